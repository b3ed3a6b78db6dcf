//! Uploads: what is taken, what is not, and what lies on the disk afterwards.

use crate::{
    city::City,
    client::{Answer, Client},
};
use axum::{body::Body, http::header};
use lcs_app::{Node, Role};
use serde_json::json;
use std::{fs, path::PathBuf};

const BILLS: &[u8] = b"Account,From,To,kWh\n1,2025-01-01,2025-01-31,100\n";

async fn upload(client: &Client, parts: &[(&str, &str, &[u8])]) -> Answer {
    client.send(client.form("/api/v1/uploads", parts)).await
}

/// Every file below the folder of uploads.
fn on_disk(city: &City) -> Vec<PathBuf> {
    let (mut open, mut files) = (vec![city.dir.join(".uploads")], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
            if entry.path().is_dir() { open.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files
}

#[tokio::test]
async fn files_come_whole_and_under_safe_names() {
    let city = City::new().await;
    let administrator = city.administrator();
    let parts: [(&str, &str, &[u8]); 4] = [
        ("files", "bills.csv", BILLS),
        ("files", "../../../lcs.toml", b"a"),
        ("files", "C:\\\\x\\\\bills.csv", b"b"),
        ("other", "ignored.csv", b"c"),
    ];
    let before = fs::read(city.dir.join("lcs.toml")).unwrap();
    let answer = upload(&administrator, &parts).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let files = answer.json()["files"].clone();
    let names: Vec<&str> = files.as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["bills.csv", "lcs.toml", "bills (2).csv"]);
    assert_eq!(files[0]["bytes"], BILLS.len());
    assert_eq!(fs::read(city.dir.join("lcs.toml")).unwrap(), before, "nothing outside was touched");
    let folder = city.dir.join(".uploads").join(answer.json()["id"].as_str().unwrap()).join("files");
    assert_eq!(fs::read(folder.join("bills.csv")).unwrap(), BILLS);
    assert_eq!(on_disk(&city).len(), 4, "three files and their list");
}

#[tokio::test]
async fn what_is_not_an_upload_leaves_nothing_behind() {
    let city = City::new().await;
    let administrator = city.administrator();
    let refused = async |request: axum::http::Request<Body>| {
        let answer = administrator.send(request).await;
        assert!(on_disk(&city).is_empty(), "{:?}", on_disk(&city));
        (answer.status.as_u16(), answer.code())
    };
    let bad = (400, "bad-request".to_owned());
    assert_eq!(refused(administrator.form("/api/v1/uploads", &[])).await, bad, "no part");
    assert_eq!(refused(administrator.form("/api/v1/uploads", &[("other", "x.csv", b"x")])).await, bad, "no file");
    let mut cut = administrator.form("/api/v1/uploads", &[("files", "x.csv", b"x")]);
    *cut.body_mut() = Body::from(
        "------boundary-of-a-test\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nhalf",
    );
    assert_eq!(refused(cut).await, bad, "broken off");
    let mut no_boundary = administrator.form("/api/v1/uploads", &[("files", "x.csv", b"x")]);
    no_boundary.headers_mut().insert(header::CONTENT_TYPE, "multipart/form-data".parse().unwrap());
    assert_eq!(refused(no_boundary).await, bad, "no boundary");
    let many = [("files", "x.csv", b"x".as_slice()); 21];
    assert_eq!(refused(administrator.form("/api/v1/uploads", &many)).await, (413, "too-large".to_owned()), "21 files");
    let others = [("other", "x.csv", b"x".as_slice()); 30];
    assert_eq!(refused(administrator.form("/api/v1/uploads", &others)).await, bad, "30 parts that are no files");
}

#[tokio::test]
async fn a_file_of_more_than_64_mb_is_refused() {
    let city = City::new().await;
    let administrator = city.administrator();
    let large = vec![b'1'; 64 * 1024 * 1024 + 1];
    let answer = upload(&administrator, &[("files", "large.csv", &large)]).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (413, "too-large"));
    assert!(on_disk(&city).is_empty());
    let answer = upload(&administrator, &[("files", "just.csv", &large[1..])]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

#[tokio::test]
async fn a_third_upload_at_once_has_to_wait() {
    let city = City::new().await;
    let administrator = city.administrator();
    // Bodies that have begun and never end.
    let mut open = Vec::new();
    for _ in 0..2 {
        let mut request = administrator.form("/api/v1/uploads", &[]);
        let start =
            "------boundary-of-a-test\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\n";
        let (sender, receiver) = tokio::sync::mpsc::channel::<Result<String, std::io::Error>>(1);
        sender.send(Ok(start.to_owned())).await.unwrap();
        *request.body_mut() = Body::from_stream(tokio_stream::wrappers::ReceiverStream::new(receiver));
        let client = administrator.clone();
        open.push((sender, tokio::spawn(async move { client.send(request).await })));
    }
    while on_disk(&city).len() < 2 {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let answer = upload(&administrator, &[("files", "third.csv", BILLS)]).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (429, "too-many-requests"));
    assert!(!answer.header("retry-after").is_empty());
    let other = city.person(Role::Analyst, Node::City).await;
    assert_eq!(upload(&other, &[("files", "other.csv", BILLS)]).await.status, 200, "another person need not wait");
    for (sender, task) in open {
        drop(sender);
        assert_eq!(task.await.unwrap().status, 400, "broken off");
    }
    assert_eq!(upload(&administrator, &[("files", "third.csv", BILLS)]).await.status, 200, "now there is room");
}

#[tokio::test]
async fn an_upload_is_its_owners() {
    let city = City::new().await;
    let administrator = city.administrator();
    let id = upload(&administrator, &[("files", "bills.csv", BILLS)]).await.json()["id"].clone();
    let analyst = city.person(Role::Analyst, Node::City).await;
    let start = json!({ "upload": id, "dry_run": true });
    assert_eq!(analyst.call("POST", "/api/v1/imports", &start).await.code(), "not-found");
    for unknown in ["", "..", "../originals", "0123456789abcdef0123456789abcdef"] {
        let start = json!({ "upload": unknown, "dry_run": true });
        assert_eq!(administrator.call("POST", "/api/v1/imports", &start).await.code(), "not-found", "{unknown}");
    }
    assert_eq!(administrator.call("POST", "/api/v1/imports", &start).await.status, 200);
}

#[tokio::test]
async fn five_uploads_wait_and_the_oldest_makes_room() {
    let city = City::new().await;
    let administrator = city.administrator();
    let mut ids = Vec::new();
    for _ in 0..6 {
        ids.push(upload(&administrator, &[("files", "bills.csv", BILLS)]).await.json()["id"].clone());
        // Times of files tell them apart.
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let known = ids.iter().map(|id| city.dir.join(".uploads").join(id.as_str().unwrap()).exists());
    assert_eq!(known.collect::<Vec<_>>(), [false, true, true, true, true, true]);
}
