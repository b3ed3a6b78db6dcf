//! A place to assess facilities in.

use crate::fixture::{fact, housing_common, measure, office, office_hours, ranged};
use lcs_pack::{Archetype, CostBasis, Effect, Measure, Schedule, UnitCost, UseClass};
use lcs_potential::{Context, ExportCredit, FacilityInput, FacilityPotential, SolarYield, assess};
use lcs_sim::Climate;
use lcs_weather::{Location, MonthlyNormals, WeatherYear, synthesise};
use std::{collections::BTreeMap, ops::ControlFlow};

pub struct Place {
    pub climate: Climate,
    pub solar: SolarYield,
    pub schedules: BTreeMap<String, Schedule>,
    pub measures: Vec<Measure>,
    pub export: ExportCredit,
    pub draws: usize,
}

impl Place {
    pub fn new(weather: &WeatherYear, measures: Vec<Measure>) -> Self {
        Self {
            climate: Climate::new(weather),
            solar: SolarYield::new(weather),
            schedules: BTreeMap::from([("office".to_owned(), office_hours())]),
            measures,
            export: ExportCredit::default(),
            draws: 6,
        }
    }

    pub fn assess(&self, inputs: &[FacilityInput<'_>]) -> Vec<FacilityPotential> {
        assess(inputs, &self.context(), &|_| ControlFlow::Continue(())).unwrap()
    }

    pub fn context(&self) -> Context<'_> {
        Context {
            schedules: &self.schedules,
            measures: &self.measures,
            climate: &self.climate,
            solar: &self.solar,
            export: self.export,
            draws: self.draws,
            seed: 42,
        }
    }
}

/// Weather like that of Singapore or Kuala Lumpur, from round figures.
pub fn tropics() -> WeatherYear {
    synthesise(
        &MonthlyNormals {
            location: Location {
                name: "Round tropics".to_owned(),
                latitude_deg: 3.0,
                longitude_deg: 102.0,
                utc_offset_h: 8.0,
                elevation_m: 20.0,
            },
            mean_c: [27.5; 12],
            max_c: [32.5; 12],
            min_c: [24.0; 12],
            relative_humidity_pct: [80.0; 12],
            ghi_kwh_m2_day: [4.6; 12],
        },
        7,
    )
}

/// Weather of a mild maritime winter and a cool summer, from round figures.
pub fn north() -> WeatherYear {
    synthesise(
        &MonthlyNormals {
            location: Location {
                name: "Round north".to_owned(),
                latitude_deg: 47.5,
                longitude_deg: -122.0,
                utc_offset_h: -8.0,
                elevation_m: 20.0,
            },
            mean_c: [5.0, 6.0, 8.0, 10.0, 13.5, 16.0, 19.0, 19.0, 16.5, 11.5, 7.5, 5.0],
            max_c: [8.0, 10.0, 12.0, 15.0, 19.0, 21.5, 25.0, 25.0, 21.5, 15.5, 10.5, 8.0],
            min_c: [2.5, 2.5, 4.0, 6.0, 9.0, 12.0, 14.0, 14.0, 11.5, 8.0, 5.0, 3.0],
            relative_humidity_pct: [80.0, 77.0, 74.0, 70.0, 68.0, 67.0, 65.0, 67.0, 72.0, 79.0, 82.0, 82.0],
            ghi_kwh_m2_day: [0.9, 1.7, 2.9, 4.2, 5.4, 5.9, 6.3, 5.3, 3.9, 2.2, 1.1, 0.8],
        },
        7,
    )
}

pub fn use_class(id: &str, archetype: Archetype) -> UseClass {
    UseClass {
        id: id.to_owned(),
        labels: Vec::new(),
        archetype,
        vintages: Vec::new(),
        eui_kwh_m2: Some(ranged(130.0, 190.0, 250.0)),
    }
}

pub fn office_class() -> UseClass {
    use_class("office", Archetype::Thermal(Box::new(office())))
}

/// The same office with nothing uncertain, for magnitudes.
pub fn certain_office_class() -> UseClass {
    let mut archetype = office();
    for range in [
        &mut archetype.window_wall_ratio,
        &mut archetype.wall_u_w_m2k,
        &mut archetype.roof_u_w_m2k,
        &mut archetype.window_u_w_m2k,
        &mut archetype.window_shgc,
        &mut archetype.shading_factor,
        &mut archetype.roof_absorptance,
        &mut archetype.infiltration_ach,
        &mut archetype.conditioned_fraction,
        &mut archetype.occupancy_m2_person,
        &mut archetype.lighting_w_m2,
        &mut archetype.equipment_w_m2,
        &mut archetype.outdoor_air_l_s_person,
        &mut archetype.cooling_setpoint_c,
        &mut archetype.cooling_cop,
        &mut archetype.fan_w_per_l_s,
        &mut archetype.other_w_m2,
    ] {
        (range.p10, range.p90) = (range.p50, range.p50);
    }
    use_class("office", Archetype::Thermal(Box::new(archetype)))
}

pub fn housing_class() -> UseClass {
    use_class("public-housing-common", Archetype::EndUses(housing_common()))
}

/// An office of 5,000 m² that uses 180 kWh/m² of electricity.
pub fn facility<'a>(id: &str, use_class: &'a UseClass) -> FacilityInput<'a> {
    FacilityInput {
        id: id.to_owned(),
        use_class,
        floor_area_m2: 5_000.0,
        area_estimated: false,
        storeys: Some(5.0),
        year_built: None,
        counts: std::collections::BTreeMap::new(),
        electricity_kwh: Some([75_000.0; 12]),
        heat_kwh: None,
        electricity_factor_kg_kwh: 0.74,
        heat_factor_kg_kwh: 0.2,
        electricity_price: 0.45,
        heat_price: 0.15,
    }
}

fn exactly(value: f64) -> lcs_pack::Ranged {
    ranged(value, value, value)
}

pub fn led() -> Measure {
    measure("led-lighting", vec![Effect::Lighting { factor: ranged(0.4, 0.5, 0.6) }])
}

pub fn chiller() -> Measure {
    let plants = vec!["water-cooled-chiller".to_owned()];
    Measure {
        cost: UnitCost { per: CostBasis::CoolingCapacity, amount: ranged(500.0, 700.0, 1_000.0) },
        life_years: exactly(20.0),
        ..measure("chiller-plant", vec![Effect::CoolingCop { cop: ranged(5.5, 6.0, 6.5), plants }])
    }
}

pub fn set_point(raise_k: f64) -> Measure {
    measure("cooling-setpoint", vec![Effect::CoolingSetpoint { raise_k: exactly(raise_k), limit_c: 26.0 }])
}

pub fn outdoor_air() -> Measure {
    measure("outdoor-air-control", vec![Effect::OutdoorAir { factor: exactly(0.5) }])
}

pub fn film() -> Measure {
    Measure {
        excludes_group: Some("glass".to_owned()),
        cost: UnitCost { per: CostBasis::WindowArea, amount: ranged(60.0, 100.0, 150.0) },
        ..measure("solar-film", vec![Effect::WindowShgc { shgc: exactly(0.4) }])
    }
}

pub fn low_e() -> Measure {
    Measure {
        excludes_group: Some("glass".to_owned()),
        cost: UnitCost { per: CostBasis::WindowArea, amount: ranged(600.0, 900.0, 1_200.0) },
        ..measure(
            "low-e-glazing",
            vec![Effect::WindowShgc { shgc: exactly(0.3) }, Effect::WindowU { u_w_m2k: exactly(1.8) }],
        )
    }
}

pub fn cool_roof() -> Measure {
    Measure {
        cost: UnitCost { per: CostBasis::RoofArea, amount: ranged(25.0, 40.0, 60.0) },
        ..measure("cool-roof", vec![Effect::RoofAbsorptance { absorptance: exactly(0.25) }])
    }
}

pub fn bms() -> Measure {
    measure("schedules-bms", vec![Effect::Schedules { night_factor: exactly(0.6), plant_hours_cut: 1.0 }])
}

pub fn solar() -> Measure {
    Measure {
        cost: UnitCost { per: CostBasis::PvCapacity, amount: ranged(3_000.0, 3_800.0, 5_000.0) },
        life_years: exactly(25.0),
        fact: fact(),
        ..measure("rooftop-pv", vec![Effect::RooftopPv { usable_roof: ranged(0.4, 0.5, 0.6), kwp_per_m2: 0.2 }])
    }
}

pub fn all() -> Vec<Measure> {
    vec![led(), chiller(), set_point(1.0), outdoor_air(), film(), low_e(), cool_roof(), bms(), solar()]
}
