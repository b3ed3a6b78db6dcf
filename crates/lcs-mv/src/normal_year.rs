//! Savings in a normal year: the model of the time before and that of the time after under the same weather.

use crate::{
    FittedModel, MvError, Side,
    caltrack::{self, Fuel},
};
use serde::{Deserialize, Serialize};

/// Months of the year for which savings are stated.
const MONTHS: f64 = 12.0;

/// Savings in a normal year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NormalYearSavings {
    /// What the two models differ by, in the meter's unit.
    pub savings: f64,
    /// What the building of before would use.
    pub before: f64,
    /// What the building of after would use.
    pub after: f64,
    /// Confidence of the bands, two-sided.
    pub confidence: f64,
    /// Half-width of the band; both models in quadrature, since each was fitted to days of its own. `None` where one is
    /// undefined.
    pub half_band: Option<f64>,
    /// Periods of the year that both models can predict.
    pub periods: usize,
    /// Periods without weather for one of them.
    pub periods_left_out: usize,
}

/// Savings in the year whose weather is given (its readings, where there are any, are not looked at). The two models
/// need not be of one kind, but their periods must be the same.
///
/// # Errors
/// Where the weather is of the wrong kind for a model, or gives the two models different periods.
pub fn normal_year_savings(
    before: &FittedModel,
    after: &FittedModel,
    weather: &Side,
    fuel: Fuel,
    confidence: f64,
) -> Result<NormalYearSavings, MvError> {
    let (without, with) = (before.course(weather, fuel)?, after.course(weather, fuel)?);
    if without.points.len() != with.points.len() {
        return Err(MvError::WrongData { model: "a normal year", data: "models of different periods" });
    }
    let pairs = without.points.iter().zip(&with.points);
    let both: Vec<(f64, f64)> = pairs.filter_map(|(a, b)| Some((a.predicted?, b.predicted?))).collect();
    let (before_sum, after_sum) = both.iter().fold((0.0, 0.0), |(a, b), pair| (a + pair.0, b + pair.1));
    Ok(NormalYearSavings {
        savings: before_sum - after_sum,
        before: before_sum,
        after: after_sum,
        confidence,
        half_band: half_band(before, after, weather, [before_sum, after_sum], confidence)?,
        periods: both.len(),
        periods_left_out: without.points.len() - both.len(),
    })
}

/// Both bands in quadrature; two CalTRACK models on readings exactly as eemeter 3.2.0 computes it.
fn half_band(
    before: &FittedModel,
    after: &FittedModel,
    weather: &Side,
    sums: [f64; 2],
    confidence: f64,
) -> Result<Option<f64>, MvError> {
    if let (FittedModel::UsagePerDay(a), FittedModel::UsagePerDay(b), Side::Metered { meter, temperature }) =
        (before, after, weather)
    {
        let year = crate::Reporting::whole(meter, temperature, a.frame());
        return Ok(caltrack::modeled_savings(a, b, &year, confidence).fsu.map(|fsu| fsu[2]));
    }
    let band = |model: &FittedModel, sum: f64| {
        model.precision().map(|precision| precision.half_band_share(MONTHS, confidence) * sum)
    };
    Ok(band(before, sums[0]).zip(band(after, sums[1])).map(|(a, b)| a.hypot(b)))
}
