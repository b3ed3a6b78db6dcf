//! The report as a workbook: tidy tables, one per sheet, real numbers with their units in the header.

pub(crate) mod sheet;
mod sheets;

use crate::{ReportError, model::ReportModel, wording::Wording};
use jiff::civil::Date;
use lcs_locale::Language;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

/// Writes the report as an Office Open XML workbook.
///
/// Sheets: summary, facilities, measures, plan, findings, questions, scenario, targets, assumptions, sources. Names that look like
/// formulas stay texts. One cell invites change: the energy price against today on the summary sheet, from which the
/// plan's savings and payback follow.
///
/// # Errors
/// When a sheet exceeds the limits of the format.
pub fn render_xlsx(model: &ReportModel, language: Language) -> Result<Vec<u8>, ReportError> {
    let words = &Wording { language, currency: &model.title.currency };
    let mut workbook = Workbook::new();
    let title = words.say("report-title", lcs_locale::Arguments::new().text("city", model.title.city.say(language)));
    set_properties(&mut workbook, &title, model.title.date)?;
    sheets::summary(&mut workbook, model, words)?;
    sheets::facilities(&mut workbook, model, words)?;
    sheets::measures(&mut workbook, model, words)?;
    sheets::plan(&mut workbook, model, words)?;
    sheets::findings(&mut workbook, model, words)?;
    sheets::questions(&mut workbook, model, words)?;
    sheets::scenario(&mut workbook, model, words)?;
    sheets::targets(&mut workbook, model, words)?;
    sheets::assumptions(&mut workbook, model, words)?;
    sheets::sources(&mut workbook, model, words)?;
    Ok(workbook.save_to_buffer()?)
}

/// Title and creation date, which leave nothing to the clock.
pub(crate) fn set_properties(workbook: &mut Workbook, title: &str, date: Date) -> Result<(), ReportError> {
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    let created =
        ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900), part(date.month()), part(date.day()))?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_author("LCS").set_creation_datetime(&created));
    Ok(())
}
