//! What is written is read again, pieces of it too, and what was not finished is not seen.

use crate::inputs::{DAY_S, ENGINE, NEW_YEAR_2024, Shelf, daily, meter, of_meter};
use lcs_domain::MeterId;
use lcs_query::{
    AsOf, Engine, MeterReadings, Month, MonthWriter, QueryError, Reading, ReadingsAsked, SmallestUnit, Span, Status,
    Stream, sweep, write_readings,
};
use proptest::prelude::*;
use std::{collections::BTreeMap, fs};

/// Readings of some meters over three years, values and all, in any order.
fn any_readings() -> impl Strategy<Value = Vec<MeterReadings>> {
    let status = prop_oneof![Just(Status::Measured), Just(Status::Estimated), Just(Status::Substituted)];
    let value = proptest::option::of(-100_000_000_000_000_i64..=100_000_000_000_000);
    let starts = (-400_i64 * 1_440..700 * 1_440).prop_map(|minute| NEW_YEAR_2024 + minute * 60);
    let reading = (starts, value, status);
    let readings =
        proptest::collection::btree_map("[a-z0-9äж ]{1,8}[a-z]", proptest::collection::vec(reading, 1..20), 1..6);
    readings.prop_map(|meters| {
        let mut all = BTreeMap::<MeterId, Vec<Reading>>::new();
        for (id, readings) in meters {
            let of_meter = all.entry(MeterId::new(&id).unwrap()).or_default();
            for (start_utc_s, value, status) in readings {
                if of_meter.iter().all(|reading| reading.start_utc_s != start_utc_s) {
                    of_meter.push(Reading { start_utc_s, value, status });
                }
            }
        }
        all.into_iter().map(|(meter, readings)| MeterReadings { meter, readings }).collect()
    })
}

fn in_order(readings: &[MeterReadings], wanted: impl Fn(&MeterId, &Reading) -> bool) -> Vec<MeterReadings> {
    let mut all: Vec<MeterReadings> = Vec::new();
    for of_meter in readings {
        let mut readings = of_meter.readings.clone();
        readings.retain(|reading| wanted(&of_meter.meter, reading));
        readings.sort_by_key(|reading| reading.start_utc_s);
        if !readings.is_empty() {
            all.push(MeterReadings { meter: of_meter.meter.clone(), readings });
        }
    }
    all.sort_by(|a, b| a.meter.cmp(&b.meter));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(readings in any_readings(), from in 0_i64..900, days in 0_i64..400) {
        let mut shelf = Shelf::new(daily());
        shelf.publish(1, &readings);
        prop_assert_eq!(shelf.readings(AsOf::Now), in_order(&readings, |_, _| true));

        let from_utc_s = NEW_YEAR_2024 + (from - 400) * DAY_S;
        let span = Span { from_utc_s, to_utc_s: from_utc_s + days * DAY_S };
        let within = |reading: &Reading| (span.from_utc_s..span.to_utc_s).contains(&reading.start_utc_s);
        let some: Vec<MeterId> = readings.iter().step_by(2).map(|of_meter| of_meter.meter.clone()).collect();
        let asked = ReadingsAsked { meters: Some(some.clone()), span, as_of: AsOf::Now };
        let found = ENGINE.readings(&shelf.files, &asked).unwrap();
        prop_assert_eq!(found, in_order(&readings, |meter, reading| some.contains(meter) && within(reading)));
    }
}

#[test]
fn files_lie_by_month_of_utc() {
    let mut shelf = Shelf::new(daily());
    shelf.publish(
        7,
        &[of_meter("b", &[(NEW_YEAR_2024 - 1, 1), (NEW_YEAR_2024, 2)]), of_meter("a", &[(NEW_YEAR_2024, 3)])],
    );
    let parts = &shelf.files.manifest.files;
    let paths: Vec<&str> = parts.iter().map(|part| part.path.as_str()).collect();
    let expected =
        ["electricity/month=2023-12/part-0000000007-0.parquet", "electricity/month=2024-01/part-0000000007-0.parquet"];
    assert_eq!(paths, expected);
    assert_eq!((parts[1].rows, parts[1].seq_from, parts[1].meters.clone()), (2, (7, 7), ("a".into(), "b".into())));
    assert_eq!(parts[1].bytes, fs::metadata(shelf.files.path_of(&parts[1])).unwrap().len());
    let text = serde_json::to_string(&shelf.files.manifest).unwrap();
    assert_eq!(serde_json::from_str::<lcs_query::Manifest>(&text).unwrap(), shelf.files.manifest);
}

#[test]
fn a_file_that_was_not_finished_is_not_seen_and_is_swept() {
    let mut shelf = Shelf::new(daily());
    shelf.publish(1, &[of_meter("a", &[(NEW_YEAR_2024, 1)])]);
    let january: Month = "2024-01".parse().unwrap();
    let before = shelf.readings(AsOf::Now);

    // killed while it wrote: the temporary file stays; killed before it published: the file stays
    let mut writer = MonthWriter::create(&shelf.files.root, &daily(), january, 2).unwrap();
    writer.push(&meter("a"), &[Reading::measured(NEW_YEAR_2024, 99)]).unwrap();
    std::mem::forget(writer);
    let unpublished = write_readings(&shelf.files.root, &daily(), 2, &[of_meter("z", &[(NEW_YEAR_2024, 5)])]).unwrap();
    assert_eq!(shelf.readings(AsOf::Now), before);

    // trying again meets no rest
    shelf.publish(2, &[of_meter("a", &[(NEW_YEAR_2024, 2)])]);
    assert_eq!(shelf.readings(AsOf::Now), [of_meter("a", &[(NEW_YEAR_2024, 2)])]);
    let other = shelf.folder.path().join("electricity/month=2024-01/notes.txt");
    fs::write(&other, "not ours").unwrap();
    let swept = sweep(&shelf.files, 0).unwrap();
    assert_eq!(swept, ["electricity/month=2024-01/part-0000000002-0.parquet.writing", &unpublished[0].path]);
    assert!(other.exists());
    assert_eq!(shelf.readings(AsOf::Now), [of_meter("a", &[(NEW_YEAR_2024, 2)])]);
}

#[test]
fn a_dropped_writer_leaves_nothing() {
    let shelf = Shelf::new(daily());
    let january: Month = "2024-01".parse().unwrap();
    let mut writer = MonthWriter::create(&shelf.files.root, &daily(), january, 1).unwrap();
    writer.push(&meter("a"), &[Reading::measured(NEW_YEAR_2024, 1)]).unwrap();
    drop(writer);
    assert_eq!(fs::read_dir(shelf.folder.path().join("electricity/month=2024-01")).unwrap().count(), 0);
    let empty = MonthWriter::create(&shelf.files.root, &daily(), january, 1).unwrap();
    assert_eq!(empty.finish().unwrap(), None);
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let shelf = Shelf::new(daily());
    let january: Month = "2024-01".parse().unwrap();
    let written = |readings: &[(&str, i64, i64)]| {
        let mut writer = MonthWriter::create(&shelf.files.root, &daily(), january, 1).unwrap();
        let all = readings
            .iter()
            .try_for_each(|(id, start, value)| writer.push(&meter(id), &[Reading::measured(*start, *value)]));
        all.unwrap_err().to_string()
    };
    let start = NEW_YEAR_2024;
    assert_eq!(written(&[("a", start, 1), ("a", start, 2)]), "a has two readings that start at 1704067200 s");
    let out_of_order = "the reading of a at 1704067200 s does not come after the one written before it";
    assert_eq!(written(&[("b", start, 1), ("a", start, 2)]), out_of_order);
    assert_eq!(written(&[("a", start + 60, 1), ("a", start, 2)]), out_of_order);
    assert_eq!(written(&[("a", start - 1, 1)]), "the reading of a at 1704067199 s does not lie in 2024-01");
    assert!(written(&[("a", start, i64::MIN)]).contains("beyond which a month cannot be added up"));
    let twice = [of_meter("a", &[(start, 1)]), of_meter("a", &[(start, 2)])];
    let error = write_readings(&shelf.files.root, &daily(), 1, &twice).unwrap_err();
    assert!(matches!(error, QueryError::Twice { .. }) && !error.hint().is_empty());
    assert!(Stream::new("../etc", SmallestUnit::WattHour, 900).is_err());
}

#[test]
fn a_folder_may_be_called_anything() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("City [old] 100% *？");
    let parts = write_readings(&root, &daily(), 1, &[of_meter("a", &[(NEW_YEAR_2024, 1)])]).unwrap();
    let manifest = lcs_query::Manifest { files: parts, ..lcs_query::Manifest::new(daily()) };
    let files = lcs_query::ReadingFiles { root, manifest };
    let asked = ReadingsAsked { meters: None, span: Span::ALL, as_of: AsOf::Now };
    assert_eq!(ENGINE.readings(&files, &asked).unwrap(), [of_meter("a", &[(NEW_YEAR_2024, 1)])]);
}
