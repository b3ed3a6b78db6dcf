//! The map: ground and facilities.

use super::{Bytes, OfYear};
use crate::{
    blocking::{blocking, json},
    extract::{InPath, Params},
    problem::{Refusal, Refusals},
    state::Served,
    unchanged::unless_unchanged,
    visitor::SignedIn,
};
use axum::{Json, extract::State, http::HeaderMap, response::Response};
use lcs_app::views::{self, FeatureCollection, MapInfo};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(map)).routes(routes!(map_ground)).routes(routes!(map_tile))
}

/// What there is to draw
#[utoipa::path(get, path = "/map", tag = "map", responses((status = 200, body = MapInfo), Refusals))]
async fn map(State(served): State<Served>, SignedIn(actor): SignedIn) -> Result<Json<MapInfo>, Refusal> {
    let city = served.city().await?;
    json(move || views::map_info(&city, &actor)).await
}

/// Districts, roads, water and parks as GeoJSON
#[utoipa::path(get, path = "/map/ground", tag = "map",
    responses((status = 200, body = FeatureCollection, content_type = "application/geo+json"), (status = 304), Refusals))]
async fn map_ground(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let city = served.city().await?;
    let ground = blocking(move || views::ground(&city, &actor)).await?;
    let text = serde_json::to_vec(&ground).map_err(|_| Refusal::internal())?;
    Ok(unless_unchanged(&asked, "application/geo+json", text))
}

/// A vector tile of the facilities
#[utoipa::path(get, path = "/map/tiles/{z}/{x}/{y}", tag = "map",
    params(("z" = u8, Path, maximum = 22), ("x" = u32, Path), ("y" = u32, Path), OfYear),
    responses((status = 200, body = Bytes, content_type = "application/vnd.mapbox-vector-tile"), (status = 304), Refusals))]
async fn map_tile(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath((z, x, y)): InPath<(u8, u32, u32)>,
    Params(OfYear { year }): Params<OfYear>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let city = served.city().await?;
    let tile = blocking(move || views::tile(&city, &actor, (z, x, y), year)).await?;
    Ok(unless_unchanged(&asked, "application/vnd.mapbox-vector-tile", tile))
}
