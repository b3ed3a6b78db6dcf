//! Sun through panes: Fresnel reflection, absorption and inter-reflection, by angle.

use super::Glass as GlassInput;
use super::simple_glazing::{angular_factor, diffuse_factor, normal, panes};

/// Angles of the table: 0°, 10°, …, 90°.
const ANGLES: usize = 10;

/// One clear pane as its maker states it at normal incidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pane {
    /// Solar transmittance at normal incidence, 0–1.
    pub transmittance: f64,
    /// Solar reflectance at normal incidence, the same on both faces, 0–1.
    pub reflectance: f64,
}

impl Pane {
    /// Whether uncoated glass can have these properties.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        let (t, r) = (self.transmittance, self.reflectance);
        if !(t > 0.0 && r > 0.0 && t + r < 1.0) {
            return false;
        }
        let glass = Glass::of(*self);
        glass.index.is_finite() && glass.index > 1.0 && glass.depth.is_finite() && glass.depth >= 0.0
    }
}

/// What becomes of light at one angle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Optics {
    /// Share that passes.
    pub transmittance: f64,
    /// Share that the outer pane absorbs.
    pub outer: f64,
    /// Share that the inner pane absorbs; of a single pane its inner half.
    pub inner: f64,
}

impl Optics {
    /// Share that is not thrown back.
    #[must_use]
    pub fn not_reflected(&self) -> f64 {
        self.transmittance + self.outer + self.inner
    }
}

/// Angular properties of one or two equal clear panes.
#[derive(Debug, Clone, PartialEq)]
pub struct GlazingOptics {
    by_angle: [Optics; ANGLES],
    diffuse: Optics,
}

impl GlazingOptics {
    /// Of what is known of the glass.
    #[must_use]
    pub fn of(glass: &GlassInput) -> Self {
        match *glass {
            GlassInput::Panes { pane, count, .. } => Self::clear(pane, count),
            GlassInput::Simple { u_w_m2k, shgc } => Self::simple(u_w_m2k, shgc),
        }
    }

    fn simple(u_w_m2k: f64, shgc: f64) -> Self {
        let (at_normal, panes) = (normal(u_w_m2k, shgc), panes(u_w_m2k));
        let by_angle = std::array::from_fn(|index| {
            let factor = angular_factor(panes, (index as f64 * 10.0).min(90.0));
            Optics {
                transmittance: factor * at_normal.transmittance,
                outer: factor * at_normal.outer,
                inner: factor * at_normal.inner,
            }
        });
        let spread = diffuse_factor(panes);
        let diffuse = Optics {
            transmittance: spread * at_normal.transmittance,
            outer: spread * at_normal.outer,
            inner: spread * at_normal.inner,
        };
        Self { by_angle, diffuse }
    }

    /// Works out the table for `panes` equal panes (1 or 2).
    ///
    /// # Source
    /// Fresnel and Stokes as in Duffie & Beckman, *Solar Engineering of Thermal Processes*, ch. 5: refractive index and
    /// extinction of the uncoated pane follow from its properties at normal incidence.
    #[must_use]
    pub fn clear(pane: Pane, panes: usize) -> Self {
        let glass = Glass::of(pane);
        let by_angle = std::array::from_fn(|index| {
            let angle = (index as f64 * 10.0).min(89.99).to_radians();
            stack(glass.slab(angle), panes)
        });
        let mut optics = Self { by_angle, diffuse: Optics::default() };
        optics.diffuse = optics.hemispherical();
        optics
    }

    /// Properties for a beam at an incidence angle, linear between the table's angles; nothing passes from 90° on.
    #[must_use]
    pub fn at(&self, incidence_deg: f64) -> Optics {
        if incidence_deg >= 90.0 {
            return Optics::default();
        }
        let position = incidence_deg.max(0.0) / 10.0;
        let low = (position as usize).min(ANGLES - 2);
        let share = position - low as f64;
        let mix = |a: f64, b: f64| a + (b - a) * share;
        let (a, b) = (self.by_angle[low], self.by_angle[low + 1]);
        Optics {
            transmittance: mix(a.transmittance, b.transmittance),
            outer: mix(a.outer, b.outer),
            inner: mix(a.inner, b.inner),
        }
    }

    /// Properties for light that comes evenly from a hemisphere.
    #[must_use]
    pub fn diffuse(&self) -> Optics {
        self.diffuse
    }

    fn hemispherical(&self) -> Optics {
        const STEPS: usize = 900;
        let mut sum = Optics::default();
        for step in 0..STEPS {
            let angle = (step as f64 + 0.5) * 90.0 / STEPS as f64;
            let weight = (2.0 * angle.to_radians()).sin() * std::f64::consts::FRAC_PI_2 / STEPS as f64;
            let one = self.at(angle);
            sum.transmittance += weight * one.transmittance;
            sum.outer += weight * one.outer;
            sum.inner += weight * one.inner;
        }
        sum
    }
}

/// Refractive index and optical depth of uncoated glass.
struct Glass {
    index: f64,
    depth: f64,
}

impl Glass {
    fn of(pane: Pane) -> Self {
        // Reflectance of one face follows from transmittance and reflectance of the pane (both faces, inner paths).
        let (t, r) = (pane.transmittance, pane.reflectance);
        let beta = t * t - r * r + 2.0 * r + 1.0;
        let face = (beta - (beta * beta - 4.0 * (2.0 - r) * r).sqrt()) / (2.0 * (2.0 - r));
        let root = face.sqrt();
        let depth = -((r - face) / (face * t)).ln();
        Self { index: (1.0 + root) / (1.0 - root), depth }
    }

    /// (transmittance, reflectance) of the pane for unpolarised light.
    fn slab(&self, angle: f64) -> (f64, f64) {
        let [along, across] = [0, 1].map(|polarised| self.polarised(angle, polarised));
        (f64::midpoint(along.0, across.0), f64::midpoint(along.1, across.1))
    }

    /// The same for light polarised along (0) or across (1) the plane of incidence.
    fn polarised(&self, angle: f64, polarised: usize) -> (f64, f64) {
        let inside = (angle.sin() / self.index).asin();
        let face = if angle < 1e-6 {
            ((self.index - 1.0) / (self.index + 1.0)).powi(2)
        } else if polarised == 0 {
            ((inside - angle).tan() / (inside + angle).tan()).powi(2)
        } else {
            ((inside - angle).sin() / (inside + angle).sin()).powi(2)
        };
        let absorbed = (-self.depth / inside.cos()).exp();
        let transmittance = absorbed * (1.0 - face).powi(2) / (1.0 - (face * absorbed).powi(2));
        (transmittance, face * (1.0 + absorbed * transmittance))
    }
}

/// One or two equal panes behind each other.
fn stack((t, r): (f64, f64), panes: usize) -> Optics {
    let absorbed = 1.0 - t - r;
    if panes == 1 {
        return Optics { transmittance: t, outer: absorbed / 2.0, inner: absorbed / 2.0 };
    }
    let between = 1.0 / (1.0 - r * r);
    Optics { transmittance: t * t * between, outer: absorbed * (1.0 + t * r * between), inner: absorbed * t * between }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BESTEST: Pane = Pane { transmittance: 0.834, reflectance: 0.075 };

    /// One pane gives back the properties it was made from.
    #[test]
    fn a_pane_keeps_its_properties_at_normal_incidence() {
        let one = GlazingOptics::clear(BESTEST, 1).at(0.0);
        assert!((one.transmittance - 0.834).abs() < 1e-6);
        assert!((one.outer + one.inner - (1.0 - 0.834 - 0.075)).abs() < 1e-6);
    }

    /// Angular SHGC of the two clear panes of ASHRAE 140, with 0.2 of the outer and 0.7 of the inner pane's heat
    /// entering, over that at normal incidence: 0.789 there, 0.681 at 60° and 0.276 at 80° in its table; within 0.02.
    #[test]
    fn two_panes_follow_the_angular_table_of_the_standard() {
        let glass = GlazingOptics::clear(BESTEST, 2);
        let heat = |angle: f64| {
            let at = glass.at(angle);
            at.transmittance + 0.2 * at.outer + 0.7 * at.inner
        };
        for (angle, shgc) in [(0.0, 0.789), (40.0, 0.775), (60.0, 0.681), (70.0, 0.532), (80.0, 0.276)] {
            let (ours, table) = (heat(angle) / heat(0.0), shgc / 0.789);
            assert!((ours - table).abs() < 0.02, "{angle}°: {ours} against {table}");
        }
        assert!(glass.diffuse().transmittance < glass.at(0.0).transmittance);
        assert_eq!(glass.at(95.0), Optics::default());
    }
}
