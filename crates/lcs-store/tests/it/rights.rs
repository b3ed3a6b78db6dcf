//! A folder that this user may not write.
#![cfg(unix)]

use crate::city;
use lcs_store::{CityFolder, Store, StoreError};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

/// Takes the right to write away; `false` (and a loud line) where that stops nobody, as with root.
fn made_read_only(folder: &Path) -> bool {
    set_mode(folder, 0o555);
    let probe = folder.join("probe");
    let stopped = fs::write(&probe, "").is_err();
    if !stopped {
        fs::remove_file(&probe).unwrap();
        set_mode(folder, 0o755);
        eprintln!("SKIPPED: this user may write read-only folders (root?)");
    }
    stopped
}

fn set_mode(folder: &Path, mode: u32) {
    fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test]
async fn a_read_only_city_can_be_read_and_not_written() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    if !made_read_only(dir.path()) {
        return;
    }
    fs::set_permissions(folder.database(), fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(dir.path().join(".lcs.lock"), fs::Permissions::from_mode(0o444)).unwrap();
    let refused = Store::open_write(folder.clone()).await.unwrap_err();
    let read = Store::open_read(folder).await;
    let bills = match &read {
        Ok(store) => store.snapshot().await.map(|snapshot| snapshot.bills.len()),
        Err(error) => panic!("{error}"),
    };
    set_mode(dir.path(), 0o755);
    assert!(matches!(refused, StoreError::Io { .. }), "{refused}");
    assert!(refused.hint().contains("cannot be written by this user"), "{}", refused.hint());
    assert_eq!(bills.unwrap(), 3);
}

#[test]
fn no_city_is_made_where_nothing_may_be_written() {
    let dir = tempfile::tempdir().unwrap();
    if !made_read_only(dir.path()) {
        return;
    }
    let error = CityFolder::create(&dir.path().join("city"), city::settings(), &[]).unwrap_err();
    set_mode(dir.path(), 0o755);
    assert!(error.to_string().starts_with("cannot make the folder "), "{error}");
    assert!(error.hint().contains("cannot be written by this user"), "{}", error.hint());
}
