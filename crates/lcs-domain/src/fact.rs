//! Dated, cited facts: what a pack says about a place.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How far a fact may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactStatus {
    /// Read in the publication of the body that is responsible for it.
    Official,
    /// Read in a publication that quotes it.
    Published,
    /// Announced, not yet in force.
    Expected,
    /// Nobody has verified it; marked wherever a person sees a result that rests on it.
    Unverified,
}

impl FactStatus {
    /// The id in packs and catalogues.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Published => "published",
            Self::Expected => "expected",
            Self::Unverified => "unverified",
        }
    }
}

/// Where a value comes from and when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Pack that carries it.
    pub pack: String,
    /// Semantic version of that pack.
    pub version: String,
    /// Dotted key inside the pack, for example `factors.electricity.grid-peninsular`.
    pub key: String,
    /// Title and publisher of the document; missing only in unverified facts.
    pub source: Option<String>,
    /// Page, table, row.
    pub locator: Option<String>,
    /// How far to trust it.
    pub status: FactStatus,
    /// First day on which it holds.
    pub from: Date,
    /// Day after the last; `None` until the publisher replaces it.
    pub to: Option<Date>,
    /// Gross or net heat, location or market based, generation or consumption, GWP set.
    pub basis: Option<String>,
    /// Why an unverified value is what it is.
    pub note: Option<String>,
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.pack, self.version, self.key)?;
        match self.to {
            Some(to) => write!(f, " [{} to {to})", self.from)?,
            None => write!(f, " [from {}]", self.from)?,
        }
        if let Some(source) = &self.source {
            write!(f, ", {source}")?;
        }
        if let Some(locator) = &self.locator {
            write!(f, ", {locator}")?;
        }
        write!(f, " ({})", self.status.id())
    }
}
