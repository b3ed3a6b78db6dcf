//! How many building-years a core simulates per second: `cargo run --release -p lcs-sim --example building_years`.
#![allow(clippy::print_stdout, missing_docs)]

use lcs_sim::{Building, Climate, simulate};
use lcs_weather::{HOURS, Location, Origin, WeatherYear};
use std::time::Instant;

const RUNS: u32 = 2000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/simulate/tropical-office.toml");
    let mut building: Building = toml::from_str(&std::fs::read_to_string(file)?)?;
    let started = Instant::now();
    let climate = Climate::new(&warm_year());
    println!("climate: {:.0} ms", started.elapsed().as_secs_f64() * 1000.0);
    let started = Instant::now();
    let mut sum_kwh = 0.0;
    for run in 0..RUNS {
        building.usage.lighting.power_w_m2 = 5.0 + f64::from(run) / 1000.0;
        sum_kwh += simulate(&building, &climate).annual.cooling_kwh();
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("{:.0} building-years/s/core ({:.0} kWh)", f64::from(RUNS) / seconds, sum_kwh / f64::from(RUNS));
    Ok(())
}

/// A hot, humid year from sines: the time does not depend on the weather's fine structure.
fn warm_year() -> WeatherYear {
    let hours = || (0..HOURS).map(|hour| (hour % 24) as f64);
    let sun = |h: f64| ((h - 6.0) / 12.0 * std::f64::consts::PI).sin().max(0.0);
    WeatherYear {
        location: Location {
            name: "Example".to_owned(),
            latitude_deg: 3.0,
            longitude_deg: 101.0,
            utc_offset_h: 8.0,
            elevation_m: 0.0,
        },
        origin: Origin::Synthesised,
        dry_bulb_c: hours().map(|h| 28.0 + 3.0 * ((h - 9.0) / 24.0 * std::f64::consts::TAU).sin()).collect(),
        humidity_ratio: vec![0.0185; HOURS],
        pressure_pa: vec![101_000.0; HOURS],
        ghi_w_m2: hours().map(|h| 750.0 * sun(h)).collect(),
        dni_w_m2: hours().map(|h| 350.0 * sun(h)).collect(),
        dhi_w_m2: hours().map(|h| 400.0 * sun(h)).collect(),
        sky_ir_w_m2: vec![410.0; HOURS],
        wind_m_s: vec![2.0; HOURS],
        wind_direction_deg: vec![None; HOURS],
        raining: vec![false; HOURS],
    }
}
