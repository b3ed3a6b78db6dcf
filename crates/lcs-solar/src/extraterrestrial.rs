//! Sunlight outside the atmosphere.

use std::f64::consts::TAU;

/// Solar constant, W/m² (ASTM E490; the value of the reference data).
pub const SOLAR_CONSTANT_W_M2: f64 = 1_366.1;

/// Irradiance on a plane facing the sun outside the atmosphere, W/m², on a day of the year (1 to 366).
#[must_use]
pub fn extraterrestrial_normal_w_m2(day_of_year: u16) -> f64 {
    SOLAR_CONSTANT_W_M2 * distance_factor(day_of_year)
}

/// Square of the mean distance of the sun over its distance on a day of the year.
///
/// # Source
/// Spencer, Fourier series representation of the position of the sun, Search 2(5), 172 (1971).
pub(crate) fn distance_factor(day_of_year: u16) -> f64 {
    let b = TAU * (f64::from(day_of_year) - 1.0) / 365.0;
    1.000_11 + 0.034_221 * b.cos() + 0.001_28 * b.sin() + 0.000_719 * (2.0 * b).cos() + 0.000_077 * (2.0 * b).sin()
}

/// Day of the year, 1 to 366, of a moment in UTC.
///
/// # Source
/// Hinnant, chrono-compatible low-level date algorithms, `civil_from_days`.
#[must_use]
pub fn day_of_year_utc(unix_s: f64) -> u16 {
    // Days since 1 March of the year 0: leap days fall at the end of the counted year.
    let days = (unix_s / 86_400.0).floor() as i64 + 719_468;
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_from_march = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // January and February belong to the next calendar year.
    let ordinal = if day_from_march >= 306 {
        day_from_march - 306
    } else {
        let leap = year_of_era % 4 == 0 && (year_of_era % 100 != 0 || year_of_era % 400 == 0);
        day_from_march + 59 + i64::from(leap)
    };
    u16::try_from(ordinal + 1).expect("1 to 366")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn perihelion_is_brightest_and_the_mean_is_the_constant() {
        let year: Vec<f64> = (1..=365).map(extraterrestrial_normal_w_m2).collect();
        let mean = year.iter().sum::<f64>() / 365.0;
        assert!((mean / SOLAR_CONSTANT_W_M2 - 1.0).abs() < 2e-4);
        // Orbit: (1 AU / 0.9833 AU)² at perihelion (3 to 5 January), Astronomical Almanac.
        assert!((year[3] / SOLAR_CONSTANT_W_M2 - 1.0 / (0.9833_f64 * 0.9833)).abs() < 2e-3);
    }

    /// Unix seconds by `date -u -d … +%s`.
    #[test]
    fn days_of_the_year() {
        assert_eq!(day_of_year_utc(0.0), 1);
        assert_eq!(day_of_year_utc(1_709_164_800.0), 60); // 2024-02-29
        assert_eq!(day_of_year_utc(1_709_251_200.0), 61); // 2024-03-01
        assert_eq!(day_of_year_utc(1_677_628_800.0), 60); // 2023-03-01
        assert_eq!(day_of_year_utc(1_735_689_599.0), 366); // 2024-12-31 23:59:59
        assert_eq!(day_of_year_utc(1_704_067_199.0), 365); // 2023-12-31 23:59:59
        assert_eq!(day_of_year_utc(951_782_400.0), 60); // 2000-02-29
        assert_eq!(day_of_year_utc(-1.0), 365); // 1969-12-31
    }
}
