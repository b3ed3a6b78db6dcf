//! An inventory as a workbook for exchange. Its columns carry the public English names of the templates that cities fill
//! in, so that they are the same in every language; the reader of `lcs-import` takes them back.

use crate::{
    ReportError,
    workbook::{
        set_properties,
        sheet::{Cell, Column, GENERAL, write as sheet},
    },
};
use jiff::civil::Date;
use lcs_carbon::inventory::{
    CityFacts, CityInventory, EcrfPart, InventoryColumn, Sector, to_ecrf_rows, to_facts, to_rows, to_sector_rows,
};
use rust_xlsxwriter::{Workbook, XlsxError};

/// For whom the workbook is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InventoryWorkbook {
    /// A row per line, as CIRIS has it.
    Ciris,
    /// A row per subsector: the common reporting framework of the Global Covenant of Mayors.
    Ecrf,
    /// A row per sector and scope, as city questionnaires ask, with the lines behind it.
    Cdp,
}

/// Writes an inventory as a workbook. Sheets: the city, the table of the layout, the printed totals.
///
/// # Errors
/// When a sheet exceeds the limits of the format.
pub fn render_inventory_xlsx(
    inventory: &CityInventory,
    layout: InventoryWorkbook,
    date: Date,
) -> Result<Vec<u8>, ReportError> {
    let facts = to_facts(inventory);
    let mut workbook = Workbook::new();
    set_properties(&mut workbook, format!("{} {}", facts.city, facts.year).trim(), date)?;
    city(&mut workbook, &facts)?;
    match layout {
        InventoryWorkbook::Ciris => lines(&mut workbook, inventory)?,
        InventoryWorkbook::Ecrf => subsectors(&mut workbook, inventory)?,
        InventoryWorkbook::Cdp => {
            sectors(&mut workbook, inventory)?;
            lines(&mut workbook, inventory)?;
        }
    }
    totals(&mut workbook, &facts)?;
    Ok(workbook.save_to_buffer()?)
}

fn column(name: &str, unit: &str, width: f64) -> Column {
    Column::new(name.to_owned(), unit, width)
}

/// A number where the text is one to the last digit, else the text.
fn figure(text: &str) -> Cell {
    match text.parse::<f64>() {
        Ok(value) if value.to_string() == text => Cell::Number(value, GENERAL),
        _ => words(text),
    }
}

fn words(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::text(text) }
}

fn city(workbook: &mut Workbook, facts: &CityFacts) -> Result<(), XlsxError> {
    let rows = [
        ("City", words(&facts.city)),
        ("Country", words(&facts.country)),
        ("Inventory year", words(&facts.year)),
        ("Reporting level", words(&facts.level)),
        ("Inventory boundary", words(&facts.boundary)),
        ("Population", figure(&facts.population)),
        ("Land area (km2)", figure(&facts.area_km2)),
        ("GDP (USD)", figure(&facts.gdp_usd)),
        ("Global warming potentials", words(&facts.gwp)),
    ];
    let rows = rows.into_iter().map(|(label, value)| vec![Cell::text(label), value]);
    sheet(workbook, "City", &[column("Item", "", 28.0), column("Value", "", 44.0)], rows)?;
    Ok(())
}

fn lines(workbook: &mut Workbook, inventory: &CityInventory) -> Result<(), XlsxError> {
    let columns: Vec<Column> = InventoryColumn::all().map(head).collect();
    let rows = to_rows(inventory).into_iter().map(|row| {
        let cell = |column: InventoryColumn| {
            let text = row.text(column);
            if column.is_number() { figure(text) } else { words(text) }
        };
        InventoryColumn::all().map(cell).collect::<Vec<_>>()
    });
    sheet(workbook, "Inventory", &columns, rows)?;
    Ok(())
}

/// Name and unit of a column; the reader's first word for it.
fn head(of: InventoryColumn) -> Column {
    use InventoryColumn as C;
    match of {
        C::Reference => column("GPC ref no.", "", 11.0),
        C::Source => column("GHG emissions source", "", 44.0),
        C::Scope => column("Scope", "", 8.0),
        C::NotationKey => column("Notation key", "", 14.0),
        C::Activity => column("Activity amount", "", 16.0),
        C::ActivityUnit => column("Activity unit", "", 12.0),
        C::Factor => column("Emission factor", "t CO2e per unit", 16.0),
        C::FactorBasis => column("Emission factor basis", "", 16.0),
        C::FactorPublisher => column("Emission factor source", "", 24.0),
        C::FactorYears => column("Emission factor years", "", 14.0),
        C::Gas(gas) => column(gas.id(), "t", 12.0),
        C::Total => column("Total CO2e", "t", 18.0),
        C::BiogenicCo2 => column("Biogenic CO2", "t", 14.0),
        C::ActivityQuality => column("Activity data quality", "", 12.0),
        C::FactorQuality => column("Emission factor quality", "", 12.0),
        C::Method => column("Methodology", "", 30.0),
        C::Explanation => column("Explanation", "", 44.0),
    }
}

fn subsectors(workbook: &mut Workbook, inventory: &CityInventory) -> Result<(), XlsxError> {
    let columns = [
        column("CRF ref no.", "", 12.0),
        column("Sub-sector", "", 50.0),
        column("Direct emissions", "t CO2e", 20.0),
        column("Direct notation key", "", 16.0),
        column("Indirect emissions", "t CO2e", 20.0),
        column("Indirect notation key", "", 16.0),
        column("Other emissions", "t CO2e", 20.0),
        column("Other notation key", "", 16.0),
    ];
    let rows = to_ecrf_rows(inventory).into_iter().map(|row| {
        let mut cells = vec![Cell::text(row.subsector), Cell::text(row.name)];
        for EcrfPart { tonnes, key, .. } in [row.direct, row.indirect, row.other] {
            cells.extend([Cell::maybe(tonnes, GENERAL), words(&key)]);
        }
        cells
    });
    sheet(workbook, "Common Reporting Framework", &columns, rows)?;
    Ok(())
}

fn sectors(workbook: &mut Workbook, inventory: &CityInventory) -> Result<(), XlsxError> {
    let columns = [
        column("GPC sector", "", 40.0),
        column("Scope 1 emissions", "metric tonnes CO2e", 20.0),
        column("Scope 2 emissions", "metric tonnes CO2e", 20.0),
        column("Scope 3 emissions", "metric tonnes CO2e", 20.0),
        column("Notation keys of scope 1, 2 and 3", "", 36.0),
    ];
    let rows = to_sector_rows(inventory).into_iter().map(|row| {
        let [one, two, three] = row.scopes_t.map(|tonnes| Cell::maybe(tonnes, GENERAL));
        let keys = row.keys.map(|keys| if keys.is_empty() { "–".to_owned() } else { keys });
        vec![Cell::text(sector_name(row.sector)), one, two, three, Cell::text(keys.join(" | "))]
    });
    sheet(workbook, "Sectors and scopes", &columns, rows)?;
    Ok(())
}

const fn sector_name(sector: Sector) -> &'static str {
    match sector {
        Sector::Stationary => "Stationary energy",
        Sector::Transport => "Transportation",
        Sector::Waste => "Waste",
        Sector::Ippu => "Industrial processes and product use",
        Sector::Afolu => "Agriculture, forestry and other land use",
        Sector::OtherScope3 => "Other scope 3",
    }
}

fn totals(workbook: &mut Workbook, facts: &CityFacts) -> Result<(), XlsxError> {
    let rows = facts.totals.iter().map(|(name, cell)| vec![Cell::text(name.clone()), figure(&cell.text)]);
    sheet(workbook, "Totals", &[column("Printed figure", "", 28.0), column("Printed", "t CO2e", 22.0)], rows)?;
    Ok(())
}
