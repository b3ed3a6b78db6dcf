//! The study as data for the page: every text translated, every figure rounded.

use super::{MeterBaseline, PeriodRow, SavingsReport, Side, Verdict};
use crate::{
    chart::ticks,
    glyphs,
    model::Figure,
    page::{Table, plain_words},
    wording::{Wording, energy_scale},
};
use jiff::civil::Date;
use lcs_locale::{Arguments, Language, format_date};
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything the template sets.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Page {
    language: &'static str,
    font: &'static str,
    words: BTreeMap<&'static str, String>,
    title: String,
    subtitle: String,
    marks: Vec<String>,
    origin: String,
    sentences: Vec<String>,
    chart: Option<Chart>,
    periods: Table,
    meters: Table,
    findings: Table,
    method: Vec<String>,
}

/// Bills as steps over days.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Chart {
    title: String,
    alt: String,
    /// Day number of the ends of the axis.
    days: [i64; 2],
    /// Day number and label.
    months: Vec<(i64, String)>,
    ticks: Vec<(f64, String)>,
    works: [i64; 2],
    /// Day numbers and amount a day, scaled.
    metered: Vec<Step>,
    predicted: Vec<Step>,
}

#[derive(Debug, Serialize)]
struct Step {
    from: i64,
    to: i64,
    value: f64,
}

pub(super) fn title(report: &SavingsReport, language: Language) -> String {
    let words = Wording { language, currency: "" };
    words.say("savings-report-title", Arguments::new().text("facility", report.facility.clone()))
}

pub(super) fn page(report: &SavingsReport, language: Language) -> Page {
    let words = &Wording { language, currency: "" };
    let date = |date: Date| format_date(language, date);
    let marks = if report.synthetic { vec![words.word("report-mark-synthetic")] } else { Vec::new() };
    Page {
        language: language.code(),
        font: glyphs::FAMILY,
        words: plain_words(language, "savings-report"),
        title: title(report, language),
        subtitle: words.say(
            "savings-report-subtitle",
            Arguments::new().text("city", report.city.say(language)).text("date", date(report.date)),
        ),
        marks,
        origin: words.say(
            "savings-report-origin",
            Arguments::new()
                .text("facility", report.facility_id.clone())
                .text("model", report.model.clone())
                .text("date", date(report.date)),
        ),
        sentences: sentences(report, words),
        chart: chart(report, words),
        periods: periods(report, words),
        meters: meters(report, words),
        findings: findings(report, words),
        method: method(report, words),
    }
}

fn kwh(value: f64) -> Figure {
    Figure::exact(value, "kWh", 0)
}

/// What was saved, what that rests on, and how sure it is.
fn sentences(report: &SavingsReport, words: &Wording) -> Vec<String> {
    let share = report.savings_kwh.abs() / report.counterfactual_kwh.abs().max(f64::MIN_POSITIVE);
    let band = report.band_kwh.map_or_else(String::new, |band| words.energy(&kwh(band)));
    let of_answer = || {
        Arguments::new()
            .text("savings", words.energy(&kwh(report.savings_kwh.abs())))
            .text("band", band.clone())
            .text("share", words.percent(share))
            .text("confidence", words.percent(report.confidence))
    };
    let answer = match (report.verdict, report.band_kwh) {
        (Verdict::Saved, _) => "savings-report-answer-saved",
        (Verdict::MoreUsed, _) => "savings-report-answer-more-used",
        (Verdict::NotProved, Some(_)) => "savings-report-answer-not-proved",
        (Verdict::NotProved, None) => "savings-report-answer-no-band",
    };
    let works = Arguments::new()
        .text("from", format_date(words.language, report.works.0))
        .text("to", format_date(words.language, report.works.1))
        .text("carrier", words.name("carrier", &report.carrier))
        .text("counterfactual", words.energy(&kwh(report.counterfactual_kwh)))
        .text("observed", words.energy(&kwh(report.observed_kwh)));
    let count = |side: Side| match report.of_readings {
        true => days(report, side),
        false => report.periods.iter().filter(|period| period.side == side).count() as f64,
    };
    let data = Arguments::new()
        .number("before", count(Side::Baseline))
        .number("after", count(Side::Reporting))
        .text("files", report.weather_files.join(", "))
        .text("first", format_date(words.language, report.weather_days.0))
        .text("last", format_date(words.language, report.weather_days.1));
    vec![
        words.say(answer, of_answer()),
        words.say("savings-report-works", works),
        words.say(if report.of_readings { "savings-report-data-days" } else { "savings-report-data" }, data),
    ]
}

/// Days of one side.
fn days(report: &SavingsReport, side: Side) -> f64 {
    let of_side = report.periods.iter().filter(|period| period.side == side);
    of_side.map(|period| f64::from((period.end - period.start).get_days())).sum()
}

/// What was done, and what it cannot tell: the words of the page.
fn method(report: &SavingsReport, words: &Wording) -> Vec<String> {
    let of_days = |key: &str, side| words.say(key, Arguments::new().number("days", days(report, side)));
    let baseline = if report.of_readings { "savings-method-readings" } else { "savings-method-baseline" };
    let band = if report.model == "tropical-daily" { "savings-method-band-regression" } else { "savings-method-band" };
    let confidence = Arguments::new().text("confidence", words.percent(report.confidence));
    vec![
        of_days(baseline, Side::Baseline),
        words.word(&format!("savings-method-{}", report.model)),
        of_days("savings-method-counterfactual", Side::Reporting),
        words.say(band, confidence),
        words.word("savings-limit-changes"),
        words.word("savings-limit-works"),
        words.word("savings-limit-year"),
    ]
}

/// Days since 1970.
fn day(date: Date) -> i64 {
    i64::from((date - Date::constant(1970, 1, 1)).get_days())
}

fn chart(report: &SavingsReport, words: &Wording) -> Option<Chart> {
    let (first, last) = (report.periods.first()?.start, report.periods.last()?.end);
    let length = |period: &PeriodRow| (day(period.end) - day(period.start)).max(1) as f64;
    let daily = |value: fn(&PeriodRow) -> Option<f64>| {
        let step =
            move |period: &PeriodRow| Some((day(period.start), day(period.end), value(period)? / length(period)));
        report.periods.iter().filter_map(step).collect::<Vec<_>>()
    };
    let (metered, predicted) = (daily(|period| period.metered_kwh), daily(|period| period.predicted_kwh));
    let highest = metered.iter().chain(&predicted).map(|(.., value)| *value).fold(0.0, f64::max);
    let (divisor, unit) = energy_scale(highest);
    let scaled = |steps: Vec<(i64, i64, f64)>| {
        steps.into_iter().map(|(from, to, value)| Step { from, to, value: (value / divisor).max(0.0) }).collect()
    };
    let quarters =
        first.series(jiff::Span::new().months(1)).map(Date::first_of_month).take_while(|month| *month < last);
    let months = quarters.filter(|month| *month >= first && (month.month() - 1) % 3 == 0);
    let label = |month: Date| (day(month), format!("{}-{:02}", month.year(), month.month()));
    let (works_first, works_last) = report.works;
    Some(Chart {
        title: words.say("savings-report-chart", Arguments::new().text("unit", unit.to_owned())),
        alt: words.say(
            "savings-report-chart-alt",
            Arguments::new()
                .text("observed", words.energy(&kwh(report.observed_kwh)))
                .text("counterfactual", words.energy(&kwh(report.counterfactual_kwh))),
        ),
        days: [day(first), day(last)],
        months: months.map(label).collect(),
        ticks: ticks(highest / divisor).into_iter().map(|tick| (tick, words.short(tick))).collect(),
        works: [day(works_first), day(works_last) + 1],
        metered: scaled(metered),
        predicted: scaled(predicted),
    })
}

fn optional(value: Option<f64>, say: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), say)
}

fn periods(report: &SavingsReport, words: &Wording) -> Table {
    let whole = |value: Option<f64>| optional(value, |value| words.count(value));
    let row = |period: &PeriodRow| {
        let saved = period.predicted_kwh.zip(period.metered_kwh).map(|(predicted, metered)| predicted - metered);
        vec![
            format_date(words.language, period.start),
            format_date(words.language, period.end.yesterday().unwrap_or(period.end)),
            words.word(period.side.key()),
            whole(period.metered_kwh),
            whole(period.predicted_kwh),
            whole(saved),
        ]
    };
    let head =
        |key: &str, unit: &str| if unit.is_empty() { words.word(key) } else { format!("{}\n{unit}", words.word(key)) };
    Table {
        heads: vec![
            head("savings-report-column-first", ""),
            head("savings-report-column-last", ""),
            head("savings-report-column-side", ""),
            head("savings-report-column-metered", "kWh"),
            head("savings-report-column-predicted", "kWh"),
            head("savings-report-column-less", "kWh"),
        ],
        numeric: vec![3, 4, 5],
        rows: report.periods.iter().map(row).collect(),
        total: None,
    }
}

fn meters(report: &SavingsReport, words: &Wording) -> Table {
    let tenth = |value: Option<f64>| optional(value, |value| words.number(value, 1));
    let row = |meter: &MeterBaseline| {
        let form = form(&meter.form, words);
        let split = if meter.split_identifiable { "" } else { &words.word("savings-report-split") };
        vec![
            meter.meter.clone(),
            format!("{form}\n{split}"),
            tenth(meter.base_kwh_day),
            tenth(meter.heating_balance_point_c),
            tenth(meter.cooling_balance_point_c),
            optional(meter.adjusted_r_squared, |value| words.number(value, 2)),
            optional(meter.cvrmse, |value| words.percent(value)),
        ]
    };
    let column = |key: &str| words.word(&format!("savings-report-column-{key}"));
    Table {
        heads: vec![
            column("meter"),
            column("form"),
            format!("{}\nkWh/d", column("base")),
            format!("{}\n°C", column("heating-point")),
            format!("{}\n°C", column("cooling-point")),
            "R²".to_owned(),
            "CV(RMSE)".to_owned(),
        ],
        numeric: vec![2, 3, 4, 5, 6],
        rows: report.meters.iter().map(row).collect(),
        total: None,
    }
}

/// The terms of a model; those of OpenDSM may be several, one for each part of the year.
pub(super) fn form(id: &str, words: &Wording) -> String {
    let mut terms: Vec<String> = id.split(", ").map(|term| words.name("savings-form", term)).collect();
    terms.dedup();
    terms.join(", ")
}

fn findings(report: &SavingsReport, words: &Wording) -> Table {
    let row = |note: &super::NoteRow| {
        vec![
            words.word(&format!("savings-report-severity-{}", note.severity)),
            note.message.clone(),
            note.meter.clone(),
        ]
    };
    Table {
        heads: ["severity", "finding", "meter"].map(|key| words.word(&format!("savings-report-column-{key}"))).to_vec(),
        numeric: Vec::new(),
        rows: report.findings.iter().map(row).collect(),
        total: None,
    }
}
