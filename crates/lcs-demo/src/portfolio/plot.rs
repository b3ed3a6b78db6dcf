//! Where premises stand.

use super::Premises;
use crate::{dice::Dice, ground::Ground, kind::District};
use std::collections::{BTreeMap, BTreeSet};

/// Kilometres in a degree of latitude.
const KM_PER_DEGREE: f64 = 111.2;
/// Premises lie in different cells of this size, so that no two look like one by their place alone.
const CELL_DEG: f64 = 0.000_3;
/// Blocks of one housing scheme.
const BLOCKS: usize = 4;
/// Distance between the blocks of a scheme, degrees of latitude (some 70 m).
const BLOCK_SPACING_DEG: f64 = 0.000_65;
/// Attempts to find a free cell before a taken one will do.
const ATTEMPTS_FOR_ROOM: usize = 20;
/// Attempts to find dry land; a district is mostly that.
const ATTEMPTS_FOR_LAND: usize = 2_000;

/// A name and a place.
pub(super) struct Plot {
    pub name: String,
    /// Scheme and number of the block.
    pub scheme: Option<(String, usize)>,
    pub latitude_deg: f64,
    pub longitude_deg: f64,
}

/// What stands where, so that names and places stay apart.
#[derive(Default)]
pub(super) struct Plots {
    numbers: BTreeMap<(String, String), usize>,
    /// Where the first block of a scheme stands.
    schemes: BTreeMap<String, (f64, f64)>,
    taken: Taken,
}

impl Plots {
    /// The next free name and place for a pattern in a district.
    pub fn settle(&mut self, pattern: &str, district: &District, dice: &mut Dice) -> Plot {
        let running = self.numbers.entry((pattern.to_owned(), district.name.clone())).or_default();
        *running += 1;
        let running = *running;
        if !pattern.contains("{b}") {
            let name = pattern.replace("{d}", &district.name).replace("{n}", &running.to_string());
            let (latitude_deg, longitude_deg) = self.taken.place(district, dice);
            return Plot { name, scheme: None, latitude_deg, longitude_deg };
        }
        let (scheme, block) = ((running - 1) / BLOCKS + 1, (running - 1) % BLOCKS);
        let scheme = pattern.replace("{d}", &district.name).replace("{n}", &scheme.to_string());
        let name = scheme.replace("{b}", &char::from(b'A' + block as u8).to_string());
        let first = match self.schemes.get(&scheme) {
            Some(first) => *first,
            None => {
                let first = self.taken.place(district, dice);
                self.schemes.insert(scheme.clone(), first);
                first
            }
        };
        let (latitude_deg, longitude_deg) = of_block(first, block);
        Plot { name, scheme: Some((scheme, block)), latitude_deg, longitude_deg }
    }
}

/// Cells in which something stands.
#[derive(Default)]
struct Taken(BTreeSet<(i64, i64)>);

impl Taken {
    /// A point in the district's circle, in a cell of its own while there is room.
    fn place(&mut self, district: &District, dice: &mut Dice) -> (f64, f64) {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let place = in_circle(district, dice);
            if self.is_free(place) || attempts == ATTEMPTS_FOR_ROOM {
                self.0.insert(cell(place));
                return rounded(place);
            }
        }
    }

    fn is_free(&self, place: (f64, f64)) -> bool {
        let (north, east) = cell(place);
        (-1..=1).all(|up| (-1..=1).all(|right| !self.0.contains(&(north + up, east + right))))
    }
}

fn cell((latitude, longitude): (f64, f64)) -> (i64, i64) {
    ((latitude / CELL_DEG).floor() as i64, (longitude / CELL_DEG).floor() as i64)
}

fn in_circle(district: &District, dice: &mut Dice) -> (f64, f64) {
    let distance_km = district.radius_km() * dice.between(0.0, 1.0).sqrt();
    let direction = dice.between(0.0, std::f64::consts::TAU);
    let east_km_per_degree = KM_PER_DEGREE * district.latitude_deg.to_radians().cos();
    (
        district.latitude_deg + distance_km / KM_PER_DEGREE * direction.sin(),
        district.longitude_deg + distance_km / east_km_per_degree * direction.cos(),
    )
}

fn of_block((latitude, longitude): (f64, f64), block: usize) -> (f64, f64) {
    (round5(latitude + BLOCK_SPACING_DEG * block as f64), longitude)
}

fn rounded((latitude, longitude): (f64, f64)) -> (f64, f64) {
    (round5(latitude), round5(longitude))
}

fn round5(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}

/// Moves what stands in a lake or across the border of its district, the blocks of a scheme together. Nothing else about
/// the premises changes: the new places have a stream of their own.
pub(super) fn move_onto_land(premises: &mut [Premises], ground: &Ground, districts: &[District], seed: u64) {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, one) in premises.iter().enumerate() {
        let group = one.scheme.as_ref().map_or_else(|| one.id.clone(), |(scheme, _)| scheme.clone());
        groups.entry(group).or_default().push(at);
    }
    let is_dry = |district: &str, (latitude, longitude)| ground.is_dry_land_of(district, longitude, latitude);
    let mut taken = Taken::default();
    let mut stranded: Vec<Vec<usize>> = Vec::new();
    for group in groups.into_values() {
        let places = || group.iter().map(|&at| (premises[at].latitude_deg, premises[at].longitude_deg));
        if group.iter().zip(places()).all(|(&at, place)| is_dry(&premises[at].district, place)) {
            taken.0.extend(places().map(cell));
        } else {
            stranded.push(group);
        }
    }
    for group in stranded {
        let first = &premises[group[0]];
        let Some(district) = districts.iter().find(|district| district.name == first.district) else { continue };
        let mut dice = Dice::new(seed, "land", first.number);
        let blocks: Vec<usize> =
            group.iter().map(|&at| premises[at].scheme.as_ref().map_or(0, |(_, block)| *block)).collect();
        let on_land = (0..ATTEMPTS_FOR_LAND).map(|attempt| (attempt, rounded(in_circle(district, &mut dice)))).find(
            |&(attempt, place)| {
                let has_room = attempt >= ATTEMPTS_FOR_ROOM || taken.is_free(place);
                has_room && blocks.iter().all(|&block| is_dry(&district.name, of_block(place, block)))
            },
        );
        // A district is drawn around its centre, which therefore is its own.
        let place = on_land.map_or((district.latitude_deg, district.longitude_deg), |(_, place)| place);
        for (&at, &block) in group.iter().zip(&blocks) {
            (premises[at].latitude_deg, premises[at].longitude_deg) = of_block(place, block);
            taken.0.insert(cell(of_block(place, block)));
        }
    }
}
