//! The measurement and verification plan, made before the works.
//!
//! Which IPMVP option fits which measure and meter, what is measured, how long, how precisely, and what has to be written
//! down now because nobody will know it later. The rules are those of the protocol with one thing computed instead of
//! assumed: whether the supply meter can see the saving at all.
//!
//! # Source
//! Options A, B and C, routine and non-routine adjustments, static factors: International Performance Measurement and
//! Verification Protocol, EVO 10000 (Core Concepts).

mod choice;
mod content;

pub use choice::{ChosenOption, MeasureChoice, OptionReason, plan};
pub use content::{
    Amount, EndUse, Interval, IpmvpOption, MeasurementPlan, MeterFacts, OptionCosts, PlanInputs, PlannedMeasure,
    Quantity, StaticFactor,
};
