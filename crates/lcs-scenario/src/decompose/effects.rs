//! The effects between the first and the last period, direct or along the chain.

use super::error::DecomposeError;
use super::lmdi::{self, Pair, StepEffects};
use super::product;
use super::table::FactorTable;
use super::{Form, Method};
use crate::shapley::Sampling;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// Name of the effect of groups below zero.
pub const SINKS: &str = "sinks";

/// What to compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// How effects are weighed.
    pub method: Method,
    /// Whether they add or multiply.
    pub form: Form,
    /// Period by period, the steps then summed or multiplied; otherwise from the first to the last at once.
    pub chained: bool,
    /// How [`Method::Shapley`] samples beyond twelve factors.
    pub sampling: Sampling,
}

/// A number per factor, in the order of the table; written as a map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Effects(pub Vec<(String, f64)>);

impl Effects {
    /// The number of a factor.
    #[must_use]
    pub fn get(&self, factor: &str) -> Option<f64> {
        self.0.iter().find(|(name, _)| name == factor).map(|(_, effect)| *effect)
    }
}

impl Serialize for Effects {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (factor, effect) in &self.0 {
            map.serialize_entry(factor, effect)?;
        }
        map.end()
    }
}

/// Effects within one group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupEffects {
    /// Group.
    pub group: String,
    /// Its part of each factor's effect.
    pub effects: Effects,
}

/// One link of the chain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// First period.
    pub from: String,
    /// Second period.
    pub to: String,
    /// Change or ratio of the totals.
    pub total_change: f64,
    /// Effects.
    pub effects: Effects,
    /// Effects by group; empty for the multiplicative form.
    pub groups: Vec<GroupEffects>,
}

/// A change and its effects.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Decomposition {
    /// How effects were weighed.
    pub method: Method,
    /// Whether they add or multiply.
    pub form: Form,
    /// Whether along the chain.
    pub chained: bool,
    /// First period.
    pub from: String,
    /// Last period.
    pub to: String,
    /// Last total less first; for the multiplicative form the one over the other.
    pub total_change: f64,
    /// Per factor; with [`SINKS`] where a group is below zero. They sum (multiply) to `total_change`.
    pub effects: Effects,
    /// Standard errors of sampled effects; absent where they are exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_errors: Option<Effects>,
    /// What the effects leave unexplained: rounding, below 1e-9 of the largest total (of 1 for ratios).
    pub residual: f64,
    /// The links; one where not chained.
    pub steps: Vec<Step>,
}

/// Splits the change from the first to the last period.
///
/// # Errors
/// [`DecomposeError`] where the method is not defined for the signs of the values.
pub fn decompose(table: &FactorTable, settings: &Settings) -> Result<Decomposition, DecomposeError> {
    let last = table.periods.len() - 1;
    let links: Vec<(usize, usize)> =
        if settings.chained { (0..last).map(|at| (at, at + 1)).collect() } else { vec![(0, last)] };
    let mut steps = Vec::with_capacity(links.len());
    let mut variances: Option<Vec<f64>> = None;
    for (from, to) in links {
        let (step, errors) = link(table, (from, to), settings)?;
        if let Some(errors) = errors {
            let scale = |factor: usize| match settings.form {
                Form::Additive => 1.0,
                Form::Multiplicative => step.effects.0[factor].1,
            };
            let sums = variances.get_or_insert_with(|| vec![0.0; errors.len()]);
            for (factor, error) in errors.into_iter().enumerate() {
                sums[factor] += (error / scale(factor)).powi(2);
            }
        }
        steps.push(step);
    }
    let effects = combine(&steps, settings.form);
    let total_change = change(table.total(0), table.total(last), settings.form);
    let explained = effects.0.iter().map(|(_, effect)| *effect);
    let residual = match settings.form {
        Form::Additive => total_change - explained.sum::<f64>(),
        Form::Multiplicative => total_change / explained.product::<f64>() - 1.0,
    };
    let standard_errors = variances.map(|variances| {
        let error = |(variance, (factor, effect)): (f64, &(String, f64))| {
            let scale = if settings.form == Form::Additive { 1.0 } else { *effect };
            (factor.clone(), variance.sqrt() * scale)
        };
        Effects(variances.into_iter().zip(&effects.0).map(error).collect())
    });
    Ok(Decomposition {
        method: settings.method,
        form: settings.form,
        chained: settings.chained,
        from: table.periods[0].clone(),
        to: table.periods[last].clone(),
        total_change,
        effects,
        standard_errors,
        residual,
        steps,
    })
}

fn change(before: f64, after: f64, form: Form) -> f64 {
    match form {
        Form::Additive => after - before,
        Form::Multiplicative => after / before,
    }
}

/// One step; and the errors of its effects where sampled.
fn link(
    table: &FactorTable,
    (from, to): (usize, usize),
    settings: &Settings,
) -> Result<(Step, Option<Vec<f64>>), DecomposeError> {
    let pair = Pair {
        from: (&table.periods[from], &table.values[from]),
        to: (&table.periods[to], &table.values[to]),
        factors: &table.factors,
        groups: &table.groups,
    };
    let (found, errors) = match settings.method {
        Method::LmdiI | Method::LmdiIi => (lmdi::step(&pair, settings.method, settings.form)?, None),
        Method::Shapley => product::step(&pair, settings.form, settings.sampling)?,
    };
    let StepEffects { effects, sinks, cells } = found;
    let named = |values: Vec<f64>| Effects(table.factors.iter().cloned().zip(values).collect());
    let groups = table.groups.iter().cloned().zip(cells);
    let groups = groups.map(|(group, cell)| GroupEffects { group, effects: named(cell) }).collect();
    let mut effects = named(effects);
    effects.0.extend(sinks.map(|sinks| (SINKS.to_owned(), sinks)));
    let total_change = change(table.total(from), table.total(to), settings.form);
    let step = Step { from: pair.from.0.to_owned(), to: pair.to.0.to_owned(), total_change, effects, groups };
    Ok((step, errors))
}

/// Steps summed or multiplied. A step without sinks has none to add.
fn combine(steps: &[Step], form: Form) -> Effects {
    let mut all: Vec<(String, f64)> = Vec::new();
    for (factor, effect) in steps.iter().flat_map(|step| &step.effects.0) {
        match all.iter_mut().find(|(name, _)| name == factor) {
            None => all.push((factor.clone(), *effect)),
            Some((_, sum)) if form == Form::Additive => *sum += effect,
            Some((_, product)) => *product *= effect,
        }
    }
    Effects(all)
}
