//! The hours, days and months of a common year.

use lcs_solar::TimeSteps;

/// Days of the months of a common year.
pub const DAYS_OF_MONTHS: [usize; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Days in a common year.
pub const DAYS: usize = 365;

/// 2023-01-01T00:00:00Z: the reference year for the sun, a common year in the middle of the leap cycle.
const REFERENCE_YEAR_UNIX_S: f64 = 1_672_531_200.0;

/// Day of the year, 1 to 365, of an hour of the year.
#[must_use]
pub fn day_of_year(hour: usize) -> u16 {
    u16::try_from(hour / 24 + 1).unwrap_or(u16::MAX)
}

/// Month, 0 to 11, of a day of the year counted from 0.
#[must_use]
pub fn month_of_day(day: usize) -> usize {
    let mut first = 0;
    for (month, days) in DAYS_OF_MONTHS.iter().enumerate() {
        first += days;
        if day < first {
            return month;
        }
    }
    11
}

/// Month, 0 to 11, of an hour of the year.
#[must_use]
pub fn month_of_hour(hour: usize) -> usize {
    month_of_day(hour / 24)
}

/// Hour of the common year, 0 to 8,759, of a month, a day and an hour counted from 1 as in EPW files; `None` where there
/// is none.
#[must_use]
pub(crate) fn hour_of_year(month: usize, day: usize, hour: usize) -> Option<usize> {
    let days = *DAYS_OF_MONTHS.get(month.checked_sub(1)?)?;
    if !(1..=days).contains(&day) || !(1..=24).contains(&hour) {
        return None;
    }
    let before: usize = DAYS_OF_MONTHS[..month - 1].iter().sum();
    Some((before + day - 1) * 24 + hour - 1)
}

/// An hour of the year as EPW files count: `03-15 hour 13` is the hour that ends at 13:00.
#[must_use]
pub(crate) fn hour_text(hour: usize) -> String {
    let month = month_of_hour(hour);
    let first: usize = DAYS_OF_MONTHS[..month].iter().sum();
    format!("{:02}-{:02} hour {}", month + 1, hour / 24 - first + 1, hour % 24 + 1)
}

/// Unix time of the middle of an hour of the reference year 2023, s: where the sun stands for that hour's weather.
///
/// Hour 0 is 1 January 00:00–01:00 local standard time, `utc_offset_h` ahead of UTC.
#[must_use]
pub fn unix_seconds_mid_hour(hour: usize, utc_offset_h: f64) -> f64 {
    REFERENCE_YEAR_UNIX_S + (hour as f64 + 0.5 - utc_offset_h) * 3_600.0
}

/// The middles of all hours of the reference year, for the sun of a whole year at once.
#[must_use]
pub fn hours_of_year(utc_offset_h: f64) -> TimeSteps {
    TimeSteps { start_unix_s: unix_seconds_mid_hour(0, utc_offset_h), step_s: 3_600.0, count: DAYS * 24 }
}

/// The mean of each month of 365 daily or 8,760 hourly values.
#[must_use]
pub fn monthly_means(values: &[f64]) -> [f64; 12] {
    let per_day = values.len() / DAYS;
    let mut first = 0;
    DAYS_OF_MONTHS.map(|days| {
        let count = days * per_day;
        let sum: f64 = values[first..first + count].iter().sum();
        first += count;
        sum / count as f64
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_where_they_should() {
        assert_eq!((month_of_hour(743), month_of_hour(744)), (0, 1));
        assert_eq!((month_of_day(58), month_of_day(59), month_of_day(364)), (1, 2, 11));
        assert_eq!((day_of_year(0), day_of_year(23), day_of_year(24), day_of_year(8_759)), (1, 1, 2, 365));
    }

    #[test]
    fn hours_are_named_as_files_name_them() {
        assert_eq!((hour_text(0), hour_text(8_759)), ("01-01 hour 1".to_owned(), "12-31 hour 24".to_owned()));
        assert_eq!(hour_of_year(3, 1, 1), Some((31 + 28) * 24));
        assert!(
            [(2, 29, 1), (0, 1, 1), (13, 1, 1), (1, 0, 1), (1, 1, 0), (1, 1, 25)]
                .iter()
                .all(|(m, d, h)| hour_of_year(*m, *d, *h).is_none())
        );
    }

    /// `date -u -d 2023-01-01T04:30:00Z +%s` for 12:30 at UTC+8.
    #[test]
    fn noon_in_malaysia() {
        assert_eq!(unix_seconds_mid_hour(12, 8.0), 1_672_547_400.0);
        assert_eq!(lcs_solar::day_of_year_utc(unix_seconds_mid_hour(8_759, 0.0)), 365);
    }
}
