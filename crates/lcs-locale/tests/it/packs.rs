//! What packs name by id has words: use classes, measures, targets, assumptions, drivers of a scenario.

use super::keys::{messages, root, texts};
use lcs_locale::Language;

/// Drivers of the scenario; what else a pack drives is kept for comparison and never shown by name.
const SHOWN_DRIVERS: [&str; 2] = ["gdp", "grid-factor"];

/// Section and id of every entry of a TOML file: `("target", "net-zero-2050")`.
fn ids(toml: &str) -> Vec<(&str, &str)> {
    let mut section = "";
    let mut found = Vec::new();
    for line in toml.lines() {
        if let Some(rest) = line.strip_prefix("[[") {
            section = rest.trim_end_matches(']');
        } else if let Some(id) = line.strip_prefix("id = \"") {
            found.push((section, id.trim_end_matches('"')));
        }
    }
    found
}

#[test]
fn every_id_of_a_pack_has_words() {
    let english = messages(Language::En);
    let mut missing = Vec::new();
    for (path, toml) in ["packs", "examples"].into_iter().flat_map(|folder| texts(&root().join(folder), &["toml"])) {
        let file = path.file_name().unwrap().to_str().unwrap();
        for (section, id) in ids(&toml) {
            let family = match (file, section) {
                ("uses.toml", _) => "use",
                ("measures.toml", _) => "measure",
                (_, "target") => "target-name",
                (_, "assumption") => "assumption",
                (_, "driver") if SHOWN_DRIVERS.contains(&id) => "assumption-driver",
                _ => continue,
            };
            let key = format!("{family}-{}", id.replace('.', "-"));
            if !english.contains_key(&key) {
                missing.push(format!("{key} of {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "ids without words: {missing:#?}");
}
