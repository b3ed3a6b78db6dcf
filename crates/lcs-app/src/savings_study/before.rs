//! The plan of measurement: what the meter can prove, before money is spent.

use super::{
    document::StudyWorks,
    fit::{FittedBaseline, Question},
};
use crate::{AppError, list_facilities::float, live_city::CityState, local_clock::LocalClock, views::SavingsSource};
use lcs_domain::Date;
use lcs_mv::{
    BaselinePrecision, Course, LONGEST_REPORTING_MONTHS, Proof,
    plan::{self, Amount, Interval, IpmvpOption, MeterFacts, OptionCosts, OptionReason, PlanInputs, PlannedMeasure},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Coldest month of a climate in which every day cools: the tropical climates of Köppen, °C.
const TROPICAL_COLDEST_MONTH_C: f64 = 18.0;

/// Reporting months that are looked at beside those planned.
const LOOKED_AT_MONTHS: [u32; 6] = [3, 6, 12, 18, 24, LONGEST_REPORTING_MONTHS];

/// The option of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum MeasurementOption {
    /// Retrofit isolation, the key parameter measured.
    A,
    /// Retrofit isolation, all parameters measured.
    B,
    /// The whole facility, by its supply meter.
    C,
}

/// The plan of a study.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyPlan {
    /// Option for the facility as a whole; null where its supply meter proves nothing or costs more.
    #[schema(required)]
    pub whole_facility: Option<MeasurementOption>,
    /// Why, as an id: `supply_meter_proves`, `too_small_for_supply_meter`, `isolation_cheaper`, `no_baseline_fitted`.
    pub reason: String,
    /// The option of each measure, in their order.
    pub measures: Vec<StudyMeasureOption>,
    /// Energy of a year before the works, kWh.
    pub yearly_kwh: f64,
    /// Expected saving over the reporting months, kWh.
    pub expected_kwh: f64,
    /// The same as a share of what would be used.
    pub expected_share: f64,
    /// What the meter can prove in the planned months; null where the fit does not say.
    #[schema(required)]
    pub provable: Option<ProvableSaving>,
    /// The same for other lengths of reporting.
    pub provable_by_months: Vec<ProvableSaving>,
    /// Whole months after which the expected saving is proved; null where three years do not suffice.
    #[schema(required)]
    pub months_to_prove: Option<u32>,
    /// Share of the cases in which a saving of the smallest size is proved.
    pub power: f64,
    /// Two-sided confidence of the bands.
    pub confidence: f64,
    /// Whether the expected saving can be proved in the planned months; null where nobody can tell.
    #[schema(required)]
    pub can_prove: Option<bool>,
    /// What would help where it cannot.
    pub advice: Vec<StudyAdvice>,
    /// First day of the baseline.
    #[schema(required)]
    pub baseline_first: Option<String>,
    /// Last day of the baseline.
    #[schema(required)]
    pub baseline_last: Option<String>,
    /// Days that the baseline still lacks.
    pub baseline_days_missing: f64,
    /// CV(RMSE) of the baseline, share.
    #[schema(required)]
    pub cvrmse: Option<f64>,
    /// What is measured, ids.
    pub quantities: Vec<String>,
    /// What has to be written down before the works begin, ids.
    pub static_factors: Vec<String>,
    /// Cost of all measurement, in the city's currency.
    pub measurement_cost: f64,
    /// That cost over the value of the expected saving; null where the pack has no price.
    #[schema(required)]
    pub cost_share: Option<f64>,
}

/// A saving that can be proved in some months.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct ProvableSaving {
    /// Months of reporting.
    pub months: u32,
    /// The smallest saving that is proved at the stated rate, kWh.
    pub smallest_kwh: f64,
    /// The same as a share of what would be used.
    pub smallest_share: f64,
    /// Half-width of the band that a saving will have, kWh.
    pub half_band_kwh: f64,
    /// The same as a share.
    pub half_band_share: f64,
}

/// The option of one measure.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyMeasureOption {
    /// The measure.
    pub name: String,
    /// Its option.
    #[schema(required)]
    pub option: Option<MeasurementOption>,
    /// Why, as an id.
    pub reason: String,
    /// What is measured for it beside the supply meter, ids.
    pub quantities: Vec<String>,
    /// What that costs.
    pub cost: f64,
}

/// Something that would help to prove the saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum StudyAdvice {
    /// To count savings for so many months.
    LongerReporting {
        /// Months.
        months: u32,
    },
    /// To give a measure a meter of its own (option B).
    Submeter,
    /// To read the supply meter every day or hour: a bill shows one figure where days show thirty.
    FinerReadings,
    /// To measure before the works for as long as the baseline still lacks.
    LongerBaseline {
        /// Days that are missing.
        days: u32,
    },
}

/// A plan with what is noteworthy about the data of its baseline.
pub(super) struct Planned {
    pub plan: StudyPlan,
    pub notices: Vec<lcs_mv::Notice>,
}

/// Makes the plan.
///
/// # Errors
/// Where no baseline can be fitted to what is known before the works, and why.
pub(super) fn study_plan(
    state: &CityState,
    question: &Question<'_>,
    works: &StudyWorks,
    days: (Date, Date),
) -> Result<Planned, AppError> {
    let unusable = |error: lcs_mv::MvError| AppError::unusable(error.to_string(), error.hint());
    // Works to come have what is known up to today for a baseline.
    let end = question.midnight(days.0.min(question.load.days.1));
    let fitted = question.fit(end).map_err(unusable)?;
    let inputs = inputs(state, question, works, &fitted);
    let made = plan::plan(&inputs).map_err(unusable)?;
    let monthly_kwh = inputs.meter.yearly_energy / 12.0;
    let provable = |precision: &BaselinePrecision, months| provable(precision, months, monthly_kwh, made.proof);
    let precision = inputs.meter.precision;
    let mut looked_at: Vec<u32> = LOOKED_AT_MONTHS.into_iter().chain([works.reporting_months]).collect();
    looked_at.sort_unstable();
    looked_at.dedup();
    let can_prove = made.smallest_provable.map(|smallest: Amount| made.expected.share >= smallest.share);
    let dates = baseline_days(&fitted.course, question.clock);
    let plan = StudyPlan {
        whole_facility: made.whole_facility.option.map(MeasurementOption::from),
        reason: id_of(&made.whole_facility.reason),
        measures: made.measures.iter().map(StudyMeasureOption::from).collect(),
        yearly_kwh: inputs.meter.yearly_energy,
        expected_kwh: made.expected.energy,
        expected_share: made.expected.share,
        provable: precision.as_ref().map(|of| provable(of, works.reporting_months)),
        provable_by_months: precision
            .iter()
            .flat_map(|of| looked_at.iter().map(|months| provable(of, *months)))
            .collect(),
        months_to_prove: made.months_to_prove,
        power: made.proof.power,
        confidence: made.proof.confidence,
        can_prove,
        advice: if can_prove == Some(true) { Vec::new() } else { advice(question, &made, works) },
        baseline_first: dates.map(|(first, _)| first.to_string()),
        baseline_last: dates.map(|(_, last)| last.to_string()),
        baseline_days_missing: made.baseline_days_missing,
        cvrmse: precision.map(|of| of.cv_rmse),
        quantities: made.quantities.iter().map(id_of).collect(),
        static_factors: made.static_factors.iter().map(id_of).collect(),
        measurement_cost: made.cost,
        cost_share: made.cost_share,
    };
    Ok(Planned { plan, notices: fitted.notices })
}

fn inputs(state: &CityState, question: &Question<'_>, works: &StudyWorks, fitted: &FittedBaseline) -> PlanInputs {
    let load = question.load;
    let both = fitted.course.points.iter().filter(|point| point.both().is_some());
    let (days, energy) = both.fold((0.0, 0.0), |(days, energy), point| {
        (days + point.length_days, energy + point.observed.unwrap_or_default())
    });
    let yearly_energy = if days > 0.0 { energy * 365.0 / days } else { 0.0 };
    let share = |kwh: f64| if yearly_energy > 0.0 { kwh / yearly_energy } else { 0.0 };
    let measure = |measure: &super::StudyMeasure| PlannedMeasure {
        name: measure.name.clone(),
        end_use: measure.end_use.of_plan(),
        expected_share: share(measure.expected_kwh_year),
        varies: measure.varies,
        can_be_submetered: measure.submeter_cost.is_some(),
        costs: OptionCosts { a: measure.spot_cost, b: measure.submeter_cost },
    };
    let last_day = load.days.1.yesterday().unwrap_or(load.days.1);
    let price = state.city.pack.price(question.carrier, last_day).map(|price| float(price.per_kwh.value));
    let climate = state.city.pack.climate.as_ref();
    PlanInputs {
        meter: MeterFacts {
            interval: match load.source() {
                SavingsSource::Bills => Interval::Billing,
                SavingsSource::Readings => Interval::Daily,
            },
            baseline_days: days,
            yearly_energy,
            tropical: climate
                .is_some_and(|climate| climate.mean_c.iter().all(|mean| *mean >= TROPICAL_COLDEST_MONTH_C)),
            solar_behind_meter: !load.generation.is_empty(),
            precision: fitted.model.precision(),
        },
        measures: works.measures.iter().map(measure).collect(),
        cost_c: works.supply_meter_cost,
        yearly_saving_value: price.unwrap_or_default() * works.expected_kwh_year(),
        proof: Proof::default(),
        reporting_months: works.reporting_months,
    }
}

fn provable(precision: &BaselinePrecision, months: u32, monthly_kwh: f64, proof: Proof) -> ProvableSaving {
    let of_months = f64::from(months);
    let smallest_share = precision.smallest_provable_share(of_months, proof);
    let half_band_share = precision.half_band_share(of_months, proof.confidence);
    let kwh = |share: f64| share * monthly_kwh * of_months;
    ProvableSaving {
        months,
        smallest_kwh: kwh(smallest_share),
        smallest_share,
        half_band_kwh: kwh(half_band_share),
        half_band_share,
    }
}

/// What would help, the cheapest first.
fn advice(question: &Question<'_>, made: &plan::MeasurementPlan, works: &StudyWorks) -> Vec<StudyAdvice> {
    let longer = made.months_to_prove.filter(|months| *months > works.reporting_months);
    // A month more or less is no baseline too short.
    let missing = made.baseline_days_missing;
    [
        longer.map(|months| StudyAdvice::LongerReporting { months }),
        (missing > 31.0).then_some(StudyAdvice::LongerBaseline { days: missing.round() as u32 }),
        (question.load.source() == SavingsSource::Bills).then_some(StudyAdvice::FinerReadings),
        made.measures
            .iter()
            .any(|measure| {
                measure.chosen.option != Some(IpmvpOption::B) && measure.chosen.reason != OptionReason::MeteredByItself
            })
            .then_some(StudyAdvice::Submeter),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// First and last day of the periods that the model was fitted to.
fn baseline_days(course: &Course, clock: &LocalClock) -> Option<(Date, Date)> {
    let day = |stamp: lcs_mv::Stamp| clock.day(stamp.utc_s);
    let read = || course.points.iter().filter(|point| point.both().is_some());
    let last = read().next_back()?;
    let end = last.start.plus((last.length_days * 86_400.0).round() as i64 - 1);
    Some((day(read().next()?.start), day(end)))
}

impl From<IpmvpOption> for MeasurementOption {
    fn from(option: IpmvpOption) -> Self {
        match option {
            IpmvpOption::A => Self::A,
            IpmvpOption::B => Self::B,
            IpmvpOption::C => Self::C,
        }
    }
}

impl From<&plan::MeasureChoice> for StudyMeasureOption {
    fn from(choice: &plan::MeasureChoice) -> Self {
        Self {
            name: choice.name.clone(),
            option: choice.chosen.option.map(MeasurementOption::from),
            reason: id_of(&choice.chosen.reason),
            quantities: choice.quantities.iter().map(id_of).collect(),
            cost: choice.cost,
        }
    }
}

/// The word by which a value of a closed list is written down.
fn id_of(value: &impl Serialize) -> String {
    let written = serde_json::to_value(value).ok();
    written.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
