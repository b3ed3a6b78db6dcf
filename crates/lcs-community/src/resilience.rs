//! Sizing that survives: the battery that an outage asks for, and what it costs.

use crate::{
    Block, CommunityError, Limit, Outage, OutageInput, OutageTarget, Plan, PlanYear, Relaxation, Request, Sizes,
    optimise::solve, outage::survival,
};
use serde::Serialize;

/// Most rounds between sizing and outage; each round only adds.
const ROUNDS: usize = 12;

/// Battery sizes are found to this share.
const EXACT: f64 = 1e-4;

/// What one more demand on resilience costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResilienceCost {
    /// Length of the outage, h.
    pub hours: u32,
    /// Sizes that survive it as often as asked.
    pub sizes: Sizes,
    /// Yearly cost.
    pub cost: f64,
    /// Share of the starts from which it is survived.
    pub probability: f64,
}

/// Yearly cost of surviving outages of each length, all else as the block's requirement says.
///
/// # Errors
/// As [`optimise`](crate::optimise); a length that the limits forbid is [`CommunityError::Impossible`].
pub fn cost_of_resilience(
    block: &Block,
    years: &[PlanYear],
    request: &Request,
    target: &OutageTarget,
    hours: &[u32],
) -> Result<Vec<ResilienceCost>, CommunityError> {
    hours
        .iter()
        .map(|&hours| {
            let mut asked = block.clone();
            let target = OutageTarget { hours, ..*target };
            asked.requirements.outage = Some(target);
            let plan = crate::optimise(&asked, years, request)?;
            let probability = least_probability(&asked, years, &plan.sizes, &target)?;
            Ok(ResilienceCost { hours, sizes: plan.sizes, cost: plan.cost, probability })
        })
        .collect()
}

/// Sizes a block whose plan must survive outages: the plan is tried, the battery raised to what its sun leaves to be
/// stored, and the plan made anew, until it survives in every year.
pub(crate) fn optimise_with_outage(
    block: &Block,
    years: &[PlanYear],
    request: &Request,
    target: &OutageTarget,
) -> Result<Plan, CommunityError> {
    let mut block = block.clone();
    let mut plan = solve(&block, years, request)?;
    for _ in 0..ROUNDS {
        if least_probability(&block, years, &plan.sizes, target)? >= target.probability {
            return Ok(plan);
        }
        demand_battery(&mut block, years, &plan.sizes, target)?;
        plan = solve(&block, years, request)?;
    }
    Err(CommunityError::Unproven { gap: f64::NAN, infeasibility: f64::NAN })
}

/// What an outage finds of sizes: one power either way, at the bus.
#[must_use]
pub fn outage_input(block: &Block, sizes: &Sizes, critical_share: f64, initial_soc: f64) -> OutageInput {
    let (charge_efficiency, discharge_efficiency) =
        block.battery.map_or((1.0, 1.0), |battery| (battery.charge_efficiency, battery.discharge_efficiency));
    OutageInput {
        pv_kw: sizes.pv_kw,
        battery_kwh: sizes.battery_kwh,
        battery_kw: sizes.charger_kw.min(sizes.discharger_kw * discharge_efficiency),
        critical_share,
        initial_soc,
        charge_efficiency,
        discharge_efficiency,
    }
}

fn outages(block: &Block, years: &[PlanYear], input: &OutageInput) -> Result<Vec<Outage>, CommunityError> {
    years.iter().map(|year| survival(year.series, block.calendar().step_h(), input)).collect()
}

fn least_probability(
    block: &Block,
    years: &[PlanYear],
    sizes: &Sizes,
    target: &OutageTarget,
) -> Result<f64, CommunityError> {
    let input = outage_input(block, sizes, target.critical_share, target.initial_soc);
    let all = outages(block, years, &input)?;
    Ok(all.iter().map(|outage| outage.probability(f64::from(target.hours))).fold(1.0, f64::min))
}

/// Raises the least battery to the smallest that survives with the sun of `sizes`.
fn demand_battery(
    block: &mut Block,
    years: &[PlanYear],
    sizes: &Sizes,
    target: &OutageTarget,
) -> Result<(), CommunityError> {
    let peak = years.iter().flat_map(|year| &year.series.load_kw).copied().fold(0.0, f64::max) * target.critical_share;
    let Some(battery) = block.battery else { return Ok(()) };
    let power = peak.max(sizes.charger_kw).max(sizes.discharger_kw * battery.discharge_efficiency);
    let survives = |energy: f64| -> Result<bool, CommunityError> {
        let sizes = Sizes {
            battery_kwh: energy,
            charger_kw: power,
            discharger_kw: power / battery.discharge_efficiency,
            ..*sizes
        };
        Ok(least_probability(block, years, &sizes, target)? >= target.probability)
    };
    let mut high = sizes.battery_kwh.max(1.0);
    while !survives(high)? {
        high *= 2.0;
        if high > 1e9 {
            return Err(CommunityError::Impossible(Vec::new()));
        }
    }
    let mut low = 0.0;
    while high - low > EXACT * high {
        let middle = 0.5 * (low + high);
        if survives(middle)? { high = middle } else { low = middle }
    }
    let needed = [
        (Limit::BatteryEnergy, battery.max_kwh, high),
        (Limit::ChargerPower, battery.charger.max_kw, power),
        (Limit::DischargerPower, battery.discharger.max_kw, power / battery.discharge_efficiency),
    ];
    let short: Vec<Relaxation> = needed
        .into_iter()
        .filter_map(|(limit, most, needed)| {
            most.filter(|most| *most < needed * (1.0 - 1e-9)).map(|asked| Relaxation { limit, asked, needed })
        })
        .collect();
    if !short.is_empty() {
        return Err(CommunityError::Impossible(short));
    }
    let raised = block.battery.get_or_insert(battery);
    raised.min_kwh = raised.min_kwh.max(high);
    raised.charger.min_kw = raised.charger.min_kw.max(power);
    raised.discharger.min_kw = raised.discharger.min_kw.max(power / battery.discharge_efficiency);
    Ok(())
}
