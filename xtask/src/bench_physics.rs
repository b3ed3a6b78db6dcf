//! The engine and the sun beside the programs they are measured against: CPU seconds, in one run, on one machine.

use crate::{target_folder, tool};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::Path,
    process::{Command, Stdio},
};

/// A line of the table: our measure, the peer's, and what we aim at.
struct Row {
    what: &'static str,
    ours: &'static str,
    peer: Option<&'static str>,
    aim: &'static str,
}

const ROWS: [Row; 6] = [
    Row {
        what: "screening: a building-year with plant (5R1C)",
        ours: "screening",
        peer: Some("building_year_single_zone"),
        aim: "≥ 25,000 a second and core",
    },
    Row {
        what: "default: a zone-year with plant, one zone a building",
        ours: "default_shoebox",
        peer: Some("building_year_single_zone"),
        aim: "≥ 5,000 a second and core",
    },
    Row {
        what: "default: a zone-year, perimeter and core",
        ours: "default_perimeter_core",
        peer: None,
        aim: "≥ 5,000 a second and core",
    },
    Row { what: "climate of a city, once", ours: "climate_pre_pass", peer: None, aim: "" },
    Row {
        what: "sun position of a site-year",
        ours: "sun_position_site_year",
        peer: Some("sun_position_site_year"),
        aim: "< 2 ms",
    },
    Row {
        what: "irradiance of a year on 37 planes",
        ours: "plane_irradiance_37_planes",
        peer: Some("plane_irradiance_37_planes"),
        aim: "",
    },
];

/// Runs the benchmarks of the science and the same work in EnergyPlus and pvlib, and prints both with their ratio.
pub(crate) fn bench(root: &Path) -> Result<()> {
    let ours = measures(
        Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args([
                "bench",
                "--quiet",
                "--package",
                "lcs-sim",
                "--package",
                "lcs-solar",
                "--bench",
                "engine",
                "--bench",
                "sun",
            ])
            .current_dir(root),
    )?;
    let peers = match peers(root) {
        Ok(peers) => peers,
        Err(error) => {
            eprintln!("\n*** SKIPPED: EnergyPlus and pvlib beside it: {error:#}\n");
            BTreeMap::new()
        }
    };
    println!("\n| job (CPU seconds of one core) | LCS | a second | peer | peer | times faster | aim |");
    println!("|---|---|---|---|---|---|---|");
    for row in ROWS {
        let Some(mine) = ours.get(row.ours) else { continue };
        let seconds = cpu_s(mine)?;
        let peer = row.peer.and_then(|name| peers.get(name));
        let (name, theirs, ratio) = match peer {
            Some(peer) => {
                let theirs = cpu_s(peer)?;
                (text(peer, "peer"), format!("{theirs:.3} s"), format!("{:.0}", theirs / seconds))
            }
            None => (String::new(), String::new(), String::new()),
        };
        let rate = 1.0 / seconds;
        println!("| {} | {} | {rate:.0} | {name} | {theirs} | {ratio} | {} |", row.what, short(seconds), row.aim);
    }
    if let (Some(line), Some(peak)) = (ours.get("default_shoebox"), ours.get("peak")) {
        println!(
            "\nBalance of heat of the default mode: {} floating-point operations a zone-hour, {:.0} % of one core's {} GFLOP/s.",
            line["flops_per_zone_hour"],
            100.0 * line["share_of_peak"].as_f64().unwrap_or(f64::NAN),
            peak["gflop_s"],
        );
    }
    Ok(())
}

/// EnergyPlus and pvlib in an environment of their own below the target folder.
fn peers(root: &Path) -> Result<BTreeMap<String, Value>> {
    let python = tool::python(&target_folder(), "bench", &root.join("bench/requirements.txt"))?;
    let weather = crate::bench::reference(root).join("weather/SGP_Singapore.486980_IWEC.epw");
    if !weather.exists() {
        bail!("reference weather not found (set LCS_REFERENCE_DATA)");
    }
    let mut all = measures(Command::new(&python).arg(root.join("bench/solar_pvlib.py")).arg(&weather))?;
    let mut energyplus = Command::new(&python);
    energyplus.arg(root.join("bench/energyplus.py")).arg("--weather").arg(&weather);
    all.append(&mut measures(&mut energyplus)?);
    Ok(all)
}

/// The JSON lines that a benchmark prints, by measure.
fn measures(command: &mut Command) -> Result<BTreeMap<String, Value>> {
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

fn cpu_s(line: &Value) -> Result<f64> {
    line["cpu_s"].as_f64().filter(|seconds| *seconds > 0.0).with_context(|| format!("no cpu_s in {line}"))
}

fn text(line: &Value, key: &str) -> String {
    line[key].as_str().unwrap_or_default().to_owned()
}

/// Seconds in the unit that shows three digits.
fn short(seconds: f64) -> String {
    match seconds {
        s if s >= 1.0 => format!("{s:.2} s"),
        s if s >= 1e-3 => format!("{:.2} ms", s * 1e3),
        s => format!("{:.1} µs", s * 1e6),
    }
}
