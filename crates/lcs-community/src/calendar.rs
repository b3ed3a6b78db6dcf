//! Which hour, day and month a step of a series belongs to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Hours of a year without leap day.
pub const HOURS_PER_YEAR: usize = 8_760;

/// First day of each month in a year without leap day, counted from 0.
const MONTH_BEGINS: [usize; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// Day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// Monday.
    #[default]
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// Kind of day that a rule or a trip holds for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Days {
    /// Every day.
    #[default]
    All,
    /// Monday to Friday.
    Weekdays,
    /// Saturday and Sunday.
    Weekends,
}

/// The clock of a series: steps of equal length in standard time, no leap day, no daylight saving time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// Steps in an hour: 1, 2 or 4.
    pub steps_per_hour: usize,
    /// Day of the year of the first step, from 0.
    pub first_day: usize,
    /// Weekday of the first step.
    pub first_weekday: Weekday,
}

impl Calendar {
    /// Length of a step, h.
    #[must_use]
    pub fn step_h(&self) -> f64 {
        1.0 / self.steps_per_hour as f64
    }

    /// Steps of a day.
    #[must_use]
    pub fn steps_per_day(&self) -> usize {
        24 * self.steps_per_hour
    }

    /// Hour of the day in which a step lies, 0–23.
    #[must_use]
    pub fn hour(&self, step: usize) -> usize {
        step / self.steps_per_hour % 24
    }

    /// Day of a step, counted from the first.
    #[must_use]
    pub fn day(&self, step: usize) -> usize {
        step / self.steps_per_day()
    }

    /// Month of a step, 0 = January.
    #[must_use]
    pub fn month(&self, step: usize) -> usize {
        let day = (self.first_day + self.day(step)) % 365;
        MONTH_BEGINS.iter().rposition(|&first| first <= day).unwrap_or(0)
    }

    /// Whether a rule for `days` holds on a day counted from the first.
    #[must_use]
    pub fn holds(&self, days: Days, day: usize) -> bool {
        let weekend = (self.first_weekday as usize + day) % 7 >= 5;
        match days {
            Days::All => true,
            Days::Weekdays => !weekend,
            Days::Weekends => weekend,
        }
    }

    /// The same clock, begun some steps later.
    #[must_use]
    pub fn from_step(&self, step: usize) -> Self {
        const WEEK: [Weekday; 7] = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ];
        let days = self.day(step);
        let first_weekday = WEEK[(self.first_weekday as usize + days) % 7];
        Self { first_day: (self.first_day + days) % 365, first_weekday, ..*self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_hours_fall_into_hours_days_and_months() {
        let clock = Calendar { steps_per_hour: 2, first_day: 0, first_weekday: Weekday::Saturday };
        assert_eq!((clock.hour(47), clock.day(47), clock.month(47)), (23, 0, 0));
        assert_eq!((clock.hour(48), clock.day(48)), (0, 1));
        assert_eq!(clock.month(31 * 48), 1);
        assert_eq!(clock.month(365 * 48 - 1), 11);
        assert!(clock.holds(Days::Weekends, 1) && clock.holds(Days::Weekdays, 2));
        assert_eq!(clock.from_step(3 * 48).first_weekday, Weekday::Tuesday);
    }
}
