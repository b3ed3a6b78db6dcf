//! stdout for data, stderr for the rest.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is where the command line prints")]

use crate::arguments::Format;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lcs_app::Progress;
use lcs_domain::Severity;
use lcs_locale::{Catalogue, Language};
use serde::Serialize;
use std::{io::IsTerminal, ops::ControlFlow, process::ExitCode, sync::Mutex};

/// `lcs … | head` ends without a panic: the write error ends the process.
pub(crate) fn end_quietly_on_closed_pipe() {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let text = info.payload_as_str().unwrap_or_default();
        if text.contains("Broken pipe") {
            std::process::exit(0);
        }
        default(info);
    }));
}

/// A wrong call: clap's own words; help and version are no errors.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    let wants_json = std::env::args().collect::<Vec<_>>().windows(2).any(|pair| pair == ["--format", "json"])
        || std::env::args().any(|argument| argument == "--format=json");
    if error.use_stderr() && wants_json {
        let message = error.to_string();
        // Up to the first blank line clap says what is wrong; usage follows.
        let what = message.lines().take_while(|line| !line.is_empty()).map(str::trim).collect::<Vec<_>>().join(" ");
        return failure(Format::Json, what.trim_start_matches("error: "), "see `lcs --help`");
    }
    // Nothing better can be done when the terminal is gone.
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

/// What was asked and why not, and what to try.
pub(crate) fn failure(format: Format, message: &str, hint: &str) -> ExitCode {
    if format == Format::Json {
        json(&serde_json::json!({ "error": message, "hint": hint }));
    }
    eprintln!("error: {message}\nhint: {hint}");
    ExitCode::from(2)
}

/// One JSON document.
pub(crate) fn json(value: &impl Serialize) {
    match serde_json::to_string_pretty(value) {
        Ok(text) => println!("{text}"),
        Err(error) => eprintln!("error: {error}"),
    }
}

/// Hands everything printed so far to whoever reads it, before something that takes long.
pub(crate) fn flush() {
    use std::io::Write;
    // Nobody reads any more: then nobody misses it.
    let _ = std::io::stdout().flush();
}

/// Text for people.
pub(crate) fn text(text: &str) {
    println!("{}", text.trim_end());
}

/// Something beside the data.
pub(crate) fn note(text: &str) {
    eprintln!("{text}");
}

/// A finding as a line: how much it matters, and its sentence.
pub(crate) fn told(severity: Severity, message: &str) -> String {
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    format!("{severity}: {message}")
}

/// A table for people: plain, with a rule under the header.
pub(crate) fn table(header: &[&str], rows: Vec<Vec<String>>) {
    let mut table = comfy_table::Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(comfy_table::ContentArrangement::Dynamic)
        .set_header(header.to_vec())
        .add_rows(rows);
    text(&table.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n"));
}

/// Comma-separated values with the quoting of RFC 4180.
pub(crate) fn csv(header: &[&str], rows: &[Vec<String>]) {
    let quoted = |cell: &str| {
        if cell.contains([',', '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    println!("{}", header.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","));
    for row in rows {
        println!("{}", row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","));
    }
}

/// Progress bars on stderr: one per stage. Without a terminal one line per stage.
pub(crate) struct Bars {
    language: Language,
    state: Mutex<(Option<&'static str>, ProgressBar)>,
}

impl Bars {
    pub(crate) fn new(language: Language) -> Self {
        Self { language, state: Mutex::new((None, ProgressBar::hidden())) }
    }

    /// Takes a step; may be called from any thread. Whoever wants to stop presses Ctrl-C.
    pub(crate) fn step(&self, progress: Progress) -> ControlFlow<()> {
        let Ok(mut state) = self.state.lock() else { return ControlFlow::Continue(()) };
        if state.0 != Some(progress.stage) {
            state.1.finish();
            *state = (Some(progress.stage), self.bar(progress));
        }
        state.1.set_length(progress.total as u64);
        state.1.set_position(state.1.position().max(progress.done as u64));
        ControlFlow::Continue(())
    }

    /// Ends the last stage.
    pub(crate) fn finish(&self) {
        if let Ok(state) = self.state.lock() {
            state.1.finish();
        }
    }

    fn bar(&self, progress: Progress) -> ProgressBar {
        let words = Catalogue::word(self.language, progress.stage);
        if !std::io::stderr().is_terminal() {
            eprintln!("{words}");
            return ProgressBar::hidden();
        }
        let style = ProgressStyle::with_template("{msg:32} {bar:30} {pos}/{len} {eta}");
        let bar = ProgressBar::with_draw_target(Some(progress.total as u64), ProgressDrawTarget::stderr());
        if let Ok(style) = style {
            bar.set_style(style);
        }
        bar.with_message(words)
    }
}
