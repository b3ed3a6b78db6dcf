//! What turns days into the rows of a regression.

use super::{
    calendar::{Calendar, DayMarks, KINDS},
    days::{Driver, Hours, TropicalDays},
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
    pub(super) fn new(
        days: &TropicalDays,
        complete: &[(usize, f64)],
        kinds: &Kinds,
        calendar: &Calendar,
        choice: Choice,
    ) -> Option<Self> {
        let any_quiet = kinds.quiet.contains(&true);
        let several_alike = kinds.like.iter().filter(|like| **like).count() > 1;
        let impossible = (choice.quiet_slope || choice.restart) && !any_quiet
            || choice.like_level && !several_alike
            || choice.sun && span_days(days, complete) < SUN_SPAN_DAYS;
        if impossible {
            return None;
        }
        let mean_of = |value: &dyn Fn(usize) -> Option<f64>| {
            let values: Option<Vec<f64>> = complete.iter().map(|(at, _)| value(*at)).collect();
            values.map(|values| mean(&values))
        };
        let hours = choice.driver.map_or(Hours::Whole, |(_, hours)| hours);
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
        terms.extend(season_terms(days, complete, kinds, calendar));
        Some(Self {
            terms,
            driver: choice.driver,
            middle: choice.driver.map_or(Some(0.0), |(driver, _)| mean_of(&|at| days.driver(at, driver, hours)))?,
            middle_moisture_g_kg: if choice.moisture { mean_of(&|at| days.moisture_g_kg(at, hours))? } else { 0.0 },
            quiet: kinds.quiet.clone(),
            like: (0..KINDS).map(like).collect(),
            stand_in: kinds.stand_in(),
            calendar: calendar.clone(),
        })
    }

    /// The row of a day; `None` where its weather is missing.
    pub(super) fn row(&self, days: &TropicalDays, at: usize, marks: &DayMarks) -> Option<Vec<f64>> {
        let local_day = days.list[at].start.local_day();
        let kind = self.stand_in[marks.kind];
        let quiet = self.quiet[kind];
        let today = self.heat(days, at)?;
        let moisture_g_kg = if self.terms.contains(&Term::Moisture) { self.moisture_g_kg(days, at)? } else { 0.0 };
        let before = at.checked_sub(1).filter(|before| days.list[*before].start.local_day() == local_day - 1);
        let yesterday = before.and_then(|before| self.heat(days, before)).unwrap_or(today);
        let rested = self.quiet[self.stand_in[marks.kind_before]];
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
            Term::Season { name } => flag(!quiet && marks.seasons.contains(name)),
        };
        Some(self.terms.iter().map(column).collect())
    }

    /// The row of a day with what the calendar says of it.
    pub(super) fn row_at(&self, days: &TropicalDays, at: usize) -> Option<Vec<f64>> {
        self.row(days, at, &self.calendar.marks(days.list[at].start.local_day()))
    }

    /// The driver of a day from its middle on.
    fn heat(&self, days: &TropicalDays, at: usize) -> Option<f64> {
        let Some((driver, hours)) = self.driver else { return Some(0.0) };
        Some(days.driver(at, driver, hours)? - self.middle)
    }

    /// The moisture of a day from its middle on, g per kg of dry air.
    fn moisture_g_kg(&self, days: &TropicalDays, at: usize) -> Option<f64> {
        let hours = self.driver.map_or(Hours::Whole, |(_, hours)| hours);
        Some(days.moisture_g_kg(at, hours)? - self.middle_moisture_g_kg)
    }
}

/// Days from the first complete one to the last.
fn span_days(days: &TropicalDays, complete: &[(usize, f64)]) -> i64 {
    let local_day = |place: &(usize, f64)| days.list[place.0].start.local_day();
    complete.first().zip(complete.last()).map_or(0, |(first, last)| local_day(last) - local_day(first))
}

/// A term for each season that has enough busy days.
fn season_terms(days: &TropicalDays, complete: &[(usize, f64)], kinds: &Kinds, calendar: &Calendar) -> Vec<Term> {
    let busy_in = |name: &String| {
        let local_days = complete.iter().map(|(at, _)| days.list[*at].start.local_day());
        let busy = local_days.filter(|day| !kinds.quiet[calendar.kind(*day)]);
        busy.filter(|day| calendar.in_season(name, *day)).count()
    };
    let names = calendar.season_names().into_iter().filter(|name| busy_in(name) >= FEWEST_SEASON_DAYS);
    names.map(|name| Term::Season { name }).collect()
}
