//! Functions of a register that no machine has as one instruction.

use super::Lanes;
use pulp::Simd;

/// A quotient of two cubics, lowest power first: an elementary function on a stated range at the price of one division.
pub(crate) struct Rational {
    /// Numerator.
    pub above: [f64; 4],
    /// Denominator.
    pub below: [f64; 4],
}

impl Rational {
    /// Numerator and denominator at `x`; their quotient is the function. Apart, so that a caller with another division
    /// can do both with one.
    #[inline(always)]
    pub fn parts<S: Simd>(&self, x: Lanes<S>) -> (Lanes<S>, Lanes<S>) {
        let squared = x * x;
        (cubic(&constants(&self.above, x), x, squared), cubic(&constants(&self.below, x), x, squared))
    }
}

/// A cubic, lowest power first, after Estrin: its halves do not wait for each other.
#[inline(always)]
pub(crate) fn cubic<S: Simd>(coefficients: &[Lanes<S>; 4], x: Lanes<S>, squared: Lanes<S>) -> Lanes<S> {
    let [a, b, c, d] = *coefficients;
    d.mul_add(x, c).mul_add(squared, b.mul_add(x, a))
}

/// The same numbers in all lanes. Written out: closures given to the standard library are compiled without the wide
/// registers.
#[inline(always)]
fn constants<S: Simd>(numbers: &[f64; 4], like: Lanes<S>) -> [Lanes<S>; 4] {
    let [a, b, c, d] = *numbers;
    [like.constant(a), like.constant(b), like.constant(c), like.constant(d)]
}
