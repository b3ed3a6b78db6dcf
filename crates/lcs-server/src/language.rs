//! The language of words in an answer.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use lcs_locale::Language;
use std::convert::Infallible;

/// From the query's `language`, since links and event streams cannot set headers, else from Accept-Language, else
/// English.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InLanguage(pub(crate) Language);

impl<S: Sync> FromRequestParts<S> for InLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("language=")).and_then(|code| code.parse().ok());
        let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Ok(Self(asked.or_else(|| preferred(header?)).unwrap_or_default()))
    }
}

/// The language of the highest weight that the catalogue has; the first of several.
fn preferred(header: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for part in header.split(',') {
        let mut fields = part.split(';').map(str::trim);
        let language = fields.next().and_then(|code| code.parse().ok());
        let weight = fields.find_map(|field| field.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
        if let Some(language) = language.filter(|_| weight > 0.0 && best.is_none_or(|(highest, _)| weight > highest)) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_weight_wins_among_the_languages_there_are() {
        for (header, expected) in [
            ("ja", Some(Language::Ja)),
            ("fr-FR, ms;q=0.8, en;q=0.9", Some(Language::En)),
            ("de, ms-MY;q=0.5", Some(Language::Ms)),
            ("en;q=0, ja;q=0.1", Some(Language::Ja)),
            ("fr", None),
            (";;q=x,,", None),
        ] {
            assert_eq!(preferred(header), expected, "{header}");
        }
    }
}
