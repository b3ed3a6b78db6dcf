//! Hourly heat and moisture balance of a building and its plant: the screening mode; and [`detailed`], a zone of real
//! layers, panes and shades, which [`ashrae140`] holds to the standard's cases.
//!
//! A building is a plain struct ([`Building`], read from TOML by the caller, or made by [`Building::shoebox`] from the
//! few things known about a facility). The weather and sun of a place are worked out once ([`Climate`]) and shared by
//! all buildings of a city. [`simulate`] runs 8,760 hours and returns monthly and yearly energy by end use.
//!
//! Method: the 5R1C zone of ISO 13790:2008 annex C with sol-air driven opaque parts, an air node that stores heat,
//! a moisture balance with a cooling coil (apparatus dew point and bypass), and a part-load plant.
//! ```text
//! Building ── plan (72 hours of the week, networks) ┐
//!                                                   ├─ zone: network → coil → moisture, 8,760 × ─ year: plant ─ YearResult
//! Climate ── 8 facades + roof, wet bulb, sky        ┘
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod airside;
mod balance;
pub mod ashrae140;
mod building;
mod climate;
mod coil;
pub mod detailed;
mod envelope;
mod facing;
mod glazing;
mod heating;
mod lanes;
mod mass;
mod network;
mod plan;
mod plant;
mod result;
mod schedule;
mod services;
mod shoebox;
mod use_of_space;
mod validation;
mod year;
mod zone;

pub use airside::{AirSide, Dehumidification, HeatRecovery};
pub use building::{Building, building_schema};
pub use climate::{Climate, ClimateHour, Weekday};
pub use envelope::{Envelope, Ground, Roof, Wall, Window};
pub use facing::Facing;
pub use glazing::{DIFFUSE_FACTOR, beam_factor};
pub use heating::{Heating, HeatingPlant};
pub use mass::{CalculatedMass, HeatCapacity, Mass, MassClass};
pub use network::HeatFlows;
pub use plant::{CoolingPlant, HeatRejection, PartLoad, PlantKind};
pub use result::{EndUses, Peak, YearResult};
pub use schedule::{Schedules, Week};
pub use services::{HotWater, WaterHeater};
pub use shoebox::ShoeboxInput;
pub use use_of_space::{Cooling, InternalGain, Occupancy, OutdoorAir, Use};
pub use validation::BuildingError;
pub use year::{simulate, simulate_hourly};
pub use zone::HourState;
