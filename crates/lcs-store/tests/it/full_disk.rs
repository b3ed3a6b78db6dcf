//! A disk without room, played by a limit on the size of files.
#![cfg(unix)]

use crate::{child, city};
use lcs_store::{CityFolder, Store};
use std::fs;

/// Room for the schema and the first change, not for the large one.
const ROOM_KIB: u32 = 1_500;

#[tokio::test]
async fn a_publish_that_finds_no_room_leaves_the_state_before() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let output = child::starved("full_disk::a_child_that_publishes_too_much", dir.path(), ROOM_KIB).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("cannot publish the import in "), "{said}");
    assert!(said.contains("free some space"), "{said}");
    assert!(said.contains("after: 3 bills"), "the starved writer itself still reads the state before: {said}");

    let reader = Store::open_read(folder.clone()).await.unwrap();
    let snapshot = reader.snapshot().await.unwrap();
    reader.close().await;
    assert_eq!((snapshot.seq, snapshot.files.len()), (1, 1));
    assert_eq!(snapshot.bills, city::first_change("bills.csv").bills);
    // With room again, the same change goes in.
    let store = Store::open_write(folder).await.unwrap();
    assert_eq!(store.publish(&city::large_change("large.csv")).await.unwrap(), 2);
    store.close().await;
}

#[test]
fn an_original_or_report_without_room_leaves_no_trace() {
    let dir = tempfile::tempdir().unwrap();
    city::create(dir.path());
    let output = child::starved("full_disk::a_child_that_keeps_too_much", dir.path(), ROOM_KIB).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.matches("cannot write ").count(), 2, "{said}");
    assert_eq!(said.matches("free some space").count(), 2, "{said}");
    assert_eq!(fs::read_dir(dir.path().join("originals")).unwrap().count(), 0);
    assert!(!dir.path().join("reports/run-1").exists());
}

/// Does something only in the child.
#[tokio::test]
async fn a_child_that_publishes_too_much() {
    let Some(root) = child::folder() else { return };
    let store = Store::open_write(CityFolder::open(&root).unwrap()).await.unwrap();
    let error = store.publish(&city::large_change("large.csv")).await.unwrap_err();
    println!("{error}\n{}", error.hint());
    println!("after: {} bills", store.snapshot().await.unwrap().bills.len());
    store.close().await;
}

/// Does something only in the child.
#[test]
fn a_child_that_keeps_too_much() {
    let Some(root) = child::folder() else { return };
    let folder = CityFolder::open(&root).unwrap();
    let bytes = vec![7; 4_000_000];
    let original = folder.keep_original(&city::hash("large.xlsx"), &bytes).unwrap_err();
    println!("{original}\n{}", original.hint());
    let report = folder.write_report(1, &[("report.en.pdf".to_owned(), bytes)]).unwrap_err();
    println!("{report}\n{}", report.hint());
}
