//! Interval readings of several meters as series of the same local days.

use super::{Meters, Parts};
use crate::{
    daily_meters::{DailyKwh, DailyMeters},
    estate::MeterBilled,
    local_clock::LocalClock,
};
use jiff::ToSpan;
use lcs_domain::Date;
use lcs_mv::{MeterSeries, MvError, Reading};

/// The meters of a facility day by day; `None` where no supply meter has any readings.
pub(super) fn of_days(meters: &Meters<'_>, daily: &DailyMeters, clock: &LocalClock) -> Result<Option<Parts>, MvError> {
    let days_of = |meters: &[MeterBilled<'_>]| -> Vec<Vec<DailyKwh>> {
        let of_meter = meters.iter().map(|of| daily.days(&of.meter.id).to_vec());
        of_meter.filter(|days| !days.is_empty()).collect()
    };
    let supply = days_of(&meters.supply);
    let first = supply.iter().filter_map(|days| days.first()).map(|of| of.day).min();
    let last = supply.iter().filter_map(|days| days.last()).map(|of| of.day).max();
    let Some((first, last)) = first.zip(last) else { return Ok(None) };
    let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= last).collect();
    let after_last = last.tomorrow().unwrap_or(last);
    let series = |meters: &[Vec<DailyKwh>], absent: Option<f64>| {
        let reading = |day: &Date| Reading { start: clock.midnight(*day), value: sum(meters, *day, absent) };
        let closing = Reading { start: clock.midnight(after_last), value: None };
        MeterSeries::new(days.iter().map(reading).chain([closing]).collect())
    };
    let others = |meters: &[MeterBilled<'_>]| {
        let days = days_of(meters);
        (!days.is_empty()).then(|| series(&days, Some(0.0))).transpose()
    };
    Ok(Some(Parts {
        supply: series(&supply, None)?,
        generation: others(&meters.generation)?,
        apart: others(&meters.apart)?,
        days: (first, after_last),
    }))
}

/// Energy of a day. A meter adds nothing before its first and after its last reading: it was not there; `absent` is what
/// a day has on which none was.
fn sum(meters: &[Vec<DailyKwh>], day: Date, absent: Option<f64>) -> Option<f64> {
    let mut there = meters.iter().filter_map(|days| on(days, day)).peekable();
    if there.peek().is_none() { absent } else { there.map(|of| of.kwh).sum() }
}

/// The day of a meter, whose days follow each other without a gap.
fn on(days: &[DailyKwh], day: Date) -> Option<&DailyKwh> {
    let at = usize::try_from((day - days.first()?.day).get_days()).ok()?;
    days.get(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meter_that_came_later_adds_nothing_before() {
        let date = |day| Date::constant(2025, 1, day);
        let meter = |from: i8, kwh: &[Option<f64>]| -> Vec<DailyKwh> {
            (from..).zip(kwh).map(|(day, kwh)| DailyKwh { day: date(day), kwh: *kwh }).collect()
        };
        let meters = [meter(1, &[Some(10.0), Some(11.0), None, Some(12.0)]), meter(2, &[Some(1.0), Some(2.0)])];
        let sums: Vec<_> = (1..=5).map(|day| sum(&meters, date(day), None)).collect();
        assert_eq!(sums, [Some(10.0), Some(12.0), None, Some(12.0), None]);
        assert_eq!(sum(&meters, date(9), Some(0.0)), Some(0.0));
    }
}
