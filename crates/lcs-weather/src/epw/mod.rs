//! EnergyPlus weather files.

mod error;
mod field;
mod gaps;
mod header;
mod note;
mod rows;
mod sunlight;
mod wind;
mod write;

pub use error::EpwError;
pub use field::EpwField;
pub use note::{EpwGap, EpwNote, Remedy};

use crate::psychrometrics::{humidity_ratio, humidity_ratio_at, saturation_humidity_ratio, saturation_pressure_pa};
use crate::sun_hours::{SunHour, daily_clearness, sun_hours};
use crate::{HOURS, ImpossibleWeather, Location, SkyInfraredInput, WeatherYear, cover_tenths, sky_infrared_w_m2};
use gaps::Filling;
use rows::Columns;

/// A pressure column whose mean is farther from the standard atmosphere belongs to another altitude: weather moves
/// the annual mean by less than 1 %.
const PRESSURE_TOLERANCE: f64 = 0.03;
/// A dew point this far above the dry bulb, K, is no rounding.
const DEW_POINT_TOLERANCE_K: f64 = 0.5;
/// More hours than this with a dew point above the dry bulb are no slip of a sensor in fog: a thousandth of the year
/// would be 9.
const DEW_POINT_HOURS: usize = 87;

impl WeatherYear {
    /// Reads an EnergyPlus weather file of one year as a year of 365 days.
    ///
    /// Takes any line ends, minute 0 or 60, months from different years, actual years with 29 February (left out),
    /// years that begin in another month (put in calendar order), several rows per hour (averaged) and any form of
    /// DATA PERIODS dates. Missing values are derived from other columns, or interpolated over up to 6 h in a row;
    /// missing rows and longer gaps are refused. Humidity comes from the relative humidity (as in EnergyPlus), from
    /// the dew point where that is missing. What was mended is told in the notes. A file that [`Self::to_epw`] wrote
    /// keeps its [`Origin`](crate::Origin).
    ///
    /// # Errors
    /// [`EpwError`] with line and column where the file cannot be taken as a year of weather, or where the year as a
    /// whole is impossible ([`Self::check`]).
    pub fn from_epw(bytes: &[u8]) -> Result<(Self, Vec<EpwNote>), EpwError> {
        // Place names come in Latin-1 too; the figures are ASCII.
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        // Line ends of old Macintosh programs are bare returns.
        let lines: Vec<&str> = if text.contains('\n') { text.lines().collect() } else { text.split('\r').collect() };
        let header::Header { location, origin, records_per_hour } = header::read(&lines)?;
        let (columns, mut notes) = rows::read(&lines, records_per_hour)?;
        check_dew_point(&columns)?;
        let sun = sun_hours(&location).map_err(ImpossibleWeather::from)?;

        let mut filling = Filling::new(&columns, &mut notes);
        let dry_bulb_c = filling.dry_bulb()?;
        let pressure_pa = pressure(&location, &mut filling);
        let humidity_ratio = humidity(&dry_bulb_c, &pressure_pa, &mut filling)?;
        let light = sunlight::radiation(&sun, &mut filling)?;
        let wind_m_s = filling.interpolate(EpwField::Wind, &columns.of(EpwField::Wind))?;
        let mut year = Self {
            location,
            origin,
            dry_bulb_c,
            humidity_ratio,
            pressure_pa,
            ghi_w_m2: light.ghi_w_m2,
            dni_w_m2: light.dni_w_m2,
            dhi_w_m2: light.dhi_w_m2,
            sky_ir_w_m2: Vec::new(),
            wind_m_s,
            wind_direction_deg: columns.wind_direction_deg.clone(),
            raining: columns.raining.clone(),
        };
        year.sky_ir_w_m2 = infrared(&year, &sun, &mut filling)?;
        year.check_under(&sun)?;
        Ok((year, notes))
    }
}

/// Refuses a file whose dew point column cannot be one: most often two columns are swapped.
fn check_dew_point(columns: &Columns) -> Result<(), EpwError> {
    let above = |hour: &usize| {
        let both = columns.at(EpwField::DewPoint, *hour).zip(columns.at(EpwField::DryBulb, *hour));
        both.is_some_and(|(dew_point, dry_bulb)| dew_point > dry_bulb + DEW_POINT_TOLERANCE_K)
    };
    let hours: Vec<usize> = (0..HOURS).filter(above).collect();
    match hours.first() {
        Some(first) if hours.len() > DEW_POINT_HOURS => {
            Err(EpwError::DewPointAbove { line: columns.lines[*first], hours: hours.len() })
        }
        _ => Ok(()),
    }
}

/// The pressure column, or the standard atmosphere at the elevation where the column is missing or belongs elsewhere.
fn pressure(location: &Location, filling: &mut Filling) -> Vec<f64> {
    let elevation_pa = lcs_solar::pressure_at_elevation_pa(location.elevation_m);
    let column = filling.columns().of(EpwField::Pressure);
    let given: Vec<f64> = column.iter().copied().flatten().collect();
    let file_mean_pa = given.iter().sum::<f64>() / given.len() as f64;
    if !given.is_empty() && (file_mean_pa / elevation_pa - 1.0).abs() > PRESSURE_TOLERANCE {
        filling.note(EpwNote::PressureReplaced { file_mean_pa, elevation_pa });
        return vec![elevation_pa; HOURS];
    }
    filling.derive(EpwField::Pressure, &column, |_| Some(elevation_pa)).into_iter().flatten().collect()
}

/// Humidity ratio from the relative humidity, else from the dew point, else between the neighbours; at most saturated.
fn humidity(dry_bulb_c: &[f64], pressure_pa: &[f64], filling: &mut Filling) -> Result<Vec<f64>, EpwError> {
    let columns = filling.columns();
    let from_relative: Vec<Option<f64>> = (0..HOURS)
        .map(|hour| {
            let pct = columns.at(EpwField::RelativeHumidity, hour)?.min(100.0);
            Some(humidity_ratio_at(dry_bulb_c[hour], pct, pressure_pa[hour]))
        })
        .collect();
    let known = filling.derive(EpwField::RelativeHumidity, &from_relative, |hour| {
        let dew_point = columns.at(EpwField::DewPoint, hour)?;
        Some(humidity_ratio(saturation_pressure_pa(dew_point), pressure_pa[hour]))
    });
    let mut ratios = filling.interpolate(EpwField::RelativeHumidity, &known)?;
    for (hour, ratio) in ratios.iter_mut().enumerate() {
        *ratio = ratio.min(saturation_humidity_ratio(dry_bulb_c[hour], pressure_pa[hour]));
    }
    Ok(ratios)
}

/// The infrared column, else from the dew point and the clouds: their columns, else the clearness of the day.
fn infrared(year: &WeatherYear, sun: &[SunHour], filling: &mut Filling) -> Result<Vec<f64>, EpwError> {
    let columns = filling.columns();
    let clearness = daily_clearness(&year.ghi_w_m2, sun);
    let known = filling.derive(EpwField::SkyInfrared, &columns.of(EpwField::SkyInfrared), |hour| {
        let told = columns.at(EpwField::OpaqueCover, hour).or_else(|| columns.at(EpwField::TotalCover, hour));
        let cover = told.or_else(|| clearness[hour / 24].map(cover_tenths))?;
        Some(sky_infrared_w_m2(&SkyInfraredInput {
            dry_bulb_c: year.dry_bulb_c[hour],
            dew_point_c: year.dew_point_c(hour),
            opaque_cover_tenths: cover,
        }))
    });
    filling.interpolate(EpwField::SkyInfrared, &known)
}
