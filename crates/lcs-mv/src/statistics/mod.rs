//! The statistics that the models share.

mod descriptive;
mod direct;
pub(crate) mod elementary;
mod line;
mod minimise;
mod pairwise;
mod student_t;
mod symmetric;

pub(crate) use descriptive::{lag_one_autocorrelation, mean, median, quantile, quantile_of_sorted};
pub(crate) use direct::{Look, divide_rectangles};
pub(crate) use line::{minimise_between, minimise_free};
pub(crate) use minimise::{Coordinate, Minimum, Stop, subplex};
pub(crate) use pairwise::{pairwise_deviation, pairwise_mean, pairwise_sum};
pub(crate) use student_t::student_t_quantile;
pub(crate) use symmetric::solve_semidefinite;
