//! Main roads: between neighbouring districts, out of the city, and a ring around its middle.

use super::Shape;
use super::plane::{Bend, Point, inside};
use crate::{dice::Dice, kind::District};

/// How far roads run on beyond the outline, km.
const BEYOND_KM: f64 = 1.5;
/// Radius of the ring road over the mean distance of the districts from the middle.
const RING: f64 = 0.72;
/// Corners of the ring road.
const RING_CORNERS: usize = 36;
/// Angle between two roads out of the city below which one is enough, radians.
const APART: f64 = 0.7;

/// All main roads.
pub(super) fn roads(
    centres: &[Point],
    districts: &[District],
    outline: &[Point],
    bend: &Bend,
    dice: &mut Dice,
) -> Vec<Shape> {
    let mut roads: Vec<Shape> = links(centres)
        .into_iter()
        .map(|(a, b)| Shape {
            name: format!("Jalan {}–{}", districts[a].name, districts[b].name),
            points: bend.line(&swung(centres[a], centres[b], dice)),
        })
        .collect();
    let middle = mean(centres);
    for (centre, district) in exits(centres, middle).into_iter().map(|at| (centres[at], &districts[at])) {
        let direction = (centre.y - middle.y).atan2(centre.x - middle.x);
        let end = leaving(centre, direction, outline);
        let road = bend.line(&swung(centre, end, dice));
        roads.push(Shape { name: format!("Lebuhraya {}", district.name), points: road });
    }
    let radius = RING * centres.iter().map(|centre| centre.distance(middle)).sum::<f64>() / centres.len() as f64;
    let corner = |at: usize| {
        let corner = middle.at(radius, std::f64::consts::TAU * (at % RING_CORNERS) as f64 / RING_CORNERS as f64);
        // The city is longer from north to south.
        Point::new(corner.x, middle.y + (corner.y - middle.y) * 1.25)
    };
    let ring: Vec<Point> = (0..=RING_CORNERS).map(corner).collect();
    roads.push(Shape { name: "Lingkaran Bandar".to_owned(), points: bend.line(&ring) });
    roads
}

fn mean(points: &[Point]) -> Point {
    let count = points.len() as f64;
    Point::new(points.iter().map(|p| p.x).sum::<f64>() / count, points.iter().map(|p| p.y).sum::<f64>() / count)
}

/// Pairs with nobody between them: no third centre in the circle over the two.
///
/// # Source
/// K. R. Gabriel & R. R. Sokal (1969), Systematic Zoology 18:259.
fn links(centres: &[Point]) -> Vec<(usize, usize)> {
    let is_link = |a: usize, b: usize| {
        let middle = centres[a].toward(centres[b], 0.5);
        let radius = centres[a].distance(middle);
        centres.iter().enumerate().all(|(at, other)| at == a || at == b || other.distance(middle) >= radius)
    };
    let pairs = (0..centres.len()).flat_map(|a| (a + 1..centres.len()).map(move |b| (a, b)));
    pairs.filter(|&(a, b)| is_link(a, b)).collect()
}

/// Outer districts from which a road leaves the city, the outermost first and none too close to another.
fn exits(centres: &[Point], middle: Point) -> Vec<usize> {
    let direction = |at: usize| (centres[at].y - middle.y).atan2(centres[at].x - middle.x);
    let apart = |a: usize, b: usize| {
        let angle = (direction(a) - direction(b)).abs();
        angle.min(std::f64::consts::TAU - angle) > APART
    };
    let mut order: Vec<usize> = (0..centres.len()).collect();
    order.sort_by(|&a, &b| centres[b].distance(middle).total_cmp(&centres[a].distance(middle)));
    let mut exits: Vec<usize> = Vec::new();
    for at in order {
        if exits.iter().all(|exit| apart(at, *exit)) {
            exits.push(at);
        }
    }
    exits
}

/// The first point in a direction that lies well beyond the outline.
fn leaving(from: Point, direction: f64, outline: &[Point]) -> Point {
    let mut distance = 0.0;
    while inside(outline, from.at(distance, direction)) {
        distance += 0.1;
    }
    from.at(distance + BEYOND_KM, direction)
}

/// A road between two points with a swing to one side.
fn swung(from: Point, to: Point, dice: &mut Dice) -> Vec<Point> {
    let swing = dice.between(-0.09, 0.09) * from.distance(to);
    let across = (to.y - from.y).atan2(to.x - from.x) + std::f64::consts::FRAC_PI_2;
    let point = |at: usize| {
        let share = at as f64 / 12.0;
        from.toward(to, share).at(swing * (std::f64::consts::PI * share).sin(), across)
    };
    (0..=12).map(point).collect()
}
