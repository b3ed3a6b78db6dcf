//! Latency of the API under load: wrk on a served demo city.

use crate::{api_fuzz::sign_in, served_city::ServedCity};
use anyhow::{Context, Result};
use std::{path::Path, process::Command};

/// Prints the rows of the table: requests a second, and the time below which half and 99 % of the answers came.
pub(crate) fn bench(root: &Path) -> Result<()> {
    if Command::new("wrk").arg("--version").output().is_err() {
        println!("| API | SKIPPED: no wrk (sudo apt-get install wrk) | | | |");
        return Ok(());
    }
    let city = ServedCity::start(&crate::lcs_binary(), 1955)?;
    let (cookie, _) = sign_in(root, &city)?;
    let wrk = |seconds: &str| {
        Command::new("wrk")
            .args(["-t", "2", "-c", "20", "-d", seconds, "--latency", "-s"])
            .arg(root.join("bench/api.lua"))
            .arg(&city.address)
            .env("LCS_COOKIE", &cookie)
            .output()
            .context("cannot start wrk")
    };
    // The first calls lay accounts and ranks in memory.
    wrk("3s")?;
    let output = wrk("15s")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let after = |key: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with(key))?;
        Some(line.trim_start().trim_start_matches(key).trim().to_owned())
    };
    println!();
    println!("| API on the demo city (1,955 facilities) | value | aim |");
    println!("|---|---|---|");
    println!("| requests/s | {} | 200 |", after("Requests/sec:").unwrap_or_default());
    println!("| p50 | {} | |", after("50%").unwrap_or_default());
    println!("| p99 | {} | 50 ms |", after("99%").unwrap_or_default());
    println!("| other than 200 | {} | 0 |", after("Non-2xx or 3xx responses:").unwrap_or_else(|| "0".to_owned()));
    Ok(())
}
