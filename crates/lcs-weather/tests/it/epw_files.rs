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

/// Singapore's file as text.
fn singapore_text() -> Option<String> {
    Some(std::fs::read_to_string(reference("weather/SGP_Singapore.486980_IWEC.epw")?).unwrap())
}

/// Line ends, minutes, a leap day and the first month do not change the year.
#[test]
fn the_same_year_however_it_is_written() {
    let Some(text) = singapore_text() else { return };
    let (original, _) = WeatherYear::from_epw(text.as_bytes()).unwrap();
    let same = |text: &str, how: &str| {
        let (year, notes) = WeatherYear::from_epw(text.as_bytes()).unwrap_or_else(|error| panic!("{how}: {error}"));
        assert!(year == original, "{how} changed the year");
        notes
    };
    let mut rows: Vec<String> = text.lines().map(|row| row.replacen(",60,C", ",0,C", 1)).collect();
    assert!(text.contains("\r\n") && rows[8] != text.lines().nth(8).unwrap());
    same(&rows.join("\n"), "LF and minute 0");
    same(&rows.join("\r"), "CR");
    same(&format!("\u{feff}{text}\u{1a}"), "byte order mark and end of file");
    same(&text.replace("Sunday, 1/ 1,12/31", "Sunday,1989/01/01,12/31/1990"), "dates with years");
    same(&text.replace("DATA PERIODS,1,1,", "DATA PERIODS,1,,"), "no rows per hour");

    let half_year = 8 + 181 * 24;
    let from_july = [&rows[..8], &rows[half_year..], &rows[8..half_year]].concat().join("\n");
    let notes = same(&from_july, "July first");
    assert!(notes.contains(&EpwNote::Reordered { first: "07-01 hour 1".to_owned() }), "{notes:?}");

    let march = 8 + (31 + 28) * 24;
    let leap_day: Vec<String> = rows[march - 24..march].iter().map(|row| row.replacen(",2,28,", ",2,29,", 1)).collect();
    rows.splice(march..march, leap_day);
    let notes = same(&rows.join("\n"), "the leap day");
    assert!(notes.contains(&EpwNote::LeapDayDropped));
}

/// Each hour as four quarters that differ by a ripple without a mean.
#[test]
fn quarters_of_an_hour_are_averaged() {
    let Some(text) = singapore_text() else { return };
    let (original, _) = WeatherYear::from_epw(text.as_bytes()).unwrap();
    let quarters: Vec<String> = text
        .lines()
        .enumerate()
        .flat_map(|(index, line)| {
            if index < 8 {
                return vec![line.replace("DATA PERIODS,1,1,", "DATA PERIODS,1,4,")];
            }
            let fields: Vec<&str> = line.split(',').collect();
            let dry_bulb_c: f64 = fields[6].parse().unwrap();
            let quarter = |(minute, ripple): (&str, f64)| {
                let dry_bulb = format!("{:.2}", dry_bulb_c + ripple);
                let mut fields = fields.clone();
                (fields[4], fields[6]) = (minute, &dry_bulb);
                fields.join(",")
            };
            [("15", 0.0), ("30", 0.25), ("45", 0.0), ("60", -0.25)].map(quarter).to_vec()
        })
        .collect();
    let (year, notes) = WeatherYear::from_epw(quarters.join("\n").as_bytes()).unwrap();
    assert!(notes.contains(&EpwNote::Averaged { records_per_hour: 4 }), "{notes:?}");
    assert!((0..HOURS).all(|hour| (year.dry_bulb_c[hour] - original.dry_bulb_c[hour]).abs() < 1e-9));
    assert!(year.ghi_w_m2 == original.ghi_w_m2);
}

/// Values of Singapore's file taken out and filled again, held against what stood there (root mean square): six hours
/// over noon nearer than the mean of the month at the hour, four hours of light within 150 W/m² (its hours scatter by
/// 90 around their day), infrared and pressure within 2 %.
#[test]
fn what_was_taken_out_comes_back_nearly() {
    let Some(text) = singapore_text() else { return };
    let (original, _) = WeatherYear::from_epw(text.as_bytes()).unwrap();
    let without = |column: usize, code: &str, taken: &dyn Fn(usize) -> bool| {
        let lines: Vec<String> = text
            .lines()
            .enumerate()
            .map(|(index, line)| {
                let mut fields: Vec<&str> = line.split(',').collect();
                if index >= 8 && taken(index - 8) {
                    fields[column - 1] = code;
                    // Direct and diffuse light would tell the global.
                    if column == 14 {
                        (fields[14], fields[15]) = (code, code);
                    }
                }
                fields.join(",")
            })
            .collect();
        WeatherYear::from_epw(lines.join("\n").as_bytes()).unwrap()
    };
    let error = |ours: &[f64], theirs: &[f64], taken: &dyn Fn(usize) -> bool| {
        let squares: Vec<f64> =
            (0..HOURS).filter(|hour| taken(*hour)).map(|hour| (ours[hour] - theirs[hour]).powi(2)).collect();
        (squares.iter().sum::<f64>() / squares.len() as f64).sqrt()
    };
    let six = |hour: usize| (hour / 24).is_multiple_of(10) && (9..15).contains(&(hour % 24));
    let (year, notes) = without(7, "99.9", &six);
    let usual: Vec<f64> = (0..HOURS)
        .map(|hour| {
            let like: Vec<f64> = (hour % 24..HOURS)
                .step_by(24)
                .filter(|other| month_of_hour(*other) == month_of_hour(hour))
                .map(|other| original.dry_bulb_c[other])
                .collect();
            like.iter().sum::<f64>() / like.len() as f64
        })
        .collect();
    let spread = error(&usual, &original.dry_bulb_c, &six);
    let filled = error(&year.dry_bulb_c, &original.dry_bulb_c, &six);
    assert!(filled < spread, "{filled} K, where the days of a month spread by {spread} K");
    assert!(notes[1].to_string().starts_with("dry bulb: 222 missing hours interpolated (6 from line 18, 6 from"));
    assert!(notes[1].to_string().ends_with("and 32 more gaps)"), "{}", notes[1]);
    let four = |hour: usize| (hour / 24).is_multiple_of(10) && (9..13).contains(&(hour % 24));
    let (year, _) = without(14, "999999", &four);
    near(error(&year.ghi_w_m2, &original.ghi_w_m2, &four), 0.0, 150.0);
    let all = |_: usize| true;
    let (year, _) = without(13, "9999", &all);
    lcs_testkit::assert_close(year.sky_ir_w_m2.iter().sum(), original.sky_ir_w_m2.iter().sum(), 0.02, "infrared");
    let (year, _) = without(10, "999999999", &all);
    lcs_testkit::assert_close(year.pressure_pa.iter().sum(), original.pressure_pa.iter().sum(), 0.02, "pressure");
}

/// Written and read again: to half a unit of the last digit, with the origin.
#[test]
fn written_files_read_back() {
    let years = [singapore(), tokyo(), Some(synthesise(&crate::synthesis::seattle(), 1))];
    for mut year in years.into_iter().flatten() {
        year.location.name = format!("{}, centre", year.location.name);
        let (read, notes) = WeatherYear::from_epw(year.to_epw().as_bytes()).unwrap();
        assert_eq!(notes, []);
        assert_eq!(read.raining, year.raining);
        assert_eq!(read.wind_direction_deg, year.wind_direction_deg);
        assert_eq!((read.origin, read.location.elevation_m), (year.origin, year.location.elevation_m));
        assert_eq!(read.location.name, year.location.name.replace(',', " "));
        for (ours, theirs, digit) in [
            (&read.dry_bulb_c, &year.dry_bulb_c, 1e-3),
            (&read.pressure_pa, &year.pressure_pa, 0.1),
            (&read.sky_ir_w_m2, &year.sky_ir_w_m2, 0.1),
            (&read.ghi_w_m2, &year.ghi_w_m2, 0.01),
            (&read.dni_w_m2, &year.dni_w_m2, 0.01),
            (&read.dhi_w_m2, &year.dhi_w_m2, 0.01),
            (&read.wind_m_s, &year.wind_m_s, 1e-3),
            // 0.001 % of relative humidity and 0.001 K at up to 0.025 kg/kg.
            (&read.humidity_ratio, &year.humidity_ratio, 5e-6),
        ] {
            let worst = ours.iter().zip(theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            assert!(worst <= 0.501 * digit, "{}: {worst} of {digit}", year.location.name);
        }
    }
}

/// Hours with thunder, rain or showers among the present weather codes of Singapore's file, and hours of 0.8 mm and more
/// in Tokyo's, counted with a spreadsheet's rules: 621 and 548.
#[test]
fn rain_is_read_from_codes_and_depths() {
    let (Some(singapore), Some(tokyo)) = (singapore(), tokyo()) else { return };
    let wet = |year: &WeatherYear| year.raining.iter().filter(|raining| **raining).count();
    assert_eq!((wet(&singapore), wet(&tokyo)), (621, 548));
}
