//! Finding a facility, district or kind of finding by a few letters.

use crate::{
    blocking::json,
    extract::Params,
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::views::{self, SearchResult};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(search))
}

/// What to look for
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Words {
    /// A few letters of a name, number or address
    #[param(max_length = 200)]
    q: String,
}

/// Up to 20 hits, best first
#[utoipa::path(get, path = "/search", tag = "city", params(Words),
    responses((status = 200, body = SearchResult), Refusals))]
async fn search(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(Words { q }): Params<Words>,
) -> Result<Json<SearchResult>, Refusal> {
    if q.chars().count() > 200 {
        return Err(Refusal::new("bad-request", "the search is longer than 200 characters", "use fewer words"));
    }
    let city = served.city().await?;
    json(move || views::search(&city, &actor, &q, language)).await
}
