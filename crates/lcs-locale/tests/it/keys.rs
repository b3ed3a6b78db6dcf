//! Every key stands in every language, is read by Fluent, takes the same values and is used somewhere.

use fluent_bundle::FluentResource;
use lcs_locale::{Catalogue, Language};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A file of the catalogue: language, topic, text.
pub struct File {
    pub language: Language,
    pub topic: String,
    pub source: String,
}

/// All files on disk, those that only the web application reads included.
pub fn files() -> Vec<File> {
    let mut files = Vec::new();
    for language in Language::all() {
        for (path, source) in texts(&root().join("locales").join(language.code()), &["ftl"]) {
            files.push(File { language, topic: path.file_stem().unwrap().to_str().unwrap().to_owned(), source });
        }
    }
    files
}

/// The messages of one language: key with attribute, and its text with continuation lines.
pub fn messages(language: Language) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in files().iter().filter(|file| file.language == language) {
        let (mut message, mut current) = (String::new(), None::<String>);
        for line in file.source.lines().filter(|line| !line.starts_with('#')) {
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
        // The dollar of a currency names nothing.
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn every_file_is_fluent() {
    for file in files() {
        if let Err((_, errors)) = FluentResource::try_new(file.source) {
            panic!("{}/{}.ftl: {errors:?}", file.language, file.topic);
        }
    }
}

#[test]
fn every_file_on_disk_is_embedded_or_of_the_web_application() {
    for file in files().iter().filter(|file| !file.topic.starts_with("web")) {
        let embedded = |known: &lcs_locale::Resource| known.language == file.language && known.topic == file.topic;
        assert!(
            Catalogue::resources().iter().any(embedded),
            "{}/{}.ftl is not in the list of catalogue.rs",
            file.language,
            file.topic
        );
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
const FAMILIES: [&str; 30] = [
    "field-",
    "file-kind-",
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
    "change-",
    "end-use-",
    "figure-",
    "method-of-",
    "savings-report-",
    "block-report-",
    "savings-no-",
    "mv-verdict-",
    "mv-end-use-",
    "mv-reason-",
    "mv-quantity-",
    "mv-static-",
    "savings-rival-",
    "savings-source-",
];

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let english = messages(Language::En);
    let mut sources = String::new();
    for (_, text) in ["crates", "xtask"].into_iter().flat_map(|folder| texts(&root().join(folder), &["rs", "typ"])) {
        sources.push_str(&text);
    }
    for (_, text) in texts(&root().join("web/src"), &["ts", "tsx"]) {
        sources.push_str(&text.replace(['\'', '`'], "\""));
    }
    let unused: Vec<_> = english
        .keys()
        .filter(|key| !key.contains('.') && !FAMILIES.iter().any(|family| key.starts_with(family)))
        .filter(|key| !sources.contains(&format!("\"{key}\"")) && !is_put_together(key, &sources))
        .collect();
    assert!(unused.is_empty(), "keys that no source names: {unused:?}");

    for family in FAMILIES_OF_SOURCES {
        for rest in sources.split(&format!("\"{family}")).skip(1) {
            let key = format!("{family}{}", rest.split('"').next().unwrap());
            let is_key =
                key.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
            // A key that ends in a dash is a prefix to which a program adds an id.
            assert!(!is_key || key.ends_with('-') || english.contains_key(&key), "{key} is used but not in English");
        }
    }
}

/// Families of which every key in a source must exist. Elsewhere such words are also ids of other things.
const FAMILIES_OF_SOURCES: [&str; 2] = ["report-", "cli-"];

/// Whether the web application puts the key together: a template that begins with a part of it.
fn is_put_together(key: &str, sources: &str) -> bool {
    key.match_indices('-').any(|(end, _)| sources.contains(&format!("\"{}${{", &key[..=end])))
}

/// The web application asks for words with `t('key')`; each must exist.
#[test]
fn every_word_of_the_web_application_exists() {
    let english = messages(Language::En);
    for (path, text) in texts(&root().join("web/src"), &["ts", "tsx"]) {
        for rest in text.split("t('").skip(1).filter(|rest| rest.contains('\'')) {
            let key = rest.split('\'').next().unwrap();
            let is_key =
                key.contains('-') && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            assert!(!is_key || english.contains_key(key), "{}: {key} is not in English", path.display());
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
