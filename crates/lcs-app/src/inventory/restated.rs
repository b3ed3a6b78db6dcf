//! An inventory under another report's warming potentials, or with another factor of the grid.

use super::{
    change::InventoryTotalChange,
    kept::{may_read, vintage},
};
use crate::{Actor, AppError, DocumentStamp};
use lcs_carbon::inventory::{GpcLine, GwpSet, GwpTable, Methane, Restated, Total, check, restate, restate_grid};
use serde::{Deserialize, Serialize};
use std::path::Path;
use utoipa::{IntoParams, ToSchema};

/// What is to be taken instead; one of the two.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InventoryRestatement {
    /// Version; without it the latest.
    pub version: Option<i64>,
    /// Report of the warming potentials: AR5 or AR6.
    pub gwp: Option<String>,
    /// Factor of all grid energy, t CO2e per MWh.
    #[param(minimum = 0)]
    pub grid_factor_t_mwh: Option<f64>,
}

/// The totals restated.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryRestated {
    /// The vintage.
    pub stamp: DocumentStamp,
    /// Totals from the lines as they are, and restated.
    pub totals: Vec<InventoryTotalChange>,
    /// Lines that were computed anew.
    pub anew: Vec<String>,
    /// Lines that keep their amount, because they say neither gases nor activity.
    pub kept: Vec<String>,
}

/// Restates an inventory. Nothing is stored.
///
/// # Errors
/// When the actor may not read the whole city, there is no such inventory, neither or both are asked for, or a warming
/// potential is not known.
pub async fn restated_inventory(
    actor: &Actor,
    dir: &Path,
    id: &str,
    asked: &InventoryRestatement,
) -> Result<InventoryRestated, AppError> {
    may_read(actor)?;
    let (document, inventory) = vintage(dir, id, asked.version).await?;
    let restated = match (&asked.gwp, asked.grid_factor_t_mwh) {
        (Some(label), None) => {
            let set = GwpSet::from_label(label).ok_or_else(|| {
                AppError::unusable(format!("`{label}` is no report with warming potentials"), "say AR5 or AR6")
            })?;
            restate(&inventory, &GwpTable::new(set, Methane::ByOrigin)).map_err(|error| {
                AppError::unusable(error.to_string(), "restate under AR5 or AR6, or give the gas in CO2 equivalent")
            })?
        }
        (None, Some(factor_t_mwh)) if factor_t_mwh.is_finite() && factor_t_mwh >= 0.0 => {
            restate_grid(&inventory, factor_t_mwh)
        }
        _ => {
            return Err(AppError::unusable(
                "an inventory is restated under other warming potentials or with another factor of the grid",
                "give `gwp` (AR5, AR6) or a factor in t CO2e per MWh, not both",
            ));
        }
    };
    let before = check(&inventory).totals;
    let Restated { totals, anew, kept } = restated;
    let change = |total: Total| {
        let (before_t, after_t) = (before.of_total(total), totals.of_total(total));
        InventoryTotalChange {
            total: total.id().to_owned(),
            before_t,
            after_t,
            change_t: after_t - before_t,
            relative: (before_t != 0.0).then(|| (after_t - before_t) / before_t),
        }
    };
    let names = |lines: Vec<GpcLine>| lines.iter().map(ToString::to_string).collect();
    Ok(InventoryRestated {
        stamp: document.stamp,
        totals: Total::ALL.into_iter().map(change).collect(),
        anew: names(anew),
        kept: names(kept),
    })
}
