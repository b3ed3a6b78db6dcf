//! Everything that is served, with its limits.

use crate::{
    basemap, guard,
    openapi::{BASE, openapi},
    pages,
    problem::Refusal,
    routes, security_headers,
    state::Served,
    unchanged::unless_unchanged,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderMap, Method, StatusCode, Uri},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use std::{any::Any, sync::LazyLock, time::Duration};
use tower_http::{
    CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer,
};

/// Bytes of a document that is sent to the server.
const MOST_BYTES: usize = 64 * 1024;

/// Longest time until an answer begins.
const LONGEST: Duration = Duration::from_secs(60);

/// Longest time in which an upload must have come.
const LONGEST_UPLOAD: Duration = Duration::from_secs(30 * 60);

static OPENAPI: LazyLock<String> = LazyLock::new(openapi);

/// The whole server.
pub(crate) fn router(served: Served) -> Router {
    let (quick, _) = routes::all().split_for_parts();
    let (slow, _) = routes::slow().split_for_parts();
    let timeout = |longest| TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, longest);
    let quick = quick.layer(DefaultBodyLimit::max(MOST_BYTES)).layer(timeout(LONGEST));
    let api = quick
        .merge(slow.layer(timeout(LONGEST_UPLOAD)))
        .method_not_allowed_fallback(async || Refusal::method_not_allowed())
        .fallback(async |uri: Uri| Refusal::no_such_route(uri.path()))
        .layer(from_fn_with_state(served.clone(), guard::guard))
        .layer(from_fn(security_headers::keep_nowhere));
    let basemap = Router::new()
        .route("/basemap.pmtiles", get(basemap::basemap))
        .layer(from_fn_with_state(served.clone(), guard::guard));
    Router::new()
        .nest(BASE, api)
        .route("/openapi.json", get(openapi_document))
        .fallback(elsewhere)
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        // Ranges of a file are sent as they lie on the disk.
        .merge(basemap)
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn(security_headers::add))
        .with_state(served)
}

async fn openapi_document(asked: HeaderMap) -> Response {
    unless_unchanged(&asked, "application/json", OPENAPI.clone().into_bytes())
}

/// Unknown paths of the API have no page; every other path is the application's.
async fn elsewhere(request: Request) -> Response {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return Refusal::no_such_route(path).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Refusal::method_not_allowed().into_response();
    }
    pages::page(path, request.headers())
}

/// A defect; the panic hook has told where.
fn after_panic(_: Box<dyn Any + Send>) -> Response {
    Refusal::internal().into_response()
}
