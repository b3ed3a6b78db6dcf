//! From what an owner writes as the use of a building to a use class.

use crate::{Pack, UseClass};
use lcs_domain::UseShare;

/// How sure the class of a facility is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchQuality {
    /// The label is one of the class.
    Exact,
    /// The label is unknown or says "other"; the largest use with a known label decides.
    LargestUse,
    /// The label contains a label of the class as whole words.
    Contained,
    /// The label is one letter away from a label of the class.
    Misspelt,
}

/// Labels shorter than this are too easily one letter away from another word.
const SHORTEST_MISSPELT: usize = 5;

/// The class of all that has no other; it never decides while something else can.
const OTHER: &str = "other";

impl Pack {
    /// The use class of a facility, from its own label and its uses, the largest first; `None` where no label is known.
    ///
    /// A label that is one of a class counts first, then the largest use that is one; then the longest label contained
    /// as whole words, then one that is a single letter away (missing, doubled, wrong). The class `other` counts only when
    /// nothing else does.
    #[must_use]
    pub fn classify_use(&self, label: Option<&str>, uses: &[UseShare]) -> Option<(&UseClass, MatchQuality)> {
        let own = label.map(normalise);
        let shares: Vec<String> = uses.iter().map(|share| normalise(&share.label)).collect();
        let exact = own.as_deref().and_then(|label| self.class_labelled(label));
        let by_use = || shares.iter().find_map(|label| self.class_labelled(label).filter(|class| class.id != OTHER));
        let contained = || own.iter().chain(&shares).find_map(|label| self.class_contained(label));
        let misspelt = || own.iter().chain(&shares).find_map(|label| self.class_misspelt(label));
        exact
            .filter(|class| class.id != OTHER)
            .map(|class| (class, MatchQuality::Exact))
            .or_else(|| by_use().map(|class| (class, MatchQuality::LargestUse)))
            .or_else(|| contained().map(|class| (class, MatchQuality::Contained)))
            .or_else(|| exact.map(|class| (class, MatchQuality::Exact)))
            .or_else(|| misspelt().map(|class| (class, MatchQuality::Misspelt)))
    }

    /// A use class by id.
    #[must_use]
    pub fn use_class(&self, id: &str) -> Option<&UseClass> {
        self.uses.iter().find(|class| class.id == id)
    }

    fn class_labelled(&self, label: &str) -> Option<&UseClass> {
        self.uses.iter().find(|class| class.labels.iter().any(|own| own == label))
    }

    fn class_contained(&self, label: &str) -> Option<&UseClass> {
        let padded = format!(" {label} ");
        let mut best: Option<(usize, &UseClass)> = None;
        for class in self.uses.iter().filter(|class| class.id != OTHER) {
            let longest = class.labels.iter().filter(|own| padded.contains(&format!(" {own} "))).map(String::len).max();
            if let Some(length) = longest
                && best.is_none_or(|(most, _)| length > most)
            {
                best = Some((length, class));
            }
        }
        best.map(|(_, class)| class)
    }

    fn class_misspelt(&self, label: &str) -> Option<&UseClass> {
        let near = |own: &String| own.chars().count() >= SHORTEST_MISSPELT && one_letter_away(own, label);
        self.uses.iter().filter(|class| class.id != OTHER).find(|class| class.labels.iter().any(near))
    }
}

/// Whether one letter added, left out or changed makes one text of the other.
fn one_letter_away(left: &str, right: &str) -> bool {
    let (mut long, mut short): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if long.len() < short.len() {
        std::mem::swap(&mut long, &mut short);
    }
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = long.iter().zip(&short).take_while(|(a, b)| a == b).count();
    let rest = if long.len() == short.len() { same + 1 } else { same };
    long.get(same + 1..).unwrap_or_default() == short.get(rest..).unwrap_or_default()
}

/// Lower case, letters and digits only, words separated by one space.
pub(crate) fn normalise(label: &str) -> String {
    let plain: String =
        label.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter() {
        for (typed, meant) in [("psar", "pasar"), ("pejabt", "pejabat"), ("pasarr", "pasar"), ("pasat", "pasar")] {
            assert!(one_letter_away(meant, typed), "{typed}");
        }
        assert!(!one_letter_away("pasar", "pagar raya"));
        assert!(!one_letter_away("pasar", "psr"));
    }

    #[test]
    fn labels_are_compared_without_case_and_signs() {
        assert_eq!(normalise("Small- and Mid-Sized  Office"), "small and mid sized office");
        assert_eq!(normalise("Perumahan Awam (Kawasan Bersama)"), "perumahan awam kawasan bersama");
    }
}
