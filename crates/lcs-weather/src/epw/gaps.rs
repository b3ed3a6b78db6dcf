//! Missing values of an EPW file, filled and told.

use super::error::EpwError;
use super::field::EpwField;
use super::note::{EpwGap, EpwNote, Remedy};
use super::rows::Columns;
use crate::HOURS;
use crate::calendar::hour_text;

/// With more than a tenth of the year missing, a straight line between neighbours is an invention.
const MAX_INTERPOLATED_HOURS: usize = HOURS / 10;
/// Longest gap that is bridged: a quarter of a day. A longer one may hide a shower, or the day's maximum whole.
const MAX_GAP_HOURS: usize = 6;

/// Fills columns and notes what it did.
pub(super) struct Filling<'a> {
    columns: &'a Columns,
    notes: &'a mut Vec<EpwNote>,
}

impl<'a> Filling<'a> {
    pub(super) const fn new(columns: &'a Columns, notes: &'a mut Vec<EpwNote>) -> Self {
        Self { columns, notes }
    }

    pub(super) const fn columns(&self) -> &'a Columns {
        self.columns
    }

    pub(super) fn note(&mut self, note: EpwNote) {
        self.notes.push(note);
    }

    /// Fills from the other columns of the same hour, as far as they tell.
    pub(super) fn derive(
        &mut self,
        field: EpwField,
        column: &[Option<f64>],
        rule: impl Fn(usize) -> Option<f64>,
    ) -> Vec<Option<f64>> {
        let filled: Vec<Option<f64>> =
            column.iter().enumerate().map(|(hour, value)| value.or_else(|| rule(hour))).collect();
        self.tell(field, Remedy::Derived, |hour| column[hour].is_none() && filled[hour].is_some());
        filled
    }

    /// Fills by a straight line between the neighbours in time.
    pub(super) fn interpolate(&mut self, field: EpwField, column: &[Option<f64>]) -> Result<Vec<f64>, EpwError> {
        let known: Vec<(usize, f64)> =
            column.iter().enumerate().filter_map(|(hour, value)| value.map(|value| (hour, value))).collect();
        let missing = column.len() - known.len();
        if missing > MAX_INTERPOLATED_HOURS {
            return Err(EpwError::Missing { field, hours: missing });
        }
        if let Some((hour, hours)) = runs(|hour| column[hour].is_none()).find(|(_, hours)| *hours > MAX_GAP_HOURS) {
            let line = self.columns.lines[hour];
            return Err(EpwError::Gap { line, field, from: hour_text(hour), hours, most: MAX_GAP_HOURS });
        }
        self.tell(field, Remedy::Interpolated, |hour| column[hour].is_none());
        Ok((0..column.len()).map(|hour| column[hour].unwrap_or_else(|| between(&known, hour))).collect())
    }

    /// Fills the dry bulb: its deviation from the usual course of the days around on a straight line, since a line of
    /// the temperature itself would cut off the afternoon.
    pub(super) fn dry_bulb(&mut self) -> Result<Vec<f64>, EpwError> {
        let column = self.columns.of(EpwField::DryBulb);
        if column.iter().all(Option::is_some) {
            return self.interpolate(EpwField::DryBulb, &column);
        }
        let usual: Vec<f64> = (0..HOURS).map(|hour| usual(&column, hour)).collect();
        let deviations: Vec<Option<f64>> =
            column.iter().zip(&usual).map(|(value, usual)| value.map(|value| value - usual)).collect();
        let deviations = self.interpolate(EpwField::DryBulb, &deviations)?;
        Ok((0..HOURS).map(|hour| column[hour].unwrap_or_else(|| usual[hour] + deviations[hour])).collect())
    }

    /// Notes the hours that were filled, if any.
    fn tell(&mut self, field: EpwField, remedy: Remedy, filled: impl Fn(usize) -> bool) {
        let gaps: Vec<EpwGap> =
            runs(filled).map(|(hour, hours)| EpwGap { line: self.columns.lines[hour], hours }).collect();
        if !gaps.is_empty() {
            let hours = gaps.iter().map(|gap| gap.hours).sum();
            self.note(EpwNote::MissingFilled { field, hours, gaps, remedy });
        }
    }
}

/// Mean of an hour of the clock over the week before and the week after, as far as known.
fn usual(column: &[Option<f64>], hour: usize) -> f64 {
    let around = (0..15).map(|week| (hour + HOURS + 24 * week - 24 * 7) % HOURS);
    let (sum, count) =
        around.filter_map(|hour| column[hour]).fold((0.0, 0.0), |(sum, n), value| (sum + value, n + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Runs of hours that satisfy a condition: first hour and length.
fn runs(is: impl Fn(usize) -> bool) -> impl Iterator<Item = (usize, usize)> {
    let mut hour = 0;
    std::iter::from_fn(move || {
        let first = (hour..HOURS).find(|hour| is(*hour))?;
        hour = (first..HOURS).find(|hour| !is(*hour)).unwrap_or(HOURS);
        Some((first, hour - first))
    })
}

/// The value at an hour on the line between its known neighbours; the nearest one at either end of the year.
fn between(known: &[(usize, f64)], hour: usize) -> f64 {
    let after = known.partition_point(|(at, _)| *at < hour);
    match (after.checked_sub(1).map(|before| known[before]), known.get(after)) {
        (Some((from, low)), Some(&(to, high))) => low + (high - low) * (hour - from) as f64 / (to - from) as f64,
        (Some((_, only)), None) => only,
        (None, Some((_, only))) => *only,
        (None, None) => f64::NAN,
    }
}
