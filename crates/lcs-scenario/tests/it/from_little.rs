//! A scenario from little, and what is worth asking next.

use lcs_scenario::{
    LittleKnown, LittlePart, LittlePromise, LittleSources, little_scenario, read_scenario_tables, run_scenario,
    worth_of_figures,
};

fn known() -> LittleKnown {
    let part = |line: &str, emissions_t, with_gdp, electricity| LittlePart {
        line: line.to_owned(),
        sector: "buildings".to_owned(),
        emissions_t,
        with_gdp,
        electricity,
        source: None,
    };
    LittleKnown {
        name: "A city".to_owned(),
        boundary: "GPC BASIC".to_owned(),
        base_year: 2020,
        last_year: 2030,
        population: 1000.0,
        population_growth: 0.0,
        gdp_growth: 0.05,
        grid_kg_kwh: Some(0.5),
        parts: vec![part("I.1.1", 1000.0, false, false), part("I.2.2", 3000.0, true, true)],
        promise: Some(LittlePromise { year: 2030, cut: 0.5 }),
        sources: LittleSources::default(),
        assumed_note: None,
    }
}

/// By hand: 1000 t stay with the inhabitants, 3000 t grow by 5 % a year for ten years; half of 4000 t is allowed.
#[test]
fn little_is_enough_for_an_answer() {
    let city = read_scenario_tables("little", &little_scenario(&known())).unwrap();
    let outcome = run_scenario(&city);
    let expected = 1000.0 + 3000.0 * 1.05_f64.powi(10);
    assert!((outcome.emissions_t["plan"][10] - expected).abs() < 1e-6);
    let absolute = outcome
        .target_readings
        .iter()
        .find(|reading| reading.reading.name == "promise/absolute-vs-base-year-variable")
        .unwrap();
    assert_eq!(absolute.reading.met, Some(false));
    assert!((absolute.reading.gap_t.unwrap() - (expected - 2000.0)).abs() < 1e-6);
    assert!((outcome.unverified_share - 1.0).abs() < 1e-12);
}

/// By hand: a tenth more of the larger part's base is the most, 300 t × 1.05^10; of the smaller 100 t; the grid's factor scales
/// nothing, since the base is of emissions.
#[test]
fn what_moves_the_result_most_is_asked_first() {
    let worth = worth_of_figures("little", &little_scenario(&known()), "plan", 2030).unwrap();
    let of = |key: &str| worth.iter().find(|figure| figure.key == key).unwrap().emissions_t.unwrap();
    assert!((of("lines.I.2.2.base") - 300.0 * 1.05_f64.powi(10)).abs() < 1e-6);
    assert!((of("lines.I.1.1.base") - 100.0).abs() < 1e-6);
    // 5.5 % a year instead of 5 %.
    let growth = 3000.0 * (1.055_f64.powi(10) - 1.05_f64.powi(10));
    assert!((of("drivers.gdp.vintages.entered") - growth).abs() < 1e-6);
    assert!(of("carriers.electricity.factor").abs() < 1e-6);
    assert!(worth.windows(2).all(|pair| pair[0].emissions_t >= pair[1].emissions_t));
    assert!(worth_of_figures("little", &little_scenario(&known()), "plan", 2099).unwrap().is_empty());
}

/// What an inventory states is published and says where; what was assumed says so, and only that is asked for.
#[test]
fn what_is_published_and_what_is_assumed_are_told_apart() {
    let from = || Some("Inventory 2020, version 2".to_owned());
    let mut known = known();
    known.sources = LittleSources { population: from(), grid: from() };
    known.assumed_note = Some("Assumed.".to_owned());
    known.parts[1].source = from();
    let tables = little_scenario(&known);
    let base = &tables["lines"]["I.2.2"]["base"];
    assert_eq!((base["status"].as_str(), base["source"].as_str()), (Some("published"), from().as_deref()));
    assert!(tables["lines"]["I.1.1"]["base"].get("status").is_none());
    for figure in [&tables["lines"]["I.2.2"]["elasticity"], &tables["drivers"]["gdp"]["vintages"]["entered"]] {
        assert_eq!(figure["note"].as_str(), Some("Assumed."));
    }
    let worth = worth_of_figures("little", &tables, "plan", 2030).unwrap();
    let keys: Vec<&str> = worth.iter().map(|figure| figure.key.as_str()).collect();
    assert!(keys.contains(&"lines.I.2.2.elasticity") && keys.contains(&"lines.I.1.1.base"), "{keys:?}");
    assert!(!keys.contains(&"lines.I.2.2.base") && !keys.contains(&"carriers.electricity.factor"), "{keys:?}");
}
