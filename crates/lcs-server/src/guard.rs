//! The gate before the API: finds the session, and lets changes pass only from our own pages.

use crate::{problem::Refusal, state::Served, visitor::Visitor};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Header in which a change carries the session's token.
pub(crate) const CSRF_HEADER: &str = "x-csrf-token";

pub(crate) async fn guard(State(served): State<Served>, request: Request, next: Next) -> Response {
    let (mut head, body) = request.into_parts();
    match check(&served, &head).await {
        Ok(visitor) => {
            head.extensions.insert(visitor);
            next.run(Request::from_parts(head, body)).await
        }
        Err(refusal) => refusal.into_response(),
    }
}

async fn check(served: &Served, request: &Parts) -> Result<Visitor, Refusal> {
    let visitor = Visitor::of(served, &request.headers, &request.extensions).await?;
    let changes = !matches!(request.method, Method::GET | Method::HEAD | Method::OPTIONS);
    if changes {
        if is_foreign(served, &request.headers) {
            return Err(Refusal::new("csrf", "the request comes from another site", "use the pages of this server"));
        }
        check_token(served, &visitor, request)?;
    }
    Ok(visitor)
}

/// Whether the browser says that another site's page sends this. Programs say nothing, and carry the token.
fn is_foreign(served: &Served, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text("sec-fetch-site").is_some_and(|site| site != "same-origin");
    let Some(origin) = headers.get(header::ORIGIN) else { return site };
    let forwarded = text("x-forwarded-host").filter(|_| served.behind_tls);
    let own = forwarded.or_else(|| text("host"));
    let host = origin.to_str().ok().and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    site || host.is_none() || host != own
}

/// A session's changes carry its token, those of a visitor the visitor's.
fn check_token(served: &Served, visitor: &Visitor, request: &Parts) -> Result<(), Refusal> {
    let given = request.headers.get(CSRF_HEADER).map(|value| value.as_bytes());
    match visitor.csrf_token(served) {
        Some(expected) if given.is_some_and(|given| is_same(given, expected.as_bytes())) => Ok(()),
        // Without a session the route refuses: whoever asks should hear that it ended, not that a token is wrong.
        _ if visitor.session.is_none() && !is_open(request) => Ok(()),
        _ => Err(Refusal::new("csrf", "the session's token is missing or wrong", "get it from /api/v1/session")),
    }
}

/// What a visitor who has not signed in can change: sign in, accept an invitation.
fn is_open(request: &Parts) -> bool {
    let path = request.uri.path();
    request.method == Method::POST && (path.ends_with("/session") || path.contains("/invitations/"))
}

/// Takes as long for a wrong token as for a right one.
fn is_same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}
