//! Comparison groups: what happened to buildings without works in the same months.
//!
//! A pandemic, a price shock or a mild winter that no model sees changes treated and untreated buildings alike. Matched
//! untreated buildings show by how much, and the difference of the differences is the saving of the works.

mod difference;
mod matching;

pub use difference::{DifferenceOfDifferences, MeterChange, NetSavings, difference_of_differences, net_of_comparison};
pub use matching::{Balance, Match, MatchPlan, MatchUnit, Matched, match_groups};
