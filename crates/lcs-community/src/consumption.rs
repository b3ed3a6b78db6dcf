//! What the block uses, whoever delivers it.

use crate::{Block, Series};

impl Block {
    /// Loads, energy driven, and electricity that the hot water drawn stands for, kWh.
    #[must_use]
    pub fn consumption_kwh(&self, series: &Series) -> f64 {
        let (steps, step_h) = (series.len(), self.calendar().step_h());
        let load: f64 = series.load_kw.iter().sum::<f64>() * step_h;
        let driven: f64 =
            self.vehicles.iter().map(|cars| cars.absence(self, steps).drive_kwh.iter().sum::<f64>()).sum();
        let water =
            self.hot_water.as_ref().map_or(0.0, |water| water.draw_kwh(self, steps).iter().sum::<f64>() / water.cop);
        load + driven + water
    }
}
