//! Tables to take away: comma-separated values that a spreadsheet opens in any language.

use super::Sight;
use crate::{Actor, AppError, list_facilities::float, live_city::CityState, views::name_or_id};
use lcs_locale::{Catalogue, Language};

/// Lets spreadsheets see that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Words, which came from a file or from the catalogue.
    Text(String),
    /// A number, written with a decimal point and no grouping.
    Number(f64),
    /// Nothing.
    Empty,
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }
}

impl From<Option<&str>> for Cell {
    fn from(value: Option<&str>) -> Self {
        value.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Cell {
    /// The text of the cell. Words that a spreadsheet would take for a formula are marked as words by an apostrophe:
    /// names come from foreign files.
    fn text(&self) -> String {
        match self {
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
            Self::Text(text) => text.clone(),
            Self::Number(value) => value.to_string(),
            Self::Empty => String::new(),
        }
    }
}

/// A table as text.
///
/// # Errors
/// When a row has not as many cells as there are headers.
pub(crate) fn csv_text(headers: &[String], rows: impl IntoIterator<Item = Vec<Cell>>) -> Result<String, AppError> {
    let failed = |error: csv::Error| AppError::request(format!("the table cannot be written: {error}"), "report this");
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.to_string().into_bytes());
    writer.write_record(headers).map_err(failed)?;
    for row in rows {
        writer.write_record(row.iter().map(Cell::text)).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(error.into_error().into()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The facilities that the actor sees, with their figures of a year.
///
/// # Errors
/// When the actor may read nothing, or no bill speaks of the year.
pub fn facilities_csv(
    state: &CityState,
    actor: &Actor,
    year: Option<i16>,
    language: Language,
) -> Result<String, AppError> {
    let sight = Sight::of(state, actor)?;
    let year = state.year(year)?;
    let accounts = state.accounts(year);
    let word = |key: &str| Catalogue::word(language, key);
    let with_unit = |key: &str, unit: &str| format!("{} ({unit})", word(key));
    let headers = [
        word("report-column-id"),
        word("report-column-name"),
        word("report-column-use"),
        word("report-column-district"),
        word("csv-column-latitude"),
        word("csv-column-longitude"),
        with_unit("report-column-floor-area", "m²"),
        word("report-column-floor-area-kind"),
        word("report-column-year"),
        with_unit("report-column-energy", "kWh"),
        with_unit("report-column-eui", "kWh/m²"),
        with_unit("report-column-emissions", "t CO2e"),
        with_unit("report-column-coverage", "0–1"),
        with_unit("report-column-unverified", "0–1"),
        word("report-column-findings"),
    ];
    let rows = sight.facilities().map(|(at, facility)| {
        let account = &accounts[at];
        let has_bills = !account.carriers.is_empty();
        let kind = account.denominator.map(|(kind, _)| name_or_id(language, "area", kind.id()));
        #[expect(clippy::cast_precision_loss, reason = "a number of findings")]
        let findings = sight.findings_of(at).count() as f64;
        vec![
            Cell::from(facility.id.as_str()),
            Cell::from(facility.name.as_str()),
            Cell::Text(name_or_id(language, "use", &state.index.use_classes[at])),
            Cell::from(facility.district.as_deref()),
            Cell::from(facility.latitude_deg),
            Cell::from(facility.longitude_deg),
            Cell::from(account.denominator.map(|(_, area)| float(area))),
            Cell::from(kind.as_deref()),
            Cell::Number(f64::from(year)),
            Cell::from(has_bills.then(|| float(account.energy_kwh))),
            Cell::from(account.eui_kwh_m2),
            Cell::from(has_bills.then(|| account.emissions.tonnes())),
            Cell::Number(account.coverage),
            Cell::Number(account.unverified_share),
            Cell::Number(findings),
        ]
    });
    csv_text(&headers, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_become_a_formula_and_numbers_stay_numbers() {
        let headers = ["name".to_owned(), "t".to_owned()];
        let rows = [vec![Cell::from("=HYPERLINK(\"x\")"), Cell::Number(-12.5)], vec![Cell::from("a, b"), Cell::Empty]];
        let text = csv_text(&headers, rows).unwrap();
        assert_eq!(text, "\u{feff}name,t\n\"'=HYPERLINK(\"\"x\"\")\",-12.5\n\"a, b\",\n");
    }
}
