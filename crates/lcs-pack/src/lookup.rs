//! What holds on a day. Outside its validity a value is never taken as the nearest; it is carried forward only where
//! the pack declares that, and every use of it is a finding.

use crate::{Assumption, Driver, EmissionFactor, EnergyPrice, HeatingValue, Interpolation, Measure, Pack};
use jiff::{ToSpan, civil::Date};
use lcs_domain::{Carrier, Fact, FactStatus};
use lcs_units::Unit;
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The answer to "which factor holds on this day".
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FactorLookup<'a> {
    /// A factor holds, or is carried forward.
    Found {
        /// The factor.
        factor: &'a EmissionFactor,
        /// Started months since its last day; `None` within its validity.
        carried_forward_months: Option<u16>,
        /// Why the pack lets it be carried forward.
        reason: Option<&'a str>,
    },
    /// The carrier has a series, and no value of it holds on this day.
    OutsideValidity {
        /// Key of the series.
        series: &'a str,
        /// First day of its first value.
        first: Date,
        /// Day after the last of its last value; `None` where that is open.
        end: Option<Date>,
    },
    /// The carrier has no default series.
    None,
}

impl Pack {
    /// The factor of a carrier on a day, from its default series.
    #[must_use]
    pub fn factor(&self, carrier: Carrier, date: Date) -> FactorLookup<'_> {
        look_up(self.default_factors().filter(|factor| factor.carrier == carrier).collect(), date)
    }

    /// The factor of a named series on a day.
    #[must_use]
    pub fn factor_of_series(&self, key: &str, date: Date) -> FactorLookup<'_> {
        look_up(self.factors.iter().filter(|factor| factor.key == key).collect(), date)
    }

    /// All values of the default series of all carriers.
    pub fn default_factors(&self) -> impl Iterator<Item = &EmissionFactor> {
        self.factors.iter().filter(|factor| factor.default)
    }

    /// The heating value of a carrier on a day: that of the unit itself, otherwise of a unit of the same kind, to which
    /// [`HeatingValue::kwh_per`] converts.
    #[must_use]
    pub fn heating_value(&self, carrier: Carrier, unit: Unit, date: Date) -> Option<&HeatingValue> {
        let holds = |value: &&HeatingValue| value.carrier == carrier && holds_on(&value.kwh.fact, date);
        let mut values = self.heating_values.iter().filter(holds);
        let mut convertible = values.clone().filter(|value| value.per.kind() == unit.kind());
        values.find(|value| value.per == unit).or_else(|| convertible.next())
    }

    /// The price of a carrier on a day.
    #[must_use]
    pub fn price(&self, carrier: Carrier, date: Date) -> Option<&EnergyPrice> {
        self.prices.iter().find(|price| price.carrier == carrier && holds_on(&price.per_kwh.fact, date))
    }

    /// A driver by id.
    #[must_use]
    pub fn driver(&self, id: &str) -> Option<&Driver> {
        self.drivers.iter().find(|driver| driver.id == id)
    }

    /// An assumption by id.
    #[must_use]
    pub fn assumption(&self, id: &str) -> Option<&Assumption> {
        self.assumptions.iter().find(|assumption| assumption.id == id)
    }

    /// A measure by id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// The name in a language, otherwise in English, otherwise the id.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        self.names.get(language).or_else(|| self.names.get("en")).unwrap_or(&self.id)
    }
}

impl EmissionFactor {
    /// Kilograms per `unit`; `None` where it is of another kind than [`EmissionFactor::per`].
    #[must_use]
    pub fn kg_co2e_per(&self, unit: Unit) -> Option<Decimal> {
        converted(self.kg_co2e.value, self.per, unit)
    }
}

impl HeatingValue {
    /// Kilowatt-hours per `unit`; `None` where it is of another kind than [`HeatingValue::per`].
    #[must_use]
    pub fn kwh_per(&self, unit: Unit) -> Option<Decimal> {
        converted(self.kwh.value, self.per, unit)
    }
}

impl Driver {
    /// Value of a year within the published years, and the weakest status it rests on; `None` outside them.
    #[must_use]
    pub fn at(&self, year: i16) -> Option<(f64, FactStatus)> {
        let after = self.points.iter().position(|(point, _)| *point >= year)?;
        let (next_year, next) = self.points.get(after)?;
        let next_value = next.value.to_f64()?;
        if *next_year == year {
            return Some((next_value, next.fact.status));
        }
        let (last_year, last) = self.points.get(after.checked_sub(1)?)?;
        let last_value = last.value.to_f64()?;
        let share = f64::from(year - last_year) / f64::from(next_year - last_year);
        let value = match self.between {
            Interpolation::Linear => last_value + share * (next_value - last_value),
            Interpolation::Geometric => last_value * (next_value / last_value).powf(share),
        };
        Some((value, last.fact.status.max(next.fact.status)))
    }
}

/// Whether a fact holds on a day.
fn holds_on(fact: &Fact, date: Date) -> bool {
    fact.from <= date && fact.to.is_none_or(|to| date < to)
}

fn look_up(mut series: Vec<&EmissionFactor>, date: Date) -> FactorLookup<'_> {
    series.sort_by_key(|factor| factor.kg_co2e.fact.from);
    let (Some(first), Some(last)) = (series.first(), series.last()) else { return FactorLookup::None };
    if let Some(factor) = series.iter().find(|factor| holds_on(&factor.kg_co2e.fact, date)) {
        return FactorLookup::Found { factor, carried_forward_months: None, reason: None };
    }
    let ended = series.iter().rev().find(|factor| factor.kg_co2e.fact.to.is_some_and(|to| to <= date));
    if let Some(factor) = ended
        && let Some(declared) = &factor.carry_forward
        && let Some(months) = factor.kg_co2e.fact.to.and_then(|to| started_months(to, date))
        && months <= declared.months
    {
        return FactorLookup::Found { factor, carried_forward_months: Some(months), reason: Some(&declared.reason) };
    }
    FactorLookup::OutsideValidity { series: &first.key, first: first.kg_co2e.fact.from, end: last.kg_co2e.fact.to }
}

/// Months begun from `end`, the first day without the value, up to and including `date`.
fn started_months(end: Date, date: Date) -> Option<u16> {
    (1..=1200_u16).find(|months| end.checked_add(i32::from(*months).months()).is_ok_and(|limit| date < limit))
}

fn converted(value: Decimal, per: Unit, unit: Unit) -> Option<Decimal> {
    if per == unit {
        return Some(value);
    }
    (per.kind() == unit.kind()).then(|| value.checked_mul(unit.factor())?.checked_div(per.factor()))?
}
