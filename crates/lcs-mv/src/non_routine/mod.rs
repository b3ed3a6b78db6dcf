//! Non-routine events: changes that are neither weather nor works, proposed from the residuals, decided by a person.
//!
//! A new tenant, a closed floor, a second shift: the model cannot know of them, and the saving is wrong by them. They show
//! as shifts in the residuals. [`propose_events`] looks for such shifts and proposes; nothing is adjusted before a person
//! has accepted, and [`decide`] shows the saving with and without.

mod decision;
mod level;
mod proposal;

pub use decision::{Adjustment, DecidedSavings, Decision, Verdict, decide};
pub use proposal::{EventKind, EventNoise, EventSearch, ProposedEvent, propose_events};
