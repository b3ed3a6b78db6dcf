//! The languages LCS speaks.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language of the catalogue. English is the source of the other two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Japanese, polite business style.
    Ja,
    /// Malay, formal register (Bahasa Melayu baku).
    Ms,
}

impl Language {
    /// All languages, English first.
    #[must_use]
    pub const fn all() -> [Self; 3] {
        [Self::En, Self::Ja, Self::Ms]
    }

    /// The ISO 639-1 code, also the name of the folder under `locales/`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
            Self::Ms => "ms",
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ja => "日本語",
            Self::Ms => "Bahasa Melayu",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language code that the catalogue does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no language `{asked}` in the catalogue")]
pub struct UnknownLanguage {
    /// What was asked for.
    pub asked: String,
}

impl UnknownLanguage {
    /// What to try instead.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        "use one of en, ja, ms"
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code such as `ja`, `ja-JP` or `ms_MY.UTF-8`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let primary = text.split(['-', '_', '.']).next().unwrap_or_default();
        Self::all()
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
            .ok_or_else(|| UnknownLanguage { asked: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_locale_names_are_read() {
        for language in Language::all() {
            assert_eq!(language.code().parse(), Ok(language));
        }
        assert_eq!("ms_MY.UTF-8".parse(), Ok(Language::Ms));
        assert_eq!("ja-JP".parse(), Ok(Language::Ja));
    }

    #[test]
    fn another_code_is_refused_with_a_hint() {
        let error = Language::from_str("fr").unwrap_err();
        assert_eq!(error.to_string(), "no language `fr` in the catalogue");
        assert!(error.hint().contains("ms"));
    }
}
