//! Minimisation without derivatives, within bounds.

/// Reflection, contraction and expansion of a simplex.
const CONTRACT: f64 = 0.5;
const EXPAND: f64 = 2.0;
/// A simplex search within a subspace ends when the simplex has shrunk to this share.
const SHRINK: f64 = 0.25;
/// Steps grow and shrink by no more than this factor from round to round.
const STEP_LIMIT: f64 = 0.1;
/// Fewest and most dimensions of a subspace.
const SUBSPACE: (usize, usize) = (2, 5);

/// Bounds and the length of the first step of one coordinate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Coordinate {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) step: f64,
}

impl Coordinate {
    /// A coordinate whose first step is a tenth of its range.
    pub(crate) fn within(low: f64, high: f64) -> Self {
        Self { low, high, step: 0.1 * (high - low) }
    }
}

/// When to stop.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop {
    /// Relative change of the value and of the point.
    pub(crate) tolerance: f64,
    /// Calls of the function.
    pub(crate) evaluations: usize,
}

/// The lowest point found.
#[derive(Debug, Clone)]
pub(crate) struct Minimum {
    pub(crate) x: Vec<f64>,
    pub(crate) value: f64,
}

/// Searches a minimum from `start` by simplex searches in subspaces of two to five coordinates, which are chosen by how
/// far the last round moved along each.
///
/// # Source
/// Rowan 1990, "Functional stability analysis of numerical algorithms" (the Subplex method), on the simplex search of
/// Nelder & Mead 1965, <https://doi.org/10.1093/comjnl/7.4.308>; points outside the bounds are moved onto them (Box
/// 1965).
pub(crate) fn subplex(
    function: &mut dyn FnMut(&[f64]) -> f64,
    start: &[f64],
    coordinates: &[Coordinate],
    stop: Stop,
) -> Minimum {
    let size = start.len();
    let x: Vec<f64> = start.iter().zip(coordinates).map(|(x, c)| x.clamp(c.low, c.high)).collect();
    let mut steps: Vec<f64> = x.iter().zip(coordinates).map(|(x, c)| first_step(*x, c)).collect();
    let value = function(&x);
    let mut search = Search { function, coordinates, best: Minimum { x, value }, left: stop.evaluations };
    let mut progress = vec![0.0; size];
    while search.left > 0 {
        let before = search.best.clone();
        let spaces = subspaces(&progress);
        let mut spread: f64 = 0.0;
        for space in &spaces {
            spread = spread.max(search.simplex(space, &steps));
        }
        let after = &search.best;
        let scale = after.value.abs() + (after.value + spread).abs();
        let moved: f64 = after.x.iter().zip(&before.x).map(|(a, b)| (a - b).abs()).sum();
        let length: f64 = after.x.iter().map(|x| x.abs()).sum();
        let small_steps = steps.iter().zip(&after.x).all(|(s, x)| s.abs() * SHRINK <= stop.tolerance * x.abs());
        if spread <= 0.5 * stop.tolerance * scale || (moved < stop.tolerance * length && small_steps) {
            break;
        }
        progress = after.x.iter().zip(&before.x).map(|(a, b)| a - b).collect();
        rescale(&mut steps, &progress, spaces.len());
    }
    search.best
}

/// The first step, turned where it would leave the bounds.
fn first_step(x: f64, c: &Coordinate) -> f64 {
    let furthest = (c.high - x).abs().max((c.low - x).abs());
    let step = c.step.clamp(-furthest, furthest);
    if x + step < c.low || x + step > c.high { -step } else { step }
}

/// Sorts coordinates by how far they moved and cuts them where the movement drops most.
fn subspaces(progress: &[f64]) -> Vec<Vec<usize>> {
    let size = progress.len();
    let (fewest, most) = SUBSPACE;
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|a, b| progress[*b].abs().total_cmp(&progress[*a].abs()));
    let moved: Vec<f64> = order.iter().map(|at| progress[*at].abs()).collect();
    let all: f64 = moved.iter().sum();
    let mut spaces = Vec::new();
    let mut first = 0;
    while first + fewest < size {
        let mut taken = fewest;
        let mut best = f64::NEG_INFINITY;
        for after in first + fewest..=(first + most).min(size) {
            // what remains must make a subspace too
            if size - after < fewest {
                continue;
            }
            let near: f64 = moved[..after].iter().sum();
            let merit = near / after as f64 - (all - near) / (size - after) as f64;
            if merit > best {
                (best, taken) = (merit, after - first);
            }
        }
        spaces.push(order[first..first + taken].to_vec());
        first += taken;
    }
    if first < size {
        spaces.push(order[first..].to_vec());
    }
    spaces
}

/// Steps for the next round: as long as the last round moved, in its direction.
fn rescale(steps: &mut [f64], progress: &[f64], spaces: usize) {
    let scale = if spaces == 1 {
        SHRINK
    } else {
        let sum = |values: &[f64]| values.iter().map(|value| value.abs()).sum::<f64>();
        (sum(progress) / sum(steps)).clamp(STEP_LIMIT, 1.0 / STEP_LIMIT)
    };
    for (step, moved) in steps.iter_mut().zip(progress) {
        *step = if *moved == 0.0 { -*step * scale } else { (*step * scale).abs().copysign(*moved) };
    }
}

struct Search<'a> {
    function: &'a mut dyn FnMut(&[f64]) -> f64,
    coordinates: &'a [Coordinate],
    best: Minimum,
    left: usize,
}

#[derive(Clone)]
struct Vertex {
    x: Vec<f64>,
    value: f64,
}

impl Search<'_> {
    /// A simplex search along some coordinates; returns the spread of values in the last simplex.
    fn simplex(&mut self, space: &[usize], steps: &[f64]) -> f64 {
        let Some(mut vertices) = self.first_simplex(space, steps) else { return 0.0 };
        let first_diameter = Ranks::of(&vertices).diameter(&vertices);
        loop {
            let ranks = Ranks::of(&vertices);
            let spread = vertices[ranks.highest].value - vertices[ranks.lowest].value;
            let small = ranks.diameter(&vertices) < SHRINK * first_diameter;
            if self.left == 0 || small || !self.improve(space, &mut vertices, &ranks) {
                return spread;
            }
        }
    }

    /// The best point and a step from it along each coordinate; `None` where a step leads nowhere.
    fn first_simplex(&mut self, space: &[usize], steps: &[f64]) -> Option<Vec<Vertex>> {
        let here = |best: &Minimum| -> Vec<f64> { space.iter().map(|at| best.x[*at]).collect() };
        let mut vertices = vec![Vertex { x: here(&self.best), value: self.best.value }];
        for (along, at) in space.iter().enumerate() {
            // from the best point so far, which an earlier step may have moved
            let mut x = here(&self.best);
            let from = x[along];
            x[along] = stepped(from, steps[*at], &self.coordinates[*at]);
            if close(x[along], from) {
                return None;
            }
            let value = self.evaluate(space, &x);
            vertices.push(Vertex { x, value });
        }
        Some(vertices)
    }

    /// One step of Nelder and Mead; `false` where the simplex can no longer move.
    fn improve(&mut self, space: &[usize], vertices: &mut [Vertex], ranks: &Ranks) -> bool {
        let (lowest, highest) = (ranks.lowest, ranks.highest);
        let share = 1.0 / space.len() as f64;
        let others = || vertices.iter().enumerate().filter(|(at, _)| *at != highest).map(|(_, vertex)| vertex);
        let centre: Vec<f64> =
            (0..space.len()).map(|at| others().map(|vertex| vertex.x[at]).sum::<f64>() * share).collect();
        let worst = vertices[highest].clone();
        let Some(reflected) = self.through(space, &centre, 1.0, &worst.x) else { return false };
        if reflected.value < vertices[lowest].value {
            let Some(further) = self.through(space, &centre, EXPAND, &worst.x) else { return false };
            vertices[highest] = if further.value < reflected.value { further } else { reflected };
        } else if reflected.value < vertices[ranks.second_highest].value {
            vertices[highest] = reflected;
        } else {
            let side = if worst.value <= reflected.value { -CONTRACT } else { CONTRACT };
            let Some(nearer) = self.through(space, &centre, side, &worst.x) else { return false };
            if nearer.value < reflected.value.min(worst.value) {
                vertices[highest] = nearer;
            } else {
                let best = vertices[lowest].x.clone();
                for (_, vertex) in vertices.iter_mut().enumerate().filter(|(at, _)| *at != lowest) {
                    let Some(shrunk) = self.through(space, &best, -CONTRACT, &vertex.x) else { return false };
                    *vertex = shrunk;
                }
            }
        }
        true
    }

    /// The point beyond `centre` as seen from `from`; `None` where it falls on either.
    fn through(&mut self, space: &[usize], centre: &[f64], scale: f64, from: &[f64]) -> Option<Vertex> {
        let x: Vec<f64> = (0..space.len())
            .map(|at| {
                let bounds = &self.coordinates[space[at]];
                (centre[at] + scale * (centre[at] - from[at])).clamp(bounds.low, bounds.high)
            })
            .collect();
        let same = |other: &[f64]| x.iter().zip(other).all(|(a, b)| close(*a, *b));
        if same(centre) || same(from) {
            return None;
        }
        let value = self.evaluate(space, &x);
        Some(Vertex { x, value })
    }

    /// The function at a point of a subspace; the best point is kept.
    fn evaluate(&mut self, space: &[usize], x: &[f64]) -> f64 {
        let mut point = self.best.x.clone();
        for (at, x) in space.iter().zip(x) {
            point[*at] = *x;
        }
        let value = (self.function)(&point);
        self.left = self.left.saturating_sub(1);
        if value <= self.best.value {
            self.best = Minimum { x: point, value };
        }
        value
    }
}

/// A step from `x`, onto the bound where that is far enough, else the other way.
fn stepped(x: f64, step: f64, c: &Coordinate) -> f64 {
    let mut to = x + step;
    if to > c.high {
        to = if c.high - x > 0.1 * step.abs() { c.high } else { x - step.abs() };
    }
    if to < c.low {
        to = if x - c.low > 0.1 * step.abs() { c.low } else { x + step.abs() };
        if to > c.high {
            let further = if c.high - x > x - c.low { c.high } else { c.low };
            to = 0.5 * (further + x);
        }
    }
    to
}

/// Which vertex of a simplex is lowest, highest and next to highest; of equals the later one is higher.
struct Ranks {
    lowest: usize,
    second_highest: usize,
    highest: usize,
}

impl Ranks {
    fn of(vertices: &[Vertex]) -> Self {
        let mut ranks = Self { lowest: 0, second_highest: 0, highest: 0 };
        for (at, vertex) in vertices.iter().enumerate().skip(1) {
            if vertex.value < vertices[ranks.lowest].value {
                ranks.lowest = at;
            }
            if vertex.value >= vertices[ranks.highest].value {
                ranks.second_highest = ranks.highest;
                ranks.highest = at;
            } else if ranks.second_highest == ranks.highest || vertex.value >= vertices[ranks.second_highest].value {
                ranks.second_highest = at;
            }
        }
        ranks
    }

    /// Distance between the lowest and the highest vertex, along all coordinates.
    fn diameter(&self, vertices: &[Vertex]) -> f64 {
        let (low, high) = (&vertices[self.lowest], &vertices[self.highest]);
        low.x.iter().zip(&high.x).map(|(a, b)| (a - b).abs()).sum()
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-13 * (a.abs() + b.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_valley_of_rosenbrock_is_found() {
        let mut function = |x: &[f64]| (1.0 - x[0]).powi(2) + 100.0 * (x[1] - x[0] * x[0]).powi(2);
        let coordinates = [Coordinate::within(-5.0, 5.0); 2];
        let stop = Stop { tolerance: 1e-12, evaluations: 5_000 };
        let minimum = subplex(&mut function, &[-1.2, 1.0], &coordinates, stop);
        assert!((minimum.x[0] - 1.0).abs() < 1e-4 && minimum.value < 1e-8, "{minimum:?}");
    }

    #[test]
    fn the_path_is_that_of_nlopt() {
        // nlopt 2.11.0, LN_SBPLX from the same start with the same steps and tolerances: calls, point, value
        let chain = |x: &[f64]| {
            x.windows(2)
                .map(|pair| 100.0 * (pair[1] - pair[0] * pair[0]).powi(2) + (1.0 - pair[0]).powi(2))
                .sum::<f64>()
        };
        let start = [-1.2, 1.0, 0.5, 0.3, 2.0, -0.5, 1.5];
        for (size, calls, first, value) in [
            (7, 718, -0.998_993_679_769_268_3, 4.077_490_308_442_54),
            (5, 340, -1.027_815_157_797_337_8, 4.236_443_535_404_461),
        ] {
            let mut counted = 0;
            let mut function = |x: &[f64]| {
                counted += 1;
                chain(x)
            };
            let coordinates = vec![Coordinate::within(-2.0, 3.0); size];
            let stop = Stop { tolerance: 1e-5, evaluations: 1_999 };
            let minimum = subplex(&mut function, &start[..size], &coordinates, stop);
            assert_eq!(counted, calls);
            assert!((minimum.x[0] - first).abs() < 1e-9 && (minimum.value - value).abs() < 1e-9, "{minimum:?}");
        }
    }

    #[test]
    fn a_minimum_on_the_bound_is_found() {
        let mut function = |x: &[f64]| x.iter().enumerate().map(|(at, x)| (x - at as f64 - 3.0).powi(2)).sum();
        let coordinates = [Coordinate::within(0.0, 4.0); 7];
        let minimum = subplex(&mut function, &[1.0; 7], &coordinates, Stop { tolerance: 1e-12, evaluations: 20_000 });
        for (x, expected) in minimum.x.iter().zip([3.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0]) {
            assert!((x - expected).abs() < 1e-5, "{minimum:?}");
        }
    }
}
