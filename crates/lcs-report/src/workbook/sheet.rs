//! One tidy sheet: a header row, typed cells, frozen header, filter.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError};

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// A text, never read as a formula.
    Text(String),
    /// A number with a number format.
    Number(f64, &'static str),
    /// A formula with the value that a program without a calculator shows.
    Formula(String, f64, &'static str),
    /// A number that the reader may change.
    Input(f64, &'static str),
}

/// Whole numbers.
pub const WHOLE: &str = "#,##0";
/// One decimal.
pub const TENTH: &str = "#,##0.0";
/// Per cent of a share.
pub const SHARE: &str = "0.0%";
/// A year or a rank: never grouped.
pub const LABEL: &str = "0";
/// As many digits as there are.
pub const GENERAL: &str = "General";

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number that may be unknown, or not a number.
    pub fn maybe(value: Option<f64>, format: &'static str) -> Self {
        value.filter(|value| value.is_finite()).map_or(Self::Empty, |value| Self::Number(value, format))
    }

    /// A whole number.
    pub fn whole(value: f64) -> Self {
        Self::maybe(Some(value), WHOLE)
    }

    /// A year, rank or row.
    pub fn label(value: impl Into<f64>) -> Self {
        Self::Number(value.into(), LABEL)
    }
}

/// A column: head and width in characters.
#[derive(Debug, Clone)]
pub struct Column {
    head: String,
    width: f64,
}

impl Column {
    /// A column whose head carries the unit.
    pub fn new(name: String, unit: &str, width: f64) -> Self {
        let head = if unit.is_empty() { name } else { format!("{name} ({unit})") };
        Self { head, width }
    }
}

/// Adds a sheet of that name with these columns and rows.
pub fn write<'a>(
    workbook: &'a mut Workbook,
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> Result<&'a mut Worksheet, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00E4_E7EB))
        .set_border_bottom(FormatBorder::Thin);
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    for (index, column) in (0u16..).zip(columns) {
        sheet.write_string_with_format(0, index, &column.head, &head)?;
        sheet.set_column_width(index, column.width)?;
    }
    let mut last = 0;
    for (row, cells) in (1u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            put(sheet, row, column, cell)?;
        }
        last = row;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(right) = columns.len().checked_sub(1).and_then(|index| u16::try_from(index).ok()) {
        sheet.autofilter(0, 0, last, right)?;
    }
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(sheet)
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        // `write_string` never makes a formula, whatever the text begins with.
        Cell::Text(text) => {
            sheet.write_string(row, column, clip(text))?;
        }
        Cell::Number(value, format) => {
            sheet.write_number_with_format(row, column, value, &Format::new().set_num_format(format))?;
        }
        Cell::Formula(formula, value, format) => {
            let formula = Formula::new(formula).set_result(value.to_string());
            sheet.write_formula_with_format(row, column, formula, &Format::new().set_num_format(format))?;
        }
        Cell::Input(value, format) => {
            let style = Format::new()
                .set_num_format(format)
                .set_background_color(Color::RGB(0x00FF_F4CC))
                .set_border(FormatBorder::Thin);
            sheet.write_number_with_format(row, column, value, &style)?;
        }
    }
    Ok(())
}

/// A cell holds at most 32,767 characters; a longer text ends in an ellipsis.
fn clip(text: String) -> String {
    const LIMIT: usize = 32_767;
    if text.chars().count() <= LIMIT {
        return text;
    }
    text.chars().take(LIMIT - 1).chain(['…']).collect()
}
