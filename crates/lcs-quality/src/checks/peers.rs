//! How a facility compares with others of its use class.

use crate::{EuiBand, Survey, stats};
use lcs_domain::Facility;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// What is usual in a class, in logarithms.
#[derive(Debug, Clone, Copy)]
pub struct Class {
    /// Of intensities.
    pub eui: stats::Level,
    /// Of floor areas; `None` where a published band stands in for the stock.
    pub area: Option<stats::Level>,
    /// Buildings it rests on; 0 for a published band.
    pub buildings: usize,
}

/// A facility among its peers.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The facility.
    pub facility: &'a Facility,
    /// Its use class.
    pub class_id: &'a str,
    /// What is usual there.
    pub class: Class,
    /// kWh/m².
    pub eui: f64,
    /// Logarithm of the intensity over the class's median.
    pub apart: f64,
}

/// All facilities that have an intensity and peers.
pub fn standings<'a>(survey: &Survey<'a>) -> Vec<Standing<'a>> {
    let input = survey.input;
    let mut members: BTreeMap<&'a str, Vec<(&'a Facility, f64)>> = BTreeMap::new();
    for facility in input.facilities {
        let eui = input.eui_kwh_m2.get(&facility.id).copied().filter(|eui| *eui > 0.0 && eui.is_finite());
        if let (Some(class), Some(eui)) = (input.use_class.get(&facility.id), eui) {
            members.entry(class).or_default().push((facility, eui));
        }
    }
    let of = |(class_id, members): (&'a str, Vec<(&'a Facility, f64)>)| {
        let class = class(survey, class_id, &members);
        members.into_iter().filter_map(move |(facility, eui)| {
            let class = class?;
            Some(Standing { facility, class_id, class, eui, apart: eui.ln() - class.eui.centre })
        })
    };
    members.into_iter().flat_map(of).collect()
}

fn class(survey: &Survey<'_>, class_id: &str, members: &[(&Facility, f64)]) -> Option<Class> {
    let limits = &survey.input.thresholds;
    let at_least = |level: stats::Level| stats::Level { sigma: level.sigma.max(limits.peer_scatter), ..level };
    if members.len() >= limits.peers {
        let eui: Vec<f64> = members.iter().map(|(_, eui)| eui.ln()).collect();
        let area: Vec<f64> = members.iter().filter_map(|(facility, _)| log_area(facility)).collect();
        let (eui, area) = (stats::level(&eui)?, stats::level(&area).map(at_least));
        return Some(Class { eui: at_least(eui), area, buildings: members.len() });
    }
    let EuiBand { p10, p50, p90 } = *survey.input.eui_bands.get(class_id)?;
    let sigma = (p90 / p10).ln() / stats::P10_P90_IN_SIGMAS;
    let valid = p10 > 0.0 && p50 > 0.0 && sigma.is_finite();
    valid.then(|| Class { eui: at_least(stats::Level { centre: p50.ln(), sigma }), area: None, buildings: 0 })
}

/// Logarithm of the floor area under the intensity, m².
pub fn log_area(facility: &Facility) -> Option<f64> {
    facility.denominator()?.area_m2.to_f64().map(f64::ln)
}
