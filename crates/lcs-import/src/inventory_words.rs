//! The words of inventory sheets (`inventory_headers.toml`).

use crate::words::fold;
use lcs_carbon::inventory::{Gas, InventoryColumn};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// What a column or a label means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meaning {
    /// A column of a table with a row per line.
    Column(InventoryColumn),
    /// Unit of the emission factor.
    FactorUnit,
    /// Amount of a part of the common framework: 0 direct, 1 indirect, 2 other.
    Part(usize),
    /// Key of such a part.
    PartKey(usize),
}

/// What is said about a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    City,
    Country,
    Year,
    Level,
    Boundary,
    Population,
    Area,
    Gdp,
    Gwp,
}

#[derive(Deserialize)]
struct File {
    columns: BTreeMap<String, Vec<String>>,
    gases: BTreeMap<String, Vec<String>>,
    framework: BTreeMap<String, Vec<String>>,
    facts: BTreeMap<String, Vec<String>>,
}

struct Tables {
    columns: BTreeMap<String, Meaning>,
    facts: BTreeMap<String, Fact>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("inventory_headers.toml")).expect("inventory_headers.toml is checked by the tests");
    let mut columns = BTreeMap::new();
    let mut enter = |words: &[String], meaning: Meaning| {
        for word in words {
            columns.entry(fold(word)).or_insert(meaning);
        }
    };
    for (id, words) in &file.columns {
        enter(words, column(id).expect("inventory_headers.toml is checked by the tests"));
    }
    for (id, words) in &file.gases {
        let gas = Gas::from_name(id).expect("inventory_headers.toml is checked by the tests");
        enter(words, Meaning::Column(InventoryColumn::Gas(gas)));
    }
    for (id, words) in &file.framework {
        enter(words, part(id).expect("inventory_headers.toml is checked by the tests"));
    }
    let facts = file.facts.iter().flat_map(|(id, words)| {
        let fact = fact_of(id).expect("inventory_headers.toml is checked by the tests");
        words.iter().map(move |word| (fold(word), fact))
    });
    Tables { columns, facts: facts.collect() }
});

fn column(id: &str) -> Option<Meaning> {
    use InventoryColumn as C;
    let column = match id {
        "reference" => C::Reference,
        "source" => C::Source,
        "scope" => C::Scope,
        "notation-key" => C::NotationKey,
        "activity" => C::Activity,
        "activity-unit" => C::ActivityUnit,
        "factor" => C::Factor,
        "factor-unit" => return Some(Meaning::FactorUnit),
        "factor-basis" => C::FactorBasis,
        "factor-publisher" => C::FactorPublisher,
        "factor-years" => C::FactorYears,
        "total" => C::Total,
        "biogenic-co2" => C::BiogenicCo2,
        "activity-quality" => C::ActivityQuality,
        "factor-quality" => C::FactorQuality,
        "method" => C::Method,
        "explanation" => C::Explanation,
        _ => return None,
    };
    Some(Meaning::Column(column))
}

fn part(id: &str) -> Option<Meaning> {
    let (name, is_key) = id.strip_suffix("-key").map_or((id, false), |name| (name, true));
    let at = ["direct", "indirect", "other"].iter().position(|known| *known == name)?;
    Some(if is_key { Meaning::PartKey(at) } else { Meaning::Part(at) })
}

fn fact_of(id: &str) -> Option<Fact> {
    Some(match id {
        "city" => Fact::City,
        "country" => Fact::Country,
        "year" => Fact::Year,
        "level" => Fact::Level,
        "boundary" => Fact::Boundary,
        "population" => Fact::Population,
        "area" => Fact::Area,
        "gdp" => Fact::Gdp,
        "gwp" => Fact::Gwp,
        _ => return None,
    })
}

/// A header with its unit in brackets or behind a comma taken off: `Total CO2e (kt)` is `Total CO2e` and `kt`.
pub(crate) fn header_and_unit(header: &str) -> (&str, Option<&str>) {
    let header = header.trim();
    let bracketed = header.strip_suffix([')', ']']).and_then(|inner| {
        let at = inner.rfind(['(', '['])?;
        Some((inner[..at].trim(), inner[at + 1..].trim()))
    });
    match bracketed {
        Some((name, unit)) if !name.is_empty() => (name, Some(unit)),
        _ => (header, None),
    }
}

/// What a header means: the whole of it, or without its unit.
pub(crate) fn meaning(header: &str) -> Option<Meaning> {
    let find = |text: &str| TABLES.columns.get(&fold(text)).copied();
    find(header).or_else(|| find(header_and_unit(header).0))
}

/// The fact that a label names; a colon behind it does not matter.
pub(crate) fn fact(label: &str) -> Option<Fact> {
    let find = |text: &str| TABLES.facts.get(&fold(text)).copied();
    find(label).or_else(|| find(header_and_unit(label).0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_one_meaning() {
        let file: File = toml::from_str(include_str!("inventory_headers.toml")).unwrap();
        let mut seen = BTreeMap::new();
        let tables = [&file.columns, &file.gases, &file.framework];
        for (id, words) in tables.into_iter().flatten() {
            for word in words {
                assert!(seen.insert(fold(word), id).is_none_or(|other| other == id), "{word} means {id} and another");
            }
        }
        assert_eq!(meaning("Total CO2e (kt)"), Some(Meaning::Column(InventoryColumn::Total)));
        assert_eq!(meaning("CH4 (t)"), Some(Meaning::Column(InventoryColumn::Gas(Gas::Ch4))));
        assert_eq!(meaning("CO2(b)"), Some(Meaning::Column(InventoryColumn::BiogenicCo2)));
        assert_eq!(meaning("Direct emissions (metric tonnes CO2e)"), Some(Meaning::Part(0)));
        assert_eq!((fact("Inventory year:"), fact("Area (km2)")), (Some(Fact::Year), Some(Fact::Area)));
    }
}
