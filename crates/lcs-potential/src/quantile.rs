//! Quantiles: of a range given by three of them, and of a set of draws.

use lcs_pack::Ranged;
use serde::{Deserialize, Serialize};

/// Standard normal deviate of the ninetieth percentile.
const Z90: f64 = 1.281_551_565_544_600_4;

/// Three quantiles of a result.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Quantiles {
    /// Tenth percentile.
    pub p10: f64,
    /// Median.
    pub p50: f64,
    /// Ninetieth percentile.
    pub p90: f64,
}

impl Quantiles {
    /// Quantiles of draws, linear between order statistics (type 7 of Hyndman & Fan 1996, The American Statistician
    /// 50:361). Zero without draws.
    #[must_use]
    pub fn of(draws: &[f64]) -> Self {
        let mut sorted = draws.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |probability: f64| {
            let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
            let position = probability * last as f64;
            let low = position.floor() as usize;
            let share = position - low as f64;
            sorted[low] * (1.0 - share) + sorted[(low + 1).min(last)] * share
        };
        Self { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
    }
}

/// Quantile of a pack's range: two half-normal sides that meet at the median and pass through P10 and P90.
///
/// `probability` is held within 0.5 % and 99.5 %, so that no draw leaves what the range can speak of.
pub(crate) fn quantile(range: &Ranged, probability: f64) -> f64 {
    let z = normal_deviate(probability.clamp(0.005, 0.995)) / Z90;
    let side = if z < 0.0 { range.p50 - range.p10 } else { range.p90 - range.p50 };
    range.p50 + z * side
}

/// Inverse of the standard normal distribution, relative error below 1.2e-9.
///
/// # Source
/// P. J. Acklam (2003), "An algorithm for computing the inverse normal cumulative distribution function".
fn normal_deviate(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    const LOW: f64 = 0.024_25;
    let polynomial = |coefficients: &[f64], x: f64| coefficients.iter().fold(0.0, |sum, c| sum * x + c);
    let tail = |p: f64| {
        let q = (-2.0 * p.ln()).sqrt();
        polynomial(&C, q) / (polynomial(&D, q) * q + 1.0)
    };
    if p < LOW {
        tail(p)
    } else if p > 1.0 - LOW {
        -tail(1.0 - p)
    } else {
        let q = p - 0.5;
        let r = q * q;
        polynomial(&A, r) * q / (polynomial(&B, r) * r + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::ranged;

    /// Tables of the standard normal distribution: 1.281552 at 90 %, 1.959964 at 97.5 %, −2.326348 at 1 %.
    #[test]
    fn normal_deviates_are_those_of_the_table() {
        for (p, z) in [(0.5, 0.0), (0.9, 1.281_552), (0.975, 1.959_964), (0.01, -2.326_348)] {
            assert!((normal_deviate(p) - z).abs() < 1e-6, "{p}: {}", normal_deviate(p));
        }
    }

    #[test]
    fn a_range_passes_through_its_three_quantiles() {
        let range = ranged(1.0, 3.0, 4.0);
        for (p, value) in [(0.1, 1.0), (0.5, 3.0), (0.9, 4.0)] {
            assert!((quantile(&range, p) - value).abs() < 1e-8);
        }
        assert!(quantile(&range, 0.0).is_finite());
    }

    #[test]
    fn quantiles_of_draws_lie_between_order_statistics() {
        let draws: Vec<f64> = (0..=10).rev().map(f64::from).collect();
        assert_eq!(Quantiles::of(&draws), Quantiles { p10: 1.0, p50: 5.0, p90: 9.0 });
        assert_eq!(Quantiles::of(&[]), Quantiles::default());
    }
}
