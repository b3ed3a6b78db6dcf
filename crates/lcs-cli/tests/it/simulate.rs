//! `lcs simulate` on the tropical reference zone, against EnergyPlus 25.2.

use crate::driver::{json, lcs, number, text};
use lcs_testkit::{assert_close, reference, workspace_root};
use serde_json::Value;

/// Of `reference/eplus_tropical/results.toml`, variant `base`, kWh/m²: supply-air cooling at the coil with the outdoor
/// air, over 48 m².
const AREA_M2: f64 = 48.0;
const SENSIBLE_KWH_M2: f64 = 177.84;
const LATENT_KWH_M2: f64 = 118.67;
const LIGHTING_KWH_M2: f64 = 32.25;
const EQUIPMENT_KWH_M2: f64 = 35.48;

fn simulated() -> Option<Value> {
    let weather = reference("weather/SGP_Singapore.486980_IWEC.epw")?;
    let building = workspace_root().join("examples/simulate/tropical-office.toml");
    Some(json(&["simulate", text(&building), "--weather", text(&weather)]))
}

#[test]
fn the_reference_zone_is_as_far_from_energyplus_as_is_stated() {
    let Some(answer) = simulated() else { return };
    let annual = |key: &str| number(&answer, &format!("/annual/{key}")) / AREA_M2;
    assert_eq!(number(&answer, "/floor_area_m2"), AREA_M2);
    let (sensible, latent) = (annual("cooling_sensible_kwh"), annual("cooling_latent_kwh"));
    let percent = |actual: f64, expected: f64| (actual / expected - 1.0) * 100.0;
    eprintln!(
        "lcs simulate against EnergyPlus: total {:+.1} %, sensible {:+.1} %, latent {:+.1} %",
        percent(sensible + latent, SENSIBLE_KWH_M2 + LATENT_KWH_M2),
        percent(sensible, SENSIBLE_KWH_M2),
        percent(latent, LATENT_KWH_M2)
    );
    // The goals set for this reference: total 5 %, latent 8 %; sensible as stated in lcs-sim.
    assert_close(sensible + latent, SENSIBLE_KWH_M2 + LATENT_KWH_M2, 0.05, "cooling");
    assert_close(latent, LATENT_KWH_M2, 0.08, "latent");
    assert_close(sensible, SENSIBLE_KWH_M2, 0.06, "sensible");
    // Schedules alone: what differs is the printed digits.
    assert_close(annual("lighting_kwh"), LIGHTING_KWH_M2, 1e-3, "lighting");
    assert_close(annual("equipment_kwh"), EQUIPMENT_KWH_M2, 1e-3, "equipment");
    assert_eq!(number(&answer, "/annual/heating_kwh"), 0.0);
}

#[test]
fn the_document_has_the_promised_keys() {
    let Some(answer) = simulated() else { return };
    for key in ["fans_kwh", "plant_electricity_kwh"] {
        assert!(number(&answer, &format!("/annual/{key}")) >= 0.0);
    }
    // 161.6 W/m² in EnergyPlus; the first hour after the weekend is where a screening mode is worst.
    assert_close(number(&answer, "/peak/cooling_w") / AREA_M2, 161.6, 0.12, "peak");
    assert_eq!(number(&answer, "/peak/heating_w"), 0.0);
    let months = answer["monthly"].as_array().unwrap();
    assert_eq!(months.len(), 12);
    for key in ["cooling_sensible_kwh", "cooling_latent_kwh", "lighting_kwh", "equipment_kwh"] {
        let sum: f64 = months.iter().map(|month| number(month, &format!("/{key}"))).sum();
        assert_close(sum, number(&answer, &format!("/annual/{key}")), 1e-9, key);
    }
}

#[test]
fn the_schema_of_its_input_is_printed() {
    let answer = lcs(&["schema", "building"]);
    assert_eq!(answer.code, 0);
    let schema: Value = serde_json::from_str(&answer.stdout).unwrap();
    assert!(schema["properties"]["floor_area_m2"].is_object(), "{schema}");
}
