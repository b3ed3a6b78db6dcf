//! What to do first, and what each measure would bring.

use super::{ReportInput, count, estate::weakest, figure};
use lcs_potential::{Outcome, Quantiles};
use lcs_report::{FacilityRow, MeasureRow, Plan, PlanRow, Potential};
use std::collections::BTreeMap;

/// All measures together; `None` where nothing could be assessed.
pub(super) fn potential(input: &ReportInput<'_>) -> Option<Potential> {
    let report = &input.report.potential;
    let all = &input.chain.portfolio;
    let currency = &report.currency;
    (report.facilities > 0 && all.emissions_t.p90 > 0.0).then(|| Potential {
        facilities: count(report.facilities),
        emissions_t: figure(all.emissions_t, "t CO2e/yr", 0),
        energy_kwh: figure(sum(all.electricity_kwh, all.heat_kwh), "kWh/yr", 0),
        capex: figure(all.capex, currency, 0),
        cost_saving: figure(all.yearly_saving, &format!("{currency}/yr"), 0),
    })
}

/// Electricity and other carriers together. Quantiles of a sum lie at most as far apart as the sum of the quantiles.
fn sum(a: Quantiles, b: Quantiles) -> Quantiles {
    Quantiles { p10: a.p10 + b.p10, p50: a.p50 + b.p50, p90: a.p90 + b.p90 }
}

fn energy(outcome: &Outcome) -> Quantiles {
    sum(outcome.electricity_kwh, outcome.heat_kwh)
}

/// Each measure wherever it applies, the largest reduction first.
pub(super) fn measures(input: &ReportInput<'_>) -> Vec<MeasureRow> {
    let currency = &input.report.potential.currency;
    let discount = input.chain.money.settings.discount_rate;
    let mut rows: Vec<(f64, MeasureRow)> = input
        .chain
        .portfolio
        .by_measure
        .iter()
        .map(|measure| {
            let outcome = &measure.outcome;
            let (capex, saving) = (outcome.capex.p50, outcome.yearly_saving.p50);
            let life = measure.life_years;
            let annuity =
                if discount.abs() < 1e-9 { 1.0 / life } else { discount / (1.0 - (1.0 + discount).powf(-life)) };
            let yearly_cost = capex * annuity - saving;
            let pays = yearly_cost <= 0.0;
            let tonnes = outcome.emissions_t.p50;
            let row = MeasureRow {
                measure: measure.measure_id.clone(),
                facilities: count(measure.facilities),
                capex: figure(outcome.capex, currency, 0),
                energy_saving_kwh: figure(energy(outcome), "kWh/yr", 0),
                emissions_saving_t: figure(outcome.emissions_t, "t CO2e/yr", 0),
                cost_saving: figure(outcome.yearly_saving, &format!("{currency}/yr"), 0),
                simple_payback_years: (saving > 0.0).then(|| capex / saving),
                cost_per_tonne: (!pays && tonnes > 0.0).then(|| yearly_cost / tonnes),
                pays_for_itself: pays,
                status: status(input, &measure.measure_id),
            };
            (tonnes, row)
        })
        .collect();
    rows.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The weakest status among a measure's cost, life and effects.
fn status(input: &ReportInput<'_>, id: &str) -> String {
    let measure = input.city.pack.measure(id);
    let ranged = measure.into_iter().flat_map(lcs_pack::Measure::ranged).map(|(_, ranged)| ranged.fact.status);
    weakest(ranged).id().to_owned()
}

/// The ranked projects.
pub(super) fn plan(input: &ReportInput<'_>, facilities: &[FacilityRow]) -> Plan {
    let by_id: BTreeMap<&str, &FacilityRow> = facilities.iter().map(|row| (row.id.as_str(), row)).collect();
    let plan = &input.chain.plan;
    let currency = &input.report.plan.currency;
    let rows = plan.items.iter().map(|item| {
        let facility = by_id.get(item.facility_id.as_str());
        PlanRow {
            rank: item.rank,
            year: item.year,
            facility_id: item.facility_id.clone(),
            facility_name: facility.map_or_else(String::new, |row| row.name.clone()),
            use_class: facility.map_or_else(String::new, |row| row.use_class.clone()),
            measures: item.measures.clone(),
            capex: figure(item.outcome.capex, currency, 0),
            energy_saving_kwh: figure(energy(&item.outcome), "kWh/yr", 0),
            emissions_saving_t: figure(item.outcome.emissions_t, "t CO2e/yr", 1),
            cost_saving: item.outcome.yearly_saving.p50,
            reason: item.reason.id().to_owned(),
        }
    });
    let reached = plan.years.last().map(|year| year.reached).unwrap_or_default();
    Plan {
        yearly_budget: Some(input.report.plan.yearly_budget),
        rows: rows.collect(),
        capex: figure(reached.capex, currency, 0),
        emissions_saving_t: figure(reached.emissions_t, "t CO2e/yr", 0),
        cost_saving: figure(reached.yearly_saving, &format!("{currency}/yr"), 0),
    }
}
