//! An inventory under another report's warming potentials.

use super::check::TotalsT;
use super::entry::CityInventory;
use super::gpc_line::GpcLine;
use super::gwp::{GwpTable, NoGwp};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::Serialize;

/// Totals under a set of warming potentials.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Restated {
    /// The totals.
    pub totals: TotalsT,
    /// Lines computed anew from their gases.
    pub by_gas: Vec<GpcLine>,
    /// Lines that are reported only as CO2 equivalent and keep their amount, under whatever potentials it was made.
    pub kept: Vec<GpcLine>,
}

/// Computes every line that is reported by gas anew.
///
/// # Errors
/// [`NoGwp`] for a gas that the table lacks.
pub fn restate(inventory: &CityInventory, gwp: &GwpTable) -> Result<Restated, NoGwp> {
    let (mut by_gas, mut kept) = (Vec::new(), Vec::new());
    let mut lines = Vec::new();
    for (line, entry) in &inventory.lines {
        if !entry.gases.is_empty() {
            let tonnes = gwp.co2e(&entry.gases)?;
            lines.push((*line, Decimal::from_f64(tonnes).unwrap_or_default()));
            by_gas.push(*line);
        } else if let Some(tonnes) = entry.tonnes {
            lines.push((*line, tonnes));
            kept.push(*line);
        }
    }
    Ok(Restated { totals: TotalsT::of(&lines), by_gas, kept })
}
