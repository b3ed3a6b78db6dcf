//! The premises: drawn one by one from the kinds and districts.

mod plot;

use crate::{
    DemoSettings,
    dice::Dice,
    fault,
    ground::Ground,
    kind::{self, District, Kind},
};
use plot::{Plots, move_onto_land};

/// One premises as it truly is.
#[derive(Debug, Clone)]
pub struct Premises {
    /// Asset number.
    pub id: String,
    /// Position in the portfolio; seeds its own streams.
    pub number: usize,
    pub name: String,
    /// Name of the housing scheme and number of the block, from 0, for a block of one.
    pub scheme: Option<(String, usize)>,
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

/// Draws the premises. The rows that a fault plants twice are left free.
pub fn draw(settings: &DemoSettings, kinds: &[Kind], districts: &[District]) -> Vec<Premises> {
    let total = settings.facilities - fault::count(crate::FaultKind::DuplicateFacility, settings.facilities);
    let weights: Vec<f64> = districts.iter().map(|district| district.people).collect();
    let mut plots = Plots::default();
    let mut premises: Vec<Premises> = kinds
        .iter()
        .zip(kind::allot(kinds, total))
        .flat_map(|(kind, count)| std::iter::repeat_n(kind, count))
        .enumerate()
        .map(|(number, kind)| {
            let mut dice = Dice::new(settings.seed, "premises", number);
            let district = &districts[dice.weighted(&weights)];
            one(number, kind, district, &mut plots, &mut dice)
        })
        .collect();
    move_onto_land(&mut premises, &Ground::draw(settings.seed, districts), districts, settings.seed);
    premises
}

fn one(number: usize, kind: &Kind, district: &District, plots: &mut Plots, dice: &mut Dice) -> Premises {
    let plot = plots.settle(dice.pick(&kind.names).clone().as_str(), district, dice);
    Premises {
        id: format!("DB-{:05}", 10_001 + number * 3),
        number,
        name: plot.name,
        scheme: plot.scheme,
        kind: kind.clone(),
        district: district.name.clone(),
        address: format!("Jalan {}/{}, {}", dice.whole(1, 12), dice.whole(1, 99), district.name),
        size: dice.lognormal(kind.size[0], kind.size[1]).max(kind.size[0] * 0.1).round(),
        intensity: dice.lognormal(kind.intensity[0], kind.intensity[1]),
        storeys: dice.whole(kind.storeys[0], kind.storeys[1]),
        year_built: dice.whole(kind.built[0], kind.built[1]) as i16,
        latitude_deg: plot.latitude_deg,
        longitude_deg: plot.longitude_deg,
    }
}
