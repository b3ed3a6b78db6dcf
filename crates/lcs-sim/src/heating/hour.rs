//! The heating plants of several buildings in one hour, side by side.

use super::{AirSourceHeatPump, HeatingPlant};
use crate::lanes::{Lanes, cubic};
use pulp::Simd;

/// More than any plant can be asked for, W.
const BOUNDLESS_W: f64 = 1e15;
/// Outdoor air between which coils frost, and where they frost most, °C: 17, 35 and 45 °F.
const FROST_C: (f64, f64, f64) = (-8.33, 1.67, 7.22);
/// What frost leaves of capacity and of input where it is worst.
const FROSTED: (f64, f64) = (0.90, 0.985);

/// Power of the heating plants in one hour, W.
#[derive(Clone, Copy)]
pub(crate) struct HeatingPower<S: Simd> {
    /// Compressors and resistance.
    pub electricity_w: Lanes<S>,
    /// Fuel or district heat.
    pub fuel_w: Lanes<S>,
}

/// Heating plants, ready for a year.
pub(crate) struct HeatingPlantLanes<S: Simd> {
    /// Useful heat per input: a line of the outdoor temperature, and what it never falls below.
    rate: [Lanes<S>; 2],
    least_rate: Lanes<S>,
    /// Rate over that at full load: cubic of the part-load ratio.
    part_load: [Lanes<S>; 4],
    /// Capacity over the rated one: a line of the outdoor temperature.
    capacity: [Lanes<S>; 2],
    capacity_w: Lanes<S>,
    /// What the machine never gives more than; boundless for plants that need no backup.
    limit_w: Lanes<S>,
    minimum_outdoor_c: Lanes<S>,
    /// 1 where coils frost.
    frost: Lanes<S>,
    /// 1 for electricity, 0 for fuel.
    electric: Lanes<S>,
}

/// A heating plant in the form that all kinds share.
struct Form {
    rate: [f64; 2],
    least_rate: f64,
    part_load: [f64; 4],
    capacity: [f64; 2],
    limited: bool,
    minimum_outdoor_c: f64,
    frost: bool,
    electric: bool,
}

impl Form {
    fn of(plant: HeatingPlant) -> Self {
        let constant = |rate: f64, electric: bool| Self {
            rate: [rate, 0.0],
            least_rate: 0.0,
            part_load: [1.0, 0.0, 0.0, 0.0],
            capacity: [1.0, 0.0],
            limited: false,
            minimum_outdoor_c: -100.0,
            frost: false,
            electric,
        };
        let line = |at_rating: f64, rated_c: f64, change_per_k: f64| {
            [at_rating * (1.0 - change_per_k * rated_c), at_rating * change_per_k]
        };
        match plant {
            HeatingPlant::Boiler { efficiency } => constant(efficiency, false),
            HeatingPlant::PartLoadBoiler { efficiency, curve } => {
                Self { part_load: curve.cubic(), ..constant(efficiency, false) }
            }
            HeatingPlant::District { loss } => constant(1.0 / (1.0 + loss), false),
            HeatingPlant::Electric => constant(1.0, true),
            // A heat pump never does worse than the resistance heater that backs it up.
            HeatingPlant::HeatPump { rated_cop, rated_outdoor_c, cop_change_per_k } => Self {
                rate: line(rated_cop, rated_outdoor_c, cop_change_per_k),
                least_rate: 1.0,
                ..constant(1.0, true)
            },
            HeatingPlant::AirSourceHeatPump(pump) => {
                let AirSourceHeatPump { rated_cop, rated_outdoor_c, cycling_degradation, .. } = pump;
                Self {
                    rate: line(rated_cop, rated_outdoor_c, pump.cop_change_per_k),
                    least_rate: 1.0,
                    part_load: [1.0 - cycling_degradation, cycling_degradation, 0.0, 0.0],
                    capacity: line(1.0, rated_outdoor_c, pump.capacity_change_per_k),
                    limited: true,
                    minimum_outdoor_c: pump.minimum_outdoor_c,
                    frost: pump.defrost,
                    electric: true,
                }
            }
        }
    }
}

/// How much of the worst frost there is: 0 outside the band, 1 at its middle.
///
/// # Source
/// AHRI 210/240 and 10 CFR 430 subpart B appendix M, 4.2: frosting from 17 to 45 °F; without a test at 35 °F capacity is
/// 0.90 and power 0.985 of the line through the other two.
fn frost(outdoor_c: f64) -> f64 {
    let (low, worst, high) = FROST_C;
    ((outdoor_c - low) / (worst - low)).min((high - outdoor_c) / (high - worst)).max(0.0)
}

impl<S: Simd> HeatingPlantLanes<S> {
    /// Plants of as many lanes as there are (the last fills the rest), with their heat capacities at rated conditions.
    pub fn new(simd: S, plants: &[HeatingPlant], capacity_w: Lanes<S>) -> Self {
        let form = |lane: usize| Form::of(plants[lane.min(plants.len() - 1)]);
        let lanes = |get: &dyn Fn(&Form) -> f64| Lanes::from_fn(simd, |lane| get(&form(lane)));
        Self {
            rate: std::array::from_fn(|i| lanes(&|f| f.rate[i])),
            least_rate: lanes(&|f| f.least_rate),
            part_load: std::array::from_fn(|i| lanes(&|f| f.part_load[i])),
            capacity: std::array::from_fn(|i| lanes(&|f| f.capacity[i])),
            capacity_w: capacity_w.max(capacity_w.constant(1.0)),
            limit_w: lanes(&|f| if f.limited { 0.0 } else { BOUNDLESS_W }),
            minimum_outdoor_c: lanes(&|f| f.minimum_outdoor_c),
            frost: lanes(&|f| f64::from(u8::from(f.frost))),
            electric: lanes(&|f| f64::from(u8::from(f.electric))),
        }
    }

    /// Power drawn for the heat asked for at an outdoor dry bulb. Where the machine cannot give it all, resistance does.
    #[inline(always)]
    pub fn hour(&self, heat_w: Lanes<S>, outdoor_c: f64) -> HeatingPower<S> {
        let outdoor = heat_w.constant(outdoor_c);
        let one = heat_w.constant(1.0);
        let frosted = self.frost * frost(outdoor_c);
        let capacity = self.capacity[1].mul_add(outdoor, self.capacity[0]).max(heat_w.constant(0.05));
        let available_w = self.capacity_w * capacity * frosted.scaled_add(FROSTED.0 - 1.0, one);
        let stopped = outdoor.less_than(self.minimum_outdoor_c);
        let machine_w = stopped.select(heat_w.constant(0.0), heat_w.min(available_w.max(self.limit_w)));
        let share = (machine_w / available_w).min(one);
        let frost_rate = frosted.scaled_add(FROSTED.0 / FROSTED.1 - 1.0, one);
        let rate = self.rate[1].mul_add(outdoor, self.rate[0]) * frost_rate;
        let rate = (rate * cubic(&self.part_load, share, share * share)).max(self.least_rate);
        let input_w = machine_w / rate;
        let backup_w = heat_w - machine_w;
        HeatingPower {
            electricity_w: self.electric.mul_add(input_w, backup_w),
            fuel_w: (one - self.electric) * input_w,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulp::Scalar;

    fn pump() -> AirSourceHeatPump {
        AirSourceHeatPump {
            rated_cop: 3.6,
            rated_outdoor_c: 8.33,
            cop_change_per_k: 0.02,
            capacity_change_per_k: 0.025,
            cycling_degradation: 0.25,
            defrost: true,
            minimum_outdoor_c: -15.0,
        }
    }

    fn electricity_w(pump: AirSourceHeatPump, heat_w: f64, outdoor_c: f64) -> f64 {
        let lanes = |value| Lanes::splat(Scalar, value);
        let plant = HeatingPlantLanes::new(Scalar, &[HeatingPlant::AirSourceHeatPump(pump)], lanes(10_000.0));
        plant.hour(lanes(heat_w), outdoor_c).electricity_w.lane(0)
    }

    /// By hand: at the rating 10 kW / 3.6; at half load over 1 − 0.25 × 0.5; at −20 °C resistance alone; at −10 °C
    /// capacity 5.4175 kW and COP 2.28024, the rest resistance.
    #[test]
    fn capacity_cycling_and_backup() {
        assert!((electricity_w(pump(), 10_000.0, 8.33) - 10_000.0 / 3.6).abs() < 1e-6);
        assert!((electricity_w(pump(), 5_000.0, 8.33) - 5_000.0 / 3.6 / 0.875).abs() < 1e-6);
        assert!((electricity_w(pump(), 5_000.0, -20.0) - 5_000.0).abs() < 1e-9);
        let cold = 5_417.5 / 2.280_24 + (10_000.0 - 5_417.5);
        assert!((electricity_w(pump(), 10_000.0, -10.0) - cold).abs() < 0.1);
    }

    /// 10 CFR 430: at 35 °F the coefficient is 0.90 / 0.985 of the line, and nothing at 17 and 45 °F.
    #[test]
    fn frost_costs_most_just_above_freezing() {
        let dry = AirSourceHeatPump { defrost: false, ..pump() };
        let loss = |outdoor_c| {
            let load = |p: AirSourceHeatPump| electricity_w(p, 1.0, outdoor_c);
            load(dry) / load(pump())
        };
        assert!((loss(1.67) - 0.90 / 0.985).abs() < 1e-3, "{}", loss(1.67));
        assert!((loss(-8.33) - 1.0).abs() < 1e-9 && (loss(7.3) - 1.0).abs() < 1e-9);
    }
}
