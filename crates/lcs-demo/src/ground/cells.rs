//! Districts as cells around their centres, within the city's outline.

use super::plane::Point;
use crate::kind::District;

/// How far the pull of a district reaches for its area: the square of its radius times this.
const PULL: f64 = 0.55;

/// Directions in which the outline is laid against the districts' circles.
const SIDES: usize = 40;

/// The outline in the straight plane and the cell of each district, all convex and against the clock.
pub(super) struct City {
    pub outline: Vec<Point>,
    pub cells: Vec<Vec<Point>>,
}

/// Cells of the power diagram of the centres: larger districts reach further.
///
/// # Source
/// F. Aurenhammer (1987), Power diagrams, SIAM Journal on Computing 16:78.
pub(super) fn cells(centres: &[Point], districts: &[District]) -> City {
    let radius = |district: &District| (district.area_km2 / std::f64::consts::PI).sqrt();
    let mut outline = square(200.0);
    for side in 0..SIDES {
        let direction = Point::new(0.0, 0.0).at(1.0, std::f64::consts::TAU * side as f64 / SIDES as f64);
        let reach = |(centre, district): (&Point, &District)| centre.dot(direction) + radius(district);
        let limit = centres.iter().zip(districts).map(reach).fold(f64::NEG_INFINITY, f64::max);
        outline = clipped(&outline, direction, limit);
    }
    let weight = |at: usize| PULL * radius(&districts[at]).powi(2);
    let cell = |own: usize| {
        (0..centres.len()).filter(|other| *other != own).fold(outline.clone(), |cell, other| {
            let (a, b) = (centres[own], centres[other]);
            // Points nearer to a than to b, squares of distances less weights: 2 (b − a)·p ≤ b² − a² + w_a − w_b.
            let normal = Point::new(2.0 * (b.x - a.x), 2.0 * (b.y - a.y));
            clipped(&cell, normal, b.dot(b) - a.dot(a) + weight(own) - weight(other))
        })
    };
    City { cells: (0..centres.len()).map(cell).collect(), outline }
}

fn square(half: f64) -> Vec<Point> {
    vec![Point::new(-half, -half), Point::new(half, -half), Point::new(half, half), Point::new(-half, half)]
}

/// The part of a convex outline with `normal · p ≤ limit`.
fn clipped(outline: &[Point], normal: Point, limit: f64) -> Vec<Point> {
    let excess = |point: Point| normal.dot(point) - limit;
    let mut kept = Vec::with_capacity(outline.len() + 1);
    let next = outline.iter().cycle().skip(1);
    for (&from, &to) in outline.iter().zip(next) {
        let (a, b) = (excess(from), excess(to));
        if a <= 0.0 {
            kept.push(from);
        }
        if (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0) {
            kept.push(from.toward(to, a / (a - b)));
        }
    }
    kept
}
