//! The normal equations of an interior-point step, `A Θ Aᵀ y = r`, by sparse Cholesky.
//!
//! A block is a chain of hours for each store, tied together by what all hours share. The ordering eliminates a house's
//! own rows first and leaves the prices of the shared bus to the end: a decomposition by price within one Newton step.

use super::standard::StandardForm;
use faer::{
    Conj, MatMut, Par, Side, Spec,
    dyn_stack::{MemBuffer, MemStack},
    linalg::cholesky::llt::factor::LltRegularization,
    sparse::{
        SparseColMatRef, SymbolicSparseColMat,
        linalg::cholesky::{
            CholeskySymbolicParams, LltRef, SymbolicCholesky, SymmetricOrdering, factorize_symbolic_cholesky,
        },
    },
};

/// Holds prices near those of the step before, so that rows that have lost all slack stay solvable.
pub(crate) const PRICE_DAMPING: f64 = 1e-11;

/// Structure and numbers of `A Θ Aᵀ`.
pub(crate) struct NormalEquations {
    pattern: SymbolicSparseColMat<usize>,
    value: Vec<f64>,
    /// For each product of two entries of one short column: where it goes, and the product.
    products: Vec<(u32, f64)>,
    /// Where the products of each short column begin.
    product_start: Vec<usize>,
    diagonal: Vec<usize>,
    symbolic: SymbolicCholesky<usize>,
    factor: Vec<f64>,
    memory: MemBuffer,
}

impl NormalEquations {
    /// Finds pattern and ordering, once for all steps.
    pub(crate) fn new(form: &StandardForm) -> Option<Self> {
        let rows = form.rows();
        let mut pattern: Vec<Vec<u32>> = vec![Vec::new(); rows];
        for (row, below) in pattern.iter_mut().enumerate() {
            below.push(u32::try_from(row).ok()?);
        }
        for k in 0..form.local {
            for (a, (one, _)) in form.column(k).enumerate() {
                for (other, _) in form.column(k).skip(a + 1) {
                    pattern[one.min(other)].push(u32::try_from(one.max(other)).ok()?);
                }
            }
        }
        let (mut start, mut row) = (vec![0], Vec::new());
        for below in &mut pattern {
            below.sort_unstable();
            below.dedup();
            row.extend(below.iter().map(|&at| at as usize));
            start.push(row.len());
        }
        let position = |low: usize, high: usize| {
            let column = &row[start[low]..start[low + 1]];
            start[low] + column.binary_search(&high).unwrap_or_default()
        };
        let (mut products, mut product_start) = (Vec::new(), Vec::new());
        for k in 0..form.local {
            product_start.push(products.len());
            for (a, (one, entry)) in form.column(k).enumerate() {
                for (other, value) in form.column(k).skip(a) {
                    let at = position(one.min(other), one.max(other));
                    products.push((u32::try_from(at).ok()?, entry * value));
                }
            }
        }
        let diagonal = start[..rows].to_vec();
        let value = vec![0.0; row.len()];
        let pattern = SymbolicSparseColMat::new_checked(rows, rows, start, None, row);
        let symbolic = factorize_symbolic_cholesky(
            pattern.as_ref(),
            Side::Lower,
            SymmetricOrdering::Amd,
            CholeskySymbolicParams::default(),
        )
        .ok()?;
        let factor_memory = symbolic.factorize_numeric_llt_scratch::<f64>(Par::Seq, Spec::default());
        let solve_memory = symbolic.solve_in_place_scratch::<f64>(form.shared().max(1), Par::Seq);
        let memory = MemBuffer::new(factor_memory.or(solve_memory));
        let factor = vec![0.0; symbolic.len_val()];
        Some(Self { pattern, value, products, product_start, diagonal, symbolic, factor, memory })
    }

    /// Puts in the weights `theta` of the columns and factorises. False where the matrix is not positive definite.
    pub(crate) fn factorise(&mut self, theta: &[f64]) -> bool {
        self.value.fill(0.0);
        for (k, &begin) in self.product_start.iter().enumerate() {
            let end = self.product_start.get(k + 1).copied().unwrap_or(self.products.len());
            for &(at, product) in &self.products[begin..end] {
                self.value[at as usize] += theta[k] * product;
            }
        }
        for &at in &self.diagonal {
            self.value[at] += PRICE_DAMPING;
        }
        let done = self.symbolic.factorize_numeric_llt(
            &mut self.factor,
            SparseColMatRef::new(self.pattern.as_ref(), &self.value),
            Side::Lower,
            LltRegularization { dynamic_regularization_delta: 1e128, dynamic_regularization_epsilon: 1e-30 },
            Par::Seq,
            MemStack::new(&mut self.memory),
            Spec::default(),
        );
        done.is_ok()
    }

    /// Solves in place for right-hand sides that lie one behind the other.
    pub(crate) fn solve(&mut self, rhs: &mut [f64]) {
        let rows = self.diagonal.len();
        let sides = rhs.len() / rows;
        let factor = LltRef::<usize, f64>::new(&self.symbolic, &self.factor);
        let columns = MatMut::from_column_major_slice_mut(&mut *rhs, rows, sides);
        factor.solve_in_place_with_conj(Conj::No, columns, Par::Seq, MemStack::new(&mut self.memory));
    }

    /// Takes `A Θ Aᵀ y` from `rest`.
    pub(crate) fn subtract_product(&self, y: &[f64], rest: &mut [f64]) {
        let (start, row) = (self.pattern.col_ptr(), self.pattern.row_idx());
        for (column, &here) in y.iter().enumerate() {
            let range = start[column]..start[column + 1];
            let mut sum = 0.0;
            for (&below, &value) in row[range.clone()].iter().zip(&self.value[range]) {
                sum += value * y[below];
                if below != column {
                    rest[below] -= value * here;
                }
            }
            rest[column] -= sum - PRICE_DAMPING * here;
        }
    }
}
