//! Numbers as people and spreadsheets write them.

use rust_decimal::{Decimal, prelude::FromPrimitive};

/// Reads a number written by a person: blanks, thousands marks, a currency sign in front, accountants' brackets for
/// negative amounts, full-width digits. With `decimal_comma`, 1.234,5; otherwise 1,234.5.
///
/// A comma among the digits is a thousands mark only where three digits follow each; `None` otherwise.
pub(crate) fn parse(text: &str, decimal_comma: bool) -> Option<Decimal> {
    let folded: String = text.chars().map(crate::words::half_width).filter(|c| !c.is_whitespace()).collect();
    let (body, negative) = match folded.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => (inner, true),
        None => (folded.as_str(), false),
    };
    let body = body.trim_start_matches(['$', '¥', '€', '£']).trim_start_matches("RM");
    if !body.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (thousands, point) = if decimal_comma { ('.', ',') } else { (',', '.') };
    let plain = if decimal_comma && !body.contains(',') && !grouped(body, thousands) {
        body.to_owned()
    } else {
        let (whole, fraction) = body.split_once(point).map_or((body, None), |(whole, rest)| (whole, Some(rest)));
        if whole.contains(thousands) && !grouped(whole, thousands) {
            return None;
        }
        let whole = whole.replace(thousands, "");
        fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}"))
    };
    let plain = plain.replace(['\'', '\u{2019}'], "").replace('\u{2212}', "-");
    let value = if plain.contains(['e', 'E']) {
        Decimal::from_scientific(&plain).ok()?
    } else {
        plain.trim_end_matches('.').parse().ok()?
    };
    Some(if negative { -value } else { value })
}

/// Groups of three digits after the first mark.
fn grouped(whole: &str, mark: char) -> bool {
    let mut groups = whole.trim_start_matches(['-', '+']).split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

/// The decimal that a spreadsheet shows for a binary number (15 digits).
pub(crate) fn from_f64(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value).map(|decimal| decimal.normalize())
}

/// A binary number as the shortest text that gives it back; whole numbers without a point.
pub(crate) fn shortest(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        format!("{value:.0}")
    } else {
        from_f64(value).map_or_else(|| value.to_string(), |decimal| decimal.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_write_them() {
        for (text, comma, expected) in [
            ("264,949", false, "264949"),
            ("1,234,567.80", false, "1234567.80"),
            ("1.234,5", true, "1234.5"),
            ("1.234", true, "1234"),
            ("12.5", true, "12.5"),
            ("RM 1,200.50", false, "1200.50"),
            ("(15.20)", false, "-15.20"),
            ("１２３．４", false, "123.4"),
            ("1.2E3", false, "1200"),
            ("-33826.80078", false, "-33826.80078"),
        ] {
            assert_eq!(parse(text, comma), Some(expected.parse().unwrap()), "{text}");
        }
        for text in ["", "n/a", "12,34", "1,2,3", "12 kWh", "--", "1e999"] {
            assert_eq!(parse(text, false), None, "{text}");
        }
    }

    #[test]
    fn binary_noise_does_not_show() {
        // Sample_MultipleCycles.xlsx stores 630245.3 as 630245.30000000005.
        assert_eq!(from_f64("630245.30000000005".parse().unwrap()).unwrap().to_string(), "630245.3");
        assert_eq!(shortest(6.287955161e9), "6287955161");
    }
}
