//! Progress, told to whoever shows it, who may answer that the work is to stop.

use crate::AppError;
use std::ops::ControlFlow;

/// One stage of long work. `total` is 0 where it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Catalogue key of the stage, for example `progress-simulate`.
    pub stage: &'static str,
    /// Done so far.
    pub done: usize,
    /// Of how many.
    pub total: usize,
}

/// Called from any thread; must be quick. `Break` stops the work at the next step: it ends with
/// [`AppError::Cancelled`] and publishes nothing.
pub type OnProgress<'a> = &'a (dyn Fn(Progress) -> ControlFlow<()> + Sync);

/// Tells of a step.
///
/// # Errors
/// [`AppError::Cancelled`] when the answer is to stop.
pub(crate) fn step(on_progress: OnProgress<'_>, progress: Progress) -> Result<(), AppError> {
    match on_progress(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(AppError::Cancelled),
    }
}
