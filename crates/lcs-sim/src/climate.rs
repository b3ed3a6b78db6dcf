//! The weather and sun of a place, worked out once and shared by all its buildings.

use crate::detailed::{LightTable, Outdoors, STEFAN_BOLTZMANN, SunYear, Wind, ZERO_C_K};
use crate::facade_light::FacadeLight;
use crate::plant::OutsideAir;
use lcs_weather::psychrometrics::{specific_volume_m3_kg, wet_bulb_c};
use lcs_weather::{HOURS, Location, WeatherYear, day_of_year};

/// Gas constant of dry air, J/(kg·K).
const DRY_AIR_J_KGK: f64 = 287.042;
/// Heat capacity of dry air and of water vapour, J/(kg·K).
const DRY_AIR_HEAT_J_KGK: f64 = 1006.0;
const VAPOUR_HEAT_J_KGK: f64 = 1860.0;
/// Days at the end of the year whose mean is where elements start.
const LATE_DAYS: usize = 14;

/// Day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekday {
    /// Monday.
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

impl Weekday {
    /// All days, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The day of the week of 1 January of a year of the Gregorian calendar: simulate a year of bills with its own
    /// weekends.
    ///
    /// # Source
    /// Gauss's algorithm for 1 January.
    #[must_use]
    pub fn of_new_year(year: u16) -> Self {
        let before = u32::from(year) + 399;
        // Gauss counts from Sunday; a year earlier by a multiple of 400 falls on the same day.
        let from_sunday = (1 + 5 * (before % 4) + 4 * (before % 100) + 6 * (before % 400)) % 7;
        Self::ALL[((from_sunday + 6) % 7) as usize]
    }
}

/// One hour outside.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ClimateHour {
    /// Dry bulb, °C.
    pub dry_bulb_c: f64,
    /// Humidity ratio, kg water per kg dry air.
    pub humidity_ratio: f64,
    /// Station pressure, Pa.
    pub pressure_pa: f64,
    /// Wet bulb, °C.
    pub wet_bulb_c: f64,
    /// Radiant temperature of the sky, °C.
    pub sky_c: f64,
}

/// Outdoor air of an hour as the loop over the year reads it: one line of the cache.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(64))]
pub(crate) struct OutdoorHour {
    pub dry_bulb_c: f64,
    /// Humidity ratio, kg water per kg dry air.
    pub humidity: f64,
    pub pressure_pa: f64,
    /// One over the pressure, 1/Pa.
    pub per_pressure: f64,
    /// Dry air in a m³, kg.
    pub density_kg_m3: f64,
    /// The sky above the air, K.
    pub sky_k: f64,
}

impl OutdoorHour {
    fn of(hour: &ClimateHour) -> Self {
        let ClimateHour { dry_bulb_c, humidity_ratio, pressure_pa, sky_c, .. } = *hour;
        Self {
            dry_bulb_c,
            humidity: humidity_ratio,
            pressure_pa,
            per_pressure: 1.0 / pressure_pa,
            density_kg_m3: 1.0 / specific_volume_m3_kg(dry_bulb_c, humidity_ratio, pressure_pa),
            sky_k: sky_c - dry_bulb_c,
        }
    }
}

/// A year of weather and sun at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Climate {
    location: Location,
    first_day: Weekday,
    hours: Vec<ClimateHour>,
    air_density_kg_m3: f64,
    air_heat_j_kgk: f64,
    sky_film_w_m2k: f64,
    outdoor_hours: Vec<OutdoorHour>,
    mean_density_kg_m3: f64,
    plant_air: Vec<OutsideAir>,
    outdoors: Vec<Outdoors>,
    sun: SunYear,
    light: LightTable,
    facade_light: FacadeLight,
}

impl Climate {
    /// Works out sun, sky and wet bulb of a weather year that starts on a Monday (see [`Climate::starting_on`]).
    ///
    /// The sun is that of the middle of each hour; diffuse light follows Perez. The albedo is 0.2.
    ///
    /// # Panics
    /// When a column of the year does not have [`HOURS`] entries, which [`WeatherYear`] promises.
    #[must_use]
    pub fn new(year: &WeatherYear) -> Self {
        let mean = |column: &[f64]| column.iter().sum::<f64>() / HOURS as f64;
        let pressure_pa = mean(&year.pressure_pa);
        let dry_bulb_c = mean(&year.dry_bulb_c);
        let hours: Vec<ClimateHour> = (0..HOURS).map(|hour| air_of_hour(year, hour)).collect();
        let outdoor_hours: Vec<OutdoorHour> = hours.iter().map(OutdoorHour::of).collect();
        let sun = SunYear::of(year);
        let sky_c = hours.iter().map(|hour| hour.sky_c).sum::<f64>() / HOURS as f64;
        let radiant_k = ZERO_C_K + f64::midpoint(dry_bulb_c, sky_c);
        Self {
            location: year.location.clone(),
            first_day: Weekday::Monday,
            mean_density_kg_m3: outdoor_hours.iter().map(|hour| hour.density_kg_m3).sum::<f64>() / HOURS as f64,
            outdoor_hours,
            plant_air: hours.iter().map(|hour| OutsideAir::new(hour.dry_bulb_c, hour.wet_bulb_c)).collect(),
            hours,
            // Flows are rated at standard room temperature and the pressure of the place.
            air_density_kg_m3: pressure_pa / (DRY_AIR_J_KGK * (ZERO_C_K + 20.0)),
            air_heat_j_kgk: DRY_AIR_HEAT_J_KGK + VAPOUR_HEAT_J_KGK * mean(&year.humidity_ratio),
            sky_film_w_m2k: 4.0 * STEFAN_BOLTZMANN * radiant_k.powi(3),
            outdoors: (0..HOURS).map(|hour| outdoors(year, hour)).collect(),
            light: LightTable::shared(&sun),
            facade_light: FacadeLight::new(&sun),
            sun,
        }
    }

    /// Outdoor air as the loop over the year reads it.
    pub(crate) fn outdoor_hours(&self) -> &[OutdoorHour] {
        &self.outdoor_hours
    }

    /// Dry air in a m³ of outdoor air, mean over the year, kg.
    pub(crate) fn mean_density_kg_m3(&self) -> f64 {
        self.mean_density_kg_m3
    }

    /// Outdoor air as plants see it.
    pub(crate) fn plant_air(&self) -> &[OutsideAir] {
        &self.plant_air
    }

    /// Light on facades as the screening mode reads it.
    pub(crate) fn facade_light(&self) -> &FacadeLight {
        &self.facade_light
    }

    /// What the outer faces of all zones meet in an hour.
    #[inline(always)]
    pub(crate) fn outdoors(&self, hour: usize) -> &Outdoors {
        &self.outdoors[hour]
    }

    /// Columns of light that all buildings share.
    pub(crate) fn light(&self) -> &LightTable {
        &self.light
    }

    /// The sun of the year.
    pub(crate) fn sun(&self) -> &SunYear {
        &self.sun
    }

    /// Mean dry bulb of the last fortnight of the year, °C.
    pub(crate) fn late_december_c(&self) -> f64 {
        let late = &self.outdoors[HOURS - LATE_DAYS * 24..];
        late.iter().map(|hour| hour.air_c).sum::<f64>() / late.len() as f64
    }

    /// The same weather in a year that starts on another day.
    #[must_use]
    pub fn starting_on(mut self, first_day: Weekday) -> Self {
        self.first_day = first_day;
        self
    }

    /// Where the weather was measured or made for.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Day of the week of 1 January.
    #[must_use]
    pub fn first_day(&self) -> Weekday {
        self.first_day
    }

    /// The 8,760 hours.
    #[must_use]
    pub fn hours(&self) -> &[ClimateHour] {
        &self.hours
    }

    /// Density of air at 20 °C and the mean pressure of the place, kg/m³.
    #[must_use]
    pub fn air_density_kg_m3(&self) -> f64 {
        self.air_density_kg_m3
    }

    /// Heat capacity of air at the mean outdoor humidity, J/(kg·K).
    #[must_use]
    pub fn air_heat_j_kgk(&self) -> f64 {
        self.air_heat_j_kgk
    }

    /// Radiative conductance of a black surface to the sky at the year's mean temperatures, W/(m²·K).
    #[must_use]
    pub fn sky_film_w_m2k(&self) -> f64 {
        self.sky_film_w_m2k
    }
}

fn air_of_hour(year: &WeatherYear, hour: usize) -> ClimateHour {
    let (dry_bulb_c, humidity_ratio, pressure_pa) =
        (year.dry_bulb_c[hour], year.humidity_ratio[hour], year.pressure_pa[hour]);
    ClimateHour {
        dry_bulb_c,
        humidity_ratio,
        pressure_pa,
        wet_bulb_c: wet_bulb_c(dry_bulb_c, humidity_ratio, pressure_pa),
        sky_c: (year.sky_ir_w_m2[hour] / STEFAN_BOLTZMANN).powf(0.25) - ZERO_C_K,
    }
}

/// Month of an hour, 0 = January.
fn month_of(hour: usize) -> usize {
    const DAYS: [u16; 11] = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    DAYS.iter().filter(|&&days| days < day_of_year(hour)).count()
}

fn outdoors(year: &WeatherYear, hour: usize) -> Outdoors {
    Outdoors {
        air_c: year.dry_bulb_c[hour],
        sky_c: (year.sky_ir_w_m2[hour] / STEFAN_BOLTZMANN).powf(0.25) - ZERO_C_K,
        wind: Wind::new(year.wind_m_s[hour], year.wind_direction_deg[hour]),
        rain_c: year.raining[hour]
            .then(|| wet_bulb_c(year.dry_bulb_c[hour], year.humidity_ratio[hour], year.pressure_pa[hour])),
        month: month_of(hour),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From any calendar.
    #[test]
    fn new_year_falls_on_its_day() {
        for (year, day) in [
            (2007, Weekday::Monday),
            (2016, Weekday::Friday),
            (2023, Weekday::Sunday),
            (2024, Weekday::Monday),
            (2025, Weekday::Wednesday),
            (2026, Weekday::Thursday),
        ] {
            assert_eq!(Weekday::of_new_year(year), day, "{year}");
        }
    }
}
