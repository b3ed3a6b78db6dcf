//! How good the data are.

use super::entry::CityInventory;
use super::total::Total;
use crate::inventory::check::tonnes_f64;
use serde::Serialize;

/// A grade of data quality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Detailed activity, local factor.
    High,
    /// Modelled activity with robust assumptions, national factor.
    Medium,
    /// Much modelled or uncertain activity, default factor.
    Low,
}

impl Grade {
    /// From `H`, `M`, `L` or the words.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_ascii_uppercase().as_str() {
            "H" | "HIGH" => Some(Self::High),
            "M" | "MEDIUM" => Some(Self::Medium),
            "L" | "LOW" => Some(Self::Low),
            _ => None,
        }
    }

    /// The letter that sheets carry.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::High => "H",
            Self::Medium => "M",
            Self::Low => "L",
        }
    }
}

/// Shares of a total's tonnes by grade. A line is as good as the worse of its activity and its factor; sinks count
/// with their size.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct QualityShares {
    /// High in both.
    pub high: f64,
    /// Medium.
    pub medium: f64,
    /// Low.
    pub low: f64,
    /// Activity or factor without a grade.
    pub ungraded: f64,
}

impl QualityShares {
    /// Of a total.
    #[must_use]
    pub fn of(inventory: &CityInventory, total: Total) -> Self {
        let mut shares = Self::default();
        let mut all_t = 0.0;
        for (line, entry) in &inventory.lines {
            let Some(tonnes) = entry.tonnes.filter(|_| total.counts(*line)) else { continue };
            let size_t = tonnes_f64(tonnes).abs();
            all_t += size_t;
            let grade = entry.activity_quality.zip(entry.factor_quality).map(|(activity, factor)| activity.max(factor));
            *match grade {
                Some(Grade::High) => &mut shares.high,
                Some(Grade::Medium) => &mut shares.medium,
                Some(Grade::Low) => &mut shares.low,
                None => &mut shares.ungraded,
            } += size_t;
        }
        if all_t > 0.0 {
            for share in [&mut shares.high, &mut shares.medium, &mut shares.low, &mut shares.ungraded] {
                *share /= all_t;
            }
        }
        shares
    }
}
