//! Energy of a day by its temperature: falling, flat, rising, with smooth or sharp turns.

use crate::statistics::elementary::exp;
use serde::{Deserialize, Serialize};

/// Share of the flat part below which both turns count as sharp.
const SHARP: f64 = 0.01;
/// Limits of an exponent, so that neither the smallest nor the largest number is left.
const EXPONENT: (f64, f64) = (-331.17, 331.87);

/// Which terms a curve has, from most to fewest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Heating, flat, cooling, with smooth turns.
    HddTiddCddSmooth,
    /// Heating, flat, cooling.
    HddTiddCdd,
    /// One slope and flat, with a smooth turn.
    CHddTiddSmooth,
    /// One slope and flat.
    CHddTidd,
    /// Flat.
    Tidd,
}

impl Shape {
    /// Coefficients of the shape.
    pub(super) const fn coefficients(self) -> usize {
        match self {
            Self::HddTiddCddSmooth => 7,
            Self::HddTiddCdd => 5,
            Self::CHddTiddSmooth => 4,
            Self::CHddTidd => 3,
            Self::Tidd => 1,
        }
    }

    /// Whether a coefficient is a turning point.
    pub(super) const fn is_turn(self, at: usize) -> bool {
        match self {
            Self::HddTiddCddSmooth => at == 0 || at == 3,
            Self::HddTiddCdd => at == 0 || at == 2,
            Self::CHddTiddSmooth | Self::CHddTidd => at == 0,
            Self::Tidd => false,
        }
    }

    /// The name by which the method's users know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::HddTiddCddSmooth => "hdd_tidd_cdd_smooth",
            Self::HddTiddCdd => "hdd_tidd_cdd",
            Self::CHddTiddSmooth => "c_hdd_tidd_smooth",
            Self::CHddTidd => "c_hdd_tidd",
            Self::Tidd => "tidd",
        }
    }
}

/// One side of a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Side {
    /// Temperature at which it begins, °F.
    pub(super) turn_f: f64,
    /// Energy per °F away from there.
    pub(super) slope: f64,
    /// How far the turn is rounded, °F; 0 is sharp.
    pub(super) rounding_f: f64,
}

/// All terms of a curve, with absolute roundings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Terms {
    pub(super) heating: Side,
    pub(super) cooling: Side,
    pub(super) intercept: f64,
}

impl Terms {
    /// The terms of coefficients in the order of their shape.
    pub(super) fn of(shape: Shape, x: &[f64]) -> Self {
        let side = |turn_f: f64, slope: f64, rounding_f: f64| Side { turn_f, slope, rounding_f };
        match shape {
            Shape::HddTiddCddSmooth => {
                let (heating, cooling) = rounded((x[0], x[2]), (x[3], x[5]));
                Self {
                    heating: side(heating.0, x[1], heating.1),
                    cooling: side(cooling.0, x[4], cooling.1),
                    intercept: x[6],
                }
            }
            Shape::HddTiddCdd => {
                Self { heating: side(x[0], x[1], 0.0), cooling: side(x[2], x[3], 0.0), intercept: x[4] }
            }
            Shape::CHddTiddSmooth | Shape::CHddTidd => {
                let smooth = shape == Shape::CHddTiddSmooth;
                let (rounding, intercept) = if smooth { (x[2], x[3]) } else { (0.0, x[2]) };
                let (sloped, flat) = (side(x[0], x[1].abs(), rounding), side(x[0], 0.0, 0.0));
                let (heating, cooling) = if x[1] < 0.0 { (sloped, flat) } else { (flat, sloped) };
                Self { heating, cooling, intercept }
            }
            Shape::Tidd => Self { heating: side(0.0, 0.0, 0.0), cooling: side(0.0, 0.0, 0.0), intercept: x[0] },
        }
    }

    /// The same with the heating side left of the cooling side.
    fn ordered(self) -> Self {
        if self.cooling.turn_f < self.heating.turn_f {
            Self { heating: self.cooling, cooling: self.heating, ..self }
        } else {
            self
        }
    }

    /// Energy at a temperature, of a curve that was fitted between the temperatures of `range_f`.
    pub(super) fn evaluate(&self, range_f: (f64, f64), temperature_f: f64) -> f64 {
        let mut energy = [0.0];
        self.evaluate_sorted(range_f, &[temperature_f], &mut energy);
        energy[0]
    }

    /// Energy at temperatures in rising order: first those under the cold slope, then the flat ones, then the warm.
    #[inline(always)]
    pub(super) fn evaluate_sorted(&self, range_f: (f64, f64), temperatures_f: &[f64], into: &mut [f64]) {
        let Self { heating, cooling, intercept } = self.ordered();
        let one_turn = heating.turn_f == cooling.turn_f;
        let below_turn = temperatures_f.partition_point(|t| *t < heating.turn_f);
        let cold = if one_turn && cooling.turn_f >= range_f.1 { temperatures_f.len() } else { below_turn };
        let up_to_turn = temperatures_f.partition_point(|t| *t <= cooling.turn_f);
        let warm = if one_turn && heating.turn_f <= range_f.0 { cold } else { up_to_turn.max(cold) };
        let (of_cold, rest) = into.split_at_mut(cold);
        let (of_flat, of_warm) = rest.split_at_mut(warm - cold);
        let falling = Side { slope: -heating.slope, ..heating };
        let rising = Side { rounding_f: -cooling.rounding_f, ..cooling };
        branch(falling, intercept, &temperatures_f[..cold], of_cold);
        of_flat.fill(intercept);
        branch(rising, intercept, &temperatures_f[warm..], of_warm);
    }

    /// Drops terms that do nothing: a slope that begins beyond the temperatures, a rounding without a slope.
    fn trimmed(self, range_f: (f64, f64)) -> Self {
        let mut terms = self.ordered();
        if terms.heating.turn_f != terms.cooling.turn_f {
            if terms.cooling.turn_f >= range_f.1 {
                terms.cooling.slope = 0.0;
            } else if terms.heating.turn_f <= range_f.0 {
                terms.heating.slope = 0.0;
            }
        }
        for side in [&mut terms.heating, &mut terms.cooling] {
            if side.slope == 0.0 {
                side.rounding_f = 0.0;
            }
        }
        terms
    }
}

/// A sloped line from a turn, rounded by an exponential that makes it tangent to the flat part.
#[inline(always)]
fn branch(side: Side, intercept: f64, temperatures_f: &[f64], into: &mut [f64]) {
    let Side { turn_f, slope, rounding_f } = side;
    if slope == 0.0 {
        return into.fill(intercept);
    }
    let line = |temperature_f: f64| slope * (temperature_f - turn_f) + intercept;
    if rounding_f == 0.0 {
        for (energy, temperature_f) in into.iter_mut().zip(temperatures_f) {
            *energy = line(*temperature_f);
        }
        return;
    }
    let (per_f, height) = (1.0 / rounding_f, (slope * rounding_f).abs());
    for (energy, temperature_f) in into.iter_mut().zip(temperatures_f) {
        let exponent = (per_f * (temperature_f - turn_f)).max(EXPONENT.0).min(EXPONENT.1);
        *energy = height * (exp(exponent) - 1.0) + line(*temperature_f);
    }
}

/// Turns and roundings from turns and shares of the flat part; together the shares take at most all of it.
fn rounded(heating: (f64, f64), cooling: (f64, f64)) -> ((f64, f64), (f64, f64)) {
    let ((heating_f, mut heating_share), (cooling_f, mut cooling_share)) = (heating, cooling);
    if heating_share < SHARP && cooling_share < SHARP {
        return ((heating_f, 0.0), (cooling_f, 0.0));
    }
    let shares = heating_share + cooling_share;
    if shares > 1.0 {
        heating_share /= shares;
        cooling_share /= shares;
    }
    let (heating_k, cooling_k) = (heating_share * (cooling_f - heating_f), cooling_share * (cooling_f - heating_f));
    ((heating_f + heating_k, heating_k), (cooling_f - cooling_k, cooling_k))
}

/// Temperatures at which a curve was fitted, °F.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FittedRange {
    /// Coldest and warmest day.
    pub all_f: (f64, f64),
    /// The same without the few coldest and warmest days on which no turn may stand.
    pub inner_f: (f64, f64),
}

/// A fitted curve. The coefficients stand in the order of the method's own files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// Which terms it has.
    pub shape: Shape,
    /// Turning points °F, slopes, shares or lengths of rounding, intercept.
    pub coefficients: Vec<f64>,
    /// Where it was fitted.
    pub range: FittedRange,
}

impl Curve {
    /// Drops what a minimisation left without effect: seven coefficients may become five, four, three or one.
    pub(super) fn reduced(shape: Shape, x: &[f64], range: FittedRange) -> Self {
        let (shape, coefficients) = reduce(shape, x, range);
        Self { shape, coefficients, range }
    }

    /// Energy at a temperature.
    #[must_use]
    pub fn predict(&self, temperature_f: f64) -> f64 {
        self.terms().evaluate(self.range.all_f, temperature_f)
    }

    /// Terms ready for prediction.
    pub(super) fn terms(&self) -> Terms {
        match self.shape {
            // shares are kept as shares until the last moment, so that trimming sees the turns that were fitted
            Shape::HddTiddCddSmooth => {
                let x = trimmed_shares(&self.coefficients, self.range.all_f);
                Terms::of(self.shape, &x)
            }
            shape => Terms::of(shape, &clipped(shape, &self.coefficients, self.range)).trimmed(self.range.all_f),
        }
    }
}

/// A single sharp turn stands within the inner range.
fn clipped(shape: Shape, x: &[f64], range: FittedRange) -> Vec<f64> {
    let mut x = x.to_vec();
    if shape == Shape::CHddTidd {
        x[0] = x[0].clamp(range.inner_f.0, range.inner_f.1);
    }
    x
}

/// Seven coefficients with heating left of cooling and terms without effect at zero.
fn trimmed_shares(x: &[f64], range_f: (f64, f64)) -> [f64; 7] {
    let side = |at: usize| Side { turn_f: x[at], slope: x[at + 1], rounding_f: x[at + 2] };
    let terms = Terms { heating: side(0), cooling: side(3), intercept: x[6] }.trimmed(range_f);
    let (h, c) = (terms.heating, terms.cooling);
    [h.turn_f, h.slope, h.rounding_f, c.turn_f, c.slope, c.rounding_f, x[6]]
}

fn reduce(shape: Shape, x: &[f64], range: FittedRange) -> (Shape, Vec<f64>) {
    let (h, c, intercept) = match shape {
        Shape::HddTiddCddSmooth => {
            let x = trimmed_shares(x, range.all_f);
            let side = |at: usize| Side { turn_f: x[at], slope: x[at + 1], rounding_f: x[at + 2] };
            (side(0), side(3), x[6])
        }
        _ => {
            let terms = Terms::of(shape, &clipped(shape, x, range)).trimmed(range.all_f);
            (terms.heating, terms.cooling, terms.intercept)
        }
    };
    match (h.slope != 0.0, c.slope != 0.0) {
        (true, true) if h.rounding_f != 0.0 || c.rounding_f != 0.0 => {
            let x = vec![h.turn_f, h.slope, h.rounding_f, c.turn_f, c.slope, c.rounding_f, intercept];
            (Shape::HddTiddCddSmooth, x)
        }
        (true, true) => (Shape::HddTiddCdd, vec![h.turn_f, h.slope, c.turn_f, c.slope, intercept]),
        (false, false) => (Shape::Tidd, vec![intercept]),
        (heats, _) => one_slope(shape, (h, c), heats, intercept, range),
    }
}

/// One slope: its rounding becomes a length, and its turn stays within the inner range.
fn one_slope(shape: Shape, (h, c): (Side, Side), heats: bool, intercept: f64, range: FittedRange) -> (Shape, Vec<f64>) {
    let mut side = if heats { h } else { c };
    if side.rounding_f != 0.0 && shape == Shape::HddTiddCddSmooth {
        let (heating, cooling) = rounded((h.turn_f, h.rounding_f), (c.turn_f, c.rounding_f));
        let (turn_f, rounding_f) = if heats { heating } else { cooling };
        side = Side { turn_f, rounding_f, ..side };
        let outside = if heats { h.turn_f >= range.inner_f.1 } else { c.turn_f <= range.inner_f.0 };
        if outside {
            side = Side { turn_f: if heats { h.turn_f } else { c.turn_f }, rounding_f: 0.0, ..side };
        }
    }
    let slope = if heats { -side.slope } else { side.slope };
    if side.rounding_f != 0.0 {
        return (Shape::CHddTiddSmooth, vec![side.turn_f, slope, side.rounding_f, intercept]);
    }
    let turn_f = if heats { side.turn_f.min(range.inner_f.1) } else { side.turn_f.max(range.inner_f.0) };
    (Shape::CHddTidd, vec![turn_f, slope, intercept])
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANGE: FittedRange =
        FittedRange { all_f: (-7.285_416_666_666_667, 83.240_277_777_777_78), inner_f: (10.3, 79.6) };

    #[test]
    fn the_curve_of_a_reference_model_predicts_its_days() {
        // opendsm 1.2.7, ComStock meter 116756, weekdays: 1 and 2 January 2018
        let coefficients = vec![
            45.795_231_619_070_85,
            53.513_618_741_558_446,
            0.394_318_413_793_867_23,
            73.347_335_018_732,
            20.009_324_917_724,
            0.345_676_007_846_258_85,
            586.604_896_294_450_7,
        ];
        let curve = Curve { shape: Shape::HddTiddCddSmooth, coefficients, range: RANGE };
        assert!((curve.predict(-7.285_416_666_666_667) - 3_428.757_952_576_713_3).abs() < 1e-9);
        assert!((curve.predict(-3.654_629_629_629_63) - 3_235.102_445_665_691_4).abs() < 1e-9);
    }

    #[test]
    fn a_slope_that_begins_beyond_the_warmest_day_falls() {
        let curve = Curve::reduced(Shape::HddTiddCddSmooth, &[40.0, 5.0, 0.0, 90.0, 3.0, 0.2, 100.0], RANGE);
        assert_eq!((curve.shape, curve.coefficients), (Shape::CHddTidd, vec![40.0, -5.0, 100.0]));
    }
}
