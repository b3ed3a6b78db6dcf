//! One vintage of an inventory as its page shows it.

use super::{
    check::{InventoryFinding, InventoryReport},
    kept::{level_of, may_read, vintage, vintages},
};
use crate::{Actor, AppError, Capability, DocumentStamp, Place};
use lcs_carbon::inventory::{
    CityInventory, Entry, GpcLine, GwpSet, GwpTable, Methane, Sector, Total, compare, to_sector_rows,
};
use lcs_locale::Language;
use serde::Serialize;
use std::path::Path;
use utoipa::ToSchema;

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryPage {
    /// The vintage.
    pub stamp: DocumentStamp,
    /// Whether it is the latest.
    pub latest: bool,
    /// City.
    pub city: String,
    /// The twelve months as written.
    pub year: String,
    /// Boundary, in the reporter's words.
    #[schema(required)]
    pub boundary: Option<String>,
    /// Reporting level: `basic`, `basic_plus`, `basic_plus_s3`.
    pub level: String,
    /// Inhabitants.
    #[schema(required)]
    pub population: Option<f64>,
    /// Product, current US dollars.
    #[schema(required)]
    pub gdp_usd: Option<f64>,
    /// Name of the warming potentials that the file declares.
    #[schema(required)]
    pub gwp: Option<String>,
    /// Name of the file it came in.
    pub file: String,
    /// Layout of that file: `json`, `lines`, `cities`, `subsectors`.
    pub layout: String,
    /// Share from which a recalculation is significant.
    pub significance: f64,
    /// Totals from the lines beside what is printed; sectors have their own where printed.
    pub totals: Vec<InventoryPrinted>,
    /// By sector, all lines.
    pub sectors: Vec<InventorySector>,
    /// Biogenic CO2, t: beside all totals.
    pub biogenic_co2_t: f64,
    /// Share of BASIC that is grid energy.
    #[schema(required)]
    pub grid_share_of_basic: Option<f64>,
    /// Quality of the data behind BASIC, shares.
    pub quality: InventoryQuality,
    /// Every line of the protocol, in its order.
    pub lines: Vec<InventoryLine>,
    /// What is odd.
    pub findings: Vec<InventoryFinding>,
    /// Every vintage, the latest first.
    pub vintages: Vec<InventoryVintage>,
    /// Whether the reader may publish and withdraw.
    pub may_write: bool,
}

/// A total from its lines and as printed.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryPrinted {
    /// `basic`, `basic_plus`, `basic_plus_s3`, `territorial`.
    pub total: String,
    /// Sector `I` to `VI`; null for all.
    #[schema(required)]
    pub sector: Option<String>,
    /// Sum of the lines, t CO2e.
    pub lines_t: f64,
    /// As printed, t CO2e.
    #[schema(required)]
    pub published_t: Option<f64>,
    /// Printed less lines, t CO2e.
    #[schema(required)]
    pub difference_t: Option<f64>,
    /// Whether the two agree within the digits printed.
    #[schema(required)]
    pub agrees: Option<bool>,
}

/// A sector.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventorySector {
    /// `I` to `VI`.
    pub sector: String,
    /// What the level counts of scope 1, 2 and 3, t CO2e.
    pub counted_t: Vec<f64>,
    /// All its lines of scope 1, 2 and 3, t CO2e; null where none has an amount.
    pub scopes_t: Vec<Option<f64>>,
    /// Keys of lines without an amount, by scope.
    pub keys: Vec<String>,
}

/// Shares by grade.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct InventoryQuality {
    /// High in activity and factor.
    pub high: f64,
    /// Medium.
    pub medium: f64,
    /// Low.
    pub low: f64,
    /// Without a grade.
    pub ungraded: f64,
}

/// A line of the protocol.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryLine {
    /// Its reference.
    pub line: String,
    /// Sector and subsector, `I.1`.
    pub subsector: String,
    /// 1, 2 or 3.
    pub scope: u8,
    /// Whether the inventory has it.
    pub given: bool,
    /// t CO2e.
    #[schema(required)]
    pub tonnes: Option<f64>,
    /// Notation key; empty without one.
    pub key: String,
    /// Totals that count it: `basic`, `basic_plus`, `basic_plus_s3`, `territorial`.
    pub counted_in: Vec<String>,
    /// Amount of the activity.
    #[schema(required)]
    pub activity: Option<f64>,
    /// Unit of the activity.
    #[schema(required)]
    pub activity_unit: Option<String>,
    /// t CO2e per unit.
    #[schema(required)]
    pub factor_t_per_unit: Option<f64>,
    /// What kind of factor.
    #[schema(required)]
    pub factor_basis: Option<String>,
    /// Who publishes it.
    #[schema(required)]
    pub factor_publisher: Option<String>,
    /// First and last year for which it holds, `2018/2023`.
    #[schema(required)]
    pub factor_years: Option<String>,
    /// Activity times factor, t CO2e.
    #[schema(required)]
    pub product_t: Option<f64>,
    /// By gas.
    pub gases: Vec<InventoryGas>,
    /// Biogenic CO2, t.
    #[schema(required)]
    pub biogenic_co2_t: Option<f64>,
    /// `H`, `M`, `L`.
    #[schema(required)]
    pub activity_quality: Option<String>,
    /// `H`, `M`, `L`.
    #[schema(required)]
    pub factor_quality: Option<String>,
    /// How the amount was found.
    #[schema(required)]
    pub method: Option<String>,
    /// Explanation.
    #[schema(required)]
    pub explanation: Option<String>,
}

/// Mass of a gas with its weight.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryGas {
    /// Gas.
    pub gas: String,
    /// t.
    pub tonnes: f64,
    /// t CO2e per t by the report that the file declares; null without one.
    #[schema(required)]
    pub gwp: Option<f64>,
}

/// One vintage in the log of recalculations.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryVintage {
    /// Version, time, author and reason.
    pub stamp: DocumentStamp,
    /// Sum of the lines that its level counts, t CO2e.
    pub lines_t: f64,
    /// Less the vintage before, at its own level, t CO2e; null for the first.
    #[schema(required)]
    pub change_t: Option<f64>,
    /// The same over the vintage before.
    #[schema(required)]
    pub relative: Option<f64>,
    /// Whether the recalculation is significant; null for the first.
    #[schema(required)]
    pub significant: Option<bool>,
}

/// Shows a vintage.
///
/// # Errors
/// When the actor may not read the whole city, or there is no such inventory or vintage.
pub async fn inventory_page(
    actor: &Actor,
    dir: &Path,
    id: &str,
    version: Option<i64>,
    language: Language,
) -> Result<InventoryPage, AppError> {
    may_read(actor)?;
    let (document, inventory) = vintage(dir, id, version).await?;
    let log = log(dir, id).await?;
    let report = InventoryReport::of(&inventory, language);
    let level = level_of(&inventory);
    let quality = report.check.quality;
    Ok(InventoryPage {
        latest: document.stamp.until.is_none(),
        city: inventory.city.clone().unwrap_or_default(),
        year: inventory.year.as_ref().map(|year| year.text.clone()).unwrap_or_default(),
        boundary: inventory.boundary.clone(),
        level: level.id().to_owned(),
        population: inventory.population,
        gdp_usd: inventory.gdp_usd,
        gwp: inventory.gwp.as_ref().map(|declared| declared.label.clone()),
        file: document.body.file.clone(),
        layout: document.body.layout.clone(),
        significance: document.body.significance,
        totals: printed(&report),
        sectors: sectors(&inventory, level),
        biogenic_co2_t: report.check.biogenic_co2_t,
        grid_share_of_basic: report.check.scopes.scope_2_share_of_basic,
        quality: InventoryQuality {
            high: quality.high,
            medium: quality.medium,
            low: quality.low,
            ungraded: quality.ungraded,
        },
        lines: GpcLine::all().map(|line| line_of(&inventory, line)).collect(),
        findings: report.findings,
        vintages: log,
        may_write: actor.may(Capability::Import, Place::City).is_ok(),
        stamp: document.stamp,
    })
}

async fn log(dir: &Path, id: &str) -> Result<Vec<InventoryVintage>, AppError> {
    let all = vintages(dir, id).await?;
    let entry = |at: usize| {
        let (document, inventory) = &all[at];
        let change = all.get(at + 1).map(|(_, before)| compare(before, inventory, document.body.significance));
        let of_level = change.as_ref().and_then(|c| c.totals.iter().find(|total| total.total == c.level));
        let level = level_of(inventory);
        InventoryVintage {
            stamp: document.stamp.clone(),
            lines_t: lcs_carbon::inventory::check(inventory).totals.of_total(level),
            change_t: of_level.map(|total| total.change_t),
            relative: of_level.and_then(|total| total.relative),
            significant: change.as_ref().map(|change| change.significant),
        }
    };
    Ok((0..all.len()).map(entry).collect())
}

/// The four totals, printed or not, and the sectors that are printed.
fn printed(report: &InventoryReport) -> Vec<InventoryPrinted> {
    let comparisons = &report.check.comparisons;
    let whole = Total::ALL.into_iter().map(|total| {
        let found = comparisons.iter().find(|c| c.aggregate.total == total && c.aggregate.sector.is_none());
        InventoryPrinted {
            total: total.id().to_owned(),
            sector: None,
            lines_t: report.check.totals.of_total(total),
            published_t: found.map(|c| c.published_t),
            difference_t: found.map(|c| c.difference_t),
            agrees: found.map(|c| c.agrees),
        }
    });
    let sectors = comparisons.iter().filter_map(|c| {
        Some(InventoryPrinted {
            total: c.aggregate.total.id().to_owned(),
            sector: Some(c.aggregate.sector?.roman().to_owned()),
            lines_t: c.lines_t,
            published_t: Some(c.published_t),
            difference_t: Some(c.difference_t),
            agrees: Some(c.agrees),
        })
    });
    whole.chain(sectors).collect()
}

fn sectors(inventory: &CityInventory, level: Total) -> Vec<InventorySector> {
    let counted = CityInventory {
        lines: inventory.lines.iter().filter(|(line, _)| level.counts(**line)).map(|(l, e)| (*l, e.clone())).collect(),
        ..CityInventory::default()
    };
    let all = to_sector_rows(inventory).into_iter().zip(to_sector_rows(&counted));
    all.map(|(row, counted)| InventorySector {
        sector: Sector::roman(row.sector).to_owned(),
        counted_t: counted.scopes_t.iter().map(|tonnes| tonnes.unwrap_or(0.0)).collect(),
        scopes_t: row.scopes_t.to_vec(),
        keys: row.keys.to_vec(),
    })
    .collect()
}

fn line_of(inventory: &CityInventory, line: GpcLine) -> InventoryLine {
    let blank = Entry::default();
    let given = inventory.lines.get(&line);
    let entry = given.unwrap_or(&blank);
    let product = entry.product.as_ref();
    let grade = |grade: Option<lcs_carbon::inventory::Grade>| grade.map(|grade| grade.letter().to_owned());
    InventoryLine {
        line: line.to_string(),
        subsector: line.subsector_id(),
        scope: line.scope().number(),
        given: given.is_some(),
        tonnes: entry.tonnes.map(number),
        key: entry.notation.as_ref().map(ToString::to_string).unwrap_or_default(),
        counted_in: Total::ALL.into_iter().filter(|total| total.counts(line)).map(|t| t.id().to_owned()).collect(),
        activity: product.map(|product| product.activity),
        activity_unit: product.and_then(|product| product.unit.clone()),
        factor_t_per_unit: product.map(|product| product.factor_t_per_unit),
        factor_basis: product.and_then(|product| product.basis.clone()),
        factor_publisher: product.and_then(|product| product.publisher.clone()),
        factor_years: product.and_then(|product| product.valid).map(|(from, to)| format!("{from}/{to}")),
        product_t: product.map(|product| product.activity * product.factor_t_per_unit),
        gases: gases(inventory, entry),
        biogenic_co2_t: entry.biogenic_co2_t.map(number),
        activity_quality: grade(entry.activity_quality),
        factor_quality: grade(entry.factor_quality),
        method: entry.method.clone(),
        explanation: entry.explanation.clone(),
    }
}

/// A decimal as the nearest number, by way of its digits, which rounds once.
fn number(tonnes: lcs_units::Decimal) -> f64 {
    tonnes.to_string().parse().unwrap_or_default()
}

fn gases(inventory: &CityInventory, entry: &Entry) -> Vec<InventoryGas> {
    let declared = inventory.gwp.as_ref();
    let set = declared.and_then(|declared| GwpSet::from_label(&declared.label));
    let table = set.map(|set| {
        let table = GwpTable::new(set, Methane::ByOrigin);
        declared.iter().flat_map(|declared| &declared.values).fold(table, |table, (gas, gwp)| table.with(*gas, *gwp))
    });
    let gas = |(gas, tonnes): (&lcs_carbon::inventory::Gas, &f64)| InventoryGas {
        gas: gas.id().to_owned(),
        tonnes: *tonnes,
        gwp: table.as_ref().and_then(|table| table.get(*gas)),
    };
    entry.gases.iter().map(gas).collect()
}
