//! What works at a facility saved: bills or interval readings before and after, held against the weather that was.

mod bounds;
mod meter;
mod rivals;

use super::Severity;
pub use crate::daily_meters::SavingsSource;
use crate::{
    Actor, AppError,
    daily_meters::{self, DailyMeters, reading_days},
    estate::MeterBilled,
    live_city::CityState,
    measured_savings::MvModel,
    observed_weather::CityWeather,
    pack_calendar::pack_calendar,
    views::Sight,
    words::finding_message,
};
use bounds::{Bounds, carriers};
use lcs_domain::{Carrier, Date, FacilityId, Subject};
use lcs_locale::{Arguments, Catalogue, Language};
pub(crate) use meter::{CoursePeriod, by_months};
use meter::{MeterInput, Studied, study};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// Confidence of the bands, two-sided.
const CONFIDENCE: f64 = 0.9;

/// What is asked about a facility's works.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SavingsAsked {
    /// Carrier; the first with bills or readings where left out.
    pub carrier: Option<String>,
    /// First day of the works; without it there is no result.
    #[param(format = Date, example = "2025-01-31")]
    pub works_from: Option<String>,
    /// Last day of the works; the first day where left out.
    #[param(format = Date, example = "2025-01-31")]
    pub works_to: Option<String>,
    /// `caltrack-billing` or `opendsm-billing` on bills; `caltrack-daily`, `tropical-daily` or `opendsm-daily` on interval
    /// readings. Where left out `caltrack-daily` if readings cover the days either side of the works, else
    /// `caltrack-billing`.
    pub model: Option<String>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavingsPage {
    /// Facility.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Carriers with bills or interval readings.
    pub carriers: Vec<String>,
    /// Meters of each of these carriers.
    pub meters: BTreeMap<String, Vec<String>>,
    /// The one looked at; null without bills.
    #[schema(required)]
    pub carrier: Option<String>,
    /// First day of the works, as asked.
    #[schema(required)]
    pub works_from: Option<String>,
    /// Last day of the works.
    #[schema(required)]
    pub works_to: Option<String>,
    /// First day that bills (without bills: readings) cover.
    #[schema(required)]
    pub first_bill: Option<String>,
    /// Last day that bills cover.
    #[schema(required)]
    pub last_bill: Option<String>,
    /// A day of works for which bills reach a year either way, or nearest to it.
    #[schema(required)]
    pub suggested_from: Option<String>,
    /// The same.
    #[schema(required)]
    pub suggested_to: Option<String>,
    /// The model.
    pub model: String,
    /// The models that the data allow, the usual one first.
    pub models: Vec<String>,
    /// What the study rests on.
    pub source: SavingsSource,
    /// Why on that, as a sentence.
    pub source_reason: String,
    /// Two-sided confidence of the band.
    pub confidence: f64,
    /// The weather there is; null where none was handed in.
    #[schema(required)]
    pub weather: Option<SavingsWeather>,
    /// The answer; null where nothing was asked, or `problem` says why not.
    #[schema(required)]
    pub result: Option<SavingsResult>,
    /// Why there is no answer.
    #[schema(required)]
    pub problem: Option<SavingsProblem>,
}

/// Observed weather.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SavingsWeather {
    /// Files it came in.
    pub files: Vec<String>,
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SavingsProblem {
    /// What stands in the way.
    pub message: String,
    /// What to try.
    pub hint: String,
}

/// What the band says of the saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SavingsVerdict {
    /// The whole band lies above zero.
    Saved,
    /// The band holds zero, or there is none.
    NotProved,
    /// The whole band lies below zero.
    MoreUsed,
}

impl SavingsVerdict {
    /// The id in catalogues.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::NotProved => "not-proved",
            Self::MoreUsed => "more-used",
        }
    }
}

/// The answer for the facility.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavingsResult {
    /// Saved in the periods after the works that have bills and weather.
    pub savings_kwh: f64,
    /// Half-width of its band; null where it is undefined. Bands of several meters are added: what makes one wrong, such
    /// as the weather, makes the others wrong too.
    #[schema(required)]
    pub band_kwh: Option<f64>,
    /// What would have been used without the works.
    pub counterfactual_kwh: f64,
    /// What was used.
    pub observed_kwh: f64,
    /// What the band says.
    pub verdict: SavingsVerdict,
    /// The smallest saving that is proved in four of five cases; those of several meters are added, as their bands are.
    #[schema(required)]
    pub smallest_provable_kwh: Option<f64>,
    /// The meters.
    pub meters: Vec<SavingsMeter>,
    /// Metered and predicted use by bill (of readings: by calendar month), oldest first, without overlap; of several meters the sum, cut wherever a bill
    /// of one of them begins or ends.
    pub periods: Vec<SavingsPeriod>,
    /// What is noteworthy.
    pub findings: Vec<SavingsFinding>,
}

/// How a meter's baseline was found.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavingsMeter {
    /// Meter or account.
    pub id: String,
    /// Terms of the model.
    pub form: String,
    /// Base load, kWh a day.
    #[schema(required)]
    pub base_kwh_day: Option<f64>,
    /// Below it heat is needed, °C.
    #[schema(required)]
    pub heating_balance_point_c: Option<f64>,
    /// Above it cold is needed, °C.
    #[schema(required)]
    pub cooling_balance_point_c: Option<f64>,
    /// kWh a degree day, K.
    #[schema(required)]
    pub heating_kwh_per_degree_day: Option<f64>,
    /// kWh a degree day, K.
    #[schema(required)]
    pub cooling_kwh_per_degree_day: Option<f64>,
    /// Adjusted R².
    #[schema(required)]
    pub adjusted_r_squared: Option<f64>,
    /// CV(RMSE), share.
    #[schema(required)]
    pub cvrmse: Option<f64>,
    /// Whether base load and slopes mean something apart.
    pub split_identifiable: bool,
    /// What became of the candidates.
    #[schema(required)]
    pub candidates: Option<SavingsCandidates>,
    /// Why the others lost, a sentence each.
    pub rivals: Vec<String>,
}

/// Candidates by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct SavingsCandidates {
    /// Fitted, no coefficient negative.
    pub qualified: usize,
    /// A coefficient negative.
    pub disqualified: usize,
    /// Too few degree days.
    pub not_attempted: usize,
}

/// On which side of the works a period lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SavingsSide {
    /// The model was fitted to it.
    Baseline,
    /// Neither: works went on, or it lies beyond the two years.
    Works,
    /// Savings are counted in it.
    Reporting,
}

/// A bill's days.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavingsPeriod {
    /// First day.
    pub start: String,
    /// The day after the last.
    pub end: String,
    /// Its side.
    pub side: SavingsSide,
    /// As billed.
    #[schema(required)]
    pub metered_kwh: Option<f64>,
    /// As the baseline predicts with the weather that was.
    #[schema(required)]
    pub predicted_kwh: Option<f64>,
}

/// Something noteworthy about a meter's data or model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SavingsFinding {
    /// Dotted code.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Its kind in short.
    pub title: String,
    /// The sentence.
    pub message: String,
    /// The meter.
    pub meter: String,
}

/// Savings of a facility's works.
///
/// # Errors
/// When the facility is not in the reader's scope, or something asked for is no carrier, model or date.
pub fn savings_page(
    state: &CityState,
    actor: &Actor,
    id: &str,
    asked: &SavingsAsked,
    language: Language,
) -> Result<SavingsPage, AppError> {
    let sight = Sight::of(state, actor)?;
    let (_, facility) = sight.facility(id)?;
    let carriers = carriers(state, &facility.id);
    let carrier = match &asked.carrier {
        None => carriers.first().copied(),
        Some(wanted) => Some(Carrier::from_id(wanted).filter(|found| carriers.contains(found)).ok_or_else(|| {
            AppError::request(format!("the facility has no bills of `{wanted}`"), "choose one of the carriers given")
        })?),
    };
    let asked_model = model(asked.model.as_deref())?;
    let works = works(asked)?;
    let meters = carrier.map(|carrier| state.estate.metered_kwh(&facility.id, carrier)).unwrap_or_default();
    let bounds = Bounds::of(&meters, reading_days(state, &meters));
    let daily = DailyMeters::of(state, &meters, &[], works)?;
    let model = asked_model.unwrap_or_else(|| daily.usual_model());
    let has_bills = meters.iter().any(|meter| !meter.bills.is_empty());
    let weather = state.observed_weather()?;
    let (result, problem) = match (carrier, works, weather) {
        (_, None, _) => (None, None),
        (None, ..) => (None, Some(problem("no-bills", language))),
        (Some(_), Some(_), None) => (None, Some(problem("no-weather", language))),
        (Some(carrier), Some(works), Some(weather)) => {
            let question = Question { state, carrier, model, daily: &daily, works, weather, language };
            match question.answer(&meters) {
                Ok(result) => (Some(result), None),
                Err(error) => (None, Some(SavingsProblem { message: error.to_string(), hint: error.hint() })),
            }
        }
    };
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    Ok(SavingsPage {
        id: facility.id.to_string(),
        name: facility.name.clone(),
        carriers: carriers.iter().map(|carrier| carrier.id().to_owned()).collect(),
        meters: carriers.iter().map(|of| (of.id().to_owned(), meter_ids(state, &facility.id, *of))).collect(),
        carrier: carrier.map(|carrier| carrier.id().to_owned()),
        works_from: day(works.map(|(from, _)| from)),
        works_to: day(works.map(|(_, to)| to)),
        first_bill: day(bounds.map(|bounds| bounds.first)),
        last_bill: day(bounds.and_then(|bounds| bounds.after_last.yesterday().ok())),
        suggested_from: day(bounds.map(|bounds| bounds.middle())),
        suggested_to: day(bounds.map(|bounds| bounds.middle())),
        model: model.name().to_owned(),
        models: daily.models(has_bills).iter().map(|model| model.name().to_owned()).collect(),
        source: daily_meters::source(model),
        source_reason: daily.reason(model, language),
        confidence: CONFIDENCE,
        weather: weather.map(|weather| SavingsWeather {
            files: weather.files.clone(),
            first: weather.days.0.to_string(),
            last: weather.days.1.to_string(),
        }),
        result,
        problem,
    })
}

/// Meters of a carrier at a facility.
pub(crate) fn meter_ids(state: &CityState, facility: &FacilityId, carrier: Carrier) -> Vec<String> {
    state.estate.metered_kwh(facility, carrier).iter().map(|of| of.meter.id.to_string()).collect()
}

fn model(asked: Option<&str>) -> Result<Option<MvModel>, AppError> {
    let Some(name) = asked else { return Ok(None) };
    let known = name.parse::<MvModel>().ok().filter(|model| *model != MvModel::CaltrackHourly);
    known.map(Some).ok_or_else(|| {
        AppError::request(
            format!("`{name}` is no model for the savings of a facility"),
            "use caltrack-billing or opendsm-billing on bills, caltrack-daily, tropical-daily or opendsm-daily on \
             interval readings",
        )
    })
}

fn works(asked: &SavingsAsked) -> Result<Option<(Date, Date)>, AppError> {
    let date = |text: &String| {
        text.parse::<Date>().map_err(|_| AppError::request(format!("`{text}` is no date"), "write it like 2025-01-31"))
    };
    let Some(from) = asked.works_from.as_ref().map(date).transpose()? else { return Ok(None) };
    let to = asked.works_to.as_ref().map_or(Ok(from), date)?;
    if to < from {
        return Err(AppError::request(
            format!("the works end on {to}, before they begin on {from}"),
            "exchange or correct the dates",
        ));
    }
    Ok(Some((from, to)))
}

fn problem(what: &str, language: Language) -> SavingsProblem {
    let text = |part: &str| Catalogue::text(language, &format!("savings-{what}{part}"), &Arguments::new());
    SavingsProblem { message: text(""), hint: text("-hint") }
}

/// A question whose parts are all there.
struct Question<'a> {
    state: &'a CityState,
    carrier: Carrier,
    model: MvModel,
    daily: &'a DailyMeters,
    works: (Date, Date),
    weather: &'a CityWeather,
    language: Language,
}

impl Question<'_> {
    fn answer(&self, meters: &[MeterBilled<'_>]) -> Result<SavingsResult, AppError> {
        let clock = self.state.clock();
        let calendar = pack_calendar(&self.state.city.pack);
        let after = self.works.1.tomorrow().unwrap_or(self.works.1);
        let mut studied = Vec::new();
        let mut first_problem = None;
        for MeterBilled { meter, bills, .. } in meters {
            let input = MeterInput {
                bills,
                days: self.daily.days(&meter.id),
                weather: self.weather,
                model: self.model,
                carrier: self.carrier,
                calendar: &calendar,
                baseline_end: clock.midnight(self.works.0),
                reporting_start: clock.midnight(after),
                clock: &clock,
                confidence: CONFIDENCE,
            };
            match study(&input) {
                Ok(found) => studied.push((*meter, found)),
                Err(error) => first_problem = first_problem.or(Some(error)),
            }
        }
        // A meter that came later has no baseline; only where none has one there is no answer.
        match (studied.is_empty(), first_problem) {
            (true, Some(error)) => Err(AppError::unusable(error.to_string(), error.hint())),
            _ => Ok(self.sum(&studied)),
        }
    }

    fn sum(&self, studied: &[(&lcs_domain::Meter, Studied)]) -> SavingsResult {
        let total = |part: fn(&Studied) -> f64| studied.iter().map(|(_, found)| part(found)).sum::<f64>();
        let savings_kwh = total(|found| found.answer.savings);
        let band_kwh = studied.iter().map(|(_, found)| found.answer.fsu_error_band).sum::<Option<f64>>();
        let verdict = match band_kwh {
            Some(band) if savings_kwh > band => SavingsVerdict::Saved,
            Some(band) if savings_kwh < -band => SavingsVerdict::MoreUsed,
            _ => SavingsVerdict::NotProved,
        };
        SavingsResult {
            savings_kwh,
            band_kwh,
            counterfactual_kwh: total(|found| found.answer.counterfactual),
            observed_kwh: total(|found| found.answer.observed),
            verdict,
            // What lies inside the band of no saving cannot be told from it.
            smallest_provable_kwh: studied.iter().map(|(_, found)| found.smallest_kwh).sum(),
            meters: studied.iter().map(|(meter, found)| found.row(meter, self.language)).collect(),
            periods: meter::add_periods(&studied.iter().map(|(_, found)| found.periods.as_slice()).collect::<Vec<_>>()),
            findings: studied.iter().flat_map(|(meter, found)| self.findings(meter, found)).collect(),
        }
    }

    fn findings(&self, meter: &lcs_domain::Meter, found: &Studied) -> Vec<SavingsFinding> {
        let row = |notice: &lcs_mv::Notice| {
            let finding = notice.finding(Subject::Meter(meter.id.clone()));
            SavingsFinding {
                code: finding.code.to_string(),
                severity: finding.severity.into(),
                title: Catalogue::finding_title(self.language, &finding.code),
                message: finding_message(self.language, &finding),
                meter: meter.id.to_string(),
            }
        };
        found.answer.notices.iter().map(row).collect()
    }
}
