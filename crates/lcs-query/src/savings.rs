//! Savings of many meters at once: what is asked, and the answers.

use crate::{AsOf, QueryError, ReadingFiles, Span};
use datafusion::arrow::{
    array::{
        Array, ArrayRef, AsArray, Float64Array, Int64Array, RecordBatch, StringArray, StructArray,
        TimestampMillisecondArray,
    },
    datatypes::{Float64Type, Int32Type, Int64Type},
    error::ArrowError,
};
use lcs_domain::MeterId;
use lcs_mv::{Compat, caltrack::Fuel};
use serde::Serialize;
use std::{collections::BTreeSet, sync::Arc};

const DAY_S: i64 = 86_400;
/// Baseline and reporting period of the method, d.
const YEAR_DAYS: i64 = 365;
/// Readings of a part, so that it needs some ten megabytes whatever the interval is.
const READINGS_OF_A_PART: i64 = 3_000_000;

/// The answers of a part: with the place of each study.
pub(crate) const ANSWERS: &str = "\
    select s.place, mv_daily(r.series, $stations, s.station, s.interval_s, s.baseline_end, s.reporting_start, s.fuel, $zone, \
        s.confidence, s.compat) as answer \
    from studies s left join (\
        select meter, reading_series(start, value) as series from readings group by meter) r on r.meter = s.meter";

/// A meter and the works whose savings are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeterStudy {
    /// The meter.
    pub meter: MeterId,
    /// The weather station near it.
    pub station: MeterId,
    /// What is metered.
    pub fuel: Fuel,
    /// The baseline is the 365 days before, seconds since 1970-01-01 00:00 UTC.
    pub baseline_end_utc_s: i64,
    /// The reporting period is the 365 days from here, seconds since 1970-01-01 00:00 UTC.
    pub reporting_start_utc_s: i64,
}

/// Which savings are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct SavingsAsked {
    /// The meters.
    pub studies: Vec<MeterStudy>,
    /// Whose clock tells days where the meter counts hours or less: an IANA zone.
    pub zone: String,
    /// Confidence of the error band, two-sided, between 0 and 1.
    pub confidence: f64,
    /// Which reading of the method.
    pub compat: Compat,
    /// As of which publication, of readings and weather alike.
    pub as_of: AsOf,
}

/// Savings of a meter, in the smallest unit of its stream. Balance points are °F, as in the method.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DailySavings {
    /// Counterfactual less observed.
    pub savings: f64,
    /// What would have been used.
    pub counterfactual: f64,
    /// What was used.
    pub observed: f64,
    /// Half-width of the error band; `None` where it is undefined.
    pub fsu_error_band: Option<f64>,
    /// Which terms the model has.
    pub form: String,
    /// Heating balance point, °F.
    pub heating_balance_point_f: Option<i32>,
    /// Cooling balance point, °F.
    pub cooling_balance_point_f: Option<i32>,
    /// Base load per day.
    pub intercept: f64,
    /// Use per day and heating degree.
    pub beta_hdd: Option<f64>,
    /// Use per day and cooling degree.
    pub beta_cdd: Option<f64>,
    /// Adjusted R².
    pub adjusted_r_squared: f64,
    /// Root mean squared residual over days less parameters, over the mean.
    pub cvrmse_adj: f64,
    /// Whether the method disqualifies the meter for one of the notices.
    pub disqualified: bool,
    /// Codes of what is noteworthy; their evidence comes from a study of the one meter.
    pub notices: Vec<String>,
}

/// A meter and its savings, or why it has none and what to try.
#[derive(Debug, Clone, PartialEq)]
pub struct MeterSavings {
    /// The meter.
    pub meter: MeterId,
    /// Its place in the list of studies.
    pub place: usize,
    /// Its savings; else what the method says, and its hint.
    pub outcome: Result<DailySavings, (String, String)>,
}

/// Studies that are answered together, as places in the list: neighbours in the order of meters.
pub(crate) type Part = [usize];

impl SavingsAsked {
    /// The places in the order of meters.
    pub(crate) fn places(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.studies.len()).collect();
        places.sort_by_key(|place| (&self.studies[*place].meter, *place));
        places
    }

    /// Most studies of a part.
    pub(crate) fn most_of_a_part(meters: &ReadingFiles) -> usize {
        let readings = 2 * YEAR_DAYS * DAY_S / i64::from(meters.manifest.stream.interval_s);
        usize::try_from(READINGS_OF_A_PART / readings.max(1)).unwrap_or(1).max(1)
    }

    fn of_part<'a>(&'a self, part: &'a Part) -> impl Iterator<Item = &'a MeterStudy> {
        part.iter().map(|place| &self.studies[*place])
    }

    /// The stations of all studies.
    pub(crate) fn stations(&self) -> Vec<MeterId> {
        let stations: BTreeSet<&MeterId> = self.studies.iter().map(|study| &study.station).collect();
        stations.into_iter().cloned().collect()
    }

    /// First and last meter of a part, which is in their order.
    pub(crate) fn meters(&self, part: &Part) -> Option<(String, String)> {
        let meter = |place: Option<&usize>| place.map(|place| self.studies[*place].meter.as_str().to_owned());
        meter(part.first()).zip(meter(part.last()))
    }

    /// The time that a part needs, with a day more on both sides for readings that close a period.
    pub(crate) fn span(&self, part: &Part) -> Span {
        let starts = self.of_part(part).map(|study| study.baseline_end_utc_s.min(study.reporting_start_utc_s));
        let ends = self.of_part(part).map(|study| study.baseline_end_utc_s.max(study.reporting_start_utc_s));
        let year_s = (YEAR_DAYS + 2) * DAY_S;
        Span {
            from_utc_s: starts.min().unwrap_or_default().saturating_sub(year_s),
            to_utc_s: ends.max().unwrap_or_default().saturating_add(year_s),
        }
    }

    /// The studies of a part as a table.
    pub(crate) fn table(&self, part: &Part, interval_s: u32) -> Result<RecordBatch, ArrowError> {
        let rows = part.len();
        let instants = |utc_s: fn(&MeterStudy) -> i64| -> ArrayRef {
            let instants = self.of_part(part).map(|study| utc_s(study).saturating_mul(1_000));
            Arc::new(TimestampMillisecondArray::from_iter_values(instants).with_timezone("UTC"))
        };
        let texts = |text: &dyn Fn(&MeterStudy) -> String| -> ArrayRef {
            Arc::new(StringArray::from_iter_values(self.of_part(part).map(text)))
        };
        let places = part.iter().map(|place| *place as i64);
        let compat = match self.compat {
            Compat::Correct => "correct",
            Compat::Eemeter320 => "eemeter-3.2.0",
        };
        let fuel = |study: &MeterStudy| match study.fuel {
            Fuel::Electricity => "electricity".to_owned(),
            Fuel::Gas => "gas".to_owned(),
        };
        RecordBatch::try_from_iter([
            ("place", Arc::new(Int64Array::from_iter_values(places)) as ArrayRef),
            ("meter", texts(&|study| study.meter.as_str().to_owned())),
            ("station", texts(&|study| study.station.as_str().to_owned())),
            ("interval_s", Arc::new(Int64Array::from_value(i64::from(interval_s), rows))),
            ("baseline_end", instants(|study| study.baseline_end_utc_s)),
            ("reporting_start", instants(|study| study.reporting_start_utc_s)),
            ("fuel", texts(&fuel)),
            ("confidence", Arc::new(Float64Array::from_value(self.confidence, rows))),
            ("compat", texts(&|_| compat.to_owned())),
        ])
    }

    /// The answers of a part in its order.
    pub(crate) fn answers(&self, batches: &[RecordBatch]) -> Result<Vec<MeterSavings>, QueryError> {
        let mut answers = Vec::new();
        for batch in batches {
            let places = batch.column(0).as_primitive::<Int64Type>();
            let columns = Columns(batch.column(1).as_struct());
            for row in 0..batch.num_rows() {
                let place = usize::try_from(places.value(row)).unwrap_or_default();
                let meter = self.studies[place].meter.clone();
                answers.push(MeterSavings { meter, place, outcome: columns.outcome(row) });
            }
        }
        answers.sort_by(|a, b| (&a.meter, a.place).cmp(&(&b.meter, b.place)));
        Ok(answers)
    }
}

/// The fields of an answer by name.
struct Columns<'a>(&'a StructArray);

impl Columns<'_> {
    fn column(&self, name: &str, row: usize) -> Option<&ArrayRef> {
        self.0.column_by_name(name).filter(|column| column.is_valid(row))
    }

    fn number(&self, name: &str, row: usize) -> Option<f64> {
        self.column(name, row).map(|column| column.as_primitive::<Float64Type>().value(row))
    }

    fn point(&self, name: &str, row: usize) -> Option<i32> {
        self.column(name, row).map(|column| column.as_primitive::<Int32Type>().value(row))
    }

    fn text(&self, name: &str, row: usize) -> Option<String> {
        self.column(name, row).map(|column| column.as_string::<i32>().value(row).to_owned())
    }

    fn notices(&self, row: usize) -> Vec<String> {
        let notices = self.column("notices", row).map(|column| column.as_list::<i32>().value(row));
        notices.map_or_else(Vec::new, |codes| codes.as_string::<i32>().iter().flatten().map(str::to_owned).collect())
    }

    fn outcome(&self, row: usize) -> Result<DailySavings, (String, String)> {
        if let Some(failure) = self.text("failure", row) {
            return Err((failure, self.text("hint", row).unwrap_or_default()));
        }
        let number = |name: &str| self.number(name, row).unwrap_or(f64::NAN);
        Ok(DailySavings {
            savings: number("savings"),
            counterfactual: number("counterfactual"),
            observed: number("observed"),
            fsu_error_band: self.number("fsu_error_band", row),
            form: self.text("form", row).unwrap_or_default(),
            heating_balance_point_f: self.point("heating_balance_point_f", row),
            cooling_balance_point_f: self.point("cooling_balance_point_f", row),
            intercept: number("intercept"),
            beta_hdd: self.number("beta_hdd", row),
            beta_cdd: self.number("beta_cdd", row),
            adjusted_r_squared: number("adjusted_r_squared"),
            cvrmse_adj: number("cvrmse_adj"),
            disqualified: self.column("disqualified", row).is_some_and(|column| column.as_boolean().value(row)),
            notices: self.notices(row),
        })
    }
}
