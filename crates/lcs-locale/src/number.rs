//! Numbers as a reader wants them: grouped, with no more digits than they deserve, true minus signs.
//!
//! English, Japanese and Malay (Malaysia) all group by three with commas and use a decimal point; they differ in how
//! a range is joined.

use crate::Language;

/// Rounds to a number of decimals; negative decimals round to tens, hundreds and so on.
#[must_use]
pub fn round_to(value: f64, decimals: i32) -> f64 {
    if decimals >= 0 {
        // The decimal text is the shortest correct rounding; scaling by a power of ten would not be.
        let places = usize::try_from(decimals).unwrap_or(0).min(17);
        format!("{value:.places$}").parse().unwrap_or(value)
    } else {
        let step = 10f64.powi(-decimals);
        (value / step).round() * step
    }
}

/// Decimals that leave `digits` significant digits of `value`.
fn decimals_for(value: f64, digits: u8) -> i32 {
    if value == 0.0 || !value.is_finite() {
        return 0;
    }
    // The text of the rounded value knows its own exponent, so that 99.96 with three digits gives 100, not 100.0.
    let places = usize::from(digits.max(1)) - 1;
    let scientific = format!("{:.places$e}", value.abs());
    let exponent = scientific.split('e').nth(1).and_then(|text| text.parse::<i32>().ok()).unwrap_or(0);
    i32::from(digits.max(1)) - 1 - exponent
}

/// Rounds to significant digits: 12,345 with two digits is 12,000.
#[must_use]
pub fn round_significant(value: f64, digits: u8) -> f64 {
    round_to(value, decimals_for(value, digits))
}

/// The decimals a figure deserves whose P10 and P90 lie `spread` apart: two digits of the spread are kept.
#[must_use]
pub fn decimals_for_spread(spread: f64) -> i32 {
    decimals_for(spread.abs(), 2)
}

/// A number with fixed decimals (negative: rounded to tens, hundreds, …), grouped by three: `1,234.5`, `−12`.
#[must_use]
pub fn format_number(_language: Language, value: f64, decimals: i32) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let places = usize::try_from(decimals.max(0)).unwrap_or(0);
    let rounded = round_to(value, decimals);
    let text = format!("{:.places$}", rounded.abs());
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), ""), |(whole, fraction)| (whole, fraction));
    let mut out = String::with_capacity(text.len() + 6);
    if rounded < 0.0 {
        out.push('−');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A number with significant digits: `round_significant`, then grouped.
#[must_use]
pub fn format_significant(language: Language, value: f64, digits: u8) -> String {
    format_number(language, value, decimals_for(value, digits))
}

/// A share as per cent: 0.123 is `12.3%`.
#[must_use]
pub fn format_percent(language: Language, share: f64, decimals: i32) -> String {
    format!("{}%", format_number(language, share * 100.0, decimals))
}

/// A range: `1,200–1,900`, in Japanese `1,200〜1,900`; with a negative end in words, so that no two dashes meet.
#[must_use]
pub fn format_range(language: Language, low: f64, high: f64, decimals: i32) -> String {
    let (low_text, high_text) = (format_number(language, low, decimals), format_number(language, high, decimals));
    if low_text == high_text {
        return low_text;
    }
    let joint = match language {
        Language::Ja => "〜",
        Language::En if low < 0.0 || high < 0.0 => " to ",
        Language::Ms if low < 0.0 || high < 0.0 => " hingga ",
        Language::En | Language::Ms => "–",
    };
    format!("{low_text}{joint}{high_text}")
}

/// A range whose digits follow its width.
#[must_use]
pub fn format_uncertain(language: Language, p10: f64, p90: f64) -> String {
    format_range(language, p10, p90, decimals_for_spread(p90 - p10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_grouped_and_signed() {
        let en = Language::En;
        assert_eq!(format_number(en, 1234.5, 1), "1,234.5");
        assert_eq!(format_number(en, 999.0, 0), "999");
        assert_eq!(format_number(en, 1_234_567.0, 0), "1,234,567");
        assert_eq!(format_number(en, -1234.56, 1), "−1,234.6");
        assert_eq!(format_number(en, -0.04, 1), "0.0", "no minus before a zero");
        assert_eq!(format_number(en, 412_345.0, -3), "412,000");
        assert_eq!(format_number(en, f64::NAN, 2), "–");
    }

    #[test]
    fn significant_digits_follow_the_rounded_value() {
        assert_eq!(round_significant(12_345.0, 2), 12_000.0);
        assert_eq!(round_significant(0.012_345, 3), 0.0123);
        assert_eq!(format_significant(Language::En, 99.96, 3), "100");
        assert_eq!(format_significant(Language::En, 9.996, 3), "10.0");
        assert_eq!(format_significant(Language::En, 0.0, 3), "0");
    }

    #[test]
    fn ranges_are_joined_as_each_language_does() {
        assert_eq!(format_range(Language::En, 1200.0, 1900.0, 0), "1,200–1,900");
        assert_eq!(format_range(Language::Ja, 1200.0, 1900.0, 0), "1,200〜1,900");
        assert_eq!(format_range(Language::Ms, -5.0, 3.0, 0), "−5 hingga 3");
        assert_eq!(format_range(Language::En, 3.1, 3.2, 0), "3");
        assert_eq!(format_uncertain(Language::En, 61_234.0, 109_876.0), "61,000–110,000");
    }

    proptest! {
        #[test]
        fn rounding_twice_changes_nothing(value in -1e9f64..1e9, digits in 1u8..8) {
            let once = round_significant(value, digits);
            prop_assert_eq!(round_significant(once, digits), once);
            // Half a unit of the last kept digit, at most.
            prop_assert!((once - value).abs() <= 0.5 * 10f64.powi(1 - i32::from(digits)) * value.abs() * (1.0 + 1e-9));
        }

        #[test]
        fn grouping_loses_no_digit(value in 0u64..1_000_000_000_000) {
            let text = format_number(Language::En, value as f64, 0);
            prop_assert_eq!(text.replace(',', ""), value.to_string());
        }
    }
}
