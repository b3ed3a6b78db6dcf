//! The city's greenhouse gas inventories.

use super::Bytes;
use crate::{
    blocking::blocking_on,
    download::attachment,
    extract::{Document, InPath, Params},
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use lcs_app::{
    AppError, Capability, InventoryChange, InventoryChangeAsked, InventoryFormat, InventoryList, InventoryPage,
    InventoryRestated, InventoryRestatement, Place, SaveInventory, SavedInventory, export_inventory,
    inventories as list, inventory_change as change, inventory_page, restated_inventory, save_inventory,
    withdraw_inventory as withdraw,
};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(inventories, publish_inventory))
        .routes(routes!(inventory, withdraw_inventory))
        .routes(routes!(inventory_change))
        .routes(routes!(inventory_restated))
        .routes(routes!(inventory_file))
}

/// A version as a parameter.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct OfVersion {
    /// Number of a vintage; without it the latest
    version: Option<i64>,
}

/// The version that a reader saw.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct SeenVersion {
    /// Number of the vintage that is taken away
    version: i64,
}

/// An uploaded file to publish as an inventory
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PublishInventory {
    /// Id of an upload; its first file is the inventory
    #[schema(max_length = 100)]
    upload: String,
    /// Why; a published inventory is not replaced without a reason
    #[serde(default)]
    #[schema(max_length = 2000)]
    note: String,
    /// Version of the vintage that it replaces; null for the first of its year
    replaces: Option<i64>,
    /// Share of the total from which a recalculation is significant; 0.05 unless the city states its own
    #[schema(minimum = 0, maximum = 1)]
    significance: Option<f64>,
    /// Which city, where the file holds several
    #[schema(max_length = 200)]
    city: Option<String>,
    /// Which year, where the file holds several
    #[schema(minimum = 1850, maximum = 2100)]
    year: Option<i16>,
    /// Read and compare, publish nothing
    #[serde(default)]
    dry_run: bool,
}

/// The inventories that the city keeps
#[utoipa::path(get, path = "/inventories", tag = "inventory",
    responses((status = 200, body = InventoryList), Refusals))]
async fn inventories(State(served): State<Served>, SignedIn(actor): SignedIn) -> Result<Json<InventoryList>, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { list(&actor, &dir).await }).await.map(Json)
}

/// Publish an uploaded inventory as a vintage of its year, or see what that would change
#[utoipa::path(post, path = "/inventories", tag = "inventory", request_body = PublishInventory,
    responses((status = 200, body = SavedInventory), Refusals))]
async fn publish_inventory(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Document(publish): Document<PublishInventory>,
) -> Result<Json<SavedInventory>, Refusal> {
    // Whoever may not publish learns nothing of uploads.
    actor.may(Capability::Import, Place::City)?;
    let held = served.uploads.hold(&actor, &publish.upload)?;
    let dir = served.dir.clone();
    let saved = blocking_on(async move {
        let path = held.paths.first().ok_or_else(|| AppError::NotFound {
            what: "file in the upload".into(),
            hint: "upload the file again".into(),
        })?;
        let bytes = std::fs::read(path).map_err(|error| AppError::Read { path: path.clone(), error })?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let request = SaveInventory {
            note: publish.note,
            replaces: publish.replaces,
            significance: publish.significance,
            city: publish.city,
            year: publish.year,
            dry_run: publish.dry_run,
        };
        let saved = save_inventory(&actor, &dir, (&name, &bytes), &request, language).await?;
        if saved.version.is_some() {
            held.used();
        }
        Ok(saved)
    });
    saved.await.map(Json)
}

/// One inventory: its latest vintage, or another
#[utoipa::path(get, path = "/inventories/{id}", tag = "inventory",
    params(("id" = String, Path, max_length = 200), OfVersion), responses((status = 200, body = InventoryPage), Refusals))]
async fn inventory(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(OfVersion { version }): Params<OfVersion>,
) -> Result<Json<InventoryPage>, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { inventory_page(&actor, &dir, &id, version, language).await }).await.map(Json)
}

/// Take an inventory away; its vintages stay in the history
#[utoipa::path(delete, path = "/inventories/{id}", tag = "inventory",
    params(("id" = String, Path, max_length = 200), SeenVersion), responses((status = 204), Refusals))]
async fn withdraw_inventory(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(SeenVersion { version }): Params<SeenVersion>,
) -> Result<StatusCode, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { withdraw(&actor, &dir, &id, version).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What changed between two vintages, or two inventories, line by line and by cause
#[utoipa::path(get, path = "/inventories/{id}/changes", tag = "inventory",
    params(("id" = String, Path, max_length = 200), InventoryChangeAsked),
    responses((status = 200, body = InventoryChange), Refusals))]
async fn inventory_change(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(asked): Params<InventoryChangeAsked>,
) -> Result<Json<InventoryChange>, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { change(&actor, &dir, &id, &asked).await }).await.map(Json)
}

/// The totals under another report's warming potentials, or with another factor of the grid; nothing is stored
#[utoipa::path(get, path = "/inventories/{id}/restated", tag = "inventory",
    params(("id" = String, Path, max_length = 200), InventoryRestatement),
    responses((status = 200, body = InventoryRestated), Refusals))]
async fn inventory_restated(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(asked): Params<InventoryRestatement>,
) -> Result<Json<InventoryRestated>, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { restated_inventory(&actor, &dir, &id, &asked).await }).await.map(Json)
}

/// A vintage as a file: `ciris`, `ecrf` and `cdp` are workbooks, `json` is the JSON layout
#[utoipa::path(get, path = "/inventories/{id}/files/{format}", tag = "inventory",
    params(("id" = String, Path, max_length = 200), ("format" = inline(InventoryFormat), Path), OfVersion),
    responses((status = 200, content(
        (Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Bytes = "application/json"),
    )), Refusals))]
async fn inventory_file(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath((id, format)): InPath<(String, InventoryFormat)>,
    Params(OfVersion { version }): Params<OfVersion>,
) -> Result<Response, Refusal> {
    let dir = served.dir.clone();
    let (name, bytes) = blocking_on(async move { export_inventory(&actor, &dir, &id, version, format).await }).await?;
    let kind = HeaderValue::from_static(format.content_type());
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, attachment(&name))], bytes).into_response())
}
