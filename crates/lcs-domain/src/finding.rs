//! Findings: what is wrong or noteworthy in the data, as data. Words come from the catalogue (`finding-<code>`).

use crate::{FacilityId, MeterId, SourceRef};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// May change a result.
    Warning,
    /// A result is wrong or missing because of it.
    Error,
}

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type", content = "id")]
pub enum Subject {
    /// A facility.
    Facility(FacilityId),
    /// A meter or account.
    Meter(MeterId),
    /// An imported file, by name.
    File(String),
    /// The city as a whole, its pack or its weather.
    City,
}

/// A value in a finding's sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// Formatted by the catalogue in the reader's language.
    Number(f64),
    /// Set as it is.
    Text(String),
}

/// One finding with its evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Dotted code, for example `bill.gap`; the catalogue key is `finding-bill-gap`.
    pub code: Cow<'static, str>,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// Evidence, by name.
    pub arguments: BTreeMap<Cow<'static, str>, Argument>,
    /// Where to look.
    pub source: Option<SourceRef>,
}

impl Finding {
    /// A finding without evidence yet.
    #[must_use]
    pub fn new(code: &'static str, severity: Severity, subject: Subject) -> Self {
        Self { code: Cow::Borrowed(code), severity, subject, arguments: BTreeMap::new(), source: None }
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: f64) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Number(value));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Text(value.into()));
        self
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, source: &SourceRef) -> Self {
        self.source = Some(source.clone());
        self
    }
}
