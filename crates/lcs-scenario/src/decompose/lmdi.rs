//! One step of the logarithmic mean Divisia index.

use super::error::DecomposeError;
use super::log_mean::log_mean;
use super::{Form, Method};

/// Two periods: group by group the factors then and now.
pub(super) struct Pair<'a> {
    pub(super) from: (&'a str, &'a [Vec<f64>]),
    pub(super) to: (&'a str, &'a [Vec<f64>]),
    pub(super) factors: &'a [String],
    pub(super) groups: &'a [String],
}

/// What one step brings.
pub(super) struct StepEffects {
    /// Factor by factor; differences or ratios.
    pub(super) effects: Vec<f64>,
    /// Change of the groups below zero; 0 or a ratio of 1 where there are none.
    pub(super) sinks: Option<f64>,
    /// Group by group, factor by factor, as differences; only of the additive form.
    pub(super) cells: Vec<Vec<f64>>,
}

/// Effects by LMDI-I or LMDI-II.
pub(super) fn step(pair: &Pair<'_>, method: Method, form: Form) -> Result<StepEffects, DecomposeError> {
    let value = |factors: &Vec<f64>| factors.iter().product::<f64>();
    let before: Vec<f64> = pair.from.1.iter().map(value).collect();
    let after: Vec<f64> = pair.to.1.iter().map(value).collect();
    let gross = |values: &[f64]| values.iter().map(|value| value.max(0.0)).sum::<f64>();
    let (gross_before, gross_after) = (gross(&before), gross(&after));

    let scales = match method {
        Method::LmdiIi => {
            positive(pair.from.0, gross_before, "LMDI-II")?;
            positive(pair.to.0, gross_after, "LMDI-II")?;
            (gross_before, gross_after)
        }
        _ => (1.0, 1.0),
    };
    let mut cells = Vec::with_capacity(before.len());
    let mut weights = 0.0;
    for group in 0..before.len() {
        let shares = (before[group].max(0.0) / scales.0, after[group].max(0.0) / scales.1);
        weights += log_mean(shares.1, shares.0);
        cells.push(cell(pair, group, shares)?);
    }
    let whole = log_mean(gross_after, gross_before);
    if method == Method::LmdiIi {
        if weights <= 0.0 {
            return Err(DecomposeError::NoCommonGroup { from: pair.from.0.to_owned(), to: pair.to.0.to_owned() });
        }
        cells.iter_mut().flatten().for_each(|effect| *effect *= whole / weights);
    }
    let sums: Vec<f64> = (0..pair.factors.len()).map(|factor| cells.iter().map(|cell| cell[factor]).sum()).collect();
    let has_sinks = before.iter().chain(&after).any(|value| *value < 0.0);
    let (net_before, net_after) = (before.iter().sum::<f64>(), after.iter().sum::<f64>());
    match form {
        Form::Additive => {
            let sinks = (net_after - gross_after) - (net_before - gross_before);
            Ok(StepEffects { effects: sums, sinks: has_sinks.then_some(sinks), cells })
        }
        Form::Multiplicative => {
            positive(pair.from.0, net_before, "the ratio of totals")?;
            positive(pair.to.0, net_after, "the ratio of totals")?;
            let sinks = (net_after / gross_after) / (net_before / gross_before);
            let effects = sums.into_iter().map(|sum| (sum / whole).exp()).collect();
            Ok(StepEffects { effects, sinks: has_sinks.then_some(sinks), cells: Vec::new() })
        }
    }
}

fn positive(period: &str, total: f64, what: &'static str) -> Result<(), DecomposeError> {
    if total > 0.0 && total.is_finite() {
        return Ok(());
    }
    Err(DecomposeError::TotalNotPositive { period: period.to_owned(), total, what })
}

/// `L(after, before) · ln(x / x₀)` of each factor of a group.
///
/// Where the value is zero in one period, the limit holds: as the factors that are zero (or, for a value that turns
/// negative, have changed their sign) approach it together, the whole change falls to them in equal parts and nothing
/// to the others.
fn cell(pair: &Pair<'_>, group: usize, (before, after): (f64, f64)) -> Result<Vec<f64>, DecomposeError> {
    let (then, now) = (&pair.from.1[group], &pair.to.1[group]);
    if before > 0.0 && after > 0.0 {
        let weight = log_mean(after, before);
        let effect = |factor: usize| {
            let (then, now) = (then[factor], now[factor]);
            if (then > 0.0) == (now > 0.0) {
                let ratio = now / then;
                // A ratio beyond all numbers still has a logarithm.
                let log = if ratio.is_normal() { ratio.ln() } else { now.abs().ln() - then.abs().ln() };
                return Ok(weight * log);
            }
            Err(DecomposeError::SignChange {
                factor: pair.factors[factor].clone(),
                group: pair.groups[group].clone(),
                from: pair.from.0.to_owned(),
                to: pair.to.0.to_owned(),
            })
        };
        return (0..then.len()).map(effect).collect();
    }
    let change = after - before;
    let vanishes = |factor: usize| {
        let (there, gone) = if before > 0.0 { (then[factor], now[factor]) } else { (now[factor], then[factor]) };
        gone == 0.0 || there * gone < 0.0
    };
    let vanishing = (0..then.len()).filter(|factor| vanishes(*factor)).count();
    let effect = |factor: usize| if change != 0.0 && vanishes(factor) { change / vanishing as f64 } else { 0.0 };
    Ok((0..then.len()).map(effect).collect())
}
