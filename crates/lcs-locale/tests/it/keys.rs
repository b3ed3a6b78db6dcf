//! Every key stands in every language, is read by Fluent, takes the same values and is used somewhere.

use fluent_bundle::FluentResource;
use lcs_locale::{Catalogue, Language};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The messages of one language: key with attribute, and its text with continuation lines.
pub fn messages(language: Language) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for resource in Catalogue::resources().iter().filter(|resource| resource.language == language) {
        let (mut message, mut current) = (String::new(), None::<String>);
        for line in resource.source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let (key, text) = line.split_once('=').unwrap_or_else(|| panic!("{language}: no = in `{line}`"));
                message = key.trim().to_owned();
                let previous = found.insert(message.clone(), text.trim().to_owned());
                assert!(previous.is_none(), "{language}: key {message} stands twice");
                current = Some(message.clone());
            } else if let Some((name, text)) = line.trim().strip_prefix('.').and_then(|rest| rest.split_once(" = ")) {
                let key = format!("{message}.{name}");
                found.insert(key.clone(), text.to_owned());
                current = Some(key);
            } else if let Some(text) = current.as_ref().and_then(|key| found.get_mut(key)) {
                text.push_str(line);
            }
        }
    }
    found
}

pub fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap())
        .collect()
}

#[test]
fn every_file_is_fluent() {
    for resource in Catalogue::resources() {
        if let Err((_, errors)) = FluentResource::try_new(resource.source.to_owned()) {
            panic!("{}/{}.ftl: {errors:?}", resource.language, resource.topic);
        }
    }
}

#[test]
fn every_file_on_disk_is_embedded() {
    for language in Language::all() {
        for entry in fs::read_dir(root().join("locales").join(language.code())).unwrap() {
            let path = entry.unwrap().path();
            let topic = path.file_stem().unwrap().to_str().unwrap();
            assert!(
                Catalogue::resources().iter().any(|file| file.language == language && file.topic == topic),
                "{} is not in the list of catalogue.rs",
                path.display()
            );
        }
    }
}

#[test]
fn languages_have_the_same_keys_and_values() {
    let english = messages(Language::En);
    for language in [Language::Ja, Language::Ms] {
        let other = messages(language);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let surplus: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "{language}: missing {missing:?}, not in English {surplus:?}"
        );
        for (key, text) in &english {
            assert_eq!(variables(text), variables(&other[key]), "{language}: values of {key}");
        }
    }
}

/// Families whose keys are put together from an id: of packs, carriers, findings.
const FAMILIES: [&str; 14] = [
    "report-of-",
    "use-",
    "area-",
    "measure-",
    "carrier-",
    "finding-",
    "status-",
    "severity-",
    "scope-",
    "target-",
    "assumption-",
    "reason-",
    "question-",
    "unit-",
];

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let english = messages(Language::En);
    let mut sources = String::new();
    for (_, text) in ["crates", "xtask"].into_iter().flat_map(|folder| texts(&root().join(folder), &["rs", "typ"])) {
        sources.push_str(&text);
    }
    let unused: Vec<_> = english
        .keys()
        .filter(|key| !key.contains('.') && !FAMILIES.iter().any(|family| key.starts_with(family)))
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "keys that no source names: {unused:?}");

    for family in ["report-", "cli-"] {
        for rest in sources.split(&format!("\"{family}")).skip(1) {
            let key = format!("{family}{}", rest.split('"').next().unwrap());
            let is_key =
                key.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
            // A key that ends in a dash is a prefix to which a program adds an id.
            assert!(!is_key || key.ends_with('-') || english.contains_key(&key), "{key} is used but not in English");
        }
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Files of the given kinds below a folder, sorted by path, without this crate's own.
pub fn texts(folder: &Path, kinds: &[&str]) -> Vec<(PathBuf, String)> {
    if folder.ends_with("lcs-locale") {
        return Vec::new();
    }
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(texts(&path, kinds));
        } else if path.extension().is_some_and(|kind| kinds.iter().any(|wanted| kind == *wanted)) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}
