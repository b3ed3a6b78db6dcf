//! `basemap.pmtiles` of the city folder, in ranges, for those who have signed in.

use crate::{problem::Refusal, state::Served, visitor::SignedIn};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use tower_http::services::ServeFile;

/// Its name in the city folder.
const FILE: &str = "basemap.pmtiles";

pub(crate) async fn basemap(
    State(served): State<Served>,
    SignedIn(_): SignedIn,
    request: Request,
) -> Result<Response, Refusal> {
    let path = served.dir.join(FILE);
    if !path.is_file() {
        return Err(Refusal::new("not-found", "this city has no basemap", "put basemap.pmtiles into the city folder"));
    }
    let response = ServeFile::new(path).try_call(request).await.map_err(|error| {
        tracing::error!(%error, "the basemap cannot be read");
        Refusal::internal()
    })?;
    let mut response = response.map(Body::new);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}
