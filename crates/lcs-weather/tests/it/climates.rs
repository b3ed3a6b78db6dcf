//! Which file belongs to which city.

use lcs_weather::*;

use crate::epw_files::{singapore, tokyo};
use crate::synthesis::{kuala_lumpur, seattle, tokyo_normals};

#[test]
fn each_city_knows_its_weather() {
    let made = |normals: &MonthlyNormals| synthesise(normals, 1);
    let cities = [kuala_lumpur(), tokyo_normals(), seattle()];
    for (row, weather) in cities.iter().map(made).enumerate() {
        for (column, city) in cities.iter().enumerate() {
            let verdict = same_climate(&weather, city);
            let expected = if row == column { ClimateRelation::SamePlace } else { ClimateRelation::OtherClimate };
            assert_eq!(
                verdict.relation(),
                expected,
                "{} for {}: {verdict:?}",
                weather.location.name,
                city.location.name
            );
        }
    }
}

/// Great-circle distance of Singapore's station from Kuala Lumpur: 322 km by an independent haversine.
#[test]
fn singapore_is_kuala_lumpurs_neighbour() {
    let Some(weather) = singapore() else { return };
    let verdict = same_climate(&weather, &kuala_lumpur());
    assert!((300.0..340.0).contains(&verdict.distance_km), "{verdict:?}");
    assert_eq!((verdict.same_place, verdict.same_climate), (false, true), "{verdict:?}");
    assert_eq!(verdict.relation(), ClimateRelation::Neighbour);
}

#[test]
fn tokyos_file_is_tokyos_and_nobody_elses() {
    let Some(weather) = tokyo() else { return };
    assert_eq!(same_climate(&weather, &tokyo_normals()).relation(), ClimateRelation::SamePlace);
    let abroad = same_climate(&weather, &kuala_lumpur());
    assert_eq!(abroad.relation(), ClimateRelation::OtherClimate);
    let reasons: Vec<String> = abroad.differences.iter().map(ToString::to_string).collect();
    assert!(reasons[0].starts_with("annual mean temperature -10.9 K"), "{reasons:?}");
    assert_eq!(same_climate(&weather, &seattle()).relation(), ClimateRelation::OtherClimate);
}
