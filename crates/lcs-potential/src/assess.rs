//! One facility after the other, on all cores.

use crate::asset::AssetModel;
use crate::baseline::{Basis, basis, finding};
use crate::cost::Quantities;
use crate::draws::{Draw, OwnDraws, SharedDraws};
use crate::model::{Model, Trial, energy_after};
use crate::package::Bench;
use crate::parameters::{Parameters, UNKNOWNS};
use crate::shoebox::Block;
use crate::solar::{ExportCredit, Load, SolarYield};
use crate::thermal::{Frame, ThermalModel};
use crate::week::schedules;
use crate::{FacilityInput, FacilityPotential};
use lcs_domain::{Finding, Severity};
use lcs_pack::{Archetype, CostBasis, Effect, EndUseArchetype, Measure, Schedule, ThermalArchetype};
use lcs_sim::Climate;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Draws that give steady P10 and P90 of a portfolio.
pub const DEFAULT_DRAWS: usize = 12;
/// Draws of what all buildings share that meet one and the same sample of what a building has for itself. Its year
/// before measures is then simulated once for all of them; in a portfolio what each building has for itself averages
/// out anyway.
const DRAWS_PER_SAMPLE: usize = 3;

/// What all facilities share.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The pack's weeks of use.
    pub schedules: &'a BTreeMap<String, Schedule>,
    /// The pack's measures.
    pub measures: &'a [Measure],
    /// Sun and weather, worked out once.
    pub climate: &'a Climate,
    /// Solar yield of the same weather.
    pub solar: &'a SolarYield,
    /// What becomes of solar electricity that is not used at once.
    pub export: ExportCredit,
    /// Number of draws, usually [`DEFAULT_DRAWS`]; at least 1 is made.
    pub draws: usize,
    /// Seed of all draws.
    pub seed: u64,
}

/// What could be saved in each facility, in the order of `inputs`. `progress` is told how many are done and answers
/// whether to go on; `None` when it asked to stop.
///
/// The result depends on nothing but the inputs, the context and each facility's id: not on threads or neighbours.
#[must_use]
pub fn assess(
    inputs: &[FacilityInput<'_>],
    context: &Context<'_>,
    progress: &(dyn Fn(usize) -> ControlFlow<()> + Sync),
) -> Option<Vec<FacilityPotential>> {
    let shared = SharedDraws::new(context.measures, context.draws.max(1), context.seed);
    let hours = context.climate.hours();
    let ground_c = hours.iter().map(|hour| hour.dry_bulb_c).sum::<f64>() / hours.len() as f64;
    let done = AtomicUsize::new(0);
    inputs
        .par_iter()
        .map(|input| {
            let potential = Site { input, context, shared: &shared, ground_c }.assess();
            progress(done.fetch_add(1, Ordering::Relaxed) + 1).is_continue().then_some(potential)
        })
        .collect()
}

/// One facility and what it needs from outside.
struct Site<'a> {
    input: &'a FacilityInput<'a>,
    context: &'a Context<'a>,
    shared: &'a SharedDraws,
    ground_c: f64,
}

impl<'a> Site<'a> {
    fn assess(&self) -> FacilityPotential {
        let mut potential = FacilityPotential {
            id: self.input.id.clone(),
            floor_area_m2: None,
            baseline: None,
            calibration: None,
            expected_kwh: None,
            end_uses: Vec::new(),
            singles: Vec::new(),
            packages: Vec::new(),
            findings: Vec::new(),
        };
        let Some(basis) = basis(self.input, &mut potential.findings) else { return potential };
        potential.floor_area_m2 = (basis.floor_area_m2 > 0.0).then_some(basis.floor_area_m2);
        match &self.input.use_class.archetype {
            Archetype::Thermal(whole_class) => {
                let archetype = self.input.use_class.archetype_for(self.input.year_built).unwrap_or(whole_class);
                self.thermal(archetype, &basis, &mut potential);
            }
            Archetype::EndUses(archetype) => self.asset(archetype, &basis, &mut potential),
        }
        potential
    }

    fn thermal(&self, archetype: &ThermalArchetype, basis: &Basis, potential: &mut FacilityPotential) {
        let Some(schedule) = self.context.schedules.get(&archetype.schedule) else {
            potential.findings.push(
                finding("potential.no_schedule", Severity::Error, &self.input.id)
                    .text("schedule", archetype.schedule.as_str()),
            );
            return;
        };
        let storeys = self.input.storeys.unwrap_or(archetype.storeys);
        let block = Block::new(basis.floor_area_m2, storeys, self.ground_c);
        let frame = Frame { block, archetype, schedule, climate: self.context.climate };
        let own = self.own_draws(UNKNOWNS);
        let billed = (self.input.electricity_kwh.is_some(), self.input.heat_kwh.is_some());
        let models = |draws: Vec<Draw>, heats_with_fuel: bool| {
            let parameters = |draw: Draw| {
                let drawn = Parameters::sample(archetype, own.of(draw)).billed(billed.0, billed.1);
                if heats_with_fuel { drawn.heated_by_fuel() } else { drawn }
            };
            ThermalModel::each(frame, draws.into_iter().map(parameters).collect(), basis, self.input)
        };
        let all = || std::iter::once(Draw::Median).chain((0..self.samples()).map(Draw::Number)).collect();
        let by_archetype = models(all(), false);
        let heats_with_fuel = billed.1 && by_archetype[0].must_heat_with_fuel();
        let mut samples = if heats_with_fuel { models(all(), true) } else { by_archetype };
        let median = samples.remove(0);
        potential.baseline = Some(median.baseline());
        potential.calibration = Some(median.calibration(self.input));
        potential.expected_kwh = Some(median.expected());
        potential.end_uses = median.end_uses();
        median.check(self.input, &mut potential.findings);
        let result = median.result();
        let quantities = Quantities {
            floor_area_m2: basis.floor_area_m2,
            roof_area_m2: block.footprint_m2(),
            window_area_m2: block.wall_area_m2(archetype) * median.parameters().window_wall_ratio,
            cooling_kw: result.cooling_capacity_w / 1000.0,
            heating_kw: result.peak.heating_w / 1000.0,
            end_uses: potential.end_uses.clone(),
            pv_limit_kwp: None,
        };
        let load = || {
            let schedules = schedules(median.frame().schedule, median.parameters());
            Load::simulated(result, &schedules, self.context.climate, median.baseline().electricity_kwh)
        };
        let load = self.has_solar().then(load);
        let samples = samples.into_iter().map(|sample| Model::Thermal(Box::new(sample))).collect();
        self.bench(Model::Thermal(Box::new(median)), samples, quantities, load, potential);
    }

    fn asset(&self, archetype: &EndUseArchetype, basis: &Basis, potential: &mut FacilityPotential) {
        let baseline = basis.baseline(self.input, (1.0, 0.0));
        let own = self.own_draws(archetype.shares.len());
        let median = AssetModel::new(archetype, &baseline, &self.input.counts, own.of(Draw::Median));
        potential.baseline = Some(baseline);
        potential.end_uses = median.end_uses();
        let quantities = Quantities {
            floor_area_m2: basis.floor_area_m2,
            roof_area_m2: basis.floor_area_m2 * archetype.roof_per_floor_area.max(0.0),
            end_uses: potential.end_uses.clone(),
            ..Quantities::default()
        };
        let load = self.has_solar().then(|| Load::level(baseline.electricity_kwh));
        let samples = (0..self.samples())
            .map(|sample| {
                let own = own.of(Draw::Number(sample));
                Model::Asset(AssetModel::new(archetype, &baseline, &self.input.counts, own))
            })
            .collect();
        self.bench(Model::Asset(median), samples, quantities, load, potential);
    }

    fn bench(
        &self,
        median: Model<'_>,
        samples: Vec<Model<'_>>,
        mut quantities: Quantities,
        load: Option<Load>,
        potential: &mut FacilityPotential,
    ) {
        // Unpaid export is worth nothing: no more modules than the highest hourly demand can take. Malaysia's Solar ATAP
        // sets the same limit for non-domestic premises (guideline GP/ST/No.60/2025: at most the maximum demand).
        quantities.pv_limit_kwp = load.as_ref().filter(|_| !self.context.export.counts_emissions).map(Load::peak_kw);
        let measures = self.context.measures;
        let applicable = self.applicable(&median, &quantities, &mut potential.findings);
        let bench = Bench {
            input: self.input,
            measures,
            applicable,
            shared: self.shared,
            median,
            samples,
            draws: self.draws(),
            quantities,
            solar: self.context.solar,
            export: self.context.export,
            load,
        };
        (potential.singles, potential.packages) = bench.results();
    }

    /// Measures for this use whose cost can be told. One that would help but cannot be priced is a finding.
    fn applicable(&self, model: &Model<'_>, quantities: &Quantities, findings: &mut Vec<Finding>) -> Vec<usize> {
        let use_id = &self.input.use_class.id;
        let mut applicable = Vec::new();
        for (index, measure) in self.context.measures.iter().enumerate() {
            if !measure.uses.is_empty() && !measure.uses.contains(use_id) {
                continue;
            }
            if quantities.can_price(measure) {
                applicable.push(index);
            } else if prices_by_size(measure)
                && matches!(model, Model::Asset(_))
                && energy_after(&[Trial { model, measures: vec![(measure, 0.5)] }])[0].is_some()
            {
                findings.push(
                    finding("potential.cost_unknown", Severity::Info, &self.input.id)
                        .text("measure", measure.id.as_str()),
                );
            }
        }
        applicable
    }

    fn has_solar(&self) -> bool {
        let solar = |effect: &Effect| matches!(effect, Effect::RooftopPv { .. });
        self.context.measures.iter().any(|measure| measure.effects.iter().any(solar))
    }

    fn draws(&self) -> usize {
        self.context.draws.max(1)
    }

    fn samples(&self) -> usize {
        self.draws().div_ceil(DRAWS_PER_SAMPLE)
    }

    fn own_draws(&self, unknowns: usize) -> OwnDraws {
        OwnDraws::new(&self.input.id, unknowns, self.samples(), self.context.seed)
    }
}

/// Whether a cost depends on the size of something that may be unknown, rather than on the energy that is billed.
fn prices_by_size(measure: &Measure) -> bool {
    !matches!(measure.cost.per, CostBasis::YearlyEnergy | CostBasis::PvCapacity)
}
