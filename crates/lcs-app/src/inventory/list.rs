//! The inventories that a city keeps.

use super::kept::{KeptInventory, level_of, may_read};
use crate::{
    Actor, AppError, Capability, DocumentStamp, Place,
    documents::{DocumentKind, documents},
};
use lcs_carbon::inventory::{Aggregate, check};
use serde::Serialize;
use std::path::Path;
use utoipa::ToSchema;

/// All inventories.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryList {
    /// The latest year first.
    pub inventories: Vec<InventorySummary>,
    /// Whether the reader may publish and withdraw inventories.
    pub may_write: bool,
}

/// An inventory in a list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventorySummary {
    /// Its latest vintage.
    pub stamp: DocumentStamp,
    /// The twelve months as written.
    pub year: String,
    /// Reporting level: `basic`, `basic_plus`, `basic_plus_s3`.
    pub level: String,
    /// Sum of the lines that the level counts, t CO2e.
    pub lines_t: f64,
    /// The same as printed, t CO2e.
    #[schema(required)]
    pub published_t: Option<f64>,
    /// Findings that are errors.
    pub errors: usize,
    /// File of the latest vintage.
    pub file: String,
}

/// Lists the inventories.
///
/// # Errors
/// When the actor may not read the whole city, or the database cannot be read.
pub async fn inventories(actor: &Actor, dir: &Path) -> Result<InventoryList, AppError> {
    may_read(actor)?;
    let mut kept = documents::<KeptInventory>(dir, DocumentKind::Inventory).await?;
    kept.sort_by(|a, b| b.stamp.id.cmp(&a.stamp.id));
    let summary = |document: crate::documents::Document<KeptInventory>| -> Result<InventorySummary, AppError> {
        let inventory = document.body.inventory()?;
        let level = level_of(&inventory);
        let checked = check(&inventory);
        let whole = Aggregate { total: level, sector: None };
        let is_error = |finding: &&lcs_carbon::inventory::Finding| finding.severity == lcs_domain::Severity::Error;
        Ok(InventorySummary {
            stamp: document.stamp,
            year: inventory.year.map(|year| year.text).unwrap_or_default(),
            level: level.id().to_owned(),
            lines_t: checked.totals.of_total(level),
            published_t: checked.comparisons.iter().find(|c| c.aggregate == whole).map(|c| c.published_t),
            errors: checked.findings.iter().filter(is_error).count(),
            file: document.body.file,
        })
    };
    let inventories = kept.into_iter().map(summary).collect::<Result<_, _>>()?;
    Ok(InventoryList { inventories, may_write: actor.may(Capability::Import, Place::City).is_ok() })
}
