//! The premises: drawn one by one from the kinds and districts.

use crate::{
    DemoSettings,
    dice::Dice,
    fault,
    kind::{self, District, Kind},
};
use std::collections::{BTreeMap, BTreeSet};

/// One premises as it truly is.
#[derive(Debug, Clone)]
pub struct Premises {
    /// Asset number.
    pub id: String,
    /// Position in the portfolio; seeds its own streams.
    pub number: usize,
    pub name: String,
    pub kind: Kind,
    pub district: String,
    pub address: String,
    /// m² of floor area, or lamps.
    pub size: f64,
    /// kWh per m² or lamp in a plain year.
    pub intensity: f64,
    pub storeys: i64,
    pub year_built: i16,
    pub latitude_deg: f64,
    pub longitude_deg: f64,
}

impl Premises {
    pub fn floor_area_m2(&self) -> Option<f64> {
        self.kind.area.then_some(self.size)
    }
}

/// Kilometres in a degree of latitude.
const KM_PER_DEGREE: f64 = 111.2;
/// Premises lie in different cells of this size, so that no two look like one by their place alone.
const CELL_DEG: f64 = 0.000_3;

/// Draws the premises. The rows that a fault plants twice are left free.
pub fn draw(settings: &DemoSettings, kinds: &[Kind], districts: &[District]) -> Vec<Premises> {
    let total = settings.facilities - fault::count(crate::FaultKind::DuplicateFacility, settings.facilities);
    let weights: Vec<f64> = districts.iter().map(|district| district.people).collect();
    let mut ground = Ground::default();
    kinds
        .iter()
        .zip(kind::allot(kinds, total))
        .flat_map(|(kind, count)| std::iter::repeat_n(kind, count))
        .enumerate()
        .map(|(number, kind)| {
            let mut dice = Dice::new(settings.seed, "premises", number);
            let district = &districts[dice.weighted(&weights)];
            one(number, kind, district, &mut ground, &mut dice)
        })
        .collect()
}

fn one(number: usize, kind: &Kind, district: &District, ground: &mut Ground, dice: &mut Dice) -> Premises {
    let (name, latitude_deg, longitude_deg) = ground.settle(dice.pick(&kind.names).clone().as_str(), district, dice);
    Premises {
        id: format!("DB-{:05}", 10_001 + number * 3),
        number,
        name,
        kind: kind.clone(),
        district: district.name.clone(),
        address: format!("Jalan {}/{}, {}", dice.whole(1, 12), dice.whole(1, 99), district.name),
        size: dice.lognormal(kind.size[0], kind.size[1]).max(kind.size[0] * 0.1).round(),
        intensity: dice.lognormal(kind.intensity[0], kind.intensity[1]),
        storeys: dice.whole(kind.storeys[0], kind.storeys[1]),
        year_built: dice.whole(kind.built[0], kind.built[1]) as i16,
        latitude_deg,
        longitude_deg,
    }
}

/// Blocks of one housing scheme.
const BLOCKS: usize = 4;
/// Distance between the blocks of a scheme, degrees of latitude (some 70 m).
const BLOCK_SPACING_DEG: f64 = 0.000_65;

/// What stands where, so that names and places stay apart.
#[derive(Default)]
struct Ground {
    numbers: BTreeMap<(String, String), usize>,
    /// Where the first block of a scheme stands.
    schemes: BTreeMap<String, (f64, f64)>,
    taken: BTreeSet<(i64, i64)>,
}

impl Ground {
    /// The next free name and place for a pattern in a district.
    fn settle(&mut self, pattern: &str, district: &District, dice: &mut Dice) -> (String, f64, f64) {
        let running = self.numbers.entry((pattern.to_owned(), district.name.clone())).or_default();
        *running += 1;
        let running = *running;
        if !pattern.contains("{b}") {
            let name = pattern.replace("{d}", &district.name).replace("{n}", &running.to_string());
            let (latitude, longitude) = self.place(district, dice);
            return (name, latitude, longitude);
        }
        let (scheme, block) = ((running - 1) / BLOCKS + 1, (running - 1) % BLOCKS);
        let scheme = pattern.replace("{d}", &district.name).replace("{n}", &scheme.to_string());
        let name = scheme.replace("{b}", &char::from(b'A' + block as u8).to_string());
        let (latitude, longitude) = match self.schemes.get(&scheme) {
            Some(first) => *first,
            None => {
                let first = self.place(district, dice);
                self.schemes.insert(scheme, first);
                first
            }
        };
        (name, round5(latitude + BLOCK_SPACING_DEG * block as f64), longitude)
    }

    /// A point in the district's circle, in a cell of its own while there is room.
    fn place(&mut self, district: &District, dice: &mut Dice) -> (f64, f64) {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let distance_km = district.radius_km() * dice.between(0.0, 1.0).sqrt();
            let direction = dice.between(0.0, std::f64::consts::TAU);
            let east_km_per_degree = KM_PER_DEGREE * district.latitude_deg.to_radians().cos();
            let latitude = district.latitude_deg + distance_km / KM_PER_DEGREE * direction.sin();
            let longitude = district.longitude_deg + distance_km / east_km_per_degree * direction.cos();
            let cell = ((latitude / CELL_DEG).floor() as i64, (longitude / CELL_DEG).floor() as i64);
            let free =
                (-1..=1).all(|north| (-1..=1).all(|east| !self.taken.contains(&(cell.0 + north, cell.1 + east))));
            if free || attempts == 20 {
                self.taken.insert(cell);
                return (round5(latitude), round5(longitude));
            }
        }
    }
}

fn round5(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}
