//! The report that an officer takes into a meeting: one [`ReportModel`] in, a PDF and a workbook out, in three
//! languages.
//!
//! The model is filled by the use case and holds no formulas; the writers only choose words, digits and places. Both
//! files are the same bytes for the same model and language: dates come from the model, fonts from this crate.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod chart;
mod error;
mod glyphs;
mod inventory;
mod model;
mod page;
mod paper;
mod pdf;
mod savings;
mod wording;
mod workbook;

pub use error::ReportError;
pub use inventory::{InventoryWorkbook, render_inventory_xlsx};
pub use model::{
    Assumption, CarrierRow, Estate, FacilityRow, Figure, FindingExample, FindingGroup, MeasureRow, PathPair, Plan,
    PlanRow, Potential, Question, ReportModel, Scenario, ScenarioPart, Scope, SourceRow, Standing, TargetReading,
    Title, UseRow,
};
pub use paper::{Paper, PaperCell, PaperSection, PaperTable, render_paper_pdf, render_paper_xlsx};
pub use pdf::render_pdf;
pub use savings::{
    MeterBaseline, NoteRow, PeriodRow, SavingsReport, Side, Verdict, render_savings_pdf, render_savings_xlsx,
};
pub use workbook::render_xlsx;
