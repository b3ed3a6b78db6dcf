//! `city.toml`: plan defaults, drivers, inventory, targets and assumptions.

use super::replace_or_push;
use crate::entry::Entry;
use crate::{
    Assumption, Driver, Interpolation, InventoryTotal, Pack, PackError, PlanDefaults, Target, TargetMetric,
    TargetReference,
};
use rust_decimal::Decimal;

/// Reads the file; drivers, targets and assumptions replace those of the same id below.
pub(super) fn city(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    if let Some(plan) = file.child("plan")? {
        pack.plan = Some(plan_defaults(plan)?);
    }
    for entry in file.entries("driver", "id")? {
        let driver = driver(entry)?;
        let id = driver.id.clone();
        replace_or_push(&mut pack.drivers, driver, |old| old.id == id);
    }
    for entry in file.series("inventory")? {
        let total = inventory(entry)?;
        let (year, boundary) = (total.year, total.boundary.clone());
        replace_or_push(&mut pack.inventory, total, |old| old.year == year && old.boundary == boundary);
    }
    for entry in file.entries("target", "id")? {
        let target = target(entry)?;
        let id = target.id.clone();
        replace_or_push(&mut pack.targets, target, |old| old.id == id);
    }
    for mut entry in file.entries("assumption", "id")? {
        let assumption = Assumption { id: entry.text("id")?, value: entry.ranged("value")?, unit: entry.text("unit")? };
        entry.finish()?;
        let id = assumption.id.clone();
        replace_or_push(&mut pack.assumptions, assumption, |old| old.id == id);
    }
    file.finish()
}

fn plan_defaults(mut entry: Entry) -> Result<PlanDefaults, PackError> {
    let plan = PlanDefaults {
        yearly_budget: entry.exact("yearly_budget")?,
        first_year: entry.integer("first_year")?,
        years: entry.integer("years")?,
        discount_rate: entry.exact("discount_rate")?,
    };
    if plan.years == 0 || plan.years > 60 {
        return entry.fail("years", "lies outside 1 to 60", "write how many years the plan runs");
    }
    if plan.yearly_budget.value < Decimal::ZERO {
        return entry.fail("yearly_budget", "is negative", "write currency units a year");
    }
    entry.finish()?;
    Ok(plan)
}

fn driver(mut entry: Entry) -> Result<Driver, PackError> {
    let id = entry.text("id")?;
    let unit = entry.text("unit")?;
    let between =
        entry.choice("between", &[("linear", Interpolation::Linear), ("geometric", Interpolation::Geometric)])?;
    let mut points = Vec::new();
    for mut point in entry.series("point")? {
        let year: i16 = point.integer("year")?;
        let value = point.principal("value")?;
        if points.last().is_some_and(|(last, _)| *last >= year) {
            return point.fail("year", format!("{year} does not come after the year before"), "order points by year");
        }
        if between == Interpolation::Geometric && value.value <= Decimal::ZERO {
            return point.fail("value", "is not above zero", "use between = \"linear\" where zero occurs");
        }
        points.push((year, value));
        point.finish()?;
    }
    if points.is_empty() {
        return entry.fail("point", "is missing", "add at least one [[driver.point]]");
    }
    entry.finish()?;
    Ok(Driver { id, unit, between, points })
}

fn inventory(mut entry: Entry) -> Result<InventoryTotal, PackError> {
    let year = entry.integer("year")?;
    entry.rename(&format!("inventory.{year}"));
    let total = InventoryTotal {
        year,
        boundary: entry.text("boundary")?,
        emissions_t: entry.exact("emissions_t")?,
        electricity_share: entry.optional_exact("electricity_share")?,
        buildings_share: entry.optional_exact("buildings_share")?,
    };
    for (key, share) in [("electricity_share", &total.electricity_share), ("buildings_share", &total.buildings_share)] {
        if share.as_ref().is_some_and(|share| share.value < Decimal::ZERO || share.value > Decimal::ONE) {
            return entry.fail(key, "lies outside 0 to 1", "write a share, not per cent");
        }
    }
    entry.finish()?;
    Ok(total)
}

#[derive(Clone, Copy)]
enum ReferenceKind {
    BusinessAsUsual,
    BaseYear,
    FixedLevel,
}

fn target(mut entry: Entry) -> Result<Target, PackError> {
    let id = entry.text("id")?;
    let metric = entry.choice("metric", &[("absolute", TargetMetric::Absolute), ("per-gdp", TargetMetric::PerGdp)])?;
    let kinds = [
        ("business-as-usual", ReferenceKind::BusinessAsUsual),
        ("base-year", ReferenceKind::BaseYear),
        ("fixed-level", ReferenceKind::FixedLevel),
    ];
    let reference = match entry.choice("reference", &kinds)? {
        ReferenceKind::BusinessAsUsual => TargetReference::BusinessAsUsual,
        ReferenceKind::BaseYear => TargetReference::BaseYear(entry.integer("base_year")?),
        ReferenceKind::FixedLevel => TargetReference::FixedLevel,
    };
    let year = entry.integer("year")?;
    let limit = entry.principal("limit")?;
    if limit.value < Decimal::ZERO {
        return entry.fail("limit", "is negative", "write the allowed share of the reference, 0.3 for −70 %");
    }
    let fact = limit.fact.clone();
    entry.finish()?;
    Ok(Target { id, metric, reference, year, limit, fact })
}
