//! Archetypes: what is assumed of a building of a use class until better is known.

use crate::Ranged;
use lcs_domain::Fact;
use std::collections::BTreeMap;

/// One use class of a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct UseClass {
    /// Id, for example `office`; the catalogue holds its names.
    pub id: String,
    /// Words that owners write for it, lower case, any language.
    pub labels: Vec<String>,
    /// The archetype of this class.
    pub archetype: Archetype,
    /// Site energy intensity of the existing stock, kWh/m² of gross floor area and year; for facilities without bills
    /// and for plausibility.
    pub eui_kwh_m2: Option<Ranged>,
}

/// How a class is modelled.
#[derive(Debug, Clone, PartialEq)]
pub enum Archetype {
    /// A building with air-conditioned or heated zones: simulated hour by hour.
    Thermal(Box<ThermalArchetype>),
    /// An asset without a thermal zone (street lighting, lifts and pumps of flats, car parks): end uses by share.
    EndUses(EndUseArchetype),
}

/// Kind of cooling plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlantKind {
    /// Chillers with cooling towers.
    WaterCooledChiller,
    /// Chillers with dry condensers.
    AirCooledChiller,
    /// Split units.
    DxSplit,
    /// Variable refrigerant flow.
    Vrf,
    /// District cooling: no plant in the building.
    District,
    /// No cooling.
    None,
}

impl PlantKind {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 6] = [
        ("water-cooled-chiller", Self::WaterCooledChiller),
        ("air-cooled-chiller", Self::AirCooledChiller),
        ("dx-split", Self::DxSplit),
        ("vrf", Self::Vrf),
        ("district", Self::District),
        ("none", Self::None),
    ];

    /// The id in packs, for example `dx-split`.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS.iter().find(|(_, kind)| *kind == self).map_or("none", |(id, _)| id)
    }
}

/// What heats the building.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeatingKind {
    /// No heating.
    None,
    /// Boiler on gas or oil (the billed fuel).
    Boiler,
    /// District steam or hot water.
    District,
    /// Electric resistance.
    Electric,
    /// Heat pump.
    HeatPump,
}

impl HeatingKind {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 5] = [
        ("none", Self::None),
        ("boiler", Self::Boiler),
        ("district", Self::District),
        ("electric", Self::Electric),
        ("heat-pump", Self::HeatPump),
    ];
}

/// Parameters of the screening simulation. Units stand in the names.
#[derive(Debug, Clone, PartialEq)]
pub struct ThermalArchetype {
    /// Storeys when the facility does not say.
    pub storeys: f64,
    /// Storey height, m.
    pub storey_height_m: f64,
    /// Long side of the plan over short side.
    pub aspect_ratio: f64,
    /// Window area over gross wall area.
    pub window_wall_ratio: Ranged,
    /// W/m²K.
    pub wall_u_w_m2k: Ranged,
    /// W/m²K.
    pub roof_u_w_m2k: Ranged,
    /// W/m²K.
    pub window_u_w_m2k: Ranged,
    /// Solar heat gain coefficient at normal incidence.
    pub window_shgc: Ranged,
    /// Shading factor of windows by overhangs and neighbours (1 = none).
    pub shading_factor: Ranged,
    /// Solar absorptance of the roof.
    pub roof_absorptance: Ranged,
    /// Internal heat capacity per floor area, kJ/m²K (ISO 13790 classes 80, 110, 165, 260, 370).
    pub heat_capacity_kj_m2k: f64,
    /// Air changes per hour.
    pub infiltration_ach: Ranged,
    /// Share of the floor area that is conditioned.
    pub conditioned_fraction: Ranged,
    /// Floor area per person, m².
    pub occupancy_m2_person: Ranged,
    /// Installed lighting, W/m².
    pub lighting_w_m2: Ranged,
    /// Equipment, W/m².
    pub equipment_w_m2: Ranged,
    /// Outdoor air, L/s per person.
    pub outdoor_air_l_s_person: Ranged,
    /// Cooling set-point, °C.
    pub cooling_setpoint_c: Ranged,
    /// Heating set-point, °C.
    pub heating_setpoint_c: Option<Ranged>,
    /// Cooling plant.
    pub plant: PlantKind,
    /// Rated coefficient of performance of the chillers or units.
    pub cooling_cop: Ranged,
    /// Heating plant.
    pub heating: HeatingKind,
    /// Seasonal efficiency (boiler) or coefficient of performance (heat pump).
    pub heating_efficiency: Ranged,
    /// Fans, W per L/s of supply air.
    pub fan_w_per_l_s: Ranged,
    /// Hot water, L of 60 °C per person and day.
    pub hot_water_l_person_day: f64,
    /// Lifts, pumps and the like, W/m² during opening hours.
    pub other_w_m2: Ranged,
    /// Id of the schedule in `schedules`.
    pub schedule: String,
}

/// Fractions by hour of the day, 0 to 1.
pub type DayProfile = [f64; 24];

/// A week of use.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// Id.
    pub id: String,
    /// Monday to Friday: occupancy, lighting, equipment, cooling and ventilation availability.
    pub weekday: DaySchedule,
    /// Saturday.
    pub saturday: DaySchedule,
    /// Sunday and public holidays.
    pub sunday: DaySchedule,
    /// Where it comes from.
    pub fact: Fact,
}

/// One day of use.
#[derive(Debug, Clone, PartialEq)]
pub struct DaySchedule {
    /// People present.
    pub occupancy: DayProfile,
    /// Lights on.
    pub lighting: DayProfile,
    /// Equipment on.
    pub equipment: DayProfile,
    /// Cooling, heating and ventilation available (0 or 1).
    pub hvac: DayProfile,
}

/// End uses of an asset without a thermal zone.
#[derive(Debug, Clone, PartialEq)]
pub struct EndUseArchetype {
    /// Share of yearly energy by end use id (`lighting`, `pumps`, `lifts`, `equipment`, `cooling`, `refrigeration`,
    /// `fans`, `hot-water`); shares sum to 1.
    pub shares: BTreeMap<String, Ranged>,
    /// Roof area over floor area, for solar systems; 0 where there is no roof.
    pub roof_per_floor_area: f64,
}
