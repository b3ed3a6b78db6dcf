//! Run records.

use crate::city;
use lcs_domain::{Finding, Severity, Subject};
use lcs_store::{RunRecord, Store};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Body {
    seed: u64,
    energy_kwh: f64,
    note: String,
}

fn body(seed: u64) -> Body {
    // The largest seed and a figure with no short decimal form.
    Body { seed: u64::MAX - seed, energy_kwh: 0.1 + 0.2, note: "脱炭素 · −70 %".into() }
}

#[tokio::test]
async fn runs_are_numbered_kept_and_read_back() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let store = Store::open_write(folder.clone()).await.unwrap();
    assert_eq!(store.run::<Body>(None).await.unwrap(), None);
    for id in 1..=2 {
        assert_eq!(store.next_run_id().await.unwrap(), id);
        let run = RunRecord { id, believed_seq: 1, body: body(id.unsigned_abs()) };
        let finding = Finding::new("weather.synthesised", Severity::Info, Subject::City);
        store.publish_run("local:officer", &run, &[finding]).await.unwrap();
    }
    store.close().await;

    let store = Store::open_read(folder).await.unwrap();
    assert_eq!(store.run(Some(1)).await.unwrap(), Some(RunRecord { id: 1, believed_seq: 1, body: body(1) }));
    assert_eq!(store.run(None).await.unwrap(), Some(RunRecord { id: 2, believed_seq: 1, body: body(2) }));
    assert_eq!(store.run::<Body>(Some(3)).await.unwrap(), None);
    // A run is no new belief, and its findings are its own.
    let snapshot = store.snapshot().await.unwrap();
    assert_eq!((snapshot.seq, snapshot.import_findings.len()), (1, 1));
    store.close().await;
}

#[tokio::test]
async fn a_run_that_exists_is_not_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let store = Store::open_write(folder).await.unwrap();
    let run = RunRecord { id: 1, believed_seq: 1, body: body(1) };
    store.publish_run("local:officer", &run, &[]).await.unwrap();
    let other = RunRecord { body: body(2), ..run.clone() };
    let error = store.publish_run("local:officer", &other, &[]).await.unwrap_err();
    assert!(error.to_string().starts_with("cannot publish the run in "), "{error}");
    assert_eq!(store.run(Some(1)).await.unwrap(), Some(run));
    store.close().await;
}

#[tokio::test]
async fn a_run_of_another_version_is_an_error_that_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let store = Store::open_write(folder).await.unwrap();
    let old = RunRecord { id: 1, believed_seq: 1, body: serde_json::json!({ "seed": 1 }) };
    store.publish_run("local:officer", &old, &[]).await.unwrap();
    let error = store.run::<Body>(Some(1)).await.unwrap_err();
    assert!(error.to_string().contains("cannot read the run") && error.to_string().contains("energy_kwh"), "{error}");
    assert!(error.hint().contains("lcs run"), "{}", error.hint());
    store.close().await;
}

#[tokio::test]
async fn the_journal_lists_changes_and_findings_belong_to_their_run() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let store = Store::open_write(folder.clone()).await.unwrap();
    assert_eq!(store.last_change().await.unwrap(), 1);
    let run = RunRecord { id: 1, believed_seq: 1, body: body(1) };
    let finding = Finding::new("weather.synthesised", Severity::Info, Subject::City);
    store.publish_run("person:1", &run, std::slice::from_ref(&finding)).await.unwrap();
    store.close().await;

    let store = Store::open_read(folder).await.unwrap();
    assert_eq!(store.last_change().await.unwrap(), 2);
    let (total, changes) = store.changes(0, 10).await.unwrap();
    let read: Vec<_> = changes.iter().map(|c| (c.seq, c.kind.as_str(), c.detail.as_str())).collect();
    assert_eq!((total, read[0], read.len()), (2, (2, "run", "run 1"), 2));
    assert_eq!((read[1].0, read[1].1), (1, "import"));
    assert_eq!(store.changes(1, 1).await.unwrap().1, changes[1..]);
    assert_eq!(store.run_findings(1).await.unwrap(), [finding]);
    assert!(store.run_findings(2).await.unwrap().is_empty());
    assert_eq!(store.run_published_at(1).await.unwrap().as_deref(), Some(changes[0].at.as_str()));
    store.close().await;
}
