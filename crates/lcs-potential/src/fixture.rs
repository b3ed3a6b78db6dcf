//! Inputs for tests.

use lcs_domain::{Date, Fact, FactStatus};
use lcs_pack::Ranged;

/// A fact for tests.
pub(crate) fn fact() -> Fact {
    Fact {
        pack: "test".to_owned(),
        version: "1.0.0".to_owned(),
        key: "test".to_owned(),
        source: None,
        locator: None,
        status: FactStatus::Unverified,
        from: Date::constant(2020, 1, 1),
        to: None,
        basis: None,
        note: Some("made for a test".to_owned()),
    }
}

/// A range for tests.
pub(crate) fn ranged(p10: f64, p50: f64, p90: f64) -> Ranged {
    Ranged { p10, p50, p90, fact: fact() }
}
