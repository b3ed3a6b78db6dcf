//! Ground from files: `map/{districts,roads,water,parks}.geojson` of the city folder, or of the city's own pack.

use super::{GroundFeature, GroundKind};
use crate::{AppError, error::read_file};
use lcs_store::CityFolder;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// One file for each layer.
const FILES: [(&str, GroundKind); 4] = [
    ("parks.geojson", GroundKind::Park),
    ("districts.geojson", GroundKind::District),
    ("water.geojson", GroundKind::Water),
    ("roads.geojson", GroundKind::Road),
];

/// Geometries that a map can draw.
const GEOMETRIES: [&str; 5] = ["Polygon", "MultiPolygon", "LineString", "MultiLineString", "Point"];

/// What the files give.
#[derive(Debug, Default)]
pub(super) struct Ground {
    pub features: Vec<GroundFeature>,
    /// Whether a file says of itself that it is invented.
    pub synthetic: bool,
}

#[derive(Deserialize)]
struct File {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    synthetic: bool,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<serde_json::Map<String, serde_json::Value>>,
    geometry: Option<serde_json::Value>,
}

/// Reads each layer from the city folder, else from the pack; a layer without a file is empty.
pub(super) fn read(folder: &CityFolder) -> Result<Ground, AppError> {
    let mut ground = Ground::default();
    for (name, kind) in FILES {
        if let Some(path) = places(folder, name).into_iter().find(|path| path.is_file()) {
            take(&path, kind, &mut ground)?;
        }
    }
    Ok(ground)
}

fn places(folder: &CityFolder, name: &str) -> Vec<PathBuf> {
    let pack = folder.settings().pack.folder.as_ref().map(|pack| folder.root().join(pack).join("map").join(name));
    [folder.root().join("map").join(name)].into_iter().chain(pack).collect()
}

fn take(path: &Path, kind: GroundKind, ground: &mut Ground) -> Result<(), AppError> {
    let bytes = read_file(path)?;
    let file: File = serde_json::from_slice(&bytes).map_err(|error| broken(path, &error.to_string()))?;
    if file.kind != "FeatureCollection" {
        return Err(broken(path, &format!("it is a {}, not a FeatureCollection", file.kind)));
    }
    ground.synthetic |= file.synthetic;
    for feature in file.features {
        let Some(geometry) = feature.geometry else { continue };
        let shape = geometry.get("type").and_then(serde_json::Value::as_str).unwrap_or_default();
        if !GEOMETRIES.contains(&shape) {
            return Err(broken(path, &format!("it holds a geometry `{shape}`")));
        }
        let name = feature.properties.as_ref().and_then(|properties| properties.get("name")?.as_str());
        ground.features.push(GroundFeature::new(kind, name.map(str::to_owned), geometry));
    }
    Ok(())
}

fn broken(path: &Path, why: &str) -> AppError {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    AppError::unusable(
        format!("the file map/{name} is no ground for a map: {why}"),
        "give a GeoJSON FeatureCollection (RFC 7946) of polygons, lines or points in degrees of WGS 84",
    )
}
