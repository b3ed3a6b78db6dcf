//! Fan power over air flow.

use crate::plant::power_curve;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the power of the supply and exhaust fans follows the flow.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FanControl {
    /// The fan runs with the coil for part of the hour: power in proportion to the mean flow.
    Cycling,
    /// Constant volume in all hours with any flow.
    ConstantVolume,
    /// Variable volume by discharge dampers (DOE-2 and California ACM curve, as in openstudio-standards).
    DischargeDampers,
    /// Variable volume by variable speed at constant duct pressure: ASHRAE 90.1-2010 table G3.1.3.15, method 2.
    VariableSpeed,
    /// Variable volume by variable speed with reset of the duct pressure: Stein and Hydeman 2004 ("good static pressure
    /// reset"), curve of the ASHRAE 90.1 prototype models.
    PressureReset,
    /// Power of the flow fraction, drawn as the nearest cubic.
    Exponent(f64),
}

impl FanControl {
    /// Power over design power as a cubic of the flow fraction, lowest power first; for hours with any flow.
    #[must_use]
    pub fn cubic(self) -> [f64; 4] {
        match self {
            Self::Cycling => [0.0, 1.0, 0.0, 0.0],
            Self::ConstantVolume => [1.0, 0.0, 0.0, 0.0],
            Self::DischargeDampers => [0.189_847_63, 0.314_470_14, 0.495_682_11, 0.0],
            Self::VariableSpeed => [0.0013, 0.1470, 0.9506, -0.0998],
            Self::PressureReset => [0.040_759_894, 0.088_044_97, -0.072_926_12, 0.943_739_823],
            Self::Exponent(exponent) => power_curve(exponent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(control: FanControl, x: f64) -> f64 {
        let [a, b, c, d] = control.cubic();
        a + x * (b + x * (c + x * d))
    }

    /// ASHRAE 90.1-2010 table G3.1.3.15, method 1: fan power at 50 % flow with variable speed is 0.30 of design (method 2
    /// lies at 0.30 too), and full flow is full power.
    #[test]
    fn half_flow() {
        assert!((at(FanControl::VariableSpeed, 0.5) - 0.30).abs() < 0.01);
        assert!(at(FanControl::PressureReset, 0.5) < at(FanControl::VariableSpeed, 0.5));
        for control in [FanControl::DischargeDampers, FanControl::VariableSpeed, FanControl::PressureReset] {
            assert!((at(control, 1.0) - 1.0).abs() < 2e-3, "{control:?}");
        }
        assert!((at(FanControl::Exponent(3.0), 0.5) - 0.125).abs() < 1e-12);
    }
}
