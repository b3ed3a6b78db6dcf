//! The default zone model, after ISO 52016-1: real layers, panes and shades, several zones side by side in lanes.
//!
//! ```text
//! DetailedZone ── slots: walls of one kind joined ┐            ┌ element: conduction, films, faces ┐
//! Climate ── light: columns of sun ── sunlight ───┴─ balance ──┤                                   ├─ room: air, radiant node
//!                                                              └ … for each slot                   ┘
//! ```

mod balance;
mod conduction;
mod construction;
mod element;
mod face;
mod film;
mod gap;
mod glass_film;
mod ideal;
mod inner_light;
mod light;
mod optics;
mod room;
mod shading;
mod simple_glazing;
mod slot;
mod sun;
mod sunlight;
#[cfg(test)]
mod tests;
mod wind;
mod zone;

pub use crate::balance::StepLength;
pub use construction::Layer;
pub use ideal::{DetailedHour, StepUse, simulate_detailed};
pub use optics::{GlazingOptics, Optics, Pane};
pub use shading::{Fin, Overhang, Shades};
pub use zone::{DetailedZone, Glass, Glazed, Opaque, Outside, Tilt};

pub(crate) use balance::ZoneLanes;
pub(crate) use film::{Outdoors, STEFAN_BOLTZMANN, ZERO_C_K};
pub(crate) use light::{LightTable, USUAL_ALBEDO, plane_of};
pub(crate) use slot::Shape;
pub(crate) use sun::SunYear;
pub(crate) use wind::Wind;
