//! A city's greenhouse gas inventory from a file: the JSON layout, or a sheet.

use crate::{
    ImportError, encoding,
    inventory_sheet::{self, Wanted},
    sniff,
};
use lcs_carbon::inventory::{CityInventory, parse};

/// How a file lays an inventory out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InventoryLayout {
    /// The JSON layout.
    Json,
    /// A row per line, as in CIRIS.
    Lines,
    /// A row per city with a column per line, as in the C40 dashboard's data.
    Cities,
    /// A row per subsector with direct, indirect and other emissions: the common reporting framework.
    Subsectors,
}

impl InventoryLayout {
    /// Its id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Lines => "lines",
            Self::Cities => "cities",
            Self::Subsectors => "subsectors",
        }
    }
}

/// Which inventory is wanted of a file that holds several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WantedInventory {
    /// Name of the city, in any case.
    pub city: Option<String>,
    /// First calendar year.
    pub year: Option<i16>,
}

/// An inventory with how it was laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct InventoryFile {
    /// The layout.
    pub layout: InventoryLayout,
    /// What it says; what was odd while reading is among its findings, each with its cell or path.
    pub inventory: CityInventory,
}

/// Reads an inventory. The content decides the layout, not the name.
///
/// # Errors
/// Where the file is no JSON and no table, holds no lines, or holds several inventories of which `wanted` names none.
pub fn read_inventory(name: &str, bytes: &[u8], wanted: &WantedInventory) -> Result<InventoryFile, ImportError> {
    let content = sniff::content(bytes);
    let text = || encoding::decode(bytes).map_err(|reason| ImportError::Encoding { file: name.to_owned(), reason });
    if is_json(bytes) {
        // JSON is UTF-8, but editors save it otherwise.
        let text = text()?;
        let inventory =
            parse(text.as_bytes()).map_err(|error| ImportError::Inventory { file: name.to_owned(), error })?;
        return Ok(InventoryFile { layout: InventoryLayout::Json, inventory });
    }
    let sheets = crate::read::sheets(name, bytes, content)?;
    inventory_sheet::read(name, &sheets, &Wanted { city: wanted.city.as_deref(), year: wanted.year })
}

/// Whether the first character that is no blank opens a JSON document.
fn is_json(bytes: &[u8]) -> bool {
    let start = bytes
        .iter()
        .take(4096)
        .find(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF | 0));
    matches!(start, Some(b'{' | b'['))
}
