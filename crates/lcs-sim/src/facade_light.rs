//! Light on facades and roof and through their glass, as the screening mode reads it: what a building needs of an hour
//! lies together.

use crate::Facing;
use crate::detailed::{SunYear, USUAL_ALBEDO, plane_of};
use crate::glazing::{DIFFUSE_FACTOR, beam_factor};
use lcs_weather::HOURS;

/// Facings of a set: four facades that stand at right angles to each other, and the roof.
pub(crate) const SIDES: usize = 5;

/// Light of an hour on a set of facings, W/m².
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct SetLight {
    /// On the outer faces.
    pub incident_w_m2: [f64; SIDES],
    /// The same weighted by the angular solar factor of glass: times area and SHGC at normal incidence it is the heat that
    /// enters.
    pub glazed_w_m2: [f64; SIDES],
}

/// Light of the hours in which there is any.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FacadeLight {
    /// Row of each hour; `DARK` without light.
    row: Vec<u32>,
    sets: [Vec<SetLight>; 2],
}

const DARK: u32 = u32::MAX;

/// The facing at a place of a set: cardinal points and roof, then the points between; each facing stands in one set.
pub(crate) fn side_of(set: usize, side: usize) -> Option<Facing> {
    if side < SIDES - 1 { Some(Facing::ALL[2 * side + set]) } else { (set == 0).then_some(Facing::Up) }
}

impl FacadeLight {
    /// How many sets there are.
    pub const SETS: usize = 2;

    /// The light of a year, the sky after Perez.
    pub fn new(sun: &SunYear) -> Self {
        let mut row = vec![DARK; HOURS];
        for (index, hour) in (0_u32..).zip(sun.hours()) {
            row[hour] = index;
        }
        let of_set = |set: usize| {
            let mut rows = vec![SetLight::default(); sun.hours().len()];
            for (side, facing) in (0..SIDES).filter_map(|side| Some((side, side_of(set, side)?))) {
                for (light, row) in sun.on(plane_of(facing), USUAL_ALBEDO).iter().zip(&mut rows) {
                    row.incident_w_m2[side] = light.total_w_m2();
                    row.glazed_w_m2[side] =
                        light.beam_w_m2 * beam_factor(light.incidence_deg) + light.diffuse_w_m2() * DIFFUSE_FACTOR;
                }
            }
            rows
        };
        Self { row, sets: std::array::from_fn(of_set) }
    }

    /// The row of an hour; `None` in the dark.
    #[inline(always)]
    pub fn row(&self, hour: usize) -> Option<usize> {
        let row = self.row[hour];
        (row != DARK).then_some(row as usize)
    }

    /// The light on a set of facings.
    #[inline(always)]
    pub fn at(&self, set: usize, row: usize) -> &SetLight {
        &self.sets[set][row]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nine facings, each once.
    #[test]
    fn every_facing_stands_in_one_set() {
        let mut all: Vec<Facing> =
            (0..FacadeLight::SETS).flat_map(|set| (0..SIDES).filter_map(move |side| side_of(set, side))).collect();
        all.sort_unstable();
        assert_eq!(all, Facing::ALL);
    }
}
