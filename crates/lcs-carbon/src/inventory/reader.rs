//! From the cells of a file to entries: amounts, keys, grades, and what was odd about them.

use super::entry::{ActivityTimesFactor, CityInventory, Entry, Published, YearLabel};
use super::finding::{Finding, FindingCode};
use super::gpc_line::GpcLine;
use super::gwp::Gas;
use super::notation::Notation;
use super::quality::Grade;
use super::total::{Aggregate, Total};
use rust_decimal::Decimal;
use std::str::FromStr;

/// No city emits this, t: the world emits about 5e10.
const ABSURD_T: i64 = 1_000_000_000_000_000;

/// A cell where a number should stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Cell {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// A number of the file's own.
    Number(String),
    /// Text.
    Text(String),
    /// Something that is neither, as it is written.
    Other(String),
}

impl Cell {
    pub(super) fn from_text(text: &str) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.trim().to_owned()) }
    }

    fn written(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Number(text) | Self::Text(text) | Self::Other(text) => text,
        }
    }
}

/// A cell with its place: a path in a JSON document, or sheet, column and row.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Placed {
    pub(super) cell: Cell,
    pub(super) at: String,
}

/// One line as a file has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct RawLine {
    pub(super) reference: String,
    /// Place of the line.
    pub(super) at: String,
    pub(super) amount: Placed,
    pub(super) key: Placed,
    pub(super) method: Option<String>,
    pub(super) explanation: Option<String>,
    pub(super) gases: Vec<(String, Placed)>,
    pub(super) biogenic_co2: Placed,
    pub(super) activity_quality: Option<String>,
    pub(super) factor_quality: Option<String>,
    pub(super) product: Option<ActivityTimesFactor>,
}

/// Collects lines and published figures into an inventory.
pub(super) struct Reader {
    inventory: CityInventory,
    /// Tonnes per unit of the file.
    scale: Decimal,
    /// Whether numbers come as text by the nature of the file, so that text is nothing to report.
    pub(super) text_is_normal: bool,
}

impl Reader {
    pub(super) fn new(inventory: CityInventory, scale: Decimal) -> Self {
        Self { inventory, scale, text_is_normal: false }
    }

    pub(super) fn finish(self) -> CityInventory {
        self.inventory
    }

    fn found(&mut self, finding: Finding) {
        self.inventory.findings.push(finding);
    }

    fn found_at(&mut self, finding: Finding, at: &str) {
        self.found(if at.is_empty() { finding } else { finding.text("place", at) });
    }

    pub(super) fn line(&mut self, raw: &RawLine) {
        let Ok(line) = raw.reference.parse::<GpcLine>() else {
            let amount = raw.amount.cell.written();
            let bears = matches!(raw.amount.cell, Cell::Number(_)) || number(amount).is_some();
            let finding = Finding::new(FindingCode::LineUnknown).text("reference", raw.reference.clone());
            let severity = if bears { lcs_domain::Severity::Error } else { lcs_domain::Severity::Warning };
            return self.found_at(finding.text("value", amount).only(severity), &raw.at);
        };
        if self.inventory.lines.contains_key(&line) {
            let finding = Finding::about(FindingCode::LineDuplicate, [line]);
            let finding = finding.text("reference", raw.reference.clone()).text("value", raw.amount.cell.written());
            return self.found_at(finding, &raw.at);
        }
        let entry = self.entry(line, raw);
        self.inventory.lines.insert(line, entry);
    }

    fn entry(&mut self, line: GpcLine, raw: &RawLine) -> Entry {
        let mut entry = Entry {
            method: raw.method.clone().filter(|text| !text.trim().is_empty()),
            explanation: raw.explanation.clone().filter(|text| !text.trim().is_empty()),
            activity_quality: raw.activity_quality.as_deref().and_then(Grade::parse),
            factor_quality: raw.factor_quality.as_deref().and_then(Grade::parse),
            product: raw.product.clone(),
            ..Entry::default()
        };
        let mut key = (raw.key.cell.written(), raw.key.at.as_str());
        // A key in the cell of the amount is a key.
        let in_amount = match &raw.amount.cell {
            Cell::Text(text) => Notation::parse(text).ok().flatten().map(|_| text.as_str()),
            _ => None,
        };
        match in_amount {
            Some(text) if key.0.trim().is_empty() => key = (text, &raw.amount.at),
            Some(_) => {}
            None => match self.amount(line, &raw.amount) {
                Ok(tonnes) => entry.tonnes = tonnes,
                Err(()) => entry.unreadable = true,
            },
        }
        entry.notation = self.notation(line, key);
        entry.biogenic_co2_t = self.amount(line, &raw.biogenic_co2).unwrap_or(None);
        for (name, placed) in &raw.gases {
            match (Gas::from_name(name), self.amount(line, placed)) {
                (Some(gas), Ok(Some(tonnes))) => {
                    entry.gases.insert(gas, super::check::tonnes_f64(tonnes));
                }
                (None, Ok(Some(_))) => {
                    let written = format!("{name}: {}", placed.cell.written());
                    let finding = Finding::about(FindingCode::ValueUnreadable, [line]).text("value", written);
                    self.found_at(finding, &placed.at);
                }
                _ => {}
            }
        }
        entry
    }

    fn notation(&mut self, line: GpcLine, (key, at): (&str, &str)) -> Option<Notation> {
        match Notation::parse(key) {
            Ok(Some(notation)) => {
                if notation.compound {
                    self.found_at(Finding::about(FindingCode::KeyCompound, [line]).text("key", key.trim()), at);
                }
                Some(notation)
            }
            Ok(None) => None,
            Err(_) => {
                self.found_at(Finding::about(FindingCode::KeyUnknown, [line]).text("key", key.trim()), at);
                None
            }
        }
    }

    /// An amount in tonnes; `Err` where something stands there that is no number.
    fn amount(&mut self, line: GpcLine, placed: &Placed) -> Result<Option<Decimal>, ()> {
        let cell = &placed.cell;
        if *cell == Cell::Empty {
            return Ok(None);
        }
        match self.tonnes(cell) {
            Some(tonnes) if tonnes.abs() < Decimal::from(ABSURD_T) => {
                if let Cell::Text(text) = cell
                    && !self.text_is_normal
                {
                    let finding = Finding::about(FindingCode::ValueAsText, [line]).text("value", text.clone());
                    self.found_at(finding, &placed.at);
                }
                Ok(Some(tonnes))
            }
            _ => {
                let finding = Finding::about(FindingCode::ValueUnreadable, [line]);
                self.found_at(finding.text("value", cell.written()), &placed.at);
                Err(())
            }
        }
    }

    /// A number in the file's unit, or with a unit of its own behind it.
    fn tonnes(&self, cell: &Cell) -> Option<Decimal> {
        match cell {
            Cell::Number(text) => number(text)?.checked_mul(self.scale),
            Cell::Text(text) => match number(text) {
                Some(value) => value.checked_mul(self.scale),
                None => with_unit(text),
            },
            Cell::Empty | Cell::Other(_) => None,
        }
    }

    pub(super) fn published(&mut self, name: &str, placed: &Placed) {
        let cell = &placed.cell;
        let Some(aggregate) = Aggregate::from_name(name) else {
            return self.found_at(Finding::new(FindingCode::TotalUnknown).text("name", name), &placed.at);
        };
        if *cell == Cell::Empty {
            return;
        }
        match self.tonnes(cell).filter(|tonnes| tonnes.abs() < Decimal::from(ABSURD_T)) {
            None => {
                let finding = Finding::new(FindingCode::TotalUnreadable).text("name", name);
                self.found_at(finding.text("value", cell.written()), &placed.at);
            }
            Some(_) if self.inventory.published.iter().any(|kept| kept.aggregate == aggregate) => {
                self.found_at(Finding::new(FindingCode::TotalDuplicate).text("name", name), &placed.at);
            }
            Some(tonnes) => self.inventory.published.push(Published { aggregate, tonnes }),
        }
    }

    pub(super) fn year(&mut self, text: Option<&str>) {
        let written = text.unwrap_or_default();
        match YearLabel::parse(written) {
            None => self.found(Finding::new(FindingCode::YearUnreadable).text("year", written)),
            Some(year) => {
                if year.last > year.first {
                    let finding = Finding::new(FindingCode::YearSpansTwo).text("year", written);
                    self.found(finding.number("first", year.first.into()).number("last", year.last.into()));
                }
                self.inventory.year = Some(year);
            }
        }
    }

    pub(super) fn level(&mut self, text: Option<&str>) {
        let written = text.unwrap_or_default();
        let read = Aggregate::from_name(written).filter(|a| a.sector.is_none() && a.total != Total::Territorial);
        self.inventory.level = read.map(|aggregate| aggregate.total);
        if read.is_none() {
            self.found(Finding::new(FindingCode::LevelUnknown).text("level", written));
        }
    }

    /// A positive fact about the city.
    pub(super) fn fact(&mut self, name: &'static str, cell: &Cell) -> Option<f64> {
        let read = number(cell.written()).map(super::check::tonnes_f64).filter(|value| *value > 0.0);
        if read.is_none() && *cell != Cell::Empty {
            let finding = Finding::new(FindingCode::CityFactUnreadable).text("name", name);
            self.found(finding.text("value", cell.written().to_owned()));
        }
        read
    }

    pub(super) fn inventory_mut(&mut self) -> &mut CityInventory {
        &mut self.inventory
    }
}

/// Tonnes per unit named; `None` where it is no mass of CO2 equivalent.
pub(super) fn tonnes_per_unit(unit: &str) -> Option<Decimal> {
    let plain: String = unit.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let lower = plain.to_ascii_lowercase();
    let mass = ["co2eq", "co2e", "co2"].iter().find_map(|tail| lower.strip_suffix(tail)).unwrap_or(&lower);
    match mass {
        "t" | "tonne" | "tonnes" | "tonnesof" | "metrictonnes" | "metrictons" => Some(Decimal::ONE),
        "kg" => Some(Decimal::new(1, 3)),
        "kt" | "gg" => Some(Decimal::ONE_THOUSAND),
        // `Mt` is mega; `MT` and `mt` may be the metric tonne, which only a person can tell.
        "mt" if plain.starts_with("Mt") => Some(Decimal::from(1_000_000)),
        _ => None,
    }
}

/// A number as people type it: `1234.5`, `1,234.5`, `1 234.5`, `1.2e5`, `−3`. A single comma is read as a separator of
/// thousands only where three digits follow each comma; `1,5` may mean two things and is not read.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let plain: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '\u{2212}' => '-',
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            c @ '\u{ff10}'..='\u{ff19}' => char::from(b'0' + u8::try_from(c as u32 - 0xff10).unwrap_or(0)),
            c => c,
        })
        .collect();
    let ungrouped = match plain.find([',', ' ', '\'']).map(|at| plain.as_bytes()[at]) {
        Some(separator) => without_groups(&plain, char::from(separator))?,
        None => plain,
    };
    let decimal = if ungrouped.contains(['e', 'E']) {
        Decimal::from_scientific(&ungrouped).ok()
    } else {
        Decimal::from_str(&ungrouped).ok()
    };
    decimal.filter(|_| ungrouped.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')))
}

/// A number with a mass of CO2 equivalent behind it, `1,234.5 tCO2e`, as tonnes.
fn with_unit(text: &str) -> Option<Decimal> {
    let digit = text.rfind(|c: char| c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c));
    // The digit of `CO2` belongs to the unit.
    let unit_from = text.find(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E')).filter(|at| *at > 0);
    let (value, unit) = text.split_at(unit_from.filter(|_| digit.is_some())?);
    number(value)?.checked_mul(tonnes_per_unit(unit)?)
}

fn without_groups(text: &str, separator: char) -> Option<String> {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(a, b)| (a, Some(b)));
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(separator);
    let first = groups.next().filter(|group| digits(group) && group.len() <= 3)?;
    let mut joined = format!("{sign}{first}");
    for group in groups {
        if !digits(group) || group.len() != 3 {
            return None;
        }
        joined.push_str(group);
    }
    if let Some(fraction) = fraction {
        if !digits(fraction) {
            return None;
        }
        joined.push('.');
        joined.push_str(fraction);
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let read = |text: &str| number(text).map(|value| value.normalize().to_string());
        for (text, expected) in [
            ("155013.68030500002", "155013.68030500002"),
            (" 1,234,567.5 ", "1234567.5"),
            ("1 234.5", "1234.5"),
            ("\u{2212}122736.19", "-122736.19"),
            ("1.2e5", "120000"),
            ("-1,000", "-1000"),
            ("１２", "12"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        for no in ["", "1,5", "1.234,5", "12 t", "abc", "1,,000", "NaN", "inf", "--1", "1e400", "0x10", "1,234.5.6"] {
            assert_eq!(read(no), None, "{no}");
        }
    }

    #[test]
    fn a_unit_may_stand_behind_the_number() {
        let read = |text: &str| with_unit(text).map(|value| value.normalize().to_string());
        assert_eq!(read("1,234.5 tCO2e").as_deref(), Some("1234.5"));
        assert_eq!(read("2 kt CO2e").as_deref(), Some("2000"));
        assert_eq!(read("1.5e2 t").as_deref(), Some("150"));
        for no in ["12 kWh", "t", "12", "t 12", "1,5 t"] {
            assert_eq!(read(no), None, "{no}");
        }
    }

    #[test]
    fn units_are_masses_of_co2_equivalent() {
        let read = |unit: &str| tonnes_per_unit(unit).map(|scale| scale.normalize().to_string());
        assert_eq!(read("tCO2e").as_deref(), Some("1"));
        assert_eq!(read("tonnes CO2e").as_deref(), Some("1"));
        assert_eq!(read("t CO2-eq").as_deref(), Some("1"));
        assert_eq!(read("metric tonnes CO2e").as_deref(), Some("1"));
        assert_eq!(read("ktCO2e").as_deref(), Some("1000"));
        assert_eq!(read("MtCO2e").as_deref(), Some("1000000"));
        assert_eq!(read("kgCO2e").as_deref(), Some("0.001"));
        for no in ["mtCO2e", "MTCO2e", "kWh", "", "lb CO2e"] {
            assert_eq!(read(no), None, "{no}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_number_or_not(text in ".{0,30}") {
            let _ = number(&text);
        }

        #[test]
        fn a_grouped_number_is_the_number(value in -999_999_999_i64..999_999_999) {
            let digits = value.abs().to_string();
            let mut grouped = String::new();
            for (index, digit) in digits.chars().enumerate() {
                if index > 0 && (digits.len() - index) % 3 == 0 {
                    grouped.push(',');
                }
                grouped.push(digit);
            }
            let text = if value < 0 { format!("-{grouped}") } else { grouped };
            prop_assert_eq!(number(&text), Some(Decimal::from(value)));
        }
    }
}
