//! Text files with separated values.

use crate::{
    ImportError,
    grid::{Cell, CellBudget, Row, Sheet},
};

const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// Reads text with commas, semicolons, tabs or bars between the values. The separator is the one that occurs most
/// evenly in the first lines, unless a first line `sep=…` names it; with semicolons, commas are decimal marks where
/// they are used so.
pub(crate) fn read(file: &str, text: &str) -> Result<Sheet, ImportError> {
    // One kind of line end, so that rows can be counted as a spreadsheet shows them.
    let mut text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let (separator, text) = match named_separator(&text) {
        Some((separator, rest)) => (separator, rest),
        None => (likely_separator(&text), text.as_str()),
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut budget = CellBudget::new(file);
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    // A line break inside a cell is one row of a spreadsheet and two lines of the file.
    let mut breaks_inside = 0;
    let damaged =
        |error: csv::Error| ImportError::Damaged { file: file.to_owned(), sheet: None, reason: error.to_string() };
    while reader.read_record(&mut record).map_err(damaged)? {
        budget.spend(record.len())?;
        // The reader stands at the line after the record; where it began tells nothing, for blank lines are skipped.
        breaks_inside += record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64;
        let number = reader.position().line().saturating_sub(1 + breaks_inside);
        let row = Row { number: u32::try_from(number).unwrap_or(u32::MAX), cells: record.iter().map(cell).collect() };
        if !row.is_blank() {
            rows.push(row);
        }
    }
    let decimal_comma = separator == ';' && uses_decimal_comma(&rows);
    Ok(Sheet { name: None, rows, decimal_comma })
}

fn cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// `sep=;`, as Excel writes and understands it; not a row for Excel.
fn named_separator(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let separator = rest.chars().next().filter(char::is_ascii)?;
    Some((separator, rest.split_once('\n').map_or("", |(_, rest)| rest)))
}

fn likely_separator(text: &str) -> char {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(30).collect();
    let score = |separator: char| {
        let mut counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, separator)).collect();
        counts.sort_unstable();
        // The median forgives preambles and free text.
        (counts.get(counts.len() / 2).copied().unwrap_or(0), counts.iter().sum::<usize>())
    };
    SEPARATORS.into_iter().rev().max_by_key(|&separator| score(separator)).unwrap_or(',')
}

fn outside_quotes(line: &str, separator: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|&c| {
            quoted ^= c == '"';
            c == separator && !quoted
        })
        .count()
}

/// Some number reads 12,5 or 1.234,56, and none 1,234.56.
fn uses_decimal_comma(rows: &[Row]) -> bool {
    let mut found = false;
    for cell in rows.iter().take(2000).flat_map(|row| &row.cells) {
        let Cell::Text(text) = cell else { continue };
        let text = text.trim();
        if !text.contains(',') || !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'-'))
        {
            continue;
        }
        match (text.rfind(','), text.rfind('.')) {
            (Some(comma), Some(point)) if comma < point => return false,
            (Some(comma), None) if text.len() - comma == 4 => {}
            _ => found = true,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(u32, usize)> {
        read("x.csv", text).unwrap().rows.iter().map(|row| (row.number, row.cells.len())).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        assert_eq!(shape("a,b\r\n\r\n\"x\ny\",2\r\n3,4\n"), [(1, 2), (3, 2), (4, 2)]);
        assert_eq!(shape("a,b\r1,2\r"), [(1, 2), (2, 2)]);
        assert_eq!(shape("sep=;\na;b\n1;2\n"), [(1, 2), (2, 2)]);
    }

    #[test]
    fn separators_and_decimal_commas() {
        assert_eq!(shape("No. Akaun;Nama, penuh\n1;\"a;b\"\n"), [(1, 2), (2, 2)]);
        assert_eq!(shape("a\tb\tc\n1\t2\t3\n"), [(1, 3), (2, 3)]);
        assert!(read("x", "a;b\n1;1.234,5\n").unwrap().decimal_comma);
        assert!(!read("x", "a;b\n1;1,234.5\n").unwrap().decimal_comma);
        assert!(!read("x", "a;b\n1;1,234\n").unwrap().decimal_comma);
    }
}
