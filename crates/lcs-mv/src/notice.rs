//! What is noteworthy about the data of a meter, with its evidence.

use lcs_domain::{Finding, Severity, Subject};
use serde::{Deserialize, Serialize};

/// The names of what can be noteworthy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeName {
    /// There is nothing to look at.
    NoData,
    /// The data reach beyond the end that was asked for.
    ExtraDataAfterRequestedEndDate,
    /// The data begin before the start that was asked for.
    ExtraDataBeforeRequestedStartDate,
    /// Readings below zero: perhaps exported solar power.
    NegativeMeterValues,
    /// The baseline is not as long as the method asks.
    IncorrectNumberOfTotalDays,
    /// Too many days lack a reading or a temperature.
    TooManyDaysWithMissingData,
    /// Too many days lack a reading.
    TooManyDaysWithMissingMeterData,
    /// Too many days lack a temperature.
    TooManyDaysWithMissingTemperatureData,
    /// A calendar month lacks too many temperatures.
    MissingMonthlyTemperatureData,
    /// A calendar month lacks too many hours with both energy and temperature.
    MissingMonthlyHours,
    /// Bills shorter or longer than the method allows are left out.
    OffCycleReads,
    /// Readings far above or below the others.
    ExtremeValuesDetected,
    /// Temperatures came as daily means: whether their days had enough hours cannot be seen.
    UnableToConfirmDailyTemperatureSufficiency,
    /// Hardly any two readings differ: estimated or copied values.
    TooFewUniqueMeterValues,
    /// The model fits its own baseline badly.
    ModelFitMetrics,
    /// Base load and weather-dependent load cannot be told apart.
    SplitNotIdentifiable,
    /// Bills longer than the 35 days of weather that the method gathers for a bill.
    BillLongerThanItsWeather,
    /// Days of 23 or 25 hours, or with blank hours, in which the reference implementation gives another figure.
    DepartsFromReference,
    /// Periods of the reporting year without a reading or weather are left out of the savings.
    ReportingPeriodsLeftOut,
    /// No error band could be computed.
    BandUndefined,
    /// Temperatures of the reporting year outside those of the baseline.
    TemperatureBeyondBaseline,
    /// A month's model has fewer hours than it has terms: its coefficients are the smallest that fit.
    SegmentRankDeficient,
}

impl NoticeName {
    /// The code of the finding.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoData => "mv.no_data",
            Self::ExtraDataAfterRequestedEndDate => "mv.extra_data_after_requested_end_date",
            Self::ExtraDataBeforeRequestedStartDate => "mv.extra_data_before_requested_start_date",
            Self::NegativeMeterValues => "mv.negative_meter_values",
            Self::IncorrectNumberOfTotalDays => "mv.incorrect_number_of_total_days",
            Self::TooManyDaysWithMissingData => "mv.too_many_days_with_missing_data",
            Self::TooManyDaysWithMissingMeterData => "mv.too_many_days_with_missing_meter_data",
            Self::TooManyDaysWithMissingTemperatureData => "mv.too_many_days_with_missing_temperature_data",
            Self::MissingMonthlyTemperatureData => "mv.missing_monthly_temperature_data",
            Self::MissingMonthlyHours => "mv.missing_monthly_hours",
            Self::OffCycleReads => "mv.off_cycle_reads",
            Self::ExtremeValuesDetected => "mv.extreme_values_detected",
            Self::UnableToConfirmDailyTemperatureSufficiency => "mv.unable_to_confirm_daily_temperature_sufficiency",
            Self::TooFewUniqueMeterValues => "mv.too_few_unique_meter_values",
            Self::ModelFitMetrics => "mv.model_fit_metrics",
            Self::SplitNotIdentifiable => "mv.split_not_identifiable",
            Self::BillLongerThanItsWeather => "mv.bill_longer_than_its_weather",
            Self::DepartsFromReference => "mv.departs_from_reference",
            Self::ReportingPeriodsLeftOut => "mv.reporting_periods_left_out",
            Self::BandUndefined => "mv.band_undefined",
            Self::TemperatureBeyondBaseline => "mv.temperature_beyond_baseline",
            Self::SegmentRankDeficient => "mv.segment_rank_deficient",
        }
    }
}

/// One noteworthy thing. [`Severity::Error`] disqualifies: the method says not to fit or use the model.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Notice {
    /// What it is.
    pub name: NoticeName,
    /// How much it matters.
    pub severity: Severity,
    /// Numbers that show it, by name.
    pub evidence: Vec<(&'static str, f64)>,
}

impl Notice {
    /// A notice with its evidence.
    #[must_use]
    pub fn new<const N: usize>(name: NoticeName, severity: Severity, evidence: [(&'static str, f64); N]) -> Self {
        Self { name, severity, evidence: evidence.to_vec() }
    }

    /// Whether the method disqualifies the meter for it.
    #[must_use]
    pub fn disqualifies(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The finding about a meter or facility.
    #[must_use]
    pub fn finding(&self, subject: Subject) -> Finding {
        let finding = Finding::new(self.name.code(), self.severity, subject);
        self.evidence.iter().fold(finding, |finding, (name, value)| finding.number(name, *value))
    }
}
