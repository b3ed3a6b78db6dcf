//! Cells, actions, and what they emit together.

use super::error::ActionError;
use serde::{Deserialize, Serialize};

/// A part of the city's emissions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Id, for example `offices/electricity`.
    pub id: String,
    /// Emissions without any action, t CO2e, one value per year; negative for a sink.
    pub emissions_t: Vec<f64>,
}

/// A share of one cell that an action cuts once it is fully in place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cut {
    /// Id of the cell.
    pub cell: String,
    /// Share of its emissions, 0 to 1.
    pub share: f64,
}

/// An action of the city.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// Id.
    pub id: String,
    /// What it cuts.
    pub cuts: Vec<Cut>,
    /// How far it is in place, 0 to 1, one value per year.
    pub in_place: Vec<f64>,
    /// Cost of the completed action, currency units a year; negative where it pays for itself.
    pub yearly_cost: f64,
    /// Who is responsible.
    pub body: Option<String>,
}

/// A straight ramp.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ramp {
    /// First year of works; they count in that year.
    pub start_year: i16,
    /// Years until all is in place, 1 or more.
    pub years: f64,
    /// Share reached in the end, 0 to 1.
    pub final_share: f64,
}

impl Ramp {
    /// How far an action is in place in a year.
    #[must_use]
    pub fn in_place(&self, year: i16) -> f64 {
        let done = (f64::from(year) - f64::from(self.start_year) + 1.0) / self.years.max(1.0);
        done.clamp(0.0, 1.0) * self.final_share
    }

    /// The same for a series of years.
    #[must_use]
    pub fn over(&self, years: &[i16]) -> Vec<f64> {
        years.iter().map(|year| self.in_place(*year)).collect()
    }
}

/// Cells and actions that fit each other.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionModel {
    pub(crate) years: Vec<i16>,
    pub(crate) cells: Vec<Cell>,
    pub(crate) actions: Vec<Action>,
    /// Action by action the share of each cell.
    pub(crate) shares: Vec<Vec<f64>>,
}

impl ActionModel {
    /// Checks that everything fits. Cuts of one action in one cell add up to at most 1.
    ///
    /// # Errors
    /// [`ActionError`] with the id of what does not fit.
    pub fn new(years: Vec<i16>, cells: Vec<Cell>, actions: Vec<Action>) -> Result<Self, ActionError> {
        if years.is_empty() {
            return Err(ActionError::NoYears);
        }
        let ids: Vec<&String> = cells.iter().map(|cell| &cell.id).collect();
        unique(&ids)?;
        unique(&actions.iter().map(|action| &action.id).collect::<Vec<_>>())?;
        for cell in &cells {
            series(&cell.id, &cell.emissions_t, &years)?;
        }
        let mut shares = Vec::with_capacity(actions.len());
        for action in &actions {
            series(&action.id, &action.in_place, &years)?;
            for share in &action.in_place {
                within(&action.id, *share)?;
            }
            let mut row = vec![0.0; cells.len()];
            for cut in &action.cuts {
                let unknown = || ActionError::Unknown { id: action.id.clone(), on: cut.cell.clone() };
                let at = ids.iter().position(|id| **id == cut.cell).ok_or_else(unknown)?;
                within(&action.id, cut.share)?;
                row[at] += cut.share;
                within(&action.id, row[at])?;
            }
            shares.push(row);
        }
        Ok(Self { years, cells, actions, shares })
    }

    /// The years of all series.
    #[must_use]
    pub fn years(&self) -> &[i16] {
        &self.years
    }

    /// The cells.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The actions.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// Share of a cell that an action cuts in a year.
    pub(crate) fn cut(&self, action: usize, cell: usize, year: usize) -> f64 {
        self.shares[action][cell] * self.actions[action].in_place[year]
    }

    /// Emissions per year with the actions in `taken`, each at a level from 0 to 1 of its ramp, t CO2e.
    #[must_use]
    pub fn emissions_t(&self, level: &[f64]) -> Vec<f64> {
        (0..self.years.len()).map(|year| self.emissions_in(year, level)).collect()
    }

    /// Emissions in the year of an index.
    pub(crate) fn emissions_in(&self, year: usize, level: &[f64]) -> f64 {
        let left = |cell: usize| -> f64 {
            let remains = |(action, level): (usize, &f64)| 1.0 - self.cut(action, cell, year) * level;
            level.iter().enumerate().map(remains).product()
        };
        self.cells.iter().enumerate().map(|(at, cell)| cell.emissions_t[year] * left(at)).sum()
    }

    /// Emissions without any action, t CO2e.
    #[must_use]
    pub fn without_actions_t(&self) -> Vec<f64> {
        self.emissions_t(&[])
    }

    /// Emissions with all actions, t CO2e.
    #[must_use]
    pub fn with_all_t(&self) -> Vec<f64> {
        self.emissions_t(&vec![1.0; self.actions.len()])
    }
}

fn unique(ids: &[&String]) -> Result<(), ActionError> {
    let twice = ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id));
    twice.map_or(Ok(()), |(_, id)| Err(ActionError::IdTwice { id: (*id).clone() }))
}

fn series(id: &str, values: &[f64], years: &[i16]) -> Result<(), ActionError> {
    if values.len() != years.len() {
        return Err(ActionError::WrongLength { id: id.to_owned(), values: values.len(), years: years.len() });
    }
    match values.iter().zip(years).find(|(value, _)| !value.is_finite()) {
        Some((value, year)) => Err(ActionError::NotUsable { id: id.to_owned(), year: *year, value: *value }),
        None => Ok(()),
    }
}

pub(super) fn within(id: &str, share: f64) -> Result<(), ActionError> {
    // Shares that were summed may exceed 1 by rounding.
    if (0.0..=1.0 + 1e-12).contains(&share) {
        return Ok(());
    }
    Err(ActionError::ShareOutside { id: id.to_owned(), share })
}
