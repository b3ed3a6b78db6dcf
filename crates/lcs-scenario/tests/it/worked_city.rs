//! One of every piece and effect, against plain loops in another language (reference/scenario/worked_city.py).

use super::{file, read};
use lcs_scenario::decompose::{Method, Settings};
use lcs_scenario::{
    CityScenarios, EmissionNode, MoneyCaution, Point, ScenarioOutcome, backcast, draw_scenario, effects_between,
    open_total, run_scenario, slide,
};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

static TEXT: LazyLock<String> = LazyLock::new(|| file("reference/scenario/worked_city.toml"));
static CITY: LazyLock<CityScenarios> = LazyLock::new(|| read(&TEXT).unwrap());
static OUTCOME: LazyLock<ScenarioOutcome> = LazyLock::new(|| run_scenario(&CITY));
static EXPECTED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&file("reference/scenario/worked_city.json")).unwrap());

fn path(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

/// Both sides are double precision over the same few hundred operations.
#[track_caller]
fn near(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: {found} instead of {expected}");
}

fn cells(node: &EmissionNode, found: &mut Vec<(String, f64)>) {
    if node.level == "cell" {
        found.push((node.name.clone(), node.emissions_t));
    }
    node.parts.iter().for_each(|part| cells(part, found));
}

#[test]
fn every_cell_of_every_year() {
    for scenario in ["bau", "plan"] {
        for (at, year) in OUTCOME.years.iter().enumerate() {
            let mut found = Vec::new();
            cells(&open_total(&CITY, scenario, *year).unwrap(), &mut found);
            let expected = EXPECTED[scenario].as_object().unwrap();
            assert_eq!(found.len(), expected.len());
            for (cell, tonnes) in found {
                near(tonnes, path(&expected[&cell])[at], &format!("{scenario} {cell} {year}"));
            }
        }
        let parts = OUTCOME.parts.iter().filter(|part| part.scenario == scenario);
        let sum: f64 = parts.map(|part| part.emissions_t[15]).sum();
        near(sum, OUTCOME.emissions_t[scenario][15], "parts");
    }
}

/// The script takes the mean over all 40,320 orders.
#[test]
fn wedges_are_the_mean_over_all_orders() {
    for (action, values) in EXPECTED["wedges"].as_object().unwrap() {
        for (year, expected) in path(&EXPECTED["wedge_years"]).into_iter().zip(path(values)) {
            let of = |row: &&lcs_scenario::WedgeRow| {
                row.scenario == "plan" && row.action == *action && f64::from(row.year) == year
            };
            let found = OUTCOME.wedges.iter().find(of).unwrap();
            // A mean of 40,320 sums loses three digits.
            assert!((found.emissions_t - expected).abs() < 1e-3, "{action} {year}: {} {expected}", found.emissions_t);
        }
    }
    for scenario in ["plan", "half-way", "slow"] {
        for (at, year) in OUTCOME.years.iter().enumerate() {
            let rows = OUTCOME.wedges.iter().filter(|row| row.scenario == scenario && row.year == *year);
            let saved = OUTCOME.emissions_t["bau"][at] - OUTCOME.emissions_t[scenario][at];
            assert!((rows.map(|row| row.emissions_t).sum::<f64>() - saved).abs() < 1e-6);
        }
    }
}

#[test]
fn instruments_share_what_they_set_going() {
    for (at, expected) in path(&EXPECTED["potential_t"]).into_iter().enumerate() {
        let row = OUTCOME.potential.iter().filter(|row| row.scenario == "plan").nth(at).unwrap();
        near(row.potential_t, expected, "potential");
        assert!(row.saved_t <= row.potential_t + 1e-6);
    }
    // Only the pushed actions depend on instruments, so that what they share is the plan less the plan without them.
    let without = TEXT.replace("value = 0.2], [2035", "").replace("[instruments.duty]", "[instruments.none]").replace(
        "triggers.cool-offices = { points = [[2020, 0], [2022, 0.1], [2030, 0.6]], after = \"hold\" }",
        "triggers.cool-offices = 0",
    );
    let without = without
        .replace("triggers.retrofit = { points = [[2020, 0], [2035, 0.5]] }", "triggers.retrofit = 0")
        .replace("triggers.cool-offices = { points = [[2020, 0.2], [2035, 0.2]] }", "triggers.cool-offices = 0");
    let none = run_scenario(&read(&without).unwrap());
    let shared: f64 = OUTCOME
        .instruments
        .iter()
        .filter(|row| row.scenario == "plan" && row.year == 2035)
        .map(|row| row.emissions_t)
        .sum();
    assert!((shared - (none.emissions_t["plan"][15] - OUTCOME.emissions_t["plan"][15])).abs() < 1e-6);
}

#[test]
fn costs_are_investment_running_cost_and_energy() {
    let cost = OUTCOME.costs.iter().find(|cost| cost.scenario == "plan").unwrap();
    let expected = &EXPECTED["costs"];
    for (name, found) in [("investment", &cost.investment), ("running", &cost.running), ("energy", &cost.energy)] {
        for (found, expected) in found.iter().zip(path(&expected[name])) {
            // A saving is the difference of two costs a hundred times as large.
            assert!((found - expected).abs() < 1e-3, "{name}: {found} {expected}");
        }
    }
    assert!((cost.net_present_cost - expected["net_present_cost"].as_f64().unwrap()).abs() < 1e-2);
}

/// Half the levels are half the ramps; what is left out has no wedge.
#[test]
fn a_scenario_takes_actions_at_levels() {
    let half = OUTCOME.scenarios.iter().find(|about| about.id == "half-way").unwrap();
    assert!(half.actions.iter().all(|action| action.level == 0.5 && action.id != "sun"));
    let rows = |id: &str| OUTCOME.wedges.iter().filter(|row| row.scenario == "half-way" && row.action == id).count();
    assert_eq!((rows("sun"), rows("compost")), (0, 16));
    let slow = OUTCOME.wedges.iter().find(|row| row.scenario == "slow" && row.action == lcs_scenario::CHANGES);
    assert!(slow.is_some());
}

/// A slider at the levels of another scenario is that scenario.
#[test]
fn a_slider_moves_levels() {
    let levels = ["cool-offices", "retrofit", "standard", "electric-cars", "no-gas", "estate", "compost"];
    let mut half: Vec<(&str, f64)> = levels.into_iter().map(|action| (action, 0.5)).collect();
    half.push(("sun", 0.0));
    let moved = slide(&CITY, "plan", &half).unwrap();
    assert_eq!(moved.emissions_t, OUTCOME.emissions_t["half-way"]);
    assert_eq!(moved.target_readings.len(), 1);
    assert!(slide(&CITY, "plan", &[("trees", 1.0)]).is_none());
}

/// Forecasts by hand: 1,010 thousand observed in 2023; the plan has 1000 · 1.2^0.3 = 1056.2, the earlier one 1,240.
#[test]
fn vintages_stand_beside_what_was_observed() {
    let people = OUTCOME.drivers.iter().find(|driver| driver.id == "people").unwrap();
    let of = |vintage: &str| {
        let row = people.against_observed.iter().find(|row| row.vintage == vintage && row.year == 2023);
        row.unwrap().forecast
    };
    near(of("plan"), 1000.0 * 1.2_f64.powf(0.3), "plan");
    near(of("earlier"), 1240.0, "earlier");
}

/// Product in dollars of the day grows with prices and with the exchange rate.
#[test]
fn money_that_grows_by_itself_is_told() {
    let of = |text: &str| {
        let outcome = run_scenario(&read(text).unwrap());
        outcome.drivers.into_iter().find(|driver| driver.id == "product").unwrap().cautions
    };
    assert!(of(&TEXT).is_empty());
    let dollars = TEXT.replace("million RM\"\nprices = \"constant 2020\"", "million USD\"\nprices = \"current\"");
    let dollars = dollars.replace("t CO2e/million RM", "t CO2e/million USD");
    assert_eq!(of(&dollars), [MoneyCaution::NominalPrices, MoneyCaution::ForeignCurrency]);
}

/// The mix meets the target, costs less than other mixes on a grid of levels that meet it, and gives back no room.
#[test]
fn backcasting_finds_the_cheapest_mix() {
    let found = backcast(&CITY, "plan", "half").unwrap();
    assert!(found.met);
    // The script tries all delays and eleven levels of the retrofit; ours may fall between them, and is greedy.
    let expected = &EXPECTED["backcast"];
    let in_2035 = *found.emissions_t.last().unwrap();
    assert!(in_2035 <= expected["limit_t"].as_f64().unwrap() + 1e-6);
    let (ours, best) = (found.net_present_cost.unwrap(), expected["net_present_cost"].as_f64().unwrap());
    assert!(ours <= best + 0.01 * best.abs(), "{found:?} {expected}");
    let open: Vec<&str> = found.actions.iter().map(|action| action.action.as_str()).collect();
    assert_eq!(open, ["cool-offices", "retrofit"]);
    let harder = TEXT.replace("value = 2840000", "value = 284000");
    let missed = backcast(&read(&harder).unwrap(), "plan", "half").unwrap();
    assert!(!missed.met && missed.still_missing_t > 0.0 && missed.actions.iter().all(|action| action.level == 1.0));
}

/// By hand: a standard deviation of 10 % on the grid's factor deviates the tonnes of electricity by a tenth of them.
#[test]
fn one_draw_of_the_factor_serves_all_electricity() {
    let only_grid =
        TEXT.split("[unknowns.growth]").next().unwrap().to_owned() + "[scenarios.plan]\nactions = { \"*\" = 1 }\n";
    let city = read(&only_grid).unwrap();
    let draws = draw_scenario(&city, "plan", 20_000, 3).unwrap();
    let last: Vec<f64> = draws.iter().skip(15).step_by(16).copied().collect();
    let mean = last.iter().sum::<f64>() / last.len() as f64;
    let deviation = (last.iter().map(|t| (t - mean).powi(2)).sum::<f64>() / last.len() as f64).sqrt();
    let mut all = Vec::new();
    cells(&open_total(&city, "plan", 2035).unwrap(), &mut all);
    let electric = |name: &str| name.ends_with("electricity") || name == "cars/electric" || name == "I.3.2";
    let electricity_t: f64 = all.iter().filter(|(name, _)| electric(name)).map(|(_, t)| t).sum();
    // One value in each of 20,000 strata: the deviation is that of the distribution to four digits.
    assert!((deviation / (0.1 * electricity_t) - 1.0).abs() < 1e-3, "{deviation} {electricity_t}");
    assert_eq!(draws, draw_scenario(&city, "plan", 20_000, 3).unwrap());
    assert_ne!(draws, draw_scenario(&city, "plan", 20_000, 4).unwrap());
}

#[test]
fn fan_tornado_and_probability() {
    let plan = OUTCOME.uncertainty.iter().find(|found| found.scenario == "plan").unwrap();
    assert_eq!((plan.draws, plan.seed, plan.fan.len()), (2_000, 7, 16));
    assert!(plan.fan.iter().all(|year| year.p10 <= year.p50 && year.p50 <= year.p90));
    // The base year is known: nothing that is drawn acts on it.
    assert!((plan.fan[0].p90 - plan.fan[0].p10).abs() < 1e-6);
    let bars = &plan.tornado[0];
    assert_eq!((bars.year, bars.bars[0].unknown.as_str()), (2035, "grid"));
    assert!((0.0..=1.0).contains(&plan.probabilities[0].probability.unwrap()));
}

#[test]
fn plan_and_actual_differ_by_driver_factor_and_delay() {
    let found = OUTCOME.actual.iter().find(|found| found.scenario == "plan").unwrap();
    let sum: f64 = found.parts.iter().map(|part| part.emissions_t).sum();
    assert!((sum - (7e6 - found.planned_t)).abs() < 1e-6);
    let kinds: Vec<&str> = found.parts.iter().map(|part| part.kind).collect();
    assert_eq!(kinds, ["driver", "factor", "delay", "unexplained"]);
    // Fewer people than planned lower emissions; electric cars that are late raise them.
    assert!(found.parts[0].emissions_t < 0.0 && found.parts[2].emissions_t > 0.0);
}

/// Effects between years sum to the change, sinks apart.
#[test]
fn effects_between_years_sum_to_the_change() {
    for method in [Method::LmdiI, Method::LmdiIi, Method::Shapley] {
        let settings = Settings { method, ..Settings::default() };
        let [from, to] = [2020, 2035].map(|year| Point { scenario: "plan", year });
        let found = effects_between(&CITY, from, to, &settings).unwrap().unwrap();
        let sum: f64 = found.effects.0.iter().map(|(_, effect)| effect).sum();
        assert!((sum - (OUTCOME.emissions_t["plan"][15] - OUTCOME.emissions_t["plan"][0])).abs() < 1e-3);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever instruments do, together they never exceed the technical potential, and their credit adds up.
    #[test]
    fn instruments_never_exceed_the_potential(uptake in proptest::collection::vec(0.0..=1.0_f64, 4), level in 0.0..=1.0_f64) {
        let head = TEXT.split("[instruments.duty]").next().unwrap();
        let text = format!(
            "{head}[instruments.duty]\ntriggers.cool-offices = {}\ntriggers.retrofit = {}\n[instruments.price]\n\
             triggers.cool-offices = {}\ntriggers.sun = {}\n[scenarios.plan]\nactions = {{ \"*\" = {level} }}\n",
            uptake[0], uptake[1], uptake[2], uptake[3],
        );
        let outcome = run_scenario(&read(&text).unwrap());
        for row in &outcome.potential {
            prop_assert!(row.saved_t <= row.potential_t + 1e-6, "{row:?}");
        }
        for (at, year) in outcome.years.iter().enumerate() {
            let wedges: f64 = outcome.wedges.iter().filter(|row| row.year == *year).map(|row| row.emissions_t).sum();
            let saved = outcome.emissions_t["bau"][at] - outcome.emissions_t["plan"][at];
            prop_assert!((wedges - saved).abs() < 1e-6);
        }
    }
}

/// A target for a sector, or for a place, is read against the cells of that part alone; the script has them cell by cell.
#[test]
fn a_target_may_be_for_a_part_of_the_city() {
    let target = |part: &str| {
        format!(
            "[targets.{part}]\nmetric = \"absolute\"\nagainst = {{ kind = \"base_year\", year = 2020 }}\nyear = 2035\n\
             limit = 0.9\npart = {{ {part} = [\"{}\"] }}\n",
            if part == "sectors" { "buildings" } else { "estate" }
        )
    };
    let text = TEXT.replace("[unknowns.grid]", &format!("{}{}[unknowns.grid]", target("sectors"), target("places")));
    let outcome = run_scenario(&read(&text).unwrap());
    let sum = |pieces: &[&str], year: usize| -> f64 {
        let cells = EXPECTED["plan"].as_object().unwrap().iter();
        let own = cells.filter(|(cell, _)| pieces.iter().any(|piece| cell.starts_with(piece)));
        own.map(|(_, values)| path(values)[year]).sum()
    };
    for (name, scope, pieces) in [
        ("sectors", "city / buildings", &["homes/", "hospital/", "offices/"][..]),
        ("places", "city / estate", &["hospital/"]),
    ] {
        let found = outcome.target_readings.iter().find(|at| at.scenario == "plan" && at.reading.name == name).unwrap();
        assert_eq!(found.reading.scope, scope);
        near(found.reading.value.unwrap(), (sum(pieces, 15) / sum(pieces, 0) - 1.0) * 100.0, name);
        near(found.reading.limit_t.unwrap(), 0.9 * sum(pieces, 0), name);
    }
    // The whole is read as before; what was emitted before the base year is not known of a part.
    let whole =
        |outcome: &ScenarioOutcome| outcome.target_readings.iter().find(|at| at.reading.name == "half").cloned();
    assert_eq!(whole(&outcome), whole(&OUTCOME));
    let before = read(&text.replace("year = 2020 }\nyear", "year = 2010 }\nyear")).unwrap();
    let readings = run_scenario(&before).target_readings;
    assert!(readings.iter().filter(|at| at.reading.name != "half").all(|at| at.reading.met.is_none()));
    let drawn = outcome.uncertainty.iter().find(|found| found.scenario == "plan").unwrap();
    assert!(drawn.probabilities.iter().all(|at| at.probability.is_some()));
}

/// An observed factor is what it is, however late the actions on the mix: they explain nothing more once it is known.
#[test]
fn a_late_plant_is_not_counted_beside_the_observed_factor() {
    let with = |more: &str| {
        let text = TEXT.replace("in_place.electric-cars = 0.1", more);
        let found = run_scenario(&read(&text).unwrap()).actual;
        let plan = found.into_iter().find(|found| found.scenario == "plan").unwrap();
        let sum = |unexplained: bool| -> f64 {
            let parts = plan.parts.iter().filter(|part| (part.kind == "unexplained") == unexplained);
            parts.map(|part| part.emissions_t).sum()
        };
        (sum(true), sum(false))
    };
    let (known, late) = (with(""), with("in_place.sun = 0.05"));
    assert!((known.0 - late.0).abs() < 1e-6 && (known.1 - late.1).abs() < 1e-6, "{known:?} {late:?}");
    // An action that came before its time has its tonnes.
    let early = with("in_place.compost = 0.2");
    assert!(early.1 < known.1 - 1.0, "{early:?} {known:?}");
}

/// By hand: 10 % of the tonnes of electricity, of which 95 % lie within 1.96 deviations; the draws agree with propagation.
#[test]
fn error_propagation_checks_the_draws() {
    let only_grid =
        TEXT.split("[unknowns.growth]").next().unwrap().to_owned() + "[scenarios.plan]\nactions = { \"*\" = 1 }\n";
    let city = read(&only_grid).unwrap();
    let found = &run_scenario(&city).uncertainty[0].spread[0];
    let mut all = Vec::new();
    cells(&open_total(&city, "plan", 2035).unwrap(), &mut all);
    let electric = |name: &str| name.ends_with("electricity") || name == "cars/electric" || name == "I.3.2";
    let electricity_t: f64 = all.iter().filter(|(name, _)| electric(name)).map(|(_, t)| t).sum();
    let total_t: f64 = all.iter().map(|(_, t)| t).sum();
    near(found.propagated_t, 0.195_996_398_454_005_4 * electricity_t, "propagated");
    near(found.propagated_percent.unwrap(), found.propagated_t / total_t * 100.0, "share");
    // A thousand draws by default, one in each stratum.
    assert!((found.drawn_t / found.propagated_t - 1.0).abs() < 0.01, "{found:?}");
}

/// Plants that replace coal one after the other multiply what is left of it, and so do cuts of offices beside them. The closed
/// form for cuts of cells, which is held against all coalitions elsewhere, therefore says what sampling must find.
#[test]
fn sampled_wedges_lie_within_their_errors() {
    use lcs_scenario::actions::{Action, ActionModel, Cell, Cut, wedges};
    let plants: Vec<f64> = (0..14).map(|at| 0.02 + 0.015 * f64::from(at)).collect();
    let cuts = [0.1, 0.25, 0.4];
    let actions: String = plants
        .iter()
        .map(|share| format!("{{ kind = \"generate\", from = \"coal\", to = \"sun\", share = {share} }}"))
        .chain(
            cuts.iter()
                .map(|share| format!("{{ kind = \"cut\", cells = [\"offices/*/electricity\"], share = {share} }}")),
        )
        .enumerate()
        .map(|(at, effect)| {
            format!("[actions.a{at:02}]\nramp = {{ start_year = 2025, years = 5 }}\neffects = [{effect}]\n")
        })
        .collect();
    let head = TEXT.split("[actions.cool-offices]").next().unwrap();
    let city = read(&format!("{head}{actions}[scenarios.plan]\nactions = {{ \"*\" = 1 }}\n")).unwrap();
    let outcome = run_scenario(&city);
    // Tonnes of business as usual in 2035: electricity of offices and of all others, and the part of coal in both.
    let mut all = Vec::new();
    cells(&open_total(&city, "bau", 2035).unwrap(), &mut all);
    let electric = |name: &str| name.ends_with("electricity") || name == "cars/electric" || name == "I.3.2";
    let sum = |offices: bool| -> f64 {
        let own = all.iter().filter(|(name, _)| electric(name) && name.starts_with("offices") == offices);
        own.map(|(_, t)| t).sum()
    };
    let (coal, gas) = (0.4 * 96.1 / 0.36, 0.4 * 56.1 / 0.5);
    let of_coal = coal / (coal + gas);
    let cell = |id: &str, t: f64| Cell { id: id.to_owned(), emissions_t: vec![t] };
    let parts = vec![
        cell("coal in offices", of_coal * sum(true)),
        cell("gas in offices", (1.0 - of_coal) * sum(true)),
        cell("coal elsewhere", of_coal * sum(false)),
    ];
    let action = |at: usize, share: f64, on: [&str; 2]| Action {
        id: format!("a{at:02}"),
        cuts: on.map(|cell| Cut { cell: cell.to_owned(), share }).to_vec(),
        in_place: vec![1.0],
        yearly_cost: 0.0,
        body: None,
    };
    let both = plants.iter().map(|share| (*share, ["coal in offices", "coal elsewhere"]));
    let both = both.chain(cuts.iter().map(|share| (*share, ["coal in offices", "gas in offices"])));
    let actions = both.enumerate().map(|(at, (share, on))| action(at, share, on)).collect();
    let exact = wedges(&ActionModel::new(vec![2035], parts, actions).unwrap());
    for wedge in &exact.wedges {
        let found = outcome.wedges.iter().find(|row| row.year == 2035 && row.action == wedge.action).unwrap();
        let (off, error) = ((found.emissions_t - wedge.saved_t[0]).abs(), found.standard_error_t.unwrap());
        // Four standard errors: one miss in 16,000, and the seed is fixed; the error itself is small beside the wedge.
        assert!(off <= 4.0 * error + 1e-6 && error < 0.02 * wedge.saved_t[0], "{found:?} {}", wedge.saved_t[0]);
    }
    assert_eq!(run_scenario(&city).wedges, outcome.wedges);
}

/// A plan of a whole city has more actions than a machine word has bits.
#[test]
fn a_hundred_actions_are_told_apart() {
    let head = TEXT.split("[actions.cool-offices]").next().unwrap();
    let effect = |at: usize| {
        if at.is_multiple_of(10) {
            "{ kind = \"generate\", from = \"coal\", to = \"sun\", share = 0.02 }".to_owned()
        } else {
            format!("{{ kind = \"cut\", cells = [\"offices\", \"homes\"], share = 0.00{} }}", 1 + at % 9)
        }
    };
    let actions: String = (0..100)
        .map(|at| {
            format!("[actions.a{at:03}]\nramp = {{ start_year = 2025, years = 5 }}\neffects = [{}]\n", effect(at))
        })
        .collect();
    let outcome =
        run_scenario(&read(&format!("{head}{actions}[scenarios.plan]\nactions = {{ \"*\" = 1 }}\n")).unwrap());
    let rows: Vec<_> = outcome.wedges.iter().filter(|row| row.year == 2035).collect();
    assert!(rows.len() == 100 && rows.iter().all(|row| row.standard_error_t.is_none()));
    let saved = outcome.emissions_t["bau"][15] - outcome.emissions_t["plan"][15];
    assert!((rows.iter().map(|row| row.emissions_t).sum::<f64>() - saved).abs() < 1e-5);
    // Ten plants of one kind bring the same.
    let plants: Vec<f64> = rows.iter().filter(|row| row.action.ends_with('0')).map(|row| row.emissions_t).collect();
    assert!(plants.len() == 10 && plants.iter().all(|t| (t - plants[0]).abs() < 1e-6));
}

/// Fourteen actions that change the mix are sampled, with their errors; forty that only cut are exact.
#[test]
fn wedges_of_many_actions() {
    let head = TEXT.split("[actions.cool-offices]").next().unwrap();
    let with = |count: usize, effect: &dyn Fn(usize) -> String| {
        let actions: String = (0..count)
            .map(|at| {
                format!("[actions.a{at:02}]\nramp = {{ start_year = 2025, years = 5 }}\neffects = [{}]\n", effect(at))
            })
            .collect();
        run_scenario(&read(&format!("{head}{actions}[scenarios.plan]\nactions = {{ \"*\" = 1 }}\n")).unwrap())
    };
    let cuts = with(40, &|at| format!("{{ kind = \"cut\", cells = [\"offices\"], share = 0.0{} }}", 1 + at % 9));
    let shifts =
        with(14, &|at| format!("{{ kind = \"generate\", from = \"coal\", to = \"sun\", share = 0.0{} }}", 1 + at % 9));
    for (outcome, sampled) in [(&cuts, false), (&shifts, true)] {
        assert!(outcome.wedges.iter().all(|row| row.standard_error_t.is_some() == sampled));
        let last: f64 = outcome.wedges.iter().filter(|row| row.year == 2035).map(|row| row.emissions_t).sum();
        let saved = outcome.emissions_t["bau"][15] - outcome.emissions_t["plan"][15];
        assert!((last - saved).abs() < 1e-5 && saved > 0.0);
    }
}

/// The parts add up to the city, with the grid factor of each year and with that of the base year; the estate is one of them.
#[test]
fn estate_and_city_are_roll_ups_with_either_factor() {
    let outcome = &*OUTCOME;
    let parts: Vec<_> = outcome.parts.iter().filter(|part| part.scenario == "plan").collect();
    let sum = |of: fn(&lcs_scenario::PartPath) -> &Vec<f64>, year: usize| {
        parts.iter().map(|part| of(part)[year]).sum::<f64>()
    };
    let last = outcome.years.len() - 1;
    assert!((sum(|part| &part.emissions_t, last) / outcome.emissions_t["plan"][last] - 1.0).abs() < 1e-12);
    assert!((sum(|part| &part.fixed_factor_t, 0) / outcome.emissions_t["plan"][0] - 1.0).abs() < 1e-12);
    let estate = parts.iter().find(|part| part.place == "estate").unwrap();
    // The grid becomes cleaner, so the base year's factor leaves more.
    assert!(estate.fixed_factor_t[last] > estate.emissions_t[last]);
}
