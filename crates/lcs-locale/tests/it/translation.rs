//! Nothing is left in English, and nothing claims a review that did not happen.

use super::keys::{files, messages};
use lcs_locale::{Arguments, Catalogue, Language};

/// Texts that are rightly the same in two languages: names, units, loan words.
const SAME: &[&str] = &[
    "carrier-diesel",
    "facility-bill-meter",
    "facility-findings-meter",
    "figure-of-meter",
    "import-columns-unit",
    "import-history-import",
    "import-title",
    "inventory-total-basic",
    "inventory-total-basic_plus",
    "inventory-total-basic_plus_s3",
    "part-megatonnes",
    "plan-column-status",
    "portfolio-chip-eui",
    "portfolio-filter-eui-short",
    "portfolio-title",
    "report-column-status",
    "report-column-unit",
    "scenario-assumption-status",
    "shell-import",
    "shell-job-import",
    "shell-portfolio",
    "target-note-plain",
    "unit-kilotonnes",
    "unit-tonnes",
    "use-hospital",
    "use-hotel",
    "facility-readings-meter",
    "savings-column-meter",
    "savings-field-model",
    "savings-finding-of",
    "savings-report-column-form",
    "savings-report-column-meter",
    "savings-report-column-unit",
    "savings-report-figure-model",
    "block-report-head-unit",
];

/// Shorter texts are abbreviations and signs.
const LONG_ENOUGH: usize = 4;

/// Whether anything but values, signs and abbreviations stands in a text.
fn has_words(text: &str) -> bool {
    let outside_values = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
    outside_values.flat_map(str::chars).filter(|letter| letter.is_alphabetic()).count() >= LONG_ENOUGH
}

#[test]
fn nothing_is_left_in_english() {
    let english = messages(Language::En);
    for language in [Language::Ja, Language::Ms] {
        let left: Vec<_> = messages(language)
            .into_iter()
            .filter(|(key, text)| has_words(text) && text == &english[key] && !SAME.contains(&key.as_str()))
            .map(|(key, _)| key)
            .collect();
        assert!(left.is_empty(), "{language}: same as English: {left:?}");
    }
}

#[test]
fn the_list_of_same_texts_is_not_longer_than_needed() {
    let english = messages(Language::En);
    let (japanese, malay) = (messages(Language::Ja), messages(Language::Ms));
    for &key in SAME {
        assert!(
            english[key] == japanese[key] || english[key] == malay[key],
            "{key} differs in both languages: take it from the list"
        );
    }
}

#[test]
fn every_file_says_whether_a_native_speaker_has_signed() {
    for file in files() {
        let first = file.source.lines().next().unwrap();
        assert!(
            first == "# reviewed = false" || first == "# reviewed = true",
            "{}/{}.ftl begins with `{first}`",
            file.language,
            file.topic
        );
    }
}

#[test]
fn japanese_sentences_use_japanese_punctuation() {
    for (key, text) in messages(Language::Ja) {
        let has_kana = text.chars().any(|letter| ('\u{3040}'..='\u{30ff}').contains(&letter));
        assert!(
            !has_kana || !(text.ends_with('.') || text.contains(", ") || text.contains("? ")),
            "{key}: western punctuation in `{text}`"
        );
    }
}

#[test]
fn sentences_take_their_values() {
    let values = Arguments::new().number("days", 31.0).text("start", "2025-03-01").text("end", "2025-04-01");
    assert_eq!(
        Catalogue::text(Language::En, "finding-bill-gap", &values),
        "No bill covers the 31 days from 2025-03-01 to 2025-04-01."
    );
    assert_eq!(
        Catalogue::finding_text(Language::Ja, "carbon.unspecified", [("year", 2025.0), ("energy_kwh", 1234.0)]),
        "2025年の1,234 kWhはエネルギー種別が不明のため、排出量を計算していません。"
    );
    assert_eq!(Catalogue::finding_title(Language::Ms, "bill.gap"), "Jurang antara bil");
    let count = |n: f64| Catalogue::text(Language::En, "question-gaps", &Arguments::new().number("count", n));
    assert_eq!(count(1.0), "Can the supplier resend the missing months of one account?");
    assert_eq!(count(1955.0), "Can the supplier resend the missing months of 1,955 accounts?");
}
