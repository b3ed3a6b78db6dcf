//! Who acts, and what they may do. Every change records it.

use crate::{AppError, Capability, Grant, Place, Scope};

/// A person or program with their rights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    journal: String,
    name: String,
    grants: Vec<Grant>,
}

impl Actor {
    /// The user of this machine, for the command line: administrator of the folders that the operating system lets
    /// them write.
    #[must_use]
    pub fn local() -> Self {
        let user = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
        let name = user.unwrap_or_else(|| "unknown".to_owned());
        Self { journal: format!("local:{name}"), name, grants: vec![Grant::ADMINISTRATOR] }
    }

    /// A person who has signed in. The journal holds only the id, so that a name can be changed or forgotten.
    #[must_use]
    pub fn person(id: &str, name: &str, grants: Vec<Grant>) -> Self {
        Self { journal: format!("person:{id}"), name: name.to_owned(), grants }
    }

    /// The journal's form: `local:<user>` or `person:<id>`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.journal
    }

    /// The id of a person who has signed in.
    #[must_use]
    pub fn person_id(&self) -> Option<&str> {
        self.journal.strip_prefix("person:")
    }

    /// The name for people.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Roles with their nodes.
    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Whether something may be done there.
    ///
    /// # Errors
    /// [`AppError::Forbidden`]; or [`AppError::NotFound`] for a facility that this actor may not even read, as if there
    /// were none.
    pub fn may(&self, capability: Capability, place: Place<'_>) -> Result<(), AppError> {
        if self.holds(capability, place) {
            return Ok(());
        }
        match place {
            Place::Facility(facility) if !self.holds(Capability::Read, place) => {
                Err(AppError::no_facility(facility.id.as_str()))
            }
            _ => Err(AppError::Forbidden { capability, node: place.node() }),
        }
    }

    /// Whether something may be done anywhere at all; the facilities are then judged one by one, by
    /// [`scope`](Self::scope).
    ///
    /// # Errors
    /// [`AppError::Forbidden`] when no grant gives the capability.
    pub fn may_somewhere(&self, capability: Capability) -> Result<Scope, AppError> {
        let scope = self.scope(capability);
        if scope.is_empty() {
            return Err(AppError::Forbidden { capability, node: Place::City.node() });
        }
        Ok(scope)
    }

    /// The facilities for which this actor has a capability.
    #[must_use]
    pub fn scope(&self, capability: Capability) -> Scope {
        Scope::of(&self.grants, capability)
    }

    /// What this actor may do somewhere.
    #[must_use]
    pub fn capabilities(&self) -> Vec<Capability> {
        Capability::ALL.into_iter().filter(|&capability| !self.scope(capability).is_empty()).collect()
    }

    /// What this actor may do at a place.
    #[must_use]
    pub fn capabilities_at(&self, place: Place<'_>) -> Vec<Capability> {
        Capability::ALL.into_iter().filter(|&capability| self.holds(capability, place)).collect()
    }

    fn holds(&self, capability: Capability, place: Place<'_>) -> bool {
        self.grants.iter().any(|grant| grant.allows(capability, place))
    }
}
