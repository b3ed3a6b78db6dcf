//! Input of machines, pumps and fans over their load.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How input energy falls with load: input over full-load input as a function of the part-load ratio PLR.
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
    /// Reciprocating chiller of DOE-2 (EnergyPlus data set "DOE-2 Reciprocating/3.67COP").
    Doe2Reciprocating,
    /// Centrifugal chiller with variable speed (EnergyPlus data set Chillers.idf, "Carrier 19XR 1407kW/6.04COP/VSD").
    CentrifugalVariableSpeed,
    /// Water-cooled screw chiller (EnergyPlus data set Chillers.idf, "York YS 781kW/5.42COP/Valve").
    ScrewSlideValve,
    /// Air-cooled scroll chiller (EnergyPlus data set AirCooledChiller.idf, "Trane CGAM100 337.6kW/3.11COP").
    AirCooledScroll,
    /// Variable refrigerant flow (EnergyPlus example VariableRefrigerantFlow_5Zone.idf, curve CoolingEIRLowPLR): best
    /// at 60 to 80 % of full load.
    Vrf,
    /// Inverter-driven machine described by its rating plate: full and half load. The parabola through no load, half load
    /// and full load.
    Inverter {
        /// Coefficient of performance at half load over that at full load (ISO 16358-1 measures both), 0.8–1.8.
        half_load_cop_ratio: f64,
    },
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
    /// Own coefficients of `a + b·PLR + c·PLR² + d·PLR³`, scaled to 1 at full load.
    Cubic {
        /// `[a, b, c, d]`.
        coefficients: [f64; 4],
    },
}

/// The form that all kinds share: a cubic over a line, `(c₀ + c₁x + c₂x² + c₃x³) / (d₀ + d₁x)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PartLoadCurve {
    pub above: [f64; 4],
    pub below: [f64; 2],
}

impl PartLoad {
    /// The curve, 1 at full load.
    pub(crate) fn curve(self) -> PartLoadCurve {
        let quadratic = |[a, b, c]: [f64; 3]| [a, b, c, 0.0];
        let above = match self {
            Self::Proportional => [0.0, 1.0, 0.0, 0.0],
            Self::Centrifugal => quadratic([0.171_492_73, 0.588_202_08, 0.237_372_57]),
            Self::Screw => quadratic([0.330_188_33, 0.235_542_91, 0.460_708_28]),
            Self::Doe2Centrifugal => quadratic([0.222_903, 0.313_387, 0.463_710]),
            Self::Doe2Reciprocating => quadratic([0.088_065, 1.137_742, -0.225_806]),
            Self::CentrifugalVariableSpeed => quadratic([0.118_888, 0.672_354_2, 0.206_875_4]),
            Self::ScrewSlideValve => quadratic([0.251_910_8, 0.275_691_4, 0.472_582_6]),
            Self::AirCooledScroll => quadratic([0.042_4, 0.692_8, 0.271_3]),
            Self::Vrf => [0.462_812_3, -1.040_240_6, 2.174_909_97, -0.597_481_7],
            Self::Inverter { half_load_cop_ratio } => {
                let bend = 2.0 * (1.0 - 1.0 / half_load_cop_ratio);
                [0.0, 1.0 - bend, bend, 0.0]
            }
            Self::Cycling { degradation } => {
                return PartLoadCurve { above: [0.0, 1.0, 0.0, 0.0], below: [1.0 - degradation, degradation] };
            }
            Self::Quadratic { coefficients } => quadratic(coefficients),
            Self::Cubic { coefficients } => coefficients,
        };
        // Published coefficients sum to one only roughly; the rated COP holds at full load.
        let full: f64 = above.iter().sum();
        PartLoadCurve { above: above.map(|coefficient| coefficient / full), below: [1.0, 0.0] }
    }
}

/// Points at which the fit of [`power_curve`] is made.
const FIT_POINTS: u32 = 64;

/// `x^exponent` on 0–1 as a cubic, lowest power first: exact for 0, 1, 2 and 3; otherwise the least-squares cubic that is 0
/// at no load and 1 at full load (error below 0.005 for exponents from 1.2 to 4, 0.03 from 0.7 on).
#[must_use]
pub(crate) fn power_curve(exponent: f64) -> [f64; 4] {
    if let Some(whole) = [0.0, 1.0, 2.0, 3.0].iter().position(|whole| *whole == exponent) {
        return std::array::from_fn(|power| f64::from(u8::from(power == whole)));
    }
    // p(x) = x + x (x − 1) (u + v x): two unknowns, least squares by the normal equations.
    let (mut uu, mut uv, mut vv, mut ru, mut rv) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for point in 1..FIT_POINTS {
        let x = f64::from(point) / f64::from(FIT_POINTS);
        let (of_u, of_v) = (x * (x - 1.0), x * x * (x - 1.0));
        let rest = x.powf(exponent) - x;
        uu += of_u * of_u;
        uv += of_u * of_v;
        vv += of_v * of_v;
        ru += of_u * rest;
        rv += of_v * rest;
    }
    let determinant = uu * vv - uv * uv;
    let (u, v) = ((ru * vv - rv * uv) / determinant, (rv * uu - ru * uv) / determinant);
    [0.0, 1.0 - u, u - v, v]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(curve: &PartLoadCurve, x: f64) -> f64 {
        let [a, b, c, d] = curve.above;
        (a + x * (b + x * (c + x * d))) / (curve.below[0] + curve.below[1] * x)
    }

    #[test]
    fn published_curves_give_full_input_at_full_load() {
        for curve in [
            PartLoad::Proportional,
            PartLoad::Centrifugal,
            PartLoad::Screw,
            PartLoad::Doe2Centrifugal,
            PartLoad::Doe2Reciprocating,
            PartLoad::CentrifugalVariableSpeed,
            PartLoad::ScrewSlideValve,
            PartLoad::AirCooledScroll,
            PartLoad::Vrf,
            PartLoad::Cycling { degradation: 0.25 },
        ] {
            assert!((at(&curve.curve(), 1.0) - 1.0).abs() < 1e-12, "{curve:?}");
        }
    }

    /// AHRI 210/240: C_D 0.25 at half load costs 1 / (1 − 0.25 × 0.5) = 1.143 times the energy. VRF at half load has 1.21
    /// times its full-load COP (0.5 / 0.4117, by hand from the coefficients). An inverter keeps its plate.
    #[test]
    fn half_load() {
        assert!((at(&PartLoad::Cycling { degradation: 0.25 }.curve(), 0.5) / 0.5 - 1.0 / 0.875).abs() < 1e-12);
        assert!((0.5 / at(&PartLoad::Vrf.curve(), 0.5) - 1.214).abs() < 2e-3);
        assert!((0.5 / at(&PartLoad::Inverter { half_load_cop_ratio: 1.3 }.curve(), 0.5) - 1.3).abs() < 1e-12);
    }

    #[test]
    fn powers_as_cubics() {
        for exponent in [1.0, 2.0, 3.0, 1.2, 1.5, 2.5, 2.7, 4.0] {
            let [a, b, c, d] = power_curve(exponent);
            let exact = exponent.fract() == 0.0 && exponent < 4.0;
            for i in 0..=100 {
                let x = f64::from(i) / 100.0;
                let error = (a + x * (b + x * (c + x * d)) - x.powf(exponent)).abs();
                assert!(error < if exact { 1e-12 } else { 0.02 }, "x^{exponent} at {x}: {error}");
            }
        }
    }
}
