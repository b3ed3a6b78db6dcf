//! Values with their fact: exact ones, those with a range, and the citation that holds for an entry as a whole.

use crate::entry::{Entry, number};
use crate::{Exact, PackError, Ranged};
use lcs_domain::{Fact, FactStatus};
use rust_decimal::Decimal;
use toml::Value;

type Result<T> = std::result::Result<T, PackError>;

impl Entry<'_> {
    /// The citation that holds here, as the fact of this entry.
    pub fn fact(&self) -> Result<Fact> {
        self.fact_named(self.key.clone())
    }

    fn fact_named(&self, key: String) -> Result<Fact> {
        let held = &self.citation;
        let Some(status) = held.status else { return self.missing("status") };
        let Some(from) = held.from else { return self.missing("from") };
        if held.to.is_some_and(|to| to <= from) {
            return self.fail("to", "is not after `from`", "`to` is the day after the last on which the value holds");
        }
        let source = match &held.source {
            Some(id) => match self.file.sources.get(id) {
                Some(source) => Some(source.title.clone()),
                None => {
                    return self.fail(
                        "source",
                        format!("`{id}` is not in sources.toml"),
                        "add the document there, once",
                    );
                }
            },
            None if status == FactStatus::Unverified && held.note.is_some() => None,
            None => {
                return self.fail(
                    "source",
                    "is missing",
                    "name a document of sources.toml, or write status = \"unverified\" with a note that says why",
                );
            }
        };
        if source.is_some() && held.locator.is_none() {
            return self.fail("locator", "is missing", "say where in the source: page, table, row");
        }
        Ok(Fact {
            pack: self.file.pack.to_owned(),
            version: self.file.version.to_owned(),
            key,
            source,
            locator: held.locator.clone(),
            status,
            from,
            to: held.to,
            basis: held.basis.clone(),
            note: held.note.clone(),
        })
    }

    /// An exact value under a key: `"0.758"`, or `{ value = "0.758", source = … }`.
    pub fn exact(&mut self, key: &'static str) -> Result<Exact> {
        self.optional_exact(key)?.map_or_else(|| self.missing(key), Ok)
    }

    /// An exact value, if given.
    pub fn optional_exact(&mut self, key: &'static str) -> Result<Option<Exact>> {
        if matches!(self.table.get(key), Some(Value::Table(_))) {
            let Some(mut own) = self.child(key)? else { return Ok(None) };
            let value = own.decimal("value")?;
            let fact = own.fact()?;
            own.finish()?;
            return Ok(Some(Exact { value, fact }));
        }
        if !self.has(key) {
            self.take(key);
            return Ok(None);
        }
        let value = self.decimal(key)?;
        Ok(Some(Exact { value, fact: self.fact_named(format!("{}.{key}", self.key))? }))
    }

    /// The one value that a table of a dated series is about; its fact carries the key of the series.
    pub fn principal(&mut self, key: &'static str) -> Result<Exact> {
        let value = self.decimal(key)?;
        Ok(Exact { value, fact: self.fact()? })
    }

    fn decimal(&mut self, key: &'static str) -> Result<Decimal> {
        match self.take(key) {
            None => self.missing(key),
            Some(Value::String(text)) => Decimal::from_str_exact(&text).or_else(|_| {
                self.fail(key, format!("`{text}` is not a decimal number"), "write digits with a point, as \"0.758\"")
            }),
            Some(_) => self.fail(key, "is not a decimal text", "write exact values in quotes, as \"0.758\""),
        }
    }

    /// A value with a range: `[p10, p50, p90]`, one number where no range is known, or `{ range = […], source = … }`.
    pub fn ranged(&mut self, key: &'static str) -> Result<Ranged> {
        self.optional_ranged(key)?.map_or_else(|| self.missing(key), Ok)
    }

    /// A value with a range, if given.
    pub fn optional_ranged(&mut self, key: &'static str) -> Result<Option<Ranged>> {
        if matches!(self.table.get(key), Some(Value::Table(_))) {
            let Some(mut own) = self.child(key)? else { return Ok(None) };
            let Some(value) = own.take("range") else { return own.missing("range") };
            let fact = own.fact()?;
            let ranged = own.range("range", &value, fact)?;
            own.finish()?;
            return Ok(Some(ranged));
        }
        let Some(value) = self.take(key) else { return Ok(None) };
        let fact = self.fact_named(format!("{}.{key}", self.key))?;
        self.range(key, &value, fact).map(Some)
    }

    fn range(&self, key: &str, value: &Value, fact: Fact) -> Result<Ranged> {
        let numbers: Option<Vec<f64>> = match value {
            Value::Array(items) => items.iter().map(number).collect(),
            one => number(one).map(|one| vec![one; 3]),
        };
        match numbers.as_deref() {
            Some(&[p10, p50, p90]) if p10 <= p50 && p50 <= p90 => Ok(Ranged { p10, p50, p90, fact }),
            Some([_, _, _]) => {
                self.fail(key, "does not ascend", "write the tenth percentile, the median, the ninetieth")
            }
            _ => self.fail(key, "is not a range", "write [p10, p50, p90], or one number"),
        }
    }
}
