//! Plan, paths and map: what-ifs agree with the run, wedges sum, nothing outside somebody's scope.

use crate::demo::{FACILITIES, copy, demo, viewer, wait};
use lcs_app::{
    Actor, AppError, CityState, DemoRequest, Node, Progress, RunDetail, RunRequest, last_run, make_demo, run_chain,
    views::{self, GroundSource, MapMode, PathScope, PlanPage, ScenarioPage},
};
use lcs_locale::Language;
use std::{
    collections::BTreeSet,
    fs,
    ops::ControlFlow,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

fn plan(budget: Option<f64>) -> PlanPage {
    views::plan_page(&demo().state, &Actor::local(), budget, Some(usize::MAX), Language::En).unwrap()
}

fn scenario(scope: &str, budget: Option<f64>) -> ScenarioPage {
    views::scenario_page(&demo().state, &Actor::local(), scope, budget, Language::En).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn all_near(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| near(*a, *b))
}

/// A district with facilities, and those facilities.
fn a_district(state: &CityState) -> (String, BTreeSet<String>) {
    let facilities = &state.estate.snapshot.facilities;
    let district = facilities.iter().find_map(|facility| facility.district.clone()).unwrap();
    let inside = facilities.iter().filter(|facility| facility.district.as_ref() == Some(&district));
    let ids = inside.map(|facility| facility.id.to_string()).collect();
    (district, ids)
}

#[test]
fn a_what_if_at_the_run_s_budget_is_the_run_s_own_plan() {
    let run = &demo().report.run;
    let kept = &demo().state.run.as_ref().unwrap().detail.plan;
    for page in [plan(None), plan(Some(run.plan.yearly_budget))] {
        assert_eq!(page.totals.projects, run.plan.projects);
        assert_eq!(page.yearly_budget, page.default_budget);
        let same = |a: &views::PlanProject, b: &lcs_potential::PlanItem| {
            (a.rank, &a.facility_id, &a.measures, a.year) == (b.rank, &b.facility_id, &b.measures, b.year)
        };
        assert!(page.projects.iter().zip(&kept.items).all(|(a, b)| same(a, b)));
        for (year, ran) in page.years.iter().zip(&run.plan.years) {
            assert!(near(year.spent, ran.spent) && near(year.emissions_t.p50, ran.emissions_t.p50), "{year:?}");
        }
        let paid: f64 = page.years.iter().map(|year| year.spent).sum();
        let worth: f64 = page.projects.iter().map(|project| project.capex.p50).sum();
        assert!((paid - worth).abs() < 1e-3 * worth, "{paid} for {worth}");
    }
}

#[test]
fn a_what_if_at_the_run_s_budget_is_the_run_s_own_scenario() {
    let ran = demo().report.run.scenario.as_ref().unwrap();
    for (page, path) in [(scenario("estate", None), &ran.estate), (scenario("city", None), &ran.city)] {
        assert_eq!(page.path.years, path.years);
        assert!(all_near(&page.path.bau_t, &path.bau_t));
        assert!(all_near(&page.path.grid_t, &path.grid_t));
        assert!(all_near(&page.path.plan_t, &path.plan_t));
        assert!(all_near(&page.path.plan_p10_t, &path.plan_p10_t));
        assert!(all_near(&page.path.plan_p90_t, &path.plan_p90_t));
        assert!(!page.readings.is_empty());
    }
    assert!(near(scenario("estate", None).path.bau_t[0], demo().report.run.planning_emissions_t));
}

#[test]
fn more_money_never_avoids_less_and_there_is_a_largest_useful_budget() {
    let largest = plan(None).largest_useful_budget;
    let mut before = -1.0;
    for share in [0.0, 0.01, 0.05, 0.2, 0.5, 0.9, 1.0] {
        let budget = (largest * share).ceil();
        let page = plan(Some(budget));
        assert!(page.years.iter().all(|year| year.spent <= budget * (1.0 + 1e-9)));
        assert!(page.totals.emissions_t.p50 >= before, "{share}: {} after {before}", page.totals.emissions_t.p50);
        before = page.totals.emissions_t.p50;
    }
    let (all, more) = (plan(Some(largest)), plan(Some(largest * 3.0)));
    assert!(near(all.reached_share, 1.0));
    assert_eq!(all.totals.projects.max(1), all.projects.len().max(1));
    assert!(near(all.totals.emissions_t.p50, more.totals.emissions_t.p50));
    assert!(all.curve.iter().all(|step| step.chosen == step.projects));
    let short = plan(Some(largest * 0.5));
    assert!(short.reached_share < 1.0);
    assert!(short.curve.iter().any(|step| step.chosen < step.projects));
}

#[test]
fn the_cost_curve_rises_and_holds_the_whole_potential() {
    let page = plan(None);
    assert!(!page.curve.is_empty() && page.curve.len() <= 120);
    assert!(page.curve.windows(2).all(|pair| pair[0].cost_per_tonne <= pair[1].cost_per_tonne));
    let mut from_t = 0.0;
    for step in &page.curve {
        assert!(near(step.from_t, from_t) && step.emissions_t > 0.0 && step.projects > 0);
        assert!(step.cost_per_tonne_p10 <= step.cost_per_tonne && step.cost_per_tonne <= step.cost_per_tonne_p90);
        assert_ne!(step.name, "");
        from_t += step.emissions_t;
    }
    let detail = &demo().state.run.as_ref().unwrap().detail;
    let offered: f64 = detail
        .potentials
        .iter()
        .filter_map(lcs_potential::FacilityPotential::full_package)
        .map(|package| package.outcome.emissions_t.p50)
        .sum();
    assert!((from_t - offered).abs() < 0.05 * offered, "{from_t} of {offered}");
    let bought: usize = page.curve.iter().map(|step| step.chosen).sum();
    assert!(bought >= page.totals.projects, "several steps of a facility may be one project");
}

#[test]
fn wedges_sum_to_what_the_plan_takes_off_business_as_usual() {
    let (district, _) = a_district(&demo().state);
    for scope in ["estate".to_owned(), "city".to_owned(), format!("district:{district}")] {
        let page = scenario(&scope, None);
        for at in 0..page.path.years.len() {
            let sum: f64 = page.wedges.iter().map(|wedge| wedge.values_t[at]).sum();
            let taken = page.path.bau_t[at] - page.path.plan_t[at];
            assert!((sum - taken).abs() <= 1e-6 + 1e-9 * page.path.bau_t[at], "{scope} {at}: {sum} of {taken}");
        }
        assert_eq!(page.wedges[0].id, "grid");
        assert!(page.wedges.iter().all(|wedge| !wedge.name.is_empty() && wedge.name != wedge.id), "{scope}");
        assert!(!page.wedges_note.is_empty());
    }
    let estate = scenario("estate", None);
    assert!(estate.wedges.len() > 2 && estate.wedges.len() <= 8);
    assert!(estate.wedges.iter().all(|wedge| wedge.values_t.len() == estate.path.years.len()));
}

#[test]
fn the_budget_that_closes_a_reading_is_the_smallest_that_meets_it() {
    let page = scenario("estate", None);
    assert_eq!(page.closes.len(), page.readings.len());
    let mut judged = 0;
    for close in &page.closes {
        let met = |budget: f64| {
            let readings = scenario("estate", Some(budget)).readings;
            readings.into_iter().find(|reading| reading.id == close.reading).unwrap().met
        };
        match close.yearly_budget {
            Some(budget) => {
                assert_eq!(met(budget), Some(true), "{} with {budget}", close.reading);
                if budget > 0.0 {
                    let less = budget - 10_f64.powf(budget.log10().floor() - 1.0);
                    assert_eq!(met(less * 0.999_999), Some(false), "{} with less than {budget}", close.reading);
                }
                judged += 1;
            }
            None => assert_ne!(met(1e12), Some(true), "{}", close.reading),
        }
    }
    assert!(judged > 0 || page.closes.iter().all(|close| close.yearly_budget.is_none()));
}

#[test]
fn who_sees_a_district_plans_that_district_only() {
    let state = &demo().state;
    let (district, inside) = a_district(state);
    let actor = viewer(Node::District(district.clone()));
    let page = views::plan_page(state, &actor, None, None, Language::En).unwrap();
    assert!(page.projects.iter().all(|project| inside.contains(&project.facility_id)));
    assert!(page.totals.emissions_t.p50 < plan(Some(1e12)).totals.emissions_t.p50);
    let own = views::scenario_page(state, &actor, "estate", None, Language::En).unwrap();
    let of_administrator = scenario(&format!("district:{district}"), None);
    assert!(all_near(&own.path.bau_t, &of_administrator.path.bau_t));
    assert!(all_near(&own.path.plan_t, &of_administrator.path.plan_t));
    assert_eq!(own.districts, [district]);
    assert_eq!(of_administrator.gdp, None);
    assert!(of_administrator.readings.iter().all(|reading| reading.scope == PathScope::District));
    let refused = views::scenario_page(state, &actor, "city", None, Language::En).unwrap_err();
    assert_eq!(refused.code(), "forbidden");
    let facilities = &state.estate.snapshot.facilities;
    let other = facilities.iter().filter_map(|facility| facility.district.clone()).find(|d| *d != own.districts[0]);
    let hidden = format!("district:{}", other.unwrap());
    assert_eq!(views::scenario_page(state, &actor, &hidden, None, Language::En).unwrap_err().code(), "not-found");
    let csv = views::plan_csv(state, &actor, None, Language::En).unwrap();
    assert_eq!(csv.lines().count(), page.totals.projects + 1);
}

#[test]
fn districts_add_up_to_the_estate() {
    let estate = scenario("estate", None);
    let state = &demo().state;
    let placed = state.estate.snapshot.facilities.iter().all(|facility| facility.district.is_some());
    let sum: f64 = estate.districts.iter().map(|name| scenario(&format!("district:{name}"), None).path.bau_t[0]).sum();
    assert!(sum <= estate.path.bau_t[0] * (1.0 + 1e-9));
    assert!(!placed || near(sum, estate.path.bau_t[0]), "{sum} of {}", estate.path.bau_t[0]);
}

#[test]
fn a_budget_or_scope_that_means_nothing_is_refused() {
    let state = &demo().state;
    for budget in [-1.0, f64::NAN, f64::INFINITY] {
        let error = views::plan_page(state, &Actor::local(), Some(budget), None, Language::En).unwrap_err();
        assert_eq!(error.code(), "bad-request");
        assert!(!error.hint().is_empty());
    }
    for scope in ["", "district:", "planet", "estate:x"] {
        let error = views::scenario_page(state, &Actor::local(), scope, None, Language::En).unwrap_err();
        assert_eq!(error.code(), "bad-request", "{scope}");
    }
    let free = plan(Some(0.0));
    assert!(free.projects.iter().all(|project| project.capex.p50 <= 0.0));
}

#[test]
fn history_is_of_well_covered_years_and_ends_with_the_run_s() {
    let history = scenario("estate", None).path.history;
    let run = &demo().report.run;
    assert_eq!(history.last().unwrap().year, run.year);
    assert!(near(history.last().unwrap().emissions_t, run.planning_emissions_t));
    assert!(history.windows(2).all(|pair| pair[0].year < pair[1].year));
    // The demo's bills of electricity begin a year earlier; gas is a small part of its emissions.
    assert_eq!(history.len(), 2);
    assert!(scenario("city", None).path.history.is_empty());
}

#[test]
fn what_a_run_keeps_is_read_again_and_nothing_else_is_taken_for_it() {
    let folder = &demo().state.city.folder;
    let run = demo().report.run.run;
    let detail = RunDetail::read(folder, run).unwrap().unwrap();
    assert_eq!(detail, demo().state.run.as_ref().unwrap().detail);
    assert_eq!(RunDetail::read(folder, run + 1).unwrap(), None);
    for potential in &detail.potentials {
        assert!(potential.packages.iter().all(|package| package.outcome == package.draws.quantiles()));
    }
    let expected = detail.potentials.iter().find_map(|potential| potential.expected_kwh).unwrap();
    assert!(expected.electricity.iter().all(|kwh| *kwh >= 0.0));
    let copied = tempfile::tempdir().unwrap();
    copy(copied.path());
    let file = copied.path().join(format!("reports/run-{run}/detail.json.gz"));
    fs::write(&file, b"not gzip").unwrap();
    let city = lcs_app::City::open(copied.path()).unwrap();
    assert_eq!(RunDetail::read(&city.folder, run).unwrap(), None);
}

/// Whoever stops a run gets no run: neither in the database nor as a folder.
#[test]
fn a_cancelled_run_publishes_nothing() {
    let copied = tempfile::tempdir().unwrap();
    copy(copied.path());
    let request = |dir: &Path| RunRequest { dir: dir.to_owned(), weather: None, seed: 7, budget: None, year: None };
    let stages = ["progress-account", "progress-simulate", "progress-plan", "progress-report"];
    for stop_at in stages {
        let calls = AtomicUsize::new(0);
        let stop = |progress: Progress| {
            if progress.stage == stop_at {
                calls.fetch_add(1, Ordering::Relaxed);
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        };
        let error = wait().block_on(run_chain(&Actor::local(), &request(copied.path()), &stop)).unwrap_err();
        assert!(matches!(error, AppError::Cancelled), "{stop_at}: {error}");
        assert!(calls.into_inner() < FACILITIES);
        let run = wait().block_on(last_run(copied.path())).unwrap();
        assert_eq!(run.run, demo().report.run.run);
        assert!(!copied.path().join(format!("reports/run-{}", run.run + 1)).exists());
    }
}

#[test]
fn a_demo_that_is_up_to_date_is_not_run_again() {
    let copied = tempfile::tempdir().unwrap();
    copy(copied.path());
    let request = DemoRequest { dir: copied.path().to_owned(), seed: 7, facilities: FACILITIES };
    let steps = AtomicUsize::new(0);
    let count = |_: Progress| {
        steps.fetch_add(1, Ordering::Relaxed);
        ControlFlow::Continue(())
    };
    let again = wait().block_on(make_demo(&Actor::local(), &request, &count)).unwrap();
    assert_eq!(steps.load(Ordering::Relaxed), 0);
    assert_eq!((again.run.run, &again.faults), (demo().report.run.run, &demo().report.faults));
    assert!(again.report.starts_with(copied.path()));
    fs::remove_file(again.report.join("detail.json.gz")).unwrap();
    let renewed = wait().block_on(make_demo(&Actor::local(), &request, &count)).unwrap();
    assert_eq!(renewed.run.run, again.run.run + 1);
    assert!(near(renewed.run.emissions_t, again.run.emissions_t));
}

#[test]
fn the_map_shows_the_ground_and_what_somebody_may_see() {
    let state = &demo().state;
    let info = views::map_info(state, &Actor::local()).unwrap();
    assert_eq!((info.ground, info.synthetic_ground, info.mode), (GroundSource::Given, true, MapMode::Geojson));
    assert!(info.located > 0 && info.located <= info.facilities);
    let [west, south, east, north] = info.bounds.unwrap();
    // The demo's coordinates hold planted slips of whole degrees; the view stays that of the city.
    assert!(west < east && south < north && east - west < 0.4 && north - south < 0.4, "{:?}", info.bounds);
    let ground = serde_json::to_value(views::ground(state, &Actor::local()).unwrap()).unwrap();
    assert_eq!(ground["type"], "FeatureCollection");
    let kinds: BTreeSet<&str> =
        ground["features"].as_array().unwrap().iter().filter_map(|f| f["properties"]["kind"].as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["district", "park", "road", "water"]));
    let (district, inside) = a_district(state);
    let own = views::map_info(state, &viewer(Node::District(district))).unwrap();
    assert_eq!(own.facilities, inside.len());
}

#[test]
fn without_files_districts_are_drawn_around_their_facilities_and_a_broken_file_is_named() {
    let copied = tempfile::tempdir().unwrap();
    copy(copied.path());
    fs::remove_dir_all(copied.path().join("map")).unwrap();
    let state = wait().block_on(crate::demo::open(copied.path()));
    let info = views::map_info(&state, &Actor::local()).unwrap();
    assert_eq!((info.ground, info.synthetic_ground), (GroundSource::Derived, false));
    let ground = views::ground(&state, &Actor::local()).unwrap();
    assert!(ground.features.iter().all(|feature| feature.geometry["type"] == "Polygon"));
    fs::create_dir_all(copied.path().join("map")).unwrap();
    fs::write(copied.path().join("map/water.geojson"), r#"{"type":"Topology","features":[]}"#).unwrap();
    let error = views::ground(&state, &Actor::local()).unwrap_err();
    assert!(error.to_string().contains("water.geojson") && error.code() == "unprocessable", "{error}");
}

/// A vector tile as plain values: the properties of each feature with its place in the tile.
type Decoded = Vec<(std::collections::BTreeMap<String, String>, (i64, i64))>;

/// Reads protobuf by hand: field number, and either a number or bytes.
fn fields(mut bytes: &[u8]) -> Vec<(u64, u64, &[u8])> {
    fn varint(bytes: &mut &[u8]) -> u64 {
        let mut value = 0;
        for shift in (0..).step_by(7) {
            let (byte, rest) = bytes.split_first().unwrap();
            *bytes = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        value
    }
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        let (number, content, length) = match key & 7 {
            0 => (varint(&mut bytes), &bytes[..0], 0),
            1 => (0, &bytes[..8], 8),
            5 => (0, &bytes[..4], 4),
            _ => {
                let length = varint(&mut bytes) as usize;
                (0, &bytes[..length], length)
            }
        };
        bytes = &bytes[length..];
        fields.push((key >> 3, number, content));
    }
    fields
}

fn packed(bytes: &[u8]) -> Vec<u64> {
    let mut numbers = vec![0_u64];
    let mut shift = 0;
    for byte in bytes {
        *numbers.last_mut().unwrap() |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            numbers.push(0);
            shift = 0;
        }
    }
    numbers.pop();
    numbers
}

fn decode(tile: &[u8]) -> Decoded {
    let mut decoded = Vec::new();
    for (_, _, layer) in fields(tile) {
        let layer = fields(layer);
        assert!(layer.iter().any(|(field, _, name)| *field == 1 && *name == b"facilities"));
        let keys: Vec<String> = layer
            .iter()
            .filter(|(field, ..)| *field == 3)
            .map(|(_, _, key)| String::from_utf8(key.to_vec()).unwrap())
            .collect();
        let value = |bytes: &[u8]| match fields(bytes)[0] {
            (1, _, text) => String::from_utf8(text.to_vec()).unwrap(),
            (2, _, float) => f32::from_le_bytes(float.try_into().unwrap()).to_string(),
            (_, number, _) => number.to_string(),
        };
        let values: Vec<String> =
            layer.iter().filter(|(field, ..)| *field == 4).map(|(_, _, bytes)| value(bytes)).collect();
        for (_, _, feature) in layer.iter().filter(|(field, ..)| *field == 2) {
            let feature = fields(feature);
            let part = |wanted: u64| feature.iter().find(|(field, ..)| *field == wanted).map(|(_, _, bytes)| *bytes);
            let tags = packed(part(2).unwrap_or_default());
            let properties =
                tags.chunks(2).map(|tag| (keys[tag[0] as usize].clone(), values[tag[1] as usize].clone())).collect();
            let geometry = packed(part(4).unwrap());
            let zigzag = |value: u64| (value >> 1) as i64 ^ -((value & 1) as i64);
            assert_eq!(geometry[0], 9, "one point");
            decoded.push((properties, (zigzag(geometry[1]), zigzag(geometry[2]))));
        }
    }
    decoded
}

/// The tile of a place (longitude and latitude in degrees) at a zoom, by the formula of the slippy map.
fn tile_of(longitude: f64, latitude: f64, z: u8) -> (u8, u32, u32) {
    let tiles = f64::from(1_u32 << z);
    let radians = latitude.to_radians();
    let y = (1.0 - (radians.tan() + 1.0 / radians.cos()).ln() / std::f64::consts::PI) / 2.0;
    (z, ((longitude + 180.0) / 360.0 * tiles) as u32, (y * tiles) as u32)
}

#[test]
fn every_located_facility_is_in_its_tile_at_every_zoom_and_counted_far_out() {
    let state = &demo().state;
    let facilities = &state.estate.snapshot.facilities;
    let located: Vec<_> =
        facilities.iter().filter_map(|one| Some((one, one.longitude_deg?, one.latitude_deg?))).collect();
    for z in [11, 14, 22] {
        for (facility, longitude, latitude) in &located {
            let id = tile_of(*longitude, *latitude, z);
            let features = decode(&views::tile(state, &Actor::local(), id, None).unwrap());
            let (properties, (x, y)) =
                features.iter().find(|(properties, _)| properties["id"] == facility.id.as_str()).unwrap();
            assert_eq!(properties["name"], facility.name);
            assert!((0..=4096).contains(x) && (0..=4096).contains(y));
        }
    }
    let whole = decode(&views::tile(state, &Actor::local(), (0, 0, 0), None).unwrap());
    let count = |properties: &std::collections::BTreeMap<String, String>| {
        properties.get("count").map_or(1, |count| count.parse::<usize>().unwrap())
    };
    assert_eq!(whole.iter().map(|(properties, _)| count(properties)).sum::<usize>(), located.len());
    assert!(whole.len() < located.len());
    assert!(views::tile(state, &Actor::local(), (5, 0, 0), None).unwrap().is_empty());
    assert_eq!(views::tile(state, &Actor::local(), (3, 8, 0), None).unwrap_err().code(), "bad-request");
    assert_eq!(views::tile(state, &Actor::local(), (60, 0, 0), None).unwrap_err().code(), "bad-request");
    let (district, inside) = a_district(state);
    let own = decode(&views::tile(state, &viewer(Node::District(district)), (0, 0, 0), None).unwrap());
    let seen: usize = own.iter().map(|(properties, _)| count(properties)).sum();
    assert_eq!(seen, located.iter().filter(|(one, ..)| inside.contains(one.id.as_str())).count());
}
