//! Kilometres around the city's centre, and the field that bends them.

use crate::{dice::Dice, kind::District};

/// Kilometres in a degree of latitude.
const KM_PER_DEGREE: f64 = 111.2;

/// Kilometres east and north of the city's centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point at a distance in a direction, in radians from east.
    pub fn at(self, distance: f64, direction: f64) -> Self {
        Self::new(self.x + distance * direction.cos(), self.y + distance * direction.sin())
    }

    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The point a share of the way to another.
    pub fn toward(self, other: Self, share: f64) -> Self {
        Self::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }

    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

/// Whether a point lies in a closed outline (crossing number).
pub(super) fn inside(outline: &[Point], point: Point) -> bool {
    let mut is_inside = false;
    let mut before = outline.len().wrapping_sub(1);
    for at in 0..outline.len() {
        let (a, b) = (outline[at], outline[before]);
        if (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) {
            is_inside = !is_inside;
        }
        before = at;
    }
    is_inside
}

/// Distance of a point from a line of several pieces.
pub(super) fn distance_to_line(line: &[Point], point: Point) -> f64 {
    let piece = |pair: &[Point]| {
        let along = Point::new(pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let to_point = Point::new(point.x - pair[0].x, point.y - pair[0].y);
        let length = along.dot(along);
        let share = if length > 0.0 { (along.dot(to_point) / length).clamp(0.0, 1.0) } else { 0.0 };
        pair[0].toward(pair[1], share).distance(point)
    };
    line.windows(2).map(piece).fold(f64::INFINITY, f64::min)
}

/// Degrees to kilometres and back, true enough over the width of a city.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plane {
    longitude_deg: f64,
    latitude_deg: f64,
}

impl Plane {
    /// The plane around the mean of the districts' centres.
    pub fn around(districts: &[District]) -> Self {
        let mean = |part: fn(&District) -> f64| districts.iter().map(part).sum::<f64>() / districts.len() as f64;
        Self { longitude_deg: mean(|one| one.longitude_deg), latitude_deg: mean(|one| one.latitude_deg) }
    }

    fn km_per_degree_east(&self) -> f64 {
        KM_PER_DEGREE * self.latitude_deg.to_radians().cos()
    }

    pub fn point(&self, longitude_deg: f64, latitude_deg: f64) -> Point {
        Point::new(
            (longitude_deg - self.longitude_deg) * self.km_per_degree_east(),
            (latitude_deg - self.latitude_deg) * KM_PER_DEGREE,
        )
    }

    /// Longitude and latitude to a metre.
    pub fn degrees(&self, point: Point) -> [f64; 2] {
        let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
        [
            round(self.longitude_deg + point.x / self.km_per_degree_east()),
            round(self.latitude_deg + point.y / KM_PER_DEGREE),
        ]
    }
}

/// Waves of the field: length and height in kilometres. Their slopes `2π · height / length` sum to less than 0.7 in
/// each coordinate, hence to less than 1 in both: bending folds nothing over.
const WAVES: [(f64, f64); 5] = [(11.0, 0.32), (6.5, 0.14), (3.6, 0.075), (1.9, 0.035), (1.0, 0.012)];

/// Distance of points along a bent line, km.
const GRAIN_KM: f64 = 0.12;

/// A smooth field that moves every point a little.
#[derive(Debug, Clone)]
pub(super) struct Bend {
    /// Per wave and coordinate: direction, phase.
    waves: Vec<[(f64, f64); 2]>,
}

impl Bend {
    pub fn draw(dice: &mut Dice) -> Self {
        let mut wave = || {
            let turn = std::f64::consts::TAU;
            (dice.between(0.0, turn), dice.between(0.0, turn))
        };
        Self { waves: WAVES.iter().map(|_| [wave(), wave()]).collect() }
    }

    fn shift(&self, point: Point) -> Point {
        let mut shift = Point::new(0.0, 0.0);
        for (&(length, height), [east, north]) in WAVES.iter().zip(&self.waves) {
            let wave = |(direction, phase): (f64, f64)| {
                let along = Point::new(0.0, 0.0).at(1.0, direction).dot(point);
                height * (std::f64::consts::TAU * along / length + phase).sin()
            };
            shift.x += wave(*east);
            shift.y += wave(*north);
        }
        shift
    }

    /// A point of the straight plane, bent.
    pub fn bent(&self, point: Point) -> Point {
        let shift = self.shift(point);
        Point::new(point.x + shift.x, point.y + shift.y)
    }

    /// The point that bending brings here: the field is a contraction, so the iteration closes in on it.
    pub fn straightened(&self, point: Point) -> Point {
        (0..60).fold(point, |guess, _| {
            let shift = self.shift(guess);
            Point::new(point.x - shift.x, point.y - shift.y)
        })
    }

    /// A line of the straight plane, bent, with points close enough to look smooth.
    pub fn line(&self, corners: &[Point]) -> Vec<Point> {
        let mut line: Vec<Point> = corners.windows(2).flat_map(|pair| self.piece(pair[0], pair[1])).collect();
        line.extend(corners.last().map(|last| self.bent(*last)));
        line
    }

    /// A closed outline of the straight plane, bent.
    pub fn outline(&self, corners: &[Point]) -> Vec<Point> {
        let next = corners.iter().cycle().skip(1);
        corners.iter().zip(next).flat_map(|(from, to)| self.piece(*from, *to)).collect()
    }

    /// One edge without its end. Both neighbours of an edge divide it from the same side, so that they share its points.
    fn piece(&self, from: Point, to: Point) -> Vec<Point> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some tens")]
        let pieces = (from.distance(to) / GRAIN_KM).ceil().max(1.0) as usize;
        let is_turned = (from.x, from.y) > (to.x, to.y);
        let (first, second) = if is_turned { (to, from) } else { (from, to) };
        let point = |piece: usize| {
            let piece = if is_turned { pieces - piece } else { piece };
            self.bent(first.toward(second, piece as f64 / pieces as f64))
        };
        (0..pieces).map(point).collect()
    }
}
