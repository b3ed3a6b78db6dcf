//! The detailed mode: a zone of real layers, panes and shades, after ISO 52016-1.
//!
//! ```text
//! DetailedZone ── wall: layers → cells ┐
//! WeatherYear ── sun on each face      ├─ room: air and radiant node, set-points ─ DetailedHour, 8,760 ×
//!                window: panes, shades ┘
//! ```

mod construction;
mod film;
mod optics;
mod outdoors;
mod room;
mod shading;
mod sun;
mod sunlight;
mod wall;
mod window;
mod year;
mod zone;

pub use construction::Layer;
pub use optics::{GlazingOptics, Optics, Pane};
pub use shading::{Fin, Overhang, Shades};
pub use year::{DetailedHour, simulate_detailed};
pub use zone::{DetailedZone, Glazed, Opaque, Outside, StepUse, Tilt};
