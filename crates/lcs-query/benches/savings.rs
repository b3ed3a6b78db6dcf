//! How fast a city's daily savings are: from Parquet by month to savings of every meter, one line of JSON for each
//! measure.
//!
//! `cargo bench -p lcs-query`. The city (100,000 daily meters and four weather stations over 26 months) is written once
//! below the target folder; `LCS_BENCH_METERS` makes it smaller, `LCS_BENCH_THREADS` is 2.

#![expect(clippy::unwrap_used, reason = "a measure without its city has nothing to say")]

use lcs_domain::MeterId;
use lcs_mv::{
    Baseline, Compat, Frame, Granularity, HourlyTemperature, MeterSeries, Reporting, Stamp, TemperatureUnit,
    caltrack::{self, Fuel},
};
use lcs_query::{
    AsOf, Engine, Flow, LocalEngine, Manifest, MeterStudy, Month, MonthWriter, Per, Reading, ReadingFiles,
    ReadingsAsked, SavingsAsked, SmallestUnit, Span, Stream, TotalsAsked,
};
use std::{fs, hint::black_box, io::Write, num::NonZeroUsize, path::Path, time::Instant};

const DAY_S: i64 = 86_400;
const HOUR_S: i64 = 3_600;
/// 2023-01-01T00:00:00Z, a Sunday.
const START: i64 = 1_672_531_200;
const BASELINE_END: i64 = START + 365 * DAY_S;
const REPORTING_START: i64 = START + 396 * DAY_S;
const MONTHS: usize = 26;
const STATIONS: i64 = 4;
/// Meters that are computed one after the other without files, for comparison.
const DIRECT: i64 = 2_000;

fn main() {
    let number = |name: &str, usual: i64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (count, threads) = (number("LCS_BENCH_METERS", 100_000), number("LCS_BENCH_THREADS", 2));
    let engine = LocalEngine::new(NonZeroUsize::new(usize::try_from(threads).unwrap()).unwrap()).unwrap();
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("city-{count}"));
    let mut out = std::io::stdout().lock();
    let mut say = |measure: &str, clock: &Clock, more: &str| {
        let (wall_s, cpu_s) = clock.passed();
        writeln!(out, r#"{{"measure":"{measure}","wall_s":{wall_s:.3},"cpu_s":{cpu_s:.2}{more}}}"#).unwrap();
    };

    let clock = Clock::start();
    let (meters, weather) = match (written(&root, "electricity"), written(&root, "temperature")) {
        (Some(meters), Some(weather)) => (meters, weather),
        _ => {
            let city = (write_meters(&root, count), write_weather(&root));
            let rows: u64 = city.0.manifest.files.iter().map(|part| part.rows).sum();
            let bytes: u64 = city.0.manifest.files.iter().map(|part| part.bytes).sum();
            say(
                "write",
                &clock,
                &format!(r#","readings":{rows},"bytes_per_reading":{:.2}"#, bytes as f64 / rows as f64),
            );
            city
        }
    };

    let clock = Clock::start();
    direct();
    let per_s = DIRECT as f64 / clock.passed().1.max(1e-9);
    say("daily_savings_without_files", &clock, &format!(r#","meters":{DIRECT},"meters_per_cpu_s":{per_s:.0}"#));

    for measure in ["daily_savings_first", "daily_savings"] {
        let clock = Clock::start();
        let (found, failed) = savings(&engine, &meters, &weather, count);
        let (wall_s, cpu_s) = clock.passed();
        let (per_wall_s, per_cpu_s) = (count as f64 / wall_s, count as f64 / cpu_s);
        say(
            measure,
            &clock,
            &format!(
                r#","threads":{threads},"meters":{found},"failed":{failed},"meters_per_s":{per_wall_s:.0},"meters_per_cpu_s":{per_cpu_s:.0}"#
            ),
        );
    }

    let clock = Clock::start();
    let asked =
        TotalsAsked { meters: None, span: Span::ALL, as_of: AsOf::Now, per: Per::Month, zone: "Asia/Tokyo".into() };
    let rows = engine.totals(&meters, &asked).unwrap().len();
    say("monthly_totals_of_all", &clock, &format!(r#","threads":{threads},"rows":{rows}"#));

    for (measure, days) in [("one_meter_one_month", 31), ("one_meter_all_months", 800)] {
        let clock = Clock::start();
        let span = Span { from_utc_s: START + 31 * DAY_S, to_utc_s: START + (31 + days) * DAY_S };
        let asked = ReadingsAsked { meters: Some(vec![id(count / 2)]), span, as_of: AsOf::Now };
        let readings = engine.readings(&meters, &asked).unwrap()[0].readings.len();
        say(measure, &clock, &format!(r#","readings":{readings}"#));
    }
}

fn savings(engine: &LocalEngine, meters: &ReadingFiles, weather: &ReadingFiles, count: i64) -> (usize, usize) {
    let study = |at: i64| MeterStudy {
        meter: id(at),
        station: station(at % STATIONS),
        fuel: Fuel::Electricity,
        baseline_end_utc_s: BASELINE_END,
        reporting_start_utc_s: REPORTING_START,
    };
    let asked = SavingsAsked {
        studies: (0..count).map(study).collect(),
        zone: "UTC".to_owned(),
        confidence: 0.9,
        compat: Compat::Correct,
        as_of: AsOf::Now,
    };
    let (mut found, mut failed) = (0, 0);
    let mut take = |part: Vec<lcs_query::MeterSavings>| {
        failed += part.iter().filter(|answer| answer.outcome.is_err()).count();
        found += part.len();
        Flow::Continue(())
    };
    engine.savings(meters, weather, &asked, &mut take).unwrap();
    (found, failed)
}

/// The same figures of some meters without files or queries, on one thread.
fn direct() {
    let hours: Vec<(Stamp, Option<f64>)> = (0..MONTHS as i64 * 31 * 24)
        .map(|hour| (Stamp::utc(START + hour * HOUR_S), Some(millicelsius(0, hour) as f64 / 1_000.0)))
        .collect();
    let temperature = HourlyTemperature::new(&hours, TemperatureUnit::Celsius).unwrap();
    let frame = Frame { granularity: Granularity::Daily, compat: Compat::Correct };
    let means = daily_means(0);
    for at in 0..DIRECT {
        let reading = |day: i64| lcs_mv::Reading {
            start: Stamp::utc(START + day * DAY_S),
            value: Some(watt_hours(at * STATIONS, &means, day) as f64),
        };
        let series = MeterSeries::new((0..=765).map(reading).collect()).unwrap();
        let baseline = Baseline::ending(&series, &temperature, Stamp::utc(BASELINE_END), frame).unwrap();
        let model = caltrack::fit(&baseline, Fuel::Electricity).unwrap();
        let reporting = Reporting::starting(&series, &temperature, Stamp::utc(REPORTING_START), frame);
        black_box(caltrack::sufficiency(&baseline));
        black_box(caltrack::metered_savings(&model, &reporting, 0.9));
    }
}

fn id(at: i64) -> MeterId {
    MeterId::new(&format!("03-{at:010}")).unwrap()
}

fn station(at: i64) -> MeterId {
    MeterId::new(&format!("station-{at}")).unwrap()
}

/// Temperature of an hour, 0.001 °C.
fn millicelsius(station: i64, hour: i64) -> i64 {
    let year = (hour as f64 / 8_766.0 * std::f64::consts::TAU).cos();
    let day = (hour as f64 / 24.0 * std::f64::consts::TAU).sin();
    (14_000.0 - 11_000.0 * year + 4_000.0 * day) as i64 + station * 700 + noise(station, hour / 24) % 4_000
}

fn daily_means(station: i64) -> Vec<i64> {
    let mean = |day: i64| (0..24).map(|hour| millicelsius(station, day * 24 + hour)).sum::<i64>() / 24;
    (0..MONTHS as i64 * 31).map(mean).collect()
}

/// Use of a day, Wh.
fn watt_hours(at: i64, means: &[i64], day: i64) -> i64 {
    let mean = means[usize::try_from(day).unwrap()];
    let (heating, cooling) = ((15_000 - mean).max(0) * (at % 4), (mean - 19_000).max(0) * (at % 3));
    let whole = 6_000 + at % 5_000 + (heating + cooling) / 4 + noise(at, day) % 4_000;
    if START + day * DAY_S >= REPORTING_START { whole * 9 / 10 } else { whole }
}

/// Numbers without order, the same in every run (Steele, Lea and Flood 2014, SplitMix).
fn noise(a: i64, b: i64) -> i64 {
    let mut bits = (a as u64) << 32 ^ b as u64;
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    (bits ^ bits >> 31) as i64 & i64::MAX
}

fn months() -> Vec<Month> {
    std::iter::successors(Month::of(START), |month| Some(month.next())).take(MONTHS).collect()
}

fn write_meters(root: &Path, count: i64) -> ReadingFiles {
    let stream = Stream::new("electricity", SmallestUnit::WattHour, 86_400).unwrap();
    let means: Vec<Vec<i64>> = (0..STATIONS).map(daily_means).collect();
    let mut manifest = Manifest::new(stream);
    for month in months() {
        let mut writer = MonthWriter::create(root, &manifest.stream, month, 1).unwrap();
        let days = (month.start_utc_s() - START) / DAY_S..(month.end_utc_s() - START) / DAY_S;
        for at in 0..count {
            let means = &means[usize::try_from(at % STATIONS).unwrap()];
            let reading = |day: i64| Reading::measured(START + day * DAY_S, watt_hours(at, means, day));
            writer.push(&id(at), &days.clone().map(reading).collect::<Vec<_>>()).unwrap();
        }
        manifest.files.extend(writer.finish().unwrap());
    }
    keep(root, manifest)
}

fn write_weather(root: &Path) -> ReadingFiles {
    let stream = Stream::new("temperature", SmallestUnit::Millicelsius, 3_600).unwrap();
    let mut manifest = Manifest::new(stream);
    for month in months() {
        let mut writer = MonthWriter::create(root, &manifest.stream, month, 1).unwrap();
        let hours = (month.start_utc_s() - START) / HOUR_S..(month.end_utc_s() - START) / HOUR_S;
        for at in 0..STATIONS {
            let reading = |hour: i64| Reading::measured(START + hour * HOUR_S, millicelsius(at, hour));
            writer.push(&station(at), &hours.clone().map(reading).collect::<Vec<_>>()).unwrap();
        }
        manifest.files.extend(writer.finish().unwrap());
    }
    keep(root, manifest)
}

fn keep(root: &Path, manifest: Manifest) -> ReadingFiles {
    let file = root.join(format!("{}.json", manifest.stream.name()));
    fs::write(file, serde_json::to_string(&manifest).unwrap()).unwrap();
    ReadingFiles { root: root.to_owned(), manifest }
}

/// What an earlier run wrote.
fn written(root: &Path, stream: &str) -> Option<ReadingFiles> {
    let manifest = serde_json::from_str(&fs::read_to_string(root.join(format!("{stream}.json"))).ok()?).ok()?;
    Some(ReadingFiles { root: root.to_owned(), manifest })
}

/// Wall and CPU time since the start of a measure.
struct Clock {
    wall: Instant,
    cpu_s: f64,
}

impl Clock {
    fn start() -> Self {
        Self { wall: Instant::now(), cpu_s: cpu_s() }
    }

    fn passed(&self) -> (f64, f64) {
        (self.wall.elapsed().as_secs_f64(), cpu_s() - self.cpu_s)
    }
}

/// CPU time of all threads, s, where the system tells: user and system time in hundredths.
fn cpu_s() -> f64 {
    let Ok(text) = fs::read_to_string("/proc/self/stat") else { return 0.0 };
    let fields: Vec<&str> = text.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
    (ticks(11) + ticks(12)) / 100.0
}
