//! One meter before and after works.

use super::{SavingsCandidates, SavingsMeter, SavingsPeriod, SavingsSide};
use crate::{
    estate::BilledKwh,
    measured_savings::MvModel,
    observed_weather::{CityWeather, local_day, midnight},
};
use lcs_domain::{Carrier, Date, Meter};
use lcs_mv::{
    Answer, Baseline, Before, Compat, Data, Frame, Granularity, MeterSeries, MvError, Reading, Reporting, Stamp, Study,
    caltrack::{self, Fuel, Split},
    opendsm::{self, Days, Settings},
    tropical::Calendar,
};
use std::collections::BTreeMap;

/// Degrees of one Fahrenheit scale in kelvin.
const KELVIN_PER_F: f64 = 5.0 / 9.0;
const YEAR_S: i64 = 365 * 86_400;

/// What is known of a meter.
pub(super) struct MeterInput<'a> {
    /// Days and energy of its bills, in order.
    pub bills: &'a [BilledKwh],
    pub weather: &'a CityWeather,
    pub model: MvModel,
    pub carrier: Carrier,
    pub baseline_end: Stamp,
    pub reporting_start: Stamp,
    pub utc_offset_h: f64,
    pub confidence: f64,
}

/// What came out.
#[derive(Debug)]
pub(super) struct Studied {
    pub answer: Answer,
    pub periods: Vec<MeterPeriod>,
}

/// A bill beside its prediction.
#[derive(Debug, Clone, Copy)]
pub(super) struct MeterPeriod {
    days: (Date, Date),
    side: SavingsSide,
    metered_kwh: Option<f64>,
    predicted_kwh: Option<f64>,
}

/// Fits the baseline and counts the savings.
pub(super) fn study(input: &MeterInput<'_>) -> Result<Studied, MvError> {
    let meter = series(input.bills, input.utc_offset_h)?;
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
        calendar: Calendar::default(),
        confidence: input.confidence,
    };
    let answer = study.answer()?;
    let predicted = match input.model {
        MvModel::OpendsmBilling => by_days(input, &meter, fuel)?,
        _ => by_bills(input, &meter, fuel)?,
    };
    let periods = meter.readings().windows(2).map(|pair| {
        let (start, end) = (pair[0].start, pair[1].start);
        MeterPeriod {
            days: (local_day(start.utc_s, input.utc_offset_h), local_day(end.utc_s, input.utc_offset_h)),
            side: side(input, start, end),
            metered_kwh: pair[0].value,
            predicted_kwh: predicted.get(&start.utc_s).copied(),
        }
    });
    Ok(Studied { answer, periods: periods.collect() })
}

/// Bills as readings: each starts where the one before ends; days without a bill have no value.
fn series(bills: &[BilledKwh], utc_offset_h: f64) -> Result<MeterSeries, MvError> {
    let mut readings: Vec<Reading> = Vec::with_capacity(bills.len() + 1);
    let mut after_last: Option<Date> = None;
    for BilledKwh { days: period, kwh: value } in bills {
        if let Some(end) = after_last.filter(|end| *end < period.start) {
            readings.push(Reading { start: midnight(end, utc_offset_h), value: None });
        }
        readings.push(Reading { start: midnight(period.start, utc_offset_h), value: *value });
        after_last = Some(period.end);
    }
    readings.extend(after_last.map(|end| Reading { start: midnight(end, utc_offset_h), value: None }));
    MeterSeries::new(readings)
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
    pub(super) fn row(&self, meter: &Meter) -> SavingsMeter {
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
        }
    }
}

/// Periods of all meters; those with the same days are added.
pub(super) fn add_periods<'a>(meters: impl Iterator<Item = &'a [MeterPeriod]>) -> Vec<SavingsPeriod> {
    let mut sums: BTreeMap<(Date, Date), MeterPeriod> = BTreeMap::new();
    for period in meters.flatten() {
        let add = |a: Option<f64>, b: Option<f64>| Some(a? + b?);
        sums.entry(period.days)
            .and_modify(|sum| {
                sum.metered_kwh = add(sum.metered_kwh, period.metered_kwh);
                sum.predicted_kwh = add(sum.predicted_kwh, period.predicted_kwh);
            })
            .or_insert(*period);
    }
    let row = |period: MeterPeriod| SavingsPeriod {
        start: period.days.0.to_string(),
        end: period.days.1.to_string(),
        side: period.side,
        metered_kwh: period.metered_kwh,
        predicted_kwh: period.predicted_kwh,
    };
    sums.into_values().map(row).collect()
}
