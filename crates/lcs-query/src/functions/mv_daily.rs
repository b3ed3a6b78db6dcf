//! `mv_daily(...)`: CalTRACK daily savings of a meter, from its series and that of a weather station.

use super::{
    daily_meter::Metered,
    local_clock::LocalClock,
    reading_series::{SeriesView, series_at, series_type},
};
use crate::columns::instant;
use datafusion::{
    arrow::{
        array::{
            Array, ArrayRef, AsArray, BooleanBuilder, Float64Builder, Int32Builder, ListBuilder, StringBuilder,
            StructArray,
        },
        datatypes::{DataType, Field, Fields, Float64Type, Int64Type, TimestampMillisecondType},
    },
    common::{ScalarValue, exec_err},
    error::Result,
    logical_expr::{ColumnarValue, Expr, ScalarFunctionArgs, ScalarUDFImpl, Signature, TypeSignature, Volatility},
};
use lcs_mv::{
    Baseline, Compat, Frame, Granularity, HourlyTemperature, MvError, Notice, Reporting, Stamp, TemperatureUnit,
    caltrack::{self, Fuel, MeteredSavings, UsagePerDay},
};
use std::{collections::BTreeMap, sync::Arc};

/// The fields of the answer, by the names they have in SQL.
#[derive(Debug, Clone, Copy)]
enum Column {
    Savings,
    Counterfactual,
    Observed,
    FsuErrorBand,
    Form,
    HeatingBalancePointF,
    CoolingBalancePointF,
    Intercept,
    BetaHdd,
    BetaCdd,
    AdjustedRSquared,
    CvrmseAdj,
    Disqualified,
    Notices,
    Failure,
    Hint,
}

impl Column {
    const ALL: [(Self, &'static str); 16] = [
        (Self::Savings, "savings"),
        (Self::Counterfactual, "counterfactual"),
        (Self::Observed, "observed"),
        (Self::FsuErrorBand, "fsu_error_band"),
        (Self::Form, "form"),
        (Self::HeatingBalancePointF, "heating_balance_point_f"),
        (Self::CoolingBalancePointF, "cooling_balance_point_f"),
        (Self::Intercept, "intercept"),
        (Self::BetaHdd, "beta_hdd"),
        (Self::BetaCdd, "beta_cdd"),
        (Self::AdjustedRSquared, "adjusted_r_squared"),
        (Self::CvrmseAdj, "cvrmse_adj"),
        (Self::Disqualified, "disqualified"),
        (Self::Notices, "notices"),
        (Self::Failure, "failure"),
        (Self::Hint, "hint"),
    ];

    fn data_type(self) -> DataType {
        match self {
            Self::Form | Self::Failure | Self::Hint => DataType::Utf8,
            Self::HeatingBalancePointF | Self::CoolingBalancePointF => DataType::Int32,
            Self::Disqualified => DataType::Boolean,
            Self::Notices => DataType::List(Arc::new(Field::new("item", DataType::Utf8, true))),
            _ => DataType::Float64,
        }
    }

    fn fields() -> Fields {
        Self::ALL.iter().map(|(column, name)| Field::new(*name, column.data_type(), true)).collect()
    }
}

/// The stations of a query: the name of each and its hourly temperatures as a series, 0.001 °C.
pub(crate) fn stations_type() -> DataType {
    DataType::List(Arc::new(Field::new("item", DataType::Struct(station_fields()), false)))
}

/// The fields of a station.
pub(crate) fn station_fields() -> Fields {
    Fields::from(vec![Field::new("station", DataType::Utf8, false), Field::new("series", series_type(), true)])
}

/// Savings of each row: meter series, weather, interval of the meter in s, end of the baseline, start of reporting,
/// `electricity` or `gas`, time zone, confidence, `correct` or `eemeter-3.2.0`.
///
/// Weather is one series of hourly temperatures, 0.001 °C, or two arguments: a list of stations and the station of the
/// row. Weather that is the same for all rows of a call is laid on its grid once.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct MvDaily {
    signature: Signature,
}

impl MvDaily {
    pub(super) fn new() -> Self {
        let text = DataType::Utf8;
        let terms =
            [DataType::Int64, instant(), instant(), text.clone(), text.clone(), DataType::Float64, text.clone()];
        let with = |weather: &[DataType]| TypeSignature::Exact([&[series_type()], weather, &terms].concat());
        let kinds = vec![with(&[series_type()]), with(&[stations_type(), text])];
        Self { signature: Signature::one_of(kinds, Volatility::Immutable) }
    }
}

impl ScalarUDFImpl for MvDaily {
    fn name(&self) -> &str {
        "mv_daily"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    /// Without the arguments: a station's years as a literal would make a name of a megabyte.
    fn schema_name(&self, _: &[Expr]) -> Result<String> {
        Ok("mv_daily".to_owned())
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Struct(Column::fields()))
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let rows = args.number_rows;
        let (weather, terms) = args.args[1..].split_at(args.args.len() - 8);
        let series = args.args[0].to_array(rows)?;
        let temperatures = Temperatures::of(weather, rows)?;
        let array = |at: usize| terms[at].to_array(rows);
        let (intervals, ends, starts) = (array(0)?, array(1)?, array(2)?);
        let (fuels, confidences, compats) = (array(3)?, array(5)?, array(6)?);
        let ColumnarValue::Scalar(ScalarValue::Utf8(Some(zone))) = &terms[4] else {
            return exec_err!("mv_daily takes one time zone for all rows");
        };
        let Some(mut clock) = LocalClock::of(zone) else { return exec_err!("there is no time zone `{zone}`") };
        let instant = |of: &ArrayRef, row: usize| {
            Stamp::utc(of.as_primitive::<TimestampMillisecondType>().value(row).div_euclid(1_000))
        };
        let mut answers = Answers::new();
        for row in 0..rows {
            let terms = Terms {
                interval_s: intervals.as_primitive::<Int64Type>().value(row),
                baseline_end: instant(&ends, row),
                reporting_start: instant(&starts, row),
                fuel: fuel(fuels.as_string::<i32>().value(row))?,
                confidence: confidences.as_primitive::<Float64Type>().value(row),
                compat: compat(compats.as_string::<i32>().value(row))?,
            };
            match series_at(series.as_struct(), row) {
                None => answers.fail(&MvError::TooFew { what: "readings", found: 0, needed: 1 }),
                Some(meter) => match temperatures.with(row, |weather| terms.savings(&meter, weather, &mut clock)) {
                    Ok(answer) => answers.add(&answer),
                    Err(error) => answers.fail(&error),
                },
            }
        }
        Ok(ColumnarValue::Array(Arc::new(answers.finish()?)))
    }
}

fn fuel(name: &str) -> Result<Fuel> {
    match name {
        "electricity" => Ok(Fuel::Electricity),
        "gas" => Ok(Fuel::Gas),
        _ => exec_err!("mv_daily knows electricity and gas, not `{name}`"),
    }
}

fn compat(name: &str) -> Result<Compat> {
    match name {
        "correct" => Ok(Compat::Correct),
        "eemeter-3.2.0" => Ok(Compat::Eemeter320),
        _ => exec_err!("mv_daily computes `correct` or as `eemeter-3.2.0`, not `{name}`"),
    }
}

/// The weather of the rows.
enum Temperatures {
    /// One series for all.
    Common(Result<HourlyTemperature, MvError>),
    /// A series for each row.
    Each(ArrayRef),
    /// Stations by name, and the name for each row.
    Stations(BTreeMap<String, Result<HourlyTemperature, MvError>>, ArrayRef),
}

impl Temperatures {
    fn of(weather: &[ColumnarValue], rows: usize) -> Result<Self> {
        match weather {
            [ColumnarValue::Scalar(ScalarValue::List(stations)), station] => {
                let of_all = stations.value(0);
                let (names, series) = (of_all.as_struct().column(0), of_all.as_struct().column(1));
                let hours =
                    |row: usize| (names.as_string::<i32>().value(row).to_owned(), hourly(series.as_struct(), row));
                Ok(Self::Stations((0..of_all.len()).map(hours).collect(), station.to_array(rows)?))
            }
            [ColumnarValue::Scalar(series)] => Ok(Self::Common(hourly(series.to_array()?.as_struct(), 0))),
            [ColumnarValue::Array(series)] => Ok(Self::Each(Arc::clone(series))),
            _ => exec_err!("mv_daily takes one list of stations for all rows"),
        }
    }

    fn with<T>(&self, row: usize, ask: impl FnOnce(&HourlyTemperature) -> Result<T, MvError>) -> Result<T, MvError> {
        match self {
            Self::Common(weather) => ask(weather.as_ref().map_err(Clone::clone)?),
            Self::Each(series) => ask(&hourly(series.as_struct(), row)?),
            Self::Stations(stations, names) => {
                let weather = stations.get(names.as_string::<i32>().value(row)).ok_or(NO_TEMPERATURES)?;
                ask(weather.as_ref().map_err(Clone::clone)?)
            }
        }
    }
}

/// What the method says where a station is unknown or silent.
const NO_TEMPERATURES: MvError = MvError::TooFew { what: "temperatures", found: 0, needed: 1 };

fn hourly(series: &StructArray, row: usize) -> Result<HourlyTemperature, MvError> {
    let view = series_at(series, row).ok_or(NO_TEMPERATURES)?;
    let points: Vec<(Stamp, Option<f64>)> = view
        .starts_ms
        .values()
        .iter()
        .zip(view.values.iter())
        .map(|(ms, value)| (Stamp::utc(ms.div_euclid(1_000)), value.map(|millicelsius| millicelsius as f64 / 1_000.0)))
        .collect();
    HourlyTemperature::new(&points, TemperatureUnit::Celsius)
}

/// What is asked of one meter.
struct Terms {
    interval_s: i64,
    baseline_end: Stamp,
    reporting_start: Stamp,
    fuel: Fuel,
    confidence: f64,
    compat: Compat,
}

struct Answer {
    model: UsagePerDay,
    savings: MeteredSavings,
    notices: Vec<Notice>,
}

impl Terms {
    fn savings(
        &self,
        meter: &SeriesView,
        weather: &HourlyTemperature,
        clock: &mut LocalClock,
    ) -> Result<Answer, MvError> {
        let values = &meter.values;
        let metered = Metered {
            starts_ms: meter.starts_ms.values(),
            values: Box::new(|at| values.is_valid(at).then(|| values.value(at))),
            interval_s: self.interval_s,
        };
        let series = metered.by_day(clock)?;
        let frame = Frame { granularity: Granularity::Daily, compat: self.compat };
        let baseline = Baseline::ending(&series, weather, self.baseline_end, frame)?;
        let reporting = Reporting::starting(&series, weather, self.reporting_start, frame);
        let model = caltrack::fit(&baseline, self.fuel)?;
        let savings = caltrack::metered_savings(&model, &reporting, self.confidence);
        let mut notices = caltrack::sufficiency(&baseline);
        notices.extend(caltrack::savings_notices(&model, &savings));
        Ok(Answer { model, savings, notices })
    }
}

/// Answers on their way into a column.
struct Answers {
    numbers: [Float64Builder; 9],
    points: [Int32Builder; 2],
    texts: [StringBuilder; 3],
    disqualified: BooleanBuilder,
    notices: ListBuilder<StringBuilder>,
}

impl Answers {
    fn new() -> Self {
        Self {
            numbers: std::array::from_fn(|_| Float64Builder::new()),
            points: std::array::from_fn(|_| Int32Builder::new()),
            texts: std::array::from_fn(|_| StringBuilder::new()),
            disqualified: BooleanBuilder::new(),
            notices: ListBuilder::new(StringBuilder::new()),
        }
    }

    fn add(&mut self, answer: &Answer) {
        let Answer { model, savings, notices } = answer;
        let slope = |slope: Option<caltrack::Slope>| slope.map(|slope| slope.per_degree_day);
        let point = |slope: Option<caltrack::Slope>| slope.map(|slope| slope.balance_point_f);
        self.push_numbers([
            Some(savings.savings),
            Some(savings.counterfactual),
            Some(savings.observed),
            savings.bands.map(|bands| bands.fsu),
            Some(model.intercept()),
            slope(model.heating()),
            slope(model.cooling()),
            Some(model.adjusted_r_squared()),
            Some(model.averages().cvrmse_adj),
        ]);
        self.push_points([point(model.heating()), point(model.cooling())]);
        self.push_texts([Some(model.form().name()), None, None]);
        self.disqualified.append_value(notices.iter().any(Notice::disqualifies));
        for notice in notices {
            self.notices.values().append_value(notice.name.code());
        }
        self.notices.append(true);
    }

    fn fail(&mut self, error: &MvError) {
        self.push_numbers([None; 9]);
        self.push_points([None; 2]);
        self.push_texts([None, Some(&error.to_string()), Some(error.hint())]);
        self.disqualified.append_null();
        self.notices.append(true);
    }

    fn push_numbers(&mut self, values: [Option<f64>; 9]) {
        for (builder, value) in self.numbers.iter_mut().zip(values) {
            builder.append_option(value);
        }
    }

    fn push_points(&mut self, values: [Option<i32>; 2]) {
        for (builder, value) in self.points.iter_mut().zip(values) {
            builder.append_option(value);
        }
    }

    fn push_texts(&mut self, values: [Option<&str>; 3]) {
        for (builder, value) in self.texts.iter_mut().zip(values) {
            builder.append_option(value);
        }
    }

    fn column(&mut self, column: Column) -> ArrayRef {
        match column {
            Column::Savings => Arc::new(self.numbers[0].finish()),
            Column::Counterfactual => Arc::new(self.numbers[1].finish()),
            Column::Observed => Arc::new(self.numbers[2].finish()),
            Column::FsuErrorBand => Arc::new(self.numbers[3].finish()),
            Column::Intercept => Arc::new(self.numbers[4].finish()),
            Column::BetaHdd => Arc::new(self.numbers[5].finish()),
            Column::BetaCdd => Arc::new(self.numbers[6].finish()),
            Column::AdjustedRSquared => Arc::new(self.numbers[7].finish()),
            Column::CvrmseAdj => Arc::new(self.numbers[8].finish()),
            Column::HeatingBalancePointF => Arc::new(self.points[0].finish()),
            Column::CoolingBalancePointF => Arc::new(self.points[1].finish()),
            Column::Form => Arc::new(self.texts[0].finish()),
            Column::Failure => Arc::new(self.texts[1].finish()),
            Column::Hint => Arc::new(self.texts[2].finish()),
            Column::Disqualified => Arc::new(self.disqualified.finish()),
            Column::Notices => Arc::new(self.notices.finish()),
        }
    }

    fn finish(&mut self) -> Result<StructArray> {
        let columns = Column::ALL.map(|(column, _)| self.column(column)).to_vec();
        Ok(StructArray::try_new(Column::fields(), columns, None)?)
    }
}
