//! What the zones of a register ask of plants and fans: hour by hour, summed over months, and the highest.

use crate::balance::HeatBalance;
use crate::lanes::Lanes;
use crate::plan::HourLanes;
use crate::zone::{Loads, Part, Zone};
use lcs_weather::HOURS;
use pulp::Simd;

/// Occupied hours above this air temperature are reported, °C.
const WARM_C: f64 = 28.0;
/// A set-point counts as missed beyond this, K.
const MISSED_K: f64 = 0.5;

/// What buildings ask of their coils and fans in an hour.
#[derive(Clone, Copy)]
pub(crate) struct CoilHour<S: Simd> {
    /// At the coil without fan heat, W.
    pub cooling_w: Lanes<S>,
    /// Supply air, kg/s.
    pub supply_kg_s: Lanes<S>,
}

/// Highest hours.
#[derive(Clone, Copy)]
pub(crate) struct Highest<S: Simd> {
    /// W.
    pub cooling_w: Lanes<S>,
    /// W, reheat included.
    pub heating_w: Lanes<S>,
    /// Supply air, kg/s.
    pub supply_kg_s: Lanes<S>,
}

/// Loads of the buildings of a register over a month, Wh.
#[derive(Clone, Copy)]
pub(crate) struct MonthLoads<S: Simd> {
    pub heating_wh: Lanes<S>,
    pub sensible_wh: Lanes<S>,
    pub latent_wh: Lanes<S>,
    /// Air let in at night, m³/s summed over hours.
    pub night_m3_s: Lanes<S>,
    /// Hours with coil or fans, and hours with heating, up to the end of the month.
    pub coil_hours: usize,
    pub heating_hours: usize,
}

/// What the year of a register says before its plants have run.
pub(crate) struct Demand<S: Simd> {
    /// Hours in which a building asks for supply air or cooling, and how much.
    pub coil_hours: Vec<u16>,
    pub coil: Vec<CoilHour<S>>,
    /// Hours in which a building asks for heating, and W, reheat included.
    pub heating_hours: Vec<u16>,
    pub heating_w: Vec<Lanes<S>>,
    pub months: Vec<MonthLoads<S>>,
    /// Occupied hours.
    pub occupied: Lanes<S>,
    /// Of the year, and of the days that follow a day of the same kind.
    pub highest: Highest<S>,
    settled: Highest<S>,
    month: MonthLoads<S>,
}

impl<S: Simd> Demand<S> {
    /// Room for a year.
    pub(crate) fn new(simd: S) -> Self {
        Self {
            coil_hours: Vec::with_capacity(HOURS),
            coil: Vec::with_capacity(HOURS),
            heating_hours: Vec::new(),
            heating_w: Vec::new(),
            months: Vec::with_capacity(12),
            occupied: Lanes::splat(simd, 0.0),
            highest: Highest::none(simd),
            settled: Highest::none(simd),
            month: MonthLoads::new(simd),
        }
    }

    /// Forgets the last year, but keeps the room.
    pub(crate) fn cleared(mut self, simd: S) -> Self {
        self.coil_hours.clear();
        self.coil.clear();
        self.heating_hours.clear();
        self.heating_w.clear();
        self.months.clear();
        self.occupied = Lanes::splat(simd, 0.0);
        (self.highest, self.settled) = (Highest::none(simd), Highest::none(simd));
        self
    }

    /// What plants are sized for: the highest hours among days that follow a day of the same kind.
    pub(crate) fn design(&self) -> Highest<S> {
        self.settled.or(self.highest)
    }

    /// Takes an hour down. `same_kind` says whether the day before was of its kind.
    #[inline(always)]
    pub(crate) fn note(&mut self, hour: usize, loads: &HourLoads<S>, same_kind: bool) {
        let zero = loads.heating_w.constant(0.0);
        let cooling_w = loads.sensible_w + loads.latent_w + loads.reheat_w;
        let heating_w = loads.heating_w + loads.reheat_w;
        let supply_kg_s = loads.supply_kg_s;
        // Most hours of most buildings are idle.
        if !(cooling_w + heating_w + supply_kg_s + loads.night_m3_s).greater_than(zero).any() {
            return;
        }
        self.month.add(loads);
        self.highest.raise(cooling_w, heating_w, supply_kg_s);
        if same_kind {
            self.settled.raise(cooling_w, heating_w, supply_kg_s);
        }
        #[expect(clippy::cast_possible_truncation, reason = "hours of a year fit")]
        let hour = hour as u16;
        if (cooling_w + supply_kg_s).greater_than(zero).any() {
            self.coil_hours.push(hour);
            self.coil.push(CoilHour { cooling_w, supply_kg_s });
        }
        if heating_w.greater_than(zero).any() {
            self.heating_hours.push(hour);
            self.heating_w.push(heating_w);
        }
    }

    pub(crate) fn end_month(&mut self) {
        let none = MonthLoads::new(self.month.heating_wh.simd());
        let month = std::mem::replace(&mut self.month, none);
        let (coil_hours, heating_hours) = (self.coil.len(), self.heating_w.len());
        self.months.push(MonthLoads { coil_hours, heating_hours, ..month });
    }
}

impl<S: Simd> Highest<S> {
    fn none(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { cooling_w: zero, heating_w: zero, supply_kg_s: zero }
    }

    #[inline(always)]
    fn raise(&mut self, cooling_w: Lanes<S>, heating_w: Lanes<S>, supply_kg_s: Lanes<S>) {
        self.cooling_w = self.cooling_w.max(cooling_w);
        self.heating_w = self.heating_w.max(heating_w);
        self.supply_kg_s = self.supply_kg_s.max(supply_kg_s);
    }

    /// These, or the others where these are nothing.
    #[inline(always)]
    fn or(self, other: Self) -> Self {
        let pick = |own: Lanes<S>, other: Lanes<S>| own.greater_than(own.constant(0.0)).select(own, other);
        Self {
            cooling_w: pick(self.cooling_w, other.cooling_w),
            heating_w: pick(self.heating_w, other.heating_w),
            supply_kg_s: pick(self.supply_kg_s, other.supply_kg_s),
        }
    }
}

impl<S: Simd> MonthLoads<S> {
    fn new(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { heating_wh: zero, sensible_wh: zero, latent_wh: zero, night_m3_s: zero, coil_hours: 0, heating_hours: 0 }
    }

    #[inline(always)]
    fn add(&mut self, hour: &HourLoads<S>) {
        self.heating_wh += hour.heating_w + hour.reheat_w;
        self.sensible_wh += hour.sensible_w + hour.reheat_w;
        self.latent_wh += hour.latent_w;
        self.night_m3_s += hour.night_m3_s;
    }
}

/// Loads of an hour: of a zone the sum over its steps, of a building the mean.
#[derive(Clone, Copy)]
pub(crate) struct HourLoads<S: Simd> {
    heating_w: Lanes<S>,
    sensible_w: Lanes<S>,
    latent_w: Lanes<S>,
    reheat_w: Lanes<S>,
    supply_kg_s: Lanes<S>,
    night_m3_s: Lanes<S>,
}

impl<S: Simd> HourLoads<S> {
    #[inline(always)]
    pub(crate) fn none(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { heating_w: zero, sensible_w: zero, latent_w: zero, reheat_w: zero, supply_kg_s: zero, night_m3_s: zero }
    }

    /// Adds a step of a zone.
    #[inline(always)]
    pub(crate) fn add_step(&mut self, loads: &Loads<S>) {
        self.heating_w += loads.heating_w;
        self.sensible_w += loads.sensible_w;
        self.latent_w += loads.coil.latent_w;
        self.reheat_w += loads.coil.reheat_w;
        self.supply_kg_s += loads.coil.supply_kg_s;
        self.night_m3_s += loads.night_m3_s;
    }

    /// Adds a zone that was cut into so many steps, as often and as far conditioned as it is.
    #[inline(always)]
    pub(crate) fn add_zone(&mut self, part: &Part<S>, zone: &Self, steps: usize) {
        let mut weight = part.weight;
        if steps > 1 {
            weight = weight * (1.0 / steps as f64);
        }
        self.heating_w = zone.heating_w.mul_add(weight, self.heating_w);
        self.sensible_w = zone.sensible_w.mul_add(weight, self.sensible_w);
        self.latent_w = zone.latent_w.mul_add(weight, self.latent_w);
        self.reheat_w = zone.reheat_w.mul_add(weight, self.reheat_w);
        self.supply_kg_s = zone.supply_kg_s.mul_add(weight, self.supply_kg_s);
        self.night_m3_s = zone.night_m3_s.mul_add(weight, self.night_m3_s);
    }
}

/// Hours of a zone that count for people: whole numbers.
#[derive(Clone, Copy)]
pub(crate) struct Comfort<S: Simd> {
    pub above_28_c: Lanes<S>,
    pub unmet_cooling: Lanes<S>,
    pub unmet_heating: Lanes<S>,
}

impl<S: Simd> Comfort<S> {
    pub(crate) fn none(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { above_28_c: zero, unmet_cooling: zero, unmet_heating: zero }
    }

    /// Adds an hour that has ended at an air temperature.
    #[inline(always)]
    pub(crate) fn add(&mut self, air_c: Lanes<S>, plan: &HourLanes<S>) {
        let warm = air_c.greater_than(air_c.constant(WARM_C));
        let hot = air_c.greater_than(plan.cooling_set_c + MISSED_K);
        let cold = air_c.less_than(plan.heating_set_c - MISSED_K);
        self.above_28_c += warm.keep(plan.occupied);
        self.unmet_cooling += hot.keep(plan.owes_cooling);
        self.unmet_heating += cold.keep(plan.owes_heating);
    }

    /// Hours of the buildings: each zone counts by its floor area.
    pub(crate) fn of_buildings<Z: HeatBalance<S>>(simd: S, zones: &[Zone<S, Z>]) -> Self {
        let mut sum = Self::none(simd);
        for zone in zones {
            let share = zone.part.floor_share;
            sum.above_28_c = zone.comfort.above_28_c.mul_add(share, sum.above_28_c);
            sum.unmet_cooling = zone.comfort.unmet_cooling.mul_add(share, sum.unmet_cooling);
            sum.unmet_heating = zone.comfort.unmet_heating.mul_add(share, sum.unmet_heating);
        }
        sum
    }
}
