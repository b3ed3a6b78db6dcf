//! Measurement and verification: what a building would have used without the works, and how sure that is.
//!
//! A meter and its weather become a [`Baseline`] and a [`Reporting`] period; a model is fitted to the one
//! ([`caltrack::fit`]) and predicts the other ([`caltrack::metered_savings`]). [`Study`] asks any of the six models the
//! same question. What is noteworthy about the data comes as [`Notice`]s. Temperatures are °F inside, since the published
//! grids and bins are; energy is in the meter's unit.
//!
//! Before the works, [`plan::plan`] chooses the option of the protocol for each measure, and [`BaselinePrecision`] says
//! what the meter can prove. After them, a [`FittedModel`] is run over any data: [`normal_year_savings`],
//! [`fill_missing`], [`propose_events`] and [`decide`], [`portfolio_savings`], and [`comparison`] groups; [`gross_load`]
//! comes first where there is generation behind the meter.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod caltrack;
pub mod comparison;
mod compat;
mod course;
mod data;
mod day_means;
mod error;
mod fitted;
pub mod layout;
mod missing;
mod non_routine;
mod normal_year;
mod notice;
pub mod opendsm;
mod period;
pub mod plan;
mod portfolio;
mod precision;
mod rival;
mod series;
mod sides;
mod statistics;
mod study;
mod supply;
mod time;
pub mod towt;
pub mod tropical;

pub use compat::Compat;
pub use course::{Course, CoursePoint};
pub use data::{Data, Side};
pub use error::MvError;
pub use fitted::{FittedModel, MeteredTotal};
pub use missing::{FilledSavings, MissingMethod, fill_missing};
pub use non_routine::{
    Adjustment, DecidedSavings, Decision, EventKind, EventNoise, EventSearch, ProposedEvent, Verdict, decide,
    propose_events,
};
pub use normal_year::{NormalYearSavings, normal_year_savings};
pub use notice::{EvidenceNames, Notice, NoticeName};
pub use period::{Baseline, Frame, Granularity, Periods, Reporting, UsagePeriod};
pub use portfolio::{
    BlockBootstrap, BootstrapBand, MemberSavings, PortfolioSavings, bootstrap_band, portfolio_savings,
};
pub use precision::{BandRule, BaselinePrecision, LONGEST_REPORTING_MONTHS, Proof};
pub use rival::{Measure, Outcome, Rival};
pub use series::{HourlyTemperature, JointRow, JointSeries, MeterSeries, Reading, TemperatureUnit};
pub use sides::{After, Before};
pub use study::{Answer, Model, ModelSummary, Run, Study};
pub use supply::{GrossLoad, SupplyBalance, SupplyMeters, gross_load};
pub use time::Stamp;
