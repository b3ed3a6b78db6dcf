//! Years that no place on Earth can have, refused before anything is simulated with them.

use crate::calendar::hour_text;
use crate::sun_hours::{SunHour, sun_hours};
use crate::{HOURS, ImpossibleWeather, WeatherColumn, WeatherYear};

/// Highest clearness of a day: clear days at 4,000 m reach 0.85, snow around adds a little.
const MAX_DAILY_CLEARNESS: f64 = 0.95;
/// Highest share of the beam above the atmosphere that arrives: 0.80 over dry mountains.
const MAX_BEAM_SHARE: f64 = 0.95;
/// Days with less light above the atmosphere than this, Wh/m², tell nothing: the sun only grazes the horizon.
const LEAST_DAY_WH_M2: f64 = 1_000.0;
/// The day's light may lean by this much to one side of the solar noon, h: forenoon fog and afternoon cloud lean the
/// year by less than 0.2 h, files with radiation of the clock's hour instead of the hour before by 0.5 to 1 h.
const MAX_LEAN_H: f64 = 1.5;
/// Share of the light that may fall in hours with the sun 10° and more below the horizon: none does, but clocks err.
const MAX_NIGHT_SHARE: f64 = 0.005;
/// Direct light on the horizontal plus diffuse may differ from the global light by this share of the year's sum.
const MAX_SPLIT_SHARE: f64 = 0.15;
/// Pressure may differ by this share from the standard atmosphere's on the year's mean.
const MAX_PRESSURE_SHARE: f64 = 0.04;

impl WeatherYear {
    /// Refuses a year that no place on Earth can have: to be called before a simulation with a year that was not
    /// read by [`Self::from_epw`], which calls it.
    ///
    /// # Errors
    /// [`ImpossibleWeather`] with the first contradiction found.
    pub fn check(&self) -> Result<(), ImpossibleWeather> {
        self.check_under(&sun_hours(&self.location)?)
    }

    /// [`Self::check`] with the place's sun at hand.
    pub(crate) fn check_under(&self, sun: &[SunHour]) -> Result<(), ImpossibleWeather> {
        self.check_columns()?;
        self.check_air()?;
        self.check_light(sun)
    }

    /// Every value is one that has been seen on Earth.
    fn check_columns(&self) -> Result<(), ImpossibleWeather> {
        use WeatherColumn as Column;
        for (column, values, min, max) in [
            (Column::DryBulb, &self.dry_bulb_c, -90.0, 60.0),
            (Column::HumidityRatio, &self.humidity_ratio, 0.0, 0.05),
            (Column::Pressure, &self.pressure_pa, 31_000.0, 110_000.0),
            (Column::GlobalHorizontal, &self.ghi_w_m2, 0.0, 1_500.0),
            (Column::DirectNormal, &self.dni_w_m2, 0.0, 1_412.0),
            (Column::DiffuseHorizontal, &self.dhi_w_m2, 0.0, 1_000.0),
            (Column::SkyInfrared, &self.sky_ir_w_m2, 50.0, 700.0),
            (Column::Wind, &self.wind_m_s, 0.0, 75.0),
        ] {
            if values.len() != HOURS {
                return Err(ImpossibleWeather::Length { column, hours: values.len() });
            }
            // A value that is no number lies in no range.
            if let Some(hour) = values.iter().position(|value| !(min..=max).contains(value)) {
                let value = values[hour];
                return Err(ImpossibleWeather::OutOfRange { column, hour: hour_text(hour), value, min, max });
            }
        }
        Ok(())
    }

    /// Temperature, moisture and pressure fit each other and the place.
    fn check_air(&self) -> Result<(), ImpossibleWeather> {
        let humidity: Vec<f64> = (0..HOURS).map(|hour| self.relative_humidity_pct(hour)).collect();
        if let Some(hour) = humidity.iter().position(|pct| *pct > 101.0) {
            let relative_humidity_pct = humidity[hour];
            return Err(ImpossibleWeather::Supersaturated { hour: hour_text(hour), relative_humidity_pct });
        }
        let mean = |values: &[f64]| values.iter().sum::<f64>() / HOURS as f64;
        let mean_pct = mean(&humidity);
        if mean_pct < 5.0 {
            return Err(ImpossibleWeather::Humidity { mean_pct });
        }
        for (column, values, min, max) in
            [(WeatherColumn::DryBulb, &self.dry_bulb_c, -60.0, 38.0), (WeatherColumn::Wind, &self.wind_m_s, 0.0, 25.0)]
        {
            let mean = mean(values);
            if !(min..=max).contains(&mean) {
                return Err(ImpossibleWeather::Mean { column, mean, min, max });
            }
        }
        let (mean_pa, elevation_pa) =
            (mean(&self.pressure_pa), lcs_solar::pressure_at_elevation_pa(self.location.elevation_m));
        if (mean_pa / elevation_pa - 1.0).abs() > MAX_PRESSURE_SHARE {
            return Err(ImpossibleWeather::Pressure { mean_pa, elevation_pa });
        }
        Ok(())
    }

    /// The light is the sun's.
    fn check_light(&self, sun: &[SunHour]) -> Result<(), ImpossibleWeather> {
        let total: f64 = self.ghi_w_m2.iter().sum();
        let night: f64 = (0..HOURS).filter(|hour| sun[*hour].zenith_deg > 100.0).map(|hour| self.ghi_w_m2[hour]).sum();
        if night > MAX_NIGHT_SHARE * total {
            return Err(ImpossibleWeather::Night { share_pct: 100.0 * night / total });
        }
        let lean_h = self.lean_h(total);
        if lean_h.abs() > MAX_LEAN_H {
            return Err(ImpossibleWeather::OffNoon { lean_h });
        }
        for (day, hours) in sun.chunks(24).enumerate() {
            let outside: f64 = hours.iter().map(|hour| hour.horizontal_w_m2).sum();
            let inside: f64 = self.ghi_w_m2[day * 24..][..24].iter().sum();
            if outside > LEAST_DAY_WH_M2 && inside > MAX_DAILY_CLEARNESS * outside {
                let clearness_pct = 100.0 * inside / outside;
                return Err(ImpossibleWeather::Clearness { hour: hour_text(day * 24), clearness_pct });
            }
        }
        if let Some(hour) = (0..HOURS).find(|hour| self.dni_w_m2[*hour] > MAX_BEAM_SHARE * sun[*hour].normal_w_m2) {
            let (value_w_m2, outside_w_m2) = (self.dni_w_m2[hour], sun[hour].normal_w_m2);
            return Err(ImpossibleWeather::Beam { hour: hour_text(hour), value_w_m2, outside_w_m2 });
        }
        let sum: f64 =
            (0..HOURS).map(|hour| self.dni_w_m2[hour] * sun[hour].cos_zenith().max(0.0) + self.dhi_w_m2[hour]).sum();
        if (sum - total).abs() > MAX_SPLIT_SHARE * total.max(sum) {
            return Err(ImpossibleWeather::Split { sum_pct: 100.0 * sum / total });
        }
        Ok(())
    }

    /// Hours by which the year's light is centred after the mean solar noon of the place, −12 to 12: the direction of
    /// the hours on the clock's circle, each as heavy as its light. The equation of time averages out over the year.
    fn lean_h(&self, total_w_m2: f64) -> f64 {
        if total_w_m2 <= 0.0 {
            return 0.0;
        }
        let solar_shift_h = self.location.longitude_deg / 15.0 - self.location.utc_offset_h;
        let (mut east, mut north) = (0.0, 0.0);
        for (hour, light) in self.ghi_w_m2.iter().enumerate() {
            let angle = std::f64::consts::TAU * ((hour % 24) as f64 + 0.5 + solar_shift_h - 12.0) / 24.0;
            east += light * angle.sin();
            north += light * angle.cos();
        }
        east.atan2(north) * 24.0 / std::f64::consts::TAU
    }
}
