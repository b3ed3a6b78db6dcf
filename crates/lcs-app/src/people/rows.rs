//! Between rows of the store and documents.

use super::{Person, PersonState, SessionPerson};
use crate::{Actor, Capability, Grant, Node, NodeKind, Role};
use lcs_domain::FacilityId;
use lcs_store::{GrantRow, PersonRow};

pub(super) fn grant_row(grant: &Grant) -> GrantRow {
    let (kind, id) = grant.node.parts();
    GrantRow {
        role: grant.role.id().to_owned(),
        node_kind: kind.id().to_owned(),
        node_id: id.unwrap_or_default().to_owned(),
    }
}

/// A role or node of a later version gives nothing.
fn grants(person: &PersonRow) -> Vec<Grant> {
    let grant = |row: &GrantRow| {
        let node = match NodeKind::from_id(&row.node_kind)? {
            NodeKind::City => Node::City,
            NodeKind::District => Node::District(row.node_id.clone()),
            NodeKind::Facility => Node::Facility(FacilityId::new(&row.node_id)?),
        };
        Some(Grant { role: Role::from_id(&row.role)?, node })
    };
    person.grants.iter().filter_map(grant).collect()
}

pub(super) fn actor(person: &PersonRow) -> Actor {
    Actor::person(&person.id, &person.name, grants(person))
}

pub(super) fn session_person(person: &PersonRow) -> SessionPerson {
    let actor = actor(person);
    SessionPerson {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        grants: actor.grants().to_vec(),
        may: actor.capabilities(),
        whole_city: actor.scope(Capability::Read).whole_city(),
    }
}

pub(super) fn person(person: &PersonRow) -> Person {
    let state = match (person.disabled, &person.password_hash) {
        (true, _) => PersonState::Disabled,
        (false, None) => PersonState::Invited,
        (false, Some(_)) => PersonState::Active,
    };
    Person {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        state,
        grants: grants(person),
        last_seen_at: person.last_seen_at.map(|at| at.to_string()),
        created_at: person.created_at.to_string(),
    }
}
