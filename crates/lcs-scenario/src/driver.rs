//! Reading a driver in any year, and saying how the value came about.

use crate::assumption::{How, Ledger};
use crate::figure::float;
use lcs_domain::Fact;
use lcs_pack::{Driver, Interpolation};

/// Id of the driver of the city's product.
pub(crate) const GDP: &str = "gdp";
/// Id of the driver of the grid's emission factor.
pub(crate) const GRID_FACTOR: &str = "grid-factor";

/// The driver of an id, unless it has no points.
pub(crate) fn find<'a>(drivers: &'a [Driver], id: &str) -> Option<&'a Driver> {
    drivers.iter().find(|driver| driver.id == id && !driver.points.is_empty())
}

/// A driver's value in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Value<'a> {
    pub(crate) value: f64,
    pub(crate) how: How,
    /// The fact of the point it rests on; between two points, the later one.
    pub(crate) fact: &'a Fact,
}

/// Value in `year`. Between points as the driver says; before the first and after the last point the nearest value
/// times `1 + growth` a year.
///
/// # Panics
/// When the driver has no points; [`find`] returns none such.
pub(crate) fn value_in(driver: &Driver, year: i16, growth: f64) -> Value<'_> {
    let after = driver.points.partition_point(|(point, _)| *point < year);
    let outside = |(from, exact): &'_ (i16, lcs_pack::Exact)| {
        float(exact) * (1.0 + growth).powi(i32::from(year) - i32::from(*from))
    };
    match (after.checked_sub(1).map(|before| &driver.points[before]), driver.points.get(after)) {
        (_, Some(point)) if point.0 == year => Value { value: float(&point.1), how: How::Stated, fact: &point.1.fact },
        (Some(low), Some(high)) => {
            let share = f64::from(year - low.0) / f64::from(high.0 - low.0);
            let (a, b) = (float(&low.1), float(&high.1));
            let value = match driver.between {
                Interpolation::Geometric if a > 0.0 && b > 0.0 => a * (b / a).powf(share),
                _ => a + (b - a) * share,
            };
            Value { value, how: How::Interpolated, fact: &high.1.fact }
        }
        (Some(last), None) => Value { value: outside(last), how: How::Extrapolated, fact: &last.1.fact },
        (None, Some(first)) => Value { value: outside(first), how: How::Extrapolated, fact: &first.1.fact },
        (None, None) => unreachable!("a driver without points is not found"),
    }
}

/// A driver as a series over `years`; every value that is not a published point is entered in the ledger once per
/// way it came about.
pub(crate) fn series(driver: &Driver, years: &[i16], growth: f64, ledger: &mut Ledger) -> Vec<f64> {
    years
        .iter()
        .map(|year| {
            let read = value_in(driver, *year, growth);
            ledger.driver(driver, *year, &read);
            read.value
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::tests::driver;

    #[test]
    fn between_points_a_driver_runs_as_it_says() {
        let gdp = driver("gdp", Interpolation::Geometric, &[(2010, "84852"), (2030, "399013")]);
        let grid = driver("grid-factor", Interpolation::Linear, &[(2026, "0.652"), (2044, "0")]);
        // 84,852 x (399,013 / 84,852)^(1/2) = sqrt(84,852 x 399,013) = 184,002.6 by hand.
        let middle = value_in(&gdp, 2020, 0.0);
        assert!((middle.value - (84_852.0_f64 * 399_013.0).sqrt()).abs() < 1e-6);
        assert_eq!(middle.how, How::Interpolated);
        assert!((value_in(&grid, 2035, 0.0).value - 0.326).abs() < 1e-12);
        assert_eq!(value_in(&gdp, 2010, 0.0).how, How::Stated);
    }

    #[test]
    fn outside_its_points_a_driver_grows_as_assumed_or_holds() {
        let gdp = driver("gdp", Interpolation::Geometric, &[(2010, "100"), (2030, "200")]);
        assert!((value_in(&gdp, 2032, 0.05).value - 220.5).abs() < 1e-9);
        assert_eq!(value_in(&gdp, 2032, 0.0).value, 200.0);
        assert_eq!(value_in(&gdp, 2009, 0.0).how, How::Extrapolated);
    }
}
