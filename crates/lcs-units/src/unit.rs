//! Units as they stand on bills and in column headers.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a unit measures. Units convert only within one kind; from volume or mass to energy leads a heating value,
/// which is a dated fact of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Base unit kWh.
    Energy,
    /// Base unit m³.
    Volume,
    /// Base unit kg.
    Mass,
    /// Base unit m².
    Area,
    /// Base unit kW.
    Power,
}

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident = $kind:ident, $symbol:literal, $factor:literal, [$($alias:literal),* $(,)?];)*) => {
        /// A unit of measure with an exact factor to the base unit of its kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Unit { $($(#[$doc])* $name,)* }

        impl Unit {
            /// All units.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// What it measures.
            #[must_use]
            pub const fn kind(self) -> Kind { match self { $(Self::$name => Kind::$kind,)* } }

            /// The symbol people read.
            #[must_use]
            pub const fn symbol(self) -> &'static str { match self { $(Self::$name => $symbol,)* } }

            const fn factor_text(self) -> &'static str { match self { $(Self::$name => $factor,)* } }

            const fn aliases(self) -> &'static [&'static str] { match self { $(Self::$name => &[$($alias),*],)* } }
        }
    };
}

// Energy: 1 kWh = 3.6 MJ; Btu (International Table) = 1,055.05585262 J; therm = 100,000 Btu (IT);
// ton-hour of refrigeration = 12,000 Btu. Volume: foot 0.3048 m; US gallon 231 in³; imperial gallon 4.54609 L.
// Mass: pound 0.45359237 kg. Source: NIST SP 811 (2008), appendix B; all exact by definition, rounded at 28 digits.
units! {
    /// Watt-hour.
    Wh = Energy, "Wh", "0.001", ["wh", "watthours"];
    /// Kilowatt-hour.
    Kwh = Energy, "kWh", "1", ["kwh", "kilowatthour", "kilowatthours", "kwhthousandwatthours", "unitkwh"];
    /// Megawatt-hour.
    Mwh = Energy, "MWh", "1000", ["mwh", "mwhmillionwatthours", "megawatthours"];
    /// Gigawatt-hour.
    Gwh = Energy, "GWh", "1000000", ["gwh", "gigawatthours"];
    /// Thousand Btu.
    KBtu = Energy, "kBtu", "0.2930710701722222222222222222", ["kbtu", "kbtuthousandbtu", "thousandbtu"];
    /// Million Btu.
    MmBtu = Energy, "MMBtu", "293.0710701722222222222222222", ["mmbtu", "mbtu", "mbtumillionbtu", "mbtummbtumillionbtu", "millionbtu"];
    /// Therm, 100,000 Btu.
    Therm = Energy, "therm", "29.30710701722222222222222222", ["therm", "therms"];
    /// Ton-hour of refrigeration.
    TonHour = Energy, "RTh", "3.5168528420666666666666666667", ["tonhours", "tonhour", "rth", "rthr"];
    /// Megajoule.
    Mj = Energy, "MJ", "0.2777777777777777777777777778", ["mj", "megajoule", "megajoules"];
    /// Gigajoule.
    Gj = Energy, "GJ", "277.7777777777777777777777778", ["gj", "gigajoule", "gigajoules"];
    /// Cubic metre.
    CubicMetre = Volume, "m³", "1", ["m3", "m³", "cm", "cumcubicmeters", "cubicmeters", "cubicmetres", "cucm", "sm3", "nm3", "立方メートル"];
    /// Cubic foot.
    CubicFoot = Volume, "ft³", "0.028316846592", ["ft3", "ft³", "cf", "cfcubicfeet", "cubicfeet"];
    /// Hundred cubic feet.
    Ccf = Volume, "ccf", "2.8316846592", ["ccf", "ccfhundredcubicfeet", "hcf"];
    /// Thousand cubic feet.
    Kcf = Volume, "kcf", "28.316846592", ["kcf", "kcfthousandcubicfeet", "mcf"];
    /// Million cubic feet.
    Mmcf = Volume, "MMcf", "28316.846592", ["mmcf", "mcfmillioncubicfeet"];
    /// Litre.
    Litre = Volume, "L", "0.001", ["l", "liter", "liters", "litre", "litres", "リットル"];
    /// Kilolitre.
    Kilolitre = Volume, "kL", "1", ["kl", "kiloliter", "kilolitres"];
    /// Gallon (US).
    UsGallon = Volume, "gal (US)", "0.003785411784", ["gal", "gallon", "gallons", "gallonsus", "usgallons", "galus"];
    /// Thousand gallons (US).
    KUsGallon = Volume, "kgal (US)", "3.785411784", ["kgal", "kgalthousandgallonsus", "thousandgallons"];
    /// Gallon (imperial).
    ImperialGallon = Volume, "gal (imp)", "0.00454609", ["gallonsuk", "ukgallons", "galuk"];
    /// Kilogram.
    Kilogram = Mass, "kg", "1", ["kg", "kilogram", "kilograms"];
    /// Tonne.
    Tonne = Mass, "t", "1000", ["t", "tonne", "tonnes", "tonnesmetric", "metrictons", "mt"];
    /// Short ton (US).
    ShortTon = Mass, "ton (short)", "907.18474", ["tons", "tonsshort", "shorttons"];
    /// Pound.
    Pound = Mass, "lb", "0.45359237", ["lb", "lbs", "pound", "pounds", "lbspounds"];
    /// Thousand pounds (steam).
    KPound = Mass, "klb", "453.59237", ["klb", "klbs", "klbthousandpounds", "klbsthousandpounds", "mlbkmlb"];
    /// Million pounds (steam).
    MmPound = Mass, "MMlb", "453592.37", ["mlb", "mlbmillionpounds", "mlbsmillionpounds"];
    /// Square metre.
    SquareMetre = Area, "m²", "1", ["m2", "m²", "sqm", "squaremeters", "squaremetres", "meterpersegi", "mp", "平方メートル", "平米"];
    /// Square foot.
    SquareFoot = Area, "ft²", "0.09290304", ["ft2", "ft²", "sf", "sqft", "squarefeet", "squarefoot", "kps", "kakipersegi"];
    /// Kilowatt.
    Kw = Power, "kW", "1", ["kw", "kilowatt", "kilowatts"];
    /// Megawatt.
    Mw = Power, "MW", "1000", ["mw", "megawatt", "megawatts"];
}

impl Unit {
    /// Reads a unit as people write it: case, spaces, dots, dashes and brackets do not matter.
    ///
    /// ```
    /// use lcs_units::Unit;
    /// assert_eq!(Unit::parse("kWh (thousand Watt-hours)"), Some(Unit::Kwh));
    /// assert_eq!(Unit::parse("Sq. Ft."), Some(Unit::SquareFoot));
    /// assert_eq!(Unit::parse("parsecs"), None);
    /// ```
    #[must_use]
    pub fn parse(label: &str) -> Option<Self> {
        let squared = label.replace('㎡', "m2").replace('㎥', "m3");
        let plain: String = squared.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        if plain.is_empty() {
            return None;
        }
        Self::ALL.iter().copied().find(|unit| unit.aliases().contains(&plain.as_str()))
    }

    /// Exact size in the base unit of the kind.
    #[must_use]
    pub fn factor(self) -> Decimal {
        Decimal::from_str_exact(self.factor_text()).unwrap_or_default()
    }

    /// `quantity` of this unit, in the base unit of the kind (kWh, m³, kg, m², kW); `None` on overflow.
    #[must_use]
    pub fn to_base(self, quantity: Decimal) -> Option<Decimal> {
        quantity.checked_mul(self.factor())
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_factor_is_a_positive_decimal() {
        for unit in Unit::ALL {
            assert!(Decimal::from_str_exact(unit.factor_text()).unwrap() > Decimal::ZERO, "{unit:?}");
        }
    }

    #[test]
    fn an_alias_means_one_unit() {
        let mut seen = BTreeMap::new();
        for unit in Unit::ALL {
            for alias in unit.aliases() {
                assert_eq!(seen.insert(alias, unit), None, "{alias}");
            }
        }
    }

    #[test]
    fn labels_of_real_files() {
        // Labels of Portfolio Manager's export sheets.
        for (label, unit) in [
            ("kBtu (thousand Btu)", Unit::KBtu),
            ("MBtu/MMBtu (million Btu)", Unit::MmBtu),
            ("therms", Unit::Therm),
            ("Gallons (US)", Unit::UsGallon),
            ("ccf (hundred cubic feet)", Unit::Ccf),
            ("kcf (thousand cubic feet)", Unit::Kcf),
            ("KLbs. (thousand pounds)", Unit::KPound),
            ("ton hours", Unit::TonHour),
            ("GJ", Unit::Gj),
            ("kaki persegi", Unit::SquareFoot),
            ("㎡", Unit::SquareMetre),
        ] {
            assert_eq!(Unit::parse(label), Some(unit), "{label}");
        }
    }

    #[test]
    fn a_million_btu_is_1_055056_gj() {
        // values-malaysia.md 2.3: 1 MMBtu = 1.055056 GJ = 293.07 kWh.
        let gj = Unit::MmBtu.factor() / Unit::Gj.factor();
        assert_eq!(gj.round_dp(6).to_string(), "1.055056");
    }
}
