//! The scenario drawn many times.

use super::readings::{AllFigures, Drawn, Needs, Twin, strength_of, versions};
use crate::city_model::{CityModel, Room, Scales, Strength};
use crate::load::{CityScenario, CityScenarios, Wire};
use crate::typed::read_one;
use crate::uncertainty::{Bar, Draws, Fan, FanYear, Share, Unknown, fan_year, sum_together};
use rayon::prelude::*;
use serde::Serialize;

/// What a scenario emits when what is not known is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioUncertainty {
    /// Scenario.
    pub scenario: String,
    /// Draws.
    pub draws: usize,
    /// Start of the random numbers.
    pub seed: u64,
    /// Quantiles by year, t CO2e.
    pub fan: Fan,
    /// For each year in which a target is due, one unknown at a time from its tenth to its ninetieth percentile.
    pub tornado: Vec<TornadoYear>,
    /// In the same years, the spread of the draws beside that of error propagation.
    pub spread: Vec<Spread>,
    /// Share of the draws that meet each reading; draws in which it cannot be read do not meet it.
    pub probabilities: Vec<Probability>,
}

/// A tornado.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TornadoYear {
    /// Year.
    pub year: i16,
    /// The widest bar first.
    pub bars: Vec<Bar>,
}

/// Half of the 95 % interval of a year's emissions, twice: where the two lie apart, what is not known is not small, not normal,
/// or does not add up, and the draws are to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Spread {
    /// Year.
    pub year: i16,
    /// Of the draws, t CO2e.
    pub drawn_t: f64,
    /// By propagation of each unknown's own half interval, t CO2e: squares are added, and products of those that move together.
    pub propagated_t: f64,
    /// The latter in % of the emissions with all unknowns at their medians; `None` where those are zero.
    pub propagated_percent: Option<f64>,
}

/// How likely a reading is met.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Probability {
    /// Target.
    pub target: String,
    /// Share of the draws; `None` where the reading cannot be read at all.
    pub probability: Option<f64>,
}

/// Wires of one model, unknown by unknown; `None` for what a scenario has dropped.
struct Wired<'a> {
    scenario: &'a CityScenario,
    strength: Strength,
    wires: Vec<Option<Wire>>,
}

impl<'a> Wired<'a> {
    fn new(city: &CityScenarios, scenario: &'a CityScenario) -> Self {
        let wires = city.unknowns.iter().map(|(_, on)| Wire::of(on, &scenario.model)).collect();
        Self { scenario, strength: strength_of(scenario), wires }
    }

    fn model(&self) -> &'a CityModel {
        &self.scenario.model
    }

    fn scale(&self, value: &dyn Fn(usize) -> f64, scales: &mut Scales) {
        let Scales { driver, growth, carrier, cell, action, history } = scales;
        [&mut *driver, growth, carrier, cell, action].into_iter().for_each(|all| all.fill(1.0));
        *history = 1.0;
        for (unknown, wire) in self.wires.iter().enumerate() {
            let value = value(unknown);
            match wire {
                Some(Wire::Driver(at)) => driver[*at] *= value,
                Some(Wire::Growth(at)) => growth[*at] *= value,
                Some(Wire::Carrier(at)) => carrier[*at] *= value,
                Some(Wire::Cells(cells)) => cells.iter().for_each(|at| cell[*at] *= value),
                Some(Wire::Actions(actions)) => actions.iter().for_each(|at| action[*at] *= value),
                Some(Wire::History) => *history *= value,
                None => {}
            }
        }
    }
}

/// Emissions of every draw: draw by draw, year by year, t CO2e. The same on every machine and any number of threads.
///
/// `None` for an unknown scenario or fewer than two draws.
#[must_use]
pub fn draw_scenario(city: &CityScenarios, scenario: &str, draws: usize, seed: u64) -> Option<Vec<f64>> {
    let wired = Wired::new(city, city.of(scenario)?);
    let drawn = drawn(city, draws, seed)?;
    let years = wired.model().years.len();
    let mut emissions_t = vec![0.0; draws * years];
    emissions_t.par_chunks_mut(years).enumerate().for_each_init(
        || (Room::new(wired.model()), Scales::ones(wired.model())),
        |(room, scales), (draw, row)| {
            wired.scale(&|unknown| drawn.of(unknown)[draw], scales);
            wired.model().evaluate(&wired.strength, scales, false, room);
            row.iter_mut().enumerate().for_each(|(year, t)| *t = room.cells.total_t(year));
        },
    );
    Some(emissions_t)
}

fn drawn(city: &CityScenarios, draws: usize, seed: u64) -> Option<Draws> {
    let unknowns: Vec<Unknown> = city.unknowns.iter().map(|(unknown, _)| unknown.clone()).collect();
    // Distributions were checked on reading.
    (draws >= 2).then(|| Draws::new(&unknowns, draws, seed).ok()).flatten()
}

/// Fan, tornado and probabilities of a scenario; `None` where nothing is unknown.
pub(super) fn uncertainty(city: &CityScenarios, scenario: &CityScenario) -> Option<ScenarioUncertainty> {
    let (draws, seed) = (city.file.draws.count, city.file.draws.seed);
    if city.unknowns.is_empty() {
        return None;
    }
    let drawn = drawn(city, draws, seed)?;
    let own = Wired::new(city, scenario);
    let versions: Vec<Wired<'_>> =
        self::versions(city, &city.targets).into_iter().map(|version| Wired::new(city, version)).collect();
    let needs = Needs::of(&city.targets);
    let one = |room: &mut Vec<(Room, Scales)>, draw: usize| {
        let mut twins = Vec::with_capacity(room.len());
        for (wired, (room, scales)) in std::iter::once(&own).chain(&versions).zip(room.iter_mut()) {
            wired.scale(&|unknown| drawn.of(unknown)[draw], scales);
            twins.push(Twin::evaluate(wired.scenario, &wired.strength, scales, needs, room));
        }
        let paths: Vec<Drawn<'_>> = std::iter::once(&own)
            .chain(&versions)
            .zip(twins.iter().zip(room.iter()))
            .map(|(wired, (twin, (_, scales)))| Drawn { scenario: wired.scenario, twin, scales })
            .collect();
        let figures = AllFigures::of(city, paths[0], &paths[1..]);
        let met = city.targets.iter().map(|target| read_one(target, figures.for_target(target)).met).collect();
        (twins.swap_remove(0).variable_t, met)
    };
    let rooms = || -> Vec<(Room, Scales)> {
        let models = std::iter::once(&own).chain(&versions).map(Wired::model);
        models.map(|model| (Room::new(model), Scales::ones(model))).collect()
    };
    let outcomes: Vec<(Vec<f64>, Vec<Option<bool>>)> = (0..draws).into_par_iter().map_init(rooms, one).collect();
    let years = &scenario.model.years;
    let fan: Fan = years
        .par_iter()
        .enumerate()
        .map(|(at, year)| fan_year(*year, outcomes.iter().map(|(path, _)| path[at]).collect()))
        .collect();
    let probability = |(at, target): (usize, &crate::typed::TypedTarget)| {
        let met = outcomes.iter().filter(|(_, met)| met[at] == Some(true)).count();
        let readable = outcomes.iter().any(|(_, met)| met[at].is_some());
        Probability { target: target.id.clone(), probability: readable.then(|| met as f64 / draws as f64) }
    };
    let mut due: Vec<i16> = city.targets.iter().map(|target| target.year).filter(|year| years.contains(year)).collect();
    due.extend(years.last().filter(|_| city.targets.is_empty()));
    due.sort_unstable();
    due.dedup();
    let spread = due.iter().filter_map(|year| spread(city, &own, fan.iter().find(|fan| fan.year == *year)?)).collect();
    Some(ScenarioUncertainty {
        scenario: scenario.id.clone(),
        draws,
        seed,
        fan,
        tornado: due.iter().map(|year| TornadoYear { year: *year, bars: tornado(city, &own, *year) }).collect(),
        spread,
        probabilities: city.targets.iter().enumerate().map(probability).collect(),
    })
}

/// Emissions of a year with one unknown at a quantile and all others at their medians, t CO2e.
fn one_at_a_time<'w>(
    city: &'w CityScenarios,
    own: &'w Wired<'_>,
    year: i16,
) -> Option<impl FnMut(Option<usize>, f64) -> f64 + 'w> {
    let at = own.model().years.iter().position(|known| *known == year)?;
    let (mut room, mut scales) = (Room::new(own.model()), Scales::ones(own.model()));
    Some(move |moved: Option<usize>, p: f64| {
        let value = |unknown: usize| {
            city.unknowns[unknown].0.distribution.quantile(if Some(unknown) == moved { p } else { 0.5 })
        };
        own.scale(&value, &mut scales);
        own.model().evaluate(&own.strength, &scales, false, &mut room);
        room.cells.total_t(at)
    })
}

/// The spread of the draws of a year beside that of error propagation.
fn spread(city: &CityScenarios, own: &Wired<'_>, fan: &FanYear) -> Option<Spread> {
    let mut with = one_at_a_time(city, own, fan.year)?;
    let parts: Vec<(f64, Option<&Share>)> = (0..city.unknowns.len())
        .map(|moved| {
            let half_t = (with(Some(moved), 0.975) - with(Some(moved), 0.025)) / 2.0;
            (half_t, city.unknowns[moved].0.share.as_ref())
        })
        .collect();
    let (propagated_t, middle_t) = (sum_together(&parts), with(None, 0.5));
    Some(Spread {
        year: fan.year,
        drawn_t: (fan.p97_5 - fan.p2_5) / 2.0,
        propagated_t,
        propagated_percent: (middle_t != 0.0).then(|| propagated_t / middle_t.abs() * 100.0),
    })
}

fn tornado(city: &CityScenarios, own: &Wired<'_>, year: i16) -> Vec<Bar> {
    let Some(mut with) = one_at_a_time(city, own, year) else { return Vec::new() };
    let bar = |(moved, (unknown, _)): (usize, &(Unknown, crate::document::UnknownOn))| Bar {
        unknown: unknown.id.clone(),
        at_p10_t: with(Some(moved), 0.1),
        at_p90_t: with(Some(moved), 0.9),
    };
    let mut bars: Vec<Bar> = city.unknowns.iter().enumerate().map(bar).collect();
    let width = |bar: &Bar| (bar.at_p90_t - bar.at_p10_t).abs();
    bars.sort_by(|a, b| width(b).total_cmp(&width(a)));
    bars
}
