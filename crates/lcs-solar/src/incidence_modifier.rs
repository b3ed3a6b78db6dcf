//! What the cover of a module lets through at an angle, relative to light that falls on it straight.

use std::f64::consts::PI;

/// The cover of a module.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum IncidenceModifier {
    /// No loss by angle.
    None,
    /// 1 − b0 (1/cos θ − 1): one parameter, 0.05 for flat glass modules.
    ///
    /// # Source
    /// Souka & Safwat, Solar Energy 10, 170 (1966), as ASHRAE Standard 93.
    Ashrae {
        /// Slope.
        b0: f64,
    },
    /// One pane by Snell, Fresnel and Bouguer.
    ///
    /// # Source
    /// De Soto, Klein & Beckman, Solar Energy 80, 78 (2006), doi:10.1016/j.solener.2005.06.010.
    Physical {
        /// Refractive index of the pane, above 1.
        index: f64,
        /// Extinction in the pane, 1/m.
        extinction_per_m: f64,
        /// Thickness of the pane, m.
        thickness_m: f64,
    },
    /// (1 − e^(−cos θ / a_r)) / (1 − e^(−1 / a_r)): measured modules, clean or dusty.
    ///
    /// # Source
    /// Martín & Ruiz, Solar Energy Materials and Solar Cells 70, 25 (2001), doi:10.1016/S0927-0248(00)00408-6.
    MartinRuiz {
        /// Coefficient of angular losses: 0.16 for clean glass, up to 0.25 under dust.
        a_r: f64,
    },
}

impl Default for IncidenceModifier {
    fn default() -> Self {
        Self::GLASS
    }
}

/// Modifiers of light from all over the sky and from the ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DiffuseModifiers {
    /// Of light from an even sky.
    pub sky: f64,
    /// Of light from the ground; 0 where the plane sees none.
    pub ground: f64,
}

impl IncidenceModifier {
    /// Bare glass: index 1.526, extinction 4 /m, 2 mm.
    pub const GLASS: Self = Self::Physical { index: 1.526, extinction_per_m: 4.0, thickness_m: 0.002 };

    /// The modifier of light from one direction, 0 to 1; 0 from behind.
    #[must_use]
    pub fn at(&self, incidence_deg: f64) -> f64 {
        self.at_cos(if incidence_deg.abs() >= 90.0 { 0.0 } else { incidence_deg.to_radians().cos() })
    }

    /// [`IncidenceModifier::at`] by the cosine of the angle.
    #[must_use]
    pub fn at_cos(&self, cos_incidence: f64) -> f64 {
        if cos_incidence <= 0.0 {
            return 0.0;
        }
        match *self {
            Self::None => 1.0,
            Self::Ashrae { b0 } => (1.0 - b0 * (1.0 / cos_incidence - 1.0)).clamp(0.0, 1.0),
            Self::Physical { index, extinction_per_m, thickness_m } => {
                let depth = extinction_per_m * thickness_m;
                pane_transmittance(index, depth, cos_incidence) / pane_transmittance(index, depth, 1.0)
            }
            Self::MartinRuiz { a_r } => (1.0 - (-cos_incidence / a_r).exp()) / (1.0 - (-1.0 / a_r).exp()),
        }
    }

    /// The modifiers of diffuse light on a tilted plane: Martín and Ruiz' own forms for theirs, else the modifier
    /// averaged over what the plane sees of an even sky and an even ground.
    ///
    /// # Source
    /// Martín & Ruiz, Progress in Photovoltaics 13, 75 (2005), doi:10.1002/pip.585; Marion, Solar Energy 147, 344
    /// (2017), doi:10.1016/j.solener.2017.03.027.
    #[must_use]
    pub fn diffuse(&self, tilt_deg: f64) -> DiffuseModifiers {
        match *self {
            Self::None => DiffuseModifiers { sky: 1.0, ground: 1.0 },
            Self::MartinRuiz { a_r } => martin_ruiz_diffuse(tilt_deg, a_r),
            Self::Ashrae { .. } | Self::Physical { .. } => DiffuseModifiers {
                sky: self.mean_over_sky(tilt_deg),
                // The ground is the sky of the plane turned over.
                ground: self.mean_over_sky(180.0 - tilt_deg),
            },
        }
    }

    /// Mean modifier of an even sky, weighted with the cosine of incidence, by midpoints in two angles.
    fn mean_over_sky(&self, tilt_deg: f64) -> f64 {
        const ZENITHS: usize = 90;
        const AZIMUTHS: usize = 180;
        let (sin_tilt, cos_tilt) = tilt_deg.to_radians().sin_cos();
        let (mut passed, mut met) = (0.0, 0.0);
        for zenith in 0..ZENITHS {
            let (sin_zenith, cos_zenith) = (0.5 * PI * (zenith as f64 + 0.5) / ZENITHS as f64).sin_cos();
            for azimuth in 0..AZIMUTHS {
                // The two halves of the sky are alike.
                let turn = PI * (azimuth as f64 + 0.5) / AZIMUTHS as f64;
                let cos_incidence = cos_tilt * cos_zenith + sin_tilt * sin_zenith * turn.cos();
                let light = cos_incidence.max(0.0) * sin_zenith;
                passed += light * self.at_cos(cos_incidence);
                met += light;
            }
        }
        // A plane that hardly sees the sky takes no light from it.
        if met > 1e-9 { passed / met } else { 0.0 }
    }
}

/// Share of light that passes the front of a pane and its depth (extinction times thickness).
fn pane_transmittance(index: f64, depth: f64, cos_incidence: f64) -> f64 {
    let sin_refracted = (1.0 - cos_incidence * cos_incidence).max(0.0).sqrt() / index;
    let cos_refracted = (1.0 - sin_refracted * sin_refracted).sqrt();
    let reflected = |near: f64, far: f64| ((near - far) / (near + far)).powi(2);
    let across = reflected(cos_incidence, index * cos_refracted);
    let along = reflected(cos_refracted, index * cos_incidence);
    (1.0 - 0.5 * (across + along)) * (-depth / cos_refracted).exp()
}

/// Martín and Ruiz' forms for an even sky and ground, with c1 and c2 fitted by them.
fn martin_ruiz_diffuse(tilt_deg: f64, a_r: f64) -> DiffuseModifiers {
    const C1: f64 = 0.424_4;
    let c2 = 0.5 * a_r - 0.154;
    // The two regions are one form of the angle by which the plane turns away from the other.
    let modifier = |turned_deg: f64| {
        let turned = turned_deg.to_radians();
        let (sin, cos) = turned.sin_cos();
        // (t − sin t)/(1 − cos t) is t/3 near 0, where it ends in rounding.
        let spread = sin + if turned < 1e-3 { turned / 3.0 } else { (turned - sin) / (1.0 - cos) };
        1.0 - (-(C1 + c2 * spread) * spread / a_r).exp()
    };
    DiffuseModifiers { sky: modifier(180.0 - tilt_deg), ground: modifier(tilt_deg) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [IncidenceModifier; 4] = [
        IncidenceModifier::None,
        IncidenceModifier::Ashrae { b0: 0.05 },
        IncidenceModifier::GLASS,
        IncidenceModifier::MartinRuiz { a_r: 0.16 },
    ];

    /// The ASHRAE form by hand at 60°: 1 − 0.05 (2 − 1) = 0.95.
    #[test]
    fn modifiers_fall_from_one_to_nothing() {
        assert!((IncidenceModifier::Ashrae { b0: 0.05 }.at(60.0) - 0.95).abs() < 1e-12);
        for modifier in ALL {
            let falling: Vec<f64> = (0..=180).map(|angle| modifier.at(f64::from(angle))).collect();
            assert!((falling[0] - 1.0).abs() < 1e-12, "{modifier:?}");
            assert!(falling.windows(2).all(|pair| pair[1] <= pair[0] + 1e-9), "{modifier:?}");
            assert!(falling[90..].iter().all(|modifier| *modifier == 0.0), "{modifier:?}");
        }
    }

    /// A wall sees as much of the ground as of the sky, at the same angles.
    #[test]
    fn sky_and_ground_are_alike_to_a_wall() {
        for modifier in ALL {
            let DiffuseModifiers { sky, ground } = modifier.diffuse(90.0);
            assert!((sky - ground).abs() < 1e-9 && sky <= 1.0 && sky > 0.9, "{modifier:?}: {sky} {ground}");
        }
    }
}
