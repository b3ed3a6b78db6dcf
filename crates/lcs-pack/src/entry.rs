//! Reading one table of a pack file. Every key is asked for by name; what remains at the end is an error.

use crate::PackError;
use crate::citation::{Citation, Source};
use jiff::civil::Date;
use lcs_domain::{Carrier, FactStatus};
use lcs_units::Unit;
use std::collections::BTreeMap;
use toml::Value;

/// The file an entry stands in.
pub(crate) struct File<'a> {
    /// Id of the pack.
    pub pack: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Path inside the pack.
    pub name: &'a str,
    /// Documents of the pack by key.
    pub sources: &'a BTreeMap<String, Source>,
}

/// One table of a file.
#[derive(Clone)]
pub(crate) struct Entry<'a> {
    pub(crate) file: &'a File<'a>,
    path: String,
    pub(crate) key: String,
    pub(crate) table: toml::Table,
    asked: Vec<&'static str>,
    pub(crate) citation: Citation,
}

type Result<T> = std::result::Result<T, PackError>;

impl<'a> Entry<'a> {
    /// The whole file.
    pub fn root(file: &'a File<'a>, bytes: &[u8]) -> Result<Self> {
        let invalid = |key: String, message: String, hint: &str| PackError::Invalid {
            file: format!("{}/{}", file.pack, file.name),
            key,
            message,
            hint: hint.to_owned(),
        };
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            invalid(format!("line {line}"), "the file is not UTF-8 text".into(), "save it as UTF-8")
        })?;
        let table: toml::Table = toml::from_str(text).map_err(|error| {
            let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or(text));
            let line = before.matches('\n').count() + 1;
            invalid(format!("line {line}"), error.message().to_owned(), "mend the TOML at this line")
        })?;
        let stem = file.name.trim_end_matches(".toml").to_owned();
        Self::new(file, stem.clone(), stem, table, &Citation::default())
    }

    fn new(file: &'a File<'a>, path: String, key: String, table: toml::Table, outer: &Citation) -> Result<Self> {
        let mut entry = Self { file, path, key, table, asked: Citation::KEYS.to_vec(), citation: Citation::default() };
        let own = Citation {
            source: entry.optional_text("source")?,
            locator: entry.optional_text("locator")?,
            status: entry.optional_choice("status", &FactStatus::ids())?,
            note: entry.optional_text("note")?,
            basis: entry.optional_text("basis")?,
            from: entry.optional_date("from")?,
            to: entry.optional_date("to")?,
        };
        entry.citation = own.within(outer);
        Ok(entry)
    }

    /// An error at a key of this table.
    pub fn fail<T>(&self, key: &str, message: impl Into<String>, hint: impl Into<String>) -> Result<T> {
        Err(PackError::Invalid {
            file: format!("{}/{}", self.file.pack, self.file.name),
            key: if key.is_empty() { self.path.clone() } else { format!("{}.{key}", self.path) },
            message: message.into(),
            hint: hint.into(),
        })
    }

    pub(crate) fn missing<T>(&self, key: &str) -> Result<T> {
        self.fail(key, "is missing", format!("add `{key} = …` to this table"))
    }

    pub(crate) fn take(&mut self, key: &'static str) -> Option<Value> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.remove(key)
    }

    /// Whether the table holds the key.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Refuses keys nobody asked for.
    pub fn finish(self) -> Result<()> {
        let Some(key) = self.table.keys().next() else { return Ok(()) };
        let mut known: Vec<&str> = self.asked.iter().copied().filter(|known| !Citation::KEYS.contains(known)).collect();
        known.sort_unstable();
        self.fail(
            key,
            "is not a key of this table",
            format!(
                "remove it or use one of {}, or a key of a citation ({})",
                known.join(", "),
                Citation::KEYS.join(", ")
            ),
        )
    }

    /// A text, if given.
    pub fn optional_text(&mut self, key: &'static str) -> Result<Option<String>> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
            Some(_) => self.fail(key, "is not a text", "write it in quotes, not empty"),
        }
    }

    /// A text.
    pub fn text(&mut self, key: &'static str) -> Result<String> {
        self.optional_text(key)?.map_or_else(|| self.missing(key), Ok)
    }

    /// A list of texts; empty when not given.
    pub fn texts(&mut self, key: &'static str) -> Result<Vec<String>> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let texts =
            value.as_array().and_then(|items| items.iter().map(|item| item.as_str().map(str::to_owned)).collect());
        texts.map_or_else(|| self.fail(key, "is not a list of texts", "write it as [\"one\", \"two\"]"), Ok)
    }

    /// A table of texts; empty when not given.
    pub fn text_table(&mut self, key: &'static str) -> Result<BTreeMap<String, String>> {
        let Some(value) = self.take(key) else { return Ok(BTreeMap::new()) };
        let texts = value.as_table().and_then(|table| {
            table.iter().map(|(name, text)| text.as_str().map(|text| (name.clone(), text.to_owned()))).collect()
        });
        texts.map_or_else(|| self.fail(key, "is not a table of texts", "write it as { en = \"…\" }"), Ok)
    }

    /// A number, if given.
    pub fn optional_number(&mut self, key: &'static str) -> Result<Option<f64>> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => number(&value).map_or_else(
                || self.fail(key, "is not a finite number", "write a number without quotes"),
                |number| Ok(Some(number)),
            ),
        }
    }

    /// A number.
    pub fn number(&mut self, key: &'static str) -> Result<f64> {
        self.optional_number(key)?.map_or_else(|| self.missing(key), Ok)
    }

    /// A list of exactly `N` numbers within a range.
    pub fn numbers<const N: usize>(&mut self, key: &'static str, least: f64, most: f64) -> Result<[f64; N]> {
        let Some(value) = self.take(key) else { return self.missing(key) };
        let numbers: Option<Vec<f64>> = value.as_array().and_then(|items| items.iter().map(number).collect());
        let Some(numbers) = numbers.and_then(|numbers| <[f64; N]>::try_from(numbers).ok()) else {
            return self.fail(key, format!("is not a list of {N} numbers"), format!("write {N} numbers in brackets"));
        };
        match numbers.iter().find(|number| !(least..=most).contains(*number)) {
            Some(odd) => {
                self.fail(key, format!("holds {odd}, outside {least} to {most}"), "check the unit and the typing")
            }
            None => Ok(numbers),
        }
    }

    /// A whole number of a range, if given.
    pub fn optional_integer<T: TryFrom<i64>>(&mut self, key: &'static str) -> Result<Option<T>> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => value.as_integer().and_then(|whole| T::try_from(whole).ok()).map_or_else(
                || self.fail(key, "is not a whole number of the expected size", "write digits without quotes or point"),
                |whole| Ok(Some(whole)),
            ),
        }
    }

    /// A whole number.
    pub fn integer<T: TryFrom<i64>>(&mut self, key: &'static str) -> Result<T> {
        self.optional_integer(key)?.map_or_else(|| self.missing(key), Ok)
    }

    /// Yes or no; `false` when not given.
    pub fn flag(&mut self, key: &'static str) -> Result<bool> {
        Ok(self.optional_flag(key)?.unwrap_or(false))
    }

    /// Yes or no, if given.
    pub fn optional_flag(&mut self, key: &'static str) -> Result<Option<bool>> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Boolean(flag)) => Ok(Some(flag)),
            Some(_) => self.fail(key, "is neither true nor false", "write true or false without quotes"),
        }
    }

    /// Days; empty when not given.
    pub fn dates(&mut self, key: &'static str) -> Result<Vec<Date>> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let days: Option<Vec<Date>> = value.as_array().and_then(|items| items.iter().map(day).collect());
        days.map_or_else(|| self.fail(key, "is not a list of days", "write it as [2025-05-01, 2026-05-01]"), Ok)
    }

    /// Stretches of days, first and last; empty when not given.
    pub fn stretches(&mut self, key: &'static str) -> Result<Vec<(Date, Date)>> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let stretch = |item: &Value| match item.as_array().map(Vec::as_slice) {
            Some([first, last]) => Some((day(first)?, day(last)?)),
            _ => None,
        };
        let stretches: Option<Vec<_>> = value.as_array().and_then(|items| items.iter().map(stretch).collect());
        match stretches {
            None => {
                let hint = "write first and last day of each as [[2025-04-29, 2025-05-06]]";
                self.fail(key, "is not a list of stretches of days", hint)
            }
            Some(stretches) => match stretches.iter().find(|(first, last)| last < first) {
                Some((first, last)) => {
                    self.fail(key, format!("ends on {last}, before it begins on {first}"), "exchange the two days")
                }
                None => Ok(stretches),
            },
        }
    }

    /// A day, if given.
    pub fn optional_date(&mut self, key: &'static str) -> Result<Option<Date>> {
        let Some(value) = self.take(key) else { return Ok(None) };
        match day(&value) {
            Some(date) => Ok(Some(date)),
            None => self.fail(key, "is not a day", "write it as 2025-07-01, without quotes"),
        }
    }

    /// A day.
    pub fn date(&mut self, key: &'static str) -> Result<Date> {
        self.optional_date(key)?.map_or_else(|| self.missing(key), Ok)
    }

    /// A word of a closed list, if given.
    pub fn optional_choice<T: Copy>(&mut self, key: &'static str, choices: &[(&str, T)]) -> Result<Option<T>> {
        let Some(word) = self.optional_text(key)? else { return Ok(None) };
        match choices.iter().find(|(id, _)| *id == word) {
            Some((_, choice)) => Ok(Some(*choice)),
            None => {
                let ids: Vec<&str> = choices.iter().map(|(id, _)| *id).collect();
                self.fail(key, format!("`{word}` is not known here"), format!("use one of {}", ids.join(", ")))
            }
        }
    }

    /// A word of a closed list.
    pub fn choice<T: Copy>(&mut self, key: &'static str, choices: &[(&str, T)]) -> Result<T> {
        self.optional_choice(key, choices)?.map_or_else(|| self.missing(key), Ok)
    }

    /// An energy carrier.
    pub fn carrier(&mut self, key: &'static str) -> Result<Carrier> {
        let choices: Vec<(&str, Carrier)> = Carrier::ALL.iter().map(|carrier| (carrier.id(), *carrier)).collect();
        self.choice(key, &choices)
    }

    /// A unit.
    pub fn unit(&mut self, key: &'static str) -> Result<Unit> {
        let label = self.text(key)?;
        Unit::parse(&label).map_or_else(
            || {
                self.fail(
                    key,
                    format!("`{label}` is not a unit that LCS knows"),
                    "use for example kWh, MMBtu, m3, L, kg, klb",
                )
            },
            Ok,
        )
    }

    /// The table under a key, if given.
    pub fn child(&mut self, key: &'static str) -> Result<Option<Self>> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Table(table)) => {
                let (path, own) = (format!("{}.{key}", self.path), format!("{}.{key}", self.key));
                Self::new(self.file, path, own, table, &self.citation).map(Some)
            }
            Some(_) => self.fail(key, "is not a table", format!("write it as [{key}] or {{ … }}")),
        }
    }

    /// All tables under this one, by name, in alphabetical order.
    pub fn named_children(&mut self) -> Result<Vec<(String, Self)>> {
        let mut children = Vec::new();
        for (name, value) in std::mem::take(&mut self.table) {
            let Value::Table(table) = value else {
                return self.fail(&name, "is not a table", "write it as a table");
            };
            let (path, key) = (format!("{}.{name}", self.path), format!("{}.{name}", self.key));
            children.push((name, Self::new(self.file, path, key, table, &self.citation)?));
        }
        Ok(children)
    }

    /// The list of tables under a key, named by their text `id_key`; empty when not given.
    pub fn entries(&mut self, key: &'static str, id_key: &'static str) -> Result<Vec<Self>> {
        let tables = self.tables(key)?;
        let mut seen = Vec::new();
        let mut entries = Vec::new();
        for (index, table) in tables.into_iter().enumerate() {
            let Some(id) = table.get(id_key).and_then(Value::as_str).map(str::to_owned) else {
                return self.fail(
                    &format!("{key}[{index}].{id_key}"),
                    "is missing",
                    format!("give each [[{key}]] its `{id_key}`"),
                );
            };
            if seen.contains(&id) {
                return self.fail(&id, format!("stands twice in this file as `{id_key}`"), "keep one of them");
            }
            let (path, own) = (self.under(&self.path, key, &id), self.under(&self.key, key, &id));
            seen.push(id);
            entries.push(Self::new(self.file, path, own, table, &self.citation)?);
        }
        Ok(entries)
    }

    /// `factors.<id>` in the file that holds only factors, `city.driver.<id>` in one that holds several lists.
    fn under(&self, base: &str, key: &str, id: &str) -> String {
        if base.strip_suffix('s') == Some(key) { format!("{base}.{id}") } else { format!("{base}.{key}.{id}") }
    }

    /// Gives an entry of a [`Entry::series`] a name of its own.
    pub fn rename(&mut self, name: &str) {
        self.key = format!("{}.{name}", self.key);
    }

    /// The list of tables under a key that have no name of their own; their facts carry the key of this table.
    pub fn series(&mut self, key: &'static str) -> Result<Vec<Self>> {
        let tables = self.tables(key)?;
        let path = |index| format!("{}.{key}[{index}]", self.path);
        tables
            .into_iter()
            .enumerate()
            .map(|(index, table)| Self::new(self.file, path(index), self.key.clone(), table, &self.citation))
            .collect()
    }

    fn tables(&mut self, key: &'static str) -> Result<Vec<toml::Table>> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let tables = match value {
            Value::Array(items) => items
                .into_iter()
                .map(|item| match item {
                    Value::Table(table) => Some(table),
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        tables.map_or_else(|| self.fail(key, "is not a list of tables", format!("write each as [[{key}]]")), Ok)
    }
}

fn day(value: &Value) -> Option<Date> {
    value.as_datetime()?.to_string().parse().ok()
}

pub(crate) fn number(value: &Value) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "numbers of a pack are small")]
    let number = match value {
        Value::Integer(whole) => *whole as f64,
        Value::Float(float) => *float,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

/// The words of [`FactStatus`] with their values.
trait StatusIds {
    fn ids() -> [(&'static str, FactStatus); 4];
}

impl StatusIds for FactStatus {
    fn ids() -> [(&'static str, FactStatus); 4] {
        [Self::Official, Self::Published, Self::Expected, Self::Unverified].map(|status| (status.id(), status))
    }
}
