//! One step by Shapley: every order of changing the factors.

use super::Form;
use super::error::DecomposeError;
use super::lmdi::{Pair, StepEffects};
use crate::shapley::{Sampling, shapley};

/// Effects of each factor, and their standard errors where orders were sampled.
pub(super) fn step(
    pair: &Pair<'_>,
    form: Form,
    sampling: Sampling,
) -> Result<(StepEffects, Option<Vec<f64>>), DecomposeError> {
    let factors = pair.factors.len();
    let group_value = |group: usize, coalition: u64| -> f64 {
        let (then, now) = (&pair.from.1[group], &pair.to.1[group]);
        (0..factors).map(|factor| if coalition >> factor & 1 == 1 { now[factor] } else { then[factor] }).product()
    };
    let groups = pair.groups.len();
    if form == Form::Additive {
        let parts = shapley(factors, sampling, |coalition| {
            // The total first, then each group: one pass serves both.
            let each: Vec<f64> = (0..groups).map(|group| group_value(group, coalition)).collect();
            std::iter::once(each.iter().sum()).chain(each).collect()
        });
        let effects = parts.values.iter().map(|part| part[0]).collect();
        let cells = (1..=groups).map(|group| parts.values.iter().map(|part| part[group]).collect()).collect();
        let errors = parts.standard_errors.map(|errors| errors.iter().map(|error| error[0]).collect());
        return Ok((StepEffects { effects, sinks: None, cells }, errors));
    }
    // On the logarithm of the total, so that effects multiply.
    let mut lowest = f64::INFINITY;
    let parts = shapley(factors, sampling, |coalition| {
        let total: f64 = (0..groups).map(|group| group_value(group, coalition)).sum();
        lowest = lowest.min(total);
        vec![total.max(f64::MIN_POSITIVE).ln()]
    });
    if lowest.is_nan() || lowest <= 0.0 {
        let period = format!("{} with some factors of {}", pair.from.0, pair.to.0);
        return Err(DecomposeError::TotalNotPositive { period, total: lowest, what: "the ratio of totals" });
    }
    let effects: Vec<f64> = parts.values.iter().map(|part| part[0].exp()).collect();
    // To first order the error of a ratio is the ratio times the error of its logarithm.
    let errors = parts
        .standard_errors
        .map(|errors| errors.iter().zip(&effects).map(|(error, effect)| error[0] * effect).collect());
    Ok((StepEffects { effects, sinks: None, cells: Vec::new() }, errors))
}
