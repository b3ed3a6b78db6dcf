//! How an inventory is kept.

use crate::{
    Actor, AppError, Capability, Place,
    documents::{Document, DocumentKind, document_history, read_document},
};
use lcs_carbon::inventory::{CityInventory, Finding, Total, parse, to_json};
use lcs_import::InventoryFile;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// One vintage of an inventory as its document says it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptInventory {
    /// The JSON layout, in tonnes.
    inventory: serde_json::Value,
    /// What was found while its file was read.
    reading: Vec<Finding>,
    /// Name of the file it came in.
    pub(crate) file: String,
    /// SHA-256 of the file, under which the city keeps it.
    pub(crate) hash: String,
    /// How the file was laid out: `json`, `lines`, `cities`, `subsectors`.
    pub(crate) layout: String,
    /// Change of the total from which a recalculation is significant, a share.
    pub(crate) significance: f64,
}

impl KeptInventory {
    pub(crate) fn new(read: &InventoryFile, file: &str, hash: &str, significance: f64) -> Self {
        Self {
            inventory: to_json(&read.inventory),
            reading: read.inventory.findings.clone(),
            file: file.to_owned(),
            hash: hash.to_owned(),
            layout: read.layout.id().to_owned(),
            significance,
        }
    }

    /// The inventory, with what was found while its file was read.
    pub(crate) fn inventory(&self) -> Result<CityInventory, AppError> {
        let damaged = |error| AppError::Internal { message: format!("the kept inventory cannot be read: {error}") };
        let read = parse(self.inventory.to_string().as_bytes()).map_err(damaged)?;
        Ok(CityInventory { findings: self.reading.clone(), ..read })
    }
}

/// The level at which an inventory reports; BASIC where it does not say.
pub(crate) fn level_of(inventory: &CityInventory) -> Total {
    inventory.level.unwrap_or(Total::Basic)
}

/// Whoever reads the whole city reads its inventories.
pub(crate) fn may_read(actor: &Actor) -> Result<(), AppError> {
    actor.may(Capability::Read, Place::City)
}

/// Whoever hands in files for the whole city publishes its inventories.
pub(crate) fn may_write(actor: &Actor) -> Result<(), AppError> {
    actor.may(Capability::Import, Place::City)
}

/// A vintage: the latest one, or the one of a version.
pub(crate) async fn vintage(
    dir: &Path,
    id: &str,
    version: Option<i64>,
) -> Result<(Document<KeptInventory>, CityInventory), AppError> {
    let document = read_document::<KeptInventory>(dir, DocumentKind::Inventory, id, version).await?;
    let inventory = document.body.inventory()?;
    Ok((document, inventory))
}

/// Every vintage, the latest first.
pub(crate) async fn vintages(dir: &Path, id: &str) -> Result<Vec<(Document<KeptInventory>, CityInventory)>, AppError> {
    let history = document_history::<KeptInventory>(dir, DocumentKind::Inventory, id).await?;
    history.into_iter().map(|document| document.body.inventory().map(|read| (document, read))).collect()
}
