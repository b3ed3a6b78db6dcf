//! Exchange with sheets: one row per line (CIRIS), one row per city (the C40 dashboard), one row per subsector (eCRF).

use super::check::tonnes_f64;
use super::entry::{CityInventory, Entry};
use super::error::InventoryError;
use super::gpc_line::{GpcLine, GpcScope};
use super::gwp::Gas;
use super::reader::{Cell, RawLine, Reader};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One row of a sheet with one row per line, as in CIRIS. Cells are text as the sheet shows them; amounts are tonnes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InventoryRow {
    /// GPC reference number, for example `I.1.1`.
    pub reference: String,
    /// Name of the subsector; written, not read.
    pub source_name: String,
    /// Scope; written, not read.
    pub scope: String,
    /// Notation key.
    pub notation_key: String,
    /// t CO2 that is not biogenic.
    pub co2_t: String,
    /// t of fossil methane.
    pub ch4_fossil_t: String,
    /// t of other methane.
    pub ch4_biogenic_t: String,
    /// t of methane whose origin is not told.
    pub ch4_t: String,
    /// t of nitrous oxide.
    pub n2o_t: String,
    /// t CO2e in total.
    pub total_co2e_t: String,
    /// t of biogenic CO2, beside the total.
    pub co2_biogenic_t: String,
    /// Quality of the activity data: H, M or L.
    pub activity_quality: String,
    /// Quality of the emission factor: H, M or L.
    pub factor_quality: String,
    /// Explanation.
    pub explanation: String,
}

/// What a sheet says about the city beside the lines; cells as shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CityFacts {
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Inventory year.
    pub year: String,
    /// Reporting level.
    pub level: String,
    /// Boundary.
    pub boundary: String,
    /// Inhabitants.
    pub population: String,
    /// Land, km².
    pub area_km2: String,
    /// Product, current US dollars.
    pub gdp_usd: String,
}

impl CityFacts {
    fn reader(&self) -> Reader {
        let text = |cell: &str| Some(cell.trim().to_owned()).filter(|text| !text.is_empty());
        let mut reader = Reader::new(
            CityInventory {
                city: text(&self.city),
                country: text(&self.country),
                boundary: text(&self.boundary),
                ..CityInventory::default()
            },
            Decimal::ONE,
        );
        reader.text_is_normal = true;
        reader.year(Some(&self.year));
        reader.level(Some(&self.level));
        let cell = |text: &str| Cell::from_text(text);
        let population = reader.fact("population", &cell(&self.population));
        let area_km2 = reader.fact("area_km2", &cell(&self.area_km2));
        let gdp_usd = reader.fact("gdp_usd", &cell(&self.gdp_usd));
        let inventory = reader.inventory_mut();
        (inventory.population, inventory.area_km2, inventory.gdp_usd) = (population, area_km2, gdp_usd);
        reader
    }
}

/// Reads a sheet with one row per line. Rows without a reference (headings, sums) are passed over.
#[must_use]
pub fn from_rows(facts: &CityFacts, rows: &[InventoryRow]) -> CityInventory {
    let mut reader = facts.reader();
    for row in rows.iter().filter(|row| !row.reference.trim().is_empty()) {
        let gas = |gas: Gas, text: &str| (gas.id().to_owned(), Cell::from_text(text));
        reader.line(&RawLine {
            reference: row.reference.clone(),
            amount: Cell::from_text(&row.total_co2e_t),
            key: row.notation_key.clone(),
            explanation: Some(row.explanation.clone()),
            gases: vec![
                gas(Gas::Co2, &row.co2_t),
                gas(Gas::Ch4Fossil, &row.ch4_fossil_t),
                gas(Gas::Ch4Biogenic, &row.ch4_biogenic_t),
                gas(Gas::Ch4, &row.ch4_t),
                gas(Gas::N2o, &row.n2o_t),
            ],
            biogenic_co2: Cell::from_text(&row.co2_biogenic_t),
            activity_quality: Some(row.activity_quality.clone()),
            factor_quality: Some(row.factor_quality.clone()),
            product: None,
        });
    }
    reader.finish()
}

/// Reads a sheet with one row per city, as the C40 dashboard has it: columns named after lines (`I.1.1`, or with more
/// words behind, `I.1.1 (tCO2e)`) hold an amount or a key, columns named after totals hold what is printed; others are
/// passed over. A second column of a line that is named `… key` or `… notation` holds its key.
///
/// # Errors
/// [`InventoryError::NoLineColumns`] where no column is named after a line.
pub fn from_wide_row<S: AsRef<str>>(
    facts: &CityFacts,
    header: &[S],
    cells: &[S],
) -> Result<CityInventory, InventoryError> {
    let mut reader = facts.reader();
    let mut lines: Vec<RawLine> = Vec::new();
    let mut totals = Vec::new();
    for (name, cell) in header.iter().zip(cells) {
        let (name, cell) = (name.as_ref().trim(), cell.as_ref());
        let first = name.split([' ', '_', '(']).next().unwrap_or_default();
        if let Ok(line) = first.parse::<GpcLine>() {
            let reference = line.to_string();
            let rest = name[first.len()..].to_ascii_lowercase();
            let at = lines.iter().position(|raw| raw.reference == reference).unwrap_or_else(|| {
                lines.push(RawLine { reference, ..RawLine::default() });
                lines.len() - 1
            });
            if rest.contains("key") || rest.contains("notation") {
                lines[at].key = cell.to_owned();
            } else {
                lines[at].amount = Cell::from_text(cell);
            }
        } else if super::total::Aggregate::from_name(name).is_some() {
            totals.push((name, cell));
        }
    }
    if lines.is_empty() {
        return Err(InventoryError::NoLineColumns { columns: header.len() });
    }
    for raw in &lines {
        reader.line(raw);
    }
    for (name, cell) in totals {
        reader.published(name, &Cell::from_text(cell));
    }
    Ok(reader.finish())
}

/// Writes one row per line of the protocol, the absent ones blank.
#[must_use]
pub fn to_rows(inventory: &CityInventory) -> Vec<InventoryRow> {
    let row = |line: GpcLine| {
        let entry = inventory.lines.get(&line);
        let gas = |gas: Gas| entry.and_then(|entry| entry.gases.get(&gas)).map(f64::to_string).unwrap_or_default();
        let grade = |grade: fn(&Entry) -> Option<super::Grade>| {
            entry.and_then(grade).map(|grade| grade.letter().to_owned()).unwrap_or_default()
        };
        let text = |tonnes: fn(&Entry) -> Option<Decimal>| {
            entry.and_then(tonnes).map(|tonnes| tonnes.to_string()).unwrap_or_default()
        };
        InventoryRow {
            reference: line.to_string(),
            source_name: line.subsector_name().to_owned(),
            scope: scope(line).to_owned(),
            notation_key: key(entry),
            co2_t: gas(Gas::Co2),
            ch4_fossil_t: gas(Gas::Ch4Fossil),
            ch4_biogenic_t: gas(Gas::Ch4Biogenic),
            ch4_t: gas(Gas::Ch4),
            n2o_t: gas(Gas::N2o),
            total_co2e_t: text(|entry| entry.tonnes),
            co2_biogenic_t: text(|entry| entry.biogenic_co2_t),
            activity_quality: grade(|entry| entry.activity_quality),
            factor_quality: grade(|entry| entry.factor_quality),
            explanation: entry.and_then(|entry| entry.explanation.clone()).unwrap_or_default(),
        }
    };
    GpcLine::all().map(row).collect()
}

fn key(entry: Option<&Entry>) -> String {
    entry.and_then(|entry| entry.notation.as_ref()).map(ToString::to_string).unwrap_or_default()
}

const fn scope(line: GpcLine) -> &'static str {
    match line.scope() {
        GpcScope::One => "1",
        GpcScope::Two => "2",
        GpcScope::Three => "3",
    }
}

/// One subsector as the Common Reporting Framework of the Global Covenant of Mayors lays it out: direct, indirect and
/// other emissions side by side, each an amount or a key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EcrfRow {
    /// Sector and subsector, for example `I.1`.
    pub subsector: String,
    /// Its name.
    pub name: &'static str,
    /// Direct emissions, t CO2e: all scope 1.
    pub direct_t: Option<f64>,
    /// Keys of the direct part, where there is no amount.
    pub direct_key: String,
    /// Indirect emissions of grid energy, t CO2e: scope 2.
    pub indirect_t: Option<f64>,
    /// Keys of the indirect part.
    pub indirect_key: String,
    /// Other emissions outside the boundary, t CO2e: scope 3.
    pub other_t: Option<f64>,
    /// Keys of the other part.
    pub other_key: String,
}

/// Writes one row per subsector. Generation for the grid (I.4.4) has a row of its own, since it is reported apart.
#[must_use]
pub fn to_ecrf_rows(inventory: &CityInventory) -> Vec<EcrfRow> {
    let mut groups: Vec<(String, Vec<GpcLine>)> = Vec::new();
    for line in GpcLine::all() {
        let for_the_grid = line.part() == 4;
        let name =
            if for_the_grid { line.to_string() } else { format!("{}.{}", line.sector().roman(), line.subsector()) };
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((name, vec![line])),
        }
    }
    let row = |(subsector, lines): (String, Vec<GpcLine>)| {
        let part = |scope: GpcScope| {
            let entries = || lines.iter().filter(|l| l.scope() == scope).filter_map(|l| inventory.lines.get(l));
            let amounts: Vec<Decimal> = entries().filter_map(|entry| entry.tonnes).collect();
            if !amounts.is_empty() {
                return (Some(tonnes_f64(amounts.into_iter().sum())), String::new());
            }
            let mut keys: Vec<String> = entries().map(|entry| key(Some(entry))).filter(|key| !key.is_empty()).collect();
            keys.dedup();
            (None, keys.join("; "))
        };
        let ((direct_t, direct_key), (indirect_t, indirect_key), (other_t, other_key)) =
            (part(GpcScope::One), part(GpcScope::Two), part(GpcScope::Three));
        let name = lines[0].subsector_name();
        EcrfRow { subsector, name, direct_t, direct_key, indirect_t, indirect_key, other_t, other_key }
    };
    groups.into_iter().map(row).collect()
}
