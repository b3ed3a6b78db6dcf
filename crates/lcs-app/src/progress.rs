//! Progress, told to whoever shows it.

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

/// Called from any thread; must be quick.
pub type OnProgress<'a> = &'a (dyn Fn(Progress) + Sync);
