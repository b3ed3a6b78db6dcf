//! Bringing the schema up to date.

use crate::city;
use lcs_store::Store;
use sqlx::{Connection, SqliteConnection};

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    for _ in 0..2 {
        let store = Store::open_write(folder.clone()).await.unwrap();
        let snapshot = store.snapshot().await.unwrap();
        store.close().await;
        assert_eq!((snapshot.seq, snapshot.bills), (1, city::first_change("bills.csv").bills));
    }
}

#[tokio::test]
async fn a_database_of_a_later_version_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::with_first_change(dir.path()).await;
    let url = format!("sqlite://{}", folder.database().display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    let later = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
         values (9999, 'of a later version', true, x'00', 0)";
    sqlx::query(later).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let error = Store::open_write(folder).await.unwrap_err();
    assert!(error.to_string().starts_with("cannot bring the schema up to date in "), "{error}");
    assert!(error.hint().contains("later version"), "{}", error.hint());
}

#[tokio::test]
async fn reading_a_city_that_has_no_database_yet_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    let error = Store::open_read(folder.clone()).await.unwrap_err();
    assert!(error.hint().contains("lcs import"), "{error}: {}", error.hint());
    assert!(!folder.database().exists(), "reading makes no database");
}

#[tokio::test]
async fn a_database_that_is_none_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let folder = city::create(dir.path());
    std::fs::write(folder.database(), "this was overwritten by something else, long enough to have a header".repeat(9))
        .unwrap();
    for opened in [Store::open_read(folder.clone()).await, Store::open_write(folder.clone()).await] {
        let error = opened.unwrap_err();
        assert!(error.to_string().contains("city.db") && error.to_string().contains("not a database"), "{error}");
        assert!(error.hint().contains("keep a copy"), "{}", error.hint());
    }
}
