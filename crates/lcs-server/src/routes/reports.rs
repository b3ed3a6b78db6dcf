//! Reports of the runs, to download.

use super::Bytes;
use crate::{
    blocking::blocking,
    download::attachment,
    extract::InPath,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{
    Json,
    body::Body,
    extract::{Request, State},
    http::header,
    response::{IntoResponse, Response},
};
use lcs_app::{ReportList, report_file, reports};
use tower_http::services::ServeFile;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(report_list)).routes(routes!(report_download))
}

/// All runs with their files
#[utoipa::path(get, path = "/reports", tag = "reports", operation_id = "reports",
    responses((status = 200, body = ReportList), Refusals))]
async fn report_list(State(served): State<Served>, SignedIn(actor): SignedIn) -> Result<Json<ReportList>, Refusal> {
    Ok(Json(reports(&actor, &served.dir).await?))
}

/// One file of a run
#[utoipa::path(get, path = "/reports/{run}/{file}", tag = "reports", operation_id = "report",
    params(("run" = i64, Path, minimum = 1), ("file" = String, Path, max_length = 100)),
    responses((status = 200, content(
        (Bytes = "application/pdf"),
        (Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )), Refusals))]
async fn report_download(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath((run, file)): InPath<(i64, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let dir = served.dir.clone();
    let name = format!("run-{run}-{file}");
    let path = blocking(move || report_file(&actor, &dir, run, &file)).await?;
    let served = ServeFile::new(path).try_call(request).await;
    let mut response = served.map_err(|error| {
        tracing::error!(%error, "a report cannot be read");
        Refusal::internal()
    })?;
    response.headers_mut().insert(header::CONTENT_DISPOSITION, attachment(&name));
    Ok(response.map(Body::new).into_response())
}
