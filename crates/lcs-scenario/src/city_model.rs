//! A city as yearly paths: drivers, carriers, pieces, and the actions that change them.
//!
//! Every piece (a service, a building stock, a fleet, a line of the inventory) comes down to **cells**: a part and its
//! carrier, whose emissions in a year are a product of five factors ([`FACTORS`]). Actions change the factors, never the
//! product, so that what two of them do to one cell is never counted twice, and so that a difference between two years or
//! two scenarios can be opened factor by factor.

mod buildings;
mod cells;
mod change;
mod evaluate;
mod fleet;
mod line;
mod power;
mod service;
mod strength;

pub(crate) use buildings::{BuildingsPath, ClassPath, Move};
pub(crate) use change::{Reach, Walk};
pub(crate) use evaluate::{Room, Scales};
pub(crate) use fleet::{FleetPath, TechnologyPath};
pub(crate) use line::LinePath;
pub(crate) use power::{PlantPath, PowerPath};
pub(crate) use service::{ServicePath, UseFactor, UsePath};
pub(crate) use strength::Strength;

use crate::document::ActionRamp;
use std::ops::Range;

/// The factors whose product a cell emits, in the order of the chain.
pub const FACTORS: [&str; 5] = ["driver", "service", "share", "intensity", "factor"];

/// A driver's path.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DriverPath {
    pub(crate) id: String,
    pub(crate) values: Vec<f64>,
}

/// A carrier's path.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CarrierPath {
    pub(crate) id: String,
    pub(crate) grid: bool,
    /// t CO2e/kWh.
    pub(crate) factor: Vec<f64>,
    /// Money per kWh.
    pub(crate) price: Option<Vec<f64>>,
}

/// What a cell is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    /// `homes/electricity`, `offices/old/gas`, `cars/petrol`, `I.1.2`.
    pub(crate) id: String,
    pub(crate) piece: String,
    pub(crate) sector: String,
    pub(crate) place: String,
    pub(crate) carrier: Option<usize>,
    /// Whether the product of the first four factors is energy, kWh.
    pub(crate) energy: bool,
    /// Key of the file that states each factor.
    pub(crate) keys: [String; 5],
    /// Unit of each factor.
    pub(crate) units: [String; 5],
}

/// A piece as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece {
    Service(ServicePath),
    Buildings(BuildingsPath),
    Fleet(FleetPath),
    Line(LinePath),
}

impl Piece {
    /// Its cells, which stand side by side.
    pub(crate) fn cells(&self) -> Range<usize> {
        let (first, count) = match self {
            Self::Service(service) => (service.first_cell, service.uses.len()),
            Self::Buildings(buildings) => {
                (buildings.first_cell, buildings.classes.iter().map(|class| class.energy.len()).sum())
            }
            Self::Fleet(fleet) => (fleet.first_cell, fleet.technologies.len()),
            Self::Line(line) => (line.cell, 1),
        };
        first..first + count
    }

    /// Whether an action moves something from one of its parts to another.
    pub(crate) fn shifted_by(&self, action: usize) -> bool {
        let in_any = |shifts: &[Shift]| shifts.iter().any(|shift| shift.action == action);
        match self {
            Self::Service(service) => in_any(&service.switches),
            Self::Buildings(buildings) => {
                in_any(&buildings.builds) || buildings.moves.iter().any(|part| part.action == Some(action))
            }
            Self::Fleet(fleet) => in_any(&fleet.sells),
            Self::Line(_) => false,
        }
    }

    /// Enters the factors of its cells, before anything is cut.
    fn fill(&self, scales: &Scales, room: &mut Room) {
        match self {
            Self::Service(service) => service.fill(room),
            Self::Buildings(buildings) => buildings.fill(room),
            Self::Fleet(fleet) => fleet.fill(room),
            Self::Line(line) => line.fill(scales, room),
        }
    }
}

/// An action as paths.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ModelAction {
    pub(crate) id: String,
    pub(crate) ramp: ActionRamp,
    pub(crate) open: bool,
    /// Whether the file states a cost.
    pub(crate) costed: bool,
    /// Money for the whole action.
    pub(crate) investment: Vec<f64>,
    pub(crate) lifetime_years: f64,
    /// Money a year for the whole action.
    pub(crate) yearly: Vec<f64>,
}

/// A share of one factor of cells that an action cuts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CutPath {
    pub(crate) action: usize,
    /// Index into [`FACTORS`].
    pub(crate) factor: usize,
    /// Runs of neighbouring cells, ascending.
    pub(crate) cells: Vec<Range<usize>>,
    pub(crate) share: Vec<f64>,
}

/// Energy of a cell that an action saves.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SavePath {
    pub(crate) action: usize,
    pub(crate) cell: usize,
    pub(crate) energy_kwh: Vec<f64>,
}

/// Share of one part that an action gives to another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shift {
    pub(crate) action: usize,
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) share: Vec<f64>,
}

/// A city.
#[derive(Debug, Clone, PartialEq)]
pub struct CityModel {
    pub(crate) years: Vec<i16>,
    pub(crate) drivers: Vec<DriverPath>,
    pub(crate) carriers: Vec<CarrierPath>,
    pub(crate) power: Option<PowerPath>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) actions: Vec<ModelAction>,
    pub(crate) cuts: Vec<CutPath>,
    pub(crate) saves: Vec<SavePath>,
    pub(crate) removals_t: Option<Vec<f64>>,
    pub(crate) offsets_t: Option<Vec<f64>>,
}

impl CityModel {
    /// Years of all paths, the base year first.
    #[must_use]
    pub fn years(&self) -> &[i16] {
        &self.years
    }

    /// Ids of the cells.
    pub fn cell_ids(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| cell.id.as_str())
    }

    /// Ids of the actions.
    pub fn action_ids(&self) -> impl Iterator<Item = &str> {
        self.actions.iter().map(|action| action.id.as_str())
    }
}

/// Moves shares from part to part, action by action, each of what is then left.
pub(crate) fn shift(shares: &mut [f64], shifts: &[Shift], strength: &Strength, year: usize) {
    for shift in shifts {
        let share = (shift.share[year] * strength.of(shift.action, year)).clamp(0.0, 1.0);
        let moved = shares[shift.from] * share;
        shares[shift.from] -= moved;
        shares[shift.to] += moved;
    }
}
