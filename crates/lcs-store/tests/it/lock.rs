//! One writer per folder, any number of readers.

use crate::{child, city};
use lcs_store::{Store, StoreError};
use std::{io::Read, process::Stdio, time::Duration};

fn assert_refused(error: &StoreError, holder: u32) {
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    let message = error.to_string();
    assert!(message.contains("another process is writing to "), "{message}");
    assert!(message.ends_with(&format!("process {holder} on this machine")), "{message}");
    assert!(error.hint().contains("wait until it has finished"), "{}", error.hint());
}

#[tokio::test]
async fn a_second_writer_is_refused_and_readers_are_not() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let writer = Store::open_write(folder.clone()).await.unwrap();
    assert_refused(&Store::open_write(folder.clone()).await.unwrap_err(), std::process::id());
    let readers = [Store::open_read(folder.clone()).await.unwrap(), Store::open_read(folder.clone()).await.unwrap()];
    for reader in readers {
        assert_eq!(reader.snapshot().await.unwrap().bills.len(), 3);
        reader.close().await;
    }
    writer.close().await;
    Store::open_write(folder).await.unwrap().close().await;
}

#[tokio::test]
async fn the_lock_of_a_dead_process_holds_nobody_up() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let mut writer = child::command("lock::a_child_that_holds_the_lock", dir.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    wait_for_word(writer.stdout.as_mut().unwrap(), "holding");
    assert_refused(&Store::open_write(folder.clone()).await.unwrap_err(), writer.id());
    writer.kill().unwrap();
    writer.wait().unwrap();
    Store::open_write(folder).await.unwrap().close().await;
}

fn wait_for_word(output: &mut impl Read, word: &str) {
    let (mut seen, mut byte) = (String::new(), [0]);
    while !seen.ends_with(word) {
        assert_eq!(output.read(&mut byte).unwrap(), 1, "the child ended early: {seen}");
        seen.push(char::from(byte[0]));
    }
}

/// Does something only in the child.
#[tokio::test]
async fn a_child_that_holds_the_lock() {
    let Some(root) = child::folder() else { return };
    let folder = lcs_store::CityFolder::open(&root).unwrap();
    let _writer = Store::open_write(folder).await.unwrap();
    println!("holding");
    std::thread::sleep(Duration::from_secs(60));
}
