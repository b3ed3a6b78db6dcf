//! Days: which ones the city lives through, and what is special about them.

use crate::{DemoError, DemoSettings};
use jiff::{ToSpan, civil::Date};

/// The days that are simulated: December before the first year, since the first bills begin there, to the last day.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub first: Date,
    pub days: usize,
    pub first_year: i16,
    pub last_year: i16,
}

impl Span {
    pub fn new(settings: &DemoSettings) -> Self {
        let first = Date::constant(settings.first_year - 1, 12, 1);
        let end = Date::constant(settings.last_year + 1, 1, 1);
        Self {
            first,
            days: days_between(first, end) as usize,
            first_year: settings.first_year,
            last_year: settings.last_year,
        }
    }

    pub fn date(&self, day: usize) -> Date {
        later(self.first, day as i64)
    }

    /// Days from the first one, clamped to the span.
    pub fn day(&self, date: Date) -> usize {
        days_between(self.first, date).clamp(0, self.days as i64) as usize
    }

    /// Calendar months of the reporting years.
    pub fn months(&self) -> usize {
        (usize::from(self.last_year.abs_diff(self.first_year)) + 1) * 12
    }

    /// Month of a day, 0 for January of the first year; `None` in the December before.
    pub fn month(&self, date: Date) -> Option<usize> {
        let year = usize::try_from(date.year() - self.first_year).ok()?;
        Some(year * 12 + date.month() as usize - 1)
    }
}

/// Whole days from one date to the other.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The date so many days later; dates at the end of time stay where they are.
pub fn later(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).unwrap_or(date)
}

/// What a day is to the people of the city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Day {
    /// Month of the reporting years, as [`Span::month`] counts.
    pub month: Option<usize>,
    /// Monday is 0.
    pub weekday: usize,
    pub holiday: bool,
    /// A holiday that empties the city.
    pub feast: bool,
    pub ramadan: bool,
    pub school_break: bool,
}

/// The days of a span.
#[derive(Debug, Clone)]
pub struct Calendar(pub Vec<Day>);

impl Calendar {
    pub fn new(span: &Span) -> Result<Self, DemoError> {
        let mut days: Vec<Day> = (0..span.days)
            .map(|day| {
                let date = span.date(day);
                let weekday = date.weekday().to_monday_zero_offset() as usize;
                Day { month: span.month(date), weekday, ..Day::default() }
            })
            .collect();
        let mut table = csv::Reader::from_reader(include_str!("../city/calendar.csv").as_bytes());
        for row in table.deserialize() {
            let (kind, from, to, _name): (String, Date, Date, String) = row?;
            for day in &mut days[span.day(from)..span.day(later(to, 1))] {
                match kind.as_str() {
                    "holiday" => day.holiday = true,
                    "feast" => (day.holiday, day.feast) = (true, true),
                    "ramadan" => day.ramadan = true,
                    "school_break" => day.school_break = true,
                    _ => {
                        let message = format!("unknown kind of day {kind}");
                        return Err(DemoError::Table { table: "calendar.csv", message });
                    }
                }
            }
        }
        Ok(Self(days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::tests::kuala_lumpur;

    #[test]
    fn days_and_months_agree_with_a_wall_calendar() {
        let span = Span::new(&kuala_lumpur(10));
        // 31 days of December 2023, leap year 2024, 2025.
        assert_eq!(span.days, 31 + 366 + 365);
        assert_eq!(span.month(Date::constant(2023, 12, 31)), None);
        assert_eq!(span.month(Date::constant(2025, 3, 1)), Some(14));
        let calendar = Calendar::new(&span).unwrap();
        // Aidilfitri 2025 fell on Monday, 31 March (values-malaysia.md 7.5).
        let feast = calendar.0[span.day(Date::constant(2025, 3, 31))];
        assert_eq!(feast.weekday, 0);
        assert!(feast.feast && !feast.ramadan);
        assert!(calendar.0[span.day(Date::constant(2025, 3, 30))].ramadan);
    }
}
