//! Whether a change of a building moves its energy the way it must.

use crate::sample::{invented, tropical_office};
use lcs_sim::{
    Building, Climate, CoolingPlant, Economiser, EndUses, FanControl, HeatRecovery, HeatRejection, Heating,
    HeatingPlant, HotWater, Mode, NightVentilation, PartLoad, PlantKind, ShoeboxInput, ShoeboxZoning, TowerFan,
    WaterHeater, Week, YearResult, building_schema, simulate_hourly_in, simulate_many,
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Hot and humid all year, never cooler outside than the set-point inside.
static TROPICS: LazyLock<Climate> = LazyLock::new(|| invented(28.5, 0.7, 3.0, 0.85, 3.0));
/// Cold winters.
static NORTH: LazyLock<Climate> = LazyLock::new(|| invented(8.0, 11.0, 4.0, 0.7, 50.0));

/// The screening mode: what it gets wrong must not hide what a change does.
fn simulate(building: &Building, climate: &Climate) -> YearResult {
    simulate_many(&[building], climate, Mode::Screening).remove(0)
}

fn water_cooled(rated_cop: f64) -> CoolingPlant {
    CoolingPlant {
        kind: PlantKind::WaterCooledChiller,
        rated_cop,
        rated_condenser_c: 29.4,
        input_change_per_k: 0.025,
        part_load: PartLoad::Centrifugal,
        minimum_part_load_ratio: 0.1,
        capacity_w: None,
        sizing_factor: 1.15,
        pump_w_per_w: 0.05,
        pump_part_load_exponent: 0.0,
        heat_rejection: Some(HeatRejection {
            tower_approach_k: 4.0,
            minimum_condenser_water_c: 18.0,
            fan_w_per_w: 0.012,
            design: None,
            fan: TowerFan::Proportional,
            approach_set_k: None,
        }),
        ..CoolingPlant::none()
    }
}

/// The reference zone by its transmittances alone, so that a test may change them.
fn office() -> Building {
    let mut zone = tropical_office();
    zone.envelope.walls.iter_mut().for_each(|wall| wall.layers.clear());
    zone.envelope.roof.as_mut().unwrap().layers.clear();
    zone.envelope.windows[0].panes = None;
    zone.cooling_plant = water_cooled(5.0);
    zone.air_side.specific_fan_power_w_l_s = 2.0;
    zone.air_side.fan_heat_to_air = 1.0;
    zone.air_side.bypass_factor = 0.1;
    zone.air_side.dehumidification = None;
    zone
}

/// The year of the office after a change, in the tropics.
fn year(change: impl FnOnce(&mut Building)) -> EndUses {
    let mut building = office();
    change(&mut building);
    building.validate().unwrap();
    simulate(&building, &TROPICS).annual
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn less_sun_less_light_and_warmer_rooms_never_raise_cooling(factor in 0.1..1.0_f64, warmer_k in 0.1..3.0_f64) {
        let base = year(|_| {}).cooling_kwh();
        prop_assert!(year(|b| b.envelope.windows[0].shgc *= factor).cooling_kwh() < base);
        prop_assert!(year(|b| b.envelope.windows[0].shading_factor *= factor).cooling_kwh() < base);
        prop_assert!(year(|b| b.usage.lighting.power_w_m2 *= factor).cooling_kwh() < base);
        prop_assert!(year(|b| b.usage.equipment.power_w_m2 *= factor).cooling_kwh() < base);
        prop_assert!(year(|b| b.usage.outdoor_air.l_s_per_person *= factor).cooling_kwh() < base);
        prop_assert!(year(|b| b.envelope.infiltration_ach *= factor).cooling_kwh() < base);
        prop_assert!(
            year(|b| b.envelope.roof.as_mut().unwrap().solar_absorptance *= factor).cooling_kwh() < base
        );
        prop_assert!(year(|b| b.usage.cooling.as_mut().unwrap().set_point_c += warmer_k).cooling_kwh() < base);
    }

    /// With cooling at all hours; where it is off at night, insulation also keeps the day's heat in.
    #[test]
    fn insulation_never_raises_cooling_where_it_is_always_hotter_outside(factor in 0.1..1.0_f64) {
        let always = |change: &dyn Fn(&mut Building)| {
            year(|b| {
                b.schedules.cooling = Week::constant(1.0);
                change(b);
            })
            .cooling_kwh()
        };
        let base = always(&|_| {});
        let walls = always(&|b| b.envelope.walls.iter_mut().for_each(|wall| wall.u_w_m2k *= factor));
        let roof = always(&|b| b.envelope.roof.as_mut().unwrap().u_w_m2k *= factor);
        prop_assert!(walls < base);
        prop_assert!(roof < base);
    }

    /// Everything twice as large uses twice as much.
    #[test]
    fn energy_scales_with_size(times in 1.5..200.0_f64) {
        let base = year(|_| {});
        let large = year(|b| {
            b.floor_area_m2 *= times;
            b.envelope.walls.iter_mut().for_each(|wall| wall.area_m2 *= times);
            b.envelope.windows.iter_mut().for_each(|window| window.area_m2 *= times);
            b.envelope.roof.as_mut().unwrap().area_m2 *= times;
            b.envelope.ground.as_mut().unwrap().area_m2 *= times;
        });
        prop_assert!((large.electricity_kwh / base.electricity_kwh / times - 1.0).abs() < 1e-9);
        prop_assert!((large.cooling_latent_kwh / base.cooling_latent_kwh / times - 1.0).abs() < 1e-9);
    }
}

#[test]
fn twice_the_cop_halves_the_compressors() {
    let compressors = |cop: f64| {
        year(|b| {
            b.cooling_plant = water_cooled(cop);
            b.cooling_plant.heat_rejection.as_mut().unwrap().fan_w_per_w = 0.0;
        })
        .plant_electricity_kwh
    };
    assert!((compressors(3.0) / compressors(6.0) - 2.0).abs() < 1e-12);
}

#[test]
fn load_and_plant_measures_multiply() {
    // Load −20 % and COP 3 → 6 save 60 %, not 70 %: here with the real load ratio of a half outdoor-air flow.
    let plant = |b: &mut Building, cop: f64| {
        b.cooling_plant = water_cooled(cop);
        b.cooling_plant.part_load = PartLoad::Proportional;
        b.cooling_plant.heat_rejection.as_mut().unwrap().fan_w_per_w = 0.0;
    };
    let electricity = |cop: f64, air: f64| {
        year(|b| {
            plant(b, cop);
            b.usage.outdoor_air.l_s_per_person *= air;
        })
        .plant_electricity_kwh
    };
    let load_ratio = electricity(3.0, 0.5) / electricity(3.0, 1.0);
    let both = electricity(6.0, 0.5) / electricity(3.0, 1.0);
    assert!((both - load_ratio * 0.5).abs() < 1e-9);
}

#[test]
fn air_side_measures_save() {
    let base = year(|_| {});
    let wheel = year(|b| {
        b.air_side.heat_recovery = Some(HeatRecovery { sensible_effectiveness: 0.7, latent_effectiveness: 0.65 });
    });
    assert!(wheel.cooling_latent_kwh < 0.8 * base.cooling_latent_kwh);
    let half_full = |demand_control: f64| {
        year(|b| {
            b.schedules.occupancy.weekday.iter_mut().for_each(|f| *f *= 0.5);
            b.usage.outdoor_air.demand_control = demand_control;
        })
        .cooling_kwh()
    };
    assert!(half_full(1.0) < half_full(0.5) && half_full(0.5) < half_full(0.0));
    let variable_speed = year(|b| b.air_side.fan_part_load_exponent = 2.7);
    assert!(variable_speed.fans_kwh < base.fans_kwh);
    assert!(variable_speed.cooling_sensible_kwh < base.cooling_sensible_kwh, "fan heat falls with fan power");
    let fans = |control: FanControl| year(|b| b.air_side.fan_control = Some(control)).fans_kwh;
    assert!(fans(FanControl::PressureReset) < fans(FanControl::VariableSpeed));
    assert!(fans(FanControl::VariableSpeed) < fans(FanControl::Cycling));
    assert!(fans(FanControl::Cycling) < fans(FanControl::ConstantVolume));
    let exponent = fans(FanControl::Exponent(2.7));
    assert!((exponent - variable_speed.fans_kwh).abs() < 1e-9, "a curve in place of the same exponent");
    let pumps = year(|b| b.cooling_plant.pump_part_load_exponent = 2.5);
    assert!(pumps.pumps_kwh < base.pumps_kwh);
}

#[test]
fn outdoor_air_cools_where_it_can() {
    let mild = invented(12.0, 3.0, 4.0, 0.5, 35.0);
    let cooling = |change: &dyn Fn(&mut Building), climate: &Climate| {
        let mut building = office();
        change(&mut building);
        building.validate().unwrap();
        simulate(&building, climate).annual
    };
    let plain = cooling(&|_| {}, &mild);
    let economiser = |b: &mut Building| b.air_side.economiser = Some(Economiser { most_l_s_per_m2: 5.0 });
    // Most of the year is cool and dry enough.
    assert!(cooling(&economiser, &mild).cooling_kwh() < 0.5 * plain.cooling_kwh());
    // Where outdoor air is never cooler than the room it changes nothing at all.
    assert_eq!(cooling(&economiser, &TROPICS), cooling(&|_| {}, &TROPICS));
    let night = |fan_power_w_l_s: f64| {
        move |b: &mut Building| {
            b.air_side.night_ventilation = Some(NightVentilation {
                air_changes_per_h: 6.0,
                room_above_c: 20.0,
                cooler_by_k: 2.0,
                fan_power_w_l_s,
                hours: Week::hours(20, 7, 1.0, 0.0, true, true),
            });
        }
    };
    let windows = cooling(&night(0.0), &mild);
    assert!(windows.cooling_kwh() < plain.cooling_kwh());
    let fans = cooling(&night(0.5), &mild);
    assert_eq!(fans.cooling_kwh(), windows.cooling_kwh());
    assert!(fans.fans_kwh > windows.fans_kwh);
}

#[test]
fn set_backs_hold_their_temperature_and_holidays_close() {
    let mut building = office();
    building.usage.cooling.as_mut().unwrap().set_back_c = Some(27.0);
    building.schedules.holidays = vec![2];
    building.validate().unwrap();
    let (mut warmest_c, mut on_holiday_w): (f64, f64) = (0.0, 0.0);
    let _ = simulate_hourly_in(Mode::Screening, &building, &TROPICS, |hour| {
        warmest_c = warmest_c.max(hour.air_c);
        if hour.hour / 24 == 1 && hour.air_c < 26.9 {
            on_holiday_w += hour.cooling_sensible_w;
        }
    });
    assert!((warmest_c - 27.0).abs() < 1e-6, "{warmest_c}");
    assert_eq!(on_holiday_w, 0.0);
    let base = year(|_| {});
    let held = year(|b| b.usage.cooling.as_mut().unwrap().set_back_c = Some(27.0));
    assert!(held.cooling_kwh() > base.cooling_kwh());
}

#[test]
fn humid_air_costs_a_wet_tower_and_hot_air_a_dry_one() {
    let electricity_per_load = |kind: PlantKind, climate: &Climate| {
        let mut building = office();
        building.cooling_plant.kind = kind;
        if kind != PlantKind::WaterCooledChiller {
            building.cooling_plant.rated_condenser_c = 35.0;
        }
        let year = simulate(&building, climate).annual;
        year.plant_electricity_kwh / year.cooling_kwh()
    };
    let dry = invented(32.0, 0.7, 3.0, 0.35, 3.0);
    let wet = PlantKind::WaterCooledChiller;
    assert!(electricity_per_load(wet, &dry) < electricity_per_load(wet, &TROPICS));
    let air = PlantKind::AirCooledChiller;
    assert!(electricity_per_load(air, &dry) > electricity_per_load(air, &TROPICS));
    let district = year(|b| b.cooling_plant.kind = PlantKind::District);
    assert_eq!(district.plant_electricity_kwh, 0.0);
    assert!((district.district_cooling_kwh / district.cooling_kwh() - 1.0).abs() < 1e-9);
}

#[test]
fn half_the_area_conditioned_halves_cooling_but_not_lighting() {
    let base = year(|_| {});
    let half = year(|b| b.conditioned_fraction = 0.5);
    assert!((half.cooling_kwh() / base.cooling_kwh() - 0.5).abs() < 1e-9);
    assert!((half.fans_kwh / base.fans_kwh - 0.5).abs() < 1e-9);
    assert_eq!(half.lighting_kwh, base.lighting_kwh);
}

#[test]
fn closed_months_run_like_sundays() {
    let base = simulate(&office(), &TROPICS);
    let mut closed = office();
    closed.schedules.closed_months = vec![12];
    let result = simulate(&closed, &TROPICS);
    assert_eq!(result.monthly[11].cooling_kwh(), 0.0);
    // 31 days at a tenth of 480 W.
    assert!((result.monthly[11].lighting_kwh - 31.0 * 24.0 * 0.048).abs() < 1e-9);
    assert!((result.monthly[5].cooling_latent_kwh / base.monthly[5].cooling_latent_kwh - 1.0).abs() < 1e-9);
}

#[test]
fn a_building_without_cooling_gets_warm_and_uses_none() {
    let mut school = office();
    school.usage.cooling = None;
    let result = simulate(&school, &TROPICS);
    assert_eq!(result.annual.cooling_kwh(), 0.0);
    assert_eq!(result.annual.plant_electricity_kwh, 0.0);
    assert!(result.occupied_hours_above_28_c > 2000, "{}", result.occupied_hours_above_28_c);
}

#[test]
fn too_small_a_plant_leaves_hours_unmet() {
    let sized = simulate(&office(), &TROPICS);
    // Sized on days that repeat: no hour is missed but the first of weeks, and those can ask for more than is there.
    assert!(sized.unmet_cooling_hours <= 53, "{}", sized.unmet_cooling_hours);
    assert!(sized.cooling_capacity_w < 1.15 * sized.peak.cooling_w * (1.0 + 1e-9));
    assert!(sized.cooling_capacity_w > 0.9 * sized.peak.cooling_w);
    let mut always = office();
    always.schedules.cooling = Week::constant(1.0);
    let always = simulate(&always, &TROPICS);
    assert_eq!(always.unmet_cooling_hours, 0);
    assert!((always.cooling_capacity_w / always.peak.cooling_w - 1.15).abs() < 0.02);
    let mut small = office();
    small.cooling_plant.capacity_w = Some(sized.peak.cooling_w * 0.5);
    let result = simulate(&small, &TROPICS);
    assert!(result.unmet_cooling_hours > 100);
    assert!(result.annual.cooling_kwh() < sized.annual.cooling_kwh());
}

#[test]
fn the_north_needs_heat_and_insulation_saves_it() {
    let heated = |u: f64, plant: HeatingPlant| {
        let mut building = office();
        building.envelope.walls.iter_mut().for_each(|wall| wall.u_w_m2k = u);
        building.schedules.heating = Week::hours(6, 18, 1.0, 0.0, false, false);
        building.heating = Some(Heating { set_point_c: 20.0, set_back_c: None, capacity_w: None, plant });
        building.validate().unwrap();
        simulate(&building, &NORTH)
    };
    let boiler = HeatingPlant::Boiler { efficiency: 0.8 };
    let base = heated(2.0, boiler);
    assert!(base.annual.heating_kwh > 500.0, "{}", base.annual.heating_kwh);
    assert_eq!(base.unmet_heating_hours, 0);
    assert!((base.annual.heating_fuel_kwh - base.annual.heating_kwh / 0.8).abs() < 1e-6);
    assert!(heated(0.3, boiler).annual.heating_kwh < base.annual.heating_kwh);
    assert!(base.monthly[0].heating_kwh > base.monthly[6].heating_kwh);
    let pump = HeatingPlant::HeatPump { rated_cop: 3.5, rated_outdoor_c: 7.0, cop_change_per_k: 0.02 };
    let electric = heated(2.0, pump).annual;
    assert_eq!(electric.heating_fuel_kwh, 0.0);
    assert!(electric.heating_electricity_kwh < electric.heating_kwh / 2.0);
}

#[test]
fn hot_water_is_litres_times_warmth() {
    let year = year(|b| {
        b.hot_water = Some(HotWater {
            litres_per_day: 1000.0,
            temperature_rise_k: 30.0,
            heater: WaterHeater::HeatPump { cop: 3.0 },
            standing_loss: None,
        });
    });
    // 261 weekdays × 1000 kg × 4.186 kJ/(kg·K) × 30 K / 3600 / COP.
    assert!((year.hot_water_electricity_kwh - 261.0 * 1000.0 * 4.186 * 30.0 / 3600.0 / 3.0).abs() < 1e-6);
}

fn shoebox(long_facade_azimuth_deg: f64) -> Building {
    let office = office();
    Building::shoebox(ShoeboxInput {
        name: "Block".to_owned(),
        floor_area_m2: 6000.0,
        storeys: 6,
        storey_height_m: 3.5,
        aspect_ratio: 2.5,
        long_facade_azimuth_deg,
        window_wall_ratio: 0.4,
        exposed_wall_fraction: 1.0,
        wall_u_w_m2k: 2.6,
        wall_solar_absorptance: 0.6,
        roof_u_w_m2k: 0.8,
        roof_solar_absorptance: 0.7,
        ground_u_w_m2k: 0.5,
        ground_temperature_c: 26.0,
        window_u_w_m2k: 5.7,
        window_shgc: 0.7,
        window_shading_factor: 0.8,
        emissivity: 0.9,
        infiltration_ach: 0.3,
        conditioned_fraction: 0.8,
        mass: lcs_sim::Mass { surface_area_ratio: 4.5, ..office.mass },
        usage: office.usage,
        schedules: office.schedules,
        air_side: office.air_side,
        cooling_plant: office.cooling_plant,
        heating: None,
        hot_water: None,
        zoning: ShoeboxZoning::Single,
    })
}

#[test]
fn a_shoebox_has_the_areas_of_its_block() {
    let block = shoebox(180.0);
    block.validate().unwrap();
    // 1000 m² footprint at 2.5:1 is 50 m × 20 m; 21 m high.
    let gross: f64 = block.envelope.walls.iter().map(|w| w.area_m2).sum::<f64>()
        + block.envelope.windows.iter().map(|w| w.area_m2).sum::<f64>();
    assert!((gross - 2.0 * (50.0 + 20.0) * 21.0).abs() < 1e-9);
    assert!((block.envelope.windows[0].area_m2 - 0.4 * 50.0 * 21.0).abs() < 1e-9);
    assert_eq!(block.envelope.walls[0].facing, lcs_sim::Facing::South);
    assert_eq!(block.envelope.walls[1].facing, lcs_sim::Facing::West);
    assert!((block.envelope.roof.as_ref().unwrap().area_m2 - 1000.0).abs() < 1e-9);
    // Near the equator long facades to east and west catch more sun.
    let south = simulate(&block, &TROPICS).annual.cooling_kwh();
    assert!(simulate(&shoebox(90.0), &TROPICS).annual.cooling_kwh() > south);
}

#[test]
fn the_document_has_the_keys_of_the_command() {
    let document = serde_json::to_value(simulate(&office(), &TROPICS)).unwrap();
    assert_eq!(document["floor_area_m2"], 48.0);
    for key in [
        "heating_kwh",
        "cooling_sensible_kwh",
        "cooling_latent_kwh",
        "lighting_kwh",
        "equipment_kwh",
        "fans_kwh",
        "plant_electricity_kwh",
    ] {
        assert!(document["annual"][key].is_number(), "{key}");
        assert!(document["monthly"][11][key].is_number(), "{key}");
    }
    assert!(document["peak"]["heating_w"].is_number() && document["peak"]["cooling_w"].is_number());
    assert_eq!(document["monthly"].as_array().unwrap().len(), 12);
}

#[test]
fn impossible_figures_are_named_by_key() {
    let mut building = office();
    building.envelope.walls[2].u_w_m2k = -1.0;
    building.usage.lighting.power_w_m2 = f64::NAN;
    building.schedules.occupancy.saturday[5] = 1.5;
    building.air_side.supply_temperature_c = 23.0;
    building.cooling_plant.heat_rejection = None;
    let faults = building.validate().unwrap_err();
    let keys: Vec<&str> = faults.iter().map(|fault| fault.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "envelope.walls[2].u_w_m2k",
            "use.lighting.power_w_m2",
            "schedules.occupancy.saturday[5]",
            "air_side.supply_temperature_c",
            "cooling_plant.heat_rejection",
        ]
    );
    assert!(faults.iter().all(|fault| !fault.hint().is_empty()));
}

#[test]
fn the_schema_describes_every_key_and_unknown_keys_are_refused() {
    let schema = serde_json::to_value(building_schema()).unwrap();
    for key in ["floor_area_m2", "envelope", "use", "schedules", "cooling_plant"] {
        assert!(schema["properties"][key]["description"].is_string() || schema["properties"][key]["$ref"].is_string());
    }
    let file = lcs_testkit::workspace_root().join("examples/simulate/tropical-office.toml");
    let text = std::fs::read_to_string(file).unwrap().replace("infiltration_ach", "infiltration_rate");
    let refused = toml::from_str::<Building>(&text).unwrap_err().to_string();
    assert!(refused.contains("infiltration_rate"), "{refused}");
}
