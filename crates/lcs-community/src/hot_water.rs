//! Heat-pump water heaters: electricity now, hot water later.

use crate::Block;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The water heaters of all homes as one tank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HotWater {
    /// Heat that all tanks hold above the temperature of use, kWh.
    pub tank_kwh: f64,
    /// Electric power of all heat pumps, kW.
    pub heat_pump_kw: f64,
    /// Heat per electricity.
    pub cop: f64,
    /// Heat drawn in a day, all homes, kWh.
    pub draw_kwh_per_day: f64,
    /// Weight of each hour of the day in the draw, 24 values.
    pub draw_by_hour: Vec<f64>,
    /// Share of the stored heat lost in a day.
    #[serde(default)]
    pub standing_loss_per_day: f64,
}

impl HotWater {
    /// Heat drawn in each step, kWh.
    pub(crate) fn draw_kwh(&self, block: &Block, steps: usize) -> Vec<f64> {
        let calendar = block.calendar();
        let weights: f64 = self.draw_by_hour.iter().sum::<f64>() * calendar.steps_per_hour as f64;
        (0..steps).map(|step| self.draw_kwh_per_day * self.draw_by_hour[calendar.hour(step)] / weights).collect()
    }
}
