//! Sizes of a block's plant: given, or those that its plan finds best.

use super::block_folder::BlockInput;
use crate::AppError;
use lcs_community::{PlanYear, Request, Sizes, optimise};
use serde::Serialize;
use utoipa::ToSchema;

/// Sizes that somebody gives instead of those of the plan; what is left out stays as planned.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GivenSizes {
    /// Photovoltaic plant, kWp.
    pub pv_kw: Option<f64>,
    /// Battery, kWh.
    pub battery_kwh: Option<f64>,
    /// Its power either way, kW at the bus.
    pub battery_kw: Option<f64>,
}

/// Sizes as they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct BlockSizes {
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// Battery, kWh.
    pub battery_kwh: f64,
    /// Charger, kW at the bus.
    pub charger_kw: f64,
    /// Discharger, kW at the battery.
    pub discharger_kw: f64,
}

impl From<Sizes> for BlockSizes {
    fn from(Sizes { pv_kw, battery_kwh, charger_kw, discharger_kw }: Sizes) -> Self {
        Self { pv_kw, battery_kwh, charger_kw, discharger_kw }
    }
}

impl GivenSizes {
    /// The sizes, planned for the block's own year where not all are given.
    pub(super) fn of(&self, input: &BlockInput, request: &Request) -> Result<Sizes, AppError> {
        let mut sizes = match self {
            Self { pv_kw: Some(_), battery_kwh: Some(_), battery_kw: Some(_) } => Sizes::default(),
            _ => {
                let years = [PlanYear { series: &input.series, weight: 1.0 }];
                optimise(&input.block, &years, request).map_err(input.fault())?.sizes
            }
        };
        for (key, value) in
            [("--pv-kw", self.pv_kw), ("--battery-kwh", self.battery_kwh), ("--battery-kw", self.battery_kw)]
        {
            if let Some(value) = value.filter(|value| !(*value >= 0.0 && value.is_finite())) {
                return Err(AppError::request(format!("{key} {value} is no size"), "give 0 or more"));
            }
        }
        sizes.pv_kw = self.pv_kw.unwrap_or(sizes.pv_kw);
        sizes.battery_kwh = self.battery_kwh.unwrap_or(sizes.battery_kwh);
        if let Some(power) = self.battery_kw {
            let efficiency = input.block.battery.map_or(1.0, |battery| battery.discharge_efficiency);
            (sizes.charger_kw, sizes.discharger_kw) = (power, power / efficiency);
        }
        Ok(sizes)
    }
}
