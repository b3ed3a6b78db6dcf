//! `pack.toml` and `sources.toml`.

use crate::PackError;
use crate::citation::Source;
use crate::entry::{Entry, File};
use std::collections::BTreeMap;

/// What `pack.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub id: String,
    pub version: String,
    pub extends: Option<String>,
    pub names: BTreeMap<String, String>,
    pub currency: Option<String>,
    pub time_zone: Option<String>,
    pub fiscal_year_start_month: Option<u8>,
}

/// Reads `pack.toml` of the pack that is expected to be `id`.
pub(crate) fn header(id: &str, bytes: &[u8]) -> Result<Header, PackError> {
    let none = BTreeMap::new();
    let file = File { pack: id, version: "", name: "pack.toml", sources: &none };
    let mut entry = Entry::root(&file, bytes)?;
    let header = Header {
        id: entry.text("id")?,
        version: entry.text("version")?,
        extends: entry.optional_text("extends")?,
        names: entry.text_table("names")?,
        currency: entry.optional_text("currency")?,
        time_zone: entry.optional_text("time_zone")?,
        fiscal_year_start_month: entry.optional_integer("fiscal_year_start_month")?,
    };
    entry.text("licence")?;
    if header.version.split('.').count() != 3 || header.version.split('.').any(|part| part.parse::<u32>().is_err()) {
        return entry.fail("version", "is no semantic version", "write three numbers, as \"0.1.0\"");
    }
    if header
        .currency
        .as_ref()
        .is_some_and(|code| code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()))
    {
        return entry.fail("currency", "is no ISO 4217 code", "write three capitals, as \"MYR\"");
    }
    if header.fiscal_year_start_month.is_some_and(|month| !(1..=12).contains(&month)) {
        return entry.fail("fiscal_year_start_month", "is no month", "write 1 to 12");
    }
    if !header.names.contains_key("en") {
        return entry.fail("names.en", "is missing", "add names = { en = \"…\" }");
    }
    let changes = entry.entries("change", "version")?;
    let mut told = false;
    for mut change in changes {
        told |= change.text("version")? == header.version;
        change.date("date")?;
        change.text("text")?;
        change.finish()?;
    }
    if !told {
        return entry.fail(
            "change",
            format!("says nothing about version {}", header.version),
            "add a [[change]] with version, date and text",
        );
    }
    entry.finish()?;
    Ok(header)
}

/// Reads `sources.toml`: each document once, by key.
pub(crate) fn sources(pack: &str, version: &str, bytes: &[u8]) -> Result<BTreeMap<String, Source>, PackError> {
    let none = BTreeMap::new();
    let file = File { pack, version, name: "sources.toml", sources: &none };
    let mut sources = BTreeMap::new();
    for (key, mut document) in Entry::root(&file, bytes)?.named_children()? {
        let title = document.text("title")?;
        let publisher = document.text("publisher")?;
        let edition = document.optional_text("edition")?;
        for key in ["url", "licence", "sha256", "read_in"] {
            document.optional_text(key)?;
        }
        document.optional_date("retrieved")?;
        document.finish()?;
        let edition = edition.map_or_else(String::new, |edition| format!(", {edition}"));
        sources.insert(key, Source { title: format!("{title} ({publisher}{edition})") });
    }
    Ok(sources)
}
