//! Imports: uploaded files into the city, or a trial of it.

use crate::{
    extract::Document,
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::{ImportColumn, ImportFields, Job, JobRequest, import_fields};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(fields)).routes(routes!(start_import))
}

/// What a column can hold
#[utoipa::path(get, path = "/import-fields", tag = "import", operation_id = "import_fields",
    responses((status = 200, body = ImportFields), Refusals))]
async fn fields(SignedIn(actor): SignedIn, InLanguage(language): InLanguage) -> Result<Json<ImportFields>, Refusal> {
    Ok(Json(import_fields(&actor, language)?))
}

/// An import to start
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StartImport {
    /// Id of an upload
    #[schema(max_length = 100)]
    upload: String,
    /// Read and report, change nothing
    dry_run: bool,
    /// Columns mapped by a person, over what their headers say
    #[serde(default)]
    #[schema(max_items = 500)]
    columns: Vec<MappedColumn>,
}

/// A column as a person maps it
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MappedColumn {
    /// Header as written
    #[schema(max_length = 1000)]
    header: String,
    /// Id of a field; null leaves the column out
    field: Option<String>,
    /// Unit of its numbers
    unit: Option<String>,
}

/// Take an upload in, or try to; the job says what became of it
#[utoipa::path(post, path = "/imports", tag = "import", request_body = StartImport,
    responses((status = 200, body = Job), Refusals))]
async fn start_import(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Document(start): Document<StartImport>,
) -> Result<Json<Job>, Refusal> {
    let column = |column: MappedColumn| ImportColumn { header: column.header, field: column.field, unit: column.unit };
    let columns = start.columns.into_iter().map(column).collect();
    let request = JobRequest::Import { upload: start.upload, dry_run: start.dry_run, columns };
    Ok(Json(served.jobs.start(&actor, request, &served.uploads, language)?))
}
