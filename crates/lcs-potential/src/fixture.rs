//! Inputs for tests.

use lcs_domain::{Date, Fact, FactStatus};
use lcs_pack::{
    AirHandling, CoolingWater, CostBasis, DaySchedule, Effect, EndUseArchetype, HeatingKind, Measure, PersonHeat,
    PlantKind, Ranged, Schedule, ThermalArchetype, UnitCost, Zoning,
};

/// A fact for tests.
pub(crate) fn fact() -> Fact {
    Fact {
        pack: "test".to_owned(),
        version: "1.0.0".to_owned(),
        key: "test".to_owned(),
        source: None,
        locator: None,
        status: FactStatus::Unverified,
        from: Date::constant(2020, 1, 1),
        to: None,
        basis: None,
        note: Some("made for a test".to_owned()),
    }
}

/// A range for tests.
pub(crate) fn ranged(p10: f64, p50: f64, p90: f64) -> Ranged {
    Ranged { p10, p50, p90, fact: fact() }
}

/// A measure of 20 currency units per m² of floor and ten years' life.
pub(crate) fn measure(id: &str, effects: Vec<Effect>) -> Measure {
    Measure {
        id: id.to_owned(),
        uses: Vec::new(),
        excludes_group: None,
        effects,
        cost: UnitCost { per: CostBasis::FloorArea, amount: ranged(15.0, 20.0, 30.0) },
        yearly_cost: None,
        life_years: ranged(8.0, 10.0, 12.0),
        fact: fact(),
    }
}

/// A tropical office with an old chiller.
pub(crate) fn office() -> ThermalArchetype {
    ThermalArchetype {
        storeys: 5.0,
        storey_height_m: 3.6,
        aspect_ratio: 1.5,
        window_wall_ratio: ranged(0.3, 0.4, 0.5),
        wall_u_w_m2k: ranged(2.2, 2.6, 3.0),
        roof_u_w_m2k: ranged(0.6, 0.8, 1.0),
        window_u_w_m2k: ranged(5.2, 5.7, 6.0),
        window_shgc: ranged(0.7, 0.8, 0.85),
        shading_factor: ranged(0.6, 0.75, 0.9),
        roof_absorptance: ranged(0.6, 0.7, 0.8),
        heat_capacity_kj_m2k: 165.0,
        infiltration_ach: ranged(0.2, 0.4, 0.8),
        conditioned_fraction: ranged(0.6, 0.75, 0.9),
        occupancy_m2_person: ranged(10.0, 15.0, 25.0),
        lighting_w_m2: ranged(9.0, 12.0, 16.0),
        equipment_w_m2: ranged(6.0, 11.0, 15.0),
        outdoor_air_l_s_person: ranged(7.0, 10.0, 13.0),
        cooling_setpoint_c: ranged(22.0, 23.0, 24.0),
        heating_setpoint_c: None,
        plant: PlantKind::WaterCooledChiller,
        cooling_cop: ranged(3.0, 3.5, 4.5),
        heating: HeatingKind::None,
        heating_efficiency: ranged(0.8, 0.8, 0.8),
        fan_w_per_l_s: ranged(1.0, 1.8, 2.5),
        hot_water_l_person_day: 0.0,
        other_w_m2: ranged(1.0, 2.0, 4.0),
        schedule: "office".to_owned(),
        construction: None,
        wall_absorptance: None,
        overhang_ratio: None,
        zoning: Zoning::Single,
        cooling_setback_c: None,
        heating_setback_c: None,
        air: AirHandling::default(),
        cooling_water: CoolingWater::default(),
        person: PersonHeat::default(),
    }
}

/// Monday to Friday 8 to 18, the plant from 7.
pub(crate) fn office_hours() -> Schedule {
    let within = |from: usize, to: usize, on: f64, off: f64| {
        std::array::from_fn(|hour| if (from..to).contains(&hour) { on } else { off })
    };
    let day = |open: bool| DaySchedule {
        occupancy: if open { within(8, 18, 0.9, 0.0) } else { [0.0; 24] },
        lighting: if open { within(8, 18, 0.95, 0.15) } else { [0.15; 24] },
        equipment: if open { within(8, 18, 0.9, 0.3) } else { [0.3; 24] },
        hvac: if open { within(7, 19, 1.0, 0.0) } else { [0.0; 24] },
    };
    Schedule { id: "office".to_owned(), weekday: day(true), saturday: day(false), sunday: day(false), fact: fact() }
}

/// Common areas of flats: half of it light.
pub(crate) fn housing_common() -> EndUseArchetype {
    let shares = [("lighting", 0.5), ("lifts", 0.3), ("pumps", 0.2)];
    EndUseArchetype {
        shares: shares.iter().map(|&(id, share)| (id.to_owned(), ranged(share, share, share))).collect(),
        per_unit: Vec::new(),
        roof_per_floor_area: 0.1,
    }
}
