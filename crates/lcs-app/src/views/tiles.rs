//! Facilities as vector tiles, for cities with more of them than a map can take at once.
//!
//! A tile (z, x, y) of the Mercator square is a contiguous stretch of the facilities in the order of a Z-curve, so that
//! it is found by bisection. Far out, and wherever a tile would grow too large, neighbours are drawn as one.
//!
//! # Source
//! Mapbox Vector Tile Specification 2.1; G. M. Morton (1966), A computer oriented geodetic data base.

mod cluster;

use super::{Sight, map::location};
use crate::{Actor, AppError, list_facilities::float, live_city::CityState};
use cluster::Cluster;
use lcs_carbon::FacilityYear;
use lcs_domain::Facility;
use mvt::{Feature, GeomEncoder, GeomType, Layer, Tile};

/// Bits of each coordinate in the Z-curve: a cell is 2.4 m wide at the equator.
const BITS: u32 = 24;
/// Deepest zoom that is served; maps stretch it beyond.
const DEEPEST: u8 = 22;
/// Units across a tile.
const EXTENT: u32 = 4096;
/// Zoom below which facilities are drawn as clusters.
const CLUSTERS_BELOW: u8 = 11;
/// Facilities in a tile above which they are drawn as clusters at any zoom: at some 110 bytes each a tile stays below
/// 300 kB.
const MOST_IN_A_TILE: usize = 2_500;
/// The one layer.
const LAYER: &str = "facilities";

/// All located facilities of a city in the order of the Z-curve.
#[derive(Debug)]
pub(crate) struct Located(Vec<Point>);

/// A located facility.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    code: u64,
    /// In the Mercator square, 0 to 1 from west to east.
    x: f64,
    /// 0 to 1 from north to south.
    y: f64,
    /// Place in the snapshot.
    facility: usize,
}

impl Located {
    /// Sorts the facilities whose place is known.
    pub fn new(facilities: &[Facility]) -> Self {
        let point = |(at, facility): (usize, &Facility)| {
            let (x, y) = mercator(location(facility)?);
            Some(Point { code: morton(cell(x, BITS), cell(y, BITS)), x, y, facility: at })
        };
        let mut points: Vec<Point> = facilities.iter().enumerate().filter_map(point).collect();
        points.sort_by_key(|point| (point.code, point.facility));
        Self(points)
    }

    fn within(&self, tile: TileId) -> &[Point] {
        let shift = 2 * (BITS - u32::from(tile.z));
        let code = morton(tile.x, tile.y);
        let start = self.0.partition_point(|point| point.code >> shift < code);
        let end = self.0.partition_point(|point| point.code >> shift <= code);
        &self.0[start..end]
    }
}

/// Place of a longitude and latitude in the Mercator square, which ends at 85.05°.
fn mercator((longitude, latitude): (f64, f64)) -> (f64, f64) {
    let y = 0.5 - latitude.to_radians().tan().asinh() / std::f64::consts::TAU;
    (longitude / 360.0 + 0.5, y.clamp(0.0, 1.0))
}

/// Number of the cell at a depth.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the cells there are")]
fn cell(coordinate: f64, bits: u32) -> u32 {
    let cells = f64::from(1_u32 << bits);
    (coordinate * cells).floor().clamp(0.0, cells - 1.0) as u32
}

/// Bits of x and y in turn.
fn morton(x: u32, y: u32) -> u64 {
    let spread = |value: u32| (0..BITS).fold(0_u64, |code, bit| code | (u64::from(value >> bit & 1) << (2 * bit)));
    spread(x) | spread(y) << 1
}

/// Which tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct TileId {
    z: u8,
    x: u32,
    y: u32,
}

impl TileId {
    fn new(z: u8, x: u32, y: u32) -> Result<Self, AppError> {
        if z <= DEEPEST && x < 1 << z && y < 1 << z {
            return Ok(Self { z, x, y });
        }
        Err(AppError::request(
            format!("there is no tile {z}/{x}/{y}"),
            format!("zoom is 0 to {DEEPEST}; x and y are below 2 to the power of the zoom"),
        ))
    }

    /// A point's place in the tile, 0 to 1.
    fn place(self, point: &Point) -> (f64, f64) {
        let tiles = f64::from(1_u32 << self.z);
        (point.x * tiles - f64::from(self.x), point.y * tiles - f64::from(self.y))
    }
}

/// The tile of the facilities that the actor sees, with their figures of a year: layer `facilities`, points with `id`,
/// `name`, `use`, `district`, `eui_kwh_m2`, `emissions_t`, `energy_kwh` as far as known. Where several are drawn as
/// one, it has their number as `count`, the sums of energy and emissions, and their mean intensity by floor area
/// instead. Empty where nothing lies in it.
///
/// # Errors
/// When there is no such tile, the actor may read nothing, or no bill speaks of the year.
pub fn tile(
    state: &CityState,
    actor: &Actor,
    (z, x, y): (u8, u32, u32),
    year: Option<i16>,
) -> Result<Vec<u8>, AppError> {
    let id = TileId::new(z, x, y)?;
    let sight = Sight::of(state, actor)?;
    let accounts = state.accounts(state.year(year)?);
    let located = state.located.get_or_init(|| Located::new(&state.estate.snapshot.facilities));
    let points: Vec<&Point> = located.within(id).iter().filter(|point| sight.sees_place(point.facility)).collect();
    if points.is_empty() {
        return Ok(Vec::new());
    }
    let drawing = Drawing { state, accounts: &accounts, id };
    drawing.tile(&points).map_err(|error| {
        AppError::request(format!("tile {z}/{x}/{y} cannot be written: {error}"), "report this with the tile's number")
    })
}

struct Drawing<'s> {
    state: &'s CityState,
    accounts: &'s [FacilityYear],
    id: TileId,
}

impl Drawing<'_> {
    fn tile(&self, points: &[&Point]) -> Result<Vec<u8>, mvt::Error> {
        let mut tile = Tile::new(EXTENT);
        let mut layer = tile.create_layer(LAYER);
        if self.id.z < CLUSTERS_BELOW || points.len() > MOST_IN_A_TILE {
            for cluster in Cluster::all(self.id, points, self.accounts) {
                layer = match cluster.only {
                    Some(facility) => self.facility(layer, facility, cluster.place)?,
                    None => cluster.draw(layer)?,
                };
            }
        } else {
            for point in points {
                layer = self.facility(layer, point.facility, self.id.place(point))?;
            }
        }
        tile.add_layer(layer)?;
        tile.to_bytes()
    }

    fn facility(&self, layer: Layer, at: usize, place: (f64, f64)) -> Result<Layer, mvt::Error> {
        let (facility, account) = (&self.state.estate.snapshot.facilities[at], &self.accounts[at]);
        let mut feature = point(layer, place)?;
        feature.add_tag_string("id", facility.id.as_str());
        feature.add_tag_string("name", &facility.name);
        feature.add_tag_string("use", &self.state.index.use_classes[at]);
        if let Some(district) = &facility.district {
            feature.add_tag_string("district", district);
        }
        if let Some(eui) = account.eui_kwh_m2 {
            number(&mut feature, "eui_kwh_m2", eui);
        }
        if !account.carriers.is_empty() {
            number(&mut feature, "emissions_t", account.emissions.tonnes());
            number(&mut feature, "energy_kwh", float(account.energy_kwh));
        }
        Ok(feature.into_layer())
    }
}

/// A point at a place of the tile, 0 to 1.
fn point(layer: Layer, (x, y): (f64, f64)) -> Result<Feature, mvt::Error> {
    let extent = f64::from(EXTENT);
    Ok(layer.into_feature(GeomEncoder::new(GeomType::Point).point(x * extent, y * extent)?.encode()?))
}

/// Single precision is more than a map shows.
#[expect(clippy::cast_possible_truncation, reason = "rounded for display")]
fn number(feature: &mut Feature, key: &str, value: f64) {
    feature.add_tag_float(key, value as f32);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(longitude: f64, latitude: f64, facility: usize) -> Point {
        let (x, y) = mercator((longitude, latitude));
        Point { code: morton(cell(x, BITS), cell(y, BITS)), x, y, facility }
    }

    /// 101.7116° E, 3.1578° N at zoom 14 by the formula of the slippy map: 12821.008, 8048.212.
    #[test]
    fn a_place_is_found_in_its_tile_and_only_there() {
        let mut points = vec![at(101.711_6, 3.157_8, 0), at(-0.127_6, 51.507_2, 1), at(139.691_7, 35.689_5, 2)];
        points.sort_by_key(|point| point.code);
        let located = Located(points);
        let tile = TileId::new(14, 12_821, 8_048).unwrap();
        let found: Vec<usize> = located.within(tile).iter().map(|point| point.facility).collect();
        assert_eq!(found, [0]);
        let (x, y) = tile.place(&located.within(tile)[0]);
        assert!((0.0..1.0).contains(&x) && (0.0..1.0).contains(&y), "{x} {y}");
        assert_eq!(located.within(TileId::new(0, 0, 0).unwrap()).len(), 3);
        assert!(located.within(TileId::new(14, 12_822, 8_048).unwrap()).is_empty());
    }

    #[test]
    fn there_are_no_tiles_outside_the_square() {
        assert!(TileId::new(3, 7, 7).is_ok());
        for (z, x, y) in [(3, 8, 0), (3, 0, 8), (23, 0, 0), (255, 0, 0)] {
            assert!(TileId::new(z, x, y).is_err());
        }
        assert_eq!(mercator((0.0, 90.0)).1, 0.0);
        assert_eq!(mercator((0.0, -90.0)).1, 1.0);
    }
}
