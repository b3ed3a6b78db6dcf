//! The believed facts, indexed by facility: whose bills are whose, and what a year of them gives.

use crate::list_facilities::float;
use lcs_carbon::{
    CarryForward, EmissionFactor, EnergyFacts, FacilityYear, FacilityYearInput, HeatingValue, MeterBills,
    bill_energy_kwh, counted, facility_year,
};
use lcs_domain::{
    Bill, Carrier, Facility, FacilityId, Finding, Meter, MeterId, NoTrace, Period, Severity, Subject, Tracer,
};
use lcs_pack::{Pack, UseClass};
use lcs_store::Snapshot;
use lcs_units::Decimal;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Use class of facilities whose use no pack knows.
pub(crate) const UNKNOWN_USE: &str = "other";

/// A meter's part in a facility.
#[derive(Debug, Clone, Copy)]
struct Link {
    meter: usize,
    share: Decimal,
    serves: Option<Period>,
}

/// A meter with what was billed of a facility's part in it.
#[derive(Debug, Clone)]
pub struct MeterBilled<'a> {
    /// The meter.
    pub meter: &'a Meter,
    /// The facility's share of it, 0 to 1.
    pub share: f64,
    /// Its bills that count, in order.
    pub bills: Vec<BilledKwh>,
}

/// Days of a bill and its energy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BilledKwh {
    /// Days.
    pub days: Period,
    /// Energy, kWh; `None` where it cannot be told.
    pub kwh: Option<f64>,
}

/// The energy database of one moment with the facts it is reckoned with.
#[derive(Debug, Clone)]
pub struct Estate {
    /// What is believed.
    pub snapshot: Snapshot,
    /// Findings of linking meters to facilities.
    pub link_findings: Vec<Finding>,
    facts: EnergyFacts,
    links: BTreeMap<FacilityId, Vec<Link>>,
    bills: BTreeMap<MeterId, (usize, usize)>,
}

impl Estate {
    /// Indexes a snapshot.
    #[must_use]
    pub fn new(snapshot: Snapshot, pack: &Pack) -> Self {
        let (links, link_findings) = link(&snapshot.meters);
        let bills = bill_ranges(&snapshot.bills);
        Self { snapshot, link_findings, facts: energy_facts(pack), links, bills }
    }

    /// The meters that serve a facility.
    pub fn meters_of(&self, facility: &FacilityId) -> impl Iterator<Item = &Meter> {
        self.links.get(facility).into_iter().flatten().map(|link| &self.snapshot.meters[link.meter])
    }

    /// Bills of a meter, in the order of time.
    #[must_use]
    pub fn bills_of(&self, meter: &MeterId) -> &[Bill] {
        self.bills.get(meter).map_or(&[], |(start, end)| &self.snapshot.bills[*start..*end])
    }

    /// The bills of a facility's meters of one carrier that count, each meter apart: days and energy of the facility's
    /// part in kWh, empty where it cannot be told. Meters that serve it for a part of the time are left out.
    #[must_use]
    pub fn metered_kwh(&self, facility: &FacilityId, carrier: Carrier) -> Vec<MeterBilled<'_>> {
        let links = self.links.get(facility).map_or(&[][..], Vec::as_slice);
        let of_carrier = links.iter().filter(|link| link.serves.is_none());
        let of_carrier = of_carrier.map(|link| (link, &self.snapshot.meters[link.meter]));
        of_carrier
            .filter(|(_, meter)| meter.carrier == carrier)
            .map(|(link, meter)| MeterBilled {
                meter,
                share: float(link.share),
                bills: self.counted_kwh(meter, link.share),
            })
            .collect()
    }

    /// Energy of a bill, kWh; `None` where no heating value holds.
    #[must_use]
    pub fn bill_kwh(&self, meter: &Meter, bill: &Bill) -> Option<f64> {
        bill_energy_kwh(&self.facts, meter.carrier, bill).map(float)
    }

    fn counted_kwh(&self, meter: &Meter, share: Decimal) -> Vec<BilledKwh> {
        let bills: Vec<&Bill> = self.bills_of(&meter.id).iter().collect();
        let (counted, _) = counted(&meter.id, &bills);
        let energy = |bill: &Bill| bill_energy_kwh(&self.facts, meter.carrier, bill)?.checked_mul(share).map(float);
        counted
            .iter()
            .flat_map(|counted| counted.spans.iter().map(move |span| (*span, counted.bill)))
            // Of a bill that shares days with another nobody knows what falls on the rest.
            .map(|(days, bill)| BilledKwh { days, kwh: if days == bill.period { energy(bill) } else { None } })
            .collect()
    }

    /// The year to report: the latest whose bills cover at least nine tenths as many meter-days as the best year's.
    /// Future years, which only a slip of the pen can give, do not count.
    #[must_use]
    pub fn reporting_year(&self, this_year: i16) -> Option<i16> {
        let days = self.covered_days();
        let best = days.iter().filter(|(year, _)| **year <= this_year).map(|(_, days)| *days).max()?;
        days.iter().rev().find(|(year, days)| **year <= this_year && **days * 10 >= best * 9).map(|(year, _)| *year)
    }

    /// The calendar years that bills speak of, oldest first: no future ones, and none that only a slip of the pen can
    /// have made, whose meter-days are fewer than a hundredth of the best year's.
    #[must_use]
    pub fn years(&self, this_year: i16) -> Vec<i16> {
        let days = self.covered_days();
        let past = || days.iter().filter(|(year, _)| **year <= this_year);
        let best = past().map(|(_, days)| *days).max().unwrap_or_default();
        past().filter(|(_, days)| **days * 100 >= best).map(|(year, _)| *year).collect()
    }

    /// Meter-days that bills cover, by calendar year.
    fn covered_days(&self) -> BTreeMap<i16, i64> {
        let mut days = BTreeMap::new();
        for bill in &self.snapshot.bills {
            // A bill of many years is a slip of the pen; it counts for its first two.
            for year in bill.period.start.year()..=bill.period.end.year().min(bill.period.start.year() + 1) {
                if let Some(part) = bill.period.intersection(Period::year(year)) {
                    *days.entry(year).or_default() += i64::from(part.days());
                }
            }
        }
        days
    }

    /// Energy, emissions and intensity of one facility, with a tracer.
    #[must_use]
    pub fn facility_year(
        &self,
        facility: &Facility,
        year: i16,
        tracer: &mut impl Tracer,
    ) -> (FacilityYear, Vec<Finding>) {
        let links = self.links.get(&facility.id).map_or(&[][..], Vec::as_slice);
        let bills: Vec<Vec<&Bill>> =
            links.iter().map(|link| self.bills_of(&self.snapshot.meters[link.meter].id).iter().collect()).collect();
        let meters: Vec<MeterBills<'_>> = links
            .iter()
            .zip(&bills)
            .map(|(link, bills)| MeterBills {
                meter: &self.snapshot.meters[link.meter],
                share: link.share,
                serves: link.serves,
                bills,
            })
            .collect();
        facility_year(&FacilityYearInput { facility, meters: &meters, facts: &self.facts, year }, tracer)
    }

    /// All facilities of a year, in the order of the snapshot.
    #[must_use]
    pub fn year(&self, year: i16) -> (Vec<FacilityYear>, Vec<Finding>) {
        let (years, findings): (Vec<_>, Vec<_>) = self
            .snapshot
            .facilities
            .par_iter()
            .map(|facility| self.facility_year(facility, year, &mut NoTrace))
            .unzip();
        (years, findings.into_iter().flatten().collect())
    }

    /// A facility by id.
    #[must_use]
    pub fn facility(&self, id: &str) -> Option<&Facility> {
        self.snapshot.facilities.iter().find(|facility| facility.id.as_str() == id)
    }
}

/// The use class of a facility in a pack: by what its owner says of its use, else by its name, else the pack's `other`.
#[must_use]
pub fn use_class<'p>(pack: &'p Pack, facility: &Facility) -> Option<&'p UseClass> {
    let classified = pack.classify_use(facility.use_label.as_deref(), &facility.uses);
    classified.map(|(class, _)| class).or_else(|| use_by_name(pack, facility)).or_else(|| pack.use_class(UNKNOWN_USE))
}

/// The class that the name of a facility speaks of, where its owner says nothing of its use.
fn use_by_name<'p>(pack: &'p Pack, facility: &Facility) -> Option<&'p UseClass> {
    if facility.use_label.is_some() || !facility.uses.is_empty() {
        return None;
    }
    pack.classify_use(Some(&facility.name), &[]).map(|(class, _)| class)
}

/// Facilities whose use was concluded from their name.
#[must_use]
pub fn uses_by_name(pack: &Pack, facilities: &[Facility]) -> Vec<Finding> {
    let finding = |facility: &Facility| {
        let class = use_by_name(pack, facility)?;
        let finding = Finding::new("facility.use_from_name", Severity::Info, Subject::Facility(facility.id.clone()));
        Some(finding.text("use", class.id.clone()).at(&facility.source))
    };
    facilities.iter().filter_map(finding).collect()
}

/// Index range of each meter's bills; the snapshot sorts bills by meter.
fn bill_ranges(bills: &[Bill]) -> BTreeMap<MeterId, (usize, usize)> {
    let mut ranges: BTreeMap<MeterId, (usize, usize)> = BTreeMap::new();
    for (index, bill) in bills.iter().enumerate() {
        ranges.entry(bill.meter.clone()).or_insert((index, index)).1 = index + 1;
    }
    ranges
}

/// Meters by facility. Where the shares of a meter that serves several facilities sum to more than 1 (nobody said how
/// to divide its bill), they are scaled to 1, so that no energy is counted twice, and a finding says so.
fn link(meters: &[Meter]) -> (BTreeMap<FacilityId, Vec<Link>>, Vec<Finding>) {
    let mut links: BTreeMap<FacilityId, Vec<Link>> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, meter) in meters.iter().enumerate() {
        let total: Decimal = meter.serves.iter().filter(|served| served.period.is_none()).map(|s| s.share).sum();
        let scale = if total > Decimal::ONE { Decimal::ONE / total } else { Decimal::ONE };
        if scale < Decimal::ONE {
            let names: BTreeSet<&str> = meter.serves.iter().map(|served| served.facility.as_str()).collect();
            let mut finding = Finding::new("meter.shared_equally", Severity::Warning, Subject::Meter(meter.id.clone()))
                .text("meter", meter.id.to_string())
                .text("facilities", names.into_iter().collect::<Vec<_>>().join(", "));
            if let Some(served) = meter.serves.last() {
                finding = finding.at(&served.source);
            }
            findings.push(finding);
        }
        for served in &meter.serves {
            let share = if served.period.is_none() { served.share * scale } else { served.share };
            links.entry(served.facility.clone()).or_default().push(Link { meter: index, share, serves: served.period });
        }
    }
    (links, findings)
}

/// The pack's factors and heating values as the carbon account takes them.
fn energy_facts(pack: &Pack) -> EnergyFacts {
    let factors = pack.default_factors().map(|factor| EmissionFactor {
        carrier: factor.carrier,
        per: factor.per,
        kg_co2e: factor.kg_co2e.value,
        fact: factor.kg_co2e.fact.clone(),
        carry_forward: factor
            .carry_forward
            .as_ref()
            .map(|carry| CarryForward { months: carry.months, reason: carry.reason.clone() }),
    });
    let heating_values = pack.heating_values.iter().map(|value| HeatingValue {
        carrier: value.carrier,
        per: value.per,
        kwh: value.kwh.value,
        fact: value.kwh.fact.clone(),
    });
    EnergyFacts { factors: factors.collect(), heating_values: heating_values.collect() }
}
