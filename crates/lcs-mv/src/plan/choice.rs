//! Which option fits which measure.

use super::content::{
    Amount, EndUse, Interval, IpmvpOption, MeasurementPlan, PlanInputs, PlannedMeasure, Quantity, StaticFactor,
};
use crate::{Model, MvError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Days of a baseline that holds each season once.
const BASELINE_DAYS: u32 = 365;

/// Why an option was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionReason {
    /// The supply meter can prove the saving of all measures together.
    SupplyMeterProves,
    /// The supply meter could prove the saving, but isolating every measure costs less.
    IsolationCheaper,
    /// The saving is too small for the supply meter; the measure is isolated.
    TooSmallForSupplyMeter,
    /// No baseline has been fitted, so that nobody knows what the supply meter can prove.
    NoBaselineFitted,
    /// Load or hours vary, so that one measurement does not stand for the year.
    LoadVaries,
    /// Load and hours are constant: the key parameter is enough.
    LoadConstant,
    /// The measure acts on the whole building and cannot be isolated.
    CannotBeIsolated,
    /// It is metered by itself anyway.
    MeteredByItself,
}

/// An option with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ChosenOption {
    /// The option; `None` where no option proves the saving.
    pub option: Option<IpmvpOption>,
    /// Why.
    pub reason: OptionReason,
}

/// The option of one measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureChoice {
    /// The measure.
    pub name: String,
    /// Its option.
    #[serde(flatten)]
    pub chosen: ChosenOption,
    /// What is measured for it.
    pub quantities: Vec<Quantity>,
    /// What that costs beside the supply meter.
    pub cost: f64,
}

/// Makes a plan.
///
/// The supply meter is taken (Option C) where it proves the saving of all measures together in the planned months and
/// costs no more than isolating them. Otherwise each measure is isolated: all parameters (B) where load or hours vary and
/// it can be submetered, the key parameter (A) where they are constant. What acts on the whole building stays with the
/// supply meter.
///
/// # Errors
/// Where there is no measure, a share of saving lies outside 0 to 1, or the standard of proof is none.
pub fn plan(inputs: &PlanInputs) -> Result<MeasurementPlan, MvError> {
    let proof = inputs.proof.checked()?;
    if inputs.measures.is_empty() || inputs.reporting_months == 0 {
        return Err(MvError::TooFew { what: "measures or months of reporting", found: 0, needed: 1 });
    }
    let all = || inputs.measures.iter().map(|measure| measure.expected_share);
    let expected_share: f64 = all().sum();
    let outside = all().chain([expected_share]).find(|share| !(0.0..=1.0).contains(share));
    if let Some(value) = outside {
        return Err(MvError::OutOfRange { what: "an expected share of saving", value, range: "from 0 to 1" });
    }
    let months = f64::from(inputs.reporting_months);
    let amount = |share: f64| Amount { share, energy: share * inputs.meter.yearly_energy * months / 12.0 };
    let precision = inputs.meter.precision;
    let smallest = precision.map(|precision| precision.smallest_provable_share(months, proof));
    let whole_facility = whole_facility(inputs, expected_share, smallest);
    let measures: Vec<MeasureChoice> =
        inputs.measures.iter().map(|measure| of_measure(measure, whole_facility)).collect();
    let by_supply_meter = measures.iter().any(|measure| measure.chosen.option == Some(IpmvpOption::C));
    let isolated: f64 = measures.iter().map(|measure| measure.cost).sum();
    let cost = isolated + if by_supply_meter { inputs.cost_c } else { 0.0 };
    let value = inputs.yearly_saving_value * months / 12.0;
    Ok(MeasurementPlan {
        quantities: quantities(inputs, &measures, by_supply_meter),
        static_factors: static_factors(inputs),
        measures,
        whole_facility,
        expected: amount(expected_share),
        smallest_provable: smallest.map(amount),
        expected_half_band: precision.map(|precision| amount(precision.half_band_share(months, proof.confidence))),
        months_to_prove: precision.and_then(|precision| precision.months_to_prove(expected_share, proof)),
        model: model(inputs),
        baseline_days: BASELINE_DAYS,
        baseline_days_missing: (f64::from(BASELINE_DAYS) - inputs.meter.baseline_days).max(0.0),
        reporting_months: inputs.reporting_months,
        cost,
        cost_share: (value > 0.0).then(|| cost / value),
        proof,
    })
}

/// Whether the supply meter judges all measures together.
fn whole_facility(inputs: &PlanInputs, expected_share: f64, smallest: Option<f64>) -> ChosenOption {
    let isolation: Option<f64> = inputs.measures.iter().map(|measure| Some(isolated(measure)?.1)).sum();
    let dearer = isolation.is_some_and(|cost| cost < inputs.cost_c);
    match smallest {
        None => ChosenOption { option: None, reason: OptionReason::NoBaselineFitted },
        Some(smallest) if expected_share < smallest => {
            ChosenOption { option: None, reason: OptionReason::TooSmallForSupplyMeter }
        }
        Some(_) if dearer => ChosenOption { option: None, reason: OptionReason::IsolationCheaper },
        Some(_) => ChosenOption { option: Some(IpmvpOption::C), reason: OptionReason::SupplyMeterProves },
    }
}

/// The option that isolates a measure, with its cost; `None` where it cannot be isolated at a known cost.
fn isolated(measure: &PlannedMeasure) -> Option<(IpmvpOption, f64)> {
    let whole_building = matches!(measure.end_use, EndUse::Envelope | EndUse::Operation);
    let b = measure.costs.b.filter(|_| measure.can_be_submetered).map(|cost| (IpmvpOption::B, cost));
    let a = measure.costs.a.filter(|_| !measure.varies).map(|cost| (IpmvpOption::A, cost));
    match (whole_building, a, b) {
        (true, ..) => None,
        (false, Some(a), Some(b)) => Some(if b.1 < a.1 { b } else { a }),
        (false, a, b) => a.or(b),
    }
}

fn of_measure(measure: &PlannedMeasure, whole_facility: ChosenOption) -> MeasureChoice {
    let solar = measure.end_use == EndUse::Solar;
    let (chosen, cost) = match isolated(measure) {
        _ if whole_facility.option.is_some() && !solar => (whole_facility, 0.0),
        Some((option, cost)) => {
            let reason = match option {
                _ if solar => OptionReason::MeteredByItself,
                IpmvpOption::A => OptionReason::LoadConstant,
                _ if measure.varies => OptionReason::LoadVaries,
                _ => OptionReason::TooSmallForSupplyMeter,
            };
            (ChosenOption { option: Some(option), reason }, cost)
        }
        // what cannot be isolated is left to the supply meter, whose band then says what it is worth
        None => (ChosenOption { option: Some(IpmvpOption::C), reason: OptionReason::CannotBeIsolated }, 0.0),
    };
    MeasureChoice { name: measure.name.clone(), quantities: measured(measure, chosen.option), chosen, cost }
}

/// What is measured for a measure beside the supply meter.
fn measured(measure: &PlannedMeasure, option: Option<IpmvpOption>) -> Vec<Quantity> {
    match (option, measure.end_use) {
        (_, EndUse::Solar) => vec![Quantity::Generation],
        (Some(IpmvpOption::A), EndUse::Lighting) => vec![Quantity::SpotPower],
        (Some(IpmvpOption::A), _) => vec![Quantity::SpotPower, Quantity::OperatingHours],
        (Some(IpmvpOption::B), EndUse::Cooling | EndUse::Heating) => {
            vec![Quantity::EndUseEnergy, Quantity::DeliveredHeat, Quantity::OutdoorTemperature]
        }
        (Some(IpmvpOption::B), _) => vec![Quantity::EndUseEnergy],
        (Some(IpmvpOption::C) | None, _) => Vec::new(),
    }
}

/// The model that fits the meter.
fn model(inputs: &PlanInputs) -> Model {
    match (inputs.meter.interval, inputs.meter.tropical) {
        (Interval::Billing, _) => Model::CaltrackBilling,
        (Interval::Hourly | Interval::Daily, true) => Model::TropicalDaily,
        (Interval::Hourly, false) => Model::CaltrackHourly,
        (Interval::Daily, false) => Model::CaltrackDaily,
    }
}

/// All that is measured, each once.
fn quantities(inputs: &PlanInputs, measures: &[MeasureChoice], by_supply_meter: bool) -> Vec<Quantity> {
    let mut all: BTreeSet<Quantity> = measures.iter().flat_map(|measure| measure.quantities.iter().copied()).collect();
    if by_supply_meter {
        all.extend([Quantity::SupplyEnergy, Quantity::OutdoorTemperature]);
        all.extend(inputs.meter.tropical.then_some(Quantity::OutdoorHumidity));
        all.extend(inputs.meter.solar_behind_meter.then_some(Quantity::Generation));
    }
    all.into_iter().collect()
}

/// What has to be written down before the works begin.
fn static_factors(inputs: &PlanInputs) -> Vec<StaticFactor> {
    let mut factors = BTreeSet::from([
        StaticFactor::FloorArea,
        StaticFactor::Occupancy,
        StaticFactor::OpeningHours,
        StaticFactor::BehindTheMeter,
    ]);
    for measure in &inputs.measures {
        factors.extend(match measure.end_use {
            EndUse::Cooling | EndUse::Heating | EndUse::Ventilation | EndUse::Operation => {
                vec![StaticFactor::SetPoints, StaticFactor::InstalledEquipment]
            }
            EndUse::Envelope => vec![StaticFactor::Envelope, StaticFactor::SetPoints],
            EndUse::Lighting | EndUse::Pumping | EndUse::HotWater | EndUse::Equipment => {
                vec![StaticFactor::InstalledEquipment]
            }
            EndUse::Solar => Vec::new(),
        });
    }
    factors.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        BandRule, BaselinePrecision, Proof,
        plan::{MeterFacts, OptionCosts},
    };

    fn measure(name: &str, end_use: EndUse, share: f64, varies: bool) -> PlannedMeasure {
        PlannedMeasure {
            name: name.into(),
            end_use,
            expected_share: share,
            varies,
            can_be_submetered: true,
            costs: OptionCosts { a: Some(500.0), b: Some(2_000.0) },
        }
    }

    fn inputs(cv_rmse: f64, measures: Vec<PlannedMeasure>) -> PlanInputs {
        let precision = BaselinePrecision {
            rule: BandRule::Guideline14Daily,
            periods: 365.0,
            effective_periods: 120.0,
            degrees_of_freedom: 363.0,
            cv_rmse,
            periods_of_month: 365.0 / 12.0,
        };
        PlanInputs {
            meter: MeterFacts {
                interval: Interval::Daily,
                baseline_days: 365.0,
                yearly_energy: 1e6,
                tropical: true,
                solar_behind_meter: false,
                precision: Some(precision),
            },
            measures,
            cost_c: 1_000.0,
            yearly_saving_value: 20_000.0,
            proof: Proof::default(),
            reporting_months: 12,
        }
    }

    #[test]
    fn a_large_saving_on_a_steady_meter_is_left_to_the_supply_meter() {
        let measures =
            vec![measure("chiller", EndUse::Cooling, 0.15, true), measure("lamps", EndUse::Lighting, 0.05, false)];
        let plan = plan(&inputs(0.1, measures)).unwrap();
        assert!(plan.measures.iter().all(|measure| measure.chosen.option == Some(IpmvpOption::C)));
        assert!(plan.expected.share > plan.smallest_provable.unwrap().share && plan.months_to_prove.unwrap() < 12);
        assert_eq!((plan.cost, plan.cost_share, plan.model), (1_000.0, Some(0.05), Model::TropicalDaily));
        assert!(plan.quantities.contains(&Quantity::OutdoorHumidity));
        let text = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<MeasurementPlan>(&text).unwrap(), plan);
    }

    #[test]
    fn a_small_saving_is_isolated_by_what_it_is() {
        let measures =
            vec![measure("chiller", EndUse::Cooling, 0.01, true), measure("lamps", EndUse::Lighting, 0.01, false)];
        let plan = plan(&inputs(0.3, measures)).unwrap();
        assert_eq!(plan.whole_facility.reason, OptionReason::TooSmallForSupplyMeter);
        let options: Vec<_> = plan.measures.iter().map(|measure| measure.chosen.option).collect();
        assert_eq!(options, [Some(IpmvpOption::B), Some(IpmvpOption::A)]);
        assert_eq!((plan.cost, plan.quantities.contains(&Quantity::SupplyEnergy)), (2_500.0, false));
    }

    #[test]
    fn what_acts_on_the_whole_building_stays_with_its_meter() {
        let plan = plan(&inputs(0.3, vec![measure("roof", EndUse::Envelope, 0.01, true)])).unwrap();
        assert_eq!(plan.measures[0].chosen.reason, OptionReason::CannotBeIsolated);
        assert!(plan.months_to_prove.is_none() && plan.static_factors.contains(&StaticFactor::Envelope));
        assert!(super::plan(&inputs(0.3, Vec::new())).is_err());
    }
}
