//! Published curves of compressor machines: capacity and input over the temperatures on both sides.

use crate::lanes::Lanes;
use pulp::Simd;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `c₀ + c₁x + c₂x² + c₃y + c₄y² + c₅xy`, the order of DOE-2 and EnergyPlus; x is the cold side (leaving chilled water, or
/// wet bulb of the air that enters the coil), y the warm side (entering condenser water or outdoor air), both in °C.
pub type Biquadratic = [f64; 6];

/// How capacity and input of the machine follow the temperatures of its two sides.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MachineCurves {
    /// Capacity constant, input on a line through the rating point with `input_change_per_k`; not below half the rated
    /// input.
    #[default]
    Linear,
    /// Centrifugal chiller of DOE-2.1E (curves CCAPT1 and EIRT1), inlet vanes. Valid to 35 °C of condenser water.
    ///
    /// # Source
    /// EnergyPlus data set Chillers.idf, "DOE-2 Centrifugal/5.50COP".
    Doe2Centrifugal,
    /// Reciprocating chiller of DOE-2.1E (curves CCAPT2 and EIRT2).
    ///
    /// # Source
    /// EnergyPlus data set Chillers.idf, "DOE-2 Reciprocating/3.67COP".
    Doe2Reciprocating,
    /// Centrifugal chiller with variable speed. Valid to 32.2 °C of condenser water.
    ///
    /// # Source
    /// CoolTools data in EnergyPlus data set Chillers.idf, "Carrier 19XR 1407kW/6.04COP/VSD".
    CentrifugalVariableSpeed,
    /// Water-cooled screw chiller with slide valve. Valid to 35 °C of condenser water.
    ///
    /// # Source
    /// CoolTools data in EnergyPlus data set Chillers.idf, "York YS 781kW/5.42COP/Valve".
    Screw,
    /// Air-cooled scroll chiller. Valid from 4 to 46 °C outdoors.
    ///
    /// # Source
    /// EnergyPlus data set AirCooledChiller.idf, "Trane CGAM100 337.6kW/3.11COP".
    AirCooledScroll,
    /// Split and packaged air-conditioners of one speed.
    ///
    /// # Source
    /// Cutler, Winkler, Kruis, Christensen, Brandemuehl, NREL/TP-5500-56354 (2013), tables 9 and 10, as in EnergyPlus data
    /// set ResidentialACsAndHPsPerfCurves.idf.
    DxSplit,
    /// Variable refrigerant flow, warm branch: outdoor air below 16 °C counts as 16 °C.
    ///
    /// # Source
    /// EnergyPlus example VariableRefrigerantFlow_5Zone.idf, curves VRFCoolCapFTHi and VRFCoolEIRFTHi.
    Vrf,
    /// Own curves; both are scaled to 1 at the rating point.
    Biquadratic {
        /// Capacity over rated capacity.
        capacity: Biquadratic,
        /// Energy input ratio over rated energy input ratio.
        input: Biquadratic,
        /// Cold side at the rating, °C.
        rated_cold_c: f64,
        /// Warm side the curves are valid for, lowest and highest, °C.
        warm_range_c: [f64; 2],
    },
}

/// A set of curves with its rating point and range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct CurveSet {
    pub capacity: Biquadratic,
    pub input: Biquadratic,
    /// Cold side at the rating, °C.
    pub rated_cold_c: f64,
    /// Cold and warm sides the curves are valid for, °C; beyond, the nearest end counts, as in EnergyPlus.
    pub cold_c: [f64; 2],
    pub warm_c: [f64; 2],
    /// The input ratio never falls below this share of the rated one.
    pub least_input: f64,
}

impl MachineCurves {
    /// The curves, scaled to 1 at the rating point.
    pub(crate) fn set(self, rated_warm_c: f64, input_change_per_k: f64) -> CurveSet {
        let set = self.published(rated_warm_c, input_change_per_k);
        let scaled = |curve: Biquadratic| {
            let rated = value(&curve, set.rated_cold_c, rated_warm_c);
            curve.map(|coefficient| coefficient / rated)
        };
        CurveSet { capacity: scaled(set.capacity), input: scaled(set.input), ..set }
    }

    #[rustfmt::skip]
    fn published(self, rated_warm_c: f64, input_change_per_k: f64) -> CurveSet {
        let set = |capacity, input, rated_cold_c, cold_c, warm_c| {
            CurveSet { capacity, input, rated_cold_c, cold_c, warm_c, least_input: 0.2 }
        };
        match self {
            Self::Linear => CurveSet {
                capacity: [1.0, 0.0, 0.0, 0.0, 0.0, 0.0],
                input: [1.0 - input_change_per_k * rated_warm_c, 0.0, 0.0, input_change_per_k, 0.0, 0.0],
                rated_cold_c: 6.67, cold_c: [-50.0, 50.0], warm_c: [-60.0, 80.0], least_input: 0.5,
            },
            Self::Doe2Centrifugal => set(
                [0.257_896, 0.038_901_6, -0.000_217_08, 0.046_868_4, -0.000_942_84, -0.000_343_44],
                [0.933_884, -0.058_212, 0.004_500_36, 0.002_43, 0.000_486, -0.001_215],
                6.67, [5.0, 10.0], [24.0, 35.0],
            ),
            Self::Doe2Reciprocating => set(
                [0.507_883, 0.145_228, -0.006_256_44, -0.001_117_8, -0.000_129_6, -0.000_281_88],
                [1.030_76, -0.103_536, 0.007_102_08, 0.009_318_6, 0.000_317_52, -0.001_043_28],
                6.67, [5.0, 10.0], [24.0, 35.0],
            ),
            Self::CentrifugalVariableSpeed => set(
                [1.042_261, 0.002_644_821, -0.001_468_026, 0.013_662_56, -0.000_830_233_4, 0.001_573_579],
                [1.026_34, -0.016_128_19, -0.001_092_591, -0.017_843_93, 0.000_796_184_2, -0.000_095_860_49],
                6.67, [4.44, 10.0], [12.78, 32.22],
            ),
            Self::Screw => set(
                [1.002_148, 0.033_001_91, 0.000_374_167, -0.005_925_358, -0.000_025_992_67, -0.000_217_212_6],
                [0.447_595_7, -0.010_546_52, 0.000_712_687, 0.011_586_32, 0.000_515_151, -0.000_983_135_5],
                6.67, [4.44, 8.89], [15.56, 35.0],
            ),
            Self::AirCooledScroll => set(
                [1.028_810_946_3, 0.039_869_531_3, 0.000_188_337_1, -0.002_551_893_4, -0.000_107_456_4, -0.000_345_937_5],
                [0.571_075_551_8, -0.012_747_271_9, 0.000_463_709_3, 0.003_910_631_9, 0.000_397_949_4, -0.000_514_050_6],
                6.67, [5.56, 10.0], [4.44, 46.11],
            ),
            Self::DxSplit => set(
                [1.550_9, -0.075_05, 0.003_1, 0.002_4, -0.000_05, -0.000_43],
                [-0.304_28, 0.118_05, -0.003_42, -0.006_26, 0.000_7, -0.000_47],
                19.44, [0.0, 50.0], [0.0, 50.0],
            ),
            Self::Vrf => set(
                [0.686_735_8, 0.020_763_1, 0.000_544_7, -0.001_621_8, -4.259e-7, -0.000_339_2],
                [0.143_514_7, 0.018_600_35, -0.000_395_4, 0.024_852_19, 0.000_163_29, -0.000_624_4],
                19.44, [15.0, 24.0], [16.0, 43.0],
            ),
            Self::Biquadratic { capacity, input, rated_cold_c, warm_range_c } => {
                set(capacity, input, rated_cold_c, [-50.0, 50.0], warm_range_c)
            }
        }
    }
}

/// The curve at a point.
pub(crate) fn value(curve: &Biquadratic, x: f64, y: f64) -> f64 {
    let [a, b, c, d, e, f] = *curve;
    a + b * x + c * x * x + d * y + e * y * y + f * x * y
}

/// A [`CurveSet`] of each lane.
pub(crate) struct CurveLanes<S: Simd> {
    capacity: [Lanes<S>; 6],
    input: [Lanes<S>; 6],
    cold_c: [Lanes<S>; 2],
    warm_c: [Lanes<S>; 2],
    least_input: Lanes<S>,
}

impl<S: Simd> CurveLanes<S> {
    pub fn new(simd: S, of_lane: impl Fn(usize) -> CurveSet) -> Self {
        let lanes = |get: &dyn Fn(&CurveSet) -> f64| Lanes::from_fn(simd, |lane| get(&of_lane(lane)));
        Self {
            capacity: std::array::from_fn(|i| lanes(&|set| set.capacity[i])),
            input: std::array::from_fn(|i| lanes(&|set| set.input[i])),
            cold_c: std::array::from_fn(|i| lanes(&|set| set.cold_c[i])),
            warm_c: std::array::from_fn(|i| lanes(&|set| set.warm_c[i])),
            least_input: lanes(&|set| set.least_input),
        }
    }

    /// Capacity and input ratio over their rated values at the temperatures of the two sides.
    #[inline(always)]
    pub fn at(&self, cold_c: Lanes<S>, warm_c: Lanes<S>) -> (Lanes<S>, Lanes<S>) {
        let x = cold_c.max(self.cold_c[0]).min(self.cold_c[1]);
        let y = warm_c.max(self.warm_c[0]).min(self.warm_c[1]);
        let powers = [x, x * x, y, y * y, x * y];
        (sum(&self.capacity, powers), sum(&self.input, powers).max(self.least_input))
    }
}

#[inline(always)]
fn sum<S: Simd>(curve: &[Lanes<S>; 6], powers: [Lanes<S>; 5]) -> Lanes<S> {
    let mut sum = curve[0];
    for (&coefficient, power) in curve[1..].iter().zip(powers) {
        sum = coefficient.mul_add(power, sum);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [(MachineCurves, f64); 7] = [
        (MachineCurves::Doe2Centrifugal, 29.4),
        (MachineCurves::Doe2Reciprocating, 29.4),
        (MachineCurves::CentrifugalVariableSpeed, 29.44),
        (MachineCurves::Screw, 29.44),
        (MachineCurves::AirCooledScroll, 35.0),
        (MachineCurves::DxSplit, 35.0),
        (MachineCurves::Vrf, 35.0),
    ];

    /// AHRI 550/590 (6.67 °C leaving, 29.4 °C entering, 35 °C outdoors) and ISO 5151 T1 (19 °C wet bulb, 35 °C outdoors):
    /// a published curve is 1 at its rating point before any scaling, as near as its regression came (CoolTools variable
    /// speed: 1.6 %). A mistyped coefficient would show.
    #[test]
    fn published_curves_are_one_at_their_rating_point() {
        for (curves, rated_c) in ALL {
            let set = curves.published(rated_c, 0.0);
            for curve in [set.capacity, set.input] {
                let rated = value(&curve, set.rated_cold_c, rated_c);
                assert!((rated - 1.0).abs() < 0.017, "{curves:?}: {rated}");
            }
        }
    }

    /// Second law: more lift, more input; warmer chilled water, more capacity.
    #[test]
    fn lift_costs_input() {
        for (curves, rated_c) in ALL {
            let set = curves.set(rated_c, 0.0);
            let cold = set.rated_cold_c;
            let at = |curve: &Biquadratic, cold: f64, warm: f64| value(curve, cold, warm);
            assert!(at(&set.input, cold, rated_c) > at(&set.input, cold, rated_c - 4.0), "{curves:?}");
            assert!(at(&set.input, cold, rated_c) > at(&set.input, cold + 2.0, rated_c), "{curves:?}");
            assert!(at(&set.capacity, cold + 2.0, rated_c) > at(&set.capacity, cold, rated_c), "{curves:?}");
        }
    }
}
