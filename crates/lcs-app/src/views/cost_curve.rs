//! The incremental cost curve: what the next tonne costs, from the cheapest on.

use super::{
    measure_split::{Singles, shares},
    name_or_id,
};
use lcs_locale::Language;
use lcs_potential::{FacilityPotential, Increment, OutcomeDraws, Quantiles, Ranking, annuity};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Full steps at most, with one for the rest: more cannot be told apart on a screen.
const FULL_STEPS: f64 = 119.0;

/// A step of the curve: steps along the facilities' packages that cost about the same per tonne, together.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CurveStep {
    /// Emissions avoided a year, t CO2e: the sum of the medians.
    pub emissions_t: f64,
    /// Emissions that all steps before avoid, t CO2e a year.
    pub from_t: f64,
    /// Net cost of a tonne, median: investment as equal yearly payments over its life at the plan's discount rate, less
    /// what is saved a year, per tonne avoided a year. Below 0 it pays for itself; how far below says nothing, since it
    /// falls with the tonnes.
    pub cost_per_tonne: f64,
    /// The same where the measures do well.
    pub cost_per_tonne_p10: f64,
    /// The same where they do badly.
    pub cost_per_tonne_p90: f64,
    /// Investment, median.
    pub capex: f64,
    /// Steps along the facilities' packages that are in it.
    pub projects: usize,
    /// How many of them the plan takes.
    pub chosen: usize,
    /// The measure with most tonnes in it.
    pub measure: String,
    /// Its name.
    pub name: String,
}

/// An increment with its place in the ranking and its net yearly cost.
struct Offer<'r> {
    place: usize,
    increment: &'r Increment,
    /// Yearly payment for an investment of 1 over its life.
    payment: f64,
    tonnes: f64,
    yearly_cost: f64,
}

impl Offer<'_> {
    fn cost_per_tonne(&self) -> f64 {
        self.yearly_cost / self.tonnes
    }
}

/// The curve of everything that the facilities offer, rising. `bought` says of each increment of the ranking whether the
/// plan takes it.
pub(crate) fn cost_curve(
    ranking: &Ranking<'_>,
    bought: &[bool],
    potentials: &[FacilityPotential],
    discount_rate: f64,
    language: Language,
) -> Vec<CurveStep> {
    let mut offers: Vec<Offer<'_>> = ranking
        .increments()
        .iter()
        .enumerate()
        .map(|(place, increment)| {
            let payment = annuity(1.0, increment.life_years, discount_rate);
            let saving = Quantiles::of(&increment.draws.yearly_saving).p50;
            let tonnes = Quantiles::of(&increment.draws.emissions_t).p50;
            Offer { place, increment, payment, tonnes, yearly_cost: increment.cost * payment - saving }
        })
        .filter(|offer| offer.tonnes > 0.0)
        .collect();
    offers.sort_by(|a, b| a.cost_per_tonne().total_cmp(&b.cost_per_tonne()).then(a.place.cmp(&b.place)));
    let curve = Curve { bought, potentials, language, singles: Singles::of(potentials) };
    curve.steps(&offers)
}

struct Curve<'p> {
    bought: &'p [bool],
    potentials: &'p [FacilityPotential],
    language: Language,
    singles: Singles<'p>,
}

impl Curve<'_> {
    /// Merges neighbours until each step is wide enough to be seen.
    fn steps(&self, offers: &[Offer<'_>]) -> Vec<CurveStep> {
        let width = offers.iter().map(|offer| offer.tonnes).sum::<f64>() / FULL_STEPS;
        let (mut steps, mut from_t, mut start, mut wide) = (Vec::new(), 0.0, 0, 0.0);
        for (at, offer) in offers.iter().enumerate() {
            wide += offer.tonnes;
            if wide >= width || at + 1 == offers.len() {
                steps.push(self.step(&offers[start..=at], from_t));
                from_t += wide;
                (start, wide) = (at + 1, 0.0);
            }
        }
        steps
    }

    fn step(&self, offers: &[Offer<'_>], from_t: f64) -> CurveStep {
        let tonnes: f64 = offers.iter().map(|offer| offer.tonnes).sum();
        let cost_per_tonne = offers.iter().map(|offer| offer.yearly_cost).sum::<f64>() / tonnes;
        let drawn = Quantiles::of(&self.drawn_costs(offers));
        let measure = self.dominating(offers);
        CurveStep {
            emissions_t: tonnes,
            from_t,
            cost_per_tonne,
            cost_per_tonne_p10: drawn.p10.min(cost_per_tonne),
            cost_per_tonne_p90: drawn.p90.max(cost_per_tonne),
            capex: offers.iter().map(|offer| offer.increment.cost).sum(),
            projects: offers.len(),
            chosen: offers.iter().filter(|offer| self.bought[offer.place]).count(),
            name: name_or_id(self.language, "measure", measure),
            measure: measure.to_owned(),
        }
    }

    /// Cost per tonne of the whole step in each draw that avoids anything.
    fn drawn_costs(&self, offers: &[Offer<'_>]) -> Vec<f64> {
        let draws = offers.iter().map(|offer| offer.increment.draws.draws()).min().unwrap_or(0);
        let of_draw = |draw: usize| {
            let sum = |part: fn(&OutcomeDraws) -> &Vec<f64>| -> f64 {
                offers.iter().map(|offer| part(&offer.increment.draws)[draw]).sum()
            };
            let payments: f64 = offers.iter().map(|offer| offer.payment * offer.increment.draws.capex[draw]).sum();
            let tonnes = sum(|draws| &draws.emissions_t);
            (tonnes > 0.0).then(|| (payments - sum(|draws| &draws.yearly_saving)) / tonnes)
        };
        (0..draws).filter_map(of_draw).collect()
    }

    fn dominating<'o>(&self, offers: &[Offer<'o>]) -> &'o str {
        let mut tonnes: BTreeMap<&str, f64> = BTreeMap::new();
        for offer in offers {
            let measures = &offer.increment.measures;
            let facility = &self.potentials[offer.increment.facility].id;
            let alone = self.singles.of_project(facility, measures);
            for (measure, share) in measures.iter().zip(shares(&alone, |outcome| outcome.emissions_t.p50)) {
                *tonnes.entry(measure).or_default() += share * offer.tonnes;
            }
        }
        tonnes.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(a.0))).map_or("", |(measure, _)| measure)
    }
}
