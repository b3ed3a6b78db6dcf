//! A building with zones: simulated, scaled to the bills, simulated again with measures.

use crate::baseline::{Basis, finding};
use crate::effect;
use crate::model::{Applied, Energy};
use crate::parameters::Parameters;
use crate::shoebox::{Block, building};
use crate::{Baseline, Calibration, EndUseEnergy, Expected, FacilityInput};
use lcs_domain::{Finding, Severity};
use lcs_pack::{HeatingKind, Schedule, ThermalArchetype};
use lcs_sim::{Building, Climate, EndUses, Mode, YearResult, simulate_many};
use std::ops::RangeInclusive;

/// Billed over simulated energy within which the archetype is taken to describe the building.
///
/// Above the upper end only that multiple is ascribed to the archetype's end uses: what lies beyond is something the
/// archetype does not know, and no measure is credited with saving it. Below the lower end savings are a share of the
/// billed energy, so that they never exceed it.
pub(crate) const ACCEPTED_SCALE: RangeInclusive<f64> = 0.4..=2.5;

/// What all draws of one building share.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    pub block: Block,
    pub archetype: &'a ThermalArchetype,
    pub schedule: &'a Schedule,
    pub climate: &'a Climate,
}

impl Frame<'_> {
    fn building(&self, parameters: &Parameters) -> Building {
        building(&self.block, self.archetype, self.schedule, parameters)
    }
}

/// Simulates buildings of one climate side by side.
fn run(buildings: &[Building], climate: &Climate) -> Vec<YearResult> {
    simulate_many(&buildings.iter().collect::<Vec<_>>(), climate, Mode::Default)
}

/// Energy after measures of each building, simulated side by side; `None` where they change nothing.
pub(crate) fn energy_after<'m, 'a: 'm>(
    trials: impl Iterator<Item = &'m (&'m ThermalModel<'a>, &'m [Applied<'m>])>,
) -> Vec<Option<Energy>> {
    let trials: Vec<_> = trials.map(|(model, measures)| (*model, model.building_with(measures))).collect();
    let Some((first, _)) = trials.first() else { return Vec::new() };
    let buildings: Vec<&Building> = trials.iter().filter_map(|(_, building)| building.as_ref()).collect();
    let mut results = simulate_many(&buildings, first.frame.climate, Mode::Default).into_iter();
    trials
        .iter()
        .map(|(model, building)| {
            building.as_ref().and_then(|_| results.next()).map(|result| model.met_to_bills(&result))
        })
        .collect()
}

/// A building met to its bills.
pub(crate) struct ThermalModel<'a> {
    frame: Frame<'a>,
    parameters: Parameters,
    result: YearResult,
    baseline: Baseline,
    /// Billed over simulated, `None` where nothing is simulated; and what of it is ascribed to end uses.
    scale: [(Option<f64>, f64); 2],
}

/// Electricity and other carriers of a simulated year, kWh. Bought cold is another carrier.
fn carriers(uses: &EndUses) -> [f64; 2] {
    [uses.electricity_kwh, uses.fuel_kwh() + uses.district_cooling_kwh]
}

impl<'a> ThermalModel<'a> {
    /// Simulates sets of parameters of one building side by side and scales each to the basis.
    pub(crate) fn each(
        frame: Frame<'a>,
        parameters: Vec<Parameters>,
        basis: &Basis,
        input: &FacilityInput<'_>,
    ) -> Vec<Self> {
        let buildings: Vec<Building> = parameters.iter().map(|one| frame.building(one)).collect();
        let results = run(&buildings, frame.climate);
        parameters.into_iter().zip(results).map(|(one, result)| Self::new(frame, one, result, basis, input)).collect()
    }

    fn new(
        frame: Frame<'a>,
        mut parameters: Parameters,
        result: YearResult,
        basis: &Basis,
        input: &FacilityInput<'_>,
    ) -> Self {
        parameters.cooling_capacity_w = (result.cooling_capacity_w > 0.0).then_some(result.cooling_capacity_w);
        let simulated = carriers(&result.annual);
        let baseline = basis.baseline(input, (simulated[0], simulated[1]));
        let scale = |billed: f64, simulated: f64| {
            let ratio = (simulated > 0.0).then(|| billed / simulated);
            (ratio, ratio.unwrap_or(0.0).min(*ACCEPTED_SCALE.end()))
        };
        Self {
            frame,
            parameters,
            result,
            baseline,
            scale: [scale(baseline.electricity_kwh, simulated[0]), scale(baseline.heat_kwh, simulated[1])],
        }
    }

    pub(crate) fn baseline(&self) -> Baseline {
        self.baseline
    }

    pub(crate) fn result(&self) -> &YearResult {
        &self.result
    }

    pub(crate) fn frame(&self) -> &Frame<'a> {
        &self.frame
    }

    pub(crate) fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    pub(crate) fn base(&self) -> Energy {
        Energy { electricity_kwh: self.baseline.electricity_kwh, heat_kwh: self.baseline.heat_kwh }
    }

    /// The building with measures; `None` when they change nothing.
    fn building_with(&self, measures: &[Applied<'_>]) -> Option<Building> {
        let mut parameters = self.parameters.clone();
        let mut changed = false;
        for (measure, probability) in measures {
            changed |= effect::apply(measure, *probability, &mut parameters);
        }
        changed.then(|| self.frame.building(&parameters))
    }

    /// What a simulated year with measures means for the bills.
    fn met_to_bills(&self, with_measures: &YearResult) -> Energy {
        let before = carriers(&self.result.annual);
        let after = carriers(&with_measures.annual);
        // A carrier that only a measure brings in (a heat pump's electricity is billed already) keeps its own scale;
        // one that was not used before enters as simulated.
        let change = |carrier: usize| {
            let scale = if self.scale[carrier].0.is_some() { self.scale[carrier].1 } else { 1.0 };
            (after[carrier] - before[carrier]) * scale
        };
        Energy {
            electricity_kwh: (self.baseline.electricity_kwh + change(0)).max(0.0),
            heat_kwh: (self.baseline.heat_kwh + change(1)).max(0.0),
        }
    }

    /// How well the simulation met the bills.
    pub(crate) fn calibration(&self, input: &FacilityInput<'_>) -> Calibration {
        let simulated = carriers(&self.result.annual);
        Calibration {
            simulated_kwh: simulated[0] + simulated[1],
            billed_kwh: self.baseline.electricity_kwh + self.baseline.heat_kwh,
            scale_electricity: self.scale[0].0,
            scale_heat: self.scale[1].0,
            cv_rmse_electricity: self.cv_rmse(input),
        }
    }

    /// The simulated months, scaled so that their sum is the baseline's.
    pub(crate) fn expected(&self) -> Expected {
        let months = |carrier: usize| {
            let scale = self.scale[carrier].0.unwrap_or(0.0);
            std::array::from_fn(|month| scale * carriers(&self.result.monthly[month])[carrier])
        };
        Expected { electricity: months(0), heat: months(1) }
    }

    /// Scatter of the months around the scaled simulation over their mean: `sqrt(Σ (m − s)² / (n − 1)) / m̄`.
    fn cv_rmse(&self, input: &FacilityInput<'_>) -> Option<f64> {
        let months = input.electricity_kwh.as_ref()?;
        self.scale[0].0?;
        let mean = months.iter().sum::<f64>() / 12.0;
        let level = months.iter().all(|month| (month - mean).abs() <= 1e-6 * mean.abs());
        if level || mean <= 0.0 {
            return None;
        }
        let squares: f64 =
            months.iter().zip(self.expected().electricity).map(|(billed, expected)| (billed - expected).powi(2)).sum();
        Some((squares / 11.0).sqrt() / mean)
    }

    /// More fuel is billed than hot water can take, and the archetype heats with electricity: the rooms are heated with
    /// the fuel.
    pub(crate) fn must_heat_with_fuel(&self) -> bool {
        let electric = matches!(self.frame.archetype.heating, HeatingKind::Electric | HeatingKind::HeatPump);
        electric && self.scale[1].0.is_some_and(|scale| scale > *ACCEPTED_SCALE.end())
    }

    /// A finding for each carrier whose bills the archetype cannot explain.
    pub(crate) fn check(&self, input: &FacilityInput<'_>, findings: &mut Vec<Finding>) {
        let simulated = carriers(&self.result.annual);
        let billed = [self.baseline.electricity_kwh, self.baseline.heat_kwh];
        for (index, carrier) in ["electricity", "heat"].into_iter().enumerate() {
            let Some(scale) = self.scale[index].0 else { continue };
            if billed[index] > 0.0 && !ACCEPTED_SCALE.contains(&scale) {
                findings.push(
                    finding("calibration.out_of_range", Severity::Warning, &input.id)
                        .text("carrier", carrier)
                        .text("use", input.use_class.id.as_str())
                        .number("scale", scale)
                        .number("simulated_kwh", simulated[index])
                        .number("billed_kwh", billed[index])
                        .number("low", *ACCEPTED_SCALE.start())
                        .number("high", *ACCEPTED_SCALE.end()),
                );
            }
        }
    }

    /// Where the billed energy goes, as far as the archetype can tell.
    pub(crate) fn end_uses(&self) -> Vec<EndUseEnergy> {
        let uses = &self.result.annual;
        let [electricity, heat] = [self.scale[0].1, self.scale[1].1];
        let mut rows: Vec<EndUseEnergy> = [
            ("cooling", uses.plant_electricity_kwh, uses.district_cooling_kwh),
            ("pumps", uses.pumps_kwh, 0.0),
            ("fans", uses.fans_kwh, 0.0),
            ("heating", uses.heating_electricity_kwh, uses.heating_fuel_kwh),
            ("lighting", uses.lighting_kwh, 0.0),
            ("equipment", uses.equipment_kwh, 0.0),
            ("hot-water", uses.hot_water_electricity_kwh, uses.hot_water_fuel_kwh),
            ("other", uses.other_kwh, 0.0),
        ]
        .into_iter()
        .map(|(end_use, electricity_kwh, heat_kwh)| EndUseEnergy {
            end_use: end_use.to_owned(),
            electricity_kwh: electricity_kwh * electricity,
            heat_kwh: heat_kwh * heat,
        })
        .collect();
        let rest = |billed: f64, part: fn(&EndUseEnergy) -> f64| billed - rows.iter().map(part).sum::<f64>();
        let unexplained = EndUseEnergy {
            end_use: "unexplained".to_owned(),
            electricity_kwh: rest(self.baseline.electricity_kwh, |row| row.electricity_kwh).max(0.0),
            heat_kwh: rest(self.baseline.heat_kwh, |row| row.heat_kwh).max(0.0),
        };
        rows.push(unexplained);
        let total_kwh = self.baseline.electricity_kwh + self.baseline.heat_kwh;
        rows.retain(|row| row.electricity_kwh + row.heat_kwh > 1e-9 * total_kwh);
        rows
    }
}
