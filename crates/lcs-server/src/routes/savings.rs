//! What works at a facility saved.

use super::Bytes;
use crate::{
    blocking::{blocking, json},
    download::attachment,
    extract::{InPath, Params},
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use lcs_app::{
    ReportFormat, savings_report,
    views::{self, SavingsAsked, SavingsPage},
};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(savings)).routes(routes!(savings_download))
}

/// Savings of works at a facility: bills before and after, held against the weather that was
#[utoipa::path(get, path = "/facilities/{id}/savings", tag = "facilities",
    params(("id" = String, Path, max_length = 200), SavingsAsked),
    responses((status = 200, body = SavingsPage), Refusals))]
async fn savings(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
    Params(asked): Params<SavingsAsked>,
) -> Result<Json<SavingsPage>, Refusal> {
    let city = served.city().await?;
    json(move || views::savings_page(&city, &actor, &id, &asked, language)).await
}

/// The same as a report to download
#[utoipa::path(get, path = "/facilities/{id}/savings/{format}", tag = "facilities",
    params(("id" = String, Path, max_length = 200), ("format" = ReportFormat, Path), SavingsAsked),
    responses((status = 200, content(
        (Bytes = "application/pdf"),
        (Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )), Refusals))]
async fn savings_download(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath((id, format)): InPath<(String, ReportFormat)>,
    Params(asked): Params<SavingsAsked>,
) -> Result<Response, Refusal> {
    let city = served.city().await?;
    let kind = match format {
        ReportFormat::Pdf => "application/pdf",
        ReportFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    let (name, bytes) = blocking(move || savings_report(&city, &actor, &id, &asked, format, language)).await?;
    let kind = HeaderValue::from_static(kind);
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, attachment(&name))], bytes).into_response())
}
