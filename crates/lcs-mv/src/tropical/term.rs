//! The terms that the model may have, and which of them are tried together.

use super::days::{Driver, Hours};
use serde::{Deserialize, Serialize};

/// One column of the regression.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "term")]
pub enum Term {
    /// The level of a kind of day: 0 Monday to 6 Sunday, 7 holiday.
    Level {
        /// Which kind.
        kind: usize,
    },
    /// The one level of all busy kinds of day that hardly differ.
    LikeLevel,
    /// The driver on busy days.
    BusySlope,
    /// The driver on quiet days.
    QuietSlope,
    /// The moisture of the air on busy days, where the driver is its temperature.
    Moisture,
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// What slopes follow, and over which hours.
    pub(super) driver: Option<(Driver, Hours)>,
    pub(super) like_level: bool,
    pub(super) quiet_slope: bool,
    pub(super) moisture: bool,
    pub(super) yesterday: bool,
    pub(super) restart: bool,
    pub(super) sun: bool,
}

/// Both answers to whether a term is there.
const EITHER: [bool; 2] = [false, true];

impl Choice {
    /// All choices; of the optional terms each comes with and without each other one.
    pub(super) fn all() -> Vec<Self> {
        let mut choices = Vec::new();
        for like_level in EITHER {
            choices.extend(EITHER.map(|restart| Self { like_level, restart, ..Self::default() }));
        }
        for driver in Driver::ALL.into_iter().flat_map(|driver| Hours::ALL.map(|hours| (driver, hours))) {
            for bits in 0..64_u32 {
                let flag = |at: u32| bits >> at & 1 == 1;
                let choice = Self {
                    driver: Some(driver),
                    like_level: flag(0),
                    quiet_slope: flag(1),
                    moisture: flag(2),
                    yesterday: flag(3),
                    restart: flag(4),
                    sun: flag(5),
                };
                // wet bulb and enthalpy hold the moisture already
                if !choice.moisture || driver.0 == Driver::DryBulb {
                    choices.push(choice);
                }
            }
        }
        choices
    }
}
