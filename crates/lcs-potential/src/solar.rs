//! Sun on the roof: what one kilowatt peak yields in the hours of a year, and how much of it the building uses itself.

use lcs_sim::{Climate, EndUses, Schedules, Week, YearResult};
use lcs_solar::{AirColumns, IncidenceModifier, Plane, PvArray, PvSystem, Refraction, Transposition};
use lcs_weather::{DAYS_OF_MONTHS, HOURS, WeatherYear};

/// Tilt of modules on flat roofs, towards the equator: low racks that shed rain and hardly shade each other.
const TILT_DEG: f64 = 10.0;
/// Light thrown back by the surroundings.
const ALBEDO: f64 = 0.2;

/// What becomes of solar electricity that the building does not use in the same hour.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ExportCredit {
    /// Currency units paid per kWh fed into the grid; 0 where nothing is paid.
    pub price_per_kwh: f64,
    /// Whether it counts as grid electricity saved, at the grid factor.
    pub counts_emissions: bool,
}

/// Alternating current of one kilowatt peak on a flat roof, hour by hour. One per climate, shared by all buildings.
#[derive(Debug, Clone, PartialEq)]
pub struct SolarYield {
    hourly_kwh_per_kwp: Vec<f64>,
}

impl SolarYield {
    /// By sun position, Hay-Davies transposition (as good as Perez on low tilts), SAPM cell temperature and PVWatts.
    #[must_use]
    pub fn new(weather: &WeatherYear) -> Self {
        let azimuth_deg = if weather.location.latitude_deg >= 0.0 { 180.0 } else { 0.0 };
        let array = PvArray {
            system: PvSystem::new(1.0, Plane { tilt_deg: TILT_DEG, azimuth_deg }),
            modifier: IncidenceModifier::None,
            rows: None,
        };
        let air = AirColumns { air_c: &weather.dry_bulb_c, wind_m_s: &weather.wind_m_s };
        // A place that is not on Earth has no sun.
        let hourly_w = weather
            .sky(Transposition::HayDavies, Refraction::STANDARD, ALBEDO)
            .map_or_else(|_| vec![0.0; HOURS], |sky| array.ac_w(&sky, &air));
        Self { hourly_kwh_per_kwp: hourly_w.into_iter().map(|w| w / 1000.0).collect() }
    }

    /// kWh per kWp and year.
    #[must_use]
    pub fn yearly_kwh_per_kwp(&self) -> f64 {
        self.hourly_kwh_per_kwp.iter().sum()
    }

    /// Of `kwp` on the roof: used in the building in the same hour, and fed into the grid, kWh a year. The building
    /// draws `load` times `scale`.
    pub(crate) fn used_and_exported_kwh(&self, kwp: f64, load: &Load, scale: f64) -> (f64, f64) {
        let used: f64 =
            self.hourly_kwh_per_kwp.iter().zip(&load.hourly_kwh).map(|(sun, load)| (sun * kwp).min(load * scale)).sum();
        (used, self.yearly_kwh_per_kwp() * kwp - used)
    }
}

/// Electricity of a building hour by hour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Load {
    hourly_kwh: Vec<f64>,
}

impl Load {
    /// Highest hourly demand, kW.
    pub(crate) fn peak_kw(&self) -> f64 {
        self.hourly_kwh.iter().copied().fold(0.0, f64::max)
    }

    /// The same in every hour: all that is known of an asset.
    pub(crate) fn level(yearly_kwh: f64) -> Self {
        Self { hourly_kwh: vec![yearly_kwh / HOURS as f64; HOURS] }
    }

    /// The simulated months spread over their hours by the schedules of their end uses, then scaled to a year's sum.
    pub(crate) fn simulated(result: &YearResult, schedules: &Schedules, climate: &Climate, yearly_kwh: f64) -> Self {
        type Part = (fn(&EndUses) -> f64, fn(&Schedules) -> &Week);
        let parts: [Part; 5] = [
            (|uses| uses.lighting_kwh, |schedules| &schedules.lighting),
            (|uses| uses.equipment_kwh, |schedules| &schedules.equipment),
            (|uses| uses.other_kwh, |schedules| &schedules.other),
            (|uses| uses.hot_water_electricity_kwh, |schedules| &schedules.occupancy),
            (
                |uses| uses.plant_electricity_kwh + uses.pumps_kwh + uses.fans_kwh + uses.heating_electricity_kwh,
                |schedules| &schedules.cooling,
            ),
        ];
        let mut hourly_kwh = Vec::with_capacity(HOURS);
        let mut day = 0;
        for (month, days) in DAYS_OF_MONTHS.into_iter().enumerate() {
            let kinds: Vec<usize> = (day..day + days).map(|day| kind_of(day, climate)).collect();
            let shares = parts.map(|(energy, week)| {
                let week = week(schedules);
                let weight: f64 = kinds.iter().map(|&kind| week.days()[kind].iter().sum::<f64>()).sum();
                (week, if weight > 0.0 { energy(&result.monthly[month]) / weight } else { 0.0 })
            });
            for &kind in &kinds {
                for hour in 0..24 {
                    hourly_kwh.push(shares.iter().map(|(week, kwh)| week.days()[kind][hour] * kwh).sum::<f64>());
                }
            }
            day += days;
        }
        let sum: f64 = hourly_kwh.iter().sum();
        if sum <= 0.0 {
            return Self::level(yearly_kwh);
        }
        for kwh in &mut hourly_kwh {
            *kwh *= yearly_kwh / sum;
        }
        Self { hourly_kwh }
    }
}

/// 0 on weekdays, 1 on Saturdays, 2 on Sundays.
fn kind_of(day: usize, climate: &Climate) -> usize {
    match (day + climate.first_day() as usize) % 7 {
        5 => 1,
        6 => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sun(hourly: impl Fn(usize) -> f64) -> SolarYield {
        SolarYield { hourly_kwh_per_kwp: (0..HOURS).map(hourly).collect() }
    }

    #[test]
    fn what_the_building_cannot_use_in_the_hour_is_exported() {
        // One hour of 1 kWh per day and kWp against a level load of 2 kWh an hour.
        let sun = sun(|hour| if hour % 24 == 12 { 1.0 } else { 0.0 });
        let load = Load::level(2.0 * HOURS as f64);
        let near = |pair: (f64, f64), used: f64, exported: f64| {
            assert!((pair.0 - used).abs() < 1e-6 && (pair.1 - exported).abs() < 1e-6, "{pair:?}");
        };
        near(sun.used_and_exported_kwh(1.5, &load, 1.0), 1.5 * 365.0, 0.0);
        near(sun.used_and_exported_kwh(5.0, &load, 1.0), 2.0 * 365.0, 3.0 * 365.0);
        near(sun.used_and_exported_kwh(5.0, &load, 0.5), 365.0, 4.0 * 365.0);
    }
}
