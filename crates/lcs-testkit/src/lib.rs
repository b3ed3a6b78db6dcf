//! Where reference data lie, and how figures are compared.

use std::path::{Path, PathBuf};

/// The workspace root.
#[must_use]
pub fn workspace_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The bytes of a file that a test needs, for tests inside crates that read no files themselves.
///
/// # Panics
/// When the file cannot be read: the test has nothing to stand on.
#[must_use]
pub fn bytes(file: impl AsRef<Path>) -> Vec<u8> {
    let file = file.as_ref();
    std::fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The text of a file that a test needs.
///
/// # Panics
/// When the file cannot be read or is not UTF-8.
#[must_use]
pub fn text(file: impl AsRef<Path>) -> String {
    let file = file.as_ref();
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A file below the reference data (`LCS_REFERENCE_DATA`, by default `../shared/data` beside the workspace).
///
/// Prints a loud line and returns `None` where the file is absent: the caller then returns, and the reader of the
/// log sees that nothing was tested.
#[must_use]
pub fn reference(path: &str) -> Option<PathBuf> {
    let root =
        std::env::var_os("LCS_REFERENCE_DATA").map_or_else(|| workspace_root().join("../shared/data"), PathBuf::from);
    let file = root.join(path);
    if file.exists() {
        return Some(file);
    }
    #[expect(clippy::print_stderr, reason = "a skipped test must be seen in the log")]
    {
        eprintln!("SKIPPED: reference data {path} not found (set LCS_REFERENCE_DATA)");
    }
    None
}

/// Panics with both figures unless `actual` is within `relative` of `expected`.
///
/// # Panics
/// When the figures differ by more than the tolerance.
#[track_caller]
pub fn assert_close(actual: f64, expected: f64, relative: f64, what: &str) {
    let scale = expected.abs().max(1e-12);
    assert!(
        ((actual - expected) / scale).abs() <= relative,
        "{what}: {actual} instead of {expected} ({:+.4} %, tolerance {} %)",
        (actual / expected - 1.0) * 100.0,
        relative * 100.0
    );
}
