//! The cooling plant: compressors, heat rejection and pumps at part load and in the weather of the hour.

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

/// How input energy falls with load: `EIR(PLR) / EIR(1) × PLR` as a function of part-load ratio.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PartLoad {
    /// Constant efficiency.
    Proportional,
    /// Fixed-speed centrifugal chiller: COMNET modelling manual, as carried by City Energy Analyst.
    Centrifugal,
    /// Fixed-speed screw chiller: COMNET modelling manual, as carried by City Energy Analyst.
    Screw,
    /// Centrifugal chiller of DOE-2 (EnergyPlus data set "DOE-2 Centrifugal/5.50COP").
    Doe2Centrifugal,
    /// Cycling compressor: `PLR / (1 − C_D (1 − PLR))`, AHRI 210/240.
    Cycling {
        /// Degradation coefficient `C_D`, 0–0.5.
        degradation: f64,
    },
    /// Own coefficients of `a + b·PLR + c·PLR²`, scaled to 1 at full load.
    Quadratic {
        /// `[a, b, c]`.
        coefficients: [f64; 3],
    },
}

impl PartLoad {
    /// Input at a part-load ratio relative to input at full load. Zero at zero; below `minimum` the machine cycles.
    #[must_use]
    pub fn input_fraction(self, part_load_ratio: f64, minimum: f64) -> f64 {
        if part_load_ratio <= 0.0 {
            return 0.0;
        }
        // Below its minimum the machine runs at the minimum for part of the hour.
        let running = part_load_ratio.max(minimum);
        let cycling = part_load_ratio / running;
        cycling * self.curve(running)
    }

    fn curve(self, x: f64) -> f64 {
        let [a, b, c] = match self {
            Self::Proportional => [0.0, 1.0, 0.0],
            Self::Centrifugal => [0.171_492_73, 0.588_202_08, 0.237_372_57],
            Self::Screw => [0.330_188_33, 0.235_542_91, 0.460_708_28],
            Self::Doe2Centrifugal => [0.222_903, 0.313_387, 0.463_710],
            Self::Cycling { degradation } => return x / (1.0 - degradation * (1.0 - x.min(1.0))),
            Self::Quadratic { coefficients } => coefficients,
        };
        // Published coefficients sum to one only roughly; the rated COP holds at full load.
        (a + x * (b + c * x)) / (a + b + c)
    }
}

/// Heat rejection to water: towers and what their approach does to the condenser.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeatRejection {
    /// Condenser water above outdoor wet bulb, K.
    pub tower_approach_k: f64,
    /// Coldest condenser water the chiller takes, °C.
    pub minimum_condenser_water_c: f64,
    /// Tower fan power per heat rejected, W/W.
    pub fan_w_per_w: f64,
}

/// The cooling plant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoolingPlant {
    /// What makes the cold.
    pub kind: PlantKind,
    /// Coefficient of performance of the machine alone at full load and rated condenser condition.
    pub rated_cop: f64,
    /// Rated condenser condition, °C: entering condenser water for water-cooled chillers (29.4 in AHRI 550/590),
    /// outdoor dry bulb for all others (35 in AHRI 550/590 and ISO 5151).
    pub rated_condenser_c: f64,
    /// Relative change of electric input per K of condenser condition, 1/K (0.02–0.03 is usual).
    pub input_change_per_k: f64,
    /// Part-load behaviour.
    pub part_load: PartLoad,
    /// Part-load ratio below which the machine cycles, 0–1.
    pub minimum_part_load_ratio: f64,
    /// Cooling capacity, W; sized from the year's peak where absent.
    #[serde(default)]
    pub capacity_w: Option<f64>,
    /// Installed capacity over the year's peak load, where sized.
    pub sizing_factor: f64,
    /// Chilled and condenser water pump power per capacity, W/W.
    pub pump_w_per_w: f64,
    /// Exponent of pump power over load: 0 for constant flow, up to 3 for variable speed.
    pub pump_part_load_exponent: f64,
    /// Towers; needed by a water-cooled chiller.
    #[serde(default)]
    pub heat_rejection: Option<HeatRejection>,
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
            part_load: PartLoad::Proportional,
            minimum_part_load_ratio: 0.0,
            capacity_w: None,
            sizing_factor: 1.0,
            pump_w_per_w: 0.0,
            pump_part_load_exponent: 0.0,
            heat_rejection: None,
        }
    }

    /// Power drawn for a cooling load.
    ///
    /// # Source
    /// Energy input ratio method of DOE-2 (`EIR = EIR_rated · f(T) · f(PLR)`), with `f(T)` linear in the condenser
    /// condition.
    pub(crate) fn run(&self, load_w: f64, capacity_w: f64, dry_bulb_c: f64, wet_bulb_c: f64) -> PlantPower {
        if load_w <= 0.0 || self.kind == PlantKind::None {
            return PlantPower::default();
        }
        let ratio = load_w / capacity_w;
        let pumps_w = self.pump_w_per_w * capacity_w * power(ratio.min(1.0), self.pump_part_load_exponent);
        if self.kind == PlantKind::District {
            return PlantPower { compressor_w: 0.0, towers_w: 0.0, pumps_w, district_w: load_w };
        }
        let towers = self.heat_rejection.filter(|_| self.kind == PlantKind::WaterCooledChiller);
        let condenser_c = match towers {
            Some(t) => (wet_bulb_c + t.tower_approach_k).max(t.minimum_condenser_water_c),
            None => dry_bulb_c,
        };
        // A line through the rating point; half the rated input is below any machine's reach.
        let weather = (1.0 + self.input_change_per_k * (condenser_c - self.rated_condenser_c)).max(0.5);
        let fraction = self.part_load.input_fraction(ratio, self.minimum_part_load_ratio);
        let compressor_w = capacity_w / self.rated_cop * weather * fraction;
        let towers_w = towers.map_or(0.0, |t| t.fan_w_per_w * (load_w + compressor_w));
        PlantPower { compressor_w, towers_w, pumps_w, district_w: 0.0 }
    }
}

/// Power of the cooling plant in one hour, W.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct PlantPower {
    pub compressor_w: f64,
    pub towers_w: f64,
    pub pumps_w: f64,
    pub district_w: f64,
}

/// `x^exponent` without the cost of a general power where the exponent is 0, 1, 2 or 3.
pub(crate) fn power(x: f64, exponent: f64) -> f64 {
    if exponent == 1.0 {
        x
    } else if exponent == 0.0 {
        1.0
    } else if exponent == 2.0 {
        x * x
    } else if exponent == 3.0 {
        x * x * x
    } else {
        x.powf(exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chiller() -> CoolingPlant {
        CoolingPlant {
            kind: PlantKind::WaterCooledChiller,
            rated_cop: 5.5,
            rated_condenser_c: 29.4,
            input_change_per_k: 0.025,
            part_load: PartLoad::Centrifugal,
            minimum_part_load_ratio: 0.1,
            capacity_w: None,
            sizing_factor: 1.0,
            pump_w_per_w: 0.04,
            pump_part_load_exponent: 0.0,
            heat_rejection: Some(HeatRejection {
                tower_approach_k: 3.0,
                minimum_condenser_water_c: 18.0,
                fan_w_per_w: 0.01,
            }),
        }
    }

    #[test]
    fn published_curves_give_full_input_at_full_load() {
        for curve in [PartLoad::Proportional, PartLoad::Centrifugal, PartLoad::Screw, PartLoad::Doe2Centrifugal] {
            assert!((curve.input_fraction(1.0, 0.1) - 1.0).abs() < 1e-12, "{curve:?}");
            assert_eq!(curve.input_fraction(0.0, 0.1), 0.0);
        }
    }

    #[test]
    fn at_rated_conditions_the_machine_has_its_rated_cop() {
        // Wet bulb 26.4 °C + 3 K approach = 29.4 °C entering condenser water.
        let power = chiller().run(100e3, 100e3, 33.0, 26.4);
        assert!((power.compressor_w / (100e3 / 5.5) - 1.0).abs() < 1e-12);
        assert!((power.pumps_w - 4e3).abs() < 1e-9);
        assert!((power.towers_w - 0.01 * (100e3 + power.compressor_w)).abs() < 1e-9);
    }

    #[test]
    fn efficiency_falls_at_part_load_and_in_the_heat() {
        let plant = chiller();
        let full = plant.run(100e3, 100e3, 33.0, 26.0);
        let part = plant.run(30e3, 100e3, 33.0, 26.0);
        assert!(part.compressor_w / 30e3 > full.compressor_w / 100e3);
        assert!(plant.run(100e3, 100e3, 33.0, 28.0).compressor_w > full.compressor_w);
        let air = CoolingPlant { kind: PlantKind::AirCooledChiller, rated_condenser_c: 35.0, ..plant };
        assert!(air.run(100e3, 100e3, 38.0, 26.0).compressor_w > air.run(100e3, 100e3, 30.0, 26.0).compressor_w);
    }

    #[test]
    fn below_its_minimum_a_machine_cycles_at_constant_efficiency() {
        let curve = PartLoad::Screw;
        let at_minimum = curve.input_fraction(0.2, 0.2) / 0.2;
        assert!((curve.input_fraction(0.05, 0.2) / 0.05 - at_minimum).abs() < 1e-12);
    }
}
