//! `lcs mv`

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use lcs_app::{EventVerdict, MeteredFuel, MvCompat, MvModel, SavingsFiles, SavingsRequest, views::SavingsAsked};
use lcs_locale::Language;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Mv {
    #[command(subcommand)]
    pub(crate) command: MvCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MvCommand {
    /// Metered savings of the year after the works, with the band in which they lie
    Savings(Savings),
    /// What works at a facility of a city saved, from its bills and the weather that was observed
    Facility(OfFacility),
    /// Keep a study of works at a facility: what is done, what it shall save, how that is measured
    Study(KeepStudy),
    /// What the meter of a study can prove, and how its saving will be measured
    Plan(OfStudy),
    /// Non-routine events that the readings of a study show, with what was decided about them
    Events(StudyEvents),
    /// All studies of a city: what the works saved together, by measure and by district
    Portfolio(Portfolio),
    /// A study beside facilities of the same use without works
    Compare(OfStudy),
}

#[derive(Debug, Args)]
pub(crate) struct KeepStudy {
    /// TOML file of the study; see docs/guides/savings.md
    pub(crate) file: PathBuf,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Id of the study that it changes; a new one where left out
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct OfStudy {
    /// Id of the study
    pub(crate) id: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Write the plan as PDF and workbook into this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) report: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct StudyEvents {
    /// Id of the study
    pub(crate) id: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// First day of the event that is decided about
    #[arg(long, value_name = "DATE", requires_all = ["verdict", "why"])]
    pub(crate) decide: Option<String>,
    /// What is decided
    #[arg(long, value_enum, requires = "decide")]
    verdict: Option<Ruling>,
    /// Why
    #[arg(long, value_name = "TEXT", requires = "decide")]
    pub(crate) why: Option<String>,
    /// By how much more was used, kWh a day, where that is known better
    #[arg(long, value_name = "KWH", requires = "decide", allow_negative_numbers = true)]
    change_kwh_day: Option<f64>,
    /// Standard error of that figure, kWh a day; zero where it was metered
    #[arg(long, value_name = "KWH", requires = "change_kwh_day", default_value_t = 0.0)]
    standard_error_kwh_day: f64,
}

impl StudyEvents {
    pub(crate) fn verdict(&self) -> Option<EventVerdict> {
        Some(match (self.verdict?, self.change_kwh_day) {
            (Ruling::Accept, Some(change_kwh_day)) => {
                EventVerdict::Adjust { change_kwh_day, standard_error_kwh_day: self.standard_error_kwh_day }
            }
            (Ruling::Accept, None) => EventVerdict::Accept,
            (Ruling::Reject, _) => EventVerdict::Reject,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Ruling {
    /// It happened: the saving is adjusted
    Accept,
    /// It is no event, or is part of the works
    Reject,
}

#[derive(Debug, Args)]
pub(crate) struct Portfolio {
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Correlation between the errors of any two studies, 0 to 1 [default: 0.5]
    #[arg(long, value_name = "SHARE")]
    pub(crate) correlation: Option<f64>,
    /// Write the studies as a workbook
    #[arg(long, value_name = "FILE")]
    pub(crate) workbook: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct OfFacility {
    /// Id of the facility
    pub(crate) id: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// First day of the works
    #[arg(long, value_name = "DATE")]
    works_from: String,
    /// Last day of the works, if another than the first
    #[arg(long, value_name = "DATE")]
    works_to: Option<String>,
    /// Carrier; the first with bills where left out
    #[arg(long)]
    carrier: Option<String>,
    /// caltrack-billing, opendsm-billing on bills; caltrack-daily, opendsm-daily, tropical-daily on interval readings
    /// [default: caltrack-daily where readings cover both years, else caltrack-billing]
    #[arg(long)]
    model: Option<String>,
    /// Write the report as PDF and workbook into this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) report: Option<PathBuf>,
}

impl OfFacility {
    pub(crate) fn asked(&self) -> SavingsAsked {
        SavingsAsked {
            carrier: self.carrier.clone(),
            works_from: Some(self.works_from.clone()),
            works_to: self.works_to.clone(),
            model: self.model.clone(),
        }
    }
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("files").required(true).args(["meter", "baseline"]))]
pub(crate) struct Savings {
    /// CSV of a meter, `start,value`; the last row only closes the last period
    #[arg(long, value_name = "CSV", requires_all = ["temperature", "baseline_end", "reporting_start"])]
    meter: Option<PathBuf>,
    /// CSV of hourly temperatures, `dt,tempF`
    #[arg(long, value_name = "CSV", requires = "meter")]
    temperature: Option<PathBuf>,
    /// Unit of the temperatures
    #[arg(long, value_enum, value_name = "UNIT", default_value_t = TemperatureUnit::F)]
    temperature_unit: TemperatureUnit,
    /// The baseline is the 365 days before this (ISO 8601, UTC without an offset)
    #[arg(long, value_name = "TIME", requires = "meter")]
    baseline_end: Option<String>,
    /// The reporting period is the 365 days from here
    #[arg(long, value_name = "TIME", requires = "meter")]
    reporting_start: Option<String>,
    /// CSV of energy and temperature before the works, `datetime,temperature,observed`
    #[arg(long, value_name = "CSV", requires = "reporting")]
    baseline: Option<PathBuf>,
    /// The same after the works
    #[arg(long, value_name = "CSV", requires = "baseline")]
    reporting: Option<PathBuf>,
    /// What is metered; gas stands for every fuel for heat alone
    #[arg(long, value_enum)]
    fuel: Fuel,
    /// The model of the baseline
    #[arg(long, value_enum)]
    model: Model,
    /// Compute as this reference implementation does, where it departs from what is correct
    #[arg(long, value_enum, value_name = "IMPLEMENTATION")]
    compat: Option<Compat>,
    /// Two-sided confidence of the band
    #[arg(long, value_name = "SHARE", default_value_t = 0.9)]
    confidence: f64,
    /// Unit of the readings, carried through [default: kWh for electricity, else as metered]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
}

impl Savings {
    pub(crate) fn request(&self, language: Language) -> SavingsRequest {
        // clap has seen to it that one of the two is whole.
        let path = |file: &Option<PathBuf>| file.clone().unwrap_or_default();
        let files = if self.meter.is_some() {
            SavingsFiles::Around {
                meter: path(&self.meter),
                temperature: path(&self.temperature),
                baseline_end: self.baseline_end.clone().unwrap_or_default(),
                reporting_start: self.reporting_start.clone().unwrap_or_default(),
            }
        } else {
            SavingsFiles::Apart { baseline: path(&self.baseline), reporting: path(&self.reporting) }
        };
        let fuel = self.fuel.into();
        let usual = if fuel == MeteredFuel::Electricity { "kWh" } else { "as metered" };
        SavingsRequest {
            files,
            temperature_unit: self.temperature_unit.into(),
            fuel,
            model: self.model.into(),
            compat: self.compat.map_or(MvCompat::Correct, |Compat::Eemeter320| MvCompat::Eemeter320),
            confidence: self.confidence,
            unit: self.unit.clone().unwrap_or_else(|| usual.to_owned()),
            language,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TemperatureUnit {
    /// Fahrenheit
    F,
    /// Celsius
    C,
}

impl From<TemperatureUnit> for lcs_app::TemperatureUnit {
    fn from(unit: TemperatureUnit) -> Self {
        match unit {
            TemperatureUnit::F => Self::Fahrenheit,
            TemperatureUnit::C => Self::Celsius,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Fuel {
    /// Heats and cools
    Electricity,
    /// Heats only
    Gas,
}

impl From<Fuel> for MeteredFuel {
    fn from(fuel: Fuel) -> Self {
        match fuel {
            Fuel::Electricity => Self::Electricity,
            Fuel::Gas => Self::Gas,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Model {
    /// CalTRACK 2.0 on daily readings
    CaltrackDaily,
    /// CalTRACK 2.0 on bills
    CaltrackBilling,
    /// CalTRACK hourly: time of week and temperature
    CaltrackHourly,
    /// OpenDSM on daily readings: smooth change points, seasons and weekdays apart
    OpendsmDaily,
    /// OpenDSM on bills
    OpendsmBilling,
    /// For the tropics: humidity, holidays and seasons; experimental
    TropicalDaily,
}

impl From<Model> for MvModel {
    fn from(model: Model) -> Self {
        match model {
            Model::CaltrackDaily => Self::CaltrackDaily,
            Model::CaltrackBilling => Self::CaltrackBilling,
            Model::CaltrackHourly => Self::CaltrackHourly,
            Model::OpendsmDaily => Self::OpendsmDaily,
            Model::OpendsmBilling => Self::OpendsmBilling,
            Model::TropicalDaily => Self::TropicalDaily,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Compat {
    /// eemeter 3.2.0: days of 25 hours counted twice, blank hours counted
    #[value(name = "eemeter-3.2.0")]
    Eemeter320,
}
