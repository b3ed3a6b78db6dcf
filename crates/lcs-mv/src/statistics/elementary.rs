//! Exponential and logarithm without branches, so that a compiler works many of them out side by side.
//!
//! Only sums, products and quotients in a fixed order: the same bits on every machine and in every register. Good to a
//! few units in the last place.

/// ln 2 in two parts, the first of which has zeros at its end.
const LN_2: (f64, f64) = (6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10);
/// Adding it rounds a number to a whole one, which then stands in the lowest bits.
const ROUNDING: f64 = 6_755_399_441_055_744.0;
/// Exponents between which neither the smallest nor the largest number is left.
const EXPONENT: (f64, f64) = (-708.0, 709.0);
/// Bits of √½, the lower end of the mantissas.
const ROOT_HALF: u64 = 0x3fe6_a09e_667f_3bcd;
/// Bits of 2^52: whole numbers below it are a float's mantissa.
const WHOLE: u64 = 0x4330_0000_0000_0000;
const MANTISSA_BITS: u32 = 52;
const BIAS: u64 = 1_023;

/// exp(x) - 1.
#[inline(always)]
pub(crate) fn exp_m1(x: f64) -> f64 {
    let (power, rest) = split(x);
    power * rest + (power - 1.0)
}

/// exp(x).
#[inline(always)]
pub(crate) fn exp(x: f64) -> f64 {
    let (power, rest) = split(x);
    power * rest + power
}

/// Two to the whole part of the binary exponent, and the exponential of the rest, less one.
#[inline(always)]
fn split(x: f64) -> (f64, f64) {
    let x = if x > EXPONENT.0 { x } else { EXPONENT.0 };
    let x = if x < EXPONENT.1 { x } else { EXPONENT.1 };
    let shifted = x * std::f64::consts::LOG2_E + ROUNDING;
    let whole = shifted - ROUNDING;
    let r = (x - whole * LN_2.0) - whole * LN_2.1;
    let mut series = 1.0 / 6_227_020_800.0;
    for factorial in
        [479_001_600.0, 39_916_800.0, 3_628_800.0, 362_880.0, 40_320.0, 5_040.0, 720.0, 120.0, 24.0, 6.0, 2.0]
    {
        series = series * r + 1.0 / factorial;
    }
    let power = f64::from_bits(shifted.to_bits().wrapping_add(BIAS) << MANTISSA_BITS);
    (power, r + r * r * series)
}

/// ln(1 + x) for x from 0 up.
///
/// # Source
/// The series of fdlibm's `log` (Sun Microsystems 1993) in s = f / (2 + f); what 1 + x loses is added back.
#[inline(always)]
pub(crate) fn ln_1p(x: f64) -> f64 {
    const SERIES: [f64; 7] = [
        1.479_819_860_511_658_6e-1,
        1.531_383_769_920_937_3e-1,
        1.818_357_216_161_805e-1,
        2.222_219_843_214_978_4e-1,
        2.857_142_874_366_239e-1,
        3.999_999_999_940_942e-1,
        6.666_666_666_666_735e-1,
    ];
    let one_more = 1.0 + x;
    let lost = (x - (one_more - 1.0)) / one_more;
    let bits = one_more.to_bits();
    let exponent = bits.wrapping_sub(ROOT_HALF).wrapping_add(BIAS << MANTISSA_BITS) >> MANTISSA_BITS;
    let whole = f64::from_bits(WHOLE | exponent) - (f64::from_bits(WHOLE) + BIAS as f64);
    let mantissa = f64::from_bits(bits.wrapping_sub(exponent.wrapping_sub(BIAS) << MANTISSA_BITS));
    let f = mantissa - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let mut series = 0.0;
    for coefficient in SERIES {
        series = (series + coefficient) * z;
    }
    let half_square = 0.5 * f * f;
    whole * LN_2.0 - ((half_square - (s * (half_square + series) + (whole * LN_2.1 + lost))) - f)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Units in the last place between ours and that of the machine's library.
    fn apart(ours: f64, theirs: f64) -> f64 {
        (ours - theirs).abs() / (theirs.abs() * f64::EPSILON).max(f64::MIN_POSITIVE)
    }

    proptest! {
        #[test]
        fn they_agree_with_the_library(x in -700.0..700.0_f64, small in -1e-3..1e-3_f64, power in -12.0..12.0_f64) {
            prop_assert!(apart(exp(x), x.exp()) < 4.0);
            prop_assert!(apart(exp_m1(x), x.exp_m1()) < 4.0, "{x}");
            prop_assert!(apart(exp_m1(small), small.exp_m1()) < 4.0, "{small}");
            let y = 10.0_f64.powf(power);
            prop_assert!(apart(ln_1p(y), y.ln_1p()) < 4.0, "{y}");
        }
    }

    #[test]
    fn the_ends_are_met() {
        assert_eq!((exp(0.0), exp_m1(0.0), ln_1p(0.0)), (1.0, 0.0, 0.0));
        assert!(exp(-1e6) < 1e-300 && exp(1e6) > 1e300 && exp_m1(-1e6) == -1.0);
    }
}
