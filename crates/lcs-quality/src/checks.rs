//! The checks, one file each.

mod area_unit_slip;
mod coordinates;
mod cost_per_unit;
mod cost_without_usage;
mod double_counting;
mod duplicate_facility;
mod estimated_run;
mod eui;
pub(crate) mod exchanged;
mod flat;
mod future;
mod gap;
mod meter_links;
mod missing;
mod negative;
mod peers;
mod spike;
pub(crate) mod unit_slip;
mod year_built;
mod zero;

use crate::Survey;
use lcs_domain::Finding;

/// From the records to what is odd about them.
pub type Check = fn(&Survey<'_>) -> Vec<Finding>;

/// All checks: bills first, then meters, then facilities.
pub const CHECKS: &[Check] = &[
    double_counting::check,
    future::check,
    gap::check,
    unit_slip::check,
    spike::check,
    flat::check,
    zero::check,
    negative::check,
    estimated_run::check,
    cost_without_usage::check,
    cost_per_unit::check,
    exchanged::check,
    meter_links::check,
    missing::check,
    area_unit_slip::check,
    eui::check,
    duplicate_facility::check,
    year_built::check,
    coordinates::check,
];
