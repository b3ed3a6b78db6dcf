//! The columns of an EPW row that LCS reads.

use super::error::EpwError;

/// A column of an EPW row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EpwField {
    /// Dry bulb, °C.
    DryBulb,
    /// Dew point, °C.
    DewPoint,
    /// Relative humidity, %.
    RelativeHumidity,
    /// Station pressure, Pa.
    Pressure,
    /// Horizontal infrared from the sky, W/m².
    SkyInfrared,
    /// Global horizontal irradiance, W/m².
    GlobalHorizontal,
    /// Direct normal irradiance, W/m².
    DirectNormal,
    /// Diffuse horizontal irradiance, W/m².
    DiffuseHorizontal,
    /// Wind speed, m/s.
    Wind,
    /// Total sky cover, tenths.
    TotalCover,
    /// Opaque sky cover, tenths.
    OpaqueCover,
}

/// Columns that are read.
pub(super) const FIELDS: [EpwField; 11] = [
    EpwField::DryBulb,
    EpwField::DewPoint,
    EpwField::RelativeHumidity,
    EpwField::Pressure,
    EpwField::SkyInfrared,
    EpwField::GlobalHorizontal,
    EpwField::DirectNormal,
    EpwField::DiffuseHorizontal,
    EpwField::Wind,
    EpwField::TotalCover,
    EpwField::OpaqueCover,
];

/// What is known about a column.
struct Definition {
    /// Column from 1.
    column: usize,
    name: &'static str,
    unit: &'static str,
    /// From this value on it means "missing".
    missing_from: f64,
    min: f64,
    max: f64,
}

impl EpwField {
    /// Position, missing code and possible values.
    ///
    /// # Source
    /// EnergyPlus, Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary"; ranges widened to the
    /// extremes on record, since files exceed the dictionary's.
    const fn definition(self) -> Definition {
        let (column, name, unit, missing_from, min, max) = match self {
            Self::DryBulb => (7, "dry bulb", "°C", 99.9, -90.0, 70.0),
            Self::DewPoint => (8, "dew point", "°C", 99.9, -100.0, 70.0),
            Self::RelativeHumidity => (9, "relative humidity", "%", 999.0, 0.0, 110.0),
            Self::Pressure => (10, "pressure", "Pa", 999_999.0, 31_000.0, 120_000.0),
            Self::SkyInfrared => (13, "horizontal infrared", "W/m²", 9_999.0, 0.0, 800.0),
            Self::GlobalHorizontal => (14, "global horizontal", "W/m²", 9_999.0, 0.0, 2_000.0),
            Self::DirectNormal => (15, "direct normal", "W/m²", 9_999.0, 0.0, 1_500.0),
            Self::DiffuseHorizontal => (16, "diffuse horizontal", "W/m²", 9_999.0, 0.0, 1_500.0),
            Self::Wind => (22, "wind speed", "m/s", 999.0, 0.0, 75.0),
            Self::TotalCover => (23, "total sky cover", "tenths", 99.0, 0.0, 10.0),
            Self::OpaqueCover => (24, "opaque sky cover", "tenths", 99.0, 0.0, 10.0),
        };
        Definition { column, name, unit, missing_from, min, max }
    }

    /// The value in a row, `None` where missing.
    pub(super) fn read(self, line: usize, row: &[&str]) -> Result<Option<f64>, EpwError> {
        let Definition { column, name, unit, missing_from, min, max } = self.definition();
        let text = row[column - 1].trim();
        if text.is_empty() {
            return Ok(None);
        }
        let value = match text.parse::<f64>() {
            Ok(value) if value.is_finite() => value,
            _ => {
                return Err(EpwError::Number { line, column, name, text: text.to_owned() });
            }
        };
        if value >= missing_from {
            return Ok(None);
        }
        // Some writers mark missing radiation and cover with negative codes.
        if value <= -999.0 {
            return Ok(None);
        }
        if !(min..=max).contains(&value) {
            return Err(EpwError::OutOfRange { line, column, name, value, min, max, unit });
        }
        Ok(Some(value))
    }
}

impl std::fmt::Display for EpwField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.definition().name)
    }
}
