//! The one thread that works: job after job, each within its own small runtime.

use super::{Shared, work::Work};
use crate::{AppError, Progress, StopWhen, problem::Problem};
use std::{
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

pub(super) fn work(shared: &Arc<Shared>) {
    while let Some((id, work, cancelled)) = next(shared) {
        let on_progress = |progress: Progress| {
            shared.change(&id, |record| record.step(progress));
            if cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        // A defect in one job must not end the line of jobs; the panic hook has told of it.
        let asked = cancelled.clone();
        let stop: StopWhen = Arc::new(move || asked.load(Ordering::Relaxed));
        let result = catch_unwind(AssertUnwindSafe(|| work.run(&shared.dir, stop, &on_progress)));
        shared.change(&id, |record| match result {
            Ok(Ok(outcome)) => record.done(outcome),
            Ok(Err(AppError::Cancelled)) => record.cancelled(),
            Ok(Err(error)) => {
                tracing::warn!(job = id, %error, "a job failed");
                record.failed(Problem::from(&error));
            }
            Err(_) => record.failed(Problem::internal()),
        });
    }
}

/// Waits for work; `None` when everything stops.
fn next(shared: &Shared) -> Option<(String, Work, Arc<AtomicBool>)> {
    let mut state = shared.state();
    loop {
        if state.stopping {
            return None;
        }
        let waiting = state.entries.iter_mut().find(|entry| entry.work.is_some());
        if let Some((entry, work)) = waiting.and_then(|entry| entry.work.take().map(|work| (entry, work))) {
            return Some((entry.record.id.clone(), work, entry.cancelled.clone()));
        }
        state = shared.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}
