//! Minimisation of a function of one variable.

/// Ratio by which a bracket grows.
const GROWTH: f64 = 1.618_034;
/// Share of an interval at which a golden section cuts.
const SECTION: f64 = 0.381_966_0;
/// Longest parabolic step of a bracket, in its own lengths.
const FURTHEST: f64 = 110.0;
/// A curvature that counts as none.
const NO_CURVATURE: f64 = 1e-21;

/// Where a function of one variable is least between two bounds: golden section with parabolic steps.
///
/// # Source
/// Brent 1973, "Algorithms for minimization without derivatives", chapter 5.
pub(crate) fn minimise_between(
    function: &mut dyn FnMut(f64) -> f64,
    low: f64,
    high: f64,
    tolerance: f64,
) -> (f64, f64) {
    let golden = 0.5 * (3.0 - 5.0_f64.sqrt());
    let (mut low, mut high) = (low, high);
    let mut x = low + golden * (high - low);
    let (mut second, mut third) = (x, x);
    let mut value = function(x);
    let (mut value_second, mut value_third) = (value, value);
    let (mut step, mut earlier_step) = (0.0_f64, 0.0_f64);
    for _ in 0..500 {
        let middle = 0.5 * (low + high);
        let near = 1.5e-8 * x.abs() + tolerance / 3.0;
        if (x - middle).abs() <= 2.0 * near - 0.5 * (high - low) {
            break;
        }
        let mut by_golden_section = true;
        if earlier_step.abs() > near {
            let r = (x - second) * (value - value_third);
            let q = (x - third) * (value - value_second);
            let (p, q) = ((x - third) * q - (x - second) * r, 2.0 * (q - r));
            let (p, q) = (if q > 0.0 { -p } else { p }, q.abs());
            let allowed = p.abs() < (0.5 * q * earlier_step).abs() && p > q * (low - x) && p < q * (high - x);
            if allowed {
                earlier_step = step;
                step = p / q;
                let to = x + step;
                if to - low < 2.0 * near || high - to < 2.0 * near {
                    step = near.copysign(middle - x);
                }
                by_golden_section = false;
            }
        }
        if by_golden_section {
            earlier_step = if x >= middle { low - x } else { high - x };
            step = golden * earlier_step;
        }
        let to = x + step.abs().max(near).copysign(step);
        let new = function(to);
        if new <= value {
            if to >= x {
                low = x
            } else {
                high = x
            }
            (third, value_third) = (second, value_second);
            (second, value_second) = (x, value);
            (x, value) = (to, new);
        } else {
            if to < x {
                low = to
            } else {
                high = to
            }
            if new <= value_second || second == x {
                (third, value_third) = (second, value_second);
                (second, value_second) = (to, new);
            } else if new <= value_third || third == x || third == second {
                (third, value_third) = (to, new);
            }
        }
    }
    (x, value)
}

/// Where a function of one variable is least, searched from 0 and 1 outwards.
///
/// # Source
/// Brent 1973, "Algorithms for minimization without derivatives", chapter 5; bracketing after Press et al., "Numerical
/// Recipes", section 10.1.
pub(crate) fn minimise_free(function: &mut dyn FnMut(f64) -> f64, tolerance: f64) -> f64 {
    let [first, middle, last] = bracket(function);
    let (mut low, mut high) = (first.0.min(last.0), first.0.max(last.0));
    let (mut best, mut second, mut third) = (middle, middle, middle);
    let (mut step, mut earlier) = (0.0_f64, 0.0_f64);
    for _ in 0..500 {
        let near = tolerance * best.0.abs() + 1e-11;
        let centre = 0.5 * (low + high);
        if (best.0 - centre).abs() < 2.0 * near - 0.5 * (high - low) {
            break;
        }
        let far_end = if best.0 >= centre { low - best.0 } else { high - best.0 };
        let mut parabolic = None;
        if earlier.abs() > near {
            let r = (best.0 - second.0) * (best.1 - third.1);
            let q = (best.0 - third.0) * (best.1 - second.1);
            let p = (best.0 - third.0) * q - (best.0 - second.0) * r;
            let q = 2.0 * (q - r);
            let (p, q) = (if q > 0.0 { -p } else { p }, q.abs());
            let allowed = p > q * (low - best.0) && p < q * (high - best.0) && p.abs() < (0.5 * q * earlier).abs();
            earlier = step;
            parabolic = allowed.then(|| p / q);
        }
        step = match parabolic {
            Some(to_vertex) => {
                let to = best.0 + to_vertex;
                let edge = to - low < 2.0 * near || high - to < 2.0 * near;
                if edge { near.copysign(centre - best.0) } else { to_vertex }
            }
            None => {
                earlier = far_end;
                SECTION * far_end
            }
        };
        let to = best.0 + if step.abs() < near { near.copysign(step) } else { step };
        let new = (to, function(to));
        if new.1 > best.1 {
            if to < best.0 {
                low = to
            } else {
                high = to
            }
            if new.1 <= second.1 || second.0 == best.0 {
                (third, second) = (second, new);
            } else if new.1 <= third.1 || third.0 == best.0 || third.0 == second.0 {
                third = new;
            }
        } else {
            if to >= best.0 {
                low = best.0
            } else {
                high = best.0
            }
            (third, second, best) = (second, best, new);
        }
    }
    best.0
}

/// Three points with their values, the middle one lowest.
fn bracket(function: &mut dyn FnMut(f64) -> f64) -> [(f64, f64); 3] {
    let mut at = |x: f64| (x, function(x));
    let (mut a, mut b) = (at(0.0), at(1.0));
    if a.1 < b.1 {
        std::mem::swap(&mut a, &mut b);
    }
    let mut c = at(b.0 + GROWTH * (b.0 - a.0));
    for _ in 0..1_000 {
        if c.1 >= b.1 {
            break;
        }
        let (r, q) = ((b.0 - a.0) * (b.1 - c.1), (b.0 - c.0) * (b.1 - a.1));
        let curvature = if (q - r).abs() < NO_CURVATURE { NO_CURVATURE } else { q - r };
        let vertex = b.0 - ((b.0 - c.0) * q - (b.0 - a.0) * r) / (2.0 * curvature);
        let limit = b.0 + FURTHEST * (c.0 - b.0);
        let next = if (vertex - c.0) * (b.0 - vertex) > 0.0 {
            let between = at(vertex);
            if between.1 < c.1 {
                return [b, between, c];
            }
            if between.1 > b.1 {
                return [a, b, between];
            }
            at(c.0 + GROWTH * (c.0 - b.0))
        } else if (vertex - limit) * (limit - c.0) >= 0.0 {
            at(limit)
        } else if (vertex - limit) * (c.0 - vertex) > 0.0 {
            let beyond = at(vertex);
            if beyond.1 < c.1 {
                (b, c) = (c, beyond);
                at(c.0 + GROWTH * (c.0 - b.0))
            } else {
                beyond
            }
        } else {
            at(c.0 + GROWTH * (c.0 - b.0))
        };
        (a, b, c) = (b, c, next);
    }
    [a, b, c]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_variable_between_bounds() {
        let (x, value) = minimise_between(&mut |x| (x - 0.3).powi(2) + 1.0, 0.0, 1.0, 1e-8);
        assert!((x - 0.3).abs() < 1e-7 && (value - 1.0).abs() < 1e-12);
        let (x, _) = minimise_between(&mut |x| -x, 0.0, 1.0, 1e-5);
        assert!(x > 0.999_98);
    }

    #[test]
    fn a_coarse_search_stops_where_scipy_stops() {
        // scipy 1.17.1, minimize_scalar(method="brent", tol=0.1): point of sqrt((x - 7)^2 + 3) and of log(cosh(x + 40))
        let mut root = |x: f64| ((x - 7.0) * (x - 7.0) + 3.0).sqrt();
        assert!((minimise_free(&mut root, 0.1) - 7.138068112810425).abs() < 1e-9);
        let mut far = |x: f64| (x + 40.0).abs() + (-2.0 * (x + 40.0).abs()).exp().ln_1p();
        assert!((minimise_free(&mut far, 0.1) + 38.183024656665346).abs() < 1e-9);
    }
}
