//! A study as people write it and as it is kept.

use crate::{AppError, measured_savings::MvModel};
use lcs_domain::{Carrier, Date};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Characters of the longest text.
const LONGEST_TEXT: usize = 2000;

/// Most measures of one study.
const MOST_MEASURES: usize = 30;

/// Works on a facility, with what is expected of them and how that shall be measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StudyWorks {
    /// Facility.
    pub facility: String,
    /// Carrier whose saving is measured.
    pub carrier: String,
    /// First day of the works.
    #[schema(format = Date, example = "2025-01-06")]
    pub works_from: String,
    /// Last day of the works.
    #[schema(format = Date, example = "2025-01-24")]
    pub works_to: String,
    /// Model of the baseline; without it the one that suits the data: of days where readings cover both sides of the works,
    /// else of bills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<StudyModel>,
    /// What is done.
    pub measures: Vec<StudyMeasure>,
    /// What the works cost, in the city's currency.
    #[serde(default)]
    pub works_cost: Option<f64>,
    /// Months over which savings shall be counted, 1 to 36.
    #[serde(default = "a_year")]
    pub reporting_months: u32,
    /// What judging by the supply meter costs over that time: readings, weather, analysis.
    #[serde(default)]
    pub supply_meter_cost: f64,
    /// How days without a reading or weather are counted.
    #[serde(default)]
    pub missing_days: MissingDays,
    /// Meters behind the supply meter whose use is no part of the study: charging of cars, a tenant's plant.
    #[serde(default)]
    pub apart_meters: Vec<String>,
    /// Facilities without works that it is compared with; empty for no comparison.
    #[serde(default)]
    pub comparison: Vec<String>,
}

const fn a_year() -> u32 {
    12
}

/// Models of bills and of interval readings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StudyModel {
    /// CalTRACK 2.0 on bills.
    #[default]
    CaltrackBilling,
    /// OpenDSM on bills.
    OpendsmBilling,
    /// CalTRACK 2.0 on days.
    CaltrackDaily,
    /// The model for the tropics, on days.
    TropicalDaily,
    /// OpenDSM on days.
    OpendsmDaily,
}

impl StudyModel {
    const ALL: [Self; 5] =
        [Self::CaltrackBilling, Self::OpendsmBilling, Self::CaltrackDaily, Self::TropicalDaily, Self::OpendsmDaily];

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.model().name()
    }

    pub(super) const fn model(self) -> MvModel {
        match self {
            Self::CaltrackBilling => MvModel::CaltrackBilling,
            Self::OpendsmBilling => MvModel::OpendsmBilling,
            Self::CaltrackDaily => MvModel::CaltrackDaily,
            Self::TropicalDaily => MvModel::TropicalDaily,
            Self::OpendsmDaily => MvModel::OpendsmDaily,
        }
    }

    /// The model of studies that is this one of measurement and verification; `None` where studies do not offer it.
    pub(super) fn of(model: MvModel) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.model() == model)
    }
}

/// A measure with what is expected of it and what measuring it by itself would cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StudyMeasure {
    /// Its name.
    pub name: String,
    /// What it acts on.
    pub end_use: StudyEndUse,
    /// Expected saving of a year, kWh.
    pub expected_kwh_year: f64,
    /// Whether its load or hours vary with weather or use, so that one measurement does not stand for the year.
    #[serde(default)]
    pub varies: bool,
    /// What measuring its key parameter once before and once after costs (option A); null where that is not offered.
    #[serde(default)]
    pub spot_cost: Option<f64>,
    /// What a meter of its own costs over the reporting time (option B); null where that is not offered.
    #[serde(default)]
    pub submeter_cost: Option<f64>,
}

macro_rules! end_uses {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What a measure acts on.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum StudyEndUse { $($(#[$doc])* $name,)* }

        impl StudyEndUse {
            /// Its id.
            #[must_use]
            pub const fn id(self) -> &'static str { match self { $(Self::$name => $id,)* } }

            pub(super) const fn of_plan(self) -> lcs_mv::plan::EndUse {
                match self { $(Self::$name => lcs_mv::plan::EndUse::$name,)* }
            }
        }
    };
}

end_uses! {
    /// Lamps and their control.
    Lighting = "lighting",
    /// Chillers, air conditioners, cooling towers.
    Cooling = "cooling",
    /// Boilers and heat pumps for rooms.
    Heating = "heating",
    /// Fans and air handling.
    Ventilation = "ventilation",
    /// Pumps.
    Pumping = "pumping",
    /// Domestic hot water.
    HotWater = "hot-water",
    /// Walls, windows, roof, shading.
    Envelope = "envelope",
    /// Appliances, computers, kitchens.
    Equipment = "equipment",
    /// Schedules, set-points, tuning of the whole building.
    Operation = "operation",
    /// Solar generation; it is metered itself.
    Solar = "solar",
}

/// How days without a reading or without weather are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MissingDays {
    /// They save nothing, as in CalTRACK 2.0.
    LeaveOut,
    /// They save per day what the counted days of their month save.
    MonthMean,
    /// They save the share that the counted days save.
    #[default]
    SavingShare,
}

impl MissingDays {
    pub(super) const fn method(self) -> lcs_mv::MissingMethod {
        match self {
            Self::LeaveOut => lcs_mv::MissingMethod::LeaveOut,
            Self::MonthMean => lcs_mv::MissingMethod::MonthMean,
            Self::SavingShare => lcs_mv::MissingMethod::SavingShare,
        }
    }
}

/// What a person said of a proposed event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct EventDecision {
    /// First day of the event as it was proposed.
    #[schema(format = Date)]
    pub first: String,
    /// Last day of it.
    #[schema(format = Date)]
    pub last: String,
    /// What is decided.
    pub verdict: EventVerdict,
    /// Who decided, in the journal's form: `local:officer`, `person:<id>`.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub why: String,
}

/// What is decided about an event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum EventVerdict {
    /// It happened and changed the use as proposed.
    Accept,
    /// It is no event, or is part of the works: nothing is adjusted.
    Reject,
    /// It happened, and its change is known better.
    Adjust {
        /// By how much more was used, kWh a day; below zero for less.
        change_kwh_day: f64,
        /// Standard error of that figure, kWh a day; zero where it was metered.
        standard_error_kwh_day: f64,
    },
}

/// A study as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SavingsStudy {
    /// The works.
    pub works: StudyWorks,
    /// Decisions about events; of several about one event the last one counts.
    #[serde(default)]
    pub decisions: Vec<EventDecision>,
}

/// What was written, understood: days and carrier.
#[derive(Debug, Clone, Copy)]
pub(super) struct Understood {
    pub carrier: Carrier,
    /// First and last day of the works.
    pub works: (Date, Date),
}

impl StudyWorks {
    /// Expected saving of a year of all measures, kWh.
    #[must_use]
    pub fn expected_kwh_year(&self) -> f64 {
        self.measures.iter().map(|measure| measure.expected_kwh_year).sum()
    }

    /// Checks every value and reads days and carrier.
    ///
    /// # Errors
    /// Where a value cannot be taken, with its field.
    pub(super) fn understood(&self) -> Result<Understood, AppError> {
        let date = |field: &str, text: &str| {
            text.parse::<Date>()
                .map_err(|_| AppError::unusable(format!("{field} `{text}` is no date"), "write it like 2025-01-31"))
        };
        let carrier = Carrier::from_id(&self.carrier).ok_or_else(|| {
            AppError::unusable(format!("carrier `{}` is not known", self.carrier), "use for example electricity")
        })?;
        let works = (date("works_from", &self.works_from)?, date("works_to", &self.works_to)?);
        if works.1 < works.0 {
            return Err(AppError::unusable(
                format!("the works end on {}, before they begin on {}", works.1, works.0),
                "exchange or correct the dates",
            ));
        }
        if !(1..=36).contains(&self.reporting_months) {
            return Err(AppError::unusable(
                format!("reporting_months is {}", self.reporting_months),
                "say 1 to 36 months",
            ));
        }
        if self.measures.is_empty() || self.measures.len() > MOST_MEASURES {
            return Err(AppError::unusable(
                format!("the study has {} measures", self.measures.len()),
                format!("name 1 to {MOST_MEASURES} measures"),
            ));
        }
        self.measures.iter().try_for_each(StudyMeasure::check)?;
        let amounts = [("works_cost", self.works_cost), ("supply_meter_cost", Some(self.supply_meter_cost))];
        amounts.into_iter().try_for_each(|(field, value)| not_negative(field, value))?;
        Ok(Understood { carrier, works })
    }
}

impl StudyMeasure {
    fn check(&self) -> Result<(), AppError> {
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_TEXT {
            return Err(AppError::unusable("a measure has no name", "name every measure"));
        }
        let amounts = [
            ("expected_kwh_year", Some(self.expected_kwh_year)),
            ("spot_cost", self.spot_cost),
            ("submeter_cost", self.submeter_cost),
        ];
        amounts.into_iter().try_for_each(|(field, value)| not_negative(field, value))
    }
}

fn not_negative(field: &str, value: Option<f64>) -> Result<(), AppError> {
    match value {
        Some(value) if !(value.is_finite() && value >= 0.0) => {
            Err(AppError::unusable(format!("{field} is {value}"), "give a number that is not below zero"))
        }
        _ => Ok(()),
    }
}
