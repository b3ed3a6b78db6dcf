//! The plan under a budget: a what-if, calculated anew, of which nothing is stored.

use super::facilities::csv;
use crate::{
    blocking::blocking,
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
    views::{self, PlanPage},
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(plan)).routes(routes!(plan_csv))
}

/// How much money, and how much of the list
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Budget {
    /// Money in a year, in the city's currency; without it the run's own
    #[param(minimum = 0)]
    yearly_budget: Option<f64>,
    /// Projects to give
    #[serde(default = "three_hundred")]
    #[param(minimum = 0, maximum = 100_000, default = 300)]
    limit: u32,
}

const fn three_hundred() -> u32 {
    300
}

/// What first, for how much, how sure
#[utoipa::path(get, path = "/plan", tag = "plan", params(Budget), responses((status = 200, body = PlanPage), Refusals))]
async fn plan(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(Budget { yearly_budget, limit }): Params<Budget>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let question = Question { served, actor, language, of: format!("plan {yearly_budget:?} {limit}") };
    let view = move |city: &CityState, actor: &Actor, language| {
        views::plan_page(city, actor, yearly_budget, Some(limit as usize), language)
    };
    question.answer(&asked, view).await
}

/// Money in a year
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct OnlyBudget {
    /// Money in a year, in the city's currency; without it the run's own
    #[param(minimum = 0)]
    yearly_budget: Option<f64>,
}

/// All projects as a table to download
#[utoipa::path(get, path = "/plan.csv", tag = "plan", params(OnlyBudget),
    responses((status = 200, body = String, content_type = "text/csv"), Refusals))]
async fn plan_csv(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(OnlyBudget { yearly_budget }): Params<OnlyBudget>,
) -> Result<Response, Refusal> {
    let city = served.city().await?;
    let text = blocking(move || views::plan_csv(&city, &actor, yearly_budget, language)).await?;
    Ok(csv("plan.csv", text))
}
