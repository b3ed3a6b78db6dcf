//! A first look over a box: the method of dividing rectangles.

use std::cmp::Ordering;

/// Sides that differ by less than this share are equally long.
const EQUAL_SIDES: f64 = 0.05;

/// When the look ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Calls of the function.
    pub(crate) evaluations: usize,
    /// A round that gains less than this share ends the look.
    pub(crate) least_gain: f64,
    /// Rectangles smaller than this share of the box are not divided further.
    pub(crate) smallest_side: f64,
}

/// The lowest point that dividing rectangles finds in a box.
///
/// # Source
/// Jones, Perttunen & Stuckman 1993, <https://doi.org/10.1007/BF00941892>.
pub(crate) fn divide_rectangles(
    function: &mut dyn FnMut(&[f64]) -> f64,
    bounds: &[(f64, f64)],
    look: Look,
) -> Vec<f64> {
    let size = bounds.len();
    let mut search = Search {
        function,
        bounds,
        rectangles: Vec::new(),
        best: (vec![0.5; size], f64::INFINITY),
        left: look.evaluations,
        age: 0,
    };
    let centre = vec![0.5; size];
    let value = search.evaluate(&centre);
    let sides = vec![1.0; size];
    let half_diagonal = half_diagonal(&sides);
    search.add(Rectangle { centre, sides, value, half_diagonal, age: 0 });
    search.divide(0);
    while search.left > 0 {
        let before = search.best.1;
        let small = search.divide_promising(look.smallest_side);
        let gained = before - search.best.1;
        let mean = 0.5 * (before.abs() + search.best.1.abs());
        if small || (gained > 0.0 && gained < look.least_gain * mean) {
            break;
        }
    }
    search.place(&search.best.0)
}

#[derive(Debug, Clone)]
struct Rectangle {
    centre: Vec<f64>,
    sides: Vec<f64>,
    value: f64,
    half_diagonal: f32,
    age: usize,
}

impl Rectangle {
    /// By size, then value, then age.
    fn order(&self, other: &Self) -> Ordering {
        let size = self.half_diagonal.total_cmp(&other.half_diagonal);
        size.then(self.value.total_cmp(&other.value)).then(self.age.cmp(&other.age))
    }
}

struct Search<'a> {
    function: &'a mut dyn FnMut(&[f64]) -> f64,
    bounds: &'a [(f64, f64)],
    rectangles: Vec<Rectangle>,
    best: (Vec<f64>, f64),
    left: usize,
    age: usize,
}

impl Search<'_> {
    /// A point of the unit box in the real one.
    fn place(&self, point: &[f64]) -> Vec<f64> {
        point.iter().zip(self.bounds).map(|(x, (low, high))| low + x * (high - low)).collect()
    }

    fn evaluate(&mut self, point: &[f64]) -> f64 {
        if self.left == 0 {
            return f64::INFINITY;
        }
        self.left -= 1;
        let placed = self.place(point);
        let value = (self.function)(&placed);
        if value < self.best.1 {
            self.best = (point.to_vec(), value);
        }
        value
    }

    fn add(&mut self, mut rectangle: Rectangle) {
        rectangle.age = self.age;
        self.age += 1;
        self.rectangles.push(rectangle);
    }

    /// Cuts a rectangle into thirds: along all its sides where they are equally long, else along the longest.
    fn divide(&mut self, at: usize) {
        let mut rectangle = self.rectangles[at].clone();
        let longest = rectangle.sides.iter().copied().fold(0.0, f64::max);
        let is_long = |side: f64| longest - side <= longest * EQUAL_SIDES;
        let mut cuts: Vec<usize> = if rectangle.sides.iter().all(|side| is_long(*side)) {
            (0..rectangle.sides.len()).collect()
        } else {
            rectangle.sides.iter().position(|side| *side == longest).into_iter().collect()
        };
        let mut values = vec![[0.0; 2]; rectangle.sides.len()];
        for axis in &cuts {
            for (side, value) in [-1.0, 1.0].into_iter().zip(0..) {
                let mut point = rectangle.centre.clone();
                point[*axis] += side * rectangle.sides[*axis] / 3.0;
                values[*axis][value] = self.evaluate(&point);
            }
        }
        let lower = |axis: usize| values[axis][0].min(values[axis][1]);
        cuts.sort_by(|a, b| lower(*a).total_cmp(&lower(*b)));
        for axis in cuts {
            rectangle.sides[axis] /= 3.0;
            rectangle.half_diagonal = half_diagonal(&rectangle.sides);
            rectangle.age = self.age;
            self.age += 1;
            for (side, value) in [-1.0, 1.0].into_iter().zip(values[axis]) {
                let mut part = rectangle.clone();
                part.centre[axis] += side * rectangle.sides[axis];
                part.value = value;
                self.add(part);
            }
        }
        self.rectangles[at] = rectangle;
    }

    /// Divides the rectangles on the lower hull of value over size; whether all of them were small already.
    fn divide_promising(&mut self, smallest_side: f64) -> bool {
        let hull = self.hull();
        let mut all_small = true;
        for (place, at) in hull.iter().enumerate() {
            if !self.is_promising(&hull, place) {
                continue;
            }
            self.divide(*at);
            all_small &= self.rectangles[*at].sides.iter().all(|side| *side <= smallest_side);
            if self.left == 0 {
                break;
            }
        }
        all_small
    }

    /// Whether a rectangle could hold a lower value than the best for some rate of change.
    fn is_promising(&self, hull: &[usize], place: usize) -> bool {
        let of = |at: usize| &self.rectangles[at];
        let here = of(hull[place]);
        let Some(larger) =
            hull[place..].iter().map(|at| of(*at)).find(|other| other.half_diagonal != here.half_diagonal)
        else {
            return true;
        };
        let slope = (here.value - larger.value) / f64::from(here.half_diagonal - larger.half_diagonal);
        here.value - slope * f64::from(here.half_diagonal) <= self.best.1
    }

    /// The lower hull of value over size, from the smallest of the lowest to the largest; equals stay.
    fn hull(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rectangles.len()).collect();
        order.sort_by(|a, b| self.rectangles[*a].order(&self.rectangles[*b]));
        let of = |at: usize| (f64::from(self.rectangles[at].half_diagonal), self.rectangles[at].value);
        let lowest = order.iter().map(|at| of(*at).1).fold(f64::INFINITY, f64::min);
        let Some(first) = order.iter().rposition(|at| of(*at).1 == lowest) else { return order };
        let mut hull: Vec<usize> = Vec::new();
        let start = of(order[first]).0;
        for at in order.iter().copied().filter(|at| of(*at).0 >= start) {
            let (size, value) = of(at);
            let best_of_size =
                order.iter().map(|other| of(*other)).filter(|other| other.0 == size).all(|other| value <= other.1);
            if !best_of_size {
                continue;
            }
            while let [.., a, b] = hull[..] {
                let (a, b) = (of(a), of(b));
                let above = (b.1 - a.1) * (size - a.0) > (value - a.1) * (b.0 - a.0);
                if b.0 == size || !above {
                    break;
                }
                hull.pop();
            }
            hull.push(at);
        }
        hull
    }
}

/// Half the diagonal, in single precision so that equal rectangles are equal.
fn half_diagonal(sides: &[f64]) -> f32 {
    (0.5 * sides.iter().map(|side| side * side).sum::<f64>().sqrt()) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_points_are_those_of_nlopt() {
        // nlopt 2.11.0, GN_DIRECT, the same function and box
        let theirs = [
            (45.0, 45.0),
            (21.666_666_666_666_668, 45.0),
            (68.333_333_333_333_33, 45.0),
            (45.0, 21.666_666_666_666_668),
            (45.0, 68.333_333_333_333_33),
            (21.666_666_666_666_668, 21.666_666_666_666_668),
            (21.666_666_666_666_668, 68.333_333_333_333_33),
            (13.888_888_888_888_891, 68.333_333_333_333_33),
            (29.444_444_444_444_446, 68.333_333_333_333_33),
            (21.666_666_666_666_668, 60.555_555_555_555_55),
            (21.666_666_666_666_668, 76.111_111_111_111_11),
            (68.333_333_333_333_33, 21.666_666_666_666_668),
            (68.333_333_333_333_33, 68.333_333_333_333_33),
            (13.888_888_888_888_891, 60.555_555_555_555_55),
        ];
        let mut calls = Vec::new();
        let mut function = |x: &[f64]| {
            calls.push((x[0], x[1]));
            (x[0] - 20.3_f64).powi(2) + 3.0 * (x[1] - 61.2).powi(2) + 50.0 * (x[0] / 5.0).sin() + 1_000.0
        };
        let look = Look { evaluations: 199, least_gain: 1e-9, smallest_side: 1e-3 };
        let lowest = divide_rectangles(&mut function, &[(10.0, 80.0); 2], look);
        for (ours, theirs) in calls.iter().zip(theirs) {
            assert!((ours.0 - theirs.0).abs() < 1e-9 && (ours.1 - theirs.1).abs() < 1e-9, "{ours:?} {theirs:?}");
        }
        assert!((lowest[0] - 21.912_056).abs() < 1e-5 && (lowest[1] - 61.195_702).abs() < 1e-5, "{lowest:?}");
    }
}
