//! The cooling plant: compressors, heat rejection and pumps at part load and in the weather of the hour.

mod curves;
#[cfg(test)]
mod energyplus;
mod hour;
mod part_load;
mod pumps;
#[cfg(test)]
mod tests;
mod tower;
mod validity;

pub use curves::{Biquadratic, MachineCurves};
pub(crate) use hour::{COIL_WET_BULB_C, CoolingPlantLanes, OutsideAir};
pub use part_load::PartLoad;
pub(crate) use part_load::power_curve;
pub use pumps::{Pump, PumpControl, Pumping};
pub use tower::{HeatRejection, TowerDesign, TowerFan};
pub(crate) use validity::check as validity;

use curves::CurveSet;
use pumps::PumpCurve;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What makes the cold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlantKind {
    /// Chillers rejecting heat to cooling towers: efficiency follows the outdoor wet bulb.
    WaterCooledChiller,
    /// Chillers rejecting heat to outdoor air.
    AirCooledChiller,
    /// Split and packaged units.
    DxSplit,
    /// Variable refrigerant flow.
    Vrf,
    /// Chilled water bought from a network: no compressor electricity here.
    District,
    /// No plant: loads are reported, no energy is used to meet them (ideal cooling).
    None,
}

/// The cooling plant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoolingPlant {
    /// What makes the cold.
    pub kind: PlantKind,
    /// Coefficient of performance of the machine alone at full load and rated conditions.
    pub rated_cop: f64,
    /// Rated condenser condition, °C: entering condenser water for water-cooled chillers (29.4 in AHRI 550/590),
    /// outdoor dry bulb for all others (35 in AHRI 550/590 and ISO 5151).
    pub rated_condenser_c: f64,
    /// Relative change of electric input per K of condenser condition, 1/K (0.02–0.03 is usual), where `curves` is
    /// `linear`; else not used.
    #[serde(default)]
    pub input_change_per_k: f64,
    /// Capacity and input over the temperatures on both sides.
    #[serde(default)]
    pub curves: MachineCurves,
    /// Part-load behaviour.
    pub part_load: PartLoad,
    /// Part-load ratio below which the machine cycles, 0–1.
    pub minimum_part_load_ratio: f64,
    /// Part-load ratio below which the machine sheds no more input and works against false load (hot gas bypass), 0–1;
    /// the minimum part-load ratio where absent.
    #[serde(default)]
    pub minimum_unloading_ratio: Option<f64>,
    /// Cooling capacity at rated conditions, W; sized from the year's loads where absent.
    #[serde(default)]
    pub capacity_w: Option<f64>,
    /// Installed capacity over the design load, where sized.
    pub sizing_factor: f64,
    /// Equal machines that share the load; as few run as can carry it.
    #[serde(default = "one")]
    pub machines: u8,
    /// Chilled water that leaves the machines at full load, °C; that of the rating where absent. Warmer water raises
    /// capacity and efficiency where `curves` say so.
    #[serde(default)]
    pub chilled_water_c: Option<f64>,
    /// Chilled-water reset: the water is warmer by so much at no load, in proportion between, K.
    #[serde(default)]
    pub chilled_water_reset_k: f64,
    /// Chilled and condenser water pump power per capacity, W/W; not used with `pumping`.
    pub pump_w_per_w: f64,
    /// Exponent of pump power over load: 0 for constant flow, up to 3 for variable speed. An exponent that is not a whole
    /// number is drawn as the nearest cubic.
    pub pump_part_load_exponent: f64,
    /// The pumps one by one, instead of `pump_w_per_w`.
    #[serde(default)]
    pub pumping: Option<Pumping>,
    /// Towers; needed by a water-cooled chiller.
    #[serde(default)]
    pub heat_rejection: Option<HeatRejection>,
}

fn one() -> u8 {
    1
}

impl CoolingPlant {
    /// An ideal source of cold that uses nothing.
    #[must_use]
    pub fn none() -> Self {
        Self {
            kind: PlantKind::None,
            rated_cop: 1.0,
            rated_condenser_c: 35.0,
            input_change_per_k: 0.0,
            curves: MachineCurves::Linear,
            part_load: PartLoad::Proportional,
            minimum_part_load_ratio: 0.0,
            minimum_unloading_ratio: None,
            capacity_w: None,
            sizing_factor: 1.0,
            machines: 1,
            chilled_water_c: None,
            chilled_water_reset_k: 0.0,
            pump_w_per_w: 0.0,
            pump_part_load_exponent: 0.0,
            pumping: None,
            heat_rejection: None,
        }
    }

    /// The machine's curves, scaled to its rating.
    fn curve_set(&self) -> CurveSet {
        self.curves.set(self.rated_condenser_c, self.input_change_per_k)
    }

    /// The towers, where the machines are cooled by water.
    fn towers(&self) -> Option<HeatRejection> {
        self.heat_rejection.filter(|_| self.kind == PlantKind::WaterCooledChiller)
    }

    /// Cold side as `a − b × load share + c × wet bulb at the coil`, °C.
    fn cold_side(&self) -> [f64; 3] {
        match self.kind {
            PlantKind::DxSplit | PlantKind::Vrf => [0.0, 0.0, 1.0],
            _ => {
                let full_c = self.chilled_water_c.unwrap_or(self.curve_set().rated_cold_c);
                [full_c + self.chilled_water_reset_k, self.chilled_water_reset_k, 0.0]
            }
        }
    }

    fn unloading_ratio(&self) -> f64 {
        self.minimum_unloading_ratio.unwrap_or(self.minimum_part_load_ratio).max(self.minimum_part_load_ratio)
    }

    fn chilled_pumps(&self) -> PumpCurve {
        match (self.kind, self.pumping) {
            (PlantKind::None, _) => PumpCurve::default(),
            (_, Some(pumping)) => PumpCurve::default().with(Some(pumping.primary)).with(pumping.secondary),
            (_, None) => PumpCurve {
                of_load: power_curve(self.pump_part_load_exponent).map(|c| c * self.pump_w_per_w),
                per_machine: 0.0,
            },
        }
    }

    fn condenser_pumps(&self) -> PumpCurve {
        let pump = self.pumping.and_then(|pumping| pumping.condenser).filter(|_| self.towers().is_some());
        PumpCurve::default().with(pump)
    }
}
