//! What the default zone model must hold for any zone: energy is neither made nor lost, symmetry, limits.

use lcs_sim::Climate;
use lcs_sim::ashrae140::CASES;
use lcs_sim::detailed::{StepLength, StepUse, simulate_detailed};
use lcs_weather::WeatherYear;
use proptest::prelude::*;

fn singapore() -> Option<Climate> {
    let file = lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw")?;
    Some(Climate::new(&WeatherYear::from_epw(&std::fs::read(file).unwrap()).unwrap().0))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Heat that entered + heating − cooling = heat kept, in every hour, to a millionth of what moves.
    #[test]
    fn energy_balances_in_every_hour(
        case in 0_usize..12,
        short in any::<bool>(),
        convective_w in 0.0..2000.0_f64,
        radiant_w in 0.0..2000.0_f64,
        heating_c in 5.0..22.0_f64,
        span_k in 0.0..8.0_f64,
        outdoor_air_w_k in 0.0..600.0_f64,
    ) {
        let Some(climate) = singapore() else { return Ok(()) };
        let usage = StepUse {
            convective_w, radiant_w, heating_c: Some(heating_c), cooling_c: Some(heating_c + span_k), outdoor_air_w_k,
        };
        let length = if short { StepLength::Quarter } else { StepLength::Hour };
        let mut worst = 0.0_f64;
        simulate_detailed(&CASES[case].zone(), &climate, length, |_, _| usage, |hour| {
            let left = hour.entered_w + hour.heating_w - hour.cooling_w - hour.stored_w;
            let moved = hour.entered_w.abs() + hour.heating_w + hour.cooling_w + convective_w + radiant_w + hour.solar_w;
            worst = worst.max(left.abs() / (moved + 100.0));
        });
        prop_assert!(worst < 1e-6, "{worst}");
    }
}

/// A zone that holds its set-point never leaves it, and neither heats nor cools between two of them.
#[test]
fn set_points_are_held() {
    let Some(climate) = singapore() else { return };
    let usage = StepUse { heating_c: Some(20.0), cooling_c: Some(24.0), ..StepUse::default() };
    let mut free_hours = 0;
    simulate_detailed(
        &CASES[6].zone(),
        &climate,
        StepLength::Hour,
        |_, _| usage,
        |hour| {
            assert!((20.0 - 1e-9..=24.0 + 1e-9).contains(&hour.air_c));
            assert!(hour.heating_w == 0.0 || hour.cooling_w == 0.0);
            free_hours += usize::from(hour.heating_w == 0.0 && hour.cooling_w == 0.0);
        },
    );
    assert!(free_hours < 8760);
}

/// Shorter steps change the year little: within 4 %, so that an hour is a fair step for loads.
#[test]
fn an_hour_is_a_fair_step() {
    let Some(climate) = singapore() else { return };
    let usage = StepUse { convective_w: 400.0, radiant_w: 300.0, cooling_c: Some(24.0), ..StepUse::default() };
    let cooling = |length| {
        let mut sum = 0.0;
        simulate_detailed(&CASES[6].zone(), &climate, length, |_, _| usage, |hour| sum += hour.cooling_w);
        sum
    };
    let (coarse, fine) = (cooling(StepLength::Hour), cooling(StepLength::Quarter));
    eprintln!("hour over quarter hour: {}", coarse / fine);
    assert!((coarse / fine - 1.0).abs() < 0.04, "{coarse} against {fine}");
}
