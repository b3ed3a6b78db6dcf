//! A file that is not what it was is named.

use crate::inputs::{DAY_S, ENGINE, NEW_YEAR_2024, Shelf, daily, of_meter};
use lcs_query::{AsOf, Engine, Per, QueryError, ReadingsAsked, Span, TotalsAsked};
use std::fs;

fn shelf() -> Shelf {
    let mut shelf = Shelf::new(daily());
    let readings: Vec<(i64, i64)> = (0..60).map(|day| (NEW_YEAR_2024 + day * DAY_S, day * 7_919 % 1_000)).collect();
    shelf.publish(1, &[of_meter("a", &readings)]);
    shelf
}

fn complaint(shelf: &Shelf) -> (String, String) {
    let asked = ReadingsAsked { meters: None, span: Span::ALL, as_of: AsOf::Now };
    let error = ENGINE.readings(&shelf.files, &asked).unwrap_err();
    assert!(!error.hint().is_empty());
    let QueryError::Damaged { file, reason } = error else { panic!("{error}") };
    (file.file_name().unwrap().to_string_lossy().into_owned(), reason)
}

/// What happens to the bytes of a file; `None` removes it.
type Change = fn(Vec<u8>) -> Option<Vec<u8>>;

#[test]
fn a_missing_cut_or_foreign_file_is_named() {
    let name = "part-0000000001-0.parquet";
    let cases: [(&str, Change); 3] = [
        ("No such file or directory", |_| None),
        ("bytes instead of", |bytes| Some(bytes[..bytes.len() / 2].to_vec())),
        ("footer", |bytes| Some(vec![b'x'; bytes.len()])),
    ];
    for (expected, change) in cases {
        let shelf = shelf();
        let file = shelf.files.path_of(&shelf.files.manifest.files[1]);
        match change(fs::read(&file).unwrap()) {
            Some(bytes) => fs::write(&file, bytes).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
        let (found, reason) = complaint(&shelf);
        assert_eq!(found, name);
        assert!(reason.to_lowercase().contains(&expected.to_lowercase()), "{expected}: {reason}");
    }
}

#[test]
fn a_page_of_other_bytes_is_named() {
    let shelf = shelf();
    let file = shelf.files.path_of(&shelf.files.manifest.files[0]);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 3;
    bytes[4..middle].fill(0xff);
    fs::write(&file, bytes).unwrap();
    let (found, reason) = complaint(&shelf);
    assert_eq!(found, "part-0000000001-0.parquet");
    assert!(reason.contains("SHA-256"), "{reason}");
    let asked = TotalsAsked { meters: None, span: Span::ALL, as_of: AsOf::Now, per: Per::Day, zone: "UTC".into() };
    assert!(matches!(ENGINE.totals(&shelf.files, &asked), Err(QueryError::Damaged { .. })));
    // the other month is whole
    let february = Span { from_utc_s: NEW_YEAR_2024 + 31 * DAY_S, to_utc_s: i64::MAX };
    let asked = ReadingsAsked { meters: None, span: february, as_of: AsOf::Now };
    assert_eq!(ENGINE.readings(&shelf.files, &asked).unwrap()[0].readings.len(), 29);
}
