//! A register of buildings through the year: a lane is a building, its zones follow each other within the hour.

use crate::air_handling::AirHandling;
use crate::balance::{HeatBalance, StepLength};
use crate::lanes::Lanes;
use crate::limits::Limits;
use crate::plan::{HourLanes, MONTH_STARTS};
use crate::watch::Watch;
use crate::zone::{LeakingAir, Loads, Moment, Part, Request, Zone};
use lcs_weather::HOURS;
use pulp::Simd;

/// Days run before 1 January, taken from the end of the year, so that mass starts warm.
const WARM_UP_DAYS: usize = 14;
/// Occupied hours above this air temperature are reported, °C.
const WARM_C: f64 = 28.0;
/// A set-point counts as missed beyond this, K.
const MISSED_K: f64 = 0.5;

/// Buildings that run side by side, a lane each, and what the year brings them.
pub(crate) struct Register<S: Simd, Z> {
    pub weeks: Vec<HourLanes<S>>,
    pub handling: AirHandling<S>,
    pub limits: Limits<S>,
    pub zones: Vec<Zone<S, Z>>,
    /// What the zones ask for in a step, where a capacity may be too small for it.
    pub requests: Vec<Request<S>>,
    pub demand: Demand<S>,
}

/// The weather, the calendar, and which hours are cut into short steps: the same for all lanes.
pub(crate) struct Year<'a> {
    pub leaks: &'a LeakingAir<'a>,
    pub day_kind: &'a [u8; 365],
    /// Hours in which set-points change, where the zone model wants short steps then.
    pub switches: [[u32; 3]; 3],
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

/// What the year of a register says before its plants have run.
pub(crate) struct Demand<S: Simd> {
    /// Hours in which a building asks for something, and what.
    pub busy_hours: Vec<u16>,
    pub busy: Vec<BusyHour<S>>,
    pub months: Vec<MonthLoads<S>>,
    pub comfort: Comfort<S>,
    month: MonthLoads<S>,
}

impl<S: Simd> Demand<S> {
    /// Room for a year.
    pub(crate) fn new(simd: S) -> Self {
        Self {
            busy_hours: Vec::with_capacity(HOURS),
            busy: Vec::with_capacity(HOURS),
            months: Vec::with_capacity(12),
            comfort: Comfort::new(simd),
            month: MonthLoads::new(simd),
        }
    }

    /// Forgets the last year, but keeps the room.
    pub(crate) fn cleared(mut self, simd: S) -> Self {
        self.busy_hours.clear();
        self.busy.clear();
        self.months.clear();
        self.comfort = Comfort::new(simd);
        self
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

impl<S: Simd, Z: HeatBalance<S>> Register<S, Z> {
    /// Runs the year.
    #[inline(always)]
    pub(crate) fn run(&mut self, year: &Year, mut watch: Option<&mut Watch>) {
        let first = 365 - WARM_UP_DAYS;
        let mut before = usize::from(year.day_kind[first - 1]);
        for run in first..365 + 365 {
            let (day, counts) = (run % 365, run >= 365);
            let kind = usize::from(year.day_kind[day]);
            let switches = year.switches[before][kind];
            before = kind;
            for clock in 0..24 {
                let length = if switches >> clock & 1 == 1 { StepLength::Quarter } else { StepLength::Hour };
                let moment = Moment::new(year.leaks, day * 24 + clock, length);
                let watch = if counts { watch.as_deref_mut() } else { None };
                let loads = self.hour(kind * 24 + clock, &moment, watch);
                if counts {
                    self.note(kind * 24 + clock, &moment, &loads);
                }
            }
            if counts && MONTH_STARTS.contains(&(day + 1)) {
                self.demand.end_month();
            }
        }
    }

    /// Takes an hour down.
    #[inline(always)]
    fn note(&mut self, of_week: usize, moment: &Moment, loads: &HourLoads<S>) {
        let (plan, demand) = (&self.weeks[of_week], &mut self.demand);
        demand.month.add(loads);
        if plan.anyone {
            demand.comfort.add(&self.zones, plan);
        }
        let cooling_w = loads.sensible_w + loads.latent_w + loads.reheat_w;
        let heating_w = loads.heating_w + loads.reheat_w;
        let supply_kg_s = loads.supply_kg_s;
        if (cooling_w + heating_w + supply_kg_s).greater_than(plan.occupied.constant(0.0)).any() {
            #[expect(clippy::cast_possible_truncation, reason = "hours of a year fit")]
            demand.busy_hours.push(moment.hour as u16);
            demand.busy.push(BusyHour { cooling_w, heating_w, supply_kg_s });
        }
    }

    /// Moves all zones on by an hour.
    #[inline(always)]
    fn hour(&mut self, of_week: usize, moment: &Moment, mut watch: Option<&mut Watch>) -> HourLoads<S> {
        let Self { weeks, handling, limits, zones, requests, .. } = self;
        let plan = &weeks[of_week];
        let mut hour = HourLoads::new(plan.occupied.simd());
        let steps = moment.length.in_hour();
        for _ in 0..steps {
            requests.clear();
            for (index, zone) in zones.iter_mut().enumerate() {
                let request = zone.ask(handling, plan, moment);
                if limits.bind() {
                    requests.push(request);
                } else {
                    zone.settle(&request.loads);
                    hour.add(&zone.part, &request.loads);
                    if let Some(watch) = watch.as_deref_mut() {
                        watch.see(index, zone, &request, plan, moment);
                    }
                }
            }
            if limits.bind() {
                limits.hold(zones, requests, handling, moment);
                for (index, (zone, request)) in zones.iter_mut().zip(requests.iter()).enumerate() {
                    zone.settle(&request.loads);
                    hour.add(&zone.part, &request.loads);
                    if let Some(watch) = watch.as_deref_mut() {
                        watch.see(index, zone, request, plan, moment);
                    }
                }
            }
        }
        if steps > 1 {
            hour.divide(1.0 / steps as f64);
        }
        hour
    }
}

impl<S: Simd> Demand<S> {
    fn end_month(&mut self) {
        let none = MonthLoads::new(self.month.heating_wh.simd());
        let month = std::mem::replace(&mut self.month, none);
        self.months.push(MonthLoads { busy: self.busy.len(), ..month });
    }
}

impl<S: Simd> HourLoads<S> {
    #[inline(always)]
    fn new(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { heating_w: zero, sensible_w: zero, latent_w: zero, reheat_w: zero, supply_kg_s: zero, night_m3_s: zero }
    }

    #[inline(always)]
    fn add(&mut self, part: &Part<S>, loads: &Loads<S>) {
        let weight = part.weight;
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
    fn new(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { heating_wh: zero, sensible_wh: zero, latent_wh: zero, night_m3_s: zero, busy: 0 }
    }

    #[inline(always)]
    fn add(&mut self, hour: &HourLoads<S>) {
        self.heating_wh += hour.heating_w + hour.reheat_w;
        self.sensible_wh += hour.sensible_w + hour.reheat_w;
        self.latent_wh += hour.latent_w;
        self.night_m3_s += hour.night_m3_s;
    }
}

impl<S: Simd> Comfort<S> {
    fn new(simd: S) -> Self {
        let zero = Lanes::splat(simd, 0.0);
        Self { occupied: zero, above_28_c: zero, unmet_cooling: zero, unmet_heating: zero }
    }

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
