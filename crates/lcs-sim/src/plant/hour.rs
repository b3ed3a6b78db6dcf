//! The cooling plants of several buildings in one hour, side by side: one form for all kinds, coefficients in each lane.

use super::curves::CurveLanes;
use super::pumps::PumpCurve;
use super::tower::{TowerFan, YORK_LEAST_RANGE_K, york_approach};
use super::{CoolingPlant, PlantKind};
use crate::lanes::{Lanes, cubic};
use pulp::Simd;

/// Wet bulb of the air that enters the coil where the caller does not follow it, °C: AHRI 210/240 and ISO 5151 T1.
pub(crate) const COIL_WET_BULB_C: f64 = 19.4;

/// More than any plant can be asked for, W: the capacity of plants without a machine.
const BOUNDLESS_W: f64 = 1e15;

/// Outdoor air of an hour as plants see it; all lanes share it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct OutsideAir {
    pub dry_bulb_c: f64,
    pub wet_bulb_c: f64,
    /// [`york_approach`] at this wet bulb.
    york: [[f64; 3]; 3],
}

impl OutsideAir {
    pub fn new(dry_bulb_c: f64, wet_bulb_c: f64) -> Self {
        Self { dry_bulb_c, wet_bulb_c, york: york_approach(wet_bulb_c) }
    }
}

/// Power of the cooling plants in one hour, W.
#[derive(Clone, Copy)]
pub(crate) struct PlantPower<S: Simd> {
    /// Compressors, with the fans of air-cooled machines.
    pub compressor_w: Lanes<S>,
    /// Chilled and condenser water pumps.
    pub pumps_w: Lanes<S>,
    /// Tower fans.
    pub towers_w: Lanes<S>,
    /// Cold bought from a network, W of heat.
    pub district_w: Lanes<S>,
    /// Load beyond what the machines can do in this weather, W of heat. No energy is counted for it.
    pub unmet_w: Lanes<S>,
}

/// Cooling plants, ready for a year.
pub(crate) struct CoolingPlantLanes<S: Simd> {
    machine: Machine<S>,
    pumps: Pumps<S>,
    tower: Tower<S>,
    /// District cooling: 1, else 0.
    district: Lanes<S>,
    /// Whether any lane has a plant at all.
    any: bool,
}

/// Coefficients of the machines.
struct Machine<S: Simd> {
    curves: CurveLanes<S>,
    above: [Lanes<S>; 4],
    below: [Lanes<S>; 2],
    /// Cold side: `cold[0] − cold[1] × load share + cold[2] × wet bulb at the coil`, °C.
    cold: [Lanes<S>; 3],
    /// Warm side: shares of dry bulb and of tower water.
    dry: Lanes<S>,
    wet: Lanes<S>,
    capacity_w: Lanes<S>,
    per_capacity: Lanes<S>,
    /// Input at full load and rated conditions; zero without a compressor.
    full_input_w: Lanes<S>,
    unloading: Lanes<S>,
    per_minimum: Lanes<S>,
    per_cop: Lanes<S>,
    /// Heat rejected at full load over cooling, the other way round.
    per_rejected: Lanes<S>,
    /// Equal machines that share the load.
    count: Lanes<S>,
    per_count: Lanes<S>,
    most: u8,
    /// Whether any part-load curve has a denominator.
    divides: bool,
}

struct Pumps<S: Simd> {
    /// Chilled and condenser side: cubic of the load share, W.
    chilled: [Lanes<S>; 4],
    condenser: [Lanes<S>; 4],
    /// With all machines running, W.
    chilled_per_machine: Lanes<S>,
    condenser_per_machine: Lanes<S>,
    /// Share of the chilled pumps' power that comes back to the machines.
    heat: Lanes<S>,
}

struct Tower<S: Simd> {
    constant_approach_k: Lanes<S>,
    york_factor: Lanes<S>,
    range_k: Lanes<S>,
    minimum_c: Lanes<S>,
    approach_set_k: Lanes<S>,
    w_per_w: Lanes<S>,
    slope_w: Lanes<S>,
    cubic_w: [Lanes<S>; 4],
    /// 1 where the effort of the fan is its air flow.
    by_air_flow: Lanes<S>,
    any: bool,
    any_york: bool,
    any_modulated: bool,
}

impl<S: Simd> CoolingPlantLanes<S> {
    /// Plants of as many lanes as there are (the last fills the rest), with their capacities at rated conditions.
    pub fn new(simd: S, plants: &[&CoolingPlant], capacity_w: Lanes<S>) -> Self {
        let plant = |lane: usize| plants[lane.min(plants.len() - 1)];
        let lanes = |get: &dyn Fn(&CoolingPlant) -> f64| Lanes::from_fn(simd, |lane| get(plant(lane)));
        // One watt: a building that is never cooled has no capacity, and no load over none is no load share.
        let least = capacity_w.max(capacity_w.constant(1.0));
        let none = lanes(&|p| f64::from(u8::from(p.kind == PlantKind::None)));
        let capacity_w = none.greater_than(none.constant(0.5)).select(least.constant(BOUNDLESS_W), least);
        Self {
            machine: Machine::new(simd, plants, capacity_w),
            pumps: Pumps::new(simd, plants, least),
            tower: Tower::new(simd, plants, least),
            district: lanes(&|p| f64::from(u8::from(p.kind == PlantKind::District))),
            any: plants.iter().any(|p| p.kind != PlantKind::None),
        }
    }

    /// Power drawn for the loads at the coils.
    ///
    /// `coil_wet_bulb_c` is the air that enters the coils, for machines that cool air directly ([`COIL_WET_BULB_C`] where it
    /// is not followed). Without load a plant is off.
    ///
    /// # Source
    /// Energy input ratio method of DOE-2 (Hydeman and Gillespie 2002): `P = Q_avail · EIR_rated · f(T) · f(PLR)`,
    /// `Q_avail = Q_rated · g(T)`. Towers: York correlation, or constant approach.
    #[inline(always)]
    pub fn hour(&self, load_w: Lanes<S>, outside: &OutsideAir, coil_wet_bulb_c: Lanes<S>) -> PlantPower<S> {
        let m = &self.machine;
        let zero = load_w.constant(0.0);
        if !self.any {
            return PlantPower { compressor_w: zero, pumps_w: zero, towers_w: zero, district_w: zero, unmet_w: zero };
        }
        let on = load_w.greater_than(zero);
        let share = (load_w * m.per_capacity).min(load_w.constant(1.0));
        let (running, _) = m.running(share);
        let squared = share * share;
        let chilled_w = self.pumps.chilled_per_machine.mul_add(running, cubic(&self.pumps.chilled, share, squared));
        let condenser_w =
            self.pumps.condenser_per_machine.mul_add(running, cubic(&self.pumps.condenser, share, squared));
        let asked_w = self.pumps.heat.mul_add(chilled_w, load_w);

        let rejected = if self.tower.any_york { m.rejected(asked_w * m.per_capacity) } else { share };
        let water = self.tower.water(rejected, outside);
        let warm_c = m.dry.scaled_add(outside.dry_bulb_c, m.wet * (water.approach_k + outside.wet_bulb_c));
        let cold_c = m.cold[2].mul_add(coil_wet_bulb_c, (-m.cold[1]).mul_add(share, m.cold[0]));
        let (capacity, input) = m.curves.at(cold_c, warm_c);
        let available_w = m.capacity_w * capacity;
        let met_w = asked_w.min(available_w);
        let compressor_w = m.full_input_w * capacity * input * m.part_load(met_w / available_w);
        let towers_w = self.tower.fans_w(&water, running, met_w + compressor_w);
        PlantPower {
            compressor_w: on.keep(compressor_w),
            pumps_w: on.keep(chilled_w + condenser_w),
            towers_w: on.keep(towers_w),
            district_w: on.keep(self.district * met_w),
            unmet_w: on.keep(asked_w - met_w),
        }
    }
}

impl<S: Simd> Machine<S> {
    fn new(simd: S, plants: &[&CoolingPlant], capacity_w: Lanes<S>) -> Self {
        let plant = |lane: usize| plants[lane.min(plants.len() - 1)];
        let lanes = |get: &dyn Fn(&CoolingPlant) -> f64| Lanes::from_fn(simd, |lane| get(plant(lane)));
        let of_water = |p: &CoolingPlant| p.kind == PlantKind::WaterCooledChiller && p.heat_rejection.is_some();
        let one = capacity_w.constant(1.0);
        let per_cop = lanes(&|p| 1.0 / p.rated_cop);
        let count = lanes(&|p| f64::from(p.machines.max(1)));
        Self {
            curves: CurveLanes::new(simd, |lane| plant(lane).curve_set()),
            above: std::array::from_fn(|i| lanes(&|p| p.part_load.curve().above[i])),
            below: std::array::from_fn(|i| lanes(&|p| p.part_load.curve().below[i])),
            cold: std::array::from_fn(|i| lanes(&|p| p.cold_side()[i])),
            dry: lanes(&|p| f64::from(u8::from(!of_water(p)))),
            wet: lanes(&|p| f64::from(u8::from(of_water(p)))),
            capacity_w,
            per_capacity: one / capacity_w,
            full_input_w: capacity_w
                * lanes(&|p| match p.kind {
                    PlantKind::None | PlantKind::District => 0.0,
                    _ => 1.0 / p.rated_cop,
                }),
            unloading: lanes(&|p| p.unloading_ratio()),
            // A machine without a minimum never cycles: any load at all is past it.
            per_minimum: lanes(&|p| 1.0 / p.minimum_part_load_ratio.max(1e-12)),
            per_cop,
            per_rejected: one / (per_cop + 1.0),
            count,
            per_count: one / count,
            most: plants.iter().map(|p| p.machines.max(1)).max().unwrap_or(1),
            divides: plants.iter().any(|p| p.part_load.curve().below != [1.0, 0.0]),
        }
    }

    /// Share of the machines that run at a share of the load, as few as can carry it; and one over it.
    #[inline(always)]
    fn running(&self, share: Lanes<S>) -> (Lanes<S>, Lanes<S>) {
        let one = share.constant(1.0);
        let (mut machines, mut per_machines) = (one, one);
        let carried = share * self.count;
        for already in 1..self.most {
            let (enough, next) = (f64::from(already), f64::from(already) + 1.0);
            let more = carried.greater_than(one * enough);
            machines = more.select(one * next, machines);
            per_machines = more.select(one * (1.0 / next), per_machines);
        }
        (machines * self.per_count, per_machines * self.count)
    }

    /// Input over full-load input of all machines. Below its minimum a machine cycles; between minimum and unloading it runs
    /// unloaded against false load, as in EnergyPlus Chiller:Electric:EIR.
    #[inline(always)]
    fn part_load(&self, share: Lanes<S>) -> Lanes<S> {
        if self.most == 1 {
            return self.of_one(share);
        }
        let (running, per_running) = self.running(share);
        running * self.of_one(share * per_running)
    }

    /// Heat rejected over that at full load, at rated temperatures: what the weather makes of the compressor's part changes the
    /// range by a few per cent, the condenser by a tenth of a kelvin.
    #[inline(always)]
    fn rejected(&self, share: Lanes<S>) -> Lanes<S> {
        let share = share.min(share.constant(1.0));
        self.per_cop.mul_add(self.part_load(share), share) * self.per_rejected
    }

    #[inline(always)]
    fn of_one(&self, ratio: Lanes<S>) -> Lanes<S> {
        let x = ratio.max(self.unloading);
        let cycling = (ratio * self.per_minimum).min(ratio.constant(1.0));
        let above = cycling * cubic(&self.above, x, x * x);
        if self.divides { above / self.below[1].mul_add(x, self.below[0]) } else { above }
    }
}

impl<S: Simd> Pumps<S> {
    fn new(simd: S, plants: &[&CoolingPlant], capacity_w: Lanes<S>) -> Self {
        let plant = |lane: usize| plants[lane.min(plants.len() - 1)];
        let lanes = |get: &dyn Fn(&CoolingPlant) -> f64| Lanes::from_fn(simd, |lane| get(plant(lane)));
        let curve = |get: fn(&CoolingPlant) -> PumpCurve| {
            let of_load = std::array::from_fn(|i| capacity_w * lanes(&|p| get(p).of_load[i]));
            (of_load, capacity_w * lanes(&|p| get(p).per_machine))
        };
        let (chilled, chilled_per_machine) = curve(CoolingPlant::chilled_pumps);
        let (condenser, condenser_per_machine) = curve(CoolingPlant::condenser_pumps);
        let heat = lanes(&|p| f64::from(u8::from(p.pumping.is_some())));
        Self { chilled, condenser, chilled_per_machine, condenser_per_machine, heat }
    }
}

/// Condenser water that leaves the tower.
struct TowerWater<S: Simd> {
    range_k: Lanes<S>,
    /// Approach over the ratio of water flow to air flow: a parabola, its sum is the approach at full fan speed.
    parabola_k: [Lanes<S>; 3],
    full_approach_k: Lanes<S>,
    /// Approach that is held.
    approach_k: Lanes<S>,
}

impl<S: Simd> Tower<S> {
    fn new(simd: S, plants: &[&CoolingPlant], capacity_w: Lanes<S>) -> Self {
        let plant = |lane: usize| plants[lane.min(plants.len() - 1)];
        let lanes = |get: &dyn Fn(&CoolingPlant) -> f64| Lanes::from_fn(simd, |lane| get(plant(lane)));
        // Heat rejected at full load under rated conditions.
        let rejected_w = capacity_w * lanes(&|p| 1.0 + 1.0 / p.rated_cop);
        let fan = |p: &CoolingPlant| p.towers().map_or((0.0, [0.0; 4]), |t| t.fan.curve());
        let w_per_w = lanes(&|p| p.towers().map_or(0.0, |t| t.fan_w_per_w));
        let proportional = |p: &CoolingPlant| p.towers().is_none_or(|t| t.fan == TowerFan::Proportional);
        let approach = |p: &CoolingPlant| p.towers().map_or((0.0, 0.0, 0.0), |t| t.approach());
        Self {
            constant_approach_k: lanes(&|p| approach(p).0),
            york_factor: lanes(&|p| approach(p).1),
            range_k: lanes(&|p| approach(p).2),
            minimum_c: lanes(&|p| p.towers().map_or(-100.0, |t| t.minimum_condenser_water_c)),
            approach_set_k: lanes(&|p| p.towers().and_then(|t| t.approach_set_k).unwrap_or(0.0)),
            w_per_w: w_per_w * lanes(&|p| f64::from(u8::from(proportional(p)))),
            slope_w: w_per_w * rejected_w * lanes(&|p| fan(p).0),
            cubic_w: std::array::from_fn(|i| w_per_w * rejected_w * lanes(&|p| fan(p).1[i])),
            by_air_flow: lanes(&|p| {
                f64::from(u8::from(p.towers().is_some_and(|towers| towers.fan == TowerFan::VariableSpeed)))
            }),
            any: plants.iter().any(|p| p.towers().is_some()),
            any_york: plants.iter().any(|p| p.towers().is_some_and(|towers| towers.design.is_some())),
            any_modulated: plants.iter().any(|p| !proportional(p)),
        }
    }

    /// Water cooled by outdoor air, for heat rejected over that at full load.
    #[inline(always)]
    fn water(&self, rejected: Lanes<S>, outside: &OutsideAir) -> TowerWater<S> {
        let range_k = self.range_k * rejected;
        if !self.any {
            let none = rejected.constant(0.0);
            return TowerWater { range_k, parabola_k: [none; 3], full_approach_k: none, approach_k: none };
        }
        let fitted_k = range_k.max(rejected.constant(YORK_LEAST_RANGE_K));
        // Written out: closures given to the standard library are compiled without the wide registers.
        let mut york_k = [range_k; 3];
        for (york_k, &coefficients) in york_k.iter_mut().zip(&outside.york) {
            let [a, b, c] = coefficients;
            let at_range = fitted_k.constant(c).mul_add(fitted_k, fitted_k.constant(b));
            *york_k = self.york_factor * at_range.mul_add(fitted_k, fitted_k.constant(a));
        }
        // A constant approach shrinks with the air as a tower without range would.
        let parabola_k = [york_k[0], york_k[1] + self.constant_approach_k, york_k[2]];
        let full_approach_k = parabola_k[0] + parabola_k[1] + parabola_k[2];
        let held_k = (self.minimum_c - outside.wet_bulb_c).max(self.approach_set_k);
        TowerWater { range_k, parabola_k, full_approach_k, approach_k: full_approach_k.max(held_k) }
    }

    /// The share of the tower's capability that holds the approach is `(A_full + R) / (A + R)`: heat rejected goes with how
    /// far the entering water lies above the wet bulb. The air flow that holds it is the root of the approach's parabola.
    #[inline(always)]
    fn fans_w(&self, water: &TowerWater<S>, running: Lanes<S>, rejected_w: Lanes<S>) -> Lanes<S> {
        let proportional_w = self.w_per_w * rejected_w;
        if !self.any_modulated {
            return proportional_w;
        }
        let one = rejected_w.constant(1.0);
        let little = rejected_w.constant(1e-3);
        let [a, b, c] = water.parabola_k;
        let above_k = (water.approach_k - a).max(little);
        let root = (c * above_k).scaled_add(4.0, b * b).positive().sqrt();
        // Two quotients with one division.
        let (whole_k, twice_k) = ((water.approach_k + water.range_k).max(little), above_k * 2.0);
        let over_both = one / (whole_k * twice_k);
        let capability = (water.full_approach_k + water.range_k) * (over_both * twice_k);
        let air_flow = (b + root) * (over_both * whole_k);
        let effort = self.by_air_flow.mul_add(air_flow - capability, capability).min(one);
        let fans_w = (self.slope_w * effort).max(cubic(&self.cubic_w, effort, effort * effort));
        // Each machine has its own tower cells.
        fans_w.mul_add(running, proportional_w)
    }
}
