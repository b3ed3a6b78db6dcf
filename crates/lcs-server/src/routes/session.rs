//! Signing in and out.

use crate::{
    extract::Document,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::{SESSION_COOKIE, SignedIn, VISIT_COOKIE, Visitor, new_visit, set_cookie, visit_csrf},
};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use lcs_app::{ChangePassword, NewSession, Session, SignIn};
use utoipa_axum::{router::OpenApiRouter, routes};

/// How long browsers keep a session's cookie: the longest that a session lasts, in seconds.
const SESSION_LASTS_S: u64 = 14 * 24 * 3600;

/// How long browsers keep a visitor's cookie, in seconds.
const VISIT_LASTS_S: u64 = 24 * 3600;

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(session, sign_in, sign_out)).routes(routes!(change_password))
}

/// Who is signed in, and the token that changes must carry
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = Session), Refusals))]
async fn session(State(served): State<Served>, visitor: Visitor) -> Result<Response, Refusal> {
    if let Some(session) = visitor.session {
        return Ok(Json(session.document()).into_response());
    }
    let visit = match visitor.visit {
        Some(visit) => visit,
        None => new_visit()?,
    };
    let first_start = served.people.first_start().await?;
    let answer = Session { person: None, csrf_token: visit_csrf(&served, &visit), first_start };
    let cookie = set_cookie(&served, VISIT_COOKIE, &visit, VISIT_LASTS_S);
    Ok(([(header::SET_COOKIE, cookie)], Json(answer)).into_response())
}

/// Sign in with e-mail and password
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn,
    responses((status = 200, body = Session), Refusals))]
async fn sign_in(
    State(served): State<Served>,
    visitor: Visitor,
    Document(sign_in): Document<SignIn>,
) -> Result<Response, Refusal> {
    let new = served.people.sign_in(&sign_in, visitor.address).await?;
    if let Some(before) = visitor.token.filter(|_| visitor.session.is_some()) {
        served.people.sign_out(&before).await?;
    }
    Ok(signed_in(&served, new))
}

/// The answer that begins a session.
pub(super) fn signed_in(served: &Served, new: NewSession) -> Response {
    let cookie = set_cookie(served, SESSION_COOKIE, &new.token, SESSION_LASTS_S);
    ([(header::SET_COOKIE, cookie)], Json(new.document())).into_response()
}

/// Sign out; without a session nothing happens
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204), Refusals))]
async fn sign_out(State(served): State<Served>, visitor: Visitor) -> Result<Response, Refusal> {
    if let Some(token) = visitor.token {
        served.people.sign_out(&token).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, set_cookie(&served, SESSION_COOKIE, "", 0))]).into_response())
}

/// Choose another password; ends the person's other sessions
#[utoipa::path(put, path = "/session/password", tag = "session", request_body = ChangePassword,
    responses((status = 204), Refusals))]
async fn change_password(
    State(served): State<Served>,
    visitor: Visitor,
    _: SignedIn,
    Document(change): Document<ChangePassword>,
) -> Result<StatusCode, Refusal> {
    let token = visitor.token.as_deref().unwrap_or_default();
    served.people.change_password(token, &change, visitor.address).await?;
    Ok(StatusCode::NO_CONTENT)
}
