//! People and their grants.

use super::{
    PeopleStore,
    rows::{self, GrantRow, InvitationRow, PersonRow},
    statements as sql,
};
use crate::StoreError;
use sqlx::SqliteConnection;
use std::collections::BTreeMap;

/// What becomes of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonChange {
    /// Who.
    pub id: String,
    /// Name from now on.
    pub name: String,
    /// Whether they may not sign in.
    pub disabled: bool,
    /// All their grants from now on.
    pub grants: Vec<GrantRow>,
}

impl PeopleStore {
    /// Everybody, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn persons(&self) -> Result<Vec<PersonRow>, StoreError> {
        let failed = self.failed("read the people");
        // One transaction, so that nobody appears with the grants of another moment.
        let mut transaction = self.readers.begin().await.map_err(&failed)?;
        let people = sqlx::query(sql::SELECT_PEOPLE).fetch_all(&mut *transaction).await.map_err(&failed)?;
        let grants = sqlx::query(sql::SELECT_GRANTS).fetch_all(&mut *transaction).await.map_err(&failed)?;
        let rows = || -> Result<Vec<PersonRow>, sqlx::Error> {
            let mut by_person: BTreeMap<String, Vec<GrantRow>> = BTreeMap::new();
            for row in &grants {
                let (person, grant) = rows::grant(row)?;
                by_person.entry(person).or_default().push(grant);
            }
            let mut people = people.iter().map(|row| rows::person(row, Vec::new())).collect::<Result<Vec<_>, _>>()?;
            for person in &mut people {
                person.grants = by_person.remove(&person.id).unwrap_or_default();
            }
            Ok(people)
        };
        rows().map_err(failed)
    }

    /// A person by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn person(&self, id: &str) -> Result<Option<PersonRow>, StoreError> {
        let failed = self.failed("read a person");
        let mut transaction = self.readers.begin().await.map_err(&failed)?;
        select(&mut transaction, sql::SELECT_PERSON, id).await.map_err(failed)
    }

    /// A person by e-mail, in any case.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn person_by_email(&self, email: &str) -> Result<Option<PersonRow>, StoreError> {
        let failed = self.failed("read a person");
        let mut transaction = self.readers.begin().await.map_err(&failed)?;
        select(&mut transaction, sql::SELECT_PERSON_BY_EMAIL, &rows::email_key(email)).await.map_err(failed)
    }

    /// Whether somebody who can sign in has this grant.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_held(&self, grant: &GrantRow) -> Result<bool, StoreError> {
        let failed = self.failed("read the grants");
        let mut connection = self.readers.acquire().await.map_err(&failed)?;
        is_held(&mut connection, grant).await.map_err(failed)
    }

    /// Enters a person with an invitation; `false`, and nothing changes, when somebody has that e-mail already.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn invite(&self, person: &PersonRow, invitation: &InvitationRow) -> Result<bool, StoreError> {
        let failed = self.failed("enter a person");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        if !insert(&mut transaction, person).await.map_err(&failed)? {
            return Ok(false);
        }
        super::invitations::insert(&mut transaction, invitation).await.map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

    /// Changes a person, and ends their sessions when they are disabled. `false`, and nothing changes, when nobody who
    /// can sign in would have the grant `kept` afterwards.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn change_person(&self, change: &PersonChange, kept: &GrantRow) -> Result<bool, StoreError> {
        let failed = self.failed("change a person");
        let mut transaction = self.writer.begin().await.map_err(&failed)?;
        let kept = write_change(&mut transaction, change, kept).await.map_err(&failed)?;
        if kept {
            transaction.commit().await.map_err(&failed)?;
        }
        Ok(kept)
    }
}

/// Writes first: that takes the database's lock, so that no other process can take the last grant away meanwhile.
async fn write_change(
    connection: &mut SqliteConnection,
    change: &PersonChange,
    kept: &GrantRow,
) -> Result<bool, sqlx::Error> {
    sqlx::query(sql::UPDATE_PERSON)
        .bind(&change.name)
        .bind(i64::from(change.disabled))
        .bind(&change.id)
        .execute(&mut *connection)
        .await?;
    sqlx::query(sql::DELETE_GRANTS_OF).bind(&change.id).execute(&mut *connection).await?;
    insert_grants(connection, &change.id, &change.grants).await?;
    if change.disabled {
        sqlx::query(sql::DELETE_SESSIONS_OF).bind(&change.id).execute(&mut *connection).await?;
        sqlx::query(sql::DELETE_UNUSED_INVITATIONS_OF).bind(&change.id).execute(&mut *connection).await?;
    }
    is_held(connection, kept).await
}

pub(super) async fn is_held(connection: &mut SqliteConnection, grant: &GrantRow) -> Result<bool, sqlx::Error> {
    let holders: i64 = sqlx::query_scalar(sql::COUNT_HOLDERS)
        .bind(&grant.role)
        .bind(&grant.node_kind)
        .bind(&grant.node_id)
        .fetch_one(connection)
        .await?;
    Ok(holders > 0)
}

/// A person with grants, by what the statement looks for.
pub(super) async fn select(
    connection: &mut SqliteConnection,
    statement: &'static str,
    key: &str,
) -> Result<Option<PersonRow>, sqlx::Error> {
    let Some(row) = sqlx::query(statement).bind(key).fetch_optional(&mut *connection).await? else {
        return Ok(None);
    };
    let person = rows::person(&row, Vec::new())?;
    let grants = sqlx::query(sql::SELECT_GRANTS_OF).bind(&person.id).fetch_all(connection).await?;
    let grants = grants.iter().map(|row| Ok(rows::grant(row)?.1)).collect::<Result<_, sqlx::Error>>()?;
    Ok(Some(PersonRow { grants, ..person }))
}

/// `false` when somebody has that e-mail.
pub(super) async fn insert(connection: &mut SqliteConnection, person: &PersonRow) -> Result<bool, sqlx::Error> {
    let inserted = sqlx::query(sql::INSERT_PERSON)
        .bind(&person.id)
        .bind(&person.email)
        .bind(rows::email_key(&person.email))
        .bind(&person.name)
        .bind(&person.password_hash)
        .bind(i64::from(person.disabled))
        .bind(person.created_at.as_second())
        .execute(&mut *connection)
        .await?;
    if inserted.rows_affected() == 0 {
        return Ok(false);
    }
    insert_grants(connection, &person.id, &person.grants).await?;
    Ok(true)
}

async fn insert_grants(
    connection: &mut SqliteConnection,
    person: &str,
    grants: &[GrantRow],
) -> Result<(), sqlx::Error> {
    for grant in grants {
        sqlx::query(sql::INSERT_GRANT)
            .bind(person)
            .bind(&grant.role)
            .bind(&grant.node_kind)
            .bind(&grant.node_id)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
