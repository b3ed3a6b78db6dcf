//! Why each other candidate lost.

use crate::{
    Baseline,
    caltrack::{self, Candidate, Fate, Form, Fuel},
    opendsm::ChangePointModel,
    tropical::TropicalRival,
};
use serde::{Deserialize, Serialize};

/// By what candidates are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Adjusted R²: more is better.
    AdjustedRSquared,
    /// Bayesian information criterion: less is better; 10 apart is very strong evidence.
    InformationCriterion,
}

/// What became of a rival.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "outcome")]
pub enum Outcome {
    /// None of its members was fitted: the data do not allow it.
    NotAttempted {
        /// Why the last of them was not.
        reason: Fate,
    },
    /// Those that were fitted make no physical sense.
    Disqualified {
        /// Why the best fitting of them does not.
        reason: Fate,
        /// Adjusted R² that it had.
        adjusted_r_squared: f64,
    },
    /// It fits less well, or as well with more parts.
    Beaten {
        /// By what it was judged.
        measure: Measure,
        /// How far it lies behind the model.
        behind_by: f64,
    },
}

/// A family of candidates that is not the model, by its best member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rival {
    /// Its terms, driver or parts.
    pub name: String,
    /// Heating balance point of the best member, °F.
    pub heating_balance_point_f: Option<i32>,
    /// Cooling balance point of the best member, °F.
    pub cooling_balance_point_f: Option<i32>,
    /// Candidates of the family.
    pub candidates: usize,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// The other forms of a CalTRACK model, each by its best candidate.
pub(crate) fn of_usage_per_day(baseline: &Baseline, fuel: Fuel) -> Vec<Rival> {
    let all = caltrack::candidates(baseline, fuel);
    let forms = [Form::InterceptOnly, Form::HddOnly, Form::CddOnly, Form::CddHdd];
    let family = |form: Form| -> Vec<&Candidate> { all.iter().filter(|candidate| candidate.form == form).collect() };
    forms.into_iter().filter_map(|form| of_form(form, &family(form))).collect()
}

fn of_form(form: Form, family: &[&Candidate]) -> Option<Rival> {
    if family.iter().any(|candidate| candidate.fate == Fate::Chosen) {
        return None;
    }
    let behind = |candidate: &Candidate| match candidate.fate {
        Fate::Outfitted { behind_by } => Some(behind_by),
        Fate::Tied => Some(0.0),
        _ => None,
    };
    let fit = |candidate: &Candidate| candidate.adjusted_r_squared.unwrap_or(f64::NEG_INFINITY);
    let best = |with: &dyn Fn(&Candidate) -> bool| {
        let among = family.iter().copied().filter(|candidate| with(candidate));
        among.max_by(|a, b| fit(a).total_cmp(&fit(b)))
    };
    let negative = |candidate: &Candidate| matches!(candidate.fate, Fate::Negative { .. });
    let (member, outcome) = if let Some(member) = best(&|candidate| behind(candidate).is_some()) {
        let behind_by = behind(member).unwrap_or(0.0);
        (member, Outcome::Beaten { measure: Measure::AdjustedRSquared, behind_by })
    } else if let Some(member) = best(&negative) {
        (member, Outcome::Disqualified { reason: member.fate.clone(), adjusted_r_squared: fit(member) })
    } else {
        let member = family.last()?;
        (*member, Outcome::NotAttempted { reason: member.fate.clone() })
    };
    Some(Rival {
        name: form.name().to_owned(),
        heating_balance_point_f: member.heating_balance_point_f,
        cooling_balance_point_f: member.cooling_balance_point_f,
        candidates: family.len(),
        outcome,
    })
}

/// A rival that lies behind by an information criterion.
fn behind(name: String, behind_by: f64) -> Rival {
    let outcome = Outcome::Beaten { measure: Measure::InformationCriterion, behind_by };
    Rival { name, heating_balance_point_f: None, cooling_balance_point_f: None, candidates: 1, outcome }
}

/// The splits of the year that were tried; the criterion is per day, so that it counts times the days.
pub(crate) fn of_change_points(model: &ChangePointModel) -> Vec<Rival> {
    let chosen: Vec<String> = model.components().iter().map(|component| component.part.name()).collect();
    let days = model.fitness().days as f64;
    let own = model.splits().iter().find(|split| split.parts == chosen).map_or(0.0, |split| split.criterion);
    let others = model.splits().iter().filter(|split| split.parts != chosen);
    others.map(|split| behind(split.parts.join(" + "), days * (split.criterion - own))).collect()
}

/// The other drivers of the model for the tropics.
pub(crate) fn of_tropical(rivals: &[TropicalRival]) -> Vec<Rival> {
    let name = |rival: &TropicalRival| match rival.driver {
        Some((driver, hours)) => format!("{}, {}", driver.name(), hours.name()),
        None => "kinds_of_day".to_owned(),
    };
    rivals.iter().map(|rival| behind(name(rival), rival.behind_by)).collect()
}
