//! The report as a PDF: the page as data, set by the embedded Typst template.

use crate::{ReportError, glyphs, model::ReportModel, page::page};
use jiff::civil::Date;
use lcs_locale::Language;
use serde_json::Value;
use typst::foundations::{Datetime, Smart};
use typst_as_lib::TypstEngine;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

const TEMPLATE: &str = include_str!("../template/report.typ");
const CHARTS: &str = include_str!("../template/chart.typ");
const STYLE: &str = include_str!("../template/style.typ");

/// Writes the report as an A4 PDF that screen readers can follow (PDF/UA-1).
///
/// # Errors
/// When the page cannot be set, or only with warnings: both are faults of this crate.
pub fn render_pdf(model: &ReportModel, language: Language) -> Result<Vec<u8>, ReportError> {
    let page = serde_json::to_value(page(model, language))?;
    let options = options(model.title.date, format!("{}/{language}", model.title.run_id))?;
    set("report.typ", TEMPLATE, page, &options)
}

/// Sets a page of data with a template.
pub(crate) fn set(
    name: &'static str,
    template: &'static str,
    mut page: Value,
    options: &PdfOptions,
) -> Result<Vec<u8>, ReportError> {
    make_settable(&mut page);
    let engine = TypstEngine::builder()
        .main_file((name, template))
        .with_static_source_file_resolver([("chart.typ", CHARTS), ("style.typ", STYLE)])
        .with_static_file_resolver([("page.json", serde_json::to_vec(&page)?)])
        .fonts(glyphs::fonts())
        .build();
    let compiled = engine.compile();
    let document = compiled.output.map_err(|error| ReportError::Typesetting(error.to_string()))?;
    if !compiled.warnings.is_empty() {
        let messages: Vec<_> = compiled.warnings.iter().map(|warning| warning.message.to_string()).collect();
        return Err(ReportError::Warnings(messages.join("; ")));
    }
    typst_pdf::pdf(&document, options).map_err(|errors| {
        ReportError::Typesetting(errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("; "))
    })
}

/// Options that leave nothing to the clock or the machine.
pub(crate) fn options(date: Date, ident: String) -> Result<PdfOptions, ReportError> {
    let day = |part: i8| u8::try_from(part).unwrap_or(1);
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| ReportError::Typesetting(error.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("LCS".to_owned())),
        timestamp: Datetime::from_ymd_hms(i32::from(date.year()), day(date.month()), day(date.day()), 0, 0, 0)
            .map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

/// Replaces letters without a glyph in every text of the page.
fn make_settable(value: &mut Value) {
    match value {
        Value::String(text) => *text = glyphs::settable(text),
        Value::Array(items) => items.iter_mut().for_each(make_settable),
        Value::Object(fields) => fields.values_mut().for_each(make_settable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
