//! One figure of a scenario, or its path through the years, with its unit and where it comes from.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;

/// How far a figure may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Trust {
    /// Read in the publication of the body that is responsible for it.
    Official,
    /// Read in a publication that quotes it.
    Published,
    /// Announced, not yet in force.
    Expected,
    /// Nobody has verified it, or it is the author's own.
    #[default]
    Unverified,
}

/// What happens between two given years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Between {
    /// A straight line.
    #[default]
    Linear,
    /// A constant yearly rate; both values above zero.
    Geometric,
    /// The earlier value holds until the next.
    Step,
}

/// What happens after the last given year. Without it a later year is missing, which is an error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum After {
    /// The last value holds.
    Hold,
    /// The last value grows by this rate every year, 0.02 for 2 %.
    Growth(f64),
}

/// A figure with unit, years and source. A bare number is a share or another pure number, of the author's own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quantity(pub QuantityTable);

/// The same, written out.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuantityTable {
    /// Unit, such as `kWh/m²`; empty for a pure number.
    #[serde(default)]
    pub unit: String,
    /// One value for all years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Year and value, ascending; instead of `value`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<(i16, f64)>,
    /// What happens between two given years.
    #[serde(default)]
    pub between: Between,
    /// What happens after the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<After>,
    /// How far it may be trusted. All but `unverified` need a `source`.
    #[serde(default)]
    pub status: Trust,
    /// Title and publisher, or a key of `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Page, table, row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A year for which a quantity says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingYear {
    /// The year asked for.
    pub year: i16,
    /// First and last given year; `None` without any.
    pub given: Option<(i16, i16)>,
}

impl Default for Quantity {
    /// Nothing: what is left out where a table allows it.
    fn default() -> Self {
        Self::number(0.0)
    }
}

impl Quantity {
    /// A pure number.
    #[must_use]
    pub fn number(value: f64) -> Self {
        Self(QuantityTable { value: Some(value), ..QuantityTable::default() })
    }

    /// The value of a year, in the unit as written.
    ///
    /// # Errors
    /// [`MissingYear`] outside the given years, unless `after` says how it goes on.
    pub fn at(&self, year: i16) -> Result<f64, MissingYear> {
        let table = &self.0;
        if let Some(value) = table.value {
            return Ok(value);
        }
        let points = &table.points;
        let given = points.first().zip(points.last()).map(|((from, _), (to, _))| (*from, *to));
        let after = points.partition_point(|(known, _)| *known <= year);
        let before = after.checked_sub(1).map(|at| points[at]).ok_or(MissingYear { year, given })?;
        if before.0 == year {
            return Ok(before.1);
        }
        let Some(next) = points.get(after) else {
            return match table.after {
                Some(After::Hold) => Ok(before.1),
                Some(After::Growth(rate)) => Ok(before.1 * (1.0 + rate).powi(i32::from(year) - i32::from(before.0))),
                None => Err(MissingYear { year, given }),
            };
        };
        let share = f64::from(year - before.0) / f64::from(next.0 - before.0);
        Ok(match table.between {
            Between::Linear => before.1 + (next.1 - before.1) * share,
            Between::Geometric => before.1 * (next.1 / before.1).powf(share),
            Between::Step => before.1,
        })
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberOrTable;
        impl<'de> Visitor<'de> for NumberOrTable {
            type Value = Quantity;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, or a table with `unit` and `value` or `points`")
            }
            fn visit_f64<E>(self, value: f64) -> Result<Quantity, E> {
                Ok(Quantity::number(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Quantity, E> {
                Ok(Quantity::number(value as f64))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Quantity, E> {
                Ok(Quantity::number(value as f64))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Quantity, A::Error> {
                QuantityTable::deserialize(MapAccessDeserializer::new(map)).map(Quantity)
            }
        }
        deserializer.deserialize_any(NumberOrTable)
    }
}

impl JsonSchema for Quantity {
    fn schema_name() -> Cow<'static, str> {
        "Quantity".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let table = generator.subschema_for::<QuantityTable>();
        json_schema!({
            "description": "A figure with unit, years and source; a bare number is a pure number of the author's own.",
            "anyOf": [{ "type": "number" }, table]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Quantity {
        #[derive(Deserialize)]
        struct File {
            q: Quantity,
        }
        toml::from_str::<File>(text).unwrap().q
    }

    /// By hand: half-way between 100 and 400 lie 250 by a straight line and 200 by a constant rate.
    #[test]
    fn years_between_and_after() {
        let straight = read("q = { points = [[2020, 100], [2030, 400]] }");
        assert_eq!(straight.at(2025), Ok(250.0));
        assert_eq!(straight.at(2031), Err(MissingYear { year: 2031, given: Some((2020, 2030)) }));
        assert_eq!(straight.at(2019).unwrap_err().year, 2019);
        let rate = read("q = { points = [[2020, 100], [2030, 400]], between = 'geometric', after = { growth = 0.1 } }");
        assert!((rate.at(2025).unwrap() - 200.0).abs() < 1e-9);
        assert!((rate.at(2032).unwrap() - 484.0).abs() < 1e-9);
        let held = read("q = { points = [[2020, 1], [2022, 3]], between = 'step', after = 'hold' }");
        assert_eq!((held.at(2021), held.at(2040)), (Ok(1.0), Ok(3.0)));
        assert_eq!(read("q = 1").at(1900), Ok(1.0));
    }
}
