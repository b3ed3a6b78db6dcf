//! The synthetic city seen from outside: only its files, as anyone would read them, and the truth.

#![allow(clippy::unwrap_used, missing_docs)]

mod bytes;
mod faults;
mod files;

use lcs_demo::{DemoCity, DemoSettings, Normals};
use std::sync::OnceLock;

/// Settings with Kuala Lumpur's normals as its pack has them (unverified there).
pub fn settings(facilities: usize, seed: u64) -> DemoSettings {
    DemoSettings {
        seed,
        facilities,
        first_year: 2024,
        last_year: 2025,
        normals: Normals {
            mean_c: [26.9, 27.3, 27.7, 27.8, 28.2, 28.0, 27.6, 27.6, 27.4, 27.3, 26.9, 26.7],
            relative_humidity_pct: [79.0, 78.0, 79.0, 82.0, 81.0, 80.0, 79.0, 79.0, 81.0, 82.0, 84.0, 82.0],
            ghi_kwh_m2_day: [4.6, 5.1, 5.1, 5.0, 4.7, 4.6, 4.6, 4.6, 4.6, 4.5, 4.1, 4.0],
        },
    }
}

/// The whole city, made once for all tests.
pub fn whole_city() -> &'static DemoCity {
    static CITY: OnceLock<DemoCity> = OnceLock::new();
    CITY.get_or_init(|| lcs_demo::make(&settings(1955, 20_260_101)).unwrap())
}
