//! What brings emissions down from business as usual to the plan, year by year.

use super::measure_split::{Factors, Singles, shares};
use super::name_or_id;
use crate::scenario::Base;
use lcs_locale::{Catalogue, Language};
use lcs_potential::{FacilityPotential, Outcome, PlanItem};
use lcs_scenario::{Paths, Scenario};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Measures shown by name; the others are one wedge.
const NAMED: usize = 6;

/// One cause of falling emissions. All wedges of a page sum to business as usual less the plan.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Wedge {
    /// `grid`, id of a measure, `other-measures`, `own-estate`, `rest-of-stock`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Emissions that it takes away in each year of the path, t CO2e.
    pub values_t: Vec<f64>,
}

impl Wedge {
    fn named(id: &str, values_t: Vec<f64>, language: Language) -> Self {
        let name = match id {
            "grid" => Catalogue::word(language, "outlook-wedge-grid"),
            "own-estate" => Catalogue::word(language, "outlook-wedge-own-estate"),
            "rest-of-stock" => Catalogue::word(language, "outlook-wedge-rest-of-stock"),
            "other-measures" => Catalogue::word(language, "outlook-wedge-other-measures"),
            measure => name_or_id(language, "measure", measure),
        };
        Self { id: id.to_owned(), name, values_t }
    }

    fn sum(&self) -> f64 {
        self.values_t.iter().sum()
    }
}

fn less(from: &[f64], to: &[f64]) -> Vec<f64> {
    from.iter().zip(to).map(|(from, to)| from - to).collect()
}

/// Wedges of the city: the grid, the plan in the own estate, the same measures in the rest of the stock.
pub(crate) fn city_wedges(scenario: &Scenario, language: Language) -> Vec<Wedge> {
    let (estate, city) = (&scenario.estate, &scenario.city);
    let own_t = less(&estate.grid_t, &estate.plan_t);
    let rest_t = less(&less(&city.grid_t, &city.plan_t), &own_t);
    vec![
        Wedge::named("grid", less(&city.bau_t, &city.grid_t), language),
        Wedge::named("own-estate", own_t, language),
        Wedge::named("rest-of-stock", rest_t, language),
    ]
}

/// Wedges of the own estate or a part of it: the grid, then the measures, the largest first. What the plan takes away in
/// a year is divided over the projects that are done by then in proportion to their tonnes on the grid of that year,
/// and a project's tonnes over its measures in proportion to what each brings alone.
pub(crate) fn estate_wedges(
    scenario: &Scenario,
    base: &Base,
    potentials: &[FacilityPotential],
    items: &[PlanItem],
    language: Language,
) -> Vec<Wedge> {
    let paths: &Paths = &scenario.estate;
    let projects = Projects::of(potentials, items);
    let mut by_measure = vec![vec![0.0; scenario.years.len()]; projects.measures.len()];
    for (at, &year) in scenario.years.iter().enumerate() {
        let taken_t = paths.grid_t[at] - paths.plan_t[at];
        let weights = projects.weights(year, factors(base, scenario.grid[at]));
        let sum: f64 = weights.iter().sum();
        for (values_t, weight) in by_measure.iter_mut().zip(weights).filter(|_| sum > 0.0) {
            values_t[at] = taken_t * weight / sum;
        }
    }
    let mut measures: Vec<Wedge> = projects
        .measures
        .iter()
        .zip(by_measure)
        .map(|(measure, values_t)| Wedge::named(measure, values_t, language))
        .collect();
    measures.sort_by(|a, b| b.sum().total_cmp(&a.sum()).then_with(|| a.id.cmp(&b.id)));
    measures.truncate(NAMED);
    let mut wedges = vec![Wedge::named("grid", less(&paths.bau_t, &paths.grid_t), language)];
    wedges.append(&mut measures);
    wedges.extend(rest(&wedges, paths, language));
    wedges
}

/// Emissions of a kWh on the grid of a year.
fn factors(base: &Base, grid: f64) -> Factors {
    let electricity = if base.electricity_kwh > 0.0 { base.electricity_t / base.electricity_kwh } else { 0.0 };
    Factors { electricity: electricity * grid, other: base.other_t_kwh() }
}

/// The plan's projects with what each of their measures brings alone.
struct Projects<'p> {
    /// Every measure of the plan.
    measures: Vec<&'p str>,
    projects: Vec<Project<'p>>,
}

struct Project<'p> {
    item: &'p PlanItem,
    /// Places of its measures in the list of all.
    measures: Vec<usize>,
    alone: Vec<Option<&'p Outcome>>,
}

impl<'p> Projects<'p> {
    fn of(potentials: &'p [FacilityPotential], items: &'p [PlanItem]) -> Self {
        let singles = Singles::of(potentials);
        let names: BTreeSet<&str> = items.iter().flat_map(|item| &item.measures).map(String::as_str).collect();
        let places: BTreeMap<&str, usize> = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        let project = |item: &'p PlanItem| Project {
            item,
            measures: item.measures.iter().map(|measure| places[measure.as_str()]).collect(),
            alone: singles.of_project(&item.facility_id, &item.measures),
        };
        Self { projects: items.iter().map(project).collect(), measures: names.into_iter().collect() }
    }

    /// Tonnes of each measure in the projects that are done before a year.
    fn weights(&self, year: i16, factors: Factors) -> Vec<f64> {
        let mut weights = vec![0.0; self.measures.len()];
        for project in self.projects.iter().filter(|project| project.item.year < year) {
            let tonnes = factors.avoided_t(&project.item.outcome).max(0.0);
            let shares = shares(&project.alone, |outcome| factors.avoided_t(outcome));
            for (measure, share) in project.measures.iter().zip(shares) {
                weights[*measure] += share * tonnes;
            }
        }
        weights
    }
}

/// What the named wedges leave: the other measures.
fn rest(wedges: &[Wedge], paths: &Paths, language: Language) -> Option<Wedge> {
    let left = |at: usize, (bau_t, plan_t): (&f64, &f64)| {
        bau_t - plan_t - wedges.iter().map(|wedge| wedge.values_t[at]).sum::<f64>()
    };
    let pairs = paths.bau_t.iter().zip(&paths.plan_t).enumerate();
    let values_t: Vec<f64> = pairs.map(|(at, pair)| left(at, pair)).collect();
    let is_rounding = values_t.iter().zip(&paths.bau_t).all(|(left, bau_t)| left.abs() <= 1e-9 * bau_t.abs());
    (!is_rounding).then(|| Wedge::named("other-measures", values_t, language))
}
