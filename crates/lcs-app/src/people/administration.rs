//! What administrators do with people.

use super::{
    InvitationKind, InvitationLink, InvitePerson, InvitedPerson, People, PeopleList, Person, UpdatePerson, checks,
    invitations::{link, new_id},
    rows,
};
use crate::{Actor, AppError, Capability, Grant, Place};
use lcs_domain::Facility;
use lcs_store::{PersonChange, PersonRow};

impl People {
    /// Everybody, by name.
    ///
    /// # Errors
    /// When the actor may not manage people.
    pub async fn list_people(&self, actor: &Actor) -> Result<PeopleList, AppError> {
        actor.may(Capability::ManagePeople, Place::City)?;
        Ok(PeopleList { people: self.store.persons().await?.iter().map(rows::person).collect() })
    }

    /// Enters a person and makes the link with which they join. `facilities` are those of the city: a grant must name
    /// something that is there.
    ///
    /// # Errors
    /// When the actor may not manage people, somebody has that e-mail, or a value cannot be taken.
    pub async fn invite_person(
        &self,
        actor: &Actor,
        request: &InvitePerson,
        facilities: &[Facility],
    ) -> Result<InvitedPerson, AppError> {
        actor.may(Capability::ManagePeople, Place::City)?;
        let person = PersonRow {
            id: new_id(),
            email: checks::email(&request.email)?,
            name: checks::name(&request.name)?,
            password_hash: None,
            disabled: false,
            created_at: self.now(),
            last_seen_at: None,
            grants: checks::grants(&request.grants, facilities)?.iter().map(rows::grant_row).collect(),
        };
        let (token, invitation) = self.new_invitation(InvitationKind::Person, Some(&person.id))?;
        if !self.store.invite(&person, &invitation).await? {
            return Err(AppError::conflict(
                format!("somebody with the e-mail address {} is there already", person.email),
                "change that person's roles, or enable them again",
            ));
        }
        Ok(InvitedPerson { person: rows::person(&person), invitation_link: link(&token) })
    }

    /// Changes a person's name and roles, disables or enables them. A disabled person's sessions end at once.
    ///
    /// # Errors
    /// When the actor may not manage people, there is no such person, a value cannot be taken, or nobody would
    /// administer the city any more.
    pub async fn update_person(
        &self,
        actor: &Actor,
        id: &str,
        request: &UpdatePerson,
        facilities: &[Facility],
    ) -> Result<Person, AppError> {
        actor.may(Capability::ManagePeople, Place::City)?;
        let believed = self.find_person(id).await?;
        let change = PersonChange {
            id: believed.id.clone(),
            name: checks::name(&request.name)?,
            disabled: request.disabled,
            grants: checks::grants(&request.grants, facilities)?.iter().map(rows::grant_row).collect(),
        };
        if !self.store.change_person(&change, &rows::grant_row(&Grant::ADMINISTRATOR)).await? {
            return Err(AppError::conflict(
                format!("{} is the last administrator of the city", believed.name),
                "make somebody else an administrator of the city first; they must have signed in once",
            ));
        }
        Ok(rows::person(&self.find_person(id).await?))
    }

    /// Makes a link with which a person chooses a new password (or the first, when they have not joined yet), in place
    /// of earlier links. Their password holds until then.
    ///
    /// # Errors
    /// When the actor may not manage people, there is no such person, or they are disabled.
    pub async fn new_password_invitation(&self, actor: &Actor, id: &str) -> Result<InvitationLink, AppError> {
        actor.may(Capability::ManagePeople, Place::City)?;
        let person = self.find_person(id).await?;
        if person.disabled {
            return Err(AppError::conflict(format!("{} may not sign in", person.name), "enable them first"));
        }
        let kind = if person.password_hash.is_some() { InvitationKind::NewPassword } else { InvitationKind::Person };
        let (token, invitation) = self.new_invitation(kind, Some(id))?;
        self.store.renew_invitation(&invitation).await?;
        Ok(InvitationLink { invitation_link: link(&token) })
    }

    async fn find_person(&self, id: &str) -> Result<PersonRow, AppError> {
        self.store.person(id).await?.ok_or_else(|| AppError::NotFound {
            what: format!("person `{id}`"),
            hint: "see the ids in the list of people".into(),
        })
    }
}
