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
    /// A shift in the residuals that is neither weather nor works: a person has to decide.
    NonRoutineEventProposed,
    /// Days without a reading or weather are counted by a stated method.
    SavingsFilled,
    /// Periods in which a meter behind the supply meter was not read have no load.
    LoadIncomplete,
    /// Treated meters have no like among the untreated ones.
    ComparisonUnmatched,
    /// The comparison group differs from the treated meters before the works.
    ComparisonNotEquivalent,
}

/// Evidence of a kind of notice, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceNames {
    /// What every such notice has.
    pub always: &'static [&'static str],
    /// What some models add.
    pub sometimes: &'static [&'static str],
}

impl NoticeName {
    /// All of them, for the catalogue of words.
    pub const ALL: [Self; 27] = [
        Self::NoData,
        Self::ExtraDataAfterRequestedEndDate,
        Self::ExtraDataBeforeRequestedStartDate,
        Self::NegativeMeterValues,
        Self::IncorrectNumberOfTotalDays,
        Self::TooManyDaysWithMissingData,
        Self::TooManyDaysWithMissingMeterData,
        Self::TooManyDaysWithMissingTemperatureData,
        Self::MissingMonthlyTemperatureData,
        Self::MissingMonthlyHours,
        Self::OffCycleReads,
        Self::ExtremeValuesDetected,
        Self::UnableToConfirmDailyTemperatureSufficiency,
        Self::TooFewUniqueMeterValues,
        Self::ModelFitMetrics,
        Self::SplitNotIdentifiable,
        Self::BillLongerThanItsWeather,
        Self::DepartsFromReference,
        Self::ReportingPeriodsLeftOut,
        Self::BandUndefined,
        Self::TemperatureBeyondBaseline,
        Self::SegmentRankDeficient,
        Self::NonRoutineEventProposed,
        Self::SavingsFilled,
        Self::LoadIncomplete,
        Self::ComparisonUnmatched,
        Self::ComparisonNotEquivalent,
    ];

    /// The numbers that its sentence may use.
    #[must_use]
    pub const fn evidence(self) -> EvidenceNames {
        let (always, sometimes): (&[&str], &[&str]) = match self {
            Self::NoData
            | Self::UnableToConfirmDailyTemperatureSufficiency
            | Self::SplitNotIdentifiable
            | Self::BandUndefined => (&[], &[]),
            Self::ExtraDataAfterRequestedEndDate
            | Self::ExtraDataBeforeRequestedStartDate
            | Self::TemperatureBeyondBaseline => (&["days"], &[]),
            Self::NegativeMeterValues => (&["n_negative_meter_values"], &[]),
            Self::IncorrectNumberOfTotalDays => (&["n_days_total"], &["num_days", "min_days", "max_days"]),
            Self::TooManyDaysWithMissingData => (&["n_valid_days", "n_days_total"], &[]),
            Self::TooManyDaysWithMissingMeterData => (&["n_valid_meter_data_days", "n_days_total"], &[]),
            Self::TooManyDaysWithMissingTemperatureData => (&["n_valid_temperature_data_days", "n_days_total"], &[]),
            Self::MissingMonthlyTemperatureData | Self::MissingMonthlyHours => (&["lowest_monthly_coverage"], &[]),
            Self::OffCycleReads => (&["bills"], &[]),
            Self::ExtremeValuesDetected => (
                &["n_extreme_values", "median", "upper_quantile", "lower_quantile", "max_value"],
                &["extreme_value_limit", "lower_bound", "upper_bound", "min_value"],
            ),
            Self::TooFewUniqueMeterValues => (&["unique", "readings"], &[]),
            Self::ModelFitMetrics => (&["cvrmse_threshold", "cvrmse", "pnrmse_threshold", "pnrmse"], &[]),
            Self::BillLongerThanItsWeather => (&["bills", "longest_days", "weather_days"], &[]),
            Self::DepartsFromReference => {
                (&["savings", "reference_savings", "counterfactual", "reference_counterfactual"], &[])
            }
            Self::ReportingPeriodsLeftOut | Self::LoadIncomplete => (&["periods"], &[]),
            Self::SegmentRankDeficient => (&["months"], &[]),
            Self::NonRoutineEventProposed => (&["days", "change_per_day", "standard_error_per_day"], &[]),
            Self::SavingsFilled => (&["days", "share", "savings"], &[]),
            Self::ComparisonUnmatched => (&["meters"], &[]),
            Self::ComparisonNotEquivalent => (&["difference", "limit"], &[]),
        };
        EvidenceNames { always, sometimes }
    }

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
            Self::NonRoutineEventProposed => "mv.non_routine_event_proposed",
            Self::SavingsFilled => "mv.savings_filled",
            Self::LoadIncomplete => "mv.load_incomplete",
            Self::ComparisonUnmatched => "mv.comparison_unmatched",
            Self::ComparisonNotEquivalent => "mv.comparison_not_equivalent",
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
    /// Periods that could not be counted, where there are any.
    pub(crate) fn left_out(periods: usize) -> Option<Self> {
        let evidence = [("periods", periods as f64)];
        (periods > 0).then(|| Self::new(NoticeName::ReportingPeriodsLeftOut, Severity::Warning, evidence))
    }

    /// Savings without a band.
    pub(crate) fn no_band(undefined: bool) -> Option<Self> {
        undefined.then(|| Self::new(NoticeName::BandUndefined, Severity::Warning, []))
    }

    /// A notice with its evidence.
    #[must_use]
    pub fn new<const N: usize>(name: NoticeName, severity: Severity, evidence: [(&'static str, f64); N]) -> Self {
        let names = name.evidence();
        debug_assert!(
            evidence.iter().all(|(given, _)| names.always.contains(given) || names.sometimes.contains(given))
                && names.always.iter().all(|always| evidence.iter().any(|(given, _)| given == always)),
            "{name:?} has other evidence than it says: {evidence:?}"
        );
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_name_has_a_code_of_its_own() {
        let codes: BTreeSet<&str> = NoticeName::ALL.iter().map(|name| name.code()).collect();
        assert_eq!(codes.len(), NoticeName::ALL.len());
        for name in NoticeName::ALL {
            let written = serde_json::to_value(name).unwrap();
            assert_eq!(Some(name.code()), written.as_str().map(|name| format!("mv.{name}")).as_deref());
        }
    }
}
