//! Inheritance: each file, and each scenario, states only what it changes.

use super::error::{FileFault, ScenarioFileError};
use crate::document::ScenarioTable;
use serde::Serialize;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// Files in the line of inheritance, the one asked for first.
pub(super) struct Lineage {
    /// Name and table of each.
    files: Vec<(String, Table)>,
}

impl Lineage {
    /// Reads a file and what it inherits; `text_of` gives the text of a file by the name under which it is inherited.
    pub(super) fn read(
        file: &str,
        text: &str,
        text_of: &mut dyn FnMut(&str) -> Result<String, String>,
    ) -> Result<Self, ScenarioFileError> {
        let mut files: Vec<(String, Table)> = Vec::new();
        let mut next = Some((file.to_owned(), text.to_owned()));
        while let Some((name, text)) = next {
            let table = parse(&name, &text)?;
            let parent = match table.get("inherits") {
                None => None,
                Some(Value::String(parent)) => Some(parent.clone()),
                Some(_) => {
                    let fault = FileFault::Shape { message: "is not the name of a file".to_owned() };
                    return Err(ScenarioFileError { file: name, key: "inherits".to_owned(), fault });
                }
            };
            let error = |fault| ScenarioFileError { file: name.clone(), key: "inherits".to_owned(), fault };
            next = match parent {
                None => None,
                Some(parent) => {
                    let names = files.iter().map(|(known, _)| known).chain([&name]);
                    let line: Vec<String> = names.skip_while(|known| **known != parent).cloned().collect();
                    if !line.is_empty() {
                        let circle = line.into_iter().chain([parent]).collect();
                        return Err(error(FileFault::Circle { circle }));
                    }
                    let text = text_of(&parent)
                        .map_err(|reason| error(FileFault::Unavailable { name: parent.clone(), reason }))?;
                    Some((parent, text))
                }
            };
            files.push((name, table));
        }
        Ok(Self { files })
    }

    /// All tables together.
    pub(super) fn merged(&self) -> Table {
        let mut merged = Table::new();
        for (_, table) in self.files.iter().rev() {
            merge(&mut merged, table);
        }
        merged
    }

    /// The tables of all but the file asked for; `None` where it inherits nothing.
    pub(super) fn inherited(&self) -> Option<Table> {
        let (_, above) = self.files.split_first()?;
        (!above.is_empty()).then(|| Self { files: above.to_vec() }.merged())
    }

    /// The file that states a key, or its nearest ancestor.
    pub(super) fn file_of(&self, key: &str) -> &str {
        let deepest =
            self.files.iter().enumerate().max_by_key(|(at, (_, table))| (depth(table, key), self.files.len() - at));
        deepest.map_or("", |(_, (name, _))| name)
    }
}

/// How deep a table knows a key's path. Names may hold dots themselves (`I.1.2`).
pub(super) fn depth(table: &Table, key: &str) -> usize {
    let below = |(name, value): (&String, &Value)| {
        let rest = key.strip_prefix(name.as_str())?;
        let rest = if rest.is_empty() { "" } else { rest.strip_prefix('.')? };
        Some(1 + value.as_table().map_or(0, |table| if rest.is_empty() { 0 } else { depth(table, rest) }))
    };
    table.iter().filter_map(below).max().unwrap_or(0)
}

pub(super) fn parse(file: &str, text: &str) -> Result<Table, ScenarioFileError> {
    text.parse::<Table>().map_err(|error| {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let line = text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let fault = FileFault::Syntax { line, message: error.message().to_owned() };
        ScenarioFileError { file: file.to_owned(), key: String::new(), fault }
    })
}

/// Lays one table over another: tables are merged key by key, all else is replaced. A path of years (`points`) and a single
/// `value` replace each other.
pub(super) fn merge(under: &mut Table, over: &Table) {
    if over.contains_key("points") {
        under.remove("value");
    }
    if over.contains_key("value") {
        under.remove("points");
    }
    for (key, value) in over {
        match (under.get_mut(key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => merge(under, over),
            _ => {
                under.insert(key.clone(), value.clone());
            }
        }
    }
}

/// The line of a scenario's ancestors, the oldest first, itself last; `bau` has none.
pub(super) fn line_of(
    scenarios: &BTreeMap<String, ScenarioTable>,
    id: &str,
) -> Result<Vec<String>, (String, FileFault)> {
    let mut line: Vec<String> = Vec::new();
    let mut next = Some(id.to_owned()).filter(|id| id != super::BAU);
    while let Some(id) = next {
        let key = || line.last().map_or_else(String::new, |child| format!("scenarios.{child}.inherits"));
        if let Some(at) = line.iter().position(|known| *known == id) {
            let circle = line[at..].iter().cloned().chain([id.clone()]).collect();
            return Err((key(), FileFault::Circle { circle }));
        }
        let Some(scenario) = scenarios.get(&id) else {
            let known = scenarios.keys().cloned().collect();
            return Err((key(), FileFault::Unknown { what: "scenario", id, known }));
        };
        next = scenario.inherits.clone().filter(|parent| parent != super::BAU);
        line.push(id);
    }
    line.reverse();
    Ok(line)
}

/// One value that two scenarios hold differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Path of the key.
    pub key: String,
    /// In the first; `None` where it has none.
    pub before: Option<Value>,
    /// In the second.
    pub after: Option<Value>,
}

/// What differs from one table to another, in the order of keys.
pub(super) fn difference(before: &Table, after: &Table) -> Vec<Difference> {
    let mut found = Vec::new();
    walk("", before, after, &mut found);
    found
}

fn walk(path: &str, before: &Table, after: &Table, found: &mut Vec<Difference>) {
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for key in keys {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match (before.get(key), after.get(key)) {
            (Some(Value::Table(before)), Some(Value::Table(after))) => walk(&path, before, after, found),
            (before, after) if before != after => {
                found.push(Difference { key: path, before: before.cloned(), after: after.cloned() });
            }
            _ => {}
        }
    }
}
