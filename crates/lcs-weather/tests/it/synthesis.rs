//! Years made from normals: do they have them, and are they weather?

use lcs_testkit::assert_close;
use lcs_weather::psychrometrics::saturation_humidity_ratio;
use lcs_weather::*;
use proptest::prelude::*;

use crate::epw_files::{singapore, tokyo};

fn place(name: &str, latitude_deg: f64, longitude_deg: f64, utc_offset_h: f64, elevation_m: f64) -> Location {
    Location { name: name.to_owned(), latitude_deg, longitude_deg, utc_offset_h, elevation_m }
}

/// Kuala Lumpur, 1991–2020-like, unverified figures: here only numbers to be reproduced.
pub fn kuala_lumpur() -> MonthlyNormals {
    MonthlyNormals {
        location: place("Kuala Lumpur", 3.139, 101.687, 8.0, 22.0),
        mean_c: [27.0, 27.5, 27.9, 28.0, 28.3, 28.1, 27.7, 27.8, 27.5, 27.3, 27.0, 26.8],
        max_c: [32.0, 33.0, 33.4, 33.4, 33.3, 33.0, 32.6, 32.7, 32.4, 32.3, 31.9, 31.6],
        min_c: [23.4, 23.7, 24.1, 24.4, 24.7, 24.5, 24.1, 24.1, 23.9, 23.9, 23.8, 23.6],
        relative_humidity_pct: [80.0, 79.0, 80.0, 83.0, 82.0, 80.0, 79.0, 79.0, 81.0, 83.0, 85.0, 83.0],
        ghi_kwh_m2_day: [4.4, 5.0, 5.0, 4.9, 4.7, 4.6, 4.6, 4.6, 4.6, 4.5, 4.1, 4.0],
    }
}

/// Tokyo, JMA 1991–2020 as recalled, unverified; irradiation of a typical year (1,309 kWh/m²).
pub fn tokyo_normals() -> MonthlyNormals {
    MonthlyNormals {
        location: place("Tokyo", 35.69, 139.75, 9.0, 25.0),
        mean_c: [5.4, 6.1, 9.4, 14.3, 18.8, 21.9, 25.7, 26.9, 23.3, 18.0, 12.5, 7.7],
        max_c: [9.8, 10.9, 14.2, 19.4, 23.6, 26.1, 29.9, 31.3, 27.5, 22.0, 16.7, 12.0],
        min_c: [1.2, 2.1, 5.0, 9.8, 14.6, 18.5, 22.4, 23.5, 20.3, 14.8, 8.8, 3.8],
        relative_humidity_pct: [51.0, 52.0, 57.0, 62.0, 68.0, 75.0, 76.0, 74.0, 75.0, 71.0, 64.0, 56.0],
        ghi_kwh_m2_day: [2.6, 3.2, 3.8, 4.6, 4.9, 4.2, 4.5, 4.6, 3.4, 2.8, 2.4, 2.2],
    }
}

/// A mild, dark-wintered city of the north-west, rounded and unverified: figures to be reproduced.
pub fn seattle() -> MonthlyNormals {
    MonthlyNormals {
        location: place("Seattle", 47.61, -122.33, -8.0, 50.0),
        mean_c: [5.5, 6.0, 7.9, 10.3, 13.9, 16.5, 19.3, 19.4, 16.4, 11.6, 7.7, 5.3],
        max_c: [8.4, 9.7, 12.2, 15.2, 19.1, 21.9, 25.5, 25.4, 21.7, 15.7, 10.8, 8.0],
        min_c: [2.6, 2.4, 3.8, 5.9, 9.0, 11.6, 13.9, 14.1, 11.7, 8.1, 4.8, 2.8],
        relative_humidity_pct: [78.0, 75.0, 73.0, 71.0, 69.0, 67.0, 65.0, 68.0, 73.0, 78.0, 80.0, 80.0],
        ghi_kwh_m2_day: [0.9, 1.7, 2.9, 4.2, 5.3, 5.8, 6.2, 5.2, 3.9, 2.1, 1.1, 0.8],
    }
}

/// What a synthesised year owes to its normals.
fn owes(normals: &MonthlyNormals, seed: u64) -> Result<(), TestCaseError> {
    normals.check().map_err(|error| TestCaseError::fail(error.to_string()))?;
    let year = synthesise(normals, seed);
    let made = MonthlyNormals::of(&year);
    for month in 0..12 {
        let off = |made: &[f64; 12], asked: &[f64; 12]| (made[month] - asked[month]).abs();
        prop_assert!(off(&made.mean_c, &normals.mean_c) < 0.1, "mean {month}: {:?}", made.mean_c);
        prop_assert!(off(&made.max_c, &normals.max_c) < 0.5, "max {month}: {:?}", made.max_c);
        prop_assert!(off(&made.min_c, &normals.min_c) < 0.5, "min {month}: {:?}", made.min_c);
        let humidity = off(&made.relative_humidity_pct, &normals.relative_humidity_pct);
        prop_assert!(humidity < 3.0, "humidity {month}: {:?}", made.relative_humidity_pct);
        let sun = off(&made.ghi_kwh_m2_day, &normals.ghi_kwh_m2_day) / normals.ghi_kwh_m2_day[month];
        prop_assert!(sun < 0.01, "sun {month}: {:?}", made.ghi_kwh_m2_day);
    }
    for hour in 0..HOURS {
        let saturated = saturation_humidity_ratio(year.dry_bulb_c[hour], year.pressure_pa[hour]);
        prop_assert!(year.humidity_ratio[hour] > 0.0 && year.humidity_ratio[hour] <= saturated * (1.0 + 1e-12));
        prop_assert!(year.ghi_w_m2[hour] >= 0.0 && year.dni_w_m2[hour] >= 0.0 && year.dhi_w_m2[hour] >= 0.0);
        prop_assert!(year.dni_w_m2[hour] < 1_150.0, "beam {}", year.dni_w_m2[hour]);
        prop_assert!((100.0..600.0).contains(&year.sky_ir_w_m2[hour]) && (0.0..40.0).contains(&year.wind_m_s[hour]));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Places from 45° S to 50° N, warm or cold, with small or large seasons, ranges, humidity and clearness.
    #[test]
    fn the_normals_come_out(
        seed in any::<u64>(),
        latitude_deg in -45.0..50.0_f64,
        annual_mean_c in 8.0..28.0_f64,
        season_k in 0.0..12.0_f64,
        range_k in 5.0..13.0_f64,
        skew in 0.38..0.52_f64,
        humidity_pct in 45.0..86.0_f64,
        clearness in 0.32..0.62_f64,
    ) {
        // No place on Earth has a warmest month above 32 °C in air as moist as this.
        prop_assume!(annual_mean_c + season_k < 32.0);
        let wave = |month: usize| -(std::f64::consts::TAU * month as f64 / 12.0).cos() * latitude_deg.signum();
        let mean_c: [f64; 12] = std::array::from_fn(|month| annual_mean_c + season_k * wave(month));
        // Rough irradiation above the atmosphere, kWh/m² a day, enough for a plausible target.
        let above = |month: usize| {
            let declination = (23.45_f64 * -(std::f64::consts::TAU * (month as f64 + 0.8) / 12.0).cos()).to_radians();
            let latitude = latitude_deg.to_radians();
            let sunset = (-latitude.tan() * declination.tan()).clamp(-1.0, 1.0).acos();
            10.44 * (latitude.cos() * declination.cos() * sunset.sin() + sunset * latitude.sin() * declination.sin())
        };
        let normals = MonthlyNormals {
            location: place("anywhere", latitude_deg, 15.0, 1.0, 100.0),
            mean_c,
            max_c: mean_c.map(|mean| mean + range_k * (1.0 - skew)),
            min_c: mean_c.map(|mean| mean - range_k * skew),
            relative_humidity_pct: [humidity_pct; 12],
            ghi_kwh_m2_day: std::array::from_fn(|month| clearness * above(month)),
        };
        owes(&normals, seed)?;
    }
}

#[test]
fn three_cities_come_out_with_many_seeds() {
    for normals in [kuala_lumpur(), tokyo_normals(), seattle()] {
        for seed in [1, 2, 3, 42, 20_261_122] {
            owes(&normals, seed).unwrap_or_else(|error| panic!("{} {seed}: {error}", normals.location.name));
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_year() {
    let normals = kuala_lumpur();
    assert!(synthesise(&normals, 7) == synthesise(&normals, 7));
    assert!(synthesise(&normals, 7) != synthesise(&normals, 8));
    assert_eq!(synthesise(&normals, 7).origin, Origin::Synthesised);
}

/// The air over the tropics keeps its moisture through the day: the humidity ratio of an average day of Kuala Lumpur
/// spreads by less than 5 %, as in Singapore's file (dew point within the day: 0.67 K, 4 % of the ratio).
#[test]
fn moisture_hardly_moves_over_a_tropical_day() {
    let year = synthesise(&kuala_lumpur(), 1);
    let spread: f64 = year
        .humidity_ratio
        .chunks(24)
        .map(|day| {
            let mean = day.iter().sum::<f64>() / 24.0;
            (day.iter().map(|ratio| (ratio / mean - 1.0).powi(2)).sum::<f64>() / 24.0).sqrt()
        })
        .sum::<f64>()
        / DAYS as f64;
    assert!(spread < 0.05, "{spread}");
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / HOURS as f64
}

/// Tokyo made from the normals of its own file: direct and diffuse light within 10 % of the file's, the swing of the
/// sun from day to day within 20 %, the coldest and hottest 1 % of hours within 2 K.
#[test]
fn tokyo_is_met_where_its_normals_are_silent() {
    let Some(measured) = tokyo() else { return };
    let made = synthesise(&MonthlyNormals::of(&measured), 1);
    assert_close(mean(&made.dni_w_m2), mean(&measured.dni_w_m2), 0.1, "direct light");
    assert_close(mean(&made.dhi_w_m2), mean(&measured.dhi_w_m2), 0.1, "diffuse light");
    let swing = |year: &WeatherYear| {
        let days: Vec<f64> = year.ghi_w_m2.chunks(24).map(|day| day.iter().sum()).collect();
        days.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum::<f64>()
    };
    assert_close(swing(&made), swing(&measured), 0.2, "swing of the sun");
    let extremes = |year: &WeatherYear| {
        let mut hours = year.dry_bulb_c.clone();
        hours.sort_by(f64::total_cmp);
        (hours[87], hours[8_672])
    };
    let ((cold, hot), (measured_cold, measured_hot)) = (extremes(&made), extremes(&measured));
    assert!((cold - measured_cold).abs() < 2.0 && (hot - measured_hot).abs() < 2.0, "{cold} {hot}");
}

/// Infrared from the sky, against Clark and Allen's formula on the files' own hours with their own opaque cover,
/// worked in a separate script: Singapore 408.6 W/m² (its column: 408.3), Tokyo 351.6 (its column, 317.3, comes from
/// another formula). Tolerance 5 %: two typical years of one place differ by as much.
#[test]
fn the_sky_radiates_as_over_the_measured_clouds() {
    for (measured, expected_w_m2) in [(singapore(), 408.6), (tokyo(), 351.6)] {
        let Some(measured) = measured else { return };
        let made = synthesise(&MonthlyNormals::of(&measured), 1);
        assert_close(mean(&made.sky_ir_w_m2), expected_w_m2, 0.05, &measured.location.name);
    }
}

/// Changi's sun by Meteonorm 7 (1990–2010): from its monthly global irradiation, 1,638 kWh/m² a year, to 1,004 kWh/m²
/// direct and 939 diffuse; tolerance 10 %. Singapore's IWEC year has nearly the same global (1,671) with 688 and
/// 1,146: two typical years of one airport disagree by 46 % on the direct light. IWEC's is taken as the outlier (probably
/// modelled from cloud observations): its global light swings from day to day by 0.57 of what the distribution of clearness gives,
/// where Tokyo's swings by 1.14.
#[test]
fn changis_sun_is_split_as_meteonorm_splits_it() {
    let normals = MonthlyNormals {
        location: place("Singapore Changi", 1.367, 103.983, 8.0, 16.0),
        mean_c: [26.7, 27.2, 27.6, 27.8, 28.7, 28.1, 28.1, 28.1, 27.6, 27.9, 26.9, 26.9],
        max_c: [29.5, 30.4, 31.0, 31.1, 31.9, 31.1, 31.0, 30.9, 30.6, 31.0, 30.0, 29.8],
        min_c: [24.2, 24.4, 24.6, 24.9, 25.8, 25.4, 25.4, 25.4, 24.7, 25.0, 24.0, 24.2],
        relative_humidity_pct: [85.0, 83.0, 84.0, 86.0, 83.0, 84.0, 83.0, 83.0, 85.0, 83.0, 88.0, 87.0],
        ghi_kwh_m2_day: [4.67, 5.17, 5.02, 4.65, 4.39, 4.33, 4.38, 4.46, 4.55, 4.39, 3.94, 3.96],
    };
    for seed in 1..=3 {
        let made = synthesise(&normals, seed);
        assert_close(made.dni_w_m2.iter().sum::<f64>() / 1e3, 1_004.0, 0.1, "direct light");
        assert_close(made.dhi_w_m2.iter().sum::<f64>() / 1e3, 939.0, 0.1, "diffuse light");
    }
}
