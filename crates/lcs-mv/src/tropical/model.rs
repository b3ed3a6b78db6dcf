//! The fitted tropical model.

use super::{
    calendar::{Calendar, DayMarks},
    days::{Driver, Hours, TropicalDays},
    design::Design,
    kinds::Kinds,
    term::{Choice, Term},
};
use crate::{
    Before, MvError, Stamp,
    statistics::{mean, solve_semidefinite},
};
use serde::{Deserialize, Serialize};

/// Fewest days of a baseline.
const FEWEST_DAYS: usize = 28;
/// Days over which residuals may remember each other.
const MEMORY_DAYS: usize = 20;

/// A fitted model. It does not change; kept as JSON it predicts the same bits years later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TropicalModel {
    pub(super) design: Design,
    pub(super) coefficients: Vec<f64>,
    pub(super) baseline: (Stamp, Stamp),
    pub(super) days: usize,
    pub(super) mean_energy: f64,
    pub(super) squares: f64,
    pub(super) r_squared_adj: f64,
    /// By how much autocorrelation widens the variance of a sum.
    pub(super) inflation: f64,
    /// Products of the rows, row by row, from which the band of a sum follows.
    pub(super) normal: Vec<f64>,
}

/// Another driver of slopes that was tried, with its best terms.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TropicalRival {
    /// What its slopes follow, and over which hours; `None` for kinds of day alone.
    pub driver: Option<(Driver, Hours)>,
    /// Its terms.
    pub terms: Vec<Term>,
    /// By how much its Bayesian information criterion lies above that of the model.
    pub behind_by: f64,
}

/// Fits the model of a baseline: all choices of terms are tried, the least Bayesian information criterion wins.
///
/// # Errors
/// Where fewer than four weeks of days have energy and temperature.
pub fn fit(baseline: &Before<TropicalDays>, calendar: &Calendar) -> Result<TropicalModel, MvError> {
    fit_among(baseline, calendar).map(|(model, _)| model)
}

/// Fits the model, and says by how much each other driver lost.
///
/// # Errors
/// As [`fit`].
pub fn fit_among(
    baseline: &Before<TropicalDays>,
    calendar: &Calendar,
) -> Result<(TropicalModel, Vec<TropicalRival>), MvError> {
    let days = &baseline.0;
    let complete: Vec<(usize, f64)> = (0..days.list.len())
        .filter_map(|at| days.list[at].dry_bulb_c.and(days.list[at].energy).map(|energy| (at, energy)))
        .collect();
    if complete.len() < FEWEST_DAYS {
        let what = "days with energy and temperature";
        return Err(MvError::TooFew { what, found: complete.len(), needed: FEWEST_DAYS });
    }
    let kinds = Kinds::of(days, &complete, calendar);
    let marks: Vec<DayMarks> = days.list.iter().map(|day| calendar.marks(day.start.local_day())).collect();
    let mut best_by_driver: Vec<TropicalModel> = Vec::new();
    for choice in Choice::all() {
        let design = Design::new(days, &complete, &kinds, calendar, choice);
        let Some(model) = design.and_then(|design| regress(days, &marks, design)) else { continue };
        match best_by_driver.iter_mut().find(|best| best.design.driver == model.design.driver) {
            Some(best) if model.criterion() < best.criterion() => *best = model,
            Some(_) => {}
            None => best_by_driver.push(model),
        }
    }
    let best = best_by_driver.iter().min_by(|a, b| a.criterion().total_cmp(&b.criterion())).cloned();
    let best = best.ok_or(MvError::NoData { from: days.list[0].start, to: days.list[days.list.len() - 1].start })?;
    let others = best_by_driver.iter().filter(|other| other.design.driver != best.design.driver);
    let rivals = others.map(|other| TropicalRival {
        driver: other.design.driver,
        terms: other.design.terms.clone(),
        behind_by: other.criterion() - best.criterion(),
    });
    let rivals = rivals.collect();
    Ok((best, rivals))
}

/// Least squares of a design.
fn regress(days: &TropicalDays, marks: &[DayMarks], design: Design) -> Option<TropicalModel> {
    let terms = design.terms.len();
    let rows: Vec<(usize, Vec<f64>, f64)> = (0..days.list.len())
        .filter_map(|at| {
            Some((at, days.list[at].energy.and_then(|_| design.row(days, at, &marks[at]))?, days.list[at].energy?))
        })
        .collect();
    if rows.len() <= terms + 1 {
        return None;
    }
    let (mut normal, mut right) = (vec![0.0; terms * terms], vec![0.0; terms]);
    for (_, row, energy) in &rows {
        for (i, x) in row.iter().enumerate().filter(|(_, x)| **x != 0.0) {
            right[i] += x * energy;
            for (j, y) in row.iter().enumerate() {
                normal[i * terms + j] += x * y;
            }
        }
    }
    let (coefficients, _) = solve_semidefinite(&normal, &right);
    let predicted = |row: &[f64]| row.iter().zip(&coefficients).map(|(x, c)| x * c).sum::<f64>();
    let residuals: Vec<(i64, f64)> =
        rows.iter().map(|(at, row, energy)| (days.list[*at].start.local_day(), energy - predicted(row))).collect();
    let energies: Vec<f64> = rows.iter().map(|(_, _, energy)| *energy).collect();
    let (count, mean_energy) = (rows.len() as f64, mean(&energies));
    let squares: f64 = residuals.iter().map(|(_, residual)| residual * residual).sum();
    let total: f64 = energies.iter().map(|energy| (energy - mean_energy).powi(2)).sum();
    let r_squared = if total > 0.0 { 1.0 - squares / total } else { 0.0 };
    Some(TropicalModel {
        baseline: (days.list[rows[0].0].start, days.list[rows[rows.len() - 1].0].start),
        days: rows.len(),
        mean_energy,
        squares,
        r_squared_adj: 1.0 - (1.0 - r_squared) * (count - 1.0) / (count - terms as f64),
        inflation: inflation(&residuals),
        design,
        coefficients,
        normal,
    })
}

/// By how much the variance of a sum of residuals exceeds that of independent ones, at least 1.
///
/// The larger of the first-order figure (1 + ρ)/(1 − ρ) and the weighted sum over the autocorrelations of twenty days:
/// the first is steadier, the second sees a longer memory. Pairs are counted by the calendar, so that gaps do not bring
/// distant days together.
///
/// # Source
/// Newey & West 1987, <https://doi.org/10.2307/1913610>.
fn inflation(residuals: &[(i64, f64)]) -> f64 {
    let variance = residuals.iter().map(|(_, residual)| residual * residual).sum::<f64>() / residuals.len() as f64;
    if variance <= 0.0 {
        return 1.0;
    }
    let correlation = |lag: usize| {
        let mut later = 0;
        let (mut sum, mut pairs) = (0.0, 0);
        for (day, residual) in residuals {
            while later < residuals.len() && residuals[later].0 < day + lag as i64 {
                later += 1;
            }
            if later < residuals.len() && residuals[later].0 == day + lag as i64 {
                sum += residual * residuals[later].1;
                pairs += 1;
            }
        }
        if pairs == 0 { 0.0 } else { sum / f64::from(pairs) / variance }
    };
    let first = correlation(1).clamp(-0.95, 0.95);
    let weight = |lag: usize| 1.0 - lag as f64 / (MEMORY_DAYS as f64 + 1.0);
    let long: f64 = 1.0 + 2.0 * (1..=MEMORY_DAYS).map(|lag| weight(lag) * correlation(lag)).sum::<f64>();
    long.max((1.0 + first) / (1.0 - first)).max(1.0)
}

impl TropicalModel {
    /// Bayesian information criterion.
    fn criterion(&self) -> f64 {
        let count = self.days as f64;
        // a perfect fit is not infinitely likely: readings are rounded
        let floor = 1e-18 * self.mean_energy * self.mean_energy;
        count * (self.squares / count).max(floor).ln() + self.coefficients.len() as f64 * count.ln()
    }

    /// Energy of a day of a series; `None` where the weather it needs is missing.
    #[must_use]
    pub fn predict(&self, days: &TropicalDays, at: usize) -> Option<f64> {
        let row = self.design.row_at(days, at)?;
        Some(row.iter().zip(&self.coefficients).map(|(x, coefficient)| x * coefficient).sum())
    }

    /// Its terms with their coefficients.
    pub fn terms(&self) -> impl Iterator<Item = (&Term, f64)> {
        self.design.terms.iter().zip(self.coefficients.iter().copied())
    }

    /// What its slopes follow; `None` where no weather earned its place.
    #[must_use]
    pub fn driver(&self) -> Option<Driver> {
        self.design.driver.map(|(driver, _)| driver)
    }

    /// Over which hours of the day its driver is averaged.
    #[must_use]
    pub fn hours(&self) -> Option<Hours> {
        self.design.driver.map(|(_, hours)| hours)
    }

    /// Adjusted R².
    #[must_use]
    pub fn r_squared_adj(&self) -> f64 {
        self.r_squared_adj
    }

    /// Root of the squared residuals over days less terms, over the mean.
    #[must_use]
    pub fn cvrmse_adj(&self) -> f64 {
        self.residual_variance().sqrt() / self.mean_energy
    }

    /// Days of its baseline that had energy and weather.
    #[must_use]
    pub fn days(&self) -> usize {
        self.days
    }

    /// By how much autocorrelation widens the variance of a sum, at least 1.
    #[must_use]
    pub fn inflation(&self) -> f64 {
        self.inflation
    }

    /// First and last day of its baseline.
    #[must_use]
    pub fn baseline(&self) -> (Stamp, Stamp) {
        self.baseline
    }

    /// Squared residuals over days less terms.
    pub(super) fn residual_variance(&self) -> f64 {
        self.squares / (self.days - self.coefficients.len()) as f64
    }

    /// The model as a small JSON text, numbers with all their digits.
    ///
    /// # Errors
    /// Never for a model that was fitted; the writer's own error otherwise.
    pub fn to_json(&self) -> Result<String, MvError> {
        serde_json::to_string(self).map_err(|error| MvError::Stored { reason: error.to_string() })
    }

    /// A model that was kept.
    ///
    /// # Errors
    /// Where the text is not one.
    pub fn from_json(text: &str) -> Result<Self, MvError> {
        let model: Self = serde_json::from_str(text).map_err(|error| MvError::Stored { reason: error.to_string() })?;
        let terms = model.design.terms.len();
        let whole = model.coefficients.len() == terms
            && model.normal.len() == terms * terms
            && model.days > terms
            && [model.design.quiet.len(), model.design.like.len(), model.design.stand_in.len()]
                == [super::calendar::KINDS; 3]
            && model.design.stand_in.iter().all(|kind| *kind < super::calendar::KINDS);
        if whole { Ok(model) } else { Err(MvError::Stored { reason: "terms and figures do not agree".to_owned() }) }
    }
}
