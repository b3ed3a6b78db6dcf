//! An inventory in the JSON layout, from which [`parse`](super::parse) reads the same inventory.

use super::check::tonnes_f64;
use super::entry::{ActivityTimesFactor, CityInventory, Entry};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// Writes the JSON layout in tonnes. What was found while reading is not part of it.
#[must_use]
pub fn to_json(inventory: &CityInventory) -> Value {
    let mut document = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            document.insert(key.to_owned(), value);
        }
    };
    put("units", json!("tCO2e"));
    put("city", json!(inventory.city));
    put("country", json!(inventory.country));
    put("year", json!(inventory.year.as_ref().map(|year| &year.text)));
    put("level", json!(inventory.level.map(super::Total::name)));
    put("boundary", json!(inventory.boundary));
    put("population", json!(inventory.population));
    put("area_km2", json!(inventory.area_km2));
    put("gdp_usd", json!(inventory.gdp_usd));
    if let Some(declared) = &inventory.gwp {
        let mut gwp = Map::from_iter([("set".to_owned(), json!(declared.label))]);
        gwp.extend(declared.values.iter().map(|(gas, value)| (gas.id().to_owned(), json!(value))));
        put("gwp", Value::Object(gwp));
    }
    let lines = inventory.lines.iter().map(|(line, entry)| (line.to_string(), entry_json(entry)));
    put("lines", Value::Object(lines.collect()));
    if !inventory.published.is_empty() {
        let totals = inventory.published.iter().map(|printed| (printed.aggregate.name(), number(printed.tonnes)));
        put("published_totals", Value::Object(totals.collect()));
    }
    Value::Object(document)
}

fn entry_json(entry: &Entry) -> Value {
    let mut line = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            line.insert(key.to_owned(), value);
        }
    };
    put("tco2e", entry.tonnes.map_or(Value::Null, number));
    put("notation_key", json!(entry.notation.as_ref().map(ToString::to_string)));
    put("method", json!(entry.method));
    put("explanation", json!(entry.explanation));
    if !entry.gases.is_empty() {
        let gases = entry.gases.iter().map(|(gas, tonnes)| (gas.id().to_owned(), json!(tonnes)));
        put("gases_t", Value::Object(gases.collect()));
    }
    put("biogenic_co2_t", entry.biogenic_co2_t.map_or(Value::Null, number));
    put("activity_quality", json!(entry.activity_quality.map(super::Grade::letter)));
    put("factor_quality", json!(entry.factor_quality.map(super::Grade::letter)));
    if let Some(ActivityTimesFactor { activity, unit, factor_t_per_unit, basis, publisher, valid }) = &entry.product {
        put("activity", json!(activity));
        put("activity_unit", json!(unit));
        put("factor_t_per_unit", json!(factor_t_per_unit));
        put("factor_basis", json!(basis));
        put("factor_publisher", json!(publisher));
        put("factor_valid", json!(valid.map(|(from, to)| format!("{from}/{to}"))));
    }
    Value::Object(line)
}

/// A decimal as a number where a binary number gives it back, else as text, so that nothing is lost.
fn number(value: Decimal) -> Value {
    let nearest = tonnes_f64(value);
    let same = nearest.to_string().parse().is_ok_and(|back: Decimal| back == value);
    if same { json!(nearest) } else { json!(value.normalize().to_string()) }
}
