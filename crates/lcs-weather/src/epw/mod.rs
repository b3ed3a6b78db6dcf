//! EnergyPlus weather files.

mod error;
mod field;
mod gaps;
mod header;
mod rows;

pub use error::{EpwError, EpwNote, Remedy};
pub use field::EpwField;

use crate::psychrometrics::{dew_point_c, humidity_ratio, humidity_ratio_at, saturation_humidity_ratio};
use crate::psychrometrics::{saturation_pressure_pa, vapour_pressure_pa};
use crate::{HOURS, Location, Origin, SkyInfraredInput, WeatherYear, sky_infrared_w_m2};
use gaps::Filling;
use rows::Columns;

/// A pressure column whose mean is farther from the standard atmosphere belongs to another altitude: weather moves
/// the annual mean by less than 1 %.
const PRESSURE_TOLERANCE: f64 = 0.03;

impl WeatherYear {
    /// Reads an EnergyPlus weather file of one year, hourly, as a year of 365 days.
    ///
    /// Takes both line ends, minute 0 or 60, months from different years and any form of DATA PERIODS dates; leaves
    /// 29 February out; fills missing values. Humidity comes from the relative humidity (as in EnergyPlus), from the
    /// dew point where that is missing. What was mended is told in the notes.
    ///
    /// # Errors
    /// [`EpwError`] with line and column where the file cannot be taken as a year of weather.
    pub fn from_epw(bytes: &[u8]) -> Result<(Self, Vec<EpwNote>), EpwError> {
        // Place names come in Latin-1 too; the figures are ASCII.
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        let lines: Vec<&str> = text.lines().collect();
        let location = header::location(&lines)?;
        let (columns, mut notes) = rows::read(&lines)?;
        let mut filling = Filling::new(&mut notes);

        let dry_bulb_c = filling.interpolate(EpwField::DryBulb, &columns.dry_bulb_c)?;
        let pressure_pa = pressure(&columns, &location, &mut filling);
        let humidity_ratio = humidity(&columns, &dry_bulb_c, &pressure_pa, &mut filling)?;
        let sun = gaps::radiation(&columns, &location, &mut filling)?;
        let sky_ir_w_m2 = infrared(&columns, &dry_bulb_c, &humidity_ratio, &pressure_pa, &mut filling)?;
        let wind_m_s = filling.interpolate(EpwField::Wind, &columns.wind_m_s)?;
        let year = Self {
            location,
            origin: Origin::Epw,
            dry_bulb_c,
            humidity_ratio,
            pressure_pa,
            ghi_w_m2: sun.ghi_w_m2,
            dni_w_m2: sun.dni_w_m2,
            dhi_w_m2: sun.dhi_w_m2,
            sky_ir_w_m2,
            wind_m_s,
        };
        Ok((year, notes))
    }
}

/// The pressure column, or the standard atmosphere at the elevation where the column is missing or belongs elsewhere.
fn pressure(columns: &Columns, location: &Location, filling: &mut Filling) -> Vec<f64> {
    let elevation_pa = lcs_solar::pressure_at_elevation_pa(location.elevation_m);
    let given: Vec<f64> = columns.pressure_pa.iter().copied().flatten().collect();
    let file_mean_pa = given.iter().sum::<f64>() / given.len() as f64;
    if !given.is_empty() && (file_mean_pa / elevation_pa - 1.0).abs() > PRESSURE_TOLERANCE {
        filling.note(EpwNote::PressureReplaced { file_mean_pa, elevation_pa });
        return vec![elevation_pa; HOURS];
    }
    filling.derive(EpwField::Pressure, &columns.pressure_pa, |_| Some(elevation_pa)).into_iter().flatten().collect()
}

/// Humidity ratio from the relative humidity, else from the dew point, else between the neighbours; at most saturated.
fn humidity(
    columns: &Columns,
    dry_bulb_c: &[f64],
    pressure_pa: &[f64],
    filling: &mut Filling,
) -> Result<Vec<f64>, EpwError> {
    let from_relative: Vec<Option<f64>> = columns
        .relative_humidity_pct
        .iter()
        .enumerate()
        .map(|(hour, pct)| pct.map(|pct| humidity_ratio_at(dry_bulb_c[hour], pct.min(100.0), pressure_pa[hour])))
        .collect();
    let known = filling.derive(EpwField::RelativeHumidity, &from_relative, |hour| {
        let dew_point = columns.dew_point_c[hour]?;
        Some(humidity_ratio(saturation_pressure_pa(dew_point), pressure_pa[hour]))
    });
    let mut ratios = filling.interpolate(EpwField::RelativeHumidity, &known)?;
    for (hour, ratio) in ratios.iter_mut().enumerate() {
        *ratio = ratio.min(saturation_humidity_ratio(dry_bulb_c[hour], pressure_pa[hour]));
    }
    Ok(ratios)
}

/// The infrared column, else from the dew point and the clouds.
fn infrared(
    columns: &Columns,
    dry_bulb_c: &[f64],
    humidity_ratio: &[f64],
    pressure_pa: &[f64],
    filling: &mut Filling,
) -> Result<Vec<f64>, EpwError> {
    let known = filling.derive(EpwField::SkyInfrared, &columns.sky_ir_w_m2, |hour| {
        let cover = columns.opaque_cover_tenths[hour].or(columns.total_cover_tenths[hour])?;
        Some(sky_infrared_w_m2(&SkyInfraredInput {
            dry_bulb_c: dry_bulb_c[hour],
            dew_point_c: dew_point_c(vapour_pressure_pa(humidity_ratio[hour], pressure_pa[hour])),
            opaque_cover_tenths: cover,
        }))
    });
    filling.interpolate(EpwField::SkyInfrared, &known)
}
