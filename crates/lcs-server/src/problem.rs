//! How a request is refused: a status and a [`Problem`].

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use lcs_app::{AppError, Problem};

/// An answer that says why not.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    problem: Problem,
    retry_after_s: Option<u64>,
}

impl Refusal {
    pub(crate) fn new(code: &str, error: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { status: status(code), problem: Problem::new(code, error, hint), retry_after_s: None }
    }

    pub(crate) fn not_signed_in() -> Self {
        Self::new("not-signed-in", "nobody is signed in, or the session has ended", "sign in")
    }

    pub(crate) fn internal() -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, problem: Problem::internal(), retry_after_s: None }
    }

    /// The same problem under the status of a method that the path does not have.
    pub(crate) fn method_not_allowed() -> Self {
        let problem = Problem::new("bad-request", "this path does not answer this method", "see /openapi.json");
        Self { status: StatusCode::METHOD_NOT_ALLOWED, problem, retry_after_s: None }
    }

    pub(crate) fn no_such_route(path: &str) -> Self {
        Self::new("not-found", format!("there is no `{path}`"), "see /openapi.json")
    }
}

fn status(code: &str) -> StatusCode {
    match code {
        "bad-request" => StatusCode::BAD_REQUEST,
        "not-signed-in" => StatusCode::UNAUTHORIZED,
        "forbidden" | "csrf" => StatusCode::FORBIDDEN,
        "not-found" => StatusCode::NOT_FOUND,
        "conflict" | "nothing-imported" | "no-run" => StatusCode::CONFLICT,
        "too-large" => StatusCode::PAYLOAD_TOO_LARGE,
        "unprocessable" => StatusCode::UNPROCESSABLE_ENTITY,
        "too-many-requests" => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        let status = status(error.code());
        if status == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(%error, "a request failed");
        }
        let retry_after_s = match error {
            AppError::TooManyRequests { retry_after_s } => Some(retry_after_s),
            _ => None,
        };
        Self { status, problem: Problem::from(&error), retry_after_s }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(self.problem)).into_response();
        if let Some(seconds) = self.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// The refusals that any route may give, for the OpenAPI document.
#[derive(utoipa::IntoResponses)]
#[expect(dead_code, reason = "describes, is never made")]
pub(crate) enum Refusals {
    /// `bad-request`: the request cannot be understood
    #[response(status = 400)]
    BadRequest(Problem),
    /// `not-signed-in`
    #[response(status = 401)]
    NotSignedIn(Problem),
    /// `forbidden`, or `csrf` where the session's token is missing
    #[response(status = 403)]
    Forbidden(Problem),
    /// `not-found`, also for what lies outside the reader's scope
    #[response(status = 404)]
    NotFound(Problem),
    /// `conflict`, `nothing-imported` or `no-run`
    #[response(status = 409)]
    Conflict(Problem),
    /// `too-large`
    #[response(status = 413)]
    TooLarge(Problem),
    /// `unprocessable`: understood, and cannot be used
    #[response(status = 422)]
    Unprocessable(Problem),
    /// `too-many-requests`, with Retry-After
    #[response(status = 429)]
    TooManyRequests(Problem),
    /// `internal`
    #[response(status = 500)]
    Internal(Problem),
}
