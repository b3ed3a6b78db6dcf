//! A zone as the balance of heat sees it: real layers, panes and shades.

use super::{Layer, Pane, Shades};

/// What lies behind an opaque element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outside {
    /// Outdoor air, sky and sun.
    Air,
    /// Ground at the mean temperature of each month, °C.
    Ground([f64; 12]),
    /// The same air as before it: one half of a floor or partition within the zone, or a wall to a neighbour who keeps
    /// the same temperature. No heat passes its outer face.
    Inside,
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

impl Tilt {
    /// The way a face tilted from horizontal looks, degrees: 0 up, 90 a wall, 180 down.
    #[must_use]
    pub fn of(tilt_deg: f64) -> Self {
        match tilt_deg {
            tilt if tilt < 45.0 => Self::Up,
            tilt if tilt > 135.0 => Self::Down,
            _ => Self::Vertical,
        }
    }

    /// The way the other face of the element looks.
    #[must_use]
    pub fn other_side(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Vertical => Self::Vertical,
        }
    }
}

/// Wall, roof, floor or partition.
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
    /// Solar absorptance of the outer face, 0–1.
    pub solar_absorptance: f64,
    /// Solar absorptance of the inner face, 0–1.
    pub inner_solar_absorptance: f64,
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
        Tilt::of(self.tilt_deg)
    }

    /// Which way the inner face looks.
    #[must_use]
    pub fn inner(&self) -> Tilt {
        self.outer().other_side()
    }
}

/// What is known of glass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Glass {
    /// One or two equal clear panes.
    Panes {
        /// Each of them.
        pane: Pane,
        /// How many, 1 or 2.
        count: usize,
        /// Thickness of each, m.
        thickness_m: f64,
        /// Their conductivity, W/(m·K).
        conductivity_w_mk: f64,
        /// Width of the air gap between two, m.
        gap_m: f64,
    },
    /// Two figures of the whole window.
    Simple {
        /// Thermal transmittance including both films, W/(m²·K).
        u_w_m2k: f64,
        /// Solar heat gain coefficient at normal incidence, 0–1.
        shgc: f64,
    },
}

/// Equal rectangular windows in one wall or roof.
#[derive(Debug, Clone, PartialEq)]
pub struct Glazed {
    /// How many.
    pub count: f64,
    /// Width of one, m.
    pub width_m: f64,
    /// Height of one, m.
    pub height_m: f64,
    /// Tilt from horizontal, degrees: 0 a skylight, 90 a window.
    pub tilt_deg: f64,
    /// Azimuth clockwise from north, degrees.
    pub azimuth_deg: f64,
    /// What it is made of.
    pub glass: Glass,
    /// Long-wave emissivity of all its faces, 0–1.
    pub emissivity: f64,
    /// Plates round each window.
    pub shades: Shades,
    /// Share of the sun that is left by frame, dirt and what else stands before it, 0–1.
    pub sun_share: f64,
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
    /// Heat capacity of its air and of what follows the air at once (furniture), J/K.
    pub air_j_k: f64,
    /// Walls, roofs, floors, partitions.
    pub opaque: Vec<Opaque>,
    /// Windows.
    pub glazed: Vec<Glazed>,
    /// Share of light that the ground throws back, 0–1.
    pub albedo: f64,
}
