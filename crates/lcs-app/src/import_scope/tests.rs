use crate::{Actor, AppError, Grant, ImportReport, ImportRequest, Node, Role, import_files, init_city};
use lcs_domain::FacilityId;
use lcs_locale::Language;
use lcs_store::{CityFolder, Store};
use std::{fs, ops::ControlFlow, path::Path};

const FACILITIES: &str = "Facility ID,Facility name,District,Gross floor area (m2)\n\
     F1,Library,North,1000\nF2,School,North,2000\nF3,Clinic,South,3000\n";
const ACCOUNTS: &str = "Account,Facility ID,Meter type\nA1,F1,Electricity\nA3,F3,Electricity\nA13,F1,Electricity\n\
     A13,F3,Electricity\n";

async fn hand_in(actor: &Actor, dir: &Path, name: &str, text: &str) -> Result<ImportReport, AppError> {
    let file = dir.join(name);
    fs::write(&file, text).unwrap();
    let request = ImportRequest {
        dir: dir.join("city"),
        files: vec![file],
        mapping: None,
        dry_run: false,
        language: Language::En,
    };
    import_files(actor, &request, &|_| ControlFlow::Continue(())).await
}

fn manager(node: Node) -> Actor {
    Actor::person("p1", "A. N. Alyst", vec![Grant { role: Role::FacilityManager, node }])
}

async fn city(dir: &Path) {
    init_city(&dir.join("city"), "my-kuala-lumpur", false).unwrap();
    hand_in(&Actor::local(), dir, "list.csv", FACILITIES).await.unwrap();
    hand_in(&Actor::local(), dir, "accounts.csv", ACCOUNTS).await.unwrap();
}

async fn seq(dir: &Path) -> i64 {
    let store = Store::open_read(CityFolder::open(&dir.join("city")).unwrap()).await.unwrap();
    let seq = store.snapshot().await.unwrap().seq;
    store.close().await;
    seq
}

/// Each refusal with what the message must name; nothing is published.
#[tokio::test]
async fn what_reaches_beyond_the_scope_is_refused_by_file_and_row() {
    let dir = tempfile::tempdir().unwrap();
    city(dir.path()).await;
    let before = seq(dir.path()).await;
    let north = || manager(Node::District("North".into()));
    let first = || manager(Node::Facility(FacilityId::new("F1").unwrap()));
    let bill = "Account,Start date,End date,Usage (kWh)\n";
    for (actor, text, named) in [
        (
            north(),
            "Facility ID,Facility name,Year built\nF1,Library,1990\nF3,Clinic,1990\n".to_owned(),
            "row 3 is about facility `F3`",
        ),
        (north(), "Facility ID,Facility name,District\nF1,Library,South\n".to_owned(), "row 2 is about facility `F1`"),
        (north(), "Facility ID,Facility name,District\nF9,Museum,South\n".to_owned(), "row 2 is about facility `F9`"),
        (north(), "Facility ID,Facility name,Year built\nF9,Museum,1990\n".to_owned(), "row 2 is about facility `F9`"),
        (
            north(),
            format!("{bill}A1,01/01/2025,31/01/2025,10\nA3,01/01/2025,31/01/2025,10\n"),
            "row 3 is about meter or account `A3`",
        ),
        (north(), format!("{bill}A13,01/01/2025,31/01/2025,10\n"), "row 2 is about meter or account `A13`"),
        (north(), format!("{bill}A99,01/01/2025,31/01/2025,10\n"), "row 2 is about meter or account `A99`"),
        (
            north(),
            "Account,Facility ID,Meter type\nA3,F1,Electricity\n".to_owned(),
            "row 2 is about meter or account `A3`",
        ),
        (first(), "Facility ID,Facility name,District\nF1,Library,South\n".to_owned(), "row 2 is about facility `F1`"),
        (first(), "Facility ID,Facility name,Year built\nF2,School,1990\n".to_owned(), "row 2 is about facility `F2`"),
    ] {
        let error = hand_in(&actor, dir.path(), "theirs.csv", &text).await.unwrap_err();
        assert_eq!(error.code(), "forbidden", "{text}: {error}");
        assert!(error.to_string().contains(&format!("theirs.csv › {named}")), "{text}: {error}");
    }
    let viewer = Actor::person("p2", "V. Iewer", vec![Grant { role: Role::Viewer, node: Node::City }]);
    let refused = hand_in(&viewer, dir.path(), "theirs.csv", FACILITIES).await.unwrap_err();
    assert_eq!(refused.to_string(), "no right to import in the city");
    assert_eq!(seq(dir.path()).await, before);
}

#[tokio::test]
async fn what_lies_within_is_taken_in_the_persons_name() {
    let dir = tempfile::tempdir().unwrap();
    city(dir.path()).await;
    let north = manager(Node::District("North".into()));
    let list = "Facility ID,Facility name,District,Year built\nF1,Library,North,1990\nF9,Museum,North,2001\n";
    let bills = "Account,Start date,End date,Usage (kWh)\nA1,01/01/2025,31/01/2025,10\n";
    for (name, text) in [("more.csv", list), ("bills.csv", bills)] {
        let report = hand_in(&north, dir.path(), name, text).await.unwrap();
        assert_eq!(report.rejected(), 0, "{report:?}");
    }
    let store = Store::open_read(CityFolder::open(&dir.path().join("city")).unwrap()).await.unwrap();
    let snapshot = store.snapshot().await.unwrap();
    assert_eq!((snapshot.facilities.len(), snapshot.bills.len()), (4, 1));
    let (_, changes) = store.changes(0, 1).await.unwrap();
    assert_eq!((changes[0].actor.as_str(), changes[0].detail.as_str()), ("person:p1", "bills.csv"));
}
