//! A register of buildings through the year: a lane is a building, its zones follow each other within the hour.

use crate::air_handling::AirHandling;
use crate::balance::{HeatBalance, StepLength};
use crate::lanes::Lanes;
use crate::limits::Limits;
use crate::plan::{HourLanes, MONTH_STARTS};
use crate::watch::Watch;
use crate::zone::{LeakingAir, Moment, Zone};
use lcs_weather::HOURS;
use pulp::Simd;

/// Days run before 1 January, taken from the end of the year, so that mass starts warm.
const WARM_UP_DAYS: usize = 14;
/// Occupied hours above this air temperature are reported, °C.
const WARM_C: f64 = 28.0;
/// A set-point counts as missed beyond this, K.
const MISSED_K: f64 = 0.5;

/// Buildings that run side by side: their calendar and the hours that are cut into short steps are the same.
pub(crate) struct Register<'a, S: Simd, Z> {
    pub leaks: &'a LeakingAir<'a>,
    pub weeks: &'a [HourLanes<S>],
    pub day_kind: &'a [u8; 365],
    /// Hours in which set-points change, where the zone model wants short steps then.
    pub switches: [[u32; 3]; 3],
    pub handling: AirHandling<S>,
    pub limits: Limits<S>,
    pub zones: Vec<Zone<S, Z>>,
}

/// What buildings ask of their plants and fans in an hour.
#[derive(Clone, Copy)]
pub(crate) struct BusyHour<S: Simd> {
    /// At the coil without fan heat, W.
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
    /// Busy hours up to the end of the month.
    pub busy: usize,
}

/// What the year of a register says before its plants have run. Reused from one register to the next.
pub(crate) struct Demand<S: Simd> {
    /// Hours in which a building asks for something, and what.
    pub busy_hours: Vec<u16>,
    pub busy: Vec<BusyHour<S>>,
    pub months: Vec<MonthLoads<S>>,
    pub comfort: Option<Comfort<S>>,
}

impl<S: Simd> Demand<S> {
    /// Room for a year.
    pub(crate) fn new() -> Self {
        Self {
            busy_hours: Vec::with_capacity(HOURS),
            busy: Vec::with_capacity(HOURS),
            months: Vec::with_capacity(12),
            comfort: None,
        }
    }
}

/// Hours that count for people; of several zones, each counts by its floor area.
#[derive(Clone, Copy)]
pub(crate) struct Comfort<S: Simd> {
    pub occupied: Lanes<S>,
    pub above_28_c: Lanes<S>,
    pub unmet_cooling: Lanes<S>,
    pub unmet_heating: Lanes<S>,
}

/// Whole-building loads of an hour, means over its steps.
#[derive(Clone, Copy)]
struct HourLoads<S: Simd> {
    heating_w: Lanes<S>,
    sensible_w: Lanes<S>,
    latent_w: Lanes<S>,
    reheat_w: Lanes<S>,
    supply_kg_s: Lanes<S>,
    night_m3_s: Lanes<S>,
}

impl<S: Simd, Z: HeatBalance<S>> Register<'_, S, Z> {
    /// Runs the year.
    #[inline(always)]
    pub(crate) fn run(&mut self, demand: &mut Demand<S>, mut watch: Option<&mut Watch>) {
        let zero = self.weeks[0].occupied.constant(0.0);
        let none = MonthLoads { heating_wh: zero, sensible_wh: zero, latent_wh: zero, night_m3_s: zero, busy: 0 };
        demand.busy_hours.clear();
        demand.busy.clear();
        demand.months.clear();
        let mut comfort = Comfort { occupied: zero, above_28_c: zero, unmet_cooling: zero, unmet_heating: zero };
        let mut month = none;
        let first = 365 - WARM_UP_DAYS;
        let mut before = usize::from(self.day_kind[first - 1]);
        for run in first..365 + 365 {
            let (day, warm) = (run % 365, run >= 365);
            let kind = usize::from(self.day_kind[day]);
            let switches = self.switches[before][kind];
            before = kind;
            for clock in 0..24 {
                let length = if switches >> clock & 1 == 1 { StepLength::Quarter } else { StepLength::Hour };
                let plan = &self.weeks[kind * 24 + clock];
                let moment = Moment::new(self.leaks, day * 24 + clock, length);
                let loads = hour(
                    &mut self.zones,
                    &self.handling,
                    &self.limits,
                    plan,
                    &moment,
                    if warm { watch.as_deref_mut() } else { None },
                );
                if !warm {
                    continue;
                }
                month.add(&loads);
                if plan.anyone {
                    comfort.add(&self.zones, plan);
                }
                let cooling_w = loads.sensible_w + loads.latent_w + loads.reheat_w;
                let heating_w = loads.heating_w + loads.reheat_w;
                if (cooling_w + heating_w + loads.supply_kg_s).greater_than(zero).any() {
                    let supply_kg_s = loads.supply_kg_s;
                    #[expect(clippy::cast_possible_truncation, reason = "hours of a year fit")]
                    demand.busy_hours.push(moment.hour as u16);
                    demand.busy.push(BusyHour { cooling_w, heating_w, supply_kg_s });
                }
            }
            if warm && MONTH_STARTS.contains(&(day + 1)) {
                demand.months.push(MonthLoads { busy: demand.busy.len(), ..month });
                month = none;
            }
        }
        demand.comfort = Some(comfort);
    }
}

/// Moves all zones on by an hour.
#[inline(always)]
fn hour<S: Simd, Z: HeatBalance<S>>(
    zones: &mut [Zone<S, Z>],
    handling: &AirHandling<S>,
    limits: &Limits<S>,
    plan: &HourLanes<S>,
    moment: &Moment,
    mut watch: Option<&mut Watch>,
) -> HourLoads<S> {
    let zero = plan.occupied.constant(0.0);
    let mut hour = HourLoads {
        heating_w: zero,
        sensible_w: zero,
        latent_w: zero,
        reheat_w: zero,
        supply_kg_s: zero,
        night_m3_s: zero,
    };
    let steps = moment.length.in_hour();
    for _ in 0..steps {
        for zone in zones.iter_mut() {
            zone.ask(handling, plan, moment);
        }
        limits.hold(zones, handling, moment);
        for (index, zone) in zones.iter_mut().enumerate() {
            let before = zone.humidity;
            zone.settle();
            hour.add(zone);
            if let Some(watch) = watch.as_deref_mut() {
                watch.see(index, zone, before, plan, moment);
            }
        }
    }
    if steps > 1 {
        hour.divide(1.0 / steps as f64);
    }
    hour
}

impl<S: Simd> HourLoads<S> {
    #[inline(always)]
    fn add<Z>(&mut self, zone: &Zone<S, Z>) {
        let (loads, weight) = (&zone.loads, zone.part.weight);
        self.heating_w = loads.heating_w.mul_add(weight, self.heating_w);
        self.sensible_w = loads.sensible_w.mul_add(weight, self.sensible_w);
        self.latent_w = loads.coil.latent_w.mul_add(weight, self.latent_w);
        self.reheat_w = loads.coil.reheat_w.mul_add(weight, self.reheat_w);
        self.supply_kg_s = loads.coil.supply_kg_s.mul_add(weight, self.supply_kg_s);
        self.night_m3_s = loads.night_m3_s.mul_add(weight, self.night_m3_s);
    }

    #[inline(always)]
    fn divide(&mut self, part: f64) {
        for sum in [
            &mut self.heating_w,
            &mut self.sensible_w,
            &mut self.latent_w,
            &mut self.reheat_w,
            &mut self.supply_kg_s,
            &mut self.night_m3_s,
        ] {
            *sum = *sum * part;
        }
    }
}

impl<S: Simd> MonthLoads<S> {
    #[inline(always)]
    fn add(&mut self, hour: &HourLoads<S>) {
        self.heating_wh += hour.heating_w + hour.reheat_w;
        self.sensible_wh += hour.sensible_w + hour.reheat_w;
        self.latent_wh += hour.latent_w;
        self.night_m3_s += hour.night_m3_s;
    }
}

impl<S: Simd> Comfort<S> {
    #[inline(always)]
    fn add<Z: HeatBalance<S>>(&mut self, zones: &[Zone<S, Z>], plan: &HourLanes<S>) {
        self.occupied += plan.occupied;
        for zone in zones {
            let (air_c, share) = (zone.model.air_c(), zone.part.floor_share);
            let warm = air_c.greater_than(air_c.constant(WARM_C));
            let hot = air_c.greater_than(plan.cooling_set_c + MISSED_K);
            let cold = air_c.less_than(plan.heating_set_c - MISSED_K);
            self.above_28_c += warm.keep(plan.occupied * share);
            self.unmet_cooling += hot.keep(plan.owes_cooling * share);
            self.unmet_heating += cold.keep(plan.owes_heating * share);
        }
    }
}
