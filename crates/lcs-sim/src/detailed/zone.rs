//! A zone as the detailed mode sees it: real layers, panes and shades.

use super::{GlazingOptics, Layer, Shades};

/// What lies behind an opaque element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outside {
    /// Outdoor air, sky and sun.
    Air,
    /// Ground at a constant temperature, °C.
    Ground(f64),
}

/// Which way a face looks, for buoyancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tilt {
    /// Wall or window.
    Vertical,
    /// Looks up: a floor seen from inside, a roof seen from outside.
    Up,
    /// Looks down: a ceiling seen from inside.
    Down,
}

/// Wall, roof or floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Opaque {
    /// Net area, m².
    pub area_m2: f64,
    /// Tilt of the outer face from horizontal, degrees: 0 a roof, 90 a wall, 180 a floor.
    pub tilt_deg: f64,
    /// Azimuth of the outer face clockwise from north, degrees.
    pub azimuth_deg: f64,
    /// Layers, outside first.
    pub layers: Vec<Layer>,
    /// What lies outside.
    pub outside: Outside,
    /// Solar absorptance of both faces, 0–1.
    pub solar_absorptance: f64,
    /// Long-wave emissivity of both faces, 0–1.
    pub emissivity: f64,
    /// Roughness of the outer face: 1 glass, 1.11 smooth plaster, 1.52 medium, 1.67 rough, 2.17 very rough.
    pub roughness: f64,
    /// Height of its middle above the ground, m.
    pub height_m: f64,
}

impl Opaque {
    /// Which way the outer face looks.
    #[must_use]
    pub fn outer(&self) -> Tilt {
        match self.tilt_deg {
            tilt if tilt < 45.0 => Tilt::Up,
            tilt if tilt > 135.0 => Tilt::Down,
            _ => Tilt::Vertical,
        }
    }

    /// Which way the inner face looks.
    #[must_use]
    pub fn inner(&self) -> Tilt {
        match self.outer() {
            Tilt::Up => Tilt::Down,
            Tilt::Down => Tilt::Up,
            Tilt::Vertical => Tilt::Vertical,
        }
    }
}

/// Equal rectangular windows of one or two clear panes in one wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Glazed {
    /// How many.
    pub count: f64,
    /// Width of one, m.
    pub width_m: f64,
    /// Height of one, m.
    pub height_m: f64,
    /// Azimuth clockwise from north, degrees.
    pub azimuth_deg: f64,
    /// What passes, by angle.
    pub optics: GlazingOptics,
    /// Thickness of each pane, m.
    pub pane_m: f64,
    /// Conductivity of the panes, W/(m·K).
    pub pane_w_mk: f64,
    /// Width of the air gap between two panes, m.
    pub gap_m: f64,
    /// Emissivity of all faces, 0–1.
    pub emissivity: f64,
    /// Plates round each window.
    pub shades: Shades,
    /// Height of its middle above the ground, m.
    pub middle_m: f64,
}

impl Glazed {
    /// Area of all of them, m².
    #[must_use]
    pub fn area_m2(&self) -> f64 {
        self.count * self.width_m * self.height_m
    }
}

/// A zone of one air temperature.
#[derive(Debug, Clone, PartialEq)]
pub struct DetailedZone {
    /// Air, m³.
    pub volume_m3: f64,
    /// Air changes per hour through leaks, always, at outdoor density.
    pub infiltration_ach: f64,
    /// Walls, roofs, floors.
    pub opaque: Vec<Opaque>,
    /// Windows.
    pub glazed: Vec<Glazed>,
    /// Share of light that the ground throws back, 0–1.
    pub albedo: f64,
}

/// What people and plant do in the zone during a time step.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StepUse {
    /// Convective heat of people, lights and equipment, W.
    pub convective_w: f64,
    /// Their radiant heat, W.
    pub radiant_w: f64,
    /// Heating set-point of the air, °C; `None` off.
    pub heating_c: Option<f64>,
    /// Cooling set-point of the air, °C; `None` off.
    pub cooling_c: Option<f64>,
    /// Outdoor air beyond leaks, m³/s.
    pub ventilation_m3_s: f64,
}
