//! Years moved to normals and by climate changes. The truth of these tests is what was asked: monthly figures counted
//! here, hour by hour, and the bounds of physics.

use lcs_solar::{Refraction, extraterrestrial_normal_w_m2, sun_position};
use lcs_weather::psychrometrics::saturation_humidity_ratio;
use lcs_weather::*;
use proptest::prelude::*;

use crate::epw_files::{singapore, tokyo};
use crate::synthesis::{seattle, tokyo_normals};

fn denver() -> Option<WeatherYear> {
    let bytes = std::fs::read(lcs_testkit::reference("ashrae140/725650TYCST.epw")?).unwrap();
    Some(WeatherYear::from_epw(&bytes).unwrap().0)
}

/// Normals of Kuala Lumpur as its pack has them.
fn kuala_lumpur_pack() -> MonthlyNormals {
    let path = lcs_testkit::workspace_root().join("packs/my-kuala-lumpur/climate.toml");
    let text = std::fs::read_to_string(path).unwrap();
    let value = |key: &str| {
        let line = text.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap();
        line.split_once('=').unwrap().1.trim().to_owned()
    };
    let number = |key: &str| value(key).parse::<f64>().unwrap();
    let months = |key: &str| -> [f64; 12] {
        let list: Vec<f64> =
            value(key).trim_matches(['[', ']']).split(',').map(|entry| entry.trim().parse().unwrap()).collect();
        list.try_into().unwrap()
    };
    MonthlyNormals {
        location: Location {
            name: "Kuala Lumpur".to_owned(),
            latitude_deg: number("latitude_deg"),
            longitude_deg: number("longitude_deg"),
            utc_offset_h: number("utc_offset_h"),
            elevation_m: number("elevation_m"),
        },
        mean_c: months("mean_c"),
        max_c: months("max_c"),
        min_c: months("min_c"),
        relative_humidity_pct: months("relative_humidity_pct"),
        ghi_kwh_m2_day: months("ghi_kwh_m2_day"),
    }
}

/// Largest difference of two columns, over the largest value.
fn apart(ours: &[f64], theirs: &[f64]) -> f64 {
    let largest = theirs.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    ours.iter().zip(theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max) / largest
}

fn columns(year: &WeatherYear) -> [(&'static str, &Vec<f64>); 8] {
    [
        ("dry bulb", &year.dry_bulb_c),
        ("humidity", &year.humidity_ratio),
        ("pressure", &year.pressure_pa),
        ("global", &year.ghi_w_m2),
        ("direct", &year.dni_w_m2),
        ("diffuse", &year.dhi_w_m2),
        ("infrared", &year.sky_ir_w_m2),
        ("wind", &year.wind_m_s),
    ]
}

#[test]
fn a_year_moved_to_its_own_normals_is_itself() {
    let years = [singapore(), tokyo(), denver(), Some(synthesise(&seattle(), 3))];
    for year in years.into_iter().flatten() {
        let moved = morph_to_normals(&year, &MonthlyNormals::of(&year)).unwrap();
        let unchanged = morph_by_delta(&year, &ClimateDelta::NONE).unwrap();
        assert_eq!((moved.origin, &moved.location), (Origin::Morphed, &year.location));
        for other in [moved, unchanged] {
            for ((name, ours), (_, theirs)) in columns(&other).into_iter().zip(columns(&year)) {
                assert!(apart(ours, theirs) < 1e-6, "{} {name}: {}", year.location.name, apart(ours, theirs));
            }
        }
    }
}

/// Month's mean, mean daily maximum and minimum, mean relative humidity and light a day, counted by hand.
fn figures(year: &WeatherYear, month: usize) -> [f64; 5] {
    let hours: Vec<usize> = (0..HOURS).filter(|hour| month_of_hour(*hour) == month).collect();
    let count = hours.len() as f64;
    let mean = |value: &dyn Fn(usize) -> f64| hours.iter().map(|hour| value(*hour)).sum::<f64>() / count;
    let extreme = |fold: fn(f64, f64) -> f64| {
        hours.chunks(24).map(|day| day.iter().map(|hour| year.dry_bulb_c[*hour]).reduce(fold).unwrap()).sum::<f64>()
            / (count / 24.0)
    };
    [
        mean(&|hour| year.dry_bulb_c[hour]),
        extreme(f64::max),
        extreme(f64::min),
        mean(&|hour| year.relative_humidity_pct(hour)),
        mean(&|hour| year.ghi_w_m2[hour]) * 24.0 / 1e3,
    ]
}

/// What 1e-4° of the sun's height, to which the sun of a year is interpolated, means for the strongest light, W/m².
const SUN_W_M2: f64 = 0.002_5;

/// The normals asked, and nothing that physics forbids: no dew point above the dry bulb, no light at night, no more
/// light than the sun sends, no direct light beyond the global.
fn holds(year: &WeatherYear, normals: &MonthlyNormals) -> Result<(), TestCaseError> {
    for month in 0..12 {
        let made = figures(year, month);
        let asked = [
            normals.mean_c[month],
            normals.max_c[month],
            normals.min_c[month],
            normals.relative_humidity_pct[month],
            normals.ghi_kwh_m2_day[month],
        ];
        for (made, asked) in made.into_iter().zip(asked) {
            prop_assert!((made - asked).abs() < 1e-6, "month {month}: {made} instead of {asked}");
        }
    }
    let place = &year.location;
    let site = lcs_solar::Site::new(place.latitude_deg, place.longitude_deg, place.elevation_m).unwrap();
    for hour in 0..HOURS {
        let moment_s = unix_seconds_mid_hour(hour, place.utc_offset_h);
        let cos_zenith = sun_position(moment_s, &site, &Refraction::STANDARD).zenith_deg.to_radians().cos();
        let outside = extraterrestrial_normal_w_m2(day_of_year(hour));
        let (ghi, dni, dhi) = (year.ghi_w_m2[hour], year.dni_w_m2[hour], year.dhi_w_m2[hour]);
        prop_assert!(
            ghi >= 0.0 && ghi <= outside * cos_zenith.max(0.0) + SUN_W_M2,
            "hour {hour}: {ghi} under {cos_zenith}"
        );
        prop_assert!(dni >= 0.0 && dni <= 0.8 * outside + 1e-9, "hour {hour}: {dni}");
        prop_assert!(dhi >= 0.0 && dhi <= ghi + 1e-9, "hour {hour}: {dhi} of {ghi}");
        prop_assert!((dni * cos_zenith.max(0.0) + dhi - ghi).abs() < SUN_W_M2, "hour {hour}");
        let saturated = saturation_humidity_ratio(year.dry_bulb_c[hour], year.pressure_pa[hour]);
        prop_assert!(year.humidity_ratio[hour] <= saturated * (1.0 + 1e-12), "hour {hour}");
        prop_assert!(year.dew_point_c(hour) <= year.dry_bulb_c[hour] + 1e-6, "hour {hour}");
    }
    Ok(())
}

#[test]
fn singapore_becomes_kuala_lumpur() {
    let (Some(source), normals) = (singapore(), kuala_lumpur_pack()) else { return };
    let year = morph_to_normals(&source, &normals).unwrap();
    holds(&year, &normals).unwrap();
    assert_eq!(same_climate(&year, &normals).relation(), ClimateRelation::SamePlace);
    // 1,673 kWh/m² are the normals' year; 22 m instead of 16 m: 101,061 Pa instead of 101,133 Pa by the standard
    // atmosphere, a share of 0.99929.
    lcs_testkit::assert_close(year.annual_ghi_kwh_m2(), normals.annual_ghi_kwh_m2(), 1e-9, "light");
    lcs_testkit::assert_close(year.pressure_pa[0] / source.pressure_pa[0], 0.999_29, 2e-5, "pressure");
    // Wet bulb of the months' mean air by PsychroLib 2.5.0: 24.97 °C on average. Over a day the wet bulb bends little:
    // 0.5 K.
    let wet_bulb_c = (0..HOURS)
        .map(|hour| {
            psychrometrics::wet_bulb_c(year.dry_bulb_c[hour], year.humidity_ratio[hour], year.pressure_pa[hour])
        })
        .sum::<f64>()
        / HOURS as f64;
    assert!((wet_bulb_c - 24.97).abs() < 0.5, "{wet_bulb_c}");
}

#[test]
fn tokyos_file_becomes_tokyos_normals() {
    let Some(source) = tokyo() else { return };
    let year = morph_to_normals(&source, &tokyo_normals()).unwrap();
    holds(&year, &tokyo_normals()).unwrap();
    // The file is of a warmer decade: the sky above colder air radiates less.
    let mean = |values: &[f64]| values.iter().sum::<f64>() / HOURS as f64;
    assert!(mean(&year.sky_ir_w_m2) < mean(&source.sky_ir_w_m2));
}

/// A year moved there and back: the same months, and nearly the same hours (the two stretches of temperature meet at
/// the mean of each month, there and here, and light under a sun 0.15 h later is not quite the same light).
#[test]
fn there_and_back_again() {
    let Some(source) = singapore() else { return };
    let there = morph_to_normals(&source, &kuala_lumpur_pack()).unwrap();
    let back = morph_to_normals(&there, &MonthlyNormals::of(&source)).unwrap();
    let farthest_k = back.dry_bulb_c.iter().zip(&source.dry_bulb_c).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    assert!(farthest_k < 0.1, "{farthest_k} K");
    assert!(apart(&back.pressure_pa, &source.pressure_pa) < 1e-9);
    let difference: f64 = back.ghi_w_m2.iter().zip(&source.ghi_w_m2).map(|(a, b)| (a - b).abs()).sum::<f64>() / 1e3;
    assert!(difference < 0.02 * source.annual_ghi_kwh_m2(), "{difference} kWh/m²");
}

/// Where maximum, mean and minimum move alike, nothing is stretched: Belcher's shift, hour by hour.
#[test]
fn an_even_shift_is_belchers_shift() {
    let Some(source) = singapore() else { return };
    let warmer = morph_by_delta(&source, &ClimateDelta::warmer(2.0)).unwrap();
    for hour in 0..HOURS {
        assert!((warmer.dry_bulb_c[hour] - source.dry_bulb_c[hour] - 2.0).abs() < 1e-9);
    }
    assert!(warmer.ghi_w_m2 == source.ghi_w_m2 && warmer.dni_w_m2 == source.dni_w_m2);
    // At the same relative humidity, 2 K warmer air at 27 °C holds 12.5 % more water (Clausius and Clapeyron:
    // 17.67 × 243.5 / (243.5 + 28)² = 5.84 % per K).
    let mean = |values: &[f64]| values.iter().sum::<f64>() / HOURS as f64;
    lcs_testkit::assert_close(mean(&warmer.humidity_ratio) / mean(&source.humidity_ratio), 1.126, 0.01, "moisture");
    assert!(mean(&warmer.sky_ir_w_m2) > mean(&source.sky_ir_w_m2) + 10.0);
}

#[test]
fn a_scenario_comes_out() {
    for source in [singapore(), tokyo(), denver()].into_iter().flatten() {
        let delta = ClimateDelta {
            max_k: [3.0; 12],
            min_k: [2.2; 12],
            mean_k: [2.5; 12],
            humidity: HumidityDelta::SpecificPct([8.0; 12]),
            ghi_pct: [-4.0; 12],
            wind_pct: [-5.0; 12],
        };
        let year = morph_by_delta(&source, &delta).unwrap();
        for month in 0..12 {
            let (now, then) = (figures(&source, month), figures(&year, month));
            for (change, asked) in [(then[0] - now[0], 2.5), (then[1] - now[1], 3.0), (then[2] - now[2], 2.2)] {
                assert!((change - asked).abs() < 1e-9, "month {month}: {change}");
            }
            assert!((then[4] / now[4] - 0.96).abs() < 1e-9, "month {month}: light {}", then[4] / now[4]);
        }
        let share = apart(&year.wind_m_s, &source.wind_m_s);
        assert!((share - 0.05).abs() < 1e-9, "{share}");
        // 8 % more water in air that can hold 13 % more and more: saturation takes nothing back, but for the ratio
        // of vapour to dry air, which grows a little faster than the vapour.
        let mean = |values: &[f64]| values.iter().sum::<f64>() / HOURS as f64;
        lcs_testkit::assert_close(mean(&year.humidity_ratio) / mean(&source.humidity_ratio), 1.08, 5e-3, "moisture");
    }
}

#[test]
fn strangers_are_refused_with_a_hint() {
    let year = synthesise(&tokyo_normals(), 1);
    let refused = |normals: &MonthlyNormals| {
        let error = morph_to_normals(&year, normals).unwrap_err();
        assert!(!error.hint().is_empty());
        error
    };
    assert!(matches!(refused(&kuala_lumpur_pack()), MorphError::Latitude { .. }));
    let mut south = tokyo_normals();
    south.location.latitude_deg = -35.0;
    south.ghi_kwh_m2_day.rotate_left(6);
    assert!(matches!(refused(&south), MorphError::Latitude { .. }));
    let mut extremes = tokyo_normals();
    (extremes.max_c[6], extremes.min_c[6]) = (38.0, 15.0);
    assert!(matches!(refused(&extremes), MorphError::Stretch { month: 7, .. }));
    let mut crossed = tokyo_normals();
    (crossed.max_c[6], crossed.min_c[6]) = (crossed.min_c[6], crossed.max_c[6]);
    assert!(matches!(refused(&crossed), MorphError::Normals(NormalsError::TemperatureOrder { month: 7, .. })));
    let none = ClimateDelta { mean_k: [f64::NAN; 12], ..ClimateDelta::NONE };
    assert!(matches!(morph_by_delta(&year, &none), Err(MorphError::Change { month: 1, .. })));
    let mut gap = year.clone();
    gap.dry_bulb_c[4_000] = f64::NAN;
    assert!(matches!(morph_by_delta(&gap, &ClimateDelta::NONE), Err(MorphError::Weather(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Any neighbour within a time zone, 10° of latitude, a third of the daily range and 5 K (3 K warmer: beyond that
    /// Tokyo's August at its humidity is moister than air anywhere).
    #[test]
    fn any_neighbour_can_be_reached(
        seed in 0..1_000_u64,
        north_deg in -8.0..8.0_f64,
        east_deg in -15.0..15.0_f64,
        utc_offset_h in 8.0..10.0_f64,
        elevation_m in 0.0..900.0_f64,
        warmer_k in -5.0..3.0_f64,
        range in 0.75..1.33_f64,
        drier in 0.8..1.0_f64,
        brighter in 0.9..1.1_f64,
    ) {
        let year = synthesise(&tokyo_normals(), seed);
        let mut normals = tokyo_normals();
        normals.location.latitude_deg += north_deg;
        normals.location.longitude_deg += east_deg;
        normals.location.utc_offset_h = utc_offset_h.round();
        normals.location.elevation_m = elevation_m;
        for month in 0..12 {
            let mean = normals.mean_c[month];
            normals.max_c[month] = mean + warmer_k + range * (normals.max_c[month] - mean);
            normals.min_c[month] = mean + warmer_k + range * (normals.min_c[month] - mean);
            normals.mean_c[month] += warmer_k;
            normals.relative_humidity_pct[month] *= drier;
            normals.ghi_kwh_m2_day[month] *= brighter;
        }
        // Farther north the same light may be more than the sky lets through.
        prop_assume!(normals.check().is_ok());
        holds(&morph_to_normals(&year, &normals).unwrap(), &normals)?;
    }
}
