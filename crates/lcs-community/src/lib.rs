//! A smart home community: sized, run, shared and proven.
//!
//! ```text
//! Block (TOML) ┐                    ┌ Plan: sizes, dispatch, bus prices, proof
//! Series (CSV) ┴─ model ─ lp ─ optimise ┤ judge: the same sizes in other years
//!                                   ├ operate: day by day on forecasts
//!                                   └ relaxation: which limit stands in the way
//! Series ─ survival: how long alone, from every hour    Trade ─ settle: who pays what
//! ```
//!
//! Begin at [`Block`] and [`optimise()`]. The linear programme is built straight into arrays ([`lp::LinearProgram`]),
//! solved behind [`lp::Solver`], and every answer carries a bound worked out from the programme ([`Proof`]).
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod block;
mod calendar;
mod claim;
mod consumption;
mod effect;
mod error;
mod front;
mod grid;
mod grid_alone;
mod home;
mod hot_water;
mod household;
pub mod lp;
mod model;
mod operate;
mod optimise;
mod outage;
mod outcome;
mod plain;
mod plan;
mod precondition;
mod reference_block;
mod relaxation;
mod requirement;
mod resilience;
mod series;
mod settlement;
mod shares;
mod validation;
mod variety;
mod vehicle;

pub use block::{Battery, Block, Converter, MeteredLoad, Pv, SeriesSource, block_schema};
pub use calendar::{Calendar, Days, HOURS_PER_YEAR, Weekday};
pub use claim::{BlockPlace, Claim, Claims};
pub use effect::{BlockEffect, block_effect};
pub use error::{CommunityError, KeyFault};
pub use front::{FrontPoint, front};
pub use grid::{DemandCharge, DemandPeriod, Export, Grid, ImportPrice, PriceBand};
pub use grid_alone::grid_alone;
pub use home::{HomePlant, Homes};
pub use hot_water::HotWater;
pub use household::{CommonLoad, Household, StatedSun};
pub use model::{Layout, Limit, Objective, PlanYear};
pub use operate::{Forecast, OnDay, Operation, OperationInput, operate, operate_watched};
pub use optimise::{Request, judge, optimise};
pub use outage::{Outage, OutageInput, SURVIVAL_HOURS, Survival, Unserved, survival, unserved};
pub use plan::{Dispatch, HomeOutcome, Plan, Proof, Sizes, StoreDispatch, YearOutcome};
pub use precondition::{
    ConditionCheck, ConditionFinding, ConditionVerdict, Facts, PlannedAtSite, Precondition, Premises,
    check_preconditions,
};
pub use reference_block::{ReferenceHouse, ReferenceParameters};
pub use relaxation::Relaxation;
pub use requirement::{OutageTarget, Requirements};
pub use resilience::{ResilienceCost, cost_of_resilience, outage_input};
pub use series::Series;
pub use settlement::{
    CommonBill, CommonPayer, HouseBill, PlanSettlement, Rule, Settlement, SettlementTerms, SharedPlan, Trade, settle,
    settle_plan, settle_with_common,
};
pub use shares::{OwnShares, own_shares};
pub use variety::Variety;
pub use vehicle::{Trip, Vehicles};
