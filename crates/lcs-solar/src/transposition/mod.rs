//! Irradiance on a tilted plane.

mod hay_davies;
mod perez;
mod year;

pub use year::{LightColumns, PlaneColumns, SkyYear};

use crate::incidence::Direction;
use crate::{Plane, SunPosition};

/// How the diffuse sky is spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Transposition {
    /// Isotropic dome and a bright disc around the sun. As good as Perez on tropical roofs.
    HayDavies,
    /// Dome, disc and horizon band from measurements; 4 to 5 % below Hay-Davies on tropical walls, hence the default.
    #[default]
    Perez,
}

/// The sun, the sky and the plane at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SkyDiffuseInput {
    /// Where the sun stands.
    pub sun: SunPosition,
    /// The surface.
    pub plane: Plane,
    /// Global horizontal irradiance, W/m².
    pub ghi_w_m2: f64,
    /// Direct normal irradiance, W/m².
    pub dni_w_m2: f64,
    /// Diffuse horizontal irradiance, W/m².
    pub dhi_w_m2: f64,
    /// Normal irradiance outside the atmosphere, W/m², see [`crate::extraterrestrial_normal_w_m2`].
    pub extraterrestrial_w_m2: f64,
    /// Share of the light that the ground throws back, 0 to 1; 0.2 where nothing else is known.
    pub albedo: f64,
}

/// Irradiance on the plane by its way there, W/m².
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneIrradiance {
    /// Straight from the sun.
    pub beam_w_m2: f64,
    /// From the sky, circumsolar light included.
    pub sky_diffuse_w_m2: f64,
    /// The part of `sky_diffuse_w_m2` that comes from round the sun, and is shaded with it.
    pub circumsolar_w_m2: f64,
    /// Reflected by the ground.
    pub ground_w_m2: f64,
    /// Angle between the sun and the plane's normal, degrees.
    pub incidence_deg: f64,
}

impl PlaneIrradiance {
    /// All light on the plane, W/m².
    #[must_use]
    pub fn total_w_m2(&self) -> f64 {
        self.beam_w_m2 + self.sky_diffuse_w_m2 + self.ground_w_m2
    }
}

/// Irradiance on a plane with an open horizon.
#[must_use]
pub fn plane_irradiance(model: Transposition, input: &SkyDiffuseInput) -> PlaneIrradiance {
    let light = Sky::new(model, input).on(&Face::open(&input.plane));
    PlaneIrradiance {
        beam_w_m2: light.beam_w_m2,
        sky_diffuse_w_m2: light.sky_diffuse_w_m2,
        circumsolar_w_m2: light.circumsolar_w_m2,
        ground_w_m2: light.ground_w_m2,
        incidence_deg: light.cos_incidence.acos().to_degrees(),
    }
}

/// What a sky model makes of the diffuse light of a moment, whatever the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
struct DiffuseSky {
    /// Even dome, W/m² on the horizontal.
    dome_w_m2: f64,
    /// Disc around the sun, W/m² on a plane that faces it.
    circumsolar_w_m2: f64,
    /// Band at the horizon, W/m² on a wall; below nothing where the horizon is darker than the dome.
    horizon_w_m2: f64,
}

impl DiffuseSky {
    const DARK: Self = Self { dome_w_m2: 0.0, circumsolar_w_m2: 0.0, horizon_w_m2: 0.0 };
}

/// The light of a moment, shared by all planes.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Sky {
    to_sun: Direction,
    dni_w_m2: f64,
    diffuse: DiffuseSky,
    /// Light that the ground throws back, W/m².
    ground_w_m2: f64,
}

/// A plane, and how much of its sky is free.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Face {
    normal: Direction,
    sin_tilt: f64,
    /// Sky seen past obstacles over the sky seen without.
    free_sky: f64,
}

/// Light on a face by its way there, W/m².
#[derive(Debug, Clone, Copy, PartialEq)]
struct Light {
    cos_incidence: f64,
    beam_w_m2: f64,
    sky_diffuse_w_m2: f64,
    circumsolar_w_m2: f64,
    ground_w_m2: f64,
}

impl Face {
    fn open(plane: &Plane) -> Self {
        Self { normal: plane.normal(), sin_tilt: plane.tilt_deg.to_radians().sin(), free_sky: 1.0 }
    }
}

impl Sky {
    /// The plane of the input plays no part.
    fn new(model: Transposition, input: &SkyDiffuseInput) -> Self {
        let to_sun = Direction::to_sun(&input.sun);
        let diffuse = match model {
            Transposition::HayDavies => hay_davies::diffuse_sky(input, to_sun.up),
            Transposition::Perez => perez::diffuse_sky(input, to_sun.up),
        };
        Self { to_sun, dni_w_m2: input.dni_w_m2, diffuse, ground_w_m2: input.ghi_w_m2 * input.albedo }
    }

    /// The sun and the light around it hidden by an obstacle.
    fn hide_sun(&mut self) {
        self.dni_w_m2 = 0.0;
        self.diffuse.circumsolar_w_m2 = 0.0;
    }

    /// The one formula of light on a plane.
    #[inline]
    fn on(&self, face: &Face) -> Light {
        let cos_incidence = face.normal.cos_angle(&self.to_sun);
        let sky_view = 0.5 * (1.0 + face.normal.up);
        let disc = self.diffuse.circumsolar_w_m2 * cos_incidence.max(0.0);
        let rest = face.free_sky * (self.diffuse.dome_w_m2 * sky_view + self.diffuse.horizon_w_m2 * face.sin_tilt);
        let sky_diffuse_w_m2 = (rest + disc).max(0.0);
        Light {
            cos_incidence,
            beam_w_m2: (self.dni_w_m2 * cos_incidence).max(0.0),
            sky_diffuse_w_m2,
            circumsolar_w_m2: disc.min(sky_diffuse_w_m2),
            ground_w_m2: self.ground_w_m2 * (1.0 - sky_view),
        }
    }
}
