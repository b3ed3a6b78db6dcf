//! The API, one file per topic. Each handler takes the request apart, calls one use case, and answers with its result;
//! the OpenAPI document grows from the same place.

mod city;
mod city_scenarios;
mod community;
mod explain;
mod facilities;
mod findings;
mod imports;
mod inventories;
mod invitations;
mod jobs;
mod journal;
mod map;
mod people;
mod plan;
mod readings;
mod reports;
mod savings;
mod savings_studies;
mod scenario;
mod search;
mod session;
mod uploads;

use crate::state::Served;
use utoipa_axum::router::OpenApiRouter;

/// Every route below `/api/v1`.
pub(crate) fn all() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .merge(session::routes())
        .merge(invitations::routes())
        .merge(people::routes())
        .merge(journal::routes())
        .merge(city::routes())
        .merge(facilities::routes())
        .merge(savings::routes())
        .merge(savings_studies::routes())
        .merge(readings::routes())
        .merge(findings::routes())
        .merge(explain::routes())
        .merge(search::routes())
        .merge(plan::routes())
        .merge(scenario::routes())
        .merge(city_scenarios::routes())
        .merge(community::routes())
        .merge(map::routes())
        .merge(imports::routes())
        .merge(inventories::routes())
        .merge(jobs::routes())
        .merge(reports::routes())
}

/// Routes that take long to send, so that they have limits of their own.
pub(crate) fn slow() -> OpenApiRouter<Served> {
    uploads::routes()
}

/// The bytes of a file
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "describes, is never made")]
pub(crate) struct Bytes(Vec<u8>);

/// A year as a parameter.
#[derive(Debug, Clone, Copy, serde::Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OfYear {
    /// Calendar year; without it the run's year, else the latest well-covered one
    #[param(minimum = 1900, maximum = 2200)]
    pub(crate) year: Option<i16>,
}
