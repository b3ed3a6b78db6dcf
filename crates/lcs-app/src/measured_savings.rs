//! What the works saved at one meter: files in, answer and findings out.

use crate::{AppError, error::read_text, import_files::FindingRow, words::finding_message};
use lcs_domain::Subject;
use lcs_locale::Language;
use lcs_mv::{After, Answer, Before, Data, MvError, Stamp, Study, caltrack::Fuel, layout, tropical::Calendar};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Which reading of a method is computed.
pub use lcs_mv::Compat as MvCompat;
/// The models of measurement and verification.
pub use lcs_mv::Model as MvModel;
/// Unit of temperatures in a file.
pub use lcs_mv::TemperatureUnit;
/// What is metered.
pub use lcs_mv::caltrack::Fuel as MeteredFuel;

/// The files of a meter.
#[derive(Debug, Clone, PartialEq)]
pub enum SavingsFiles {
    /// A meter and hourly temperatures that run through the works.
    Around {
        /// CSV `start,value`.
        meter: PathBuf,
        /// CSV `dt,tempF`.
        temperature: PathBuf,
        /// The baseline is the 365 days before this; ISO 8601, UTC without an offset.
        baseline_end: String,
        /// The reporting period is the 365 days from here.
        reporting_start: String,
    },
    /// One file of energy and temperature before the works and one after.
    Apart {
        /// CSV `datetime,temperature,observed`.
        baseline: PathBuf,
        /// The same, after the works.
        reporting: PathBuf,
    },
}

/// What is asked about a meter.
#[derive(Debug, Clone, PartialEq)]
pub struct SavingsRequest {
    /// The files.
    pub files: SavingsFiles,
    /// Unit of their temperatures.
    pub temperature_unit: TemperatureUnit,
    /// What is metered.
    pub fuel: Fuel,
    /// The model.
    pub model: MvModel,
    /// Which reading of its method.
    pub compat: MvCompat,
    /// Confidence of the error band, two-sided, between 0 and 1.
    pub confidence: f64,
    /// Unit of the readings, carried through.
    pub unit: String,
    /// Language of the findings.
    pub language: Language,
}

/// The answer as `lcs mv savings` prints it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SavingsReport {
    /// Model, candidates and savings.
    #[serde(flatten)]
    pub answer: Answer,
    /// Unit of all energies.
    pub unit: String,
    /// What is noteworthy about the data and the model.
    pub findings: Vec<FindingRow>,
}

/// Fits a baseline, predicts the year after the works and compares it with the meter.
///
/// # Errors
/// When a file cannot be read (file, line and column are named), a date is none, or the data do not suit the model.
pub fn measured_savings(request: &SavingsRequest) -> Result<SavingsReport, AppError> {
    if !(request.confidence > 0.0 && request.confidence < 1.0) {
        return Err(AppError::request(
            format!("a confidence of {} is not between 0 and 1", request.confidence),
            "give a share, for example 0.9",
        ));
    }
    let study = Study {
        data: read(request)?,
        fuel: request.fuel,
        model: request.model,
        compat: request.compat,
        calendar: Calendar::default(),
        confidence: request.confidence,
    };
    let answer = study.answer().map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    let meter = match &request.files {
        SavingsFiles::Around { meter, .. } => meter,
        SavingsFiles::Apart { baseline, .. } => baseline,
    };
    let row = |notice: &lcs_mv::Notice| {
        let finding = notice.finding(Subject::File(meter.to_string_lossy().into_owned()));
        FindingRow {
            code: finding.code.to_string(),
            severity: finding.severity,
            sheet: None,
            row: None,
            column: None,
            message: finding_message(request.language, &finding),
        }
    };
    let findings = answer.notices.iter().map(row).collect();
    Ok(SavingsReport { answer, unit: request.unit.clone(), findings })
}

fn read(request: &SavingsRequest) -> Result<Data, AppError> {
    let unit = request.temperature_unit;
    match &request.files {
        SavingsFiles::Around { meter, temperature, baseline_end, reporting_start } => Ok(Data::Around {
            meter: read_as(meter, layout::meter_csv)?,
            temperature: read_as(temperature, |text| layout::temperature_csv(text, unit))?,
            baseline_end: stamp(baseline_end)?,
            reporting_start: stamp(reporting_start)?,
        }),
        SavingsFiles::Apart { baseline, reporting } => Ok(Data::Apart {
            baseline: Before(read_as(baseline, |text| layout::joint_csv(text, unit))?),
            reporting: After(read_as(reporting, |text| layout::joint_csv(text, unit))?),
        }),
    }
}

fn stamp(text: &str) -> Result<Stamp, AppError> {
    text.parse().map_err(|error: MvError| AppError::request(error.to_string(), error.hint()))
}

fn read_as<T>(path: &Path, parse: impl Fn(&str) -> Result<T, MvError>) -> Result<T, AppError> {
    parse(&read_text(path)?).map_err(|error| AppError::request(format!("{}: {error}", path.display()), error.hint()))
}
