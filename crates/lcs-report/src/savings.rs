//! What works at a facility saved, for a meeting or a file: one [`SavingsReport`] in, a PDF and a workbook out.

mod page;
mod sheets;

use crate::ReportError;
use jiff::civil::Date;
use lcs_locale::{Language, Phrase};
use rust_xlsxwriter::Workbook;
use typst_pdf::PdfOptions;

/// A study of savings.
#[derive(Debug, Clone, PartialEq)]
pub struct SavingsReport {
    /// The city's name.
    pub city: Phrase,
    /// Name of the facility.
    pub facility: String,
    /// Its id.
    pub facility_id: String,
    /// Id of the carrier.
    pub carrier: String,
    /// First and last day of the works.
    pub works: (Date, Date),
    /// Id of the model: `caltrack-billing`, `opendsm-billing` on bills; `caltrack-daily`, `tropical-daily`,
    /// `opendsm-daily` on interval readings.
    pub model: String,
    /// Whether it rests on interval readings rather than bills.
    pub of_readings: bool,
    /// Two-sided confidence of the band, 0 to 1.
    pub confidence: f64,
    /// Day of the report; also the creation date of the files.
    pub date: Date,
    /// Whether facilities and bills are invented.
    pub synthetic: bool,
    /// Names of the weather files.
    pub weather_files: Vec<String>,
    /// First and last day of the weather.
    pub weather_days: (Date, Date),
    /// Saved, kWh.
    pub savings_kwh: f64,
    /// Half-width of the band, kWh; `None` where it is undefined.
    pub band_kwh: Option<f64>,
    /// Without the works, kWh.
    pub counterfactual_kwh: f64,
    /// Metered, kWh.
    pub observed_kwh: f64,
    /// What the band says.
    pub verdict: Verdict,
    /// How each meter's baseline was found.
    pub meters: Vec<MeterBaseline>,
    /// Bills, or months of readings, beside their prediction, oldest first.
    pub periods: Vec<PeriodRow>,
    /// What is noteworthy, the gravest first.
    pub findings: Vec<NoteRow>,
}

/// What the band says of the saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The whole band lies above zero.
    Saved,
    /// It holds zero, or there is none.
    NotProved,
    /// It lies below zero.
    MoreUsed,
}

/// How a baseline was found. Fields that the model does not have are empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeterBaseline {
    /// Meter or account.
    pub meter: String,
    /// Terms of the model.
    pub form: String,
    /// Base load, kWh a day.
    pub base_kwh_day: Option<f64>,
    /// Heating balance point, °C.
    pub heating_balance_point_c: Option<f64>,
    /// Cooling balance point, °C.
    pub cooling_balance_point_c: Option<f64>,
    /// Adjusted R².
    pub adjusted_r_squared: Option<f64>,
    /// CV(RMSE), share.
    pub cvrmse: Option<f64>,
    /// Whether base load and slopes mean something apart.
    pub split_identifiable: bool,
}

/// On which side of the works a bill lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The model was fitted to it.
    Baseline,
    /// Neither.
    Works,
    /// Savings are counted in it.
    Reporting,
}

impl Side {
    const fn key(self) -> &'static str {
        match self {
            Self::Baseline => "savings-report-side-baseline",
            Self::Works => "savings-report-side-works",
            Self::Reporting => "savings-report-side-reporting",
        }
    }
}

/// A bill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PeriodRow {
    /// First day.
    pub start: Date,
    /// The day after the last.
    pub end: Date,
    /// Its side.
    pub side: Side,
    /// As billed, kWh.
    pub metered_kwh: Option<f64>,
    /// As the baseline predicts, kWh.
    pub predicted_kwh: Option<f64>,
}

/// Something noteworthy, in the words of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// Dotted code.
    pub code: String,
    /// The sentence, by language of the report.
    pub message: String,
    /// The meter.
    pub meter: String,
}

/// Writes the study as an A4 PDF that screen readers can follow (PDF/UA-1).
///
/// # Errors
/// When the page cannot be set.
pub fn render_savings_pdf(report: &SavingsReport, language: Language) -> Result<Vec<u8>, ReportError> {
    let page = serde_json::to_value(page::page(report, language))?;
    let ident = format!("{}/{}/{}/{language}", report.facility_id, report.works.0, report.model);
    let options: PdfOptions = crate::pdf::options(report.date, ident)?;
    crate::pdf::set("savings.typ", include_str!("../template/savings.typ"), page, &options)
}

/// Writes the study as a workbook: answer, bills, baselines, findings.
///
/// # Errors
/// When a sheet exceeds the limits of the format.
pub fn render_savings_xlsx(report: &SavingsReport, language: Language) -> Result<Vec<u8>, ReportError> {
    let mut workbook = Workbook::new();
    crate::workbook::set_properties(&mut workbook, &page::title(report, language), report.date)?;
    sheets::write(&mut workbook, report, language)?;
    Ok(workbook.save_to_buffer()?)
}
