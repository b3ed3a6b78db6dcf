//! Columns of light: what falls on planes and through glass in each hour with sun, worked out once and shared by lanes.

use super::simple_glazing::{angular_factor, diffuse_factor};
use super::sun::{PlaneLight, SunYear};
use super::{Glazed, GlazingOptics, Shades};
use crate::Facing;
use lcs_solar::Plane;
use lcs_weather::HOURS;
use std::collections::BTreeMap;

/// Light thrown back by the ground where the columns shared by all buildings apply.
pub(crate) const USUAL_ALBEDO: f64 = 0.2;
/// Panes that have an angular curve of their own.
const CURVES: usize = 3;

/// What becomes of the light on glass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Beam that passes.
    Beam,
    /// Diffuse light that passes.
    Diffuse,
    /// Heat in the outer pane.
    Outer,
    /// Heat in the inner pane.
    Inner,
}

/// A column of light, W/m². Their order is that in which a lane adds them up, whatever its neighbours need.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// All light on one of the nine facings.
    Incident(usize),
    /// Diffuse light there, through so many panes over normal incidence.
    Diffuse(usize, usize),
    /// Beam there, through so many panes over normal incidence.
    Beam(usize, usize),
    /// All light on any plane: bits of tilt, azimuth and albedo.
    IncidentOn([u64; 3]),
    /// Light in any glass behind any plates: its place among the glass of a chunk follows from its bits.
    Glass(Vec<u64>, Part),
}

/// Columns by hour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LightTable {
    /// Row of each hour; `DARK` without light.
    row: Vec<u32>,
    columns: usize,
    light_w_m2: Vec<f64>,
}

const DARK: u32 = u32::MAX;

impl LightTable {
    fn new(sun: &SunYear, columns: &[Vec<f64>]) -> Self {
        let mut row = vec![DARK; HOURS];
        let mut light_w_m2 = Vec::with_capacity(columns.len() * sun.hours().len());
        for (index, hour) in sun.hours().enumerate() {
            #[expect(clippy::cast_possible_truncation, reason = "8,760 hours at most")]
            let index_32 = index as u32;
            row[hour] = index_32;
            light_w_m2.extend(columns.iter().map(|column| column[index]));
        }
        Self { row, columns: columns.len(), light_w_m2 }
    }

    /// The columns of an hour; `None` in the dark.
    #[inline(always)]
    pub fn at(&self, hour: usize) -> Option<&[f64]> {
        let row = self.row[hour];
        (row != DARK).then(|| {
            let start = row as usize * self.columns;
            &self.light_w_m2[start..start + self.columns]
        })
    }

    /// The columns that all buildings of a place share: all light, and beam and diffuse light through one, two and
    /// three panes, on eight facades and the roof.
    pub fn shared(sun: &SunYear) -> Self {
        let mut columns = Vec::new();
        let on: Vec<Vec<PlaneLight>> = Facing::ALL.map(|facing| sun.on(plane_of(facing), USUAL_ALBEDO)).to_vec();
        for light in &on {
            columns.push(light.iter().map(PlaneLight::total_w_m2).collect());
        }
        for panes in 1..=CURVES {
            let spread = diffuse_factor(panes);
            for light in &on {
                columns.push(light.iter().map(|hour| hour.diffuse_w_m2() * spread).collect());
                let beam = |hour: &PlaneLight| hour.beam_w_m2 * angular_factor(panes, hour.incidence_deg);
                columns.push(light.iter().map(beam).collect());
            }
        }
        Self::new(sun, &columns)
    }

    /// Irradiance on a facing at an hour of the table that all buildings share, W/m².
    #[cfg(test)]
    pub fn incident_w_m2(&self, hour: usize, facing: Facing) -> f64 {
        self.at(hour).map_or(0.0, |row| row[facing.index()])
    }
}

/// The plane of a facing.
pub(crate) fn plane_of(facing: Facing) -> Plane {
    Plane { tilt_deg: facing.tilt_deg(), azimuth_deg: facing.azimuth_deg() }
}

/// The facing that a plane has exactly, if any; a roof has any azimuth.
pub(super) fn facing_of(tilt_deg: f64, azimuth_deg: f64) -> Option<Facing> {
    Facing::ALL
        .into_iter()
        .find(|facing| facing.tilt_deg() == tilt_deg && (*facing == Facing::Up || facing.azimuth_deg() == azimuth_deg))
}

impl Column {
    /// Its place in the shared table, if it is there.
    pub fn shared_index(&self) -> Option<usize> {
        let of_panes = |panes: usize, facing: usize| Facing::COUNT + 2 * (Facing::COUNT * (panes - 1) + facing);
        match self {
            Self::Incident(facing) => Some(*facing),
            Self::Diffuse(panes, facing) => Some(of_panes(*panes, *facing)),
            Self::Beam(panes, facing) => Some(of_panes(*panes, *facing) + 1),
            Self::IncidentOn(_) | Self::Glass(..) => None,
        }
    }

    pub fn incident_on(tilt_deg: f64, azimuth_deg: f64, albedo: f64) -> Self {
        Self::IncidentOn([tilt_deg, azimuth_deg, albedo].map(f64::to_bits))
    }
}

/// The numbers by which glass and its plates differ.
pub(super) fn bits_of(glazed: &Glazed, albedo: f64) -> Vec<u64> {
    let mut numbers = vec![glazed.tilt_deg, glazed.azimuth_deg, albedo, glazed.width_m, glazed.height_m];
    match glazed.glass {
        super::Glass::Panes { pane, count, .. } => numbers.extend([count as f64, pane.transmittance, pane.reflectance]),
        super::Glass::Simple { u_w_m2k, shgc } => numbers.extend([0.0, u_w_m2k, shgc]),
    }
    let Shades { overhang, left, right } = glazed.shades;
    if let Some(plate) = overhang {
        numbers.extend([1.0, plate.depth_m, plate.above_m, plate.past_m[0], plate.past_m[1]]);
    }
    for (side, fin) in [(2.0, left), (3.0, right)] {
        if let Some(fin) = fin {
            numbers.extend([side, fin.depth_m, fin.beside_m, fin.past_m[0], fin.past_m[1]]);
        }
    }
    numbers.into_iter().map(f64::to_bits).collect()
}

/// A table of the columns that the zones of a chunk need beyond the shared ones.
pub(super) struct TableBuilder<'z> {
    /// Glass by its bits.
    pub glass: BTreeMap<Vec<u64>, (&'z Glazed, f64)>,
}

impl TableBuilder<'_> {
    /// Works out `columns` in their order.
    pub fn build(&self, columns: &[Column], sun: &SunYear, shared: &LightTable) -> LightTable {
        let glass: BTreeMap<&Vec<u64>, [Vec<f64>; 4]> =
            self.glass.iter().map(|(bits, (glazed, albedo))| (bits, through(glazed, *albedo, sun))).collect();
        let of_shared = |index: usize| sun.hours().map(|hour| shared.at(hour).map_or(0.0, |row| row[index])).collect();
        let light: Vec<Vec<f64>> = columns
            .iter()
            .map(|column| match column {
                Column::IncidentOn(bits) => {
                    let [tilt_deg, azimuth_deg, albedo] = bits.map(f64::from_bits);
                    let light = sun.on(Plane { tilt_deg, azimuth_deg }, albedo);
                    light.iter().map(PlaneLight::total_w_m2).collect()
                }
                Column::Glass(bits, part) => glass[bits][*part as usize].clone(),
                other => of_shared(other.shared_index().unwrap_or(0)),
            })
            .collect();
        LightTable::new(sun, &light)
    }
}

/// Light through and in glass, W/m², by [`Part`].
fn through(glazed: &Glazed, albedo: f64, sun: &SunYear) -> [Vec<f64>; 4] {
    let (width, height) = (glazed.width_m, glazed.height_m);
    let optics = GlazingOptics::of(&glazed.glass);
    let (sky, ground) = (glazed.shades.sky_share(width, height), glazed.shades.ground_share(width, height));
    let spread = optics.diffuse();
    let mut parts: [Vec<f64>; 4] = Default::default();
    for light in sun.on(Plane { tilt_deg: glazed.tilt_deg, azimuth_deg: glazed.azimuth_deg }, albedo) {
        let shines = light.beam_w_m2 + light.circumsolar_w_m2 > 0.0;
        let lit = if shines { glazed.shades.sunlit(width, height, light.profile_tan, light.right_tan) } else { 0.0 };
        let direct = optics.at(light.incidence_deg);
        let beam = light.beam_w_m2 * lit;
        let diffuse = light.circumsolar_w_m2 * lit + light.sky_w_m2 * sky + light.ground_w_m2 * ground;
        parts[Part::Beam as usize].push(beam * direct.transmittance);
        parts[Part::Diffuse as usize].push(diffuse * spread.transmittance);
        parts[Part::Outer as usize].push(beam * direct.outer + diffuse * spread.outer);
        parts[Part::Inner as usize].push(beam * direct.inner + diffuse * spread.inner);
    }
    parts
}
