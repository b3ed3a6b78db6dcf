//! Times the assessment of as many facilities as Seattle's disclosure has: `cargo run --release -p lcs-potential
//! --example portfolio_speed [FACILITIES]`.
#![expect(clippy::print_stdout, reason = "an example talks")]
#![allow(missing_docs, clippy::unwrap_used, dead_code)]

#[path = "../src/fixture.rs"]
mod fixture;
#[path = "../tests/it/place.rs"]
mod place;

use lcs_potential::{DEFAULT_DRAWS, portfolio};
use std::time::Instant;

fn main() {
    let count: usize = std::env::args().nth(1).map_or(3_376, |text| text.parse().unwrap());
    let class = place::office_class();
    let mut place = place::Place::new(&place::tropics(), place::all());
    place.draws = DEFAULT_DRAWS;
    let inputs: Vec<_> = (0..count)
        .map(|number| {
            let mut input = place::facility(&format!("S-{number}"), &class);
            let area_m2 = 2_000.0 + 37.0 * (number % 997) as f64;
            input.floor_area_m2 = area_m2;
            input.storeys = Some(1.0 + (number % 12) as f64);
            input.electricity_kwh = Some([area_m2 * 15.0; 12]);
            input
        })
        .collect();
    let start = Instant::now();
    let potentials = place.assess(&inputs);
    let seconds = start.elapsed().as_secs_f64();
    let total = portfolio(&potentials);
    println!("{count} facilities in {seconds:.1} s, {:.2} ms each", seconds * 1000.0 / count as f64);
    println!("emissions {:?} t, investment {:?}", total.emissions_t, total.capex);
    for row in &total.by_measure {
        println!("{:24} {:6} {:12.0} kWh", row.measure_id, row.facilities, row.outcome.electricity_kwh.p50);
    }
}
