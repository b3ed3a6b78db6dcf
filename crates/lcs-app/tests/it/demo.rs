//! A demo city of 60 facilities, made once.

use lcs_app::{
    Actor, CityState, DemoReport, DemoRequest, Grant, ImportRequest, LiveCity, Node, Role, import_files, make_demo,
};
use lcs_locale::Language;
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    thread,
};
use tokio::runtime::{Builder, Runtime};

/// Facilities of the shared city.
pub(crate) const FACILITIES: usize = 60;

/// The shared city; nobody writes into it.
pub(crate) struct Demo {
    pub(crate) dir: PathBuf,
    /// What the run reported.
    pub(crate) report: DemoReport,
    pub(crate) state: Arc<CityState>,
}

/// The shared city.
pub(crate) fn demo() -> &'static Demo {
    static DEMO: OnceLock<Demo> = OnceLock::new();
    DEMO.get_or_init(|| {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lcs-app-demo");
        if dir.exists() {
            fs::remove_dir_all(&dir).unwrap();
        }
        let request = DemoRequest { dir: dir.clone(), seed: 7, facilities: FACILITIES };
        // In a thread of its own: the first test to ask may itself wait inside a runtime.
        let make = move || {
            let wait = wait();
            let report = wait.block_on(make_demo(&Actor::local(), &request, &|_| ControlFlow::Continue(()))).unwrap();
            let state = wait.block_on(open(&dir));
            Demo { dir, report, state }
        };
        thread::spawn(make).join().unwrap()
    })
}

/// Something to wait with.
pub(crate) fn wait() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

pub(crate) async fn open(dir: &Path) -> Arc<CityState> {
    LiveCity::open(dir).await.unwrap().current().await.unwrap()
}

/// A copy of the shared city that a test may change.
pub(crate) fn copy(to: &Path) {
    let mut open = vec![PathBuf::new()];
    while let Some(folder) = open.pop() {
        fs::create_dir_all(to.join(&folder)).unwrap();
        for entry in fs::read_dir(demo().dir.join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = folder.join(entry.file_name());
            if entry.path().is_dir() {
                open.push(path);
            } else {
                fs::copy(entry.path(), to.join(&path)).unwrap();
            }
        }
    }
}

/// Imports one file of a name and text.
pub(crate) async fn import(dir: &Path, name: &str, text: &str) {
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join(name);
    fs::write(&file, text).unwrap();
    let request =
        ImportRequest { dir: dir.to_owned(), files: vec![file], mapping: None, dry_run: false, language: Language::En };
    import_files(&Actor::local(), &request, &|_| ControlFlow::Continue(())).await.unwrap();
}

/// Somebody who reads one node.
pub(crate) fn viewer(node: Node) -> Actor {
    Actor::person("00000000-0000-4000-8000-000000000001", "Viewer", vec![Grant { role: Role::Viewer, node }])
}
