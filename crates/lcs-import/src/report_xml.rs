//! Portfolio Manager's report in XML: the metrics of its spreadsheet, one element per property, and usage by month.
//!
//! It is laid out as the two sheets that the same report has as a workbook, with the metric's name and unit of measure
//! as header, and read like them.

use crate::{
    ImportError,
    grid::{Cell, CellBudget, Row, Sheet},
};
use quick_xml::{
    Reader, escape,
    events::{BytesStart, Event},
};
use std::collections::BTreeMap;

/// Lays a report out as sheets. Row numbers are positions of `propertyMetrics` elements (for usage: of property and
/// month), the first being 2 as under a header.
///
/// # Errors
/// When the XML is damaged or of another vocabulary.
pub(crate) fn read(file: &str, text: &str) -> Result<Vec<Sheet>, ImportError> {
    let damaged = |reason: String| ImportError::Damaged { file: file.to_owned(), sheet: None, reason };
    let mut reader = Reader::from_str(text);
    let mut report = Report {
        budget: CellBudget::new(file),
        metrics: Layout::default(),
        usage: Layout::default(),
        at: At::default(),
    };
    let mut root = false;
    let mut value: Option<String> = None;
    loop {
        let event = reader.read_event().map_err(|error| damaged(error.to_string()))?;
        match event {
            Event::Start(ref element) | Event::Empty(ref element) if !root => {
                root = element.local_name().as_ref() == "reportData";
                if !root {
                    return Err(ImportError::ForeignXml {
                        file: file.to_owned(),
                        root: element.local_name().as_ref().to_owned(),
                    });
                }
            }
            Event::Start(element) if element.local_name().as_ref() == "value" => value = Some(String::new()),
            Event::Start(element) => report.begin(&element),
            Event::End(element) if element.local_name().as_ref() == "value" => {
                if let Some(value) = value.take() {
                    report.end_value(value)?;
                }
            }
            Event::Eof => break,
            event => {
                if let Some(value) = &mut value {
                    value.push_str(&characters(&event));
                }
            }
        }
    }
    if !root {
        return Err(damaged("it has no root element".to_owned()));
    }
    Ok([report.metrics.into_sheet("Information and Metrics"), report.usage.into_sheet("Monthly Usage")]
        .into_iter()
        .flatten()
        .collect())
}

/// The characters of an event inside an element.
fn characters(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) => text.xml10_content().into_owned(),
        Event::CData(text) => text.xml10_content().into_owned(),
        Event::GeneralRef(reference) => {
            let escaped = format!("&{};", reference.xml10_content());
            escape::unescape(&escaped).map(std::borrow::Cow::into_owned).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Where in the report the reader stands.
#[derive(Default)]
struct At {
    property: String,
    year: String,
    /// Header of the metric.
    metric: Option<String>,
    /// `2021-03`, inside a metric that is given by the month.
    month: Option<String>,
}

struct Report<'a> {
    budget: CellBudget<'a>,
    metrics: Layout,
    usage: Layout,
    at: At,
}

impl Report<'_> {
    fn begin(&mut self, element: &BytesStart<'_>) {
        let attribute = |name| attribute_of(element, name);
        match element.local_name().as_ref() {
            "propertyMetrics" => {
                self.at = At {
                    property: attribute("propertyId").unwrap_or_default(),
                    year: attribute("year").unwrap_or_default(),
                    ..At::default()
                };
            }
            "metric" => {
                self.at.month = None;
                self.at.metric = attribute("name").map(|name| match attribute("uom") {
                    Some(unit) => format!("{name} ({unit})"),
                    None => name,
                });
            }
            "monthlyMetric" => {
                let month =
                    attribute("month").zip(attribute("year")).map(|(month, year)| format!("{year}-{month:0>2}"));
                self.at.month = month;
            }
            _ => {}
        }
    }

    fn end_value(&mut self, value: String) -> Result<(), ImportError> {
        let At { property, year, metric: Some(metric), month } = &self.at else { return Ok(()) };
        let grown = match month {
            Some(month) => {
                let key = [("Property Id", property.as_str()), ("Month", month.as_str())];
                self.usage.put(&key, metric, value)
            }
            None => {
                let key = [("Property Id", property.as_str()), ("Year", year.as_str())];
                self.metrics.put(&key, metric, value)
            }
        };
        self.budget.spend(grown)
    }
}

/// A sheet while it is being laid out.
#[derive(Default)]
struct Layout {
    column_of: BTreeMap<String, usize>,
    row_of: BTreeMap<[String; 2], usize>,
    rows: Vec<Row>,
}

impl Layout {
    /// Puts a value into the row of its key; returns how many cells the sheet grew.
    fn put(&mut self, key: &[(&str, &str); 2], header: &str, value: String) -> usize {
        let next = self.rows.len();
        let row = *self.row_of.entry(key.map(|(_, value)| value.to_owned())).or_insert(next);
        if row == next {
            self.rows.push(Row { number: u32::try_from(next + 2).unwrap_or(u32::MAX), cells: Vec::new() });
        }
        let before = self.rows[row].cells.len();
        for (header, value) in key.iter().copied().chain([(header, value.as_str())]) {
            let next = self.column_of.len();
            let column = *self.column_of.entry(header.to_owned()).or_insert(next);
            let cells = &mut self.rows[row].cells;
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            if cells[column] == Cell::Empty && !value.trim().is_empty() {
                cells[column] = Cell::Text(value.to_owned());
            }
        }
        self.rows[row].cells.len() - before
    }

    fn into_sheet(mut self, name: &str) -> Option<Sheet> {
        let mut headers = vec![Cell::Empty; self.column_of.len()];
        for (header, column) in self.column_of {
            headers[column] = Cell::Text(header);
        }
        let empty = self.rows.is_empty();
        self.rows.insert(0, Row { number: 1, cells: headers });
        (!empty).then(|| Sheet { name: Some(name.to_owned()), rows: self.rows, decimal_comma: false })
    }
}

fn attribute_of(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value: &str = attribute.value.as_ref();
    Some(escape::unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned))
}
