//! Cumulative emissions, to be held against a carbon budget.

use serde::{Deserialize, Serialize};

/// How yearly emissions are added up. The two differ by half of the first and the last year, so a budget must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Accumulation {
    /// Sum of the years, first and last included.
    AnnualSum,
    /// Area under the line between the years' values.
    Trapezoid,
}

/// Tonnes emitted over consecutive years.
#[must_use]
pub fn cumulative_t(emissions_t: &[f64], accumulation: Accumulation) -> f64 {
    match accumulation {
        Accumulation::AnnualSum => emissions_t.iter().sum(),
        Accumulation::Trapezoid => emissions_t.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test vector TV-BUDGET of the reference sheets: Kuala Lumpur's inventory of 2020 falling straight to zero in
    /// 2050. Printed to 0.001 t and 0.01 t.
    #[test]
    fn a_straight_line_to_zero_has_the_budget_of_the_test_vector() {
        let line: Vec<f64> = (0..=30).map(|year| 12_388_498.502 * (1.0 - f64::from(year) / 30.0)).collect();
        assert!((cumulative_t(&line, Accumulation::AnnualSum) - 192_021_726.781).abs() < 0.001);
        assert!((cumulative_t(&line, Accumulation::Trapezoid) - 185_827_477.53).abs() < 0.005);
    }
}
