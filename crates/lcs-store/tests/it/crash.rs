//! kill -9 in the middle of a publish.

use crate::{child, city};
use lcs_store::{CityFolder, Store};
use std::{
    fs,
    process::Stdio,
    time::{Duration, Instant},
};

/// Uncommitted pages on disk beyond this prove that the transaction is under way; the whole change takes more.
const UNDER_WAY_BYTES: u64 = 3_000_000;

#[tokio::test]
async fn killed_in_the_middle_of_a_publish_leaves_the_state_before() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let mut writer = child::command("crash::a_child_that_publishes", dir.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let log = dir.path().join("city.db-wal");
    let log_bytes = || fs::metadata(&log).map_or(0, |file| file.len());
    let begun = Instant::now();
    while log_bytes() < UNDER_WAY_BYTES {
        assert!(writer.try_wait().unwrap().is_none(), "the child ended before it could be killed");
        assert!(begun.elapsed() < Duration::from_secs(60), "the child never began to write");
    }
    // SIGKILL on Unix.
    writer.kill().unwrap();
    writer.wait().unwrap();

    let reader = Store::open_read(folder.clone()).await.unwrap();
    let snapshot = reader.snapshot().await.unwrap();
    reader.close().await;
    assert_eq!(snapshot.bills, city::first_change("bills.csv").bills);
    assert_eq!((snapshot.seq, snapshot.files.len()), (1, 1));

    // The same change goes in afterwards.
    let store = Store::open_write(folder).await.unwrap();
    let change = city::large_change("large.csv");
    assert_eq!(store.publish(&change).await.unwrap(), 2);
    assert_eq!(store.snapshot().await.unwrap().bills.len(), 3 + change.bills.len());
    store.close().await;
}

/// Does something only in the child.
#[tokio::test]
async fn a_child_that_publishes() {
    let Some(root) = child::folder() else { return };
    let store = Store::open_write(CityFolder::open(&root).unwrap()).await.unwrap();
    store.publish(&city::large_change("large.csv")).await.unwrap();
    store.close().await;
}
