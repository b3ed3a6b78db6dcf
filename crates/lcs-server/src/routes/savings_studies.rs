//! Studies of savings: works with their plan of measurement, what came of them, and all of them together.

use super::{Bytes, facilities::csv};
use crate::{
    blocking::{blocking, blocking_on, json},
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
    Actor, EventRuling, NewStudy, ReportFormat, SavingsPortfolio, StudyComparison, StudyPage, decide_event, keep_study,
    plan_report, portfolio_csv, portfolio_xlsx, read_studies, read_study, savings_portfolio, study_comparison,
    study_page, withdraw_study,
};
use lcs_locale::Language;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(savings_studies, new_savings_study))
        .routes(routes!(savings_studies_csv))
        .routes(routes!(savings_studies_workbook))
        .routes(routes!(savings_study, change_savings_study, withdraw_savings_study))
        .routes(routes!(decide_savings_event))
        .routes(routes!(savings_comparison))
        .routes(routes!(measurement_plan))
}

/// How the errors of studies hang together
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Together {
    /// Correlation between the errors of any two studies; 0.5 where left out
    #[param(minimum = 0, maximum = 1)]
    correlation: Option<f64>,
}

/// The version that somebody saw
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Seen {
    /// Its number
    version: i64,
}

/// All studies that the reader sees, with their savings together, by measure and by district
#[utoipa::path(get, path = "/savings-studies", tag = "savings", params(Together),
    responses((status = 200, body = SavingsPortfolio), Refusals))]
async fn savings_studies(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(together): Params<Together>,
) -> Result<Json<SavingsPortfolio>, Refusal> {
    portfolio(&served, actor, together.correlation, language).await.map(Json)
}

/// The same as a table to download
#[utoipa::path(get, path = "/savings-studies.csv", tag = "savings", params(Together),
    responses((status = 200, body = String, content_type = "text/csv"), Refusals))]
async fn savings_studies_csv(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(together): Params<Together>,
) -> Result<Response, Refusal> {
    let portfolio = portfolio(&served, actor, together.correlation, language).await?;
    Ok(csv("savings-studies.csv", portfolio_csv(&portfolio, language)?))
}

/// The same as a workbook to download
#[utoipa::path(get, path = "/savings-studies.xlsx", tag = "savings", params(Together),
    responses((status = 200, content((Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))), Refusals))]
async fn savings_studies_workbook(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(together): Params<Together>,
) -> Result<Response, Refusal> {
    let portfolio = portfolio(&served, actor, together.correlation, language).await?;
    let city = served.city().await?;
    let bytes = blocking(move || portfolio_xlsx(&city, &portfolio, language)).await?;
    Ok(file("savings-studies.xlsx", WORKBOOK, bytes))
}

/// A new study
#[utoipa::path(post, path = "/savings-studies", tag = "savings", request_body = NewStudy,
    responses((status = 200, body = StudyPage), Refusals))]
async fn new_savings_study(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Document(new): Document<NewStudy>,
) -> Result<Json<StudyPage>, Refusal> {
    let id = keep(&served, &actor, None, new).await?;
    page(&served, actor, id, language).await.map(Json)
}

/// A study: works, plan, result, versions
#[utoipa::path(get, path = "/savings-studies/{id}", tag = "savings", params(("id" = String, Path, max_length = 200)),
    responses((status = 200, body = StudyPage), Refusals))]
async fn savings_study(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
) -> Result<Json<StudyPage>, Refusal> {
    page(&served, actor, id, language).await.map(Json)
}

/// A new version of a study
#[utoipa::path(put, path = "/savings-studies/{id}", tag = "savings", request_body = NewStudy,
    params(("id" = String, Path, max_length = 200)), responses((status = 200, body = StudyPage), Refusals))]
async fn change_savings_study(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Document(new): Document<NewStudy>,
) -> Result<Json<StudyPage>, Refusal> {
    let id = keep(&served, &actor, Some(id), new).await?;
    page(&served, actor, id, language).await.map(Json)
}

/// Take a study away; its versions stay in the database
#[utoipa::path(delete, path = "/savings-studies/{id}", tag = "savings",
    params(("id" = String, Path, max_length = 200), Seen), responses((status = 204), Refusals))]
async fn withdraw_savings_study(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(seen): Params<Seen>,
) -> Result<StatusCode, Refusal> {
    let (city, dir) = (served.city().await?, served.dir.clone());
    blocking_on(async move { withdraw_study(&city, &actor, &dir, &id, seen.version).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a person decides about a proposed event; a new version of the study
#[utoipa::path(post, path = "/savings-studies/{id}/decisions", tag = "savings", request_body = EventRuling,
    params(("id" = String, Path, max_length = 200)), responses((status = 200, body = StudyPage), Refusals))]
async fn decide_savings_event(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Document(ruling): Document<EventRuling>,
) -> Result<Json<StudyPage>, Refusal> {
    let (city, dir, decider, of) = (served.city().await?, served.dir.clone(), actor.clone(), id.clone());
    blocking_on(async move { decide_event(&city, &decider, &dir, &of, &ruling).await }).await?;
    page(&served, actor, id, language).await.map(Json)
}

/// A study beside facilities without works in the same months
#[utoipa::path(get, path = "/savings-studies/{id}/comparison", tag = "savings",
    params(("id" = String, Path, max_length = 200)), responses((status = 200, body = StudyComparison), Refusals))]
async fn savings_comparison(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
) -> Result<Json<StudyComparison>, Refusal> {
    let (city, dir) = (served.city().await?, served.dir.clone());
    let (study, others) =
        blocking_on(async move { Ok((read_study(&dir, &id).await?.0, read_studies(&dir).await?)) }).await?;
    json(move || study_comparison(&city, &actor, &study, &others)).await
}

/// The plan of measurement as a file
#[utoipa::path(get, path = "/savings-studies/{id}/plan/{format}", tag = "savings",
    params(("id" = String, Path, max_length = 200), ("format" = ReportFormat, Path)),
    responses((status = 200, content(
        (Bytes = "application/pdf"),
        (Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )), Refusals))]
async fn measurement_plan(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath((id, format)): InPath<(String, ReportFormat)>,
) -> Result<Response, Refusal> {
    let city = served.city().await?;
    let page = page(&served, actor, id, language).await?;
    let kind = match format {
        ReportFormat::Pdf => "application/pdf",
        ReportFormat::Xlsx => WORKBOOK,
    };
    let (name, bytes) = blocking(move || plan_report(&city, &page, format, language)).await?;
    Ok(file(&name, kind, bytes))
}

async fn portfolio(
    served: &Served,
    actor: Actor,
    correlation: Option<f64>,
    language: Language,
) -> Result<SavingsPortfolio, Refusal> {
    let (city, dir) = (served.city().await?, served.dir.clone());
    let studies = blocking_on(async move { read_studies(&dir).await }).await?;
    blocking(move || savings_portfolio(&city, &actor, &studies, correlation, language)).await
}

async fn keep(served: &Served, actor: &Actor, id: Option<String>, new: NewStudy) -> Result<String, Refusal> {
    let (city, dir, actor) = (served.city().await?, served.dir.clone(), actor.clone());
    blocking_on(async move { keep_study(&city, &actor, &dir, id.as_deref(), &new).await }).await
}

async fn page(served: &Served, actor: Actor, id: String, language: Language) -> Result<StudyPage, Refusal> {
    let (city, dir, names) = (served.city().await?, served.dir.clone(), served.people.names().await?);
    let (study, history) = blocking_on(async move { read_study(&dir, &id).await }).await?;
    blocking(move || study_page(&city, &actor, &study, &history, &names, language)).await
}

fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let kind = HeaderValue::from_static(kind);
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, attachment(name))], bytes).into_response()
}
