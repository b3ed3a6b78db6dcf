//! The city's own buildings in the ready scenario of a city.

use super::file;
use lcs_scenario::{
    CityScenarios, EmissionNode, OwnBuilding, OwnBuildings, OwnBuildingsError, open_total, read_scenario_tables,
    run_scenario, scenario_text, with_own_buildings,
};
use toml::Table;

fn tables() -> Table {
    file("examples/scenario/kuala-lumpur-2030-2050.toml").parse().unwrap()
}

fn own() -> OwnBuildings {
    let building = |id: &str, place: &str, electricity_kwh, fuel_t, saved| OwnBuilding {
        id: id.to_owned(),
        place: place.to_owned(),
        electricity_kwh,
        fuel_t,
        saved,
    };
    OwnBuildings {
        buildings: vec![
            building("A/1", "North", 2.0e6, 50.0, vec![(2028, 4.0e5, 1.0e4), (2031, 6.0e5, 1.0e4)]),
            building("B.2", "North", 1.0e6, 0.0, vec![(2030, 1.0e5, 0.0)]),
            building("C", "South", 3.0e6, 20.0, Vec::new()),
        ],
        year: 2025,
        fuel_t_kwh: 0.0002,
        currency: "MYR".to_owned(),
        spent: vec![(2027, 1.0e6), (2028, 5.0e5)],
        plan_title: "The plan".to_owned(),
        account_note: "From bills.".to_owned(),
        line_note: "Less the own buildings.".to_owned(),
    }
}

fn city(tables: &Table) -> CityScenarios {
    read_scenario_tables("city", tables).unwrap_or_else(|error| panic!("{error}; {}", error.hint()))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// Nothing is counted twice or lost: without any action every year is as before, to rounding.
#[test]
fn a_tonne_counts_once() {
    let with = with_own_buildings("city", &tables(), &own()).unwrap();
    let (before, after) = (run_scenario(&city(&tables())), run_scenario(&city(&with)));
    for (before, after) in before.emissions_t["bau"].iter().zip(&after.emissions_t["bau"]) {
        assert!(close(*before, *after), "{before} {after}");
    }
    assert!(after.wedges.iter().any(|row| row.action == "own-buildings" && row.emissions_t > 0.0));
    // 1.5 million spent in 2027 and 2028, nothing before and after.
    let running = |outcome: &lcs_scenario::ScenarioOutcome| outcome.costs[0].running.iter().sum::<f64>();
    assert!(close(running(&after) - running(&before), 1.5e6));
}

/// In the year of its account a building emits what the account says: 2 GWh at the 0.740 kg/kWh that the file holds after 2024,
/// and the tonnes of its fuel.
#[test]
fn a_building_emits_what_its_account_says() {
    let with = with_own_buildings("city", &tables(), &own()).unwrap();
    let total = open_total(&city(&with), "bau", 2025).unwrap();
    assert!(close(piece(&total, "own:A-1:electricity").emissions_t, 2.0e6 * 0.740e-3));
    assert!(close(piece(&total, "own:A-1:fuel").emissions_t, 50.0));
    // In 2031 the plan saves 600 MWh there, and the grid of the plan is cleaner.
    let (bau, plan) = (open_total(&city(&with), "bau", 2031).unwrap(), open_total(&city(&with), "plan", 2031).unwrap());
    assert!(piece(&plan, "own:A-1:electricity").emissions_t < piece(&bau, "own:A-1:electricity").emissions_t * 0.75);
}

/// The buildings of a place together bring what they bring one by one.
#[test]
fn places_are_the_sum_of_their_buildings() {
    let each = run_scenario(&city(&with_own_buildings("city", &tables(), &own()).unwrap()));
    let places = run_scenario(&city(&with_own_buildings("city", &tables(), &own().by_place()).unwrap()));
    for (id, path) in &each.emissions_t {
        assert!(path.iter().zip(&places.emissions_t[id]).all(|(a, b)| close(*a, *b)), "{id}");
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let mut without = tables();
    without.get_mut("lines").unwrap().as_table_mut().unwrap().remove("I.2.1");
    without.remove("actions");
    without.remove("instruments");
    without.remove("unknowns");
    let refused = with_own_buildings("city", &without, &own()).unwrap_err();
    assert_eq!(refused, OwnBuildingsError::NoLine { line: "I.2.1" });
    let mut large = own();
    large.buildings[0].electricity_kwh = 1.0e12;
    assert!(matches!(with_own_buildings("city", &tables(), &large), Err(OwnBuildingsError::More { .. })));
    let late = OwnBuildings { year: 2051, ..own() };
    assert_eq!(with_own_buildings("city", &tables(), &late), Err(OwnBuildingsError::AfterTheEnd { year: 2051 }));
}

/// The ready file, written out again, is the same city.
#[test]
fn written_out_again_it_is_the_same() {
    for path in [
        "examples/scenario/kuala-lumpur-2030-2050.toml",
        "examples/scenario/tokyo-2030-2050.toml",
        "reference/scenario/worked_city.toml",
    ] {
        let tables: Table = file(path).parse().unwrap();
        let text = scenario_text(&tables);
        let again: Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
        assert_eq!(again, tables, "{path}");
    }
}

fn piece<'n>(node: &'n EmissionNode, name: &str) -> &'n EmissionNode {
    fn find<'n>(node: &'n EmissionNode, name: &str) -> Option<&'n EmissionNode> {
        if node.level == "piece" && node.name == name {
            return Some(node);
        }
        node.parts.iter().find_map(|part| find(part, name))
    }
    find(node, name).unwrap_or_else(|| panic!("no piece {name}"))
}
