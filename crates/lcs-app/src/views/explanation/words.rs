//! The words of an explanation. The calculation names its steps in the field's terms; readers see the catalogue's.

use super::ExplanationNode;
use crate::views::{SourcePlace, name, name_or_id};
use lcs_domain::{Date, Node};
use lcs_locale::{Arguments, Catalogue, Language, format_date};

/// Says the steps of a calculation in a language.
pub(super) struct Words {
    language: Language,
}

impl Words {
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// A step with all that it was made from.
    pub fn node(&self, node: Node) -> ExplanationNode {
        ExplanationNode {
            figure_name: self.figure(&node.figure),
            figure: node.figure,
            of: self.of(&node.of),
            value: name(self.language, "figure-value", &slug(&node.value)).unwrap_or(node.value),
            unit: name(self.language, "figure-unit", &slug(&node.unit)).unwrap_or(node.unit),
            method: node.method.map(|method| self.method(&method)),
            fact: node.fact,
            source: node.source.as_ref().map(SourcePlace::from),
            inputs: node.inputs.into_iter().map(|input| self.node(input)).collect(),
            reference: None,
        }
    }

    fn figure(&self, figure: &str) -> String {
        if let Some(kind) = figure.strip_prefix("floor area (").and_then(|rest| rest.strip_suffix(')')) {
            let kind = name_or_id(self.language, "area", kind);
            return Catalogue::text(self.language, "figure-floor-area", &Arguments::new().text("kind", kind));
        }
        name(self.language, "figure", &slug(figure)).unwrap_or_else(|| figure.to_owned())
    }

    /// A method or formula; one that the catalogue does not know stands as the calculation names it.
    fn method(&self, method: &str) -> String {
        name(self.language, "method-of", &slug(method)).unwrap_or_else(|| method.to_owned())
    }

    /// What a figure is of: a carrier, a meter, the estate, a run, days, two units; a facility with its year stays as
    /// it is.
    fn of(&self, of: &str) -> String {
        let say = |key: &str, argument: &str, value: &str| {
            Catalogue::text(self.language, key, &Arguments::new().text(argument, value))
        };
        if let Some(meter) = of.strip_prefix("meter ") {
            return say("figure-of-meter", "meter", meter);
        }
        if let Some(year) = of.strip_prefix("own estate ") {
            return say("figure-of-estate", "when", year);
        }
        if let Some(run) = of.strip_prefix("run ") {
            return say("figure-of-run", "run", run);
        }
        let spans: Option<Vec<String>> = of.split(", ").map(|span| self.days(span)).collect();
        spans
            .map(|spans| spans.join(if self.language == Language::Ja { "、" } else { ", " }))
            .or_else(|| name(self.language, "carrier", of))
            .or_else(|| of.split_once(" to ").map(|(from, to)| format!("{from} → {to}")))
            .unwrap_or_else(|| of.to_owned())
    }

    /// `2025-01-01 to 2025-02-01`, the end not included, as first and last day.
    fn days(&self, span: &str) -> Option<String> {
        let (start, end) = span.split_once(" to ")?;
        let (start, end): (Date, Date) = (start.parse().ok()?, end.parse().ok()?);
        let arguments = Arguments::new()
            .text("first", format_date(self.language, start))
            .text("last", format_date(self.language, end.yesterday().ok()?));
        Some(Catalogue::text(self.language, "figure-of-days", &arguments))
    }
}

/// Words as a key: letters and digits, everything else a dash.
fn slug(text: &str) -> String {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_said_in_the_language_of_the_reader() {
        let words = Words::new(Language::Ja);
        let node = Node::new("emission factor", "natural-gas", "0.2", "kg CO2e/kWh").by("sum");
        let said = words.node(node);
        assert_eq!((said.figure.as_str(), said.figure_name.as_str()), ("emission factor", "排出係数"));
        assert_eq!((said.of.as_str(), said.method.as_deref()), ("都市ガス・天然ガス", Some("合計")));
        assert_eq!(words.of("2025-01-01 to 2025-02-01"), "2025年1月1日〜2025年1月31日");
        assert_eq!(words.of("DB-10001 2025"), "DB-10001 2025");
        assert_eq!(words.of("MJ to kWh"), "MJ → kWh");
    }
}
