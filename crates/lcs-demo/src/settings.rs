//! What a synthetic city is made from.

use serde::{Deserialize, Serialize};

/// Monthly climate normals of the place, January first.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Normals {
    /// Mean temperature, °C.
    pub mean_c: [f64; 12],
    /// Mean relative humidity, %.
    pub relative_humidity_pct: [f64; 12],
    /// Mean daily global horizontal irradiation, kWh/m².
    pub ghi_kwh_m2_day: [f64; 12],
}

/// Seed, size and years of a synthetic city.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DemoSettings {
    /// Same seed, same city.
    pub seed: u64,
    /// Rows of the facility list, the ones planted twice included.
    pub facilities: usize,
    /// First year with bills.
    pub first_year: i16,
    /// Last year with bills; gas bills exist for this year only.
    pub last_year: i16,
    /// Climate of the place.
    pub normals: Normals,
}

/// Why no city was made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// No facilities asked for.
    #[error("a synthetic city of {0} facilities was asked for; between 1 and 100,000 can be made")]
    Facilities(usize),
    /// Years in the wrong order or too many.
    #[error("bills from {first} to {last} were asked for; the years must ascend, lie after 2000 and span at most 10")]
    Years {
        /// First year.
        first: i16,
        /// Last year.
        last: i16,
    },
    /// A normal outside what weather can be.
    #[error("the climate normals hold {value} for {quantity} in month {month}, which is no weather")]
    Normals {
        /// Which quantity.
        quantity: &'static str,
        /// 1 to 12.
        month: usize,
        /// What was given.
        value: f64,
    },
    /// The tables inside the crate do not parse.
    #[error("the table {table} of the synthetic city cannot be read: {message}")]
    Table {
        /// File in `city/`.
        table: &'static str,
        /// What the parser said.
        message: String,
    },
    /// The workbook could not be written.
    #[error("the facility list cannot be written as a workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A CSV file could not be written.
    #[error("a file of the synthetic city cannot be written as CSV: {0}")]
    Csv(#[from] csv::Error),
}

impl DemoError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Facilities(_) => "ask for 1955 facilities, or fewer for a quick look",
            Self::Years { .. } => "take 2024 to 2025, the years the city's calendar knows best",
            Self::Normals { .. } => "give monthly means in °C, relative humidity in % and irradiation in kWh/m² a day",
            Self::Table { .. } => "the tables in crates/lcs-demo/city were changed: compare them with the repository's",
            Self::Workbook(_) | Self::Csv(_) => "try fewer facilities; a worksheet holds 1,048,576 rows",
        }
    }
}

impl DemoSettings {
    pub(crate) fn check(&self) -> Result<(), DemoError> {
        if !(1..=100_000).contains(&self.facilities) {
            return Err(DemoError::Facilities(self.facilities));
        }
        let (first, last) = (self.first_year, self.last_year);
        if first <= 2000 || last < first || last > 2200 || last - first >= 10 {
            return Err(DemoError::Years { first, last });
        }
        let normals = &self.normals;
        for (quantity, values, range) in [
            ("temperature in °C", &normals.mean_c, -40.0..=45.0),
            ("relative humidity in %", &normals.relative_humidity_pct, 5.0..=100.0),
            ("irradiation in kWh/m² a day", &normals.ghi_kwh_m2_day, 0.01..=12.0),
        ] {
            if let Some(index) = values.iter().position(|value| !range.contains(value)) {
                return Err(DemoError::Normals { quantity, month: index + 1, value: values[index] });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Kuala Lumpur as the pack's normals have it (unverified there).
    pub fn kuala_lumpur(facilities: usize) -> DemoSettings {
        DemoSettings {
            seed: 1,
            facilities,
            first_year: 2024,
            last_year: 2025,
            normals: Normals {
                mean_c: [26.9, 27.3, 27.7, 27.8, 28.2, 28.0, 27.6, 27.6, 27.4, 27.3, 26.9, 26.7],
                relative_humidity_pct: [79.0, 78.0, 79.0, 82.0, 81.0, 80.0, 79.0, 79.0, 81.0, 82.0, 84.0, 82.0],
                ghi_kwh_m2_day: [4.6, 5.1, 5.1, 5.0, 4.7, 4.6, 4.6, 4.6, 4.6, 4.5, 4.1, 4.0],
            },
        }
    }

    #[test]
    fn settings_that_make_no_city_are_refused_with_a_hint() {
        let good = kuala_lumpur(10);
        assert!(good.check().is_ok());
        let mut hot = good;
        hot.normals.mean_c[4] = 300.0;
        for bad in [DemoSettings { facilities: 0, ..good }, DemoSettings { first_year: 2026, ..good }, hot] {
            let error = bad.check().unwrap_err();
            assert!(!error.hint().is_empty());
        }
        assert!(hot.check().unwrap_err().to_string().contains("month 5"));
    }
}
