//! The use case behind a job, with all that it needs.

use super::{
    import_report::PageImportReport,
    job::{JobKind, Outcome},
};
use crate::{
    Actor, AppError, Capability, ImportRequest, JudgeAsked, OnProgress, OpenBlock, OperateAsked, Place, RunRequest,
    StopWhen,
    community::{judge_sizes, run_block},
    import_files,
    plan_settings::check_budget,
    run_chain,
    uploads::{HeldUpload, Uploads},
};
use lcs_import::{MappedColumn, Mapping};
use lcs_locale::Language;
use std::{path::Path, sync::Arc};

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
    /// Run a block of homes day by day.
    OperateBlock {
        /// The block.
        block: Box<OpenBlock>,
        /// How.
        asked: OperateAsked,
    },
    /// Judge a block's sizes in other years.
    JudgeBlock {
        /// The block.
        block: Box<OpenBlock>,
        /// In which.
        asked: JudgeAsked,
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
    OperateBlock { block: Box<OpenBlock>, asked: OperateAsked },
    JudgeBlock { block: Box<OpenBlock>, asked: JudgeAsked },
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
            JobRequest::OperateBlock { block, asked } => {
                actor.may(Capability::Run, Place::City)?;
                asked.check(&block)?;
                Task::OperateBlock { block, asked }
            }
            JobRequest::JudgeBlock { block, asked } => {
                actor.may(Capability::Run, Place::City)?;
                asked.check(&block)?;
                Task::JudgeBlock { block, asked }
            }
        };
        Ok(Self { actor: actor.clone(), language, task })
    }

    pub(super) fn kind(&self) -> JobKind {
        match self.task {
            Task::Import { .. } => JobKind::Import,
            Task::Run { .. } => JobKind::Run,
            Task::OperateBlock { .. } => JobKind::BlockOperation,
            Task::JudgeBlock { .. } => JobKind::BlockJudgement,
        }
    }

    /// `stop` says between two steps that nobody wants it any more.
    pub(super) fn run(self, dir: &Path, stop: StopWhen, on_progress: OnProgress<'_>) -> Result<Outcome, AppError> {
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
            Task::OperateBlock { block, asked } => {
                Ok(Outcome::Operated(Arc::new(run_block(&block, &asked, stop, on_progress)?)))
            }
            Task::JudgeBlock { block, asked } => Ok(Outcome::Judged(judge_sizes(&block, &asked, stop, on_progress)?)),
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
