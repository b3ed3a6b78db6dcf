//! Dates and fiscal years by language.

use crate::Language;
use jiff::civil::Date;

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MALAY: [&str; 12] = [
    "Januari",
    "Februari",
    "Mac",
    "April",
    "Mei",
    "Jun",
    "Julai",
    "Ogos",
    "September",
    "Oktober",
    "November",
    "Disember",
];

fn month_name(names: &[&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
}

/// `22 November 2026`, `2026年11月22日`, `22 November 2026`.
#[must_use]
pub fn format_date(language: Language, date: Date) -> String {
    match language {
        Language::En => format!("{} {} {}", date.day(), month_name(&ENGLISH, date.month()), date.year()),
        Language::Ja => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::Ms => format!("{} {} {}", date.day(), month_name(&MALAY, date.month()), date.year()),
    }
}

/// `November 2026`, `2026年11月`, `November 2026`.
#[must_use]
pub fn format_month(language: Language, year: i16, month: i8) -> String {
    match language {
        Language::En => format!("{} {year}", month_name(&ENGLISH, month)),
        Language::Ja => format!("{year}年{month}月"),
        Language::Ms => format!("{} {year}", month_name(&MALAY, month)),
    }
}

/// A reporting year: the calendar year where it starts in January (`2025`, `2025年`), else the fiscal year named
/// after the year in which it starts (`FY2025`, `2025年度`), as Japan counts from April.
#[must_use]
pub fn format_fiscal_year(language: Language, year: i16, first_month: i8) -> String {
    match (language, first_month) {
        (Language::Ja, 1) => format!("{year}年"),
        (Language::Ja, _) => format!("{year}年度"),
        (_, 1) => year.to_string(),
        (Language::En, _) => format!("FY{year}"),
        (Language::Ms, _) => format!("TK{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_in_three_languages() {
        let day = date(2026, 8, 9);
        assert_eq!(format_date(Language::En, day), "9 August 2026");
        assert_eq!(format_date(Language::Ja, day), "2026年8月9日");
        assert_eq!(format_date(Language::Ms, day), "9 Ogos 2026");
        assert_eq!(format_month(Language::Ms, 2026, 12), "Disember 2026");
    }

    #[test]
    fn fiscal_years_follow_the_first_month() {
        assert_eq!(format_fiscal_year(Language::Ja, 2025, 4), "2025年度");
        assert_eq!(format_fiscal_year(Language::En, 2025, 4), "FY2025");
        assert_eq!(format_fiscal_year(Language::Ms, 2025, 1), "2025");
    }
}
