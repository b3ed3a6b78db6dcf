//! The terms of the model and the rows they make.

use super::{
    calendar::{Calendar, HOLIDAY, KINDS},
    days::{Driver, TropicalDay, TropicalDays},
};
use serde::{Deserialize, Serialize};

/// Kinds of day whose mean differs by more than this share of the overall mean may be busy and quiet ones.
const QUIET_GAP: f64 = 0.15;
/// Length of the year, d.
const YEAR_DAYS: f64 = 365.242_5;
/// Days that a baseline must span so that the course of the sun is told from chance.
const SUN_SPAN_DAYS: i64 = 330;
/// Days of a season from which it has an effect of its own.
const FEWEST_SEASON_DAYS: usize = 5;

/// One column of the regression.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "term")]
pub enum Term {
    /// The level of a kind of day: 0 Monday to 6 Sunday, 7 holiday.
    Level {
        /// Which kind.
        kind: usize,
    },
    /// The driver on busy days.
    BusySlope,
    /// The driver on quiet days.
    QuietSlope,
    /// Yesterday's driver on busy days.
    Yesterday,
    /// A busy day after a quiet one.
    Restart,
    /// The course of the sun on busy days: sine of the day of the year.
    SunSine,
    /// The same, cosine.
    SunCosine,
    /// Busy days of a season of the calendar.
    Season {
        /// Its name.
        name: String,
    },
}

/// Which optional terms are tried together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) driver: Option<Driver>,
    pub(super) quiet_slope: bool,
    pub(super) yesterday: bool,
    pub(super) restart: bool,
    pub(super) sun: bool,
}

impl Choice {
    /// All choices, fewest terms first.
    pub(super) fn all() -> Vec<Self> {
        let flags = [false, true];
        let mut choices: Vec<Self> = flags
            .map(|restart| Self { driver: None, quiet_slope: false, yesterday: false, restart, sun: false })
            .to_vec();
        for driver in Driver::ALL {
            for quiet_slope in flags {
                for yesterday in flags {
                    for sun in flags {
                        choices.extend(flags.map(|restart| Self {
                            driver: Some(driver),
                            quiet_slope,
                            yesterday,
                            restart,
                            sun,
                        }));
                    }
                }
            }
        }
        choices
    }
}

/// What turns days into rows: terms, calendar, kinds that are quiet, the middle of the driver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Design {
    pub(super) terms: Vec<Term>,
    pub(super) driver: Option<Driver>,
    /// Mean of the driver over the baseline, from which slopes count.
    pub(super) middle: f64,
    /// Whether each kind of day is quiet.
    pub(super) quiet: Vec<bool>,
    /// The kind whose level a kind of day takes that the baseline never had.
    pub(super) stand_in: Vec<usize>,
    pub(super) calendar: Calendar,
}

/// Kinds of day of a baseline: which there are, and which are quiet.
pub(super) struct Kinds {
    counts: [usize; KINDS],
    quiet: Vec<bool>,
}

impl Kinds {
    /// Sorts kinds of day by their mean; the widest gap, where it is wide, parts quiet from busy ones.
    pub(super) fn of(days: &[(TropicalDay, f64)], calendar: &Calendar) -> Self {
        let (mut sums, mut counts) = ([0.0; KINDS], [0; KINDS]);
        for (day, energy) in days {
            let kind = calendar.kind(day.start.local_day());
            sums[kind] += energy;
            counts[kind] += 1;
        }
        let overall = sums.iter().sum::<f64>() / days.len() as f64;
        let mut means: Vec<f64> =
            (0..KINDS).filter(|kind| counts[*kind] > 0).map(|kind| sums[kind] / counts[kind] as f64).collect();
        means.sort_by(f64::total_cmp);
        let gaps = means.windows(2).map(|pair| (pair[1] - pair[0], (pair[0] + pair[1]) / 2.0));
        let widest = gaps.max_by(|a, b| a.0.total_cmp(&b.0));
        let limit =
            widest.filter(|(gap, _)| *gap > QUIET_GAP * overall).map_or(f64::NEG_INFINITY, |(_, middle)| middle);
        let quiet = (0..KINDS).map(|kind| counts[kind] > 0 && sums[kind] / counts[kind] as f64 <= limit).collect();
        Self { counts, quiet }
    }

    /// Each kind itself, or the kind that stands in for it: Sunday for a holiday, else the most frequent one.
    fn stand_in(&self) -> Vec<usize> {
        let most = (0..KINDS).max_by_key(|kind| self.counts[*kind]).unwrap_or(0);
        (0..KINDS)
            .map(|kind| match kind {
                _ if self.counts[kind] > 0 => kind,
                HOLIDAY if self.counts[6] > 0 => 6,
                _ => most,
            })
            .collect()
    }
}

impl Design {
    /// The design of a choice for a baseline; `None` where the driver's weather is missing on a day that has energy.
    pub(super) fn new(days: &[(TropicalDay, f64)], kinds: &Kinds, calendar: &Calendar, choice: Choice) -> Option<Self> {
        let mut terms: Vec<Term> =
            (0..KINDS).filter(|kind| kinds.counts[*kind] > 0).map(|kind| Term::Level { kind }).collect();
        let mut middle = 0.0;
        if let Some(driver) = choice.driver {
            let values: Option<Vec<f64>> = days.iter().map(|(day, _)| day.driver(driver)).collect();
            middle = crate::statistics::mean(&values?);
            terms.push(Term::BusySlope);
        }
        let span = days
            .last()
            .zip(days.first())
            .map_or(0, |(last, first)| last.0.start.local_day() - first.0.start.local_day());
        if choice.sun && span < SUN_SPAN_DAYS {
            return None;
        }
        let any_quiet = kinds.quiet.contains(&true);
        if (choice.quiet_slope || choice.restart) && !any_quiet {
            return None;
        }
        terms.extend(choice.quiet_slope.then_some(Term::QuietSlope));
        terms.extend(choice.yesterday.then_some(Term::Yesterday));
        terms.extend(choice.restart.then_some(Term::Restart));
        if choice.sun {
            terms.extend([Term::SunSine, Term::SunCosine]);
        }
        let busy_in = |name: &String| {
            let busy = days.iter().filter(|(day, _)| !kinds.quiet[calendar.kind(day.start.local_day())]);
            busy.filter(|(day, _)| calendar.in_season(name, day.start.local_day())).count()
        };
        let seasons = calendar.season_names().into_iter().filter(|name| busy_in(name) >= FEWEST_SEASON_DAYS);
        terms.extend(seasons.map(|name| Term::Season { name }));
        Some(Self {
            terms,
            driver: choice.driver,
            middle,
            quiet: kinds.quiet.clone(),
            stand_in: kinds.stand_in(),
            calendar: calendar.clone(),
        })
    }

    /// The row of a day; `None` where its driver is missing.
    pub(super) fn row(&self, days: &TropicalDays, at: usize) -> Option<Vec<f64>> {
        let day = &days.list[at];
        let local_day = day.start.local_day();
        let kind = self.stand_in[self.calendar.kind(local_day)];
        let quiet = self.quiet[kind];
        let value = |day: &TropicalDay| match self.driver {
            Some(driver) => day.driver(driver).map(|value| value - self.middle),
            None => Some(0.0),
        };
        let today = value(day)?;
        let before =
            at.checked_sub(1).map(|at| &days.list[at]).filter(|before| before.start.local_day() == local_day - 1);
        let yesterday = before.and_then(value).unwrap_or(today);
        let rested = self.quiet[self.stand_in[self.calendar.kind(local_day - 1)]];
        let sun = 2.0 * std::f64::consts::PI * local_day as f64 / YEAR_DAYS;
        let flag = |holds: bool| f64::from(u8::from(holds));
        let column = |term: &Term| match term {
            Term::Level { kind: other } => flag(kind == *other),
            Term::BusySlope => flag(!quiet || !self.terms.contains(&Term::QuietSlope)) * today,
            Term::QuietSlope => flag(quiet) * today,
            Term::Yesterday => flag(!quiet) * yesterday,
            Term::Restart => flag(!quiet && rested),
            Term::SunSine => flag(!quiet) * sun.sin(),
            Term::SunCosine => flag(!quiet) * sun.cos(),
            Term::Season { name } => flag(!quiet && self.calendar.in_season(name, local_day)),
        };
        Some(self.terms.iter().map(column).collect())
    }
}
