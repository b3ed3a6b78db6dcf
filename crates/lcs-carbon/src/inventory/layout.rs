//! The JSON layout of an inventory: `units`, `year`, `level`, `lines` by reference, `published_totals` (or `published`).
//!
//! A line is an object with `tco2e` or `notation_key`, or the bare amount or key; `lines` may also be a list of such
//! objects with their `ref`. A line may also carry `method`, `explanation`, `gases_t` by gas, `biogenic_co2_t`, `activity_quality` and `factor_quality`, and `activity`, `activity_unit`,
//! `factor_t_per_unit`, `factor_basis`, `factor_publisher`, `factor_valid`. Amounts are in the file's unit; a factor
//! is in tonnes. `gwp` names a report, or is an object of `set` and values by gas.

use super::check::tonnes_f64;
use super::entry::{ActivityTimesFactor, CityInventory, Declared, YearLabel};
use super::error::InventoryError;
use super::finding::{Finding, FindingCode};
use super::gwp::Gas;
use super::json::Json;
use super::reader::{Placed, RawLine, Reader, number, tonnes_per_unit};
use rust_decimal::Decimal;

/// Reads an inventory from JSON.
///
/// # Errors
/// [`InventoryError`] where the bytes are no JSON, have no object `lines`, or a unit that is no mass of CO2
/// equivalent. Everything else that is odd is a finding in the inventory.
pub fn parse(bytes: &[u8]) -> Result<CityInventory, InventoryError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let document: Json = serde_json::from_slice(bytes).map_err(|error| InventoryError::NotJson {
        line: error.line(),
        column: error.column(),
        reason: without_place(&error.to_string()),
    })?;
    if !matches!(document, Json::Object(_)) {
        return Err(InventoryError::NotAnObject { found: document.kind() });
    }
    let lines = lines(&document)?;
    let unit = document.get(&["units", "unit"]);
    let scale = match unit.map(|unit| unit.text().and_then(tonnes_per_unit).ok_or(unit)) {
        None => Decimal::ONE,
        Some(Ok(scale)) => scale,
        Some(Err(unit)) => {
            return Err(InventoryError::UnknownUnit { unit: unit.text().unwrap_or(unit.kind()).to_owned() });
        }
    };
    let mut reader = Reader::new(about(&document), scale);
    if unit.is_none() {
        reader.inventory_mut().findings.push(Finding::new(FindingCode::UnitUnsaid));
    }
    let text = |names: &[&str]| document.get(names).and_then(Json::text);
    reader.year(text(&["year"]));
    reader.level(text(&["level"]));
    let cell = |names: &[&str]| document.get(names).map(Json::cell).unwrap_or_default();
    let (population, area, gdp) = (cell(&["population"]), cell(&["area_km2"]), cell(&["gdp_usd"]));
    let population = reader.fact("population", &population);
    let area_km2 = reader.fact("area_km2", &area);
    let gdp_usd = reader.fact("gdp_usd", &gdp);
    let inventory = reader.inventory_mut();
    (inventory.population, inventory.area_km2, inventory.gdp_usd) = (population, area_km2, gdp_usd);
    for line in &lines {
        reader.line(&raw_line(line));
    }
    for key in ["published_totals", "published"] {
        for (name, value) in document.get(&[key]).map(Json::pairs).unwrap_or_default() {
            reader.published(name, &Placed { cell: value.cell(), at: format!("$.{key}[{}]", quoted(name)) });
        }
    }
    Ok(reader.finish())
}

/// A line with its place in the document.
struct LineAt<'a> {
    reference: &'a str,
    value: &'a Json,
    at: String,
}

/// The lines, by reference or as a list of objects that name theirs.
fn lines(document: &Json) -> Result<Vec<LineAt<'_>>, InventoryError> {
    let items = match document.get(&["lines"]) {
        Some(Json::Object(lines)) => {
            let line = |(reference, value)| LineAt { reference, value, at: format!("$.lines[{}]", quoted(reference)) };
            return Ok(lines.iter().map(|(reference, value)| line((reference, value))).collect());
        }
        Some(Json::List(items)) if !items.is_empty() => items,
        Some(other) => return Err(InventoryError::NoLines { found: other.kind() }),
        None => return Err(InventoryError::NoLines { found: "nothing" }),
    };
    let line = |(index, value)| {
        let reference = Json::get(value, &["ref", "reference", "gpc_ref", "line"])?.text()?;
        Some(LineAt { reference, value, at: format!("$.lines[{index}]") })
    };
    let named: Option<Vec<_>> = items.iter().enumerate().map(line).collect();
    named.ok_or(InventoryError::NoLines { found: "a list" })
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What the JSON reader says, without the place that it appends.
fn without_place(reason: &str) -> String {
    reason.rfind(" at line ").map_or(reason, |at| &reason[..at]).to_owned()
}

/// Names and the declared warming potentials.
fn about(document: &Json) -> CityInventory {
    let text = |name: &str| document.get(&[name]).and_then(Json::text).map(str::to_owned);
    let gwp = document.get(&["gwp", "gwp_set"]).and_then(|gwp| match gwp {
        Json::Object(pairs) => {
            let label = gwp.get(&["set", "label", "name"]).and_then(Json::text)?.to_owned();
            let value =
                |(name, value): &(String, Json)| Some((Gas::from_name(name)?, tonnes_f64(number(value.text()?)?)));
            Some(Declared { label, values: pairs.iter().filter_map(value).collect() })
        }
        other => other.text().map(|label| Declared { label: label.to_owned(), values: Vec::new() }),
    });
    CityInventory {
        city: text("city"),
        country: text("country"),
        boundary: text("boundary"),
        gwp,
        ..CityInventory::default()
    }
}

fn raw_line(line: &LineAt<'_>) -> RawLine {
    let LineAt { reference, value, at } = line;
    let (reference, at) = ((*reference).to_owned(), at.clone());
    if !matches!(value, Json::Object(_)) {
        return RawLine { reference, amount: Placed { cell: value.cell(), at: at.clone() }, at, ..RawLine::default() };
    }
    let text = |names: &[&str]| value.get(names).and_then(Json::text).map(str::to_owned);
    let placed = |names: &[&str]| {
        let (name, found) = value.get_named(names)?;
        Some(Placed { cell: found.cell(), at: format!("{at}.{name}") })
    };
    let gases = value.get_named(&["gases_t", "gases"]);
    let gas = |(name, amount): &(String, Json), of: &str| {
        (name.clone(), Placed { cell: amount.cell(), at: format!("{at}.{of}[{}]", quoted(name)) })
    };
    RawLine {
        amount: placed(&["tco2e", "value", "emissions_t"]).unwrap_or_default(),
        key: placed(&["notation_key", "notation", "key"]).unwrap_or_default(),
        method: text(&["method", "methodology"]),
        explanation: text(&["explanation", "comment", "justification"]),
        gases: gases.map(|(of, gases)| gases.pairs().iter().map(|pair| gas(pair, of)).collect()).unwrap_or_default(),
        biogenic_co2: placed(&["biogenic_co2_t", "co2_biogenic_t", "biogenic_co2"]).unwrap_or_default(),
        activity_quality: text(&["activity_quality", "data_quality"]),
        factor_quality: text(&["factor_quality"]),
        product: product(value),
        reference,
        at,
    }
}

fn product(value: &Json) -> Option<ActivityTimesFactor> {
    let read = |name: &str| value.get(&[name]).and_then(Json::text).and_then(number).map(tonnes_f64);
    let text = |name: &str| value.get(&[name]).and_then(Json::text).map(str::to_owned);
    let valid = text("factor_valid").and_then(|valid| years_of_factor(&valid));
    Some(ActivityTimesFactor {
        activity: read("activity")?,
        unit: text("activity_unit"),
        factor_t_per_unit: read("factor_t_per_unit")?,
        basis: text("factor_basis"),
        publisher: text("factor_publisher"),
        valid,
    })
}

/// First and last year of a factor, `2023` or `2018/2027`: it may hold for longer than an inventory's year can span.
pub(super) fn years_of_factor(text: &str) -> Option<(i16, i16)> {
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    Some((YearLabel::parse(from)?.first, YearLabel::parse(to)?.last))
}
