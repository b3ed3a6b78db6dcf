//! Words that are not yet in a language.

use crate::{Arguments, Catalogue, Language};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something to be said to a reader whose language is not yet known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Phrase {
    /// A message of the catalogue with its values.
    Key {
        /// Key in the catalogue.
        key: String,
        /// Values.
        #[serde(default, skip_serializing_if = "Arguments::is_empty")]
        arguments: Arguments,
    },
    /// The same in every language: a name, a title, a citation.
    Plain(String),
    /// A text that a pack brings in several languages, by code; English stands in for a missing one.
    ByLanguage(BTreeMap<Language, String>),
}

impl Phrase {
    /// A message without values.
    #[must_use]
    pub fn key(key: &str) -> Self {
        Self::with(key, Arguments::new())
    }

    /// A message with values.
    #[must_use]
    pub fn with(key: &str, arguments: Arguments) -> Self {
        Self::Key { key: key.to_owned(), arguments }
    }

    /// The same words in every language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Plain(text.into())
    }

    /// The words for a reader of `language`.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Key { key, arguments } => Catalogue::text(language, key, arguments),
            Self::Plain(text) => text.clone(),
            Self::ByLanguage(texts) => texts
                .get(&language)
                .or_else(|| texts.get(&Language::En))
                .or_else(|| texts.values().next())
                .cloned()
                .unwrap_or_default(),
        }
    }
}

impl Default for Phrase {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_stands_in_for_a_missing_language() {
        let city = Phrase::ByLanguage(
            [(Language::En, "Kuala Lumpur".to_owned()), (Language::Ja, "クアラルンプール".to_owned())].into(),
        );
        assert_eq!(city.say(Language::Ja), "クアラルンプール");
        assert_eq!(city.say(Language::Ms), "Kuala Lumpur");
    }

    #[test]
    fn phrases_keep_their_kind_through_json() {
        for phrase in [
            Phrase::key("use-office"),
            Phrase::with("x", Arguments::new().number("n", 2.0).text("t", "a")),
            Phrase::plain("TNB"),
            Phrase::ByLanguage([(Language::Ms, "Bandar".to_owned())].into()),
        ] {
            let json = serde_json::to_string(&phrase).unwrap();
            assert_eq!(serde_json::from_str::<Phrase>(&json).unwrap(), phrase);
        }
    }
}
