//! The sky of a weather year, from which light falls on planes.

use crate::{HOURS, WeatherYear, day_of_year, hours_of_year};
use lcs_solar::{
    Air, LightColumns, Refraction, SiteError, SkyYear, Transposition, extraterrestrial_normal_w_m2, sun_positions,
};

impl WeatherYear {
    /// The sky of every hour, the sun in the middle of the hour. `refraction` bends the light; `albedo` is the share of
    /// light that the ground throws back, 0–1.
    ///
    /// # Errors
    /// [`SiteError`] where a coordinate of the place is not on Earth.
    pub fn sky(&self, model: Transposition, refraction: Refraction, albedo: f64) -> Result<SkyYear, SiteError> {
        let site = self.location.site()?;
        let sun = sun_positions(&hours_of_year(self.location.utc_offset_h), &site, &Air::Steady(refraction));
        let extraterrestrial_w_m2: Vec<f64> =
            (0..HOURS).map(|hour| extraterrestrial_normal_w_m2(day_of_year(hour))).collect();
        let light = LightColumns {
            sun: &sun,
            ghi_w_m2: &self.ghi_w_m2,
            dni_w_m2: &self.dni_w_m2,
            dhi_w_m2: &self.dhi_w_m2,
            extraterrestrial_w_m2: &extraterrestrial_w_m2,
            albedo,
        };
        Ok(SkyYear::new(model, &light))
    }
}
