//! Scenarios of the city that people write: kept with every version, run anew for every question.

use super::Bytes;
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
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use lcs_app::{
    Actor, CityScenarioList, CityScenarioSheet, CityState, DocumentStamp, DraftAnswer, NewCityScenario,
    SavedCityScenario, ScenarioDraft, city_scenario, city_scenarios, new_city_scenario, save_city_scenario, try_draft,
    views::{
        self, AskedScenario, CityScenarioAnswer, CityScenarioAsked, EmissionCell, FigureWorthRow, OpenedTotal, WhyPage,
        WhyPoints, WorthAsked,
    },
    withdraw_city_scenario,
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Bytes of a scenario: a file of a few thousand lines.
const MOST_BYTES: usize = 1024 * 1024;

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(create))
        .routes(routes!(draft))
        .routes(routes!(sheet))
        .routes(routes!(save))
        .routes(routes!(withdraw))
        .routes(routes!(file))
        .routes(routes!(answered))
        .routes(routes!(opened))
        .routes(routes!(cell))
        .routes(routes!(why))
        .routes(routes!(worth))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
}

/// A version
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct OfVersion {
    /// Number of the version; the latest where left out
    version: Option<i64>,
}

/// The version that was seen
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Seen {
    /// Its number
    replaces: i64,
}

/// The city's scenarios, and those that come with its pack
#[utoipa::path(get, path = "/city-scenarios", tag = "city-scenarios", operation_id = "city_scenarios",
    responses((status = 200, body = CityScenarioList), Refusals))]
async fn list(State(served): State<Served>, SignedIn(actor): SignedIn) -> Result<Json<CityScenarioList>, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { city_scenarios(&actor, &dir).await }).await.map(Json)
}

/// Make a scenario: from a ready one, a file, another one, or from little
#[utoipa::path(post, path = "/city-scenarios", tag = "city-scenarios", operation_id = "new_city_scenario",
    request_body = NewCityScenario, responses((status = 200, body = DocumentStamp), Refusals))]
async fn create(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    Document(new): Document<NewCityScenario>,
) -> Result<Json<DocumentStamp>, Refusal> {
    let dir = served.dir.clone();
    let stamp = blocking_on(async move { new_city_scenario(&actor, &dir, &new).await }).await?;
    served.live.refresh().await?;
    Ok(Json(stamp))
}

/// The path of edited tables, or their fault; nothing is kept
#[utoipa::path(post, path = "/city-scenarios/draft", tag = "city-scenarios", operation_id = "city_scenario_draft",
    request_body = ScenarioDraft, responses((status = 200, body = DraftAnswer), Refusals))]
async fn draft(
    SignedIn(actor): SignedIn,
    Document(draft): Document<ScenarioDraft>,
) -> Result<Json<DraftAnswer>, Refusal> {
    json(move || try_draft(&actor, &draft)).await
}

/// One version of a scenario
#[utoipa::path(get, path = "/city-scenarios/{id}", tag = "city-scenarios", operation_id = "city_scenario",
    params(("id" = String, Path, max_length = 200), OfVersion),
    responses((status = 200, body = CityScenarioSheet), Refusals))]
async fn sheet(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(OfVersion { version }): Params<OfVersion>,
) -> Result<Json<CityScenarioSheet>, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { city_scenario(&actor, &dir, &id, version).await }).await.map(Json)
}

/// Write a new version
#[utoipa::path(put, path = "/city-scenarios/{id}", tag = "city-scenarios", operation_id = "save_city_scenario",
    params(("id" = String, Path, max_length = 200)), request_body = SavedCityScenario,
    responses((status = 200, body = DocumentStamp), Refusals))]
async fn save(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Document(saved): Document<SavedCityScenario>,
) -> Result<Json<DocumentStamp>, Refusal> {
    let dir = served.dir.clone();
    let stamp = blocking_on(async move { save_city_scenario(&actor, &dir, &id, &saved).await }).await?;
    served.live.refresh().await?;
    Ok(Json(stamp))
}

/// Take a scenario away; its versions are kept
#[utoipa::path(delete, path = "/city-scenarios/{id}", tag = "city-scenarios", operation_id = "withdraw_city_scenario",
    params(("id" = String, Path, max_length = 200), Seen), responses((status = 204), Refusals))]
async fn withdraw(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(Seen { replaces }): Params<Seen>,
) -> Result<StatusCode, Refusal> {
    let dir = served.dir.clone();
    blocking_on(async move { withdraw_city_scenario(&actor, &dir, &id, replaces).await }).await?;
    served.live.refresh().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The scenario as a file to download
#[utoipa::path(get, path = "/city-scenarios/{id}/file", tag = "city-scenarios", operation_id = "city_scenario_file",
    params(("id" = String, Path, max_length = 200), OfVersion),
    responses((status = 200, content((Bytes = "application/toml"))), Refusals))]
async fn file(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(OfVersion { version }): Params<OfVersion>,
) -> Result<Response, Refusal> {
    let dir = served.dir.clone();
    let sheet = blocking_on(async move { city_scenario(&actor, &dir, &id, version).await }).await?;
    let kind = HeaderValue::from_static("application/toml; charset=utf-8");
    let name = attachment(&format!("{}.toml", sheet.stamp.id));
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], sheet.text).into_response())
}

/// Do we meet the target?
#[utoipa::path(get, path = "/city-scenarios/{id}/answer", tag = "city-scenarios", operation_id = "city_scenario_answer",
    params(("id" = String, Path, max_length = 200), CityScenarioAsked),
    responses((status = 200, body = CityScenarioAnswer), Refusals))]
async fn answered(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(asked): Params<CityScenarioAsked>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let scenario = read(&served, &actor, id, asked).await?;
    let question = Question { served, actor, language, of: format!("city scenario {}", scenario.question()) };
    let view = move |city: &CityState, _: &Actor, language| views::city_scenario_answer(city, &scenario, language);
    question.answer(&headers, view).await
}

/// A scenario and a year
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct OfPoint {
    /// Scenario of the file, `bau` among them
    #[param(max_length = 200)]
    scenario: String,
    /// Year
    year: i16,
    /// Version; the latest where left out
    version: Option<i64>,
    /// Whether the city's own buildings stand in it one by one
    #[serde(default)]
    own_buildings: bool,
    /// The cell whose factors are wanted
    #[serde(default)]
    #[param(max_length = 400)]
    cell: String,
}

impl OfPoint {
    const fn asked(&self) -> CityScenarioAsked {
        CityScenarioAsked { version: self.version, own_buildings: self.own_buildings }
    }
}

/// A total of a year, opened down to single buildings
#[utoipa::path(get, path = "/city-scenarios/{id}/opened", tag = "city-scenarios", operation_id = "opened_city_scenario",
    params(("id" = String, Path, max_length = 200), OfPoint), responses((status = 200, body = OpenedTotal), Refusals))]
async fn opened(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(of): Params<OfPoint>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let scenario = read(&served, &actor, id, of.asked()).await?;
    let question =
        Question { served, actor, language, of: format!("opened {} {} {}", scenario.question(), of.scenario, of.year) };
    let view = move |city: &CityState, _: &Actor, language| {
        views::opened_total(city, &scenario, &of.scenario, of.year, language)
    };
    question.answer(&headers, view).await
}

/// One cell of a total with its factors and what is said of them
#[utoipa::path(get, path = "/city-scenarios/{id}/cell", tag = "city-scenarios", operation_id = "city_scenario_cell",
    params(("id" = String, Path, max_length = 200), OfPoint), responses((status = 200, body = EmissionCell), Refusals))]
async fn cell(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(of): Params<OfPoint>,
) -> Result<Json<EmissionCell>, Refusal> {
    let scenario = read(&served, &actor, id, of.asked()).await?;
    let city = served.city().await?;
    json(move || views::emission_cell(&city, &scenario, &of.scenario, of.year, &of.cell, language)).await
}

/// Why two years or two scenarios differ
#[utoipa::path(get, path = "/city-scenarios/{id}/why", tag = "city-scenarios", operation_id = "why_city_scenarios_differ",
    params(("id" = String, Path, max_length = 200), WhyPoints), responses((status = 200, body = WhyPage), Refusals))]
async fn why(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(points): Params<WhyPoints>,
) -> Result<Json<WhyPage>, Refusal> {
    let scenario = read(&served, &actor, id, CityScenarioAsked::default()).await?;
    let city = served.city().await?;
    json(move || views::why_different(&city, &scenario, &points, language)).await
}

/// Which unverified figure is worth asking for, first what moves the result most
#[utoipa::path(get, path = "/city-scenarios/{id}/worth", tag = "city-scenarios", operation_id = "figures_worth_asking",
    params(("id" = String, Path, max_length = 200), WorthAsked),
    responses((status = 200, body = Vec<FigureWorthRow>), Refusals))]
async fn worth(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(of): Params<WorthAsked>,
) -> Result<Json<Vec<FigureWorthRow>>, Refusal> {
    let scenario = read(&served, &actor, id, CityScenarioAsked::default()).await?;
    blocking(move || views::figures_worth_asking(&scenario, &of)).await.map(Json)
}

async fn read(served: &Served, actor: &Actor, id: String, asked: CityScenarioAsked) -> Result<AskedScenario, Refusal> {
    let (dir, actor) = (served.dir.clone(), actor.clone());
    blocking_on(async move { AskedScenario::read(&actor, &dir, &id, &asked).await }).await
}
