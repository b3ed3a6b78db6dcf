//! What turns days into the rows of a regression.

use super::{
    calendar::{Calendar, KINDS},
    days::{Air, Driver, Hours, TropicalDay, TropicalDays},
    kinds::Kinds,
    term::{Choice, Term},
};
use crate::statistics::mean;
use serde::{Deserialize, Serialize};

/// Length of the year, d.
const YEAR_DAYS: f64 = 365.242_5;
/// Days that a baseline must span so that the course of the sun is told from chance.
const SUN_SPAN_DAYS: i64 = 330;
/// Days of a season from which it has an effect of its own.
const FEWEST_SEASON_DAYS: usize = 5;

/// Terms, calendar, kinds of day, and the middle of the weather.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Design {
    pub(super) terms: Vec<Term>,
    /// What slopes follow, and over which hours of the day.
    pub(super) driver: Option<(Driver, Hours)>,
    /// Mean of the driver over the baseline, from which slopes count.
    pub(super) middle: f64,
    /// Mean moisture over the baseline, g per kg of dry air.
    pub(super) middle_moisture_g_kg: f64,
    /// Whether each kind of day is quiet.
    pub(super) quiet: Vec<bool>,
    /// Whether each kind of day has the level of the busy kinds that are alike.
    pub(super) like: Vec<bool>,
    /// The kind whose level a kind of day takes that the baseline never had.
    pub(super) stand_in: Vec<usize>,
    pub(super) calendar: Calendar,
}

impl Design {
    /// The design of a choice for a baseline; `None` where its terms cannot be told apart there, or the weather that
    /// they need is missing on a day that has energy.
    pub(super) fn new(days: &[(TropicalDay, f64)], kinds: &Kinds, calendar: &Calendar, choice: Choice) -> Option<Self> {
        let any_quiet = kinds.quiet.contains(&true);
        let several_alike = kinds.like.iter().filter(|like| **like).count() > 1;
        let impossible = (choice.quiet_slope || choice.restart) && !any_quiet
            || choice.like_level && !several_alike
            || choice.sun && span_days(days) < SUN_SPAN_DAYS;
        if impossible {
            return None;
        }
        let mean_of = |value: &dyn Fn(&Air) -> Option<f64>| {
            let hours = choice.driver.map_or(Hours::Whole, |(_, hours)| hours);
            let values: Option<Vec<f64>> = days.iter().map(|(day, _)| value(&day.air(hours)?)).collect();
            values.map(|values| mean(&values))
        };
        let like = |kind: usize| choice.like_level && kinds.like[kind];
        let own = (0..KINDS).filter(|kind| kinds.counts[*kind] > 0 && !like(*kind));
        let mut terms: Vec<Term> = own.map(|kind| Term::Level { kind }).collect();
        let optional = [
            (choice.like_level, Term::LikeLevel),
            (choice.driver.is_some(), Term::BusySlope),
            (choice.quiet_slope, Term::QuietSlope),
            (choice.moisture, Term::Moisture),
            (choice.yesterday, Term::Yesterday),
            (choice.restart, Term::Restart),
            (choice.sun, Term::SunSine),
            (choice.sun, Term::SunCosine),
        ];
        terms.extend(optional.into_iter().filter(|(there, _)| *there).map(|(_, term)| term));
        terms.extend(season_terms(days, kinds, calendar));
        Some(Self {
            terms,
            driver: choice.driver,
            middle: choice.driver.map_or(Some(0.0), |(driver, _)| mean_of(&|air| air.driver(driver)))?,
            middle_moisture_g_kg: if choice.moisture { mean_of(&Air::moisture_g_kg)? } else { 0.0 },
            quiet: kinds.quiet.clone(),
            like: (0..KINDS).map(like).collect(),
            stand_in: kinds.stand_in(),
            calendar: calendar.clone(),
        })
    }

    /// The row of a day; `None` where its weather is missing.
    pub(super) fn row(&self, days: &TropicalDays, at: usize) -> Option<Vec<f64>> {
        let day = &days.list[at];
        let local_day = day.start.local_day();
        let kind = self.stand_in[self.calendar.kind(local_day)];
        let quiet = self.quiet[kind];
        let today = self.heat(day)?;
        let moisture_g_kg = if self.terms.contains(&Term::Moisture) { self.moisture_g_kg(day)? } else { 0.0 };
        let before =
            at.checked_sub(1).map(|at| &days.list[at]).filter(|before| before.start.local_day() == local_day - 1);
        let yesterday = before.and_then(|before| self.heat(before)).unwrap_or(today);
        let rested = self.quiet[self.stand_in[self.calendar.kind(local_day - 1)]];
        let sun = 2.0 * std::f64::consts::PI * local_day as f64 / YEAR_DAYS;
        let flag = |holds: bool| f64::from(u8::from(holds));
        let column = |term: &Term| match term {
            Term::Level { kind: other } => flag(kind == *other),
            Term::LikeLevel => flag(self.like[kind]),
            Term::BusySlope => flag(!quiet || !self.terms.contains(&Term::QuietSlope)) * today,
            Term::QuietSlope => flag(quiet) * today,
            Term::Moisture => flag(!quiet) * moisture_g_kg,
            Term::Yesterday => flag(!quiet) * yesterday,
            Term::Restart => flag(!quiet && rested),
            Term::SunSine => flag(!quiet) * sun.sin(),
            Term::SunCosine => flag(!quiet) * sun.cos(),
            Term::Season { name } => flag(!quiet && self.calendar.in_season(name, local_day)),
        };
        Some(self.terms.iter().map(column).collect())
    }

    /// The driver of a day from its middle on.
    fn heat(&self, day: &TropicalDay) -> Option<f64> {
        let Some((driver, hours)) = self.driver else { return Some(0.0) };
        Some(day.air(hours)?.driver(driver)? - self.middle)
    }

    /// The moisture of a day from its middle on, g per kg of dry air.
    fn moisture_g_kg(&self, day: &TropicalDay) -> Option<f64> {
        let hours = self.driver.map_or(Hours::Whole, |(_, hours)| hours);
        Some(day.air(hours)?.moisture_g_kg()? - self.middle_moisture_g_kg)
    }
}

/// Days from the first to the last one.
fn span_days(days: &[(TropicalDay, f64)]) -> i64 {
    let ends = days.first().zip(days.last());
    ends.map_or(0, |(first, last)| last.0.start.local_day() - first.0.start.local_day())
}

/// A term for each season that has enough busy days.
fn season_terms(days: &[(TropicalDay, f64)], kinds: &Kinds, calendar: &Calendar) -> Vec<Term> {
    let busy_in = |name: &String| {
        let busy = days.iter().filter(|(day, _)| !kinds.quiet[calendar.kind(day.start.local_day())]);
        busy.filter(|(day, _)| calendar.in_season(name, day.start.local_day())).count()
    };
    let names = calendar.season_names().into_iter().filter(|name| busy_in(name) >= FEWEST_SEASON_DAYS);
    names.map(|name| Term::Season { name }).collect()
}
