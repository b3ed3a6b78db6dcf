//! The report on savings: set without warnings in every language, the same bytes each time, real numbers in the workbook.

use calamine::{Data, Reader, Xlsx};
use jiff::civil::Date;
use lcs_locale::{Language, Phrase};
use lcs_report::{
    MeterBaseline, NoteRow, PeriodRow, SavingsReport, Side, Verdict, render_savings_pdf, render_savings_xlsx,
};
use std::{fs, io::Cursor, path::Path};

fn month(index: i64, side: Side, metered: Option<f64>) -> PeriodRow {
    let start = Date::constant(2024, 1, 1).checked_add(jiff::Span::new().months(index)).unwrap();
    let end = start.checked_add(jiff::Span::new().months(1)).unwrap();
    PeriodRow { start, end, side, metered_kwh: metered, predicted_kwh: Some(12_000.0) }
}

fn report() -> SavingsReport {
    let before = (0..12).map(|index| month(index, Side::Baseline, Some(12_000.0 + 50.0 * index as f64)));
    let after = (13..24).map(|index| month(index, Side::Reporting, (index != 20).then_some(9_000.0)));
    SavingsReport {
        city: Phrase::plain("Kuala Lumpur".to_owned()),
        facility: "=Dewan #1 $x$ *".to_owned(),
        facility_id: "F-1".to_owned(),
        carrier: "electricity".to_owned(),
        works: (Date::constant(2025, 1, 3), Date::constant(2025, 1, 30)),
        model: "caltrack-billing".to_owned(),
        of_readings: false,
        confidence: 0.9,
        date: Date::constant(2026, 1, 1),
        synthetic: true,
        weather_files: vec!["stesen.csv".to_owned()],
        weather_days: (Date::constant(2023, 12, 1), Date::constant(2025, 12, 31)),
        savings_kwh: 30_000.0,
        band_kwh: Some(4_100.0),
        counterfactual_kwh: 120_000.0,
        observed_kwh: 90_000.0,
        verdict: Verdict::Saved,
        meters: vec![MeterBaseline { meter: "M1".to_owned(), form: "cdd_only".to_owned(), ..MeterBaseline::default() }],
        periods: before.chain([month(12, Side::Works, Some(11_000.0))]).chain(after).collect(),
        findings: vec![NoteRow {
            severity: "warning",
            code: "mv.reporting_periods_left_out".to_owned(),
            message: "One bill lacks its weather.".to_owned(),
            meter: "M1".to_owned(),
        }],
    }
}

#[test]
fn every_language_and_verdict_is_set_without_warnings_and_reproducibly() {
    let verdicts = [(Verdict::Saved, Some(1.0)), (Verdict::MoreUsed, Some(1.0)), (Verdict::NotProved, None)];
    for language in Language::all() {
        for (verdict, band_kwh) in verdicts {
            let report = SavingsReport { verdict, band_kwh, ..report() };
            let pdf = render_savings_pdf(&report, language).unwrap();
            assert!(pdf.starts_with(b"%PDF"));
            assert_eq!(pdf, render_savings_pdf(&report, language).unwrap(), "{language}: not reproducible");
            // Left for people to look at.
            let name = format!("savings.{language}.pdf");
            fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), pdf).unwrap();
        }
    }
}

#[test]
fn a_study_without_bills_or_findings_still_sets() {
    let bare = SavingsReport { periods: Vec::new(), findings: Vec::new(), meters: Vec::new(), ..report() };
    render_savings_pdf(&bare, Language::Ja).unwrap();
}

#[test]
fn the_workbook_has_a_sheet_per_table_and_a_formula_where_a_bill_may_change() {
    let bytes = render_savings_xlsx(&report(), Language::En).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(workbook.sheet_names(), ["Answer", "Periods", "Baselines", "Findings"]);
    let bills = workbook.worksheet_range("Periods").unwrap();
    assert_eq!(bills.height(), 25);
    assert_eq!(bills.get((0, 3)), Some(&Data::String("Metered (kWh)".to_owned())));
    assert_eq!(bills.get((1, 3)), Some(&Data::Float(12_000.0)));
    assert_eq!(workbook.worksheet_formula("Periods").unwrap().get_value((1, 5)).unwrap(), "E2-D2");
    // A name that looks like a formula stays a text.
    let answer = workbook.worksheet_range("Answer").unwrap();
    assert_eq!(answer.get((1, 1)), Some(&Data::String("=Dewan #1 $x$ *".to_owned())));
}
