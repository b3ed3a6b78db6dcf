//! Potential, plan and path of the last run, for the facilities in sight.

use super::{PathSeries, PlanSum, PotentialSum, Quantiles, Reading, Sight};
use crate::{
    live_city::{CityState, PublishedRun},
    run_detail::{FacilityBase, measured_years},
    scenario::Base,
    views::{HistoryYear, PathLimit, PathScope, common::Benefit},
};
use lcs_locale::Language;
use lcs_potential::{OutcomeDraws, Package};
use std::collections::{BTreeMap, BTreeSet};

/// Share of the account by which planning must differ before it is told.
const NOTABLE: f64 = 1e-3;

/// Emissions after proposed corrections, where they differ from the account of the run's year.
pub(super) fn planning_emissions_t(state: &CityState, sight: &Sight<'_>, year: i16, account_t: f64) -> Option<f64> {
    let run = state.run.as_ref().filter(|run| run.record.body.report.year == year)?;
    let planning_t = bases(state, sight, run).map(|base| &base.base).sum::<Base>().emissions_t();
    ((planning_t - account_t).abs() > NOTABLE * account_t.abs()).then_some(planning_t)
}

fn bases<'r>(
    state: &'r CityState,
    sight: &'r Sight<'_>,
    run: &'r PublishedRun,
) -> impl Iterator<Item = &'r FacilityBase> {
    run.detail.bases.iter().filter(|base| in_sight(state, sight, &base.id))
}

fn in_sight(state: &CityState, sight: &Sight<'_>, facility: &str) -> bool {
    state.index.facility.get(facility).is_some_and(|at| sight.sees_place(*at))
}

/// What all measures together could bring. For the whole city it is what the run's report says.
pub(super) fn potential(state: &CityState, sight: &Sight<'_>) -> Option<PotentialSum> {
    let run = state.run.as_ref()?;
    let potentials = || run.detail.potentials.iter().filter(|potential| in_sight(state, sight, &potential.id));
    let facilities = potentials().filter(|potential| potential.baseline.is_some()).count();
    let sum = benefit(potentials().filter_map(|potential| potential.full_package()));
    (facilities > 0 && sum.emissions_t.p90 > 0.0).then_some(PotentialSum {
        facilities,
        emissions_t: sum.emissions_t,
        energy_kwh: sum.energy_kwh,
        capex: sum.capex,
        yearly_saving: sum.yearly_saving,
    })
}

/// Sums packages draw by draw, so that what all buildings share does not average out.
fn benefit<'p>(packages: impl Iterator<Item = &'p Package>) -> Benefit {
    let mut sum = OutcomeDraws::default();
    for package in packages {
        if sum.draws() == 0 {
            sum = OutcomeDraws::none(package.draws.draws());
        }
        sum.add(&package.draws, 1.0);
    }
    Benefit::from(&sum.quantiles())
}

/// The run's plan as far as it concerns the facilities in sight.
pub(super) fn plan(state: &CityState, sight: &Sight<'_>) -> Option<PlanSum> {
    let run = state.run.as_ref()?;
    let plan = &run.detail.plan;
    let (first, last) = (plan.years.first()?, plan.years.last()?);
    let sum = |projects: usize, emissions_t: Quantiles, capex: Quantiles| PlanSum {
        yearly_budget: run.detail.money.settings.yearly_budget,
        first_year: first.year,
        last_year: last.year,
        projects,
        emissions_t,
        capex,
    };
    if sight.whole_city() {
        return Some(sum(plan.items.len(), last.reached.emissions_t.into(), last.reached.capex.into()));
    }
    let mut taken: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let items = || plan.items.iter().filter(|item| in_sight(state, sight, &item.facility_id));
    for item in items() {
        taken.entry(&item.facility_id).or_default().extend(item.measures.iter().map(String::as_str));
    }
    // What the projects of a facility come to is one of its packages.
    let package = |potential: &'_ lcs_potential::FacilityPotential| {
        let measures = taken.get(potential.id.as_str())?;
        potential.packages.iter().position(|package| {
            package.measures.len() == measures.len()
                && package.measures.iter().all(|measure| measures.contains(measure.as_str()))
        })
    };
    let packages = run.detail.potentials.iter().filter_map(|potential| Some(&potential.packages[package(potential)?]));
    let benefit = benefit(packages);
    Some(sum(items().count(), benefit.emissions_t, benefit.capex))
}

/// Readings of the target as the run judged them; they speak of the whole estate and the whole city.
pub(super) fn readings(state: &CityState, sight: &Sight<'_>, language: Language) -> Vec<Reading> {
    let scenario = state.run.as_ref().and_then(|run| run.record.body.report.scenario.as_ref());
    let kept = scenario.filter(|_| sight.whole_city()).map(|scenario| &scenario.target_readings);
    kept.into_iter().flatten().filter_map(|reading| Reading::from_kept(reading, language)).collect()
}

/// The estate's path of the run.
pub(super) fn path(state: &CityState, sight: &Sight<'_>, readings: &[Reading]) -> Option<PathSeries> {
    let run = state.run.as_ref().filter(|_| sight.whole_city())?;
    let path = &run.record.body.report.scenario.as_ref()?.estate;
    Some(PathSeries {
        years: path.years.clone(),
        bau_t: path.bau_t.clone(),
        grid_t: path.grid_t.clone(),
        plan_t: path.plan_t.clone(),
        plan_p10_t: path.plan_p10_t.clone(),
        plan_p90_t: path.plan_p90_t.clone(),
        limits: PathLimit::of(readings, PathScope::Estate),
        history: measured_years(&bases(state, sight, run).collect::<Vec<_>>(), run.record.body.report.year)
            .into_iter()
            .map(|(year, emissions_t)| HistoryYear { year, emissions_t })
            .collect(),
    })
}
