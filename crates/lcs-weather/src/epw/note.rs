//! What was mended in an EPW file, or left aside.

use super::field::EpwField;

/// Gaps that a note names one by one.
const NAMED_GAPS: usize = 5;

/// How missing values were replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// A straight line between the neighbours in time.
    Interpolated,
    /// From the other columns of the hour.
    Derived,
}

/// Something in the file that was mended or left aside: worth a reader's eye, no error.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum EpwNote {
    /// 29 February was left out.
    LeapDayDropped,
    /// The rows begin within the year; they were put in calendar order.
    Reordered {
        /// Month-day hour of the first row.
        first: String,
    },
    /// Several rows per hour were averaged.
    Averaged {
        /// Rows per hour.
        records_per_hour: usize,
    },
    /// The rows come from different years; they are taken as one.
    MixedYears {
        /// Earliest year.
        first: i32,
        /// Latest year.
        last: i32,
    },
    /// The pressure column belongs to another altitude; pressure was taken from the elevation.
    PressureReplaced {
        /// Mean of the file's column, Pa.
        file_mean_pa: f64,
        /// What the elevation gives, Pa.
        elevation_pa: f64,
    },
    /// Missing values were replaced.
    MissingFilled {
        /// Column.
        field: EpwField,
        /// Hours.
        hours: usize,
        /// Where.
        gaps: Vec<EpwGap>,
        /// How.
        remedy: Remedy,
    },
}

/// Hours in a row without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct EpwGap {
    /// First line.
    pub line: usize,
    /// Hours.
    pub hours: usize,
}

impl std::fmt::Display for EpwNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::LeapDayDropped => write!(f, "29 February was left out"),
            Self::MixedYears { first, last } => {
                write!(f, "the months come from different years ({first} to {last}); taken as one year of 365 days")
            }
            Self::PressureReplaced { file_mean_pa, elevation_pa } => write!(
                f,
                "the pressure column (mean {file_mean_pa:.0} Pa) belongs to another altitude; {elevation_pa:.0} Pa \
                 was taken from the elevation"
            ),
            Self::Reordered { first } => write!(f, "the rows begin with {first}; put in calendar order"),
            Self::Averaged { records_per_hour } => write!(f, "{records_per_hour} rows per hour were averaged"),
            Self::MissingFilled { field, hours, gaps, remedy } => {
                let how = match remedy {
                    Remedy::Interpolated => "interpolated",
                    Remedy::Derived => "derived from other columns",
                };
                write!(f, "{field}: {hours} missing hours {how} (")?;
                for (index, gap) in gaps.iter().take(NAMED_GAPS).enumerate() {
                    let separator = if index > 0 { ", " } else { "" };
                    write!(f, "{separator}{} from line {}", gap.hours, gap.line)?;
                }
                match gaps.len().saturating_sub(NAMED_GAPS) {
                    0 => write!(f, ")"),
                    more => write!(f, " and {more} more gaps)"),
                }
            }
        }
    }
}
