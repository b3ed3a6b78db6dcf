//! What somebody sees of the city.

use crate::{Actor, AppError, Capability, Scope, live_city::CityState};
use lcs_domain::Facility;

/// The facilities in somebody's scope. Every view begins with it.
#[derive(Debug)]
pub(crate) struct Sight<'s> {
    state: &'s CityState,
    scope: Scope,
    seen: Vec<bool>,
}

impl<'s> Sight<'s> {
    /// What the actor may read.
    ///
    /// # Errors
    /// [`AppError::Forbidden`] when they may read nothing at all.
    pub fn of(state: &'s CityState, actor: &Actor) -> Result<Self, AppError> {
        let scope = actor.may_somewhere(Capability::Read)?;
        let seen = state.estate.snapshot.facilities.iter().map(|facility| scope.sees(facility)).collect();
        Ok(Self { state, scope, seen })
    }

    /// Whether it is the whole city, with what belongs to no facility.
    pub fn whole_city(&self) -> bool {
        self.scope.whole_city()
    }

    /// Places of the facilities in the snapshot, in its order.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.seen.iter().enumerate().filter(|(_, seen)| **seen).map(|(at, _)| at)
    }

    /// The facilities with their places.
    pub fn facilities(&self) -> impl Iterator<Item = (usize, &'s Facility)> {
        let facilities = &self.state.estate.snapshot.facilities;
        self.places().map(move |at| (at, &facilities[at]))
    }

    /// A facility by id, as if those outside the scope did not exist.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn facility(&self, id: &str) -> Result<(usize, &'s Facility), AppError> {
        let at = self.state.index.facility.get(id).filter(|at| self.seen[**at]);
        at.map(|&at| (at, &self.state.estate.snapshot.facilities[at])).ok_or_else(|| AppError::no_facility(id))
    }

    /// Whether the facility at this place is in sight.
    pub fn sees_place(&self, at: usize) -> bool {
        self.seen[at]
    }

    /// Whether a finding may be shown: it concerns a facility in sight and its words name none that is not.
    pub fn sees_finding(&self, at: usize) -> bool {
        let concern = &self.state.index.concerns[at];
        let sees = |facility: &usize| self.seen[*facility];
        self.whole_city() || (concern.about.iter().any(sees) && concern.names.iter().all(sees))
    }

    /// Places of the findings that may be shown.
    pub fn findings(&self) -> impl Iterator<Item = usize> {
        (0..self.state.findings.len()).filter(|at| self.sees_finding(*at))
    }

    /// Places of the findings about one facility and its meters that may be shown.
    pub fn findings_of(&self, facility: usize) -> impl Iterator<Item = usize> {
        self.state.index.findings[facility].iter().copied().filter(|at| self.sees_finding(*at))
    }
}
