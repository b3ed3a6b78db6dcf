//! What works at a facility saved.

use crate::{
    blocking::json,
    extract::{InPath, Params},
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{Json, extract::State};
use lcs_app::views::{self, SavingsAsked, SavingsPage};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new().routes(routes!(savings))
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
