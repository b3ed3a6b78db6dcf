//! What can go wrong, said so that one knows what to try.

use crate::Relaxation;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CommunityError {
    /// Keys whose value no block can have.
    #[error("{}", join(.0))]
    Input(Vec<KeyFault>),
    /// A series that does not fit.
    #[error("series `{name}`: {reason}")]
    Series {
        /// Which one.
        name: String,
        /// Why it does not fit.
        reason: String,
    },
    /// No plan meets all limits.
    #[error("no plan meets all limits of the block{}", told(.0))]
    Impossible(Vec<Relaxation>),
    /// The cost falls without end.
    #[error("the cost of the block falls without end: some plant earns more than it costs and has no greatest size")]
    Unbounded,
    /// The search was ended before it had any plan.
    #[error("the search was ended before it had found a plan")]
    Stopped,
    /// Neither solver came to an answer whose certificate holds.
    #[error(
        "no solver found an answer that proves itself (gap {gap:.1e}, distance from the limits {infeasibility:.1e})"
    )]
    Unproven {
        /// Gap of the best point, relative to its cost.
        gap: f64,
        /// Its distance from rows and bounds, relative to the greatest limit.
        infeasibility: f64,
    },
}

impl CommunityError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Input(faults) => faults.first().map(|fault| fault.hint.clone()).unwrap_or_default(),
            Self::Series { .. } => "give every series the same number of steps, whole days, finite values".into(),
            Self::Impossible(relaxations) => match relaxations.first() {
                Some(first) => {
                    format!("raise `{}` to {:.3} {} or more", first.limit.key(), first.needed, first.limit.unit())
                }
                None => "no single limit is to blame: loosen several, or lower the requirements".into(),
            },
            Self::Unbounded => {
                "give `pv.max_kw`, `battery.max_kwh` or `grid.export.max_kw`, or a cost to what is free".into()
            }
            Self::Stopped => "allow more time".into(),
            Self::Unproven { .. } => {
                "look for figures of very different size, such as a price in the wrong unit".into()
            }
        }
    }
}

/// A key whose value no block can have.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("`{key}` = {value}: {reason}")]
pub struct KeyFault {
    /// Path of the key as in the file.
    pub key: String,
    /// What it is.
    pub value: String,
    /// Why that cannot be.
    pub reason: String,
    /// What to try.
    pub hint: String,
}

fn join(faults: &[KeyFault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn told(relaxations: &[Relaxation]) -> String {
    relaxations
        .iter()
        .map(|r| {
            format!(
                "; `{}` is {:.3} {unit}, {:.3} {unit} would do",
                r.limit.key(),
                r.asked,
                r.needed,
                unit = r.limit.unit()
            )
        })
        .collect()
}
