//! Energy and water are neither made nor lost, for random buildings in random weather.

use crate::sample::{invented, tropical_office};
use lcs_sim::{
    Building, Dehumidification, Economiser, HeatCapacity, HeatRecovery, Heating, HeatingPlant, MassClass, Mode,
    NightVentilation, Week, simulate_hourly_in, simulate_many,
};
use proptest::prelude::*;

/// A building unlike the reference zone in all that enters the balances.
#[derive(Debug, Clone, Copy)]
struct Recipe {
    walls_u: f64,
    shgc: f64,
    infiltration_ach: f64,
    outdoor_l_s: f64,
    bypass: f64,
    class: MassClass,
    moisture_factor: f64,
    recovery: f64,
    humidity_set: f64,
    capacity_w: f64,
    heating: bool,
    set_back_k: Option<f64>,
    night: bool,
    economiser: bool,
    reheat: bool,
}

fn recipe() -> impl Strategy<Value = Recipe> {
    let class = prop_oneof![Just(MassClass::Light), Just(MassClass::Medium), Just(MassClass::Heavy)];
    (
        (0.1..3.5, 0.1..0.9, 0.0..3.0, 0.0..30.0, 0.0..0.2),
        (class, 1.0..30.0, 0.0..0.8, 0.35..0.8, 500.0..20_000.0, any::<bool>()),
        (prop::option::of(2.0..6.0), any::<bool>(), any::<bool>(), any::<bool>()),
    )
        .prop_map(|((walls_u, shgc, infiltration_ach, outdoor_l_s, bypass), rest, more)| {
            let (class, moisture_factor, recovery, humidity_set, capacity_w, heating) = rest;
            let (set_back_k, night, economiser, reheat) = more;
            Recipe {
                walls_u,
                shgc,
                infiltration_ach,
                outdoor_l_s,
                bypass,
                class,
                moisture_factor,
                recovery,
                humidity_set,
                capacity_w,
                heating,
                set_back_k,
                night,
                economiser,
                reheat,
            }
        })
}

fn cook(recipe: &Recipe) -> Building {
    let mut zone = tropical_office();
    for wall in &mut zone.envelope.walls {
        wall.u_w_m2k = recipe.walls_u;
        wall.layers.clear();
    }
    zone.envelope.windows[0].shgc = recipe.shgc;
    zone.envelope.windows[0].panes = None;
    zone.envelope.infiltration_ach = recipe.infiltration_ach;
    zone.usage.outdoor_air.l_s_per_person = recipe.outdoor_l_s;
    zone.air_side.bypass_factor = recipe.bypass;
    zone.mass.heat_capacity = HeatCapacity::Class(recipe.class);
    zone.mass.moisture_capacity_factor = recipe.moisture_factor;
    zone.air_side.heat_recovery =
        Some(HeatRecovery { sensible_effectiveness: recipe.recovery, latent_effectiveness: recipe.recovery * 0.8 });
    zone.air_side.dehumidification = Some(Dehumidification {
        relative_humidity_set: recipe.humidity_set,
        minimum_supply_humidity_ratio: 0.006,
        reheat: recipe.reheat,
    });
    zone.usage.cooling.as_mut().unwrap().set_back_c = recipe.set_back_k.map(|k| 24.0 + k);
    zone.air_side.night_ventilation = recipe.night.then(|| NightVentilation {
        air_changes_per_h: 4.0,
        room_above_c: 22.0,
        cooler_by_k: 2.0,
        fan_power_w_l_s: 0.3,
        hours: Week::hours(20, 6, 1.0, 0.0, true, true),
    });
    zone.air_side.economiser = recipe.economiser.then_some(Economiser { most_l_s_per_m2: 6.0 });
    zone.cooling_plant.capacity_w = Some(recipe.capacity_w);
    if recipe.heating {
        zone.schedules.heating = Week::hours(6, 20, 1.0, 0.0, true, true);
        zone.heating = Some(Heating {
            set_point_c: 20.0,
            set_back_c: recipe.set_back_k.map(|k| 20.0 - k),
            capacity_w: Some(4000.0),
            plant: HeatingPlant::Boiler { efficiency: 0.85 },
        });
    }
    zone
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Every hour closes to 1e-6 of the heat and of the water that moves in it, in both modes.
    #[test]
    fn heat_and_water_close_every_hour(recipe in recipe(), mean_c in -5.0..30.0_f64, humidity in 0.2..0.95_f64) {
        let climate = invented(mean_c, 8.0, 5.0, humidity, 30.0);
        let building = cook(&recipe);
        prop_assert!(building.validate().is_ok(), "{:?}", building.validate());
        for mode in [Mode::Default, Mode::Screening] {
            let (mut worst, mut worst_water): (f64, f64) = (0.0, 0.0);
            let result = simulate_hourly_in(mode, &building, &climate, |hour| {
                let plant_w = hour.heating_w - hour.cooling_sensible_w - hour.free_cooling_w;
                let rest = hour.entered_w + plant_w - hour.stored_w;
                let moved = hour.entered_w.abs() + plant_w.abs() + hour.stored_w.abs() + 1.0;
                worst = worst.max((rest / moved).abs());
                let water_rest =
                    hour.water_in_kg_s + hour.water_people_kg_s - hour.condensate_kg_s - hour.water_stored_kg_s;
                let water_moved = hour.water_in_kg_s.abs() + hour.water_people_kg_s + hour.condensate_kg_s + 1e-7;
                worst_water = worst_water.max((water_rest / water_moved).abs());
                assert!(hour.air_c.is_finite() && hour.humidity_ratio > 0.0 && hour.condensate_kg_s >= 0.0);
            });
            prop_assert!(worst < 1e-6, "{mode:?} heat {worst:e}");
            prop_assert!(worst_water < 1e-6, "{mode:?} water {worst_water:e}");
            prop_assert!(result.annual.electricity_kwh.is_finite());
        }
    }

    /// Months add up to the year, and end uses to the electricity.
    #[test]
    fn months_and_end_uses_add_up(recipe in recipe(), mean_c in 0.0..30.0_f64) {
        let result =
            simulate_many(&[&cook(&recipe)], &invented(mean_c, 8.0, 5.0, 0.7, 30.0), Mode::Screening).remove(0);
        let year = &result.annual;
        let months: f64 = result.monthly.iter().map(|m| m.electricity_kwh).sum();
        prop_assert!((months - year.electricity_kwh).abs() <= 1e-9 * year.electricity_kwh);
        let parts = year.lighting_kwh + year.equipment_kwh + year.fans_kwh + year.pumps_kwh
            + year.plant_electricity_kwh + year.heating_electricity_kwh + year.hot_water_electricity_kwh
            + year.other_kwh;
        prop_assert!((parts - year.electricity_kwh).abs() <= 1e-9 * parts);
        // A given capacity is never passed.
        prop_assert!(result.peak.cooling_w <= recipe.capacity_w * (1.0 + 1e-9), "{}", result.peak.cooling_w);
    }
}

/// What the coil takes out is accounted for in the next state of the room: with leaks shut and nobody inside, the
/// water gone from the air is the water in the drain.
#[test]
fn condensate_leaves_the_room_drier() {
    let mut zone = tropical_office();
    zone.envelope.infiltration_ach = 0.0;
    zone.usage.outdoor_air.l_s_per_person = 0.0;
    zone.usage.occupancy.latent_w_per_person = 0.0;
    let climate = invented(29.0, 0.5, 3.0, 0.85, 1.0);
    let (mut kept, mut drained) = (0.0, 0.0);
    for mode in [Mode::Default, Mode::Screening] {
        let _ = simulate_hourly_in(mode, &zone, &climate, |hour| {
            kept += hour.water_stored_kg_s;
            drained += hour.condensate_kg_s;
        });
        assert!((kept + drained).abs() < 1e-12, "{mode:?}: {kept} {drained}");
    }
}
