//! An inventory as a file for others.

use super::kept::{may_read, vintage};
use crate::{Actor, AppError, savings_report::NamedFile};
use lcs_carbon::inventory::to_json;
use lcs_domain::Date;
use lcs_report::{InventoryWorkbook, render_inventory_xlsx};
use serde::{Deserialize, Serialize};
use std::path::Path;
use utoipa::ToSchema;

/// Layout of an exported inventory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum InventoryFormat {
    /// A workbook with a row per line, ready for CIRIS.
    Ciris,
    /// A workbook with a row per subsector, ready for the common reporting framework.
    Ecrf,
    /// A workbook with a row per sector and scope, ready for CDP-ICLEI Track.
    Cdp,
    /// The JSON layout.
    Json,
}

impl InventoryFormat {
    /// Its id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ciris => "ciris",
            Self::Ecrf => "ecrf",
            Self::Cdp => "cdp",
            Self::Json => "json",
        }
    }

    /// Content type of the file.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Writes a vintage of an inventory in the layout asked for. The same vintage gives the same bytes on every day.
///
/// # Errors
/// When the actor may not read the whole city, or there is no such inventory.
pub async fn export_inventory(
    actor: &Actor,
    dir: &Path,
    id: &str,
    version: Option<i64>,
    format: InventoryFormat,
) -> Result<NamedFile, AppError> {
    may_read(actor)?;
    let (document, inventory) = vintage(dir, id, version).await?;
    let date: Date = document.stamp.at.get(..10).and_then(|day| day.parse().ok()).unwrap_or(Date::ZERO);
    let workbook = |layout| render_inventory_xlsx(&inventory, layout, date);
    let bytes = match format {
        InventoryFormat::Ciris => workbook(InventoryWorkbook::Ciris)?,
        InventoryFormat::Ecrf => workbook(InventoryWorkbook::Ecrf)?,
        InventoryFormat::Cdp => workbook(InventoryWorkbook::Cdp)?,
        InventoryFormat::Json => {
            let mut bytes = serde_json::to_vec_pretty(&to_json(&inventory))
                .map_err(|error| AppError::Internal { message: error.to_string() })?;
            bytes.push(b'\n');
            bytes
        }
    };
    let (layout, ending) = match format {
        InventoryFormat::Json => (String::new(), "json"),
        other => (format!(".{}", other.id()), "xlsx"),
    };
    Ok((format!("inventory-{id}-v{}{layout}.{ending}", document.stamp.version), bytes))
}
