//! Functions of a register that no machine has as one instruction.

use super::Lanes;
use pulp::Simd;

/// A quotient of two polynomials of the same degree, lowest power first: an elementary function on a stated range at the
/// price of one division.
pub(crate) struct Rational<const N: usize> {
    /// Numerator.
    pub above: [f64; N],
    /// Denominator.
    pub below: [f64; N],
}

impl<const N: usize> Rational<N> {
    /// Numerator and denominator at `x`; their quotient is the function. Apart, so that a caller with another division
    /// can do both with one.
    #[inline(always)]
    pub fn parts<S: Simd>(&self, x: Lanes<S>) -> (Lanes<S>, Lanes<S>) {
        (polynomial(&self.above, x), polynomial(&self.below, x))
    }
}

/// A polynomial, lowest power first, after Horner.
#[inline(always)]
pub(crate) fn polynomial<S: Simd>(coefficients: &[f64], x: Lanes<S>) -> Lanes<S> {
    let mut sum = x.constant(0.0);
    for &coefficient in coefficients.iter().rev() {
        sum = sum.mul_add(x, x.constant(coefficient));
    }
    sum
}
