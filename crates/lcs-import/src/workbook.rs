//! XLSX and XLS workbooks.

use crate::{
    ImportError,
    grid::{Cell, CellBudget, MAX_BYTES, Row, Sheet},
};
use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetVisible, Xls, Xlsx, XlsxError};
use jiff::civil::{Date, Time};
use std::{io::Cursor, panic::AssertUnwindSafe};

/// Reads the visible sheets of an XLSX workbook, cell by cell: what a sheet declares as its range is not believed, and
/// formatted blank cells cost nothing.
pub(crate) fn read_xlsx(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    check_unpacked_size(file, bytes)?;
    guarded(file, || {
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsxError::Password => ImportError::Protected { file: file.to_owned() },
            error => damaged(file, None, error),
        })?;
        let mut budget = CellBudget::new(file);
        let names = visible(book.sheets_metadata());
        let mut sheets = Vec::new();
        for name in names {
            let mut cells = match book.worksheet_cells_reader(&name) {
                Ok(cells) => cells,
                Err(XlsxError::NotAWorksheet(_)) => continue,
                Err(error) => return Err(damaged(file, Some(&name), error)),
            };
            let mut sheet = Sheet { name: Some(name.clone()), rows: Vec::new(), decimal_comma: false };
            while let Some(cell) = cells.next_cell().map_err(|error| damaged(file, Some(&name), error))? {
                let (row, column) = cell.get_position();
                place(&mut sheet, &mut budget, row, column, from_ref(cell.get_value()))?;
            }
            finish(&mut sheet);
            sheets.push(sheet);
        }
        Ok(sheets)
    })
}

/// Reads the visible sheets of an XLS workbook. The format bounds a sheet at 65,536 rows of 256 cells.
pub(crate) fn read_xls(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    if has_stream(bytes, "EncryptedPackage") {
        return Err(ImportError::Protected { file: file.to_owned() });
    }
    guarded(file, || {
        let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            calamine::XlsError::Password => ImportError::Protected { file: file.to_owned() },
            error => damaged(file, None, error),
        })?;
        let mut budget = CellBudget::new(file);
        let mut sheets = Vec::new();
        for name in visible(book.sheets_metadata()) {
            let range = book.worksheet_range(&name).map_err(|error| damaged(file, Some(&name), error))?;
            let (top, left) = range.start().unwrap_or_default();
            let mut sheet = Sheet { name: Some(name), rows: Vec::new(), decimal_comma: false };
            for (row, column, value) in range.used_cells() {
                let at = |offset: usize, start: u32| u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(start);
                place(&mut sheet, &mut budget, at(row, top), at(column, left), from_data(value))?;
            }
            finish(&mut sheet);
            sheets.push(sheet);
        }
        Ok(sheets)
    })
}

/// Widest row taken: the last column of a spreadsheet, XFD.
const MAX_COLUMNS: u32 = 16_384;

fn place(sheet: &mut Sheet, budget: &mut CellBudget<'_>, row: u32, column: u32, cell: Cell) -> Result<(), ImportError> {
    if cell == Cell::Empty || column >= MAX_COLUMNS {
        return Ok(());
    }
    let number = row.saturating_add(1);
    if sheet.rows.last().is_none_or(|last| last.number != number) {
        sheet.rows.push(Row { number, cells: Vec::new() });
    }
    if let Some(last) = sheet.rows.last_mut() {
        let column = column as usize;
        if last.cells.len() <= column {
            budget.spend(column + 1 - last.cells.len())?;
            last.cells.resize(column + 1, Cell::Empty);
        }
        last.cells[column] = cell;
    }
    Ok(())
}

/// Rows need not stand in order in the file.
fn finish(sheet: &mut Sheet) {
    sheet.rows.retain(|row| !row.is_blank());
    sheet.rows.sort_by_key(|row| row.number);
}

fn visible(sheets: &[calamine::Sheet]) -> Vec<String> {
    sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect()
}

fn from_ref(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(value) => whole(*value),
        DataRef::Float(value) => Cell::Number(*value),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(value) => Cell::Text(value.to_string()),
        DataRef::DateTime(moment) => from_moment(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Text(error.to_string()),
        DataRef::Empty => Cell::Empty,
    }
}

fn from_data(value: &Data) -> Cell {
    match value {
        Data::Int(value) => whole(*value),
        Data::Float(value) => Cell::Number(*value),
        Data::String(text) => Cell::Text(text.clone()),
        Data::Bool(value) => Cell::Text(value.to_string()),
        Data::DateTime(moment) => from_moment(moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::Text(text.clone()),
        Data::Error(error) => Cell::Text(error.to_string()),
        _ => Cell::Empty,
    }
}

#[expect(clippy::cast_precision_loss, reason = "spreadsheets hold binary numbers; whole ones are exact to 2^53")]
fn whole(value: i64) -> Cell {
    Cell::Number(value as f64)
}

/// A number shown as a date; a plain number where it is a duration or out of range.
fn from_moment(moment: &ExcelDateTime) -> Cell {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = || Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let clock = || {
        let [hour, minute, second] = [hour, minute, second].map(|part| i8::try_from(part).unwrap_or(0));
        Time::new(hour, minute, second, 0).unwrap_or(Time::midnight())
    };
    match date() {
        Some(date) if moment.is_datetime() && moment.as_f64() >= 1.0 => match clock() {
            time if time == Time::midnight() => Cell::Date(date),
            time => Cell::DateTime(date.to_datetime(time)),
        },
        _ => Cell::Number(moment.as_f64()),
    }
}

/// What the archive says of its own size, before anything is unpacked.
fn check_unpacked_size(file: &str, bytes: &[u8]) -> Result<(), ImportError> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(file, None, error))?;
    if let Some(found) = foreign_archive(&archive) {
        return Err(ImportError::NotATable { file: file.to_owned(), found });
    }
    match archive.decompressed_size() {
        Some(size) if size > u128::from(MAX_BYTES) => Err(ImportError::TooLarge {
            file: file.to_owned(),
            what: format!("it unpacks to {} MB, the limit is {} MB", size >> 20, MAX_BYTES >> 20),
        }),
        _ => Ok(()),
    }
}

/// What the archive is, where it is no workbook.
fn foreign_archive(archive: &zip::ZipArchive<Cursor<&[u8]>>) -> Option<&'static str> {
    let has = |start: &str| archive.file_names().flatten().any(|name| name.trim_start_matches('/').starts_with(start));
    if has("xl/workbook.bin") {
        Some("a binary XLSB workbook")
    } else if has("xl/") {
        None
    } else if has("word/") {
        Some("a Word document")
    } else if has("content.xml") {
        Some("an OpenDocument file")
    } else {
        Some("a ZIP archive")
    }
}

/// A stream of that name in an OLE compound file (names are UTF-16).
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn damaged(file: &str, sheet: Option<&str>, error: impl std::fmt::Display) -> ImportError {
    ImportError::Damaged { file: file.to_owned(), sheet: sheet.map(str::to_owned), reason: error.to_string() }
}

/// Runs a foreign decoder. Binary workbooks that break off in the middle have made decoders index past the end; a
/// city's file must not end the program, so such a panic is a damaged file. Nothing outlives the closure.
fn guarded<T>(file: &str, decode: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    std::panic::catch_unwind(AssertUnwindSafe(decode))
        .unwrap_or_else(|_| Err(damaged(file, None, "the decoder stopped at contradicting lengths")))
}
