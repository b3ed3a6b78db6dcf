//! Hourly heat and moisture balance of buildings, side by side in the machine's registers, and their plants.
//!
//! A building is a plain struct ([`Building`], read from TOML by the caller, or made by [`Building::shoebox`] from the
//! few things known about a facility). The weather and sun of a place are worked out once ([`Climate`]) and shared by
//! all buildings of a city. [`simulate`] and [`simulate_many`] run 8,760 hours and return monthly and yearly energy by end
//! use.
//!
//! Method: [`Mode::Default`] follows layers, panes, films and zones (ISO 52016-1:2017 in structure, [`detailed`]; held to
//! the standard's cases by [`ashrae140`]); [`Mode::Screening`] is the 5R1C zone of ISO 13790:2008 annex C. Both share the
//! moisture balance with a cooling coil (apparatus dew point and bypass) and the plant at part load.
//! ```text
//! Building ── plan (72 hours of the week) ┐
//!             zones, layers, panes        ├─ register: balance → coil → moisture, 8,760 × ─ supply: fans, plant ─ YearResult
//! Climate ── light, sky, rain, wet bulb   ┘
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod air_handling;
mod airside;
pub mod ashrae140;
mod balance;
mod batch;
mod building;
mod climate;
mod coil;
mod construction;
mod data_room;
mod demand;
pub mod detailed;
mod envelope;
mod fabric;
mod facade_light;
mod facing;
mod fans;
mod glazing;
mod heating;
mod lanes;
mod lifts;
mod lighting;
mod limits;
mod mass;
mod moist_air;
mod network;
mod plan;
mod plant;
mod register;
mod result;
mod schedule;
mod services;
mod shoebox;
mod supply;
mod top_and_bottom;
mod use_of_space;
mod validation;
mod watch;
mod water_heating;
mod year;
mod zone;
mod zoning;

pub use airside::{AirSide, Dehumidification, Economiser, HeatRecovery, NightVentilation, OutdoorAirWay};
pub use building::{Building, building_schema};
pub use climate::{Climate, ClimateHour, Weekday};
pub use construction::{LayerInput, ResistanceLayer};
pub use data_room::{DataRoom, DataRoomEnergy};
pub use envelope::{Envelope, PanesInput, Roughness, Wall, Window, WindowSize};
pub use facing::Facing;
pub use fans::FanControl;
pub use glazing::{DIFFUSE_FACTOR, beam_factor};
pub use heating::{AirSourceHeatPump, BoilerCurve, Heating, HeatingPlant};
pub use lifts::{LiftUsage, Lifts};
pub use lighting::{LightingControls, PresenceControl};
pub use mass::{CalculatedMass, HeatCapacity, Mass, MassClass};
pub use plant::{
    Biquadratic, CoolingPlant, HeatRejection, MachineCurves, PartLoad, PlantKind, Pump, PumpControl, Pumping,
    TowerDesign, TowerFan,
};
pub use result::{EndUses, Peak, YearResult};
pub use schedule::{Schedules, Week};
pub use services::{HotWater, StandingLoss, WaterHeater};
pub use shoebox::{ShoeboxInput, ShoeboxZoning};
pub use top_and_bottom::{Ground, Roof};
pub use use_of_space::{Cooling, InternalGain, Occupancy, OutdoorAir, Use};
pub use validation::BuildingError;
pub use watch::HourState;
pub use year::{Mode, simulate, simulate_hourly, simulate_hourly_in, simulate_many};
pub use zoning::{PerimeterCore, Zoning};
