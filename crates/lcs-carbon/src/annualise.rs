//! A full year's profile from the months that bills cover, for comparing with a simulated year.

use crate::CarrierYear;
use lcs_domain::{FacilityId, Finding, Period, Severity, Subject};
use serde::{Deserialize, Serialize};

/// Share of a month's days that must be covered before its own mean daily use stands for it.
const OWN_MEAN: f64 = 0.5;

/// How the days without a bill were filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillMethod {
    /// Nothing had to be filled.
    Complete,
    /// Missing days use the mean daily use of their own month.
    OwnMonth,
    /// Some months use the mean daily use of the nearest covered calendar months before and after, weighted by
    /// nearness; December and January are neighbours.
    NeighbourMonths,
}

impl FillMethod {
    /// The id in catalogues.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::OwnMonth => "own-month",
            Self::NeighbourMonths => "neighbour-months",
        }
    }
}

/// Twelve months of a full year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnnualProfile {
    /// kWh by calendar month, January first.
    pub monthly_kwh: [f64; 12],
    /// How it was filled.
    pub method: FillMethod,
    /// Days that no bill covers.
    pub filled_days: u16,
    /// Share of the year's energy that was filled in, 0 to 1.
    pub filled_share: f64,
}

/// Fills a carrier's year to twelve full months. `None` when no month is covered for at least half of its days.
///
/// A filled profile serves calibration and ranking; it is no figure of record, and comes with a finding
/// (`energy.annualised`).
#[must_use]
pub fn annualise(facility: &FacilityId, year: i16, carrier: &CarrierYear) -> Option<(AnnualProfile, Option<Finding>)> {
    let days: [f64; 12] = std::array::from_fn(|month| f64::from(Period::month(year, calendar(month)).days()));
    let daily: [Option<f64>; 12] = std::array::from_fn(|month| {
        let covered = f64::from(carrier.covered_days[month]);
        (covered >= OWN_MEAN * days[month]).then(|| carrier.monthly_kwh[month] / covered)
    });
    let mut monthly_kwh = [0.0; 12];
    for month in 0..12 {
        let missing = days[month] - f64::from(carrier.covered_days[month]);
        let mean = match daily[month] {
            Some(mean) => mean,
            None => neighbours(&daily, month)?,
        };
        monthly_kwh[month] = carrier.monthly_kwh[month] + mean * missing;
    }
    let filled: f64 = (0..12).map(|month| days[month] - f64::from(carrier.covered_days[month])).sum();
    let method = match (filled > 0.0, daily.iter().all(Option::is_some)) {
        (false, _) => FillMethod::Complete,
        (true, true) => FillMethod::OwnMonth,
        (true, false) => FillMethod::NeighbourMonths,
    };
    let (known, total): (f64, f64) = (carrier.monthly_kwh.iter().sum(), monthly_kwh.iter().sum());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole days, 0 to 366")]
    let profile = AnnualProfile {
        monthly_kwh,
        method,
        filled_days: filled as u16,
        filled_share: if total == 0.0 { 0.0 } else { 1.0 - known / total },
    };
    let finding = (method != FillMethod::Complete).then(|| {
        Finding::new("energy.annualised", Severity::Info, Subject::Facility(facility.clone()))
            .text("carrier", carrier.carrier.id())
            .number("year", f64::from(year))
            .number("days", filled)
            .number("share_percent", profile.filled_share * 100.0)
            .text("method", method.id())
    });
    Some((profile, finding))
}

/// Mean daily use between the nearest covered months on both sides, on the circle of the year.
fn neighbours(daily: &[Option<f64>; 12], month: usize) -> Option<f64> {
    let look = |step: usize| (1..12).find_map(|far| daily[(month + far * step) % 12].map(|mean| (weight(far), mean)));
    let ((after, next), (before, previous)) = (look(1)?, look(11)?);
    Some((after * next + before * previous) / (after + before))
}

/// The nearer the month, the more it counts; two covered neighbours at distances a and b give the straight line
/// between them.
fn weight(distance: usize) -> f64 {
    1.0 / f64::from(u8::try_from(distance).unwrap_or(u8::MAX))
}

fn calendar(month: usize) -> i8 {
    i8::try_from(month + 1).unwrap_or(12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::Carrier;
    use lcs_units::Emissions;
    use rust_decimal::Decimal;

    /// A year in which `covered` days of each month are billed at `daily` kWh a day.
    fn year(daily: [f64; 12], covered: [u8; 12]) -> CarrierYear {
        CarrierYear {
            carrier: Carrier::Electricity,
            energy_kwh: Decimal::ZERO,
            monthly_kwh: std::array::from_fn(|month| daily[month] * f64::from(covered[month])),
            covered_days: covered,
            coverage: 1.0,
            longest_bill_days: 31,
            emissions: None,
            unverified_emissions: Emissions::ZERO,
            without_factor_kwh: Decimal::ZERO,
            facts: Vec::new(),
            cost: None,
            costed_kwh: Decimal::ZERO,
        }
    }

    const FULL: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    fn fill(carrier: &CarrierYear) -> Option<(AnnualProfile, Option<Finding>)> {
        annualise(&FacilityId::new("A").unwrap(), 2023, carrier)
    }

    #[test]
    fn a_full_year_stays_as_it_is() {
        let (profile, finding) = fill(&year([10.0; 12], FULL)).unwrap();
        assert_eq!((profile.method, profile.filled_days, finding), (FillMethod::Complete, 0, None));
        assert!((profile.monthly_kwh[1] - 280.0).abs() < 1e-9);
    }

    #[test]
    fn a_missing_month_lies_between_its_neighbours() {
        // By hand: December 10 and February 20 kWh a day, so January 15 × 31 = 465.
        let mut covered = FULL;
        covered[0] = 0;
        let mut daily = [10.0; 12];
        daily[1] = 20.0;
        let (profile, finding) = fill(&year(daily, covered)).unwrap();
        assert!((profile.monthly_kwh[0] - 465.0).abs() < 1e-9);
        assert_eq!((profile.method, finding.is_some()), (FillMethod::NeighbourMonths, true));
        // Two missing: March 20 and June 50 leave April 30, May 40 a day.
        let mut covered = FULL;
        (covered[3], covered[4]) = (0, 0);
        let mut daily = [20.0; 12];
        daily[5] = 50.0;
        let (profile, _) = fill(&year(daily, covered)).unwrap();
        assert!((profile.monthly_kwh[3] - 30.0 * 30.0).abs() < 1e-9);
        assert!((profile.monthly_kwh[4] - 40.0 * 31.0).abs() < 1e-9);
    }

    #[test]
    fn half_a_month_speaks_for_itself_and_nothing_gives_nothing() {
        let mut covered = FULL;
        covered[6] = 16;
        let (profile, _) = fill(&year([10.0; 12], covered)).unwrap();
        assert_eq!((profile.method, profile.filled_days), (FillMethod::OwnMonth, 15));
        assert!((profile.monthly_kwh[6] - 310.0).abs() < 1e-9);
        assert_eq!(fill(&year([10.0; 12], [0; 12])), None);
    }
}
