//! Zones side by side: one number of each of several zones in one register.
//!
//! A lane is a zone. Everything a zone does in an hour is written once, over [`Lanes`]; the machine's widest registers
//! (AVX-512, AVX2, NEON, or one lane at a time) are chosen when the program runs. A lane's result does not depend on its
//! neighbours nor on the width: every operation is rounded as IEEE 754 says, products with sums are fused by name
//! ([`Lanes::mul_add`]), and there is no fast mathematics.

mod math;

pub(crate) use math::{Rational, cubic};

use pulp::Simd;
use std::ops::{Add, AddAssign, BitAnd, BitOr, Div, Mul, Neg, Not, Sub};

/// One `f64` of each lane; aligned so that no register lies across two lines of the cache.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Lanes<S: Simd> {
    simd: S,
    value: S::f64s,
}

/// A yes or no of each lane.
#[derive(Clone, Copy)]
pub(crate) struct Mask<S: Simd> {
    simd: S,
    value: S::m64s,
}

impl<S: Simd> Lanes<S> {
    /// How many lanes a register holds.
    pub const COUNT: usize = S::F64_LANES;

    /// The same number in all lanes.
    #[inline(always)]
    pub fn splat(simd: S, value: f64) -> Self {
        Self { simd, value: simd.splat_f64s(value) }
    }

    /// A number for each lane, from a function of the lane.
    #[inline(always)]
    pub fn from_fn(simd: S, mut of_lane: impl FnMut(usize) -> f64) -> Self {
        let mut buffer = [0.0; 16];
        for (lane, value) in buffer.iter_mut().enumerate().take(Self::COUNT) {
            *value = of_lane(lane);
        }
        Self { simd, value: S::as_simd_f64s(&buffer).0[0] }
    }

    /// The number of one lane. Slow: for results, not for loops.
    pub fn lane(self, lane: usize) -> f64 {
        let mut buffer = [0.0; 16];
        S::as_mut_simd_f64s(&mut buffer).0[0] = self.value;
        buffer[lane]
    }

    /// The token that made it.
    #[inline(always)]
    pub fn simd(self) -> S {
        self.simd
    }

    #[inline(always)]
    fn like(self, value: S::f64s) -> Self {
        Self { simd: self.simd, value }
    }

    /// The same number in all lanes, made like this one.
    #[inline(always)]
    pub fn constant(self, value: f64) -> Self {
        Self::splat(self.simd, value)
    }

    /// `self × factor + more`, rounded once.
    #[inline(always)]
    pub fn mul_add(self, factor: Self, more: Self) -> Self {
        self.like(self.simd.mul_add_f64s(self.value, factor.value, more.value))
    }

    /// `self × factor + more` with a factor that all lanes share.
    #[inline(always)]
    pub fn scaled_add(self, factor: f64, more: Self) -> Self {
        self.mul_add(self.constant(factor), more)
    }

    #[inline(always)]
    pub fn abs(self) -> Self {
        self.like(self.simd.abs_f64s(self.value))
    }

    #[inline(always)]
    pub fn sqrt(self) -> Self {
        self.like(self.simd.sqrt_f64s(self.value))
    }

    #[inline(always)]
    pub fn min(self, other: Self) -> Self {
        self.like(self.simd.min_f64s(self.value, other.value))
    }

    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        self.like(self.simd.max_f64s(self.value, other.value))
    }

    /// Not below zero.
    #[inline(always)]
    pub fn positive(self) -> Self {
        self.max(self.constant(0.0))
    }

    #[inline(always)]
    pub fn less_than(self, other: Self) -> Mask<S> {
        Mask { simd: self.simd, value: self.simd.less_than_f64s(self.value, other.value) }
    }

    #[inline(always)]
    pub fn greater_than(self, other: Self) -> Mask<S> {
        other.less_than(self)
    }

    #[inline(always)]
    pub fn differs_from(self, other: Self) -> Mask<S> {
        !Mask { simd: self.simd, value: self.simd.equal_f64s(self.value, other.value) }
    }
}

impl<S: Simd> Mask<S> {
    /// `yes` where the mask is set, else `no`.
    #[inline(always)]
    pub fn select(self, yes: Lanes<S>, no: Lanes<S>) -> Lanes<S> {
        yes.like(self.simd.select_f64s(self.value, yes.value, no.value))
    }

    /// `yes` where the mask is set, else zero.
    #[inline(always)]
    pub fn keep(self, yes: Lanes<S>) -> Lanes<S> {
        self.select(yes, yes.constant(0.0))
    }

    /// Whether any lane is set.
    #[inline(always)]
    pub fn any(self) -> bool {
        self.simd.first_true_m64s(self.value) < S::F64_LANES
    }
}

macro_rules! operator {
    ($trait:ident, $function:ident, $simd:ident) => {
        impl<S: Simd> $trait for Lanes<S> {
            type Output = Self;
            #[inline(always)]
            fn $function(self, other: Self) -> Self {
                self.like(self.simd.$simd(self.value, other.value))
            }
        }

        impl<S: Simd> $trait<f64> for Lanes<S> {
            type Output = Self;
            #[inline(always)]
            fn $function(self, other: f64) -> Self {
                self.like(self.simd.$simd(self.value, self.simd.splat_f64s(other)))
            }
        }
    };
}

operator!(Add, add, add_f64s);
operator!(Sub, sub, sub_f64s);
operator!(Mul, mul, mul_f64s);
operator!(Div, div, div_f64s);

impl<S: Simd> Neg for Lanes<S> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.like(self.simd.neg_f64s(self.value))
    }
}

impl<S: Simd> AddAssign for Lanes<S> {
    #[inline(always)]
    fn add_assign(&mut self, more: Self) {
        *self = *self + more;
    }
}

impl<S: Simd> BitAnd for Mask<S> {
    type Output = Self;
    #[inline(always)]
    fn bitand(self, other: Self) -> Self {
        Self { simd: self.simd, value: self.simd.and_m64s(self.value, other.value) }
    }
}

impl<S: Simd> BitOr for Mask<S> {
    type Output = Self;
    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        Self { simd: self.simd, value: self.simd.or_m64s(self.value, other.value) }
    }
}

impl<S: Simd> Not for Mask<S> {
    type Output = Self;
    #[inline(always)]
    fn not(self) -> Self {
        Self { simd: self.simd, value: self.simd.not_m64s(self.value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulp::{Arch, WithSimd};

    struct Sum<'a>(&'a [f64]);

    impl WithSimd for Sum<'_> {
        type Output = Vec<f64>;

        #[inline(always)]
        fn with_simd<S: Simd>(self, simd: S) -> Vec<f64> {
            self.0
                .chunks(Lanes::<S>::COUNT)
                .flat_map(|chunk| {
                    let x = Lanes::from_fn(simd, |lane| chunk.get(lane).copied().unwrap_or(0.0));
                    let warm = x.greater_than(x.constant(2.0));
                    let y = warm.select(x.mul_add(x, x.constant(0.1)) / (x + 1.0), -x);
                    (0..chunk.len()).map(move |lane| y.lane(lane)).collect::<Vec<_>>()
                })
                .collect()
        }
    }

    /// The widest registers give bit for bit what one lane at a time gives.
    #[test]
    fn width_does_not_change_a_result() {
        let values: Vec<f64> = (0..37).map(|i| f64::from(i) * 0.37).collect();
        assert_eq!(Arch::new().dispatch(Sum(&values)), Arch::Scalar.dispatch(Sum(&values)));
    }
}
