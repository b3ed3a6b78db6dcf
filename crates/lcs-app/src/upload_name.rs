//! Names of uploaded files, made safe to lie in a folder of ours.

use std::collections::BTreeSet;

/// Longest name in bytes; file systems allow 255.
const MOST_BYTES: usize = 180;

/// Names given so far in one upload.
#[derive(Debug, Default)]
pub(crate) struct UploadNames {
    /// In lower case, since some disks do not tell them apart.
    taken: BTreeSet<String>,
}

impl UploadNames {
    /// A safe name for the next file, distinct from those before it.
    pub(crate) fn next(&mut self, given: &str) -> String {
        let name = safe(given);
        let (stem, ending) = split(&name);
        let numbered = (2..).map(|number| format!("{stem} ({number}){ending}"));
        let free =
            std::iter::once(name.clone()).chain(numbered).find(|name| !self.taken.contains(&name.to_lowercase()));
        let name = free.unwrap_or(name);
        self.taken.insert(name.to_lowercase());
        name
    }
}

/// The last part of the path, without characters that a disk or a terminal gives a meaning of its own.
fn safe(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |c: char| if is_plain(c) { c } else { '_' };
    let name: String = last.chars().map(plain).collect();
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '.');
    if name.is_empty() { "file".to_owned() } else { shortened(name) }
}

fn is_plain(c: char) -> bool {
    // Marks that turn the direction of writing can disguise an ending.
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !c.is_control() && !turns && !r#"<>:"|?*"#.contains(c)
}

/// Shortened in its stem, so that the ending stays.
fn shortened(name: &str) -> String {
    let (stem, ending) = split(name);
    if ending.len() > MOST_BYTES / 2 {
        return cut(name, MOST_BYTES).to_owned();
    }
    format!("{}{ending}", cut(stem, MOST_BYTES - ending.len()))
}

fn cut(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

fn split(name: &str) -> (&str, &str) {
    name.rfind('.').filter(|&dot| dot > 0).map_or((name, ""), |dot| name.split_at(dot))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_could_harm() {
        for (given, expected) in [
            ("bills.csv", "bills.csv"),
            ("../../etc/passwd", "passwd"),
            (r"C:\Users\x\電気料金.xlsx", "電気料金.xlsx"),
            ("..", "file"),
            ("", "file"),
            (".hidden", "hidden"),
            ("a\u{0}b\nc.csv", "a_b_c.csv"),
            ("x\u{202e}vsc.exe", "x_vsc.exe"),
            ("a:b?.csv", "a_b_.csv"),
        ] {
            assert_eq!(safe(given), expected, "{given:?}");
        }
    }

    #[test]
    fn long_names_keep_their_ending() {
        let name = safe(&format!("{}.xlsx", "電".repeat(200)));
        assert!(name.len() <= MOST_BYTES && name.ends_with("電.xlsx"), "{name}");
        assert!(safe(&format!("a.{}", "b".repeat(400))).len() <= MOST_BYTES);
    }

    #[test]
    fn equal_names_are_told_apart() {
        let mut names = UploadNames::default();
        assert_eq!(names.next("a.csv"), "a.csv");
        assert_eq!(names.next("x/A.csv"), "A (2).csv");
        assert_eq!(names.next("a.csv"), "a (3).csv");
    }
}
