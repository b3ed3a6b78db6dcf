//! Writing GeoJSON.

use serde::Serialize;

/// A feature of one layer.
#[derive(Debug, Serialize)]
pub(super) struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    properties: Properties,
    geometry: Geometry,
}

#[derive(Debug, Serialize)]
struct Properties {
    kind: &'static str,
    name: String,
    synthetic: bool,
}

#[derive(Debug, Serialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon([Vec<[f64; 2]>; 1]),
    LineString(Vec<[f64; 2]>),
}

#[derive(Serialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: &'static str,
    synthetic: bool,
    features: Vec<Feature>,
}

impl Feature {
    /// An outline, closed and turned against the clock.
    pub fn polygon(kind: &'static str, name: &str, mut ring: Vec<[f64; 2]>) -> Self {
        ring.dedup();
        ring.extend(ring.first().copied());
        if area(&ring) < 0.0 {
            ring.reverse();
        }
        Self::new(kind, name, Geometry::Polygon([ring]))
    }

    /// A line.
    pub fn line(kind: &'static str, name: &str, mut points: Vec<[f64; 2]>) -> Self {
        points.dedup();
        Self::new(kind, name, Geometry::LineString(points))
    }

    fn new(kind: &'static str, name: &str, geometry: Geometry) -> Self {
        let properties = Properties { kind, name: name.to_owned(), synthetic: true };
        Self { kind: "Feature", properties, geometry }
    }
}

/// Signed area of a closed ring, square degrees: positive against the clock.
fn area(ring: &[[f64; 2]]) -> f64 {
    ring.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum::<f64>() / 2.0
}

/// The text of a file.
pub(super) fn collection(features: Vec<Feature>) -> Vec<u8> {
    let collection = Collection { kind: "FeatureCollection", synthetic: true, features };
    // Numbers are finite and keys are text: nothing in it can fail to be written.
    serde_json::to_vec(&collection).unwrap_or_default()
}
