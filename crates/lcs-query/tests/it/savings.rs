//! Savings of many meters: as eemeter computes them, and bit for bit what the science says when it is asked directly.

use crate::inputs::{DAY_S, ENGINE, NEW_YEAR_2024, Shelf, daily, engine, meter};
use lcs_mv::{
    Baseline, Compat, Frame, Granularity, HourlyTemperature, MeterSeries, Reporting, Stamp, TemperatureUnit,
    caltrack::{self, Fuel},
};
use lcs_query::{
    AsOf, Engine, Flow, LocalEngine, MeterReadings, MeterSavings, MeterStudy, QueryError, Reading, SavingsAsked,
    SmallestUnit, Status, Stream,
};
use lcs_testkit::{assert_close, reference};

const HOUR_S: i64 = 3_600;
const WORKS_BEGIN: i64 = NEW_YEAR_2024 + 370 * DAY_S;
const WORKS_END: i64 = NEW_YEAR_2024 + 400 * DAY_S;
const DAYS: i64 = 770;

fn hourly() -> Stream {
    Stream::new("temperature", SmallestUnit::Millicelsius, 3_600).unwrap()
}

/// Temperature of an hour, 0.001 °C: a year, a day, and a station's own whims.
fn millicelsius(station: i64, hour: i64) -> i64 {
    let year = (hour as f64 / 8_766.0 * std::f64::consts::TAU).cos();
    let day = (hour as f64 / 24.0 * std::f64::consts::TAU).sin();
    (14_000.0 - 11_000.0 * year + 4_000.0 * day) as i64 + station * 1_500 + (hour / 24 * 7_919 + station * 31) % 3_001
}

fn weather(stations: i64) -> Shelf {
    let mut shelf = Shelf::new(hourly());
    let hours = |station: i64| {
        let hour = |hour: i64| Reading::measured(NEW_YEAR_2024 + hour * HOUR_S, millicelsius(station, hour));
        (0..DAYS * 24).filter(|at| at % 1_013 > 2).map(hour).collect()
    };
    let readings = |station: i64| MeterReadings { meter: meter(&format!("s{station}")), readings: hours(station) };
    shelf.publish(1, &(0..stations).map(readings).collect::<Vec<_>>());
    shelf
}

/// Use of a day, Wh: base load, heating and cooling that differ from meter to meter, less after the works.
fn watt_hours(id: i64, station: i64, day: i64) -> Option<i64> {
    let mean = (0..24).map(|hour| millicelsius(station, day * 24 + hour)).sum::<i64>() / 24;
    let (heating, cooling) = ((15_000 - mean).max(0) * (id % 4), (mean - 19_000).max(0) * (id % 3));
    let noise = (day * 104_729 + id * 7_919) % 2_003;
    let whole = 8_000 + id * 37 + heating + cooling + noise;
    let after = if NEW_YEAR_2024 + day * DAY_S >= WORKS_END { whole * 4 / 5 } else { whole };
    ((day + id) % 97 > 1).then_some(after)
}

fn readings_of(id: i64, station: i64) -> Vec<Reading> {
    let reading = |day: i64| Reading {
        start_utc_s: NEW_YEAR_2024 + day * DAY_S,
        value: watt_hours(id, station, day),
        status: Status::Measured,
    };
    // where a value is missing, one meter says so and its neighbour is silent
    (0..DAYS).map(reading).filter(|reading| reading.value.is_some() || id % 2 == 0).collect()
}

fn study(id: &str, station: &str) -> MeterStudy {
    MeterStudy {
        meter: meter(id),
        station: meter(station),
        fuel: Fuel::Electricity,
        baseline_end_utc_s: WORKS_BEGIN,
        reporting_start_utc_s: WORKS_END,
    }
}

fn asked(studies: Vec<MeterStudy>) -> SavingsAsked {
    let (zone, compat, as_of) = ("UTC".to_owned(), Compat::Correct, AsOf::Now);
    SavingsAsked { studies, zone, confidence: 0.9, compat, as_of }
}

fn all(engine: &LocalEngine, meters: &Shelf, weather: &Shelf, asked: &SavingsAsked) -> Vec<MeterSavings> {
    let mut answers = Vec::new();
    let mut take = |part: Vec<MeterSavings>| {
        answers.extend(part);
        Flow::Continue(())
    };
    engine.savings(&meters.files, &weather.files, asked, &mut take).unwrap();
    answers
}

/// The science, asked without files: missing days said, the last day closed.
fn direct(id: i64, station: i64) -> (caltrack::UsagePerDay, caltrack::MeteredSavings) {
    let reading = |day: i64| lcs_mv::Reading {
        start: Stamp::utc(NEW_YEAR_2024 + day * DAY_S),
        value: (day < DAYS).then(|| watt_hours(id, station, day).map(|value| value as f64)).flatten(),
    };
    let series = MeterSeries::new((0..=DAYS).map(reading).collect()).unwrap();
    let point = |hour: i64| {
        let value = (hour % 1_013 > 2).then(|| millicelsius(station, hour) as f64 / 1_000.0);
        (Stamp::utc(NEW_YEAR_2024 + hour * HOUR_S), value)
    };
    let points: Vec<_> = (0..DAYS * 24).map(point).collect();
    let weather = HourlyTemperature::new(&points, TemperatureUnit::Celsius).unwrap();
    let frame = Frame { granularity: Granularity::Daily, compat: Compat::Correct };
    let baseline = Baseline::ending(&series, &weather, Stamp::utc(WORKS_BEGIN), frame).unwrap();
    let model = caltrack::fit(&baseline, Fuel::Electricity).unwrap();
    let reporting = Reporting::starting(&series, &weather, Stamp::utc(WORKS_END), frame);
    let savings = caltrack::metered_savings(&model, &reporting, 0.9);
    (model, savings)
}

#[test]
fn savings_are_those_of_the_science_to_the_last_bit() {
    const METERS: i64 = 24;
    let mut meters = Shelf::new(daily());
    let id = |at: i64| format!("m{at:02}");
    let readings = |at: i64| MeterReadings { meter: meter(&id(at)), readings: readings_of(at, at % 2) };
    let published: Vec<_> = (0..METERS).map(readings).collect();
    // half a year came later, and one day was wrong at first
    let (early, late): (Vec<_>, Vec<_>) = published.into_iter().partition(|of_meter| of_meter.meter.as_str() < "m12");
    meters.publish(1, &early);
    let mut wrong = late.clone();
    wrong[0].readings[100].value = Some(1);
    meters.publish(2, &wrong);
    meters.publish(3, &late[..1]);
    let weather = weather(2);
    let studies: Vec<_> = (0..METERS).map(|at| study(&id(at), &format!("s{}", at % 2))).collect();
    let asked = asked(studies);
    let answers = all(&ENGINE, &meters, &weather, &asked);
    assert_eq!(answers.len(), asked.studies.len());
    for answer in &answers {
        let at = answer.place as i64;
        assert_eq!(answer.meter.as_str(), id(at));
        let found = answer.outcome.as_ref().unwrap();
        let (model, savings) = direct(at, at % 2);
        let bits = |value: f64| value.to_bits();
        assert_eq!(bits(found.savings), bits(savings.savings), "{}", answer.meter);
        assert_eq!(bits(found.counterfactual), bits(savings.counterfactual));
        assert_eq!(bits(found.observed), bits(savings.observed));
        assert_eq!(found.fsu_error_band.map(bits), savings.bands.map(|bands| bits(bands.fsu)));
        assert_eq!(bits(found.intercept), bits(model.intercept()));
        assert_eq!(found.beta_hdd.map(bits), model.heating().map(|slope| bits(slope.per_degree_day)));
        assert_eq!(found.cooling_balance_point_f, model.cooling().map(|slope| slope.balance_point_f));
        assert_eq!(bits(found.cvrmse_adj), bits(model.averages().cvrmse_adj));
        assert!(found.notices.contains(&"mv.reporting_periods_left_out".to_owned()), "{:?}", found.notices);
    }
    for threads in [1, 3] {
        assert_eq!(all(&engine(threads), &meters, &weather, &asked), answers, "{threads} threads");
    }
    let before = SavingsAsked { as_of: AsOf::Sequence(2), ..asked.clone() };
    let differ = all(&ENGINE, &meters, &weather, &before).into_iter().zip(&answers).filter(|(a, b)| a != *b).count();
    assert_eq!(differ, 1, "only the corrected meter had other savings");
}

/// Meter and weather of Illinois in Wh and 0.001 °C; eemeter's figure within what the rounding of the weather does.
#[test]
fn savings_are_those_of_eemeter() {
    let name = "il-electricity-cdd-hdd-daily";
    let (Some(file), Some(temperatures), Some(truth)) = (
        reference(&format!("mv/input_{name}_meter.csv")),
        reference("mv/input_il_tempF_hourly.csv"),
        reference(&format!("mv/caltrack2_{name}.json")),
    ) else {
        return;
    };
    let rows = |file: &std::path::Path, value: fn(f64) -> f64| -> Vec<Reading> {
        let text = lcs_testkit::text(file);
        let row = |line: &str| {
            let (start, cell) = line.split_once(',')?;
            let number: f64 = cell.trim().parse().ok()?;
            Some(Reading::measured(start.parse::<Stamp>().ok()?.utc_s, value(number).round() as i64))
        };
        text.lines().skip(1).filter_map(row).collect()
    };
    let mut meters = Shelf::new(daily());
    meters.publish(1, &[MeterReadings { meter: meter("il"), readings: rows(&file, |kwh| kwh * 1_000.0) }]);
    let mut weather = Shelf::new(hourly());
    let celsius = rows(&temperatures, |fahrenheit| (fahrenheit - 32.0) / 1.8 * 1_000.0);
    weather.publish(1, &[MeterReadings { meter: meter("s"), readings: celsius }]);
    let study = MeterStudy {
        baseline_end_utc_s: "2016-12-26".parse::<Stamp>().unwrap().utc_s,
        reporting_start_utc_s: "2017-01-04".parse::<Stamp>().unwrap().utc_s,
        ..study("il", "s")
    };
    let answers = all(&ENGINE, &meters, &weather, &asked(vec![study]));
    let found = answers[0].outcome.as_ref().unwrap();
    let truth: serde_json::Value = serde_json::from_str(&lcs_testkit::text(truth).replace(": NaN", ": null")).unwrap();
    let expected_wh = truth["reporting"]["metered_savings"].as_f64().unwrap() * 1_000.0;
    // 0.0005 °C in every hour of the year would move it by 5e-5; rounding is random and stays far below
    assert_close(found.savings, expected_wh, 5e-5, "metered savings");
    assert_eq!(found.heating_balance_point_f, Some(53));
}

#[test]
fn a_meter_without_savings_says_why_and_stops_nobody() {
    let mut meters = Shelf::new(daily());
    meters.publish(1, &[MeterReadings { meter: meter("good"), readings: readings_of(1, 0) }]);
    let flat = (0..DAYS).map(|day| Reading::measured(NEW_YEAR_2024 + day * DAY_S, -5_000)).collect();
    meters.publish(2, &[MeterReadings { meter: meter("export"), readings: flat }]);
    let weather = weather(1);
    let elsewhere = MeterStudy { baseline_end_utc_s: 0, reporting_start_utc_s: 0, ..study("good", "s0") };
    let studies =
        vec![study("good", "s0"), study("nobody", "s0"), study("good", "nowhere"), study("export", "s0"), elsewhere];
    let mut answers = all(&ENGINE, &meters, &weather, &asked(studies));
    answers.sort_by_key(|answer| answer.place);
    let reason = |at: usize| answers[at].outcome.as_ref().unwrap_err().0.as_str();
    assert!(answers[0].outcome.is_ok());
    assert_eq!(reason(1), "0 readings are too few: 1 are needed");
    assert_eq!(reason(2), "0 temperatures are too few: 1 are needed");
    assert!(reason(3).contains("candidate models qualifies"), "{}", reason(3));
    assert!(reason(4).contains("no period from"), "{}", reason(4));
    assert!(answers[1..].iter().all(|answer| !answer.outcome.as_ref().unwrap_err().1.is_empty()));
}

/// Hours of a meter in Tokyo give what its days give.
#[test]
fn hours_are_summed_to_local_days() {
    const OFFSET_S: i64 = 9 * HOUR_S;
    let days: Vec<Reading> = readings_of(6, 0)
        .into_iter()
        .map(|reading| Reading { start_utc_s: reading.start_utc_s - OFFSET_S, ..reading })
        .collect();
    let hours = |day: &Reading| {
        let hour = |at: i64| {
            let part = |value: i64| value / 24 + if at == 0 { value % 24 } else { 0 };
            Reading { start_utc_s: day.start_utc_s + at * HOUR_S, value: day.value.map(part), ..*day }
        };
        (0..24).map(hour).collect::<Vec<_>>()
    };
    let of = |readings: Vec<Reading>| [MeterReadings { meter: meter("m"), readings }];
    let (mut by_day, mut by_hour) =
        (Shelf::new(daily()), Shelf::new(Stream::new("hours", SmallestUnit::WattHour, 3_600).unwrap()));
    by_hour.publish(1, &of(days.iter().flat_map(hours).collect()));
    by_day.publish(1, &of(days));
    let weather = weather(1);
    let mut study = study("m", "s0");
    study.baseline_end_utc_s -= OFFSET_S;
    study.reporting_start_utc_s -= OFFSET_S;
    let asked = SavingsAsked { zone: "Asia/Tokyo".into(), ..asked(vec![study]) };
    let answer = all(&ENGINE, &by_hour, &weather, &asked);
    assert!(answer[0].outcome.is_ok(), "{:?}", answer[0].outcome);
    assert_eq!(answer, all(&ENGINE, &by_day, &weather, &asked));
}

#[test]
fn one_may_stop_after_a_part() {
    // of meters that count every second only one is answered at a time
    let mut meters = Shelf::new(Stream::new("seconds", SmallestUnit::WattHour, 1).unwrap());
    meters.publish(1, &[]);
    let studies = ["a", "b", "c"].map(|id| study(id, "s0")).to_vec();
    let mut parts = 0;
    let mut take = |part: Vec<MeterSavings>| {
        parts += part.len();
        Flow::Break(())
    };
    ENGINE.savings(&meters.files, &weather(1).files, &asked(studies), &mut take).unwrap();
    assert_eq!(parts, 1);
    let nowhere = SavingsAsked { zone: "Asia/Atlantis".into(), ..asked(Vec::new()) };
    let error = ENGINE.savings(&meters.files, &weather(1).files, &nowhere, &mut |_| Flow::Continue(())).unwrap_err();
    assert!(matches!(error, QueryError::Zone { .. }));
}
