//! A paper of sections: set without warnings in every language, the same bytes each time, numbers as numbers.

use calamine::{Data, Reader, Xlsx};
use jiff::civil::Date;
use lcs_locale::Language;
use lcs_report::{Paper, PaperCell, PaperSection, PaperTable, render_paper_pdf, render_paper_xlsx};
use std::{fs, io::Cursor, path::Path};

fn paper() -> Paper {
    let text = |text: &str| PaperCell::Text(text.to_owned());
    let table = PaperTable {
        columns: [("Measure", ""), ("Saving", "kWh"), ("Share", "%")].map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
        rows: vec![
            vec![text("=LED *"), PaperCell::Number(12_345.6, 0), PaperCell::Number(4.25, 1)],
            vec![text("計測"), PaperCell::Empty, PaperCell::maybe(None, 1)],
        ],
    };
    let section = |heading: &str, table| PaperSection {
        heading: heading.to_owned(),
        sentences: vec!["One sentence with $signs$ and #marks.".to_owned(), "Another.".to_owned()],
        table,
    };
    Paper {
        title: "Plan".to_owned(),
        subtitle: "City · 1 January 2026".to_owned(),
        marks: vec!["Synthetic".to_owned()],
        origin: "study-1 · version 3".to_owned(),
        date: Date::constant(2026, 1, 1),
        sections: vec![section("Answer", None), section("Measures [A/B]", Some(table))],
    }
}

#[test]
fn every_language_is_set_without_warnings_and_reproducibly() {
    for language in Language::all() {
        let pdf = render_paper_pdf(&paper(), language).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        assert_eq!(pdf, render_paper_pdf(&paper(), language).unwrap(), "{language}: not reproducible");
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("paper.{language}.pdf")), pdf).unwrap();
    }
}

#[test]
fn the_workbook_has_a_sheet_of_sentences_and_one_for_each_table() {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(render_paper_xlsx(&paper()).unwrap())).unwrap();
    assert_eq!(workbook.sheet_names(), ["LCS", "Measures AB"]);
    let table = workbook.worksheet_range("Measures AB").unwrap();
    assert_eq!(table.get((0, 1)), Some(&Data::String("Saving (kWh)".to_owned())));
    assert_eq!(table.get((1, 0)), Some(&Data::String("=LED *".to_owned())));
    assert_eq!(table.get((1, 1)), Some(&Data::Float(12_345.6)));
}
