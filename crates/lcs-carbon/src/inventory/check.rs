//! Holding an inventory's printed totals against its own lines.

use super::disagreement::explain;
use super::entry::{CityInventory, Published};
use super::finding::{Finding, FindingCode};
use super::gpc_line::{GpcLine, GpcScope};
use super::judge::judge;
use super::quality::QualityShares;
use super::total::{Aggregate, Total};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// A decimal as the nearest float, for output.
pub(super) fn tonnes_f64(value: Decimal) -> f64 {
    // By way of the digits, which rounds once; the arithmetic conversion may be off in the last bit.
    value.to_string().parse().unwrap_or(f64::NAN)
}

/// The totals, t CO2e.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TotalsT {
    /// BASIC.
    pub basic_t: f64,
    /// BASIC+.
    pub basic_plus_t: f64,
    /// BASIC+ with other scope 3.
    pub basic_plus_s3_t: f64,
    /// Territorial.
    pub territorial_t: f64,
}

impl TotalsT {
    /// Sums of lines.
    #[must_use]
    pub fn of(lines: &[(GpcLine, Decimal)]) -> Self {
        let sum = |total: Total| {
            tonnes_f64(lines.iter().filter(|(line, _)| total.counts(*line)).map(|(_, tonnes)| *tonnes).sum())
        };
        Self {
            basic_t: sum(Total::Basic),
            basic_plus_t: sum(Total::BasicPlus),
            basic_plus_s3_t: sum(Total::BasicPlusScope3),
            territorial_t: sum(Total::Territorial),
        }
    }
}

impl TotalsT {
    /// One of them, t CO2e.
    #[must_use]
    pub const fn of_total(&self, total: Total) -> f64 {
        match total {
            Total::Basic => self.basic_t,
            Total::BasicPlus => self.basic_plus_t,
            Total::BasicPlusScope3 => self.basic_plus_s3_t,
            Total::Territorial => self.territorial_t,
        }
    }
}

/// Printed totals or differences; `None` where nothing is printed.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct PublishedTotalsT {
    /// BASIC.
    pub basic_t: Option<f64>,
    /// BASIC+.
    pub basic_plus_t: Option<f64>,
    /// BASIC+ with other scope 3.
    pub basic_plus_s3_t: Option<f64>,
    /// Territorial.
    pub territorial_t: Option<f64>,
}

/// One printed figure beside the sum of its lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// Which figure.
    #[serde(flatten)]
    pub aggregate: Aggregate,
    /// Sum of the lines, t CO2e.
    pub lines_t: f64,
    /// As printed, t CO2e.
    pub published_t: f64,
    /// Printed less lines, t CO2e: positive is printed too high.
    pub difference_t: f64,
    /// Whether they agree within the digits printed.
    pub agrees: bool,
}

/// Sums over all lines of a scope, t CO2e, whatever total they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ScopeTotals {
    /// Scope 1: the territorial total.
    pub scope_1_t: f64,
    /// Scope 2.
    pub scope_2_t: f64,
    /// Scope 3, VI.1 included.
    pub scope_3_t: f64,
    /// Share of BASIC that is grid energy; `None` where BASIC is not positive.
    pub scope_2_share_of_basic: Option<f64>,
}

/// What the check says. `totals`, `published` and `differences` have the same keys.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InventoryCheck {
    /// City.
    pub city: Option<String>,
    /// Year as written.
    pub year: Option<String>,
    /// Reporting level.
    pub level: Option<Total>,
    /// Totals computed from the lines.
    pub totals: TotalsT,
    /// Totals as printed.
    pub published: PublishedTotalsT,
    /// Printed less computed.
    pub differences: PublishedTotalsT,
    /// Every printed figure beside its lines, sectors included.
    pub comparisons: Vec<Comparison>,
    /// By scope.
    pub scopes: ScopeTotals,
    /// Biogenic CO2, t: beside all totals.
    pub biogenic_co2_t: f64,
    /// Quality of the data behind BASIC.
    pub quality: QualityShares,
    /// What is odd, in the order: reading, lines, totals.
    pub findings: Vec<Finding>,
}

/// Computes the totals from the lines and compares. Never fails: what is missing is a finding.
#[must_use]
pub fn check(inventory: &CityInventory) -> InventoryCheck {
    let amounts: BTreeMap<GpcLine, Decimal> =
        inventory.lines.iter().filter_map(|(line, entry)| Some((*line, entry.tonnes?))).collect();
    let lines: Vec<(GpcLine, Decimal)> = amounts.iter().map(|(line, tonnes)| (*line, *tonnes)).collect();
    let totals = TotalsT::of(&lines);

    let mut findings = inventory.findings.clone();
    findings.extend(judge(inventory));
    if inventory.published.is_empty() {
        findings.push(Finding::new(FindingCode::NoPublishedTotals));
    }
    let mut comparisons = Vec::with_capacity(inventory.published.len());
    for printed in &inventory.published {
        let (comparison, finding) = compare(&amounts, printed);
        comparisons.push(comparison);
        findings.extend(finding);
    }
    let of = |value: fn(&Comparison) -> f64| {
        let find = |total| comparisons.iter().find(|c| c.aggregate == Aggregate { total, sector: None }).map(value);
        PublishedTotalsT {
            basic_t: find(Total::Basic),
            basic_plus_t: find(Total::BasicPlus),
            basic_plus_s3_t: find(Total::BasicPlusScope3),
            territorial_t: find(Total::Territorial),
        }
    };
    InventoryCheck {
        city: inventory.city.clone(),
        year: inventory.year.as_ref().map(|year| year.text.clone()),
        level: inventory.level,
        totals,
        published: of(|comparison| comparison.published_t),
        differences: of(|comparison| comparison.difference_t),
        scopes: scopes(&amounts),
        biogenic_co2_t: tonnes_f64(inventory.lines.values().filter_map(|entry| entry.biogenic_co2_t).sum()),
        quality: QualityShares::of(inventory, Total::Basic),
        comparisons,
        findings,
    }
}

fn compare(amounts: &BTreeMap<GpcLine, Decimal>, printed: &Published) -> (Comparison, Option<Finding>) {
    let aggregate = printed.aggregate;
    let lines_t: Decimal = amounts.iter().filter(|(line, _)| aggregate.counts(**line)).map(|(_, t)| *t).sum();
    let difference = printed.tonnes - lines_t;
    let tolerance = tolerance(printed.tonnes);
    let agrees = difference.abs() <= tolerance;
    let comparison = Comparison {
        aggregate,
        lines_t: tonnes_f64(lines_t),
        published_t: tonnes_f64(printed.tonnes),
        difference_t: tonnes_f64(difference),
        agrees,
    };
    if agrees {
        return (comparison, None);
    }
    let name = match aggregate.sector {
        None => aggregate.total.name().to_owned(),
        Some(sector) => format!("{} {}", aggregate.total.name(), sector.roman()),
    };
    let explanation = explain(amounts, aggregate, printed.tonnes, tolerance);
    let lines = explanation.as_ref().map(|found| found.lines.clone()).unwrap_or_default();
    let mut finding = Finding::about(FindingCode::TotalDisagrees, lines)
        .text("total", name)
        .number("published_t", comparison.published_t)
        .number("lines_t", comparison.lines_t)
        .number("difference_t", comparison.difference_t)
        .text("direction", if difference > Decimal::ZERO { "above" } else { "below" });
    if let Some(relative) = difference.checked_div(lines_t) {
        finding = finding.number("relative", tonnes_f64(relative));
    }
    if let Some(found) = explanation {
        finding = finding.text("explained_by", found.how);
        if let Some(total) = found.instead {
            finding = finding.text("instead", total.name());
        }
    }
    (comparison, Some(finding))
}

/// Half of the last digit printed, or what adding floats in another order may leave.
fn tolerance(printed: Decimal) -> Decimal {
    let half_digit = Decimal::new(5, printed.scale().min(20) + 1);
    let float_noise = printed.abs() * Decimal::new(1, 12);
    half_digit.max(float_noise).max(Decimal::new(1, 6))
}

fn scopes(amounts: &BTreeMap<GpcLine, Decimal>) -> ScopeTotals {
    let sum = |counts: &dyn Fn(GpcLine) -> bool| -> Decimal {
        amounts.iter().filter(|(line, _)| counts(**line)).map(|(_, tonnes)| *tonnes).sum()
    };
    let of = |scope| tonnes_f64(sum(&|line| line.scope() == scope));
    let basic = sum(&|line| Total::Basic.counts(line));
    let grid = sum(&|line| line.scope() == GpcScope::Two && Total::Basic.counts(line));
    ScopeTotals {
        scope_1_t: of(GpcScope::One),
        scope_2_t: of(GpcScope::Two),
        scope_3_t: of(GpcScope::Three),
        scope_2_share_of_basic: grid.checked_div(basic).filter(|_| basic > Decimal::ZERO).map(tonnes_f64),
    }
}
