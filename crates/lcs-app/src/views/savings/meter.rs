//! One meter before and after works, by its bills or by its days.

use super::{SavingsCandidates, SavingsMeter, SavingsPeriod, SavingsSide, rivals};
use crate::{
    daily_meters::{DailyKwh, SavingsSource, source},
    estate::BilledKwh,
    local_clock::LocalClock,
    measured_savings::MvModel,
    observed_weather::CityWeather,
};
use lcs_domain::{Carrier, Date, Meter};
use lcs_locale::Language;
use lcs_mv::{
    Answer, Baseline, Before, Compat, CoursePoint, Data, Frame, Granularity, MeterSeries, MvError, Proof, Reading,
    Reporting, Run, Stamp, Study,
    caltrack::{self, Fuel, Split},
    opendsm::{self, Days, Settings},
    tropical::Calendar,
};
use std::collections::{BTreeMap, BTreeSet};

/// Degrees of one Fahrenheit scale in kelvin.
const KELVIN_PER_F: f64 = 5.0 / 9.0;
const YEAR_S: i64 = 365 * 86_400;

/// What is known of a meter.
pub(super) struct MeterInput<'a> {
    /// Days and energy of its bills, in order.
    pub bills: &'a [BilledKwh],
    /// Its days around the works, in order; looked at by models of days.
    pub days: &'a [DailyKwh],
    pub weather: &'a CityWeather,
    pub model: MvModel,
    pub carrier: Carrier,
    /// Holidays and seasons of the place.
    pub calendar: &'a Calendar,
    pub baseline_end: Stamp,
    pub reporting_start: Stamp,
    pub clock: &'a LocalClock,
    pub confidence: f64,
}

/// What came out.
#[derive(Debug)]
pub(super) struct Studied {
    pub answer: Answer,
    /// The smallest saving that the baseline proves in four of five cases over the days that are counted.
    pub smallest_kwh: Option<f64>,
    pub periods: Vec<CoursePeriod>,
}

/// A bill, or some days, beside the prediction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CoursePeriod {
    /// First day and the day after the last.
    pub days: (Date, Date),
    pub side: SavingsSide,
    pub metered_kwh: Option<f64>,
    pub predicted_kwh: Option<f64>,
}

impl From<CoursePeriod> for SavingsPeriod {
    fn from(of: CoursePeriod) -> Self {
        Self {
            start: of.days.0.to_string(),
            end: of.days.1.to_string(),
            side: of.side,
            metered_kwh: of.metered_kwh,
            predicted_kwh: of.predicted_kwh,
        }
    }
}

/// Fits the baseline and counts the savings.
pub(super) fn study(input: &MeterInput<'_>) -> Result<Studied, MvError> {
    let of_days = source(input.model) == SavingsSource::Readings;
    let meter = if of_days { daily(input)? } else { series(input.bills, input.clock)? };
    let temperature = input.weather.temperature.clone();
    let fuel = if input.carrier == Carrier::Electricity { Fuel::Electricity } else { Fuel::Gas };
    let data = Data::Around {
        meter: meter.clone(),
        temperature,
        baseline_end: input.baseline_end,
        reporting_start: input.reporting_start,
    };
    let study = Study {
        data,
        fuel,
        model: input.model,
        compat: Compat::Correct,
        calendar: input.calendar.clone(),
        confidence: input.confidence,
    };
    let run = study.run()?;
    let smallest_kwh = smallest_kwh(&run, input.confidence);
    if of_days {
        let points = [(SavingsSide::Baseline, &run.baseline), (SavingsSide::Reporting, &run.reporting)];
        let points = points.into_iter().flat_map(|(side, course)| course.points.iter().map(move |point| (side, point)));
        return Ok(Studied { answer: run.answer, smallest_kwh, periods: months_of_days(input, points) });
    }
    let predicted = match input.model {
        MvModel::OpendsmBilling => by_days(input, &meter, fuel)?,
        _ => by_bills(input, &meter, fuel)?,
    };
    let periods = meter.readings().windows(2).map(|pair| {
        let (start, end) = (pair[0].start, pair[1].start);
        CoursePeriod {
            days: (input.clock.day(start.utc_s), input.clock.day(end.utc_s)),
            side: side(input, start, end),
            metered_kwh: pair[0].value,
            predicted_kwh: predicted.get(&start.utc_s).copied(),
        }
    });
    Ok(Studied { answer: run.answer, smallest_kwh, periods: periods.collect() })
}

/// What the scatter of the baseline leaves to be proved over the days that are counted.
fn smallest_kwh(run: &Run, confidence: f64) -> Option<f64> {
    let counted = run.reporting.points.iter().filter(|point| point.both().is_some());
    let months = counted.map(|point| point.length_days).sum::<f64>() * 12.0 / 365.0;
    let proof = Proof { confidence, ..Proof::default() };
    let share = run.model.precision()?.smallest_provable_share(months, proof);
    (months > 0.0).then_some(share * run.answer.counterfactual)
}

/// Bills as readings: each starts where the one before ends; days without a bill have no value.
fn series(bills: &[BilledKwh], clock: &LocalClock) -> Result<MeterSeries, MvError> {
    let mut readings: Vec<Reading> = Vec::with_capacity(bills.len() + 1);
    let mut after_last: Option<Date> = None;
    for BilledKwh { days: period, kwh: value } in bills {
        if let Some(end) = after_last.filter(|end| *end < period.start) {
            readings.push(Reading { start: clock.midnight(end), value: None });
        }
        readings.push(Reading { start: clock.midnight(period.start), value: *value });
        after_last = Some(period.end);
    }
    readings.extend(after_last.map(|end| Reading { start: clock.midnight(end), value: None }));
    MeterSeries::new(readings)
}

/// Days as readings, closed by the midnight after the last.
fn daily(input: &MeterInput<'_>) -> Result<MeterSeries, MvError> {
    let start = |day| input.clock.midnight(day);
    let mut readings: Vec<Reading> =
        input.days.iter().map(|of| Reading { start: start(of.day), value: of.kwh }).collect();
    let after_last = input.days.last().and_then(|of| of.day.tomorrow().ok());
    readings.extend(after_last.map(|day| Reading { start: start(day), value: None }));
    MeterSeries::new(readings)
}

/// The days around the works, each with its side, by calendar month.
fn months_of_days<'c>(
    input: &MeterInput<'_>,
    points: impl Iterator<Item = (SavingsSide, &'c CoursePoint)>,
) -> Vec<CoursePeriod> {
    let day_of = |stamp: Stamp| input.clock.day(stamp.utc_s);
    let (before, after) = (day_of(input.baseline_end), day_of(input.reporting_start));
    let works = input.days.iter().filter(|of| before <= of.day && of.day < after);
    let mut days: BTreeMap<Date, (SavingsSide, Option<f64>, Option<f64>)> =
        works.map(|of| (of.day, (SavingsSide::Works, of.kwh, None))).collect();
    for (side, point) in points {
        days.insert(day_of(point.start), (side, point.observed, point.predicted));
    }
    by_months(days.into_iter().map(|(day, (side, metered_kwh, predicted_kwh))| CoursePeriod {
        days: (day, day.tomorrow().unwrap_or(day)),
        side,
        metered_kwh,
        predicted_kwh,
    }))
}

/// Days of a year would be a thicket of lines: those of one calendar month, one side of the works and one kind of gap
/// are put together.
pub(crate) fn by_months(days: impl Iterator<Item = CoursePeriod>) -> Vec<CoursePeriod> {
    let mut periods: Vec<CoursePeriod> = Vec::new();
    for day in days {
        let joins = periods.last().is_some_and(|last| {
            last.days.1 == day.days.0
                && last.side == day.side
                && last.metered_kwh.is_some() == day.metered_kwh.is_some()
                && last.predicted_kwh.is_some() == day.predicted_kwh.is_some()
                && last.days.0.first_of_month() == day.days.0.first_of_month()
        });
        match periods.last_mut().filter(|_| joins) {
            Some(last) => {
                last.days.1 = day.days.1;
                last.metered_kwh = last.metered_kwh.zip(day.metered_kwh).map(|(sum, kwh)| sum + kwh);
                last.predicted_kwh = last.predicted_kwh.zip(day.predicted_kwh).map(|(sum, kwh)| sum + kwh);
            }
            None => periods.push(day),
        }
    }
    periods
}

/// On which side of the works the days lie.
fn side(input: &MeterInput<'_>, start: Stamp, end: Stamp) -> SavingsSide {
    let (before, after) = (input.baseline_end.utc_s, input.reporting_start.utc_s);
    if start.utc_s >= before - YEAR_S && end.utc_s <= before {
        SavingsSide::Baseline
    } else if start.utc_s >= after && end.utc_s <= after + YEAR_S {
        SavingsSide::Reporting
    } else {
        SavingsSide::Works
    }
}

/// What CalTRACK predicts for every bill, by its start.
fn by_bills(input: &MeterInput<'_>, meter: &MeterSeries, fuel: Fuel) -> Result<BTreeMap<i64, f64>, MvError> {
    let frame = Frame { granularity: Granularity::Billing, compat: Compat::Correct };
    let temperature = &input.weather.temperature;
    let model = caltrack::fit(&Baseline::ending(meter, temperature, input.baseline_end, frame)?, fuel)?;
    let all = Reporting::whole(meter, temperature, frame);
    let periods = all.periods();
    let predicted = |period: &lcs_mv::UsagePeriod| Some((period.start.utc_s, model.predict(periods, period)?.total()));
    Ok(periods.list().iter().filter_map(predicted).collect())
}

/// What OpenDSM predicts for the days of every bill, by its start; bills with a day that it cannot predict are left out.
fn by_days(input: &MeterInput<'_>, meter: &MeterSeries, fuel: Fuel) -> Result<BTreeMap<i64, f64>, MvError> {
    let (from, to) = (input.baseline_end.utc_s - YEAR_S, input.baseline_end.utc_s);
    let within = |reading: &&Reading| (from..=to).contains(&reading.start.utc_s);
    let baseline = MeterSeries::new(meter.readings().iter().filter(within).copied().collect())?;
    let temperature = &input.weather.temperature;
    let days = |series: &MeterSeries| Days::metered(series, temperature, fuel, true);
    let model = opendsm::fit(&Before(days(&baseline)), Settings::Legacy, Compat::Correct)?;
    let all = days(meter);
    let mut predicted = BTreeMap::new();
    for pair in meter.readings().windows(2) {
        let (start, end) = (pair[0].start.utc_s, pair[1].start.utc_s);
        let of_bill = all.list().iter().filter(|day| (start..end).contains(&day.start.utc_s));
        if let Some(sum) = of_bill.map(|day| model.predict(day)).sum::<Option<f64>>() {
            predicted.insert(start, sum);
        }
    }
    Ok(predicted)
}

impl Studied {
    /// How the baseline was found.
    pub(super) fn row(&self, meter: &Meter, language: Language) -> SavingsMeter {
        let model = &self.answer.model;
        let celsius = |point: Option<f64>| point.map(|point| (point - 32.0) * KELVIN_PER_F);
        let per_kelvin = |slope: Option<f64>| slope.map(|slope| slope / KELVIN_PER_F);
        SavingsMeter {
            id: meter.id.to_string(),
            form: model.form.clone(),
            base_kwh_day: model.intercept,
            heating_balance_point_c: celsius(model.heating_balance_point_f),
            cooling_balance_point_c: celsius(model.cooling_balance_point_f),
            heating_kwh_per_degree_day: per_kelvin(model.beta_hdd),
            cooling_kwh_per_degree_day: per_kelvin(model.beta_cdd),
            adjusted_r_squared: model.adjusted_r_squared,
            cvrmse: model.cvrmse_adj,
            split_identifiable: model.split != Some(Split::NotIdentifiable),
            candidates: self.answer.candidates.as_ref().map(|counts| SavingsCandidates {
                qualified: counts.qualified,
                disqualified: counts.disqualified,
                not_attempted: counts.not_attempted,
            }),
            rivals: rivals::sentences(&self.answer, language),
        }
    }
}

/// Periods of all meters as one row of days: cut wherever a bill of any of them begins or ends, each bill spread evenly
/// over its days. A meter without a bill for some days adds nothing there; one with a bill that cannot be told leaves
/// the sum empty.
pub(super) fn add_periods(meters: &[&[CoursePeriod]]) -> Vec<SavingsPeriod> {
    let cuts: BTreeSet<Date> =
        meters.iter().flat_map(|meter| meter.iter()).flat_map(|of| [of.days.0, of.days.1]).collect();
    let cuts: Vec<Date> = cuts.into_iter().collect();
    cuts.windows(2).filter_map(|pair| piece(meters, (pair[0], pair[1]))).collect()
}

/// The sum over days that no bill begins or ends within; `None` where no bill covers them.
fn piece(meters: &[&[CoursePeriod]], (start, end): (Date, Date)) -> Option<SavingsPeriod> {
    let covers = |of: &&CoursePeriod| of.days.0 <= start && end <= of.days.1;
    let bills: Vec<&CoursePeriod> = meters.iter().filter_map(|meter| meter.iter().find(covers)).collect();
    let days = |from: Date, to: Date| f64::from((to - from).get_days());
    let share = |of: &CoursePeriod| days(start, end) / days(of.days.0, of.days.1).max(1.0);
    let sum = |value: fn(&CoursePeriod) -> Option<f64>| bills.iter().map(|of| Some(value(of)? * share(of))).sum();
    Some(SavingsPeriod {
        start: start.to_string(),
        end: end.to_string(),
        // Where meters are read on different days a bill of one may reach over the works.
        side: bills.iter().map(|of| of.side).reduce(|a, b| if a == b { a } else { SavingsSide::Works })?,
        metered_kwh: sum(|of| of.metered_kwh),
        predicted_kwh: sum(|of| of.predicted_kwh),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: (i8, i8), end: (i8, i8), metered: Option<f64>, predicted: f64) -> CoursePeriod {
        let date = |(month, day)| Date::constant(2025, month, day);
        CoursePeriod {
            days: (date(start), date(end)),
            side: SavingsSide::Reporting,
            metered_kwh: metered,
            predicted_kwh: Some(predicted),
        }
    }

    #[test]
    fn meters_read_on_different_days_add_up_without_overlap() {
        let first = [period((1, 1), (2, 1), Some(310.0), 620.0), period((2, 1), (3, 1), None, 280.0)];
        let second = [period((1, 11), (2, 1), Some(42.0), 21.0)];
        let sum = add_periods(&[&first, &second]);
        // Shares of a bill are thirty-firsts: rounded to a millionth.
        let rounded = |value: Option<f64>| value.map(|value| (value * 1e6).round() / 1e6);
        let row = |of: &SavingsPeriod| (of.start.clone(), rounded(of.metered_kwh), rounded(of.predicted_kwh));
        let rows: Vec<_> = sum.iter().map(row).collect();
        assert_eq!(
            rows,
            [
                ("2025-01-01".to_owned(), Some(100.0), Some(200.0)),
                ("2025-01-11".to_owned(), Some(210.0 + 42.0), Some(420.0 + 21.0)),
                ("2025-02-01".to_owned(), None, Some(280.0)),
            ]
        );
    }

    #[test]
    fn days_without_a_bill_are_a_gap() {
        let date = |day| Date::constant(2025, 1, day);
        let bill =
            |from, to| BilledKwh { days: lcs_domain::Period::new(date(from), date(to)).unwrap(), kwh: Some(1.0) };
        let series = series(&[bill(1, 10), bill(15, 20)], &LocalClock::standard(8.0)).unwrap();
        let values: Vec<_> = series.readings().iter().map(|reading| reading.value).collect();
        assert_eq!(values, [Some(1.0), None, Some(1.0), None]);
    }
}
