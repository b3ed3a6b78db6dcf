//! People and what they may do; for administrators.

use crate::{
    extract::{Document, InPath},
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::{InvitationLink, InvitePerson, InvitedPerson, PeopleList, Person, UpdatePerson};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(people, invite_person))
        .routes(routes!(update_person))
        .routes(routes!(new_invitation))
}

/// Everybody
#[utoipa::path(get, path = "/people", tag = "people", responses((status = 200, body = PeopleList), Refusals))]
async fn people(State(served): State<Served>, SignedIn(actor): SignedIn) -> Result<Json<PeopleList>, Refusal> {
    Ok(Json(served.people.list_people(&actor).await?))
}

/// Invite a person; the link in the answer is shown this once
#[utoipa::path(post, path = "/people", tag = "people", request_body = InvitePerson,
    responses((status = 200, body = InvitedPerson), Refusals))]
async fn invite_person(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    Document(invite): Document<InvitePerson>,
) -> Result<Json<InvitedPerson>, Refusal> {
    let city = served.city().await?;
    Ok(Json(served.people.invite_person(&actor, &invite, &city.estate.snapshot.facilities).await?))
}

/// Change a person's name and rights, or whether they may sign in
#[utoipa::path(put, path = "/people/{id}", tag = "people", request_body = UpdatePerson,
    params(("id" = String, Path, max_length = 100)), responses((status = 200, body = Person), Refusals))]
async fn update_person(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Document(update): Document<UpdatePerson>,
) -> Result<Json<Person>, Refusal> {
    let city = served.city().await?;
    Ok(Json(served.people.update_person(&actor, &id, &update, &city.estate.snapshot.facilities).await?))
}

/// A link with which a person chooses a new password
#[utoipa::path(post, path = "/people/{id}/invitation", tag = "people",
    params(("id" = String, Path, max_length = 100)), responses((status = 200, body = InvitationLink), Refusals))]
async fn new_invitation(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
) -> Result<Json<InvitationLink>, Refusal> {
    Ok(Json(served.people.new_password_invitation(&actor, &id).await?))
}
