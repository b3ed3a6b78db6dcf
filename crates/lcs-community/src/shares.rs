//! How much of its need a group of homes meets itself, each alone and all together.

use serde::Serialize;

/// Shares of a group of homes with photovoltaic plant and no battery.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OwnShares {
    /// Share of the load met by own sun, each home alone.
    pub self_sufficiency_alone: f64,
    /// The same with surplus shared in each step.
    pub self_sufficiency_shared: f64,
    /// Share of the sun used in the block, shared.
    pub self_consumption_shared: f64,
}

/// Shares of homes with the given loads and the same photovoltaic power each, kW.
#[must_use]
pub fn own_shares(house_load_kw: &[Vec<f64>], pv_kw: &[f64]) -> OwnShares {
    let count = house_load_kw.len() as f64;
    let (mut load, mut sun, mut alone, mut shared) = (0.0, 0.0, 0.0, 0.0);
    for (step, &pv) in pv_kw.iter().enumerate() {
        let all: f64 = house_load_kw.iter().map(|house| house[step]).sum();
        load += all;
        sun += count * pv;
        alone += house_load_kw.iter().map(|house| house[step].min(pv)).sum::<f64>();
        shared += all.min(count * pv);
    }
    let per = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    OwnShares {
        self_sufficiency_alone: per(alone, load),
        self_sufficiency_shared: per(shared, load),
        self_consumption_shared: per(shared, sun),
    }
}
