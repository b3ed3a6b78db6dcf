//! Typed targets and how far a path ends from them.

use crate::figure::float;
use crate::paths::{Range, Scope};
use lcs_domain::FactStatus;
use lcs_pack::{Target, TargetMetric, TargetReference};
use serde::Serialize;

/// A base year's figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reference {
    /// Emissions, t CO2e.
    pub emissions_t: f64,
    /// Product in millions; `None` where unknown.
    pub gdp: Option<f64>,
    /// Whether either rests on something not published.
    pub unverified: bool,
}

/// The figures of one scope that a target is read against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// Emissions of the plan in the target year, t CO2e. Quantiles of emissions: p10 is the low end.
    pub plan_t: Range,
    /// Emissions of business as usual in the target year, t CO2e.
    pub bau_t: f64,
    /// The city's product in the target year, in millions.
    pub gdp: Option<f64>,
    /// The target's base year, where it has one and its figures are known.
    pub base: Option<Reference>,
    /// Whether path or product rest on something not published.
    pub unverified: bool,
}

/// What a reader of the reading must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteCode {
    /// Nothing special.
    Plain,
    /// Product is the same in plan and business as usual, so that per product and absolute are one reading.
    SameAsAbsolute,
    /// Product grows so fast that this reading lets emissions rise.
    AllowsRise,
    /// The estate has no product of its own; the city's is used.
    CityGdp,
    /// Emissions of the base year are not known.
    BaseYearUnknown,
    /// Product of the target or the base year is not known.
    GdpUnknown,
    /// The target year lies outside the scenario.
    YearOutside,
}

impl NoteCode {
    /// The id; the catalogue key is `target-note-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::SameAsAbsolute => "same-as-absolute",
            Self::AllowsRise => "allows-rise",
            Self::CityGdp => "city-gdp",
            Self::BaseYearUnknown => "base-year-unknown",
            Self::GdpUnknown => "gdp-unknown",
            Self::YearOutside => "year-outside",
        }
    }
}

/// One reading of one target for one scope.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetReading {
    /// Id of the target.
    pub name: String,
    /// How it is read: `per-gdp-vs-bau`, `absolute-vs-base-year`, `net-zero`, …
    pub kind: &'static str,
    /// Whose emissions.
    pub scope: Scope,
    /// Year in which it is due.
    pub year: i16,
    /// Whether the median path meets it; `None` where it cannot be told, and then the note says why.
    pub met: Option<bool>,
    /// The plan: change against the reference in %, or the level itself for a fixed level.
    pub value: Option<f64>,
    /// Value where the measures do well and where they do badly.
    pub value_range: Option<(f64, f64)>,
    /// The same for what is allowed.
    pub limit: Option<f64>,
    /// Unit of value and limit.
    pub unit: String,
    /// Value minus limit: positive is missing.
    pub gap: Option<f64>,
    /// Unit of the gap.
    pub gap_unit: String,
    /// Emissions that would just meet the target in its year, t CO2e.
    pub limit_t: Option<f64>,
    /// Emissions of the plan above `limit_t`, t CO2e; negative is room to spare.
    pub gap_t: Option<f64>,
    /// Allowed emissions in the target year as a multiple of the base year's, for a reading against a base year.
    pub allowed_multiple: Option<f64>,
    /// What a reader must know.
    pub note_code: NoteCode,
    /// Whether the reading rests on anything not published: a driver, an assumption, the target itself.
    pub unverified: bool,
}

/// Id of the way a target is read.
fn kind(target: &Target) -> &'static str {
    use {TargetMetric as M, TargetReference as R};
    match (target.metric, target.reference) {
        (M::Absolute, R::BusinessAsUsual) => "absolute-vs-bau",
        (M::Absolute, R::BaseYear(_)) => "absolute-vs-base-year",
        (M::Absolute, R::FixedLevel) if target.limit.value.is_zero() => "net-zero",
        (M::Absolute, R::FixedLevel) => "absolute-level",
        (M::PerGdp, R::BusinessAsUsual) => "per-gdp-vs-bau",
        (M::PerGdp, R::BaseYear(_)) => "per-gdp-vs-base-year",
        (M::PerGdp, R::FixedLevel) => "per-gdp-level",
    }
}

/// Reads a target against the figures of a scope. `figures` is `None` when the target year lies outside the scenario.
///
/// Against business as usual, product cancels: plan and business as usual share the city's product of the year.
/// Against a base year the allowed emissions are `limit · E₀ · G / G₀`.
#[must_use]
pub fn read_target(target: &Target, scope: Scope, figures: Option<&Figures>, gdp_unit: &str) -> TargetReading {
    let relative = target.reference != TargetReference::FixedLevel;
    let per_gdp = target.metric == TargetMetric::PerGdp;
    let (unit, gap_unit) = match (relative, per_gdp) {
        (true, _) => ("%".to_owned(), "percentage points".to_owned()),
        (false, false) => ("t CO2e/yr".to_owned(), "t CO2e/yr".to_owned()),
        (false, true) => (format!("t CO2e per {gdp_unit}"), format!("t CO2e per {gdp_unit}")),
    };
    let target_unverified = !matches!(target.limit.fact.status, FactStatus::Official | FactStatus::Published);
    let mut reading = TargetReading {
        name: target.id.clone(),
        kind: kind(target),
        scope,
        year: target.year,
        met: None,
        value: None,
        value_range: None,
        limit: None,
        unit,
        gap: None,
        gap_unit,
        limit_t: None,
        gap_t: None,
        allowed_multiple: None,
        note_code: NoteCode::YearOutside,
        unverified: target_unverified,
    };
    let Some(figures) = figures else { return reading };
    reading.unverified |= figures.unverified || figures.base.is_some_and(|base| base.unverified);
    match yardstick(target, scope, figures) {
        Err(note) => reading.note_code = note,
        Ok(yardstick) => fill(&mut reading, &yardstick, figures, float(&target.limit), relative),
    }
    reading
}

/// What turns tonnes into the target's measure.
struct Yardstick {
    /// Emissions that count as 1, t CO2e (a fixed level: as one unit of the level).
    reference_t: f64,
    base_t: Option<f64>,
    note: NoteCode,
}

fn yardstick(target: &Target, scope: Scope, figures: &Figures) -> Result<Yardstick, NoteCode> {
    let per_gdp = target.metric == TargetMetric::PerGdp;
    let shared_gdp = if scope == Scope::Estate { NoteCode::CityGdp } else { NoteCode::Plain };
    match target.reference {
        TargetReference::BusinessAsUsual => {
            let note = if per_gdp { NoteCode::SameAsAbsolute } else { NoteCode::Plain };
            Ok(Yardstick { reference_t: figures.bau_t, base_t: None, note })
        }
        TargetReference::BaseYear(_) => {
            let base = figures.base.filter(|base| base.emissions_t > 0.0).ok_or(NoteCode::BaseYearUnknown)?;
            let growth = match (per_gdp, figures.gdp, base.gdp) {
                (false, ..) => 1.0,
                (true, Some(now), Some(then)) if then > 0.0 => now / then,
                _ => return Err(NoteCode::GdpUnknown),
            };
            let rises = per_gdp && float(&target.limit) * growth > 1.0;
            let note = match (rises, per_gdp) {
                (true, _) => NoteCode::AllowsRise,
                (false, true) => shared_gdp,
                (false, false) => NoteCode::Plain,
            };
            Ok(Yardstick { reference_t: base.emissions_t * growth, base_t: Some(base.emissions_t), note })
        }
        TargetReference::FixedLevel if per_gdp => {
            let gdp = figures.gdp.filter(|gdp| *gdp > 0.0).ok_or(NoteCode::GdpUnknown)?;
            Ok(Yardstick { reference_t: gdp, base_t: None, note: shared_gdp })
        }
        TargetReference::FixedLevel => Ok(Yardstick { reference_t: 1.0, base_t: None, note: NoteCode::Plain }),
    }
}

fn fill(reading: &mut TargetReading, yardstick: &Yardstick, figures: &Figures, limit: f64, relative: bool) {
    // A business as usual of nothing has no relative change.
    if yardstick.reference_t <= 0.0 {
        reading.note_code = NoteCode::BaseYearUnknown;
        return;
    }
    let measure = |multiple: f64| if relative { (multiple - 1.0) * 100.0 } else { multiple };
    let of_plan = |tonnes: f64| measure(tonnes / yardstick.reference_t);
    let limit_t = limit * yardstick.reference_t;
    let (value, bound) = (of_plan(figures.plan_t.p50), measure(limit));
    reading.value = Some(value);
    reading.value_range = Some((of_plan(figures.plan_t.p10), of_plan(figures.plan_t.p90)));
    reading.limit = Some(bound);
    reading.gap = Some(value - bound);
    reading.limit_t = Some(limit_t);
    reading.gap_t = Some(figures.plan_t.p50 - limit_t);
    reading.allowed_multiple = yardstick.base_t.map(|base_t| limit_t / base_t);
    // A gram of rounding does not miss a target.
    reading.met = Some(figures.plan_t.p50 <= limit_t + 1e-6);
    reading.note_code = yardstick.note;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::tests::target;

    /// TV-CITY of the reference sheets: synthetic city of 2010 and 2030, one plan.
    fn city() -> Figures {
        Figures {
            plan_t: Range::exact(10_922_964.3),
            bau_t: 21_305_055.0,
            gdp: Some(399_013.0),
            base: Some(Reference { emissions_t: 9_468_672.0, gdp: Some(84_852.0), unverified: false }),
            unverified: false,
        }
    }

    fn read(metric: TargetMetric, reference: TargetReference) -> TargetReading {
        let target = target("minus-70", metric, reference, 2030, "0.3");
        read_target(&target, Scope::City, Some(&city()), "RM million")
    }

    /// Printed verdicts: −48.730644910 % fails, −75.468365836 % passes, +15.359 % fails.
    #[test]
    fn one_plan_gets_three_verdicts() {
        let bau = read(TargetMetric::PerGdp, TargetReference::BusinessAsUsual);
        assert!((bau.value.unwrap() + 48.730_644_910).abs() < 1e-8);
        assert_eq!((bau.met, bau.note_code), (Some(false), NoteCode::SameAsAbsolute));
        let intensity = read(TargetMetric::PerGdp, TargetReference::BaseYear(2010));
        assert!((intensity.value.unwrap() + 75.468_365_836).abs() < 1e-8);
        assert_eq!((intensity.met, intensity.note_code), (Some(true), NoteCode::AllowsRise));
        let absolute = read(TargetMetric::Absolute, TargetReference::BaseYear(2010));
        assert!((absolute.value.unwrap() - 15.359).abs() < 5e-4);
        assert_eq!(absolute.met, Some(false));
        assert!((absolute.gap.unwrap() - 85.359).abs() < 5e-4);
    }

    /// TV-INT: 0.3 × 399,013 / 84,852 = 1.4107375194456231.
    #[test]
    fn minus_seventy_per_cent_of_intensity_lets_emissions_rise() {
        let reading = read(TargetMetric::PerGdp, TargetReference::BaseYear(2010));
        assert!((reading.allowed_multiple.unwrap() - 1.410_737_519_445_623).abs() < 1e-14);
    }

    #[test]
    fn per_gdp_and_absolute_against_business_as_usual_are_one_reading() {
        let intensity = read(TargetMetric::PerGdp, TargetReference::BusinessAsUsual);
        let absolute = read(TargetMetric::Absolute, TargetReference::BusinessAsUsual);
        assert_eq!((intensity.value, intensity.met), (absolute.value, absolute.met));
    }

    #[test]
    fn what_cannot_be_told_is_said_and_why() {
        let target = target("minus-70", TargetMetric::PerGdp, TargetReference::BaseYear(2010), 2030, "0.3");
        let unknown = Figures { base: None, ..city() };
        let no_gdp = Figures { gdp: None, ..city() };
        let note = |figures| read_target(&target, Scope::Estate, figures, "RM million").note_code;
        assert_eq!(note(Some(&unknown)), NoteCode::BaseYearUnknown);
        assert_eq!(note(Some(&no_gdp)), NoteCode::GdpUnknown);
        assert_eq!(note(None), NoteCode::YearOutside);
    }

    #[test]
    fn net_zero_is_a_level_in_tonnes() {
        let target = target("net-zero", TargetMetric::Absolute, TargetReference::FixedLevel, 2050, "0");
        let reading = read_target(&target, Scope::City, Some(&city()), "RM million");
        assert_eq!((reading.kind, reading.met, reading.limit), ("net-zero", Some(false), Some(0.0)));
        assert_eq!(reading.gap_t, Some(10_922_964.3));
    }
}
