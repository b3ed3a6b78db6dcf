//! What a point and its prices prove, worked out from the programme alone and not from the solver's word.

use super::{LinearProgram, Sense};

/// Cost of a point, a bound on the cost of every point, and how far the point is from its rows and bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Certificate {
    /// Cost of the point.
    pub objective: f64,
    /// No feasible point below the ceilings costs less.
    pub bound: f64,
    /// Greatest distance from a row or a bound, relative to the largest right-hand side.
    pub infeasibility: f64,
}

impl Certificate {
    /// Of a point `x` with prices `y`.
    ///
    /// The bound is that of Lagrange: for prices of any size, the rows' worth plus, column by column, the least that
    /// its reduced cost can come to between its bounds. Ceilings keep it finite, so that rounding in the prices makes it a
    /// little lower, never wrong.
    ///
    /// # Source
    /// Neumaier & Shcherbina, Safe bounds in linear and mixed-integer linear programming, Math. Program. 99 (2004)
    /// 283–296, doi:10.1007/s10107-003-0433-3.
    #[must_use]
    pub fn of(program: &LinearProgram, x: &[f64], y: &[f64]) -> Self {
        let objective = program.cost.iter().zip(x).map(|(cost, amount)| cost * amount).sum();
        let price: Vec<f64> = (0..program.rows())
            .map(|row| match program.sense[row] {
                Sense::Equal => y[row],
                Sense::AtMost => y[row].min(0.0),
            })
            .collect();
        Self {
            objective,
            bound: lagrange_bound(program, &program.cost, &price),
            infeasibility: infeasibility(program, x),
        }
    }

    /// Nothing is known.
    #[must_use]
    pub fn none() -> Self {
        Self { objective: f64::INFINITY, bound: f64::NEG_INFINITY, infeasibility: f64::INFINITY }
    }

    /// Cost above the bound, relative to the cost.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.objective - self.bound).abs() / self.objective.abs().max(1.0)
    }
}

/// Whether prices prove that no point below the ceilings meets the rows: with no costs at all, the bound is above zero.
///
/// # Source
/// Farkas, Theorie der einfachen Ungleichungen, J. reine angew. Math. 124 (1902) 1–27.
#[must_use]
pub(crate) fn proves_infeasible(program: &LinearProgram, y: &[f64]) -> bool {
    let size = y.iter().fold(0.0_f64, |size, price| size.max(price.abs()));
    if size == 0.0 || !size.is_finite() {
        return false;
    }
    let price: Vec<f64> = y
        .iter()
        .zip(&program.sense)
        .map(|(price, sense)| match sense {
            Sense::Equal => price / size,
            Sense::AtMost => (price / size).min(0.0),
        })
        .collect();
    let worth: f64 = price.iter().zip(&program.limit).map(|(price, limit)| (price * limit).abs()).sum();
    lagrange_bound(program, &vec![0.0; program.columns()], &price) > 1e-9 * (1.0 + worth)
}

fn lagrange_bound(program: &LinearProgram, cost: &[f64], price: &[f64]) -> f64 {
    let rows: f64 = price.iter().zip(&program.limit).map(|(price, limit)| price * limit).sum();
    let columns: f64 = (0..program.columns())
        .map(|k| {
            let reduced = cost[k] - program.column(k).map(|(row, value)| value * price[row]).sum::<f64>();
            reduced * if reduced >= 0.0 { program.lower[k] } else { program.ceiling[k] }
        })
        .sum();
    rows + columns
}

fn infeasibility(program: &LinearProgram, x: &[f64]) -> f64 {
    let scale = program.limit.iter().fold(1.0_f64, |scale, limit| scale.max(limit.abs()));
    let rows =
        program.activity(x).into_iter().zip(&program.limit).zip(&program.sense).map(|((activity, limit), sense)| {
            match sense {
                Sense::Equal => (activity - limit).abs(),
                Sense::AtMost => activity - limit,
            }
        });
    let bounds = x.iter().enumerate().map(|(k, &x)| (program.lower[k] - x).max(x - program.upper[k]));
    rows.chain(bounds).fold(0.0, f64::max) / scale
}
