//! What the result rests on besides published figures.

use crate::driver::Value;
use lcs_domain::{Fact, FactStatus};
use lcs_pack::{Assumption, Driver};
use serde::Serialize;

/// Ids of the assumptions that a pack may state.
pub mod ids {
    /// Percent change of business-as-usual emissions per percent change of product.
    pub const GDP_ELASTICITY: &str = "bau.gdp-elasticity";
    /// Yearly growth of product outside the driver's years.
    pub const GDP_GROWTH: &str = "bau.gdp-growth";
    /// Yearly growth of the estate's activity.
    pub const ESTATE_GROWTH: &str = "estate.growth";
    /// Share of the other buildings that the action reaches in the end.
    pub const FINAL_SHARE: &str = "action.rest-of-stock.final-share";
    /// First year of the action.
    pub const START_YEAR: &str = "action.rest-of-stock.start-year";
    /// Years until the final share is reached.
    pub const RAMP_YEARS: &str = "action.rest-of-stock.ramp-years";
    /// Share of the city's emissions from buildings outside the estate.
    pub const OTHER_BUILDINGS: &str = "city.other-buildings-share";
    /// Emissions of the city in a base year without an inventory; the year follows.
    pub const CITY_EMISSIONS: &str = "city.emissions-";
    /// Emissions of the estate in a base year without data; the year follows.
    pub const ESTATE_EMISSIONS: &str = "estate.emissions-";
    /// Measures are renewed at the end of their life with the same effect.
    pub const RENEWAL: &str = "method.renewal";
    /// The grid's emission factor stays as it was, for want of a path.
    pub const GRID_FROZEN: &str = "method.grid-frozen";
    /// All electricity of the inventory is used in buildings, as far as their share allows.
    pub const ELECTRICITY_IN_BUILDINGS: &str = "method.electricity-in-buildings";
    /// The depth reached in other buildings is the mean reduction of the estate.
    pub const SAME_DEPTH: &str = "method.same-depth";
}

/// How a value came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The pack states it.
    Stated,
    /// It lies between two published years.
    Interpolated,
    /// It lies outside the published years.
    Extrapolated,
    /// The pack says nothing, so a value without effect is taken (growth 0, elasticity 1, share 0).
    Neutral,
    /// It is part of the method.
    Method,
}

/// One assumption that entered the result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AssumptionUsed {
    /// Id; of a driver `driver.<id>`.
    pub id: String,
    /// Its middle value; `None` for a rule of the method.
    pub value: Option<f64>,
    /// Tenth and ninetieth percentile, where they differ from the value.
    pub range: Option<(f64, f64)>,
    /// Unit.
    pub unit: String,
    /// First and last year for which it was used; `None` where it has no year.
    pub years: Option<(i16, i16)>,
    /// How far to trust it. What was inter- or extrapolated is unverified even between official points.
    pub status: FactStatus,
    /// How it came about.
    pub how: How,
    /// The pack's remark.
    pub note: Option<String>,
    /// The fact it rests on.
    pub fact: Option<Fact>,
}

/// A share, rate or amount with its range, in plain units (percent divided by 100).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Assumed {
    pub(crate) p10: f64,
    pub(crate) p50: f64,
    pub(crate) p90: f64,
}

/// Looks assumptions up and keeps what was used, in order of use.
pub(crate) struct Ledger<'a> {
    stated: &'a [Assumption],
    used: Vec<AssumptionUsed>,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(stated: &'a [Assumption]) -> Self {
        Self { stated, used: Vec::new() }
    }

    pub(crate) fn into_used(self) -> Vec<AssumptionUsed> {
        self.used
    }

    /// The assumption where the pack states it, entered in the ledger.
    pub(crate) fn stated(&mut self, id: &str) -> Option<Assumed> {
        let found = self.stated.iter().find(|assumption| assumption.id == id)?;
        let value = &found.value;
        self.enter(AssumptionUsed {
            id: id.to_owned(),
            value: Some(value.p50),
            range: (value.p10 < value.p90).then_some((value.p10, value.p90)),
            unit: found.unit.clone(),
            years: None,
            status: value.fact.status,
            how: How::Stated,
            note: value.fact.note.clone(),
            fact: Some(value.fact.clone()),
        });
        let scale = if found.unit.trim_start().starts_with('%') { 0.01 } else { 1.0 };
        Some(Assumed { p10: value.p10 * scale, p50: value.p50 * scale, p90: value.p90 * scale })
    }

    /// The assumption, or a value without effect that is entered as such.
    pub(crate) fn stated_or_neutral(&mut self, id: &str, neutral: f64, unit: &str) -> Assumed {
        self.stated(id).unwrap_or_else(|| {
            self.enter(AssumptionUsed {
                id: id.to_owned(),
                value: Some(neutral),
                range: None,
                unit: unit.to_owned(),
                years: None,
                status: FactStatus::Unverified,
                how: How::Neutral,
                note: None,
                fact: None,
            });
            Assumed { p10: neutral, p50: neutral, p90: neutral }
        })
    }

    /// A rule of the method.
    pub(crate) fn method(&mut self, id: &str) {
        self.enter(AssumptionUsed {
            id: id.to_owned(),
            value: None,
            range: None,
            unit: String::new(),
            years: None,
            status: FactStatus::Unverified,
            how: How::Method,
            note: None,
            fact: None,
        });
    }

    /// A driver's value in a year, unless it is a point that its publisher stands for. Years of one kind are merged.
    pub(crate) fn driver(&mut self, driver: &Driver, year: i16, read: &Value<'_>) {
        let stands = matches!(read.fact.status, FactStatus::Official | FactStatus::Published);
        if read.how == How::Stated && stands {
            return;
        }
        let id = format!("driver.{}", driver.id);
        let status = if read.how == How::Stated { read.fact.status } else { FactStatus::Unverified };
        let same = |entry: &&mut AssumptionUsed| {
            entry.id == id && entry.how == read.how && entry.fact.as_ref() == Some(read.fact)
        };
        if let Some(entry) = self.used.iter_mut().find(same) {
            let (first, last) = entry.years.unwrap_or((year, year));
            entry.years = Some((first.min(year), last.max(year)));
            if year >= last {
                entry.value = Some(read.value);
            }
            return;
        }
        self.used.push(AssumptionUsed {
            id,
            value: Some(read.value),
            range: None,
            unit: driver.unit.clone(),
            years: Some((year, year)),
            status,
            how: read.how,
            note: read.fact.note.clone(),
            fact: Some(read.fact.clone()),
        });
    }

    fn enter(&mut self, entry: AssumptionUsed) {
        if !self.used.iter().any(|used| used.id == entry.id) {
            self.used.push(entry);
        }
    }
}
