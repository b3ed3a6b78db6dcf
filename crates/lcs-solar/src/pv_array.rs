//! A year of a photovoltaic array on a roof or a façade: cover, shade of rows, temperature, inverter.

use crate::incidence::Direction;
use crate::{
    DiffuseModifiers, IncidenceModifier, PlaneColumns, PvHour, PvSystem, Rows, SkyYear, dc_power_at_cell_w,
    inverter_ac_w, shaded_string_factor,
};

/// Modules with their cover, alone or in rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PvArray {
    /// Power, plane, losses, inverter. Where the horizon or the rows are given, set its loss by shading to 0.
    pub system: PvSystem,
    /// What the cover lets through by angle.
    pub modifier: IncidenceModifier,
    /// Rows behind each other on a flat roof; none on a façade or flush with a roof.
    pub rows: Option<StringRows>,
}

/// Rows and how their strings take shade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StringRows {
    /// Width of a row over the distance between rows, see [`Rows::ground_coverage`].
    pub ground_coverage: f64,
    /// Groups of cells behind one bypass diode, counted up the slope; 2 or 3 for common modules.
    pub blocks: u32,
}

/// The air around the modules, one entry per step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AirColumns<'a> {
    /// Air temperature, °C.
    pub air_c: &'a [f64],
    /// Wind speed at 10 m, m/s.
    pub wind_m_s: &'a [f64],
}

/// Light that reaches the modules and light that they use, W/m².
struct ArrayLight {
    /// What warms the modules.
    warming_w_m2: f64,
    /// What becomes power: less the cover's losses and the string's.
    effective_w_m2: f64,
}

/// What stays the same through the year.
struct Optics {
    diffuse: DiffuseModifiers,
    /// Rows, blocks, and share of the sky left between rows.
    rows: Option<(Rows, u32, f64)>,
}

impl PvArray {
    /// Mean alternating-current power at every step, W.
    ///
    /// Light from the sun and from round it passes the cover at the sun's angle, the rest of the sky and the ground at
    /// their diffuse modifiers. Rows take the sun by [`Rows::shaded_fraction`] and [`shaded_string_factor`], the sky by
    /// [`Rows::sky_loss`].
    ///
    /// # Panics
    /// When a column of the air is shorter than the year.
    #[must_use]
    pub fn ac_w(&self, sky: &SkyYear, air: &AirColumns) -> Vec<f64> {
        let light = sky.on(&self.system.plane);
        let optics = self.optics();
        let after_losses = 1.0 - self.system.losses.total();
        (0..sky.steps())
            .map(|step| {
                let light = self.light(&optics, &light, &sky.to_sun(step), step);
                let (air_c, wind_m_s) = (air.air_c[step], air.wind_m_s[step]);
                let hour = PvHour { plane_w_m2: light.warming_w_m2, air_c, wind_m_s };
                let cell_c = self.system.mounting.cell_temperature_c(&hour);
                inverter_ac_w(
                    &self.system,
                    dc_power_at_cell_w(&self.system, light.effective_w_m2, cell_c) * after_losses,
                )
            })
            .collect()
    }

    fn optics(&self) -> Optics {
        let plane = self.system.plane;
        let rows = self.rows.map(|strings| {
            let rows = Rows { plane, ground_coverage: strings.ground_coverage };
            (rows, strings.blocks, 1.0 - rows.sky_loss())
        });
        Optics { diffuse: self.modifier.diffuse(plane.tilt_deg), rows }
    }

    fn light(&self, optics: &Optics, light: &PlaneColumns, to_sun: &Direction, step: usize) -> ArrayLight {
        let sun_w_m2 = light.beam_w_m2[step] + light.circumsolar_w_m2[step];
        let sky_w_m2 = light.sky_diffuse_w_m2[step] - light.circumsolar_w_m2[step];
        let ground_w_m2 = light.ground_w_m2[step];
        let cos_incidence = light.cos_incidence[step];
        let (lit, useful, free_sky) = optics.rows.map_or((1.0, 1.0, 1.0), |(rows, blocks, free_sky)| {
            let shaded = rows.shaded_from(to_sun, cos_incidence);
            (1.0 - shaded, shaded_string_factor(shaded, blocks), free_sky)
        });
        let through = self.modifier.at_cos(cos_incidence);
        ArrayLight {
            warming_w_m2: sun_w_m2 * lit + sky_w_m2 * free_sky + ground_w_m2,
            effective_w_m2: sun_w_m2 * useful * through
                + sky_w_m2 * free_sky * optics.diffuse.sky
                + ground_w_m2 * optics.diffuse.ground,
        }
    }
}
