//! The two EPW files of the reference data. Expected figures: statistics of the files made with other tools
//! (means of the columns as printed), tolerances half a unit of their last digit.

use lcs_testkit::reference;
use lcs_weather::*;

pub fn singapore() -> Option<WeatherYear> {
    let bytes = std::fs::read(reference("weather/SGP_Singapore.486980_IWEC.epw")?).unwrap();
    let (year, notes) = WeatherYear::from_epw(&bytes).unwrap();
    assert!(matches!(notes[..], [EpwNote::MixedYears { .. }]), "{notes:?}");
    Some(year)
}

pub fn tokyo() -> Option<WeatherYear> {
    let bytes = std::fs::read(reference("weather/JPN_Tokyo_ladybug.epw")?).unwrap();
    let (year, notes) = WeatherYear::from_epw(&bytes).unwrap();
    let [EpwNote::MixedYears { .. }, EpwNote::PressureReplaced { file_mean_pa, elevation_pa }] = notes[..] else {
        panic!("{notes:?}")
    };
    assert!((file_mean_pa - 93_053.0).abs() < 1.0 && (elevation_pa - 101_253.0).abs() < 30.0, "{notes:?}");
    Some(year)
}

fn near(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} instead of {expected} ± {tolerance}");
}

#[test]
fn singapore_as_measured() {
    let Some(year) = singapore() else { return };
    assert_eq!((year.location.name.as_str(), year.location.utc_offset_h), ("SINGAPORE", 8.0));
    near(year.mean_dry_bulb_c(), 27.464, 0.000_5);
    near(year.annual_ghi_kwh_m2(), 1_671.4, 0.05);
    near(year.dni_w_m2.iter().sum::<f64>() / 1e3, 687.7, 0.05);
    near(year.dhi_w_m2.iter().sum::<f64>() / 1e3, 1_145.8, 0.05);
    near(year.sky_ir_w_m2.iter().sum::<f64>() / HOURS as f64, 408.34, 0.005);
    near(year.wind_m_s.iter().sum::<f64>() / HOURS as f64, 2.182, 0.000_5);
    let normals = MonthlyNormals::of(&year);
    let months = [26.7, 27.2, 27.6, 28.1, 28.2, 28.5, 27.8, 27.8, 27.2, 27.5, 26.7, 26.3];
    normals.mean_c.iter().zip(months).for_each(|(ours, theirs)| near(*ours, theirs, 0.051));
    // Mean of the file's own relative humidity column.
    near(normals.annual_relative_humidity_pct(), 83.571, 0.01);
    assert!((0..HOURS).all(|hour| year.relative_humidity_pct(hour) <= 100.000_1));
}

#[test]
fn tokyo_as_measured_but_for_the_pressure() {
    let Some(year) = tokyo() else { return };
    near(year.mean_dry_bulb_c(), 16.710, 0.000_5);
    near(year.annual_ghi_kwh_m2(), 1_309.3, 0.05);
    near(MonthlyNormals::of(&year).annual_relative_humidity_pct(), 59.4125, 0.01);
    near(year.pressure_pa[0], 101_253.0, 30.0);
}

/// Line ends, minutes and a leap day do not change the year.
#[test]
fn the_same_year_however_it_is_written() {
    let Some(path) = reference("weather/SGP_Singapore.486980_IWEC.epw") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let (original, _) = WeatherYear::from_epw(text.as_bytes()).unwrap();

    let mut rows: Vec<String> = text.lines().map(|row| row.replacen(",60,C", ",0,C", 1)).collect();
    assert!(text.contains("\r\n") && rows[8] != text.lines().nth(8).unwrap());
    let unix = WeatherYear::from_epw(rows.join("\n").as_bytes()).unwrap().0;
    assert!(unix == original, "LF and minute 0 changed the year");

    let march = 8 + (31 + 28) * 24;
    let leap_day: Vec<String> = rows[march - 24..march].iter().map(|row| row.replacen(",2,28,", ",2,29,", 1)).collect();
    rows.splice(march..march, leap_day);
    let (year, notes) = WeatherYear::from_epw(rows.join("\n").as_bytes()).unwrap();
    assert!(year == original, "the leap day changed the year");
    assert!(notes.contains(&EpwNote::LeapDayDropped));
}
