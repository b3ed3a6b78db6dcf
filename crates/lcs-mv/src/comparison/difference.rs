//! The difference of the differences.

use crate::{MeteredTotal, MvError, statistics::student_t_quantile};
use serde::{Deserialize, Serialize};

/// What one meter used and would have used in the reporting period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeterChange {
    /// What its baseline model predicts.
    pub counterfactual: f64,
    /// What it used.
    pub observed: f64,
}

/// Savings net of what happened to everyone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DifferenceOfDifferences {
    /// Counterfactual less observed of the treated meters, as metered.
    pub gross_savings: f64,
    /// Share that the treated meters saved, as metered.
    pub treated_share: f64,
    /// Share that the comparison group saved without works; below zero where it used more.
    pub comparison_share: f64,
    /// Savings of the works: those of the treated meters less what the comparison group's share makes of their
    /// counterfactual.
    pub savings: f64,
    /// Standard error of the savings, from the spread between meters in both groups.
    pub standard_error: f64,
    /// Half-width of the band of the savings.
    pub half_band: f64,
    /// Confidence of the band, two-sided.
    pub confidence: f64,
    /// Degrees of freedom of t.
    pub degrees_of_freedom: f64,
}

/// Savings of treated meters less what happened to the comparison group, in shares of the counterfactual, so that groups
/// of different size compare.
///
/// # Errors
/// Where a group has fewer than two meters, or a counterfactual that is not above zero.
///
/// # Source
/// Standard error of a ratio of sums: Cochran 1977, "Sampling techniques", 3rd edition, equation 2.46, without the finite
/// population; degrees of freedom of a difference: Welch 1947, <https://doi.org/10.1093/biomet/34.1-2.28>.
pub fn difference_of_differences(
    treated: &[MeterChange],
    comparison: &[MeterChange],
    confidence: f64,
) -> Result<DifferenceOfDifferences, MvError> {
    let (with, without) = (Share::of(treated, "treated meters")?, Share::of(comparison, "comparison meters")?);
    let variance = with.variance + without.variance;
    let welch =
        with.variance.powi(2) / (treated.len() - 1) as f64 + without.variance.powi(2) / (comparison.len() - 1) as f64;
    let degrees_of_freedom =
        if welch > 0.0 { variance * variance / welch } else { (treated.len() + comparison.len() - 2) as f64 };
    let standard_error = variance.sqrt() * with.counterfactual;
    Ok(DifferenceOfDifferences {
        gross_savings: with.share * with.counterfactual,
        treated_share: with.share,
        comparison_share: without.share,
        savings: (with.share - without.share) * with.counterfactual,
        standard_error,
        half_band: student_t_quantile(1.0 - (1.0 - confidence) / 2.0, degrees_of_freedom) * standard_error,
        confidence,
        degrees_of_freedom,
    })
}

/// Savings of one meter net of what happened to a comparison group.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NetSavings {
    /// Counterfactual less observed, as metered.
    pub gross_savings: f64,
    /// Share of its counterfactual that the comparison group saved without works; below zero where it used more.
    pub comparison_share: f64,
    /// Half-width of the band of that share, from the spread between the meters of the group.
    pub comparison_half_band: f64,
    /// Savings less what the group's share makes of the meter's own counterfactual.
    pub savings: f64,
    /// Half-width of their band; `None` where that of the meter is undefined.
    pub half_band: Option<f64>,
    /// Confidence of the bands, two-sided.
    pub confidence: f64,
}

/// Savings of one meter less what happened to the comparison group in the same months. The error of the meter's own
/// baseline and that of the group's share are independent and add in quadrature.
///
/// # Errors
/// Where the group has fewer than two meters, or a counterfactual that is not above zero.
///
/// # Source
/// As [`difference_of_differences`]; t at one degree of freedom less than the group has meters.
pub fn net_of_comparison(metered: &MeteredTotal, comparison: &[MeterChange]) -> Result<NetSavings, MvError> {
    let group = Share::of(comparison, "comparison meters")?;
    let t = student_t_quantile(1.0 - (1.0 - metered.confidence) / 2.0, (comparison.len() - 1) as f64);
    let comparison_half_band = t * group.variance.sqrt();
    let of_group = comparison_half_band * metered.counterfactual;
    Ok(NetSavings {
        gross_savings: metered.savings,
        comparison_share: group.share,
        comparison_half_band,
        savings: metered.savings - group.share * metered.counterfactual,
        half_band: metered.half_band.map(|band| band.hypot(of_group)),
        confidence: metered.confidence,
    })
}

/// The share that a group saved, with its variance.
struct Share {
    share: f64,
    variance: f64,
    counterfactual: f64,
}

impl Share {
    fn of(group: &[MeterChange], what: &'static str) -> Result<Self, MvError> {
        if group.len() < 2 {
            return Err(MvError::TooFew { what, found: group.len(), needed: 2 });
        }
        let counterfactual: f64 = group.iter().map(|meter| meter.counterfactual).sum();
        if counterfactual <= 0.0 {
            let range = "above zero";
            return Err(MvError::OutOfRange { what: "the sum of the counterfactuals", value: counterfactual, range });
        }
        let saved = |meter: &MeterChange| meter.counterfactual - meter.observed;
        let share = group.iter().map(saved).sum::<f64>() / counterfactual;
        let squares: f64 = group.iter().map(|meter| (saved(meter) - share * meter.counterfactual).powi(2)).sum();
        let count = group.len() as f64;
        Ok(Self { share, variance: count / (count - 1.0) * squares / counterfactual.powi(2), counterfactual })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    /// Meters of different size that all met the same shock, each with its own deviation.
    fn group(random: &mut ChaCha8Rng, meters: usize, kept: f64) -> Vec<MeterChange> {
        let change = |_| {
            let counterfactual = 100.0 + 200.0 * random.random::<f64>();
            let own = (0..12).map(|_| random.random::<f64>()).sum::<f64>() - 6.0;
            MeterChange { counterfactual, observed: counterfactual * (kept + 0.08 * own) }
        };
        (0..meters).map(change).collect()
    }

    #[test]
    fn a_shock_to_all_is_taken_out_as_often_as_the_band_says() {
        // a pandemic takes 30 %, the works a further 10 % of what would have been used
        let (mut inside, mut gross_inside) = (0, 0);
        let seeds = 400;
        for seed in 0..seeds {
            let mut random = ChaCha8Rng::seed_from_u64(seed);
            let (treated, comparison) = (group(&mut random, 40, 0.6), group(&mut random, 80, 0.7));
            let result = difference_of_differences(&treated, &comparison, 0.9).unwrap();
            let truth = 0.1 * treated.iter().map(|meter| meter.counterfactual).sum::<f64>();
            inside += usize::from((result.savings - truth).abs() <= result.half_band);
            gross_inside += usize::from((result.gross_savings - truth).abs() <= result.half_band);
        }
        // 90 % of 400: three binomial standard deviations are 4.5 %
        let share = inside as f64 / seeds as f64;
        assert!((0.855..=0.945).contains(&share), "{share}");
        assert_eq!(gross_inside, 0, "without the group the shock passes for savings");
    }

    #[test]
    fn too_small_a_group_is_refused() {
        let one = [MeterChange { counterfactual: 1.0, observed: 1.0 }];
        let two = [one[0], one[0]];
        assert!(matches!(difference_of_differences(&one, &two, 0.9), Err(MvError::TooFew { .. })));
        let nothing = [MeterChange { counterfactual: 0.0, observed: 1.0 }; 2];
        assert!(matches!(difference_of_differences(&two, &nothing, 0.9), Err(MvError::OutOfRange { .. })));
    }

    #[test]
    fn one_meter_is_freed_of_what_happened_to_the_group() {
        let metered = MeteredTotal {
            savings: 300.0,
            counterfactual: 1000.0,
            observed: 700.0,
            half_band: Some(30.0),
            confidence: 0.9,
            periods_left_out: 0,
        };
        // Two like meters that saved 8 and 12 %: share 0.1, and by equation 2.46 its variance is
        // 2/(2 − 1) · ((80 − 100)² + (120 − 100)²) / 2000² = 4e-4.
        let change = |observed| MeterChange { counterfactual: 1000.0, observed };
        let net = net_of_comparison(&metered, &[change(920.0), change(880.0)]).unwrap();
        assert!((net.comparison_share - 0.1).abs() < 1e-12 && (net.savings - 200.0).abs() < 1e-9, "{net:?}");
        // t(0.95) at one degree of freedom is tan(0.45 π) = 6.313752.
        let of_group: f64 = 6.313_752 * 0.02 * 1000.0;
        assert!((net.half_band.unwrap() - of_group.hypot(30.0)).abs() < 1e-3, "{net:?}");
        assert!(net_of_comparison(&metered, &[change(920.0)]).is_err());
    }
}
