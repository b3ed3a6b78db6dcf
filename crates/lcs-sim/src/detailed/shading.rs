//! Overhangs and fins: how much of a window the sun still reaches.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An opaque plate that stands out of the wall above a window.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overhang {
    /// How far it stands out, m.
    pub depth_m: f64,
    /// Its height above the window's upper edge, m.
    pub above_m: f64,
    /// How far it reaches past the window's left and right edge (seen from outside), m.
    pub past_m: [f64; 2],
}

/// An opaque plate that stands out of the wall beside a window.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fin {
    /// How far it stands out, m.
    pub depth_m: f64,
    /// Its distance from the window's edge, m.
    pub beside_m: f64,
    /// How far it reaches above the upper and below the lower edge, m.
    pub past_m: [f64; 2],
}

/// Plates round one rectangular window.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shades {
    /// Above.
    pub overhang: Option<Overhang>,
    /// To the left, seen from outside.
    pub left: Option<Fin>,
    /// To the right.
    pub right: Option<Fin>,
}

impl Shades {
    /// Share of a window of `width_m` × `height_m` that the beam reaches.
    ///
    /// `profile_tan` is the tangent of the sun's height in the plane across the wall, `side_tan` that of its angle from
    /// the wall's normal towards the right, both seen from outside.
    #[must_use]
    pub fn sunlit(&self, width_m: f64, height_m: f64, profile_tan: f64, side_tan: f64) -> f64 {
        // The shadow of each plate is a parallelogram; a fine grid of points counts what any of them covers.
        const GRID: usize = 24;
        if self.overhang.is_none() && self.left.is_none() && self.right.is_none() {
            return 1.0;
        }
        let mut lit = 0;
        for row in 0..GRID {
            for column in 0..GRID {
                let x = (column as f64 + 0.5) / GRID as f64 * width_m;
                let below = (row as f64 + 0.5) / GRID as f64 * height_m;
                lit += usize::from(!self.shades(x, below, width_m, height_m, profile_tan, side_tan));
            }
        }
        lit as f64 / (GRID * GRID) as f64
    }

    /// Whether the ray from a point of the window to the sun meets a plate.
    fn shades(&self, x: f64, below: f64, width: f64, height: f64, profile: f64, side: f64) -> bool {
        // A ray leaves the wall: at distance d it is `d × profile` higher and `d × side` further right.
        let over = self.overhang.is_some_and(|plate| {
            let distance = (below + plate.above_m) / profile;
            profile > 0.0
                && distance <= plate.depth_m
                && (-plate.past_m[0]..=width + plate.past_m[1]).contains(&(x + distance * side))
        });
        let beside = |plate: Fin, gap: f64, towards: f64| {
            let distance = gap / towards;
            let rise = below - distance * profile;
            towards > 0.0 && distance <= plate.depth_m && (-plate.past_m[0]..=height + plate.past_m[1]).contains(&rise)
        };
        over || self.right.is_some_and(|fin| beside(fin, width - x + fin.beside_m, side))
            || self.left.is_some_and(|fin| beside(fin, x + fin.beside_m, -side))
    }

    /// Share of the light of an even sky that still reaches the window.
    #[must_use]
    pub fn sky_share(&self, width_m: f64, height_m: f64) -> f64 {
        self.hemisphere_share(width_m, height_m, 1.0)
    }

    /// Share of the light from the ground that still reaches the window.
    #[must_use]
    pub fn ground_share(&self, width_m: f64, height_m: f64) -> f64 {
        self.hemisphere_share(width_m, height_m, -1.0)
    }

    fn hemisphere_share(&self, width_m: f64, height_m: f64, up: f64) -> f64 {
        const STEPS: usize = 24;
        let (mut all, mut open) = (0.0, 0.0);
        for altitude in 0..STEPS {
            let height = (altitude as f64 + 0.5) / STEPS as f64 * std::f64::consts::FRAC_PI_2;
            for azimuth in 0..2 * STEPS {
                let from_normal = ((azimuth as f64 + 0.5) / STEPS as f64 - 1.0) * std::f64::consts::FRAC_PI_2;
                let weight = height.cos() * height.cos() * from_normal.cos();
                let profile = up * height.tan() / from_normal.cos();
                all += weight;
                open += weight * self.sunlit(width_m, height_m, profile, from_normal.tan());
            }
        }
        open / all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide_overhang() -> Shades {
        Shades { overhang: Some(Overhang { depth_m: 1.0, above_m: 0.5, past_m: [50.0, 50.0] }), ..Shades::default() }
    }

    /// A sun at 45° straight before the window: the shadow of 1 m reaches 0.5 m below the upper edge of 2 m.
    #[test]
    fn an_overhang_shades_what_geometry_says() {
        assert!((wide_overhang().sunlit(3.0, 2.0, 1.0, 0.0) - 0.75).abs() < 0.03);
        assert_eq!(wide_overhang().sunlit(3.0, 2.0, 0.4, 0.0), 1.0);
        assert_eq!(Shades::default().sunlit(3.0, 2.0, 5.0, 5.0), 1.0);
    }

    /// A fin of 1 m at the right edge, sun 45° from the right: it covers 1 m of 3 m.
    #[test]
    fn a_fin_shades_from_its_own_side_only() {
        let fin = Fin { depth_m: 1.0, beside_m: 0.0, past_m: [50.0, 50.0] };
        let right = Shades { right: Some(fin), ..Shades::default() };
        assert!((right.sunlit(3.0, 2.0, 0.1, 1.0) - 2.0 / 3.0).abs() < 0.03);
        assert_eq!(right.sunlit(3.0, 2.0, 0.1, -1.0), 1.0);
        let left = Shades { left: Some(fin), ..Shades::default() };
        assert!((left.sunlit(3.0, 2.0, 0.1, -1.0) - 2.0 / 3.0).abs() < 0.03);
    }

    /// A wide overhang above hides the same part of the sky from each height as two-dimensional view factors say: the
    /// mean over the window of (1 − sin β) / 1 with tan β = depth below / depth out.
    #[test]
    fn the_sky_behind_an_overhang_is_lost() {
        let share = wide_overhang().sky_share(3.0, 2.0);
        let steps = 1000;
        let expected: f64 = (0..steps)
            .map(|i| (f64::from(i) + 0.5) / f64::from(steps) * 2.0 + 0.5)
            .map(|below: f64| below / below.hypot(1.0))
            .sum::<f64>()
            / f64::from(steps);
        assert!((share - expected).abs() < 0.03, "{share} against {expected}");
        assert!(wide_overhang().ground_share(3.0, 2.0) > 0.999);
    }
}
