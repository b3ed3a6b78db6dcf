//! How far the screening mode is from EnergyPlus on the tropical reference zone.
//!
//! Nothing is fitted to this zone: mass follows from the layers (ISO 13790 clause 12.3.1), films from ISO 6946, the
//! surface conductance from ISO 13790, the glass from its published angular polynomial.

use crate::sample::{singapore, tropical_office};
use lcs_sim::{Building, Climate, YearResult, simulate, simulate_hourly};
use serde::Deserialize;

/// `reference/eplus_tropical/results.toml`.
#[derive(Deserialize)]
struct Reference {
    variant: Vec<Variant>,
    base_monthly_total_kwh_m2: [f64; 12],
    base_monthly_latent_kwh_m2: [f64; 12],
    base_occupied_relative_humidity_percent: f64,
}

#[derive(Deserialize)]
struct Variant {
    id: String,
    total_kwh_m2: f64,
    sensible_kwh_m2: f64,
    latent_kwh_m2: f64,
    lighting_kwh_m2: f64,
    peak_w_m2: f64,
}

const AREA_M2: f64 = 48.0;

fn reference() -> Reference {
    let file = lcs_testkit::workspace_root().join("reference/eplus_tropical/results.toml");
    toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// The zone with the one change of a variant.
fn variant(id: &str) -> Building {
    let mut zone = tropical_office();
    match id {
        "base" => {}
        "setpoint26" => zone.usage.cooling.as_mut().unwrap().set_point_c = 26.0,
        "led5" => zone.usage.lighting.power_w_m2 = 5.0,
        "oa_half" => zone.usage.outdoor_air.l_s_per_person = 5.0,
        "rh70" => zone.air_side.dehumidification.as_mut().unwrap().relative_humidity_set = 0.7,
        other => panic!("unknown variant {other}"),
    }
    zone
}

fn percent(actual: f64, expected: f64) -> f64 {
    (actual / expected - 1.0) * 100.0
}

fn run(id: &str, climate: &Climate) -> YearResult {
    simulate(&variant(id), climate)
}

/// Tolerances, and why they are what a screening mode can hold:
/// - total 5 %, latent 8 %: the goals set for this reference. Latent follows from the coil and the moisture balance,
///   which are the same physics in both programs; it is off only as far as the supply flow (sensible load) is.
/// - sensible 6 %: one mass node and a fixed 3.45 W/(m²·K) between surfaces and air give back too much stored heat in
///   the first hours of each day; EnergyPlus lets the film follow the temperature difference.
/// - peak 12 %: it is the Monday 08–09 pull-down after a weekend without cooling, the very hour in which that matters
///   most.
/// - savings 1.5 percentage points: a difference of two runs with the same bias.
#[test]
fn year_and_savings_agree_with_energyplus() {
    let Some(climate) = singapore() else { return };
    let reference = reference();
    let base = run("base", &climate);
    let base_reference = &reference.variant[0];
    assert_eq!(base_reference.id, "base");
    eprintln!("screening mode against EnergyPlus 25.2   total  sensible  latent   peak   saving (pp)");
    for expected in &reference.variant {
        let result = run(&expected.id, &climate);
        let year = &result.annual;
        let total = percent(year.cooling_kwh() / AREA_M2, expected.total_kwh_m2);
        let sensible = percent(year.cooling_sensible_kwh / AREA_M2, expected.sensible_kwh_m2);
        let latent = percent(year.cooling_latent_kwh / AREA_M2, expected.latent_kwh_m2);
        let peak = percent(result.peak.cooling_w / AREA_M2, expected.peak_w_m2);
        let saving = percent(year.cooling_kwh(), base.annual.cooling_kwh())
            - percent(expected.total_kwh_m2, base_reference.total_kwh_m2);
        let id = &expected.id;
        eprintln!("{id:<38} {total:+6.2} % {sensible:+6.2} % {latent:+6.2} % {peak:+6.2} % {saving:+6.2}");
        assert!(total.abs() < 5.0, "{id}: total {total:+.2} %");
        assert!(sensible.abs() < 6.0, "{id}: sensible {sensible:+.2} %");
        assert!(latent.abs() < 8.0, "{id}: latent {latent:+.2} %");
        assert!(peak.abs() < 12.0, "{id}: peak {peak:+.2} %");
        assert!(saving.abs() < 1.5, "{id}: saving off by {saving:+.2} points");
        // Lighting is arithmetic: printed to 0.01.
        assert!((year.lighting_kwh / AREA_M2 - expected.lighting_kwh_m2).abs() < 0.006);
        assert_eq!(result.unmet_cooling_hours, 0);
        // Monday to Friday 08–18 of a year that starts on a Monday.
        assert_eq!(result.occupied_hours, 2610);
    }
}

/// Each month within 6 % in total and in latent: no season is right at the cost of another.
#[test]
fn every_month_agrees_with_energyplus() {
    let Some(climate) = singapore() else { return };
    let reference = reference();
    let result = run("base", &climate);
    for (month, uses) in result.monthly.iter().enumerate() {
        let total = percent(uses.cooling_kwh() / AREA_M2, reference.base_monthly_total_kwh_m2[month]);
        let latent = percent(uses.cooling_latent_kwh / AREA_M2, reference.base_monthly_latent_kwh_m2[month]);
        eprintln!("month {:2}: total {total:+.2} %, latent {latent:+.2} %", month + 1);
        assert!(total.abs() < 6.0 && latent.abs() < 6.0);
    }
}

/// Humidity is a result of the coil: mean relative humidity of occupied hours within 2 points, and the warm nights
/// and weekends without cooling within 0.5 K on average, against the hourly output.
#[test]
fn humidity_and_free_running_temperature_agree_with_energyplus() {
    let Some(climate) = singapore() else { return };
    let Some(file) = lcs_testkit::reference("eplus_tropical/SGP_base_hourly.csv") else { return };
    let text = std::fs::read_to_string(file).unwrap();
    let rows: Vec<Vec<f64>> =
        text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect()).collect();
    let (mut humidity, mut occupied) = (0.0, 0.0);
    let (mut difference_k, mut spread_k2, mut free) = (0.0, 0.0, 0.0);
    let _ = simulate_hourly(&tropical_office(), &climate, |hour| {
        let row = &rows[hour.hour];
        if row[4] > 0.0 {
            let pressure_pa = climate.hours()[hour.hour].pressure_pa;
            humidity +=
                lcs_weather::psychrometrics::relative_humidity_pct(hour.air_c, hour.humidity_ratio, pressure_pa);
            occupied += 1.0;
        } else {
            difference_k += hour.air_c - row[1];
            spread_k2 += (hour.air_c - row[1]).powi(2);
            free += 1.0;
        }
    });
    let humidity = humidity / occupied;
    let (mean_k, rms_k) = (difference_k / free, (spread_k2 / free).sqrt());
    eprintln!("occupied humidity {humidity:.1} %; free-running air {mean_k:+.2} K, root mean square {rms_k:.2} K");
    assert!((humidity - reference().base_occupied_relative_humidity_percent).abs() < 2.0);
    assert!(mean_k.abs() < 0.5 && rms_k < 1.0);
}
