//! Totals of meters by day or month of a place's clock.

use crate::{AsOf, QueryError, Span, functions::date_of};
use datafusion::arrow::{
    array::{Array, AsArray, RecordBatch},
    compute::cast,
    datatypes::{DataType, Date32Type, Int64Type},
};
use jiff::civil::Date;
use lcs_domain::MeterId;

/// How long the periods are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Local days.
    Day,
    /// Local calendar months.
    Month,
}

/// Which totals are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotalsAsked {
    /// These meters; all where `None`.
    pub meters: Option<Vec<MeterId>>,
    /// Readings that start in it.
    pub span: Span,
    /// As of which publication.
    pub as_of: AsOf,
    /// How long the periods are.
    pub per: Per,
    /// Whose clock tells days and months: an IANA zone.
    pub zone: String,
}

/// Total of a meter in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The meter.
    pub meter: MeterId,
    /// First day of the period.
    pub first_day: Date,
    /// Sum of the values in the stream's smallest unit; `None` where none is there.
    pub value: Option<i64>,
    /// Readings with a value.
    pub readings: u64,
    /// Readings known to be missing.
    pub missing: u64,
    /// Of those with a value, estimated ones.
    pub estimated: u64,
    /// Of those with a value, substituted ones.
    pub substituted: u64,
}

impl TotalsAsked {
    /// The question in SQL over a table `readings`.
    pub(crate) fn text(&self) -> String {
        let function = match self.per {
            Per::Day => "local_day",
            Per::Month => "local_month",
        };
        format!(
            "select meter, {function}(start, $zone) as first_day, sum(value) as value, count(value) as readings, \
             count(*) - count(value) as missing, count(value) filter (where status = 'estimated') as estimated, \
             count(value) filter (where status = 'substituted') as substituted \
             from readings group by meter, first_day order by meter, first_day"
        )
    }
}

impl Total {
    /// The rows of an answer.
    pub(crate) fn rows(batch: &RecordBatch) -> Result<Vec<Self>, QueryError> {
        let meters = cast(batch.column(0), &DataType::Utf8);
        let meters = meters.map_err(|error| QueryError::Engine { action: "read totals", reason: error.to_string() })?;
        let (meters, days) = (meters.as_string::<i32>(), batch.column(1).as_primitive::<Date32Type>());
        let integers = |column: usize| batch.column(column).as_primitive::<Int64Type>();
        let count = |column: usize, row: usize| u64::try_from(integers(column).value(row)).unwrap_or_default();
        let row = |row: usize| {
            Some(Self {
                meter: MeterId::new(meters.value(row))?,
                first_day: date_of(i64::from(days.value(row)))?,
                value: integers(2).is_valid(row).then(|| integers(2).value(row)),
                readings: count(3, row),
                missing: count(4, row),
                estimated: count(5, row),
                substituted: count(6, row),
            })
        };
        Ok((0..batch.num_rows()).filter_map(row).collect())
    }
}
