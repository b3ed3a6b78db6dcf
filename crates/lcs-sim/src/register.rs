//! A register of buildings through the year: a lane is a building.
//!
//! Where nothing that dries or limits a zone acts back on its heat, a day of heat runs before the day's moisture: two
//! short loops in which hours wait less for each other than in one long one. Otherwise heat and moisture, and the zones
//! that share a plant, go hour by hour. Both ways give the same, bit for bit.

use crate::air_handling::AirHandling;
use crate::balance::{HeatBalance, StepLength};
use crate::demand::{Comfort, Demand, HourLoads};
use crate::limits::Limits;
use crate::plan::{HourLanes, MONTH_STARTS};
use crate::watch::Watch;
use crate::zone::{Held, LeakingAir, Moment, Request, Zone};
use pulp::Simd;

/// Days run before 1 January, taken from the end of the year, so that mass starts warm.
const WARM_UP_DAYS: usize = 14;
/// Hours of a day.
const CLOCK: usize = 24;

/// Buildings that run side by side, a lane each, and what the year brings them.
pub(crate) struct Register<S: Simd, Z> {
    pub simd: S,
    pub weeks: Vec<HourLanes<S>>,
    pub handling: AirHandling<S>,
    pub limits: Limits<S>,
    pub zones: Vec<Zone<S, Z>>,
    pub room: Room<S>,
    pub demand: Demand<S>,
}

/// Room for what the steps of an hour or a day leave to what follows.
pub(crate) struct Room<S: Simd> {
    /// What the zones ask for in a step.
    requests: Vec<Request<S>>,
    /// Of each zone, in an hour.
    zones: Vec<HourLoads<S>>,
    /// What the heat of a zone leaves to the coil, step by step through a day.
    held: Vec<Held<S>>,
}

impl<S: Simd> Room<S> {
    pub(crate) fn new() -> Self {
        Self { requests: Vec::new(), zones: Vec::new(), held: Vec::new() }
    }
}

/// The weather, the calendar, and which hours are cut into short steps: the same for all lanes.
pub(crate) struct Year<'a> {
    pub leaks: &'a LeakingAir<'a>,
    pub day_kind: &'a [u8; 365],
    /// Hours in which set-points change, where the zone model wants short steps then.
    pub switches: [[u32; 3]; 3],
    /// Of each day whether the day before was of its kind.
    pub same_kind: [bool; 365],
}

/// A day of the year.
#[derive(Clone, Copy)]
struct Day<'a> {
    leaks: &'a LeakingAir<'a>,
    /// Its first hour in the year, and in the week of the plan.
    hour: usize,
    of_week: usize,
    /// Hours cut into short steps, as bits.
    switches: u32,
    same_kind: bool,
    /// Whether it is one of the year, not of the warm-up.
    counts: bool,
}

impl<'a> Day<'a> {
    #[inline(always)]
    fn moment(&self, clock: usize) -> Moment<'a> {
        let length = if self.switches >> clock & 1 == 1 { StepLength::Quarter } else { StepLength::Hour };
        Moment::new(self.leaks, self.hour + clock, length)
    }
}

impl<S: Simd, Z: HeatBalance<S>> Register<S, Z> {
    /// Runs the year.
    #[inline(always)]
    pub(crate) fn run(&mut self, year: &Year, mut watch: Option<&mut Watch>) {
        let apart = watch.is_none() && !self.limits.bind() && !self.handling.feels_humidity();
        let first = 365 - WARM_UP_DAYS;
        let mut before = usize::from(year.day_kind[first - 1]);
        for run in first..365 + 365 {
            let (day, counts) = (run % 365, run >= 365);
            let kind = usize::from(year.day_kind[day]);
            let of_day = Day {
                leaks: year.leaks,
                hour: day * CLOCK,
                of_week: kind * CLOCK,
                switches: year.switches[before][kind],
                same_kind: year.same_kind[day],
                counts,
            };
            before = kind;
            if apart {
                self.heat_then_moisture(&of_day);
            } else {
                for clock in 0..CLOCK {
                    let watch = if counts { watch.as_deref_mut() } else { None };
                    self.hour(&of_day, clock, watch);
                }
            }
            if counts {
                for plan in &self.weeks[of_day.of_week..][..CLOCK] {
                    self.demand.occupied += plan.occupied;
                }
                if MONTH_STARTS.contains(&(day + 1)) {
                    self.demand.end_month();
                }
            }
        }
    }

    /// Hours that count for people.
    pub(crate) fn comfort(&self) -> Comfort<S> {
        Comfort::of_buildings(self.simd, &self.zones)
    }

    /// Moves all zones on by a day, first their heat, then their moisture.
    #[inline(always)]
    fn heat_then_moisture(&mut self, day: &Day) {
        let Self { simd, weeks, handling, zones, room: Room { held, .. }, demand, .. } = self;
        let plans = &weeks[day.of_week..][..CLOCK];
        let mut loads = [HourLoads::none(*simd); CLOCK];
        for zone in zones {
            held.clear();
            for (clock, plan) in plans.iter().enumerate() {
                let moment = day.moment(clock);
                for _ in 0..moment.length.in_hour() {
                    held.push(zone.heat(handling, plan, &moment));
                }
                if day.counts && plan.anyone {
                    zone.comfort.add(zone.model.air_c(), plan);
                }
            }
            let mut steps = held.iter();
            for (clock, plan) in plans.iter().enumerate() {
                let moment = day.moment(clock);
                let in_hour = moment.length.in_hour();
                let mut of_zone = HourLoads::none(*simd);
                for held in steps.by_ref().take(in_hour) {
                    of_zone.add_step(&zone.moisture(handling, plan, &moment, held));
                }
                loads[clock].add_zone(&zone.part, &of_zone, in_hour);
            }
        }
        if day.counts {
            for (clock, loads) in loads.iter().enumerate() {
                demand.note(day.hour + clock, loads, day.same_kind);
            }
        }
    }

    /// Moves all zones on by an hour.
    #[inline(always)]
    fn hour(&mut self, day: &Day, clock: usize, mut watch: Option<&mut Watch>) {
        let Self { simd, weeks, handling, limits, zones, room: Room { requests, zones: of_zones, .. }, demand } = self;
        let moment = day.moment(clock);
        let plan = &weeks[day.of_week + clock];
        let steps = moment.length.in_hour();
        of_zones.clear();
        of_zones.resize(zones.len(), HourLoads::none(*simd));
        for _ in 0..steps {
            requests.clear();
            for zone in zones.iter_mut() {
                requests.push(zone.ask(handling, plan, &moment));
            }
            if limits.bind() {
                limits.hold(zones, requests, handling, &moment);
            }
            for (index, (zone, request)) in zones.iter_mut().zip(requests.iter()).enumerate() {
                zone.settle(&request.loads);
                of_zones[index].add_step(&request.loads);
                if let Some(watch) = watch.as_deref_mut() {
                    watch.see(index, zone, request, plan, &moment);
                }
            }
        }
        if day.counts {
            let mut loads = HourLoads::none(*simd);
            for (zone, of_zone) in zones.iter_mut().zip(of_zones.iter()) {
                loads.add_zone(&zone.part, of_zone, steps);
                if plan.anyone {
                    zone.comfort.add(zone.model.air_c(), plan);
                }
            }
            demand.note(moment.hour, &loads, day.same_kind);
        }
    }
}
