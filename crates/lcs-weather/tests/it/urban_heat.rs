//! The heat of a city: warmer nights, the same water, less wind, and nothing else.

use lcs_weather::*;
use proptest::prelude::*;

use crate::epw_files::{singapore, tokyo};
use crate::synthesis::{kuala_lumpur, seattle};

fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().sum::<f64>() / HOURS as f64
}

#[test]
fn no_heat_changes_nothing() {
    let year = synthesise(&kuala_lumpur(), 1);
    assert!(UrbanHeat::nocturnal(0.0, 0.0).apply(&year).unwrap() == year);
}

/// 2 K at the height of the night: the mean daily minimum rises by most of it, the maximum hardly (on days that cool
/// throughout, it falls in the small hours), and light, pressure and water stay.
#[test]
fn nights_warm_and_afternoons_hardly() {
    for year in [singapore(), tokyo()].into_iter().flatten() {
        let city = UrbanHeat { wind_share: 0.7, ..UrbanHeat::nocturnal(2.0, 0.0) }.apply(&year).unwrap();
        city.check().unwrap();
        let (then, now) = (MonthlyNormals::of(&city), MonthlyNormals::of(&year));
        for month in 0..12 {
            let (minimum, maximum) = (then.min_c[month] - now.min_c[month], then.max_c[month] - now.max_c[month]);
            // At sunrise 1.6 K are left; minima of days that warm or cool throughout fall elsewhere.
            assert!((0.9..2.0).contains(&minimum), "{} {month}: {minimum}", year.location.name);
            assert!((0.0..0.7).contains(&maximum), "{} {month}: {maximum}", year.location.name);
        }
        assert_eq!(city.origin, Origin::Morphed);
        assert!(city.ghi_w_m2 == year.ghi_w_m2 && city.pressure_pa == year.pressure_pa);
        assert!(city.humidity_ratio == year.humidity_ratio && city.sky_ir_w_m2 == year.sky_ir_w_m2);
        lcs_testkit::assert_close(mean(city.wind_m_s), 0.7 * mean(year.wind_m_s), 1e-9, "wind");
    }
}

#[test]
fn what_no_city_adds_is_refused() {
    let year = synthesise(&seattle(), 1);
    let refused = |heat: UrbanHeat| heat.apply(&year).unwrap_err();
    assert!(matches!(refused(UrbanHeat::nocturnal(40.0, 0.0)), UrbanHeatError::Added { .. }));
    assert!(matches!(refused(UrbanHeat::nocturnal(f64::NAN, 0.0)), UrbanHeatError::Added { .. }));
    let calm = UrbanHeat { wind_share: 0.0, ..UrbanHeat::nocturnal(1.0, 0.0) };
    assert!(matches!(refused(calm), UrbanHeatError::Wind { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Every hour is warmer by an amount between noon's and the night's; the air keeps its water where it is not
    /// cooled, never holds more than it can, and its relative humidity moves against the temperature.
    #[test]
    fn the_city_stays_within_its_bounds(night_k in 0.0..8.0_f64, noon_k in -2.0..1.0_f64, wind_share in 0.3..1.0_f64) {
        let year = synthesise(&seattle(), 5);
        let heat = UrbanHeat { wind_share, ..UrbanHeat::nocturnal(night_k, noon_k) };
        let city = heat.apply(&year).unwrap();
        let (least, most) = (night_k.min(noon_k), night_k.max(noon_k));
        for hour in 0..HOURS {
            let added = city.dry_bulb_c[hour] - year.dry_bulb_c[hour];
            prop_assert!(added >= least - 1e-9 && added <= most + 1e-9, "{added}");
            prop_assert!(city.humidity_ratio[hour] <= year.humidity_ratio[hour]);
            prop_assert!(added < 0.0 || city.humidity_ratio[hour] == year.humidity_ratio[hour]);
            prop_assert!(city.relative_humidity_pct(hour) <= 100.0 + 1e-9);
            prop_assert!(added <= 0.0 || city.relative_humidity_pct(hour) <= year.relative_humidity_pct(hour));
        }
        city.check().map_err(|error| TestCaseError::fail(error.to_string()))?;
    }
}
