//! Lakes and parks.

use super::Shape;
use super::plane::{Point, distance_to_line, inside};
use crate::dice::Dice;

/// Lakes of the city.
const LAKES: usize = 4;
/// Parks of each district besides those around lakes.
const PARKS: usize = 2;
/// Attempts to find a place.
const ATTEMPTS: usize = 400;
/// Corners of a shore.
const CORNERS: usize = 40;

/// Lakes in different districts, off roads and rivers.
pub(super) fn lakes(districts: &[Shape], lines: &[Shape], dice: &mut Dice) -> Vec<Shape> {
    let mut order: Vec<usize> = (0..districts.len()).collect();
    dice.shuffle(&mut order);
    let mut lakes = Vec::new();
    for at in order {
        if lakes.len() == LAKES {
            break;
        }
        let radius = dice.between(0.22, 0.42);
        let off_lines = |centre: Point| lines.iter().all(|line| distance_to_line(&line.points, centre) > 1.5 * radius);
        if let Some(centre) = place(&districts[at], 1.7 * radius, dice, off_lines) {
            lakes.push(Shape { name: format!("Tasik {}", districts[at].name), points: shore(centre, radius, dice) });
        }
    }
    lakes
}

/// A park around each lake, and some in each district.
pub(super) fn parks(districts: &[Shape], lakes: &[Shape], dice: &mut Dice) -> Vec<Shape> {
    let around = |lake: &Shape| {
        let centre = middle(&lake.points);
        let points = lake.points.iter().map(|point| centre.toward(*point, 1.55)).collect();
        Shape { name: lake.name.replacen("Tasik", "Taman Tasik", 1), points }
    };
    let mut parks: Vec<Shape> = lakes.iter().map(around).collect();
    for district in districts {
        for number in 1..=PARKS {
            let radius = dice.between(0.12, 0.45);
            let apart = |centre: Point| {
                parks.iter().all(|park| {
                    let other = middle(&park.points);
                    let reach = park.points.iter().map(|point| point.distance(other)).fold(0.0, f64::max);
                    other.distance(centre) > reach + 1.4 * radius
                })
            };
            if let Some(centre) = place(district, 1.4 * radius, dice, apart) {
                let name = format!("Taman {} {number}", district.name);
                parks.push(Shape { name, points: shore(centre, radius, dice) });
            }
        }
    }
    parks
}

/// A centre whose surroundings of `reach` kilometres lie within the district and suit.
fn place(district: &Shape, reach: f64, dice: &mut Dice, suits: impl Fn(Point) -> bool) -> Option<Point> {
    let extent = |part: fn(&Point) -> f64| {
        let values = || district.points.iter().map(part);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((west, east), (south, north)) = (extent(|point| point.x), extent(|point| point.y));
    let mut border = district.points.clone();
    border.extend(district.points.first());
    (0..ATTEMPTS)
        .map(|_| Point::new(dice.between(west, east), dice.between(south, north)))
        .find(|&centre| inside(&district.points, centre) && distance_to_line(&border, centre) > reach && suits(centre))
}

/// A round outline with bays; nowhere further than 1.4 radii from its centre.
fn shore(centre: Point, radius: f64, dice: &mut Dice) -> Vec<Point> {
    let turn = std::f64::consts::TAU;
    let bays: Vec<(f64, f64, f64)> =
        [(1.0, 0.16), (2.0, 0.12), (3.0, 0.08), (5.0, 0.04)].map(|(n, h)| (n, h, dice.between(0.0, turn))).to_vec();
    let point = |at: usize| {
        let direction = turn * at as f64 / CORNERS as f64;
        let bay: f64 = bays.iter().map(|(waves, height, phase)| height * (waves * direction + phase).sin()).sum();
        centre.at(radius * (1.0 + bay), direction)
    };
    (0..CORNERS).map(point).collect()
}

fn middle(points: &[Point]) -> Point {
    let count = points.len() as f64;
    Point::new(points.iter().map(|p| p.x).sum::<f64>() / count, points.iter().map(|p| p.y).sum::<f64>() / count)
}
