//! Invitations: links with which a person joins or chooses a new password.

use super::session::signed_in;
use crate::{
    extract::{Document, InPath},
    problem::{Refusal, Refusals},
    state::Served,
};
use axum::{Json, extract::State, response::Response};
use lcs_app::{AcceptInvitation, Invitation, Session};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(invitation, accept_invitation))
}

/// What a link invites to
#[utoipa::path(get, path = "/invitations/{token}", tag = "session",
    params(("token" = String, Path, max_length = 200, description = "From the link")),
    responses((status = 200, body = Invitation), Refusals))]
async fn invitation(State(served): State<Served>, InPath(token): InPath<String>) -> Result<Json<Invitation>, Refusal> {
    Ok(Json(served.people.invitation(&token).await?))
}

/// Accept an invitation, once, and sign in
#[utoipa::path(post, path = "/invitations/{token}", tag = "session", request_body = AcceptInvitation,
    params(("token" = String, Path, max_length = 200, description = "From the link")),
    responses((status = 200, body = Session), Refusals))]
async fn accept_invitation(
    State(served): State<Served>,
    InPath(token): InPath<String>,
    Document(accept): Document<AcceptInvitation>,
) -> Result<Response, Refusal> {
    let new = served.people.accept_invitation(&token, &accept).await?;
    Ok(signed_in(&served, new))
}
