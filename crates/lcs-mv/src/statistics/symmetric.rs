//! Small symmetric systems of equations.

/// Pivot, relative to the largest diagonal, below which a system counts as rank deficient.
const DEFICIENT: f64 = 1e-11;

/// Solves `matrix · x = right` for a positive semidefinite matrix, row by row in `matrix`.
///
/// Where columns depend on each other, the solution of least norm is returned and the second value is `true`.
pub(crate) fn solve_semidefinite(matrix: &[f64], right: &[f64]) -> (Vec<f64>, bool) {
    let size = right.len();
    if size == 0 {
        return (Vec::new(), false);
    }
    match cholesky(matrix, size) {
        Some(factor) => (solve_factored(&factor, right), false),
        None => (least_norm(matrix, right), true),
    }
}

/// Lower triangle L with L·Lᵀ = matrix; `None` where a pivot vanishes.
fn cholesky(matrix: &[f64], size: usize) -> Option<Vec<f64>> {
    let largest = (0..size).map(|at| matrix[at * size + at]).fold(0.0, f64::max);
    let mut factor = vec![0.0; size * size];
    for row in 0..size {
        for column in 0..=row {
            let known: f64 = (0..column).map(|k| factor[row * size + k] * factor[column * size + k]).sum();
            let rest = matrix[row * size + column] - known;
            if row == column {
                if rest <= DEFICIENT * matrix[row * size + row].max(DEFICIENT * largest) || rest <= 0.0 {
                    return None;
                }
                factor[row * size + row] = rest.sqrt();
            } else {
                factor[row * size + column] = rest / factor[column * size + column];
            }
        }
    }
    Some(factor)
}

fn solve_factored(factor: &[f64], right: &[f64]) -> Vec<f64> {
    let size = right.len();
    let mut x = right.to_vec();
    for row in 0..size {
        let known: f64 = (0..row).map(|k| factor[row * size + k] * x[k]).sum();
        x[row] = (x[row] - known) / factor[row * size + row];
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|k| factor[k * size + row] * x[k]).sum();
        x[row] = (x[row] - known) / factor[row * size + row];
    }
    x
}

/// The solution of least norm through the eigenvectors.
fn least_norm(matrix: &[f64], right: &[f64]) -> Vec<f64> {
    let size = right.len();
    let (values, vectors) = eigen(matrix, size);
    let largest = values.iter().copied().fold(0.0, f64::max);
    let mut x = vec![0.0; size];
    for (at, value) in values.iter().enumerate().filter(|(_, value)| **value > DEFICIENT * largest) {
        let column = || (0..size).map(|row| vectors[row * size + at]);
        let share = column().zip(right).map(|(v, r)| v * r).sum::<f64>() / value;
        for (x, v) in x.iter_mut().zip(column()) {
            *x += share * v;
        }
    }
    x
}

/// Eigenvalues and eigenvectors (as columns) of a symmetric matrix by cyclic Jacobi rotations.
///
/// # Source
/// Golub & Van Loan, "Matrix Computations", 4th edition, algorithm 8.5.3.
fn eigen(matrix: &[f64], size: usize) -> (Vec<f64>, Vec<f64>) {
    let mut a = matrix.to_vec();
    let mut vectors = vec![0.0; size * size];
    for at in 0..size {
        vectors[at * size + at] = 1.0;
    }
    for _ in 0..60 {
        let off: f64 = (0..size).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i * size + j].powi(2)).sum();
        let diagonal: f64 = (0..size).map(|at| a[at * size + at].powi(2)).sum();
        if off <= 1e-32 * diagonal {
            break;
        }
        for p in 0..size {
            for q in p + 1..size {
                rotate(&mut a, &mut vectors, size, p, q);
            }
        }
    }
    ((0..size).map(|at| a[at * size + at]).collect(), vectors)
}

/// One rotation that clears the element (p, q).
fn rotate(a: &mut [f64], vectors: &mut [f64], size: usize, p: usize, q: usize) {
    let off = a[p * size + q];
    if off == 0.0 {
        return;
    }
    let theta = (a[q * size + q] - a[p * size + p]) / (2.0 * off);
    let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
    let t = if theta == 0.0 { 1.0 } else { t };
    let c = 1.0 / t.hypot(1.0);
    let s = t * c;
    for k in 0..size {
        let (x, y) = (a[k * size + p], a[k * size + q]);
        a[k * size + p] = c * x - s * y;
        a[k * size + q] = s * x + c * y;
    }
    for k in 0..size {
        let (x, y) = (a[p * size + k], a[q * size + k]);
        a[p * size + k] = c * x - s * y;
        a[q * size + k] = s * x + c * y;
        let (x, y) = (vectors[k * size + p], vectors[k * size + q]);
        vectors[k * size + p] = c * x - s * y;
        vectors[k * size + q] = s * x + c * y;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_system_is_solved() {
        // by hand: [[4, 2], [2, 3]] x = [10, 8] has x = [1.75, 1.5]
        let (x, deficient) = solve_semidefinite(&[4.0, 2.0, 2.0, 3.0], &[10.0, 8.0]);
        assert!(!deficient && (x[0] - 1.75).abs() < 1e-14 && (x[1] - 1.5).abs() < 1e-14);
    }

    #[test]
    fn a_deficient_system_has_the_solution_of_least_norm() {
        // two equal columns share the coefficient; a column of zeros gets none
        let matrix = [2.0, 2.0, 0.0, 2.0, 2.0, 0.0, 0.0, 0.0, 0.0];
        let (x, deficient) = solve_semidefinite(&matrix, &[4.0, 4.0, 0.0]);
        assert!(deficient);
        assert!((x[0] - 1.0).abs() < 1e-14 && (x[1] - 1.0).abs() < 1e-14 && x[2] == 0.0);
    }
}
