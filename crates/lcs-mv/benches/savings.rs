//! How fast the models are: CPU seconds a meter, as JSON lines with the savings that they find, `cargo bench -p lcs-mv`.
//!
//! `bench/caltrack_eemeter.py`, `bench/caltrack_numpy.py` and `bench/savings_opendsm.py` measure the same work on the same
//! meters. Reading the files is not counted. Each measure is the best of several runs, so that neighbours on the machine
//! count as little as they can.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measure without its data has nothing to say")]

use lcs_mv::{
    After, Baseline, Before, Compat, Frame, Granularity, JointSeries, MeterSeries, Reading, Reporting, Stamp,
    TemperatureUnit,
    caltrack::{self, Fuel},
    layout,
    opendsm::{self, Days, Settings},
    towt,
    tropical::{self, Calendar, TropicalDay, TropicalDays},
};
use lcs_testkit::{reference, text, workspace_root};

/// Confidence of all bands.
const CONFIDENCE: f64 = 0.9;
/// Meters made of a given one, no two alike, so that no run profits from having seen the same numbers.
const METERS: usize = 64;
const MEASURES: usize = 7;
const LONG_S: f64 = 0.1;
/// Meters of ComStock.
const COMSTOCK: [u32; 2] = [115_041, 116_756];
const DAY_S: i64 = 86_400;

fn main() {
    usage_per_day("il-electricity-cdd-hdd-daily", "caltrack_daily", Granularity::Daily);
    usage_per_day("il-electricity-cdd-hdd-billing_monthly", "caltrack_billing", Granularity::Billing);
    time_of_week();
    change_points("daily", "opendsm_daily", Settings::Current);
    change_points("monthly", "opendsm_billing", Settings::Legacy);
    tropics();
}

/// Best CPU time of one run, s.
fn best_s<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut timed = |runs: u32| {
        let start_s = cpu_s();
        for _ in 0..runs {
            std::hint::black_box(run());
        }
        cpu_s() - start_s
    };
    let mut runs = 1;
    while timed(runs) < LONG_S {
        runs *= 2;
    }
    (0..MEASURES).map(|_| timed(runs)).fold(f64::INFINITY, f64::min) / f64::from(runs)
}

/// Best CPU time of one of the meters, s.
fn best_of_each_s<'a, M, T>(meters: &'a [M], fit: impl Fn(&'a M) -> T) -> f64 {
    let all = || meters.iter().for_each(|meter| drop(std::hint::black_box(fit(meter))));
    best_s(all) / meters.len() as f64
}

/// CPU time of this thread, s; the models start no others.
fn cpu_s() -> f64 {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    schedule.split(' ').next().unwrap().parse::<f64>().unwrap() * 1e-9
}

fn report(measure: &str, cpu_s: f64, savings: f64) {
    println!("{{\"measure\":\"{measure}\",\"cpu_s\":{cpu_s:.9},\"answer\":{savings}}}");
}

fn table(path: &str) -> Option<String> {
    reference(path).map(text)
}

/// CalTRACK on days or bills: the fit alone, and from readings and hourly temperatures to the savings.
fn usage_per_day(sample: &str, name: &str, granularity: Granularity) {
    let (Some(meter), Some(weather)) =
        (table(&format!("mv/input_{sample}_meter.csv")), table("mv/input_il_tempF_hourly.csv"))
    else {
        return;
    };
    let given = layout::meter_csv(&meter).unwrap();
    let weather = layout::temperature_csv(&weather, TemperatureUnit::Fahrenheit).unwrap();
    let frame = Frame { granularity, compat: Compat::Correct };
    let stamp = |text: &str| text.parse::<Stamp>().unwrap();
    let (works_begin, works_end) = (stamp("2016-12-26"), stamp("2017-01-04"));
    let baseline = |meter: &MeterSeries| Baseline::ending(meter, &weather, works_begin, frame).unwrap();
    let savings = |meter: &MeterSeries| {
        let model = caltrack::fit(&baseline(meter), Fuel::Electricity).unwrap();
        caltrack::metered_savings(&model, &Reporting::starting(meter, &weather, works_end, frame), CONFIDENCE)
    };
    let meters: Vec<MeterSeries> = (0..METERS).map(|index| varied(&given, index)).collect();
    let baselines: Vec<Baseline> = meters.iter().map(baseline).collect();
    let answer = savings(&given).savings;
    let fit_s = best_of_each_s(&baselines, |baseline| caltrack::fit(baseline, Fuel::Electricity).unwrap());
    report(&format!("{name}_fit"), fit_s, answer);
    report(&format!("{name}_savings"), best_of_each_s(&meters, savings), answer);
}

/// A meter whose readings lie up to 5 % beside the given ones, in another way for each index.
fn varied(given: &MeterSeries, index: usize) -> MeterSeries {
    let change = |at: usize| 1.0 + 0.05 * ((at * (index + 3)) as f64 * 0.7).sin();
    let readings = given.readings().iter().enumerate();
    let moved = |(at, reading): (usize, &Reading)| Reading { value: reading.value.map(|v| v * change(at)), ..*reading };
    MeterSeries::new(readings.map(moved).collect()).unwrap()
}

/// Baseline and reporting year of the ComStock meters; empty where the reference data are absent.
fn comstock(resolution: &str) -> Vec<(JointSeries, JointSeries)> {
    let year = |meter: u32, period: &str| {
        let text = table(&format!("mv/input_comstock_{meter}_{resolution}_{period}.csv"))?;
        Some(layout::joint_csv(&text, TemperatureUnit::Fahrenheit).unwrap())
    };
    COMSTOCK.iter().filter_map(|meter| Some((year(*meter, "baseline")?, year(*meter, "reporting")?))).collect()
}

/// CalTRACK hourly, the fit of three-month segments alone.
fn time_of_week() {
    let meters: Vec<_> = comstock("hourly").into_iter().map(|(before, after)| (Before(before), After(after))).collect();
    if meters.is_empty() {
        return;
    }
    let fit = |(before, _): &(Before<JointSeries>, After<JointSeries>)| towt::fit(before, Fuel::Electricity).unwrap();
    let savings = meters.iter().map(|meter| towt::metered_savings(&fit(meter), &meter.1, CONFIDENCE).savings).sum();
    report("caltrack_hourly_fit", best_of_each_s(&meters, fit), savings);
}

/// OpenDSM on days or bills, the fit alone.
fn change_points(resolution: &str, name: &str, settings: Settings) {
    let days = |series: &JointSeries| match settings {
        Settings::Current => Days::joint(series, Fuel::Electricity).unwrap(),
        Settings::Legacy => Days::joint_bills(series, Fuel::Electricity).unwrap(),
    };
    let meters: Vec<_> =
        comstock(resolution).iter().map(|(before, after)| (Before(days(before)), After(days(after)))).collect();
    if meters.is_empty() {
        return;
    }
    let fit = |(before, _): &(Before<Days>, After<Days>)| opendsm::fit(before, settings, Compat::Correct).unwrap();
    let savings = meters.iter().map(|meter| opendsm::metered_savings(&fit(meter), &meter.1, CONFIDENCE).savings).sum();
    report(&format!("{name}_fit"), best_of_each_s(&meters, fit), savings);
}

/// The model for the tropics on the zones of Singapore that EnergyPlus made: the fit to every other fortnight; the
/// savings are those of the fortnights between, in which nothing changed.
fn tropics() {
    let Some(weather) = table("weather/SGP_Singapore.486980_IWEC.epw") else { return };
    let cell = |line: &str, at: usize| line.split(',').nth(at).unwrap().parse::<f64>().unwrap();
    let hours: Vec<(f64, f64)> = weather.lines().skip(8).map(|line| (cell(line, 6), cell(line, 8))).collect();
    let energy_kwh = text(workspace_root().join("reference/mv/tropical_daily_kwh.csv"));
    let rows: Vec<&str> = energy_kwh.lines().skip(1).collect();
    let zones = rows[0].split(',').count() - 1;
    let start: Stamp = "2007-01-01".parse().unwrap();
    let days = |zone: usize, kept: usize| {
        let day = |at: usize| {
            let hours = &hours[at * 24..at * 24 + 24];
            TropicalDay {
                start: start.plus(at as i64 * DAY_S),
                dry_bulb_c: Some(hours.iter().map(|hour| hour.0).sum::<f64>() / 24.0),
                relative_humidity_pct: Some(hours.iter().map(|hour| hour.1).sum::<f64>() / 24.0),
                daytime: None,
                energy: (at / 14 % 2 == kept).then(|| cell(rows[at], zone + 1)),
            }
        };
        TropicalDays::new((0..rows.len()).map(day).collect()).unwrap()
    };
    let meters: Vec<_> = (0..zones).map(|zone| (Before(days(zone, 0)), After(days(zone, 1)))).collect();
    let calendar = Calendar::default();
    let fit = |(before, _): &(Before<TropicalDays>, After<TropicalDays>)| tropical::fit(before, &calendar).unwrap();
    let savings = meters.iter().map(|meter| tropical::metered_savings(&fit(meter), &meter.1, CONFIDENCE).savings).sum();
    report("tropical_daily_fit", best_of_each_s(&meters, fit), savings);
}
