//! The fitted model of a year.

use super::{
    component::{ComponentFit, final_fit, first_fit},
    curve::Curve,
    days::{Day, Days},
    robust::Robust,
    split::{Part, allowed_splits},
};
use crate::{
    Before, Compat, MvError, Stamp,
    statistics::{lag_one_autocorrelation, mean, quantile, student_t_quantile},
};
use serde::{Deserialize, Serialize};

/// Weight and power of the penalty on parts of the year.
const SPLIT_PENALTY: (f64, f64) = (0.24, 2.061);
/// Criteria closer than this are alike: the split with fewer parts wins.
const ALIKE: f64 = 1e-6;
/// Fewest days of a part.
const FEWEST_DAYS: usize = 14;
/// Confidence of the band of a day.
const DAY_CONFIDENCE: f64 = 0.9;

/// The two sets of settings that the method has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settings {
    /// Days: smooth turns, splits by season and weekend, robust loss.
    Current,
    /// Bills spread over days: sharp turns, one part, least squares.
    Legacy,
}

impl Settings {
    /// Days that must lie beyond a turn.
    pub(super) const fn fewest_days(self) -> usize {
        match self {
            Self::Current => 6,
            Self::Legacy => 10,
        }
    }

    pub(super) fn smooth(self) -> bool {
        self == Self::Current
    }

    pub(super) fn robust(self) -> bool {
        self == Self::Current
    }
}

/// One part of the year with its curve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Component {
    /// Which days.
    pub part: Part,
    /// Their energy by temperature.
    pub curve: Curve,
    /// Half-width of the 90 % band of a single day.
    pub day_band: f64,
}

/// How well the first fit of the chosen parts fits the baseline, by which the method judges the meter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Fitness {
    /// Days.
    pub days: usize,
    /// Coefficients of all parts.
    pub parameters: usize,
    /// Root of the mean squared residual over the mean.
    pub cvrmse: f64,
    /// The same over days less parameters.
    pub cvrmse_adj: f64,
    /// Root of the squared residuals over days less parameters, over the interquartile range.
    pub pnrmse_adj: f64,
    /// Squared correlation of observed and predicted.
    pub r_squared: f64,
    /// The same adjusted for the parameters.
    pub r_squared_adj: f64,
    /// Independent days that the autocorrelated ones are worth.
    pub effective_days: f64,
}

/// A split that was tried, and its criterion (less is better).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SplitTried {
    /// Names of its parts.
    pub parts: Vec<String>,
    /// Bayesian information criterion per day.
    pub criterion: f64,
}

/// A fitted model. It does not change; kept as JSON it predicts the same bits years later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangePointModel {
    pub(super) settings: Settings,
    pub(super) baseline: (Stamp, Stamp),
    pub(super) components: Vec<Component>,
    pub(super) fitness: Fitness,
    pub(super) splits: Vec<SplitTried>,
}

/// A day with temperature and energy.
type Complete = (Day, f64, f64);

/// Fits the model of a baseline.
///
/// # Errors
/// Where fewer than two weeks of days have both energy and temperature.
pub fn fit(baseline: &Before<Days>, settings: Settings, compat: Compat) -> Result<ChangePointModel, MvError> {
    let complete = |day: &Day| Some((*day, day.temperature_f?, day.energy?));
    let days: Vec<Complete> = baseline.0.list.iter().filter_map(complete).collect();
    if days.len() < FEWEST_DAYS {
        return Err(MvError::TooFew {
            what: "days with energy and temperature",
            found: days.len(),
            needed: FEWEST_DAYS,
        });
    }
    let splits = match settings {
        Settings::Current => allowed_splits(&days),
        Settings::Legacy => vec![vec![Part::whole()]],
    };
    let mut parts: Vec<Part> = splits.iter().flatten().cloned().collect();
    parts.sort();
    parts.dedup();
    let fits: Vec<(Part, ComponentFit)> =
        parts.into_iter().map(|part| (part.clone(), first_fit(&pairs(&days, &part), &settings))).collect();
    let (tried, chosen) = choose(&splits, &fits, days.len(), compat);
    let chosen = &splits[chosen];
    let robust = Robust::new();
    let components = chosen.iter().map(|part| {
        let pairs = pairs(&days, part);
        let first = &of(&fits, part).curve;
        let fit = final_fit(&pairs, first, &settings, &robust);
        Component { part: part.clone(), day_band: day_band(&fit), curve: fit.curve }
    });
    Ok(ChangePointModel {
        settings,
        baseline: (days[0].0.start, days[days.len() - 1].0.start),
        components: components.collect(),
        fitness: fitness(chosen, &fits),
        splits: tried,
    })
}

/// Temperature and energy of a part's days.
fn pairs(days: &[Complete], part: &Part) -> Vec<(f64, f64)> {
    days.iter().filter(|day| part.holds(&day.0)).map(|day| (day.1, day.2)).collect()
}

fn of<'a>(fits: &'a [(Part, ComponentFit)], part: &Part) -> &'a ComponentFit {
    let at = fits.iter().position(|(other, _)| other == part).unwrap_or(0);
    &fits[at].1
}

/// The splits with their criteria, and which one is chosen.
///
/// # Source
/// opendsm 1.2.7: N (ln 2π + ln(w/N) + 1) + 0.24 K (ln N)^2.061 per day, w the root mean square over that of the whole
/// year, K parts.
fn choose(
    splits: &[Vec<Part>],
    fits: &[(Part, ComponentFit)],
    days: usize,
    compat: Compat,
) -> (Vec<SplitTried>, usize) {
    let count = days as f64;
    let root_mean_square = |split: &[Part]| {
        (split.iter().map(|part| of(fits, part).squares).sum::<f64>() / count).sqrt().max(f64::MIN_POSITIVE)
    };
    let whole = root_mean_square(&[Part::whole()]);
    let criterion = |split: &Vec<Part>| {
        let likelihood = (2.0 * std::f64::consts::PI).ln() + (root_mean_square(split) / whole / count).ln() + 1.0;
        likelihood + SPLIT_PENALTY.0 * split.len() as f64 * count.ln().powf(SPLIT_PENALTY.1) / count
    };
    let mut best = (f64::INFINITY, usize::MAX, 0);
    let mut tried = Vec::with_capacity(splits.len());
    for (at, split) in splits.iter().enumerate() {
        let value = criterion(split);
        let wins = match compat {
            Compat::Eemeter320 => value < best.0,
            Compat::Correct => value < best.0 - ALIKE || (value <= best.0 + ALIKE && split.len() < best.1),
        };
        if wins {
            best = (value, split.len(), at);
        }
        tried.push(SplitTried { parts: split.iter().map(Part::name).collect(), criterion: value });
    }
    (tried, best.2)
}

/// Fitness of the first fits of the chosen parts.
fn fitness(chosen: &[Part], fits: &[(Part, ComponentFit)]) -> Fitness {
    let chosen = || chosen.iter().map(|part| of(fits, part));
    let observed: Vec<f64> = chosen().flat_map(|fit| fit.observed.iter().copied()).collect();
    let predicted: Vec<f64> = chosen().flat_map(|fit| fit.predicted.iter().copied()).collect();
    let residuals: Vec<f64> =
        observed.iter().zip(&predicted).map(|(observed, predicted)| observed - predicted).collect();
    let parameters = chosen().map(|fit| fit.curve.shape.coefficients()).sum::<usize>();
    let (count, squares) = (observed.len() as f64, chosen().map(|fit| fit.squares).sum::<f64>());
    let degrees = (count - parameters as f64).max(1.0);
    let centre = mean(&observed);
    let quartiles = quantile(&observed, 0.75) - quantile(&observed, 0.25);
    let r_squared = squared_correlation(&observed, &predicted);
    Fitness {
        days: observed.len(),
        parameters,
        cvrmse: (squares / count).sqrt() / centre,
        cvrmse_adj: (squares / degrees).sqrt() / centre,
        pnrmse_adj: (squares / degrees).sqrt() / quartiles,
        r_squared,
        r_squared_adj: 1.0 - (1.0 - r_squared) * (count - 1.0) / (count - parameters as f64 - 1.0).max(1.0),
        effective_days: effective_days(&residuals),
    }
}

fn squared_correlation(a: &[f64], b: &[f64]) -> f64 {
    let (mean_a, mean_b) = (mean(a), mean(b));
    let product = |x: &[f64], mean_x: f64, y: &[f64], mean_y: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mean_x) * (y - mean_y)).sum()
    };
    let cross = product(a, mean_a, b, mean_b);
    let squared = cross * cross / (product(a, mean_a, a, mean_a) * product(b, mean_b, b, mean_b));
    if squared.is_finite() { squared } else { 0.0 }
}

/// Independent days that days with these residuals are worth, at least one.
fn effective_days(residuals: &[f64]) -> f64 {
    let rho = lag_one_autocorrelation(residuals).unwrap_or(1.0);
    let effective = residuals.len() as f64 * (1.0 - rho) / (1.0 + rho);
    if effective.is_finite() { effective.max(1.0) } else { 1.0 }
}

/// Half-width of the band of a single day.
///
/// # Source
/// opendsm 1.2.7: deviation of the residuals times t (1 + 1/√n), n the effective degrees of freedom and one.
fn day_band(fit: &ComponentFit) -> f64 {
    let residuals: Vec<f64> = fit.predicted.iter().zip(&fit.observed).map(|(a, b)| a - b).collect();
    let centre = mean(&residuals);
    let variance = residuals.iter().map(|residual| (residual - centre).powi(2)).sum::<f64>() / residuals.len() as f64;
    let degrees = (effective_days(&residuals) - fit.fitted_coefficients as f64).max(1.0);
    let t = student_t_quantile(1.0 - (1.0 - DAY_CONFIDENCE) / 2.0, degrees);
    variance.sqrt() * t * (1.0 + 1.0 / (degrees + 1.0).sqrt())
}

impl ChangePointModel {
    /// Energy of a day; `None` where its temperature is missing.
    #[must_use]
    pub fn predict(&self, day: &Day) -> Option<f64> {
        let temperature_f = day.temperature_f?;
        self.component(day).map(|component| component.curve.predict(temperature_f))
    }

    /// The part of the year that a day belongs to.
    #[must_use]
    pub fn component(&self, day: &Day) -> Option<&Component> {
        self.components.iter().find(|component| component.part.holds(day))
    }

    /// The parts of the year.
    #[must_use]
    pub fn components(&self) -> &[Component] {
        &self.components
    }

    /// Fit to the baseline.
    #[must_use]
    pub fn fitness(&self) -> &Fitness {
        &self.fitness
    }

    /// The splits that were tried: why the others lost.
    #[must_use]
    pub fn splits(&self) -> &[SplitTried] {
        &self.splits
    }

    /// Which settings it was fitted with.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// First and last day of its baseline.
    #[must_use]
    pub fn baseline(&self) -> (Stamp, Stamp) {
        self.baseline
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
        let whole = |component: &Component| component.curve.coefficients.len() == component.curve.shape.coefficients();
        if model.components.is_empty() || !model.components.iter().all(whole) {
            return Err(MvError::Stored { reason: "a curve lacks coefficients".to_owned() });
        }
        Ok(model)
    }
}
