//! Jobs: imports, runs, and blocks of homes run or judged, that pages start, follow and cancel. One works at a time, since a city has one writer.
//!
//! - `job`: what a job is outside, and how far it is
//! - `work`: the use case behind it
//! - `worker`: the thread that does one after the other
//! - `import_report`: what pages read of an import

mod import_report;
mod job;
mod work;
mod worker;

pub use import_report::{ImportField, ImportFields, ImportedColumn, PageFileReport, PageImportReport, import_fields};
pub use job::{Job, JobKind, JobState};
pub use work::{ImportColumn, JobRequest};

use crate::{Actor, AppError, Capability, Place, uploads::Uploads};
use job::Record;
use lcs_locale::Language;
use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};
use tokio::sync::watch;
use work::Work;

/// Jobs that wait for the one that works.
const MOST_WAITING: usize = 5;

/// Finished jobs whose results are kept.
const KEPT: usize = 20;

/// The jobs of one city in this process. Dropping it stops the one that works.
#[derive(Debug)]
pub struct Jobs {
    shared: Arc<Shared>,
    worker: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Debug)]
struct Shared {
    dir: PathBuf,
    state: Mutex<State>,
    /// Told when work comes or everything stops.
    wake: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// Oldest first.
    entries: VecDeque<Entry>,
    stopping: bool,
}

#[derive(Debug)]
struct Entry {
    record: Record,
    owner: Actor,
    /// Until the worker takes it.
    work: Option<Work>,
    cancelled: Arc<AtomicBool>,
    /// Counts the changes, for those who watch.
    changes: watch::Sender<u64>,
}

impl Entry {
    fn change(&mut self, how: impl FnOnce(&mut Record)) {
        how(&mut self.record);
        self.changes.send_modify(|count| *count += 1);
    }

    /// A job shows to whom it belongs and to administrators.
    fn shows_to(&self, actor: &Actor) -> bool {
        self.owner.as_str() == actor.as_str() || actor.may(Capability::ManagePeople, Place::City).is_ok()
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes one job, where it still exists.
    fn change(&self, id: &str, how: impl FnOnce(&mut Record)) {
        if let Some(entry) = self.state().entries.iter_mut().find(|entry| entry.record.id == id) {
            entry.change(how);
        }
    }
}

impl Jobs {
    /// No jobs yet, for the city in `dir`.
    #[must_use]
    pub fn of(dir: &Path) -> Self {
        let shared = Shared { dir: dir.to_owned(), state: Mutex::default(), wake: Condvar::new() };
        Self { shared: Arc::new(shared), worker: Mutex::new(None) }
    }

    /// Puts a job at the end of the line; it begins at once when nothing else works.
    ///
    /// # Errors
    /// When the person may not do it, the upload is unknown, or too many jobs wait.
    pub fn start(
        &self,
        actor: &Actor,
        request: JobRequest,
        uploads: &Uploads,
        language: Language,
    ) -> Result<Job, AppError> {
        let work = Work::new(actor, request, uploads, language)?;
        let mut state = self.shared.state();
        if state.stopping || state.entries.iter().filter(|entry| entry.work.is_some()).count() >= MOST_WAITING {
            return Err(AppError::conflict("too many jobs wait already", "wait until one has finished, or cancel one"));
        }
        let record = Record::new(work.kind(), actor.name());
        let job = record.job(language);
        state.entries.push_back(Entry {
            record,
            owner: actor.clone(),
            work: Some(work),
            cancelled: Arc::default(),
            changes: watch::Sender::new(0),
        });
        let finished = state.entries.iter().filter(|entry| entry.record.is_finished()).count();
        for _ in KEPT..finished {
            if let Some(oldest) = state.entries.iter().position(|entry| entry.record.is_finished()) {
                state.entries.remove(oldest);
            }
        }
        drop(state);
        self.ensure_worker()?;
        self.shared.wake.notify_one();
        Ok(job)
    }

    fn ensure_worker(&self) -> Result<(), AppError> {
        let mut worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner);
        if worker.is_none() {
            let shared = self.shared.clone();
            let thread = std::thread::Builder::new().name("jobs".into()).spawn(move || worker::work(&shared));
            let failed = |error| AppError::Write { path: self.shared.dir.clone(), error };
            *worker = Some(thread.map_err(failed)?);
        }
        Ok(())
    }

    /// The jobs that the person sees, latest first.
    #[must_use]
    pub fn list(&self, actor: &Actor, language: Language) -> Vec<Job> {
        let state = self.shared.state();
        let seen = state.entries.iter().rev().filter(|entry| entry.shows_to(actor));
        seen.take(KEPT).map(|entry| entry.record.job(language)).collect()
    }

    /// One job.
    ///
    /// # Errors
    /// When there is none with this id, or it belongs to somebody else.
    pub fn get(&self, actor: &Actor, id: &str, language: Language) -> Result<Job, AppError> {
        self.with(actor, id, |entry| entry.record.job(language))
    }

    /// A counter that changes with the job; [`Jobs::get`] then says how it stands.
    ///
    /// # Errors
    /// As [`Jobs::get`].
    pub fn watch(&self, actor: &Actor, id: &str) -> Result<watch::Receiver<u64>, AppError> {
        self.with(actor, id, |entry| entry.changes.subscribe())
    }

    /// The schedule of a block that a job ran: the name of a file and its CSV.
    ///
    /// # Errors
    /// As [`Jobs::get`]; also where the job has none, or not yet.
    pub fn schedule(&self, actor: &Actor, id: &str) -> Result<(String, Vec<u8>), AppError> {
        let missing = || AppError::NotFound {
            what: format!("schedule of job `{id}`"),
            hint: "a job that runs a block has one when it is done".into(),
        };
        let (block, csv) = self.with(actor, id, |entry| entry.record.schedule())?.ok_or_else(missing)?;
        Ok((format!("{block}-schedule.csv"), csv))
    }

    /// Cancels a job. One that works stops at its next step and publishes nothing; one that is too far to stop, or has
    /// finished, stays as it is.
    ///
    /// # Errors
    /// As [`Jobs::get`].
    pub fn cancel(&self, actor: &Actor, id: &str, language: Language) -> Result<Job, AppError> {
        self.with(actor, id, |entry| {
            entry.cancelled.store(true, Ordering::Relaxed);
            if entry.work.take().is_some() {
                entry.change(Record::cancelled);
            }
            entry.record.job(language)
        })
    }

    fn with<T>(&self, actor: &Actor, id: &str, use_it: impl FnOnce(&mut Entry) -> T) -> Result<T, AppError> {
        let mut state = self.shared.state();
        let entry = state.entries.iter_mut().find(|entry| entry.record.id == id && entry.shows_to(actor));
        let missing = || AppError::NotFound {
            what: format!("job `{id}`"),
            hint: "see the list of jobs; old ones are forgotten".into(),
        };
        let entry = entry.ok_or_else(missing)?;
        Ok(use_it(entry))
    }

    /// Cancels everything and waits until the job that works has stopped. Nothing begins afterwards.
    pub fn stop(&self) {
        {
            let mut state = self.shared.state();
            state.stopping = true;
            for entry in &mut state.entries {
                entry.cancelled.store(true, Ordering::Relaxed);
                if entry.work.take().is_some() {
                    entry.change(Record::cancelled);
                }
            }
        }
        self.shared.wake.notify_all();
        let worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(worker) = worker {
            // A panic of the worker was told where it happened.
            let _ = worker.join();
        }
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.stop();
    }
}
