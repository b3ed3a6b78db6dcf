//! `factors.toml`, `heating-values.toml` and `prices.toml`: dated series.

use crate::entry::Entry;
use crate::{CarryForward, EmissionFactor, EnergyPrice, HeatingValue, Pack, PackError};
use lcs_domain::Fact;
use lcs_units::Kind;
use rust_decimal::Decimal;

/// Emission factors. A series replaces the one of the same key below; the default series of a carrier is that of the
/// uppermost layer that names one.
pub(super) fn factors(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    let mut own = Vec::new();
    for mut entry in file.entries("factor", "key")? {
        let key = entry.text("key")?;
        let carrier = entry.carrier("carrier")?;
        let per = entry.unit("per")?;
        let default = entry.flag("default")?;
        if !matches!(per.kind(), Kind::Energy | Kind::Volume | Kind::Mass) {
            return entry.fail(
                "per",
                format!("{per} is no unit of energy, volume or mass"),
                "use for example kWh, L or kg",
            );
        }
        if default
            && own
                .iter()
                .any(|factor: &EmissionFactor| factor.carrier == carrier && factor.default && factor.key != key)
        {
            return entry.fail(
                "default",
                format!("{carrier} has two default series"),
                "keep `default = true` in one of them",
            );
        }
        let mut values = entry.series("value")?;
        if values.is_empty() {
            return entry.fail("value", "is missing", "add at least one [[factor.value]]");
        }
        for value in &mut values {
            let kg_co2e = value.principal("kg_co2e")?;
            if kg_co2e.value < Decimal::ZERO {
                return value.fail("kg_co2e", "is negative", "removals are no emission factor");
            }
            let carry_forward = match value.child("carry_forward")? {
                Some(mut carry) => {
                    let declared = CarryForward { months: carry.integer("months")?, reason: carry.text("reason")? };
                    carry.finish()?;
                    Some(declared)
                }
                None => None,
            };
            own.push(EmissionFactor { key: key.clone(), carrier, per, default, kg_co2e, carry_forward });
        }
        refuse_overlap(&entry, own.iter().filter(|factor| factor.key == key).map(|factor| &factor.kg_co2e.fact))?;
        values.into_iter().try_for_each(Entry::finish)?;
        entry.finish()?;
    }
    pack.factors.retain(|below| own.iter().all(|above| above.key != below.key));
    for below in &mut pack.factors {
        below.default &= !own.iter().any(|above| above.default && above.carrier == below.carrier);
    }
    pack.factors.extend(own);
    file.finish()
}

/// Heating values. A series replaces that of the same carrier and unit below.
pub(super) fn heating_values(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    let mut own = Vec::new();
    for mut entry in file.series("heating_value")? {
        let carrier = entry.carrier("carrier")?;
        let per = entry.unit("per")?;
        if !matches!(per.kind(), Kind::Volume | Kind::Mass) {
            return entry.fail(
                "per",
                format!("{per} is no unit of volume or mass"),
                "energy units need no heating value",
            );
        }
        entry.rename(&format!("{carrier}.{per}"));
        let kwh = entry.principal("kwh")?;
        if kwh.fact.basis.is_none() {
            return entry.fail("basis", "is missing", "write basis = \"gross\" or \"net\"");
        }
        if kwh.value <= Decimal::ZERO {
            return entry.fail("kwh", "is not above zero", "write kWh per unit");
        }
        own.push(HeatingValue { carrier, per, kwh });
        let same = own.iter().filter(|value: &&HeatingValue| value.carrier == carrier && value.per == per);
        refuse_overlap(&entry, same.map(|value| &value.kwh.fact))?;
        entry.finish()?;
    }
    pack.heating_values
        .retain(|below| !own.iter().any(|above| above.carrier == below.carrier && above.per == below.per));
    pack.heating_values.extend(own);
    file.finish()
}

/// Energy prices. A series replaces that of the same carrier below.
pub(super) fn prices(mut file: Entry, pack: &mut Pack) -> Result<(), PackError> {
    let mut own = Vec::new();
    for mut entry in file.entries("price", "carrier")? {
        let carrier = entry.carrier("carrier")?;
        for mut value in entry.series("value")? {
            let per_kwh = value.principal("per_kwh")?;
            if per_kwh.value < Decimal::ZERO {
                return value.fail("per_kwh", "is negative", "write currency units per kWh");
            }
            own.push(EnergyPrice { carrier, per_kwh });
            value.finish()?;
        }
        refuse_overlap(&entry, own.iter().filter(|price| price.carrier == carrier).map(|price| &price.per_kwh.fact))?;
        entry.finish()?;
    }
    pack.prices.retain(|below| own.iter().all(|above| above.carrier != below.carrier));
    pack.prices.extend(own);
    file.finish()
}

/// Two values of one series never hold on the same day.
fn refuse_overlap<'a>(entry: &Entry, facts: impl Iterator<Item = &'a Fact>) -> Result<(), PackError> {
    let mut facts: Vec<&Fact> = facts.collect();
    facts.sort_by_key(|fact| fact.from);
    for pair in facts.windows(2) {
        if let [earlier, later] = pair
            && earlier.to.is_none_or(|to| to > later.from)
        {
            return entry.fail(
                "",
                format!("the value from {} still holds when that from {} begins", earlier.from, later.from),
                format!("end the earlier one with to = {} or before", later.from),
            );
        }
    }
    Ok(())
}
