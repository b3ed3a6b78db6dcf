//! The PDF: every language sets without a warning, as PDF/UA-1, and the same model gives the same bytes.

use super::sample;
use lcs_locale::Language;
use lcs_report::render_pdf;
use std::{fs, path::Path};

/// Pages, read from the page tree: `/Type /Page` that is not `/Pages`.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
        + text.match_indices("/Type/Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
}

#[test]
fn every_language_is_set_without_warnings_and_reproducibly() {
    let model = sample::model();
    for language in Language::all() {
        // A warning of the typesetter (a font or glyph that is missing) is an error of `render_pdf`.
        let pdf = render_pdf(&model, language).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        assert_eq!(pdf, render_pdf(&model, language).unwrap(), "{language}: not reproducible");
        let count = pages(&pdf);
        assert!((7..=10).contains(&count), "{language}: {count} pages");
        // Left for people to look at.
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report.{language}.pdf")), pdf).unwrap();
    }
}

#[test]
fn a_report_without_anything_still_says_so() {
    for language in Language::all() {
        let pdf = render_pdf(&sample::bare(), language).unwrap();
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bare.{language}.pdf")), pdf).unwrap();
    }
}

#[test]
fn names_in_other_scripts_do_not_stop_the_report() {
    let mut model = sample::bare();
    model.facilities = sample::model().facilities;
    model.facilities[0].name = "கோலாலம்பூர் #[evil] $x$ \\ * _ `code`".to_owned();
    render_pdf(&model, Language::Ms).unwrap();
}
