//! Where the values of a pack file come from.
//!
//! Any table may carry the seven keys of a citation; they hold for it and for everything inside it, until a table
//! further in says otherwise. A table that names a `source`, or says `status = "unverified"`, begins a new citation: nothing
//! of the outer source, locator or note leaks into it. Status, dates and basis are passed on either way.

use jiff::civil::Date;
use lcs_domain::FactStatus;

/// One document of `sources.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// Title, publisher and edition in one line.
    pub title: String,
}

/// The citation that holds at one place of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Citation {
    pub source: Option<String>,
    pub locator: Option<String>,
    pub status: Option<FactStatus>,
    pub note: Option<String>,
    pub basis: Option<String>,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl Citation {
    /// The keys of a citation, in any table.
    pub const KEYS: [&'static str; 7] = ["source", "locator", "status", "note", "basis", "from", "to"];

    /// This citation inside `outer`.
    pub fn within(self, outer: &Self) -> Self {
        let begins = self.source.is_some() || self.status == Some(FactStatus::Unverified);
        let passed = if begins { Self::default() } else { outer.clone() };
        Self {
            source: self.source.or(passed.source),
            locator: self.locator.or(passed.locator),
            status: self.status.or(outer.status),
            note: self.note.or(passed.note),
            basis: self.basis.or_else(|| outer.basis.clone()),
            from: self.from.or(outer.from),
            to: self.to.or(outer.to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unverified_value_leaves_the_outer_source_behind() {
        let outer = Citation {
            source: Some("ipcc".into()),
            locator: Some("table 2.4".into()),
            status: Some(FactStatus::Published),
            basis: Some("net".into()),
            ..Citation::default()
        };
        let inner = Citation { status: Some(FactStatus::Unverified), ..Citation::default() };
        let held = inner.within(&outer);
        assert_eq!(held.source, None);
        assert_eq!(held.locator, None);
        assert_eq!(held.basis.as_deref(), Some("net"));
        let refined = Citation { locator: Some("table 2.5".into()), ..Citation::default() }.within(&outer);
        assert_eq!(refined.source.as_deref(), Some("ipcc"));
        assert_eq!(refined.locator.as_deref(), Some("table 2.5"));
    }
}
