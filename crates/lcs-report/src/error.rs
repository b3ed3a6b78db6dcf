//! Why a report could not be written.

/// Why a report could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The page could not be set.
    #[error("the PDF report could not be set: {0}")]
    Typesetting(String),
    /// The page was set, but with warnings: a font or a glyph is missing, a text does not fit.
    #[error("the PDF report was set with warnings: {0}")]
    Warnings(String),
    /// The model could not be handed to the page.
    #[error("the report model could not be written as JSON: {0}")]
    Model(#[from] serde_json::Error),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

impl ReportError {
    /// What to try.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Typesetting(_) | Self::Warnings(_) => {
                "this is a fault of the page, not of your data: run again with one language only and report the message"
            }
            Self::Model(_) => "a figure is not a number: see the findings of the run",
            Self::Workbook(_) => {
                "a sheet holds at most 1,048,576 rows and a cell 32,767 characters: report on fewer facilities"
            }
        }
    }
}
