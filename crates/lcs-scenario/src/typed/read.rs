//! Reading one path against many targets.

use super::figures::{PathFigures, Series};
use super::target::{Against, Balance, Metric, TypedTarget};
use crate::budget::cumulative_t;
use serde::Serialize;

/// Why a target cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Unread {
    /// The figures are of another boundary.
    OtherBoundary,
    /// The path has no emissions in a year under the factor treatment asked for.
    NoEmissions {
        /// Year.
        year: i16,
    },
    /// The divisor of the metric is unknown or not positive in a year.
    NoDivisor {
        /// Year.
        year: i16,
    },
    /// There is no such version of business as usual, or it has no value in the target year.
    NoBusinessAsUsual,
    /// The reference is not positive, so that there is no share of it.
    NoReference,
    /// The trajectory says nothing for the target year.
    OutsideTrajectory,
    /// A budget is of tonnes only.
    BudgetNotAbsolute,
}

/// One target read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// Id of the target.
    pub name: String,
    /// Its type in one word.
    pub kind: String,
    /// Boundary.
    pub scope: String,
    /// Year in which it is due.
    pub year: i16,
    /// Whether the path meets it; `None` where it cannot be told.
    pub met: Option<bool>,
    /// Change against the reference in %, or the value itself against a level, a trajectory or a budget.
    pub value: Option<f64>,
    /// The same for what is allowed.
    pub limit: Option<f64>,
    /// Unit of value and limit.
    pub unit: String,
    /// Value minus limit: positive is missing.
    pub gap: Option<f64>,
    /// Emissions that would just meet it, t CO2e (over all years, for a budget).
    pub limit_t: Option<f64>,
    /// Emissions above that; negative is room to spare.
    pub gap_t: Option<f64>,
    /// Allowed emissions as a multiple of the base year's, against a base year.
    pub allowed_multiple: Option<f64>,
    /// Gross emissions above what a net target leaves as a residual, t CO2e; `None` without a cap or within it.
    pub above_residual_cap_t: Option<f64>,
    /// An earlier target of the list that is the same reading, since the divisor cancels.
    pub same_as: Option<String>,
    /// Why it cannot be read.
    pub unread: Option<Unread>,
}

/// Reads every target, in order.
#[must_use]
pub fn read(targets: &[TypedTarget], figures: &PathFigures) -> Vec<Reading> {
    read_each(targets, &|_| figures)
}

/// The same, each target against figures of its own: those of the part of the city that it is for.
pub(crate) fn read_each<'f>(
    targets: &[TypedTarget],
    figures_of: &dyn Fn(&TypedTarget) -> &'f PathFigures,
) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::with_capacity(targets.len());
    for (at, target) in targets.iter().enumerate() {
        let figures = figures_of(target);
        let mut reading = read_one(target, figures);
        // Per product (or head, or area) against business as usual is absolute against it, where both share the divisor.
        let same = |earlier: &&TypedTarget| {
            shares_divisor(earlier, figures)
                && shares_divisor(target, figures)
                && TypedTarget { id: String::new(), metric: Metric::Absolute, ..(*earlier).clone() }
                    == TypedTarget { id: String::new(), metric: Metric::Absolute, ..target.clone() }
        };
        reading.same_as = targets[..at].iter().find(same).map(|earlier| earlier.id.clone());
        readings.push(reading);
    }
    readings
}

/// Whether the divisor of a target cancels: it is read against a business as usual with the same divisor.
fn shares_divisor(target: &TypedTarget, figures: &PathFigures) -> bool {
    let Against::BusinessAsUsual { version } = &target.against else { return false };
    let path = figures.bau.iter().find(|path| path.version == *version);
    path.is_some_and(|path| match target.metric {
        Metric::Absolute => true,
        Metric::PerGdp => path.gdp.is_none(),
        Metric::PerCapita => path.population.is_none(),
        Metric::PerFloorArea => path.floor_area.is_none(),
    })
}

/// Reads one target, without looking for another that is the same.
pub(crate) fn read_one(target: &TypedTarget, figures: &PathFigures) -> Reading {
    let mut reading = Reading {
        name: target.id.clone(),
        kind: target.kind(),
        scope: format!("{}{}", target.boundary, target.part),
        year: target.year,
        met: None,
        value: None,
        limit: None,
        unit: unit(target, figures),
        gap: None,
        limit_t: None,
        gap_t: None,
        allowed_multiple: None,
        above_residual_cap_t: None,
        same_as: None,
        unread: None,
    };
    if let Err(unread) = fill(&mut reading, target, figures) {
        reading.unread = Some(unread);
    }
    reading
}

fn unit(target: &TypedTarget, figures: &PathFigures) -> String {
    match (&target.against, target.metric) {
        (Against::BaseYear { .. } | Against::BusinessAsUsual { .. }, _) => "%".to_owned(),
        (Against::Budget { .. }, _) => "t CO2e".to_owned(),
        (_, Metric::Absolute) => "t CO2e/yr".to_owned(),
        (_, Metric::PerGdp) => format!("t CO2e per {}", figures.gdp_unit),
        (_, Metric::PerCapita) => "t CO2e per inhabitant".to_owned(),
        (_, Metric::PerFloorArea) => "t CO2e per m²".to_owned(),
    }
}

fn fill(reading: &mut Reading, target: &TypedTarget, figures: &PathFigures) -> Result<(), Unread> {
    if target.boundary != figures.boundary {
        return Err(Unread::OtherBoundary);
    }
    let emissions = figures.emissions.of(target.factor);
    if let Against::Budget { from, tonnes, accumulation } = &target.against {
        if target.metric != Metric::Absolute {
            return Err(Unread::BudgetNotAbsolute);
        }
        if *from > target.year {
            return Err(Unread::NoEmissions { year: *from });
        }
        let years = (*from..=target.year).map(|year| counted(target, figures, emissions, year).map(|c| c.counted_t));
        let spent_t = cumulative_t(&years.collect::<Result<Vec<f64>, _>>()?, *accumulation);
        let limit_t = tonnes * target.limit;
        settle(reading, (spent_t, spent_t), (limit_t, limit_t));
        return Ok(());
    }
    let counted = counted(target, figures, emissions, target.year)?;
    // Tonnes that count as the whole reference, with the target year's divisor.
    let (reference_t, base_t) = reference(target, figures, emissions)?;
    let limit_t = target.limit * reference_t;
    let relative = matches!(target.against, Against::BaseYear { .. } | Against::BusinessAsUsual { .. });
    let measure = if relative {
        if reference_t <= 0.0 {
            return Err(Unread::NoReference);
        }
        reference_t
    } else {
        divisor(target.metric, figures, None, target.year)?
    };
    let mut value = counted.counted_t / measure;
    let mut limit = limit_t / measure;
    if relative {
        (value, limit) = ((value - 1.0) * 100.0, (limit - 1.0) * 100.0);
    }
    let cap_t = match target.balance {
        Balance::Net { residual_cap: Some(cap), .. } => Some(cap * reference_t),
        _ => None,
    };
    reading.above_residual_cap_t = cap_t.map(|cap_t| counted.gross_t - cap_t).filter(|above_t| *above_t > 1e-6);
    reading.allowed_multiple = base_t.filter(|base_t| *base_t > 0.0).map(|base_t| limit_t / base_t);
    settle(reading, (value, counted.counted_t), (limit, limit_t));
    Ok(())
}

/// Enters value and limit, each in the target's unit and in tonnes.
fn settle(reading: &mut Reading, (value, value_t): (f64, f64), (limit, limit_t): (f64, f64)) {
    reading.value = Some(value);
    reading.limit = Some(limit);
    reading.gap = Some(value - limit);
    reading.limit_t = Some(limit_t);
    reading.gap_t = Some(value_t - limit_t);
    // A gram of rounding does not miss a target.
    reading.met = Some(value_t <= limit_t + 1e-6 && reading.above_residual_cap_t.is_none());
}

/// What a year's emissions count.
struct Counted {
    gross_t: f64,
    counted_t: f64,
}

/// Gross emissions, or net of removals and of the offsets that may count. Removals and offsets that are not given are
/// none; emissions that are not given are unknown.
fn counted(target: &TypedTarget, figures: &PathFigures, emissions: &Series, year: i16) -> Result<Counted, Unread> {
    let gross_t = emissions.at(year).ok_or(Unread::NoEmissions { year })?;
    let counted_t = match target.balance {
        Balance::Gross => gross_t,
        Balance::Net { most_offset, .. } => {
            let removals_t = figures.removals_t.at(year).unwrap_or(0.0);
            let offsets_t = figures.offsets_t.at(year).unwrap_or(0.0).min(most_offset * gross_t.max(0.0));
            gross_t - removals_t - offsets_t
        }
    };
    Ok(Counted { gross_t, counted_t })
}

/// Tonnes in the target year that are the whole reference, and the base year's tonnes where there is one.
fn reference(target: &TypedTarget, figures: &PathFigures, emissions: &Series) -> Result<(f64, Option<f64>), Unread> {
    let now = || divisor(target.metric, figures, None, target.year);
    match &target.against {
        Against::BaseYear { year } => {
            let base_t = emissions.at(*year).ok_or(Unread::NoEmissions { year: *year })?;
            let then = divisor(target.metric, figures, None, *year)?;
            Ok((base_t * now()? / then, Some(base_t)))
        }
        Against::BusinessAsUsual { version } => {
            let path = figures.bau.iter().find(|path| path.version == *version).ok_or(Unread::NoBusinessAsUsual)?;
            let bau_t = path.emissions.of(target.factor).at(target.year).ok_or(Unread::NoBusinessAsUsual)?;
            if shares_divisor(target, figures) {
                return Ok((bau_t, None));
            }
            let of_bau = match target.metric {
                Metric::Absolute => None,
                Metric::PerGdp => path.gdp.as_ref(),
                Metric::PerCapita => path.population.as_ref(),
                Metric::PerFloorArea => path.floor_area.as_ref(),
            };
            Ok((bau_t * now()? / divisor(target.metric, figures, of_bau, target.year)?, None))
        }
        Against::Level { value } => Ok((value * now()?, None)),
        Against::Trajectory { points } => {
            let level = Series(points.clone()).between(target.year).ok_or(Unread::OutsideTrajectory)?;
            Ok((level * now()?, None))
        }
        Against::Budget { .. } => Err(Unread::BudgetNotAbsolute),
    }
}

/// What the metric divides by: of a series given, or else of the figures.
fn divisor(metric: Metric, figures: &PathFigures, series: Option<&Series>, year: i16) -> Result<f64, Unread> {
    let of_figures = match metric {
        Metric::Absolute => return Ok(1.0),
        Metric::PerGdp => &figures.gdp,
        Metric::PerCapita => &figures.population,
        Metric::PerFloorArea => &figures.floor_area,
    };
    let value = series.unwrap_or(of_figures).at(year).filter(|value| *value > 0.0);
    value.ok_or(Unread::NoDivisor { year })
}
