use super::*;
use crate::{Grant, ImportRequest, Node, Role, explain, import_files, init_city};
use lcs_locale::Language;
use lcs_store::{CityFolder, Snapshot, Store};
use std::{fs, ops::ControlFlow};

const FACILITIES: &str = "Facility ID,Facility name,District,Use,Year built,Gross floor area (m2),Net floor area (m2)\n\
     F1,\"Library, \"\"old\"\"\",North,Library,1970,1000,800\nF2,School,North,School,1980,2000,1500\n";
const BILLS: &str = "Account,Facility ID,Meter type,Start date,End date,Usage (kWh)\n\
     A1,F1,Electricity,01/01/2025,31/12/2025,90000\n";

async fn city(dir: &Path) {
    init_city(&dir.join("city"), "my-kuala-lumpur", false).unwrap();
    let files = [("list.csv", FACILITIES), ("bills.csv", BILLS)].map(|(name, text)| {
        fs::write(dir.join(name), text).unwrap();
        dir.join(name)
    });
    let request = ImportRequest {
        dir: dir.join("city"),
        files: files.to_vec(),
        mapping: None,
        dry_run: false,
        language: Language::En,
    };
    let report = import_files(&Actor::local(), &request, &|_| ControlFlow::Continue(())).await.unwrap();
    assert_eq!(report.rejected(), 0, "{report:?}");
}

async fn believed(dir: &Path) -> Snapshot {
    let store = Store::open_read(CityFolder::open(&dir.join("city")).unwrap()).await.unwrap();
    let snapshot = store.snapshot().await.unwrap();
    store.close().await;
    snapshot
}

fn manager(node: Node) -> Actor {
    Actor::person("p1", "A. N. Alyst", vec![Grant { role: Role::FacilityManager, node }])
}

fn own() -> Actor {
    manager(Node::Facility(FacilityId::new("F1").unwrap()))
}

fn area(m2: f64, kind: Option<&str>) -> Amendment {
    Amendment { floor_area_m2: Some(m2), floor_area_kind: kind.map(str::to_owned), ..Amendment::default() }
}

#[tokio::test]
async fn the_amended_value_wins_and_everything_else_stays() {
    let dir = tempfile::tempdir().unwrap();
    city(dir.path()).await;
    let before = believed(dir.path()).await;
    let amendment = Amendment {
        use_label: Some(" Public \n library ".into()),
        year_built: Some(1972),
        storeys: Some(3),
        latitude_deg: Some(3.1478),
        longitude_deg: Some(101.6953),
        note: "measured on site; \"roof, too\"\n=1+1".into(),
        ..area(1234.56, None)
    };
    let seq = amend_facility(&own(), &dir.path().join("city"), "F1", &amendment).await.unwrap();
    let after = believed(dir.path()).await;
    assert_eq!(seq, Some(after.seq));
    assert_eq!((after.bills, after.meters), (before.bills, before.meters));
    assert_eq!(after.facilities[1], before.facilities[1]);
    let (old, new) = (&before.facilities[0], &after.facilities[0]);
    assert_eq!(
        (new.use_label.as_deref(), new.year_built, new.storeys, new.latitude_deg, new.longitude_deg),
        (Some("Public library"), Some(1972), Some(3), Some(3.1478), Some(101.6953))
    );
    assert_eq!(new.attributes["Note"], "measured on site; \"roof, too\" =1+1");
    assert_eq!((&new.name, &new.district, &new.source), (&old.name, &old.district, &old.source));
    let areas: Vec<(AreaKind, String)> =
        new.floor_areas.iter().map(|area| (area.kind, area.area_m2.to_string())).collect();
    assert_eq!(areas, [(AreaKind::Gross, "1234.56".into()), (AreaKind::Net, "800".into())]);
    assert_eq!(new.floor_areas[1], old.floor_areas[1]);
    let place = &new.floor_areas[0].source;
    assert!(place.name.starts_with("amendment-F1-20") && place.name.ends_with("Z-person-p1.csv"), "{}", place.name);
    assert_eq!((place.row, place.column.as_deref()), (3, Some("Gross floor area (m2)")));
    let original = dir.path().join("city/originals").join(place.file.as_str());
    assert!(fs::read_to_string(original).unwrap().starts_with("\"amendment\",\"person:p1\",\"20"));

    let explanation = explain(&dir.path().join("city"), "facility:F1:eui@2025").await.unwrap();
    let sources = serde_json::to_string(&explanation).unwrap();
    assert!(sources.contains(&place.name) && sources.contains("1234.56"), "{sources}");
}

#[tokio::test]
async fn every_kind_of_area_is_understood() {
    let dir = tempfile::tempdir().unwrap();
    city(dir.path()).await;
    let kinds = ["gross-building", "gross", "gross-with-parking", "net", "conditioned", "parking", "site"];
    for (at, kind) in (10_u32..).zip(kinds) {
        let said = area(f64::from(at) + 0.5, Some(kind));
        amend_facility(&own(), &dir.path().join("city"), "F1", &said).await.unwrap().unwrap();
        let snapshot = believed(dir.path()).await;
        let found = snapshot.facilities[0].floor_areas.iter().find(|area| area.kind.id() == kind).unwrap();
        assert_eq!(found.area_m2.to_string(), format!("{at}.5"));
    }
}

#[tokio::test]
async fn the_last_word_counts_even_when_it_was_said_before() {
    let dir = tempfile::tempdir().unwrap();
    city(dir.path()).await;
    let city = dir.path().join("city");
    for m2 in [1100.0, 1200.0, 1100.0] {
        amend_facility(&own(), &city, "F1", &area(m2, None)).await.unwrap().unwrap();
    }
    assert_eq!(believed(dir.path()).await.facilities[0].floor_areas[0].area_m2, Decimal::from(1100));
    let seq = believed(dir.path()).await.seq;
    assert_eq!(amend_facility(&own(), &city, "F1", &area(1100.0, None)).await.unwrap(), None);
    assert_eq!(believed(dir.path()).await.seq, seq, "nothing new, nothing published");
}

#[tokio::test]
async fn what_cannot_be_taken_is_refused_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    city(dir.path()).await;
    let nothing = Amendment::default;
    let moved = |district: &str| Amendment { district: Some(district.into()), ..nothing() };
    let viewer = || Actor::person("p2", "V. Iewer", vec![Grant { role: Role::Viewer, node: Node::City }]);
    let north = || manager(Node::District("North".into()));
    let before = believed(dir.path()).await;
    for (actor, id, amendment, code) in [
        (Actor::person("p3", "N. Obody", Vec::new()), "F1", area(5.0, None), "forbidden"),
        (viewer(), "F1", area(5.0, None), "forbidden"),
        (own(), "F2", area(5.0, None), "not-found"),
        (own(), "F9", area(5.0, None), "not-found"),
        (own(), " ", area(5.0, None), "not-found"),
        (own(), "F1", moved("South"), "forbidden"),
        (north(), "F1", moved("South"), "forbidden"),
        (own(), "F1", nothing(), "unprocessable"),
        (own(), "F1", Amendment { note: " \n ".into(), ..nothing() }, "unprocessable"),
        (own(), "F1", Amendment { note: "n".repeat(2001), ..nothing() }, "unprocessable"),
        (own(), "F1", area(0.0, None), "unprocessable"),
        (own(), "F1", area(-5.0, None), "unprocessable"),
        (own(), "F1", area(f64::INFINITY, None), "unprocessable"),
        (own(), "F1", area(1e9, None), "unprocessable"),
        (own(), "F1", area(5.0, Some("roof")), "unprocessable"),
        (own(), "F1", Amendment { floor_area_kind: Some("net".into()), ..nothing() }, "unprocessable"),
        (own(), "F1", Amendment { year_built: Some(3000), ..nothing() }, "unprocessable"),
        (own(), "F1", Amendment { storeys: Some(0), ..nothing() }, "unprocessable"),
        (own(), "F1", Amendment { use_label: Some("n/a".into()), ..nothing() }, "unprocessable"),
        (own(), "F1", Amendment { latitude_deg: Some(3.0), ..nothing() }, "unprocessable"),
        (own(), "F1", Amendment { latitude_deg: Some(93.0), longitude_deg: Some(10.0), ..nothing() }, "unprocessable"),
    ] {
        let error = amend_facility(&actor, &dir.path().join("city"), id, &amendment).await.unwrap_err();
        assert_eq!(error.code(), code, "{amendment:?}: {error}");
    }
    assert_eq!(believed(dir.path()).await, before);
    amend_facility(&Actor::local(), &dir.path().join("city"), "F1", &moved("South")).await.unwrap().unwrap();
    assert_eq!(believed(dir.path()).await.facilities[0].district.as_deref(), Some("South"));
}

#[tokio::test]
async fn a_city_without_data_has_nothing_to_amend_and_gets_no_database() {
    let dir = tempfile::tempdir().unwrap();
    init_city(&dir.path().join("city"), "my-kuala-lumpur", false).unwrap();
    let error = amend_facility(&Actor::local(), &dir.path().join("city"), "F1", &area(5.0, None)).await.unwrap_err();
    assert_eq!(error.code(), "not-found");
    assert!(!dir.path().join("city/city.db").exists());
}
