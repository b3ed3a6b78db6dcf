//! The embedded packs and the example of a new city, and packs that break a rule.
#![allow(clippy::unwrap_used)]

mod archetypes;
mod broken;
mod calendar;
mod embedded;
mod lookups;
mod seattle;
mod tokyo;
mod vintages;

use lcs_pack::{Pack, PackSource};
use std::{collections::BTreeMap, fs, path::Path};

/// All files of a folder of the workspace, by name.
fn folder(path: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = lcs_testkit::workspace_root().join(path);
    let read = |file: &Path| (file.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(file).unwrap());
    fs::read_dir(folder).unwrap().map(|entry| read(&entry.unwrap().path())).collect()
}

fn kuala_lumpur() -> Pack {
    Pack::embedded("my-kuala-lumpur").unwrap()
}

fn tokyo() -> Pack {
    Pack::embedded("jp-tokyo").unwrap()
}

fn seattle() -> Pack {
    Pack::from_files(folder("examples/seattle")).unwrap()
}

/// A small pack that extends nothing, as text by file.
fn source(files: &[(&str, &str)]) -> PackSource {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    PackSource { id: "here".to_owned(), files }
}
