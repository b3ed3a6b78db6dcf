//! Serving: the address is printed first, a taken port is refused, and being told to end is no failure.
#![cfg(unix)]

use crate::{
    cities::{copy, demo},
    driver::{refused, text},
};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

/// A served city; ended when dropped.
struct Served {
    server: Child,
    document: Value,
}

impl Served {
    fn start(dir: &Path) -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_lcs"))
            .args(["serve", "--listen", "127.0.0.1:0", "--format", "json", "--dir", text(dir)])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(server.stdout.take().unwrap());
        let mut document = String::new();
        while serde_json::from_str::<Value>(&document).is_err() {
            assert!(output.read_line(&mut document).unwrap() > 0, "ended after: {document}");
        }
        Self { server, document: serde_json::from_str(&document).unwrap() }
    }

    /// `127.0.0.1:PORT`.
    fn authority(&self) -> &str {
        self.document["address"].as_str().unwrap().strip_prefix("http://").unwrap()
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(self.authority()).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.authority()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn a_city_is_served_until_it_is_told_to_end() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("city");
    copy(&demo().dir, &dir);
    let mut served = Served::start(&dir);
    let link = served.document["setup_link"].as_str().unwrap().to_owned();
    let path = link.strip_prefix(served.document["address"].as_str().unwrap()).unwrap();
    let token = path.strip_prefix("/invitation/").unwrap();
    let invitation = served.get(&format!("/api/v1/invitations/{token}"));
    assert!(invitation.contains("first-administrator"), "{invitation}");
    assert!(served.get("/api/v1/city").starts_with("HTTP/1.1 401"));
    assert!(served.get("/").starts_with("HTTP/1.1 200"));

    let refusal = refused(&["serve", "--listen", served.authority(), "--dir", text(&dir)]);
    refusal.says(&["cannot listen", served.authority()]).hints("another port");

    let pid = served.server.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert_eq!(served.server.wait().unwrap().code(), Some(0));
}

#[test]
fn only_a_city_is_served() {
    let folder = tempfile::tempdir().unwrap();
    refused(&["serve", "--listen", "127.0.0.1:0", "--dir", text(folder.path())]).says(&["lcs.toml"]);
}

#[test]
fn the_api_is_described_without_a_server() {
    let document: Value = serde_json::from_str(&crate::driver::lcs(&["schema", "openapi"]).stdout).unwrap();
    assert!(document["paths"]["/api/v1/home"]["get"].is_object());
}
