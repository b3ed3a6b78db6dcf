//! A job as pages see it, and what is remembered of it.

use super::import_report::PageImportReport;
use crate::{BlockJudgement, BlockRun, Progress, problem::Problem};
use jiff::Timestamp;
use lcs_locale::{Catalogue, Language};
use serde::Serialize;
use std::{sync::Arc, time::Instant};

/// Stage of a job that waits for another to finish.
const WAITING: &str = "progress-waiting";

/// Seconds of a stage before its rate says anything.
const RATE_AFTER_S: f64 = 1.0;

/// What a job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JobKind {
    /// Takes files in, or tries to.
    Import,
    /// Runs the chain.
    Run,
    /// Runs a block of homes day by day on forecasts.
    BlockOperation,
    /// Judges a block's sizes in other years.
    BlockJudgement,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JobState {
    /// At work, or waiting in line (stage `progress-waiting`).
    Running,
    /// Finished, with its result.
    Done,
    /// Ended with a problem; nothing was changed.
    Failed,
    /// Stopped by a person; nothing was changed.
    Cancelled,
}

/// A job and how far it is.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Job {
    /// Names it.
    pub id: String,
    /// What it does.
    pub kind: JobKind,
    /// Where it stands.
    pub state: JobState,
    /// Catalogue key of the stage.
    pub stage: String,
    /// The stage in words.
    pub stage_name: String,
    /// Steps of the stage that are done.
    pub done: usize,
    /// Steps of the stage; 0 where it is not known.
    pub total: usize,
    /// When it was asked for.
    #[schema(format = DateTime)]
    pub started_at: String,
    /// When it ended.
    #[schema(format = DateTime)]
    pub finished_at: Option<String>,
    /// Seconds that the stage still takes at the rate so far.
    pub remaining_s: Option<f64>,
    /// Name of the person who asked for it.
    pub by: String,
    /// Why it failed.
    pub problem: Option<Problem>,
    /// What an import took in.
    pub import: Option<PageImportReport>,
    /// Number of the run that it published.
    pub run: Option<i64>,
    /// How a block did as run; its schedule is at `/jobs/{id}/schedule.csv`.
    pub operation: Option<BlockRun>,
    /// How a block's sizes did in other years.
    pub judgement: Option<BlockJudgement>,
}

/// What a job gives when it has done its work.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    Imported(PageImportReport),
    Ran(i64),
    /// With the schedule, CSV.
    Operated(Arc<(BlockRun, Vec<u8>)>),
    Judged(BlockJudgement),
}

/// What is remembered of a job.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) id: String,
    kind: JobKind,
    state: JobState,
    progress: Progress,
    stage_since: Instant,
    started_at: Timestamp,
    finished_at: Option<Timestamp>,
    by: String,
    problem: Option<Problem>,
    outcome: Option<Outcome>,
}

impl Record {
    pub(super) fn new(kind: JobKind, by: &str) -> Self {
        Self {
            id: uuid::Uuid::new_v4().simple().to_string(),
            kind,
            state: JobState::Running,
            progress: Progress { stage: WAITING, done: 0, total: 0 },
            stage_since: Instant::now(),
            started_at: Timestamp::now(),
            finished_at: None,
            by: by.to_owned(),
            problem: None,
            outcome: None,
        }
    }

    pub(super) fn is_finished(&self) -> bool {
        self.state != JobState::Running
    }

    /// Steps are counted on many threads, and the later may come first.
    pub(super) fn step(&mut self, progress: Progress) {
        if self.progress.stage != progress.stage {
            self.stage_since = Instant::now();
            self.progress = progress;
        } else if progress.done >= self.progress.done {
            self.progress = progress;
        }
    }

    pub(super) fn cancelled(&mut self) {
        self.finish(JobState::Cancelled);
    }

    pub(super) fn failed(&mut self, problem: Problem) {
        self.problem = Some(problem);
        self.finish(JobState::Failed);
    }

    pub(super) fn done(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
        self.finish(JobState::Done);
    }

    fn finish(&mut self, state: JobState) {
        self.state = state;
        self.finished_at = Some(Timestamp::now());
    }

    fn remaining_s(&self) -> Option<f64> {
        let Progress { done, total, .. } = self.progress;
        let elapsed_s = self.stage_since.elapsed().as_secs_f64();
        let known = !self.is_finished() && done > 0 && total >= done && elapsed_s >= RATE_AFTER_S;
        known.then(|| elapsed_s / done as f64 * (total - done) as f64)
    }

    /// The schedule of a block that was run: its id and the CSV.
    pub(super) fn schedule(&self) -> Option<(String, Vec<u8>)> {
        match &self.outcome {
            Some(Outcome::Operated(run)) => Some((run.0.block.clone(), run.1.clone())),
            _ => None,
        }
    }

    pub(super) fn job(&self, language: Language) -> Job {
        Job {
            id: self.id.clone(),
            kind: self.kind,
            state: self.state,
            stage: self.progress.stage.to_owned(),
            stage_name: Catalogue::word(language, self.progress.stage),
            done: self.progress.done,
            total: self.progress.total,
            started_at: self.started_at.to_string(),
            finished_at: self.finished_at.map(|at| at.to_string()),
            remaining_s: self.remaining_s(),
            by: self.by.clone(),
            problem: self.problem.clone(),
            import: match &self.outcome {
                Some(Outcome::Imported(report)) => Some(report.clone()),
                _ => None,
            },
            run: match &self.outcome {
                Some(Outcome::Ran(run)) => Some(*run),
                _ => None,
            },
            operation: match &self.outcome {
                Some(Outcome::Operated(run)) => Some(run.0.clone()),
                _ => None,
            },
            judgement: match &self.outcome {
                Some(Outcome::Judged(judgement)) => Some(judgement.clone()),
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn record_at(done: usize, total: usize, elapsed: Duration) -> Record {
        let mut record = Record::new(JobKind::Run, "Ana");
        record.step(Progress { stage: "progress-simulate", done, total });
        record.stage_since = Instant::now().checked_sub(elapsed).unwrap();
        record
    }

    #[test]
    fn the_rate_so_far_says_how_long_it_still_takes() {
        let remaining = record_at(25, 100, Duration::from_secs(10)).remaining_s().unwrap();
        assert!((remaining - 30.0).abs() < 0.5, "{remaining}");
        assert_eq!(record_at(0, 100, Duration::from_secs(10)).remaining_s(), None);
        assert_eq!(record_at(3, 0, Duration::from_secs(10)).remaining_s(), None, "total is not known");
        assert_eq!(record_at(1, 100, Duration::from_millis(10)).remaining_s(), None, "too early");
    }

    #[test]
    fn a_late_step_does_not_lead_back() {
        let mut record = record_at(5, 10, Duration::ZERO);
        record.step(Progress { stage: "progress-simulate", done: 3, total: 10 });
        assert_eq!(record.job(Language::En).done, 5);
        record.step(Progress { stage: "progress-plan", done: 0, total: 1 });
        assert_eq!(record.job(Language::En).stage, "progress-plan");
    }
}
