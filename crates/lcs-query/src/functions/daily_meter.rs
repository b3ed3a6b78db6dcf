//! Readings of any interval up to a day as the daily meter that the method of savings asks for.

use super::local_clock::LocalClock;
use lcs_mv::{MeterSeries, MvError, Reading, Stamp};

const DAY_S: i64 = 86_400;

/// Readings of one meter, in order of time.
pub(super) struct Metered<'a> {
    pub(super) starts_ms: &'a [i64],
    /// In the smallest unit; `None` where missing.
    pub(super) values: Box<dyn Fn(usize) -> Option<i64> + 'a>,
    /// From one reading to the next, s.
    pub(super) interval_s: i64,
}

impl Metered<'_> {
    /// The meter day by day: a reading covers its day and no more, so that a day without one stays missing and its
    /// neighbour is not stretched over it.
    ///
    /// # Errors
    /// Where two readings start at the same time.
    pub(super) fn by_day(&self, clock: &mut LocalClock) -> Result<MeterSeries, MvError> {
        if self.interval_s >= DAY_S { close(self.days(), self.interval_s) } else { close(self.summed(clock), DAY_S) }
    }

    /// Readings that are days already.
    fn days(&self) -> impl Iterator<Item = (i64, Option<f64>)> {
        self.starts_ms.iter().enumerate().map(|(at, ms)| (ms.div_euclid(1_000), self.value(at)))
    }

    fn value(&self, at: usize) -> Option<f64> {
        (self.values)(at).map(|value| value as f64)
    }

    /// Sums of local days. A day with more than half of its readings is kept, the missing ones at the mean of those
    /// that are there.
    ///
    /// # Source
    /// CalTRACK 2.0, 2.2.2.1 and 2.2.2.2.
    fn summed(&self, clock: &mut LocalClock) -> impl Iterator<Item = (i64, Option<f64>)> {
        let mut days: Vec<(i64, i64, u32)> = Vec::new();
        for (at, ms) in self.starts_ms.iter().enumerate() {
            let day = clock.day(ms.div_euclid(1_000));
            if days.last().is_none_or(|(last, ..)| *last != day) {
                days.push((day, 0, 0));
            }
            if let (Some((_, sum, count)), Some(value)) = (days.last_mut(), (self.values)(at)) {
                *sum += value;
                *count += 1;
            }
        }
        let clock = &*clock;
        let whole: Vec<_> = days
            .into_iter()
            .filter_map(|(day, sum, present)| {
                let (start, end) = (clock.start_of_day_utc_s(day)?, clock.start_of_day_utc_s(day + 1)?);
                let expected = ((end - start) as f64 / self.interval_s as f64).round();
                let kept = f64::from(present) * 2.0 > expected;
                Some((start, kept.then(|| sum as f64 * (expected / f64::from(present)))))
            })
            .collect();
        whole.into_iter()
    }
}

/// Closes each day where the next one does not begin with it.
fn close(days: impl Iterator<Item = (i64, Option<f64>)>, interval_s: i64) -> Result<MeterSeries, MvError> {
    let mut readings: Vec<Reading> = Vec::with_capacity(days.size_hint().0 + 8);
    let missing = |after: &Reading| Reading { start: after.start.plus(interval_s), value: None };
    for (start_s, value) in days {
        // a day of summer time may be an hour shorter or longer
        let gap = readings.last().filter(|last| (start_s - last.start.utc_s) * 2 > interval_s * 3).map(missing);
        readings.extend(gap);
        readings.push(Reading { start: Stamp::utc(start_s), value });
    }
    let end = readings.last().map(missing);
    readings.extend(end);
    MeterSeries::new(readings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_day(starts_s: &[i64], values: &[Option<i64>], interval_s: i64) -> Vec<(i64, Option<f64>)> {
        let starts_ms: Vec<i64> = starts_s.iter().map(|start| start * 1_000).collect();
        let metered = Metered { starts_ms: &starts_ms, values: Box::new(|at| values[at]), interval_s };
        let series = metered.by_day(&mut LocalClock::of("Asia/Tokyo").unwrap()).unwrap();
        series.readings().iter().map(|reading| (reading.start.utc_s, reading.value)).collect()
    }

    #[test]
    fn a_missing_day_is_not_laid_upon_its_neighbour() {
        let days = by_day(&[0, DAY_S, 4 * DAY_S], &[Some(1), Some(2), Some(3)], DAY_S);
        let expected =
            [(0, Some(1.0)), (DAY_S, Some(2.0)), (2 * DAY_S, None), (4 * DAY_S, Some(3.0)), (5 * DAY_S, None)];
        assert_eq!(days, expected);
    }

    #[test]
    fn hours_make_days_of_the_wall_clock_when_more_than_half_are_there() {
        // Tokyo is nine hours before UTC: its 2 January 1970 begins at 15:00 UTC on the first.
        let start = DAY_S - 9 * 3_600;
        let hours: Vec<i64> = (0..48).map(|hour| start + hour * 3_600).collect();
        let mut values = vec![Some(10); 48];
        values[24..36].fill(None);
        assert_eq!(
            by_day(&hours, &values, 3_600),
            [(start, Some(240.0)), (start + DAY_S, None), (start + 2 * DAY_S, None)]
        );
        values[35] = Some(10);
        assert_eq!(by_day(&hours, &values, 3_600)[1], (start + DAY_S, Some(240.0)), "13 of 24 stand for all");
    }
}
