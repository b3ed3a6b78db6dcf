//! Money in the words of each language: `RM 1.2 million`, `120万リンギット`, `RM 1.2 juta`.

use crate::{
    Language,
    number::{decimals_for_spread, format_number, format_range, round_significant},
};

/// The sign before (English, Malay) or the word after (Japanese) an amount; the ISO 4217 code stands for itself when
/// no custom is known.
#[must_use]
pub fn currency_symbol(language: Language, currency: &str) -> &str {
    match (currency, language) {
        ("MYR", Language::Ja) => "リンギット",
        ("MYR", _) => "RM",
        ("JPY", Language::Ja) => "円",
        ("JPY", _) => "¥",
        ("USD", Language::Ja) => "米ドル",
        ("USD", _) => "US$",
        ("SGD", Language::Ja) => "シンガポールドル",
        ("SGD", _) => "S$",
        ("EUR", Language::Ja) => "ユーロ",
        ("EUR", _) => "€",
        (code, _) => code,
    }
}

/// The step in which a language counts large sums: divisor and word.
fn scale(language: Language, magnitude: f64) -> (f64, &'static str) {
    match language {
        Language::Ja if magnitude >= 1e8 => (1e8, "億"),
        Language::Ja if magnitude >= 1e5 => (1e4, "万"),
        Language::En if magnitude >= 1e9 => (1e9, " billion"),
        Language::En if magnitude >= 1e6 => (1e6, " million"),
        Language::Ms if magnitude >= 1e9 => (1e9, " bilion"),
        Language::Ms if magnitude >= 1e6 => (1e6, " juta"),
        _ => (1.0, ""),
    }
}

fn dress(language: Language, currency: &str, amount: &str) -> String {
    let symbol = currency_symbol(language, currency);
    match language {
        Language::Ja if symbol.is_ascii() => format!("{amount} {symbol}"),
        Language::Ja => format!("{amount}{symbol}"),
        // A no-break space: the sign never stands alone at the end of a line.
        Language::En | Language::Ms => format!("{symbol}\u{a0}{amount}"),
    }
}

/// Decimals that show three significant digits of an amount of this size, and none for whole small sums.
fn decimals(amount: f64, scaled: bool) -> i32 {
    if scaled { (2 - amount.abs().max(1.0).log10().floor() as i32).max(0) } else { 0 }
}

/// A sum with three significant digits: `RM 12.3 million`, `1,230万円`, `RM 12.3 juta`.
#[must_use]
pub fn format_money(language: Language, value: f64, currency: &str) -> String {
    let value = round_significant(value, 3);
    let (divisor, word) = scale(language, value.abs());
    let amount = value / divisor;
    dress(language, currency, &format!("{}{word}", format_number(language, amount, decimals(amount, divisor > 1.0))))
}

/// A range of sums under one scale: `RM 1.1–1.9 million`. Digits follow the width of the range.
#[must_use]
pub fn format_money_range(language: Language, low: f64, high: f64, currency: &str) -> String {
    let (divisor, word) = scale(language, low.abs().max(high.abs()));
    let (low, high) = (low / divisor, high / divisor);
    let places = decimals_for_spread(high - low).min(if divisor > 1.0 { 2 } else { 0 });
    dress(language, currency, &format!("{}{word}", format_range(language, low, high, places)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_follow_the_customs_of_each_language() {
        assert_eq!(format_money(Language::En, 12_345_678.0, "MYR"), "RM\u{a0}12.3 million");
        assert_eq!(format_money(Language::Ms, 12_345_678.0, "MYR"), "RM\u{a0}12.3 juta");
        assert_eq!(format_money(Language::Ja, 12_345_678.0, "MYR"), "1,230万リンギット");
        assert_eq!(format_money(Language::Ja, 1.23e9, "JPY"), "12.3億円");
        assert_eq!(format_money(Language::En, 45_678.0, "MYR"), "RM\u{a0}45,700");
        assert_eq!(format_money(Language::En, -2_500_000.0, "USD"), "US$\u{a0}−2.50 million");
        assert_eq!(format_money(Language::Ja, 2.5e6, "IDR"), "250万 IDR");
    }

    #[test]
    fn a_range_has_one_scale() {
        assert_eq!(format_money_range(Language::En, 910_000.0, 1_900_000.0, "MYR"), "RM\u{a0}0.91–1.90 million");
        assert_eq!(format_money_range(Language::Ja, 3.0e6, 5.6e6, "MYR"), "300〜560万リンギット");
    }
}
