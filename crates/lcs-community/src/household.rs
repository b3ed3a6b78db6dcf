//! Loads and sun from a few stated figures, where nobody has measured or simulated them.

use crate::{Calendar, CommunityError, Days, HOURS_PER_YEAR, series::fault};
use lcs_solar::{Refraction, Site, sun_position};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Homes that all live alike, and what they share: a statement, not a measurement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Household {
    /// Number of homes.
    pub homes: u32,
    /// Electricity of one home, kWh a year.
    pub kwh_per_home_year: f64,
    /// Weight of each hour of a weekday, 24 values.
    pub weekday_by_hour: Vec<f64>,
    /// Weight of each hour of a Saturday or Sunday, 24 values; as on weekdays where left out.
    #[serde(default)]
    pub weekend_by_hour: Vec<f64>,
    /// Weight of each month, 12 values; equal where left out.
    #[serde(default)]
    pub by_month: Vec<f64>,
    /// What the homes share: lifts, pumps, corridor lights.
    #[serde(default)]
    pub common: Vec<CommonLoad>,
}

/// A load that the homes share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommonLoad {
    /// What it is.
    pub name: String,
    /// Electricity, kWh a year.
    pub kwh_per_year: f64,
    /// Weight of each hour of the day, 24 values.
    pub by_hour: Vec<f64>,
}

/// A sun that shines alike on every cloudless day, scaled to a stated yearly yield. Days differ by season only, so a
/// battery looks better than it is; take a measured or simulated year where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatedSun {
    /// Latitude, degrees north.
    pub latitude_deg: f64,
    /// Longitude, degrees east.
    pub longitude_deg: f64,
    /// Standard time, hours ahead of UTC.
    pub utc_offset_h: f64,
    /// Yield, kWh/kWp a year.
    pub kwh_per_kwp_year: f64,
}

/// Unix time of 1 January 2025, 00:00 UTC, a year without leap day.
const YEAR_BEGIN_UNIX_S: f64 = 1_735_689_600.0;

impl Household {
    /// Load of a year on the bus, kW.
    ///
    /// # Errors
    /// [`CommunityError::Series`] naming the weights that are not as many as they must be.
    pub fn load_kw(&self, calendar: &Calendar) -> Result<Vec<f64>, CommunityError> {
        weights("series.household.weekday_by_hour", &self.weekday_by_hour, 24)?;
        let weekend = if self.weekend_by_hour.is_empty() { &self.weekday_by_hour } else { &self.weekend_by_hour };
        weights("series.household.weekend_by_hour", weekend, 24)?;
        let even = vec![1.0; 12];
        let months = if self.by_month.is_empty() { &even } else { &self.by_month };
        weights("series.household.by_month", months, 12)?;
        let steps = HOURS_PER_YEAR * calendar.steps_per_hour;
        let shape: Vec<f64> = (0..steps)
            .map(|step| {
                let weekday = calendar.holds(Days::Weekdays, calendar.day(step));
                let day = if weekday { &self.weekday_by_hour } else { weekend };
                day[calendar.hour(step)] * months[calendar.month(step)]
            })
            .collect();
        let mut load = of_energy(&shape, f64::from(self.homes) * self.kwh_per_home_year, calendar.step_h());
        load.iter_mut().zip(self.common_kw(calendar)?).for_each(|(load, common)| *load += common);
        Ok(load)
    }

    /// Of it what the homes share, kW; empty where they share nothing.
    ///
    /// # Errors
    /// As [`Self::load_kw`].
    pub fn common_kw(&self, calendar: &Calendar) -> Result<Vec<f64>, CommunityError> {
        let steps = HOURS_PER_YEAR * calendar.steps_per_hour;
        let mut load = if self.common.is_empty() { Vec::new() } else { vec![0.0; steps] };
        for common in &self.common {
            weights(&format!("series.household.common ({})", common.name), &common.by_hour, 24)?;
            let shape: Vec<f64> = (0..steps).map(|step| common.by_hour[calendar.hour(step)]).collect();
            let part = of_energy(&shape, common.kwh_per_year, calendar.step_h());
            load.iter_mut().zip(part).for_each(|(load, part)| *load += part);
        }
        Ok(load)
    }
}

impl StatedSun {
    /// Power per installed power in each step, kW/kWp: the sine of the sun's height, scaled to the stated yield.
    ///
    /// # Errors
    /// [`CommunityError::Series`] where no place on Earth is named.
    pub fn kw_per_kwp(&self, calendar: &Calendar, steps: usize) -> Result<Vec<f64>, CommunityError> {
        let site = Site::new(self.latitude_deg, self.longitude_deg, 0.0)
            .map_err(|error| fault("series.sun", error.to_string()))?;
        let year = HOURS_PER_YEAR * calendar.steps_per_hour;
        let height: Vec<f64> = (0..year)
            .map(|step| {
                let hours =
                    (step as f64 + 0.5) * calendar.step_h() + calendar.first_day as f64 * 24.0 - self.utc_offset_h;
                let sun = sun_position(YEAR_BEGIN_UNIX_S + hours * 3_600.0, &site, &Refraction::STANDARD);
                sun.zenith_deg.to_radians().cos().max(0.0)
            })
            .collect();
        Ok(of_energy(&height, self.kwh_per_kwp_year, calendar.step_h()).into_iter().take(steps).collect())
    }
}

/// A shape scaled to an energy, kW.
fn of_energy(shape: &[f64], energy_kwh: f64, step_h: f64) -> Vec<f64> {
    let sum: f64 = shape.iter().sum::<f64>() * step_h;
    shape.iter().map(|value| if sum > 0.0 { value * energy_kwh / sum } else { 0.0 }).collect()
}

fn weights(name: &str, values: &[f64], count: usize) -> Result<(), CommunityError> {
    let good =
        values.len() == count && values.iter().all(|v| *v >= 0.0 && v.is_finite()) && values.iter().sum::<f64>() > 0.0;
    if good {
        Ok(())
    } else {
        Err(fault(name, format!("{} values, not {count} weights of which one is above 0", values.len())))
    }
}
