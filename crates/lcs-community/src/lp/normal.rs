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
        for k in 0..form.columns() {
            let entries = form.entries(k);
            for a in entries.clone() {
                for b in entries.clone() {
                    let (low, high) = (form.row[a].min(form.row[b]), form.row[a].max(form.row[b]));
                    if a < b {
                        pattern[low].push(u32::try_from(high).ok()?);
                    }
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
        for k in 0..form.columns() {
            product_start.push(products.len());
            let entries = form.entries(k);
            for a in entries.clone() {
                for b in a..entries.end {
                    let (low, high) = (form.row[a].min(form.row[b]), form.row[a].max(form.row[b]));
                    products.push((u32::try_from(position(low, high)).ok()?, form.value[a] * form.value[b]));
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
        let solve_memory = symbolic.solve_in_place_scratch::<f64>(1, Par::Seq);
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

    /// Solves in place.
    pub(crate) fn solve(&mut self, rhs: &mut [f64]) {
        let rows = rhs.len();
        let factor = LltRef::<usize, f64>::new(&self.symbolic, &self.factor);
        let column = MatMut::from_column_major_slice_mut(&mut *rhs, rows, 1);
        factor.solve_in_place_with_conj(Conj::No, column, Par::Seq, MemStack::new(&mut self.memory));
    }
}
