//! Readings of a file by meter: times become instants, labels starts, and each instant has one reading.

use crate::{
    ImportError,
    draft::{Draft, as_f64},
    moment::{Instants, instants},
};
use jiff::{civil::DateTime, tz::TimeZone};
use lcs_domain::{
    Finding, IntervalReading, IntervalSeries, IntervalStatus, IntervalUnit, MeterId, Severity, SourceRef, Subject,
};
use std::collections::BTreeMap;

const DAY_S: i64 = 86_400;
const MINUTE_S: i64 = 60;
/// Values from which on a series that never falls is taken for a register, and how many of its steps must rise.
const REGISTER_VALUES: usize = 48;
const REGISTER_RISES: usize = 12;

/// What the times of a table name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// The start of the interval.
    Start,
    /// Its end.
    End,
    /// The table does not say.
    Unsaid,
}

/// When, as the file says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// On the clock of the place.
    Local(DateTime),
    /// Seconds since 1970 UTC.
    Utc(i64),
}

/// One reading as it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    pub(super) at: At,
    pub(super) value: i64,
    pub(super) status: IntervalStatus,
    pub(super) row: u32,
}

/// Readings in the order of the file, by meter.
pub(super) struct Gathered {
    zone: TimeZone,
    label: Label,
    /// Known where the table or feed says it.
    interval_s: Option<u32>,
    meters: BTreeMap<(MeterId, IntervalUnit), Vec<Taken>>,
}

/// A reading at its instant.
type Placed = (i64, Taken);

impl Gathered {
    pub(super) fn new(zone: TimeZone, label: Label, interval_s: Option<u32>) -> Self {
        Self { zone, label, interval_s, meters: BTreeMap::new() }
    }

    pub(super) fn push(&mut self, meter: &MeterId, unit: IntervalUnit, taken: Taken) {
        // Rows of one meter follow each other; an id is copied only where one begins.
        match self.meters.get_mut(&(meter.clone(), unit)) {
            Some(readings) => readings.push(taken),
            None => drop(self.meters.insert((meter.clone(), unit), vec![taken])),
        }
    }

    /// Puts the series into the draft. `source` tells where the time of a row stands.
    ///
    /// # Errors
    /// Where a meter's values only ever rise, as those of a register, or lie days apart.
    pub(super) fn finish(self, draft: &mut Draft<'_>, source: &dyn Fn(u32) -> SourceRef) -> Result<(), ImportError> {
        let Self { zone, label, interval_s, meters } = self;
        let mut placed: BTreeMap<(MeterId, IntervalUnit), Vec<Placed>> = BTreeMap::new();
        for (key, taken) in meters {
            if is_register(&taken) {
                let place = source(taken[0].row).to_string();
                return Err(ImportError::Register { file: draft.name.to_owned(), place, column: key.0.to_string() });
            }
            placed.insert(key, place(&zone, taken, draft, source));
        }
        let label = match label {
            Label::Unsaid => {
                let label = likely_label(&zone, placed.values(), interval_s);
                let named = if label == Label::End { "end" } else { "start" };
                let finding = draft.about_file("reading.label_assumed", Severity::Info).text("label", named);
                draft.find(finding);
                label
            }
            said => said,
        };
        for ((meter, unit), readings) in placed {
            let Some(first_row) = readings.iter().map(|(_, taken)| taken.row).min() else { continue };
            let interval_s = match interval_s.map(i64::from).or_else(|| usual_step(&readings)) {
                Some(step) if (MINUTE_S..=DAY_S).contains(&step) && DAY_S % step == 0 => step,
                Some(step) => return Err(not_intervals(draft, &source(first_row), step)),
                None => {
                    let finding = about(&meter, "reading.left_out", Severity::Warning, &source(first_row));
                    draft.find(finding.text("reason", "alone").number("readings", as_f64(readings.len())));
                    continue;
                }
            };
            let starts = to_starts(&zone, readings, label, interval_s);
            series(draft, meter, unit, interval_s, starts, &source(first_row));
        }
        Ok(())
    }
}

fn about(meter: &MeterId, code: &'static str, severity: Severity, source: &SourceRef) -> Finding {
    Finding::new(code, severity, Subject::Meter(meter.clone())).text("meter", meter.to_string()).at(source)
}

fn not_intervals(draft: &Draft<'_>, source: &SourceRef, step_s: i64) -> ImportError {
    ImportError::NotIntervals {
        file: draft.name.to_owned(),
        place: source.to_string(),
        hours: format!("{}", (step_s as f64 / 3_600.0 * 100.0).round() / 100.0),
    }
}

/// Values that never fall and often rise.
fn is_register(taken: &[Taken]) -> bool {
    let forward = taken.windows(2).all(|pair| pair[0].value <= pair[1].value);
    let backward = || taken.windows(2).all(|pair| pair[0].value >= pair[1].value);
    let rises = || taken.windows(2).filter(|pair| pair[0].value != pair[1].value).count();
    taken.len() >= REGISTER_VALUES && (forward || backward()) && rises() >= REGISTER_RISES
}

/// Times on the clock of the place as instants. Of the hour that comes twice the file's first is the first; in a file
/// that runs backwards it is the second.
fn place(
    zone: &TimeZone,
    mut taken: Vec<Taken>,
    draft: &mut Draft<'_>,
    source: &dyn Fn(u32) -> SourceRef,
) -> Vec<Placed> {
    let local = |taken: &Taken| match taken.at {
        At::Local(at) => Some(at),
        At::Utc(_) => None,
    };
    let ends = taken.first().and_then(local).zip(taken.last().and_then(local));
    let backwards = ends.is_some_and(|(first, last)| first > last);
    if backwards {
        taken.reverse();
    }
    let mut seen_twice: BTreeMap<DateTime, u32> = BTreeMap::new();
    let mut placed = Vec::with_capacity(taken.len());
    for one in taken {
        let at = match one.at {
            At::Utc(utc_s) => utc_s,
            At::Local(at) => match instants(zone, at) {
                Instants::One(utc_s) => utc_s,
                Instants::Two(first, second) => {
                    let count = seen_twice.entry(at).or_default();
                    *count += 1;
                    if *count == 2 { second } else { first }
                }
                Instants::Never => {
                    let found = at.strftime("%Y-%m-%d %H:%M").to_string();
                    draft.reject("reading.no_such_time", source(one.row), found);
                    continue;
                }
            },
        };
        placed.push((at, one));
    }
    placed
}

/// What times name where nothing says it: days that begin at midnight are labelled by starts, days that begin one step
/// after it by ends.
fn likely_label<'p>(zone: &TimeZone, meters: impl Iterator<Item = &'p Vec<Placed>>, interval_s: Option<u32>) -> Label {
    let mut votes = 0_i64;
    for readings in meters {
        let Some(step) = interval_s.map(i64::from).or_else(|| usual_step(readings)) else { continue };
        let since_midnight = |utc_s: i64| {
            let at = jiff::Timestamp::from_second(utc_s).ok()?;
            let time = zone.to_datetime(at).time();
            Some(i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second()))
        };
        let first = readings.iter().map(|(at, _)| *at).min().and_then(since_midnight);
        let last = readings.iter().map(|(at, _)| *at).max().and_then(since_midnight);
        votes += match (first, last) {
            (Some(0), _) => 1,
            (Some(first), _) if first == step => -1,
            (_, Some(0)) => -1,
            _ => 1,
        };
    }
    if votes < 0 { Label::End } else { Label::Start }
}

/// The commonest step between neighbours in time, s.
fn usual_step(readings: &[Placed]) -> Option<i64> {
    let mut at: Vec<i64> = readings.iter().map(|(at, _)| *at).collect();
    at.sort_unstable();
    at.dedup();
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for pair in at.windows(2) {
        *counts.entry(pair[1] - pair[0]).or_default() += 1;
    }
    // Of equally common ones the shortest.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(step, _)| step)
}

/// Instants at which intervals begin; a day begins at the midnight before its end.
fn to_starts(zone: &TimeZone, mut readings: Vec<Placed>, label: Label, interval_s: i64) -> Vec<Placed> {
    if label == Label::End {
        let day_before = |utc_s: i64| {
            let at = jiff::Timestamp::from_second(utc_s).ok()?;
            let before = zone.to_datetime(at).date().yesterday().ok()?;
            Some(zone.to_ambiguous_timestamp(before.at(0, 0, 0, 0)).compatible().ok()?.as_second())
        };
        for (at, _) in &mut readings {
            let moved = if interval_s == DAY_S { day_before(*at) } else { None };
            *at = moved.unwrap_or(*at - interval_s);
        }
    }
    // Stable, so that of readings of one instant the last of the file stays last.
    readings.sort_by_key(|(at, _)| *at);
    readings
}

/// Each instant once, none within the interval before it; what else stands there is told.
fn series(
    draft: &mut Draft<'_>,
    meter: MeterId,
    unit: IntervalUnit,
    interval_s: i64,
    starts: Vec<Placed>,
    source: &SourceRef,
) {
    let (mut duplicates, mut different, mut overlapping, mut negative) = (0, 0, 0, 0);
    let mut readings: Vec<IntervalReading> = Vec::with_capacity(starts.len());
    // A day of summer time is an hour shorter.
    let least_step = if interval_s == DAY_S { DAY_S - 2 * 3_600 } else { interval_s };
    for (start_utc_s, taken) in starts {
        let reading = IntervalReading { start_utc_s, value: taken.value, status: taken.status };
        match readings.last_mut() {
            Some(last) if last.start_utc_s == start_utc_s => {
                duplicates += 1;
                different += usize::from(last.value != reading.value);
                *last = reading;
            }
            Some(last) if start_utc_s - last.start_utc_s < least_step => overlapping += 1,
            _ => readings.push(reading),
        }
    }
    negative += readings.iter().filter(|reading| reading.value < 0).count();
    let mut tell = |count: usize, finding: Finding| {
        if count > 0 {
            draft.find(finding.number("readings", as_f64(count)));
        }
    };
    let finding = about(&meter, "reading.duplicate", Severity::Warning, source);
    tell(duplicates, finding.number("different", as_f64(different)));
    let finding = about(&meter, "reading.left_out", Severity::Warning, source);
    tell(overlapping, finding.text("reason", "overlap"));
    tell(negative, about(&meter, "reading.negative", Severity::Warning, source));
    let interval_s = u32::try_from(interval_s).unwrap_or(u32::MAX);
    draft.readings.push(IntervalSeries { meter, unit, interval_s, readings });
}
