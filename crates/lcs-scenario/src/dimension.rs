//! Units as planners write them, and what they measure.
//!
//! A unit is a product of symbols over a product of symbols: `kg CO2e/kWh`, `GJ/household`, `million RM`, `m²/person`.
//! Everything in a scenario is a figure of a year, so that `yr` counts as 1. A symbol that is not known is an error; a
//! counted thing of one city alone (`bed`, `pupil`) is declared in its file.
//!
//! # Source
//! BIPM, The International System of Units, 9th edition (2019): prefixes and litre, hour, tonne. Btu (International
//! Table) = 1,055.05585262 J: NIST SP 811 (2008), appendix B.

use std::collections::BTreeMap;
use std::fmt;

/// What a unit measures: powers of base symbols, none of them zero.
///
/// Base symbols are `kWh` (energy), `kg` (mass of matter), `CO2e` (mass emitted), `m`, and every counted thing and currency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dimension(BTreeMap<String, i8>);

/// A unit that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioUnit {
    /// What it measures.
    pub dimension: Dimension,
    /// Its size in base units: kWh, kg, t CO2e, m, persons, single currency units.
    pub factor: f64,
}

/// A symbol that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownUnit {
    /// The unit as written.
    pub unit: String,
    /// The part that is not known.
    pub symbol: String,
}

/// Symbols, what they measure, and their size in base units.
const SYMBOLS: &[(&str, &str, i8, f64)] = &[
    ("Wh", "kWh", 1, 1e-3),
    ("kWh", "kWh", 1, 1.0),
    ("MWh", "kWh", 1, 1e3),
    ("GWh", "kWh", 1, 1e6),
    ("TWh", "kWh", 1, 1e9),
    ("MJ", "kWh", 1, 1.0 / 3.6),
    ("GJ", "kWh", 1, 1e3 / 3.6),
    ("TJ", "kWh", 1, 1e6 / 3.6),
    ("PJ", "kWh", 1, 1e9 / 3.6),
    ("MMBtu", "kWh", 1, 293.071_070_172_222_2),
    ("g", "kg", 1, 1e-3),
    ("kg", "kg", 1, 1.0),
    ("t", "kg", 1, 1e3),
    ("kt", "kg", 1, 1e6),
    ("Mt", "kg", 1, 1e9),
    ("m", "m", 1, 1.0),
    ("km", "m", 1, 1e3),
    ("m2", "m", 2, 1.0),
    ("m²", "m", 2, 1.0),
    ("km2", "m", 2, 1e6),
    ("km²", "m", 2, 1e6),
    ("ha", "m", 2, 1e4),
    ("L", "m", 3, 1e-3),
    ("kL", "m", 3, 1.0),
    ("m3", "m", 3, 1.0),
    ("m³", "m", 3, 1.0),
];

/// Counted things and what they are called in the singular.
const COUNTS: &[(&str, &str)] = &[
    ("person", "person"),
    ("persons", "person"),
    ("people", "person"),
    ("inhabitant", "person"),
    ("inhabitants", "person"),
    ("head", "person"),
    ("household", "household"),
    ("households", "household"),
    ("dwelling", "dwelling"),
    ("dwellings", "dwelling"),
    ("vehicle", "vehicle"),
    ("vehicles", "vehicle"),
    ("trip", "trip"),
    ("trips", "trip"),
    ("pkm", "pkm"),
    ("tkm", "tkm"),
    ("vkm", "vkm"),
];

/// Currencies, each a dimension of its own: they convert by no fixed number.
const CURRENCIES: &[(&str, &str)] = &[
    ("RM", "MYR"),
    ("MYR", "MYR"),
    ("JPY", "JPY"),
    ("¥", "JPY"),
    ("USD", "USD"),
    ("EUR", "EUR"),
    ("SGD", "SGD"),
    ("GBP", "GBP"),
];

/// Pure numbers.
const NUMBERS: &[(&str, f64)] = &[
    ("1", 1.0),
    ("%", 0.01),
    ("thousand", 1e3),
    ("k", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("yr", 1.0),
    ("year", 1.0),
    ("a", 1.0),
];

impl Dimension {
    /// The currency that it is, where it is money alone.
    #[must_use]
    pub fn currency(&self) -> Option<&'static str> {
        CURRENCIES.iter().map(|(_, code)| *code).find(|code| *self == Self::of(code))
    }

    /// A pure number.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Energy.
    #[must_use]
    pub fn energy() -> Self {
        Self(BTreeMap::from([("kWh".to_owned(), 1)]))
    }

    /// Mass emitted.
    #[must_use]
    pub fn emissions() -> Self {
        Self(BTreeMap::from([("CO2e".to_owned(), 1)]))
    }

    /// Floor area.
    #[must_use]
    pub fn area() -> Self {
        Self(BTreeMap::from([("m".to_owned(), 2)]))
    }

    /// Length, as of a distance driven.
    #[must_use]
    pub fn length() -> Self {
        Self(BTreeMap::from([("m".to_owned(), 1)]))
    }

    /// A currency or a counted thing.
    #[must_use]
    pub fn of(symbol: &str) -> Self {
        let known = CURRENCIES.iter().chain(COUNTS).find(|(name, _)| *name == symbol);
        Self(BTreeMap::from([(known.map_or(symbol, |(_, base)| base).to_owned(), 1)]))
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        self.combined(other, 1)
    }

    /// The quotient.
    #[must_use]
    pub fn per(&self, other: &Self) -> Self {
        self.combined(other, -1)
    }

    fn combined(&self, other: &Self, sign: i8) -> Self {
        let mut powers = self.0.clone();
        for (symbol, power) in &other.0 {
            *powers.entry(symbol.clone()).or_insert(0) += sign * power;
        }
        powers.retain(|_, power| *power != 0);
        Self(powers)
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |symbol: &str, power: i8| match (symbol, power.abs()) {
            ("CO2e", 1) => "t CO2e".to_owned(),
            ("m", 2) => "m²".to_owned(),
            ("m", 3) => "m³".to_owned(),
            (symbol, 1) => symbol.to_owned(),
            (symbol, power) => format!("{symbol}^{power}"),
        };
        let side = |above: bool| {
            let named = self.0.iter().filter(|(_, power)| (**power > 0) == above);
            named.map(|(symbol, power)| name(symbol, *power)).collect::<Vec<_>>().join(" ")
        };
        let (above, below) = (side(true), side(false));
        f.write_str(if above.is_empty() { "1" } else { &above })?;
        if below.is_empty() { Ok(()) } else { write!(f, "/{below}") }
    }
}

impl ScenarioUnit {
    /// Reads a unit; `counts` are the counted things that a file declares.
    ///
    /// # Errors
    /// [`UnknownUnit`] with the symbol that is not known.
    pub fn parse(unit: &str, counts: &[String]) -> Result<Self, UnknownUnit> {
        let mut read = Self { dimension: Dimension::none(), factor: 1.0 };
        for (at, part) in unit.split('/').enumerate() {
            // Brackets only gather what stands below: `kWh/(m² yr)`.
            for symbol in part.split([' ', '·', '*', '(', ')', ',']).filter(|symbol| !symbol.is_empty()) {
                let unknown = || UnknownUnit { unit: unit.to_owned(), symbol: symbol.to_owned() };
                let one = Self::symbol(symbol, counts).ok_or_else(unknown)?;
                read = if at == 0 { read.times(&one) } else { read.per(&one) };
            }
        }
        Ok(read)
    }

    fn symbol(symbol: &str, counts: &[String]) -> Option<Self> {
        // "kg CO2e" is a mass times what turns mass of matter into mass emitted, in tonnes.
        if ["CO2e", "CO2eq", "CO2", "tCO2e"].contains(&symbol) {
            let dimension = Dimension(BTreeMap::from([("CO2e".to_owned(), 1), ("kg".to_owned(), -1)]));
            let read = Self { dimension, factor: 1e-3 };
            return Some(if symbol == "tCO2e" { read.times(&Self::symbol("t", counts)?) } else { read });
        }
        if let Some((_, base, power, factor)) = SYMBOLS.iter().find(|(name, ..)| *name == symbol) {
            let dimension = Dimension(BTreeMap::from([((*base).to_owned(), *power)]));
            return Some(Self { dimension, factor: *factor });
        }
        if let Some((_, factor)) = NUMBERS.iter().find(|(name, _)| *name == symbol) {
            return Some(Self { dimension: Dimension::none(), factor: *factor });
        }
        let known = COUNTS.iter().chain(CURRENCIES).any(|(name, _)| *name == symbol);
        let counted = known || counts.iter().any(|name| name == symbol);
        counted.then(|| Self { dimension: Dimension::of(symbol), factor: 1.0 })
    }

    fn times(&self, other: &Self) -> Self {
        Self { dimension: self.dimension.times(&other.dimension), factor: self.factor * other.factor }
    }

    fn per(&self, other: &Self) -> Self {
        Self { dimension: self.dimension.per(&other.dimension), factor: self.factor / other.factor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(unit: &str) -> ScenarioUnit {
        ScenarioUnit::parse(unit, &["bed".to_owned()]).unwrap()
    }

    /// By hand: 215 t/TJ = 0.774 kg/kWh (the vector TV-CITY says so); 1 GJ = 1000/3.6 kWh.
    #[test]
    fn one_factor_in_two_units_is_one_factor() {
        let (tj, kwh) = (read("t CO2e/TJ"), read("kg CO2e/kWh"));
        assert_eq!(tj.dimension, kwh.dimension);
        assert!((215.0 * tj.factor - 0.774 * kwh.factor).abs() < 1e-18);
        assert!((read("GJ/household").factor - 1_000.0 / 3.6).abs() < 1e-9);
        assert!((read("million RM").factor - 1e6).abs() < 1e-9);
        assert_eq!(read("million RM").dimension, Dimension::of("MYR"));
        assert_eq!(read("kWh/(m² yr)").dimension, Dimension::energy().per(&Dimension::area()));
        assert_eq!(read("GJ/bed").dimension.to_string(), "kWh/bed");
        assert_eq!(read("%").factor, 0.01);
        assert_eq!(read("tCO2e/person").dimension.to_string(), "t CO2e/person");
    }

    /// A known peer mixes kg/kg and kg/m³; here they are different things.
    #[test]
    fn per_mass_is_not_per_volume() {
        assert_ne!(read("kg CO2e/kg").dimension, read("kg CO2e/m3").dimension);
        let unknown = ScenarioUnit::parse("kWh/parsec", &[]).unwrap_err();
        assert_eq!(unknown.symbol, "parsec");
    }
}
