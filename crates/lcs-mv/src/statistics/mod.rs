//! The statistics that the models share.

mod descriptive;
mod student_t;

pub(crate) use descriptive::{lag_one_autocorrelation, mean, median, population_variance, quantile};
pub(crate) use student_t::student_t_quantile;
