//! Facilities: all of them, one of them, and what a person says of one.

use super::OfYear;
use crate::{
    blocking::{blocking, blocking_on, json},
    download::attachment,
    extract::{Document, InPath, Params},
    language::InLanguage,
    problem::{Refusal, Refusals},
    remembered::Question,
    state::Served,
    visitor::SignedIn,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use lcs_app::{
    Actor, Amendment, CityState, amend_facility,
    views::{self, FacilityPage, Portfolio},
};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(facilities))
        .routes(routes!(facilities_csv))
        .routes(routes!(facility))
        .routes(routes!(amend))
}

/// All facilities that the reader sees
#[utoipa::path(get, path = "/facilities", tag = "facilities", params(OfYear),
    responses((status = 200, body = Portfolio), Refusals))]
async fn facilities(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(OfYear { year }): Params<OfYear>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let question = Question { served, actor, language, of: format!("facilities {year:?}") };
    let view = move |city: &CityState, actor: &Actor, language| views::portfolio(city, actor, year, language);
    question.answer(&asked, view).await
}

/// The same as a table to download
#[utoipa::path(get, path = "/facilities.csv", tag = "facilities", params(OfYear),
    responses((status = 200, body = String, content_type = "text/csv"), Refusals))]
async fn facilities_csv(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(OfYear { year }): Params<OfYear>,
) -> Result<Response, Refusal> {
    let city = served.city().await?;
    let text = blocking(move || views::facilities_csv(&city, &actor, year, language)).await?;
    Ok(csv("facilities.csv", text))
}

/// A table as a file.
pub(super) fn csv(name: &str, text: String) -> Response {
    let kind = axum::http::HeaderValue::from_static("text/csv; charset=utf-8");
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, attachment(name))], text).into_response()
}

/// One facility
#[utoipa::path(get, path = "/facilities/{id}", tag = "facilities",
    params(("id" = String, Path, max_length = 200), OfYear), responses((status = 200, body = FacilityPage), Refusals))]
async fn facility(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(OfYear { year }): Params<OfYear>,
) -> Result<Json<FacilityPage>, Refusal> {
    let city = served.city().await?;
    json(move || views::facility_page(&city, &actor, &id, year, language)).await
}

/// A person's own word about a facility, kept like a row of a file, with name and day
#[utoipa::path(post, path = "/facilities/{id}/amendments", tag = "facilities", request_body = Amendment,
    params(("id" = String, Path, max_length = 200)), responses((status = 200, body = FacilityPage), Refusals))]
async fn amend(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Document(amendment): Document<Amendment>,
) -> Result<Json<FacilityPage>, Refusal> {
    let (amended, amender, dir) = (id.clone(), actor.clone(), served.dir.clone());
    blocking_on(async move { amend_facility(&amender, &dir, &amended, &amendment).await }).await?;
    let city = served.live.refresh().await?;
    json(move || views::facility_page(&city, &actor, &id, None, language)).await
}
