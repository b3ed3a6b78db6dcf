//! EPW files made by hand, whole and broken.

use lcs_weather::*;

pub const HEADER: &str = "LOCATION,Nowhere,-,XXX,made by hand,0,3.1,101.7,8.0,22.0
DESIGN CONDITIONS,0
TYPICAL/EXTREME PERIODS,0
GROUND TEMPERATURES,0
HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0
COMMENTS 1,made by hand
COMMENTS 2,
DATA PERIODS,1,1,Data,Sunday,1/1/2015,2015/12/31
";

/// One constant climate: 27 °C, dew point 23 °C, 79 %, 100,900 Pa, infrared 420, light 300/200/150 by day, wind 2.
pub fn row(month: usize, day: usize, hour: usize) -> String {
    let light = if (8..=18).contains(&hour) { "300,200,150" } else { "0,0,0" };
    format!(
        "2015,{month},{day},{hour},0,?9,27.0,23.0,79,100900,0,0,420,{light},0,0,0,0,180,2.0,8,5,10,7777,9,999999999,0,0.1,0,88,0,0,0\n"
    )
}

pub fn file(change: impl Fn(usize, String) -> String) -> String {
    let mut text = HEADER.to_owned();
    let mut hour_of_year = 0;
    for (month, days) in DAYS_OF_MONTHS.into_iter().enumerate() {
        for day in 1..=days {
            for hour in 1..=24 {
                text += &change(hour_of_year, row(month + 1, day, hour));
                hour_of_year += 1;
            }
        }
    }
    text
}

pub fn read(text: &str) -> Result<(WeatherYear, Vec<EpwNote>), EpwError> {
    WeatherYear::from_epw(text.as_bytes())
}

#[test]
fn a_whole_file_is_read_without_a_note() {
    let (year, notes) = read(&file(|_, row| row)).unwrap();
    assert_eq!(notes, []);
    assert_eq!(
        (year.dry_bulb_c.len(), year.dry_bulb_c[8_759], year.ghi_w_m2[7], year.ghi_w_m2[6]),
        (HOURS, 27.0, 300.0, 0.0)
    );
}

#[test]
fn missing_values_are_filled_and_told() {
    let text = file(|hour, row| match hour {
        100..=101 => row.replace(",27.0,23.0,79,", ",99.9,23.0,79,"),
        200 => row.replace(",23.0,79,", ",23.0,999,"),
        300 => row.replace(",100900,", ",999999,"),
        400 => row.replace(",420,", ",9999,"),
        12 => row.replace(",300,200,150,", ",300,9999,9999,"),
        36 => row.replace(",300,200,150,", ",9999,200,150,"),
        500 => row.replace(",2.0,8,5,", ",999,8,5,"),
        _ => row,
    });
    let (year, notes) = read(&text).unwrap();
    let filled = |field, hours, remedy| {
        let told = notes.iter().any(|note| {
            matches!(note, EpwNote::MissingFilled { field: f, hours: h, remedy: r, .. } if (*f, *h, *r) == (field, hours, remedy))
        });
        assert!(told, "{field}: {notes:?}")
    };
    filled(EpwField::DryBulb, 2, Remedy::Interpolated);
    filled(EpwField::RelativeHumidity, 1, Remedy::Derived);
    filled(EpwField::Pressure, 1, Remedy::Derived);
    filled(EpwField::SkyInfrared, 1, Remedy::Derived);
    filled(EpwField::DirectNormal, 1, Remedy::Derived);
    filled(EpwField::DiffuseHorizontal, 1, Remedy::Derived);
    filled(EpwField::GlobalHorizontal, 1, Remedy::Derived);
    filled(EpwField::Wind, 1, Remedy::Interpolated);
    assert_eq!((year.dry_bulb_c[100], year.wind_m_s[500]), (27.0, 2.0));
    // Singapore's hours with this dew point and cover lie at 410 to 430 W/m².
    assert!((405.0..435.0).contains(&year.sky_ir_w_m2[400]), "{}", year.sky_ir_w_m2[400]);
    // Noon: the sun of 1 January stands at about 26° of zenith, so 200 W/m² of beam and 150 of sky make 330.
    assert!((year.ghi_w_m2[36] - 330.0).abs() < 5.0, "{}", year.ghi_w_m2[36]);
    assert!(year.dhi_w_m2[12] < 300.0 && year.dhi_w_m2[12] > 200.0, "an overcast hour: {}", year.dhi_w_m2[12]);
}

#[test]
fn errors_name_line_and_column() {
    let broken = file(|hour, row| if hour == 50 { row.replace(",23.0,", ",warm,") } else { row });
    let error = read(&broken).unwrap_err();
    assert_eq!(error.to_string(), "line 59, column 8 (dew point): \"warm\" is not a number");

    let fahrenheit = file(|hour, row| if hour == 51 { row.replace(",27.0,", ",80.6,") } else { row });
    assert_eq!(
        read(&fahrenheit).unwrap_err().to_string(),
        "line 60, column 7 (dry bulb): 80.6 is outside -90 to 70 °C"
    );

    let cut = file(|hour, row| if hour == 7 { "2015,1,1,8,0,?9,27.0\n".to_owned() } else { row });
    assert_eq!(read(&cut).unwrap_err(), EpwError::Columns { line: 16, found: 7 });
}

/// Lines run from 9 for the first hour of the year.
#[test]
fn a_year_with_gaps_is_refused_by_row_and_hour() {
    let one_row = file(|hour, row| if hour == 3 { String::new() } else { row });
    let error = read(&one_row).unwrap_err();
    let text = "line 12 is 01-01 hour 5, where 01-01 hour 4 should follow: rows for 1 h are missing";
    assert_eq!(error.to_string(), text);
    assert!(error.hint().starts_with("write the missing rows"));

    let two_days = file(|hour, row| if (1_000..1_048).contains(&hour) { String::new() } else { row });
    let text = "line 1009 is 02-13 hour 17, where 02-11 hour 17 should follow: rows for 48 h are missing";
    assert_eq!(read(&two_days).unwrap_err().to_string(), text);

    let values = file(|hour, row| if (1_000..1_007).contains(&hour) { row.replace(",27.0,", ",99.9,") } else { row });
    let error = read(&values).unwrap_err();
    let text = "line 1009: dry bulb is missing for 7 h, from 02-11 hour 17 on; at most 6 h in a row are interpolated";
    assert_eq!(error.to_string(), text);
    assert!(error.hint().starts_with("fill the gap"));

    let morning =
        file(
            |hour, row| {
                if (1_016..1_023).contains(&hour) { row.replace(",300,200,150,", ",9999,9999,9999,") } else { row }
            },
        );
    assert!(matches!(
        read(&morning),
        Err(EpwError::Gap { line: 1_025, field: EpwField::GlobalHorizontal, hours: 7, .. })
    ));
}

#[test]
fn wrong_lengths_say_how_many_rows_were_found() {
    let short = file(|hour, row| if hour < 744 { row } else { String::new() });
    let error = read(&short).unwrap_err();
    assert_eq!(error, EpwError::Length { rows: 744, line: 752, last: "01-31 hour 24".to_owned() });
    assert!(error.to_string().starts_with("744 hourly rows") && error.hint().contains("whole year"));
    // A year of a day too few at its end, as when a leap year was cut to 8,760 rows.
    let to_the_30th = file(|hour, row| if hour < HOURS - 24 { row } else { String::new() });
    assert!(matches!(read(&to_the_30th), Err(EpwError::Length { rows: 8_736, .. })));
    let header_only = read(HEADER).unwrap_err();
    assert!(matches!(header_only, EpwError::Length { rows: 0, line: 8, .. }), "{header_only}");
}

#[test]
fn hours_that_repeat_or_run_backwards() {
    let long = file(|_, row| row) + &row(1, 1, 1);
    assert_eq!(read(&long).unwrap_err().to_string(), "line 8769 is 01-01 hour 1 again, which line 9 is already");
    let twice = file(|hour, row| if hour == 50 { row.repeat(2) } else { row });
    assert!(matches!(read(&twice), Err(EpwError::Repeated { line: 60, first_line: 59, .. })));
    let mut lines: Vec<String> = file(|_, row| row).lines().map(str::to_owned).collect();
    lines[8..].reverse();
    assert!(matches!(read(&lines.join("\n")), Err(EpwError::OutOfOrder { line: 10, .. })));
    let from_zero =
        file(|hour, row| row.replacen(&format!(",{},0,?9", hour % 24 + 1), &format!(",{},0,?9", hour % 24), 1));
    assert_eq!(
        read(&from_zero).unwrap_err().to_string(),
        "line 9: there is no 01-01 hour 0 (days and hours count from 1)"
    );
}

/// Announced and given rows per hour must agree.
#[test]
fn rows_per_hour_are_counted() {
    let announced = file(|_, row| row).replace("DATA PERIODS,1,1,", "DATA PERIODS,1,4,");
    let error = read(&announced).unwrap_err();
    let text = "line 10: 01-01 hour 1 does not have the 4 rows that line 8, DATA PERIODS, announces";
    assert_eq!(error.to_string(), text);
    let unannounced = file(|_, row| row.repeat(2));
    assert!(matches!(read(&unannounced), Err(EpwError::Repeated { line: 10, .. })));
    let seven = file(|_, row| row).replace("DATA PERIODS,1,1,", "DATA PERIODS,1,7,");
    assert!(matches!(read(&seven), Err(EpwError::RecordsPerHour { .. })));
}

/// What spreadsheets make of a file.
#[test]
fn decimal_commas_and_other_separators() {
    let commas = file(|_, row| row.replace(",27.0,23.0,", ",27,0,23,0,"));
    assert!(matches!(read(&commas), Err(EpwError::Columns { line: 9, found: 37 })));
    let semicolons = file(|_, row| row).replace(',', ";").replace('.', ",");
    assert_eq!(read(&semicolons).unwrap_err(), EpwError::Separator { separator: ';' });
}

/// Columns swapped or in another unit: each value is possible, the year is not.
#[test]
fn years_that_no_place_has() {
    let swapped = |from: &'static str, to: &'static str| read(&file(|_, row| row.replace(from, to))).unwrap_err();
    let error = swapped(",27.0,23.0,", ",23.0,27.0,");
    assert_eq!(error, EpwError::DewPointAbove { line: 9, hours: 8_760 });
    assert!(matches!(swapped(",27.0,23.0,79,", ",79,23.0,27.0,"), EpwError::OutOfRange { column: 7, .. }));
    assert!(matches!(swapped(",100900,", ",1009,"), EpwError::OutOfRange { column: 10, .. }));
    let impossible = |from, to| match swapped(from, to) {
        EpwError::Impossible(why) => why,
        other => panic!("{other}"),
    };
    assert!(matches!(impossible(",23.0,79,", ",23.0,0.79,"), ImpossibleWeather::Humidity { .. }));
    assert!(matches!(impossible(",27.0,23.0,", ",68.0,23.0,"), ImpossibleWeather::OutOfRange { .. }));
    assert!(matches!(impossible(",27.0,23.0,79,", ",45.0,23.0,30,"), ImpossibleWeather::Mean { .. }));
    assert!(matches!(impossible(",300,200,150,", ",150,200,300,"), ImpossibleWeather::Split { .. }));
    assert!(matches!(impossible(",300,200,150,", ",1200,400,800,"), ImpossibleWeather::Clearness { .. }));
    assert!(matches!(impossible(",180,2.0,", ",180,60.0,"), ImpossibleWeather::Mean { .. }));
    let elsewhere = |from, to| match read(&file(|_, row| row).replacen(from, to, 1)).unwrap_err() {
        EpwError::Impossible(why) => why,
        other => panic!("{other}"),
    };
    assert!(matches!(elsewhere(",101.7,8.0,", ",-101.7,8.0,"), ImpossibleWeather::Night { .. }));
    // Light of the clock's afternoon only, at a place where the sun is up all the same.
    let afternoon = file(|hour, row| if hour % 24 < 14 { row.replace(",300,200,150,", ",0,0,0,") } else { row });
    let Err(EpwError::Impossible(why)) = read(&afternoon) else { panic!() };
    assert!(matches!(why, ImpossibleWeather::OffNoon { .. }), "{why}");
}

#[test]
fn other_files_are_not_taken() {
    for other in ["", "PK\u{3}\u{4}binary", "id,name,energy\n1,a,2\n", "{\"type\":\"FeatureCollection\"}"] {
        assert!(matches!(read(other), Err(EpwError::NotEpw { .. })), "{other}");
    }
    let headless: String = file(|_, row| row)
        .lines()
        .filter(|line| !line.starts_with("COMMENTS 2"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(matches!(read(&headless), Err(EpwError::Header { line: 7, expected: "COMMENTS 2", .. })));
    let swapped = file(|_, row| row).replace(",3.1,101.7,", ",101.7,3.1,");
    assert!(matches!(read(&swapped), Err(EpwError::Location { .. })));
}

#[test]
fn a_column_that_is_mostly_missing_is_an_error() {
    let text = file(|_, row| row.replace(",27.0,", ",99.9,"));
    let error = read(&text).unwrap_err();
    assert_eq!(error, EpwError::Missing { field: EpwField::DryBulb, hours: 8_760 });
}
