//! The use case behind a job, with all that it needs.

use super::{
    import_report::PageImportReport,
    job::{JobKind, Outcome},
};
use crate::{
    Actor, AppError, Capability, ImportRequest, OnProgress, Place, RunRequest, import_files,
    plan_settings::check_budget,
    run_chain,
    uploads::{HeldUpload, Uploads},
};
use lcs_import::{MappedColumn, Mapping};
use lcs_locale::Language;
use std::path::Path;

/// Field id of a column that is left out.
const LEFT_OUT: &str = "ignore";

/// A column as a person maps it, over what its header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportColumn {
    /// Header as written.
    pub header: String,
    /// Id of a field; `None` leaves the column out.
    pub field: Option<String>,
    /// Unit of its numbers.
    pub unit: Option<String>,
}

/// What a person asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum JobRequest {
    /// Take the files of an upload in.
    Import {
        /// The upload.
        upload: String,
        /// Read and report, change nothing.
        dry_run: bool,
        /// Columns mapped by the person.
        columns: Vec<ImportColumn>,
    },
    /// Run the chain.
    Run {
        /// Money for the plan in a year, over the pack's assumption.
        yearly_budget: Option<f64>,
        /// Calendar year of the account.
        year: Option<i16>,
        /// Start of all random numbers.
        seed: u64,
    },
}

#[derive(Debug)]
pub(super) struct Work {
    actor: Actor,
    language: Language,
    task: Task,
}

#[derive(Debug)]
enum Task {
    Import { upload: HeldUpload, dry_run: bool, mapping: Option<Mapping> },
    Run { yearly_budget: Option<f64>, year: Option<i16>, seed: u64 },
}

impl Work {
    /// Refuses at once what would be refused later.
    pub(super) fn new(
        actor: &Actor,
        request: JobRequest,
        uploads: &Uploads,
        language: Language,
    ) -> Result<Self, AppError> {
        let task = match request {
            JobRequest::Import { upload, dry_run, columns } => {
                actor.may_somewhere(Capability::Import)?;
                Task::Import { upload: uploads.hold(actor, &upload)?, dry_run, mapping: mapping(columns) }
            }
            JobRequest::Run { yearly_budget, year, seed } => {
                actor.may(Capability::Run, Place::City)?;
                check_budget(yearly_budget)?;
                Task::Run { yearly_budget, year, seed }
            }
        };
        Ok(Self { actor: actor.clone(), language, task })
    }

    pub(super) fn kind(&self) -> JobKind {
        match self.task {
            Task::Import { .. } => JobKind::Import,
            Task::Run { .. } => JobKind::Run,
        }
    }

    pub(super) fn run(self, dir: &Path, on_progress: OnProgress<'_>) -> Result<Outcome, AppError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| AppError::Write { path: dir.to_owned(), error })?;
        match self.task {
            Task::Import { upload, dry_run, mapping } => {
                let (dir, files) = (dir.to_owned(), upload.paths.clone());
                let request = ImportRequest { dir, files, mapping, dry_run, language: self.language };
                let report = runtime.block_on(import_files(&self.actor, &request, on_progress))?;
                if !dry_run {
                    upload.used();
                }
                Ok(Outcome::Imported(PageImportReport::new(&report, dry_run, self.language)))
            }
            Task::Run { yearly_budget, year, seed } => {
                let request = RunRequest { dir: dir.to_owned(), weather: None, seed, budget: yearly_budget, year };
                let report = runtime.block_on(run_chain(&self.actor, &request, on_progress))?;
                Ok(Outcome::Ran(report.run))
            }
        }
    }
}

fn mapping(columns: Vec<ImportColumn>) -> Option<Mapping> {
    let mapped = |column: ImportColumn| {
        let field = column.field.unwrap_or_else(|| LEFT_OUT.to_owned());
        (column.header, MappedColumn { field: Some(field), unit: column.unit })
    };
    (!columns.is_empty()).then(|| Mapping { columns: columns.into_iter().map(mapped).collect() })
}
