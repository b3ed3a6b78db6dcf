//! The statistics that the models share.

mod descriptive;
mod minimise;
mod student_t;
mod symmetric;

pub(crate) use descriptive::{lag_one_autocorrelation, mean, median, quantile, quantile_of_sorted};
pub(crate) use minimise::{Coordinate, Minimum, Stop, minimise_between, subplex};
pub(crate) use student_t::student_t_quantile;
pub(crate) use symmetric::solve_semidefinite;
