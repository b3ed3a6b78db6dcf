//! Buildings with a thermal zone: the parameters of the simulation and what holds where a pack is silent.

use crate::{HeatingKind, PlantKind, Ranged};

/// Parameters of the simulation. Units stand in the names.
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
    /// Areal mass of walls and floors; `None` lets it follow from the heat capacity, see
    /// [`ThermalArchetype::construction`].
    pub construction: Option<Construction>,
    /// Solar absorptance of the walls; `None` stands for [`ThermalArchetype::WALL_ABSORPTANCE`].
    pub wall_absorptance: Option<Ranged>,
    /// Depth of overhangs over height of the windows below; `None` for no overhangs.
    pub overhang_ratio: Option<Ranged>,
    /// Zones of the building.
    pub zoning: Zoning,
    /// Cooling set-point outside the hours of use, °C; `None` switches cooling off.
    pub cooling_setback_c: Option<Ranged>,
    /// Heating set-point outside the hours of use, °C; `None` switches heating off.
    pub heating_setback_c: Option<Ranged>,
    /// Supply air and its control.
    pub air: AirHandling,
    /// Temperatures of the cooling plant's water.
    pub cooling_water: CoolingWater,
    /// Heat given off by a person.
    pub person: PersonHeat,
}

impl ThermalArchetype {
    /// Solar absorptance of walls where the pack gives none.
    ///
    /// # Source
    /// ASHRAE 140-2020, opaque surfaces of the building thermal envelope cases.
    pub const WALL_ABSORPTANCE: f64 = 0.6;

    /// Areal mass of walls and floors: as given, or from the heat capacity.
    #[must_use]
    pub fn construction(&self) -> Construction {
        self.construction.unwrap_or_else(|| Construction::of_heat_capacity(self.heat_capacity_kj_m2k))
    }
}

/// Areal mass of walls and floors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Construction {
    /// Cladding and plasterboard on frames.
    Light,
    /// Masonry with lightweight parts, concrete floors with ceilings and carpets.
    Medium,
    /// Exposed concrete and solid masonry.
    Heavy,
}

impl Construction {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 3] = [("light", Self::Light), ("medium", Self::Medium), ("heavy", Self::Heavy)];

    /// The class whose heat capacity is nearest: light 110, medium 165, heavy 260 kJ/m²K.
    ///
    /// # Source
    /// ISO 13790:2008 table 12.
    #[must_use]
    pub fn of_heat_capacity(heat_capacity_kj_m2k: f64) -> Self {
        match heat_capacity_kj_m2k {
            capacity if capacity < 137.5 => Self::Light,
            capacity if capacity < 212.5 => Self::Medium,
            _ => Self::Heavy,
        }
    }
}

/// Zones of a building.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zoning {
    /// One conditioned zone.
    #[default]
    Single,
    /// A zone along each facade, a core, and the top floor apart.
    PerimeterCore,
}

impl Zoning {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 2] = [("single", Self::Single), ("perimeter-core", Self::PerimeterCore)];
}

/// Supply air and its control. The default is a plain system: nothing recovered, nothing controlled by demand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AirHandling {
    /// Supply air, °C.
    pub supply_temperature_c: f64,
    /// Fan power over air flow, as exponent: 1 for fans that cycle or run at one speed, 2.5 to 3 for variable speed.
    pub fan_exponent: f64,
    /// How far outdoor air follows the people present: 0 not at all, 1 fully.
    pub demand_control: f64,
    /// Whether more outdoor air is taken while it cools for nothing.
    pub economiser: bool,
    /// Heat recovered from exhaust air; `None` for none.
    pub heat_recovery: Option<HeatRecovery>,
    /// Relative humidity that the plant holds as an upper bound, 0 to 1; `None` lets it float.
    pub relative_humidity_set: Option<f64>,
    /// Whether air that was cooled to dry it is heated again.
    pub reheat: bool,
    /// Outdoor air outside the hours of use that cools the mass, air changes per hour.
    pub night_ventilation_ach: f64,
}

impl Default for AirHandling {
    /// # Source
    /// Supply air of 13 °C: City Energy Analyst, Singapore, central air-conditioning (55 °F of ASHRAE 90.1).
    fn default() -> Self {
        Self {
            supply_temperature_c: 13.0,
            fan_exponent: 1.0,
            demand_control: 0.0,
            economiser: false,
            heat_recovery: None,
            relative_humidity_set: None,
            reheat: false,
            night_ventilation_ach: 0.0,
        }
    }
}

/// Effectiveness of heat recovery between exhaust and outdoor air, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeatRecovery {
    /// Of the difference in temperature.
    pub sensible: f64,
    /// Of the difference in humidity ratio.
    pub latent: f64,
}

/// Temperatures of the cooling plant's water.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoolingWater {
    /// Chilled water leaving the chillers, °C.
    pub chilled_water_c: f64,
    /// Condenser water leaving the towers over the outdoor wet bulb, K.
    pub tower_approach_k: f64,
}

impl Default for CoolingWater {
    /// Usual design values, not a survey: 7 °C and 3.5 K.
    fn default() -> Self {
        Self { chilled_water_c: 7.0, tower_approach_k: 3.5 }
    }
}

/// Heat given off by a person, W.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PersonHeat {
    /// Sensible.
    pub sensible_w: f64,
    /// Latent.
    pub latent_w: f64,
}

impl Default for PersonHeat {
    /// # Source
    /// City Energy Analyst, Singapore, office: 70 W and 80 g/h of water, which is 55 W at 2466 kJ/kg.
    fn default() -> Self {
        Self { sensible_w: 70.0, latent_w: 55.0 }
    }
}
