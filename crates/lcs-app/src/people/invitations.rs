//! Invitations: links that work once and let somebody choose a password.

use super::{
    AcceptInvitation, Invitation, InvitationKind, NewSession, People, after, checks, password, password_rule, rows,
    token::new_token,
};
use crate::{AppError, Grant};
use jiff::SignedDuration;
use lcs_store::{AcceptedInvitation, Fingerprint, InvitationRow, PersonRow};

/// How long the first administrator's link holds; every start of the server makes a new one.
const FIRST_HOLDS: SignedDuration = SignedDuration::from_hours(24);

/// How long an invitation holds.
const HOLDS: SignedDuration = SignedDuration::from_hours(14 * 24);

impl InvitationKind {
    const fn id(self) -> &'static str {
        match self {
            Self::FirstAdministrator => "first-administrator",
            Self::Person => "person",
            Self::NewPassword => "new-password",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        [Self::FirstAdministrator, Self::Person, Self::NewPassword].into_iter().find(|kind| kind.id() == id)
    }

    const fn holds(self) -> SignedDuration {
        match self {
            Self::FirstAdministrator => FIRST_HOLDS,
            Self::Person | Self::NewPassword => HOLDS,
        }
    }
}

/// Path of an invitation's page.
pub(super) fn link(token: &str) -> String {
    format!("/invitation/{token}")
}

impl People {
    /// Whether nobody administers this city yet.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn first_start(&self) -> Result<bool, AppError> {
        Ok(!self.store.is_held(&rows::grant_row(&Grant::ADMINISTRATOR)).await?)
    }

    /// While nobody administers this city: makes the token with which somebody can begin, in place of any earlier one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ensure_first_administrator(&self) -> Result<Option<String>, AppError> {
        self.forget_expired().await?;
        if !self.first_start().await? {
            return Ok(None);
        }
        let (token, row) = self.new_invitation(InvitationKind::FirstAdministrator, None)?;
        self.store.renew_invitation(&row).await?;
        Ok(Some(token))
    }

    /// An invitation that can be accepted.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it was used, has expired or never was.
    pub async fn invitation(&self, token: &str) -> Result<Invitation, AppError> {
        let (kind, person) = self.find_invitation(token).await?;
        Ok(Invitation {
            kind,
            name: person.as_ref().map(|person| person.name.clone()),
            email: person.map(|person| person.email),
        })
    }

    /// Accepts an invitation: sets the password and signs in. All earlier sessions of the person end.
    ///
    /// # Errors
    /// When the invitation does not hold, or name, e-mail or password cannot be taken; then it can still be used.
    pub async fn accept_invitation(&self, token: &str, request: &AcceptInvitation) -> Result<NewSession, AppError> {
        self.forget_expired().await?;
        let (kind, invited) = self.find_invitation(token).await?;
        let (name, email) = (checks::name(&request.name)?, checks::email(&request.email)?);
        if let Some(invited) = &invited
            && invited.email.to_lowercase() != email.to_lowercase()
        {
            return Err(AppError::unusable(
                format!("the invitation is not for {email}"),
                "use the e-mail address that was invited",
            ));
        }
        password_rule::check(&request.password, &email, &name)?;
        let hash = password::hash(&request.password).await?;
        let person = match invited {
            Some(invited) => PersonRow { name, password_hash: Some(hash.clone()), ..invited },
            None => PersonRow {
                id: new_id(),
                email,
                name,
                password_hash: Some(hash.clone()),
                disabled: false,
                created_at: self.now(),
                last_seen_at: None,
                grants: vec![rows::grant_row(&Grant::ADMINISTRATOR)],
            },
        };
        let (session, row) = self.new_session(&person)?;
        let accepted = match kind {
            InvitationKind::FirstAdministrator => AcceptedInvitation::First(person),
            InvitationKind::Person | InvitationKind::NewPassword => {
                AcceptedInvitation::Joined { id: person.id, name: person.name, password_hash: hash }
            }
        };
        if self.store.accept(&Fingerprint::of(token), &accepted, &row).await? {
            return Ok(session);
        }
        Err(AppError::conflict(
            "the invitation was used meanwhile, or somebody else has this e-mail address",
            "sign in if it was you; otherwise use another address or ask for a new invitation",
        ))
    }

    /// A token and the row to store for it.
    pub(super) fn new_invitation(
        &self,
        kind: InvitationKind,
        person: Option<&str>,
    ) -> Result<(String, InvitationRow), AppError> {
        let (token, now) = (new_token()?, self.now());
        let row = InvitationRow {
            token: Fingerprint::of(&token),
            person: person.map(str::to_owned),
            kind: kind.id().to_owned(),
            created_at: now,
            expires_at: after(now, kind.holds()),
        };
        Ok((token, row))
    }

    /// What an open invitation is for and whom it invites.
    async fn find_invitation(&self, token: &str) -> Result<(InvitationKind, Option<PersonRow>), AppError> {
        let gone = || AppError::NotFound {
            what: "open invitation of this address: it was used, has expired or never was".into(),
            hint: "ask an administrator for a new one; the first is printed at each start of `lcs serve`".into(),
        };
        let row = self.store.open_invitation(&Fingerprint::of(token), self.now()).await?.ok_or_else(gone)?;
        let kind = InvitationKind::from_id(&row.kind).ok_or_else(gone)?;
        match &row.person {
            None if kind == InvitationKind::FirstAdministrator && self.first_start().await? => Ok((kind, None)),
            None => Err(gone()),
            Some(id) => {
                let person = self.store.person(id).await?.filter(|person| !person.disabled);
                Ok((kind, Some(person.ok_or_else(gone)?)))
            }
        }
    }
}

pub(super) fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}
