//! Makes the whole city and prints what it holds: `cargo run -p lcs-demo --example look [FOLDER]`.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use lcs_demo::{DemoSettings, FaultKind, Normals, make};
use std::collections::BTreeMap;

fn main() {
    let begin = std::time::Instant::now();
    let city = make(&DemoSettings {
        seed: 20_260_101,
        facilities: 1955,
        first_year: 2024,
        last_year: 2025,
        normals: Normals {
            mean_c: [26.9, 27.3, 27.7, 27.8, 28.2, 28.0, 27.6, 27.6, 27.4, 27.3, 26.9, 26.7],
            relative_humidity_pct: [79.0, 78.0, 79.0, 82.0, 81.0, 80.0, 79.0, 79.0, 81.0, 82.0, 84.0, 82.0],
            ghi_kwh_m2_day: [4.6, 5.1, 5.1, 5.0, 4.7, 4.6, 4.6, 4.6, 4.6, 4.5, 4.1, 4.0],
        },
    })
    .unwrap();
    println!("made in {:.2} s", begin.elapsed().as_secs_f64());
    if let Some(folder) = std::env::args().nth(1) {
        city.files.iter().for_each(|(name, bytes)| std::fs::write(format!("{folder}/{name}"), bytes).unwrap());
    }
    let truth = &city.truth;
    for (name, bytes) in &city.files {
        println!("{name}: {} rows, {} kB", truth.rows[name], bytes.len() / 1024);
    }
    let mut classes = BTreeMap::<&str, (usize, f64, f64)>::new();
    for facility in &truth.facilities {
        let class = classes.entry(&facility.use_class).or_default();
        class.0 += 1;
        class.1 += facility.floor_area_m2.unwrap_or(0.0);
        class.2 += facility.energy.iter().flat_map(|energy| &energy.monthly_kwh[..12]).sum::<f64>();
    }
    for (class, (count, area, kwh)) in &classes {
        println!("{class:24} {count:5} {:9.0} m² {:8.2} GWh {:6.1} kWh/m²", area, kwh / 1e6, kwh / area);
    }
    println!("2024: {:.1} GWh, 2025: {:.1} GWh", truth.energy_kwh(2024) / 1e6, truth.energy_kwh(2025) / 1e6);
    for kind in FaultKind::ALL {
        println!("{kind:?}: {}", truth.faults.iter().filter(|fault| fault.kind == kind).count());
    }
}
