//! `local_day(instant, zone)` and `local_month(instant, zone)`: the date on the clock of a place.

use super::local_clock::{LocalClock, first_of_month};
use crate::columns::instant;
use datafusion::{
    arrow::{
        array::{AsArray, Date32Array},
        datatypes::{DataType, TimestampMillisecondType},
    },
    common::{ScalarValue, exec_err},
    error::Result,
    logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility},
};
use std::sync::Arc;

/// Which period an instant is sorted into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Length {
    Day,
    Month,
}

/// The local date of an instant, or the first day of its local month. The zone is one IANA name for all rows.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct LocalPeriod {
    length: Length,
    signature: Signature,
}

impl LocalPeriod {
    pub(super) fn day() -> Self {
        Self::new(Length::Day)
    }

    pub(super) fn month() -> Self {
        Self::new(Length::Month)
    }

    fn new(length: Length) -> Self {
        Self { length, signature: Signature::exact(vec![instant(), DataType::Utf8], Volatility::Immutable) }
    }

    fn of(&self, clock: &mut LocalClock, utc_s: i64, month: &mut Option<(i64, i64)>) -> Option<i32> {
        let day = clock.day(utc_s);
        let first = match (self.length, *month) {
            (Length::Day, _) => Some(day),
            (Length::Month, Some((of_day, first))) if of_day == day => Some(first),
            (Length::Month, _) => first_of_month(day),
        };
        *month = first.map(|first| (day, first));
        first.and_then(|day| i32::try_from(day).ok())
    }
}

impl ScalarUDFImpl for LocalPeriod {
    fn name(&self) -> &str {
        match self.length {
            Length::Day => "local_day",
            Length::Month => "local_month",
        }
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Date32)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let zone = match &args.args[1] {
            ColumnarValue::Scalar(ScalarValue::Utf8(Some(zone))) => zone,
            _ => return exec_err!("{} takes one time zone for all rows", self.name()),
        };
        let Some(mut clock) = LocalClock::of(zone) else { return exec_err!("there is no time zone `{zone}`") };
        let instants = args.args[0].to_array(args.number_rows)?;
        let instants = instants.as_primitive::<TimestampMillisecondType>();
        let mut month = None;
        let days: Date32Array =
            instants.iter().map(|at_ms| self.of(&mut clock, at_ms?.div_euclid(1_000), &mut month)).collect();
        Ok(ColumnarValue::Array(Arc::new(days)))
    }
}
