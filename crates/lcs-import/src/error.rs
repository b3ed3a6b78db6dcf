//! Why a file could not be read at all. What is wrong with single rows is data (rejections, findings), not an error.

use thiserror::Error;

/// A file that cannot be taken, with what was found. [`ImportError::hint`] says what to try.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ImportError {
    /// Nothing in it.
    #[error("{file} is empty")]
    Empty {
        /// File name.
        file: String,
    },
    /// A table with headers and no rows under them.
    #[error("{file} holds no rows: {headers} column headers were found and nothing below them")]
    NoRows {
        /// File name.
        file: String,
        /// How many headers.
        headers: usize,
    },
    /// A Portfolio Manager upload template that nobody filled in.
    #[error("{file} is a Portfolio Manager upload template and holds no rows")]
    EmptyTemplate {
        /// File name.
        file: String,
    },
    /// The content is of another format than a table.
    #[error("{file} is not a table: its content is {found}")]
    NotATable {
        /// File name.
        file: String,
        /// What the content is, with article.
        found: &'static str,
    },
    /// An XML document of another vocabulary.
    #[error(
        "{file} is an XML document with root element <{root}>, neither a Portfolio Manager report <reportData> nor a Green Button feed with intervals"
    )]
    ForeignXml {
        /// File name.
        file: String,
        /// Name of the root element.
        root: String,
    },
    /// Text that cannot be decoded.
    #[error("the text of {file} cannot be decoded: {reason}")]
    Encoding {
        /// File name.
        file: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A workbook or XML document that breaks off or contradicts itself.
    #[error("{file} is damaged{}: {reason}", at_sheet(.sheet))]
    Damaged {
        /// File name.
        file: String,
        /// Sheet, where one is meant.
        sheet: Option<String>,
        /// What the decoder says.
        reason: String,
    },
    /// A workbook that only opens with a password.
    #[error("{file} is protected with a password")]
    Protected {
        /// File name.
        file: String,
    },
    /// More than one import takes.
    #[error("{file} is too large: {what}")]
    TooLarge {
        /// File name.
        file: String,
        /// What exceeds which limit.
        what: String,
    },
    /// No row looks like the header of a known table.
    #[error(
        "{file} holds no table that can be recognised; headers found: {}; needed: a name or id, and one bill or one \
         area", listed(.found)
    )]
    NoTable {
        /// File name.
        file: String,
        /// The likeliest headers, as written.
        found: Vec<String>,
    },
    /// A table whose rows cannot be told apart.
    #[error("{file}{}, row {row}: a table of {table} without a column for {missing}", at_sheet(.sheet))]
    MissingColumn {
        /// File name.
        file: String,
        /// Sheet, in a workbook.
        sheet: Option<String>,
        /// Row of the headers, the first row being 1.
        row: u32,
        /// What the table looks like.
        table: &'static str,
        /// What it lacks.
        missing: &'static str,
    },
    /// A meter's counter in place of what was used.
    #[error("{file}: \"{column}\" counts on and on ({place}): a register, not the energy of each interval")]
    Register {
        /// File name.
        file: String,
        /// Where it is seen.
        place: String,
        /// Header or meter.
        column: String,
    },
    /// A document or sheet that is no inventory.
    #[error("{file}: {error}")]
    Inventory {
        /// File name.
        file: String,
        /// Why not.
        error: lcs_carbon::inventory::InventoryError,
    },
    /// No table of an inventory's lines.
    #[error(
        "{file} holds no table of an inventory's lines; headers found: {}; needed: a GPC reference and an amount or \
         notation key, or columns named after lines", listed(.found)
    )]
    NoInventory {
        /// File name.
        file: String,
        /// The likeliest headers, as written.
        found: Vec<String>,
    },
    /// A row per city, and none or several of them are the one that is wanted.
    #[error("{file} holds several inventories, and it is not clear which is meant: {}", listed(.found))]
    SeveralInventories {
        /// File name.
        file: String,
        /// City and year of each.
        found: Vec<String>,
    },
    /// Readings that lie too far apart, or at odd steps.
    #[error("{place}: readings {hours} hours apart are no interval readings")]
    NotIntervals {
        /// File name.
        file: String,
        /// Where it is seen.
        place: String,
        /// Hours from one to the next.
        hours: String,
    },
    /// A mapping that is not a mapping.
    #[error("the column mapping cannot be read: {reason}")]
    Mapping {
        /// What is wrong.
        reason: String,
    },
    /// A mapping to a field that does not exist.
    #[error("the column mapping sends \"{header}\" to the unknown field \"{field}\"")]
    UnknownField {
        /// Header.
        header: String,
        /// Field id.
        field: String,
    },
    /// A mapping with a unit that does not exist.
    #[error("the column mapping gives \"{header}\" the unknown unit \"{unit}\"")]
    UnknownUnit {
        /// Header.
        header: String,
        /// Unit label.
        unit: String,
    },
}

fn at_sheet(sheet: &Option<String>) -> String {
    sheet.as_ref().map(|name| format!(", sheet {name}")).unwrap_or_default()
}

fn listed(headers: &[String]) -> String {
    const SHOWN: usize = 12;
    if headers.is_empty() {
        return "none".to_owned();
    }
    let mut text = headers.iter().take(SHOWN).map(|header| format!("\"{header}\"")).collect::<Vec<_>>().join(", ");
    if headers.len() > SHOWN {
        text.push_str(&format!(" and {} more", headers.len() - SHOWN));
    }
    text
}

impl ImportError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "export the file again and check its size before handing it in",
            Self::NoRows { .. } => "check that the export covered a period and a selection that have data",
            Self::EmptyTemplate { .. } => {
                "fill it in, or hand in what Portfolio Manager gives under \"Download your entire portfolio\""
            }
            Self::NotATable { .. } => {
                "the file name may have been changed by hand, or a log-in page was saved instead of the data; export \
                 the data as CSV or XLSX"
            }
            Self::ForeignXml { .. } => {
                "of XML, Portfolio Manager reports and Green Button usage data are read; export other data as CSV or XLSX"
            }
            Self::Encoding { .. } => "save the file as \"CSV UTF-8\" and hand it in again",
            Self::Damaged { .. } => {
                "open it in a spreadsheet program and save it again as XLSX, or fetch it again from where it came"
            }
            Self::Protected { .. } => "save it without a password and hand it in again",
            Self::TooLarge { .. } => "split the file, for example by year or by department",
            Self::NoTable { .. } => {
                "name the columns as the fields do (facility name, gross floor area (m2), account, start, end, usage \
                 (kWh)), or map your headers to them with a mapping"
            }
            Self::MissingColumn { .. } => "add the column, or map the header that holds it with a mapping",
            Self::Register { .. } => {
                "export the consumption of each interval; it is the difference of two neighbouring register values"
            }
            Self::NotIntervals { .. } => {
                "interval readings are a minute to a day long and divide the day evenly; hand in longer periods as bills: \
                 account, start, end, usage (kWh)"
            }
            Self::Inventory { error, .. } => error.hint(),
            Self::NoInventory { .. } => {
                "name the columns `GPC ref no.`, `Notation key` and `Total CO2e (t)`, or give the JSON layout; \
                 `lcs inventory export` writes sheets that can be read again"
            }
            Self::SeveralInventories { .. } => "say the city and the year (`--city`, `--year`), or hand in one row",
            Self::Mapping { .. } => "write one TOML table per header: [\"Header\"] field = \"…\" unit = \"…\"",
            Self::UnknownField { .. } => {
                "use a field id such as facility-id, facility-name, area-gross, energy-electricity, meter, start, end, \
                 quantity, cost, or ignore"
            }
            Self::UnknownUnit { .. } => "use a unit such as kWh, MWh, GJ, kBtu, MMBtu, therms, m3, L, kg, m2 or ft2",
        }
    }
}
