//! The year's sums, in the order in which a person opens them: facility, carrier, meter, line, cell and fact.

use crate::HeatingValue;
use crate::line::Line;
use lcs_domain::{Carrier, Node, Tracer};
use lcs_units::{Emissions, Kind, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Lines by carrier.
pub(crate) type Lines<'a> = BTreeMap<Carrier, Vec<Line<'a>>>;

const CARBON: &str = "kg CO2e";

/// Energy of all lines, kWh.
pub(crate) fn energy(of: &str, lines: &Lines<'_>, tracer: &mut impl Tracer) -> Decimal {
    tree(of, lines, tracer, energy_line, |total: Decimal, of| {
        Node::new("energy", of, total.normalize(), "kWh").by("sum")
    })
}

/// Emissions of all lines that have a factor.
pub(crate) fn emissions(of: &str, lines: &Lines<'_>, tracer: &mut impl Tracer) -> Emissions {
    tree(of, lines, tracer, emission_line, |total: Emissions, of| {
        Node::new("emissions", of, kilograms(total), CARBON).by("sum")
    })
}

/// Sums lines to meters, meters to carriers, carriers to the facility.
fn tree<T: std::iter::Sum + Copy, R: Tracer>(
    of: &str,
    lines: &Lines<'_>,
    tracer: &mut R,
    mut line: impl FnMut(&Line<'_>, &mut R) -> Option<T>,
    node: impl Fn(T, &str) -> Node,
) -> T {
    tracer.open();
    let mut carriers = Vec::new();
    for (carrier, lines) in lines {
        tracer.open();
        let mut meters = Vec::new();
        for meter in lines.chunk_by(|one, next| one.meter.id == next.meter.id) {
            tracer.open();
            let total: T = meter.iter().filter_map(|each| line(each, tracer)).sum();
            tracer.close(|| node(total, &format!("meter {}", meter[0].meter.id)));
            meters.push(total);
        }
        let total: T = meters.into_iter().sum();
        tracer.close(|| node(total, carrier.id()));
        carriers.push(total);
    }
    let total: T = carriers.into_iter().sum();
    tracer.close(|| node(total, of));
    total
}

fn kilograms(emissions: Emissions) -> Decimal {
    Decimal::new(emissions.grams(), 3)
}

fn energy_line(line: &Line<'_>, tracer: &mut impl Tracer) -> Option<Decimal> {
    tracer.open();
    billed(line, tracer);
    conversion(line.bill.unit, Unit::Kwh, line.basis.heating_value, None, tracer);
    tracer.close(|| match line.energy_kwh {
        Some(kwh) => Node::new("energy", &days(line), kwh.normalize(), "kWh").by("quantity × conversion"),
        None => Node::new("energy", &days(line), "-", "kWh").by("left out: no heating value holds on these days"),
    });
    line.energy_kwh
}

fn emission_line(line: &Line<'_>, tracer: &mut impl Tracer) -> Option<Emissions> {
    tracer.open();
    if let (Some(on), Some(activity)) = (line.basis.factor, line.activity) {
        let factor = on.factor;
        tracer.open();
        billed(line, tracer);
        conversion(line.bill.unit, factor.per, line.basis.into_energy, line.basis.out_of_energy, tracer);
        tracer.close(|| {
            Node::new("activity", &days(line), activity.normalize(), factor.per.symbol()).by("quantity × conversion")
        });
        tracer.leaf(|| {
            let unit = format!("{CARBON}/{}", factor.per);
            let node = Node::new("emission factor", factor.carrier.id(), factor.kg_co2e, &unit);
            let node = if on.carried_forward { node.by("carried forward beyond its validity") } else { node };
            node.fact(factor.fact.to_string())
        });
    } else {
        billed(line, tracer);
    }
    tracer.close(|| match line.emissions {
        Some(emissions) => Node::new("emissions", &days(line), kilograms(emissions), CARBON)
            .by("activity × emission factor, rounded half to even to the gram"),
        None if line.meter.carrier == Carrier::Unspecified => {
            Node::new("emissions", &days(line), "-", CARBON).by("left out: the carrier is not known")
        }
        None => Node::new("emissions", &days(line), "-", CARBON).by("left out: no factor holds on these days"),
    });
    line.emissions
}

/// The days a line stands for.
fn days(line: &Line<'_>) -> String {
    line.spans.iter().map(|span| format!("{} to {}", span.start, span.end)).collect::<Vec<_>>().join(", ")
}

/// The facility's part of the bill: the cell, the days that count and the share.
fn billed(line: &Line<'_>, tracer: &mut impl Tracer) {
    let bill = line.bill;
    tracer.open();
    tracer.leaf(|| {
        let status = match bill.status {
            lcs_domain::BillStatus::Measured => "measured",
            lcs_domain::BillStatus::Estimated => "estimated",
            lcs_domain::BillStatus::Derived => "derived",
        };
        let of = format!("{} to {}", bill.period.start, bill.period.end);
        Node::new("bill", &of, bill.quantity, bill.unit.symbol()).by(status).at(&bill.source)
    });
    tracer.leaf(|| Node::new("days counted", &days(line), line.days, "d"));
    tracer.leaf(|| Node::new("days of the bill", &line.meter.id.to_string(), bill.period.days(), "d"));
    if line.share != Decimal::ONE {
        tracer.leaf(|| {
            let node = Node::new("share of the meter", &line.meter.id.to_string(), line.share, "1");
            line.meter.serves.first().map_or(node.clone(), |served| node.at(&served.source))
        });
    }
    tracer.close(|| {
        Node::new("quantity", &days(line), line.quantity.normalize(), bill.unit.symbol())
            .by("bill × days counted / days of the bill × share of the meter")
    });
}

/// The steps from one unit to another: exact within a kind, by heating values between kinds.
fn conversion(
    from: Unit,
    to: Unit,
    into_energy: Option<&HeatingValue>,
    out_of_energy: Option<&HeatingValue>,
    tracer: &mut impl Tracer,
) {
    if from == to {
        return;
    }
    if from.kind() == to.kind() {
        return exact(from, to, tracer);
    }
    let mut at = from;
    if let Some(value) = into_energy.filter(|_| from.kind() != Kind::Energy) {
        exact(at, value.per, tracer);
        tracer.leaf(|| heating_value(value, value.kwh, &format!("kWh/{}", value.per)));
        at = Unit::Kwh;
    }
    if let Some(value) = out_of_energy.filter(|value| at.kind() == Kind::Energy && !value.kwh.is_zero()) {
        exact(at, Unit::Kwh, tracer);
        tracer.leaf(|| {
            let inverse = Decimal::ONE / value.kwh;
            heating_value(value, inverse, &format!("{}/kWh", value.per)).by("one over the heating value")
        });
        at = value.per;
    }
    exact(at, to, tracer);
}

fn exact(from: Unit, to: Unit, tracer: &mut impl Tracer) {
    if from != to && from.kind() == to.kind() {
        tracer.leaf(|| {
            let ratio = (from.factor() / to.factor()).normalize();
            Node::new("conversion", &format!("{from} to {to}"), ratio, &format!("{to}/{from}"))
                .by("exact by definition")
        });
    }
}

fn heating_value(value: &HeatingValue, number: Decimal, unit: &str) -> Node {
    Node::new("heating value", value.carrier.id(), number, unit).fact(value.fact.to_string())
}
