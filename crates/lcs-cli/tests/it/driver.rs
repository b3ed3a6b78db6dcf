//! Starts the binary and reads its answers.

use serde_json::Value;
use std::{
    path::Path,
    process::{Child, Command, Stdio},
};

/// What the binary answered.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Exit code: 0 done, 1 rows rejected, 2 bad input.
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lcs"));
    command.args(arguments).env_remove("LCS_LANG").stdin(Stdio::null());
    command
}

/// Runs the binary to its end.
pub(crate) fn lcs(arguments: &[&str]) -> Answer {
    let output = command(arguments).output().unwrap();
    Answer {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Starts the binary and lets it run.
pub(crate) fn start(arguments: &[&str]) -> Child {
    command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Runs the binary, which must do what it was asked, and reads its one JSON document.
#[track_caller]
pub(crate) fn json(arguments: &[&str]) -> Value {
    json_with_code(arguments, 0)
}

/// The same with another exit code than 0.
#[track_caller]
pub(crate) fn json_with_code(arguments: &[&str], code: i32) -> Value {
    let answer = lcs(&[arguments, &["--format", "json"]].concat());
    assert_eq!(answer.code, code, "lcs {}: {}", arguments.join(" "), answer.stderr);
    serde_json::from_str(&answer.stdout).unwrap()
}

/// A refusal in words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) error: String,
    pub(crate) hint: String,
}

impl Refusal {
    /// Fails unless the message says all of it.
    #[track_caller]
    pub(crate) fn says(&self, words: &[&str]) -> &Self {
        for word in words {
            assert!(self.error.contains(word), "\"{word}\" is missing in: {}", self.error);
        }
        self
    }

    /// Fails unless the hint says it.
    #[track_caller]
    pub(crate) fn hints(&self, word: &str) -> &Self {
        assert!(self.hint.contains(word), "\"{word}\" is missing in the hint: {}", self.hint);
        self
    }
}

/// Runs a call that must be refused, for people and for programs: exit 2, the same message in both, a hint, nothing
/// but the document on stdout.
#[track_caller]
pub(crate) fn refused(arguments: &[&str]) -> Refusal {
    let told = lcs(arguments);
    let call = arguments.join(" ");
    assert_eq!(told.code, 2, "lcs {call}: {}{}", told.stdout, told.stderr);
    assert_eq!(told.stdout, "", "lcs {call}: a refusal has no data");
    assert!(!told.stderr.contains("panicked"), "lcs {call}: {}", told.stderr);

    let document = json_with_code(arguments, 2);
    let text = |key: &str| document[key].as_str().unwrap_or_default().to_owned();
    let refusal = Refusal { error: text("error"), hint: text("hint") };
    assert!(!refusal.error.is_empty() && !refusal.hint.is_empty(), "lcs {call}: {document}");
    let first = refusal.error.lines().next().unwrap();
    assert!(told.stderr.contains(first), "lcs {call}: {first} is not what people read: {}", told.stderr);
    assert!(told.stderr.contains("hint: "), "lcs {call}: {}", told.stderr);
    refusal
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A number of a document.
#[track_caller]
pub(crate) fn number(document: &Value, pointer: &str) -> f64 {
    document.pointer(pointer).and_then(Value::as_f64).unwrap_or_else(|| panic!("no number {pointer} in {document}"))
}

/// A count of a document.
#[track_caller]
pub(crate) fn count(document: &Value, pointer: &str) -> u64 {
    document.pointer(pointer).and_then(Value::as_u64).unwrap_or_else(|| panic!("no count {pointer} in {document}"))
}
