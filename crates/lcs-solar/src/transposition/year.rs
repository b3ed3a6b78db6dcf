//! The light of a year, worked out once for a place and laid on any number of planes.

use super::{Face, Light, Sky, SkyDiffuseInput, Transposition};
use crate::incidence::Direction;
use crate::{Horizon, Plane, SunPosition};

/// Columns of sun and light, one entry per step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LightColumns<'a> {
    /// Where the sun stands, see [`crate::sun_positions`].
    pub sun: &'a [SunPosition],
    /// Global horizontal irradiance, W/m².
    pub ghi_w_m2: &'a [f64],
    /// Direct normal irradiance, W/m².
    pub dni_w_m2: &'a [f64],
    /// Diffuse horizontal irradiance, W/m².
    pub dhi_w_m2: &'a [f64],
    /// Normal irradiance outside the atmosphere, W/m².
    pub extraterrestrial_w_m2: &'a [f64],
    /// Share of the light that the ground throws back, 0 to 1.
    pub albedo: f64,
}

/// The sky at every step: what does not depend on the plane, sky coefficients included, is worked out once.
#[derive(Debug, Clone, PartialEq)]
pub struct SkyYear {
    skies: Vec<Sky>,
    horizon: Option<Horizon>,
}

/// Light on a plane at every step, by its way there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlaneColumns {
    /// Straight from the sun, W/m².
    pub beam_w_m2: Vec<f64>,
    /// From the sky, circumsolar light included, W/m².
    pub sky_diffuse_w_m2: Vec<f64>,
    /// The part of the sky's light that comes from round the sun, W/m².
    pub circumsolar_w_m2: Vec<f64>,
    /// Reflected by the ground, W/m².
    pub ground_w_m2: Vec<f64>,
    /// Cosine of the angle between the sun and the plane's normal, negative with the sun behind.
    pub cos_incidence: Vec<f64>,
}

impl SkyYear {
    /// The skies of a year. Steps without global irradiance are dark.
    ///
    /// # Panics
    /// When the columns differ in length.
    #[must_use]
    pub fn new(model: Transposition, columns: &LightColumns) -> Self {
        let count = columns.sun.len();
        let light = [columns.ghi_w_m2, columns.dni_w_m2, columns.dhi_w_m2, columns.extraterrestrial_w_m2];
        assert!(light.iter().all(|column| column.len() == count), "columns of one year have one length");
        let sky = |step: usize| {
            let dark = columns.ghi_w_m2[step] <= 0.0;
            let lit = |value: f64| if dark { 0.0 } else { value };
            let input = SkyDiffuseInput {
                sun: columns.sun[step],
                plane: Plane::HORIZONTAL,
                ghi_w_m2: lit(columns.ghi_w_m2[step]),
                dni_w_m2: lit(columns.dni_w_m2[step]),
                dhi_w_m2: lit(columns.dhi_w_m2[step]),
                extraterrestrial_w_m2: columns.extraterrestrial_w_m2[step],
                albedo: columns.albedo,
            };
            Sky::new(model, &input)
        };
        Self { skies: (0..count).map(sky).collect(), horizon: None }
    }

    /// The same year behind obstacles: the sun and the light around it are gone while it stands behind them, the dome
    /// and the horizon band shrink with the sky that the plane still sees. Obstacles are black; the ground is not cut.
    #[must_use]
    pub fn behind(mut self, horizon: Horizon) -> Self {
        for sky in self.skies.iter_mut().filter(|sky| horizon.hides_direction(&sky.to_sun)) {
            sky.hide_sun();
        }
        self.horizon = Some(horizon);
        self
    }

    /// Number of steps.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.skies.len()
    }

    /// Overwrites a column with all light on a plane, W/m².
    pub fn fill_total_w_m2(&self, plane: &Plane, total_w_m2: &mut Vec<f64>) {
        let face = self.face(plane);
        total_w_m2.clear();
        total_w_m2.extend(self.skies.iter().map(|sky| {
            let light = sky.on(&face);
            light.beam_w_m2 + light.sky_diffuse_w_m2 + light.ground_w_m2
        }));
    }

    /// Overwrites columns with the light on a plane by its ways.
    pub fn fill(&self, plane: &Plane, columns: &mut PlaneColumns) {
        let face = self.face(plane);
        columns.resize(self.steps());
        for (step, sky) in self.skies.iter().enumerate() {
            columns.set(step, &sky.on(&face));
        }
    }

    /// The light on a plane by its ways.
    #[must_use]
    pub fn on(&self, plane: &Plane) -> PlaneColumns {
        let mut columns = PlaneColumns::default();
        self.fill(plane, &mut columns);
        columns
    }

    /// Where the sun stands at a step.
    pub(crate) fn to_sun(&self, step: usize) -> Direction {
        self.skies[step].to_sun
    }

    fn face(&self, plane: &Plane) -> Face {
        let free_sky = self.horizon.as_ref().map_or(1.0, |horizon| horizon.free_sky(plane));
        Face { free_sky, ..Face::open(plane) }
    }
}

impl PlaneColumns {
    /// All light on the plane at a step, W/m².
    #[must_use]
    pub fn total_w_m2(&self, step: usize) -> f64 {
        self.beam_w_m2[step] + self.sky_diffuse_w_m2[step] + self.ground_w_m2[step]
    }

    fn resize(&mut self, count: usize) {
        let Self { beam_w_m2, sky_diffuse_w_m2, circumsolar_w_m2, ground_w_m2, cos_incidence } = self;
        for column in [beam_w_m2, sky_diffuse_w_m2, circumsolar_w_m2, ground_w_m2, cos_incidence] {
            column.resize(count, 0.0);
        }
    }

    fn set(&mut self, step: usize, light: &Light) {
        self.beam_w_m2[step] = light.beam_w_m2;
        self.sky_diffuse_w_m2[step] = light.sky_diffuse_w_m2;
        self.circumsolar_w_m2[step] = light.circumsolar_w_m2;
        self.ground_w_m2[step] = light.ground_w_m2;
        self.cos_incidence[step] = light.cos_incidence;
    }
}
