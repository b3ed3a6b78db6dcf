//! Two vintages of an inventory, or the inventories of two years, held against each other.

use super::kept::{may_read, vintage, vintages};
use crate::{Actor, AppError, DocumentStamp};
use lcs_carbon::inventory::{ChangePart, Total, VintageChange, compare};
use serde::{Deserialize, Serialize};
use std::path::Path;
use utoipa::{IntoParams, ToSchema};

/// What is to be compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InventoryChangeAsked {
    /// Version of the earlier vintage; without it the one before.
    pub from: Option<i64>,
    /// Version of the later vintage; without it the latest.
    pub to: Option<i64>,
    /// Id of another inventory to compare with, in place of an earlier vintage.
    #[param(max_length = 200)]
    pub against: Option<String>,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryChange {
    /// The earlier vintage; null where it is not kept.
    #[schema(required)]
    pub from: Option<DocumentStamp>,
    /// The later vintage; null for a trial.
    #[schema(required)]
    pub to: Option<DocumentStamp>,
    /// The total that is held against the threshold.
    pub level: String,
    /// Share from which a change is significant.
    pub threshold: f64,
    /// Whether the change is significant, so that what was said against the old figures must be said anew.
    pub significant: bool,
    /// Totals before and after.
    pub totals: Vec<InventoryTotalChange>,
    /// Why the level's total changed: parts by cause.
    pub causes: Vec<InventoryCause>,
    /// The lines that differ, in the protocol's order.
    pub lines: Vec<InventoryLineChange>,
    /// Whether the declared warming potentials differ.
    pub gwp_changed: bool,
    /// Whether the boundary is worded otherwise.
    pub boundary_changed: bool,
    /// Whether the reporting level differs.
    pub level_changed: bool,
}

/// A total before and after.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryTotalChange {
    /// `basic`, `basic_plus`, `basic_plus_s3`, `territorial`.
    pub total: String,
    /// Before, t CO2e.
    pub before_t: f64,
    /// After, t CO2e.
    pub after_t: f64,
    /// After less before, t CO2e.
    pub change_t: f64,
    /// The same over before; null where that is zero.
    #[schema(required)]
    pub relative: Option<f64>,
}

/// A part of a change.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryCause {
    /// `activity`, `factor`, `gases`, `warming-potentials`, `coverage`, `method`.
    pub cause: String,
    /// After less before, t CO2e.
    pub change_t: f64,
}

/// A line that differs.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryLineChange {
    /// Its reference.
    pub line: String,
    /// Before, t CO2e.
    #[schema(required)]
    pub before_t: Option<f64>,
    /// After, t CO2e.
    #[schema(required)]
    pub after_t: Option<f64>,
    /// Notation key before; empty without one.
    pub before_key: String,
    /// Notation key after.
    pub after_key: String,
    /// After less before, t CO2e.
    pub change_t: f64,
    /// The same over the level's total before; null where the level does not count the line.
    #[schema(required)]
    pub share_of_total: Option<f64>,
    /// Parts of the change; they add up to it.
    pub parts: Vec<InventoryCause>,
    /// Whether method, explanation, grades or what is said of the factor are worded otherwise.
    pub words_changed: bool,
}

/// Compares two vintages of an inventory, or two inventories.
///
/// # Errors
/// When the actor may not read the whole city, an inventory or vintage is not there, or there is only one vintage.
pub async fn inventory_change(
    actor: &Actor,
    dir: &Path,
    id: &str,
    asked: &InventoryChangeAsked,
) -> Result<InventoryChange, AppError> {
    may_read(actor)?;
    let (after, new) = vintage(dir, id, asked.to).await?;
    let (before, old) = match &asked.against {
        Some(other) => vintage(dir, other, asked.from).await?,
        None => match asked.from {
            Some(from) => vintage(dir, id, Some(from)).await?,
            None => {
                let all = vintages(dir, id).await?;
                let earlier = all.into_iter().find(|(document, _)| document.stamp.version < after.stamp.version);
                earlier.ok_or_else(|| {
                    AppError::unusable(
                        format!("the inventory `{id}` has no earlier vintage"),
                        "name another inventory to compare with",
                    )
                })?
            }
        },
    };
    let change = compare(&old, &new, after.body.significance);
    Ok(told_change(&change, Some(before.stamp), Some(after.stamp)))
}

pub(crate) fn told_change(
    change: &VintageChange,
    from: Option<DocumentStamp>,
    to: Option<DocumentStamp>,
) -> InventoryChange {
    let part = |part: &ChangePart| InventoryCause { cause: part.cause.id().to_owned(), change_t: part.change_t };
    let totals = change.totals.iter().map(|total| InventoryTotalChange {
        total: total.total.id().to_owned(),
        before_t: total.before_t,
        after_t: total.after_t,
        change_t: total.change_t,
        relative: total.relative,
    });
    let lines = change.lines.iter().map(|line| InventoryLineChange {
        line: line.line.to_string(),
        before_t: line.before_t,
        after_t: line.after_t,
        before_key: line.before_key.clone(),
        after_key: line.after_key.clone(),
        change_t: line.change_t,
        share_of_total: line.share_of_total,
        parts: line.parts.iter().map(part).collect(),
        words_changed: line.words_changed,
    });
    InventoryChange {
        from,
        to,
        level: Total::id(change.level).to_owned(),
        threshold: change.threshold,
        significant: change.significant,
        totals: totals.collect(),
        causes: change.causes.iter().map(part).collect(),
        lines: lines.collect(),
        gwp_changed: change.gwp_changed,
        boundary_changed: change.boundary_changed,
        level_changed: change.level_changed,
    }
}
