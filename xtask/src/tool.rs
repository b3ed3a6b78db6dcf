//! Outside programs that tests need: found, or installed, or loudly missing.

use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Version of the API fuzzer.
const SCHEMATHESIS: &str = "4.32.5";

/// A Chromium for the browser tests: `LCS_CHROMIUM`, one on the path, or Debian's, installed where that is allowed.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("LCS_CHROMIUM") {
        return Ok(path.into());
    }
    let on_path = || ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| which(name));
    if let Some(path) = on_path() {
        return Ok(path);
    }
    // Fonts for Japanese pages come with it.
    let _ = Command::new("apt-get").args(["update", "-qq"]).status();
    let _ = Command::new("apt-get").args(["install", "-y", "-qq", "chromium", "fonts-noto-cjk"]).status();
    on_path().context("no Chromium: sudo apt-get install chromium fonts-noto-cjk, or set LCS_CHROMIUM to one")
}

/// The API fuzzer in an environment of its own below the target folder.
pub(crate) fn schemathesis(target: &Path) -> Result<PathBuf> {
    let folder = target.join("tools").join(format!("schemathesis-{SCHEMATHESIS}"));
    let program = folder.join("bin/schemathesis");
    if program.exists() {
        return Ok(program);
    }
    let made = Command::new("python3").args(["-m", "venv"]).arg(&folder).status().context("no python3")?;
    if !made.success() {
        bail!("no Python environment: sudo apt-get install python3-venv");
    }
    let package = format!("schemathesis=={SCHEMATHESIS}");
    let installed = Command::new(folder.join("bin/pip")).args(["install", "--quiet", &package]).status()?;
    if !installed.success() {
        bail!("{package} could not be installed");
    }
    Ok(program)
}

/// A tool that is not there fails the run of a continuous integration; elsewhere its tests are skipped, loudly.
pub(crate) fn or_skip<T>(tests: &str, tool: Result<T>) -> Result<Option<T>> {
    match tool {
        Ok(tool) => Ok(Some(tool)),
        Err(error) if std::env::var_os("CI").is_some() => Err(error),
        Err(error) => {
            eprintln!("\n*** SKIPPED: {tests}: {error:#}\n");
            Ok(None)
        }
    }
}

fn which(name: &str) -> Option<PathBuf> {
    let output = Command::new("which").arg(name).stderr(Stdio::null()).output().ok()?;
    let path = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (output.status.success() && !path.is_empty()).then(|| path.into())
}
