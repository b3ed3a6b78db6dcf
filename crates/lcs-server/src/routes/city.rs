//! The city and its first page.

use super::OfYear;
use crate::{
    blocking::json,
    extract::Params,
    language::InLanguage,
    problem::{Refusal, Refusals},
    remembered::Question,
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State, http::HeaderMap, response::Response};
use lcs_app::{
    Actor, CityState,
    views::{self, CityInfo, Home},
};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(city)).routes(routes!(home))
}

/// The city: pack, years, districts, uses, last run
#[utoipa::path(get, path = "/city", tag = "city", responses((status = 200, body = CityInfo), Refusals))]
async fn city(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
) -> Result<Json<CityInfo>, Refusal> {
    let city = served.city().await?;
    json(move || views::city_info(&city, &actor, language)).await
}

/// Where the estate stands, and what needs somebody today
#[utoipa::path(get, path = "/home", tag = "city", params(OfYear), responses((status = 200, body = Home), Refusals))]
async fn home(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(OfYear { year }): Params<OfYear>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let question = Question { served, actor, language, of: format!("home {year:?}") };
    let view = move |city: &CityState, actor: &Actor, language| views::home(city, actor, year, language);
    question.answer(&asked, view).await
}
