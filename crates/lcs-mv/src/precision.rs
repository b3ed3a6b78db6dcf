//! How small a saving a baseline can prove, before money is spent.

use crate::{
    FittedModel, Granularity, MvError, caltrack::correction, opendsm::Settings, statistics::student_t_quantile,
};
use serde::{Deserialize, Serialize};

/// Longest reporting period that is looked at, months: the polynomials of the bands were made for about that.
pub const LONGEST_REPORTING_MONTHS: u32 = 36;
/// Days of a month, on average.
const DAYS_OF_MONTH: f64 = 365.0 / 12.0;

/// By which rule the band of a saving widens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BandRule {
    /// ASHRAE Guideline 14 on days, with the polynomial of Sun & Baltazar 2013.
    Guideline14Daily,
    /// The same on bills.
    Guideline14Billing,
    /// ASHRAE Guideline 14 on hours, with its constant 1.26.
    Guideline14Hourly,
    /// Variance of a sum predicted by linear regression.
    Regression,
}

/// What counts as proof.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Proof {
    /// Confidence of the two-sided band that must not hold zero, between 0 and 1.
    pub confidence: f64,
    /// Share of the cases in which a saving of the smallest size shall be proved, between 0.5 and 1.
    pub power: f64,
}

impl Default for Proof {
    /// A band of 90 %, and four of five savings of that size proved.
    fn default() -> Self {
        Self { confidence: 0.9, power: 0.8 }
    }
}

impl Proof {
    /// Checks both shares.
    ///
    /// # Errors
    /// Where one lies outside its range.
    pub fn checked(self) -> Result<Self, MvError> {
        if !(self.confidence > 0.0 && self.confidence < 1.0) {
            let range = "between 0 and 1";
            return Err(MvError::OutOfRange { what: "the confidence", value: self.confidence, range });
        }
        if !(self.power >= 0.5 && self.power < 1.0) {
            return Err(MvError::OutOfRange { what: "the power", value: self.power, range: "from 0.5 to below 1" });
        }
        Ok(self)
    }
}

/// What the fit of a baseline says about the savings it can show.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BaselinePrecision {
    /// How its band widens.
    pub rule: BandRule,
    /// Hours, days or bills of the baseline.
    pub periods: f64,
    /// Independent ones that they are worth, since residuals remember each other.
    pub effective_periods: f64,
    /// Degrees of freedom of t.
    pub degrees_of_freedom: f64,
    /// Root of the squared residuals over degrees of freedom, over the mean, of one period.
    pub cv_rmse: f64,
    /// Periods of a month of reporting.
    pub periods_of_month: f64,
}

impl FittedModel {
    /// How precise its baseline is; `None` where the residuals do not say.
    #[must_use]
    pub fn precision(&self) -> Option<BaselinePrecision> {
        let precision = match self {
            Self::UsagePerDay(model) => {
                let totals = model.totals();
                let daily = model.frame().granularity == Granularity::Daily;
                BaselinePrecision {
                    rule: if daily { BandRule::Guideline14Daily } else { BandRule::Guideline14Billing },
                    periods: totals.periods as f64,
                    effective_periods: totals.effective_periods()?,
                    degrees_of_freedom: totals.periods as f64 - totals.parameters as f64,
                    cv_rmse: totals.cvrmse_adj,
                    periods_of_month: if daily { DAYS_OF_MONTH } else { 1.0 },
                }
            }
            Self::ChangePoint(model) => {
                let fitness = model.fitness();
                BaselinePrecision {
                    rule: match model.settings() {
                        Settings::Current => BandRule::Guideline14Daily,
                        Settings::Legacy => BandRule::Guideline14Billing,
                    },
                    periods: fitness.days as f64,
                    effective_periods: fitness.effective_days,
                    degrees_of_freedom: fitness.days as f64 - fitness.parameters as f64,
                    cv_rmse: fitness.cvrmse_adj,
                    periods_of_month: DAYS_OF_MONTH,
                }
            }
            Self::TimeOfWeek(model) => {
                let months = || (1..=12).filter_map(|month| model.month(month)).map(|segment| segment.own_fit());
                let hours: f64 = months().map(|fit| fit.hours as f64).sum();
                let energy: f64 = months().map(|fit| fit.hours as f64 * fit.mean_energy).sum();
                let squares: f64 = months().map(|fit| fit.hours as f64 * fit.mean_squared_error).sum();
                let effective: Option<f64> = months().map(|fit| fit.effective_hours()).sum();
                BaselinePrecision {
                    rule: BandRule::Guideline14Hourly,
                    periods: hours,
                    effective_periods: effective?,
                    degrees_of_freedom: effective? - 1.0,
                    cv_rmse: (squares / hours).sqrt() / (energy / hours),
                    periods_of_month: 24.0 * DAYS_OF_MONTH,
                }
            }
            Self::Tropical(model) => {
                let days = model.days() as f64;
                BaselinePrecision {
                    rule: BandRule::Regression,
                    periods: days,
                    effective_periods: days / model.inflation(),
                    degrees_of_freedom: (days / model.inflation() - model.terms().count() as f64).max(1.0),
                    cv_rmse: model.cvrmse_adj(),
                    periods_of_month: DAYS_OF_MONTH,
                }
            }
        };
        let sound = precision.effective_periods > 0.0
            && precision.degrees_of_freedom > 0.0
            && precision.cv_rmse.is_finite()
            && precision.periods > 0.0;
        sound.then_some(precision)
    }
}

impl BaselinePrecision {
    /// Half-width of the band of a saving after some months, as a share of the energy of those months.
    ///
    /// # Source
    /// ASHRAE Guideline 14, annex B: t K CV √(n/n′ (1 + 2/n′) / m), K by the rule; for the regression the standard error
    /// of a sum whose rows are those of the baseline, t CV √(n/n′ (1/m + 1/n)).
    #[must_use]
    pub fn half_band_share(&self, months: f64, confidence: f64) -> f64 {
        self.t(1.0 - (1.0 - confidence) / 2.0) * self.standard_share(months)
    }

    /// The smallest saving, as a share of the energy of the reporting months, that is proved at the stated rate: its
    /// estimate must lie a half-band above zero, and falls short of its true value by t of the power in one case less.
    ///
    /// # Source
    /// Minimum detectable value after Currie 1968, <https://doi.org/10.1021/ac60259a007>, with t for the normal
    /// distribution.
    #[must_use]
    pub fn smallest_provable_share(&self, months: f64, proof: Proof) -> f64 {
        self.half_band_share(months, proof.confidence) + self.t(proof.power) * self.standard_share(months)
    }

    /// Whole months of reporting after which a saving of that share is proved at the stated rate; `None` where even
    /// three years do not suffice: the baseline itself is too uncertain.
    #[must_use]
    pub fn months_to_prove(&self, expected_share: f64, proof: Proof) -> Option<u32> {
        (1..=LONGEST_REPORTING_MONTHS)
            .find(|months| self.smallest_provable_share(f64::from(*months), proof) <= expected_share)
    }

    /// Standard error of a saving over the energy of its months.
    fn standard_share(&self, months: f64) -> f64 {
        let reporting = months * self.periods_of_month;
        let memory = self.periods / self.effective_periods;
        let correction = match self.rule {
            BandRule::Guideline14Daily => correction(Granularity::Daily, reporting),
            BandRule::Guideline14Billing => correction(Granularity::Billing, months),
            BandRule::Guideline14Hourly => 1.26,
            BandRule::Regression => {
                return self.cv_rmse * (memory * (1.0 / reporting + 1.0 / self.periods)).sqrt();
            }
        };
        correction * self.cv_rmse * (memory * (1.0 + 2.0 / self.effective_periods) / reporting).sqrt()
    }

    fn t(&self, probability: f64) -> f64 {
        student_t_quantile(probability, self.degrees_of_freedom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEAR: BaselinePrecision = BaselinePrecision {
        rule: BandRule::Guideline14Daily,
        periods: 365.0,
        effective_periods: 365.0,
        degrees_of_freedom: 363.0,
        cv_rmse: 0.2,
        periods_of_month: DAYS_OF_MONTH,
    };

    #[test]
    fn a_year_of_independent_days_proves_what_the_guideline_says() {
        // by hand: t(0.95, 363) = 1.64906, K(12.1667 months) = 1.39743, sqrt((1 + 2/365)/365) = 0.0524856
        let share = YEAR.half_band_share(12.0, 0.9);
        assert!((share - 1.64906 * 1.39743 * 0.2 * 0.0524856).abs() < 2e-6, "{share}");
    }

    #[test]
    fn longer_reporting_proves_less_and_memory_more() {
        let proof = Proof::default();
        let shares: Vec<f64> = (1..=24).map(|months| YEAR.smallest_provable_share(f64::from(months), proof)).collect();
        assert!(shares.windows(2).all(|pair| pair[1] < pair[0]));
        let months = YEAR.months_to_prove(shares[5], proof);
        assert_eq!(months, Some(6));
        let remembering = BaselinePrecision { effective_periods: 365.0 / 3.0, ..YEAR };
        assert!(remembering.smallest_provable_share(12.0, proof) > 1.7 * shares[11]);
        assert_eq!(YEAR.months_to_prove(0.001, proof), None);
        assert!(Proof { power: 0.2, ..proof }.checked().is_err());
    }
}
