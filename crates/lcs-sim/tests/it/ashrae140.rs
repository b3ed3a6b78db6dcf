//! The cases of ASHRAE 140 against the limits and ranges at hand.

use lcs_sim::ashrae140::{CASES, Outcome};
use lcs_weather::WeatherYear;
use serde::Deserialize;

type Range = [f64; 2];

/// A conditioned case: heating and cooling, MWh, peaks of both, kW.
type LoadRanges = (&'static str, Range, Range, Range, Range);

/// A free-floating case: highest, lowest and mean air temperature, °C.
type FreeRanges = (&'static str, Range, Range, Range);

/// Annual loads, MWh: acceptance limits of ANSI/ASHRAE 140-2020 with addendum b, and for the peaks, kW, the range of
/// the six programs of the standard (BSIMAC, CSE, DeST, EnergyPlus, ESP-r, TRNSYS), which is informative. Both as
/// `ASHRAE140_data.dat` of the Modelica library IDEAS has them. Case 900's cooling is held to the programs' range too,
/// since its limits are narrower than the programs agree.
#[expect(clippy::approx_constant, reason = "limits of the standard")]
const LOADS: [LoadRanges; 6] = [
    ("600", [3.75, 4.98], [5.00, 6.83], [3.020, 3.359], [5.422, 6.481]),
    ("610", [3.61, 5.27], [2.74, 6.03], [3.021, 3.360], [5.331, 6.432]),
    ("640", [1.58, 3.76], [4.44, 6.86], [4.039, 4.658], [5.365, 6.429]),
    ("650", [0.0, 0.0], [3.46, 5.88], [0.0, 0.0], [5.045, 6.290]),
    ("900", [1.04, 2.28], [2.35, 2.60], [2.443, 2.778], [2.556, 3.376]),
    ("940", [0.22, 1.91], [2.24, 3.14], [3.052, 3.882], [2.556, 3.376]),
];

/// Annual heating and cooling of the other cases, MWh: the range of the same six programs, tables B8-1 and B8-2 of the
/// standard's results as the public repository `ashrae-140-automation` (J. Glazer) renders them.
const OTHER_LOADS: [(&str, Range, Range); 6] = [
    ("620", [4.094, 4.719], [3.841, 4.404]),
    ("630", [4.356, 5.139], [2.573, 3.074]),
    ("910", [1.648, 2.163], [1.191, 1.490]),
    ("920", [2.956, 3.607], [2.549, 3.128]),
    ("930", [3.524, 4.384], [1.654, 2.161]),
    ("950", [0.0, 0.0], [0.586, 0.707]),
];

/// Highest air temperature with night ventilation, °C: table B8-5a, same source.
const OTHER_FREE: [(&str, Range); 2] = [("650FF", [61.1, 66.8]), ("950FF", [36.1, 37.1])];

/// Highest, lowest and mean air temperature, °C: ranges of the same six programs.
const FREE: [FreeRanges; 2] =
    [("600FF", [62.4, 68.4], [-13.8, -9.9], [24.3, 26.1]), ("900FF", [43.3, 46.0], [0.6, 2.2], [24.5, 25.7])];

/// `reference/eplus_ashrae140/results.toml`.
#[derive(Deserialize)]
struct Reference {
    case: Vec<EnergyPlus>,
}

/// What EnergyPlus gives for a case on the same weather.
#[derive(Deserialize)]
struct EnergyPlus {
    name: String,
    annual_heating_mwh: Option<f64>,
    annual_cooling_mwh: Option<f64>,
    max_temperature_c: Option<f64>,
    min_temperature_c: Option<f64>,
    mean_temperature_c: Option<f64>,
}

fn energyplus() -> Vec<EnergyPlus> {
    let file = lcs_testkit::workspace_root().join("reference/eplus_ashrae140/results.toml");
    toml::from_str::<Reference>(&std::fs::read_to_string(file).unwrap()).unwrap().case
}

fn denver() -> Option<WeatherYear> {
    let file = lcs_testkit::reference("ashrae140/725650TYCST.epw")?;
    Some(WeatherYear::from_epw(&std::fs::read(file).unwrap()).unwrap().0)
}

fn outcome(name: &str, year: &WeatherYear) -> Outcome {
    CASES.iter().find(|case| case.name() == name).unwrap().run(year).outcome
}

fn assert_within(what: &str, value: f64, [low, high]: Range) {
    eprintln!("{what}: {value:.3} in {low} to {high}");
    // Limits are printed to 0.01 MWh and 0.1 K.
    assert!(value >= low - 5e-4 && value <= high + 5e-4, "{what}: {value} not in {low} to {high}");
}

#[test]
fn loads_lie_within_the_limits_and_peaks_within_the_programs() {
    let Some(year) = denver() else { return };
    for (name, heating, cooling, peak_heating, peak_cooling) in LOADS {
        let Outcome::Loads { annual_heating_mwh, annual_cooling_mwh, peak_heating_kw, peak_cooling_kw } =
            outcome(name, &year)
        else {
            panic!("{name} is conditioned")
        };
        assert_within(&format!("{name} heating"), annual_heating_mwh, heating);
        assert_within(&format!("{name} cooling"), annual_cooling_mwh, cooling);
        assert_within(&format!("{name} peak heating"), peak_heating_kw, peak_heating);
        assert_within(&format!("{name} peak cooling"), peak_cooling_kw, peak_cooling);
    }
}

#[test]
fn the_other_cases_lie_within_the_programs() {
    let Some(year) = denver() else { return };
    for (name, heating, cooling) in OTHER_LOADS {
        let Outcome::Loads { annual_heating_mwh, annual_cooling_mwh, .. } = outcome(name, &year) else {
            panic!("{name} is conditioned")
        };
        assert_within(&format!("{name} heating"), annual_heating_mwh, heating);
        assert_within(&format!("{name} cooling"), annual_cooling_mwh, cooling);
    }
    for (name, highest) in OTHER_FREE {
        let Outcome::FreeFloat { max_temperature_c, .. } = outcome(name, &year) else { panic!("{name} floats") };
        assert_within(&format!("{name} highest"), max_temperature_c, highest);
    }
}

#[test]
fn free_temperatures_lie_within_the_programs() {
    let Some(year) = denver() else { return };
    for (name, highest, lowest, mean) in FREE {
        let Outcome::FreeFloat { max_temperature_c, min_temperature_c, mean_temperature_c } = outcome(name, &year)
        else {
            panic!("{name} floats")
        };
        assert_within(&format!("{name} highest"), max_temperature_c, highest);
        assert_within(&format!("{name} lowest"), min_temperature_c, lowest);
        assert_within(&format!("{name} mean"), mean_temperature_c, mean);
    }
}

/// Loads within 7 % of EnergyPlus and 0.03 MWh, free temperatures within 2.5 K (highest) and 1 K: the six programs of
/// the standard lie 12 % and 6 K apart. 630 and 930 within 10 %: EnergyPlus lets light from the ground pass through the
/// fins beside the windows, which here shade it too (with its rule the sun through the glass is 5,336 against 5,335 kWh);
/// with 2.60 and 1.67 MWh they lie beside ESP-r (2.595, 1.654) and TRNSYS (2.573, 1.672).
#[test]
fn all_sixteen_cases_agree_with_energyplus() {
    let Some(year) = denver() else { return };
    let reference = energyplus();
    assert_eq!(reference.len(), CASES.len());
    for expected in &reference {
        let name = &expected.name;
        let near = |what: &str, ours: f64, theirs: Option<f64>, tolerance: f64| {
            let theirs = theirs.unwrap();
            eprintln!("{name} {what}: {ours:.3} against {theirs:.3}");
            assert!((ours - theirs).abs() <= tolerance, "{name} {what}: {ours} against {theirs}");
        };
        let share = if name.ends_with("30") { 0.10 } else { 0.07 };
        let load = |theirs: Option<f64>| share * theirs.unwrap_or(0.0) + 0.03;
        match outcome(name, &year) {
            Outcome::Loads { annual_heating_mwh, annual_cooling_mwh, .. } => {
                near("heating", annual_heating_mwh, expected.annual_heating_mwh, load(expected.annual_heating_mwh));
                near("cooling", annual_cooling_mwh, expected.annual_cooling_mwh, load(expected.annual_cooling_mwh));
            }
            Outcome::FreeFloat { max_temperature_c, min_temperature_c, mean_temperature_c } => {
                near("highest", max_temperature_c, expected.max_temperature_c, 2.5);
                near("lowest", min_temperature_c, expected.min_temperature_c, 1.0);
                near("mean", mean_temperature_c, expected.mean_temperature_c, 1.0);
            }
        }
    }
}

/// What every change of the standard must do, whoever calculates it.
#[test]
fn changes_move_loads_the_right_way() {
    let Some(year) = denver() else { return };
    let loads = |name| match outcome(name, &year) {
        Outcome::Loads { annual_heating_mwh, annual_cooling_mwh, .. } => (annual_heating_mwh, annual_cooling_mwh),
        Outcome::FreeFloat { .. } => panic!("{name} is conditioned"),
    };
    for (more, less) in [("600", "610"), ("620", "630"), ("900", "910"), ("920", "930"), ("600", "650"), ("600", "900")]
    {
        assert!(loads(more).1 > loads(less).1, "{more} cools more than {less}");
    }
    for (more, less) in [("600", "640"), ("900", "940"), ("600", "900"), ("620", "920")] {
        assert!(loads(more).0 > loads(less).0, "{more} heats more than {less}");
    }
}
