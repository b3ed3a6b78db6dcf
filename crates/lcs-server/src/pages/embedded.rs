//! The pages as `web/dist` held them when the binary was built.

use crate::{
    problem::Refusal,
    unchanged::{holds, quoted},
};
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Dist;

/// The page that loads the application, whatever its address.
const INDEX: &str = "index.html";

/// Folder whose file names carry a hash of their content.
const HASHED: &str = "assets/";

/// A file of the application, else the page that finds its way by the address.
pub(crate) fn page(path: &str, asked: &HeaderMap) -> Response {
    let path = path.trim_start_matches('/');
    if let Some(file) = Dist::get(path) {
        return answer(path, &file, asked);
    }
    // A hashed file of another version must not be answered by a page.
    match Dist::get(INDEX).filter(|_| !path.starts_with(HASHED)) {
        Some(file) => answer(INDEX, &file, asked),
        None => Refusal::no_such_route(path).into_response(),
    }
}

fn answer(path: &str, file: &EmbeddedFile, asked: &HeaderMap) -> Response {
    let tag = quoted(&file.metadata.sha256_hash()[..16]);
    let mut response = if holds(asked, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = HeaderValue::from_str(file.metadata.mimetype());
        let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
        ([(header::CONTENT_TYPE, kind)], file.data.to_vec()).into_response()
    };
    let keep = if path.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
