//! Rights: which role may do what, and on which part of the city.
//!
//! A grant is a role at a node of the facility tree: the city, a district, a facility (one without a district hangs
//! under the city). It holds for that node and everything below. Every use case asks [`Actor::may`](crate::Actor::may)
//! or takes the [`Scope`] of what it reads.

mod node;
mod scope;

pub use node::{Node, NodeKind, Place};
pub use scope::Scope;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody is in the city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads.
    Viewer,
    /// Looks after facilities: hands in their data.
    FacilityManager,
    /// Works with the whole chain.
    Analyst,
    /// Checks results and who did what, changes nothing.
    Verifier,
    /// Keeps the registers, changes no data.
    Registrar,
    /// Everything, people included.
    Administrator,
}

/// Something that can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// See facilities and all that is known of them.
    Read,
    /// Say something about a facility.
    Amend,
    /// Hand in files.
    Import,
    /// Run the chain.
    Run,
    /// Fetch the city's reports.
    Report,
    /// Invite people and change their rights.
    ManagePeople,
    /// See who changed what.
    ReadJournal,
}

impl Role {
    /// Every role, the one with least rights first.
    pub const ALL: [Self; 6] =
        [Self::Viewer, Self::FacilityManager, Self::Analyst, Self::Verifier, Self::Registrar, Self::Administrator];

    /// What the role may do at its node: the one table of roles and capabilities.
    #[must_use]
    pub const fn capabilities(self) -> &'static [Capability] {
        use Capability::{Amend, Import, ManagePeople, Read, ReadJournal, Report, Run};
        match self {
            Self::Viewer => &[Read],
            Self::FacilityManager => &[Read, Amend, Import, Report],
            Self::Analyst => &[Read, Amend, Import, Run, Report],
            Self::Verifier | Self::Registrar => &[Read, Report, ReadJournal],
            Self::Administrator => &[Read, Amend, Import, Run, Report, ManagePeople, ReadJournal],
        }
    }

    /// The id in documents and in the database.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::FacilityManager => "facility-manager",
            Self::Analyst => "analyst",
            Self::Verifier => "verifier",
            Self::Registrar => "registrar",
            Self::Administrator => "administrator",
        }
    }

    /// Reads an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

impl Capability {
    /// Every capability.
    pub const ALL: [Self; 7] =
        [Self::Read, Self::Amend, Self::Import, Self::Run, Self::Report, Self::ManagePeople, Self::ReadJournal];

    /// Whether it concerns the city as a whole, so that only a grant at the city gives it.
    #[must_use]
    pub const fn is_city_wide(self) -> bool {
        matches!(self, Self::Run | Self::Report | Self::ManagePeople | Self::ReadJournal)
    }

    /// What it is to do, for the sentence of a refusal.
    pub(crate) const fn phrase(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Amend => "amend",
            Self::Import => "import",
            Self::Run => "run the chain",
            Self::Report => "fetch reports",
            Self::ManagePeople => "manage people",
            Self::ReadJournal => "read the journal",
        }
    }
}

/// A role at a node.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it holds, with everything below.
    pub node: Node,
}

impl Grant {
    /// Administrator of everything.
    pub(crate) const ADMINISTRATOR: Self = Self { role: Role::Administrator, node: Node::City };

    /// Whether this grant lets its holder do something there.
    pub(crate) fn allows(&self, capability: Capability, place: Place<'_>) -> bool {
        let holds = if capability.is_city_wide() { self.node == Node::City } else { self.node.covers(place) };
        holds && self.role.capabilities().contains(&capability)
    }
}

#[cfg(test)]
mod tests;
