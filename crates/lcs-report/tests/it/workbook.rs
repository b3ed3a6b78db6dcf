//! The workbook, read back by calamine, a reader that shares no code with its writer.

use super::sample;
use calamine::{Data, Reader, Xlsx};
use lcs_locale::Language;
use lcs_report::render_xlsx;
use std::{fs, io::Cursor, path::Path};

fn open(language: Language) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = render_xlsx(&sample::model(), language).unwrap();
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report.{language}.xlsx")), &bytes).unwrap();
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn there_is_one_sheet_per_table() {
    let names = [
        "Summary",
        "Facilities",
        "Measures",
        "Plan",
        "Findings",
        "Questions",
        "Scenario",
        "Targets",
        "Assumptions",
        "Sources",
    ];
    assert_eq!(open(Language::En).sheet_names(), names);
    assert_eq!(open(Language::Ja).sheet_names()[1], "施設");
    assert_eq!(open(Language::Ms).sheet_names()[3], "Pelan");
}

#[test]
fn numbers_are_numbers_and_heads_carry_units() {
    let model = sample::model();
    let sheet = open(Language::En).worksheet_range("Facilities").unwrap();
    assert_eq!(sheet.height(), model.facilities.len() + 1);
    assert_eq!(sheet.get((0, 7)), Some(&Data::String("Energy (kWh)".to_owned())));
    assert_eq!(sheet.get((1, 7)), Some(&Data::Float(2_600_000.0)));
    assert_eq!(sheet.get((9, 4)), Some(&Data::Empty), "a missing floor area stays empty");
}

#[test]
fn a_name_is_never_a_formula() {
    let mut book = open(Language::En);
    let values = book.worksheet_range("Plan").unwrap();
    assert_eq!(values.get((4, 3)), Some(&Data::String("=HYPERLINK(\"x\")".to_owned())));
    let formulas = book.worksheet_formula("Plan").unwrap();
    assert!(formulas.get_value((4, 3)).is_none_or(String::is_empty));
}

#[test]
fn the_plan_follows_the_energy_price() {
    let model = sample::model();
    let mut book = open(Language::En);
    let formulas = book.worksheet_formula("Plan").unwrap();
    assert_eq!(formulas.get_value((1, 16)).unwrap(), "P2*energy_price_against_today");
    let values = book.worksheet_range("Plan").unwrap();
    let head = |column: u32| values.get_value((0, column)).unwrap().to_string();
    assert_eq!(head(7), "Investment P50 (RM)");
    assert_eq!(head(15), "Saving at today’s price (RM)");
    // The sample's projects save 690 RM and cost 3,400 RM per tonne: 4.93 years.
    let payback = values.get_value((1, 17)).and_then(|cell| cell.to_string().parse::<f64>().ok()).unwrap();
    assert!((payback - 3_400.0 / 690.0).abs() < 1e-6);
    let last = model.plan.rows.len() as u32;
    let total = values.get_value((last, 18)).and_then(|cell| cell.to_string().parse::<f64>().ok()).unwrap();
    assert!((total - model.plan.capex.value).abs() < 1.0, "running total ends at the plan's investment");
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    let model = sample::model();
    assert_eq!(render_xlsx(&model, Language::Ja).unwrap(), render_xlsx(&model, Language::Ja).unwrap());
}
