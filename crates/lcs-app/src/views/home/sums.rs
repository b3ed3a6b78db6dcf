//! Sums of a year over the facilities in sight.

use super::{CarrierSum, FactStatus, Quantiles, Sight, UseSum};
use crate::{list_facilities::float, live_city::CityState, views::name_or_id};
use lcs_carbon::FacilityYear;
use lcs_domain::{Carrier, Date, Fact};
use lcs_locale::Language;
use lcs_pack::Pack;
use lcs_units::{Decimal, Emissions};
use std::collections::BTreeMap;

/// Intensities below this number say nothing of their spread.
const FEWEST_INTENSITIES: usize = 3;

/// Sums of a year. Figures of record stay exact until they are shown.
#[derive(Debug, Default)]
pub(super) struct Sums<'a> {
    pub facilities: usize,
    pub facilities_with_energy: usize,
    pub facilities_with_intensity: usize,
    pub floor_area_m2: f64,
    pub energy_kwh: Decimal,
    pub emissions: Emissions,
    pub energy_cost: Option<Decimal>,
    pub coverage: f64,
    pub unverified_share: f64,
    carriers: BTreeMap<Carrier, Carried<'a>>,
    uses: BTreeMap<&'a str, Used>,
}

/// What identifies a fact.
type FactKey<'a> = (&'a str, &'a str, Date);

#[derive(Debug, Default)]
struct Carried<'a> {
    energy_kwh: Decimal,
    emissions: Option<Emissions>,
    facts: BTreeMap<FactKey<'a>, &'a Fact>,
}

#[derive(Debug, Default)]
struct Used {
    facilities: usize,
    floor_area_m2: f64,
    energy_kwh: Decimal,
    emissions: Emissions,
    eui_kwh_m2: Vec<f64>,
}

fn key(fact: &Fact) -> FactKey<'_> {
    (&fact.pack, &fact.key, fact.from)
}

impl<'a> Sums<'a> {
    /// Sums over the facilities in sight. The accounts live as long as the state's cache of the year.
    pub fn of(state: &'a CityState, sight: &Sight<'_>, accounts: &'a [FacilityYear]) -> Self {
        let mut sums = Self::default();
        let (mut covered, mut unverified) = (0.0, Emissions::ZERO);
        for at in sight.places() {
            let account = &accounts[at];
            sums.facilities += 1;
            sums.energy_kwh += account.energy_kwh;
            sums.emissions = sums.emissions + account.emissions;
            sums.floor_area_m2 += account.denominator.map_or(0.0, |(_, area)| float(area));
            sums.facilities_with_intensity += usize::from(account.eui_kwh_m2.is_some());
            if !account.carriers.is_empty() {
                sums.facilities_with_energy += 1;
                covered += account.coverage;
            }
            for carrier in &account.carriers {
                unverified = unverified + carrier.unverified_emissions;
                sums.carry(carrier, &state.city.pack.currency);
            }
            sums.uses.entry(&state.index.use_classes[at]).or_default().add(account);
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of facilities")]
        if sums.facilities_with_energy > 0 {
            sums.coverage = covered / sums.facilities_with_energy as f64;
        }
        if sums.emissions != Emissions::ZERO {
            sums.unverified_share = unverified.tonnes() / sums.emissions.tonnes();
        }
        sums
    }

    fn carry(&mut self, year: &'a lcs_carbon::CarrierYear, currency: &str) {
        if let Some(cost) = year.cost.as_ref().filter(|cost| cost.currency == currency) {
            *self.energy_cost.get_or_insert_default() += cost.amount;
        }
        let carried = self.carriers.entry(year.carrier).or_default();
        carried.energy_kwh += year.energy_kwh;
        if let Some(emissions) = year.emissions {
            carried.emissions = Some(carried.emissions.unwrap_or(Emissions::ZERO) + emissions);
        }
        for fact in &year.facts {
            carried.facts.entry(key(fact)).or_insert(fact);
        }
    }

    /// By carrier, the largest emitter first.
    pub fn carriers(&self, pack: &Pack, language: Language) -> Vec<CarrierSum> {
        let mut sums: Vec<CarrierSum> = self
            .carriers
            .iter()
            .map(|(carrier, carried)| CarrierSum {
                carrier: carrier.id().to_owned(),
                name: name_or_id(language, "carrier", carrier.id()),
                energy_kwh: float(carried.energy_kwh),
                emissions_t: carried.emissions.map(Emissions::tonnes),
                status: FactStatus::weakest(carried.facts.values().map(|fact| fact.status)),
                factor: carried.factor(pack, *carrier),
            })
            .collect();
        sums.sort_by(|a, b| b.emissions_t.unwrap_or(0.0).total_cmp(&a.emissions_t.unwrap_or(0.0)));
        sums
    }

    /// By use, the largest energy user first.
    pub fn uses(&self, language: Language) -> Vec<UseSum> {
        let mut sums: Vec<UseSum> = self
            .uses
            .iter()
            .map(|(id, used)| UseSum {
                use_class: (*id).to_owned(),
                name: name_or_id(language, "use", id),
                facilities: used.facilities,
                floor_area_m2: used.floor_area_m2,
                energy_kwh: float(used.energy_kwh),
                emissions_t: used.emissions.tonnes(),
                eui_kwh_m2: (used.eui_kwh_m2.len() >= FEWEST_INTENSITIES)
                    .then(|| Quantiles::from(lcs_potential::Quantiles::of(&used.eui_kwh_m2))),
            })
            .collect();
        sums.sort_by(|a, b| b.energy_kwh.total_cmp(&a.energy_kwh));
        sums
    }
}

impl Carried<'_> {
    /// The factors used, as their publishers write them.
    fn factor(&self, pack: &Pack, carrier: Carrier) -> String {
        let used = |factor: &&lcs_pack::EmissionFactor| {
            factor.carrier == carrier && self.facts.contains_key(&key(&factor.kg_co2e.fact))
        };
        let text =
            |factor: &lcs_pack::EmissionFactor| format!("{} kg CO2e/{}", factor.kg_co2e.value.normalize(), factor.per);
        pack.default_factors().filter(used).map(text).collect::<Vec<_>>().join("; ")
    }
}

impl Used {
    fn add(&mut self, account: &FacilityYear) {
        self.facilities += 1;
        self.floor_area_m2 += account.denominator.map_or(0.0, |(_, area)| float(area));
        self.energy_kwh += account.energy_kwh;
        self.emissions = self.emissions + account.emissions;
        self.eui_kwh_m2.extend(account.eui_kwh_m2);
    }
}
