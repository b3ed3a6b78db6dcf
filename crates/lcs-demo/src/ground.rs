//! The ground under the synthetic city: districts, rivers and lakes, main roads, parks. All invented, and marked so.
//!
//! The plane is bent by a smooth field ([`plane::Bend`]). In the straight plane everything is simple: districts are
//! convex cells around their centres, roads nearly straight. Bent, borders wander as borders do, and neighbours still
//! share every point of theirs.

mod cells;
mod geojson;
mod green;
mod plane;
mod roads;
mod water;

use crate::{DemoError, DemoSettings, dice::Dice, kind::District, kind::districts};
use cells::cells;
use geojson::{Feature, collection};
use plane::{Bend, Plane, Point, inside};

/// One file for each layer of the map: name and GeoJSON (RFC 7946) with `"synthetic": true`. The same seed gives the
/// same bytes, and every premises of the city of that seed lies in its district and in no lake.
///
/// # Errors
/// When the table of districts cannot be read.
pub fn ground(settings: &DemoSettings) -> Result<Vec<(String, Vec<u8>)>, DemoError> {
    let ground = Ground::draw(settings.seed, &districts()?);
    let layers = [
        ("districts", ground.district_features()),
        ("water", ground.water_features()),
        ("roads", ground.road_features()),
        ("parks", ground.park_features()),
    ];
    let file = |(layer, features): (&str, Vec<Feature>)| (format!("{layer}.geojson"), collection(features));
    Ok(layers.into_iter().map(file).collect())
}

/// A named line or outline in kilometres of the bent plane; outlines are closed without repeating their first point.
#[derive(Debug, Clone, PartialEq)]
struct Shape {
    name: String,
    points: Vec<Point>,
}

/// The ground of a city.
#[derive(Debug)]
pub(crate) struct Ground {
    plane: Plane,
    districts: Vec<Shape>,
    rivers: Vec<Shape>,
    lakes: Vec<Shape>,
    roads: Vec<Shape>,
    parks: Vec<Shape>,
}

impl Ground {
    /// Draws the ground around the districts' centres.
    pub(crate) fn draw(seed: u64, districts: &[District]) -> Self {
        let plane = Plane::around(districts);
        let bend = Bend::draw(&mut Dice::new(seed, "ground-bend", 0));
        // Where the straight plane has each centre, so that bending brings it back to its place.
        let centres: Vec<Point> = districts
            .iter()
            .map(|district| bend.straightened(plane.point(district.longitude_deg, district.latitude_deg)))
            .collect();
        let city = cells(&centres, districts);
        let dice = |purpose: &str| Dice::new(seed, purpose, 0);
        let rivers = water::rivers(&city.outline, &bend, &mut dice("ground-rivers"));
        let roads = roads::roads(&centres, districts, &city.outline, &bend, &mut dice("ground-roads"));
        let outlines = city.cells.iter().zip(districts);
        let districts: Vec<Shape> = outlines
            .map(|(cell, district)| Shape { name: district.name.clone(), points: bend.outline(cell) })
            .collect();
        let lines = [&rivers[..], &roads[..]].concat();
        let lakes = green::lakes(&districts, &lines, &mut dice("ground-lakes"));
        let parks = green::parks(&districts, &lakes, &mut dice("ground-parks"));
        Self { plane, districts, rivers, lakes, roads, parks }
    }

    /// Whether a place on dry land of a district.
    pub(crate) fn is_dry_land_of(&self, district: &str, longitude_deg: f64, latitude_deg: f64) -> bool {
        let place = self.plane.point(longitude_deg, latitude_deg);
        let in_district = |shape: &&Shape| shape.name == district && inside(&shape.points, place);
        self.districts.iter().any(|shape| in_district(&shape))
            && !self.lakes.iter().any(|lake| inside(&lake.points, place))
    }

    fn district_features(&self) -> Vec<Feature> {
        self.districts.iter().map(|shape| self.polygon("district", shape)).collect()
    }

    fn water_features(&self) -> Vec<Feature> {
        let rivers = self.rivers.iter().map(|shape| self.line("water", shape));
        rivers.chain(self.lakes.iter().map(|shape| self.polygon("water", shape))).collect()
    }

    fn road_features(&self) -> Vec<Feature> {
        self.roads.iter().map(|shape| self.line("road", shape)).collect()
    }

    fn park_features(&self) -> Vec<Feature> {
        self.parks.iter().map(|shape| self.polygon("park", shape)).collect()
    }

    fn polygon(&self, kind: &'static str, shape: &Shape) -> Feature {
        Feature::polygon(kind, &shape.name, shape.points.iter().map(|point| self.plane.degrees(*point)).collect())
    }

    fn line(&self, kind: &'static str, shape: &Shape) -> Feature {
        Feature::line(kind, &shape.name, shape.points.iter().map(|point| self.plane.degrees(*point)).collect())
    }
}

#[cfg(test)]
mod tests;
