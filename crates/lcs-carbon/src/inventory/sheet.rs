//! A sheet with one row per line of the inventory: its columns, its cells, and the inventory that they say.

use super::entry::{ActivityTimesFactor, CityInventory, Entry};
use super::gpc_line::{GpcLine, GpcScope};
use super::gwp::Gas;
use super::layout::years_of_factor;
use super::reader::{Cell, Placed, RawLine, Reader, number};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What a column of such a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InventoryColumn {
    /// GPC reference number, for example `I.1.1`.
    Reference,
    /// Name of the subsector; written, not read.
    Source,
    /// Scope; written, not read.
    Scope,
    /// Notation key.
    NotationKey,
    /// Amount of the activity.
    Activity,
    /// Unit of the activity.
    ActivityUnit,
    /// Emission factor, t CO2e per unit of the activity.
    Factor,
    /// What kind of factor it is.
    FactorBasis,
    /// Who publishes the factor.
    FactorPublisher,
    /// Years for which the factor holds.
    FactorYears,
    /// Mass of a gas, t.
    Gas(Gas),
    /// t CO2e in total.
    Total,
    /// t of biogenic CO2, beside the total.
    BiogenicCo2,
    /// Quality of the activity data: H, M or L.
    ActivityQuality,
    /// Quality of the emission factor: H, M or L.
    FactorQuality,
    /// How the amount was found.
    Method,
    /// Explanation: why NE, where IE.
    Explanation,
}

impl InventoryColumn {
    /// Every column in the order in which a sheet is written.
    pub fn all() -> impl Iterator<Item = Self> {
        use InventoryColumn as C;
        let before = [C::Reference, C::Source, C::Scope, C::NotationKey, C::Activity, C::ActivityUnit, C::Factor];
        let about_factor = [C::FactorBasis, C::FactorPublisher, C::FactorYears];
        let after = [C::Total, C::BiogenicCo2, C::ActivityQuality, C::FactorQuality, C::Method, C::Explanation];
        before.into_iter().chain(about_factor).chain(Gas::ALL.into_iter().map(C::Gas)).chain(after)
    }

    /// Whether its cells are numbers.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Activity | Self::Factor | Self::Gas(_) | Self::Total | Self::BiogenicCo2)
    }
}

/// A cell as the sheet shows it, with its place for findings (`Inventory!H12`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowCell {
    /// What it shows.
    pub text: String,
    /// Where it stands; empty where nobody knows.
    pub at: String,
}

/// One row: a line of the inventory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InventoryRow {
    cells: BTreeMap<InventoryColumn, RowCell>,
}

impl InventoryRow {
    /// With a cell; blank ones are left out.
    #[must_use]
    pub fn with(mut self, column: InventoryColumn, text: impl Into<String>) -> Self {
        self.put(column, text, "");
        self
    }

    /// Puts a cell that stands somewhere; a blank one is left out.
    pub fn put(&mut self, column: InventoryColumn, text: impl Into<String>, at: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.cells.insert(column, RowCell { text, at: at.into() });
        }
    }

    /// What a cell shows; empty where there is none.
    #[must_use]
    pub fn text(&self, column: InventoryColumn) -> &str {
        self.cells.get(&column).map_or("", |cell| cell.text.trim())
    }

    /// Whether it says more than which line it is.
    fn says_something(&self) -> bool {
        use InventoryColumn::{Reference, Scope, Source};
        let says = |column: &InventoryColumn| !matches!(column, Reference | Scope | Source);
        !self.text(Reference).is_empty() && self.cells.keys().any(says)
    }

    fn placed(&self, column: InventoryColumn) -> Placed {
        let cell = self.cells.get(&column);
        cell.map(|cell| Placed { cell: Cell::from_text(&cell.text), at: cell.at.clone() }).unwrap_or_default()
    }

    fn given(&self, column: InventoryColumn) -> Option<String> {
        Some(self.text(column).to_owned()).filter(|text| !text.is_empty())
    }

    fn product(&self) -> Option<ActivityTimesFactor> {
        let value = |column| number(self.text(column)).map(super::check::tonnes_f64);
        Some(ActivityTimesFactor {
            activity: value(InventoryColumn::Activity)?,
            unit: self.given(InventoryColumn::ActivityUnit),
            factor_t_per_unit: value(InventoryColumn::Factor)?,
            basis: self.given(InventoryColumn::FactorBasis),
            publisher: self.given(InventoryColumn::FactorPublisher),
            valid: years_of_factor(self.text(InventoryColumn::FactorYears)),
        })
    }

    fn raw(&self) -> RawLine {
        let gases = Gas::ALL.into_iter().map(|gas| (gas.id().to_owned(), self.placed(InventoryColumn::Gas(gas))));
        RawLine {
            reference: self.text(InventoryColumn::Reference).to_owned(),
            at: self.placed(InventoryColumn::Reference).at,
            amount: self.placed(InventoryColumn::Total),
            key: self.placed(InventoryColumn::NotationKey),
            method: self.given(InventoryColumn::Method),
            explanation: self.given(InventoryColumn::Explanation),
            gases: gases.filter(|(_, cell)| cell.cell != Cell::Empty).collect(),
            biogenic_co2: self.placed(InventoryColumn::BiogenicCo2),
            activity_quality: self.given(InventoryColumn::ActivityQuality),
            factor_quality: self.given(InventoryColumn::FactorQuality),
            product: self.product(),
        }
    }
}

/// What a sheet says about the city beside the lines; cells as shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
    /// The report whose warming potentials were used.
    pub gwp: String,
    /// Printed totals, t CO2e, by name.
    pub totals: Vec<(String, RowCell)>,
}

impl CityFacts {
    pub(super) fn reader(&self) -> Reader {
        let text = |cell: &str| Some(cell.trim().to_owned()).filter(|text| !text.is_empty());
        let gwp = text(&self.gwp).map(|label| super::entry::Declared { label, values: Vec::new() });
        let about = CityInventory {
            city: text(&self.city),
            country: text(&self.country),
            boundary: text(&self.boundary),
            gwp,
            ..CityInventory::default()
        };
        let mut reader = Reader::new(about, Decimal::ONE);
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

    pub(super) fn read_totals(&self, reader: &mut Reader) {
        for (name, cell) in &self.totals {
            reader.published(name, &Placed { cell: Cell::from_text(&cell.text), at: cell.at.clone() });
        }
    }
}

/// Reads a sheet with one row per line. Rows without a reference (headings, sums) are passed over, and so are those that
/// only name their line: templates list every line of the protocol.
#[must_use]
pub fn from_rows(facts: &CityFacts, rows: &[InventoryRow]) -> CityInventory {
    let mut reader = facts.reader();
    for row in rows.iter().filter(|row| row.says_something()) {
        reader.line(&row.raw());
    }
    facts.read_totals(&mut reader);
    reader.finish()
}

/// What an inventory says about its city, as cells.
#[must_use]
pub fn to_facts(inventory: &CityInventory) -> CityFacts {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let figure = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let total = |printed: &super::entry::Published| {
        let text = printed.tonnes.normalize().to_string();
        (printed.aggregate.name(), RowCell { text, at: String::new() })
    };
    CityFacts {
        city: text(&inventory.city),
        country: text(&inventory.country),
        year: inventory.year.as_ref().map(|year| year.text.clone()).unwrap_or_default(),
        level: inventory.level.map(|level| level.name().to_owned()).unwrap_or_default(),
        boundary: text(&inventory.boundary),
        population: figure(inventory.population),
        area_km2: figure(inventory.area_km2),
        gdp_usd: figure(inventory.gdp_usd),
        gwp: inventory.gwp.as_ref().map(|declared| declared.label.clone()).unwrap_or_default(),
        totals: inventory.published.iter().map(total).collect(),
    }
}

/// Writes one row per line of the protocol, the absent ones blank.
#[must_use]
pub fn to_rows(inventory: &CityInventory) -> Vec<InventoryRow> {
    GpcLine::all().map(|line| row(line, inventory.lines.get(&line))).collect()
}

fn row(line: GpcLine, entry: Option<&Entry>) -> InventoryRow {
    use InventoryColumn as C;
    let row = InventoryRow::default()
        .with(C::Reference, line.to_string())
        .with(C::Source, line.subsector_name())
        .with(C::Scope, scope(line));
    let Some(entry) = entry else { return row };
    let amount = |tonnes: Option<Decimal>| tonnes.map(|t| t.normalize().to_string()).unwrap_or_default();
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let row = row
        .with(C::NotationKey, entry.notation.as_ref().map(ToString::to_string).unwrap_or_default())
        .with(C::Total, amount(entry.tonnes))
        .with(C::BiogenicCo2, amount(entry.biogenic_co2_t))
        .with(C::ActivityQuality, entry.activity_quality.map_or("", super::Grade::letter))
        .with(C::FactorQuality, entry.factor_quality.map_or("", super::Grade::letter))
        .with(C::Method, words(&entry.method))
        .with(C::Explanation, words(&entry.explanation));
    let row = entry.gases.iter().fold(row, |row, (gas, tonnes)| row.with(C::Gas(*gas), tonnes.to_string()));
    let Some(product) = &entry.product else { return row };
    row.with(C::Activity, product.activity.to_string())
        .with(C::ActivityUnit, words(&product.unit))
        .with(C::Factor, product.factor_t_per_unit.to_string())
        .with(C::FactorBasis, words(&product.basis))
        .with(C::FactorPublisher, words(&product.publisher))
        .with(C::FactorYears, product.valid.map(|(from, to)| format!("{from}/{to}")).unwrap_or_default())
}

/// The scope's number.
pub(super) const fn scope(line: GpcLine) -> &'static str {
    match line.scope() {
        GpcScope::One => "1",
        GpcScope::Two => "2",
        GpcScope::Three => "3",
    }
}
