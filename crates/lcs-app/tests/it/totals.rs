//! What pages say of the whole city is what the run said.

use crate::demo::{FACILITIES, demo, wait};
use lcs_app::{
    Actor,
    views::{
        FindingFilter, PathScope, city_info, explanation, facilities_csv, facility_page, findings, home, portfolio,
    },
};
use lcs_locale::Language::En;

#[track_caller]
fn assert_close(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-6 * b.abs().max(1.0), "{a} is not {b}");
}

#[test]
fn home_says_what_the_run_said() {
    let (state, run) = (&demo().state, &demo().report.run);
    let home = home(state, &Actor::local(), None, En).unwrap();
    assert_eq!((home.year, home.facilities), (run.year, run.facilities));
    assert_eq!(home.facilities_with_energy, run.facilities_with_energy);
    assert_close(home.energy_kwh, run.energy_kwh);
    assert_close(home.emissions_t, run.emissions_t);
    assert_close(home.unverified_share, run.unverified_share);
    let planning_t = home.planning_emissions_t.unwrap_or(home.emissions_t);
    assert!((planning_t - run.planning_emissions_t).abs() <= 1e-3 * run.planning_emissions_t, "{planning_t}");
    assert_close(home.carriers.iter().map(|carrier| carrier.energy_kwh).sum(), run.energy_kwh);
    assert_close(home.carriers.iter().filter_map(|carrier| carrier.emissions_t).sum(), run.emissions_t);
    assert!(home.carriers.iter().all(|carrier| carrier.emissions_t.is_none() || carrier.factor.contains("kg CO2e/")));
    assert_close(home.uses.iter().map(|sum| sum.emissions_t).sum(), run.emissions_t);
    assert_eq!(home.uses.iter().map(|sum| sum.facilities).sum::<usize>(), FACILITIES);
}

#[test]
fn potential_plan_and_path_are_those_of_the_run() {
    let (state, run) = (&demo().state, &demo().report.run);
    let home = home(state, &Actor::local(), None, En).unwrap();
    let potential = home.potential.unwrap();
    assert_eq!(potential.facilities, run.potential.facilities);
    // The run keeps draws with as many digits as they deserve.
    for (kept, reported) in [
        (potential.emissions_t.p10, run.potential.emissions_t_p10),
        (potential.emissions_t.p50, run.potential.emissions_t_p50),
        (potential.emissions_t.p90, run.potential.emissions_t_p90),
        (potential.capex.p50, run.potential.capex_p50),
        (potential.yearly_saving.p50, run.potential.yearly_saving.p50),
    ] {
        assert!((kept - reported).abs() <= 1e-4 * reported.abs(), "{kept} is not {reported}");
    }
    let plan = home.plan.unwrap();
    let last = run.plan.years.last().unwrap();
    assert_eq!((plan.projects, plan.last_year), (run.plan.projects, last.year));
    assert_close(plan.yearly_budget, run.plan.yearly_budget);
    assert_close(plan.emissions_t.p50, last.emissions_t.p50);
    let scenario = run.scenario.as_ref().unwrap();
    let path = home.path.unwrap();
    assert_eq!(path.years, scenario.estate.years);
    path.plan_t.iter().zip(&scenario.estate.plan_t).for_each(|(kept, reported)| assert_close(*kept, *reported));
    assert_eq!(home.readings.len(), scenario.target_readings.len());
    assert!(home.readings.iter().any(|reading| reading.scope == PathScope::City && reading.limit_t.is_some()));
    assert_eq!(path.history.last().map(|year| year.year), Some(run.year));
}

#[test]
fn rows_findings_and_explanations_add_up_to_the_same() {
    let (state, run) = (&demo().state, &demo().report.run);
    let actor = Actor::local();
    let portfolio = portfolio(state, &actor, None, En).unwrap();
    assert_eq!(portfolio.rows.len(), FACILITIES);
    assert_close(portfolio.rows.iter().filter_map(|row| row.emissions_t).sum(), run.emissions_t);
    assert!(
        portfolio.rows.iter().any(|row| row.saving_t.is_some()) && portfolio.rows.iter().any(|row| row.findings > 0)
    );
    assert!(portfolio.rows.iter().filter_map(|row| row.eui_rank).all(|rank| (0.0..=1.0).contains(&rank)));

    let all = findings(state, &actor, &FindingFilter::default(), En).unwrap();
    let by_code: usize = run.findings.iter().map(|count| count.count).sum();
    assert_eq!((all.total, all.groups.iter().map(|group| group.count).sum::<usize>()), (by_code, by_code));
    let code = &run.findings[0];
    let filter = FindingFilter { code: Some(code.code.clone()), limit: Some(3), ..FindingFilter::default() };
    let one = findings(state, &actor, &filter, En).unwrap();
    assert_eq!((one.total, one.rows.len()), (code.count, code.count.min(3)));
    let second = findings(state, &actor, &FindingFilter { offset: 1, ..filter }, En).unwrap();
    assert_eq!(second.rows.first(), one.rows.get(1));

    let tree = wait().block_on(explanation(state, &actor, "city:emissions", En)).unwrap();
    let kilograms: f64 = tree.nodes[0].value.parse().unwrap();
    assert_close(kilograms / 1e3, run.emissions_t);
    assert_eq!(tree.nodes[0].inputs.len(), FACILITIES);
    let values: Vec<f64> = tree.nodes[0].inputs.iter().map(|node| node.value.parse().unwrap()).collect();
    assert!(values.windows(2).all(|pair| pair[0] >= pair[1]));
    for node in tree.nodes[0].inputs.iter().take(3) {
        let opened = wait().block_on(explanation(state, &actor, node.reference.as_ref().unwrap(), En)).unwrap();
        assert_eq!(opened.nodes[0].value.parse::<f64>().unwrap(), node.value.parse::<f64>().unwrap());
        assert!(!opened.nodes[0].inputs.is_empty());
    }

    let csv = facilities_csv(state, &actor, None, En).unwrap();
    assert_eq!(csv.lines().count(), FACILITIES + 1);
    let info = city_info(state, &actor, En).unwrap();
    assert_eq!((info.facilities, info.facilities_in_scope, info.synthetic), (FACILITIES, FACILITIES, true));
    assert_eq!((info.run.unwrap().run, info.changed_since_run), (run.run, false));
    assert_eq!(info.uses.iter().map(|used| used.facilities).sum::<usize>(), FACILITIES);
}

#[test]
fn a_facility_page_agrees_with_its_row_and_its_bills() {
    let state = &demo().state;
    let actor = Actor::local();
    let portfolio = portfolio(state, &actor, None, En).unwrap();
    let (mut with_measures, mut with_peers) = (0, 0);
    for row in &portfolio.rows {
        let page = facility_page(state, &actor, &row.id, None, En).unwrap();
        assert_eq!(
            (page.energy_kwh, page.emissions_t, page.eui_kwh_m2),
            (row.energy_kwh, row.emissions_t, row.eui_kwh_m2)
        );
        assert_eq!((page.findings.len(), page.findings.iter().map(|f| f.severity).max()), (row.findings, row.worst));
        assert_eq!(page.packages.last().map(|package| package.emissions_t), row.saving_t);
        assert_eq!(page.peers.as_ref().and_then(|peers| peers.rank), row.eui_rank);
        let months: f64 = page.months.iter().filter(|month| month.year == page.year).map(|month| month.kwh).sum();
        assert_close(months, page.energy_kwh.unwrap_or_default());
        assert!(page.bills.windows(2).all(|pair| pair[0].end >= pair[1].end));
        assert!(page.bills.iter().all(|bill| bill.start <= bill.end));
        with_measures += usize::from(!page.measures.is_empty());
        if let Some(peers) = &page.peers {
            with_peers += 1;
            assert!(peers.count >= 5);
            assert_eq!(peers.bins.iter().map(|bin| bin.count).sum::<usize>(), peers.count);
        }
    }
    assert!(with_measures > FACILITIES / 3 && with_peers > 5, "{with_measures} {with_peers}");
}

#[test]
fn what_does_not_exist_is_said_so() {
    let state = &demo().state;
    let actor = Actor::local();
    assert_eq!(facility_page(state, &actor, "no-such", None, En).unwrap_err().code(), "not-found");
    assert_eq!(home(state, &actor, Some(1950), En).unwrap_err().code(), "bad-request");
    let explain = |reference: &str| wait().block_on(explanation(state, &actor, reference, En)).unwrap_err();
    for (reference, code) in [
        ("facility:no-such:energy", "not-found"),
        ("run:99", "not-found"),
        ("city:eui", "bad-request"),
        ("city:energy@1950", "bad-request"),
        ("weather", "bad-request"),
    ] {
        assert_eq!(explain(reference).code(), code, "{reference}");
    }
    let run = wait().block_on(explanation(state, &actor, "run:1", En)).unwrap();
    assert_eq!(run.nodes[0].figure, "run");
}
