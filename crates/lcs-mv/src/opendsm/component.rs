//! The fit of one part of the year.

use super::{
    curve::{Curve, FittedRange, Shape},
    first_fit::Sorted,
    model::Settings,
    robust::Robust,
    start::{Start, robust_slope, slope, start},
};
use crate::statistics::{Coordinate, Minimum, Stop, subplex};

/// A slope may grow by twice its first guess: the decimal logarithm of 2.
const STEEPER: f64 = std::f64::consts::LOG10_2;
/// Tolerance and most calls of a minimisation.
const STOP: Stop = Stop { tolerance: 1e-5, evaluations: 1_999 };
/// A fitted component with its residuals in order of time.
pub(super) struct ComponentFit {
    pub(super) curve: Curve,
    pub(super) squares: f64,
    pub(super) observed: Vec<f64>,
    pub(super) predicted: Vec<f64>,
    /// Coefficients that were fitted, before the reduction.
    pub(super) fitted_coefficients: usize,
}

/// First fit of days of (temperature, energy): two slopes, penalised.
pub(super) fn first_fit(days: &[(f64, f64)], settings: &Settings) -> ComponentFit {
    let sorted = Sorted::new(days, settings.fewest_days());
    let (shape, best) = least_penalised(&sorted, settings);
    finish(&sorted, shape, &best.x)
}

/// The least of the penalised objective on the way down from the start.
fn least_penalised(sorted: &Sorted, settings: &Settings) -> (Shape, Minimum) {
    let shape = if settings.smooth() { Shape::HddTiddCddSmooth } else { Shape::HddTiddCdd };
    let start = start(sorted);
    let coordinates = first_bounds(sorted, shape, start.heating_slope.max(start.cooling_slope));
    let mut objective = |x: &[f64]| sorted.penalised(shape, x);
    (shape, subplex(&mut objective, &start.coefficients(shape), &coordinates, STOP))
}

/// Final fit from the first one: no penalty, robust loss where the settings ask for it.
pub(super) fn final_fit(days: &[(f64, f64)], first: &Curve, settings: &Settings, robust: &Robust) -> ComponentFit {
    let sorted = Sorted::new(days, settings.fewest_days());
    let shape = first.shape;
    let mut coordinates = final_bounds(&sorted, first);
    let mut start = first.coefficients.clone();
    if matches!(shape, Shape::CHddTidd | Shape::CHddTiddSmooth) {
        restart_one_slope(&sorted, first, settings, &mut start, &mut coordinates);
    }
    let count = sorted.len();
    let (mut residuals, mut weights) = (vec![0.0; count], vec![1.0; count]);
    let mut objective = |x: &[f64]| {
        if !settings.robust() {
            return sorted.squares(shape, x) / count as f64;
        }
        sorted.residuals(shape, x, &mut residuals);
        weigh_zones(&sorted, shape, x, robust, &residuals, &mut weights);
        let squares = weights.iter().zip(&residuals).map(|(weight, residual)| weight * residual * residual);
        squares.sum::<f64>() / count as f64
    };
    let x = descend_free(&mut objective, &start, &coordinates);
    finish(&sorted, shape, &x)
}

/// A curve of one slope begins with that slope searched anew; one whose turn stands at the end of the temperatures
/// keeps it there.
fn restart_one_slope(
    days: &Sorted,
    first: &Curve,
    settings: &Settings,
    start: &mut [f64],
    coordinates: &mut [Coordinate],
) {
    let (turn_f, heats, last) = (start[0], start[1] < 0.0, start.len() - 1);
    let (t, y) = (&days.temperatures_f, &days.energies);
    let own = if heats { 0..t.partition_point(|t| *t <= turn_f) } else { t.partition_point(|t| *t < turn_f)..t.len() };
    if own.len() >= days.fewest {
        let search = if settings.robust() { robust_slope } else { slope };
        start[1] = search(&t[own.clone()], &y[own], turn_f, start[last]);
    }
    let ((low, high), (inner_low, inner_high)) = (days.range_f(), days.inner_range_f());
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-5 * a.abs().max(b.abs());
    let end_f = match heats {
        true if turn_f >= inner_high || near(turn_f, inner_high) => high,
        false if turn_f <= inner_low || near(turn_f, inner_low) => low,
        _ => return,
    };
    if first.shape == Shape::CHddTidd {
        // as the reference has it, the base load begins at its lower (or upper) bound then
        start[last] -= turn_f * end_f;
        start[0] = end_f;
        coordinates[0] = Coordinate { low: end_f, high: end_f, step: 0.0 };
    }
}

/// Minimises over the coordinates that have room to move.
fn descend_free(objective: &mut dyn FnMut(&[f64]) -> f64, start: &[f64], coordinates: &[Coordinate]) -> Vec<f64> {
    let mut x: Vec<f64> = start.iter().zip(coordinates).map(|(x, c)| x.clamp(c.low, c.high)).collect();
    let free: Vec<usize> = (0..x.len()).filter(|at| coordinates[*at].low < coordinates[*at].high).collect();
    let (from, bounds): (Vec<f64>, Vec<Coordinate>) = free.iter().map(|at| (x[*at], coordinates[*at])).unzip();
    let mut point = x.clone();
    let mut of_free = |values: &[f64]| {
        for (at, value) in free.iter().zip(values) {
            point[*at] = *value;
        }
        objective(&point)
    };
    let best = subplex(&mut of_free, &from, &bounds, STOP);
    for (at, value) in free.iter().zip(&best.x) {
        x[*at] = *value;
    }
    x
}

impl Start {
    fn coefficients(&self, shape: Shape) -> Vec<f64> {
        let (h, c) = ((self.heating_turn_f, self.heating_slope), (self.cooling_turn_f, self.cooling_slope));
        match shape {
            Shape::HddTiddCddSmooth => vec![h.0, h.1, 0.0, c.0, c.1, 0.0, self.intercept],
            _ => vec![h.0, h.1, c.0, c.1, self.intercept],
        }
    }
}

/// Turns within the temperatures, slopes up to three times the steepest guess, roundings as shares.
fn first_bounds(days: &Sorted, shape: Shape, steepest: f64) -> Vec<Coordinate> {
    let turn = widened(days.range_f());
    let slope = Coordinate::within(
        0.0,
        if steepest == 0.0 { 10.0 } else { steepest + 10.0_f64.powf(steepest.log10() + STEEPER) },
    );
    let share = Coordinate::within(0.0, 1.0);
    let intercept = widened(days.intercept_bounds());
    match shape {
        Shape::HddTiddCddSmooth => vec![turn, slope, share, turn, slope, share, intercept],
        _ => vec![turn, slope, turn, slope, intercept],
    }
}

/// Turns within the inner range, all else up to twice the first fit.
fn final_bounds(days: &Sorted, first: &Curve) -> Vec<Coordinate> {
    let shape = first.shape;
    let last = shape.coefficients() - 1;
    let bound = |(at, x): (usize, &f64)| {
        if at == last {
            return widened(days.intercept_bounds());
        }
        if shape.is_turn(at) {
            return widened(days.inner_range_f());
        }
        let reach = if *x == 0.0 { 10.0 } else { 10.0_f64.powf(x.abs().log10()) };
        let one_slope = matches!(shape, Shape::CHddTidd | Shape::CHddTiddSmooth) && at == 1;
        let low = if one_slope { x - reach } else { (x - reach).max(0.0) };
        Coordinate::within(low, x + reach)
    };
    first.coefficients.iter().enumerate().map(bound).collect()
}

/// Bounds that leave room to move.
fn widened((low, high): (f64, f64)) -> Coordinate {
    let (low, high) = if low <= high { (low, high) } else { (high, low) };
    if low < high {
        return Coordinate::within(low, high);
    }
    let room = if low == 0.0 { 10.0 } else { 10.0_f64.powf(low.abs().log10().floor()) };
    Coordinate::within(low - room, high + room)
}

/// Weighs the residuals of the cold, the flat and the warm days each on their own.
fn weigh_zones(days: &Sorted, shape: Shape, x: &[f64], robust: &Robust, residuals: &[f64], weights: &mut [f64]) {
    let (mut heating, mut cooling) = zone_sides(shape, x);
    if heating.0 > cooling.0 {
        std::mem::swap(&mut heating.0, &mut cooling.0);
    }
    let (low, high) = days.range_f();
    let nearest = |turn_f: f64| {
        let above = days.temperatures_f.partition_point(|t| *t < turn_f);
        let first_of = |at: usize| days.temperatures_f.partition_point(|t| *t < days.temperatures_f[at]);
        match (above.checked_sub(1), above < days.len()) {
            (Some(below), true) if turn_f - days.temperatures_f[below] <= days.temperatures_f[above] - turn_f => {
                first_of(below)
            }
            (Some(below), false) => first_of(below),
            _ => above,
        }
    };
    let cuts: Vec<usize> = if (heating.1 == 0.0 && cooling.1 == 0.0) || cooling.0 >= high || heating.0 <= low {
        vec![]
    } else if heating.1 == 0.0 || heating.0 == cooling.0 {
        vec![nearest(cooling.0)]
    } else if cooling.1 == 0.0 {
        vec![nearest(heating.0)]
    } else {
        vec![nearest(heating.0), nearest(cooling.0)]
    };
    let mut first = 0;
    for after in cuts.into_iter().chain([days.len()]) {
        if after > first {
            robust.weigh(&residuals[first..after], &mut weights[first..after]);
            first = after;
        }
    }
}

/// Turn and slope of each side as they were fitted, before any rounding moves the turns.
fn zone_sides(shape: Shape, x: &[f64]) -> ((f64, f64), (f64, f64)) {
    match shape {
        Shape::HddTiddCddSmooth => ((x[0], x[1]), (x[3], x[4])),
        Shape::HddTiddCdd => ((x[0], x[1]), (x[2], x[3])),
        Shape::CHddTiddSmooth | Shape::CHddTidd if x[1] < 0.0 => ((x[0], -x[1]), (x[0], 0.0)),
        Shape::CHddTiddSmooth | Shape::CHddTidd => ((x[0], 0.0), (x[0], x[1])),
        Shape::Tidd => ((0.0, 0.0), (0.0, 0.0)),
    }
}

/// The curve without idle terms, and what the fitted coefficients predict.
fn finish(days: &Sorted, shape: Shape, x: &[f64]) -> ComponentFit {
    let range = FittedRange { all_f: days.range_f(), inner_f: days.inner_range_f() };
    let mut residuals = vec![0.0; days.len()];
    days.residuals(shape, x, &mut residuals);
    let (mut observed, mut predicted) = (vec![0.0; days.len()], vec![0.0; days.len()]);
    for ((at, energy), residual) in days.order.iter().zip(&days.energies).zip(&residuals) {
        observed[*at] = *energy;
        predicted[*at] = energy + residual;
    }
    ComponentFit {
        curve: Curve::reduced(shape, x, range),
        squares: residuals.iter().map(|residual| residual * residual).sum(),
        observed,
        predicted,
        fitted_coefficients: x.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TemperatureUnit, caltrack::Fuel, layout, opendsm::Days, opendsm::split::Part};
    use serde_json::Value;

    const RESULTS: &str = include_str!("../../../../reference/mv/opendsm127_components.json");
    const METERS: [(&str, &str); 2] = [
        ("115041", include_str!("../../../../reference/mv/input_comstock_115041_daily_baseline.csv")),
        ("116756", include_str!("../../../../reference/mv/input_comstock_116756_daily_baseline.csv")),
    ];

    /// The days of a meter that belong to a part, by the part's name.
    fn days_of(text: &str, name: &str) -> Vec<(f64, f64)> {
        let series = layout::joint_csv(text, TemperatureUnit::Fahrenheit).unwrap();
        let days = Days::joint(&series, Fuel::Electricity).unwrap();
        let (week, seasons) = name.split_once('-').unwrap();
        let seasons: Vec<&str> = seasons.split('_').collect();
        let part: Part = serde_json::from_value(serde_json::json!({"week": week, "seasons": seasons})).unwrap();
        let held = days.list().iter().filter(|day| part.holds(day));
        held.filter_map(|day| Some((day.temperature_f?, day.energy?))).collect()
    }

    fn coefficients(component: &Value) -> Vec<f64> {
        component["x"].as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
    }

    #[test]
    fn the_objective_is_that_of_opendsm_and_ours_is_never_worse() {
        let truth: Value = serde_json::from_str(RESULTS).unwrap();
        for (id, text) in METERS {
            let meter = &truth[id];
            let parts = |name: &str| days_of(text, name);
            for (name, theirs) in meter["components"].as_object().unwrap() {
                let sorted = Sorted::new(&parts(name), Settings::Current.fewest_days());
                let loss = theirs["loss"].as_f64().unwrap();
                // coefficients that the reduction left alone give back the loss that was minimised
                if theirs["key"] == "hdd_tidd_cdd_smooth" {
                    let same = sorted.penalised(Shape::HddTiddCddSmooth, &coefficients(theirs));
                    assert!((same / loss - 1.0).abs() < 1e-9, "{id} {name}: {same} {loss}");
                }
                let (_, ours) = least_penalised(&sorted, &Settings::Current);
                assert!(ours.value <= loss * (1.0 + 1e-6), "{id} {name}: {} {loss}", ours.value);
            }
            let robust = Robust::new();
            for (name, theirs) in meter["final"].as_object().unwrap() {
                let days = parts(name);
                let first = first_fit(&days, &Settings::Current).curve;
                let ours = final_fit(&days, &first, &Settings::Current, &robust);
                // the shape of the loss is that of least squares on both meters
                assert_eq!(theirs["alpha"], 2.0);
                let loss = theirs["loss"].as_f64().unwrap();
                let mean_square = ours.squares / days.len() as f64;
                assert!(mean_square <= loss * (1.0 + 1e-3), "{id} {name}: {mean_square} {loss}");
            }
        }
    }
}
