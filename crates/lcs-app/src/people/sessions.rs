//! Signing in and out, sessions, one's own password.

use super::{
    ChangePassword, People, Session, SessionPerson, SignIn, after, ago, password, password_rule, rows, token::new_token,
};
use crate::{Actor, AppError};
use jiff::{SignedDuration, Timestamp};
use lcs_store::{Attempt, Fingerprint, PersonRow, SessionRow};
use std::{fmt, net::IpAddr};

/// A session ends when it was not used for so long,
pub(super) const IDLE: SignedDuration = SignedDuration::from_hours(12);

/// and in any case after so long.
const LONGEST: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Use is noted no more often than this.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Failed attempts count for so long.
pub(super) const ATTEMPTS_WITHIN: SignedDuration = SignedDuration::from_mins(15);

/// Failed attempts for one e-mail.
const ATTEMPTS_PER_EMAIL: u32 = 5;

/// Failed attempts from one network address.
const ATTEMPTS_PER_ADDRESS: u32 = 30;

/// The same whoever exists and whatever was wrong.
const WRONG: AppError = AppError::NotSignedIn("the e-mail or the password is wrong");

const OVER: AppError = AppError::NotSignedIn("the session is over");

/// A session that has just begun. The token goes into a cookie and nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSession {
    /// The secret of the session.
    pub token: String,
    /// To be sent with every call that changes something.
    pub csrf_token: String,
    /// Who has signed in.
    pub person: SessionPerson,
    /// Until when the cookie may be kept.
    pub expires_at: Timestamp,
}

/// A session in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// Who acts.
    pub actor: Actor,
    /// Who has signed in.
    pub person: SessionPerson,
    /// What calls that change something must bring along.
    pub csrf_token: String,
}

impl NewSession {
    /// What the reader is told.
    #[must_use]
    pub fn document(&self) -> Session {
        Session { person: Some(self.person.clone()), csrf_token: self.csrf_token.clone(), first_start: false }
    }
}

impl OpenSession {
    /// What the reader is told.
    #[must_use]
    pub fn document(&self) -> Session {
        Session { person: Some(self.person.clone()), csrf_token: self.csrf_token.clone(), first_start: false }
    }
}

/// Tokens reach no log.
impl fmt::Debug for NewSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewSession").field("person", &self.person.id).finish_non_exhaustive()
    }
}

impl People {
    /// Signs in.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`] when e-mail and password do not belong together, [`AppError::TooManyRequests`] after
    /// five failed attempts for the e-mail or thirty from the address within a quarter of an hour.
    pub async fn sign_in(&self, request: &SignIn, from: IpAddr) -> Result<NewSession, AppError> {
        self.forget_expired().await?;
        let attempt = self.attempt(&request.email, from).await?;
        let person = self.store.person_by_email(&request.email).await?;
        let person = person.filter(|person| !person.disabled);
        let hash = person.as_ref().and_then(|person| person.password_hash.as_deref());
        if !password::matches(&request.password, hash).await? {
            return Err(WRONG);
        }
        let person = person.ok_or(WRONG)?;
        self.store.forgive(&attempt.id, &attempt.keys[0].0).await?;
        let (session, row) = self.new_session(&person)?;
        self.store.begin_session(&row).await?;
        Ok(session)
    }

    /// The session of a token; `None` when there is none or it is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn session(&self, token: &str) -> Result<Option<OpenSession>, AppError> {
        let Some((session, person)) = self.live(token).await? else { return Ok(None) };
        let now = self.now();
        if now.duration_since(session.last_seen_at) >= SEEN_EVERY {
            self.store.see_session(&session, now).await?;
        }
        Ok(Some(OpenSession {
            actor: rows::actor(&person),
            person: rows::session_person(&person),
            csrf_token: session.csrf,
        }))
    }

    /// Signs out; a session that is over already stays so.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sign_out(&self, token: &str) -> Result<(), AppError> {
        Ok(self.store.end_session(&Fingerprint::of(token)).await?)
    }

    /// Changes the password of the session's person and ends all their other sessions.
    ///
    /// # Errors
    /// When the session is over, the current password is wrong, or the new one cannot be taken.
    pub async fn change_password(&self, token: &str, request: &ChangePassword, from: IpAddr) -> Result<(), AppError> {
        let (_, person) = self.live(token).await?.ok_or(OVER)?;
        let attempt = self.attempt(&person.email, from).await?;
        if !password::matches(&request.current, person.password_hash.as_deref()).await? {
            return Err(AppError::unusable("the current password is wrong", "write the password you signed in with"));
        }
        self.store.forgive(&attempt.id, &attempt.keys[0].0).await?;
        password_rule::check(&request.new, &person.email, &person.name)?;
        let hash = password::hash(&request.new).await?;
        Ok(self.store.set_password(&person.id, &hash, &Fingerprint::of(token)).await?)
    }

    /// A session that is not over, with its person.
    async fn live(&self, token: &str) -> Result<Option<(SessionRow, PersonRow)>, AppError> {
        let now = self.now();
        let found = self.store.session(&Fingerprint::of(token)).await?;
        Ok(found.filter(|(session, person)| {
            session.expires_at > now && after(session.last_seen_at, IDLE) > now && !person.disabled
        }))
    }

    /// Makes a session; nothing is stored yet.
    pub(super) fn new_session(&self, person: &PersonRow) -> Result<(NewSession, SessionRow), AppError> {
        let (token, csrf, now) = (new_token()?, new_token()?, self.now());
        let row = SessionRow {
            token: Fingerprint::of(&token),
            person: person.id.clone(),
            csrf: csrf.clone(),
            created_at: now,
            last_seen_at: now,
            expires_at: after(now, LONGEST),
        };
        let person = rows::session_person(person);
        Ok((NewSession { token, csrf_token: csrf, person, expires_at: row.expires_at }, row))
    }

    /// Counts an attempt, or refuses it. The first key is the e-mail's.
    async fn attempt(&self, email: &str, from: IpAddr) -> Result<Attempt, AppError> {
        let now = self.now();
        let key = |kind: &str, text: &str| Fingerprint::of(&format!("{kind} {text}"));
        let attempt = Attempt {
            id: new_token()?,
            keys: vec![
                (key("e-mail", &email.trim().to_lowercase()), ATTEMPTS_PER_EMAIL),
                (key("address", &network(from)), ATTEMPTS_PER_ADDRESS),
            ],
            at: now,
        };
        match self.store.attempt(&attempt, ago(now, ATTEMPTS_WITHIN)).await? {
            None => Ok(attempt),
            Some(oldest) => {
                let wait = after(oldest, ATTEMPTS_WITHIN).duration_since(now).as_secs();
                Err(AppError::TooManyRequests { retry_after_s: u64::try_from(wait).unwrap_or(0).max(1) })
            }
        }
    }
}

/// What one guest of a network can change at will counts as one address: the lower half in IPv6.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x?}", &address.segments()[..4]),
    }
}
