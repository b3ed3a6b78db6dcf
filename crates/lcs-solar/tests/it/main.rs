//! The sun, the sky and photovoltaics against pvlib's figures and the NREL report.

#![allow(clippy::unwrap_used)]

mod kuala_lumpur;
mod sun_positions;
