//! Who is where: so that no page looks through all facilities, findings or potentials.

use super::PublishedRun;
use crate::estate::{Estate, use_class};
use lcs_domain::{Argument, Facility, Finding, Subject};
use lcs_pack::Pack;
use std::collections::{BTreeMap, BTreeSet};

/// Places of things by what they are asked for. A facility is its place in the snapshot.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Facility by id.
    pub facility: BTreeMap<String, usize>,
    /// Id of the use class of each facility; empty where the pack has none for it.
    pub use_classes: Vec<String>,
    /// Findings about each facility, those of its meters included.
    pub findings: Vec<Vec<usize>>,
    /// Whom each finding concerns.
    pub concerns: Vec<Concern>,
    /// Place of each facility in the run's potentials.
    pub potentials: Vec<Option<usize>>,
    /// The first project of each facility in the run's plan.
    pub projects: Vec<Option<usize>>,
    /// What a search looks through, folded to small letters: id, name, address, then numbers of accounts and meters.
    pub search: Vec<Searched>,
}

/// Whom a finding concerns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Concern {
    /// The facilities it is about: the facility, or those that its meter serves. Nobody: the city.
    pub about: Vec<usize>,
    /// Facilities that its words name besides.
    pub names: Vec<usize>,
}

/// A facility as a search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Searched {
    pub id: String,
    pub name: String,
    pub address: String,
    /// As written and folded.
    pub numbers: Vec<(String, String)>,
}

impl Index {
    pub(super) fn new(pack: &Pack, estate: &Estate, findings: &[Finding], run: Option<&PublishedRun>) -> Self {
        let facilities = &estate.snapshot.facilities;
        let facility: BTreeMap<String, usize> =
            facilities.iter().enumerate().map(|(at, facility)| (facility.id.to_string(), at)).collect();
        let class = |facility: &Facility| use_class(pack, facility).map_or_else(String::new, |class| class.id.clone());
        let concerns = concerns(estate, &facility, findings);
        let mut by_facility = vec![Vec::new(); facilities.len()];
        for (at, concern) in concerns.iter().enumerate() {
            concern.about.iter().for_each(|facility| by_facility[*facility].push(at));
        }
        Self {
            use_classes: facilities.iter().map(class).collect(),
            findings: by_facility,
            concerns,
            potentials: places(&facility, run.map(|run| run.detail.potentials.iter().map(|p| p.id.as_str()))),
            projects: places(&facility, run.map(|run| run.detail.plan.items.iter().map(|p| p.facility_id.as_str()))),
            search: facilities.iter().map(|facility| searched(estate, facility)).collect(),
            facility,
        }
    }
}

/// The first place of each facility in a list of ids.
fn places<'i>(facility: &BTreeMap<String, usize>, ids: Option<impl Iterator<Item = &'i str>>) -> Vec<Option<usize>> {
    let mut places = vec![None; facility.len()];
    for (at, id) in ids.into_iter().flatten().enumerate() {
        if let Some(&facility) = facility.get(id) {
            places[facility].get_or_insert(at);
        }
    }
    places
}

fn concerns(estate: &Estate, facility: &BTreeMap<String, usize>, findings: &[Finding]) -> Vec<Concern> {
    let mut served: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for meter in &estate.snapshot.meters {
        let facilities = meter.serves.iter().filter_map(|served| facility.get(served.facility.as_str()));
        served.entry(meter.id.as_str()).or_default().extend(facilities);
    }
    let of_meter = |meter: &str| served.get(meter).into_iter().flatten().copied();
    let named = |text: &str| -> Vec<usize> { facility.get(text).copied().into_iter().chain(of_meter(text)).collect() };
    let concern = |finding: &Finding| {
        let about: Vec<usize> = match &finding.subject {
            Subject::Facility(id) => facility.get(id.as_str()).copied().into_iter().collect(),
            Subject::Meter(id) => of_meter(id.as_str()).collect(),
            Subject::File(_) | Subject::City => Vec::new(),
        };
        let texts = finding.arguments.values().filter_map(|argument| match argument {
            Argument::Text(text) => Some(text.as_str()),
            Argument::Number(_) => None,
        });
        let names: BTreeSet<usize> =
            texts.flat_map(|text| std::iter::once(text).chain(text.split(", "))).flat_map(named).collect();
        Concern { names: names.into_iter().filter(|name| !about.contains(name)).collect(), about }
    };
    findings.iter().map(concern).collect()
}

fn searched(estate: &Estate, facility: &Facility) -> Searched {
    let mut numbers = BTreeSet::new();
    for meter in estate.meters_of(&facility.id) {
        numbers.insert(meter.id.to_string());
        numbers.extend(meter.account.clone());
    }
    Searched {
        id: folded(facility.id.as_str()),
        name: folded(&facility.name),
        address: facility.address.as_deref().map(folded).unwrap_or_default(),
        numbers: numbers.into_iter().map(|number| (folded(&number), number)).map(|(f, n)| (n, f)).collect(),
    }
}

/// Small letters, so that a search does not tell them from capitals.
pub(crate) fn folded(text: &str) -> String {
    text.to_lowercase()
}
