//! An inventory as it was reported.

use super::finding::Finding;
use super::gpc_line::GpcLine;
use super::gwp::{Gas, GasAmounts};
use super::notation::Notation;
use super::quality::Grade;
use super::total::{Aggregate, Total};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A reported inventory.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CityInventory {
    /// City.
    pub city: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// The twelve months it covers.
    pub year: Option<YearLabel>,
    /// Reporting level: BASIC, BASIC+ or BASIC+S3.
    pub level: Option<Total>,
    /// Boundary, in the reporter's words.
    pub boundary: Option<String>,
    /// Inhabitants.
    pub population: Option<f64>,
    /// Land, km².
    pub area_km2: Option<f64>,
    /// Product, current US dollars.
    pub gdp_usd: Option<f64>,
    /// Warming potentials as the file declares them.
    pub gwp: Option<Declared>,
    /// The lines that the file has.
    pub lines: BTreeMap<GpcLine, Entry>,
    /// The totals that the file prints.
    pub published: Vec<Published>,
    /// What was odd while reading.
    pub findings: Vec<Finding>,
}

/// One line as reported. Amounts are in tonnes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// t CO2e; `None` where only a key stands.
    pub tonnes: Option<Decimal>,
    /// Why there is no amount.
    pub notation: Option<Notation>,
    /// Whether an amount stands there that cannot be read.
    pub unreadable: bool,
    /// How the amount was found, in the reporter's words.
    pub method: Option<String>,
    /// The reporter's words: reason for NE, place of IE.
    pub explanation: Option<String>,
    /// t of each gas, where the line is reported by gas.
    pub gases: GasAmounts,
    /// Biogenic CO2, t: a memo beside the totals.
    pub biogenic_co2_t: Option<Decimal>,
    /// Quality of the activity data.
    pub activity_quality: Option<Grade>,
    /// Quality of the emission factor.
    pub factor_quality: Option<Grade>,
    /// The calculation behind the amount, where it is one product.
    pub product: Option<ActivityTimesFactor>,
}

/// Activity times factor.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityTimesFactor {
    /// Amount in `unit`.
    pub activity: f64,
    /// Unit of the activity.
    pub unit: Option<String>,
    /// t CO2e per unit.
    pub factor_t_per_unit: f64,
    /// What kind of factor: average, margin, consumption; generation or delivered.
    pub basis: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// First and last year for which it holds.
    pub valid: Option<(i16, i16)>,
}

/// A printed total.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// Which.
    pub aggregate: Aggregate,
    /// t CO2e.
    pub tonnes: Decimal,
}

/// Warming potentials as a file declares them.
#[derive(Debug, Clone, PartialEq)]
pub struct Declared {
    /// The report's name as written.
    pub label: String,
    /// The values it says it used.
    pub values: Vec<(Gas, f64)>,
}

/// The twelve months of an inventory; fiscal years read like `2013 Apr - 2014 Mar`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearLabel {
    /// As written.
    pub text: String,
    /// First calendar year.
    pub first: i16,
    /// Last calendar year.
    pub last: i16,
}

impl YearLabel {
    /// Reads every four-digit year in a text; `None` without one, or where they are more than a year apart.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
        let years: Vec<i16> = numbers.filter_map(|digits| digits.parse().ok()).collect();
        let (first, last) = (*years.iter().min()?, *years.iter().max()?);
        let plausible = first >= 1850 && last <= 2100 && last - first <= 1;
        plausible.then(|| Self { text: text.trim().to_owned(), first, last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_files_write_them() {
        let read = |text: &str| YearLabel::parse(text).map(|year| (year.first, year.last));
        assert_eq!(read("2019"), Some((2019, 2019)));
        assert_eq!(read("2013 Apr - 2014 Mar"), Some((2013, 2014)));
        assert_eq!(read("FY2019/20"), Some((2019, 2019)));
        assert_eq!(read("2010-2019"), None);
        assert_eq!(read("last year"), None);
        assert_eq!(read("0020"), None);
    }
}
