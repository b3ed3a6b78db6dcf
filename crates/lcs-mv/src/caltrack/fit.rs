//! From a baseline to a model, and the account of all candidates.

use super::{
    candidate::{Candidate, DegreeDays, Fate, Form, LOWEST_F, POINTS},
    choice::{Choice, TIE, Terms, choose, single},
    grid::{Fit, Grid},
    metrics::Metrics,
    model::{Slope, UsagePerDay},
};
use crate::{Baseline, MvError};
use serde::{Deserialize, Serialize};

/// What is metered. Gas is not tried with cooling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fuel {
    /// Electricity.
    Electricity,
    /// Gas, and any other fuel for heat alone.
    Gas,
}

/// Fits the model of a baseline.
///
/// # Errors
/// Where no candidate qualifies: all have a negative base load or slope.
pub fn fit(baseline: &Baseline, fuel: Fuel) -> Result<UsagePerDay, MvError> {
    let grid = Grid::new(&baseline.periods, fuel == Fuel::Electricity);
    let (choice, counts) = choose(&grid, terms(baseline, fuel));
    let choice = choice.ok_or(MvError::NoModel { candidates: counts.total(), disqualified: counts.disqualified })?;
    let slope = |point: Option<usize>, per_degree_day: f64| {
        point.map(|point| Slope { balance_point_f: LOWEST_F + point as i32, per_degree_day })
    };
    let empty = Metrics::of(&[], choice.form.slopes());
    let mut model = UsagePerDay {
        form: choice.form,
        fuel,
        frame: baseline.periods.frame,
        baseline: (baseline.periods.start(), baseline.periods.end()),
        intercept: choice.fit.intercept,
        heating: slope(choice.heating, choice.fit.beta_hdd),
        cooling: slope(choice.cooling, choice.fit.beta_cdd),
        adjusted_r_squared: choice.fit.adjusted_r_squared,
        split: choice.split,
        counts,
        averages: empty,
        totals: empty,
    };
    let (averages, totals) = own_metrics(&model, baseline);
    model.averages = averages;
    model.totals = totals;
    Ok(model)
}

/// Metrics of use per day and of use per period over the model's own baseline.
fn own_metrics(model: &UsagePerDay, baseline: &Baseline) -> (Metrics, Metrics) {
    let periods = &baseline.periods;
    let (mut per_day, mut per_period) =
        (Vec::with_capacity(periods.list.len()), Vec::with_capacity(periods.list.len()));
    for period in periods.list.iter().filter(|period| !period.days.is_empty()) {
        if let (Some(value), Some(predicted)) = (period.value, model.per_day(periods, period)) {
            per_day.push((value / period.length_days, predicted));
            per_period.push((value, predicted * period.length_days));
        }
    }
    let slopes = model.form.slopes();
    let averages = Metrics::of(&per_day, slopes);
    let whole_days = periods.list.iter().all(|period| period.length_days == 1.0);
    (averages, if whole_days { averages } else { Metrics::of(&per_period, slopes) })
}

fn terms(baseline: &Baseline, fuel: Fuel) -> Terms {
    let frame = baseline.periods.frame;
    Terms { cooling_allowed: fuel == Fuel::Electricity, granularity: frame.granularity, compat: frame.compat }
}

/// All candidates in the order in which they were tried, each with its coefficients and why it is or is not the model.
#[must_use]
pub fn candidates(baseline: &Baseline, fuel: Fuel) -> Vec<Candidate> {
    let grid = Grid::new(&baseline.periods, fuel == Fuel::Electricity);
    let terms = terms(baseline, fuel);
    let (choice, _) = choose(&grid, terms);
    let account = Account { choice: choice.as_ref() };
    let heating = |point| terms.obstacle(&grid.heating, point, DegreeDays::Heating);
    let cooling = |point| terms.obstacle(&grid.cooling, point, DegreeDays::Cooling);
    let mut all = vec![account.of(Form::InterceptOnly, None, None, Ok(Some(grid.base_load())))];
    let one = |kind, point, obstacle: Option<Fate>| obstacle.map_or_else(|| Ok(single(&grid, kind, point)), Err);
    all.extend(
        (0..POINTS)
            .map(|point| account.of(Form::HddOnly, Some(point), None, one(DegreeDays::Heating, point, heating(point)))),
    );
    if terms.cooling_allowed {
        all.extend((0..POINTS).map(|point| {
            account.of(Form::CddOnly, None, Some(point), one(DegreeDays::Cooling, point, cooling(point)))
        }));
        let pairs = (0..POINTS).flat_map(|above| (0..=above).map(move |below| (below, above)));
        all.extend(pairs.map(|(below, above)| {
            let obstacle = cooling(above).or_else(|| heating(below));
            let fit = obstacle.map_or_else(|| Ok(grid.two(below, above)), Err);
            account.of(Form::CddHdd, Some(below), Some(above), fit)
        }));
    }
    all
}

/// Says of each candidate what became of it.
struct Account<'a> {
    choice: Option<&'a Choice>,
}

impl Account<'_> {
    fn of(
        &self,
        form: Form,
        heating: Option<usize>,
        cooling: Option<usize>,
        fit: Result<Option<Fit>, Fate>,
    ) -> Candidate {
        let degree = |point: Option<usize>| point.map(|point| LOWEST_F + point as i32);
        let (fit, fate) = match fit {
            Err(fate) => (None, fate),
            Ok(None) => (None, Fate::Collinear),
            Ok(Some(fit)) => (Some(fit), self.fate(form, heating, cooling, &fit)),
        };
        Candidate {
            form,
            heating_balance_point_f: degree(heating),
            cooling_balance_point_f: degree(cooling),
            coefficients: fit.map(|fit| [fit.intercept, fit.beta_hdd, fit.beta_cdd]),
            adjusted_r_squared: fit.map(|fit| fit.adjusted_r_squared),
            fate,
        }
    }

    fn fate(&self, form: Form, heating: Option<usize>, cooling: Option<usize>, fit: &Fit) -> Fate {
        if let Some((parameter, value)) = fit.negative() {
            return Fate::Negative { parameter, value };
        }
        let Some(choice) = self.choice else { return Fate::Tied };
        if (choice.form, choice.heating, choice.cooling) == (form, heating, cooling) {
            return Fate::Chosen;
        }
        let behind_by = choice.fit.adjusted_r_squared - fit.adjusted_r_squared;
        if behind_by <= TIE { Fate::Tied } else { Fate::Outfitted { behind_by } }
    }
}
