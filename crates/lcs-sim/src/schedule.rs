//! When a building is used: fractions by hour of three kinds of day.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Fractions 0–1 for the 24 hours of a weekday, a Saturday and a Sunday; entry 0 is 00:00–01:00.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// Monday to Friday.
    pub weekday: [f64; 24],
    /// Saturday.
    pub saturday: [f64; 24],
    /// Sunday, and every holiday and every day of a closed month.
    pub sunday: [f64; 24],
}

impl Week {
    /// The same fraction at all hours.
    #[must_use]
    pub fn constant(fraction: f64) -> Self {
        Self { weekday: [fraction; 24], saturday: [fraction; 24], sunday: [fraction; 24] }
    }

    /// `on` within the hours from `from` up to `to` of weekdays, and of Saturday and Sunday where named; `off`
    /// otherwise. Hours that wrap past midnight (22 to 6) count on the same day.
    #[must_use]
    pub fn hours(from: usize, to: usize, on: f64, off: f64, saturday: bool, sunday: bool) -> Self {
        let within = |hour: usize| if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to };
        let open = std::array::from_fn(|hour| if within(hour) { on } else { off });
        let day = |used: bool| if used { open } else { [off; 24] };
        Self { weekday: open, saturday: day(saturday), sunday: day(sunday) }
    }

    /// The three days in the order weekday, Saturday, Sunday.
    #[must_use]
    pub fn days(&self) -> [&[f64; 24]; 3] {
        [&self.weekday, &self.saturday, &self.sunday]
    }
}

/// All schedules of a building.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Schedules {
    /// People present, as a fraction of the design number.
    pub occupancy: Week,
    /// Lighting, fraction of its power density.
    pub lighting: Week,
    /// Equipment, fraction of its power density.
    pub equipment: Week,
    /// Outdoor-air supply, fraction of the design flow.
    pub ventilation: Week,
    /// Cooling is available where above zero.
    pub cooling: Week,
    /// Heating is available where above zero.
    pub heating: Week,
    /// Other electricity (lifts, pumps, outdoor lights), fraction of its power density.
    pub other: Week,
    /// Months (1–12) in which every day runs like a Sunday.
    #[serde(default)]
    pub closed_months: Vec<u8>,
    /// Days of the year (1–365) that run like a Sunday.
    #[serde(default)]
    pub holidays: Vec<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_wrap_past_midnight() {
        let week = Week::hours(22, 6, 1.0, 0.1, true, false);
        assert_eq!(week.weekday[23], 1.0);
        assert_eq!(week.saturday[5], 1.0);
        assert_eq!(week.weekday[6], 0.1);
        assert_eq!(week.sunday[23], 0.1);
    }
}
