//! Savings of many meters together, whose errors are not independent.
//!
//! One weather, one model and one year hold for all of them. Errors added in quadrature would shrink a portfolio's band to
//! nothing; added in full they are an upper end. Both ends are always shown, and between them the correlation that was
//! assumed, or that the residuals show.

use crate::{Course, MvError, statistics::quantile};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Savings of one meter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberSavings {
    /// The meter or facility.
    pub name: String,
    /// Savings in the portfolio's unit.
    pub savings: f64,
    /// Half-width of its band at the portfolio's confidence; `None` where it is undefined.
    pub half_band: Option<f64>,
}

/// Savings of all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PortfolioSavings {
    /// Sum over all members.
    pub savings: f64,
    /// Members.
    pub members: usize,
    /// Correlation that was assumed between the errors of any two members.
    pub correlation: f64,
    /// Half-width at that correlation.
    pub half_band: f64,
    /// Half-width if errors were independent: the lower end.
    pub half_band_independent: f64,
    /// Half-width if all errors were one: the upper end.
    pub half_band_common: f64,
    /// Members without a band; their savings are in the sum, their uncertainty is in no half-width.
    pub without_band: Vec<String>,
}

/// The sum of a portfolio with its band at a correlation between the errors of any two members, from 0 to 1.
///
/// Variance of a sum of errors with one correlation: (1 − ρ) Σσ² + ρ (Σσ)².
///
/// # Errors
/// Where the correlation lies outside 0 to 1.
pub fn portfolio_savings(members: &[MemberSavings], correlation: f64) -> Result<PortfolioSavings, MvError> {
    if !(0.0..=1.0).contains(&correlation) {
        return Err(MvError::OutOfRange { what: "the correlation", value: correlation, range: "from 0 to 1" });
    }
    let bands = || members.iter().filter_map(|member| member.half_band);
    let squares: f64 = bands().map(|band| band * band).sum();
    let sum: f64 = bands().sum();
    let without = members.iter().filter(|member| member.half_band.is_none());
    Ok(PortfolioSavings {
        savings: members.iter().map(|member| member.savings).sum(),
        members: members.len(),
        correlation,
        half_band: ((1.0 - correlation) * squares + correlation * sum * sum).sqrt(),
        half_band_independent: squares.sqrt(),
        half_band_common: sum,
        without_band: without.map(|member| member.name.clone()).collect(),
    })
}

/// How residuals are drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockBootstrap {
    /// Length of a block, d: as long as residuals remember each other, or a year to draw whole years.
    pub block_days: usize,
    /// Days of the reporting period whose sum is asked for.
    pub reporting_days: usize,
    /// Portfolios that are drawn.
    pub draws: usize,
    /// Where the generator starts; the same seed gives the same bits.
    pub seed: u64,
}

/// Noise of a portfolio's sum as its residuals show it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BootstrapBand {
    /// Half-width of the band of the sum: half the distance between the quantiles.
    pub half_band: f64,
    /// Correlation between members that the same draws show, from 0 to 1 for use in [`portfolio_savings`].
    pub correlation: f64,
    /// Days on which all members have residuals.
    pub common_days: usize,
    /// Members.
    pub members: usize,
}

/// Draws blocks of days, the same ones for all members, so that what they have in common stays in common. Residuals are
/// those of the baselines; the uncertainty of coefficients is not in them.
///
/// # Errors
/// Where fewer than two blocks of days are common to all members, or nothing is to be drawn.
///
/// # Source
/// Circular block bootstrap, Politis & Romano 1992, in R. LePage and L. Billard (editors), "Exploring the limits of
/// bootstrap", Wiley, pages 263 to 270.
pub fn bootstrap_band(
    baselines: &[Course],
    bootstrap: BlockBootstrap,
    confidence: f64,
) -> Result<BootstrapBand, MvError> {
    let table = common_residuals(baselines);
    let (days, members) = (table.len(), baselines.len());
    let needed = 2 * bootstrap.block_days.max(1);
    if days < needed {
        return Err(MvError::TooFew { what: "days common to all members", found: days, needed });
    }
    if bootstrap.draws < 2 || bootstrap.reporting_days == 0 {
        return Err(MvError::TooFew { what: "draws or reporting days", found: bootstrap.draws, needed: 2 });
    }
    let mut random = ChaCha8Rng::seed_from_u64(bootstrap.seed);
    let draws: Vec<Vec<f64>> = (0..bootstrap.draws).map(|_| draw(&table, members, &bootstrap, &mut random)).collect();
    let totals: Vec<f64> = draws.iter().map(|draw| draw.iter().sum()).collect();
    let own: Vec<f64> = (0..members).map(|member| deviation(draws.iter().map(|draw| draw[member]))).collect();
    let (sum, squares) = (own.iter().sum::<f64>(), own.iter().map(|own| own * own).sum::<f64>());
    let variance = deviation(totals.iter().copied()).powi(2);
    let shared = (variance - squares) / (sum * sum - squares);
    let tail = (1.0 - confidence) / 2.0;
    Ok(BootstrapBand {
        half_band: (quantile(&totals, 1.0 - tail) - quantile(&totals, tail)) / 2.0,
        correlation: if members > 1 && shared.is_finite() { shared.clamp(0.0, 1.0) } else { 0.0 },
        common_days: days,
        members,
    })
}

/// Residuals about each member's mean, day by day, of the days that all members have.
fn common_residuals(baselines: &[Course]) -> Vec<Vec<f64>> {
    let mut by_day: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
    for (member, course) in baselines.iter().enumerate() {
        for (day, residual) in course.by_day().residuals_per_day() {
            let row = by_day.entry(day).or_default();
            if row.len() == member {
                row.push(residual);
            }
        }
    }
    let mut table: Vec<Vec<f64>> = by_day.into_values().filter(|row| row.len() == baselines.len()).collect();
    for member in 0..baselines.len() {
        let mean = table.iter().map(|row| row[member]).sum::<f64>() / table.len().max(1) as f64;
        table.iter_mut().for_each(|row| row[member] -= mean);
    }
    table
}

/// Sums of one drawn reporting period, by member.
fn draw(table: &[Vec<f64>], members: usize, bootstrap: &BlockBootstrap, random: &mut ChaCha8Rng) -> Vec<f64> {
    let mut sums = vec![0.0; members];
    let mut left = bootstrap.reporting_days;
    while left > 0 {
        let length = left.min(bootstrap.block_days.max(1));
        let first = random.random_range(0..table.len());
        for at in first..first + length {
            for (sum, residual) in sums.iter_mut().zip(&table[at % table.len()]) {
                *sum += residual;
            }
        }
        left -= length;
    }
    sums
}

fn deviation(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    (values.map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CoursePoint, Stamp, time::DAY_S};

    fn member(name: &str, savings: f64, half_band: Option<f64>) -> MemberSavings {
        MemberSavings { name: name.into(), savings, half_band }
    }

    #[test]
    fn both_ends_and_what_lies_between() {
        let members = [member("a", 10.0, Some(3.0)), member("b", 20.0, Some(4.0)), member("c", 1.0, None)];
        let half = portfolio_savings(&members, 0.5).unwrap();
        // 3 and 4: 5 in quadrature, 7 in full, √(½ 25 + ½ 49) between
        assert_eq!((half.savings, half.half_band_independent, half.half_band_common), (31.0, 5.0, 7.0));
        assert!((half.half_band - 37.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(half.without_band, ["c"]);
        assert!(portfolio_savings(&members, -0.1).is_err());
    }

    /// Ten members whose residuals share a part of their variance.
    fn members(common: f64) -> Vec<Course> {
        let mut random = ChaCha8Rng::seed_from_u64(11);
        let mut normal = move || (0..12).map(|_| random.random::<f64>()).sum::<f64>() - 6.0;
        let mut courses = vec![Course::default(); 10];
        for day in 0..730 {
            let shared = normal();
            for course in &mut courses {
                let residual = common.sqrt() * shared + (1.0 - common).sqrt() * normal();
                course.points.push(CoursePoint {
                    start: Stamp::utc(day * DAY_S),
                    length_days: 1.0,
                    observed: Some(100.0 + residual),
                    predicted: Some(100.0),
                });
            }
        }
        courses
    }

    #[test]
    fn the_residuals_show_what_members_have_in_common() {
        // one day's residual says nothing of the next one's: blocks of a day use the sample best
        let bootstrap = BlockBootstrap { block_days: 1, reporting_days: 365, draws: 1_500, seed: 3 };
        for common in [0.0, 0.3, 0.8] {
            let band = bootstrap_band(&members(common), bootstrap, 0.9).unwrap();
            assert!((band.correlation - common).abs() < 0.08, "{common}: {band:?}");
            // 1.645 √(365 (10 + 90 ρ)) for unit variances
            let truth = 1.645 * (365.0 * (10.0 + 90.0 * common)).sqrt();
            assert!((band.half_band / truth - 1.0).abs() < 0.12, "{common}: {band:?} {truth}");
        }
        let again = || bootstrap_band(&members(0.3), bootstrap, 0.9).unwrap();
        assert_eq!(again(), again());
    }
}
