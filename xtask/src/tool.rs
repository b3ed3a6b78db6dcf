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
    let package = format!("schemathesis=={SCHEMATHESIS}");
    Ok(environment(target, &format!("schemathesis-{SCHEMATHESIS}"), &[&package])?.join("schemathesis"))
}

/// A Python with the packages that a file of requirements names, in an environment of its own.
pub(crate) fn python(target: &Path, name: &str, requirements: &Path) -> Result<PathBuf> {
    let requirements = requirements.to_string_lossy();
    Ok(environment(target, name, &["--requirement", &requirements])?.join("python"))
}

/// The folder of programs of a Python environment, made and filled once.
fn environment(target: &Path, name: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = target.join("tools").join(name);
    let (programs, filled) = (folder.join("bin"), folder.join("filled"));
    if filled.exists() {
        return Ok(programs);
    }
    let made = Command::new("python3").args(["-m", "venv"]).arg(&folder).status().context("no python3")?;
    if !made.success() {
        bail!("no Python environment: sudo apt-get install python3-venv");
    }
    let installed = Command::new(programs.join("pip")).args(["install", "--quiet"]).args(packages).status()?;
    if !installed.success() {
        bail!("{} could not be installed", packages.join(" "));
    }
    std::fs::write(filled, packages.join("\n"))?;
    Ok(programs)
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
