//! Where a search begins that follows one with other costs.

use super::{
    interior::Search,
    iterate::{Iterate, Residual},
};

/// Points inside all bounds, from the middle of a search, earliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WarmPoint {
    pub(super) points: Vec<Iterate>,
}

/// Distance to a bound, and reduced cost, that a change of costs may leave, as a share of what there was.
const KEPT: f64 = 0.1;

/// Columns that may end there, one in so many, where an earlier point could be taken instead.
const ENOUGH_LEFT: usize = 10_000;

impl Search<'_> {
    /// The latest of the kept points that bears the change of costs and limits; the earliest where none does, `None` where
    /// they are of another programme.
    ///
    /// A Newton step at unchanged products takes a point into the new costs. Where it would leave the bounds, the point
    /// lay too near to them.
    ///
    /// # Source
    /// Yildirim & Wright, Warm-start strategies in interior-point methods, SIAM J. Optim. 12 (2002) 782–810,
    /// doi:10.1137/S1052623400369235.
    pub(super) fn resume(&mut self, warm: &WarmPoint) -> Option<Iterate> {
        let (size, rows) = (self.form.columns(), self.form.rows());
        let mut begin = None;
        for point in warm.points.iter().rev().filter(|point| point.x.len() == size && point.y.len() == rows) {
            let (moved, blocked) = self.moved(point)?;
            begin = Some(moved);
            if blocked <= size / ENOUGH_LEFT {
                break;
            }
        }
        begin
    }

    /// A point moved into the costs and limits of now, and how many of its columns had to be held back.
    fn moved(&mut self, point: &Iterate) -> Option<(Iterate, usize)> {
        let form = self.form;
        let mut at = point.clone();
        for k in 0..at.x.len() {
            if form.upper[k].is_finite() {
                at.x[k] = at.x[k].min((1.0 - 1e-9) * form.upper[k]);
                at.v[k] = form.upper[k] - at.x[k];
            }
        }
        if !self.weigh(&at) {
            return None;
        }
        self.refine = true;
        let residual: Residual = self.residual(&at);
        let unchanged = vec![0.0; at.x.len()];
        let direction = self.direction(&at, &residual, &unchanged, &unchanged);
        let mut blocked = 0;
        let mut go = |value: &mut f64, change: f64| {
            let least = KEPT * *value;
            blocked += usize::from(*value + change < least);
            *value = (*value + change).max(least);
        };
        for k in 0..at.x.len() {
            go(&mut at.x[k], direction.x[k]);
            go(&mut at.z[k], direction.z[k]);
            if form.upper[k].is_finite() {
                go(&mut at.v[k], direction.v[k]);
                go(&mut at.w[k], direction.w[k]);
            }
        }
        at.y.iter_mut().zip(&direction.y).for_each(|(y, change)| *y += change);
        Some((at, blocked))
    }
}
