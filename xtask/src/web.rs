//! The web application: packages, build, checks, browser tests.

use crate::run;
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

/// Oldest Node.js that builds the web application.
const NODE_MAJOR: u32 = 20;

/// What `web/dist` is made from, beside `web` itself.
const SOURCES: [&str; 7] = [
    "web/src",
    "web/public",
    "web/index.html",
    "web/package-lock.json",
    "web/vite.config.ts",
    "web/tsconfig.json",
    "locales",
];

/// The folder of the web application.
pub(crate) fn folder(root: &Path) -> PathBuf {
    root.join("web")
}

/// Installs the packages and builds the pages that the binary carries, where they are older than their sources.
pub(crate) fn build(root: &Path) -> Result<()> {
    check_node()?;
    install(root)?;
    let page = root.join("web/dist/index.html");
    let newest = SOURCES.iter().filter_map(|source| newest_below(&root.join(source))).max();
    if modified(&page).is_some_and(|built| Some(built) >= newest) {
        return Ok(());
    }
    npm(root, &["run", "build"])
}

/// Types, lints, unit tests, size of the scripts, and whether the API client is that of the server.
pub(crate) fn check(root: &Path) -> Result<()> {
    for script in ["check", "size", "api:check"] {
        npm(root, &["run", script])?;
    }
    Ok(())
}

/// The tests in the browser, against cities that they make and serve themselves.
pub(crate) fn e2e(root: &Path, chromium: &Path) -> Result<()> {
    run(Command::new(npm_program())
        .args(["run", "e2e"])
        .current_dir(folder(root))
        .env("LCS_BIN", crate::lcs_binary())
        .env("LCS_CHROMIUM", chromium)
        .env("LCS_SEATTLE_FILE", crate::bench::seattle_file(root)))
}

/// Runs an npm command in `web`, with the binary that cargo made.
pub(crate) fn npm(root: &Path, arguments: &[&str]) -> Result<()> {
    run(Command::new(npm_program()).args(arguments).current_dir(folder(root)).env("LCS_BIN", crate::lcs_binary()))
}

fn npm_program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn check_node() -> Result<()> {
    let wanted = format!("the web application is built with Node.js {NODE_MAJOR} or newer: https://nodejs.org");
    let output = Command::new("node").arg("--version").output().with_context(|| wanted.clone())?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let major: u32 = version.trim_start_matches('v').split('.').next().and_then(|m| m.parse().ok()).unwrap_or(0);
    if major < NODE_MAJOR {
        bail!("{wanted}; found {version}");
    }
    Ok(())
}

/// `npm ci` where the packages are not those of the lockfile.
fn install(root: &Path) -> Result<()> {
    let installed = root.join("web/node_modules/.package-lock.json");
    if modified(&installed) >= modified(&root.join("web/package-lock.json")) && installed.exists() {
        return Ok(());
    }
    npm(root, &["ci", "--no-audit", "--no-fund"])
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

/// The latest change below a file or folder.
fn newest_below(path: &Path) -> Option<SystemTime> {
    let Ok(entries) = fs::read_dir(path) else { return modified(path) };
    entries.flatten().filter_map(|entry| newest_below(&entry.path())).max()
}
