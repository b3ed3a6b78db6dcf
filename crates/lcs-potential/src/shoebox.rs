//! From parameters to a building that can be simulated: what the archetype does not say is said here, once.

use crate::parameters::Parameters;
use crate::week::schedules;
use lcs_pack::{CoolingWater, DaySchedule, HeatingKind, PlantKind, Schedule, ThermalArchetype, Zoning};
use lcs_sim::{
    AirSide, Building, CalculatedMass, Cooling, CoolingPlant, Dehumidification, Economiser, HeatCapacity, HeatRecovery,
    HeatRejection, Heating, HeatingPlant, HotWater, InternalGain, MachineCurves, Mass, NightVentilation, Occupancy,
    OutdoorAir, OutdoorAirWay, PartLoad, ShoeboxInput, ShoeboxZoning, TowerFan, Use, WaterHeater, Week, WindowSize,
    detailed::Overhang,
};

/// Share of air that a coil of four rows leaves untouched: screening value, not published for a stock.
const COIL_BYPASS: f64 = 0.1;
/// Emissivity of all outer faces: ASHRAE 140-2020 cases.
const EMISSIVITY: f64 = 0.9;
/// Wall thickness, m, conductivity of ground, W/(m·K), and sum of films, m²K/W: ISO 13370 clause 7 and table 7.
const GROUND: (f64, f64, f64) = (0.3, 2.0, 0.21);
/// Conductance between surfaces and air, W/(m²·K), and inner surface over floor area: ISO 13790 clauses 7.2.2.2.
const SURFACE_FILM: (f64, f64) = (3.45, 4.5);
/// Heat capacity of air and furniture, J/(m²·K): ISO 52016-1 table B.17.
const FURNITURE_J_M2K: f64 = 10_000.0;
/// Moisture stored by air, furniture and surfaces over that of the air: screening value, not published for a stock.
const MOISTURE_FACTOR: f64 = 10.0;
/// Chilled and condenser water pumps, W per W of capacity: ASHRAE 90.1-2010 appendix G, 22 W/gpm at a rise of 12 °F
/// and 19 W/gpm at 3 gpm per ton.
const PUMPS_W_W: f64 = 0.029;
/// Tower fans, W per W rejected: ASHRAE 90.1-2010 table 6.8.1G, 38.2 gpm per hp of an axial fan.
const TOWER_W_W: f64 = 0.014;
/// Driest supply air of a chilled-water coil, kg/kg: saturated at 7 °C.
const DRIEST_SUPPLY: f64 = 0.006_2;
/// Outdoor air that fans sized for cooling can bring beyond what people need, L/s per m² of floor: screening value, not
/// published for a stock.
const ECONOMISER_L_S_M2: f64 = 3.0;
/// Night ventilation runs while the room is above this, °C, and outdoor air cooler by this, K: screening values.
const NIGHT_VENTILATION: (f64, f64) = (20.0, 2.0);
/// Length of a band of windows, and how far its overhang goes past it, m: so long that its ends do not matter.
const BAND_M: f64 = 20.0;
/// Hot water is drawn at this temperature, °C.
const HOT_WATER_C: f64 = 60.0;
/// Efficiency of a water heater on fuel where the archetype has no boiler: screening value.
const WATER_HEATER_EFFICIENCY: f64 = 0.8;

/// The facts of one site that do not change from draw to draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Block {
    pub floor_area_m2: f64,
    pub storeys: u32,
    /// Mean outdoor temperature of the year, °C: ground and cold water.
    pub ground_c: f64,
}

impl Block {
    /// A block of so many storeys, fewer where a storey would be smaller than a room of 20 m².
    pub(crate) fn new(floor_area_m2: f64, storeys: f64, ground_c: f64) -> Self {
        let most = (floor_area_m2 / 20.0).max(1.0);
        let storeys = if storeys.is_finite() { storeys.clamp(1.0, 200.0).min(most) } else { 1.0 };
        Self { floor_area_m2, storeys: storeys.round().max(1.0) as u32, ground_c }
    }

    /// Plan area, m².
    pub(crate) fn footprint_m2(&self) -> f64 {
        self.floor_area_m2 / f64::from(self.storeys)
    }

    /// Length of all facades on plan, m.
    fn perimeter_m(&self, aspect_ratio: f64) -> f64 {
        let short_m = (self.footprint_m2() / aspect_ratio).sqrt();
        2.0 * short_m * (1.0 + aspect_ratio)
    }

    /// Gross facade area, m².
    pub(crate) fn wall_area_m2(&self, archetype: &ThermalArchetype) -> f64 {
        self.perimeter_m(archetype.aspect_ratio) * f64::from(self.storeys) * archetype.storey_height_m
    }

    /// Transmittance of an uninsulated slab on ground, W/(m²·K).
    ///
    /// # Source
    /// ISO 13370:2007 equations 2 to 4.
    fn ground_u_w_m2k(&self, aspect_ratio: f64) -> f64 {
        let (wall_m, conductivity, films) = GROUND;
        let characteristic_m = self.footprint_m2() / (0.5 * self.perimeter_m(aspect_ratio));
        let equivalent_m = wall_m + conductivity * films;
        let reach = std::f64::consts::PI * characteristic_m;
        2.0 * conductivity / (reach + equivalent_m) * (reach / equivalent_m + 1.0).ln()
    }
}

/// The building of a block, an archetype and one set of its parameters.
pub(crate) fn building(
    block: &Block,
    archetype: &ThermalArchetype,
    schedule: &Schedule,
    parameters: &Parameters,
) -> Building {
    let aspect_ratio = archetype.aspect_ratio.max(1.0);
    let shoebox = Building::shoebox(ShoeboxInput {
        name: String::new(),
        floor_area_m2: block.floor_area_m2,
        storeys: block.storeys,
        storey_height_m: archetype.storey_height_m,
        aspect_ratio,
        long_facade_azimuth_deg: 0.0,
        window_wall_ratio: parameters.window_wall_ratio,
        exposed_wall_fraction: 1.0,
        wall_u_w_m2k: parameters.wall_u_w_m2k,
        wall_solar_absorptance: parameters.wall_absorptance,
        roof_u_w_m2k: parameters.roof_u_w_m2k,
        roof_solar_absorptance: parameters.roof_absorptance,
        ground_u_w_m2k: block.ground_u_w_m2k(aspect_ratio),
        ground_temperature_c: block.ground_c,
        window_u_w_m2k: parameters.window_u_w_m2k,
        window_shgc: parameters.window_shgc,
        window_shading_factor: parameters.shading_factor,
        emissivity: EMISSIVITY,
        infiltration_ach: parameters.infiltration_ach,
        conditioned_fraction: parameters.conditioned_fraction,
        zoning: match archetype.zoning {
            Zoning::Single => ShoeboxZoning::Single,
            Zoning::PerimeterCore => ShoeboxZoning::PerimeterCore,
        },
        mass: mass(archetype.heat_capacity_kj_m2k),
        usage: usage(archetype, parameters),
        schedules: schedules(schedule, parameters),
        air_side: air_side(archetype, schedule, parameters),
        cooling_plant: cooling_plant(archetype.cooling_water, parameters),
        heating: heating(parameters),
        hot_water: hot_water(block, archetype, parameters),
    });
    with_overhangs(shoebox, archetype.storey_height_m * parameters.window_wall_ratio, parameters.overhang_ratio)
}

/// The building with plates above its windows, which are bands along the facade: only their height matters.
fn with_overhangs(mut building: Building, band_m: f64, overhang_ratio: f64) -> Building {
    if overhang_ratio > 0.0 && band_m > 0.0 {
        for window in &mut building.envelope.windows {
            window.size = Some(WindowSize { width_m: BAND_M, height_m: band_m });
            window.overhang =
                Some(Overhang { depth_m: overhang_ratio * band_m, above_m: 0.0, past_m: [BAND_M, BAND_M] });
        }
    }
    building
}

fn mass(heat_capacity_kj_m2k: f64) -> Mass {
    // ISO 13790 table 12: the effective area grows with the class.
    let effective_area_ratio = match heat_capacity_kj_m2k {
        heavy if heavy >= 370.0 => 3.5,
        heavy if heavy >= 260.0 => 3.0,
        _ => 2.5,
    };
    Mass {
        heat_capacity: HeatCapacity::Calculated(CalculatedMass {
            heat_capacity_j_m2k: heat_capacity_kj_m2k * 1000.0,
            effective_area_ratio,
        }),
        surface_area_ratio: SURFACE_FILM.1,
        surface_to_air_w_m2k: SURFACE_FILM.0,
        air_and_furniture_j_m2k: FURNITURE_J_M2K,
        moisture_capacity_factor: MOISTURE_FACTOR,
    }
}

fn usage(archetype: &ThermalArchetype, parameters: &Parameters) -> Use {
    let cooled = parameters.plant != PlantKind::None;
    Use {
        occupancy: Occupancy {
            area_per_person_m2: parameters.occupancy_m2_person,
            sensible_w_per_person: archetype.person.sensible_w,
            latent_w_per_person: archetype.person.latent_w,
            convective_fraction: 0.7,
        },
        lighting: InternalGain { power_w_m2: parameters.lighting_w_m2, convective_fraction: 0.3 },
        equipment: InternalGain { power_w_m2: parameters.equipment_w_m2, convective_fraction: 0.7 },
        outdoor_air: OutdoorAir {
            l_s_per_person: parameters.outdoor_air_l_s_person,
            l_s_per_m2: 0.0,
            demand_control: archetype.air.demand_control,
        },
        other_electricity_w_m2: parameters.other_w_m2,
        cooling: cooled.then_some(Cooling {
            set_point_c: parameters.cooling_setpoint_c,
            set_back_c: parameters.cooling_setback_c,
        }),
    }
}

fn air_side(archetype: &ThermalArchetype, schedule: &Schedule, parameters: &Parameters) -> AirSide {
    let air = archetype.air;
    let closed = |day: &DaySchedule| day.hvac.map(|on| if on > 0.0 { 0.0 } else { 1.0 });
    AirSide {
        // Supply air stays below the room by at least what a coil needs to do any work.
        supply_temperature_c: air.supply_temperature_c.min(parameters.cooling_setpoint_c - 5.0),
        bypass_factor: COIL_BYPASS,
        dehumidification: air.relative_humidity_set.map(|relative_humidity_set| Dehumidification {
            relative_humidity_set,
            minimum_supply_humidity_ratio: DRIEST_SUPPLY,
            reheat: air.reheat,
        }),
        heat_recovery: air.heat_recovery.map(|recovery| HeatRecovery {
            sensible_effectiveness: recovery.sensible,
            latent_effectiveness: recovery.latent,
        }),
        economiser: air.economiser.then_some(Economiser { most_l_s_per_m2: ECONOMISER_L_S_M2 }),
        night_ventilation: (air.night_ventilation_ach > 0.0).then(|| NightVentilation {
            air_changes_per_h: air.night_ventilation_ach,
            room_above_c: NIGHT_VENTILATION.0,
            cooler_by_k: NIGHT_VENTILATION.1,
            fan_power_w_l_s: 0.0,
            hours: Week {
                weekday: closed(&schedule.weekday),
                saturday: closed(&schedule.saturday),
                sunday: closed(&schedule.sunday),
            },
        }),
        specific_fan_power_w_l_s: parameters.fan_w_per_l_s,
        fan_part_load_exponent: air.fan_exponent,
        fan_control: None,
        outdoor_air_way: OutdoorAirWay::ThroughUnit,
        fan_heat_to_air: 1.0,
    }
}

fn cooling_plant(water: CoolingWater, parameters: &Parameters) -> CoolingPlant {
    let kind = match parameters.plant {
        PlantKind::None => return CoolingPlant::none(),
        PlantKind::DxSplit => lcs_sim::PlantKind::DxSplit,
        PlantKind::Vrf => lcs_sim::PlantKind::Vrf,
        PlantKind::District => lcs_sim::PlantKind::District,
        PlantKind::AirCooledChiller => lcs_sim::PlantKind::AirCooledChiller,
        PlantKind::WaterCooledChiller => lcs_sim::PlantKind::WaterCooledChiller,
    };
    let plant = CoolingPlant {
        kind,
        rated_cop: parameters.cooling_cop,
        rated_condenser_c: 35.0,
        part_load: PartLoad::Cycling { degradation: 0.2 },
        minimum_part_load_ratio: 0.1,
        capacity_w: parameters.cooling_capacity_w,
        sizing_factor: 1.2,
        ..CoolingPlant::none()
    };
    let pump_w_per_w = PUMPS_W_W * parameters.pump_factor;
    match parameters.plant {
        PlantKind::None => plant,
        PlantKind::DxSplit => CoolingPlant { curves: MachineCurves::DxSplit, ..plant },
        PlantKind::Vrf => CoolingPlant { curves: MachineCurves::Vrf, part_load: PartLoad::Vrf, ..plant },
        PlantKind::District => CoolingPlant { pump_w_per_w, ..plant },
        PlantKind::AirCooledChiller => CoolingPlant {
            curves: MachineCurves::AirCooledScroll,
            part_load: PartLoad::AirCooledScroll,
            chilled_water_c: Some(water.chilled_water_c),
            pump_w_per_w: pump_w_per_w / 2.0,
            ..plant
        },
        PlantKind::WaterCooledChiller => CoolingPlant {
            rated_condenser_c: 29.4,
            curves: MachineCurves::Doe2Centrifugal,
            part_load: PartLoad::Doe2Centrifugal,
            chilled_water_c: Some(water.chilled_water_c),
            pump_w_per_w,
            heat_rejection: Some(HeatRejection {
                tower_approach_k: water.tower_approach_k,
                minimum_condenser_water_c: 18.0,
                fan_w_per_w: TOWER_W_W,
                design: None,
                fan: TowerFan::default(),
                approach_set_k: None,
            }),
            ..plant
        },
    }
}

fn heating(parameters: &Parameters) -> Option<Heating> {
    let efficiency = parameters.heating_efficiency;
    let plant = match parameters.heating {
        HeatingKind::None => return None,
        HeatingKind::Boiler | HeatingKind::District => HeatingPlant::Boiler { efficiency: efficiency.min(1.2) },
        HeatingKind::Electric => HeatingPlant::Electric,
        // The archetype gives the seasonal coefficient: it does not change with the hour.
        HeatingKind::HeatPump => {
            HeatingPlant::HeatPump { rated_cop: efficiency.max(1.0), rated_outdoor_c: 7.0, cop_change_per_k: 0.0 }
        }
    };
    let set_point_c = parameters.heating_setpoint_c?;
    Some(Heating { set_point_c, set_back_c: parameters.heating_setback_c, capacity_w: None, plant })
}

fn hot_water(block: &Block, archetype: &ThermalArchetype, parameters: &Parameters) -> Option<HotWater> {
    let people = block.floor_area_m2 / parameters.occupancy_m2_person;
    let litres_per_day = archetype.hot_water_l_person_day * people * parameters.hot_water_factor;
    if litres_per_day <= 0.0 {
        return None;
    }
    let boiler = matches!(parameters.heating, HeatingKind::Boiler | HeatingKind::District);
    let heater = if parameters.fuel_hot_water {
        let efficiency = if boiler { parameters.heating_efficiency.min(1.2) } else { WATER_HEATER_EFFICIENCY };
        WaterHeater::Fuel { efficiency }
    } else {
        WaterHeater::Electric
    };
    let temperature_rise_k = (HOT_WATER_C - block.ground_c).max(1.0);
    Some(HotWater { litres_per_day, temperature_rise_k, heater, standing_loss: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::{Draw, OwnDraws};
    use crate::fixture::{office, office_hours};
    use crate::parameters::UNKNOWNS;

    #[test]
    fn every_draw_of_an_archetype_is_a_building_that_can_be() {
        let own = OwnDraws::new("A-1", UNKNOWNS, 12, 3);
        for (storeys, area) in [(1.0, 30.0), (4.0, 3_000.0), (40.0, 60_000.0), (90.0, 50.0)] {
            for draw in 0..12 {
                let parameters = Parameters::sample(&office(), own.of(Draw::Number(draw)));
                let built = building(&Block::new(area, storeys, 27.0), &office(), &office_hours(), &parameters);
                built.validate().unwrap();
            }
        }
    }

    /// ISO 13370 by hand: 20 m x 20 m, B' = 10 m, d_t = 0.72 m: 4 / (31.416 + 0.72) x ln(44.633) = 0.4728.
    #[test]
    fn the_slab_follows_iso_13370() {
        assert!((Block::new(400.0, 1.0, 27.0).ground_u_w_m2k(1.0) - 0.4728).abs() < 5e-4);
    }

    #[test]
    fn facades_of_a_block() {
        // 1,000 m² in two storeys of 3.5 m: 500 m² on plan; with 2:1 the sides are 15.811 m and 31.623 m.
        let block = Block::new(1_000.0, 2.0, 27.0);
        let archetype = ThermalArchetype { aspect_ratio: 2.0, storey_height_m: 3.5, ..office() };
        assert!((block.wall_area_m2(&archetype) - 2.0 * (15.811 + 31.623) * 7.0).abs() < 0.05);
    }
}
