//! Which side of the works data lie on, so that the two are never exchanged.

/// Data from before the works: models are fitted to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Before<T>(pub T);

/// Data from after the works: savings are counted in them.
#[derive(Debug, Clone, PartialEq)]
pub struct After<T>(pub T);
