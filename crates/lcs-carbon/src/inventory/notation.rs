//! Notation keys: why a line has no amount.

use super::gpc_line::GpcLine;
use serde::Serialize;
use std::fmt;

/// A key of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum NotationKey {
    /// Not occurring: the activity does not exist in the city.
    No,
    /// Not estimated: it exists, and the inventory says why it has no figure.
    Ne,
    /// Included elsewhere: another line, to be named, holds it.
    Ie,
    /// Confidential.
    C,
}

impl NotationKey {
    /// The letters.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::No => "NO",
            Self::Ne => "NE",
            Self::Ie => "IE",
            Self::C => "C",
        }
    }

    fn from_id(text: &str) -> Option<Self> {
        [Self::No, Self::Ne, Self::Ie, Self::C].into_iter().find(|key| key.id() == text)
    }
}

/// What stands in a line's key cell. Real files combine keys: `NO; IE`, `NE; NE`, `IE (II.1.1)`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notation {
    /// The keys in the order written, each once.
    pub keys: Vec<NotationKey>,
    /// The lines that an IE names.
    pub elsewhere: Vec<GpcLine>,
    /// Whether more than one key was written, even the same one twice.
    pub compound: bool,
}

/// A key cell that holds no key of the protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey;

impl Notation {
    /// Reads a cell in any case; `None` for a blank one.
    ///
    /// # Errors
    /// [`UnknownKey`] where a word outside brackets is neither a key nor a line.
    pub fn parse(text: &str) -> Result<Option<Self>, UnknownKey> {
        let upper = text.to_uppercase();
        let spelled =
            [("NOT OCCURRING", "NO"), ("NOT ESTIMATED", "NE"), ("INCLUDED ELSEWHERE", "IE"), ("CONFIDENTIAL", "C")];
        let upper = spelled.iter().fold(upper, |text, (words, key)| text.replace(words, key));
        let mut read = Self { keys: Vec::new(), elsewhere: Vec::new(), compound: false };
        let mut written = 0;
        let mut depth = 0_usize;
        for word in words(&upper) {
            match word {
                "(" | "[" => depth += 1,
                ")" | "]" => depth = depth.saturating_sub(1),
                _ => match (NotationKey::from_id(word.trim_matches('.')), word.parse()) {
                    (Some(key), _) if depth == 0 => {
                        written += 1;
                        if !read.keys.contains(&key) {
                            read.keys.push(key);
                        }
                    }
                    (_, Ok(line)) => read.elsewhere.push(line),
                    // A remark in brackets is a remark.
                    _ if depth > 0 || matches!(word, "AND" | "IN" | "SEE" | "UNDER" | ".") => {}
                    _ => return Err(UnknownKey),
                },
            }
        }
        read.compound = written > 1;
        match (written, read.elsewhere.is_empty()) {
            (0, true) if upper.trim().is_empty() => Ok(None),
            (0, _) => Err(UnknownKey),
            _ => Ok(Some(read)),
        }
    }

    /// Whether a key is among them.
    #[must_use]
    pub fn has(&self, key: NotationKey) -> bool {
        self.keys.contains(&key)
    }
}

impl fmt::Display for Notation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<&str> = self.keys.iter().map(|key| key.id()).collect();
        f.write_str(&keys.join("; "))?;
        if self.elsewhere.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = self.elsewhere.iter().map(GpcLine::to_string).collect();
        write!(f, " ({})", lines.join(", "))
    }
}

/// Words and brackets.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '.';
    let is_bracket = |c: char| matches!(c, '(' | ')' | '[' | ']');
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !is_word(c) && !is_bracket(c));
        let first = rest.chars().next()?;
        let end =
            if is_bracket(first) { first.len_utf8() } else { rest.find(|c: char| !is_word(c)).unwrap_or(rest.len()) };
        let (word, tail) = rest.split_at(end);
        rest = tail;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        Notation::parse(text).unwrap().map(|notation| notation.to_string())
    }

    /// Compound keys as counted in the sheet's 329 inventories.
    #[test]
    fn keys_of_real_files_are_read() {
        assert_eq!(read("NO").as_deref(), Some("NO"));
        assert_eq!(read(" ne ").as_deref(), Some("NE"));
        assert_eq!(read("NO; IE").as_deref(), Some("NO; IE"));
        assert_eq!(read("IE (II.1.1)").as_deref(), Some("IE (II.1.1)"));
        assert_eq!(read("ie: i.1.1, I.2.1").as_deref(), Some("IE (I.1.1, I.2.1)"));
        assert_eq!(read("Not Estimated (no data)").as_deref(), Some("NE"));
        assert_eq!(read("  "), None);
        let twice = Notation::parse("NE; NE").unwrap().unwrap();
        assert_eq!((twice.keys.as_slice(), twice.compound), ([NotationKey::Ne].as_slice(), true));
    }

    #[test]
    fn what_is_no_key_is_said() {
        for text in ["N/A", "NOT APPLICABLE", "-", "X", "I.1.1", "(NO)", "0"] {
            assert_eq!(Notation::parse(text), Err(UnknownKey), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            let _ = Notation::parse(&text);
        }
    }
}
