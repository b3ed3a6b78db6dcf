//! Missing values of an EPW file, filled and told.

use lcs_solar::{Refraction, erbs, sun_position};

use super::error::{EpwError, EpwNote, Remedy};
use super::field::EpwField;
use super::rows::Columns;
use crate::{HOURS, Location, day_of_year, unix_seconds_mid_hour};

/// With more than a tenth of the year missing, a straight line between neighbours is an invention.
const MAX_INTERPOLATED_HOURS: usize = HOURS / 10;

/// Fills columns and notes what it did.
pub(super) struct Filling<'a> {
    notes: &'a mut Vec<EpwNote>,
}

impl<'a> Filling<'a> {
    pub(super) const fn new(notes: &'a mut Vec<EpwNote>) -> Self {
        Self { notes }
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
        let hours = column.iter().zip(&filled).filter(|(before, after)| before.is_none() && after.is_some()).count();
        if hours > 0 {
            self.note(EpwNote::MissingFilled { field, hours, remedy: Remedy::Derived });
        }
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
        if missing > 0 {
            self.note(EpwNote::MissingFilled { field, hours: missing, remedy: Remedy::Interpolated });
        }
        Ok((0..column.len()).map(|hour| column[hour].unwrap_or_else(|| between(&known, hour))).collect())
    }
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

/// The three columns of sunlight, complete.
pub(super) struct Sunlight {
    pub ghi_w_m2: Vec<f64>,
    pub dni_w_m2: Vec<f64>,
    pub dhi_w_m2: Vec<f64>,
}

/// Global, direct and diffuse light: the missing one of the three from the other two, direct and diffuse from the
/// global by Erbs' split, nothing at night, else between the neighbours.
pub(super) fn radiation(columns: &Columns, location: &Location, filling: &mut Filling) -> Result<Sunlight, EpwError> {
    let complete = [&columns.ghi_w_m2, &columns.dni_w_m2, &columns.dhi_w_m2]
        .iter()
        .all(|column| column.iter().all(Option::is_some));
    let zeniths_deg = if complete { Vec::new() } else { zeniths_deg(location)? };
    let cos = |hour: usize| zeniths_deg[hour].to_radians().cos();
    let down = |hour: usize| (cos(hour) <= 0.0).then_some(0.0);

    let global = filling.derive(EpwField::GlobalHorizontal, &columns.ghi_w_m2, |hour| {
        let both = columns.dni_w_m2[hour].zip(columns.dhi_w_m2[hour]);
        down(hour).or_else(|| both.map(|(direct, diffuse)| direct * cos(hour) + diffuse))
    });
    let ghi_w_m2 = filling.interpolate(EpwField::GlobalHorizontal, &global)?;
    let diffuse = filling.derive(EpwField::DiffuseHorizontal, &columns.dhi_w_m2, |hour| {
        let rest = columns.dni_w_m2[hour].map(|direct| (ghi_w_m2[hour] - direct * cos(hour)).max(0.0));
        let split = || erbs(ghi_w_m2[hour], zeniths_deg[hour], day_of_year(hour)).dhi_w_m2;
        down(hour).or(rest).or_else(|| Some(split()))
    });
    let dhi_w_m2 = filling.interpolate(EpwField::DiffuseHorizontal, &diffuse)?;
    let direct = filling.derive(EpwField::DirectNormal, &columns.dni_w_m2, |hour| {
        // Near the horizon the quotient is noise: no direct light, as in Erbs' split.
        if zeniths_deg[hour] > 87.0 {
            return Some(0.0);
        }
        Some(((ghi_w_m2[hour] - dhi_w_m2[hour]) / cos(hour)).max(0.0))
    });
    let dni_w_m2 = filling.interpolate(EpwField::DirectNormal, &direct)?;
    Ok(Sunlight { ghi_w_m2, dni_w_m2, dhi_w_m2 })
}

/// True zenith angle in the middle of every hour, degrees.
fn zeniths_deg(location: &Location) -> Result<Vec<f64>, EpwError> {
    let site = location.site().map_err(|error| EpwError::Location {
        what: "place",
        text: location.name.clone(),
        problem: error.to_string(),
    })?;
    let zenith = |hour| {
        let middle_s = unix_seconds_mid_hour(hour, location.utc_offset_h);
        sun_position(middle_s, &site, &Refraction::STANDARD).zenith_deg
    };
    Ok((0..HOURS).map(zenith).collect())
}
