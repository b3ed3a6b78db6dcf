//! Homes that differ from one another, where nobody has measured them one by one.

use crate::{CommunityError, Series, series::fault};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Homes made from the block's load: a statement, not a measurement. Logarithms of their yearly use are spaced evenly,
/// their days begin earlier or later, and in each step they add up to the block's load less what they share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variety {
    /// Number of homes.
    pub homes: u32,
    /// Standard deviation of the logarithm of the homes' yearly use, 0–2; 0.35 spreads it from 0.55 to 1.83
    /// times the middle.
    pub energy_spread: f64,
    /// By how much the day of a home is shifted at most, h either way, 0–12.
    #[serde(default)]
    pub most_shift_hours: u32,
}

impl Variety {
    /// Load of each home, kW.
    ///
    /// # Errors
    /// [`CommunityError::Series`] naming a figure that cannot be.
    pub fn house_loads(&self, series: &Series, steps_per_hour: usize) -> Result<Vec<Vec<f64>>, CommunityError> {
        self.validate()?;
        let steps = series.len();
        let common = |step: usize| series.common_load_kw.get(step).copied().unwrap_or(0.0);
        let own_kw: Vec<f64> = (0..steps).map(|step| (series.load_kw[step] - common(step)).max(0.0)).collect();
        let shifts = 2 * self.most_shift_hours as usize + 1;
        let mut homes: Vec<Vec<f64>> = (0..self.homes as usize)
            .map(|home| {
                let weight = self.weight(home);
                let later = (home % shifts) * steps_per_hour;
                let back = steps + self.most_shift_hours as usize * steps_per_hour;
                (0..steps).map(|step| weight * own_kw[(step + back - later) % steps]).collect()
            })
            .collect();
        for step in 0..steps {
            let sum: f64 = homes.iter().map(|home| home[step]).sum();
            let factor = if sum > 0.0 { own_kw[step] / sum } else { 0.0 };
            let even = if sum > 0.0 { 0.0 } else { own_kw[step] / f64::from(self.homes) };
            homes.iter_mut().for_each(|home| home[step] = home[step] * factor + even);
        }
        Ok(homes)
    }

    /// Evenly spaced numbers from -√3 to √3 have the standard deviation 1.
    fn weight(&self, home: usize) -> f64 {
        let place = (home as f64 + 0.5) / f64::from(self.homes);
        (self.energy_spread * 3.0_f64.sqrt() * (2.0 * place - 1.0)).exp()
    }

    fn validate(&self) -> Result<(), CommunityError> {
        match self.fault() {
            Some((key, reason)) => Err(fault(&format!("series.variety.{key}"), reason.into())),
            None => Ok(()),
        }
    }

    /// The first figure that cannot be, and why.
    pub(crate) fn fault(&self) -> Option<(&'static str, &'static str)> {
        if self.homes == 0 {
            return Some(("homes", "there must be one home at least"));
        }
        if !(0.0..=2.0).contains(&self.energy_spread) {
            return Some(("energy_spread", "not from 0 to 2"));
        }
        (self.most_shift_hours > 12).then_some(("most_shift_hours", "more than 12 hours"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn homes_differ_and_add_up_to_the_block() {
        let load: Vec<f64> = (0..48).map(|step| 10.0 + f64::from(step % 24)).collect();
        let series = Series { load_kw: load.clone(), ..Series::default() };
        let variety = Variety { homes: 7, energy_spread: 0.35, most_shift_hours: 2 };
        let homes = variety.house_loads(&series, 1).unwrap();
        for (step, load) in load.iter().enumerate() {
            let sum: f64 = homes.iter().map(|home| home[step]).sum();
            assert!((sum - load).abs() < 1e-9);
        }
        let year = |home: &Vec<f64>| home.iter().sum::<f64>();
        assert!(year(&homes[6]) > 1.5 * year(&homes[0]));
        assert!(Variety { homes: 0, ..variety }.house_loads(&series, 1).is_err());
    }
}
