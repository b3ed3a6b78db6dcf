//! The embedded fonts, and what to do about a letter they do not have.

use std::sync::OnceLock;
use typst::{
    foundations::Bytes,
    text::{Coverage, Font},
};

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSansJP-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSansJP-Bold.ttf");

/// The family name of the embedded fonts.
pub const FAMILY: &str = "Noto Sans JP";

/// The geta mark, by which Japanese setters stand in for a type they do not have.
const GETA: char = '〓';

/// The embedded fonts; no other font is ever used.
pub fn fonts() -> Vec<Font> {
    [REGULAR, BOLD].into_iter().flat_map(|data| Font::iter(Bytes::new(data))).collect()
}

fn coverage() -> &'static Option<Coverage> {
    static COVERAGE: OnceLock<Option<Coverage>> = OnceLock::new();
    COVERAGE.get_or_init(|| fonts().first().map(|font| font.info().coverage.clone()))
}

/// The text with every letter that the fonts lack replaced by a visible mark, so that a name in another script is
/// seen to be incomplete instead of vanishing. The workbook keeps the name as it is.
pub fn settable(text: &str) -> String {
    let Some(coverage) = coverage() else { return text.to_owned() };
    text.chars()
        .map(|letter| match letter {
            '\n' => letter,
            _ if letter.is_control() => ' ',
            _ if coverage.contains(u32::from(letter)) => letter,
            _ => GETA,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_of_the_catalogue_are_covered() {
        for resource in lcs_locale::Catalogue::resources() {
            for line in resource.source.lines().filter(|line| !line.starts_with('#')) {
                assert_eq!(settable(line), line.replace('\t', " "), "{}/{}", resource.language, resource.topic);
            }
        }
    }

    #[test]
    fn a_letter_without_a_glyph_is_marked() {
        assert_eq!(settable("Sekolah தமிழ்"), "Sekolah 〓〓〓〓〓");
        assert_eq!(settable("図書館 Ōmiya – 5 °C ≤ 7"), "図書館 Ōmiya – 5 °C ≤ 7");
    }
}
