//! A demo city served by the built binary, for tests and measurements from outside.

use anyhow::{Context, Result, bail};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A running `lcs demo` in a scratch folder; stopped and cleared when dropped.
pub(crate) struct ServedCity {
    server: Child,
    scratch: PathBuf,
    /// `http://127.0.0.1:PORT`
    pub(crate) address: String,
    /// One-time link of the first administrator.
    pub(crate) setup_link: String,
}

impl ServedCity {
    /// Makes a demo city of so many facilities and serves it on a free port.
    pub(crate) fn start(lcs: &Path, facilities: usize) -> Result<Self> {
        let scratch = std::env::temp_dir().join(format!("lcs-served-{}-{facilities}", std::process::id()));
        let mut server = Command::new(lcs)
            .args(["demo", "--format", "json", "--port", "0", "--facilities", &facilities.to_string(), "--dir"])
            .arg(&scratch)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", lcs.display()))?;
        let output = server.stdout.take();
        // From here on the server ends and its folder goes, whatever fails.
        let mut city = Self { server, scratch, address: String::new(), setup_link: String::new() };
        let document = read_document(BufReader::new(output.context("no output")?))?;
        let text =
            |key: &str| document[key].as_str().map(str::to_owned).with_context(|| format!("no {key} in {document}"));
        (city.address, city.setup_link) = (text("address")?, text("setup_link")?);
        Ok(city)
    }
}

/// The first JSON document of a stream that stays open.
fn read_document(mut output: impl BufRead) -> Result<serde_json::Value> {
    let mut text = String::new();
    loop {
        if output.read_line(&mut text)? == 0 {
            bail!("the server ended before it printed its address");
        }
        if let Ok(document) = serde_json::from_str(&text) {
            return Ok(document);
        }
    }
}

impl Drop for ServedCity {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.scratch);
    }
}
