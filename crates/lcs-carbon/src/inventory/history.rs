//! Every published vintage of a figure, and why it changed.
//!
//! A base year that is restated changes all that was ever said against it. So nothing is replaced: a new vintage is
//! added with its reason, and what a reader saw at a given time can be told again.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Whether the grid's factor is held at one value or follows the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorTreatment {
    /// One factor for all years: shows what the city did.
    Fixed,
    /// The factor of each year: shows what the air got.
    Variable,
}

/// One publication of a year's figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Vintage {
    /// When it was published, year and month or day in ISO order, so that text order is time order.
    pub published: String,
    /// t CO2e.
    pub tonnes: Decimal,
    /// Method and boundary, for example `GPC BASIC` or `national law as of 2022`.
    pub method: String,
    /// How the grid's factor is treated.
    pub factor: FactorTreatment,
    /// Where it stands.
    pub source: String,
    /// Why it differs from the vintage before; may be `None` only for the first.
    pub reason: Option<String>,
}

/// All vintages of one city's or estate's figure for one year.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct History {
    vintages: Vec<Vintage>,
}

/// From one vintage to the next.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recalculation {
    /// When the new figure was published.
    pub published: String,
    /// New less old, t CO2e.
    pub change_t: Decimal,
    /// The same over the old; `None` where the old was zero.
    pub relative: Option<Decimal>,
    /// Whether method or factor treatment changed with it, so that the two do not compare.
    pub method_changed: bool,
    /// The reason given; `None` is a gap in the log that a reader should see.
    pub reason: Option<String>,
}

impl History {
    /// Adds a vintage; none is ever removed. Vintages stand in order of publication.
    pub fn add(&mut self, vintage: Vintage) {
        let at = self.vintages.partition_point(|kept| kept.published <= vintage.published);
        self.vintages.insert(at, vintage);
    }

    /// All vintages.
    #[must_use]
    pub fn vintages(&self) -> &[Vintage] {
        &self.vintages
    }

    /// The figure in force now.
    #[must_use]
    pub fn latest(&self) -> Option<&Vintage> {
        self.vintages.last()
    }

    /// What was in force on a day in ISO order.
    #[must_use]
    pub fn as_of(&self, day: &str) -> Option<&Vintage> {
        self.vintages.iter().rev().find(|vintage| vintage.published.as_str() <= day)
    }

    /// The log of recalculations.
    #[must_use]
    pub fn recalculations(&self) -> Vec<Recalculation> {
        let step = |pair: &[Vintage]| {
            let (old, new) = (&pair[0], &pair[1]);
            let change_t = new.tonnes - old.tonnes;
            Recalculation {
                published: new.published.clone(),
                change_t,
                relative: change_t.checked_div(old.tonnes),
                method_changed: old.method != new.method || old.factor != new.factor,
                reason: new.reason.clone(),
            }
        };
        self.vintages.windows(2).map(step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vintage(published: &str, tonnes: &str, reason: Option<&str>) -> Vintage {
        Vintage {
            published: published.to_owned(),
            tonnes: tonnes.parse().unwrap(),
            method: "own estate".to_owned(),
            factor: FactorTreatment::Fixed,
            source: "reference sheet, section 4.1".to_owned(),
            reason: reason.map(str::to_owned),
        }
    }

    /// The base year 2000 of one government's own facilities: 788,545 t in 2010, about 715 kt in a later publication.
    #[test]
    fn a_restated_base_year_keeps_both_figures() {
        let mut history = History::default();
        history.add(vintage("2024", "715000", Some("method changed with the law")));
        history.add(vintage("2010", "788545", None));
        assert_eq!(history.as_of("2015-06").map(|v| v.tonnes), "788545".parse().ok());
        assert_eq!(history.latest().map(|v| v.tonnes), "715000".parse().ok());
        assert!(history.as_of("2009").is_none());
        let log = history.recalculations();
        assert_eq!((log.len(), log[0].change_t), (1, Decimal::from(-73_545)));
        assert_eq!(log[0].relative.unwrap().round_dp(4).to_string(), "-0.0933");
        assert!(!log[0].method_changed);
    }
}
