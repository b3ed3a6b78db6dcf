//! The sun, the sky and photovoltaics against pvlib's figures and the NREL report.

#![allow(clippy::unwrap_used)]

mod arrays;
mod decomposition;
mod incidence_modifiers;
mod kuala_lumpur;
mod rows;
mod sun_positions;
mod table;
