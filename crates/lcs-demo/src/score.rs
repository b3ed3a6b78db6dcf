//! Scoring: which planted faults the quality checks found, and where they cried wolf.

use crate::{FaultKind, PlantedFault, Truth, calendar::later};
use jiff::civil::Date;
use lcs_domain::{Argument, Finding, Period, Subject};
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
    /// The second facility or account it names, where it says that two are one or exchanged.
    pub other: Option<String>,
    /// Days it speaks of, where it says so.
    pub period: Option<Period>,
    /// File and row it points at, where it does.
    pub row: Option<(String, u32)>,
}

impl From<&Finding> for FoundFault {
    /// Reads subject, source row and the arguments `start` and `end` (or `from` and `to`; half-open), `date`, `other`
    /// and `other_meter`.
    fn from(finding: &Finding) -> Self {
        let text = |name: &str| match finding.arguments.get(name) {
            Some(Argument::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let date = |names: &[&str]| names.iter().find_map(|name| text(name)?.parse::<Date>().ok());
        let span = date(&["start", "from"]).zip(date(&["end", "to"]));
        let one_day = || date(&["date"]).and_then(|day| Period::new(day, later(day, 1)));
        let (facility, account) = match &finding.subject {
            Subject::Facility(id) => (Some(id.as_str().to_owned()), None),
            Subject::Meter(id) => (None, Some(id.as_str().to_owned())),
            Subject::File(_) | Subject::City => (None, None),
        };
        Self {
            code: finding.code.clone().into_owned(),
            facility,
            account,
            other: text("other").or_else(|| text("other_meter")),
            period: span.map_or_else(one_day, |(start, end)| Period::new(start, end)),
            row: finding.source.as_ref().map(|source| (source.name.clone(), source.row)),
        }
    }
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

    /// The code under which the reader of the file may refuse the faulty cell: then no check ever sees it, and the
    /// officer is told by row and column.
    #[must_use]
    pub const fn refusal(self) -> Option<&'static str> {
        match self {
            Self::YearBuilt => Some("cell.absurd_year"),
            Self::Coordinates => Some("cell.out_of_range"),
            _ => None,
        }
    }

    fn is_named_by(self, finding: &FoundFault) -> bool {
        finding.code == self.code() || self.refusal() == Some(finding.code.as_str())
    }
}

/// Days by which a finding may miss the planted span: dates of exchange are estimates, bills are a month long.
const TOLERANCE_DAYS: i64 = 45;

/// Compares findings with what was planted, kind by kind. Findings of other codes are not counted.
///
/// A finding points at a fault when all accounts and facilities it names are the fault's and, where it tells days or a
/// row, these touch the planted ones. A right code at a wrong place earns nothing.
#[must_use]
pub fn score(truth: &Truth, found: &[FoundFault]) -> Vec<FaultScore> {
    FaultKind::ALL
        .into_iter()
        .map(|kind| {
            let planted: Vec<&PlantedFault> = truth.faults.iter().filter(|fault| fault.kind == kind).collect();
            let (mut hit, mut false_alarms, mut other_fault) = (vec![false; planted.len()], 0, 0);
            for finding in found.iter().filter(|finding| kind.is_named_by(finding)) {
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
    let concerns = |id: &String| fault.accounts.contains(id) || fault.facilities.contains(id);
    let in_row = finding.row.as_ref().is_some_and(|row| fault.rows.contains(row));
    // A facility named beside an account says only where that account is listed. A refused cell names only its row.
    let subject = finding.account.as_ref().or(finding.facility.as_ref());
    if !subject.map_or(in_row, concerns) || !finding.other.as_ref().is_none_or(concerns) {
        return false;
    }
    if in_row {
        return true;
    }
    match (finding.period, fault.days) {
        // An exchange is found when its day is; that meters stay exchanged afterwards is no second chance.
        (Some(period), Some((first, _))) if fault.kind == FaultKind::SwappedMeter => {
            touch(Period { end: later(period.start, 1), ..period }, (first, first))
        }
        (Some(period), Some(days)) => touch(period, days),
        (None, Some(_)) => finding.row.is_none(),
        (_, None) => true,
    }
}

/// Whether a half-open period touches the days from first to last, within the tolerance.
fn touch(period: Period, (first, last): (Date, Date)) -> bool {
    period.start <= later(last, TOLERANCE_DAYS) && period.end > later(first, -TOLERANCE_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lcs_domain::{FacilityId, FileHash, MeterId, Severity, SourceRef};

    fn fault(kind: FaultKind, accounts: &[&str], days: Option<(Date, Date)>) -> PlantedFault {
        PlantedFault {
            kind,
            facilities: vec!["DB-1".to_owned()],
            accounts: accounts.iter().map(|&id| id.to_owned()).collect(),
            rows: Vec::new(),
            days,
            factor: None,
        }
    }

    fn finding(code: &'static str, start: &str, end: &str) -> Finding {
        let meter = Subject::Meter(MeterId::new("22").unwrap());
        let source = SourceRef {
            file: FileHash::new("0").unwrap(),
            name: "bil-elektrik-2024.csv".to_owned(),
            sheet: None,
            row: 7,
            column: None,
        };
        Finding::new(code, Severity::Warning, meter).text("start", start).text("end", end).at(&source)
    }

    #[test]
    fn findings_of_the_quality_checks_are_read_as_they_are() {
        let days = Some((Date::constant(2024, 3, 5), Date::constant(2024, 6, 3)));
        let gap = fault(FaultKind::Gap, &["22"], days);
        let near = FoundFault::from(&finding("bill.gap", "2024-03-05", "2024-06-04"));
        assert_eq!(near.row, Some(("bil-elektrik-2024.csv".to_owned(), 7)));
        assert!(points_at(&near, &gap));
        assert!(!points_at(&FoundFault::from(&finding("bill.gap", "2025-03-05", "2025-06-04")), &gap));
    }

    #[test]
    fn an_exchange_with_the_wrong_partner_earns_nothing() {
        let days = Some((Date::constant(2024, 9, 9), Date::constant(2025, 12, 31)));
        let exchange = fault(FaultKind::SwappedMeter, &["22", "23"], days);
        let with = |other: &'static str| {
            let meter = Subject::Meter(MeterId::new("22").unwrap());
            let finding = Finding::new("meter.swapped", Severity::Warning, meter);
            FoundFault::from(&finding.text("date", "2024-09-20").text("other_meter", other))
        };
        assert!(points_at(&with("23"), &exchange));
        assert!(!points_at(&with("99"), &exchange));
        let mut late = with("23");
        late.period = Period::new(Date::constant(2025, 3, 1), Date::constant(2025, 3, 2));
        assert!(!points_at(&late, &exchange));
    }

    #[test]
    fn a_refused_cell_counts_by_its_row() {
        let mut year = fault(FaultKind::YearBuilt, &[], None);
        year.rows.push(("senarai-premis.xlsx".to_owned(), 28));
        let refused = |row| FoundFault {
            code: "cell.absurd_year".to_owned(),
            row: Some(("senarai-premis.xlsx".to_owned(), row)),
            ..FoundFault::default()
        };
        assert!(points_at(&refused(28), &year) && FaultKind::YearBuilt.is_named_by(&refused(28)));
        assert!(!points_at(&refused(29), &year));
    }

    #[test]
    fn a_facility_finding_needs_no_days() {
        let area = fault(FaultKind::AreaUnitSlip, &[], None);
        let facility = Subject::Facility(FacilityId::new("DB-1").unwrap());
        assert!(points_at(
            &FoundFault::from(&Finding::new("facility.area_unit_slip", Severity::Error, facility)),
            &area
        ));
    }
}
