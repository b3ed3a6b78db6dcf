//! Sun position, irradiance on a plane and photovoltaic yield, on plain numbers.
//!
//! Angles are degrees, irradiance W/m², azimuths count clockwise from north. Two ways lead to the same formulas:
//!
//! - One moment: [`sun_position`], [`plane_irradiance`], [`pv_hour`].
//! - A year: [`sun_positions`] once per site, [`Decomposition::split`] where only global irradiance is known,
//!   [`SkyYear`] once per site, [`SkyYear::fill`] once per orientation, [`PvArray::ac_w`] once per array.
//!
//! Shade comes from a [`Horizon`] around the place and from [`Rows`] on a flat roof; [`IncidenceModifier`] says what a
//! cover lets through.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod air_mass;
mod clear_sky;
mod decomposition;
mod extraterrestrial;
mod horizon;
mod incidence;
mod incidence_modifier;
mod position;
mod pv;
mod pv_array;
mod rows;
mod transposition;

pub use air_mass::{absolute_air_mass, pressure_at_elevation_pa, relative_air_mass};
pub use clear_sky::{ClearSky, ClearSkyInput, ineichen};
pub use decomposition::{Decomposition, DirectAndDiffuse, GlobalSeries, erbs, erbs_driesse};
pub use extraterrestrial::{SOLAR_CONSTANT_W_M2, day_of_year_utc, extraterrestrial_normal_w_m2};
pub use horizon::{Horizon, HorizonError};
pub use incidence::{Plane, cos_incidence, incidence_deg};
pub use incidence_modifier::{DiffuseModifiers, IncidenceModifier};
pub use position::{Air, DELTA_T_S, Refraction, Site, SiteError, SunPosition, TimeSteps, sun_position, sun_positions};
pub use pv::{CellMounting, PvHour, PvLosses, PvSystem, dc_power_at_cell_w, dc_power_w, inverter_ac_w, pv_hour};
pub use pv_array::{AirColumns, PvArray, StringRows};
pub use rows::{RowSpacing, RowSpacingError, Rows, shaded_string_factor};
pub use transposition::{
    LightColumns, PlaneColumns, PlaneIrradiance, SkyDiffuseInput, SkyYear, Transposition, plane_irradiance,
};
