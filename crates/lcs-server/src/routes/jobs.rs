//! Jobs: runs to start, and everything under way to follow or cancel.

use crate::{
    download::attachment,
    extract::{Document, InPath},
    language::InLanguage,
    problem::{Refusal, Refusals},
    state::Served,
    visitor::SignedIn,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use lcs_app::{Actor, Job, JobRequest, JobState};
use lcs_locale::Language;
use serde::{Deserialize, Serialize};
use std::{convert::Infallible, time::Duration};
use tokio::sync::mpsc;
use tokio_stream::{Stream, wrappers::ReceiverStream};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Least time between two events of a stream.
const EVENT_EVERY: Duration = Duration::from_millis(200);

/// A sign of life where nothing changes, so that nobody in between closes the stream.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

pub(super) fn routes() -> OpenApiRouter<Served> {
    OpenApiRouter::new()
        .routes(routes!(start_run))
        .routes(routes!(jobs))
        .routes(routes!(job, cancel_job))
        .routes(routes!(job_events))
        .routes(routes!(job_schedule))
}

/// A run to start
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StartRun {
    /// Money for the plan in a year; without it what the pack assumes
    #[schema(minimum = 0)]
    yearly_budget: Option<f64>,
    /// Calendar year of the account; without it the latest well-covered one
    #[schema(minimum = 1900, maximum = 2200)]
    year: Option<i16>,
    /// Start of all random numbers; without it 1
    seed: Option<u32>,
}

/// Run the chain
#[utoipa::path(post, path = "/runs", tag = "jobs", request_body = StartRun,
    responses((status = 200, body = Job), Refusals))]
async fn start_run(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    Document(start): Document<StartRun>,
) -> Result<Json<Job>, Refusal> {
    let seed = start.seed.map_or(1, u64::from);
    let request = JobRequest::Run { yearly_budget: start.yearly_budget, year: start.year, seed };
    Ok(Json(served.jobs.start(&actor, request, &served.uploads, language)?))
}

/// Jobs that the reader sees
#[derive(Serialize, ToSchema)]
struct JobList {
    /// Latest first, at most 20
    jobs: Vec<Job>,
}

/// The last jobs
#[utoipa::path(get, path = "/jobs", tag = "jobs", responses((status = 200, body = JobList), Refusals))]
async fn jobs(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
) -> Json<JobList> {
    Json(JobList { jobs: served.jobs.list(&actor, language) })
}

/// How a job stands
#[utoipa::path(get, path = "/jobs/{id}", tag = "jobs", params(("id" = String, Path, max_length = 100)),
    responses((status = 200, body = Job), Refusals))]
async fn job(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
) -> Result<Json<Job>, Refusal> {
    Ok(Json(standing(&served, &actor, &id, language).await?))
}

/// A job that published something is told only when the pages can read it.
async fn standing(served: &Served, actor: &Actor, id: &str, language: Language) -> Result<Job, Refusal> {
    let job = served.jobs.get(actor, id, language)?;
    if job.state == JobState::Done {
        served.live.refresh().await?;
    }
    Ok(job)
}

/// Cancel a job; one that has finished stays as it is
#[utoipa::path(delete, path = "/jobs/{id}", tag = "jobs", params(("id" = String, Path, max_length = 100)),
    responses((status = 200, body = Job), Refusals))]
async fn cancel_job(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
) -> Result<Json<Job>, Refusal> {
    Ok(Json(served.jobs.cancel(&actor, &id, language)?))
}

/// One event of a stream.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it tells readers of the API what an event holds; events are written as text")]
struct JobEvent {
    /// The job as `GET /jobs/{id}` gives it, as JSON text.
    data: String,
}

/// A job as a stream: how it stands now, and each time that it changes, until it ends
#[utoipa::path(get, path = "/jobs/{id}/events", tag = "jobs", params(("id" = String, Path, max_length = 100)),
    responses((status = 200, body = JobEvent, content_type = "text/event-stream"), Refusals))]
async fn job_events(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InLanguage(language): InLanguage,
    InPath(id): InPath<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Refusal> {
    served.jobs.get(&actor, &id, language)?;
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        // Ends with the job, the server, or the reader.
        let _ = tell(&served, &actor, &id, language, &sender).await;
    });
    Ok(Sse::new(ReceiverStream::new(receiver)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// The schedule of a block that a job ran: powers of every step
#[utoipa::path(get, path = "/jobs/{id}/schedule.csv", tag = "jobs", params(("id" = String, Path, max_length = 100)),
    responses((status = 200, body = String, content_type = "text/csv"), Refusals))]
async fn job_schedule(
    State(served): State<Served>,
    SignedIn(actor): SignedIn,
    InPath(id): InPath<String>,
) -> Result<Response, Refusal> {
    let (name, table) = served.jobs.schedule(&actor, &id)?;
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, attachment(&name))], table).into_response())
}

async fn tell(
    served: &Served,
    actor: &Actor,
    id: &str,
    language: Language,
    reader: &mpsc::Sender<Result<Event, Infallible>>,
) -> Result<(), Refusal> {
    let mut changes = served.jobs.watch(actor, id)?;
    let mut stopping = served.stopping.subscribe();
    loop {
        // Seen before it is read, so that a change in between is told again rather than lost.
        changes.mark_unchanged();
        let job = standing(served, actor, id, language).await?;
        let event = Event::default().json_data(&job).map_err(|_| Refusal::internal())?;
        if reader.send(Ok(event)).await.is_err() || job.state != JobState::Running {
            return Ok(());
        }
        tokio::select! {
            changed = changes.changed() => if changed.is_err() { return Ok(()) },
            _ = stopping.wait_for(|stopping| *stopping) => return Ok(()),
            () = reader.closed() => return Ok(()),
        }
        tokio::time::sleep(EVENT_EVERY).await;
    }
}
