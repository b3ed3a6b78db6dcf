//! An inventory under another report's warming potentials, or with another factor of the grid.

use super::check::TotalsT;
use super::entry::CityInventory;
use super::gpc_line::{GpcLine, GpcScope};
use super::gwp::{GwpTable, NoGwp};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::Serialize;

/// Totals under other warming potentials or another factor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Restated {
    /// The totals.
    pub totals: TotalsT,
    /// Lines computed anew, from their gases or their activity.
    pub anew: Vec<GpcLine>,
    /// Lines that keep their amount: reported only as CO2 equivalent, or without an activity in a unit of energy.
    pub kept: Vec<GpcLine>,
}

/// Computes every line that is reported by gas anew.
///
/// # Errors
/// [`NoGwp`] for a gas that the table lacks.
pub fn restate(inventory: &CityInventory, gwp: &GwpTable) -> Result<Restated, NoGwp> {
    let (mut anew, mut kept) = (Vec::new(), Vec::new());
    let mut lines = Vec::new();
    for (line, entry) in &inventory.lines {
        if !entry.gases.is_empty() {
            let tonnes = gwp.co2e(&entry.gases)?;
            lines.push((*line, Decimal::from_f64(tonnes).unwrap_or_default()));
            anew.push(*line);
        } else if let Some(tonnes) = entry.tonnes {
            lines.push((*line, tonnes));
            kept.push(*line);
        }
    }
    Ok(Restated { totals: TotalsT::of(&lines), anew, kept })
}

/// MWh per unit of energy as inventories name it; `None` for another unit.
fn mwh_per_unit(unit: &str) -> Option<f64> {
    match unit.trim().to_ascii_lowercase().as_str() {
        "kwh" => Some(1e-3),
        "mwh" => Some(1.0),
        "gwh" => Some(1e3),
        "twh" => Some(1e6),
        "gj" => Some(1.0 / 3.6),
        "tj" => Some(1e3 / 3.6),
        _ => None,
    }
}

/// Computes every line of grid energy (scope 2) anew from its activity, with one factor for all, t CO2e per MWh: what the
/// inventory would say with another vintage, publisher or basis of the factor.
#[must_use]
pub fn restate_grid(inventory: &CityInventory, factor_t_mwh: f64) -> Restated {
    let (mut anew, mut kept) = (Vec::new(), Vec::new());
    let mut lines = Vec::new();
    for (line, entry) in &inventory.lines {
        let energy_mwh = entry
            .product
            .as_ref()
            .filter(|_| line.scope() == GpcScope::Two)
            .and_then(|product| Some(product.activity * mwh_per_unit(product.unit.as_deref()?)?));
        let restated = energy_mwh.and_then(|energy_mwh| Decimal::from_f64(energy_mwh * factor_t_mwh));
        match (restated, entry.tonnes) {
            (Some(tonnes), _) => {
                lines.push((*line, tonnes));
                anew.push(*line);
            }
            (None, Some(tonnes)) => {
                lines.push((*line, tonnes));
                kept.push(*line);
            }
            (None, None) => {}
        }
    }
    Restated { totals: TotalsT::of(&lines), anew, kept }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::parse;

    /// Reference sheet, section 5: 3,337,257.273 MWh at 0.78 are 2,603,060.7 t; at the earlier 0.758 they are 2,529,641.0 t.
    #[test]
    fn grid_energy_is_counted_with_another_factor() {
        let text = r#"{"units":"t","year":2020,"level":"BASIC","lines":{"I.1.1":{"tco2e":10},"I.2.2":{"tco2e":5},
            "I.1.2":{"tco2e":2603060.67294,"activity":3337257273,"activity_unit":"kWh","factor_t_per_unit":0.00078}}}"#;
        let restated = restate_grid(&parse(text.as_bytes()).unwrap(), 0.758);
        assert!((restated.totals.basic_t - 15.0 - 3_337_257.273 * 0.758).abs() < 1e-3);
        assert_eq!((restated.anew.len(), restated.kept.len()), (1, 2));
    }
}
