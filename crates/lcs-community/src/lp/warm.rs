//! Where a search begins that follows one with other costs.

use super::{
    iterate::{Iterate, Targets},
    newton::Search,
};

/// Points inside all bounds, from the middle of a search, earliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WarmPoint {
    pub(super) points: Vec<Iterate>,
}

/// Mean complementarity, relative to its scale, of the earliest and the latest point kept.
const KEPT_BETWEEN: std::ops::Range<f64> = 3e-9..5e-6;

/// How much nearer to the optimum a point is than the one kept before it.
const NEARER: f64 = 0.3;

/// Residual that a kept point may have.
const NEARLY_FEASIBLE: f64 = 1e-3;

impl WarmPoint {
    /// Keeps a point of mean complementarity `mu` where a later search could begin there: later points save more
    /// iterations, earlier ones bear greater changes.
    pub(super) fn keep(&mut self, at: &Iterate, mu: f64, missing: f64) {
        let new = self.points.last().is_none_or(|last| mu < NEARER * last.complementarity());
        if new && missing < NEARLY_FEASIBLE && KEPT_BETWEEN.contains(&mu) {
            self.points.push(at.clone());
        }
    }
}

/// Distance to a bound, and reduced cost, that a change of costs may leave, as a share of what there was.
const KEPT: f64 = 0.1;

/// Columns that may end there, one in so many, where an earlier point could be taken instead.
const ENOUGH_LEFT: usize = 300;

/// The same where there is no earlier point: with more of them, the search had better begin anew.
const TOO_FAR: usize = 20;

impl Search<'_> {
    /// The latest of the kept points that bears the change of costs and limits; `None` where even the earliest does not, or
    /// where they are of another programme.
    ///
    /// A Newton step at unchanged products takes a point into the new costs. Where it would leave the bounds, the point
    /// lay too near to them. An earlier point bears more, so that halving finds the latest that bears enough. With it come
    /// the points before it, for searches that follow this one.
    ///
    /// # Source
    /// Yildirim & Wright, Warm-start strategies in interior-point methods, SIAM J. Optim. 12 (2002) 782–810,
    /// doi:10.1137/S1052623400369235.
    pub(super) fn resume(&mut self, warm: &WarmPoint) -> Option<(Iterate, WarmPoint)> {
        let form = self.form;
        let size = form.columns();
        let fits =
            |point: &Iterate| point.x.len() == size && point.v.len() == form.bounded && point.y.len() == form.rows();
        if !warm.points.iter().all(fits) {
            return None;
        }
        let earlier = |count: usize| WarmPoint { points: warm.points[..count].to_vec() };
        let mut begin = None;
        let (mut first, mut last) = (0, warm.points.len());
        while first < last {
            let middle = (first + last) / 2;
            let (moved, blocked) = self.moved(&warm.points[middle])?;
            if blocked <= size / ENOUGH_LEFT {
                (begin, first) = (Some((moved, middle)), middle + 1);
            } else {
                if middle == 0 && blocked <= size / TOO_FAR {
                    begin = Some((moved, 0));
                }
                last = middle;
            }
        }
        begin.map(|(moved, index)| (moved, earlier(index)))
    }

    /// A point moved into the costs and limits of now, and how many of its columns had to be held back.
    fn moved(&mut self, point: &Iterate) -> Option<(Iterate, usize)> {
        let mut at = point.clone();
        if !self.weigh(&at) {
            return None;
        }
        self.refine = true;
        let residual = self.residual(&at);
        let direction = self.direction(&at, &residual, &Targets::none(&at));
        let mut blocked = 0;
        let mut go = |values: &mut [f64], changes: &[f64]| {
            for (value, change) in values.iter_mut().zip(changes) {
                let least = KEPT * *value;
                blocked += usize::from(*value + change < least);
                *value = (*value + change).max(least);
            }
        };
        go(&mut at.x, &direction.x);
        go(&mut at.z, &direction.z);
        go(&mut at.v, &direction.v);
        go(&mut at.w, &direction.w);
        at.y.iter_mut().zip(&direction.y).for_each(|(y, change)| *y += change);
        Some((at, blocked))
    }
}
