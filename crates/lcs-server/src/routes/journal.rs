//! Who changed what.

use crate::{
    extract::Params,
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::views::{self, Journal};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(journal))
}

/// Which part of a long list
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Part {
    /// Entries to pass over
    #[serde(default)]
    #[param(minimum = 0, maximum = 1_000_000_000)]
    offset: u32,
    /// Entries to give
    #[serde(default = "fifty")]
    #[param(minimum = 1, maximum = 500, default = 50)]
    limit: u32,
}

const fn fifty() -> u32 {
    50
}

/// Every published change, latest first
#[utoipa::path(get, path = "/journal", tag = "people", params(Part), responses((status = 200, body = Journal), Refusals))]
async fn journal(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(part): Params<Part>,
) -> Result<Json<Journal>, Refusal> {
    let names = served.people.names().await?;
    let limit = Some(part.limit.clamp(1, 500));
    Ok(Json(views::journal(&served.live, &actor, &names, part.offset, limit, language).await?))
}
