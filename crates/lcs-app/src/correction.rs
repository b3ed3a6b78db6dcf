//! What planning makes of data that look wrong.
//!
//! The account stays as billed until a person confirms a correction. Potential, plan and scenario would be useless on
//! a bill that is a thousand times too large, so they count it with the factor that the finding proposes, and a
//! finding says so.

use crate::estate::Estate;
use lcs_domain::{Argument, Date, Finding, Period, Severity, Subject};
use lcs_units::Decimal;
use rust_decimal::prelude::FromPrimitive;
use std::collections::BTreeMap;

/// Proposed corrections, from the findings of the quality checks.
#[derive(Debug, Default)]
pub(crate) struct Corrections {
    /// Factor by meter and days (half-open).
    bills: Vec<(String, Period, Decimal)>,
    /// Factor by facility.
    areas: BTreeMap<String, Decimal>,
}

impl Corrections {
    /// Reads `proposed_factor` of slipped bills and floor areas.
    pub(crate) fn from_findings(findings: &[Finding]) -> Self {
        let mut corrections = Self::default();
        for finding in findings {
            let Some(factor) = number(finding, "proposed_factor") else { continue };
            match (finding.code.as_ref(), &finding.subject) {
                ("bill.unit_slip", Subject::Meter(meter)) => {
                    let days = date(finding, "start").zip(date(finding, "end"));
                    if let Some(period) = days.and_then(|(start, end)| Period::new(start, end)) {
                        corrections.bills.push((meter.to_string(), period, factor));
                    }
                }
                ("facility.area_unit_slip", Subject::Facility(facility)) => {
                    corrections.areas.insert(facility.to_string(), factor);
                }
                _ => {}
            }
        }
        corrections
    }

    /// Whether anything is proposed.
    pub(crate) fn is_empty(&self) -> bool {
        self.bills.is_empty() && self.areas.is_empty()
    }

    /// The estate as planning sees it, and what was changed.
    pub(crate) fn apply(&self, estate: &Estate) -> (Estate, Vec<Finding>) {
        let mut corrected = estate.clone();
        let mut findings = Vec::new();
        for (meter, period, factor) in &self.bills {
            let slipped = corrected.snapshot.bills.iter_mut().filter(|bill| {
                bill.meter.as_str() == meter && bill.period.start >= period.start && bill.period.end <= period.end
            });
            let mut bills = 0;
            for bill in slipped {
                bill.quantity = bill.quantity.checked_mul(*factor).unwrap_or(bill.quantity);
                bills += 1;
                if bills == 1 {
                    let subject = Subject::Meter(bill.meter.clone());
                    let finding = Finding::new("energy.corrected_for_planning", Severity::Warning, subject);
                    findings.push(finding.text("meter", meter.clone()).at(&bill.source));
                }
            }
        }
        for facility in &mut corrected.snapshot.facilities {
            let Some(factor) = self.areas.get(facility.id.as_str()) else { continue };
            for area in &mut facility.floor_areas {
                area.area_m2 = area.area_m2.checked_mul(*factor).unwrap_or(area.area_m2);
            }
            let subject = Subject::Facility(facility.id.clone());
            let finding = Finding::new("area.corrected_for_planning", Severity::Warning, subject);
            findings
                .push(finding.text("facility", facility.name.clone()).text("factor", factor.round_dp(4).to_string()));
        }
        (corrected, findings)
    }
}

fn number(finding: &Finding, name: &str) -> Option<Decimal> {
    match finding.arguments.get(name)? {
        Argument::Number(value) => Decimal::from_f64(*value),
        Argument::Text(text) => text.parse().ok(),
    }
}

fn date(finding: &Finding, name: &str) -> Option<Date> {
    match finding.arguments.get(name)? {
        Argument::Text(text) => text.parse().ok(),
        Argument::Number(_) => None,
    }
}
