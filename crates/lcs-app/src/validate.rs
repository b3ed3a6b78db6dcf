//! Runs the science against published cases, in front of a user.

use crate::{AppError, weather::read_epw};
use lcs_sim::ashrae140::{CASES, CaseResult};
use lcs_sim::{Building, Climate, Cooling, Dehumidification, Mode, simulate_many};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The cases of ASHRAE Standard 140 on a weather file; its ranges hold for the weather of the standard alone.
///
/// # Errors
/// When the weather cannot be read.
pub fn validate_ashrae140(weather: &Path) -> Result<Vec<CaseResult>, AppError> {
    let (year, _, _) = read_epw(weather)?;
    Ok(CASES.par_iter().map(|case| case.run(&year)).collect())
}

/// The tropical reference zone as users get it, and what EnergyPlus says of it.
const TROPICAL_ZONE: &str = include_str!("../../../examples/simulate/tropical-office.toml");
const TROPICAL_RESULTS: &str = include_str!("../../../reference/eplus_tropical/results.toml");

#[derive(Deserialize)]
struct TropicalReference {
    variant: Vec<TropicalFigures>,
}

/// Cooling at the coil of one variant of the tropical reference zone, per m² of floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TropicalFigures {
    /// Which variant.
    #[serde(rename(serialize = "variant"), alias = "id")]
    pub id: String,
    /// Sensible and latent heat of the year.
    pub total_kwh_m2: f64,
    /// Sensible heat of the year.
    pub sensible_kwh_m2: f64,
    /// Latent heat of the year.
    pub latent_kwh_m2: f64,
    /// Highest hour.
    pub peak_w_m2: f64,
}

/// A variant of the tropical reference zone beside EnergyPlus.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TropicalResult {
    /// As simulated here.
    #[serde(flatten)]
    pub figures: TropicalFigures,
    /// What the variant saves against the base, %.
    pub saving_pct: f64,
    /// EnergyPlus 25.2.
    pub energyplus: TropicalFigures,
    /// What it saves there, %.
    pub energyplus_saving_pct: f64,
}

/// The tropical reference zone and its variants on a weather file, beside EnergyPlus 25.2; the comparison holds for the
/// weather of Singapore (IWEC 486980) alone.
///
/// # Errors
/// When the weather cannot be read.
pub fn validate_tropical(weather: &Path, mode: Mode) -> Result<Vec<TropicalResult>, AppError> {
    let internal = |error: toml::de::Error| AppError::Internal { message: error.to_string() };
    let (year, _, _) = read_epw(weather)?;
    let climate = Climate::new(&year);
    let zone: Building = toml::from_str(TROPICAL_ZONE).map_err(internal)?;
    let reference: TropicalReference = toml::from_str(TROPICAL_RESULTS).map_err(internal)?;
    let variants: Vec<Building> = reference.variant.iter().map(|of| tropical_variant(&zone, &of.id)).collect();
    let results = simulate_many(&variants.iter().collect::<Vec<_>>(), &climate, mode);
    let figures: Vec<TropicalFigures> = reference
        .variant
        .iter()
        .zip(&results)
        .map(|(of, result)| TropicalFigures {
            id: of.id.clone(),
            total_kwh_m2: result.annual.cooling_kwh() / result.floor_area_m2,
            sensible_kwh_m2: result.annual.cooling_sensible_kwh / result.floor_area_m2,
            latent_kwh_m2: result.annual.cooling_latent_kwh / result.floor_area_m2,
            peak_w_m2: result.peak.cooling_w / result.floor_area_m2,
        })
        .collect();
    let saving = |of: &TropicalFigures, base: &TropicalFigures| 100.0 * (1.0 - of.total_kwh_m2 / base.total_kwh_m2);
    let (base, theirs) = (figures[0].clone(), reference.variant[0].clone());
    Ok(figures
        .into_iter()
        .zip(reference.variant)
        .map(|(figures, energyplus)| TropicalResult {
            saving_pct: saving(&figures, &base),
            energyplus_saving_pct: saving(&energyplus, &theirs),
            figures,
            energyplus,
        })
        .collect())
}

/// The zone with the one change of a variant.
fn tropical_variant(zone: &Building, id: &str) -> Building {
    let mut zone = zone.clone();
    match id {
        "setpoint26" => zone.usage.cooling = zone.usage.cooling.map(|of| Cooling { set_point_c: 26.0, ..of }),
        "led5" => zone.usage.lighting.power_w_m2 = 5.0,
        "oa_half" => zone.usage.outdoor_air.l_s_per_person = 5.0,
        "rh70" => {
            zone.air_side.dehumidification =
                zone.air_side.dehumidification.map(|of| Dehumidification { relative_humidity_set: 0.7, ..of });
        }
        _ => {}
    }
    zone
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tolerances asked of the default mode: total 5 %, latent 8 %, highest hour 10 %, each saving within 0.3 points
    /// or a tenth of itself.
    #[test]
    fn the_tropical_zone_lies_beside_energyplus() {
        let Some(weather) = lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw") else { return };
        for of in validate_tropical(&weather, Mode::Default).unwrap() {
            let off = |ours: f64, theirs: f64| (ours / theirs - 1.0).abs();
            assert!(off(of.figures.total_kwh_m2, of.energyplus.total_kwh_m2) < 0.05, "{of:?}");
            assert!(off(of.figures.latent_kwh_m2, of.energyplus.latent_kwh_m2) < 0.08, "{of:?}");
            assert!(off(of.figures.peak_w_m2, of.energyplus.peak_w_m2) < 0.10, "{of:?}");
            let allowed = f64::max(0.3, 0.1 * of.energyplus_saving_pct.abs());
            assert!((of.saving_pct - of.energyplus_saving_pct).abs() < allowed, "{of:?}");
        }
    }
}
