//! Parts of a request; what does not fit is refused with a [`Problem`](lcs_app::Problem).

use crate::problem::Refusal;
use axum::{
    Json,
    extract::{
        FromRequest, FromRequestParts, Path, Query, Request,
        rejection::{JsonRejection, PathRejection, QueryRejection},
    },
    http::request::Parts,
};
use serde::de::DeserializeOwned;

/// A JSON document in the body.
pub(crate) struct Document<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Document<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(document)) => Ok(Self(document)),
            Err(rejection) => Err(refused_body(&rejection)),
        }
    }
}

fn refused_body(rejection: &JsonRejection) -> Refusal {
    if rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        return Refusal::new("too-large", "the document is larger than what is taken", "send less at once");
    }
    let code = if matches!(rejection, JsonRejection::JsonDataError(_)) { "unprocessable" } else { "bad-request" };
    Refusal::new(code, rejection.body_text(), "send a JSON document as /openapi.json describes it")
}

/// Parameters behind the question mark.
pub(crate) struct Params<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Params<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let refused = |rejection: QueryRejection| {
            Refusal::new("bad-request", rejection.body_text(), "see the parameters in /openapi.json")
        };
        Query::from_request_parts(parts, state).await.map(|Query(params)| Self(params)).map_err(refused)
    }
}

/// Parameters in the path.
pub(crate) struct InPath<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for InPath<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let refused = |rejection: PathRejection| {
            Refusal::new("bad-request", rejection.body_text(), "see the parameters in /openapi.json")
        };
        Path::from_request_parts(parts, state).await.map(|Path(params)| Self(params)).map_err(refused)
    }
}
