//! Documents keep every version, and nobody overwrites what they have not read.

use crate::city;
use lcs_store::{DocumentKey, DocumentText, Store, StoreError};

const PLAN: DocumentKey<'static> = DocumentKey { kind: "scenario", id: "kl-2030" };

const fn text(title: &'static str, body: &'static str) -> DocumentText<'static> {
    DocumentText { title, note: "because", body }
}

#[tokio::test]
async fn every_version_is_kept_and_read() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let store = Store::open_write(folder).await.unwrap();
    let first = store.publish_document("local:a", PLAN, None, text("Plan", "{\"n\":1}")).await.unwrap();
    let second = store.publish_document("local:b", PLAN, Some(first), text("Plan '2'", "{\"n\":2}")).await.unwrap();
    assert_eq!((first, second), (2, 3));
    let now = store.document(PLAN, None).await.unwrap().unwrap();
    assert_eq!(
        (now.title.as_str(), now.body.as_str(), now.version, now.until),
        ("Plan '2'", "{\"n\":2}", second, None)
    );
    assert_eq!((now.actor.as_str(), now.note.as_str()), ("local:b", "because"));
    let before = store.document(PLAN, Some(first)).await.unwrap().unwrap();
    assert_eq!((before.body.as_str(), before.until), ("{\"n\":1}", Some(second)));
    let history: Vec<i64> = store.document_history(PLAN).await.unwrap().iter().map(|row| row.version).collect();
    assert_eq!(history, [second, first]);
    assert_eq!(store.documents("scenario").await.unwrap(), [now]);
    assert_eq!(store.documents("inventory").await.unwrap(), []);
}

#[tokio::test]
async fn who_has_not_read_the_last_version_overwrites_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open_write(city::create(dir.path())).await.unwrap();
    let first = store.publish_document("local:a", PLAN, None, text("Plan", "1")).await.unwrap();
    let again = store.publish_document("local:b", PLAN, None, text("Mine", "2")).await;
    assert!(matches!(&again, Err(StoreError::Outdated { seen: None, now: Some(now), .. }) if *now == first));
    store.publish_document("local:a", PLAN, Some(first), text("Plan", "3")).await.unwrap();
    let late = store.publish_document("local:b", PLAN, Some(first), text("Mine", "4")).await.unwrap_err();
    assert_eq!(late.to_string(), "scenario `kl-2030` was changed meanwhile: you saw version 1, now it is 2");
    assert_eq!(store.document(PLAN, None).await.unwrap().unwrap().body, "3");
    // A refused change takes no number.
    assert_eq!(store.changes(0, 10).await.unwrap().0, 2);
}

#[tokio::test]
async fn what_is_taken_away_stays_in_its_history() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open_write(city::create(dir.path())).await.unwrap();
    let first = store.publish_document("local:a", PLAN, None, text("Plan", "1")).await.unwrap();
    store.withdraw_document("local:a", PLAN, first).await.unwrap();
    assert_eq!(store.document(PLAN, None).await.unwrap(), None);
    assert_eq!(store.documents("scenario").await.unwrap(), []);
    assert_eq!(store.document_history(PLAN).await.unwrap().len(), 1);
    assert!(store.withdraw_document("local:a", PLAN, first).await.is_err());
    let back = store.publish_document("local:a", PLAN, None, text("Plan", "2")).await.unwrap();
    assert_eq!(store.document(PLAN, None).await.unwrap().unwrap().version, back);
}

#[tokio::test]
async fn writing_a_document_changes_no_facts() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let store = Store::open_write(folder).await.unwrap();
    let before = (store.last_change().await.unwrap(), store.snapshot().await.unwrap());
    store.publish_document("local:a", PLAN, None, text("Plan", "1")).await.unwrap();
    assert_eq!((store.last_change().await.unwrap(), store.snapshot().await.unwrap()), before);
}
