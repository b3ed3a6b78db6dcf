//! The part of the estate that a plan or a path is drawn for: what somebody sees, or one district of it.

use super::{HistoryYear, Sight};
use crate::{
    AppError, FacilityBase,
    live_city::{CityState, PublishedRun},
    plan_settings::check_budget,
    run_detail::measured_years,
    scenario::{Base, Part, estate_scenario},
};
use lcs_potential::{FacilityPotential, PlanSettings, PlanYear, Ranking};
use lcs_scenario::{Scenario, ScenarioError};
use std::borrow::Cow;

/// Potentials and bases of the last run for some facilities.
pub(crate) struct EstatePart<'s> {
    pub run: &'s PublishedRun,
    /// Whether it is the whole estate, with facilities that were there at the run and are gone since.
    pub part: Part,
    pub potentials: Cow<'s, [FacilityPotential]>,
    bases: Vec<&'s FacilityBase>,
    /// What its paths start from.
    pub base: Base,
}

impl<'s> EstatePart<'s> {
    /// What is in sight, of one district where it is named.
    ///
    /// # Errors
    /// [`AppError::NoRun`] before the first run, [`AppError::NotFound`] for a district without facilities in sight.
    pub fn of(state: &'s CityState, sight: &Sight<'_>, district: Option<&str>) -> Result<Self, AppError> {
        let run = state.run.as_ref().ok_or(AppError::NoRun)?;
        let facilities = &state.estate.snapshot.facilities;
        let is_inside = |at: usize| {
            sight.sees_place(at) && district.is_none_or(|name| facilities[at].district.as_deref() == Some(name))
        };
        if let Some(name) = district
            && !(0..facilities.len()).any(is_inside)
        {
            return Err(AppError::NotFound {
                what: format!("district `{name}`"),
                hint: "choose one of the districts that the list of facilities names".into(),
            });
        }
        let part = if sight.whole_city() && district.is_none() { Part::Whole } else { Part::Some };
        let is_in = |id: &str| part == Part::Whole || state.index.facility.get(id).is_some_and(|at| is_inside(*at));
        let potentials = match part {
            Part::Whole => Cow::Borrowed(&run.detail.potentials[..]),
            Part::Some => run.detail.potentials.iter().filter(|potential| is_in(&potential.id)).cloned().collect(),
        };
        let bases: Vec<&FacilityBase> = run.detail.bases.iter().filter(|base| is_in(&base.id)).collect();
        let base = bases.iter().map(|facility| &facility.base).sum();
        Ok(Self { run, part, potentials, bases, base })
    }

    /// Money and time of the run.
    pub fn settings(&self) -> &PlanSettings {
        &self.run.detail.money.settings
    }

    /// The budget asked for, else the run's. A part of the estate has the whole budget to itself: the question is what
    /// that money would do here.
    ///
    /// # Errors
    /// When it cannot be spent.
    pub fn budget(&self, asked: Option<f64>) -> Result<f64, AppError> {
        check_budget(asked)?;
        Ok(asked.unwrap_or(self.settings().yearly_budget))
    }

    /// What its facilities offer, in the order in which money buys it.
    pub fn ranking(&self) -> Ranking<'_> {
        Ranking::new(&self.potentials, self.settings())
    }

    /// Paths and readings with a plan.
    ///
    /// # Errors
    /// When the pack does not say what a path needs.
    pub fn scenario(&self, state: &CityState, plan: &[PlanYear]) -> Result<Scenario, ScenarioError> {
        estate_scenario(&state.city.pack, self.part, &self.base, self.run.record.body.report.year, plan)
    }

    /// Earlier years that bills cover well, and the run's own.
    pub fn history(&self) -> Vec<HistoryYear> {
        let years = measured_years(&self.bases, self.run.record.body.report.year);
        years.into_iter().map(|(year, emissions_t)| HistoryYear { year, emissions_t }).collect()
    }
}
