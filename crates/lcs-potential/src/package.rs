//! Measures alone, measures together, and the packages worth offering.

use crate::cost::{Quantities, cost, life_years};
use crate::draws::{Draw, SharedDraws};
use crate::hull::upper_hull;
use crate::model::{Energy, Model};
use crate::solar::{ExportCredit, Load, SolarYield};
use crate::{FacilityInput, MeasureResult, OutcomeDraws, Package};
use lcs_pack::Measure;

/// Share of the facility's emissions below which a measure is taken to have no effect.
const NEGLIGIBLE: f64 = 1e-4;

/// A facility on the bench: its models and everything that prices what they say.
pub(crate) struct Bench<'a> {
    pub input: &'a FacilityInput<'a>,
    pub measures: &'a [Measure],
    /// Indices of the measures that may be tried.
    pub applicable: Vec<usize>,
    pub shared: &'a SharedDraws,
    pub median: Model<'a>,
    /// Other buildings that this one may be, each met to the same bills; the draws take them in turn.
    pub samples: Vec<Model<'a>>,
    /// Number of draws.
    pub draws: usize,
    pub quantities: Quantities,
    pub solar: &'a SolarYield,
    pub export: ExportCredit,
    /// Hourly electricity; only where solar is tried.
    pub load: Option<Load>,
}

/// Energy saved in a year. Electricity is what the grid no longer delivers.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Saving {
    electricity_kwh: f64,
    exported_kwh: f64,
    heat_kwh: f64,
}

/// A set of measures and what it saves at the medians.
struct Step {
    set: Vec<usize>,
    saving: Saving,
}

impl Bench<'_> {
    /// What a set saves in a model; `None` when it changes nothing.
    fn saving(&self, model: &Model<'_>, set: &[usize], draw: Draw) -> Option<Saving> {
        let applied: Vec<_> =
            set.iter().map(|&index| (&self.measures[index], self.shared.effect(index, draw))).collect();
        let kwp: f64 = applied.iter().map(|(measure, probability)| self.quantities.kwp(measure, *probability)).sum();
        let base = model.base();
        let changed = model.with(&applied);
        if changed.is_none() && kwp <= 0.0 {
            return None;
        }
        let after: Energy = changed.unwrap_or(base);
        let (used_kwh, exported_kwh) = self.load.as_ref().filter(|_| kwp > 0.0).map_or((0.0, 0.0), |load| {
            let scale = if base.electricity_kwh > 0.0 { after.electricity_kwh / base.electricity_kwh } else { 0.0 };
            self.solar.used_and_exported_kwh(kwp, load, scale)
        });
        Some(Saving {
            electricity_kwh: base.electricity_kwh - after.electricity_kwh + used_kwh,
            exported_kwh,
            heat_kwh: base.heat_kwh - after.heat_kwh,
        })
    }

    /// Electricity that counts as saved: export as far as it is credited.
    fn credited_kwh(&self, saving: &Saving) -> f64 {
        saving.electricity_kwh + if self.export.counts_emissions { saving.exported_kwh } else { 0.0 }
    }

    fn emissions_t(&self, saving: &Saving) -> f64 {
        (self.credited_kwh(saving) * self.input.electricity_factor_kg_kwh
            + saving.heat_kwh * self.input.heat_factor_kg_kwh)
            / 1000.0
    }

    /// Each measure alone, those that help; best emissions per money first.
    fn alone(&self) -> Vec<Step> {
        let base = self.median.base();
        let least_t = NEGLIGIBLE
            * self.emissions_t(&Saving {
                electricity_kwh: base.electricity_kwh,
                exported_kwh: 0.0,
                heat_kwh: base.heat_kwh,
            });
        let mut steps: Vec<(f64, Step)> = self
            .applicable
            .iter()
            .filter_map(|&index| {
                let saving = self.saving(&self.median, &[index], Draw::Median)?;
                let tonnes = self.emissions_t(&saving);
                let (capex, _) = cost(self.measures, &[index], &self.quantities, self.shared, Draw::Median);
                let ratio = if capex > 0.0 { tonnes / capex } else { f64::INFINITY };
                (tonnes > least_t).then(|| (ratio, Step { set: vec![index], saving }))
            })
            .collect();
        steps.sort_by(|(a, left), (b, right)| b.total_cmp(a).then(left.set.cmp(&right.set)));
        steps.into_iter().map(|(_, step)| step).collect()
    }

    /// Measures one after the other, the building simulated anew with all before: what a later measure adds is what
    /// is left for it to save. Of measures that exclude each other the first in order stays.
    fn together(&self, alone: &[Step]) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut groups: Vec<&str> = Vec::new();
        let mut set: Vec<usize> = Vec::new();
        for single in alone {
            let index = single.set[0];
            let group = self.measures[index].excludes_group.as_deref();
            if group.is_some_and(|group| groups.contains(&group)) {
                continue;
            }
            set.push(index);
            let saving =
                if set.len() == 1 { Some(single.saving) } else { self.saving(&self.median, &set, Draw::Median) };
            let before_t = steps.last().map_or(0.0, |step| self.emissions_t(&step.saving));
            let single_t = self.emissions_t(&single.saving);
            match saving {
                Some(saving) if self.emissions_t(&saving) - before_t > NEGLIGIBLE * single_t => {
                    groups.extend(group);
                    steps.push(Step { set: set.clone(), saving });
                }
                _ => {
                    set.pop();
                }
            }
        }
        steps
    }

    /// How far the full package in each draw differs from the full package at the medians.
    fn deviations(&self, full: &Step) -> Vec<Saving> {
        (0..self.draws)
            .map(|draw| {
                let model = &self.samples[draw % self.samples.len()];
                let drawn = self.saving(model, &full.set, Draw::Number(draw)).unwrap_or_default();
                Saving {
                    electricity_kwh: drawn.electricity_kwh - full.saving.electricity_kwh,
                    exported_kwh: drawn.exported_kwh - full.saving.exported_kwh,
                    heat_kwh: drawn.heat_kwh - full.saving.heat_kwh,
                }
            })
            .collect()
    }

    /// Outcome of a step in every draw: its own median saving, and of the full package's deviation the share that it
    /// has of the full package's saving, carrier by carrier.
    fn outcome(&self, step: &Step, full: &Step, deviations: &[Saving]) -> OutcomeDraws {
        let share = |part: f64, whole: f64| if whole == 0.0 { 0.0 } else { (part / whole).clamp(0.0, 1.0) };
        let electricity_share = share(step.saving.electricity_kwh, full.saving.electricity_kwh);
        let heat_share = share(step.saving.heat_kwh, full.saving.heat_kwh);
        let export_share = share(step.saving.exported_kwh, full.saving.exported_kwh);
        let base = self.median.base();
        let mut draws = OutcomeDraws::none(deviations.len());
        for (index, deviation) in deviations.iter().enumerate() {
            let saving = Saving {
                // No draw saves more than is billed.
                electricity_kwh: (step.saving.electricity_kwh + deviation.electricity_kwh * electricity_share)
                    .min(base.electricity_kwh),
                exported_kwh: (step.saving.exported_kwh + deviation.exported_kwh * export_share).max(0.0),
                heat_kwh: (step.saving.heat_kwh + deviation.heat_kwh * heat_share).min(base.heat_kwh),
            };
            let (capex, running) = cost(self.measures, &step.set, &self.quantities, self.shared, Draw::Number(index));
            draws.electricity_kwh[index] = self.credited_kwh(&saving);
            draws.heat_kwh[index] = saving.heat_kwh;
            draws.emissions_t[index] = self.emissions_t(&saving);
            draws.capex[index] = capex;
            draws.yearly_saving[index] = saving.electricity_kwh * self.input.electricity_price
                + saving.exported_kwh * self.export.price_per_kwh
                + saving.heat_kwh * self.input.heat_price
                - running;
        }
        draws.rounded()
    }

    /// Singles and packages of the facility.
    pub(crate) fn results(&self) -> (Vec<MeasureResult>, Vec<Package>) {
        let alone = self.alone();
        let together = self.together(&alone);
        let Some(full) = together.last() else { return (Vec::new(), Vec::new()) };
        let deviations = self.deviations(full);
        let singles = alone
            .iter()
            .map(|step| {
                let draws = self.outcome(step, full, &deviations);
                MeasureResult {
                    measure_id: self.measures[step.set[0]].id.clone(),
                    outcome: draws.quantiles(),
                    draws,
                    life_years: life_years(self.measures, &step.set, &self.quantities),
                }
            })
            .collect();
        (singles, self.packages(&together, full, &deviations))
    }

    fn packages(&self, together: &[Step], full: &Step, deviations: &[Saving]) -> Vec<Package> {
        let mut outcomes: Vec<OutcomeDraws> =
            together.iter().map(|step| self.outcome(step, full, deviations)).collect();
        let quantiles: Vec<_> = outcomes.iter().map(OutcomeDraws::quantiles).collect();
        let points: Vec<(f64, f64)> =
            quantiles.iter().map(|outcome| (outcome.capex.p50, outcome.emissions_t.p50)).collect();
        let name = |index: &usize| self.measures[*index].id.clone();
        let mut before = 0;
        upper_hull(&points)
            .into_iter()
            .map(|at| {
                let set = &together[at].set;
                let added = &set[before..];
                before = set.len();
                Package {
                    measures: set.iter().map(name).collect(),
                    added: added.iter().map(name).collect(),
                    outcome: quantiles[at],
                    draws: std::mem::take(&mut outcomes[at]),
                    added_life_years: life_years(self.measures, added, &self.quantities),
                }
            })
            .collect()
    }
}
