//! Scoring: which planted faults the quality checks found, and where they cried wolf.

use crate::{FaultKind, PlantedFault, Truth};
use jiff::civil::Date;
use lcs_domain::Period;
use serde::{Deserialize, Serialize};

/// A finding of the quality checks, reduced to where it points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundFault {
    /// Finding code, for example `bill.gap`.
    pub code: String,
    /// Asset number it speaks of.
    pub facility: Option<String>,
    /// Account number it speaks of.
    pub account: Option<String>,
    /// Days it speaks of, where it says so.
    pub period: Option<Period>,
    /// File and row it points at, where it does.
    pub row: Option<(String, u32)>,
}

/// How one kind of fault fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultScore {
    /// Which kind.
    pub kind: FaultKind,
    /// Faults planted.
    pub planted: usize,
    /// Planted faults that at least one finding of the right code points at.
    pub found: usize,
    /// Planted faults that none points at.
    pub missed: usize,
    /// Findings of this code at places where nothing was planted.
    pub false_alarms: usize,
    /// Findings of this code that point at a planted fault of another kind: the place is bad, the diagnosis is not
    /// this one. No credit and no blame.
    pub other_fault: usize,
}

impl FaultKind {
    /// The finding code that names this kind.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnitSlip => "bill.unit_slip",
            Self::Gap => "bill.gap",
            Self::Duplicate => "bill.duplicate",
            Self::SwappedMeter => "meter.swapped",
            Self::AreaUnitSlip => "facility.area_unit_slip",
            Self::Spike => "bill.spike",
            Self::Flat => "bill.flat",
            Self::EstimatedRun => "bill.estimated_run",
            Self::Negative => "bill.negative",
            Self::DuplicateFacility => "facility.duplicate",
            Self::Coordinates => "facility.coordinates",
            Self::FutureDate => "bill.future",
            Self::YearBuilt => "facility.year_built",
        }
    }
}

/// Days by which a finding may miss the planted span: dates of exchange are estimates, bills are a month long.
const TOLERANCE_DAYS: i64 = 45;

/// Compares findings with what was planted, kind by kind. Findings of other codes are not counted.
///
/// A finding points at a fault when it names one of its accounts or facilities and, where it tells days or a row, these
/// touch the planted ones. A right code at a wrong place earns nothing.
#[must_use]
pub fn score(truth: &Truth, found: &[FoundFault]) -> Vec<FaultScore> {
    FaultKind::ALL
        .into_iter()
        .map(|kind| {
            let planted: Vec<&PlantedFault> = truth.faults.iter().filter(|fault| fault.kind == kind).collect();
            let (mut hit, mut false_alarms, mut other_fault) = (vec![false; planted.len()], 0, 0);
            for finding in found.iter().filter(|finding| finding.code == kind.code()) {
                let mut right = false;
                for (fault, hit) in planted.iter().zip(&mut hit) {
                    if points_at(finding, fault) {
                        (right, *hit) = (true, true);
                    }
                }
                if !right {
                    let elsewhere = truth.faults.iter().any(|fault| points_at(finding, fault));
                    if elsewhere { other_fault += 1 } else { false_alarms += 1 }
                }
            }
            let found = hit.iter().filter(|hit| **hit).count();
            let planted = planted.len();
            FaultScore { kind, planted, found, missed: planted - found, false_alarms, other_fault }
        })
        .collect()
}

fn points_at(finding: &FoundFault, fault: &PlantedFault) -> bool {
    let at_account = finding.account.as_ref().is_some_and(|id| fault.accounts.contains(id));
    let at_facility = finding.facility.as_ref().is_some_and(|id| fault.facilities.contains(id));
    if !at_account && !(at_facility && finding.account.is_none()) {
        return false;
    }
    if finding.row.as_ref().is_some_and(|row| fault.rows.contains(row)) {
        return true;
    }
    match (finding.period, fault.days) {
        (Some(period), Some(days)) => touch(period, days),
        (None, Some(_)) => finding.row.is_none(),
        (_, None) => true,
    }
}

/// Whether a half-open period touches the days from first to last, within the tolerance.
fn touch(period: Period, (first, last): (Date, Date)) -> bool {
    let margin = crate::calendar::later;
    period.start <= margin(last, TOLERANCE_DAYS) && period.end > margin(first, -TOLERANCE_DAYS)
}
