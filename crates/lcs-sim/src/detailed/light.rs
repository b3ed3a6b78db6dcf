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
    Incident(Facing),
    /// Diffuse light there, through so many panes over normal incidence.
    Diffuse(usize, Facing),
    /// Beam there, through so many panes over normal incidence.
    Beam(usize, Facing),
    /// All light on any plane: bits of tilt, azimuth and albedo.
    IncidentOn([u64; 3]),
    /// Light in any glass behind any plates: its place among the glass of a chunk follows from its bits.
    Glass(Vec<u64>, Part),
}

impl Column {
    pub fn incident_on(tilt_deg: f64, azimuth_deg: f64, albedo: f64) -> Self {
        Self::IncidentOn([tilt_deg, azimuth_deg, albedo].map(f64::to_bits))
    }

    /// Whether it is among those that all buildings share.
    pub fn is_shared(&self) -> bool {
        !matches!(self, Self::IncidentOn(_) | Self::Glass(..))
    }

    /// The panes through which it looks, where it looks through glass.
    fn panes(&self) -> Option<usize> {
        match self {
            Self::Diffuse(panes, _) | Self::Beam(panes, _) => Some(*panes),
            _ => None,
        }
    }

    fn facing(&self) -> Option<Facing> {
        match self {
            Self::Incident(facing) | Self::Diffuse(_, facing) | Self::Beam(_, facing) => Some(*facing),
            Self::IncidentOn(_) | Self::Glass(..) => None,
        }
    }
}

/// Columns by hour: blocks of equal width, each with a row for every hour with light. A building needs one block or two,
/// so that what is read in a year stays small.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LightTable {
    /// Row of each hour; `DARK` without light.
    row: Vec<u32>,
    /// Numbers in a row of a block.
    width: usize,
    /// Numbers in a block.
    block: usize,
    light_w_m2: Vec<f64>,
}

const DARK: u32 = u32::MAX;

/// Rows of a shared block fill two lines of the cache.
const SHARED_WIDTH: usize = 16;
/// Facings of a block beside the roof: the cardinal points, or those between.
const SIDES: usize = 4;

impl LightTable {
    /// Columns of each block, all of one width.
    fn new(sun: &SunYear, blocks: &[Vec<Vec<f64>>]) -> Self {
        let mut row = vec![DARK; HOURS];
        for (index, hour) in (0_u32..).zip(sun.hours()) {
            row[hour] = index;
        }
        let (width, rows) = (blocks[0].len(), sun.hours().len());
        let mut light_w_m2 = Vec::with_capacity(blocks.len() * width * rows);
        for columns in blocks {
            for index in 0..rows {
                light_w_m2.extend(columns.iter().map(|column| column[index]));
            }
        }
        Self { row, width, block: width * rows, light_w_m2 }
    }

    /// The light of an hour: column `c` of block `b` stands at `b × block + c`; `None` in the dark.
    #[inline(always)]
    pub fn at(&self, hour: usize) -> Option<&[f64]> {
        let row = self.row[hour];
        (row != DARK).then(|| &self.light_w_m2[row as usize * self.width..])
    }

    /// The columns that all buildings of a place share: all light, and diffuse light and beam through one, two and three
    /// panes, on the roof and on four facades that stand at right angles to each other.
    pub fn shared(sun: &SunYear) -> Self {
        let on = Facing::ALL.map(|facing| sun.on(plane_of(facing), USUAL_ALBEDO));
        let none = vec![0.0; sun.hours().len()];
        let block = |panes: usize, set: usize| -> Vec<Vec<f64>> {
            let facings: Vec<Facing> = (0..SIDES).map(|side| Facing::ALL[2 * side + set]).chain([Facing::Up]).collect();
            let column = |of: &dyn Fn(&PlaneLight) -> f64| -> Vec<Vec<f64>> {
                facings.iter().map(|facing| on[facing.index()].iter().map(of).collect()).collect()
            };
            let mut columns = column(&PlaneLight::total_w_m2);
            columns.extend(column(&|light| light.diffuse_w_m2() * diffuse_factor(panes)));
            columns.extend(column(&|light| light.beam_w_m2 * angular_factor(panes, light.incidence_deg)));
            columns.resize(SHARED_WIDTH, none.clone());
            columns
        };
        let blocks: Vec<_> = (1..=CURVES).flat_map(|panes| [block(panes, 0), block(panes, 1)]).collect();
        Self::new(sun, &blocks)
    }

    /// Where each of `columns` stands in this table, which is the shared one. Light that several blocks hold is taken
    /// from one that other columns need too.
    pub(super) fn places(&self, columns: &[Column]) -> Vec<usize> {
        let usual_panes = columns.iter().find_map(Column::panes).unwrap_or(1);
        let set_of = |facing: Facing| (facing != Facing::Up).then_some(facing.index() % 2);
        let usual_set = columns.iter().filter_map(Column::facing).find_map(set_of).unwrap_or(0);
        let place = |column: &Column| {
            let facing = column.facing().unwrap_or(Facing::Up);
            let set = set_of(facing).unwrap_or(usual_set);
            let block = 2 * (column.panes().unwrap_or(usual_panes) - 1) + set;
            let side = if facing == Facing::Up { SIDES } else { facing.index() / 2 };
            let kind = match column {
                Column::Diffuse(..) => 1,
                Column::Beam(..) => 2,
                _ => 0,
            };
            block * self.block + kind * (SIDES + 1) + side
        };
        columns.iter().map(place).collect()
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
        let of_shared = |column: &Column| -> Vec<f64> {
            let place = shared.places(std::slice::from_ref(column))[0];
            sun.hours().map(|hour| shared.at(hour).map_or(0.0, |row| row[place])).collect()
        };
        let light: Vec<Vec<f64>> = columns
            .iter()
            .map(|column| match column {
                Column::IncidentOn(bits) => {
                    let [tilt_deg, azimuth_deg, albedo] = bits.map(f64::from_bits);
                    let light = sun.on(Plane { tilt_deg, azimuth_deg }, albedo);
                    light.iter().map(PlaneLight::total_w_m2).collect()
                }
                Column::Glass(bits, part) => glass[bits][*part as usize].clone(),
                shared => of_shared(shared),
            })
            .collect();
        LightTable::new(sun, &[light])
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
