//! Who asks: the session behind the cookie, or a visitor who has not signed in.

use crate::{problem::Refusal, state::Served};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{Extensions, HeaderMap, HeaderValue, header, request::Parts},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use lcs_app::{Actor, OpenSession};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Cookie of a person who has signed in.
pub(crate) const SESSION_COOKIE: &str = "lcs_session";

/// Cookie of a visitor who has not, so that signing in is protected like every other change.
pub(crate) const VISIT_COOKIE: &str = "lcs_visit";

/// Length of a visitor's cookie: 32 random bytes in base64.
const VISIT_LENGTH: usize = 43;

/// Found once per request, before any route.
#[derive(Clone)]
pub(crate) struct Visitor {
    pub(crate) session: Option<OpenSession>,
    /// Value of the session's cookie.
    pub(crate) token: Option<String>,
    /// Value of the visitor's cookie.
    pub(crate) visit: Option<String>,
    pub(crate) address: IpAddr,
}

impl Visitor {
    pub(crate) async fn of(served: &Served, headers: &HeaderMap, extensions: &Extensions) -> Result<Self, Refusal> {
        let token = cookie(headers, SESSION_COOKIE);
        let session = match &token {
            Some(token) => served.people.session(token).await?,
            None => None,
        };
        let visit = cookie(headers, VISIT_COOKIE).filter(|visit| visit.len() == VISIT_LENGTH);
        Ok(Self { session, token, visit, address: address(served, headers, extensions) })
    }

    /// The token that changes must carry: the session's, or the visitor's.
    pub(crate) fn csrf_token(&self, served: &Served) -> Option<String> {
        let of_session = self.session.as_ref().map(|session| session.csrf_token.clone());
        of_session.or_else(|| self.visit.as_deref().map(|visit| visit_csrf(served, visit)))
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        // The guard puts it there for every route of the API.
        parts.extensions.get::<Self>().cloned().ok_or_else(Refusal::internal)
    }
}

/// A person who has signed in; anybody else is refused.
pub(crate) struct SignedIn(pub(crate) Actor);

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let visitor = Visitor::from_request_parts(parts, state).await?;
        visitor.session.map(|session| Self(session.actor)).ok_or_else(Refusal::not_signed_in)
    }
}

/// A fresh value for the visitor's cookie.
pub(crate) fn new_visit() -> Result<String, Refusal> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| {
        tracing::error!(%error, "no randomness");
        Refusal::internal()
    })?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Key and visit have fixed lengths, so that nobody can lengthen what was hashed.
pub(crate) fn visit_csrf(served: &Served, visit: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(served.visit_key).chain_update(visit).finalize())
}

/// `Set-Cookie` of a value that only our own pages send and no script reads.
pub(crate) fn set_cookie(served: &Served, name: &str, value: &str, seconds: u64) -> HeaderValue {
    let secure = if served.behind_tls { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}"))
        .unwrap_or(HeaderValue::from_static(""))
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let value =
        all.flat_map(|value| value.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='));
    value.filter(|value| !value.is_empty() && value.len() <= 128).map(str::to_owned)
}

/// The client's address: the connection's, or what the trusted proxy says of it.
fn address(served: &Served, headers: &HeaderMap, extensions: &Extensions) -> IpAddr {
    let forwarded = headers.get_all("x-forwarded-for").into_iter().next_back().and_then(|value| value.to_str().ok());
    let told = forwarded.and_then(|value| value.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    let connected = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    told.filter(|_| served.behind_tls).or(connected).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}
