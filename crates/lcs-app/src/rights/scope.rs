//! Which facilities a list, a sum or a search is about.

use super::{Capability, Grant, Node};
use lcs_domain::{Facility, FacilityId};
use std::collections::BTreeSet;

/// The facilities for which somebody has a capability.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The whole city.
    All,
    /// Some of it; possibly nothing.
    Some {
        /// All facilities of these districts.
        districts: BTreeSet<String>,
        /// These facilities.
        facilities: BTreeSet<FacilityId>,
    },
}

impl Scope {
    /// What the grants give for a capability.
    pub(crate) fn of(grants: &[Grant], capability: Capability) -> Self {
        let (mut districts, mut facilities) = (BTreeSet::new(), BTreeSet::new());
        for grant in grants.iter().filter(|grant| grant.role.capabilities().contains(&capability)) {
            match &grant.node {
                Node::City => return Self::All,
                _ if capability.is_city_wide() => {}
                Node::District(name) => {
                    districts.insert(name.clone());
                }
                Node::Facility(id) => {
                    facilities.insert(id.clone());
                }
            }
        }
        Self::Some { districts, facilities }
    }

    /// Whether the facility is in it.
    #[must_use]
    pub fn sees(&self, facility: &Facility) -> bool {
        match self {
            Self::All => true,
            Self::Some { districts, facilities } => {
                facilities.contains(&facility.id)
                    || facility.district.as_ref().is_some_and(|name| districts.contains(name))
            }
        }
    }

    /// Whether a whole district is in it.
    #[must_use]
    pub fn sees_district(&self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Some { districts, .. } => districts.contains(name),
        }
    }

    /// Whether it is the whole city, with what belongs to no facility.
    #[must_use]
    pub const fn whole_city(&self) -> bool {
        matches!(self, Self::All)
    }

    /// Whether nothing at all can be in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Some { districts, facilities } if districts.is_empty() && facilities.is_empty())
    }
}
