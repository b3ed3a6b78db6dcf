//! Dated emission factors and heating values, and how they are looked up.

use jiff::ToSpan;
use lcs_domain::{Carrier, Date, Fact, FactStatus, Period};
use lcs_units::{Kind, Unit};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A declared extension of a value beyond its validity. Every use is a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarryForward {
    /// At most so many months past the end of validity.
    pub months: u16,
    /// Why that is acceptable.
    pub reason: String,
}

/// Kilograms of CO2 equivalent per unit of a carrier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EmissionFactor {
    /// Which carrier.
    pub carrier: Carrier,
    /// Unit of the denominator: energy, volume or mass.
    pub per: Unit,
    /// kg CO2e per unit.
    pub kg_co2e: Decimal,
    /// Where it comes from and when it holds.
    pub fact: Fact,
    /// How far its publisher's gap may be bridged.
    pub carry_forward: Option<CarryForward>,
}

/// Energy in a volume or mass of a carrier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeatingValue {
    /// Which carrier.
    pub carrier: Carrier,
    /// Unit of volume or mass.
    pub per: Unit,
    /// kWh per unit.
    pub kwh: Decimal,
    /// Where it comes from and when it holds; its basis says gross or net.
    pub fact: Fact,
}

/// Whether the heat of condensing the water vapour is counted. The two differ by 5 % (oil) to 10 % (gas).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeatBasis {
    /// Gross or higher heating value.
    Gross,
    /// Net or lower heating value.
    Net,
}

impl HeatBasis {
    /// Reads the basis a fact states, if it speaks of heat at all.
    #[must_use]
    pub fn of(fact: &Fact) -> Option<Self> {
        let basis = fact.basis.as_deref()?.to_lowercase();
        let says = |words: [&str; 3]| basis.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
        match (says(["gross", "gcv", "hhv"]), says(["net", "ncv", "lhv"])) {
            (true, false) => Some(Self::Gross),
            (false, true) => Some(Self::Net),
            _ => None,
        }
    }
}

/// The factor that holds on a day.
#[derive(Debug, Clone, Copy)]
pub struct FactorOn<'a> {
    /// The factor.
    pub factor: &'a EmissionFactor,
    /// It is past its validity and used only because its pack declares so.
    pub carried_forward: bool,
}

impl PartialEq for FactorOn<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.factor, other.factor) && self.carried_forward == other.carried_forward
    }
}

/// The dated facts a year is reckoned with.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct EnergyFacts {
    /// Emission factors, several per carrier where they follow each other in time.
    pub factors: Vec<EmissionFactor>,
    /// Heating values.
    pub heating_values: Vec<HeatingValue>,
}

impl EnergyFacts {
    /// The factor of `carrier` that holds on `day`: the one that came into force last among those whose validity
    /// contains the day; else one that its pack carries forward so far; else none. Never the nearest.
    #[must_use]
    pub fn factor(&self, carrier: Carrier, day: Date) -> Option<FactorOn<'_>> {
        let of_carrier = || self.factors.iter().filter(|factor| factor.carrier == carrier);
        let valid = of_carrier().filter(|factor| holds(&factor.fact, day)).max_by_key(|factor| factor.fact.from);
        if let Some(factor) = valid {
            return Some(FactorOn { factor, carried_forward: false });
        }
        of_carrier()
            .filter(|factor| factor.fact.to.is_some_and(|to| to <= day) && carried_until(factor) > Some(day))
            .max_by_key(|factor| factor.fact.to)
            .map(|factor| FactorOn { factor, carried_forward: true })
    }

    /// The heating value of `carrier` per volume or per mass (`kind`) that holds on `day`; one of the wanted `basis`
    /// before one of another.
    #[must_use]
    pub fn heating_value(
        &self,
        carrier: Carrier,
        kind: Kind,
        day: Date,
        basis: Option<HeatBasis>,
    ) -> Option<&HeatingValue> {
        self.heating_values
            .iter()
            .filter(|value| value.carrier == carrier && value.per.kind() == kind && holds(&value.fact, day))
            .max_by_key(|value| (basis.is_some() && HeatBasis::of(&value.fact) == basis, value.fact.from))
    }

    /// `span` cut wherever a fact of `carrier` begins or ends to hold.
    #[must_use]
    pub fn cut(&self, carrier: Carrier, span: Period) -> Vec<Period> {
        let factors = self.factors.iter().filter(|factor| factor.carrier == carrier);
        let values = self.heating_values.iter().filter(|value| value.carrier == carrier);
        let mut days: Vec<Date> = factors
            .flat_map(|factor| [Some(factor.fact.from), factor.fact.to, carried_until(factor)])
            .chain(values.flat_map(|value| [Some(value.fact.from), value.fact.to]))
            .flatten()
            .filter(|day| span.start < *day && *day < span.end)
            .chain([span.start, span.end])
            .collect();
        days.sort_unstable();
        days.dedup();
        days.windows(2).filter_map(|pair| Period::new(pair[0], pair[1])).collect()
    }
}

fn holds(fact: &Fact, day: Date) -> bool {
    fact.from <= day && fact.to.is_none_or(|to| day < to)
}

fn carried_until(factor: &EmissionFactor) -> Option<Date> {
    let months = i32::from(factor.carry_forward.as_ref()?.months);
    factor.fact.to?.checked_add(months.months()).ok()
}

/// Nobody has verified the fact.
pub(crate) fn is_unverified(fact: &Fact) -> bool {
    fact.status == FactStatus::Unverified
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility_year::tests::{fact, factor};

    fn dated(from: &str, to: Option<&str>, months: Option<u16>) -> EmissionFactor {
        let mut factor = factor(Carrier::Electricity, Unit::Kwh, "0.7");
        factor.fact.from = from.parse().unwrap();
        factor.fact.to = to.map(|day| day.parse().unwrap());
        factor.carry_forward = months.map(|months| CarryForward { months, reason: "publisher is late".to_owned() });
        factor
    }

    fn on(facts: &EnergyFacts, day: &str) -> Option<(String, bool)> {
        facts
            .factor(Carrier::Electricity, day.parse().unwrap())
            .map(|found| (found.factor.fact.from.to_string(), found.carried_forward))
    }

    #[test]
    fn a_factor_holds_inside_its_validity_and_nowhere_else() {
        let facts = EnergyFacts { factors: vec![dated("2022-01-01", Some("2023-01-01"), None)], ..Default::default() };
        assert_eq!(on(&facts, "2021-12-31"), None);
        assert_eq!(on(&facts, "2022-12-31"), Some(("2022-01-01".to_owned(), false)));
        assert_eq!(on(&facts, "2023-01-01"), None);
    }

    #[test]
    fn carry_forward_reaches_exactly_as_far_as_declared() {
        let facts =
            EnergyFacts { factors: vec![dated("2022-01-01", Some("2023-01-01"), Some(6))], ..Default::default() };
        assert_eq!(on(&facts, "2023-06-30"), Some(("2022-01-01".to_owned(), true)));
        assert_eq!(on(&facts, "2023-07-01"), None);
    }

    #[test]
    fn a_valid_factor_goes_before_a_carried_one() {
        let facts = EnergyFacts {
            factors: vec![dated("2022-01-01", Some("2023-01-01"), Some(24)), dated("2023-03-01", None, None)],
            ..Default::default()
        };
        assert_eq!(on(&facts, "2023-02-01"), Some(("2022-01-01".to_owned(), true)));
        assert_eq!(on(&facts, "2023-03-01"), Some(("2023-03-01".to_owned(), false)));
        let span = Period::year(2023);
        assert_eq!(facts.cut(Carrier::Electricity, span).len(), 2);
    }

    #[test]
    fn the_basis_is_read_from_the_fact() {
        let stated = |basis: &str| HeatBasis::of(&Fact { basis: Some(basis.to_owned()), ..fact("x") });
        assert_eq!(stated("gross calorific value"), Some(HeatBasis::Gross));
        assert_eq!(stated("NCV, AR5"), Some(HeatBasis::Net));
        assert_eq!(stated("location-based"), None);
    }
}
