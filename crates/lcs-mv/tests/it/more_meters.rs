//! CalTRACK 2.0 usage per day against eemeter 3.2.0 on more meters: bills of two months, gas without weather, missing
//! hours, local days with summer time, and the tropics.

use crate::inputs::{illinois_meter, illinois_weather, repository_meter, repository_results, stamp};
use lcs_mv::{
    Baseline, Compat, Frame, Granularity, HourlyTemperature, MeterSeries, Reading, Reporting, Stamp, TemperatureUnit,
    caltrack::{Fuel, MeteredSavings, Split, UsagePerDay, fit, metered_savings, sufficiency},
};
use lcs_testkit::assert_close;
use serde_json::Value;

struct Case {
    meter: MeterSeries,
    weather: HourlyTemperature,
    granularity: Granularity,
    fuel: Fuel,
    end: Stamp,
    start: Stamp,
}

impl Case {
    fn of(meter: MeterSeries, weather: HourlyTemperature, name: &str) -> Self {
        let granularity = if name.contains("billing") { Granularity::Billing } else { Granularity::Daily };
        let fuel = if name.contains("gas") { Fuel::Gas } else { Fuel::Electricity };
        Self { meter, weather, granularity, fuel, end: stamp("2016-12-26"), start: stamp("2017-01-04") }
    }

    fn baseline(&self, compat: Compat) -> Baseline {
        let frame = Frame { granularity: self.granularity, compat };
        Baseline::ending(&self.meter, &self.weather, self.end, frame).unwrap()
    }

    fn run(&self, compat: Compat) -> (UsagePerDay, MeteredSavings) {
        let frame = Frame { granularity: self.granularity, compat };
        let model = fit(&self.baseline(compat), self.fuel).unwrap();
        let reporting = Reporting::starting(&self.meter, &self.weather, self.start, frame);
        let savings = metered_savings(&model, &reporting, 0.9);
        (model, savings)
    }
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap()
}

/// All that is fixed by the method, to 1e-9; bands to 1e-8.
fn assert_equal(name: &str, (model, savings): &(UsagePerDay, MeteredSavings), truth: &Value) {
    let point = |key: &str| truth["params"][key].as_i64().map(|point| point as i32);
    assert_eq!(model.form().name(), truth["model_type"].as_str().unwrap(), "{name}");
    assert_eq!(model.heating().map(|slope| slope.balance_point_f), point("heating_balance_point"), "{name}");
    assert_eq!(model.cooling().map(|slope| slope.balance_point_f), point("cooling_balance_point"), "{name}");
    let count = |status: &str| truth["candidates"][status].as_u64().unwrap_or(0) as usize;
    let counts = model.counts();
    assert_eq!(
        [counts.qualified, counts.disqualified, counts.not_attempted],
        [count("QUALIFIED"), count("DISQUALIFIED"), count("NOT ATTEMPTED")],
        "{name}"
    );
    assert_close(model.intercept(), number(&truth["params"], "intercept"), 1e-9, name);
    assert_savings(name, model, savings, truth);
}

/// What does not depend on the balance point among equals.
fn assert_savings(name: &str, model: &UsagePerDay, savings: &MeteredSavings, truth: &Value) {
    assert!((model.adjusted_r_squared() - number(truth, "r_squared_adj")).abs() < 1e-10, "{name}");
    assert_close(model.averages().cvrmse_adj, number(truth, "cvrmse_adj"), 1e-9, name);
    assert_eq!(savings.periods.len() as u64, truth["n"].as_u64().unwrap(), "{name}");
    assert_close(savings.savings, number(truth, "savings"), 1e-9, name);
    assert_close(savings.counterfactual, number(truth, "counterfactual"), 1e-9, name);
    let bands = savings.bands.unwrap();
    assert_close(bands.fsu, number(&truth["bands"], "FSU Error Band"), 1e-8, name);
    assert_close(bands.ols, number(&truth["bands"], "OLS Error Band"), 1e-8, name);
}

#[test]
fn eight_more_samples_equal_eemeter_in_both_readings() {
    let Some(weather) = illinois_weather() else { return };
    let truth = repository_results();
    let names: Vec<&String> = truth.as_object().unwrap().keys().filter(|name| name.starts_with("il-")).collect();
    assert_eq!(names.len(), 8);
    for name in names {
        let case = Case::of(repository_meter(name), weather.clone(), name);
        for compat in [Compat::Correct, Compat::Eemeter320] {
            assert_equal(name, &case.run(compat), &truth[name]);
        }
        assert_warnings(name, &case, &truth[name]);
    }
}

/// The same names of warnings as eemeter, in its reading.
fn assert_warnings(name: &str, case: &Case, truth: &Value) {
    let notices = sufficiency(&case.baseline(Compat::Eemeter320));
    let mut ours: Vec<&str> = notices.iter().filter_map(|notice| notice.name.code().strip_prefix("mv.")).collect();
    ours.retain(|name| *name != "bill_longer_than_its_weather");
    let mut theirs: Vec<&str> =
        truth["sufficiency"]["warnings"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    ours.sort_unstable();
    theirs.sort_unstable();
    assert_eq!(ours, theirs, "{name}");
}

/// The Illinois weather without some hours, as the reference run made it.
fn weather_with_gaps() -> Option<HourlyTemperature> {
    let whole = illinois_weather()?;
    let first = stamp("2015-11-22T06:00:00Z");
    let hours = whole.between(first.utc_s, i64::MAX / 4);
    let missing = |k: usize| (k * 7919).is_multiple_of(23) || (200..214).contains(&(k % 264));
    let point = |(k, value): (usize, &f64)| (first.plus(k as i64 * 3_600), (!missing(k)).then_some(*value));
    let points: Vec<_> = hours.iter().enumerate().map(point).collect();
    Some(HourlyTemperature::new(&points, TemperatureUnit::Fahrenheit).unwrap())
}

#[test]
fn missing_hours_and_readings_are_treated_as_eemeter_does() {
    let Some(weather) = weather_with_gaps() else { return };
    let truth = repository_results();
    for (name, sample) in
        [("missing", "il-electricity-cdd-hdd-daily"), ("missing-billing", "il-electricity-cdd-hdd-billing_monthly")]
    {
        let Some(meter) = illinois_meter(sample) else { return };
        let without = |(at, reading): (usize, &Reading)| Reading {
            value: reading.value.filter(|_| name == "missing-billing" || at % 17 != 3),
            ..*reading
        };
        let meter = MeterSeries::new(meter.readings().iter().enumerate().map(without).collect()).unwrap();
        let case = Case::of(meter, weather.clone(), name);
        assert_equal(name, &case.run(Compat::Eemeter320), &truth[name]);
        assert_warnings(name, &case, &truth[name]);
    }
}

/// Midnights of Chicago: summer time from the second Sunday of March to the first one of November.
fn chicago_midnight(day: i64) -> Stamp {
    let summer = [("2016-03-13", "2016-11-06"), ("2017-03-12", "2017-11-05")];
    let local = |text: &str| stamp(text).utc_s / 86_400;
    let in_summer = summer.iter().any(|(from, to)| day > local(from) && day <= local(to));
    let offset_s = if in_summer { -18_000 } else { -21_600 };
    Stamp { utc_s: day * 86_400 - i64::from(offset_s), offset_s }
}

#[test]
fn a_day_of_25_hours_counts_once_unless_eemeter_is_asked_for() {
    let (Some(meter), Some(weather)) = (illinois_meter("il-electricity-cdd-hdd-daily"), illinois_weather()) else {
        return;
    };
    let first = stamp("2015-11-23").utc_s / 86_400;
    let readings = meter.readings();
    let local = |(at, reading): (usize, &Reading)| Reading { start: chicago_midnight(first + at as i64), ..*reading };
    let local = readings[..readings.len() - 2].iter().enumerate().map(local).collect();
    let mut case = Case::of(MeterSeries::new(local).unwrap(), weather, "local-days");
    case.end = chicago_midnight(stamp("2016-12-26").utc_s / 86_400);
    case.start = chicago_midnight(stamp("2017-01-04").utc_s / 86_400);
    let truth = &repository_results()["local-days"];
    let theirs = case.run(Compat::Eemeter320);
    assert_equal("local-days", &theirs, truth);
    // the long day of November 2017 was mild: seen 30 °F colder, theirs doubles its degree days, ours counts 25 hours
    let colder = |at: i64| {
        let hours = case.weather.between(at, at + 3_600);
        (Stamp::utc(at), hours.first().map(|hour| hour - 30.0))
    };
    let long_day = chicago_midnight(stamp("2017-11-05").utc_s / 86_400);
    let points: Vec<_> = (-48..72).map(|hour| colder(long_day.utc_s + hour * 3_600)).collect();
    case.weather = HourlyTemperature::new(&points, TemperatureUnit::Fahrenheit).unwrap();
    let heating = |compat: Compat| {
        let frame = Frame { granularity: Granularity::Daily, compat };
        let reporting = Reporting::starting(&case.meter, &case.weather, case.start, frame);
        let savings = metered_savings(&theirs.0, &reporting, 0.9);
        savings.periods.iter().find(|period| period.start == long_day).unwrap().counterfactual.heating
    };
    // theirs is the mean of the first 24 hours, ours of all 25
    assert_close(heating(Compat::Correct) / heating(Compat::Eemeter320), 25.0 / 48.0, 0.05, "the long day");
}

#[test]
fn in_the_tropics_the_highest_base_below_the_coldest_day_is_taken() {
    let hours = 24 * (365 * 2 + 3);
    let first = stamp("2015-01-01");
    let turn = 2.0 * std::f64::consts::PI;
    let temperature = |n: usize| {
        let (day, hour) = ((n / 24) as f64, (n % 24) as f64);
        83.0 + 8.0 * (turn * (hour - 9.0) / 24.0).sin() + 2.5 * (turn * day / 37.0).sin()
    };
    let points: Vec<_> = (0..hours).map(|n| (first.plus(n as i64 * 3_600), Some(temperature(n)))).collect();
    let weather = HourlyTemperature::new(&points, TemperatureUnit::Fahrenheit).unwrap();
    let use_of = |day: usize| {
        let mean = (0..24).map(|hour| temperature(day * 24 + hour)).sum::<f64>() / 24.0;
        let noise = 5.0 * (((day * 7) % 13) as f64 - 6.0) / 6.0;
        (40.0 + 3.0 * (mean - 70.0) + noise) * if day >= 365 { 0.9 } else { 1.0 }
    };
    let days = 365 * 2 + 2;
    let reading =
        |day: usize| Reading { start: first.plus(day as i64 * 86_400), value: (day + 1 < days).then(|| use_of(day)) };
    let mut case = Case::of(MeterSeries::new((0..days).map(reading).collect()).unwrap(), weather, "tropical");
    (case.end, case.start) = (stamp("2016-01-01"), stamp("2016-01-01"));
    let truth = &repository_results()["tropical"];
    for compat in [Compat::Correct, Compat::Eemeter320] {
        let (model, savings) = case.run(compat);
        // rounding alone made the reference choose 64 °F among thirty equals
        assert_savings("tropical", &model, &savings, truth);
        assert_eq!(model.split(), Split::NotIdentifiable);
        if compat == Compat::Correct {
            assert_eq!(model.cooling().unwrap().balance_point_f, 80, "the coldest day has 80.5 °F");
        }
    }
}
