//! Data rooms: servers, the power lost on the way to them and the cold that takes both away.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Hours of a year.
const YEAR_H: f64 = 8760.0;

/// A data room or data centre.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DataRoom {
    /// Installed power of servers, storage and network, kW.
    pub it_kw: f64,
    /// Mean power over installed power, 0–1.
    pub load_factor: f64,
    /// Uninterruptible supply and distribution: power delivered over power drawn, 0.5–1.
    pub supply_efficiency: f64,
    /// Heat taken out over electricity of the whole cooling plant, fans of the room included.
    pub cooling_cop: f64,
    /// Lights, security, controls, kW.
    pub other_kw: f64,
}

/// Electricity of a data room in a year, kWh.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DataRoomEnergy {
    /// Servers, storage and network.
    pub it_kwh: f64,
    /// Lost in supply and distribution.
    pub supply_loss_kwh: f64,
    /// Cooling.
    pub cooling_kwh: f64,
    /// Lights, security, controls.
    pub other_kwh: f64,
}

impl DataRoomEnergy {
    /// All electricity, kWh.
    #[must_use]
    pub fn total_kwh(&self) -> f64 {
        self.it_kwh + self.supply_loss_kwh + self.cooling_kwh + self.other_kwh
    }

    /// Power usage effectiveness: all electricity over that of the servers.
    ///
    /// # Source
    /// ISO/IEC 30134-2:2016.
    #[must_use]
    pub fn pue(&self) -> f64 {
        self.total_kwh() / self.it_kwh
    }
}

impl DataRoom {
    /// Heat given to the room while it runs, kW: all of it is to be cooled, day and night.
    #[must_use]
    pub fn heat_kw(&self) -> f64 {
        self.it_kw * self.load_factor / self.supply_efficiency + self.other_kw
    }

    /// Electricity of a year.
    #[must_use]
    pub fn energy(&self) -> DataRoomEnergy {
        let it_kwh = self.it_kw * self.load_factor * YEAR_H;
        DataRoomEnergy {
            it_kwh,
            supply_loss_kwh: it_kwh * (1.0 / self.supply_efficiency - 1.0),
            cooling_kwh: self.heat_kw() / self.cooling_cop * YEAR_H,
            other_kwh: self.other_kw * YEAR_H,
        }
    }

    /// The room that has a known power usage effectiveness and supply: what its cooling must be. `None` where the supply
    /// alone loses more than that.
    #[must_use]
    pub fn with_pue(self, pue: f64) -> Option<Self> {
        let it_kw = self.it_kw * self.load_factor;
        let cooling_kw = it_kw * (pue - 1.0 / self.supply_efficiency) - self.other_kw;
        (cooling_kw > 0.0).then(|| Self { cooling_cop: self.heat_kw() / cooling_kw, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room() -> DataRoom {
        DataRoom { it_kw: 200.0, load_factor: 0.5, supply_efficiency: 0.92, cooling_cop: 2.5, other_kw: 2.0 }
    }

    /// By hand: 100 kW of servers, 8.696 kW lost, 2 kW other, (108.696 + 2) / 2.5 = 44.278 kW of cooling: PUE 1.550.
    #[test]
    fn power_usage_effectiveness_comes_out() {
        let energy = room().energy();
        assert!((energy.it_kwh - 876_000.0).abs() < 1e-6);
        assert!((energy.pue() - 1.5497).abs() < 1e-4, "{}", energy.pue());
    }

    #[test]
    fn a_known_effectiveness_gives_the_cooling() {
        let known = room().with_pue(1.9).unwrap();
        assert!((known.energy().pue() - 1.9).abs() < 1e-12);
        assert!(room().with_pue(1.08).is_none());
    }
}
