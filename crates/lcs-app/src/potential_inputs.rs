//! From accounts to what the potential is assessed on.

use crate::{counted_parts::counted_parts, estate::Estate, estate::use_class, list_facilities::float};
use lcs_carbon::{CarrierYear, FacilityYear, annualise};
use lcs_domain::{Carrier, Date, Facility, Finding};
use lcs_pack::{FactorLookup, Pack};
use lcs_potential::FacilityInput;
use lcs_units::Unit;

/// One input per facility, in the order of the snapshot, and what was filled in on the way.
pub(crate) fn potential_inputs<'p>(
    estate: &Estate,
    pack: &'p Pack,
    years: &[FacilityYear],
) -> (Vec<FacilityInput<'p>>, Vec<Finding>) {
    let mut findings = Vec::new();
    let inputs = estate
        .snapshot
        .facilities
        .iter()
        .zip(years)
        .filter_map(|(facility, account)| input(pack, facility, account, &mut findings))
        .collect();
    (inputs, findings)
}

/// Carriers that heat, cook or drive something in a building. Energy whose carrier nobody names is not among them:
/// no measure can be assigned to it.
fn is_heat(carrier: Carrier) -> bool {
    !matches!(carrier, Carrier::Electricity | Carrier::SolarOnSite | Carrier::Unspecified | Carrier::Other)
}

fn input<'p>(
    pack: &'p Pack,
    facility: &Facility,
    account: &FacilityYear,
    findings: &mut Vec<Finding>,
) -> Option<FacilityInput<'p>> {
    let class = use_class(pack, facility)?;
    let midyear = Date::constant(account.year, 7, 1);
    let electricity = account.carrier(Carrier::Electricity);
    let heat: Vec<&CarrierYear> = account.carriers.iter().filter(|carrier| is_heat(carrier.carrier)).collect();
    let mut profile = |carrier: &CarrierYear| {
        let (profile, finding) = annualise(&facility.id, account.year, carrier)?;
        findings.extend(finding);
        let usable = profile.monthly_kwh.iter().sum::<f64>() > 0.0;
        usable.then_some(profile.monthly_kwh)
    };
    let electricity_kwh = electricity.and_then(&mut profile);
    let heat_kwh = heat.iter().filter_map(|carrier| profile(carrier)).reduce(|mut sum, next| {
        sum.iter_mut().zip(next).for_each(|(sum, next)| *sum += next);
        sum
    });
    let electricity_factor =
        electricity.and_then(|c| factor(&[c])).or_else(|| pack_factor(pack, Carrier::Electricity, midyear));
    let electricity_price = electricity
        .and_then(|c| price(&[c], &pack.currency))
        .or_else(|| pack_price(pack, Carrier::Electricity, midyear));
    let heat_price = price(&heat, &pack.currency)
        .or_else(|| heat.first().and_then(|carrier| pack_price(pack, carrier.carrier, midyear)));
    Some(FacilityInput {
        id: facility.id.to_string(),
        use_class: class,
        floor_area_m2: account.denominator.map_or(0.0, |(_, area)| float(area)),
        area_estimated: false,
        storeys: facility.storeys.map(f64::from),
        year_built: facility.year_built,
        counts: counted_parts(&facility.attributes),
        electricity_kwh,
        heat_kwh,
        electricity_factor_kg_kwh: electricity_factor.unwrap_or(0.0),
        heat_factor_kg_kwh: factor(&heat).unwrap_or(0.0),
        electricity_price: electricity_price.unwrap_or(0.0),
        heat_price: heat_price.unwrap_or(0.0),
    })
}

/// kg CO2e per kWh as the account has it; `None` without energy that has a factor.
fn factor(carriers: &[&CarrierYear]) -> Option<f64> {
    let kwh: f64 = carriers.iter().map(|carrier| float(carrier.energy_kwh - carrier.without_factor_kwh)).sum();
    let kg: f64 = carriers.iter().filter_map(|carrier| Some(carrier.emissions?.tonnes() * 1000.0)).sum();
    (kwh > 0.0).then(|| kg / kwh)
}

/// Currency units per kWh as the bills have it.
fn price(carriers: &[&CarrierYear], currency: &str) -> Option<f64> {
    let costed = || carriers.iter().filter(|c| c.cost.as_ref().is_some_and(|cost| cost.currency == currency));
    let kwh: f64 = costed().map(|carrier| float(carrier.costed_kwh)).sum();
    let money: f64 = costed().filter_map(|carrier| Some(float(carrier.cost.as_ref()?.amount))).sum();
    (kwh > 0.0 && money > 0.0).then(|| money / kwh)
}

fn pack_factor(pack: &Pack, carrier: Carrier, date: Date) -> Option<f64> {
    let FactorLookup::Found { factor, .. } = pack.factor(carrier, date) else { return None };
    factor.kg_co2e_per(Unit::Kwh).map(float)
}

fn pack_price(pack: &Pack, carrier: Carrier, date: Date) -> Option<f64> {
    pack.price(carrier, date).map(|price| float(price.per_kwh.value))
}
