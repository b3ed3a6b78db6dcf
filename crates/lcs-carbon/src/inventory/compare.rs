//! From one vintage of an inventory to the next: what changed, line by line, and by what.
//!
//! The change of a line that is given as activity times factor is split between the two; that of a line given by gas
//! between the masses and their warming potentials. Both splits are the Shapley value of two factors, so that they are
//! exact and neither factor comes first. What a line's own figures do not explain is a change of method.
//!
//! # Source
//! Greenhouse Gas Protocol, Global Protocol for Community-Scale Greenhouse Gas Inventories, chapter 11: a city states the
//! significance threshold at which it recalculates its base year. Two factors: L. S. Shapley, A value for n-person games,
//! Contributions to the Theory of Games II (1953), 307–317.

use super::check::tonnes_f64;
use super::entry::{CityInventory, Entry};
use super::gpc_line::GpcLine;
use super::gwp::{GasAmounts, GwpSet, GwpTable, Methane};
use super::total::Total;
use rust_decimal::Decimal;
use serde::Serialize;

/// Change of the total from which a recalculation is significant, as a share, where the city states none of its own.
pub const SIGNIFICANCE: f64 = 0.05;

/// Smallest part of a line's change that is told apart, relative to the line: below it lies rounding.
const ROUNDING: f64 = 1e-9;

/// Why a line's amount changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeCause {
    /// The amount of the activity.
    Activity,
    /// The emission factor.
    Factor,
    /// Masses of gases.
    Gases,
    /// Warming potentials of the gases.
    WarmingPotentials,
    /// The line got an amount or lost it: what the inventory covers.
    Coverage,
    /// What the line's own figures do not explain.
    Method,
}

impl ChangeCause {
    /// The id in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Factor => "factor",
            Self::Gases => "gases",
            Self::WarmingPotentials => "warming-potentials",
            Self::Coverage => "coverage",
            Self::Method => "method",
        }
    }
}

/// A part of a line's change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ChangePart {
    /// Why.
    pub cause: ChangeCause,
    /// New less old, t CO2e.
    pub change_t: f64,
}

/// A line that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LineChange {
    /// The line.
    pub line: GpcLine,
    /// Before, t CO2e.
    pub before_t: Option<f64>,
    /// After, t CO2e.
    pub after_t: Option<f64>,
    /// Key before; empty without one.
    pub before_key: String,
    /// Key after.
    pub after_key: String,
    /// New less old, t CO2e; a line without an amount counts nothing.
    pub change_t: f64,
    /// The same over the old total of the level, signed; `None` where the total does not count the line or is zero.
    pub share_of_total: Option<f64>,
    /// Parts of the change; they add up to it.
    pub parts: Vec<ChangePart>,
    /// Whether method, explanation, grades, or what is said of the factor are worded otherwise.
    pub words_changed: bool,
}

/// A total before and after.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TotalChange {
    /// Which.
    pub total: Total,
    /// Sum of the lines before, t CO2e.
    pub before_t: f64,
    /// Sum of the lines after, t CO2e.
    pub after_t: f64,
    /// New less old, t CO2e.
    pub change_t: f64,
    /// The same over the old; `None` where the old is zero.
    pub relative: Option<f64>,
}

/// What changed from one vintage to the next.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VintageChange {
    /// Every total.
    pub totals: Vec<TotalChange>,
    /// The total that is held against the threshold: the new vintage's level.
    pub level: Total,
    /// The threshold, a share.
    pub threshold: f64,
    /// Whether that total moves by the threshold or more, or has no old value to hold it against and is not zero now.
    pub significant: bool,
    /// The lines that differ, in the protocol's order.
    pub lines: Vec<LineChange>,
    /// Sums of the parts over the lines that the level counts, by cause.
    pub causes: Vec<ChangePart>,
    /// Whether the declared warming potentials differ.
    pub gwp_changed: bool,
    /// Whether the boundary is worded otherwise.
    pub boundary_changed: bool,
    /// Whether the reporting level differs.
    pub level_changed: bool,
}

/// Compares two vintages. `threshold` is a share, for example [`SIGNIFICANCE`].
#[must_use]
pub fn compare(before: &CityInventory, after: &CityInventory, threshold: f64) -> VintageChange {
    let sum = |inventory: &CityInventory, total: Total| -> Decimal {
        let counted = inventory.lines.iter().filter(|(line, _)| total.counts(**line));
        counted.filter_map(|(_, entry)| entry.tonnes).sum()
    };
    let totals: Vec<TotalChange> =
        Total::ALL.into_iter().map(|t| total_change(t, sum(before, t), sum(after, t))).collect();
    let level = after.level.or(before.level).unwrap_or(Total::Basic);
    let of_level = totals.iter().find(|change| change.total == level);
    let significant =
        of_level.is_some_and(|of| of.relative.map_or(of.change_t != 0.0, |relative| relative.abs() >= threshold));
    let tables = (declared(before), declared(after));
    let base_t = of_level.map(|of| of.before_t).filter(|base_t| *base_t != 0.0);
    let lines: Vec<LineChange> = GpcLine::all()
        .filter_map(|line| {
            let mut change = line_change(line, before.lines.get(&line), after.lines.get(&line), &tables)?;
            change.share_of_total = base_t.filter(|_| level.counts(line)).map(|base_t| change.change_t / base_t);
            Some(change)
        })
        .collect();
    VintageChange {
        causes: causes(&lines, level),
        totals,
        level,
        threshold,
        significant,
        lines,
        gwp_changed: before.gwp != after.gwp,
        boundary_changed: before.boundary != after.boundary,
        level_changed: before.level != after.level,
    }
}

fn total_change(total: Total, before: Decimal, after: Decimal) -> TotalChange {
    let change = after - before;
    TotalChange {
        total,
        before_t: tonnes_f64(before),
        after_t: tonnes_f64(after),
        change_t: tonnes_f64(change),
        relative: change.checked_div(before).map(tonnes_f64),
    }
}

fn causes(lines: &[LineChange], level: Total) -> Vec<ChangePart> {
    use ChangeCause as C;
    let all = [C::Activity, C::Factor, C::Gases, C::WarmingPotentials, C::Coverage, C::Method];
    let parts = || lines.iter().filter(|change| level.counts(change.line)).flat_map(|change| &change.parts);
    let of = |cause| ChangePart { cause, change_t: parts().filter(|p| p.cause == cause).map(|p| p.change_t).sum() };
    all.into_iter().map(of).filter(|part| part.change_t != 0.0).collect()
}

/// The potentials that an inventory declares, where its label names a report.
fn declared(inventory: &CityInventory) -> Option<GwpTable> {
    let declared = inventory.gwp.as_ref()?;
    let table = GwpTable::new(GwpSet::from_label(&declared.label)?, Methane::ByOrigin);
    Some(declared.values.iter().fold(table, |table, (gas, value)| table.with(*gas, *value)))
}

fn line_change(
    line: GpcLine,
    before: Option<&Entry>,
    after: Option<&Entry>,
    tables: &(Option<GwpTable>, Option<GwpTable>),
) -> Option<LineChange> {
    let tonnes = |entry: Option<&Entry>| entry.and_then(|entry| entry.tonnes);
    let key = |entry: Option<&Entry>| {
        entry.and_then(|entry| entry.notation.as_ref()).map(ToString::to_string).unwrap_or_default()
    };
    let words = |entry: Option<&Entry>| {
        let entry = entry?;
        let factor = entry.product.as_ref().map(|p| (p.basis.clone(), p.publisher.clone(), p.valid));
        let grades = (entry.activity_quality, entry.factor_quality);
        Some((entry.method.clone(), entry.explanation.clone(), factor, grades))
    };
    let (before_t, after_t) = (tonnes(before), tonnes(after));
    let (before_key, after_key) = (key(before), key(after));
    if before == after {
        return None;
    }
    let change_t = tonnes_f64(after_t.unwrap_or_default() - before_t.unwrap_or_default());
    Some(LineChange {
        line,
        parts: parts(change_t, before, after, tables),
        before_t: before_t.map(tonnes_f64),
        after_t: after_t.map(tonnes_f64),
        before_key,
        after_key,
        change_t,
        share_of_total: None,
        words_changed: words(before) != words(after),
    })
}

fn parts(
    change_t: f64,
    before: Option<&Entry>,
    after: Option<&Entry>,
    tables: &(Option<GwpTable>, Option<GwpTable>),
) -> Vec<ChangePart> {
    let part = |cause, change_t| ChangePart { cause, change_t };
    let amount = |entry: Option<&Entry>| entry.and_then(|entry| entry.tonnes).map(tonnes_f64);
    let (Some(before_t), Some(after_t)) = (amount(before), amount(after)) else {
        return if change_t == 0.0 { Vec::new() } else { vec![part(ChangeCause::Coverage, change_t)] };
    };
    let mut parts = match (before, after) {
        (Some(before), Some(after)) => own_figures(before, after, tables),
        _ => Vec::new(),
    };
    let negligible_t = ROUNDING * before_t.abs().max(after_t.abs());
    parts.retain(|part| part.change_t.abs() > negligible_t);
    let rest_t = change_t - parts.iter().map(|part| part.change_t).sum::<f64>();
    if rest_t.abs() > negligible_t {
        parts.push(part(ChangeCause::Method, rest_t));
    }
    parts
}

/// What activity and factor, or gases and potentials, explain of a line's change.
fn own_figures(before: &Entry, after: &Entry, tables: &(Option<GwpTable>, Option<GwpTable>)) -> Vec<ChangePart> {
    if let (Some(old), Some(new)) = (&before.product, &after.product)
        && old.unit == new.unit
    {
        let (a, b) = two_factors((old.activity, new.activity), (old.factor_t_per_unit, new.factor_t_per_unit));
        let activity = ChangePart { cause: ChangeCause::Activity, change_t: a };
        return vec![activity, ChangePart { cause: ChangeCause::Factor, change_t: b }];
    }
    if before.gases.is_empty() || after.gases.is_empty() {
        return Vec::new();
    }
    let (Some(old), Some(new)) = tables else { return Vec::new() };
    gas_parts((&before.gases, old), (&after.gases, new)).unwrap_or_default()
}

fn gas_parts(before: (&GasAmounts, &GwpTable), after: (&GasAmounts, &GwpTable)) -> Option<Vec<ChangePart>> {
    let (mut masses_t, mut potentials_t) = (0.0, 0.0);
    let mut gases: Vec<_> = before.0.keys().chain(after.0.keys()).copied().collect();
    gases.sort_unstable();
    gases.dedup();
    for gas in gases {
        let mass = |amounts: &GasAmounts| amounts.get(&gas).copied().unwrap_or(0.0);
        let (a, b) = two_factors((mass(before.0), mass(after.0)), (before.1.get(gas)?, after.1.get(gas)?));
        masses_t += a;
        potentials_t += b;
    }
    let gases = ChangePart { cause: ChangeCause::Gases, change_t: masses_t };
    Some(vec![gases, ChangePart { cause: ChangeCause::WarmingPotentials, change_t: potentials_t }])
}

/// The change of a product, shared between its factors.
fn two_factors((a0, a1): (f64, f64), (b0, b1): (f64, f64)) -> (f64, f64) {
    ((a1 - a0) * 0.5 * (b0 + b1), (b1 - b0) * 0.5 * (a0 + a1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::parse;
    use proptest::prelude::*;

    fn inventory(lines: &str, gwp: &str) -> CityInventory {
        let text = format!(r#"{{"units":"t","year":2020,"level":"BASIC","gwp":"{gwp}","lines":{{{lines}}}}}"#);
        parse(text.as_bytes()).unwrap()
    }

    fn power(tonnes: f64, mwh: f64, factor: f64) -> String {
        format!(r#""I.1.2":{{"tco2e":{tonnes},"activity":{mwh},"activity_unit":"MWh","factor_t_per_unit":{factor}}}"#)
    }

    /// By hand: 1,000 MWh at 0.6 are 600 t, 1,200 MWh at 0.5 are 600 t. The activity brings 200 × 0.55 = 110 t, the factor
    /// −0.1 × 1,100 = −110 t.
    #[test]
    fn activity_and_factor_share_a_change() {
        let (old, new) = (inventory(&power(600.0, 1_000.0, 0.6), "AR5"), inventory(&power(600.0, 1_200.0, 0.5), "AR5"));
        let same = compare(&old, &new, SIGNIFICANCE);
        assert_eq!((same.lines[0].change_t, same.lines[0].parts.len(), same.significant), (0.0, 2, false));
        assert!(compare(&old, &old, SIGNIFICANCE).lines.is_empty());
        let new = inventory(&power(630.0, 1_200.0, 0.5), "AR5");
        let change = compare(&old, &new, SIGNIFICANCE);
        let parts: Vec<_> = change.lines[0].parts.iter().map(|p| (p.cause, p.change_t.round())).collect();
        let expected = [(ChangeCause::Activity, 110.0), (ChangeCause::Factor, -110.0), (ChangeCause::Method, 30.0)];
        assert_eq!(parts, expected);
        assert!(change.significant);
        assert_eq!(change.lines[0].share_of_total, Some(0.05));
        assert!(!compare(&old, &new, 0.06).significant);
    }

    /// 1 TJ of diesel (TV-UNIT of the reference sheet): 74.343 t by the fifth report, 74.3532 t by the sixth with fossil
    /// methane. AR5's own value for fossil methane is 30, so 74.349 t.
    #[test]
    fn warming_potentials_are_told_from_masses() {
        let line =
            |t: f64| format!(r#""I.3.1":{{"tco2e":{t},"gases_t":{{"CO2":74.1,"CH4 fossil":0.003,"N2O":0.0006}}}}"#);
        let change = compare(&inventory(&line(74.349), "AR5"), &inventory(&line(74.353_2), "AR6"), SIGNIFICANCE);
        let [part] = change.lines[0].parts.as_slice() else { panic!("{:?}", change.lines[0].parts) };
        assert_eq!(part.cause, ChangeCause::WarmingPotentials);
        assert!((part.change_t - 0.004_2).abs() < 1e-9);
        assert!(change.gwp_changed && !change.significant);
    }

    #[test]
    fn a_line_that_comes_in_is_coverage() {
        let old = inventory(r#""I.1.1":{"tco2e":100},"IV.1":{"notation_key":"NE"}"#, "AR5");
        let new = inventory(r#""I.1.1":{"tco2e":100},"IV.1":{"tco2e":40}"#, "AR5");
        let change = compare(&old, &new, SIGNIFICANCE);
        assert_eq!(change.lines.len(), 1);
        assert_eq!(
            (change.lines[0].before_key.as_str(), change.lines[0].parts[0].cause),
            ("NE", ChangeCause::Coverage)
        );
        // BASIC does not count industry: the territorial total moves, the level's does not.
        assert!(!change.significant && change.causes.is_empty());
        assert_eq!(change.totals.iter().find(|t| t.total == Total::Territorial).unwrap().change_t, 40.0);
    }

    proptest! {
        #[test]
        fn parts_add_up(a0 in 0.0..1e6_f64, a1 in 0.0..1e6_f64, f0 in 0.0..2.0_f64, f1 in 0.0..2.0_f64, t in 0.0..1e6_f64) {
            let change = compare(
                &inventory(&power(a0 * f0, a0, f0), "AR5"), &inventory(&power(t, a1, f1), "AR5"), SIGNIFICANCE,
            );
            for line in &change.lines {
                let sum: f64 = line.parts.iter().map(|part| part.change_t).sum();
                prop_assert!((sum - line.change_t).abs() <= 1e-8 * (a0 * f0).max(t).max(1.0));
            }
        }
    }
}
