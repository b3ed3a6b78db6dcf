//! What the protocol asks of lines, and where a report does not keep it.

use super::check::tonnes_f64;
use super::entry::{CityInventory, Entry};
use super::finding::{Finding, FindingCode};
use super::gpc_line::{GpcLine, GpcScope, Sector};
use super::gwp::{GwpSet, GwpTable, Methane};
use super::notation::NotationKey;
use super::total::Total;
use lcs_domain::Severity;
use rust_decimal::Decimal;

/// Relative difference between an amount and what it is made of that rounding may leave.
const ROUNDING: f64 = 1e-3;

/// Findings about the lines and the labels of an inventory.
pub(super) fn judge(inventory: &CityInventory) -> Vec<Finding> {
    let mut findings = presence(inventory);
    findings.extend(keys(inventory));
    for (line, entry) in &inventory.lines {
        findings.extend(amount(*line, entry));
        findings.extend(elsewhere(inventory, *line, entry));
        findings.extend(gases(inventory, *line, entry));
        findings.extend(factor(inventory, *line, entry));
    }
    findings.extend(generation(inventory));
    findings.extend(gwp_mixed(inventory));
    findings.extend(gwp_label(inventory));
    findings
}

/// A finding about all lines that meet a condition, if any does.
fn about(code: FindingCode, lines: impl Iterator<Item = GpcLine>) -> Option<Finding> {
    let finding = Finding::about(code, lines);
    (!finding.lines.is_empty()).then_some(finding)
}

/// Lines that are absent, blank, or not given although the level asks for them.
fn presence(inventory: &CityInventory) -> Vec<Finding> {
    let level = inventory.level.unwrap_or(Total::Basic);
    let missing = |line: &GpcLine| !inventory.lines.contains_key(line);
    let asked = about(FindingCode::LineMissing, GpcLine::all().filter(missing).filter(|line| level.counts(*line)));
    let others = GpcLine::all().filter(missing).filter(|line| !level.counts(*line));
    let others = about(FindingCode::LineMissing, others).map(|finding| finding.only(Severity::Info));
    let lines = |meets: fn(&Entry) -> bool| {
        inventory.lines.iter().filter(move |(_, entry)| meets(entry)).map(|(line, _)| *line)
    };
    let blank = lines(|entry| entry.tonnes.is_none() && entry.notation.is_none() && !entry.unreadable);
    let zero = lines(|entry| entry.tonnes.is_some_and(|t| t.is_zero()) && entry.notation.is_none());
    let unknown = lines(|entry| {
        let lacks = |n: &super::Notation| n.has(NotationKey::Ne) || n.has(NotationKey::C);
        entry.tonnes.is_none() && entry.notation.as_ref().is_some_and(lacks)
    });
    let incomplete = about(FindingCode::LevelIncomplete, unknown.filter(|line| level.counts(*line)))
        .map(|finding| finding.text("level", level.name()));
    let all =
        [asked, others, about(FindingCode::LineBlank, blank), about(FindingCode::ZeroWithoutKey, zero), incomplete];
    all.into_iter().flatten().collect()
}

/// Keys without the words that the protocol asks for with them.
fn keys(inventory: &CityInventory) -> Vec<Finding> {
    let bearing = |key: NotationKey| {
        inventory.lines.iter().filter(move |(_, entry)| {
            entry.tonnes.is_none() && entry.notation.as_ref().is_some_and(|notation| notation.has(key))
        })
    };
    let unsaid = bearing(NotationKey::Ie).filter(|(_, entry)| {
        entry.explanation.is_none() && entry.notation.as_ref().is_some_and(|n| n.elsewhere.is_empty())
    });
    let unjustified = bearing(NotationKey::Ne).filter(|(_, entry)| entry.explanation.is_none());
    [
        about(FindingCode::ElsewhereUnsaid, unsaid.map(|(line, _)| *line)),
        about(FindingCode::NotEstimatedUnjustified, unjustified.map(|(line, _)| *line)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn amount(line: GpcLine, entry: &Entry) -> Vec<Finding> {
    let Some(tonnes) = entry.tonnes else { return Vec::new() };
    let mut findings = Vec::new();
    if let Some(notation) = &entry.notation {
        let finding = Finding::about(FindingCode::ValueAndKey, [line]).text("key", notation.to_string());
        findings.push(finding.number("value_t", tonnes_f64(tonnes)));
    }
    if tonnes < Decimal::ZERO && line.sector() != Sector::Afolu {
        findings
            .push(Finding::about(FindingCode::NegativeOutsideLandUse, [line]).number("value_t", tonnes_f64(tonnes)));
    }
    findings
}

/// A place that IE names must hold an amount.
fn elsewhere(inventory: &CityInventory, line: GpcLine, entry: &Entry) -> Option<Finding> {
    let notation = entry.notation.as_ref().filter(|n| entry.tonnes.is_none() && n.has(NotationKey::Ie))?;
    let holds =
        |named: &GpcLine| *named != line && inventory.lines.get(named).is_some_and(|entry| entry.tonnes.is_some());
    if notation.elsewhere.is_empty() || notation.elsewhere.iter().any(holds) {
        return None;
    }
    let named: Vec<String> = notation.elsewhere.iter().map(GpcLine::to_string).collect();
    Some(Finding::about(FindingCode::ElsewhereEmpty, [line]).text("elsewhere", named.join(", ")))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING * b.abs().max(1e-9)
}

/// The sum of gases against the amount, and biogenic CO2 in the amount.
fn gases(inventory: &CityInventory, line: GpcLine, entry: &Entry) -> Option<Finding> {
    let value_t = tonnes_f64(entry.tonnes?);
    let biogenic_t = entry.biogenic_co2_t.map(tonnes_f64).filter(|tonnes| *tonnes > 0.0);
    let evidence = |code| Finding::about(code, [line]).number("value_t", value_t);
    let by_gas = !entry.gases.is_empty();
    let sums: Vec<f64> = tables(inventory).iter().filter_map(|table| table.co2e(&entry.gases).ok()).collect();
    // Without gases, what counts beside the biogenic part is the product, or nothing.
    let product_t = entry.product.as_ref().map_or(0.0, |product| product.activity * product.factor_t_per_unit);
    let counted: Vec<f64> = if by_gas { sums.clone() } else { vec![product_t] };
    if by_gas && (sums.is_empty() || sums.iter().any(|sum| near(value_t, *sum))) {
        return None;
    }
    if let Some(biogenic_t) = biogenic_t.filter(|biogenic| counted.iter().any(|sum| near(value_t, sum + biogenic))) {
        return Some(evidence(FindingCode::BiogenicCounted).number("biogenic_t", biogenic_t));
    }
    if !by_gas || fits(inventory, entry).next().is_some() {
        return None;
    }
    let finding = evidence(FindingCode::GasesDisagree).number("gases_t", sums[0]);
    Some(finding.number("difference_t", value_t - sums[0]))
}

/// The reports whose potentials give a line's amount from its gases.
fn fits(inventory: &CityInventory, entry: &Entry) -> impl Iterator<Item = GwpSet> {
    let value_t = entry.tonnes.filter(|_| !entry.gases.is_empty()).map(tonnes_f64);
    let declared = inventory.gwp.as_ref().map(|declared| declared.values.clone()).unwrap_or_default();
    let gases = entry.gases.clone();
    GwpSet::ALL.into_iter().filter(move |set| {
        [Methane::ByOrigin, Methane::Single].into_iter().any(|methane| {
            let table = GwpTable::new(*set, methane);
            let own = table.co2e(&gases).ok();
            let with_declared =
                declared.iter().fold(table, |table, (gas, value)| table.with(*gas, *value)).co2e(&gases).ok();
            let sums = [own, with_declared];
            sums.into_iter().flatten().zip(value_t).any(|(sum, value_t)| near(value_t, sum))
        })
    })
}

/// Lines by gas whose amounts no single report explains, though each is explained by one. The label's report, where it is
/// named, is what the others differ from.
fn gwp_mixed(inventory: &CityInventory) -> Option<Finding> {
    let label = inventory.gwp.as_ref().and_then(|declared| GwpSet::from_label(&declared.label));
    let by_line: Vec<(GpcLine, Vec<GwpSet>)> = inventory
        .lines
        .iter()
        .map(|(line, entry)| (*line, fits(inventory, entry).collect::<Vec<_>>()))
        .filter(|(_, sets)| !sets.is_empty())
        .collect();
    let main = label.or_else(|| {
        let lines = |set: &GwpSet| by_line.iter().filter(|(_, sets)| sets.contains(set)).count();
        GwpSet::ALL.into_iter().max_by_key(lines)
    })?;
    let odd: Vec<&(GpcLine, Vec<GwpSet>)> = by_line.iter().filter(|(_, sets)| !sets.contains(&main)).collect();
    let mut sets = vec![main];
    sets.extend(odd.iter().filter_map(|(_, sets)| sets.first().copied()));
    sets.sort_unstable();
    sets.dedup();
    let sets: Vec<&str> = sets.into_iter().map(GwpSet::id).collect();
    about(FindingCode::GwpMixed, odd.iter().map(|(line, _)| *line)).map(|finding| finding.text("sets", sets.join(", ")))
}

/// Generation for the grid inside the boundary beside grid energy: the tonnes of the one are in the factor of the other.
fn generation(inventory: &CityInventory) -> Vec<Finding> {
    let tonnes = |line: GpcLine| inventory.lines.get(&line).and_then(|entry| entry.tonnes).filter(|t| !t.is_zero());
    let for_the_grid = GpcLine::new(Sector::Stationary, 4, 4);
    let Some((generation, generation_t)) = for_the_grid.and_then(|line| Some((line, tonnes(line)?))) else {
        return Vec::new();
    };
    let grid: Vec<(GpcLine, Decimal)> = inventory
        .lines
        .keys()
        .filter(|line| line.scope() == GpcScope::Two)
        .filter_map(|line| Some((*line, tonnes(*line)?)))
        .collect();
    let mut findings = Vec::new();
    if !grid.is_empty() {
        let lines = [generation].into_iter().chain(grid.iter().map(|(line, _)| *line));
        findings.push(
            Finding::about(FindingCode::GenerationBesideGrid, lines)
                .number("generation_t", tonnes_f64(generation_t))
                .number("grid_t", tonnes_f64(grid.iter().map(|(_, tonnes)| *tonnes).sum())),
        );
    }
    let own_use = GpcLine::new(Sector::Stationary, 4, 1).filter(|line| tonnes(*line) == Some(generation_t));
    findings.extend(own_use.map(|own_use| {
        let finding = Finding::about(FindingCode::GenerationRepeated, [own_use, generation]);
        finding.number("value_t", tonnes_f64(generation_t))
    }));
    findings
}

/// The tables that an inventory may have used: its label's, or else all; with the values that it declares.
fn tables(inventory: &CityInventory) -> Vec<GwpTable> {
    let label = inventory.gwp.as_ref().and_then(|declared| GwpSet::from_label(&declared.label));
    let declared = inventory.gwp.as_ref().map(|declared| declared.values.as_slice()).unwrap_or_default();
    let sets = GwpSet::ALL.into_iter().filter(|set| label.is_none_or(|label| label == *set));
    sets.flat_map(|set| [GwpTable::new(set, Methane::ByOrigin), GwpTable::new(set, Methane::Single)])
        .map(|table| declared.iter().fold(table, |table, (gas, value)| table.with(*gas, *value)))
        .collect()
}

/// Activity times factor against the amount, and the factor's years against the inventory's.
fn factor(inventory: &CityInventory, line: GpcLine, entry: &Entry) -> Vec<Finding> {
    let Some(product) = &entry.product else { return Vec::new() };
    let mut findings = Vec::new();
    let product_t = product.activity * product.factor_t_per_unit;
    if let Some(value_t) = entry.tonnes.map(tonnes_f64).filter(|v| (v - product_t).abs() > ROUNDING * v.abs()) {
        findings.push(
            Finding::about(FindingCode::FactorDisagrees, [line])
                .number("value_t", value_t)
                .number("product_t", product_t)
                .number("difference_t", value_t - product_t),
        );
    }
    if let (Some((from, to)), Some(year)) = (product.valid, &inventory.year)
        && (year.last < from || year.first > to)
    {
        findings.push(
            Finding::about(FindingCode::FactorOutsideValidity, [line])
                .number("from", from.into())
                .number("to", to.into())
                .text("year", year.text.clone()),
        );
    }
    findings
}

/// A set of warming potentials that is called by another report's name.
fn gwp_label(inventory: &CityInventory) -> Vec<Finding> {
    let Some(declared) = &inventory.gwp else { return Vec::new() };
    let Some(label) = GwpSet::from_label(&declared.label) else { return Vec::new() };
    let wrong = declared.values.iter().filter(|(gas, value)| GwpTable::report_has(label, *gas, *value) == Some(false));
    wrong
        .map(|(gas, value)| {
            let mut finding = Finding::new(FindingCode::GwpLabelWrong)
                .text("label", declared.label.clone())
                .text("gas", gas.id())
                .number("value", *value);
            if let Some(expected) = GwpTable::new(label, Methane::ByOrigin).get(*gas) {
                finding = finding.number("expected", expected);
            }
            let of = GwpSet::ALL.into_iter().find(|set| GwpTable::report_has(*set, *gas, *value) == Some(true));
            of.map_or(finding.clone(), |set| finding.text("of", set.id()))
        })
        .collect()
}
