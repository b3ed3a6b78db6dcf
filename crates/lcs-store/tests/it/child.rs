//! This test binary started again as another process, to be killed, starved or refused.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

const FOLDER: &str = "LCS_STORE_TEST_FOLDER";

/// The folder that a child works on; `None` in the parent, where the child's test has nothing to do.
pub(crate) fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Runs one test of this binary in another process.
pub(crate) fn command(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(arguments(test)).env(FOLDER, folder);
    command
}

/// The same with files limited to so many KiB. The signal that would kill the process is ignored, so that writing
/// fails as it does on a full disk.
#[cfg(unix)]
pub(crate) fn starved(test: &str, folder: &Path, kibibytes: u32) -> Command {
    let mut command = Command::new("sh");
    // POSIX counts the limit in blocks of 512 bytes.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", kibibytes * 2);
    command.args(["-c", &script]).arg(std::env::current_exe().unwrap()).args(arguments(test)).env(FOLDER, folder);
    command
}

fn arguments(test: &str) -> [&str; 4] {
    ["--exact", test, "--nocapture", "--test-threads=1"]
}
