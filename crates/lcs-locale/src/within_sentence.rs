//! Names inside a sentence.

use crate::Language;

/// A name as it stands inside a sentence: `Cool roof` as `cool roof`. Abbreviations such as `LED lighting` stay, and so
/// does whatever Japanese writes in Latin letters.
#[must_use]
pub fn within_sentence(language: Language, name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if language != Language::Ja && first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_lose_their_capital() {
        assert_eq!(within_sentence(Language::En, "Cool roof"), "cool roof");
        assert_eq!(within_sentence(Language::Ms, "LED"), "LED");
        assert_eq!(within_sentence(Language::Ja, "Low-E複層ガラス"), "Low-E複層ガラス");
        assert_eq!(within_sentence(Language::En, ""), "");
    }
}
