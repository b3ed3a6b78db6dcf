//! Plants and fans of the buildings of a register, once the year's loads have sized them.
//!
//! # Sizing
//! Sizing calculations repeat one day until it no longer changes (ASHRAE Handbook—Fundamentals 2017, chapter 18; the sizing
//! periods of EnergyPlus): a morning after a closed weekend is no design hour. So the design load is the year's highest
//! hour among the days that follow a day of the same kind. Where the warm morning after a closed day asks for more, the
//! plant runs at capacity, and what is left of the load is carried into the next hour and counted as missed.

use crate::demand::Demand;
use crate::heating::HeatingPlantLanes;
use crate::lanes::{Lanes, cubic};
use crate::plant::{COIL_WET_BULB_C, CoolingPlantLanes};
use crate::{Building, Climate, HeatingPlant};
use pulp::Simd;

/// A load that is left over and smaller than this share of capacity is a rounding.
const ROUNDING: f64 = 1e-6;

/// Energy of a month of the buildings of a register, Wh.
#[derive(Clone, Copy)]
pub(crate) struct MonthSupply<S: Simd> {
    pub fans_wh: Lanes<S>,
    pub fan_heat_wh: Lanes<S>,
    pub compressors_wh: Lanes<S>,
    pub towers_wh: Lanes<S>,
    pub pumps_wh: Lanes<S>,
    pub district_wh: Lanes<S>,
    pub heating_electricity_wh: Lanes<S>,
    pub heating_fuel_wh: Lanes<S>,
}

/// What the plants of a register did in the year.
pub(crate) struct Supply<S: Simd> {
    pub months: Vec<MonthSupply<S>>,
    pub capacity_w: Lanes<S>,
    pub peak_cooling_w: Lanes<S>,
    pub peak_heating_w: Lanes<S>,
    /// Hours in which the plant finished late.
    pub late_hours: Lanes<S>,
}

/// Fans of the buildings of a register.
struct Fans<S: Simd> {
    /// Power at design flow, W.
    design_w: Lanes<S>,
    per_design_flow: Lanes<S>,
    /// Share of the power at a share of the flow.
    curve: [Lanes<S>; 4],
    heat_to_air: Lanes<S>,
}

impl<S: Simd> Fans<S> {
    fn new(simd: S, buildings: &[&Building], climate: &Climate, design_kg_s: Lanes<S>) -> Self {
        let of = |field: &dyn Fn(&Building) -> f64| Lanes::from_fn(simd, |lane| field(buildings[lane]));
        let litres_per_kg = 1000.0 / climate.air_density_kg_m3();
        let curves: Vec<[f64; 4]> = buildings.iter().map(|building| building.air_side.fan_power().cubic()).collect();
        let curve = |i: usize| Lanes::from_fn(simd, |lane| curves[lane][i]);
        Self {
            design_w: design_kg_s * of(&|b| b.air_side.specific_fan_power_w_l_s * litres_per_kg),
            per_design_flow: design_kg_s.constant(1.0) / design_kg_s.max(design_kg_s.constant(1e-9)),
            curve: std::array::from_fn(curve),
            heat_to_air: of(&|b| b.air_side.fan_heat_to_air),
        }
    }

    /// Power at a flow, W; nothing without flow.
    #[inline(always)]
    fn power_w(&self, supply_kg_s: Lanes<S>) -> Lanes<S> {
        let flow = (supply_kg_s * self.per_design_flow).min(supply_kg_s.constant(1.0));
        let runs = supply_kg_s.greater_than(supply_kg_s.constant(0.0));
        runs.keep(self.design_w * cubic(&self.curve, flow, flow * flow))
    }
}

/// Runs fans and plants of a register through the hours of its year that ask for them.
#[inline(always)]
pub(crate) fn supply<S: Simd>(simd: S, buildings: &[&Building], climate: &Climate, demand: &Demand<S>) -> Supply<S> {
    let of = |field: &dyn Fn(&Building) -> f64| Lanes::from_fn(simd, |lane| field(buildings[lane]));
    let zero = Lanes::splat(simd, 0.0);
    let design = demand.design();
    let fans = Fans::new(simd, buildings, climate, design.supply_kg_s);
    let sized_w = fans.design_w.mul_add(fans.heat_to_air, design.cooling_w) * of(&|b| b.cooling_plant.sizing_factor);
    let given_w = of(&|b| b.cooling_plant.capacity_w.unwrap_or(0.0));
    let capacity_w = given_w.greater_than(zero).select(given_w, sized_w);
    let plants: Vec<_> = buildings.iter().map(|building| &building.cooling_plant).collect();
    let plant = CoolingPlantLanes::new(simd, &plants, capacity_w);
    // Reheat without a heating system is electric.
    let heaters: Vec<_> =
        buildings.iter().map(|b| b.heating.as_ref().map_or(HeatingPlant::Electric, |h| h.plant)).collect();
    let given_w = of(&|b| b.heating.as_ref().and_then(|heating| heating.capacity_w).unwrap_or(0.0));
    let heater = HeatingPlantLanes::new(simd, &heaters, given_w.greater_than(zero).select(given_w, design.heating_w));

    let coil_wet_bulb_c = zero + COIL_WET_BULB_C;
    let rounding_w = capacity_w * ROUNDING;
    let (mut left_w, mut late_hours, mut peak_cooling_w) = (zero, zero, zero);
    // Whether any plant is late: a branch, so that an hour need not wait for the one before.
    let (mut last_hour, mut late) = (0, false);
    let mut months = Vec::with_capacity(12);
    let (mut coil_begin, mut heating_begin) = (0, 0);
    for month in &demand.months {
        let mut sums = MonthSupply {
            fans_wh: zero,
            fan_heat_wh: zero,
            compressors_wh: zero,
            towers_wh: zero,
            pumps_wh: zero,
            district_wh: zero,
            heating_electricity_wh: zero,
            heating_fuel_wh: zero,
        };
        let in_month = coil_begin..month.coil_hours;
        for (&hour, busy) in demand.coil_hours[in_month.clone()].iter().zip(&demand.coil[in_month]) {
            let hour = usize::from(hour);
            let fan_w = fans.power_w(busy.supply_kg_s);
            sums.fans_wh += fan_w;
            let runs = busy.cooling_w.greater_than(zero);
            if !runs.any() {
                continue;
            }
            let fan_heat_w = runs.keep(fan_w * fans.heat_to_air);
            let asked_w = busy.cooling_w + fan_heat_w;
            // What was left over is gone once the plant has stopped.
            let with_left_w = if late && hour == last_hour + 1 { runs.keep(asked_w + left_w) } else { asked_w };
            last_hour = hour;
            let drawn = plant.hour(with_left_w, &climate.plant_air()[hour], coil_wet_bulb_c);
            late = drawn.unmet_w.greater_than(zero).any();
            if late {
                left_w = drawn.unmet_w;
                late_hours += left_w.greater_than(rounding_w).keep(zero + 1.0);
            }
            peak_cooling_w = peak_cooling_w.max(asked_w);
            sums.fan_heat_wh += fan_heat_w;
            sums.compressors_wh += drawn.compressor_w;
            sums.towers_wh += drawn.towers_w;
            sums.pumps_wh += drawn.pumps_w;
            sums.district_wh += drawn.district_w;
        }
        let in_month = heating_begin..month.heating_hours;
        for (&hour, &heating_w) in demand.heating_hours[in_month.clone()].iter().zip(&demand.heating_w[in_month]) {
            let drawn = heater.hour(heating_w, climate.plant_air()[usize::from(hour)].dry_bulb_c);
            sums.heating_electricity_wh += drawn.electricity_w;
            sums.heating_fuel_wh += drawn.fuel_w;
        }
        (coil_begin, heating_begin) = (month.coil_hours, month.heating_hours);
        months.push(sums);
    }
    Supply { months, capacity_w, peak_cooling_w, peak_heating_w: demand.highest.heating_w, late_hours }
}
