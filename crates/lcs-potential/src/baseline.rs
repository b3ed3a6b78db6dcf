//! The energy that savings are measured against: bills, or an intensity times a floor area, marked as such.

use crate::{Baseline, FacilityInput};
use lcs_domain::{FacilityId, Finding, Severity, Subject};
use lcs_pack::Archetype;

/// A finding about a facility.
pub(crate) fn finding(code: &'static str, severity: Severity, facility: &str) -> Finding {
    let subject = FacilityId::new(facility).map_or(Subject::City, Subject::Facility);
    Finding::new(code, severity, subject)
}

/// What is known of area and energy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Basis {
    pub floor_area_m2: f64,
    /// `None`: split an intensity as the simulation does.
    pub electricity_kwh: Option<f64>,
    /// `None`: none is used, or split as the simulation does.
    pub heat_kwh: Option<f64>,
    /// Total where no carrier is known, kWh.
    pub total_kwh: f64,
    pub estimated: bool,
}

/// Finds the basis, or says that there is none.
pub(crate) fn basis(input: &FacilityInput<'_>, findings: &mut Vec<Finding>) -> Option<Basis> {
    let sum = |months: &[f64; 12]| months.iter().sum::<f64>();
    let usable = |kwh: &f64| kwh.is_finite() && *kwh >= 0.0;
    let mut electricity_kwh = input.electricity_kwh.as_ref().map(sum).filter(usable);
    let mut heat_kwh = input.heat_kwh.as_ref().map(sum).filter(usable);
    let billed_kwh = electricity_kwh.unwrap_or(0.0) + heat_kwh.unwrap_or(0.0);
    let intensity = input.use_class.eui_kwh_m2.as_ref().map(|range| range.p50).filter(|eui| *eui > 0.0);
    let counted_kwh = match &input.use_class.archetype {
        Archetype::EndUses(asset) if billed_kwh <= 0.0 => asset.bottom_up_kwh(&input.counts),
        _ => None,
    };
    if let Some(counted_kwh) = counted_kwh {
        let electricity_kwh = counted_kwh.values().sum();
        findings.push(
            finding("potential.counted_baseline", Severity::Info, &input.id).number("energy_kwh", electricity_kwh),
        );
        let floor_area_m2 = if input.floor_area_m2.is_finite() { input.floor_area_m2.max(0.0) } else { 0.0 };
        return Some(Basis {
            floor_area_m2,
            electricity_kwh: Some(electricity_kwh),
            heat_kwh: Some(0.0),
            total_kwh: 0.0,
            estimated: true,
        });
    }
    let known_area = (input.floor_area_m2.is_finite() && input.floor_area_m2 > 0.0).then_some(input.floor_area_m2);

    let Some(floor_area_m2) = known_area.or_else(|| intensity.map(|eui| billed_kwh / eui).filter(|area| *area > 0.0))
    else {
        // An asset needs no area: its bills are split by shares.
        let asset = matches!(input.use_class.archetype, Archetype::EndUses(_));
        if asset && billed_kwh > 0.0 {
            return Some(Basis { floor_area_m2: 0.0, electricity_kwh, heat_kwh, total_kwh: 0.0, estimated: false });
        }
        findings
            .push(finding("potential.no_basis", Severity::Warning, &input.id).text("use", input.use_class.id.as_str()));
        return None;
    };
    if known_area.is_none() {
        findings.push(
            finding("potential.area_from_bills", Severity::Info, &input.id)
                .number("area_m2", floor_area_m2)
                .number("eui_kwh_m2", intensity.unwrap_or(0.0)),
        );
    } else if input.area_estimated {
        findings.push(finding("potential.area_estimated", Severity::Info, &input.id).number("area_m2", floor_area_m2));
    }
    if billed_kwh > 0.0 {
        let mut estimated = false;
        if electricity_kwh.is_none() {
            // Only another carrier is billed: the rest of a usual intensity is electricity.
            let rest = intensity.map_or(0.0, |eui| (eui * floor_area_m2 - billed_kwh).max(0.0));
            electricity_kwh = Some(rest);
            estimated = rest > 0.0;
        }
        heat_kwh = heat_kwh.or(Some(0.0));
        note_estimate(estimated, electricity_kwh.unwrap_or(0.0), intensity, input, findings);
        return Some(Basis { floor_area_m2, electricity_kwh, heat_kwh, total_kwh: 0.0, estimated });
    }
    let Some(eui) = intensity else {
        findings
            .push(finding("potential.no_basis", Severity::Warning, &input.id).text("use", input.use_class.id.as_str()));
        return None;
    };
    let total_kwh = eui * floor_area_m2;
    note_estimate(true, total_kwh, intensity, input, findings);
    Some(Basis { floor_area_m2, electricity_kwh: None, heat_kwh: None, total_kwh, estimated: true })
}

fn note_estimate(
    estimated: bool,
    kwh: f64,
    intensity: Option<f64>,
    input: &FacilityInput<'_>,
    findings: &mut Vec<Finding>,
) {
    if estimated {
        findings.push(
            finding("potential.estimated_baseline", Severity::Info, &input.id)
                .number("energy_kwh", kwh)
                .number("eui_kwh_m2", intensity.unwrap_or(0.0)),
        );
    }
}

impl Basis {
    /// The baseline, given how a simulation or an archetype splits what is not billed.
    pub(crate) fn baseline(&self, input: &FacilityInput<'_>, simulated: (f64, f64)) -> Baseline {
        let (electricity_kwh, heat_kwh) = match self.electricity_kwh {
            Some(electricity_kwh) => (electricity_kwh, self.heat_kwh.unwrap_or(0.0)),
            None => {
                let sum = simulated.0 + simulated.1;
                let share = if sum > 0.0 { simulated.0 / sum } else { 1.0 };
                (self.total_kwh * share, self.total_kwh * (1.0 - share))
            }
        };
        Baseline {
            electricity_kwh,
            heat_kwh,
            emissions_t: (electricity_kwh * input.electricity_factor_kg_kwh + heat_kwh * input.heat_factor_kg_kwh)
                / 1000.0,
            estimated: self.estimated,
        }
    }
}
