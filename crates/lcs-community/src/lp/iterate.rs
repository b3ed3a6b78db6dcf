//! A point of an interior-point search, a step from it, and how far a step may go.

/// A point: columns and their distance to the upper bound, prices, reduced costs at the lower and the upper bound.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Iterate {
    pub(super) x: Vec<f64>,
    /// Of the columns that have an upper bound, as is `w`.
    pub(super) v: Vec<f64>,
    pub(super) y: Vec<f64>,
    pub(super) z: Vec<f64>,
    pub(super) w: Vec<f64>,
}

/// What is missing from feasibility.
pub(super) struct Residual {
    pub(super) rows: Vec<f64>,
    pub(super) upper: Vec<f64>,
    pub(super) cost: Vec<f64>,
}

impl Residual {
    /// The greatest of all.
    pub(super) fn largest(&self) -> f64 {
        largest(&self.rows).max(largest(&self.upper)).max(largest(&self.cost))
    }
}

/// What Newton's direction shall change each product of a distance and its reduced cost by.
#[derive(Clone)]
pub(super) struct Targets {
    pub(super) lower: Vec<f64>,
    pub(super) upper: Vec<f64>,
}

impl Targets {
    /// To no product at all.
    pub(super) fn complementary(at: &Iterate) -> Self {
        let all = |distance: &[f64], price: &[f64]| distance.iter().zip(price).map(|(x, z)| -x * z).collect();
        Self { lower: all(&at.x, &at.z), upper: all(&at.v, &at.w) }
    }

    /// None.
    pub(super) fn none(at: &Iterate) -> Self {
        Self { lower: vec![0.0; at.x.len()], upper: vec![0.0; at.v.len()] }
    }

    /// Moves the targets to products of `aim`, less what the direction `ahead` makes of them in second order.
    pub(super) fn correct(&mut self, ahead: &Iterate, aim: f64) {
        let all = |target: &mut [f64], x: &[f64], z: &[f64]| {
            target.iter_mut().zip(x).zip(z).for_each(|((target, x), z)| *target += aim - x * z);
        };
        all(&mut self.lower, &ahead.x, &ahead.z);
        all(&mut self.upper, &ahead.v, &ahead.w);
    }

    /// Gondzio's correction: brings products that would lie far from the centre after a step back to its neighbourhood.
    pub(super) fn centre(&mut self, at: &Iterate, ahead: &Iterate, (primal, dual): (f64, f64), aim: f64) {
        let all = |target: &mut [f64], x: &[f64], dx: &[f64], z: &[f64], dz: &[f64]| {
            for k in 0..target.len() {
                let product = (x[k] + primal * dx[k]) * (z[k] + dual * dz[k]);
                let kept = product.clamp(0.1 * aim, 10.0 * aim);
                target[k] += (kept - product).max(-10.0 * aim);
            }
        };
        all(&mut self.lower, &at.x, &ahead.x, &at.z, &ahead.z);
        all(&mut self.upper, &at.v, &ahead.v, &at.w, &ahead.w);
    }
}

impl Iterate {
    /// All ones, a point of which Newton's direction is a least-squares solution.
    pub(super) fn unit(columns: usize, bounded: usize, rows: usize) -> Self {
        let ones = |size| vec![1.0; size];
        Self { x: ones(columns), z: ones(columns), v: ones(bounded), w: ones(bounded), y: vec![0.0; rows] }
    }

    /// Moves a point inside all bounds.
    ///
    /// # Source
    /// Mehrotra (1992), section 7.
    pub(super) fn inside(&mut self) {
        let shift = |near: &mut [f64], far: &mut [f64]| {
            let least = near.iter().chain(&*far).copied().fold(0.0, f64::min);
            near.iter_mut().chain(far).for_each(|value| *value += -1.5 * least);
        };
        shift(&mut self.x, &mut self.v);
        shift(&mut self.z, &mut self.w);
        let product = self.complementarity() * (self.x.len() + self.v.len()) as f64;
        let sum = |near: &[f64], far: &[f64]| near.iter().chain(far).sum::<f64>().max(1e-9);
        let (up, price_up) = (sum(&self.z, &self.w), sum(&self.x, &self.v));
        self.x.iter_mut().chain(&mut self.v).for_each(|x| *x += 0.5 * product / up + 1e-6);
        self.z.iter_mut().chain(&mut self.w).for_each(|z| *z += 0.5 * product / price_up + 1e-6);
    }

    pub(super) fn go(&mut self, direction: &Iterate, primal: f64, dual: f64) {
        let all = |value: &mut [f64], change: &[f64], length: f64| {
            value.iter_mut().zip(change).for_each(|(value, change)| *value += length * change);
        };
        all(&mut self.x, &direction.x, primal);
        all(&mut self.v, &direction.v, primal);
        all(&mut self.y, &direction.y, dual);
        all(&mut self.z, &direction.z, dual);
        all(&mut self.w, &direction.w, dual);
    }

    /// How far one can go before a distance or a reduced cost is zero, at most the whole way.
    pub(super) fn room(&self, direction: &Iterate) -> (f64, f64) {
        (
            room(&self.x, &direction.x).min(room(&self.v, &direction.v)),
            room(&self.z, &direction.z).min(room(&self.w, &direction.w)),
        )
    }

    /// Mean product of a distance to a bound and its reduced cost.
    pub(super) fn complementarity(&self) -> f64 {
        let sum = |distance: &[f64], price: &[f64]| distance.iter().zip(price).map(|(x, z)| x * z).sum::<f64>();
        (sum(&self.x, &self.z) + sum(&self.v, &self.w)) / (self.x.len() + self.v.len()) as f64
    }

    /// The same after a step.
    pub(super) fn complementarity_after(&self, direction: &Iterate, primal: f64, dual: f64) -> f64 {
        let sum = |x: &[f64], dx: &[f64], z: &[f64], dz: &[f64]| {
            (0..x.len()).map(|k| (x[k] + primal * dx[k]) * (z[k] + dual * dz[k])).sum::<f64>()
        };
        let lower = sum(&self.x, &direction.x, &self.z, &direction.z);
        let upper = sum(&self.v, &direction.v, &self.w, &direction.w);
        (lower + upper) / (self.x.len() + self.v.len()) as f64
    }
}

fn room(value: &[f64], change: &[f64]) -> f64 {
    let blocks = value.iter().zip(change).map(|(value, change)| -change / value);
    1.0 / blocks.fold(1.0, f64::max)
}

pub(super) fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |largest, value| largest.max(value.abs()))
}
