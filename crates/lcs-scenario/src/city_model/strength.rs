//! How far each action is in place, year by year.

/// Strengths, action by action and year by year; 0 is not at all, 1 is wholly.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Strength {
    years: usize,
    values: Vec<f64>,
}

impl Strength {
    /// None in place.
    pub(crate) fn none(actions: usize, years: usize) -> Self {
        Self { years, values: vec![0.0; actions * years] }
    }

    /// Strength of an action in the year of an index.
    pub(crate) fn of(&self, action: usize, year: usize) -> f64 {
        self.values[action * self.years + year]
    }

    /// All years of an action.
    pub(crate) fn row(&self, action: usize) -> &[f64] {
        &self.values[action * self.years..(action + 1) * self.years]
    }

    /// The same, to change.
    pub(crate) fn row_mut(&mut self, action: usize) -> &mut [f64] {
        &mut self.values[action * self.years..(action + 1) * self.years]
    }

    /// The same without any action.
    pub(crate) fn emptied(&self) -> Self {
        Self { years: self.years, values: vec![0.0; self.values.len()] }
    }

    /// Takes an action as another has it, or out.
    pub(crate) fn set(&mut self, action: usize, of: Option<&Self>) {
        match of {
            Some(other) => self.row_mut(action).copy_from_slice(other.row(action)),
            None => self.row_mut(action).fill(0.0),
        }
    }

    /// Lets an action be so far in place in the year of an index, and as much less or more than before in all other years. One
    /// that was not in place at all is so in that year only.
    pub(crate) fn restate(&mut self, action: usize, year: usize, in_place: f64) {
        let before = self.of(action, year);
        let row = self.row_mut(action);
        if before > 0.0 {
            row.iter_mut().for_each(|value| *value *= in_place / before);
        }
        row[year] = in_place;
    }

    /// Number of actions.
    pub(crate) fn actions(&self) -> usize {
        self.values.len().checked_div(self.years).unwrap_or(0)
    }

    /// Becomes another, each action times its number.
    pub(crate) fn become_scaled(&mut self, other: &Self, scale: &[f64]) {
        self.years = other.years;
        self.values.clone_from(&other.values);
        for (action, scale) in scale.iter().enumerate() {
            if *scale != 1.0 {
                self.row_mut(action).iter_mut().for_each(|value| *value *= scale);
            }
        }
    }
}
