//! Paths and targets: a what-if, calculated anew, of which nothing is stored.

use crate::{
    extract::Params,
    language::InLanguage,
    problem::{Refusal, Refusals},
    remembered::Question,
    state::Served,
    visitor::SignedIn,
};
use axum::{extract::State, http::HeaderMap, response::Response};
use lcs_app::{
    Actor, CityState,
    views::{self, ScenarioPage},
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(scenario))
}

/// Whose path, with how much money
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Whose {
    /// `estate`, `city` or `district:NAME`
    #[serde(default = "estate")]
    #[param(max_length = 200, default = "estate")]
    scope: String,
    /// Money in a year, in the city's currency; without it the run's own
    #[param(minimum = 0)]
    yearly_budget: Option<f64>,
}

fn estate() -> String {
    "estate".to_owned()
}

/// Whether the target is met
#[utoipa::path(get, path = "/scenario", tag = "plan", params(Whose),
    responses((status = 200, body = ScenarioPage), Refusals))]
async fn scenario(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(Whose { scope, yearly_budget }): Params<Whose>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let question = Question { served, actor, language, of: format!("scenario {scope:?} {yearly_budget:?}") };
    let view = move |city: &CityState, actor: &Actor, language| {
        views::scenario_page(city, actor, &scope, yearly_budget, language)
    };
    question.answer(&asked, view).await
}
