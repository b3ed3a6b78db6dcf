//! Our models beside the programs they are measured against: CPU seconds, in one run, on one machine.

use crate::{
    bench_tables::{Measures, Peer, Row, Suite},
    target_folder, tool,
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
    path::Path,
    process::{Command, Stdio},
};

/// Runs our benchmarks of a suite and the same work in its peers, and prints both with their ratio and their answers.
pub(crate) fn bench(root: &Path, suite: &Suite) -> Result<()> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["bench", "--quiet"]).current_dir(root);
    for (package, benchmark) in suite.ours {
        cargo.args(["--package", package, "--bench", benchmark]);
    }
    let ours = measures(&mut cargo)?;
    let mut peers = Measures::new();
    for peer in suite.peers {
        match run_peer(root, peer) {
            Ok(mut lines) => peers.append(&mut lines),
            Err(error) => eprintln!("\n*** SKIPPED: bench/{} beside it: {error:#}\n", peer.script),
        }
    }
    println!("\n| job (CPU seconds of one core) | LCS | a second | peer | its time | times faster | answers | aim |");
    println!("|---|---|---|---|---|---|---|---|");
    let mut differing = Vec::new();
    for row in suite.rows {
        let Some(mine) = ours.get(row.ours) else { continue };
        let theirs = row.peer.and_then(|name| peers.get(name).or_else(|| ours.get(name)));
        let answers = answers(row, mine, theirs);
        if answers.as_ref().is_some_and(|answers| answers.differ) {
            differing.push(row.what);
        }
        println!("{}", line(row, mine, theirs, answers.map(|answers| answers.text))?);
    }
    if let Some(remark) = suite.remark.and_then(|remark| remark(&ours)) {
        println!("\n{remark}");
    }
    if !differing.is_empty() {
        bail!("other answers than the peer's, so that their times say nothing: {}", differing.join("; "));
    }
    Ok(())
}

/// A peer in an environment of its own below the target folder.
fn run_peer(root: &Path, peer: &Peer) -> Result<Measures> {
    let data = crate::bench::reference(root).join(peer.data);
    if !data.exists() {
        bail!("reference data {} not found (set LCS_REFERENCE_DATA)", peer.data);
    }
    let bench = root.join("bench");
    let requirements = bench.join(format!("requirements-{}.txt", peer.environment));
    let python = tool::python(&target_folder(), &format!("bench-{}", peer.environment), &requirements)?;
    measures(Command::new(python).arg(bench.join(peer.script)).args(peer.option).arg(data))
}

/// The JSON lines that a benchmark prints, by measure.
fn measures(command: &mut Command) -> Result<Measures> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start {command:?}"))?;
    if !output.status.success() {
        bail!("{command:?} ended with {}", output.status);
    }
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(lines
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|line| Some((line.get("measure")?.as_str()?.to_owned(), line)))
        .collect())
}

/// What both came to, where both say it.
struct Answers {
    text: String,
    differ: bool,
}

fn answers(row: &Row, mine: &Value, theirs: Option<&Value>) -> Option<Answers> {
    let (key, tolerance) = row.answer?;
    let (mine, theirs) = (mine[key].as_f64()?, theirs?[key].as_f64()?);
    let away = ((mine - theirs) / theirs).abs();
    let text = if away < 5e-10 { format!("{mine:.3}, both") } else { format!("{mine:.3}, {theirs:.3}") };
    Some(Answers { text, differ: away.is_nan() || away > tolerance })
}

fn line(row: &Row, mine: &Value, theirs: Option<&Value>, answers: Option<String>) -> Result<String> {
    let seconds = cpu_s(mine)?;
    let peer = match theirs {
        Some(peer) => {
            let theirs = cpu_s(peer)?;
            let ratio = theirs / seconds;
            format!("{} | {} | {ratio:.prec$}", name(peer), short(theirs), prec = usize::from(ratio < 20.0))
        }
        None => " | | ".to_owned(),
    };
    let rate = 1.0 / seconds;
    let digits = if rate < 10.0 { 2 } else { 0 };
    let answers = answers.unwrap_or_default();
    Ok(format!("| {} | {} | {rate:.digits$} | {peer} | {answers} | {} |", row.what, short(seconds), row.aim))
}

/// Who a peer's line is from: name and version, or ourselves in another way.
fn name(peer: &Value) -> String {
    let text = |key: &str| peer[key].as_str().unwrap_or_default();
    match (text("peer"), text("version")) {
        ("", _) => "LCS".to_owned(),
        (name, version) => format!("{name} {version}").trim_end().to_owned(),
    }
}

fn cpu_s(line: &Value) -> Result<f64> {
    line["cpu_s"].as_f64().filter(|seconds| *seconds > 0.0).with_context(|| format!("no cpu_s in {line}"))
}

/// Seconds in the unit that shows three digits.
fn short(seconds: f64) -> String {
    match seconds {
        s if s >= 1.0 => format!("{s:.2} s"),
        s if s >= 1e-3 => format!("{:.2} ms", s * 1e3),
        s => format!("{:.1} µs", s * 1e6),
    }
}
