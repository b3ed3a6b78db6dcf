//! Every code that a program emits has words, a title and no value that nobody passes; and no message lacks a program.

use super::keys::{messages, root, texts, variables};
use lcs_locale::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Endings of file names, which look like codes.
const FILES: [&str; 11] = ["csv", "db", "epw", "geojson", "gz", "json", "pmtiles", "toml", "txt", "typ", "xml"];

/// What makes a finding, a rejection of a row or a note on a pack, by a mark in a crate's source.
const EMITTERS: [&str; 3] = ["Finding::new(", ".reject(", "PackNoteKind"];

/// Lines of a source that are neither comments nor unit tests.
fn lines(source: &str) -> impl Iterator<Item = &str> {
    let program = source.split("#[cfg(test)]").next().unwrap_or_default();
    program.lines().filter(|line| !line.trim_start().starts_with("//"))
}

fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// `bill.unit_slip`, but not `bills.csv` nor `envelope.walls.u`.
fn is_code(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
    text.split_once('.').is_some_and(|(subject, fault)| is_word(subject) && is_word(fault) && !FILES.contains(&fault))
}

/// What the source of a crate says.
#[derive(Default)]
struct Emitter {
    /// Codes that it names.
    codes: BTreeSet<String>,
    /// Those that stand beside a severity or a rejection: it emits them. Others it may only look for.
    emits: BTreeSet<String>,
    /// All its words, the names of values among them.
    words: BTreeSet<String>,
}

/// The crates that emit findings.
fn emitters() -> BTreeMap<String, Emitter> {
    let crates = root().join("crates");
    let mut sources: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in texts(&crates, &["rs"]) {
        let mut parts = path.strip_prefix(&crates).unwrap().iter().map(|part| part.to_str().unwrap());
        let (name, folder) = (parts.next().unwrap().to_owned(), parts.next().unwrap());
        // Of the pack's dotted names only those of its notes are codes; the others are keys of its files.
        let is_key = name == "lcs-pack" && !path.ends_with("check.rs");
        if folder == "src" && !path.ends_with("tests.rs") && !is_key {
            let program: String = lines(&text).flat_map(|line| [line, "\n"]).collect();
            sources.entry(name).or_default().push_str(&program);
        }
    }
    sources.retain(|_, source| EMITTERS.iter().any(|mark| source.contains(mark)));
    sources.into_iter().map(|(name, source)| (name, emitter(&source))).collect()
}

fn emitter(source: &str) -> Emitter {
    let mut emitter = Emitter::default();
    for line in source.lines() {
        let codes: Vec<String> = literals(line).filter(|text| is_code(text)).map(str::to_owned).collect();
        if line.contains("Severity::") || line.contains(".reject(") {
            emitter.emits.extend(codes.iter().cloned());
        }
        emitter.codes.extend(codes);
        emitter.words.extend(literals(line).map(str::to_owned));
    }
    emitter
}

fn key(code: &str) -> String {
    format!("finding-{}", code.replace(['.', '_'], "-"))
}

#[test]
fn every_emitted_code_has_words_and_a_title() {
    let english = messages(Language::En);
    let mut missing = Vec::new();
    for (name, emitter) in emitters() {
        for code in emitter.codes {
            let key = key(&code);
            for wanted in [key.clone(), format!("{key}.title")] {
                if !english.contains_key(&wanted) {
                    missing.push(format!("{wanted} (of {name})"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "codes without words: {missing:#?}");
}

#[test]
fn every_finding_in_the_catalogue_is_emitted() {
    let keys: BTreeSet<String> =
        emitters().values().flat_map(|emitter| emitter.codes.iter().map(|code| key(code))).collect();
    let idle: Vec<_> = messages(Language::En)
        .into_keys()
        .filter(|name| name.starts_with("finding-") && !name.contains('.') && !keys.contains(name))
        .collect();
    assert!(idle.is_empty(), "findings that no program emits: {idle:#?}");
}

#[test]
fn a_message_takes_only_values_that_its_emitters_pass() {
    let english = messages(Language::En);
    let mut unknown = Vec::new();
    for (name, emitter) in emitters() {
        for code in emitter.emits {
            let text = english.get(&key(&code)).map(String::as_str).unwrap_or_default();
            // Rows that an import rejects come with what was found and the column.
            let passed = |value: &str| emitter.words.contains(value) || (name == "lcs-import" && value == "found");
            let strange = variables(text).into_iter().filter(|value| !passed(value));
            unknown.extend(strange.map(|value| format!("{name} {code}: {value}")));
        }
    }
    assert!(unknown.is_empty(), "values that no source names: {unknown:#?}");
}

#[test]
fn codes_are_told_from_file_names() {
    assert!(is_code("bill.unit_slip") && is_code("cell.not_a_date"));
    assert!(!is_code("bills.csv") && !is_code("envelope.walls.u") && !is_code("A sentence. Another"));
}
