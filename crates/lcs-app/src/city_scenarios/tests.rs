use super::*;

fn city() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    crate::init_city(dir.path(), "my-kuala-lumpur", false).unwrap();
    dir
}

fn new(title: &str, from: ScenarioOrigin) -> NewCityScenario {
    NewCityScenario { title: title.to_owned(), note: "first".to_owned(), from }
}

const READY: &str = "kuala-lumpur-2030-2050.toml";

async fn made(dir: &Path, title: &str, from: ScenarioOrigin) -> DocumentStamp {
    new_city_scenario(&Actor::local(), dir, &new(title, from)).await.unwrap()
}

fn saved(replaces: i64, content: ScenarioContent) -> SavedCityScenario {
    SavedCityScenario { title: "Plan".to_owned(), note: "tried".to_owned(), replaces, content }
}

#[tokio::test]
async fn a_ready_scenario_is_the_file() {
    let dir = city();
    let actor = Actor::local();
    assert_eq!(city_scenarios(&actor, dir.path()).await.unwrap().ready[0].id, READY);
    let stamp = made(dir.path(), "Plan", ScenarioOrigin::Ready { id: READY.to_owned() }).await;
    let sheet = city_scenario(&actor, dir.path(), &stamp.id, None).await.unwrap();
    assert_eq!(sheet.text, lcs_testkit::text(lcs_testkit::workspace_root().join("examples/scenario").join(READY)));
    assert!(sheet.has_comments && sheet.inherits.is_none() && sheet.differences.is_empty());
    let missing = new("X", ScenarioOrigin::Ready { id: "x.toml".to_owned() });
    assert!(new_city_scenario(&actor, dir.path(), &missing).await.unwrap_err().hint().contains(READY));
}

/// What starts from another keeps only what it says itself, and nothing that it cannot say.
#[tokio::test]
async fn one_that_starts_from_another_keeps_the_difference() {
    let dir = city();
    let actor = Actor::local();
    let parent = made(dir.path(), "Parent", ScenarioOrigin::Ready { id: READY.to_owned() }).await;
    let child = made(dir.path(), "Child", ScenarioOrigin::Another { id: parent.id.clone() }).await;
    let sheet = city_scenario(&actor, dir.path(), &child.id, None).await.unwrap();
    assert_eq!(sheet.inherits.as_deref(), Some("parent"));
    let mut tables = sheet.tables.clone();
    tables["scenarios"]["plan"]["actions"]["waste"] = 0.25.into();
    let content = ScenarioContent::Tables { tables: tables.clone() };
    let second = save_city_scenario(&actor, dir.path(), &child.id, &saved(child.version, content)).await.unwrap();
    let sheet = city_scenario(&actor, dir.path(), &child.id, None).await.unwrap();
    let keys: Vec<&str> = sheet.differences.iter().map(|row| row.key.as_str()).collect();
    assert_eq!(keys, ["name", "scenarios.plan.actions.waste"]);
    assert!(sheet.text.len() < 300, "{}", sheet.text);
    assert_eq!(sheet.history.len(), 2);
    // The version before it is still there, and whoever edits that one is told.
    assert_eq!(city_scenario(&actor, dir.path(), &child.id, Some(child.version)).await.unwrap().differences.len(), 1);
    let lost = saved(child.version, ScenarioContent::Tables { tables: tables.clone() });
    assert_eq!(save_city_scenario(&actor, dir.path(), &child.id, &lost).await.unwrap_err().code(), "conflict");
    tables["actions"].as_object_mut().unwrap().remove("waste");
    tables["scenarios"]["plan"]["actions"].as_object_mut().unwrap().remove("waste");
    tables["unknowns"].as_object_mut().unwrap().remove("effect-of-actions");
    let less = saved(second.version, ScenarioContent::Tables { tables });
    let refused = save_city_scenario(&actor, dir.path(), &child.id, &less).await.unwrap_err();
    assert!(refused.to_string().contains("actions.waste"), "{refused}");
    let parent_kept = withdraw_city_scenario(&actor, dir.path(), &parent.id, parent.version).await.unwrap_err();
    assert_eq!(parent_kept.code(), "conflict");
    withdraw_city_scenario(&actor, dir.path(), &child.id, second.version).await.unwrap();
    withdraw_city_scenario(&actor, dir.path(), &parent.id, parent.version).await.unwrap();
    assert!(city_scenarios(&actor, dir.path()).await.unwrap().documents.is_empty());
}

/// A file with a fault is refused with its key, a draft with one is answered with it.
#[tokio::test]
async fn faults_are_told_at_their_key() {
    let dir = city();
    let actor = Actor::local();
    let text = lcs_testkit::text(lcs_testkit::workspace_root().join("examples/scenario").join(READY));
    let broken = text.replace("t CO2e/TJ", "t CO2e/parsec");
    let refused =
        new_city_scenario(&actor, dir.path(), &new("X", ScenarioOrigin::Text { text: broken })).await.unwrap_err();
    assert!(refused.to_string().contains("carriers.petrol.factor"), "{refused}");
    let stamp = made(dir.path(), "Plan", ScenarioOrigin::Text { text }).await;
    let sheet = city_scenario(&actor, dir.path(), &stamp.id, None).await.unwrap();
    let mut tables = sheet.tables;
    let told = try_draft(
        &actor,
        &ScenarioDraft { tables: tables.clone(), scenario: Some("plan".to_owned()), worth_year: None },
    )
    .unwrap();
    let path = told.path.unwrap();
    assert!(path.emissions_t[10] < path.bau_t[10] && path.readings.len() > 16 && !path.wedges.is_empty());
    assert!(told.worth.is_empty());
    let asking = ScenarioDraft { tables: tables.clone(), scenario: Some("plan".to_owned()), worth_year: Some(2030) };
    let worth = try_draft(&actor, &asking).unwrap().worth;
    assert!(worth.len() > 20 && worth[0].emissions_t > worth[5].emissions_t, "{worth:?}");
    tables["carriers"]["petrol"]["factor"]["unit"] = "t CO2e/parsec".into();
    let fault = try_draft(&actor, &ScenarioDraft { tables, scenario: None, worth_year: None }).unwrap().fault.unwrap();
    assert_eq!((fault.code.as_str(), fault.key.as_str()), ("unknown-unit", "carriers.petrol.factor"));
    assert_eq!(fault.given["symbol"], "parsec");
}

#[tokio::test]
async fn little_is_enough_to_begin() {
    let dir = city();
    let part = StartPart {
        line: "all".to_owned(),
        sector: "all".to_owned(),
        emissions_t: 1.0e6,
        with_gdp: true,
        electricity: false,
        source: Some("Inventory 2020".to_owned()),
    };
    let start = StartWithLittle {
        boundary: "GPC BASIC".to_owned(),
        base_year: 2020,
        last_year: 2050,
        population: 2.0e6,
        population_growth: 0.01,
        gdp_growth: 0.04,
        grid_kg_kwh: None,
        parts: vec![part.clone()],
        promise: Some(StartPromise { year: 2030, cut: 0.5 }),
        population_source: None,
        grid_source: None,
        assumed_note: Some(" ".to_owned()),
    };
    let stamp = made(dir.path(), "Little", ScenarioOrigin::Little(start.clone())).await;
    let sheet = city_scenario(&Actor::local(), dir.path(), &stamp.id, None).await.unwrap();
    assert_eq!(sheet.tables["lines"]["all"]["base"]["value"], 1.0e6);
    assert_eq!(sheet.tables["lines"]["all"]["base"]["source"], "Inventory 2020");
    assert!(sheet.tables["lines"]["all"]["elasticity"].get("note").is_none());
    let dark = StartWithLittle { parts: vec![StartPart { electricity: true, ..part }], ..start };
    let dark = new("X", ScenarioOrigin::Little(dark));
    assert!(
        new_city_scenario(&Actor::local(), dir.path(), &dark).await.unwrap_err().to_string().contains("grid_kg_kwh")
    );
}

#[test]
fn json_becomes_tables_without_what_is_null() {
    let json = serde_json::json!({ "a": 1, "b": 1.5, "c": null, "d": { "e": [[2020, 0.5]] } });
    let tables = as_tables(&json).unwrap();
    assert_eq!(tables, "a = 1\nb = 1.5\n[d]\ne = [[2020, 0.5]]".parse::<Table>().unwrap());
    assert!(as_tables(&serde_json::json!([1])).is_err());
}
