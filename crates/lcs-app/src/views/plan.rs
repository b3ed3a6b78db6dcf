//! What to do first under a yearly budget, drawn anew for any budget; nothing is stored.

mod measure_totals;

use super::{
    Cell, FactStatus, PathScope, Quantiles, Reading, Sight,
    common::Benefit,
    cost_curve::{CurveStep, cost_curve},
    csv_text,
    estate_part::EstatePart,
    name_or_id,
    scope_readings::readings,
};
use crate::{Actor, AppError, live_city::CityState};
use lcs_locale::{Arguments, Catalogue, Language};
use lcs_potential::{Plan, PlanItem, Ranking};
use serde::Serialize;
use utoipa::ToSchema;

/// Projects of an answer unless more are asked for.
const USUAL_PROJECTS: usize = 300;

/// The plan for a budget.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PlanPage {
    /// Money that may be spent in a year.
    pub yearly_budget: f64,
    /// The run's budget.
    pub default_budget: f64,
    /// Where the run's budget comes from.
    pub budget_basis: String,
    /// The budget from which on more money adds no project.
    pub largest_useful_budget: f64,
    /// ISO 4217 code of all money.
    pub currency: String,
    /// First year of works.
    pub first_year: i16,
    /// Last year of works.
    pub last_year: i16,
    /// Real discount rate, 1/yr.
    pub discount_rate: f64,
    /// All projects together.
    pub totals: PlanTotals,
    /// Year by year.
    pub years: Vec<PlanYearRow>,
    /// The first projects, in their order.
    pub projects: Vec<PlanProject>,
    /// Each measure wherever it helps, done alone; they do not add up. The largest reduction first.
    pub measures: Vec<MeasureRow>,
    /// What the next tonne costs, from the cheapest on, with the whole potential.
    pub curve: Vec<CurveStep>,
    /// Readings of the target for the own estate with this plan.
    pub readings: Vec<Reading>,
    /// Emissions that the plan avoids over those that everything would avoid, 0 to 1.
    pub reached_share: f64,
}

/// All projects together, once all are done.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct PlanTotals {
    /// Projects.
    pub projects: usize,
    /// Investment.
    pub capex: Quantiles,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Money saved a year.
    pub yearly_saving: Quantiles,
}

/// One year of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct PlanYearRow {
    /// The year.
    pub year: i16,
    /// Money spent in it.
    pub spent: f64,
    /// Emissions that all projects finished by its end avoid a year from then on, t CO2e.
    pub emissions_t: Quantiles,
}

/// One project.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PlanProject {
    /// Place in the order, from 1.
    pub rank: u32,
    /// Year of the first instalment.
    pub start_year: i16,
    /// Year in which it is finished.
    pub year: i16,
    /// The facility.
    pub facility_id: String,
    /// Its name; empty where it is gone since the run.
    pub facility_name: String,
    /// Its use.
    pub use_name: String,
    /// Measures.
    pub measures: Vec<String>,
    /// Their names.
    pub names: Vec<String>,
    /// Investment.
    pub capex: Quantiles,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Money saved a year.
    pub yearly_saving: Quantiles,
    /// Median investment over median yearly saving; null where it saves no money.
    pub simple_payback_years: Option<f64>,
    /// Why it stands where it does: `pays-for-itself`, `lowest-cost-per-tonne`, `fits-budget`.
    pub reason: String,
    /// The same in words.
    pub reason_name: String,
}

/// A measure wherever it helps, each time done alone.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MeasureRow {
    /// Id.
    pub measure: String,
    /// Name.
    pub name: String,
    /// Facilities in which it helps.
    pub facilities: usize,
    /// Emissions avoided, t CO2e a year.
    pub emissions_t: Quantiles,
    /// Energy saved, kWh a year.
    pub energy_kwh: Quantiles,
    /// Investment.
    pub capex: Quantiles,
    /// Money saved a year.
    pub yearly_saving: Quantiles,
    /// Life, years.
    pub life_years: f64,
    /// Median investment over median yearly saving; null where it saves no money.
    pub simple_payback_years: Option<f64>,
    /// Net cost of a tonne as in [`CurveStep::cost_per_tonne`]; null where it avoids nothing.
    pub cost_per_tonne: Option<f64>,
    /// The weakest status among its cost, life and effects.
    pub status: FactStatus,
}

/// The plan for a budget over the facilities that the actor sees; without a budget the run's own. `limit` projects are
/// given, 300 unless asked otherwise. Whoever sees a part of the estate is told what the whole budget would do there.
///
/// # Errors
/// When the budget cannot be spent, the actor may read nothing, or there is no run.
pub fn plan_page(
    state: &CityState,
    actor: &Actor,
    yearly_budget: Option<f64>,
    limit: Option<usize>,
    language: Language,
) -> Result<PlanPage, AppError> {
    let estate = EstatePart::of(state, &Sight::of(state, actor)?, None)?;
    let budget = estate.budget(yearly_budget)?;
    let ranking = estate.ranking();
    let plan = ranking.plan(budget);
    let settings = estate.settings();
    let all = ranking.years(ranking.largest_useful_budget());
    let (reached, potential_t) = (reached(&plan), all.last().map_or(0.0, |year| year.reached.emissions_t.p50));
    let scenario = estate.scenario(state, &plan.years);
    Ok(PlanPage {
        yearly_budget: budget,
        default_budget: settings.yearly_budget,
        budget_basis: budget_basis(state, estate.run.detail.money.fact.is_some(), language),
        largest_useful_budget: ranking.largest_useful_budget(),
        currency: state.city.pack.currency.clone(),
        first_year: settings.first_year,
        last_year: plan.years.last().map_or(settings.first_year, |year| year.year),
        discount_rate: settings.discount_rate,
        totals: totals(&plan, &reached),
        years: plan.years.iter().map(year_row).collect(),
        projects: projects(state, &plan, limit.unwrap_or(USUAL_PROJECTS), language),
        measures: measure_totals::measures(state, &estate, language),
        curve: curve(&estate, &ranking, budget, language),
        readings: scenario
            .ok()
            .map(|scenario| readings(&state.city.pack, &scenario, PathScope::Estate, estate.part, language))
            .unwrap_or_default(),
        reached_share: if potential_t > 0.0 { reached.emissions_t.p50 / potential_t } else { 0.0 },
    })
}

/// Every project of the plan as CSV.
///
/// # Errors
/// As [`plan_page`].
pub fn plan_csv(
    state: &CityState,
    actor: &Actor,
    yearly_budget: Option<f64>,
    language: Language,
) -> Result<String, AppError> {
    let page = plan_page(state, actor, yearly_budget, Some(usize::MAX), language)?;
    let word = |key: &str| Catalogue::word(language, key);
    let with_unit = |key: &str, unit: &str| format!("{} ({unit})", word(key));
    let money = |key: &str, part: &str| with_unit(key, &format!("{}, {part}", page.currency));
    let headers = [
        word("report-column-rank"),
        word("outlook-column-start-year"),
        word("outlook-column-year"),
        word("outlook-column-facility-id"),
        word("report-column-facility"),
        word("report-column-use"),
        word("report-column-measures"),
        money("report-column-capex", "P10"),
        money("report-column-capex", "P50"),
        money("report-column-capex", "P90"),
        with_unit("report-column-emissions-saving", "t CO2e, P10"),
        with_unit("report-column-emissions-saving", "t CO2e, P50"),
        with_unit("report-column-emissions-saving", "t CO2e, P90"),
        with_unit("report-column-energy-saving", "kWh, P50"),
        money("report-column-cost-saving", "P50"),
        with_unit("report-column-payback", "a"),
        word("report-column-why"),
    ];
    let row = |project: &PlanProject| {
        vec![
            Cell::Number(f64::from(project.rank)),
            Cell::Number(f64::from(project.start_year)),
            Cell::Number(f64::from(project.year)),
            Cell::from(project.facility_id.as_str()),
            Cell::from(project.facility_name.as_str()),
            Cell::from(project.use_name.as_str()),
            Cell::Text(project.names.join("; ")),
            Cell::Number(project.capex.p10),
            Cell::Number(project.capex.p50),
            Cell::Number(project.capex.p90),
            Cell::Number(project.emissions_t.p10),
            Cell::Number(project.emissions_t.p50),
            Cell::Number(project.emissions_t.p90),
            Cell::Number(project.energy_kwh.p50),
            Cell::Number(project.yearly_saving.p50),
            Cell::from(project.simple_payback_years),
            Cell::from(project.reason_name.as_str()),
        ]
    };
    csv_text(&headers, page.projects.iter().map(row))
}

fn reached(plan: &Plan) -> lcs_potential::Outcome {
    plan.years.last().map(|year| year.reached).unwrap_or_default()
}

/// Who set the budget of the run, in words.
fn budget_basis(state: &CityState, of_pack: bool, language: Language) -> String {
    let defaults = state.city.pack.plan.as_ref().filter(|_| of_pack);
    let Some(fact) = defaults.map(|plan| &plan.yearly_budget.fact) else {
        return Catalogue::word(language, "outlook-budget-given");
    };
    let source = fact.source.clone().unwrap_or_else(|| format!("{} {}", fact.pack, fact.version));
    let status = Catalogue::word(language, &format!("status-{}", fact.status.id()));
    Catalogue::text(language, "outlook-budget-of-pack", &Arguments::new().text("source", source).text("status", status))
}

fn totals(plan: &Plan, reached: &lcs_potential::Outcome) -> PlanTotals {
    let Benefit { emissions_t, energy_kwh, capex, yearly_saving } = Benefit::from(reached);
    PlanTotals { projects: plan.items.len(), capex, emissions_t, energy_kwh, yearly_saving }
}

fn year_row(year: &lcs_potential::PlanYear) -> PlanYearRow {
    PlanYearRow { year: year.year, spent: year.spent, emissions_t: year.reached.emissions_t.into() }
}

fn projects(state: &CityState, plan: &Plan, limit: usize, language: Language) -> Vec<PlanProject> {
    let project = |item: &PlanItem| {
        let place = state.index.facility.get(&item.facility_id).copied();
        let use_class = place.map(|at| state.index.use_classes[at].as_str()).filter(|class| !class.is_empty());
        let Benefit { emissions_t, energy_kwh, capex, yearly_saving } = Benefit::from(&item.outcome);
        PlanProject {
            rank: item.rank,
            start_year: item.start_year,
            year: item.year,
            facility_id: item.facility_id.clone(),
            facility_name: place.map_or_else(String::new, |at| state.estate.snapshot.facilities[at].name.clone()),
            use_name: use_class.map_or_else(String::new, |class| name_or_id(language, "use", class)),
            names: item.measures.iter().map(|measure| name_or_id(language, "measure", measure)).collect(),
            measures: item.measures.clone(),
            capex,
            emissions_t,
            energy_kwh,
            yearly_saving,
            simple_payback_years: item.simple_payback_years,
            reason: item.reason.id().to_owned(),
            reason_name: name_or_id(language, "reason", item.reason.id()),
        }
    };
    plan.items.iter().take(limit).map(project).collect()
}

fn curve(estate: &EstatePart<'_>, ranking: &Ranking<'_>, budget: f64, language: Language) -> Vec<CurveStep> {
    cost_curve(ranking, &ranking.bought(budget), &estate.potentials, estate.settings().discount_rate, language)
}
