//! Publishing, replacing, comparing and exchanging. Kuala Lumpur 2020 and Tokyo 2019 are the published inventories of the
//! C40 dashboard; their totals are those of the reference sheet.

use super::*;
use crate::{Actor, AppError};
use lcs_carbon::inventory::{CityInventory, check, parse};
use lcs_import::{InventoryLayout, WantedInventory, read_inventory};
use lcs_locale::Language;
use lcs_testkit::reference;
use std::path::Path;

const EN: Language = Language::En;

fn city() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    crate::init_city(dir.path(), "my-kuala-lumpur", false).unwrap();
    dir
}

fn town(homes_t: f64) -> Vec<u8> {
    format!(
        r#"{{"units":"t","city":"Town","year":2020,"level":"BASIC","lines":{{"I.1.1":{homes_t},"I.1.2":400,
            "IV.1":{{"notation_key":"NE","explanation":"no data"}}}},"published_totals":{{"BASIC":500}}}}"#
    )
    .into_bytes()
}

async fn publish(dir: &Path, bytes: &[u8], note: &str, replaces: Option<i64>) -> Result<SavedInventory, AppError> {
    let request = SaveInventory { note: note.to_owned(), replaces, ..SaveInventory::default() };
    save_inventory(&Actor::local(), dir, ("town.json", bytes), &request, EN).await
}

#[tokio::test]
async fn every_vintage_is_kept_with_its_reason() {
    let dir = city();
    let first = publish(dir.path(), &town(100.0), "", None).await.unwrap();
    assert_eq!((first.id.as_str(), first.before, first.lines_t), ("2020", None, 500.0));
    // Replaced unseen, without a reason, or by the same figures: refused, and nothing is written.
    let seen = first.version;
    for (bytes, note, replaces, code) in [
        (town(130.0), "meters read again", None, "conflict"),
        (town(130.0), " ", seen, "unprocessable"),
        (town(100.0), "again", seen, "unprocessable"),
    ] {
        assert_eq!(publish(dir.path(), &bytes, note, replaces).await.unwrap_err().code(), code);
    }
    let second = publish(dir.path(), &town(130.0), "meters read again", seen).await.unwrap();
    let change = second.change.unwrap();
    assert!(change.significant && change.lines.len() == 1);
    assert_eq!((change.lines[0].change_t, change.lines[0].parts[0].cause.as_str()), (30.0, "method"));
    let page = inventory_page(&Actor::local(), dir.path(), "2020", None, EN).await.unwrap();
    assert_eq!(page.vintages.len(), 2);
    assert_eq!((page.vintages[0].change_t, page.vintages[0].stamp.note.as_str()), (Some(30.0), "meters read again"));
    assert_eq!(page.totals[0].difference_t, Some(-30.0));
    let old = inventory_page(&Actor::local(), dir.path(), "2020", seen, EN).await.unwrap();
    assert!(!old.latest && old.totals[0].agrees == Some(true));
    let asked = InventoryChangeAsked::default();
    let told = inventory_change(&Actor::local(), dir.path(), "2020", &asked).await.unwrap();
    assert_eq!(told.from.unwrap().version, seen.unwrap());
    let list = inventories(&Actor::local(), dir.path()).await.unwrap();
    assert_eq!((list.inventories.len(), list.inventories[0].errors, list.may_write), (1, 1, true));
    withdraw_inventory(&Actor::local(), dir.path(), "2020", second.version.unwrap()).await.unwrap();
    assert!(inventories(&Actor::local(), dir.path()).await.unwrap().inventories.is_empty());
}

#[tokio::test]
async fn a_trial_writes_nothing_and_a_file_without_a_year_is_refused() {
    let dir = city();
    let request = SaveInventory { dry_run: true, ..SaveInventory::default() };
    let trial = save_inventory(&Actor::local(), dir.path(), ("a.json", &town(1.0)), &request, EN).await.unwrap();
    assert_eq!((trial.version, trial.amounts), (None, 2));
    assert!(inventories(&Actor::local(), dir.path()).await.unwrap().inventories.is_empty());
    let error = publish(dir.path(), br#"{"units":"t","lines":{"I.1.1":3}}"#, "", None).await.unwrap_err();
    assert!(error.to_string().contains("town.json") && error.hint().contains("year"), "{error}");
}

#[tokio::test]
async fn readers_need_the_city_and_writers_the_right_to_import() {
    let dir = city();
    publish(dir.path(), &town(100.0), "", None).await.unwrap();
    let grant = |role, node| vec![crate::Grant { role, node }];
    let viewer = Actor::person("v", "Viewer", grant(crate::Role::Viewer, crate::Node::City));
    assert!(!inventories(&viewer, dir.path()).await.unwrap().may_write);
    assert_eq!(withdraw_inventory(&viewer, dir.path(), "2020", 1).await.unwrap_err().code(), "forbidden");
    let district = crate::Node::District("Bangsar".to_owned());
    let local = Actor::person("d", "District", grant(crate::Role::Administrator, district));
    assert_eq!(inventories(&local, dir.path()).await.unwrap_err().code(), "forbidden");
}

#[tokio::test]
async fn another_report_or_factor_is_tried_without_being_stored() {
    let dir = city();
    let text = r#"{"units":"t","year":2020,"level":"BASIC","gwp":"AR5","lines":{
        "I.3.1":{"tco2e":74.343,"gases_t":{"CO2":74.1,"CH4 fossil":0.003,"N2O":0.0006}},
        "I.1.2":{"tco2e":780,"activity":1000,"activity_unit":"MWh","factor_t_per_unit":0.78}}}"#;
    publish(dir.path(), text.as_bytes(), "", None).await.unwrap();
    let ask = |gwp: Option<&str>, grid_factor_t_mwh| InventoryRestatement {
        gwp: gwp.map(str::to_owned),
        grid_factor_t_mwh,
        version: None,
    };
    let actor = Actor::local();
    // TV-UNIT: 74.343 t by the fifth report, 74.3532 t by the sixth; 1,000 MWh at 0.758 t are 758 t.
    let sixth = restated_inventory(&actor, dir.path(), "2020", &ask(Some("AR6"), None)).await.unwrap();
    assert!((sixth.totals[0].change_t - 0.010_2).abs() < 1e-9 && sixth.anew == ["I.3.1"]);
    let factor = restated_inventory(&actor, dir.path(), "2020", &ask(None, Some(0.758))).await.unwrap();
    assert!((factor.totals[0].change_t + 22.0).abs() < 1e-9 && factor.kept == ["I.3.1"]);
    for wrong in [ask(None, None), ask(Some("AR4"), None), ask(Some("AR6"), Some(0.7)), ask(None, Some(-1.0))] {
        assert_eq!(restated_inventory(&actor, dir.path(), "2020", &wrong).await.unwrap_err().code(), "unprocessable");
    }
}

/// What is exported is read again as the same lines and totals, in every layout.
#[tokio::test]
async fn what_goes_out_comes_in_again() {
    for name in ["kl_2020", "tokyo_2019"] {
        let Some(path) = reference(&format!("gpc/{name}.json")) else { return };
        let bytes = std::fs::read(path).unwrap();
        let original = parse(&bytes).unwrap();
        let dir = city();
        let saved = publish(dir.path(), &bytes, "", None).await.unwrap();
        for (format, layout) in [
            (InventoryFormat::Ciris, InventoryLayout::Lines),
            (InventoryFormat::Ecrf, InventoryLayout::Subsectors),
            (InventoryFormat::Cdp, InventoryLayout::Lines),
            (InventoryFormat::Json, InventoryLayout::Json),
        ] {
            let actor = Actor::local();
            let (file, bytes) = export_inventory(&actor, dir.path(), &saved.id, None, format).await.unwrap();
            let read = read_inventory(&file, &bytes, &WantedInventory::default()).unwrap();
            assert_eq!(read.layout, layout, "{file}");
            same(&original, &read.inventory, &file);
        }
    }
}

fn same(original: &CityInventory, back: &CityInventory, file: &str) {
    assert_eq!(back.lines, original.lines, "{file}");
    assert_eq!((&back.city, &back.year, back.level), (&original.city, &original.year, original.level), "{file}");
    assert_eq!((back.population, back.gdp_usd), (original.population, original.gdp_usd), "{file}");
    let (a, b) = (check(original), check(back));
    assert_eq!((a.totals, a.published, a.differences), (b.totals, b.published, b.differences), "{file}");
    assert_eq!(a.comparisons.len(), b.comparisons.len(), "{file}");
    assert!(back.findings.is_empty(), "{file}: {:?}", back.findings);
}
