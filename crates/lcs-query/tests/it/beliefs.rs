//! Corrections, and what was believed before them.

use crate::inputs::{DAY_S, ENGINE, NEW_YEAR_2024, Shelf, daily, meter, of_meter};
use lcs_domain::MeterId;
use lcs_query::{AsOf, Engine, MeterReadings, Month, QueryError, Reading, Span, Status, compact_month, sweep};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn january() -> Month {
    "2024-01".parse().unwrap()
}

#[test]
fn a_correction_is_seen_from_its_publication_on() {
    let mut shelf = Shelf::new(daily());
    let day = |at: i64| NEW_YEAR_2024 + at * DAY_S;
    shelf.publish(3, &[of_meter("a", &[(day(0), 10), (day(1), 20)]), of_meter("b", &[(day(0), 5)])]);
    shelf.publish(8, &[of_meter("a", &[(day(1), 21)])]);
    let withdrawn = Reading { start_utc_s: day(0), value: None, status: Status::Substituted };
    shelf.publish(9, &[MeterReadings { meter: meter("b"), readings: vec![withdrawn] }]);

    let first = [of_meter("a", &[(day(0), 10), (day(1), 20)]), of_meter("b", &[(day(0), 5)])];
    assert_eq!(shelf.readings(AsOf::Sequence(2)), []);
    assert_eq!(shelf.readings(AsOf::Sequence(3)), first);
    assert_eq!(shelf.readings(AsOf::Sequence(7)), first);
    let corrected = of_meter("a", &[(day(0), 10), (day(1), 21)]);
    assert_eq!(shelf.readings(AsOf::Sequence(8)), [corrected.clone(), first[1].clone()]);
    let now = shelf.readings(AsOf::Now);
    assert_eq!(now, [corrected, MeterReadings { meter: meter("b"), readings: vec![withdrawn] }]);

    let beliefs = ENGINE.beliefs(&shelf.files, &meter("a"), Span::ALL).unwrap();
    let told: Vec<_> = beliefs.iter().map(|b| (b.reading.value, b.seq_from, b.seq_to)).collect();
    assert_eq!(told, [(Some(10), 3, None), (Some(20), 3, Some(8)), (Some(21), 8, None)]);
}

#[test]
fn a_month_of_separate_imports_is_not_dirty() {
    let mut shelf = Shelf::new(daily());
    shelf.publish(1, &[of_meter("a", &[(NEW_YEAR_2024, 1)])]);
    shelf.publish(2, &[of_meter("a", &[(NEW_YEAR_2024 + DAY_S, 2)])]);
    assert_eq!(shelf.files.manifest.dirty_months(), []);
    shelf.publish(3, &[of_meter("a", &[(NEW_YEAR_2024, 3)])]);
    assert_eq!(shelf.files.manifest.dirty_months(), [january()]);
}

#[test]
fn a_compacted_month_is_one_file_and_keeps_its_past() {
    let mut shelf = Shelf::new(daily());
    let start = NEW_YEAR_2024;
    for (seq, value) in [(1, 10), (4, 11), (6, 12)] {
        shelf.publish(seq, &[of_meter("a", &[(start, value)]), of_meter("b", &[(start + seq as i64 * DAY_S, 1)])]);
    }
    let before: Vec<_> = (0..9).map(|seq| shelf.readings(AsOf::Sequence(seq))).collect();
    let beliefs = ENGINE.beliefs(&shelf.files, &meter("a"), Span::ALL).unwrap();
    let old = shelf.files.clone();

    let compaction = compact_month(&ENGINE, &shelf.files, january(), 7).unwrap();
    assert_eq!((compaction.written.len(), compaction.replaced.len()), (2, 3));
    assert_eq!(shelf.files, old, "nothing changes before it is applied");
    shelf.files.manifest.apply(&compaction);
    assert_eq!(shelf.files.manifest.active().count(), 2);
    assert_eq!(shelf.files.manifest.dirty_months(), []);
    let after: Vec<_> = (0..9).map(|seq| shelf.readings(AsOf::Sequence(seq))).collect();
    assert_eq!(after, before);
    assert_eq!(ENGINE.beliefs(&shelf.files, &meter("a"), Span::ALL).unwrap(), beliefs);

    // whoever still holds the old list reads the old files, until they are swept
    let old_shelf = Shelf { files: old, folder: tempfile::tempdir().unwrap() };
    assert_eq!(old_shelf.readings(AsOf::Now), before[8]);
    shelf.files.manifest.files.retain(|part| part.replaced_at.is_none());
    assert_eq!(sweep(&shelf.files, 7).unwrap(), compaction.replaced);
    assert_eq!(shelf.readings(AsOf::Now), before[8]);

    let again = compact_month(&ENGINE, &shelf.files, january(), 8).unwrap();
    assert_eq!((again.written.len(), again.replaced.len()), (0, 0), "one open file is left as it is");
    let error = compact_month(&ENGINE, &shelf.files, january().next(), 8).unwrap_err();
    assert!(matches!(error, QueryError::EmptyMonth { .. }));
}

/// One publication: what it says of meter and day.
type Publication = BTreeMap<(u8, u8), Option<i64>>;

fn any_history() -> impl Strategy<Value = Vec<Publication>> {
    let publication = proptest::collection::btree_map((0_u8..3, 0_u8..5), proptest::option::of(0_i64..100), 1..6);
    proptest::collection::vec(publication, 1..6)
}

fn to_readings(publication: &Publication) -> Vec<MeterReadings> {
    let mut meters = BTreeMap::<MeterId, Vec<Reading>>::new();
    for ((id, day), value) in publication {
        let start_utc_s = NEW_YEAR_2024 + i64::from(*day) * DAY_S;
        let reading = Reading { start_utc_s, value: *value, status: Status::Measured };
        meters.entry(meter(&format!("m{id}"))).or_default().push(reading);
    }
    meters.into_iter().map(|(meter, readings)| MeterReadings { meter, readings }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// The truth is a plain map to which publications are added one after the other.
    #[test]
    fn as_of_any_number_the_last_word_counts(history in any_history(), compacted_after in 0_usize..6) {
        let mut shelf = Shelf::new(daily());
        for (at, publication) in history.iter().enumerate() {
            let seq = 2 * at as u64 + 1;
            shelf.publish(seq, &to_readings(publication));
            if at == compacted_after {
                let compaction = compact_month(&ENGINE, &shelf.files, january(), seq + 1).unwrap();
                shelf.files.manifest.apply(&compaction);
            }
        }
        let mut truth = Publication::new();
        for (at, publication) in history.iter().enumerate() {
            truth.extend(publication.clone());
            let seq = 2 * at as u64 + 1;
            prop_assert_eq!(shelf.readings(AsOf::Sequence(seq)), to_readings(&truth));
            prop_assert_eq!(shelf.readings(AsOf::Sequence(seq + 1)), to_readings(&truth));
        }
        prop_assert_eq!(shelf.readings(AsOf::Now), to_readings(&truth));
    }
}
