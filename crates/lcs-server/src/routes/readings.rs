//! What the meters of a facility counted day by day.

use crate::{
    blocking::json,
    extract::{InPath, Params},
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::views::{self, ReadingsPage};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(readings))
}

/// Which year of readings.
#[derive(Debug, Clone, Copy, serde::Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct OfYear {
    /// Calendar year; without it the latest with readings
    #[param(minimum = 1900, maximum = 2200)]
    year: Option<i16>,
}

/// Interval readings of a facility's meters, added up by local day
#[utoipa::path(get, path = "/facilities/{id}/readings", tag = "facilities",
    params(("id" = String, Path, max_length = 200), OfYear),
    responses((status = 200, body = ReadingsPage), Refusals))]
async fn readings(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(OfYear { year }): Params<OfYear>,
) -> Result<Json<ReadingsPage>, Refusal> {
    let city = served.city().await?;
    json(move || views::readings_page(&city, &actor, &id, year)).await
}
