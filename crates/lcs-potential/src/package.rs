//! Measures alone, measures together, and the packages worth offering.

use crate::cost::{Quantities, cost, life_years};
use crate::draws::{Draw, SharedDraws};
use crate::hull::upper_hull;
use crate::model::{Applied, Energy, Model, Trial, energy_after};
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

/// What does a set of measures save in a model, in a draw?
struct Question<'q> {
    model: &'q Model<'q>,
    set: &'q [usize],
    draw: Draw,
}

/// A set of measures and what it saves at the medians.
struct Step {
    set: Vec<usize>,
    saving: Saving,
}

impl Bench<'_> {
    /// What each set saves in its model in its draw; `None` where it changes nothing. All are simulated side by side.
    fn savings(&self, questions: &[Question<'_>]) -> Vec<Option<Saving>> {
        let trials: Vec<Trial<'_, '_>> = questions
            .iter()
            .map(|question| Trial { model: question.model, measures: self.applied(question) })
            .collect();
        let after = energy_after(&trials);
        questions.iter().zip(&trials).zip(after).map(|((of, trial), after)| self.saving(of, trial, after)).collect()
    }

    fn applied<'m>(&'m self, question: &Question<'_>) -> Vec<Applied<'m>> {
        let effect = |index: usize| self.shared.effect(index, question.draw);
        question.set.iter().map(|&index| (&self.measures[index], effect(index))).collect()
    }

    fn saving(&self, question: &Question<'_>, trial: &Trial<'_, '_>, changed: Option<Energy>) -> Option<Saving> {
        let kwp: f64 =
            trial.measures.iter().map(|(measure, probability)| self.quantities.kwp(measure, *probability)).sum();
        if changed.is_none() && kwp <= 0.0 {
            return None;
        }
        let base = question.model.base();
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

    /// Sets of measures at the medians.
    fn median_savings(&self, sets: &[Vec<usize>]) -> Vec<Option<Saving>> {
        let question = |set| Question { model: &self.median, set, draw: Draw::Median };
        self.savings(&sets.iter().map(|set| question(set.as_slice())).collect::<Vec<_>>())
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
        let sets: Vec<Vec<usize>> = self.applicable.iter().map(|&index| vec![index]).collect();
        let savings = self.median_savings(&sets);
        let mut steps: Vec<(f64, Step)> = sets
            .into_iter()
            .zip(savings)
            .filter_map(|(set, saving)| {
                let saving = saving?;
                let tonnes = self.emissions_t(&saving);
                let (capex, _) = cost(self.measures, &set, &self.quantities, self.shared, Draw::Median);
                let ratio = if capex > 0.0 { tonnes / capex } else { f64::INFINITY };
                (tonnes > least_t).then_some((ratio, Step { set, saving }))
            })
            .collect();
        steps.sort_by(|(a, left), (b, right)| b.total_cmp(a).then(left.set.cmp(&right.set)));
        steps.into_iter().map(|(_, step)| step).collect()
    }

    /// Measures one after the other, the building simulated anew with all before: what a later measure adds is what
    /// is left for it to save. Of measures that exclude each other the first in order stays.
    ///
    /// All growing sets are simulated at once, as if every measure would add something; behind one that does not, the
    /// rest is asked again without it.
    fn together(&self, alone: &[Step]) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut from = 0;
        while from < alone.len() {
            let tried = self.compatible(&steps, alone, from);
            let mut set: Vec<usize> = steps.last().map_or_else(Vec::new, |step| step.set.clone());
            let sets: Vec<Vec<usize>> = tried
                .iter()
                .map(|&at| {
                    set.push(alone[at].set[0]);
                    set.clone()
                })
                .collect();
            from = alone.len();
            for ((at, set), saving) in tried.into_iter().zip(&sets).zip(self.median_savings(&sets)) {
                let before_t = steps.last().map_or(0.0, |step| self.emissions_t(&step.saving));
                let single_t = self.emissions_t(&alone[at].saving);
                match saving {
                    Some(saving) if self.emissions_t(&saving) - before_t > NEGLIGIBLE * single_t => {
                        steps.push(Step { set: set.clone(), saving });
                    }
                    _ => {
                        from = at + 1;
                        break;
                    }
                }
            }
        }
        steps
    }

    /// Places in `alone`, from one on, of the measures that neither the steps nor one another exclude.
    fn compatible(&self, steps: &[Step], alone: &[Step], from: usize) -> Vec<usize> {
        let group = |index: usize| self.measures[index].excludes_group.as_deref();
        let mut groups: Vec<&str> =
            steps.last().iter().flat_map(|step| step.set.iter().filter_map(|&index| group(index))).collect();
        (from..alone.len())
            .filter(|&at| match group(alone[at].set[0]) {
                Some(group) if groups.contains(&group) => false,
                group => {
                    groups.extend(group);
                    true
                }
            })
            .collect()
    }

    /// How far the full package in each draw differs from the full package at the medians.
    fn deviations(&self, full: &Step) -> Vec<Saving> {
        let questions: Vec<Question<'_>> = (0..self.draws)
            .map(|draw| Question {
                model: &self.samples[draw % self.samples.len()],
                set: &full.set,
                draw: Draw::Number(draw),
            })
            .collect();
        self.savings(&questions)
            .into_iter()
            .map(|drawn| {
                let drawn = drawn.unwrap_or_default();
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
