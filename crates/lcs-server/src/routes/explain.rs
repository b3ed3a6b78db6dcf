//! Where a figure comes from.

use crate::{
    blocking::blocking_on,
    extract::Params,
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::views::{self, Explanation};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(explain))
}

/// Which figure
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Figure {
    /// `city:FIGURE@YEAR`, `facility:ID:FIGURE@YEAR` (energy, emissions, eui) or `run:NUMBER`
    #[param(max_length = 300, example = "city:emissions")]
    reference: String,
}

/// A figure down to file, row and fact
#[utoipa::path(get, path = "/explain", tag = "explain", params(Figure),
    responses((status = 200, body = Explanation), Refusals))]
async fn explain(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(Figure { reference }): Params<Figure>,
) -> Result<Json<Explanation>, Refusal> {
    let city = served.city().await?;
    let work = async move { views::explanation(&city, &actor, &reference, language).await };
    blocking_on(work).await.map(Json)
}
