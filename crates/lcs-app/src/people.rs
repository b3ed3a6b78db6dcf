//! People: who may sign in, and what they may do.
//!
//! No account exists at first and no password by default: a link that works once lets the first administrator in, who
//! invites the others. Sessions are random tokens in a cookie; the database knows only their fingerprints.

mod administration;
mod checks;
mod documents;
mod invitations;
mod password;
mod password_rule;
mod rows;
mod sessions;
mod token;

pub use documents::{
    AcceptInvitation, ChangePassword, Invitation, InvitationKind, InvitationLink, InvitePerson, InvitedPerson,
    PeopleList, Person, PersonState, Session, SessionPerson, SignIn, UpdatePerson,
};
pub use sessions::{NewSession, OpenSession};

use crate::AppError;
use jiff::{SignedDuration, Timestamp};
use lcs_store::{CityFolder, PeopleStore};
use std::{collections::BTreeMap, fmt, path::Path, sync::Arc};

/// The people of a city.
#[derive(Clone)]
pub struct People {
    store: PeopleStore,
    clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
}

impl People {
    /// Opens the people of a city folder.
    ///
    /// # Errors
    /// When the folder is no city or cannot be written.
    pub async fn open(dir: &Path) -> Result<Self, AppError> {
        let store = PeopleStore::open(&CityFolder::open(dir)?).await?;
        Ok(Self { store, clock: Arc::new(Timestamp::now) })
    }

    /// The same with another clock, so that a test can let time pass.
    #[must_use]
    pub fn with_clock(self, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self { clock: Arc::new(clock), ..self }
    }

    /// Names by actor as the journal holds it (`person:<id>`).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn names(&self) -> Result<BTreeMap<String, String>, AppError> {
        let people = self.store.persons().await?;
        Ok(people.into_iter().map(|person| (format!("person:{}", person.id), person.name)).collect())
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// Now, to the second as it is stored.
    fn now(&self) -> Timestamp {
        let now = (self.clock)();
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }

    async fn forget_expired(&self) -> Result<(), AppError> {
        let now = self.now();
        let (idle, window) = (ago(now, sessions::IDLE), ago(now, sessions::ATTEMPTS_WITHIN));
        Ok(self.store.purge(now, idle, window).await?)
    }
}

/// The clock and the passwords' fingerprints are nobody's business.
impl fmt::Debug for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("People").finish_non_exhaustive()
    }
}

/// So long before an instant.
fn ago(instant: Timestamp, duration: SignedDuration) -> Timestamp {
    instant.checked_sub(duration).unwrap_or(Timestamp::MIN)
}

/// So long after an instant.
fn after(instant: Timestamp, duration: SignedDuration) -> Timestamp {
    instant.checked_add(duration).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests;
