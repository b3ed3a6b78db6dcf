//! Sun position, irradiance on a plane and photovoltaic yield, on plain numbers.
//!
//! The order of use: [`sun_position`] once per site and hour; [`erbs`] where only global irradiance is known;
//! [`plane_irradiance`] once per orientation and hour; [`pv_hour`] once per system and hour. Angles are degrees,
//! irradiance W/m², azimuths count clockwise from north.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod air_mass;
mod clear_sky;
mod decomposition;
mod extraterrestrial;
mod incidence;
mod position;
mod pv;
mod transposition;

pub use air_mass::{absolute_air_mass, pressure_at_elevation_pa, relative_air_mass};
pub use clear_sky::{ClearSky, ClearSkyInput, ineichen};
pub use decomposition::{Decomposition, erbs};
pub use extraterrestrial::{SOLAR_CONSTANT_W_M2, day_of_year_utc, extraterrestrial_normal_w_m2};
pub use incidence::{Plane, ashrae_modifier, cos_incidence, incidence_deg, physical_modifier};
pub use position::{Air, DELTA_T_S, Refraction, Site, SiteError, SunPosition, TimeSteps, sun_position, sun_positions};
pub use pv::{CellMounting, PvHour, PvLosses, PvSystem, dc_power_w, inverter_ac_w, pv_hour};
pub use transposition::{PlaneIrradiance, SkyDiffuseInput, Transposition, plane_irradiance};
