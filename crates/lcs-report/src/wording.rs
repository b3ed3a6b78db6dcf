//! Amounts in the words and digits of one language.

use crate::model::Figure;
use lcs_locale::{
    Arguments, Catalogue, Language, currency_symbol, format_money, format_money_range, format_number, format_percent,
    format_significant, format_uncertain, within_sentence,
};

/// Emissions from which kilotonnes read better, t CO2e.
const MANY_TONNES: f64 = 1e4;

/// Writes amounts for one reader.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// The reader's language.
    pub language: Language,
    /// ISO 4217 code of all money.
    pub currency: &'a str,
}

impl Wording<'_> {
    /// A word of the catalogue.
    pub fn word(&self, key: &str) -> String {
        Catalogue::word(self.language, key)
    }

    /// The word for an id of a family (`use`, `measure`, `carrier`, `status`, …); the id itself where there is none.
    pub fn name(&self, family: &str, id: &str) -> String {
        Catalogue::try_text(self.language, &format!("{family}-{id}"), &Arguments::new())
            .unwrap_or_else(|| id.to_owned())
    }

    /// Names of several ids, joined as the language joins a list: only the first keeps its capital letter.
    pub fn names(&self, family: &str, ids: &[String]) -> String {
        let joint = if self.language == Language::Ja { "、" } else { ", " };
        let name = |(position, id): (usize, &String)| {
            let name = self.name(family, id);
            if position == 0 { name } else { within_sentence(self.language, &name) }
        };
        ids.iter().enumerate().map(name).collect::<Vec<_>>().join(joint)
    }

    /// A sentence with values.
    pub fn say(&self, key: &str, arguments: Arguments) -> String {
        Catalogue::text(self.language, key, &arguments)
    }

    /// A count.
    pub fn count(&self, value: impl Into<f64>) -> String {
        format_number(self.language, value.into(), 0)
    }

    /// A number with fixed decimals.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        format_number(self.language, value, i32::from(decimals))
    }

    /// Three significant digits.
    pub fn short(&self, value: f64) -> String {
        format_significant(self.language, value, 3)
    }

    /// A share as per cent; a small share that is not nothing keeps a decimal.
    pub fn percent(&self, share: f64) -> String {
        let decimals = i32::from(share != 0.0 && share.abs() < 0.1);
        format_percent(self.language, share, decimals)
    }

    /// The figure over `divisor`, as its range where it has one.
    pub fn range(&self, figure: &Figure, divisor: f64) -> String {
        match (figure.p10, figure.p90) {
            (Some(p10), Some(p90)) => format_uncertain(self.language, p10 / divisor, p90 / divisor),
            _ => self.short(figure.value / divisor),
        }
    }

    /// A number beside its unit. Japanese sets units of its own script without a space.
    pub fn with_unit(&self, number: &str, unit: &str) -> String {
        let close = unit == "%" || (self.language == Language::Ja && !unit.is_ascii());
        if close || unit.is_empty() { format!("{number}{unit}") } else { format!("{number}\u{a0}{unit}") }
    }

    /// An amount in a unit that the model names; tonnes become kilotonnes where they are many.
    pub fn amount(&self, value: f64, unit: &str) -> String {
        let many = value.abs() >= MANY_TONNES;
        match unit {
            "t CO2e" => self.emissions(&Figure::exact(value, unit, 0)),
            "t CO2e/yr" if many => self.with_unit(&self.short(value / 1e3), &self.word("unit-kilotonnes-per-year")),
            "t CO2e/yr" => self.with_unit(&self.short(value), &self.word("unit-tonnes-per-year")),
            _ => self.with_unit(&self.short(value), unit),
        }
    }

    /// A difference between two amounts in a unit that the model names; between shares it counts percentage points.
    pub fn difference(&self, value: f64, unit: &str) -> String {
        if unit == "%" {
            return self.with_unit(&self.short(value), &self.word("unit-percentage-points"));
        }
        self.amount(value, unit)
    }

    /// Energy in kWh, MWh or GWh.
    pub fn energy(&self, figure: &Figure) -> String {
        let (divisor, unit) = energy_scale(figure.value);
        self.with_unit(&self.range(figure, divisor), unit)
    }

    /// Emissions in t or kt CO2e.
    pub fn emissions(&self, figure: &Figure) -> String {
        let (divisor, key) = emissions_scale(figure.value);
        self.with_unit(&self.range(figure, divisor), &self.word(key))
    }

    /// Money, as a range where there is one.
    pub fn money(&self, figure: &Figure) -> String {
        match (figure.p10, figure.p90) {
            (Some(p10), Some(p90)) => format_money_range(self.language, p10, p90, self.currency),
            _ => format_money(self.language, figure.value, self.currency),
        }
    }

    /// The middle of a figure in the unit of its range, marked as P50; empty where there is no range.
    pub fn middle(&self, figure: &Figure, say: impl Fn(&Self, &Figure) -> String) -> String {
        if figure.p10.is_none() {
            return String::new();
        }
        format!("P50: {}", say(self, &Figure { p10: None, p90: None, ..figure.clone() }))
    }

    /// The short sign of the currency, for the heads of columns.
    pub fn currency_sign(&self) -> &str {
        currency_symbol(Language::En, self.currency)
    }

    /// `thousand RM`, `千RM`.
    pub fn currency_unit(&self, key: &str) -> String {
        self.say(key, Arguments::new().text("currency", self.currency_sign()))
    }

    /// The unit of a table of sums of this size: divisor and words.
    pub fn money_unit(&self, largest: f64) -> (f64, String) {
        if largest >= 1e7 {
            (1e6, self.currency_unit("report-unit-million"))
        } else {
            (1e3, self.currency_unit("report-unit-thousand"))
        }
    }
}

/// Divisor and unit for an amount of energy.
pub fn energy_scale(energy_kwh: f64) -> (f64, &'static str) {
    match energy_kwh.abs() {
        amount if amount >= 1e7 => (1e6, "GWh"),
        amount if amount >= 1e4 => (1e3, "MWh"),
        _ => (1.0, "kWh"),
    }
}

/// Divisor and catalogue key of the unit for an amount of emissions.
pub fn emissions_scale(emissions_t: f64) -> (f64, &'static str) {
    if emissions_t.abs() >= MANY_TONNES { (1e3, "unit-kilotonnes") } else { (1.0, "unit-tonnes") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_choose_their_unit() {
        let en = Wording { language: Language::En, currency: "MYR" };
        let ja = Wording { language: Language::Ja, currency: "MYR" };
        assert_eq!(en.energy(&Figure::exact(412_345_678.0, "kWh", 0)), "412\u{a0}GWh");
        let avoided = Figure::range(61_234.0, 85_000.0, 109_876.0, "t CO2e", 0);
        assert_eq!(en.emissions(&avoided), "61–110\u{a0}kt CO2e");
        assert_eq!(ja.emissions(&avoided), "61〜110千t-CO2e");
        assert_eq!(ja.middle(&avoided, Wording::emissions), "P50: 85.0千t-CO2e");
        assert_eq!(en.percent(0.034), "3.4%");
        assert_eq!(en.difference(20.53, "%"), "20.5\u{a0}percentage points");
        assert_eq!(ja.difference(20.53, "%"), "20.5ポイント");
        assert_eq!(en.amount(943.4, "t CO2e/yr"), "943\u{a0}t CO2e/yr");
        assert_eq!(ja.amount(10_322_964.0, "t CO2e/yr"), "10,300千t-CO2e/年");
        let measures = ["cool-roof", "solar-film", "led-lighting"].map(str::to_owned);
        assert_eq!(en.names("measure", &measures), "Cool roof, solar control film, LED lighting");
        assert_eq!(en.name("measure", "brand-new"), "brand-new");
    }
}
