//! What a moved year is to have.

use super::{ClimateDelta, HumidityDelta, MorphError};
use crate::sun_hours::SunHour;
use crate::{HOURS, Location, MonthlyNormals, WeatherYear};

/// A neighbour has nearly the same days and seasons, degrees of latitude.
const MAX_LATITUDE_DEG: f64 = 12.0;
/// Beyond this latitude, degrees, the seasons of the hemispheres are opposite enough to matter.
const TROPIC_DEG: f64 = 15.0;

/// The moisture asked.
pub(super) enum HumidityTarget {
    /// Mean relative humidity of the months, %.
    RelativePct([f64; 12]),
    /// Vapour over the year's own.
    VapourShare([f64; 12]),
}

/// What the moved year is to have, by month.
pub(super) struct Target {
    pub location: Location,
    pub mean_c: [f64; 12],
    pub max_c: [f64; 12],
    pub min_c: [f64; 12],
    pub humidity: HumidityTarget,
    pub ghi_kwh_m2_day: [f64; 12],
    pub wind_share: [f64; 12],
}

impl Target {
    pub(super) fn of_normals(normals: &MonthlyNormals) -> Self {
        Self {
            location: normals.location.clone(),
            mean_c: normals.mean_c,
            max_c: normals.max_c,
            min_c: normals.min_c,
            humidity: HumidityTarget::RelativePct(normals.relative_humidity_pct),
            ghi_kwh_m2_day: normals.ghi_kwh_m2_day,
            wind_share: [1.0; 12],
        }
    }

    pub(super) fn of_delta(year: &WeatherYear, delta: &ClimateDelta) -> Result<Self, MorphError> {
        year.check()?;
        let (relative, specific) = match delta.humidity {
            HumidityDelta::RelativePoints(points) => (points, [0.0; 12]),
            HumidityDelta::SpecificPct(pct) => ([0.0; 12], pct),
        };
        for (what, values, least) in [
            ("mean temperature", &delta.mean_k, -50.0),
            ("maximum temperature", &delta.max_k, -50.0),
            ("minimum temperature", &delta.min_k, -50.0),
            ("relative humidity", &relative, -90.0),
            ("specific humidity", &specific, -90.0),
            ("global irradiation", &delta.ghi_pct, -90.0),
            ("wind speed", &delta.wind_pct, -90.0),
        ] {
            let possible = |value: &f64| (least..=200.0).contains(value);
            if let Some(index) = values.iter().position(|value| !possible(value)) {
                return Err(MorphError::Change { month: index + 1, what, value: values[index] });
            }
        }
        let now = MonthlyNormals::of(year);
        let plus = |values: &[f64; 12], change: &[f64; 12]| std::array::from_fn(|month| values[month] + change[month]);
        let shares = |pct: &[f64; 12]| pct.map(|pct| 1.0 + pct / 100.0);
        let humidity = match delta.humidity {
            HumidityDelta::RelativePoints(points) => HumidityTarget::RelativePct(
                plus(&now.relative_humidity_pct, &points).map(|pct: f64| pct.clamp(1.0, 100.0)),
            ),
            HumidityDelta::SpecificPct(pct) => HumidityTarget::VapourShare(shares(&pct)),
        };
        let ghi_share = shares(&delta.ghi_pct);
        Ok(Self {
            location: year.location.clone(),
            mean_c: plus(&now.mean_c, &delta.mean_k),
            max_c: plus(&now.max_c, &delta.max_k),
            min_c: plus(&now.min_c, &delta.min_k),
            humidity,
            ghi_kwh_m2_day: std::array::from_fn(|month| now.ghi_kwh_m2_day[month] * ghi_share[month]),
            wind_share: shares(&delta.wind_pct),
        })
    }

    /// Refuses a year from other days and seasons.
    pub(super) fn check_neighbour(&self, from: &Location) -> Result<(), MorphError> {
        let (from_deg, to_deg) = (from.latitude_deg, self.location.latitude_deg);
        let opposite = from_deg * to_deg < 0.0 && from_deg.abs().max(to_deg.abs()) > TROPIC_DEG;
        if opposite || (from_deg - to_deg).abs() > MAX_LATITUDE_DEG {
            return Err(MorphError::Latitude {
                source_place: from.name.clone(),
                from_deg,
                target_place: self.location.name.clone(),
                to_deg,
            });
        }
        Ok(())
    }

    /// Whole hours by which the source's clock is read later, so that an hour of the new place has its solar time.
    ///
    /// Not in fractions: a value between two hours would be calmer than the weather.
    fn hours_later(&self, from: &Location) -> usize {
        let solar_shift_h = |place: &Location| place.longitude_deg / 15.0 - place.utc_offset_h;
        let later_h = (solar_shift_h(&self.location) - solar_shift_h(from)).round();
        (later_h as i64).rem_euclid(HOURS as i64) as usize
    }

    /// The source with its hours at the solar time of the new place.
    pub(super) fn in_solar_time(&self, year: &WeatherYear) -> WeatherYear {
        let later = self.hours_later(&year.location);
        let mut year = year.clone();
        for column in [
            &mut year.dry_bulb_c,
            &mut year.humidity_ratio,
            &mut year.pressure_pa,
            &mut year.ghi_w_m2,
            &mut year.dni_w_m2,
            &mut year.dhi_w_m2,
            &mut year.sky_ir_w_m2,
            &mut year.wind_m_s,
        ] {
            column.rotate_left(later);
        }
        year.wind_direction_deg.rotate_left(later);
        year
    }

    /// The source's sun, moved as its weather is.
    pub(super) fn sun_in_solar_time(&self, mut sun: Vec<SunHour>, from: &Location) -> Vec<SunHour> {
        sun.rotate_left(self.hours_later(from));
        sun
    }
}
