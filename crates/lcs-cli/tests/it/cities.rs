//! Cities that several tests look at. Nobody changes them: a test that writes copies one first.

use crate::driver::{json, lcs, text};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Seattle, imported and run.
pub(crate) struct Seattle {
    pub(crate) dir: PathBuf,
    pub(crate) csv: PathBuf,
    /// Answers of `import`, of the same `import` again, and of `run`.
    pub(crate) imported: Value,
    pub(crate) again: Value,
    pub(crate) run: Value,
}

/// `None` (and a loud line) without the reference data.
pub(crate) fn seattle() -> Option<&'static Seattle> {
    static CITY: OnceLock<Option<Seattle>> = OnceLock::new();
    CITY.get_or_init(make_seattle).as_ref()
}

fn make_seattle() -> Option<Seattle> {
    let csv = lcs_testkit::reference("seattle_2016/2016_Building_Energy_Benchmarking.csv")?;
    let dir = fresh("seattle");
    init_seattle(&dir);
    let import = ["import", text(&csv), "--dir", text(&dir)];
    let (imported, again) = (json(&import), json(&import));
    let run = json(&["run", "--dir", text(&dir)]);
    Some(Seattle { dir, csv, imported, again, run })
}

/// An empty city with the Seattle pack, which is a folder and not embedded.
pub(crate) fn init_seattle(dir: &Path) {
    let pack = lcs_testkit::workspace_root().join("examples/seattle");
    let answer = lcs(&["init", text(dir), "--pack", text(&pack)]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
}

/// A demo city of 60 facilities.
pub(crate) struct Demo {
    pub(crate) dir: PathBuf,
    pub(crate) answer: Value,
}

pub(crate) fn demo() -> &'static Demo {
    static CITY: OnceLock<Demo> = OnceLock::new();
    CITY.get_or_init(|| {
        let dir = fresh("demo");
        let answer = json(&["demo", "--facilities", "60", "--dir", text(&dir), "--no-serve"]);
        Demo { dir, answer }
    })
}

/// A path below the build folder where nothing lies yet. Statics are never dropped, so no temporary folder is used.
fn fresh(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if dir.exists() {
        fs::remove_dir_all(&dir).unwrap();
    }
    dir
}

/// Copies a city to change it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
