//! What measures cost in one facility.

use crate::EndUseEnergy;
use crate::draws::{Draw, SharedDraws};
use crate::effect::end_uses;
use crate::quantile::quantile;
use lcs_pack::{CostBasis, Effect, Measure};

/// The quantities that unit costs multiply; `None` or 0 where not known.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Quantities {
    pub floor_area_m2: f64,
    pub roof_area_m2: f64,
    pub window_area_m2: f64,
    pub cooling_kw: f64,
    pub heating_kw: f64,
    pub end_uses: Vec<EndUseEnergy>,
    /// Modules beyond this are not set up, kWp; `None` where nothing limits them but the roof.
    pub pv_limit_kwp: Option<f64>,
}

impl Quantities {
    /// Peak power of the modules of a measure, kWp.
    pub(crate) fn kwp(&self, measure: &Measure, probability: f64) -> f64 {
        let of = |effect: &Effect| match effect {
            Effect::RooftopPv { usable_roof, kwp_per_m2 } => {
                quantile(usable_roof, probability).clamp(0.0, 1.0) * kwp_per_m2 * self.roof_area_m2
            }
            _ => 0.0,
        };
        let roof: f64 = measure.effects.iter().map(of).sum();
        self.pv_limit_kwp.map_or(roof, |limit| roof.min(limit))
    }

    /// How many units of its cost a measure takes.
    pub(crate) fn units(&self, measure: &Measure, effect_probability: f64) -> f64 {
        match measure.cost.per {
            CostBasis::FloorArea => self.floor_area_m2,
            CostBasis::RoofArea => self.roof_area_m2,
            CostBasis::WindowArea => self.window_area_m2,
            CostBasis::CoolingCapacity => self.cooling_kw,
            CostBasis::HeatingCapacity => self.heating_kw,
            CostBasis::PvCapacity => self.kwp(measure, effect_probability),
            CostBasis::YearlyEnergy => self.energy_changed_kwh(measure),
        }
    }

    fn energy_changed_kwh(&self, measure: &Measure) -> f64 {
        let changed = |end_use: &str| {
            measure.effects.iter().any(|effect| match effect {
                Effect::EndUse { end_use: named, .. } => named == end_use || (named == "lifts" && end_use == "other"),
                other => end_uses(other).contains(&end_use),
            })
        };
        self.end_uses.iter().filter(|row| changed(&row.end_use)).map(|row| row.electricity_kwh + row.heat_kwh).sum()
    }

    /// Whether the measure's cost can be told: a quantity is known, or a unit costs nothing anyway.
    pub(crate) fn can_price(&self, measure: &Measure) -> bool {
        self.units(measure, 0.5) > 0.0 || measure.cost.amount.p90 <= 0.0
    }
}

/// Investment and added yearly running cost of a set of measures in one draw.
pub(crate) fn cost(
    measures: &[Measure],
    set: &[usize],
    quantities: &Quantities,
    shared: &SharedDraws,
    draw: Draw,
) -> (f64, f64) {
    set.iter().fold((0.0, 0.0), |(capex, yearly), &index| {
        let measure = &measures[index];
        let units = quantities.units(measure, shared.effect(index, draw));
        let probability = shared.cost(index, draw);
        let running = measure.yearly_cost.as_ref().map_or(0.0, |range| quantile(range, probability));
        (capex + units * quantile(&measure.cost.amount, probability).max(0.0), yearly + units * running)
    })
}

/// Life of a set of measures, years, weighted by their median cost; a plain mean where they cost nothing.
pub(crate) fn life_years(measures: &[Measure], set: &[usize], quantities: &Quantities) -> f64 {
    let weighted = |weight: &dyn Fn(&Measure) -> f64| {
        set.iter().map(|&index| &measures[index]).fold((0.0, 0.0), |(sum, weights), measure| {
            let weight = weight(measure);
            (sum + weight * measure.life_years.p50, weights + weight)
        })
    };
    let (sum, weights) = weighted(&|measure| quantities.units(measure, 0.5) * measure.cost.amount.p50.max(0.0));
    let (sum, weights) = if weights > 0.0 { (sum, weights) } else { weighted(&|_| 1.0) };
    if weights > 0.0 { sum / weights } else { 0.0 }
}
