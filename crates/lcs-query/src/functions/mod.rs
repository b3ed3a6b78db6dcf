//! The functions that stand beside those of SQL: one list for every engine, local or on many machines.

mod daily_meter;
mod local_clock;
mod local_period;
mod mv_daily;
mod reading_series;

pub(crate) use local_clock::{LocalClock, date_of};
pub(crate) use mv_daily::{station_fields, stations_type};

use datafusion::{
    error::Result,
    execution::FunctionRegistry,
    logical_expr::{AggregateUDF, ScalarUDF},
};
use local_period::LocalPeriod;
use std::sync::Arc;

/// Functions of one row.
pub(crate) fn scalar() -> Vec<ScalarUDF> {
    vec![
        ScalarUDF::new_from_impl(LocalPeriod::day()),
        ScalarUDF::new_from_impl(LocalPeriod::month()),
        ScalarUDF::new_from_impl(mv_daily::MvDaily::new()),
    ]
}

/// Functions of many rows.
pub(crate) fn aggregate() -> Vec<AggregateUDF> {
    vec![AggregateUDF::new_from_impl(reading_series::ReadingSeries::new())]
}

/// Adds all of them to a session.
pub(crate) fn register(registry: &mut dyn FunctionRegistry) -> Result<()> {
    for function in scalar() {
        registry.register_udf(Arc::new(function))?;
    }
    for function in aggregate() {
        registry.register_udaf(Arc::new(function))?;
    }
    Ok(())
}
