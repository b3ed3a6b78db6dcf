//! Identifiers, normalised at birth.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Trims, folds inner white space to one blank and drops the `.0` that spreadsheets append to whole
            /// numbers. `None` when nothing is left.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                let mut folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if let Some(whole) = folded.strip_suffix(".0")
                    && !whole.is_empty()
                    && whole.chars().all(|c| c.is_ascii_digit())
                {
                    folded.truncate(folded.len() - 2);
                }
                (!folded.is_empty()).then_some(Self(folded))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// A facility's id as its owner writes it (Portfolio Manager id, OSE building id, asset number).
    FacilityId
);
text_id!(
    /// A meter's or supply account's number as the utility writes it.
    MeterId
);
text_id!(
    /// SHA-256 of an imported file, lower-case hexadecimal.
    FileHash
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_normalised() {
        assert_eq!(FacilityId::new(" 22482007.0 ").unwrap().as_str(), "22482007");
        assert_eq!(FacilityId::new("A  1.0").unwrap().as_str(), "A 1.0");
        assert_eq!(FacilityId::new("  "), None);
    }
}
