//! Nothing outside somebody's scope reaches them, in any view.

use crate::demo::{FACILITIES, demo, viewer, wait};
use lcs_app::{
    Actor, Node,
    views::{
        FindingFilter, Portfolio, city_info, explanation, facilities_csv, facility_page, findings, home, portfolio,
        search,
    },
};
use lcs_domain::FacilityId;
use lcs_locale::Language::En;
use std::collections::BTreeSet;

/// Ids inside and outside the largest district.
fn district() -> (String, BTreeSet<String>, BTreeSet<String>) {
    let state = &demo().state;
    let info = city_info(state, &Actor::local(), En).unwrap();
    let largest = info.districts.into_iter().max_by_key(|district| district.facilities).unwrap().name;
    let all = portfolio(state, &Actor::local(), None, En).unwrap();
    let (inside, outside): (Vec<_>, Vec<_>) =
        all.rows.into_iter().partition(|row| row.district.as_deref() == Some(&largest));
    let ids = |rows: Vec<lcs_app::views::PortfolioRow>| rows.into_iter().map(|row| row.id).collect();
    (largest, ids(inside), ids(outside))
}

/// Whether an id stands in a text as a word of its own.
fn names(text: &str, id: &str) -> bool {
    text.match_indices(id).any(|(at, _)| {
        let is_part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric());
        !is_part(text[..at].chars().next_back()) && !is_part(text[at + id.len()..].chars().next())
    })
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn no_answer_names_a_facility_outside() {
    let state = &demo().state;
    let (name, inside, outside) = district();
    assert!(inside.len() > 2 && outside.len() > 10, "{} {}", inside.len(), outside.len());
    let actor = viewer(Node::District(name));
    let many = FindingFilter { limit: Some(1_000), ..FindingFilter::default() };
    let mut answers = vec![
        json(&home(state, &actor, None, En).unwrap()),
        json(&portfolio(state, &actor, None, En).unwrap()),
        json(&city_info(state, &actor, En).unwrap()),
        json(&findings(state, &actor, &many, En).unwrap()),
        facilities_csv(state, &actor, None, En).unwrap(),
        json(&wait().block_on(explanation(state, &actor, "city:emissions", En)).unwrap()),
    ];
    for query in ["a", "DB", "1", "jalan"] {
        answers.push(json(&search(state, &actor, query, En).unwrap()));
    }
    for id in &inside {
        answers.push(json(&facility_page(state, &actor, id, None, En).unwrap()));
    }
    for answer in &answers {
        let leaked = outside.iter().find(|id| names(answer, id));
        assert_eq!(leaked, None, "{}", &answer[..answer.len().min(300)]);
    }
    // The test can fail: somebody who sees everything is told of those outside.
    let everything = json(&portfolio(state, &Actor::local(), None, En).unwrap());
    assert!(outside.iter().all(|id| names(&everything, id)));
}

#[test]
fn what_lies_outside_is_as_if_it_were_not_there() {
    let state = &demo().state;
    let (name, inside, outside) = district();
    let actor = viewer(Node::District(name));
    for id in &outside {
        let reference = format!("facility:{id}:emissions");
        let filter = FindingFilter { facility: Some(id.clone()), ..FindingFilter::default() };
        let refusals = [
            facility_page(state, &actor, id, None, En).unwrap_err(),
            findings(state, &actor, &filter, En).unwrap_err(),
            wait().block_on(explanation(state, &actor, &reference, En)).unwrap_err(),
        ];
        let unknown = facility_page(state, &actor, "no-such", None, En).unwrap_err();
        for refusal in refusals {
            assert_eq!((refusal.code(), refusal.hint()), ("not-found", unknown.hint()));
        }
        assert!(search(state, &actor, id, En).unwrap().hits.iter().all(|hit| hit.id != *id));
    }
    let refusal = wait().block_on(explanation(state, &actor, "run:1", En)).unwrap_err();
    assert_eq!(refusal.code(), "not-found");
    let first = inside.first().unwrap();
    assert_eq!(search(state, &actor, first, En).unwrap().hits[0].id, *first);
}

#[test]
fn sums_are_over_what_is_seen() {
    let state = &demo().state;
    let (name, inside, _) = district();
    let actor = viewer(Node::District(name));
    let rows = |portfolio: Portfolio| portfolio.rows.into_iter().filter(|row| inside.contains(&row.id));
    let tonnes: f64 =
        rows(portfolio(state, &Actor::local(), None, En).unwrap()).filter_map(|row| row.emissions_t).sum();
    let own = home(state, &actor, None, En).unwrap();
    assert_eq!(own.facilities, inside.len());
    assert!((own.emissions_t - tonnes).abs() < 1e-6, "{} {tonnes}", own.emissions_t);
    let tree = wait().block_on(explanation(state, &actor, "city:emissions", En)).unwrap();
    assert!((tree.nodes[0].value.parse::<f64>().unwrap() / 1e3 - tonnes).abs() < 1e-6);
    // Readings and path speak of the whole estate.
    assert!(own.readings.is_empty() && own.path.is_none());
    let whole = home(state, &Actor::local(), None, En).unwrap();
    let (plan, of_whole) = (own.plan.unwrap(), whole.plan.unwrap());
    assert!(plan.projects < of_whole.projects && plan.emissions_t.p50 < of_whole.emissions_t.p50);
    assert_eq!(city_info(state, &actor, En).unwrap().facilities_in_scope, inside.len());
}

#[test]
fn parts_of_the_plan_add_up_to_the_plan() {
    let state = &demo().state;
    let whole = home(state, &Actor::local(), None, En).unwrap().plan.unwrap();
    let one = |id: &String| {
        let actor = viewer(Node::Facility(FacilityId::new(id).unwrap()));
        home(state, &actor, None, En).unwrap().plan.unwrap()
    };
    let (_, inside, outside) = district();
    let parts: Vec<_> = inside.iter().chain(&outside).map(one).collect();
    assert_eq!(parts.len(), FACILITIES);
    assert_eq!(parts.iter().map(|plan| plan.projects).sum::<usize>(), whole.projects);
    // Medians of parts add up to about the median of the sum.
    let tonnes: f64 = parts.iter().map(|plan| plan.emissions_t.p50).sum();
    assert!((tonnes - whole.emissions_t.p50).abs() < 0.1 * whole.emissions_t.p50, "{tonnes} {}", whole.emissions_t.p50);
}

#[test]
fn who_may_read_nothing_is_refused() {
    let state = &demo().state;
    let nobody = Actor::person("00000000-0000-4000-8000-000000000002", "Nobody", Vec::new());
    assert_eq!(home(state, &nobody, None, En).unwrap_err().code(), "forbidden");
    assert_eq!(portfolio(state, &nobody, None, En).unwrap_err().code(), "forbidden");
    assert_eq!(search(state, &nobody, "a", En).unwrap_err().code(), "forbidden");
}
