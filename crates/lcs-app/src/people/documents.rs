//! What is asked and answered about people, as documents.

use crate::{Capability, Grant};
use serde::{Deserialize, Serialize};
use std::fmt;
use utoipa::ToSchema;

/// Where a reader stands: signed in or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Session {
    /// Who has signed in; null for nobody.
    #[schema(required)]
    pub person: Option<SessionPerson>,
    /// To be sent with every call that changes something.
    pub csrf_token: String,
    /// Nobody administers this city yet.
    pub first_start: bool,
}

/// A person who has signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SessionPerson {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Roles with their nodes.
    pub grants: Vec<Grant>,
    /// What they may do somewhere.
    pub may: Vec<Capability>,
    /// They read the whole city.
    pub whole_city: bool,
}

/// Signing in.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// E-mail, in any case.
    pub email: String,
    /// Password.
    pub password: String,
}

/// A new password for oneself.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    /// The password until now.
    pub current: String,
    /// The password from now on: at least 12 characters.
    pub new: String,
}

/// What an invitation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InvitationKind {
    /// To become the city's first administrator.
    FirstAdministrator,
    /// To join with the rights given.
    Person,
    /// To choose a new password.
    NewPassword,
}

/// An invitation that may be accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Invitation {
    /// What it is for.
    pub kind: InvitationKind,
    /// The invited person's name; null for the first administrator.
    #[schema(required)]
    pub name: Option<String>,
    /// The invited person's e-mail; null for the first administrator.
    #[schema(required)]
    pub email: Option<String>,
}

/// Accepting an invitation.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// The name to be known by.
    pub name: String,
    /// E-mail; for an invited person the one that was invited.
    pub email: String,
    /// A password of at least 12 characters.
    pub password: String,
}

/// Whether a person can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PersonState {
    /// Can sign in.
    Active,
    /// Has not chosen a password yet.
    Invited,
    /// May not sign in.
    Disabled,
}

/// A person as administrators see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Person {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Whether they can sign in.
    pub state: PersonState,
    /// Roles with their nodes.
    pub grants: Vec<Grant>,
    /// When they last did something, to the minute; null before the first time.
    #[schema(required)]
    pub last_seen_at: Option<String>,
    /// When they were invited.
    pub created_at: String,
}

/// Everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PeopleList {
    /// By name.
    pub people: Vec<Person>,
}

/// Inviting a person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitePerson {
    /// Name.
    pub name: String,
    /// E-mail, which nobody else has.
    pub email: String,
    /// Roles with their nodes, at least one.
    pub grants: Vec<Grant>,
}

/// A person who was invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvitedPerson {
    /// The person.
    pub person: Person,
    /// Path of the link that they need, for example `/invitation/TOKEN`; shown this once.
    pub invitation_link: String,
}

/// A link for a new password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvitationLink {
    /// Path of the link, for example `/invitation/TOKEN`; shown this once.
    pub invitation_link: String,
}

/// What a person is to be from now on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdatePerson {
    /// Name.
    pub name: String,
    /// Roles with their nodes, at least one.
    pub grants: Vec<Grant>,
    /// Whether they may not sign in; ends their sessions.
    pub disabled: bool,
}

macro_rules! without_password {
    ($($document:ident),*) => { $(
        /// Passwords reach no log.
        impl fmt::Debug for $document {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($document)).finish_non_exhaustive()
            }
        }
    )* };
}
without_password!(SignIn, ChangePassword, AcceptInvitation);
