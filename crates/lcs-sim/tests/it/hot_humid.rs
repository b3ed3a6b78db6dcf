//! The default mode against the open hot-humid test set (`reference/eplus_hot_humid`, EnergyPlus 25.2): the single zone on
//! ideal loads with one thing changed at a time, in Singapore and in Tokyo.
//!
//! Every case is built from the reference zone that users get (`examples/simulate/tropical-office.toml`) and the set's own
//! parameters. Tolerances are those the set asks for: year total 5 %, latent 8 %, highest hour without the first hour of
//! operation 10 %, saving between two cases a tenth of itself or 0.3 points of the total; no case departs further.

use lcs_sim::{Building, Climate, simulate_hourly};
use lcs_weather::WeatherYear;
use std::collections::BTreeMap;
use std::path::PathBuf;
use toml::{Table, Value};

const AREA_M2: f64 = 48.0;

fn folder() -> Option<PathBuf> {
    let folder = lcs_testkit::workspace_root().join("reference/eplus_hot_humid");
    folder.join("results.toml").exists().then_some(folder)
}

/// A case with all its parameters, and the case it changes.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) from: String,
    pub(crate) parameters: Table,
}

/// The set: cases in their order, and the names they use.
pub(crate) struct Set {
    pub(crate) cases: Vec<Case>,
    pub(crate) names: Table,
    pub(crate) results: BTreeMap<String, Table>,
    /// Cooling of the year by case, for each time step and solution of the air balance that the set tries, kWh/m².
    schemes: BTreeMap<String, BTreeMap<String, f64>>,
}

impl Set {
    pub(crate) fn read() -> Option<Self> {
        let folder = folder()?;
        let table = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap().parse::<Table>().unwrap();
        let names = table("cases.toml");
        let base = names["base"].as_table().unwrap().clone();
        let mut known = BTreeMap::from([("base".to_owned(), base)]);
        let mut cases = Vec::new();
        for case in names["case"].as_array().unwrap() {
            let case = case.as_table().unwrap();
            let text = |key: &str| case.get(key).and_then(Value::as_str).map(str::to_owned);
            let (id, from) = (text("id").unwrap(), text("from").unwrap_or_else(|| "base".to_owned()));
            let mut parameters = known[&from].clone();
            parameters.extend(case.clone());
            known.insert(id.clone(), parameters.clone());
            cases.push(Case { id, from, parameters });
        }
        let results = table("results.toml")["case"]
            .as_array()
            .unwrap()
            .iter()
            .map(|case| (case["id"].as_str().unwrap().to_owned(), case.as_table().unwrap().clone()))
            .collect();
        let mut schemes: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
        for run in table("time_steps.toml")["run"].as_array().unwrap() {
            let scheme = format!("{} {}", run["steps_per_hour"], run["solution"]);
            let cooling = number(&run["cooling_total_kwh_m2"]);
            schemes.entry(scheme).or_default().insert(run["id"].as_str().unwrap().to_owned(), cooling);
        }
        Some(Self { cases, names, results, schemes })
    }

    /// EnergyPlus' saving between two cases, points of the total, and by how much another one lies beyond it.
    ///
    /// With four steps an hour EnergyPlus' third-order solution overshoots when a zone is switched on, in some zones more
    /// than in others: `light` saves −0.86 points so, −0.34 with the analytical solution and −0.14 with 30 steps as well;
    /// `uninsulated` 1.91, 2.39 and 2.96. Where the set has tried that, all savings between its own are as good.
    fn saving(&self, from: &str, to: &str, ours: f64) -> (f64, f64) {
        let saving = |before: f64, after: f64| 100.0 - 100.0 * after / before;
        let of = |id: &str| self.result(id, "cooling_total_kwh_m2");
        let usual = saving(of(from), of(to));
        let tried = self.schemes.values().filter_map(|runs| Some(saving(*runs.get(from)?, *runs.get(to)?)));
        let (low, high) = tried.fold((usual, usual), |(low, high), one| (low.min(one), high.max(one)));
        (usual, ours - ours.clamp(low, high))
    }

    pub(crate) fn layers(&self, construction: &str) -> Vec<Table> {
        let layers = self.names["construction"][construction].as_array().unwrap();
        layers.iter().map(|name| self.names["material"][name.as_str().unwrap()].as_table().unwrap().clone()).collect()
    }

    pub(crate) fn climate(&self, case: &Case) -> Option<Climate> {
        let weather = self.names["weather"][case.text("weather")].as_table().unwrap();
        let file = lcs_testkit::reference(&format!("weather/{}", weather["file"].as_str().unwrap()))?;
        let epw = std::fs::read(file).unwrap();
        let (mut year, _) = WeatherYear::from_epw(&epw).unwrap();
        if let Some(pressure) = weather.get("station_pressure_pa") {
            // Relative humidity is what was measured: the humidity ratio follows from it and the right pressure.
            for hour in 0..year.pressure_pa.len() {
                let (t, w, wrong) = (year.dry_bulb_c[hour], year.humidity_ratio[hour], year.pressure_pa[hour]);
                let percent = lcs_weather::psychrometrics::relative_humidity_pct(t, w, wrong);
                let right = number(pressure);
                year.pressure_pa[hour] = right;
                year.humidity_ratio[hour] = lcs_weather::psychrometrics::humidity_ratio_at(t, percent, right);
            }
        }
        Some(Climate::new(&year))
    }

    pub(crate) fn result(&self, id: &str, key: &str) -> f64 {
        number(&self.results[id][key])
    }
}

/// A TOML number, written with or without a point.
pub(crate) fn number(value: &Value) -> f64 {
    value.as_float().or_else(|| value.as_integer().map(|n| n as f64)).unwrap()
}

impl Case {
    pub(crate) fn text(&self, key: &str) -> &str {
        self.parameters[key].as_str().unwrap()
    }

    pub(crate) fn get(&self, key: &str) -> Option<f64> {
        self.parameters.get(key).map(number)
    }

    pub(crate) fn number(&self, key: &str) -> f64 {
        self.get(key).unwrap()
    }

    /// The single zone on ideal loads.
    fn is_ideal_zone(&self) -> bool {
        self.text("layout") == "box" && self.text("system") == "ideal_loads"
    }

    pub(crate) fn building(&self, set: &Set) -> Building {
        let file = lcs_testkit::workspace_root().join("examples/simulate/tropical-office.toml");
        let mut zone: Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
        self.build_envelope(set, zone["envelope"].as_table_mut().unwrap());
        let mut building: Building = Value::Table(zone).try_into().unwrap();
        self.set_use(&mut building);
        building.validate().unwrap();
        building
    }

    fn build_envelope(&self, set: &Set, envelope: &mut Table) {
        let glass = self.windows(set);
        let (facing, glass_m2) = (glass["facing"].clone(), number(&glass["area_m2"]));
        for wall in envelope["walls"].as_array_mut().unwrap() {
            let wall = wall.as_table_mut().unwrap();
            let gross_m2 = if ["north", "south"].contains(&wall["facing"].as_str().unwrap()) { 21.6 } else { 16.2 };
            let net_m2 = if wall["facing"] == facing { gross_m2 - glass_m2 } else { gross_m2 };
            wall.insert("area_m2".to_owned(), net_m2.into());
            construct(wall, set.layers(self.text("wall")), 0.17);
        }
        let roof = envelope["roof"].as_table_mut().unwrap();
        construct(roof, set.layers(self.text("roof")), 0.14);
        if let Some(absorptance) = self.get("roof_solar_absorptance") {
            roof.insert("solar_absorptance".to_owned(), absorptance.into());
        }
        let ground = envelope["ground"].as_table_mut().unwrap();
        construct(ground, set.layers(self.text("floor")), 0.17);
        ground.insert("temperature_c".to_owned(), self.number("ground_temperature_c").into());
        envelope.insert("windows".to_owned(), Value::Array(vec![Value::Table(glass)]));
        envelope.insert("infiltration_ach".to_owned(), self.number("infiltration_ach").into());
    }

    fn windows(&self, set: &Set) -> Table {
        let place = &set.names["windows"][self.text("windows")];
        let panes = place["panes_m"].as_array().unwrap();
        let ends = panes[0].as_array().unwrap();
        let (width_m, sill_m, head_m) =
            (number(&ends[1]) - number(&ends[0]), number(&place["sill_m"]), number(&place["head_m"]));
        let height_m = head_m - sill_m;
        let mut window = Table::new();
        window.insert("facing".to_owned(), place["wall"].clone());
        window.insert("area_m2".to_owned(), (width_m * height_m * panes.len() as f64).into());
        window.insert("shading_factor".to_owned(), 1.0.into());
        let size = Table::from_iter([("width_m".to_owned(), width_m.into()), ("height_m".to_owned(), height_m.into())]);
        window.insert("size".to_owned(), Value::Table(size));
        let glazing = &set.names["glazing"][self.text("glazing")];
        let (u, shgc) = match glazing.get("panes").map(number) {
            None => (number(&glazing["u_value_w_m2k"]), number(&glazing["solar_heat_gain_coefficient"])),
            // Screening figures only: the default mode takes the panes.
            Some(1.0) => (5.8, 0.86),
            Some(_) => (3.1, 0.769),
        };
        window.insert("u_w_m2k".to_owned(), u.into());
        window.insert("shgc".to_owned(), shgc.into());
        if let Some(count) = glazing.get("panes") {
            let mut of = Table::from_iter([("count".to_owned(), count.clone())]);
            for (key, own) in [
                ("transmittance", "pane_solar_transmittance"),
                ("reflectance", "pane_solar_reflectance"),
                ("thickness_m", "pane_thickness_m"),
                ("conductivity_w_mk", "pane_conductivity_w_mk"),
                ("gap_m", "air_gap_m"),
            ] {
                if let Some(value) = glazing.get(own) {
                    of.insert(key.to_owned(), value.clone());
                }
            }
            window.insert("panes".to_owned(), Value::Table(of));
        }
        if self.number("overhang_m") > 0.0 {
            // At the height of the ceiling, over the whole wall: half a metre beyond each window at least.
            let overhang = Table::from_iter([
                ("depth_m".to_owned(), self.parameters["overhang_m"].clone()),
                ("above_m".to_owned(), (2.7 - head_m).into()),
                ("past_m".to_owned(), Value::Array(vec![0.5.into(), 0.5.into()])),
            ]);
            window.insert("overhang".to_owned(), Value::Table(overhang));
        }
        window
    }

    pub(crate) fn set_use(&self, building: &mut Building) {
        let usage = &mut building.usage;
        let per_person_w = self.number("heat_per_person_w");
        usage.occupancy.area_per_person_m2 = self.number("floor_area_per_person_m2");
        usage.occupancy.sensible_w_per_person = per_person_w * self.number("person_sensible_share");
        usage.occupancy.latent_w_per_person = per_person_w * (1.0 - self.number("person_sensible_share"));
        usage.lighting.power_w_m2 = self.number("lights_w_m2");
        usage.equipment.power_w_m2 = self.number("equipment_w_m2");
        usage.outdoor_air.l_s_per_person = self.number("outdoor_air_l_s_person");
        let follows = self.parameters["outdoor_air_follows_people"].as_bool().unwrap();
        usage.outdoor_air.demand_control = f64::from(u8::from(follows));
        let cooling = usage.cooling.as_mut().unwrap();
        cooling.set_point_c = self.number("cooling_set_point_c");
        cooling.set_back_c = self.get("cooling_setback_c");
        let side = &mut building.air_side;
        side.dehumidification.as_mut().unwrap().relative_humidity_set = self.number("humidistat_percent") / 100.0;
        if self.number("heat_recovery_sensible") > 0.0 {
            side.heat_recovery = Some(lcs_sim::HeatRecovery {
                sensible_effectiveness: self.number("heat_recovery_sensible"),
                latent_effectiveness: self.number("heat_recovery_latent"),
            });
        }
        if self.number("night_ventilation_ach") > 0.0 {
            side.night_ventilation = Some(lcs_sim::NightVentilation {
                air_changes_per_h: self.number("night_ventilation_ach"),
                // In the set it runs by the clock alone.
                room_above_c: -100.0,
                cooler_by_k: -100.0,
                fan_power_w_l_s: 0.0,
                hours: lcs_sim::Week::hours(20, 6, 1.0, 0.0, true, true),
            });
        }
        if let Some(set_point_c) = self.get("heating_set_point_c") {
            building.heating = Some(lcs_sim::Heating {
                set_point_c,
                set_back_c: self.get("heating_setback_c"),
                capacity_w: None,
                plant: lcs_sim::HeatingPlant::Boiler { efficiency: 1.0 },
            });
            building.schedules.heating = building.schedules.cooling;
        }
        let schedules = &mut building.schedules;
        if self.text("operating_hours") == "always" {
            for week in [
                &mut schedules.occupancy,
                &mut schedules.lighting,
                &mut schedules.equipment,
                &mut schedules.ventilation,
                &mut schedules.cooling,
            ] {
                *week = lcs_sim::Week::constant(1.0);
            }
        }
        for day in
            [&mut schedules.occupancy.weekday, &mut schedules.occupancy.saturday, &mut schedules.occupancy.sunday]
        {
            day.iter_mut().for_each(|present| *present *= self.number("occupancy_share"));
        }
    }
}

/// Gives an element its layers and the transmittance that follows from them and from its films, m²·K/W.
pub(crate) fn construct(element: &mut Table, layers: Vec<Table>, films_m2k_w: f64) {
    let resistance = |layer: &Table| match layer.get("resistance_m2k_w") {
        Some(resistance) => number(resistance),
        None => number(&layer["thickness_m"]) / number(&layer["conductivity_w_mk"]),
    };
    let total = layers.iter().map(resistance).sum::<f64>() + films_m2k_w;
    element.insert("u_w_m2k".to_owned(), (1.0 / total).into());
    let floats = |layer: Table| {
        Value::Table(layer.into_iter().map(|(key, value)| (key, Value::Float(number(&value)))).collect())
    };
    element.insert("layers".to_owned(), Value::Array(layers.into_iter().map(floats).collect()));
}

pub(crate) fn percent(actual: f64, expected: f64) -> f64 {
    (actual / expected - 1.0) * 100.0
}

/// Year sums, settled peak and the saving against the case that each changes.
#[test]
fn ideal_zones_and_their_savings_agree_with_energyplus() {
    let Some(set) = Set::read() else { return };
    let mut climates = BTreeMap::new();
    let mut totals = BTreeMap::new();
    let mut faults = Vec::new();
    eprintln!(
        "default mode against EnergyPlus 25.2    total   latent    peak  heating   saving (points, ours and theirs)"
    );
    for case in set.cases.iter().filter(|case| case.is_ideal_zone()) {
        let id = &case.id;
        if !climates.contains_key(case.text("weather")) {
            let Some(climate) = set.climate(case) else { return };
            climates.insert(case.text("weather").to_owned(), climate);
        }
        let climate = &climates[case.text("weather")];
        let building = case.building(&set);
        let mut settled_w: f64 = 0.0;
        let mut cooled_before = false;
        let result = simulate_hourly(&building, climate, |hour| {
            let cooling_w = hour.cooling_sensible_w + hour.cooling_latent_w;
            if cooled_before {
                settled_w = settled_w.max(cooling_w);
            }
            cooled_before = cooling_w > 0.0;
        });
        let year = result.annual;
        let expected = |key: &str| set.result(id, key);
        let total = percent(year.cooling_kwh() / AREA_M2, expected("cooling_total_kwh_m2"));
        let latent = percent(year.cooling_latent_kwh / AREA_M2, expected("cooling_latent_kwh_m2"));
        let peak = percent(settled_w / AREA_M2, expected("settled_peak_cooling_total_w_m2"));
        let (heating, expected_heating) = (year.heating_kwh / AREA_M2, expected("heating_kwh_m2"));
        totals.insert(id.clone(), year.cooling_kwh() / AREA_M2);
        let ours = 100.0 - 100.0 * totals[id] / totals[&case.from];
        let (theirs, beyond) = set.saving(&case.from, id, ours);
        eprintln!(
            "{id:<34} {total:+6.2} % {latent:+6.2} % {peak:+6.2} %  {heating:5.2} ({expected_heating:5.2})  {ours:+6.2} {theirs:+6.2}"
        );
        let same_climate =
            set.cases.iter().all(|other| other.id != case.from || other.text("weather") == case.text("weather"));
        let mut check = |what: &str, off: f64, limit: f64| {
            if off.abs() > limit {
                faults.push(format!("{id}: {what} off by {off:+.2}, limit {limit:.2}"));
            }
        };
        check("total %", total, 5.0);
        check("latent %", latent, 8.0);
        check("settled peak %", peak, 10.0);
        if same_climate {
            check("saving points", beyond, f64::max(0.3, 0.1 * theirs.abs()));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
