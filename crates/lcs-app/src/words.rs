//! From findings to sentences.

use lcs_domain::{Argument, Finding};
use lcs_locale::{Catalogue, Language};

/// The sentence of a finding in a language.
#[must_use]
pub fn finding_message(language: Language, finding: &Finding) -> String {
    let argument = |argument: &Argument| match argument {
        Argument::Number(value) => lcs_locale::Argument::Number(*value),
        Argument::Text(text) => lcs_locale::Argument::Text(text.clone()),
    };
    let arguments = finding.arguments.iter().map(|(name, value)| (name.as_ref(), argument(value)));
    Catalogue::finding_text(language, &finding.code, arguments)
}
