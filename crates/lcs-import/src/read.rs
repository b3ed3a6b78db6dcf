//! From bytes to a batch.

use crate::{
    Field, ImportError, ReadOptions, bill_list, delimited,
    draft::Draft,
    encoding, facility_list,
    grid::{MAX_BYTES, Sheet},
    interval::{self, green_button},
    meter_list::{self, LeftOut},
    monthly::MonthlyEnergy,
    observed_weather, report_xml,
    sniff::{self, Content},
    table::{Rows, Table},
    words, workbook,
};
use lcs_domain::{Batch, FileHash, FileKind, Severity};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Reads one file. `name` is its name without folders; the content decides what it is.
///
/// # Errors
/// Only where nothing of the file can be used: it is not what it says, cannot be decoded, or holds no table that is
/// recognised. What is wrong with single rows and cells is in the batch, as rejections and findings.
///
/// ```
/// use lcs_import::{DateOrder, ReadOptions, read};
/// let options = ReadOptions {
///     currency: "MYR".into(),
///     date_order: DateOrder::Detect,
///     time_zone: "Asia/Kuala_Lumpur".into(),
///     today: lcs_domain::Date::constant(2026, 1, 1),
///     mapping: None,
/// };
/// let csv = "No. Akaun,Tarikh Mula,Tarikh Akhir,Penggunaan (kWh)\n220001,01/01/2025,31/01/2025,\"1,250\"\n";
/// let batch = read("bil-elektrik-2025.csv", csv.as_bytes(), &options)?;
/// assert_eq!(batch.bills[0].period.days(), 31);
/// # Ok::<(), lcs_import::ImportError>(())
/// ```
pub fn read(name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Batch, ImportError> {
    if let Some(mapping) = &options.mapping {
        mapping.check()?;
    }
    if bytes.len() as u64 > MAX_BYTES {
        let what = format!("{} MB, the limit is {} MB", bytes.len() >> 20, MAX_BYTES >> 20);
        return Err(ImportError::TooLarge { file: name.to_owned(), what });
    }
    let content = sniff::content(bytes);
    if content == Content::Xml
        && let Ok(text) = encoding::decode(bytes)
        && green_button::is_feed(&text)
    {
        let mut draft = Draft::new(name, hash(bytes), options);
        green_button::read(&mut draft, &text)?;
        return intervals(draft);
    }
    let sheets = sheets(name, bytes, content)?;
    if let [sheet] = sheets.as_slice()
        && let Some(batch) = observed_weather::batch(name, &hash(bytes), sheet, options)
    {
        return Ok(batch);
    }
    let mut draft = Draft::new(name, hash(bytes), options);
    if interval::read_sheets(&mut draft, &sheets)? {
        return intervals(draft);
    }
    let tables: Vec<(Rows, Table<'_>)> = sheets
        .iter()
        .filter_map(|sheet| Table::find(sheet, options))
        .filter_map(|table| Some((table.rows_are()?, table)))
        .collect();
    let file = File { name, sheets: &sheets, report: content == Content::Xml };
    let tables = file.usable(&mut draft, tables)?;
    let kind = file.kind(&tables);
    take(&mut draft, tables, kind);
    Ok(draft.finish(kind))
}

/// The batch of a file of interval readings.
fn intervals(draft: Draft<'_>) -> Result<Batch, ImportError> {
    if draft.rows_read == 0 {
        return Err(ImportError::NoRows { file: draft.name.to_owned(), headers: draft.mapped_columns() });
    }
    Ok(draft.finish(FileKind::IntervalReadings))
}

fn hash(bytes: &[u8]) -> FileHash {
    let digest = Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    FileHash::new(&digest).expect("a digest has 64 characters")
}

/// The sheets of cells in a file, whatever it was written in.
pub(crate) fn sheets(name: &str, bytes: &[u8], content: Content) -> Result<Vec<Sheet>, ImportError> {
    let text = || encoding::decode(bytes).map_err(|reason| ImportError::Encoding { file: name.to_owned(), reason });
    match content {
        Content::Empty => Err(ImportError::Empty { file: name.to_owned() }),
        Content::Foreign(found) => Err(ImportError::NotATable { file: name.to_owned(), found }),
        Content::Zip => workbook::read_xlsx(name, bytes),
        Content::Compound => workbook::read_xls(name, bytes),
        Content::Xml => report_xml::read(name, &text()?),
        Content::Text => Ok(vec![delimited::read(name, &text()?)?]),
    }
}

struct File<'a> {
    name: &'a str,
    sheets: &'a [Sheet],
    report: bool,
}

impl<'a> File<'a> {
    /// The tables worth reading, or why there are none.
    fn usable(
        &self,
        draft: &mut Draft<'_>,
        tables: Vec<(Rows, Table<'a>)>,
    ) -> Result<Vec<(Rows, Table<'a>)>, ImportError> {
        if tables.is_empty() {
            return Err(self.no_table());
        }
        let found = tables.len();
        let headers = tables.iter().map(|(_, table)| table.columns.len()).max().unwrap_or(0);
        let mut problem = None;
        let mut usable: Vec<(Rows, Table<'a>)> = Vec::new();
        for (rows, table) in tables {
            match (rows, bill_list::lacks(&table)) {
                _ if table.rows().is_empty() => {}
                (Rows::Bills, Some(missing)) => {
                    problem = problem.or_else(|| Some(bill_list::missing_column(draft, &table, missing)));
                }
                _ => usable.push((rows, table)),
            }
        }
        // Sheets such as "Property IDs" or "Energy Projects" name facilities and say nothing of them.
        if usable.iter().any(|(rows, table)| !(*rows == Rows::Facilities && is_thin(table))) {
            usable.retain(|(rows, table)| !(*rows == Rows::Facilities && is_thin(table)));
        }
        if usable.is_empty() {
            return Err(problem.unwrap_or_else(|| self.no_rows(headers)));
        }
        for sheet in self.sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
            if found > 0
                && let Some(name) = &sheet.name
                && usable.iter().all(|(_, table)| table.sheet.name.as_ref() != Some(name))
            {
                let finding = draft.about_file("sheet.left_out", Severity::Info).text("sheet", name.clone());
                draft.find(finding);
            }
        }
        usable.sort_by_key(|(rows, _)| *rows);
        Ok(usable)
    }

    fn no_rows(&self, headers: usize) -> ImportError {
        let file = self.name.to_owned();
        if self.is_template() { ImportError::EmptyTemplate { file } } else { ImportError::NoRows { file, headers } }
    }

    /// Portfolio Manager's upload templates begin with instructions and mark their columns as required.
    fn is_template(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.name.as_deref() == Some("Instructions"))
    }

    fn no_table(&self) -> ImportError {
        let file = self.name.to_owned();
        let filled = self.sheets.iter().max_by_key(|sheet| sheet.rows.len());
        let Some(sheet) = filled.filter(|sheet| !sheet.rows.is_empty()) else {
            return ImportError::Empty { file };
        };
        let found = Table::likely_headers(sheet);
        if sheet.rows.len() == 1 && found.len() > 1 {
            return self.no_rows(found.len());
        }
        ImportError::NoTable { file, found }
    }

    fn kind(&self, tables: &[(Rows, Table<'a>)]) -> FileKind {
        let has = |wanted: Rows| tables.iter().any(|(rows, _)| *rows == wanted);
        let from_portfolio_manager = tables.iter().any(|(_, table)| {
            table.columns.iter().any(|column| words::fold(&column.header).starts_with("portfoliomanager"))
        });
        if self.report {
            FileKind::PortfolioManagerReport
        } else if has(Rows::Months) {
            FileKind::PortfolioManagerDataRequest
        } else if from_portfolio_manager && (has(Rows::Bills) || has(Rows::Meters)) {
            FileKind::PortfolioManagerWorkbook
        } else if has(Rows::Facilities) || has(Rows::Uses) {
            FileKind::FacilityList
        } else if has(Rows::Bills) {
            FileKind::Bills
        } else {
            FileKind::AccountList
        }
    }
}

/// Id and name, and nothing that would tell one building from another.
fn is_thin(table: &Table<'_>) -> bool {
    table.columns.iter().all(|column| {
        matches!(
            column.meaning.field,
            None | Some(
                Field::FacilityId | Field::FacilityName | Field::Unit | Field::MeterName | Field::Carrier | Field::Cost
            )
        )
    })
}

/// Reads the tables in the order in which they need each other.
fn take(draft: &mut Draft<'_>, tables: Vec<(Rows, Table<'_>)>, kind: FileKind) {
    let whole = matches!(kind, FileKind::PortfolioManagerWorkbook | FileKind::FacilityList);
    let mut months = MonthlyEnergy::default();
    for (_, table) in tables.iter().filter(|(rows, _)| *rows == Rows::Months) {
        months.read(draft, table);
    }
    let mut left_out = LeftOut::default();
    for (rows, table) in tables {
        match rows {
            Rows::Facilities => facility_list::read(draft, table, &months),
            Rows::Uses => facility_list::read_uses(draft, table),
            Rows::Meters => meter_list::read(draft, &table, whole, &mut left_out),
            Rows::Bills => bill_list::read(draft, &table, whole, &mut left_out),
            Rows::Months => {}
        }
    }
    left_out.tell(draft);
    draft.add_mentioned();
}
