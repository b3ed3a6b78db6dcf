//! The map's frame and the ground under the facilities.

mod derived_districts;
mod ground_files;

use super::Sight;
use crate::{Actor, AppError, live_city::CityState};
use lcs_domain::Facility;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Located facilities above which a map reads tiles instead of all at once.
const MOST_AT_ONCE: usize = 5_000;

/// What a map needs to know before it is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MapInfo {
    /// Facilities that the actor sees.
    pub facilities: usize,
    /// Those of them whose place is known.
    pub located: usize,
    /// How the facilities are to be read.
    pub mode: MapMode,
    /// West, south, east and north of the located facilities, degrees, without places far from all others; null without
    /// any.
    #[schema(min_items = 4, max_items = 4)]
    pub bounds: Option<[f64; 4]>,
    /// Where the ground comes from.
    pub ground: GroundSource,
    /// Whether the ground is invented.
    pub synthetic_ground: bool,
    /// Whether the city has a base map of its own.
    pub basemap: bool,
}

/// How the facilities are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MapMode {
    /// All at once, from the list of facilities.
    Geojson,
    /// Tile by tile.
    Tiles,
}

/// Where the ground comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GroundSource {
    /// From files of the city or of its pack.
    Given,
    /// Districts are drawn around their facilities.
    Derived,
    /// There is none.
    None,
}

/// The ground as GeoJSON (RFC 7946).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FeatureCollection {
    /// `FeatureCollection`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The features.
    pub features: Vec<GroundFeature>,
}

/// Something of the ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct GroundFeature {
    /// `Feature`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is.
    pub properties: GroundProperties,
    /// Its geometry, in degrees of WGS 84.
    #[schema(value_type = Object)]
    pub geometry: serde_json::Value,
}

/// What something of the ground is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GroundProperties {
    /// Which layer it belongs to.
    pub kind: GroundKind,
    /// Its name.
    pub name: Option<String>,
}

/// Layers of the ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GroundKind {
    /// A district.
    District,
    /// A road.
    Road,
    /// A river or lake.
    Water,
    /// A park.
    Park,
}

impl GroundFeature {
    fn new(kind: GroundKind, name: Option<String>, geometry: serde_json::Value) -> Self {
        Self { kind: "Feature".to_owned(), properties: GroundProperties { kind, name }, geometry }
    }
}

/// A place on the map: longitude and latitude, degrees.
pub(crate) fn location(facility: &Facility) -> Option<(f64, f64)> {
    let (longitude, latitude) = facility.longitude_deg.zip(facility.latitude_deg)?;
    ((-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)).then_some((longitude, latitude))
}

/// What a map of the facilities that the actor sees needs to know.
///
/// # Errors
/// When the actor may read nothing, or a file of the ground is no GeoJSON.
pub fn map_info(state: &CityState, actor: &Actor) -> Result<MapInfo, AppError> {
    let sight = Sight::of(state, actor)?;
    let places: Vec<(f64, f64)> = sight.facilities().filter_map(|(_, facility)| location(facility)).collect();
    let given = ground_files::read(&state.city.folder)?;
    let no_districts = derived_districts::districts(&sight).is_empty();
    Ok(MapInfo {
        facilities: sight.places().count(),
        located: places.len(),
        mode: if places.len() > MOST_AT_ONCE { MapMode::Tiles } else { MapMode::Geojson },
        bounds: bounds(&places),
        ground: match (given.features.is_empty(), no_districts) {
            (false, _) => GroundSource::Given,
            (true, false) => GroundSource::Derived,
            (true, true) => GroundSource::None,
        },
        synthetic_ground: given.synthetic,
        basemap: state.city.folder.root().join("basemap.pmtiles").exists(),
    })
}

/// A place further from the middle than this many times the distance within which three in four lie is taken for a slip
/// and does not widen the view.
const FAR: f64 = 4.0;

/// West, south, east and north of the places, without those far from all others: one slip in a coordinate would make the
/// city a dot.
fn bounds(places: &[(f64, f64)]) -> Option<[f64; 4]> {
    let ranked = |mut values: Vec<f64>, share: f64| {
        values.sort_by(f64::total_cmp);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
        values.get(((values.len().checked_sub(1)?) as f64 * share).round() as usize).copied()
    };
    let longitude = ranked(places.iter().map(|place| place.0).collect(), 0.5)?;
    let latitude = ranked(places.iter().map(|place| place.1).collect(), 0.5)?;
    let distance = |place: &(f64, f64)| ((place.0 - longitude) * latitude.to_radians().cos()).hypot(place.1 - latitude);
    let usual = ranked(places.iter().map(distance).collect(), 0.75)?;
    let near = places.iter().filter(|place| distance(place) <= FAR * usual);
    let widen = |bounds: Option<[f64; 4]>, (longitude, latitude): &(f64, f64)| {
        let [west, south, east, north] = bounds.unwrap_or([*longitude, *latitude, *longitude, *latitude]);
        Some([west.min(*longitude), south.min(*latitude), east.max(*longitude), north.max(*latitude)])
    };
    near.fold(None, widen)
}

/// The ground: what files of the city or of its pack give, and where they give no districts, outlines drawn around the
/// facilities that the actor sees of each.
///
/// # Errors
/// When the actor may read nothing, or a file of the ground is no GeoJSON.
pub fn ground(state: &CityState, actor: &Actor) -> Result<FeatureCollection, AppError> {
    let sight = Sight::of(state, actor)?;
    let mut features = ground_files::read(&state.city.folder)?.features;
    if !features.iter().any(|feature| feature.properties.kind == GroundKind::District) {
        features.extend(derived_districts::districts(&sight));
    }
    Ok(FeatureCollection { kind: "FeatureCollection".to_owned(), features })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_coordinate_does_not_widen_the_view() {
        let mut places: Vec<(f64, f64)> = (0..20).map(|at| (101.6 + 0.01 * f64::from(at), 3.1)).collect();
        let city = bounds(&places).unwrap();
        assert_eq!(city, [101.6, 3.1, 101.6 + 0.01 * 19.0, 3.1]);
        places.push((10.16, 3.1));
        places.push((3.1, 101.6));
        assert_eq!(bounds(&places), Some(city));
        assert_eq!(bounds(&[]), None);
        assert_eq!(bounds(&[(1.0, 2.0)]), Some([1.0, 2.0, 1.0, 2.0]));
    }
}
