//! A paper of sections, each with sentences and a table: a plan of measurement, savings of all works. Words come ready
//! in the reader's language; one [`Paper`] in, a PDF and a workbook out.

use crate::{
    ReportError, glyphs,
    page::Table,
    wording::Wording,
    workbook::sheet::{self, Column, GENERAL, TENTH, WHOLE},
};
use jiff::civil::Date;
use lcs_locale::Language;
use rust_xlsxwriter::Workbook;
use serde::Serialize;

/// A paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// What it is about.
    pub title: String,
    /// City and day.
    pub subtitle: String,
    /// What must be known before it is believed: that the city is invented.
    pub marks: Vec<String>,
    /// What it rests on, at the foot of each page.
    pub origin: String,
    /// Day of the paper; also the creation date of the files.
    pub date: Date,
    /// Its sections in order.
    pub sections: Vec<PaperSection>,
}

/// A section.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PaperSection {
    /// Its heading; also the name of its sheet.
    pub heading: String,
    /// Its sentences; the first of the first section is the answer.
    pub sentences: Vec<String>,
    /// Its table.
    pub table: Option<PaperTable>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PaperTable {
    /// Heads with their units; a unit is empty where there is none.
    pub columns: Vec<(String, String)>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<PaperCell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum PaperCell {
    /// Words.
    Text(String),
    /// A number with its decimals.
    Number(f64, u8),
    /// Nothing is known.
    Empty,
}

impl PaperCell {
    /// A number that may be unknown.
    #[must_use]
    pub fn maybe(value: Option<f64>, decimals: u8) -> Self {
        value.map_or(Self::Empty, |value| Self::Number(value, decimals))
    }

    fn words(&self, words: &Wording) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(value, decimals) => words.number(*value, *decimals),
            Self::Empty => "–".to_owned(),
        }
    }

    fn cell(&self) -> sheet::Cell {
        match self {
            Self::Text(text) => sheet::Cell::text(text.clone()),
            Self::Number(value, 0) => sheet::Cell::maybe(Some(*value), WHOLE),
            Self::Number(value, 1) => sheet::Cell::maybe(Some(*value), TENTH),
            Self::Number(value, _) => sheet::Cell::maybe(Some(*value), GENERAL),
            Self::Empty => sheet::Cell::Empty,
        }
    }
}

/// Everything the template sets.
#[derive(Debug, Serialize)]
struct Page {
    language: &'static str,
    font: &'static str,
    title: String,
    subtitle: String,
    marks: Vec<String>,
    origin: String,
    sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
struct Section {
    heading: String,
    sentences: Vec<String>,
    table: Option<Table>,
}

/// Writes the paper as an A4 PDF that screen readers can follow (PDF/UA-1).
///
/// # Errors
/// When the page cannot be set.
pub fn render_paper_pdf(paper: &Paper, language: Language) -> Result<Vec<u8>, ReportError> {
    let words = &Wording { language, currency: "" };
    let section = |section: &PaperSection| Section {
        heading: section.heading.clone(),
        sentences: section.sentences.clone(),
        table: section.table.as_ref().map(|table| set_table(table, words)),
    };
    let page = Page {
        language: language.code(),
        font: glyphs::FAMILY,
        title: paper.title.clone(),
        subtitle: paper.subtitle.clone(),
        marks: paper.marks.clone(),
        origin: paper.origin.clone(),
        sections: paper.sections.iter().map(section).collect(),
    };
    let options = crate::pdf::options(paper.date, format!("{}/{language}", paper.origin))?;
    crate::pdf::set("paper.typ", include_str!("../template/paper.typ"), serde_json::to_value(page)?, &options)
}

fn set_table(table: &PaperTable, words: &Wording) -> Table {
    let head = |(head, unit): &(String, String)| if unit.is_empty() { head.clone() } else { format!("{head}\n{unit}") };
    let is_number = |at: &usize| table.rows.iter().any(|row| matches!(row.get(*at), Some(PaperCell::Number(..))));
    Table {
        heads: table.columns.iter().map(head).collect(),
        numeric: (0..table.columns.len()).filter(is_number).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(|cell| cell.words(words)).collect()).collect(),
        total: None,
    }
}

/// Writes the paper as a workbook: a sheet of its sentences, then one for each table.
///
/// # Errors
/// When a sheet exceeds the limits of the format, or two sections have one heading.
pub fn render_paper_xlsx(paper: &Paper) -> Result<Vec<u8>, ReportError> {
    let mut workbook = Workbook::new();
    crate::workbook::set_properties(&mut workbook, &paper.title, paper.date)?;
    let columns = [Column::new(paper.title.clone(), "", 36.0), Column::new(paper.subtitle.clone(), "", 110.0)];
    let sentence = |section: &PaperSection| {
        let heading = section.heading.clone();
        let row = move |text: &String| vec![sheet::Cell::text(heading.clone()), sheet::Cell::text(text.clone())];
        section.sentences.iter().map(row).collect::<Vec<_>>()
    };
    let marks = paper.marks.iter().map(|mark| vec![sheet::Cell::Empty, sheet::Cell::text(mark.clone())]);
    let rows = marks.chain(paper.sections.iter().flat_map(sentence));
    sheet::write(&mut workbook, "LCS", &columns, rows)?;
    for (section, table) in paper.sections.iter().filter_map(|section| Some((section, section.table.as_ref()?))) {
        let width = |at: usize| if table.rows.iter().any(|row| is_long(&row[at])) { 44.0 } else { 18.0 };
        let columns: Vec<Column> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, (head, unit))| Column::new(head.clone(), unit, width(at)))
            .collect();
        let rows = table.rows.iter().map(|row| row.iter().map(PaperCell::cell).collect());
        sheet::write(&mut workbook, &sheet_name(&section.heading), &columns, rows)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn is_long(cell: &PaperCell) -> bool {
    matches!(cell, PaperCell::Text(text) if text.chars().count() > 20)
}

/// A heading as the name of a sheet: at most 31 letters, without those that the format keeps for itself.
fn sheet_name(heading: &str) -> String {
    heading.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).take(31).collect()
}
