use super::*;
use crate::{make, settings::tests::kuala_lumpur};
use serde_json::Value;

fn layers(seed: u64) -> Vec<(String, Value)> {
    let files = ground(&DemoSettings { seed, ..kuala_lumpur(10) }).unwrap();
    files.into_iter().map(|(name, bytes)| (name, serde_json::from_slice(&bytes).unwrap())).collect()
}

fn features(layer: &Value) -> &Vec<Value> {
    layer["features"].as_array().unwrap()
}

fn ring(feature: &Value) -> Vec<[f64; 2]> {
    serde_json::from_value(feature["geometry"]["coordinates"][0].clone()).unwrap()
}

fn signed_area(ring: &[[f64; 2]]) -> f64 {
    ring.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum::<f64>() / 2.0
}

/// RFC 7946, 3.1.6: linear rings are closed, have four or more positions, and exterior ones turn against the clock.
#[test]
fn every_layer_is_valid_geojson_and_says_that_it_is_invented() {
    let layers = layers(1);
    assert_eq!(layers.len(), 4);
    for (name, layer) in &layers {
        assert_eq!((&layer["type"], &layer["synthetic"]), (&"FeatureCollection".into(), &true.into()), "{name}");
        assert!(!features(layer).is_empty());
        for feature in features(layer) {
            assert_eq!(feature["properties"]["synthetic"], true);
            assert!(!feature["properties"]["name"].as_str().unwrap().is_empty());
            match feature["geometry"]["type"].as_str().unwrap() {
                "Polygon" => {
                    let ring = ring(feature);
                    assert!(ring.len() >= 4 && ring.first() == ring.last());
                    assert!(signed_area(&ring) > 0.0, "{feature}");
                    assert!(ring.windows(2).all(|pair| pair[0] != pair[1]));
                }
                "LineString" => {
                    assert!(feature["geometry"]["coordinates"].as_array().unwrap().len() >= 2);
                }
                other => panic!("{name} holds a {other}"),
            }
        }
    }
}

#[test]
fn the_same_seed_draws_the_same_ground_and_another_one_another() {
    assert_eq!(layers(3), layers(3));
    assert_ne!(layers(3), layers(4));
}

/// Neighbours share their border point by point: every piece of a border belongs to two districts, in opposite
/// directions, or to one, and then it is the city's outline, which is one closed ring.
#[test]
fn districts_share_their_borders_and_leave_no_hole() {
    for seed in [1, 2, 42] {
        let layers = layers(seed);
        let districts = features(&layers[0].1);
        assert_eq!(districts.len(), 11);
        let key = |point: [f64; 2]| (point[0].to_bits(), point[1].to_bits());
        let mut pieces = std::collections::BTreeSet::new();
        for district in districts {
            for pair in ring(district).windows(2) {
                assert!(pieces.insert((key(pair[0]), key(pair[1]))), "a piece twice in one direction");
            }
        }
        let alone: Vec<_> = pieces.iter().filter(|(from, to)| !pieces.contains(&(*to, *from))).collect();
        let next: std::collections::BTreeMap<_, _> = alone.iter().map(|(from, to)| (*from, *to)).collect();
        assert_eq!(next.len(), alone.len());
        let start = alone[0].0;
        let (mut at, mut steps) = (next[&start], 1);
        while at != start {
            at = next[&at];
            steps += 1;
        }
        assert_eq!(steps, alone.len(), "the outline is one ring");
    }
}

/// A simple ring of pieces crosses itself nowhere; reckoned in whole metres, so that touching is not crossing.
#[test]
fn no_outline_crosses_itself() {
    let whole = |point: [f64; 2]| point.map(|degrees| (degrees * 1e5).round() as i64);
    let crosses = |a: &[[f64; 2]], b: &[[f64; 2]]| {
        let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| {
            let (p, q, r) = (whole(p), whole(q), whole(r));
            ((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])).signum()
        };
        side(a[0], a[1], b[0]) * side(a[0], a[1], b[1]) < 0 && side(b[0], b[1], a[0]) * side(b[0], b[1], a[1]) < 0
    };
    for (_, layer) in layers(1).iter().filter(|(name, _)| name != "roads.geojson") {
        for feature in features(layer).iter().filter(|feature| feature["geometry"]["type"] == "Polygon") {
            let ring = ring(feature);
            let pieces: Vec<&[[f64; 2]]> = ring.windows(2).collect();
            for (at, piece) in pieces.iter().enumerate() {
                assert!(pieces[at + 1..].iter().all(|other| !crosses(piece, other)), "{}", feature["properties"]);
            }
        }
    }
}

#[test]
fn every_facility_lies_in_its_district_and_in_no_lake() {
    for seed in [1, 7] {
        let settings = DemoSettings { seed, ..kuala_lumpur(1955) };
        let layers = layers(seed);
        let outline = |feature: &Value| -> Vec<Point> {
            ring(feature).iter().map(|[longitude, latitude]| Point::new(*longitude, *latitude)).collect()
        };
        let districts: std::collections::BTreeMap<&str, Vec<Point>> = features(&layers[0].1)
            .iter()
            .map(|feature| (feature["properties"]["name"].as_str().unwrap(), outline(feature)))
            .collect();
        let lakes: Vec<Vec<Point>> = features(&layers[1].1)
            .iter()
            .filter(|feature| feature["geometry"]["type"] == "Polygon")
            .map(outline)
            .collect();
        assert!(lakes.len() >= 3, "{}", lakes.len());
        let kinds = crate::kind::kinds().unwrap();
        let table = crate::kind::districts().unwrap();
        for one in crate::portfolio::draw(&settings, &kinds, &table) {
            let place = Point::new(one.longitude_deg, one.latitude_deg);
            assert!(inside(&districts[one.district.as_str()], place), "{} is not in {}", one.name, one.district);
            assert!(!lakes.iter().any(|lake| inside(lake, place)), "{} stands in a lake", one.name);
        }
    }
}

/// The city is some 15 km by 20 km.
#[test]
fn the_city_has_the_size_of_a_city() {
    let layers = layers(1);
    let points: Vec<[f64; 2]> = features(&layers[0].1).iter().flat_map(ring).collect();
    let extent = |axis: usize| {
        let values = || points.iter().map(|point| point[axis]);
        (values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)) * 111.2
    };
    assert!((12.0..22.0).contains(&extent(0)), "{} km from west to east", extent(0));
    assert!((14.0..24.0).contains(&extent(1)), "{} km from south to north", extent(1));
}

#[test]
fn the_truth_tells_the_places_that_the_map_shows() {
    let settings = kuala_lumpur(60);
    let truth = make(&settings).unwrap().truth;
    let drawn = Ground::draw(settings.seed, &crate::kind::districts().unwrap());
    for one in &truth.facilities {
        assert!(drawn.is_dry_land_of(&one.district, one.longitude_deg, one.latitude_deg), "{}", one.id);
    }
}
