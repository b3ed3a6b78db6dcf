//! The city in memory follows what others publish.

use crate::demo::{FACILITIES, copy, demo, import, open, viewer};
use lcs_app::{
    Actor, LiveCity, Node, init_city,
    views::{FindingFilter, InboxKind, city_info, facilities_csv, findings, home, journal, portfolio, search},
};
use lcs_locale::Language::En;
use std::{collections::BTreeMap, sync::Arc, time::Duration};

const ONE_MORE: &str = "Building ID,Building Name,Use,Gross floor area (m2)\nX-1,Balai Tambahan,Office,1200\n";

#[tokio::test]
async fn an_import_by_another_process_is_seen_within_a_second() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let city = LiveCity::open(dir.path()).await.unwrap();
    let before = city.current().await.unwrap();
    import(dir.path(), "more.csv", ONE_MORE).await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let after = city.current().await.unwrap();
    let actor = Actor::local();
    let info = city_info(&after, &actor, En).unwrap();
    assert_eq!((info.facilities, info.changed_since_run), (FACILITIES + 1, true));
    assert!(info.seq > before.seq && info.run.is_some());
    let home = home(&after, &actor, None, En).unwrap();
    assert_eq!(home.inbox[0].kind, InboxKind::Run);
    // Who began to read before goes on with what they have.
    assert_eq!(city_info(&before, &actor, En).unwrap().facilities, FACILITIES);
    // Nothing new: the same state, not a copy.
    assert!(Arc::ptr_eq(&after, &city.refresh().await.unwrap()));
}

#[tokio::test]
async fn a_city_without_imports_is_a_city() {
    let dir = tempfile::tempdir().unwrap();
    init_city(&dir.path().join("new"), "my-kuala-lumpur", false).unwrap();
    let city = LiveCity::open(&dir.path().join("new")).await.unwrap();
    let state = city.current().await.unwrap();
    let actor = Actor::local();
    let info = city_info(&state, &actor, En).unwrap();
    assert_eq!((info.facilities, info.seq, info.run, info.synthetic), (0, 0, None, false));
    assert_eq!(info.name, "Kuala Lumpur");
    let at_home = home(&state, &actor, None, En).unwrap();
    assert_eq!((at_home.emissions_t, at_home.inbox.len(), at_home.inbox[0].kind), (0.0, 1, InboxKind::Import));
    assert!(at_home.potential.is_none() && at_home.plan.is_none() && at_home.path.is_none());
    assert!(portfolio(&state, &actor, None, En).unwrap().rows.is_empty());
    assert_eq!(findings(&state, &actor, &FindingFilter::default(), En).unwrap().total, 0);
    assert!(search(&state, &actor, "a", En).unwrap().hits.is_empty());
    assert_eq!(facilities_csv(&state, &actor, None, En).unwrap().lines().count(), 1);
    assert_eq!(journal(&city, &actor, &BTreeMap::new(), 0, None, En).await.unwrap().total, 0);

    import(city.dir(), "first.csv", ONE_MORE).await;
    let state = city.refresh().await.unwrap();
    assert_eq!(city_info(&state, &actor, En).unwrap().facilities, 1);
    let inbox = home(&state, &actor, None, En).unwrap().inbox;
    assert_eq!(inbox[0].code, "inbox-first-run");
}

#[tokio::test]
async fn a_run_whose_detail_is_gone_has_to_be_run_again() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    std::fs::remove_file(dir.path().join("reports/run-1/detail.json.gz")).unwrap();
    let state = open(dir.path()).await;
    assert!(state.run.is_none());
    // Its findings are still known.
    assert_eq!(state.findings.len(), demo().state.findings.len());
    let at_home = home(&state, &Actor::local(), None, En).unwrap();
    assert_eq!((at_home.inbox[0].kind, at_home.plan), (InboxKind::Run, None));
}

#[tokio::test]
async fn the_journal_tells_who_did_what_to_those_who_may_read_it() {
    let city = LiveCity::open(&demo().dir).await.unwrap();
    let names = BTreeMap::new();
    let page = journal(&city, &Actor::local(), &names, 0, None, En).await.unwrap();
    assert_eq!(page.total, 2);
    let kinds: Vec<(&str, &str)> = page.changes.iter().map(|c| (c.kind.as_str(), c.kind_name.as_str())).collect();
    assert_eq!(kinds, [("run", "Calculation"), ("import", "Import")]);
    assert!(page.changes.iter().all(|change| change.actor.starts_with("local:") && change.actor_name.is_some()));
    let older = journal(&city, &Actor::local(), &names, 1, Some(10), En).await.unwrap();
    assert_eq!(older.changes, page.changes[1..]);
    let refusal = journal(&city, &viewer(Node::City), &names, 0, None, En).await.unwrap_err();
    assert_eq!(refusal.code(), "forbidden");
}

#[tokio::test]
async fn a_search_finds_numbers_names_districts_and_kinds_of_finding() {
    let state = &demo().state;
    let actor = Actor::local();
    let find = |query: &str| search(state, &actor, query, En).unwrap().hits;
    let facility = state.estate.snapshot.facilities.iter().find(|f| state.estate.meters_of(&f.id).count() > 0).unwrap();
    let meter = state.estate.meters_of(&facility.id).next().unwrap();
    for query in [facility.id.as_str(), &facility.name.to_uppercase(), meter.id.as_str()] {
        assert!(find(query).iter().any(|hit| hit.id == facility.id.as_str()), "{query}");
    }
    assert!(find(meter.id.as_str())[0].subtitle.contains(meter.id.as_str()));
    let district = city_info(state, &actor, En).unwrap().districts.remove(0).name;
    assert_eq!(find(&district)[0].id, district);
    let finding = findings(state, &actor, &FindingFilter::default(), En).unwrap().groups.remove(0);
    assert!(find(&finding.title).iter().any(|hit| hit.id == finding.code));
    assert!(find("e").len() <= 20 && find("  ").is_empty() && find("zzqx").is_empty());
}
