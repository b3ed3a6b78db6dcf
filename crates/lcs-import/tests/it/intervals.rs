//! Interval readings: the layouts of meter operators, Green Button, clocks, and what is refused.

use crate::{csv, findings, options, reference, rejected};
use lcs_domain::{Batch, Carrier, FileKind, IntervalSeries, IntervalStatus, IntervalUnit};
use lcs_import::{ImportError, ReadOptions, read};

/// 2025-01-01 00:00 in Kuala Lumpur, eight hours ahead of UTC (GNU date).
const NEW_YEAR_UTC_S: i64 = 1_735_660_800;
const HOUR_S: i64 = 3_600;

fn in_zone(zone: &str, text: &str) -> Batch {
    read("meter.csv", text.as_bytes(), &ReadOptions { time_zone: zone.to_owned(), ..options() }).unwrap()
}

fn error(text: &str) -> ImportError {
    let error = read("meter.csv", text.as_bytes(), &options()).unwrap_err();
    assert!(!error.hint().is_empty());
    error
}

/// Starts and values of the only series.
fn only(batch: &Batch) -> (&IntervalSeries, Vec<(i64, i64)>) {
    let [series] = batch.readings.as_slice() else { panic!("{:?}", batch.readings) };
    (series, series.readings.iter().map(|reading| (reading.start_utc_s, reading.value)).collect())
}

fn total(series: &IntervalSeries) -> i64 {
    series.readings.iter().map(|reading| reading.value).sum()
}

#[test]
fn one_row_a_reading_with_starts_ends_and_offsets() {
    let rows = |header: &str, stamps: [&str; 3]| {
        format!("Meter No,{header},kWh,Status\n7,{},1.5,A\n7,{},2,E\n7,{},2.25,A\n", stamps[0], stamps[1], stamps[2])
    };
    let expected = [(NEW_YEAR_UTC_S, 1_500), (NEW_YEAR_UTC_S + HOUR_S, 2_000), (NEW_YEAR_UTC_S + 2 * HOUR_S, 2_250)];
    for (header, stamps) in [
        ("Interval start", ["2025-01-01 00:00", "2025-01-01 01:00", "2025-01-01 02:00"]),
        ("Interval end", ["2025-01-01 01:00", "2025-01-01 02:00", "2025-01-01 03:00"]),
        ("Timestamp", ["2025-01-01T00:00:00+08:00", "2024-12-31T17:00Z", "2025-01-01T02:00+08:00"]),
        ("Timestamp", ["1 Jan 2025 00:00", "1 Jan 2025 01:00", "1 Jan 2025 02:00"]),
    ] {
        let batch = csv("meter.csv", &rows(header, stamps));
        let (series, readings) = only(&batch);
        assert_eq!((series.interval_s, series.unit), (3_600, IntervalUnit::WattHour));
        assert_eq!(readings, expected, "{header} {stamps:?}");
        assert_eq!(series.readings[1].status, IntervalStatus::Estimated);
        assert_eq!((batch.kind, batch.rows_read, batch.meters.len()), (FileKind::IntervalReadings, 3, 1));
        assert_eq!(batch.meters[0].carrier, Carrier::Electricity);
    }
}

#[test]
fn what_labels_name_is_told_where_the_file_does_not_say() {
    // Readings of a day that begin one step after midnight are labelled by their ends.
    let row = |minute: i64| format!("7,2025-01-01 {:02}:{:02},1\n", minute / 60, minute % 60);
    let ends: String = (1..48).map(|half_hour| row(half_hour * 30)).collect();
    let batch = csv("meter.csv", &format!("MPAN,ReadDatetime,kWh\n{ends}7,2025-01-02 00:00,1\n"));
    let (series, readings) = only(&batch);
    assert_eq!((series.interval_s, readings.len(), readings[0].0), (1_800, 48, NEW_YEAR_UTC_S));
    assert_eq!(findings(&batch, "reading.label_assumed").len(), 1);
}

#[test]
fn day_and_time_in_columns_of_their_own_and_days_alone() {
    let text = "No. Akaun;Tarikh;Masa;kWh\n9;01/01/2025;00:00;1,5\n9;01/01/2025;00:30;1,25\n9;01/01/2025;01:00;1,5\n\
                9;01/01/2025;01:30;1,5\n9;01/01/2025;02:00;1,5\n9;13/01/2025;24:00;2,5\n";
    let batch = csv("elektrik.csv", text);
    let (series, readings) = only(&batch);
    assert_eq!((series.interval_s, readings[1]), (1_800, (NEW_YEAR_UTC_S + 1_800, 1_250)));
    assert_eq!(readings[5].0, NEW_YEAR_UTC_S + 13 * 24 * HOUR_S, "24:00 is the next midnight");

    let days: String = (1..=20).map(|day| format!("9,{day:02}/01/2025,24.5\n")).collect();
    let batch = csv("elektrik.csv", &format!("Account,Date,Usage (kWh)\n{days}"));
    let (series, readings) = only(&batch);
    assert_eq!((series.interval_s, readings.len(), readings[19]), (86_400, 20, (NEW_YEAR_UTC_S + 19 * 86_400, 24_500)));
}

#[test]
fn bills_stay_bills() {
    let months: String = (1..=12).map(|month| format!("9,{month:02}/2025,28/{month:02}/2025,250\n")).collect();
    let batch = csv("bil.csv", &format!("Account,Month,Bill Date,Usage (kWh)\n{months}"));
    assert_eq!((batch.kind, batch.readings.len(), batch.bills.len()), (FileKind::Bills, 0, 12));
    let text = "Meter ID,Start Date,End Date,Usage (kWh),Last Modified Date\n\
                1,2024-01-01,2024-01-31,5,2024-02-01 13:41\n1,2024-02-01,2024-02-29,6,2024-03-01 09:12\n";
    assert_eq!(csv("bills.csv", text).kind, FileKind::Bills);
}

#[test]
fn one_row_a_day_with_starts_ends_or_numbers() {
    let row = |day: u32| (0..24).map(|hour| format!(",{}", day * 100 + 23 - hour)).collect::<String>();
    let header = |first: u32| (first..first + 24).map(|hour| format!(",{hour:02}:00")).collect::<String>();
    let numbers: String = (1..=24).map(|hour| format!(",kWh_{hour}")).collect();
    for (headers, unit) in [
        (format!("Meter No,Date,Unit{}", header(0)), ",Wh"),
        (format!("Meter No,Date,Unit{}", header(1)), ",Wh"),
        (format!("Meter No,Date,Remark{numbers}"), ","),
    ] {
        let batch = csv("m.csv", &format!("{headers}\n5,01/01/2025{unit}{}\n5,02/01/2025{unit}{}\n", row(1), row(2)));
        let (series, readings) = only(&batch);
        let factor = if unit == "," { 1_000 } else { 1 };
        assert_eq!((series.interval_s, readings.len()), (3_600, 48));
        assert_eq!(readings[0], (NEW_YEAR_UTC_S, 123 * factor), "{headers}");
        assert_eq!(readings[47], (NEW_YEAR_UTC_S + 47 * HOUR_S, 200 * factor));
    }
}

#[test]
fn the_hour_that_comes_twice_and_the_one_that_does_not_come() {
    // Los Angeles, 2024-11-03: 01:00 PDT is 08:00Z (GNU date: 1730620800), 01:00 PST an hour later.
    let rows = ["00:00", "01:00", "01:00", "02:00"].map(|time| format!("7,2024-11-03 {time},1\n")).concat();
    let batch = in_zone("America/Los_Angeles", &format!("Meter,Interval start,kWh\n{rows}"));
    let starts: Vec<i64> = only(&batch).1.iter().map(|(start, _)| start - 1_730_620_800).collect();
    assert_eq!(starts, [-HOUR_S, 0, HOUR_S, 2 * HOUR_S]);
    assert!(findings(&batch, "reading.duplicate").is_empty());

    let rows = ["01:00", "02:00", "03:00", "04:00"].map(|time| format!("7,2024-03-10 {time},1\n")).concat();
    let batch = in_zone("America/Los_Angeles", &format!("Meter,Interval start,kWh\n{rows}"));
    assert_eq!(rejected(&batch), [("reading.no_such_time", 3, Some("Interval start"), "2024-03-10 02:00")]);
    assert_eq!(only(&batch).1.len(), 3);
}

#[test]
fn numbered_columns_count_the_time_that_passed() {
    let header: String = (1..=50).map(|number| format!(",kWh_{number}")).collect();
    let row = |date: &str, filled: usize| {
        let cells: String = (0..50).map(|at| if at < filled { ",1" } else { "," }).collect();
        format!("7,{date}{cells}\n")
    };
    let rows = row("2024-03-30", 48) + &row("2024-03-31", 46) + &row("2024-10-27", 50);
    let batch = in_zone("Europe/London", &format!("MPAN,Date{header}\n{rows}"));
    assert_eq!((only(&batch).1.len(), batch.rejected.len()), (48 + 46 + 50, 0));
    let batch = in_zone("Europe/London", &format!("MPAN,Date{header}\n{}", row("2024-03-31", 48)));
    let codes: Vec<_> = rejected(&batch).iter().map(|row| (row.0, row.2)).collect();
    assert_eq!(codes, [("reading.no_such_time", Some("kWh_47")), ("reading.no_such_time", Some("kWh_48"))]);
}

#[test]
fn what_is_wrong_has_its_row_and_column() {
    let batch = csv(
        "meter.csv",
        "Meter No,Timestamp,kWh\n7,2025-01-01 00:00,1\n7,2025-01-01 01:00,abc\n,2025-01-01 02:00,1\n7,KABOOM,1\n\
         1.23405E+12,2025-01-01 02:00,1\n7,2025-01-01 03:00,\n7,2025-01-01 02:00,2\n7,2025-01-01 02:00,3\n\
         7,2025-01-01 04:00,-1\n",
    );
    let expected = [
        ("cell.not_a_number", 3, Some("kWh"), "abc"),
        ("row.no_meter", 4, Some("Meter No"), "2025-01-01 02:00 · 1"),
        ("cell.not_a_date", 5, Some("Timestamp"), "KABOOM"),
        ("row.no_meter", 6, Some("Meter No"), "1.23405E+12"),
    ];
    assert_eq!(rejected(&batch), expected);
    assert_eq!(only(&batch).1[1..], [(NEW_YEAR_UTC_S + 2 * HOUR_S, 3_000), (NEW_YEAR_UTC_S + 4 * HOUR_S, -1_000)]);
    assert_eq!(findings(&batch, "reading.duplicate").len(), 1);
    assert_eq!(findings(&batch, "reading.negative").len(), 1);
}

#[test]
fn registers_power_and_missing_columns_are_refused() {
    let named = error("Meter No,Timestamp,Register (kWh)\n7,2025-01-01 00:00,100\n7,2025-01-01 01:00,101\n");
    assert!(matches!(&named, ImportError::Register { column, .. } if column == "Register (kWh)"), "{named}");
    let rising: String =
        (0..60).map(|hour| format!("7,2025-01-{:02} {:02}:00,{}\n", 1 + hour / 24, hour % 24, 5_000 + hour)).collect();
    let seen = error(&format!("Meter No,Timestamp,kWh\n{rising}"));
    assert!(matches!(seen, ImportError::Register { .. }), "{seen}");
    let power = error("Meter No,Timestamp,kW\n7,2025-01-01 00:00,100\n7,2025-01-01 01:00,101\n");
    assert!(power.to_string().contains("power in kW is none"), "{power}");
    let nobody = error("Timestamp,kWh\n2025-01-01 00:00,100\n2025-01-01 01:00,101\n");
    assert!(matches!(nobody, ImportError::MissingColumn { row: 1, missing: "the meter or account", .. }), "{nobody}");
    let no_unit = error("Meter No,Timestamp,Value\n7,2025-01-01 00:00,100\n7,2025-01-01 01:00,101\n");
    assert!(no_unit.to_string().contains("the unit of the energy"), "{no_unit}");
}

#[test]
fn a_workbook_keeps_the_time_of_day() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0u16..).zip(["Meter No", "Interval start", "Energy (kWh)"]) {
        sheet.write(0, column, header).unwrap();
    }
    let format = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for hour in 0..3_u8 {
        let at = ExcelDateTime::from_ymd(2025, 1, 1).unwrap().and_hms(u16::from(hour), 0, 0.0).unwrap();
        let row = 1 + u32::from(hour);
        sheet.write(row, 0, 7.0).unwrap();
        sheet.write_datetime_with_format(row, 1, &at, &format).unwrap();
        sheet.write(row, 2, 1.5).unwrap();
    }
    let batch = read("meter.xlsx", &book.save_to_buffer().unwrap(), &options()).unwrap();
    let starts: Vec<i64> = only(&batch).1.iter().map(|(start, _)| (start - NEW_YEAR_UTC_S) / HOUR_S).collect();
    assert_eq!(starts, [0, 1, 2]);
}

#[test]
fn files_of_meter_operators() {
    // Meters, readings and kWh, counted in the files with awk and Python's csv module.
    for (path, meters, readings, kwh) in [
        ("amr_highlands/example.csv", 10, 480, 4_468.5),
        ("amr_highlands/example-offset.csv", 8, 382, 4_036.6),
        ("amr_upload_data_files/example-highlands-file.csv", 1, 48, 321.4),
        ("amr_upload_data_files/banes-example-file.csv", 5, 240, 1_114.429),
        ("amr_upload_data_files/banes-example-file.xls", 5, 240, 1_114.429),
        ("amr_upload_data_files/banes-example-file.xlsx", 5, 240, 1_114.429),
        ("amr_upload_data_files/example-sheffield-file.csv", 1, 96, 1_099.849),
        ("amr_upload_data_files/with-carriage-return-line-endings.csv", 1, 96, 210.734),
    ] {
        let Some(batch) = reference(&format!("interval_meter_files/{path}")) else { return };
        let batch = batch.unwrap_or_else(|error| panic!("{path}: {error}"));
        let count: usize = batch.readings.iter().map(|series| series.readings.len()).sum();
        assert_eq!((batch.meters.len(), count, batch.rejected.len()), (meters, readings, 0), "{path}");
        assert!(batch.readings.iter().all(|series| series.interval_s == 1_800), "{path}");
        // Each reading is a whole Wh.
        let wh: i64 = batch.readings.iter().map(total).sum();
        assert!((wh as f64 - 1_000.0 * kwh).abs() <= 0.5 * f64::from(readings as u32), "{path}: {wh}");
    }
    // The same day, labelled by ends: the first half hour of 26 August 2019 begins at its midnight.
    let batch = reference("interval_meter_files/amr_highlands/example.csv").unwrap().unwrap();
    // 2019-08-26T00:00+08:00 (GNU date).
    assert_eq!(batch.readings[4].readings[0].start_utc_s, 1_566_748_800);
}

#[test]
fn broken_files_of_meter_operators_say_where() {
    let path = |name: &str| reference(&format!("interval_meter_files/amr_upload_data_files/{name}"));
    let Some(numbers) = path("banes-bad-example-missing-and-invalid-mpan-file.csv") else { return };
    let numbers = numbers.unwrap();
    let codes: Vec<_> = rejected(&numbers).iter().map(|row| (row.0, row.2, row.3.to_owned())).collect();
    assert!(codes.iter().all(|(code, column, _)| (*code, *column) == ("row.no_meter", Some("M1_Code1"))), "{codes:?}");
    assert!(codes.iter().any(|(.., found)| found == "1.23405E+12"), "{codes:?}");
    let dates = path("banes-bad-example-date-file.csv").unwrap().unwrap();
    assert_eq!(rejected(&dates), [("cell.not_a_date", 2, Some("Date"), "KABOOM")]);
}

#[test]
fn green_button_counts_intervals_and_not_their_summaries() {
    let Some(batch) = reference("greenbutton/test_usage_data.xml") else { return };
    let batch = batch.unwrap();
    // energy-database.md T12: 1,340 interval readings of 900 s sum to 1,391,666 Wh.
    let (series, readings) = only(&batch);
    assert_eq!((readings.len(), total(series), series.interval_s), (1_340, 1_391_666, 900));
    assert_eq!((batch.meters[0].id.as_str(), batch.meters[0].carrier), ("5446AF3F", Carrier::Electricity));
    assert_eq!(batch.rows_read, 1_340);

    let small = reference("greenbutton/example-GreenButton-data.xml").unwrap().unwrap();
    // The same sheet: the first starts at 1299387600 and has 1,790 Wh.
    assert_eq!(only(&small).1, [(1_299_387_600, 1_790), (1_299_388_500, 1_791)]);

    let months = reference("greenbutton/example-GreenButton-data2.xml").unwrap().unwrap_err();
    assert!(matches!(months, ImportError::NotIntervals { .. }), "{months}");
    let bare = reference("greenbutton/ServiceCategory.xml").unwrap().unwrap_err();
    assert!(matches!(bare, ImportError::ForeignXml { .. }), "{bare}");
}
