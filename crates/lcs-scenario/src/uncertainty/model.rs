//! Actions on cells with unknown drivers, factors and effects.

use super::distribution::DistributionError;
use super::draws::{Draws, Unknown};
use super::fan::{Fan, fan_year};
use crate::actions::ActionModel;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What an unknown multiplies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "on", rename_all = "snake_case")]
pub enum Effect {
    /// The emissions of cells in every year, for example the grid's factor.
    Cells {
        /// Ids of the cells.
        cells: Vec<String>,
    },
    /// The emissions of cells once for every year after the first: a rate of growth that is not known.
    Growth {
        /// Ids of the cells.
        cells: Vec<String>,
    },
    /// The cut of actions. A cut never exceeds the cell.
    Actions {
        /// Ids of the actions.
        actions: Vec<String>,
    },
}

/// Why unknowns do not fit the model.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum WiringError {
    /// A distribution that does not exist.
    #[error(transparent)]
    Distribution(#[from] DistributionError),
    /// An unknown multiplies what does not exist.
    #[error("the unknown `{unknown}` acts on `{on}`, which does not exist")]
    NoSuch {
        /// Unknown.
        unknown: String,
        /// What it points to.
        on: String,
    },
    /// No draws.
    #[error("{draws} draws have no quantiles")]
    TooFewDraws {
        /// How many.
        draws: usize,
    },
}

impl WiringError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Distribution(error) => error.hint(),
            Self::NoSuch { .. } => "correct the id of the cell or action",
            Self::TooFewDraws { .. } => "take 2 draws or more; 10,000 give steady tails",
        }
    }
}

/// A model of actions, its unknowns, and what each of them multiplies.
#[derive(Debug, Clone)]
pub struct UncertainModel<'a> {
    model: &'a ActionModel,
    unknowns: Vec<Unknown>,
    /// Per unknown the cells it scales, the cells whose growth it scales, and the actions it scales.
    wiring: Vec<Wires>,
    /// Shares, action by action and cell by cell, in one row.
    shares: Vec<f64>,
    /// Emissions, year by year and cell by cell, in one row.
    emissions_t: Vec<f64>,
}

#[derive(Debug, Clone, Default)]
struct Wires {
    cells: Vec<usize>,
    growth: Vec<usize>,
    actions: Vec<usize>,
}

/// Emissions of every draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    years: Vec<i16>,
    /// Draw by draw, year by year, t CO2e.
    emissions_t: Vec<f64>,
}

/// One bar of the tornado.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// Unknown.
    pub unknown: String,
    /// Emissions with the unknown at its tenth percentile and all others at their medians, t CO2e.
    pub at_p10_t: f64,
    /// At its ninetieth.
    pub at_p90_t: f64,
}

impl<'a> UncertainModel<'a> {
    /// Wires unknowns to a model.
    ///
    /// # Errors
    /// [`WiringError`] for a distribution or an id that does not exist.
    pub fn new(model: &'a ActionModel, unknowns: Vec<(Unknown, Effect)>) -> Result<Self, WiringError> {
        let mut wiring = Vec::with_capacity(unknowns.len());
        for (unknown, effect) in &unknowns {
            unknown.distribution.check()?;
            let find = |ids: &[String], known: &dyn Fn(&String) -> Option<usize>| {
                let at = |id: &String| {
                    known(id).ok_or_else(|| WiringError::NoSuch { unknown: unknown.id.clone(), on: id.clone() })
                };
                ids.iter().map(at).collect::<Result<Vec<usize>, _>>()
            };
            let cell = |id: &String| model.cells().iter().position(|cell| cell.id == *id);
            let action = |id: &String| model.actions().iter().position(|action| action.id == *id);
            wiring.push(match effect {
                Effect::Cells { cells } => Wires { cells: find(cells, &cell)?, ..Wires::default() },
                Effect::Growth { cells } => Wires { growth: find(cells, &cell)?, ..Wires::default() },
                Effect::Actions { actions } => Wires { actions: find(actions, &action)?, ..Wires::default() },
            });
        }
        let shares = model.shares.iter().flatten().copied().collect();
        let years = 0..model.years().len();
        let emissions_t = years.flat_map(|at| model.cells.iter().map(move |cell| cell.emissions_t[at])).collect();
        let unknowns = unknowns.into_iter().map(|(unknown, _)| unknown).collect();
        Ok(Self { model, unknowns, wiring, shares, emissions_t })
    }

    /// Draws everything `draws` times.
    ///
    /// # Errors
    /// [`WiringError::TooFewDraws`] below two.
    pub fn outcomes(&self, draws: usize, seed: u64) -> Result<Outcomes, WiringError> {
        if draws < 2 {
            return Err(WiringError::TooFewDraws { draws });
        }
        let drawn = Draws::new(&self.unknowns, draws, seed)?;
        let years = self.model.years().len();
        let mut emissions_t = vec![0.0; draws * years];
        // Each draw has its own rows, so that threads cannot change a result.
        emissions_t.par_chunks_mut(years).enumerate().for_each_init(
            || Room::new(self.model),
            |room, (draw, row)| {
                let value = |unknown: usize| drawn.of(unknown)[draw];
                self.emissions(&value, room, row);
            },
        );
        Ok(Outcomes { years: self.model.years().to_vec(), emissions_t })
    }

    /// One unknown at a time from its tenth to its ninetieth percentile, the widest first.
    #[must_use]
    pub fn tornado(&self, year: i16) -> Vec<Bar> {
        let Some(at) = self.model.years().iter().position(|known| *known == year) else { return Vec::new() };
        let mut room = Room::new(self.model);
        let mut row = vec![0.0; self.model.years().len()];
        let mut emissions_with = |moved: usize, p: f64| {
            let value =
                |unknown: usize| self.unknowns[unknown].distribution.quantile(if unknown == moved { p } else { 0.5 });
            self.emissions(&value, &mut room, &mut row);
            row[at]
        };
        let mut bars: Vec<Bar> = (0..self.unknowns.len())
            .map(|moved| Bar {
                unknown: self.unknowns[moved].id.clone(),
                at_p10_t: emissions_with(moved, 0.1),
                at_p90_t: emissions_with(moved, 0.9),
            })
            .collect();
        let width = |bar: &Bar| (bar.at_p90_t - bar.at_p10_t).abs();
        bars.sort_by(|a, b| width(b).total_cmp(&width(a)));
        bars
    }

    /// Emissions of every year with given values of the unknowns.
    fn emissions(&self, value: &dyn Fn(usize) -> f64, room: &mut Room, row: &mut [f64]) {
        room.scale.fill(1.0);
        room.growth.fill(1.0);
        row.fill(0.0);
        room.strength.fill(1.0);
        for (unknown, wires) in self.wiring.iter().enumerate() {
            let value = value(unknown);
            wires.cells.iter().for_each(|cell| room.scale[*cell] *= value);
            wires.growth.iter().for_each(|cell| room.growth[*cell] *= value);
            wires.actions.iter().for_each(|action| room.strength[*action] *= value);
        }
        let (years, cells) = (self.model.years(), room.left.len().max(1));
        for (at, base_t) in self.emissions_t.chunks_exact(cells).enumerate() {
            // Growth compounds over the years that have passed, whatever the step of the series.
            let passed = if at == 0 { 0 } else { i32::from(years[at]) - i32::from(years[at - 1]) };
            for (scale, growth) in room.scale.iter_mut().zip(&room.growth) {
                *scale *= if passed == 1 { *growth } else { growth.powi(passed) };
            }
            for (left, (base_t, scale)) in room.left.iter_mut().zip(base_t.iter().zip(&room.scale)) {
                *left = base_t * scale;
            }
            for (action, shares) in self.shares.chunks_exact(cells).enumerate() {
                let strength = self.model.actions[action].in_place[at] * room.strength[action];
                if strength != 0.0 {
                    cut(&mut room.left, shares, strength);
                }
            }
            row[at] = room.left.iter().sum();
        }
    }
}

/// What the cells keep: `1 − share × strength`, never below nothing.
fn cut(left: &mut [f64], shares: &[f64], strength: f64) {
    for (left, share) in left.iter_mut().zip(shares) {
        *left *= (1.0 - share * strength).max(0.0);
    }
}

/// Room for one draw.
struct Room {
    scale: Vec<f64>,
    growth: Vec<f64>,
    left: Vec<f64>,
    strength: Vec<f64>,
}

impl Room {
    fn new(model: &ActionModel) -> Self {
        let cells = || vec![1.0; model.cells().len()];
        Self { scale: cells(), growth: cells(), left: cells(), strength: vec![1.0; model.actions().len()] }
    }
}

impl Outcomes {
    /// Outcomes of one year, draw by draw; empty for a year outside the model.
    #[must_use]
    pub fn in_year(&self, year: i16) -> Vec<f64> {
        let Some(at) = self.years.iter().position(|known| *known == year) else { return Vec::new() };
        self.emissions_t.iter().skip(at).step_by(self.years.len()).copied().collect()
    }

    /// Quantiles of every year.
    #[must_use]
    pub fn fan(&self) -> Fan {
        self.years.par_iter().map(|year| fan_year(*year, self.in_year(*year))).collect()
    }

    /// Share of draws that emit at most `limit_t` in a year; `None` for a year outside the model.
    #[must_use]
    pub fn probability(&self, year: i16, limit_t: f64) -> Option<f64> {
        let outcomes = self.in_year(year);
        let meeting = outcomes.iter().filter(|t| **t <= limit_t).count();
        (!outcomes.is_empty()).then(|| meeting as f64 / outcomes.len() as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::{Action, Cell, Cut};
    use crate::uncertainty::{Distribution, Share};

    fn model() -> ActionModel {
        let cell = |id: &str, t: f64| Cell { id: id.to_owned(), emissions_t: vec![t, t] };
        let action = Action {
            id: "retrofit".to_owned(),
            cuts: vec![Cut { cell: "offices/electricity".to_owned(), share: 0.5 }],
            in_place: vec![0.0, 1.0],
            yearly_cost: 1.0,
            body: None,
        };
        let cells = vec![cell("offices/electricity", 100.0), cell("homes/electricity", 100.0), cell("gas", 50.0)];
        ActionModel::new(vec![2020, 2030], cells, vec![action]).unwrap()
    }

    fn normal(id: &str, sd: f64, group: Option<&str>) -> Unknown {
        let share = group.map(|group| Share { group: group.to_owned(), loading: 1.0 });
        Unknown { id: id.to_owned(), distribution: Distribution::Normal { mean: 1.0, sd }, share }
    }

    fn cells(ids: &[&str]) -> Effect {
        Effect::Cells { cells: ids.iter().map(|id| (*id).to_owned()).collect() }
    }

    fn deviation(outcomes: &[f64]) -> f64 {
        let mean = outcomes.iter().sum::<f64>() / outcomes.len() as f64;
        (outcomes.iter().map(|t| (t - mean).powi(2)).sum::<f64>() / outcomes.len() as f64).sqrt()
    }

    /// By hand: one factor with 10 % on 200 t of electricity deviates by 20 t; two independent ones by 14.14 t.
    #[test]
    fn one_grid_factor_serves_all_lines() {
        let model = model();
        let one = vec![(normal("grid", 0.1, None), cells(&["offices/electricity", "homes/electricity"]))];
        let two = |group| {
            vec![
                (normal("a", 0.1, group), cells(&["offices/electricity"])),
                (normal("b", 0.1, group), cells(&["homes/electricity"])),
            ]
        };
        let of = |unknowns| {
            let outcomes = UncertainModel::new(&model, unknowns).unwrap().outcomes(20_000, 1).unwrap();
            deviation(&outcomes.in_year(2020))
        };
        assert!((of(one) - 20.0).abs() < 0.01);
        assert!((of(two(Some("grid"))) - 20.0).abs() < 0.01);
        // Standard error of a deviation: 14.14 / √40,000 = 0.07.
        assert!((of(two(None)) - 200.0_f64.sqrt()).abs() < 0.3);
    }

    #[test]
    fn fan_tornado_and_probability() {
        let model = model();
        let retrofit = Effect::Actions { actions: vec!["retrofit".to_owned()] };
        let growth = Effect::Growth { cells: vec!["gas".to_owned()] };
        let unknowns = vec![
            (normal("growth", 0.001, None), growth),
            (normal("grid", 0.1, None), cells(&["offices/electricity", "homes/electricity"])),
            (normal("effect", 0.2, None), retrofit),
        ];
        let uncertain = UncertainModel::new(&model, unknowns).unwrap();
        let outcomes = uncertain.outcomes(10_000, 7).unwrap();
        // Medians: 100 × 0.5 + 100 + 50 = 200 t in 2030, 250 t in 2020.
        let fan = outcomes.fan();
        assert!((fan[0].p50 - 250.0).abs() < 0.5 && (fan[1].p50 - 200.0).abs() < 0.7);
        assert!(fan[1].p10 < fan[1].p25 && fan[1].p75 < fan[1].p90);
        assert!((outcomes.probability(2030, 200.0).unwrap() - 0.5).abs() < 0.02);
        assert_eq!(outcomes.probability(2040, 200.0), None);
        // Half widths by hand: grid 1.2816 × 15, effect 1.2816 × 10, growth 50 × 1.2816 × 0.01.
        let bars = uncertain.tornado(2030);
        let names: Vec<&str> = bars.iter().map(|bar| bar.unknown.as_str()).collect();
        assert_eq!(names, ["grid", "effect", "growth"]);
        assert!((bars[0].at_p90_t - bars[0].at_p10_t - 2.0 * 1.281_551_565_5 * 15.0).abs() < 1e-6);
        assert_eq!(uncertain.outcomes(10_000, 7).unwrap(), outcomes);
        assert_ne!(uncertain.outcomes(10_000, 8).unwrap(), outcomes);
    }

    #[test]
    fn a_wrong_wire_is_told() {
        let error = UncertainModel::new(&model(), vec![(normal("grid", 0.1, None), cells(&["trams"]))]).unwrap_err();
        assert!(error.to_string().contains("trams") && !error.hint().is_empty());
        let model = model();
        let none = UncertainModel::new(&model, vec![]).unwrap();
        assert_eq!(none.outcomes(1, 1), Err(WiringError::TooFewDraws { draws: 1 }));
    }
}
