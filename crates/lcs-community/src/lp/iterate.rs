//! A point of an interior-point search, a step from it, and how far a step may go.

/// A point: columns and their distance to the upper bound, prices, reduced costs at the lower and the upper bound.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Iterate {
    pub(super) x: Vec<f64>,
    pub(super) v: Vec<f64>,
    pub(super) y: Vec<f64>,
    pub(super) z: Vec<f64>,
    pub(super) w: Vec<f64>,
}

/// What is missing from feasibility.
#[derive(Default)]
pub(super) struct Residual {
    pub(super) rows: Vec<f64>,
    pub(super) upper: Vec<f64>,
    pub(super) cost: Vec<f64>,
}

impl Iterate {
    pub(super) fn go(&mut self, direction: &Iterate, bounded: &[bool], primal: f64, dual: f64) {
        for (k, &bounded) in bounded.iter().enumerate() {
            self.x[k] += primal * direction.x[k];
            self.z[k] += dual * direction.z[k];
            if bounded {
                self.v[k] += primal * direction.v[k];
                self.w[k] += dual * direction.w[k];
            }
        }
        self.y.iter_mut().zip(&direction.y).for_each(|(y, dy)| *y += dual * dy);
    }
}

/// Gondzio's correction: brings a product that would lie far from the centre back into its neighbourhood.
pub(super) fn towards_centre(product: f64, aim: f64) -> f64 {
    if product < 0.1 * aim {
        0.1 * aim - product
    } else if product > 10.0 * aim {
        (10.0 * aim - product).max(-10.0 * aim)
    } else {
        0.0
    }
}

pub(super) fn step_lengths(at: &Iterate, direction: &Iterate, bounded: &[bool]) -> (f64, f64) {
    let (mut primal, mut dual) = (1.0_f64, 1.0_f64);
    for (k, &bounded) in bounded.iter().enumerate() {
        primal = primal.min(room(at.x[k], direction.x[k]));
        dual = dual.min(room(at.z[k], direction.z[k]));
        if bounded {
            primal = primal.min(room(at.v[k], direction.v[k]));
            dual = dual.min(room(at.w[k], direction.w[k]));
        }
    }
    (primal, dual)
}

/// How far one can go before `value` is zero.
fn room(value: f64, change: f64) -> f64 {
    if change < 0.0 { -value / change } else { f64::INFINITY }
}

pub(super) fn mu_after(at: &Iterate, direction: &Iterate, bounded: &[bool], primal: f64, dual: f64) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for (k, &bounded) in bounded.iter().enumerate() {
        sum += (at.x[k] + primal * direction.x[k]) * (at.z[k] + dual * direction.z[k]);
        count += 1.0;
        if bounded {
            sum += (at.v[k] + primal * direction.v[k]) * (at.w[k] + dual * direction.w[k]);
            count += 1.0;
        }
    }
    sum / count
}

pub(super) fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |largest, value| largest.max(value.abs()))
}
