//! Speed and size of the main jobs, measured on this machine: wall and CPU seconds, peak memory.

use crate::lcs_binary;
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

struct Measured {
    wall_s: f64,
    cpu_s: f64,
    peak_mb: f64,
}

/// Runs the main jobs with the binary that the demo uses and prints a table.
pub(crate) fn bench(root: &Path) -> Result<()> {
    crate::build()?;
    let lcs = lcs_binary();
    let scratch = std::env::temp_dir().join(format!("lcs-bench-{}", std::process::id()));
    fs::create_dir_all(&scratch)?;

    println!("| job | wall s | CPU s | peak MB | aim |");
    println!("|---|---|---|---|---|");
    let demo = scratch.join("demo");
    row(
        "demo: make, import, run, report (1,955 facilities)",
        "60 s, 1,000 MB",
        &lcs,
        &["demo", "--no-serve", "--dir", &text(&demo)],
    )?;
    row("demo: run and report again", "60 s", &lcs, &["run", "--dir", &text(&demo)])?;

    let seattle = seattle_file(root);
    if seattle.exists() {
        let city = text(&scratch.join("seattle"));
        crate::run(Command::new(&lcs).args(["init", &city, "--pack"]).arg(root.join("examples/seattle")))?;
        row("Seattle: import (3,376 facilities)", "30 s with run", &lcs, &["import", &text(&seattle), "--dir", &city])?;
        row("Seattle: run and report", "30 s with import", &lcs, &["run", "--dir", &city])?;
    } else {
        println!("| Seattle | SKIPPED: reference data not found (set LCS_REFERENCE_DATA) | | | |");
    }
    fs::remove_dir_all(&scratch)?;
    Ok(())
}

/// Where the reference data lie.
pub(crate) fn reference(root: &Path) -> PathBuf {
    std::env::var_os("LCS_REFERENCE_DATA").map_or_else(|| root.join("../shared/data"), PathBuf::from)
}

/// Seattle's disclosure of 2016 among the reference data, whether it is there or not.
pub(crate) fn seattle_file(root: &Path) -> PathBuf {
    reference(root).join("seattle_2016/2016_Building_Energy_Benchmarking.csv")
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn row(job: &str, aim: &str, binary: &Path, arguments: &[&str]) -> Result<()> {
    let measured = measure(binary, arguments)?;
    println!("| {job} | {:.1} | {:.1} | {:.0} | {aim} |", measured.wall_s, measured.cpu_s, measured.peak_mb);
    Ok(())
}

/// Wall time by the clock; CPU time and peak memory from the process table while the child runs (Linux).
fn measure(binary: &Path, arguments: &[&str]) -> Result<Measured> {
    let start = Instant::now();
    let mut child = Command::new(binary)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", binary.display()))?;
    let process = format!("/proc/{}", child.id());
    let (mut cpu_s, mut peak_mb) = (0.0_f64, 0.0_f64);
    let status = loop {
        cpu_s = cpu_seconds(&process).unwrap_or(cpu_s).max(cpu_s);
        peak_mb = peak_megabytes(&process).unwrap_or(peak_mb).max(peak_mb);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    };
    // 1 means that rows were rejected, which real files have.
    if !matches!(status.code(), Some(0 | 1)) {
        bail!("lcs {} ended with {status}", arguments.join(" "));
    }
    Ok(Measured { wall_s: start.elapsed().as_secs_f64(), cpu_s, peak_mb })
}

/// User and system time: fields 14 and 15 of `stat`, counted from behind the command's closing bracket, in hundredths.
fn cpu_seconds(process: &str) -> Option<f64> {
    let stat = fs::read_to_string(format!("{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

fn peak_megabytes(process: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}
