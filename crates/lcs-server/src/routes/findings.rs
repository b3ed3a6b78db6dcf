//! What is wrong or noteworthy in the data.

use crate::{
    blocking::json,
    extract::Params,
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::views::{self, FindingFilter, Findings, Severity};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(findings))
}

/// Which findings
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Which {
    /// Dotted code of one kind
    #[param(max_length = 200)]
    code: Option<String>,
    /// How much they matter
    severity: Option<Severity>,
    /// Id of a facility, its meters included
    #[param(max_length = 200)]
    facility: Option<String>,
    /// Rows to pass over
    #[serde(default)]
    #[param(minimum = 0, maximum = 1_000_000_000)]
    offset: u32,
    /// Rows to give
    #[serde(default = "hundred")]
    #[param(minimum = 1, maximum = 1000, default = 100)]
    limit: u32,
}

const fn hundred() -> u32 {
    100
}

/// Findings by kind, and the rows of those asked for
#[utoipa::path(get, path = "/findings", tag = "findings", params(Which),
    responses((status = 200, body = Findings), Refusals))]
async fn findings(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Params(which): Params<Which>,
) -> Result<Json<Findings>, Refusal> {
    let city = served.city().await?;
    let filter = FindingFilter {
        code: which.code,
        severity: which.severity,
        facility: which.facility,
        offset: which.offset as usize,
        limit: Some(which.limit.clamp(1, 1000) as usize),
    };
    json(move || views::findings(&city, &actor, &filter, language)).await
}
