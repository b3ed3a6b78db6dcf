//! Which way a surface looks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The way the outer face of a surface looks: eight compass points or the sky.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Facing {
    /// 0°.
    North,
    /// 45°.
    NorthEast,
    /// 90°.
    East,
    /// 135°.
    SouthEast,
    /// 180°.
    South,
    /// 225°.
    SouthWest,
    /// 270°.
    West,
    /// 315°.
    NorthWest,
    /// Horizontal, facing the sky: roofs and skylights.
    Up,
}

impl Facing {
    /// How many facings there are.
    pub const COUNT: usize = 9;

    /// All facings, in index order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::North,
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::South,
        Self::SouthWest,
        Self::West,
        Self::NorthWest,
        Self::Up,
    ];

    /// Position in arrays by facing.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Azimuth clockwise from north, degrees (0 for [`Facing::Up`]).
    #[must_use]
    pub fn azimuth_deg(self) -> f64 {
        match self {
            Self::Up => 0.0,
            facade => facade.index() as f64 * 45.0,
        }
    }

    /// Tilt from horizontal, degrees.
    #[must_use]
    pub fn tilt_deg(self) -> f64 {
        if self == Self::Up { 0.0 } else { 90.0 }
    }

    /// Share of the hemisphere before the surface that is sky, with a free horizon.
    #[must_use]
    pub fn sky_view(self) -> f64 {
        if self == Self::Up { 1.0 } else { 0.5 }
    }

    /// The compass point nearest to an azimuth.
    #[must_use]
    pub fn nearest(azimuth_deg: f64) -> Self {
        let eighth = (azimuth_deg.rem_euclid(360.0) / 45.0).round() as usize % 8;
        Self::ALL[eighth]
    }

    /// The compass point a quarter turn clockwise; the sky stays the sky.
    #[must_use]
    pub fn quarter_turn(self) -> Self {
        match self {
            Self::Up => Self::Up,
            facade => Self::ALL[(facade.index() + 2) % 8],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_rounds_to_the_closest_eighth_and_wraps() {
        assert_eq!(Facing::nearest(350.0), Facing::North);
        assert_eq!(Facing::nearest(-90.0), Facing::West);
        assert_eq!(Facing::nearest(170.0), Facing::South);
        assert_eq!(Facing::West.quarter_turn(), Facing::North);
    }
}
