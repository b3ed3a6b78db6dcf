//! A daily model for the tropics, where every day cools.
//!
//! Cooling there follows humid heat (wet bulb or enthalpy) more than temperature, has no balance point in sight, and
//! varies most with who is in: the day of the week, holidays, fasting month and school terms, and the first day after a
//! closure, when the building is pulled down from the heat it stored. The model has a level for each kind of day, slopes
//! on the driver that explains most over the whole day or its daytime, and, where they earn their place, the moisture of
//! the air, yesterday's heat, the course of the sun and the restart.
//!
//! # Source
//! Own method, shown as experimental: terms after the variable-base and occupancy models of Kissock, Haberl & Claridge
//! 2003 (ASHRAE RP-1050), chosen by the Bayesian information criterion (Schwarz 1978,
//! <https://doi.org/10.1214/aos/1176344136>).

mod calendar;
mod days;
mod design;
mod kinds;
mod model;
mod savings;
mod sufficiency;
mod term;

pub use calendar::{Calendar, CalendarInterval, CalendarSeason, IntervalKind};
pub use days::{Air, Driver, Hours, TropicalDay, TropicalDays};
pub use model::{TropicalModel, TropicalRival, fit, fit_among};
pub use savings::{TropicalSavings, metered_savings};
pub use sufficiency::sufficiency;
pub use term::Term;
