//! Whether two clouds of days, by temperature and energy, lie apart.

use crate::statistics::{mean, minimise_between};

/// Deviations beyond which a day does not count.
const OUTLIER: f64 = 3.6;
/// Rounds of leaving outliers out.
const ROUNDS: usize = 3;
/// Days in the running median of energy over temperature.
const MEDIAN_DAYS: usize = 5;
/// Deviations along temperature and energy that make the ellipse.
const REACH: (f64, f64) = (1.4, 0.89);

/// Centre and covariance of a cloud.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ellipse {
    centre: [f64; 2],
    covariance: [f64; 3],
}

impl Ellipse {
    /// The ellipse of days of (temperature, energy), without outliers; `None` where the days are too few or too alike.
    pub(super) fn of(days: &[(f64, f64)]) -> Option<Self> {
        let mut days = days.to_vec();
        days.sort_by(|a, b| a.0.total_cmp(&b.0));
        for _ in 0..ROUNDS {
            if !varied(&days) {
                break;
            }
            let ellipse = Self::plain(&days, (OUTLIER, OUTLIER));
            let Some(inverse) = ellipse.inverse() else { break };
            let inside = |day: &(f64, f64)| {
                let (x, y) = (day.0 - ellipse.centre[0], day.1 - ellipse.centre[1]);
                inverse[0] * x * x + 2.0 * inverse[1] * x * y + inverse[2] * y * y <= 1.0
            };
            let kept: Vec<(f64, f64)> = days.iter().copied().filter(inside).collect();
            if kept.len() < 3 || kept.len() == days.len() {
                break;
            }
            days = kept;
        }
        (days.len() >= 3 && varied(&days)).then(|| Self::plain(&days, REACH))
    }

    /// Mean and covariance, energy smoothed over temperature, scaled to so many deviations.
    fn plain(days: &[(f64, f64)], reach: (f64, f64)) -> Self {
        let x: Vec<f64> = days.iter().map(|day| day.0).collect();
        let y = running_median(&days.iter().map(|day| day.1).collect::<Vec<_>>());
        let centre = [mean(&x), mean(&y)];
        let mut covariance = [0.0; 3];
        for (x, y) in x.iter().zip(&y) {
            let (x, y) = (x - centre[0], y - centre[1]);
            covariance[0] += x * x;
            covariance[1] += x * y;
            covariance[2] += y * y;
        }
        let scale = [reach.0 * reach.0, reach.0 * reach.1, reach.1 * reach.1];
        let degrees = (days.len() - 1) as f64;
        Self { centre, covariance: std::array::from_fn(|at| covariance[at] / degrees * scale[at]) }
    }

    fn determinant(&self) -> f64 {
        self.covariance[0] * self.covariance[2] - self.covariance[1] * self.covariance[1]
    }

    fn inverse(&self) -> Option<[f64; 3]> {
        let determinant = self.determinant();
        let [xx, xy, yy] = self.covariance;
        (determinant > 0.0).then(|| [yy / determinant, -xy / determinant, xx / determinant])
    }

    /// Whether two ellipses have a point in common.
    ///
    /// # Source
    /// Gilitschenski & Hanebeck 2012, "A robust computational test for overlap of two arbitrary-dimensional ellipsoids",
    /// FUSION 2012: the least of a convex function over [0, 1] is not negative.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let solid = |ellipse: &Self| {
            let [xx, xy, yy] = ellipse.covariance;
            [xx, xy, if yy == 0.0 { 1e-14 } else { yy }]
        };
        let (a, b) = (solid(self), solid(other));
        let d = [self.centre[0] - other.centre[0], self.centre[1] - other.centre[1]];
        let mut at = |s: f64| {
            // B/(1-s) + A/s, the covariance of the sum weighted by s
            let m: [f64; 3] = std::array::from_fn(|k| b[k] * s + a[k] * (1.0 - s));
            let determinant = m[0] * m[2] - m[1] * m[1];
            let distance = (m[2] * d[0] * d[0] - 2.0 * m[1] * d[0] * d[1] + m[0] * d[1] * d[1]) / determinant;
            1.0 - s * (1.0 - s) * distance
        };
        minimise_between(&mut at, 0.0, 1.0, 1e-5).1 >= 0.0
    }
}

/// Whether there are at least two temperatures and two energies.
fn varied(days: &[(f64, f64)]) -> bool {
    days.len() > 1 && days.iter().any(|day| day.0 != days[0].0) && days.iter().any(|day| day.1 != days[0].1)
}

/// The median of each value and its neighbours; the series is mirrored at its ends.
fn running_median(values: &[f64]) -> Vec<f64> {
    let count = values.len() as i64;
    let reach = (MEDIAN_DAYS / 2) as i64;
    let mirrored = |at: i64| {
        let folded = at.rem_euclid(2 * count);
        values[(if folded < count { folded } else { 2 * count - 1 - folded }) as usize]
    };
    let middle = |at: i64| {
        let mut window: Vec<f64> = (at - reach..=at + reach).map(mirrored).collect();
        window.sort_unstable_by(f64::total_cmp);
        window[MEDIAN_DAYS / 2]
    };
    (0..count).map(middle).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ring of days around a centre.
    fn cloud(centre: (f64, f64)) -> Ellipse {
        let day = |at: i32| {
            let angle = f64::from(at) * 0.7;
            (centre.0 + 5.0 * angle.cos(), centre.1 + 20.0 * angle.sin())
        };
        Ellipse::of(&(0..60).map(day).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn near_clouds_overlap_and_far_ones_do_not() {
        assert!(cloud((50.0, 100.0)).overlaps(&cloud((53.0, 110.0))));
        assert!(!cloud((50.0, 100.0)).overlaps(&cloud((90.0, 100.0))));
    }

    #[test]
    fn the_median_mirrors_at_the_ends() {
        // scipy.ndimage.median_filter([9, 1, 5, 7, 3, 8], size=5)
        assert_eq!(running_median(&[9.0, 1.0, 5.0, 7.0, 3.0, 8.0]), [5.0, 7.0, 5.0, 5.0, 7.0, 7.0]);
    }
}
