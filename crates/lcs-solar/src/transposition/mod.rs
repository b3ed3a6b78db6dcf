//! Irradiance on a tilted plane.

mod hay_davies;
mod perez;

use crate::{Plane, SunPosition, cos_incidence};

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
    let cos_incidence = cos_incidence(&input.plane, &input.sun);
    let (sky_diffuse_w_m2, circumsolar_w_m2) = match model {
        Transposition::HayDavies => hay_davies::sky_diffuse_w_m2(input, cos_incidence),
        Transposition::Perez => perez::sky_diffuse_w_m2(input, cos_incidence),
    };
    PlaneIrradiance {
        beam_w_m2: (input.dni_w_m2 * cos_incidence).max(0.0),
        sky_diffuse_w_m2,
        circumsolar_w_m2,
        ground_w_m2: input.ghi_w_m2 * input.albedo * (1.0 - input.plane.sky_view()),
        incidence_deg: cos_incidence.acos().to_degrees(),
    }
}
