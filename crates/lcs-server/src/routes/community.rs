//! Smart home communities: the city's blocks, and what comes of them.

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
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use lcs_app::{
    Actor, BlockAnswer, BlockChanges, BlockDraft, BlockFrontPage, BlockList, BlockPage, CityState, DraftAsked, Job,
    JobRequest, JudgeAsked, OperateAsked, ReportFormat, StopWhen, WriteBlock, answer_of_block, block_report_file,
    draft_block, fronts_of_block, list_blocks, open_block, remove_block, show_block, write_block,
};
use serde::Deserialize;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Most bytes of tables of other years: five years by quarter hours.
const MOST_BYTES: usize = 12 * 1024 * 1024;

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(blocks, save_block))
        .routes(routes!(block, withdraw_block))
        .routes(routes!(block_answer))
        .routes(routes!(block_fronts))
        .routes(routes!(block_draft))
        .routes(routes!(run_block))
        .routes(routes!(block_report))
        .merge(OpenApiRouter::new().routes(routes!(judge_block)).layer(DefaultBodyLimit::max(MOST_BYTES)))
}

/// Ends a search when the one who asked goes away: the request is dropped, and with it this.
struct WhileWaiting(Arc<AtomicBool>);

impl WhileWaiting {
    fn new() -> (Self, StopWhen) {
        let gone = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&gone);
        (Self(gone), Arc::new(move || asked.load(Ordering::Relaxed)))
    }
}

impl Drop for WhileWaiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The blocks of the city: ready ones of its pack, and its own
#[utoipa::path(get, path = "/community/blocks", tag = "community", responses((status = 200, body = BlockList), Refusals))]
async fn blocks(State(served): State<Served>, SignedIn(actor): SignedIn) -> Result<Json<BlockList>, Refusal> {
    let city = served.city().await?;
    blocking_on(async move { list_blocks(&city, &actor).await }).await.map(Json)
}

/// Write a block: a new one, or a new version of one
#[utoipa::path(post, path = "/community/blocks", tag = "community", request_body = WriteBlock,
    responses((status = 200, body = BlockPage), Refusals))]
async fn save_block(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    Document(new): Document<WriteBlock>,
) -> Result<Json<BlockPage>, Refusal> {
    let city = served.city().await?;
    blocking_on(async move { write_block(&city, &actor, new).await }).await.map(Json)
}

/// Which version of a block
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct OfVersion {
    /// Number of the version; without it the one that holds
    version: Option<i64>,
}

/// A block with its file and its versions
#[utoipa::path(get, path = "/community/blocks/{id}", tag = "community",
    params(("id" = String, Path, max_length = 200), OfVersion), responses((status = 200, body = BlockPage), Refusals))]
async fn block(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(OfVersion { version }): Params<OfVersion>,
) -> Result<Json<BlockPage>, Refusal> {
    let city = served.city().await?;
    blocking_on(async move { show_block(&city, &actor, &id, version).await }).await.map(Json)
}

/// Which version somebody saw
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Seen {
    /// Number of the version that the reader saw
    version: i64,
}

/// Take a block of the city's own out of the list; its versions stay
#[utoipa::path(delete, path = "/community/blocks/{id}", tag = "community",
    params(("id" = String, Path, max_length = 200), Seen), responses((status = 200, body = BlockList), Refusals))]
async fn withdraw_block(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
    Params(Seen { version }): Params<Seen>,
) -> Result<Json<BlockList>, Refusal> {
    let city = served.city().await?;
    blocking_on(async move { remove_block(&city, &actor, &id, version).await }).await.map(Json)
}

/// A block planned for its whole year, with changes; a request that is dropped ends the search
#[utoipa::path(get, path = "/community/blocks/{id}/answer", tag = "community",
    params(("id" = String, Path, max_length = 200), BlockChanges), responses((status = 200, body = BlockAnswer), Refusals))]
async fn block_answer(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(changes): Params<BlockChanges>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let (_waiting, stop) = WhileWaiting::new();
    let open = opened(&served, &actor, &id).await?;
    let question = Question { served, actor, language, of: format!("block {:?} {changes:?}", open.key) };
    let view = move |_: &CityState, _: &Actor, _| answer_of_block(&open, &changes, stop);
    question.answer(&asked, view).await
}

/// What less CO2 and what longer survival of outages cost a block
#[utoipa::path(get, path = "/community/blocks/{id}/fronts", tag = "community",
    params(("id" = String, Path, max_length = 200), BlockChanges),
    responses((status = 200, body = BlockFrontPage), Refusals))]
async fn block_fronts(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(changes): Params<BlockChanges>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    let (_waiting, stop) = WhileWaiting::new();
    let open = opened(&served, &actor, &id).await?;
    let question = Question { served, actor, language, of: format!("fronts {:?} {changes:?}", open.key) };
    let view = move |_: &CityState, _: &Actor, _| fronts_of_block(&open, &changes, stop);
    question.answer(&asked, view).await
}

/// Run a block day by day on forecasts, as a job; its figures and its schedule stand in the job when it is done
#[utoipa::path(post, path = "/community/blocks/{id}/operation", tag = "community",
    params(("id" = String, Path, max_length = 200)), request_body = OperateAsked,
    responses((status = 200, body = Job), Refusals))]
async fn run_block(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Document(asked): Document<OperateAsked>,
) -> Result<Json<Job>, Refusal> {
    let block = Box::new(opened(&served, &actor, &id).await?);
    let request = JobRequest::OperateBlock { block, asked };
    blocking(move || served.jobs.start(&actor, request, &served.uploads, language)).await.map(Json)
}

/// Judge a block's sizes in years that they were not made for, as a job
#[utoipa::path(post, path = "/community/blocks/{id}/judgement", tag = "community",
    params(("id" = String, Path, max_length = 200)), request_body = JudgeAsked,
    responses((status = 200, body = Job), Refusals))]
async fn judge_block(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Document(asked): Document<JudgeAsked>,
) -> Result<Json<Job>, Refusal> {
    let block = Box::new(opened(&served, &actor, &id).await?);
    let request = JobRequest::JudgeBlock { block, asked };
    blocking(move || served.jobs.start(&actor, request, &served.uploads, language)).await.map(Json)
}

/// The report on a block with changes, as a PDF or a workbook
#[utoipa::path(get, path = "/community/blocks/{id}/report/{format}", tag = "community",
    params(("id" = String, Path, max_length = 200), ("format" = ReportFormat, Path), BlockChanges),
    responses((status = 200, content(
        (Bytes = "application/pdf"),
        (Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )), Refusals))]
async fn block_report(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath((id, format)): InPath<(String, ReportFormat)>,
    Params(changes): Params<BlockChanges>,
) -> Result<Response, Refusal> {
    let (_waiting, stop) = WhileWaiting::new();
    let (open, city) = (opened(&served, &actor, &id).await?, served.city().await?);
    let kind = HeaderValue::from_static(match format {
        ReportFormat::Pdf => "application/pdf",
        ReportFormat::Xlsx => WORKBOOK,
    });
    let (name, bytes) = blocking(move || block_report_file(&city, &open, &changes, stop, format, language)).await?;
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, attachment(&name))], bytes).into_response())
}

async fn opened(served: &Served, actor: &Actor, id: &str) -> Result<lcs_app::OpenBlock, Refusal> {
    let (city, actor, id) = (served.city().await?, actor.clone(), id.to_owned());
    blocking_on(async move { open_block(&city, &actor, &id).await }).await
}

/// The file of a new block from little: homes, roof, place
#[utoipa::path(get, path = "/community/draft", tag = "community", params(DraftAsked),
    responses((status = 200, body = BlockDraft), Refusals))]
async fn block_draft(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    Params(asked): Params<DraftAsked>,
) -> Result<Json<BlockDraft>, Refusal> {
    let city = served.city().await?;
    json(move || draft_block(&city, &actor, &asked)).await
}
