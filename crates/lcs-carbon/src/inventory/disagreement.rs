//! Why a printed total may differ from its lines: which lines, left out or added, make the difference.

use super::gpc_line::{GpcLine, GpcScope, Sector};
use super::total::{Aggregate, Total};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What would explain a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Explanation {
    /// `left-out`, `counted-twice`, `counted-though-not-part`, `is-another-total`, `sign-lost`, or `unit`.
    pub(super) how: &'static str,
    /// The lines in question.
    pub(super) lines: Vec<GpcLine>,
    /// The total that it is instead.
    pub(super) instead: Option<Total>,
}

/// Searches the amounts for what makes `published` of its lines, within `tolerance` t.
pub(super) fn explain(
    amounts: &BTreeMap<GpcLine, Decimal>,
    aggregate: Aggregate,
    published: Decimal,
    tolerance: Decimal,
) -> Option<Explanation> {
    let sum = |counts: &dyn Fn(GpcLine) -> bool| -> Decimal {
        amounts.iter().filter(|(line, _)| counts(**line)).map(|(_, tonnes)| *tonnes).sum()
    };
    let near = |a: Decimal, b: Decimal| (a - b).abs() <= tolerance;
    let lines_t = sum(&|line| aggregate.counts(line));
    let difference = published - lines_t;
    let found = |how, lines, instead| Some(Explanation { how, lines, instead });

    for total in Total::ALL.into_iter().filter(|total| *total != aggregate.total) {
        let other = Aggregate { total, ..aggregate };
        if near(published, sum(&|line| other.counts(line))) {
            let lines = amounts.keys().copied().filter(|line| aggregate.counts(*line) != other.counts(*line));
            return found("is-another-total", lines.collect(), Some(total));
        }
    }
    for shift in [Decimal::ONE_THOUSAND, Decimal::from(1_000_000)] {
        let slack = tolerance * shift;
        if (published * shift - lines_t).abs() <= slack || (published - lines_t * shift).abs() <= slack {
            return found("unit", Vec::new(), None);
        }
    }
    let change = |line: GpcLine| if aggregate.counts(line) { -amounts[&line] } else { amounts[&line] };
    let how = |line: GpcLine| if aggregate.counts(line) { "left-out" } else { "counted-though-not-part" };
    let bearing: Vec<GpcLine> = amounts.iter().filter(|(_, t)| !t.is_zero()).map(|(line, _)| *line).collect();
    for &line in &bearing {
        if near(difference, change(line)) {
            return found(how(line), vec![line], None);
        }
        if aggregate.counts(line) && near(difference, Decimal::TWO * change(line)) {
            return found("sign-lost", vec![line], None);
        }
    }
    if let Some(&line) = bearing.iter().find(|line| aggregate.counts(**line) && near(difference, amounts[line])) {
        return found("counted-twice", vec![line], None);
    }
    for counted in [true, false] {
        for group in groups() {
            let lines: Vec<GpcLine> =
                bearing.iter().copied().filter(|l| aggregate.counts(*l) == counted && group(*l)).collect();
            if lines.len() > 1 && near(difference, lines.iter().map(|line| change(*line)).sum()) {
                return found(how(lines[0]), lines, None);
            }
            if counted && lines.len() > 1 && near(difference, lines.iter().map(|line| amounts[line]).sum()) {
                return found("counted-twice", lines, None);
            }
        }
    }
    for (index, &one) in bearing.iter().enumerate() {
        for &two in &bearing[index + 1..] {
            if how(one) == how(two) && near(difference, change(one) + change(two)) {
                return found(how(one), vec![one, two], None);
            }
        }
    }
    None
}

/// Groups that are forgotten or added together: a sector, a scope, a scope of a sector, land use with industry.
fn groups() -> Vec<Box<dyn Fn(GpcLine) -> bool>> {
    let mut groups: Vec<Box<dyn Fn(GpcLine) -> bool>> = Vec::new();
    for scope in [GpcScope::One, GpcScope::Two, GpcScope::Three] {
        groups.push(Box::new(move |line| line.scope() == scope));
        for sector in Sector::ALL {
            groups.push(Box::new(move |line| line.sector() == sector && line.scope() == scope));
        }
    }
    for sector in Sector::ALL {
        groups.push(Box::new(move |line| line.sector() == sector));
        groups.extend((1..=8).map(|number| -> Box<dyn Fn(GpcLine) -> bool> {
            Box::new(move |line| line.sector() == sector && line.subsector() == number)
        }));
    }
    groups.push(Box::new(|line| matches!(line.sector(), Sector::Ippu | Sector::Afolu)));
    groups
}
