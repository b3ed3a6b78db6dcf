//! The catalogue: Fluent files compiled into the binary, read once.

use crate::{Argument, Arguments, Language, number::format_number, within_sentence};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// One embedded file of the catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Resource {
    /// Its language.
    pub language: Language,
    /// Its topic, the file name without extension.
    pub topic: &'static str,
    /// Its text.
    pub source: &'static str,
}

macro_rules! resources {
    ($($topic:literal)*) => {
        &[$(
            resource!(En "en" $topic),
            resource!(Ja "ja" $topic),
            resource!(Ms "ms" $topic),
        )*]
    };
}

macro_rules! resource {
    ($language:ident $code:literal $topic:literal) => {
        Resource {
            language: Language::$language,
            topic: $topic,
            source: include_str!(concat!("../../../locales/", $code, "/", $topic, ".ftl")),
        }
    };
}

/// Topics of the binary. Those named `web…` are read by the web application alone.
const RESOURCES: &[Resource] = resources! {
    "app" "block-report" "cli" "findings-energy" "findings-import" "findings-inventory" "findings-mv" "findings-potential" "measures"
    "mv" "outlook" "pages" "report" "savings-report" "scenario" "server" "units" "uses"
};

/// Numbers under these names are labels, not amounts, and are never grouped.
const LABELS: [&str; 5] = ["year", "base_year", "target_year", "row", "line"];

/// Texts under these names are ids of a family (`carrier-natural-gas`) and show as its words.
const IDS: [&str; 4] = ["area_kind", "carrier", "measure", "use"];

/// The words of all languages.
pub struct Catalogue {
    english: FluentBundle<FluentResource>,
    japanese: FluentBundle<FluentResource>,
    malay: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The files that were compiled in.
    #[must_use]
    pub const fn resources() -> &'static [Resource] {
        RESOURCES
    }

    /// The message `key` in `language` with its values.
    ///
    /// A key missing there is looked up in English; one missing in English too comes back as the key itself, so that a
    /// reader sees something to report instead of nothing.
    #[must_use]
    pub fn text(language: Language, key: &str, arguments: &Arguments) -> String {
        Self::find(language, key, None, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// The message `key` without values.
    #[must_use]
    pub fn word(language: Language, key: &str) -> String {
        Self::text(language, key, &Arguments::new())
    }

    /// Like [`Catalogue::text`], but `None` where neither the language nor English has the key.
    #[must_use]
    pub fn try_text(language: Language, key: &str, arguments: &Arguments) -> Option<String> {
        Self::find(language, key, None, arguments)
    }

    /// The sentence of a finding: key `finding-<code>` with dots and underscores as dashes, for example `bill.gap` →
    /// `finding-bill-gap`.
    #[must_use]
    pub fn finding_text<'a, V>(
        language: Language,
        code: &str,
        arguments: impl IntoIterator<Item = (&'a str, V)>,
    ) -> String
    where
        V: Into<Argument>,
    {
        let arguments = arguments.into_iter().collect();
        Self::find(language, &finding_key(code), None, &arguments).unwrap_or_else(|| code.to_owned())
    }

    /// The short name of a kind of finding, the attribute `.title` of its message, for tables that count by code.
    #[must_use]
    pub fn finding_title(language: Language, code: &str) -> String {
        Self::find(language, &finding_key(code), Some("title"), &Arguments::new()).unwrap_or_else(|| code.to_owned())
    }

    fn find(language: Language, key: &str, attribute: Option<&str>, arguments: &Arguments) -> Option<String> {
        let catalogue = Self::embedded();
        let values = catalogue.values(language, arguments);
        [language, Language::En].into_iter().find_map(|language| {
            let bundle = catalogue.bundle(language);
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                None => message.value()?,
                Some(name) => message.get_attribute(name)?.value(),
            };
            // A value missing from the arguments shows as `{$name}`: visible, never fatal.
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
        })
    }

    /// The values as Fluent takes them, ids as words.
    fn values<'a>(&self, language: Language, arguments: &'a Arguments) -> FluentArgs<'a> {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments.iter() {
            match argument {
                Argument::Number(value) if LABELS.contains(&name) => values.set(name, format!("{value:.0}")),
                Argument::Number(value) => values.set(name, *value),
                Argument::Text(id) if IDS.contains(&name) => {
                    values.set(name, self.id_in_words(language, name, id).unwrap_or_else(|| id.clone()));
                }
                Argument::Text(text) => values.set(name, text.as_str()),
            }
        }
        values
    }

    /// The words for an id inside a sentence; `None` where the catalogue does not know it.
    fn id_in_words(&self, language: Language, name: &str, id: &str) -> Option<String> {
        let family = name.split('_').next().unwrap_or(name);
        let key = format!("{family}-{id}");
        let message =
            [language, Language::En].into_iter().find_map(|language| self.bundle(language).get_message(&key))?;
        let words = self.bundle(language).format_pattern(message.value()?, None, &mut Vec::new()).into_owned();
        Some(within_sentence(language, &words))
    }

    fn embedded() -> &'static Self {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| Self {
            english: bundle(Language::En),
            japanese: bundle(Language::Ja),
            malay: bundle(Language::Ms),
        })
    }

    const fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        match language {
            Language::En => &self.english,
            Language::Ja => &self.japanese,
            Language::Ms => &self.malay,
        }
    }
}

fn finding_key(code: &str) -> String {
    format!("finding-{}", code.replace(['.', '_'], "-"))
}

/// The files of one language as a bundle. A line that is not Fluent is left out here; a test refuses it.
fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks serve mixed writing directions; none of our languages runs from right to left.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(amount(number.value)),
        _ => None,
    }));
    for resource in RESOURCES.iter().filter(|resource| resource.language == language) {
        let parsed = FluentResource::try_new(resource.source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(parsed);
    }
    bundle
}

/// An amount inside a sentence: whole from 100 on, three significant digits below, no trailing zeros.
fn amount(value: f64) -> String {
    if value.abs() >= 100.0 || value.fract() == 0.0 {
        return format_number(Language::En, value, 0);
    }
    let text = crate::format_significant(Language::En, value, 3);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_comes_back_as_itself() {
        assert_eq!(Catalogue::word(Language::Ja, "no-such-key"), "no-such-key");
        assert_eq!(Catalogue::finding_text(Language::En, "no.such", [("x", 1.0)]), "no.such");
    }

    #[test]
    fn amounts_in_sentences_are_rounded_and_grouped() {
        assert_eq!(amount(1955.0), "1,955");
        assert_eq!(amount(12.345), "12.3");
        assert_eq!(amount(0.5), "0.5");
        assert_eq!(amount(1234.56), "1,235");
    }

    #[test]
    fn ids_show_as_words_inside_a_sentence() {
        let named = |id: &str| Arguments::new().text("carrier", id).number("year", 2025.0);
        let question = |language, id| Catalogue::text(language, "question-factor", &named(id));
        assert_eq!(
            question(Language::En, "natural-gas"),
            "Which emission factor for natural gas does the authority confirm for 2025?"
        );
        assert!(question(Language::En, "lpg").contains("for LPG does"));
        assert!(question(Language::Ja, "electricity").contains("電気の排出係数"));
        assert!(question(Language::Ms, "brand-new").contains("brand-new"));
    }

    #[test]
    fn years_are_not_grouped() {
        let values = Arguments::new().number("year", 2030.0);
        let fluent = Catalogue::embedded().values(Language::En, &values);
        assert_eq!(fluent.get("year"), Some(&FluentValue::from("2030")));
    }
}
