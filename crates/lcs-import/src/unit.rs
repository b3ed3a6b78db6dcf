//! Units in headers and cells.

use crate::words;
use lcs_units::{Kind, Unit};

/// A unit as it stands in a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnitWord {
    /// A unit of energy, volume, mass, area or power.
    Plain(Unit),
    /// Energy per area.
    Intensity(Unit, Unit),
    /// Some other ratio: a price, a density, an emission intensity.
    Ratio,
    /// Tonnes of CO2 equivalent.
    TonnesCo2,
    /// Kilograms of CO2 equivalent.
    KilogramsCo2,
    /// Money; the ISO code where the sign tells it.
    Currency(Option<&'static str>),
}

impl UnitWord {
    /// Reads the content of a bracket in a header, or a unit of measure attribute.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let folded = words::fold(text);
        if folded.contains("co2") {
            return co2(text, &folded);
        }
        if let Some(unit) = unit(text) {
            return Some(Self::Plain(unit));
        }
        if let Some((above, below)) = text.split_once(['/', '／']) {
            return match (unit(above), unit(strip_year(below))) {
                (Some(energy), Some(area)) if energy.kind() == Kind::Energy && area.kind() == Kind::Area => {
                    Some(Self::Intensity(energy, area))
                }
                (Some(energy), None) if is_year(below) => Some(Self::Plain(energy)),
                (Some(_), _) | (_, Some(_)) => Some(Self::Ratio),
                (None, None) => None,
            };
        }
        currency(text).map(Self::Currency)
    }

    /// The unit as text, for the account of how a column was understood.
    pub(crate) fn label(self) -> String {
        match self {
            Self::Plain(unit) => unit.symbol().to_owned(),
            Self::Intensity(energy, area) => format!("{}/{}", energy.symbol(), area.symbol()),
            Self::Ratio => "ratio".to_owned(),
            Self::TonnesCo2 => "t CO2e".to_owned(),
            Self::KilogramsCo2 => "kg CO2e".to_owned(),
            Self::Currency(code) => code.unwrap_or("currency").to_owned(),
        }
    }
}

/// Reads a unit label with an explanation (`kg (kilograms)`) or with alternatives
/// (`MBtu/ MMBtu/ Dth (million Btu/ dekatherm)`), as Portfolio Manager writes them.
pub(crate) fn unit(label: &str) -> Option<Unit> {
    let label = words::plain(label);
    let before_bracket = label.split('(').next().unwrap_or_default();
    Unit::parse(&label).or_else(|| Unit::parse(before_bracket)).or_else(|| {
        let mut parts = before_bracket.split('/').map(Unit::parse);
        let first = parts.next().flatten()?;
        // All alternatives that are known must agree: kWh/m2 is no unit of energy.
        (before_bracket.contains("Btu") && parts.all(|part| part.is_none_or(|unit| unit == first))).then_some(first)
    })
}

fn co2(text: &str, folded: &str) -> Option<UnitWord> {
    if text.contains(['/', '／']) {
        Some(UnitWord::Ratio)
    } else if folded.starts_with("kg") || folded.starts_with("kilogram") {
        Some(UnitWord::KilogramsCo2)
    } else {
        (folded.starts_with('t') || folded.starts_with("mt") || folded.starts_with("metricton"))
            .then_some(UnitWord::TonnesCo2)
    }
}

fn is_year(text: &str) -> bool {
    matches!(words::fold(text).as_str(), "yr" | "year" | "a" | "annum" | "tahun" | "thn" | "年")
}

fn strip_year(text: &str) -> &str {
    match text.rsplit_once(['/', '／', '.', '·']) {
        Some((unit, year)) if is_year(year) => unit,
        _ => text,
    }
}

fn currency(text: &str) -> Option<Option<&'static str>> {
    Some(match text.to_uppercase().as_str() {
        "RM" | "MYR" => Some("MYR"),
        "JPY" | "円" => Some("JPY"),
        "USD" | "US$" => Some("USD"),
        "SGD" | "S$" => Some("SGD"),
        "EUR" | "€" => Some("EUR"),
        "GBP" | "£" => Some("GBP"),
        "$" | "¥" | "￥" | "SEN" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_headers() {
        for (text, expected) in [
            ("kBtu/sf", Some(UnitWord::Intensity(Unit::KBtu, Unit::SquareFoot))),
            ("kWh/m²/yr", Some(UnitWord::Intensity(Unit::Kwh, Unit::SquareMetre))),
            ("GJ/tahun", Some(UnitWord::Plain(Unit::Gj))),
            ("Metric Tons CO2e", Some(UnitWord::TonnesCo2)),
            ("MtCO2e", Some(UnitWord::TonnesCo2)),
            ("kgCO2e/ft²", Some(UnitWord::Ratio)),
            ("RM", Some(UnitWord::Currency(Some("MYR")))),
            ("Number per 1,000 sq ft", None),
        ] {
            assert_eq!(UnitWord::parse(text), expected, "{text}");
        }
    }

    /// Every unit of Portfolio Manager's meter templates (Add_Meters.xlsx, hidden sheet Validation).
    #[test]
    fn units_of_portfolio_manager() {
        for (label, expected) in [
            ("MBtu/ MMBtu/ Dth (million Btu/ dekatherm)", Unit::MmBtu),
            ("mBtu (million Btu)", Unit::MmBtu),
            ("kg (kilograms)", Unit::Kilogram),
            ("cm (cubic meters)", Unit::CubicMetre),
            ("Gallons (UK)", Unit::ImperialGallon),
            ("Mcf (million cubic feet)", Unit::Mmcf),
            ("Lbs. (pounds)", Unit::Pound),
            ("MLbs. (million pounds)", Unit::MmPound),
            ("Tonnes (metric)", Unit::Tonne),
            ("Tons", Unit::ShortTon),
            ("Sq. M.", Unit::SquareMetre),
        ] {
            assert_eq!(unit(label), Some(expected), "{label}");
        }
        assert_eq!(unit("kWh/m2"), None);
    }
}
