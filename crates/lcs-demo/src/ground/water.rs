//! Two rivers: one through the city, one that joins it.

use super::Shape;
use super::plane::{Bend, Point};
use crate::dice::Dice;

/// How far the rivers run on beyond the outline, km.
const BEYOND_KM: f64 = 1.5;
/// Pieces of a river before it is bent.
const PIECES: usize = 60;

/// The large river from north to south, the small one from the north-east into it.
pub(super) fn rivers(outline: &[Point], bend: &Bend, dice: &mut Dice) -> Vec<Shape> {
    let extent = |part: fn(&Point) -> f64| {
        let values = || outline.iter().map(part);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((west, east), (south, north)) = (extent(|point| point.x), extent(|point| point.y));
    let width = east - west;
    let start = Point::new(west + width * dice.between(0.4, 0.5), north + BEYOND_KM);
    let end = Point::new(west + width * dice.between(0.3, 0.42), south - BEYOND_KM);
    let large = meandering(start, end, 1.0, dice);
    let mouth = large[PIECES * 11 / 20];
    let spring = Point::new(east + BEYOND_KM, north - (north - south) * dice.between(0.05, 0.15));
    let small = meandering(spring, mouth, 0.7, dice);
    vec![
        Shape { name: "Sungai Rekaan".to_owned(), points: bend.line(&large) },
        Shape { name: "Sungai Rekaan Kecil".to_owned(), points: bend.line(&small) },
    ]
}

/// A line that swings from side to side and comes to rest at both ends.
fn meandering(from: Point, to: Point, strength: f64, dice: &mut Dice) -> Vec<Point> {
    let turn = std::f64::consts::TAU;
    let swings: Vec<(f64, f64, f64)> = [(0.55, 1.6), (0.28, 4.2), (0.12, 9.5)]
        .iter()
        .map(|&(height, waves)| (strength * height, waves * dice.between(0.85, 1.15), dice.between(0.0, turn)))
        .collect();
    let across = (to.y - from.y).atan2(to.x - from.x) + std::f64::consts::FRAC_PI_2;
    let point = |at: usize| {
        let share = at as f64 / PIECES as f64;
        let swing: f64 =
            swings.iter().map(|(height, waves, phase)| height * (turn * waves * share + phase).sin()).sum();
        let rest = (std::f64::consts::PI * share).sin().powf(0.6);
        from.toward(to, share).at(1.6 * swing * rest, across)
    };
    (0..=PIECES).map(point).collect()
}
