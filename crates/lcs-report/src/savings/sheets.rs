//! The study as tidy tables.

use super::{SavingsReport, page::form};
use crate::{
    wording::Wording,
    workbook::sheet::{Cell, Column, GENERAL, SHARE, TENTH, WHOLE, write as sheet},
};
use lcs_locale::Language;
use rust_xlsxwriter::{Workbook, XlsxError};

pub(super) fn write(workbook: &mut Workbook, report: &SavingsReport, language: Language) -> Result<(), XlsxError> {
    let words = &Wording { language, currency: "" };
    let column = |key: &str, unit: &str, width: f64| {
        Column::new(words.word(&format!("savings-report-column-{key}")), unit, width)
    };
    let name = |key: &str| words.word(&format!("savings-report-sheet-{key}"));
    answer(workbook, report, words, &name("answer"))?;
    let bills = [
        column("first", "", 12.0),
        column("last", "", 12.0),
        column("side", "", 18.0),
        column("metered", "kWh", 14.0),
        column("predicted", "kWh", 14.0),
        column("less", "kWh", 14.0),
    ];
    // The difference is a formula, so that a corrected bill changes it.
    let rows = report.periods.iter().zip(2_u32..).map(|(period, row)| {
        let saved = period.predicted_kwh.zip(period.metered_kwh).map(|(predicted, metered)| predicted - metered);
        vec![
            Cell::text(period.start.to_string()),
            Cell::text(period.end.yesterday().unwrap_or(period.end).to_string()),
            Cell::text(words.word(period.side.key())),
            Cell::maybe(period.metered_kwh, WHOLE),
            Cell::maybe(period.predicted_kwh, WHOLE),
            saved.map_or(Cell::Empty, |saved| Cell::Formula(format!("=E{row}-D{row}"), saved, WHOLE)),
        ]
    });
    sheet(workbook, &name("bills"), &bills, rows)?;
    let baselines = [
        column("meter", "", 18.0),
        column("form", "", 26.0),
        column("base", "kWh/d", 14.0),
        column("heating-point", "°C", 14.0),
        column("cooling-point", "°C", 14.0),
        Column::new("R²".to_owned(), "", 10.0),
        Column::new("CV(RMSE)".to_owned(), "", 12.0),
    ];
    let rows = report.meters.iter().map(|meter| {
        vec![
            Cell::text(meter.meter.clone()),
            Cell::text(form(&meter.form, words)),
            Cell::maybe(meter.base_kwh_day, TENTH),
            Cell::maybe(meter.heating_balance_point_c, TENTH),
            Cell::maybe(meter.cooling_balance_point_c, TENTH),
            Cell::maybe(meter.adjusted_r_squared, "0.000"),
            Cell::maybe(meter.cvrmse, SHARE),
        ]
    });
    sheet(workbook, &name("baselines"), &baselines, rows)?;
    let findings = [
        column("severity", "", 12.0),
        column("code", "", 36.0),
        column("finding", "", 90.0),
        column("meter", "", 18.0),
    ];
    let rows = report.findings.iter().map(|note| {
        vec![
            Cell::text(words.word(&format!("savings-report-severity-{}", note.severity))),
            Cell::text(note.code.clone()),
            Cell::text(note.message.clone()),
            Cell::text(note.meter.clone()),
        ]
    });
    sheet(workbook, &name("findings"), &findings, rows)?;
    Ok(())
}

fn answer(workbook: &mut Workbook, report: &SavingsReport, words: &Wording, name: &str) -> Result<(), XlsxError> {
    let columns = [
        Column::new(words.word("savings-report-column-figure"), "", 44.0),
        Column::new(words.word("savings-report-column-value"), "", 22.0),
        Column::new(words.word("savings-report-column-unit"), "", 10.0),
    ];
    let text = |key: &str| Cell::text(words.word(key));
    let figure = |key: &str, value: Option<f64>| vec![text(key), Cell::maybe(value, WHOLE), Cell::text("kWh")];
    let fact = |key: &str, value: String| vec![text(key), Cell::text(value), Cell::Empty];
    let rows = [
        fact("savings-report-figure-facility", report.facility.clone()),
        fact("savings-report-figure-id", report.facility_id.clone()),
        fact("savings-report-figure-from", report.works.0.to_string()),
        fact("savings-report-figure-to", report.works.1.to_string()),
        fact("savings-report-figure-model", report.model.clone()),
        figure("savings-report-figure-counterfactual", Some(report.counterfactual_kwh)),
        figure("savings-report-figure-observed", Some(report.observed_kwh)),
        figure("savings-report-figure-savings", Some(report.savings_kwh)),
        figure("savings-report-figure-band", report.band_kwh),
        vec![text("savings-report-figure-confidence"), Cell::maybe(Some(report.confidence), GENERAL), Cell::Empty],
    ];
    sheet(workbook, name, &columns, rows)?;
    Ok(())
}
