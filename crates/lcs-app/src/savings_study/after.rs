//! What came of the works: metered, filled, adjusted, and in a normal year.

use super::{
    CONFIDENCE,
    document::{EventDecision, MissingDays, SavingsStudy},
    events::{Judgeable, Judged, StudyEvent, judge},
    fit::{Question, YEAR_S, by_readings},
    normal_year::normal_year,
};
use crate::{
    AppError,
    live_city::CityState,
    views::{CoursePeriod, SavingsPeriod, SavingsSide, SavingsSource, SavingsVerdict, by_months},
};
use lcs_domain::Date;
use lcs_mv::{Course, FilledSavings, MeteredTotal, Notice, Run, Stamp, fill_missing, normal_year_savings};
use serde::Serialize;
use utoipa::ToSchema;

/// The savings of a study.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyResult {
    /// Saved after filling and after the decisions about events, kWh.
    pub savings_kwh: f64,
    /// Half-width of its band; null where it is undefined.
    #[schema(required)]
    pub band_kwh: Option<f64>,
    /// What the band says.
    pub verdict: SavingsVerdict,
    /// As metered: the bills that have weather, nothing filled, no event adjusted, kWh.
    pub metered_kwh: f64,
    /// Half-width of its band.
    #[schema(required)]
    pub metered_band_kwh: Option<f64>,
    /// What would have been used without the works, in the bills counted, kWh.
    pub counterfactual_kwh: f64,
    /// What was used, kWh.
    pub observed_kwh: f64,
    /// Days without a reading or weather, and how they were counted.
    pub filled: StudyFilled,
    /// Savings in a normal year; null where the time after the works is too short for a model, or no climate is known.
    #[schema(required)]
    pub normal_year: Option<StudyNormalYear>,
    /// Events that the readings show.
    pub events: Vec<StudyEvent>,
    /// Decisions about events that the readings do not show any more.
    pub former_decisions: Vec<EventDecision>,
    /// Days that are counted.
    pub reporting_days: f64,
    /// Bills beside their prediction, oldest first.
    pub periods: Vec<SavingsPeriod>,
}

/// Days without a reading or weather.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct StudyFilled {
    /// How they are counted.
    pub method: MissingDays,
    /// What they add, kWh.
    pub added_kwh: f64,
    /// The saving with them, before events, kWh.
    pub savings_kwh: f64,
    /// Half-width of its band.
    #[schema(required)]
    pub band_kwh: Option<f64>,
    /// Days without a reading.
    pub days_without_reading: f64,
    /// Days without weather.
    pub days_without_weather: f64,
    /// Days without either.
    pub days_without_both: f64,
}

/// Savings under the weather of a normal year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct StudyNormalYear {
    /// Saved, kWh a year.
    pub savings_kwh: f64,
    /// Half-width of its band.
    #[schema(required)]
    pub band_kwh: Option<f64>,
    /// What the building of before would use, kWh.
    pub before_kwh: f64,
    /// What the building of after would use, kWh.
    pub after_kwh: f64,
}

/// A result with what is noteworthy.
pub(super) struct Counted {
    pub result: StudyResult,
    pub notices: Vec<Notice>,
}

/// Counts the savings of a study.
///
/// # Errors
/// Where no model can be fitted before the works, or no bill after them has weather.
pub(super) fn count(
    state: &CityState,
    question: &Question<'_>,
    study: &SavingsStudy,
    works: (Date, Date),
) -> Result<Counted, AppError> {
    let unusable = |error: lcs_mv::MvError| AppError::unusable(error.to_string(), error.hint());
    let asked = question.study(works);
    let Run { answer, model, baseline, reporting } = asked.run().map_err(unusable)?;
    let reporting = within(&reporting, &question.midnight(works.1.tomorrow().unwrap_or(works.1)));
    let (baseline, reporting) =
        (by_readings(&baseline, &question.load.series), by_readings(&reporting, &question.load.series));
    if !reporting.points.iter().any(|point| point.both().is_some()) {
        return Err(AppError::unusable(
            "nothing after the works has both a reading and its weather yet",
            "come back when bills or readings and the weather of the months after the works have been imported",
        ));
    }
    let total = model.metered(&asked.data.after().map_err(unusable)?, question.fuel(), CONFIDENCE).map_err(unusable)?;
    let filled = fill_missing(&reporting, &total, study.works.missing_days.method());
    let to_judge = MeteredTotal { savings: filled.savings, half_band: filled.half_band, ..total };
    let Judged { events, orphans, savings } =
        judge(question, &Judgeable { baseline: &baseline, reporting: &reporting, total: &to_judge }, &study.decisions)?;
    let mut notices = answer.notices;
    notices.extend(filled.notice());
    let result = StudyResult {
        savings_kwh: savings.adjusted,
        band_kwh: savings.adjusted_half_band,
        verdict: verdict(savings.adjusted, savings.adjusted_half_band),
        metered_kwh: total.savings,
        metered_band_kwh: total.half_band,
        counterfactual_kwh: total.counterfactual,
        observed_kwh: total.observed,
        filled: filled_row(&filled, study.works.missing_days),
        normal_year: in_normal_year(state, question, &model, works),
        events,
        former_decisions: orphans,
        reporting_days: filled.counted_days,
        periods: periods(question, &baseline, &reporting),
    };
    Ok(Counted { result, notices })
}

/// What a band says of a saving.
pub(super) fn verdict(savings_kwh: f64, band_kwh: Option<f64>) -> SavingsVerdict {
    match band_kwh {
        Some(band) if savings_kwh > band => SavingsVerdict::Saved,
        Some(band) if savings_kwh < -band => SavingsVerdict::MoreUsed,
        _ => SavingsVerdict::NotProved,
    }
}

/// The points from an instant on.
fn within(course: &Course, from: &Stamp) -> Course {
    Course { points: course.points.iter().filter(|point| point.start.utc_s >= from.utc_s).copied().collect() }
}

fn filled_row(filled: &FilledSavings, method: MissingDays) -> StudyFilled {
    // The sum of no days is -0, which no reader should see.
    let filled = &FilledSavings {
        filled: filled.filled + 0.0,
        days_without_reading: filled.days_without_reading + 0.0,
        days_without_weather: filled.days_without_weather + 0.0,
        days_without_both: filled.days_without_both + 0.0,
        ..*filled
    };
    StudyFilled {
        method,
        added_kwh: filled.filled,
        savings_kwh: filled.savings,
        band_kwh: filled.half_band,
        days_without_reading: filled.days_without_reading,
        days_without_weather: filled.days_without_weather,
        days_without_both: filled.days_without_both,
    }
}

/// Both buildings, that of before and that of after, in one normal year; `None` where the time after is too short.
fn in_normal_year(
    state: &CityState,
    question: &Question<'_>,
    before: &lcs_mv::FittedModel,
    works: (Date, Date),
) -> Option<StudyNormalYear> {
    let end = question.midnight(works.1.tomorrow().ok()?).plus(YEAR_S);
    let covered = question.load.series.readings().last()?.start.utc_s + MONTH_S >= end.utc_s;
    let after = question.fit(end).ok().filter(|_| covered)?;
    let year = normal_year(&state.city).ok()??;
    let savings = normal_year_savings(before, &after.model, &year, question.fuel(), CONFIDENCE).ok()?;
    (savings.periods > 0).then_some(StudyNormalYear {
        savings_kwh: savings.savings,
        band_kwh: savings.half_band,
        before_kwh: savings.before,
        after_kwh: savings.after,
    })
}

/// A year after the works may lack its last bill and still hold every season.
const MONTH_S: i64 = 31 * 86_400;

/// Both sides for the chart, and between them what belongs to neither: bill by bill, of days by calendar month.
fn periods(question: &Question<'_>, baseline: &Course, reporting: &Course) -> Vec<SavingsPeriod> {
    let day = |stamp: Stamp| question.clock.day(stamp.utc_s);
    let found =
        |course: &Course, start: Stamp| course.points.iter().find(|point| point.start.utc_s == start.utc_s).copied();
    let period = |pair: &[lcs_mv::Reading]| {
        let (start, end) = (pair[0].start, pair[1].start);
        let (side, point) = match (found(baseline, start), found(reporting, start)) {
            (_, Some(point)) => (SavingsSide::Reporting, Some(point)),
            (Some(point), None) => (SavingsSide::Baseline, Some(point)),
            (None, None) => (SavingsSide::Works, None),
        };
        let predicted_kwh = point.and_then(|point| point.predicted);
        CoursePeriod { days: (day(start), day(end)), side, metered_kwh: pair[0].value, predicted_kwh }
    };
    let periods = question.load.series.readings().windows(2).map(period);
    match question.load.source() {
        SavingsSource::Bills => periods.map(SavingsPeriod::from).collect(),
        SavingsSource::Readings => by_months(periods).into_iter().map(SavingsPeriod::from).collect(),
    }
}
