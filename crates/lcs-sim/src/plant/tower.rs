//! Cooling towers: how cold the condenser water gets and what the fans draw for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How tower fans follow the heat they reject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TowerFan {
    /// Power in proportion to heat rejected, whatever the weather: a figure for the year.
    #[default]
    Proportional,
    /// On and off.
    Cycling,
    /// Half speed and full speed: half the air for 16 % of the power and 60 % of the heat (EnergyPlus defaults of
    /// CoolingTower:TwoSpeed).
    TwoSpeed,
    /// Variable speed: power with the cube of the air flow, down to a fifth of it, below which the fan cycles.
    VariableSpeed,
}

impl TowerFan {
    /// Power over full power as the larger of a line through zero and a cubic of the effort: (slope, cubic). The effort of a
    /// variable-speed fan is its air flow, of the others the share of the tower's capability that is used.
    pub(crate) fn curve(self) -> (f64, [f64; 4]) {
        const LOW_SPEED: (f64, f64) = (0.6, 0.16);
        const LEAST_SPEED: f64 = 0.2;
        match self {
            Self::Proportional => (0.0, [0.0; 4]),
            Self::Cycling => (1.0, [0.0, 1.0, 0.0, 0.0]),
            Self::TwoSpeed => {
                let (heat, power) = LOW_SPEED;
                let rise = (1.0 - power) / (1.0 - heat);
                (power / heat, [1.0 - rise, rise, 0.0, 0.0])
            }
            Self::VariableSpeed => (LEAST_SPEED * LEAST_SPEED, [0.0, 0.0, 0.0, 1.0]),
        }
    }
}

/// The point a tower was chosen for. With it the approach follows wet bulb and load; without it the approach is constant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TowerDesign {
    /// Outdoor wet bulb at which the tower reaches `tower_approach_k`, °C.
    pub wet_bulb_c: f64,
    /// Condenser water cooled by so much there, with the machines at full load, K.
    pub range_k: f64,
}

/// Heat rejection to water: towers and what their approach does to the condenser.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeatRejection {
    /// Condenser water above outdoor wet bulb with the fans at full speed, at the design point where one is given, K.
    pub tower_approach_k: f64,
    /// Coldest condenser water the chiller takes, °C: fans slow down rather than cool it further.
    pub minimum_condenser_water_c: f64,
    /// Tower fan power per heat rejected at full load, W/W.
    pub fan_w_per_w: f64,
    /// Design point.
    #[serde(default)]
    pub design: Option<TowerDesign>,
    /// How the fans are driven.
    #[serde(default)]
    pub fan: TowerFan,
    /// Tower reset: fans slow down where the water comes closer than this to the wet bulb, K.
    #[serde(default)]
    pub approach_set_k: Option<f64>,
}

/// Smallest range the York correlation was fitted to, K; smaller ones count as this, as in EnergyPlus.
pub(crate) const YORK_LEAST_RANGE_K: f64 = 1.1111;

/// Approach of the tower that the York correlation describes at design water flow, as
/// `a₀ + a₁ L + a₂ L²` with `aᵢ = k[i][0] + k[i][1] R + k[i][2] R²` of the range R in K; L is water flow over air flow, both
/// over their design values: 1 at full fan speed.
///
/// # Source
/// YorkCalc correlation (York International 2002), the 27 coefficients of EnergyPlus CoolingTowerPerformance:YorkCalc at one
/// wet bulb. Fitted to wet bulbs of −34 to 26.7 °C and ranges of 1.1 to 22.2 K; it is used a little beyond in the hottest
/// hours.
pub(crate) fn york_approach(wet_bulb_c: f64) -> [[f64; 3]; 3] {
    const C: [f64; 27] = [
        -0.359_741_205,
        -0.055_053_608,
        0.002_385_043_2,
        0.173_926_877,
        -0.024_847_376_4,
        0.000_484_302_24,
        -0.005_589_849_456,
        0.000_577_007_971_2,
        -0.000_013_424_272_56,
        2.847_658_011_111_11,
        -0.121_765_149,
        0.001_459_924_2,
        1.680_428_651,
        -0.016_692_078_6,
        -0.000_719_053_2,
        -0.025_485_194_448,
        0.000_048_749_169_6,
        0.000_027_192_341_52,
        -0.065_376_625_555_555_6,
        -0.002_278_167,
        0.000_250_025_4,
        -0.091_056_545_8,
        0.003_181_763_16,
        0.000_038_621_772,
        -0.003_428_538_235_2,
        0.000_008_565_899_04,
        -0.000_001_516_821_552,
    ];
    std::array::from_fn(|of_ratio| {
        std::array::from_fn(|of_range| {
            let [a, b, c] = std::array::from_fn(|of_wet_bulb| C[of_ratio * 9 + of_range * 3 + of_wet_bulb]);
            a + wet_bulb_c * (b + wet_bulb_c * c)
        })
    })
}

/// The York approach at full fan speed, K.
fn york_full_approach_k(wet_bulb_c: f64, range_k: f64) -> f64 {
    york_approach(wet_bulb_c).iter().map(|[a, b, c]| a + range_k * (b + range_k * c)).sum()
}

impl HeatRejection {
    /// (constant approach in K, factor on the York approach, range in K): one of the first two is zero.
    pub(crate) fn approach(&self) -> (f64, f64, f64) {
        match self.design {
            None => (self.tower_approach_k, 0.0, 0.0),
            Some(design) => {
                let york_k = york_full_approach_k(design.wet_bulb_c, design.range_k);
                (0.0, self.tower_approach_k / york_k, design.range_k)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The correlation's own design point: 25.6 °C (78 °F) wet bulb, 5.56 K (10 °F) range, 3.89 K (7 °F) approach.
    #[test]
    fn the_york_tower_has_its_design_approach() {
        let approach_k = york_full_approach_k(25.56, 5.56);
        assert!((approach_k - 3.89).abs() < 0.1, "{approach_k}");
    }

    /// Cold air takes up less water: the approach grows; less heat: it shrinks.
    #[test]
    fn approach_grows_with_load_and_in_the_cold() {
        let at = york_full_approach_k;
        assert!(at(10.0, 5.56) > at(20.0, 5.56) && at(20.0, 5.56) > at(27.0, 5.56));
        assert!(at(25.0, 2.0) < at(25.0, 5.0));
    }
}
