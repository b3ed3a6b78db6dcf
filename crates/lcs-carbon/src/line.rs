//! Emission lines: the part of one bill that one set of facts turns into energy and emissions.

use crate::calendarise::share_of;
use crate::facts::is_unverified;
use crate::{CountedBill, EnergyFacts, FactorOn, HeatBasis, HeatingValue, Spread};
use lcs_domain::{Bill, Carrier, Date, Fact, Meter, Period};
use lcs_units::{Emissions, Kind, Unit};
use rust_decimal::Decimal;

/// Decimals kept of an energy in kWh.
const ENERGY_DECIMALS: u32 = 9;
/// Decimals kept of an activity in the factor's unit, which may be as large as a million pounds or a GWh.
const ACTIVITY_DECIMALS: u32 = 12;
/// One bill above 1 TWh, a million tonnes or as many m³ is no building's: some countries use less in a week.
const ABSURD_QUANTITY: i64 = 1_000_000_000;

/// The facts that hold for one bill on one day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Basis<'a> {
    /// From the bill's volume or mass to energy.
    pub heating_value: Option<&'a HeatingValue>,
    /// The emission factor.
    pub factor: Option<FactorOn<'a>>,
    /// From the bill's volume or mass to the energy the factor counts in: of the factor's basis where there is one.
    pub into_energy: Option<&'a HeatingValue>,
    /// From energy to the factor's volume or mass.
    pub out_of_energy: Option<&'a HeatingValue>,
}

impl<'a> Basis<'a> {
    fn on(facts: &'a EnergyFacts, carrier: Carrier, unit: Unit, day: Date) -> Self {
        let value = |kind: Kind, basis| match kind {
            Kind::Energy => None,
            kind => facts.heating_value(carrier, kind, day, basis),
        };
        // What nobody has named cannot have a factor, even if a pack should list one.
        let factor = if carrier == Carrier::Unspecified { None } else { facts.factor(carrier, day) };
        let heat = factor.and_then(|on| HeatBasis::of(&on.factor.fact));
        let crosses = factor.filter(|on| on.factor.per.kind() != unit.kind());
        Self {
            heating_value: value(unit.kind(), None),
            factor,
            into_energy: crosses.and_then(|_| value(unit.kind(), heat)),
            out_of_energy: crosses.and_then(|on| value(on.factor.per.kind(), heat)),
        }
    }

    /// Energy of `quantity` in kWh; `None` without a heating value for a volume or mass.
    fn energy_kwh(heating_value: Option<&HeatingValue>, quantity: Decimal, unit: Unit) -> Option<Decimal> {
        match unit.kind() {
            Kind::Energy => unit.to_base(quantity),
            _ => {
                let value = heating_value?;
                between(quantity, unit, value.per)?.checked_mul(value.kwh)
            }
        }
    }

    /// `quantity` in the factor's unit.
    fn activity(&self, quantity: Decimal, unit: Unit) -> Option<Decimal> {
        let per = self.factor?.factor.per;
        if per.kind() == unit.kind() {
            return between(quantity, unit, per);
        }
        let kwh = Self::energy_kwh(self.into_energy, quantity, unit)?;
        if per.kind() == Kind::Energy {
            return between(kwh, Unit::Kwh, per);
        }
        let value = self.out_of_energy?;
        between(kwh.checked_div(value.kwh)?, value.per, per)
    }

    /// The factor counts in gross and the heating value in net energy, or the other way round.
    pub(crate) fn mismatch(&self) -> Option<(&'a Fact, &'a Fact)> {
        let (factor, value) = (&self.factor?.factor.fact, &self.into_energy?.fact);
        let (one, other) = (HeatBasis::of(factor)?, HeatBasis::of(value)?);
        (one != other).then_some((factor, value))
    }

    /// The facts the emissions rest on.
    fn emission_facts(&self) -> impl Iterator<Item = &'a Fact> + use<'a> {
        let factor = self.factor.map(|on| &on.factor.fact);
        factor.into_iter().chain([self.into_energy, self.out_of_energy].into_iter().flatten().map(|value| &value.fact))
    }
}

/// The same set of facts, not merely equal ones.
impl PartialEq for Basis<'_> {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: Option<&HeatingValue>, other: Option<&HeatingValue>| match (one, other) {
            (Some(one), Some(other)) => std::ptr::eq(one, other),
            (None, None) => true,
            _ => false,
        };
        self.factor == other.factor
            && same(self.heating_value, other.heating_value)
            && same(self.into_energy, other.into_energy)
            && same(self.out_of_energy, other.out_of_energy)
    }
}

/// Exact conversion between units of one kind.
fn between(quantity: Decimal, from: Unit, to: Unit) -> Option<Decimal> {
    if from == to {
        return Some(quantity);
    }
    from.to_base(quantity)?.checked_div(to.factor())
}

/// One line of the year's account.
#[derive(Debug, Clone)]
pub(crate) struct Line<'a> {
    pub meter: &'a Meter,
    pub bill: &'a Bill,
    /// Share of the meter that belongs to the facility.
    pub share: Decimal,
    /// Days of the bill for which the line stands.
    pub spans: Vec<Period>,
    pub days: i32,
    pub basis: Basis<'a>,
    /// The facility's share of the bill on these days, in the bill's unit.
    pub quantity: Decimal,
    pub energy_kwh: Option<Decimal>,
    /// The quantity in the factor's unit.
    pub activity: Option<Decimal>,
    /// Rounded to the gram once, here.
    pub emissions: Option<Emissions>,
    pub cost: Option<Decimal>,
}

/// What the lines of a meter are made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineInput<'a> {
    pub meter: &'a Meter,
    pub share: Decimal,
    /// Only these days.
    pub window: Period,
    pub facts: &'a EnergyFacts,
}

/// The lines of one counted bill inside the window: one per set of facts.
pub(crate) fn lines<'a>(input: &LineInput<'a>, counted: &CountedBill<'a>) -> Vec<Line<'a>> {
    let (bill, carrier) = (counted.bill, input.meter.carrier);
    let mut grouped: Vec<(Basis<'a>, Vec<Period>)> = Vec::new();
    let inside = counted.spans.iter().filter_map(|span| span.intersection(input.window));
    for span in inside.flat_map(|span| input.facts.cut(carrier, span)) {
        let basis = Basis::on(input.facts, carrier, bill.unit, span.start);
        match grouped.iter_mut().find(|(known, _)| *known == basis) {
            Some((_, spans)) => spans.push(span),
            None => grouped.push((basis, vec![span])),
        }
    }
    grouped.into_iter().map(|(basis, spans)| line(input, bill, basis, spans)).collect()
}

fn line<'a>(input: &LineInput<'a>, bill: &'a Bill, basis: Basis<'a>, spans: Vec<Period>) -> Line<'a> {
    let over = |total: Decimal| {
        let spread = Spread::new(total, bill.period);
        spans.iter().map(|span| spread.over(*span)).sum::<Decimal>()
    };
    let quantity = over(bill.quantity * input.share);
    let energy = Basis::energy_kwh(basis.heating_value, quantity, bill.unit);
    let activity = basis.activity(quantity, bill.unit).map(|activity| activity.round_dp(ACTIVITY_DECIMALS));
    let kilograms = activity.zip(basis.factor).and_then(|(activity, on)| activity.checked_mul(on.factor.kg_co2e));
    let cost = bill.cost.as_ref().map(|cost| over(cost.amount * input.share));
    Line {
        meter: input.meter,
        bill,
        share: input.share,
        days: spans.iter().map(|span| span.days()).sum(),
        spans,
        basis,
        quantity,
        energy_kwh: energy.map(|kwh| kwh.round_dp(ENERGY_DECIMALS)),
        activity,
        emissions: kilograms.and_then(Emissions::from_kilograms),
        cost,
    }
}

impl Line<'_> {
    /// Energy by calendar month; sums exactly to the line's energy.
    pub(crate) fn monthly_kwh(&self) -> [Decimal; 12] {
        let mut months = [Decimal::ZERO; 12];
        let Some(total) = self.energy_kwh else { return months };
        let (mut elapsed, mut given) = (0, Decimal::ZERO);
        for (part, _) in self.spans.iter().flat_map(|span| crate::calendarise(Decimal::ZERO, *span)) {
            elapsed += part.days();
            let until = if elapsed == self.days { total } else { share_of(total, elapsed, self.days) };
            months[usize::from(part.start.month().unsigned_abs()) - 1] += until - given;
            given = until;
        }
        months
    }

    /// Some fact behind the emissions is unverified.
    pub(crate) fn is_unverified(&self) -> bool {
        self.emissions.is_some() && self.basis.emission_facts().any(is_unverified)
    }

    /// Every fact the line rests on.
    pub(crate) fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.basis.heating_value.map(|value| &value.fact).into_iter().chain(self.basis.emission_facts())
    }
}

/// Energy of a whole bill, kWh; `None` where its volume or mass has no heating value on the first day, or the quantity
/// is no building's.
#[must_use]
pub fn bill_energy_kwh(facts: &EnergyFacts, carrier: Carrier, bill: &Bill) -> Option<Decimal> {
    let basis = Basis::on(facts, carrier, bill.unit, bill.period.start);
    (!is_absurd(bill)).then(|| Basis::energy_kwh(basis.heating_value, bill.quantity, bill.unit)).flatten()
}

/// No building's bill.
pub(crate) fn is_absurd(bill: &Bill) -> bool {
    bill.unit.to_base(bill.quantity).is_none_or(|quantity| quantity.abs() > Decimal::from(ABSURD_QUANTITY))
        || bill
            .cost
            .as_ref()
            .is_some_and(|cost| cost.amount.abs() > Decimal::from(ABSURD_QUANTITY) * Decimal::ONE_THOUSAND)
}
