//! A block's load from the city's own meters: interval readings of its facilities, laid on the block's steps.

use crate::{AppError, CityState, readings::engine};
use lcs_community::{Block, HOURS_PER_YEAR, MeteredLoad, Weekday};
use lcs_domain::{Carrier, Date, IntervalUnit, MeterId};
use lcs_query::{AsOf, Engine, ReadingsAsked, Span};

/// Share of a year's steps that may be filled; a load with more of them is no measured one.
const MOST_FILLED: f64 = 0.1;

/// A load from meters.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Metered {
    /// Load of each step, kW.
    pub(super) load_kw: Vec<f64>,
    /// Share of the steps without readings, filled with the same hour of the nearest week that has it.
    pub(super) filled_share: f64,
}

/// Adds up the electricity of the facilities in each step of the year, in standard time and without leap day.
///
/// # Errors
/// When a facility is unknown or has no readings, more than a tenth is missing, or the block's clock is not the year's.
pub(super) fn metered_load(city: &CityState, source: &MeteredLoad, block: &Block) -> Result<Metered, AppError> {
    let clock = Clock::of(city, source, block)?;
    let mut load = vec![Some(0.0); clock.steps];
    for facility in &source.facilities {
        let known = city.estate.facility(facility);
        let known =
            known.ok_or_else(|| refused(format!("`{facility}` is no facility of the city"), "give ids of its list"))?;
        let meters = city.estate.metered_kwh(&known.id, Carrier::Electricity);
        let mut found = false;
        for meter in &meters {
            let Some(of_meter) = meter_kw(city, &meter.meter.id, &clock)? else { continue };
            found = true;
            for (sum, power) in load.iter_mut().zip(of_meter) {
                *sum = sum.zip(power).map(|(sum, power)| sum + meter.share * power);
            }
        }
        if !found {
            let reason = format!("`{facility}` has no interval readings of electricity in {}", source.year);
            return Err(refused(reason, "see its page for the years that were read, or leave it out"));
        }
    }
    filled(load, 7 * clock.per_day(), source.year)
}

fn refused(reason: String, hint: &str) -> AppError {
    AppError::unusable(format!("series.readings: {reason}"), hint)
}

/// The steps of a calendar year.
struct Clock {
    begin_utc_s: i64,
    step_s: i64,
    steps: usize,
    /// Whether 29 February is left out.
    leap: bool,
}

impl Clock {
    fn of(city: &CityState, source: &MeteredLoad, block: &Block) -> Result<Self, AppError> {
        let first = Date::new(source.year, 1, 1);
        let first = first.map_err(|error| refused(format!("year {}: {error}", source.year), "give a calendar year"))?;
        let weekday = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ][first.weekday().to_monday_zero_offset() as usize];
        if block.first_weekday != weekday || block.first_day != 1 {
            let asked = format!("{weekday:?}").to_lowercase();
            let reason = format!("1 January {} is a {asked}, not the first step of the block", source.year);
            return Err(refused(reason, &format!("give `first_weekday = \"{asked}\"` and `first_day = 1`")));
        }
        let step_s = i64::from(block.step_minutes) * 60;
        Ok(Self {
            begin_utc_s: city.readings.clock().midnight(first).utc_s,
            step_s,
            steps: HOURS_PER_YEAR * 3_600 / step_s as usize,
            leap: first.in_leap_year(),
        })
    }

    fn per_day(&self) -> usize {
        (86_400 / self.step_s) as usize
    }

    /// Steps of the calendar year, 29 February included.
    fn calendar_steps(&self) -> usize {
        self.steps + if self.leap { self.per_day() } else { 0 }
    }

    fn span(&self) -> Span {
        Span { from_utc_s: self.begin_utc_s, to_utc_s: self.begin_utc_s + self.calendar_steps() as i64 * self.step_s }
    }

    /// Leaves 29 February, the sixtieth day, out.
    fn without_leap_day(&self, mut values: Vec<Option<f64>>) -> Vec<Option<f64>> {
        if self.leap {
            values.drain(59 * self.per_day()..60 * self.per_day());
        }
        values
    }
}

/// Power of a meter in each step, from the stream that has most readings in the year, of equals the finest; none where it
/// has none at all.
fn meter_kw(city: &CityState, meter: &MeterId, clock: &Clock) -> Result<Option<Vec<Option<f64>>>, AppError> {
    let readings = &city.readings;
    let mut best: Option<(usize, Vec<Option<f64>>)> = None;
    let mut streams: Vec<&str> = readings.spans_of(meter).iter().map(|span| span.stream.as_str()).collect();
    streams.sort_by_key(|stream| readings.interval_s(stream));
    streams.dedup();
    for stream in streams.into_iter().filter(|stream| readings.unit(stream) == Some(IntervalUnit::WattHour)) {
        let (Some(files), Some(interval_s)) = (readings.files_named(stream), readings.interval_s(stream)) else {
            continue;
        };
        let asked = ReadingsAsked { meters: Some(vec![meter.clone()]), span: clock.span(), as_of: AsOf::Now };
        let read = engine()?.readings(&files, &asked)?;
        let values = read.iter().flat_map(|of| &of.readings).filter_map(|at| Some((at.start_utc_s, at.value?)));
        let Some(power) = on_steps(values, i64::from(interval_s), clock) else { continue };
        let known = power.iter().flatten().count();
        if known > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((known, power));
        }
    }
    Ok(best.map(|(_, power)| clock.without_leap_day(power)))
}

/// Readings of an interval laid on steps, kW: finer ones are added up, coarser ones spread evenly. None where neither
/// length is a multiple of the other.
fn on_steps(values: impl Iterator<Item = (i64, i64)>, interval_s: i64, clock: &Clock) -> Option<Vec<Option<f64>>> {
    let step_s = clock.step_s;
    if interval_s <= 0 || (step_s % interval_s != 0 && interval_s % step_s != 0) {
        return None;
    }
    let mut energy_wh = vec![(0_i64, 0_i64); clock.calendar_steps()];
    for (start, value) in values {
        let from_begin = start - clock.begin_utc_s;
        for part in 0..(interval_s / step_s).max(1) {
            let at = usize::try_from(from_begin.div_euclid(step_s) + part).ok();
            if let Some((sum, seconds)) = at.and_then(|at| energy_wh.get_mut(at)) {
                *sum += value;
                *seconds += interval_s;
            }
        }
    }
    let kw =
        |(sum, seconds): (i64, i64)| (seconds >= step_s).then(|| sum as f64 / 1_000.0 / (seconds as f64 / 3_600.0));
    Some(energy_wh.into_iter().map(kw).collect())
}

/// Fills each missing step with that of the nearest week that has it.
fn filled(load: Vec<Option<f64>>, week: usize, year: i16) -> Result<Metered, AppError> {
    let steps = load.len();
    let filled_share = load.iter().filter(|power| power.is_none()).count() as f64 / steps.max(1) as f64;
    if filled_share > MOST_FILLED {
        let reason = format!("{:.0} % of {year} has no readings; at most 10 % is filled", 100.0 * filled_share);
        return Err(refused(reason, "choose a year that was read, or state [series.household]"));
    }
    let near = |step: usize| {
        (1..=steps / week).find_map(|weeks| {
            let before = step.checked_sub(weeks * week).and_then(|at| load[at]);
            before.or_else(|| load.get(step + weeks * week).copied().flatten())
        })
    };
    let load_kw = load.iter().enumerate().map(|(step, power)| power.or_else(|| near(step)).unwrap_or(0.0)).collect();
    Ok(Metered { load_kw, filled_share })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(step_s: i64, leap: bool) -> Clock {
        Clock { begin_utc_s: 0, step_s, steps: HOURS_PER_YEAR * 3_600 / step_s as usize, leap }
    }

    #[test]
    fn quarter_hours_are_added_up_and_hours_are_spread() {
        let quarters = (0..4).map(|at| (at * 900, 250));
        let hourly = on_steps(quarters, 900, &clock(3_600, false)).unwrap();
        assert_eq!((hourly[0], hourly[1]), (Some(1.0), None), "four times 250 Wh in an hour");
        let halves = on_steps([(0, 3_000)].into_iter(), 3_600, &clock(1_800, false)).unwrap();
        assert_eq!(&halves[..3], [Some(3.0), Some(3.0), None], "3 kWh in an hour");
        let three_quarters = on_steps((0..3).map(|at| (at * 900, 250)), 900, &clock(3_600, false)).unwrap();
        assert_eq!(three_quarters[0], None, "an hour with a hole is not known");
        assert!(on_steps([].into_iter(), 1_000, &clock(3_600, false)).is_none());
    }

    #[test]
    fn gaps_take_the_nearest_week_and_large_ones_are_refused() {
        let mut load: Vec<Option<f64>> = (0..100).map(|step| Some(f64::from(step))).collect();
        load[50] = None;
        let told = filled(load.clone(), 7, 2025).unwrap();
        assert_eq!((told.load_kw[50], told.filled_share), (43.0, 0.01));
        load[..20].fill(None);
        assert!(filled(load, 7, 2025).unwrap_err().to_string().contains("21 % of 2025"));
    }

    #[test]
    fn a_leap_day_is_left_out() {
        let leap = clock(3_600, true);
        let values: Vec<Option<f64>> = (0..leap.calendar_steps()).map(|step| Some((step / 24) as f64)).collect();
        let year = leap.without_leap_day(values);
        assert_eq!((year.len(), year[59 * 24 - 1], year[59 * 24]), (8_760, Some(58.0), Some(60.0)));
    }
}
