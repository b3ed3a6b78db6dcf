//! One facility, one year: from bills to energy, emissions, cost and intensity.

use crate::facts::EnergyFacts;
use crate::line::{Line, LineInput, is_absurd, lines};
use crate::year::{CarrierYear, FULL_COVERAGE, FacilityYear};
use crate::{counted, explain};
use lcs_domain::{Bill, BillStatus, Carrier, Date, Facility, Fact, Finding, Meter, Period, Severity, Subject, Tracer};
use lcs_units::Money;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::BTreeMap;

/// Energy without a named carrier below this share of a facility's total is rounding in the file, not worth a finding.
const NOTABLE_UNSPECIFIED_SHARE: f64 = 0.01;

/// A meter, the facility's share of it and its bills.
#[derive(Debug, Clone, Copy)]
pub struct MeterBills<'a> {
    /// The meter.
    pub meter: &'a Meter,
    /// Share of the meter's energy that belongs to the facility, 0 to 1.
    pub share: Decimal,
    /// Days on which the meter serves the facility; always when `None`.
    pub serves: Option<Period>,
    /// All its bills, in the order in which they were handed in.
    pub bills: &'a [&'a Bill],
}

/// What a facility's year is made from.
#[derive(Debug, Clone, Copy)]
pub struct FacilityYearInput<'a> {
    /// The facility.
    pub facility: &'a Facility,
    /// Its meters.
    pub meters: &'a [MeterBills<'a>],
    /// Factors and heating values.
    pub facts: &'a EnergyFacts,
    /// Calendar year.
    pub year: i16,
}

/// Energy, emissions, cost and intensity of one facility in one calendar year, and what is noteworthy about them.
///
/// Listened to, it gives two trees, `energy` and then `emissions`, down to the cell of each bill and to each factor.
#[must_use]
pub fn facility_year(input: &FacilityYearInput<'_>, tracer: &mut impl Tracer) -> (FacilityYear, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut by_carrier: BTreeMap<Carrier, Vec<Line<'_>>> = BTreeMap::new();
    for meter in input.meters {
        by_carrier.entry(meter.meter.carrier).or_default().extend(meter_lines(input, meter, &mut findings));
    }
    by_carrier.retain(|_, lines| !lines.is_empty());
    let of = format!("{} {}", input.facility.id, input.year);
    let energy_kwh = explain::energy(&of, &by_carrier, tracer);
    let emissions = explain::emissions(&of, &by_carrier, tracer);
    let carriers: Vec<CarrierYear> =
        by_carrier.iter().map(|(carrier, lines)| carrier_year(input, *carrier, lines, &mut findings)).collect();

    let main = carriers.iter().reduce(|main, next| if next.energy_kwh > main.energy_kwh { next } else { main });
    let denominator = input.facility.denominator().map(|area| (area.kind, area.area_m2));
    let all = || by_carrier.values().flatten();
    let year = FacilityYear {
        facility: input.facility.id.clone(),
        year: input.year,
        energy_kwh,
        emissions,
        coverage: main.map_or(0.0, |main| main.coverage),
        estimated_share: share(
            all().filter_map(|line| Some((float(line.energy_kwh?.abs()), line.bill.status == BillStatus::Estimated))),
        ),
        #[expect(clippy::cast_precision_loss, reason = "a share: 15 digits are enough")]
        unverified_share: share(
            all().filter_map(|line| Some((line.emissions?.grams().unsigned_abs() as f64, line.is_unverified()))),
        ),
        eui_kwh_m2: main.zip(denominator).and_then(|(main, area)| intensity(main, &carriers, area.1)),
        denominator,
        carriers,
    };
    judge(input, &year, &mut findings);
    (year, findings)
}

/// The lines of one meter in the year.
fn meter_lines<'a>(
    input: &FacilityYearInput<'a>,
    meter: &MeterBills<'a>,
    findings: &mut Vec<Finding>,
) -> Vec<Line<'a>> {
    let year = Period::year(input.year);
    let Some(window) = meter.serves.map_or(Some(year), |serves| serves.intersection(year)) else {
        return Vec::new();
    };
    let (absurd, bills): (Vec<&'a Bill>, Vec<&'a Bill>) =
        meter.bills.iter().filter(|bill| bill.period.intersection(window).is_some()).partition(|bill| is_absurd(bill));
    findings.extend(absurd.iter().map(|bill| on_bill("bill.absurd_quantity", Severity::Error, meter.meter, bill)));
    let (counted, found) = counted(&meter.meter.id, &bills);
    findings.extend(found);
    let line_input = LineInput { meter: meter.meter, share: meter.share, window, facts: input.facts };
    let made: Vec<Line<'a>> = counted.iter().flat_map(|bill| lines(&line_input, bill)).collect();
    if let Some(line) = made.iter().find(|line| line.energy_kwh.is_none()) {
        let bills = made.iter().filter(|line| line.energy_kwh.is_none()).count();
        findings
            .push(on_bill("energy.no_heating_value", Severity::Error, meter.meter, line.bill).count("bills", bills));
    }
    made
}

fn on_bill(code: &'static str, severity: Severity, meter: &Meter, bill: &Bill) -> Finding {
    Finding::new(code, severity, Subject::Meter(meter.id.clone()))
        .text("carrier", meter.carrier.id())
        .text("quantity", bill.quantity.to_string())
        .text("unit", bill.unit.symbol())
        .text("start", bill.period.start.to_string())
        .text("end", bill.period.end.to_string())
        .at(&bill.source)
}

/// Counts as evidence.
trait Count {
    fn count(self, name: &'static str, count: usize) -> Self;
}

impl Count for Finding {
    fn count(self, name: &'static str, count: usize) -> Self {
        self.number(name, f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
    }
}

fn carrier_year(
    input: &FacilityYearInput<'_>,
    carrier: Carrier,
    lines: &[Line<'_>],
    findings: &mut Vec<Finding>,
) -> CarrierYear {
    let mut monthly = [Decimal::ZERO; 12];
    for line in lines {
        for (month, part) in monthly.iter_mut().zip(line.monthly_kwh()) {
            *month += part;
        }
    }
    let energy = |wanted: fn(&Line<'_>) -> bool| -> Decimal {
        lines.iter().filter(|line| wanted(line)).filter_map(|line| line.energy_kwh).sum()
    };
    let (covered_days, coverage) = covered(input.year, lines);
    let with_factor = lines.iter().any(|line| line.emissions.is_some());
    carrier_findings(input, carrier, lines, findings);
    CarrierYear {
        carrier,
        energy_kwh: energy(|_| true),
        monthly_kwh: monthly.map(float),
        covered_days,
        coverage,
        longest_bill_days: lines.iter().map(|line| line.bill.period.days()).max().unwrap_or(0),
        emissions: with_factor.then(|| lines.iter().filter_map(|line| line.emissions).sum()),
        unverified_emissions: lines.iter().filter(|line| line.is_unverified()).filter_map(|line| line.emissions).sum(),
        without_factor_kwh: energy(|line| line.emissions.is_none()),
        facts: facts_used(lines),
        cost: cost(input, carrier, lines, findings),
        costed_kwh: energy(|line| line.cost.is_some()),
    }
}

/// Days by month, and share of the year, that a line with energy covers.
fn covered(year: i16, lines: &[Line<'_>]) -> ([u8; 12], f64) {
    let first = Date::constant(year, 1, 1);
    let days = Period::year(year).days();
    let mut covered = vec![false; usize::try_from(days).unwrap_or_default()];
    for span in lines.iter().filter(|line| line.energy_kwh.is_some()).flat_map(|line| &line.spans) {
        let from = Period::new(first, span.start).map_or(0, Period::days);
        let (from, length) =
            (usize::try_from(from).unwrap_or_default(), usize::try_from(span.days()).unwrap_or_default());
        covered[from..from + length].fill(true);
    }
    let mut by_month = [0_u8; 12];
    let mut day = first;
    for is_covered in &covered {
        by_month[usize::from(day.month().unsigned_abs()) - 1] += u8::from(*is_covered);
        day = day.tomorrow().unwrap_or(day);
    }
    let total: u32 = by_month.iter().map(|days| u32::from(*days)).sum();
    (by_month, f64::from(total) / f64::from(days))
}

fn facts_used(lines: &[Line<'_>]) -> Vec<Fact> {
    let used: BTreeMap<_, &Fact> = lines
        .iter()
        .flat_map(Line::facts)
        .map(|fact| ((fact.key.as_str(), fact.from, fact.pack.as_str()), fact))
        .collect();
    used.into_values().cloned().collect()
}

fn cost(
    input: &FacilityYearInput<'_>,
    carrier: Carrier,
    lines: &[Line<'_>],
    findings: &mut Vec<Finding>,
) -> Option<Money> {
    let mut by_currency: BTreeMap<&str, Decimal> = BTreeMap::new();
    for line in lines {
        if let (Some(money), Some(cost)) = (&line.bill.cost, line.cost) {
            *by_currency.entry(&money.currency).or_default() += cost;
        }
    }
    if by_currency.len() > 1 {
        let currencies = by_currency.keys().copied().collect::<Vec<_>>().join(", ");
        findings.push(
            about(input, "bill.mixed_currency", Severity::Warning)
                .text("carrier", carrier.id())
                .text("currencies", currencies),
        );
        return None;
    }
    by_currency.pop_first().map(|(currency, amount)| Money { amount, currency: currency.to_owned() })
}

fn about(input: &FacilityYearInput<'_>, code: &'static str, severity: Severity) -> Finding {
    Finding::new(code, severity, Subject::Facility(input.facility.id.clone()))
        .number("year", f64::from(input.year))
        .at(&input.facility.source)
}

/// Missing, extended and mismatched facts.
fn carrier_findings(input: &FacilityYearInput<'_>, carrier: Carrier, lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let without: Vec<&Line<'_>> = lines.iter().filter(|line| line.emissions.is_none()).collect();
    let days = || without.iter().flat_map(|line| &line.spans);
    if carrier != Carrier::Unspecified
        && let (Some(start), Some(end)) = (days().map(|span| span.start).min(), days().map(|span| span.end).max())
    {
        let energy: Decimal = without.iter().filter_map(|line| line.energy_kwh).sum();
        findings.push(
            about(input, "carbon.no_factor", Severity::Error)
                .text("carrier", carrier.id())
                .text("start", start.to_string())
                .text("end", end.to_string())
                .number("energy_kwh", float(energy)),
        );
    }
    // The next two are about facts, not about the facility: every facility gives the same one.
    for line in lines {
        if let Some(on) = line.basis.factor.filter(|on| on.carried_forward)
            && let (Some(to), Some(carry)) = (on.factor.fact.to, &on.factor.carry_forward)
        {
            let finding = Finding::new("fact.carried_forward", Severity::Warning, Subject::City)
                .text("fact", &on.factor.fact.key)
                .text("to", to.to_string())
                .number("months", f64::from(carry.months))
                .text("reason", &carry.reason);
            push_once(findings, finding);
        }
        if let Some((factor, value)) = line.basis.mismatch() {
            let finding = Finding::new("carbon.basis_mismatch", Severity::Warning, Subject::City)
                .text("factor", &factor.key)
                .text("heating_value", &value.key);
            push_once(findings, finding);
        }
    }
}

fn push_once(findings: &mut Vec<Finding>, finding: Finding) {
    if !findings.contains(&finding) {
        findings.push(finding);
    }
}

/// Energy of a full year per area; see [`FacilityYear::eui_kwh_m2`].
fn intensity(main: &CarrierYear, carriers: &[CarrierYear], area_m2: Decimal) -> Option<f64> {
    if main.coverage < FULL_COVERAGE {
        return None;
    }
    let full: f64 = carriers
        .iter()
        .map(|year| float(year.energy_kwh) / if year.coverage < FULL_COVERAGE { 1.0 } else { year.coverage })
        .sum();
    Some(full / float(area_m2))
}

/// What a reader of the year should know.
fn judge(input: &FacilityYearInput<'_>, year: &FacilityYear, findings: &mut Vec<Finding>) {
    if year.coverage < FULL_COVERAGE && !year.carriers.is_empty() {
        findings.push(
            about(input, "energy.partial_year", Severity::Warning)
                .number("coverage_percent", year.coverage * 100.0)
                .number("needed_percent", FULL_COVERAGE * 100.0),
        );
    }
    if let Some(unspecified) = year.carrier(Carrier::Unspecified) {
        let part = float(unspecified.energy_kwh);
        if part.abs() > NOTABLE_UNSPECIFIED_SHARE * float(year.energy_kwh).abs() {
            findings.push(about(input, "carbon.unspecified", Severity::Warning).number("energy_kwh", part));
        }
    }
}

/// Share of the weights that are marked; 0 when there are none.
fn share(weights: impl Iterator<Item = (f64, bool)>) -> f64 {
    let (marked, all) = weights.fold((0.0, 0.0), |(marked, all), (weight, is_marked)| {
        (if is_marked { marked + weight } else { marked }, all + weight)
    });
    if all > 0.0 { marked / all } else { 0.0 }
}

fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

#[cfg(test)]
pub(crate) mod tests;
