//! The page of one study: works, plan, result, versions.

use super::{
    after::{Counted, StudyResult, count},
    before::{StudyPlan, study_plan},
    document::{SavingsStudy, StudyWorks, Understood},
    fit::Question,
    keep::StudyDocument,
    load::{FacilityLoad, facility_load},
};
use crate::{
    Actor, AppError, Capability, Place,
    live_city::CityState,
    pack_calendar::pack_calendar,
    views::{SavingsFinding, SavingsProblem, SavingsSource, Sight, meter_ids},
    words::finding_message,
};
use lcs_domain::{Carrier, Facility, Subject};
use lcs_locale::{Arguments, Catalogue, Language};
use lcs_mv::{MeteredTotal, Notice};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A study with all that follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyPage {
    /// Its id.
    pub id: String,
    /// How people call it.
    pub title: String,
    /// The number of this version; whoever changes the study sends it back.
    pub version: i64,
    /// Whether the reader may change it.
    pub may_amend: bool,
    /// Name of the facility.
    pub facility_name: String,
    /// District of the facility.
    #[schema(required)]
    pub district: Option<String>,
    /// The works as written.
    pub works: StudyWorks,
    /// Currency of all amounts of money, ISO 4217.
    pub currency: String,
    /// What it rests on; null where nothing was metered.
    #[schema(required)]
    pub basis: Option<StudyBasis>,
    /// All meters of the carrier at the facility.
    pub meters: Vec<String>,
    /// Meters of the supply.
    pub supply_meters: Vec<String>,
    /// Meters of generation, added back.
    pub generation_meters: Vec<String>,
    /// The plan; null where `plan_problem` says why not.
    #[schema(required)]
    pub plan: Option<StudyPlan>,
    /// Why there is no plan.
    #[schema(required)]
    pub plan_problem: Option<SavingsProblem>,
    /// What came of the works; null before there is anything to count, as `result_problem` says.
    #[schema(required)]
    pub result: Option<StudyResult>,
    /// Why there is no result.
    #[schema(required)]
    pub result_problem: Option<SavingsProblem>,
    /// What is noteworthy about data and model.
    pub findings: Vec<SavingsFinding>,
    /// Every version, the latest first.
    pub versions: Vec<StudyVersion>,
}

/// What a study rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StudyBasis {
    /// Id of the model: the study's own, or the one that suits the data.
    pub model: String,
    /// Bills or interval readings.
    pub source: SavingsSource,
    /// Why, as a sentence.
    pub reason: String,
}

/// A version of a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StudyVersion {
    /// Its number.
    pub version: i64,
    /// When, RFC 3339.
    pub at: String,
    /// Who, in the journal's form.
    pub actor: String,
    /// Who, in words, while they have a name.
    #[schema(required)]
    pub actor_name: Option<String>,
    /// Why.
    pub note: String,
}

/// The page of a study. `names` gives the names of people by their ids.
///
/// # Errors
/// When its facility is not in the reader's scope, as if there were no such study.
pub fn study_page(
    state: &CityState,
    actor: &Actor,
    study: &StudyDocument,
    history: &[StudyDocument],
    names: &BTreeMap<String, String>,
    language: Language,
) -> Result<StudyPage, AppError> {
    let facility = facility_in_sight(state, actor, study)?;
    let works = &study.study.works;
    let worked_out = WorkedOut::of(state, facility, &study.study, language);
    let version = |of: &StudyDocument| StudyVersion {
        version: of.stamp.version,
        at: of.stamp.at.clone(),
        actor: of.stamp.actor.clone(),
        actor_name: actor_name(&of.stamp.actor, names),
        note: of.stamp.note.clone(),
    };
    let (plan, plan_problem) = split(worked_out.plan);
    let (result, result_problem) = split(worked_out.counted);
    let mut findings = worked_out.findings;
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    Ok(StudyPage {
        id: study.stamp.id.clone(),
        title: study.stamp.title.clone(),
        version: study.stamp.version,
        may_amend: actor.may(Capability::Amend, Place::Facility(facility)).is_ok(),
        facility_name: facility.name.clone(),
        district: facility.district.clone(),
        works: works.clone(),
        currency: state.city.pack.currency.clone(),
        basis: worked_out.rests_on,
        meters: Carrier::from_id(&works.carrier)
            .map(|carrier| meter_ids(state, &facility.id, carrier))
            .unwrap_or_default(),
        supply_meters: worked_out.supply,
        generation_meters: worked_out.generation,
        plan,
        plan_problem,
        result: result.map(|counted| counted.result),
        result_problem,
        findings,
        versions: history.iter().map(version).collect(),
    })
}

/// The facility of a study, as if there were no such study where the reader does not see it.
pub(super) fn facility_in_sight<'s>(
    state: &'s CityState,
    actor: &Actor,
    study: &StudyDocument,
) -> Result<&'s Facility, AppError> {
    let sight = Sight::of(state, actor)?;
    sight.facility(&study.study.works.facility).map(|(_, facility)| facility).map_err(|_| AppError::NotFound {
        what: format!("savings-study `{}`", study.stamp.id),
        hint: "see the list of studies; it may have been taken away".into(),
    })
}

/// The name of whoever wrote, while they have one.
fn actor_name(actor: &str, names: &BTreeMap<String, String>) -> Option<String> {
    match actor.split_once(':') {
        Some(("person", id)) => names.get(id).cloned(),
        Some(("local", user)) => Some(user.to_owned()),
        _ => None,
    }
}

fn split<T>(outcome: Result<T, SavingsProblem>) -> (Option<T>, Option<SavingsProblem>) {
    match outcome {
        Ok(value) => (Some(value), None),
        Err(problem) => (None, Some(problem)),
    }
}

/// Everything that is worked out of a study.
pub(super) struct WorkedOut {
    /// Model, source and why of that; `None` where there is no load.
    pub rests_on: Option<StudyBasis>,
    pub supply: Vec<String>,
    pub generation: Vec<String>,
    pub plan: Result<StudyPlan, SavingsProblem>,
    pub counted: Result<Counted, SavingsProblem>,
    pub findings: Vec<SavingsFinding>,
}

impl WorkedOut {
    /// Plan and result of a study at a facility; what stands in the way is said in their place.
    pub fn of(state: &CityState, facility: &Facility, study: &SavingsStudy, language: Language) -> Self {
        let none = |problem: SavingsProblem| Self {
            rests_on: None,
            supply: Vec::new(),
            generation: Vec::new(),
            plan: Err(problem.clone()),
            counted: Err(problem),
            findings: Vec::new(),
        };
        let (understood, load) = match asked(state, facility, study) {
            Ok(asked) => asked,
            Err(error) => return none(problem(&error)),
        };
        let weather = match state.observed_weather() {
            Ok(Some(weather)) => weather,
            Ok(None) => return none(no_weather(language)),
            Err(error) => return none(problem(&error)),
        };
        let calendar = pack_calendar(&state.city.pack);
        let clock = state.clock();
        let question =
            Question { calendar: &calendar, load: &load, weather, carrier: understood.carrier, clock: &clock };
        let plan = study_plan(state, &question, &study.works, understood.works);
        let counted = count(state, &question, study, understood.works);
        // Before there is a result the baseline's own data are what is noteworthy; a result speaks of both sides.
        let of_data = match (&counted, &plan) {
            (Ok(counted), _) => counted.notices.as_slice(),
            (Err(_), Ok(planned)) => planned.notices.as_slice(),
            (Err(_), Err(_)) => &[],
        };
        let row = |notice: &Notice| finding(notice, facility, language);
        Self {
            findings: load.notice.iter().chain(of_data).map(row).collect(),
            plan: plan.map(|planned| planned.plan).map_err(|error| problem(&error)),
            counted: counted.map_err(|error| problem(&error)),
            rests_on: Some(StudyBasis {
                model: load.model.id().to_owned(),
                source: load.source(),
                reason: load.reason(language),
            }),
            supply: load.supply,
            generation: load.generation,
        }
    }
}

/// The metered saving of a study without anything else, for comparisons.
pub(super) fn metered_total(
    state: &CityState,
    facility: &Facility,
    study: &SavingsStudy,
) -> Result<MeteredTotal, AppError> {
    let (understood, load) = asked(state, facility, study)?;
    let weather = state.observed_weather()?.ok_or_else(|| {
        let said = no_weather(Language::En);
        AppError::unusable(said.message, said.hint)
    })?;
    let unusable = |error: lcs_mv::MvError| AppError::unusable(error.to_string(), error.hint());
    let calendar = pack_calendar(&state.city.pack);
    let clock = state.clock();
    let question = Question { calendar: &calendar, load: &load, weather, carrier: understood.carrier, clock: &clock };
    let asked = question.study(understood.works);
    let run = asked.run().map_err(unusable)?;
    let after = asked.data.after().map_err(unusable)?;
    run.model.metered(&after, question.fuel(), super::CONFIDENCE).map_err(unusable)
}

fn asked(state: &CityState, facility: &Facility, study: &SavingsStudy) -> Result<(Understood, FacilityLoad), AppError> {
    let understood = study.works.understood()?;
    let load = facility_load(state, &facility.id, &study.works, &understood)?;
    Ok((understood, load))
}

fn finding(notice: &Notice, facility: &Facility, language: Language) -> SavingsFinding {
    let finding = notice.finding(Subject::Facility(facility.id.clone()));
    SavingsFinding {
        code: finding.code.to_string(),
        severity: finding.severity.into(),
        title: Catalogue::finding_title(language, &finding.code),
        message: finding_message(language, &finding),
        meter: facility.id.to_string(),
    }
}

fn problem(error: &AppError) -> SavingsProblem {
    SavingsProblem { message: error.to_string(), hint: error.hint() }
}

fn no_weather(language: Language) -> SavingsProblem {
    let text = |key: &str| Catalogue::text(language, key, &Arguments::new());
    SavingsProblem { message: text("savings-no-weather"), hint: text("savings-no-weather-hint") }
}
