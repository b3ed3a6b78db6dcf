//! Efficiency of boilers at part load.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Return water of the rating of a condensing boiler, °C: 80/60 °C of EN 15502-1.
const RATED_RETURN_C: f64 = 60.0;

/// How the efficiency of a boiler follows its load.
///
/// # Source
/// EnergyPlus data set Boilers.idf after Viessmann, Condensing Technology, technical series 9446 803 (2004). The sharp fall
/// at very low load is not in the curves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BoilerCurve {
    /// Constant high temperature, about 1975: loses at part load.
    HighTemperature,
    /// Lower temperature limit 40 °C, about 1983.
    MediumTemperature,
    /// Low-temperature boiler.
    LowTemperature,
    /// Condensing boiler: gains with cold return water and part load; the efficiency is that at 60 °C return.
    Condensing {
        /// Return water, °C.
        return_c: f64,
    },
}

impl BoilerCurve {
    /// Efficiency over that at full load as a cubic of the part-load ratio, lowest power first.
    pub(crate) fn cubic(self) -> [f64; 4] {
        let scaled = |curve: [f64; 4]| {
            let full: f64 = curve.iter().sum();
            curve.map(|coefficient| coefficient / full)
        };
        match self {
            Self::HighTemperature => scaled([0.626_428_326, 0.645_643_582, -0.777_206_85, 0.313_806_701]),
            Self::MediumTemperature => scaled([0.751_522_818, 0.384_597_789, -0.511_560_47, 0.200_944_063]),
            Self::LowTemperature => scaled([0.838_886_52, 0.132_579_019, -0.170_285_03, 0.047_468_326]),
            Self::Condensing { return_c } => {
                let at = |y: f64| {
                    [1.124_970_374 - 1.404_64e-6 * y * y, 0.014_963_852 - 0.001_536_24 * y, -0.025_998_35, 0.0]
                };
                let rated: f64 = at(RATED_RETURN_C).iter().sum();
                at(return_c).map(|coefficient| coefficient / rated)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(curve: BoilerCurve, x: f64) -> f64 {
        let [a, b, c, d] = curve.cubic();
        a + x * (b + x * (c + x * d))
    }

    /// Read off the figure in the data set: the boiler of 1975 falls from 0.81 to 0.68 at a tenth of its load, the one of
    /// 1983 from 0.83 to 0.79, the newest stays at 0.85. A condensing boiler gains about 5 % from 60 to 30 °C return.
    #[test]
    fn older_boilers_lose_more() {
        assert!((at(BoilerCurve::HighTemperature, 0.1) - 0.683 / 0.809).abs() < 0.005);
        assert!((at(BoilerCurve::MediumTemperature, 0.1) - 0.785 / 0.8255).abs() < 0.005);
        assert!((at(BoilerCurve::LowTemperature, 0.5) - 1.0).abs() < 0.03);
        let gain = at(BoilerCurve::Condensing { return_c: 30.0 }, 1.0);
        assert!((1.03..1.07).contains(&gain), "{gain}");
        assert!((at(BoilerCurve::Condensing { return_c: 60.0 }, 1.0) - 1.0).abs() < 1e-12);
    }
}
