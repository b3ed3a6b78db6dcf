//! Reading a city into memory.

use super::{Caches, CityState, Index, PublishedRun};
use crate::{AppError, City, estate::Estate, readings::CityReadings, run_detail::RunDetail, run_result::RunBody};
use lcs_domain::Finding;
use lcs_store::{CityFolder, RunRecord, Snapshot, Store, StoreError};
use serde::Deserialize;
use std::{collections::BTreeSet, path::Path, sync::OnceLock};

/// The number of the last published change; 0 where nothing was imported yet. Keeps the connection in `reader`.
pub(super) async fn last_change(dir: &Path, reader: &mut Option<Store>) -> Result<i64, AppError> {
    match open(&CityFolder::open(dir)?, reader).await? {
        Some(store) => Ok(store.last_change().await?),
        None => Ok(0),
    }
}

/// What the store says.
struct Stored {
    seq: i64,
    snapshot: Snapshot,
    run: Option<(RunRecord<serde_json::Value>, String, Vec<Finding>)>,
}

/// Reads everything that pages need.
pub(super) async fn city_state(dir: &Path, reader: &mut Option<Store>) -> Result<CityState, AppError> {
    let folder = CityFolder::open(dir)?;
    let stored = match open(&folder, reader).await? {
        Some(store) => read(store).await?,
        None => Stored { seq: 0, snapshot: Snapshot::default(), run: None },
    };
    let dir = dir.to_owned();
    tokio::task::spawn_blocking(move || assemble(&dir, stored)).await.map_err(|error| {
        AppError::request(format!("the city could not be read: {error}"), "report this with the log of the server")
    })?
}

async fn open<'r>(folder: &CityFolder, reader: &'r mut Option<Store>) -> Result<Option<&'r Store>, StoreError> {
    if reader.is_none() && folder.database().exists() {
        *reader = Some(Store::open_read(folder.clone()).await?);
    }
    Ok(reader.as_ref())
}

async fn read(store: &Store) -> Result<Stored, StoreError> {
    // First the number: what is published while the rest is read makes the next look read again.
    let seq = store.last_change().await?;
    let snapshot = store.snapshot().await?;
    let run = match store.run::<serde_json::Value>(None).await? {
        Some(run) => {
            let at = store.run_published_at(run.id).await?.unwrap_or_default();
            let findings = store.run_findings(run.id).await?;
            Some((run, at, findings))
        }
        None => None,
    };
    Ok(Stored { seq, snapshot, run })
}

fn assemble(dir: &Path, stored: Stored) -> Result<CityState, AppError> {
    let city = City::open(dir)?;
    let readings = CityReadings::of(&city, &stored.snapshot)?;
    let estate = Estate::new(stored.snapshot, &city.pack);
    let (run, run_findings) = match stored.run {
        Some((record, at, findings)) => (published(&city, record, at)?, Some(findings)),
        None => (None, None),
    };
    let findings = findings(&estate, run_findings);
    let this_year = jiff::Zoned::now().date().year();
    let years = estate.years(this_year);
    let run_year = run.as_ref().map(|run| run.record.body.report.year);
    let default_year = run_year.or_else(|| estate.reporting_year(this_year)).unwrap_or(this_year);
    let index = Index::new(&city.pack, &estate, &findings, run.as_ref());
    let seq = stored.seq;
    let caches = Caches::default();
    let state = CityState {
        city,
        estate,
        seq,
        run,
        findings,
        years,
        default_year,
        readings,
        weather: OnceLock::new(),
        index,
        located: OnceLock::new(),
        caches,
    };
    // So that the first page does not wait for it.
    state.city_year(default_year);
    Ok(state)
}

/// The run, where this version can read it: one that another version published has to be run again.
fn published(city: &City, record: RunRecord<serde_json::Value>, at: String) -> Result<Option<PublishedRun>, AppError> {
    let Ok(body) = RunBody::deserialize(record.body) else { return Ok(None) };
    let record = RunRecord { id: record.id, believed_seq: record.believed_seq, body };
    let detail = RunDetail::read(&city.folder, record.id)?;
    Ok(detail.map(|detail| PublishedRun { record, at, detail }))
}

/// Findings of the run, and of imports that it did not know; without a run what the imports and their links give.
fn findings(estate: &Estate, of_run: Option<Vec<Finding>>) -> Vec<Finding> {
    let key = |finding: &Finding| serde_json::to_string(finding).unwrap_or_default();
    let mut findings = of_run.unwrap_or_else(|| estate.link_findings.clone());
    let mut known: BTreeSet<String> = findings.iter().map(key).collect();
    let imported = estate.snapshot.import_findings.iter().filter(|finding| known.insert(key(finding)));
    findings.extend(imported.cloned());
    findings
}
