//! Many buildings side by side: those that share calendar, steps and shape fill a register.

use crate::air_handling::AirHandling;
use crate::balance::HeatBalance;
use crate::demand::Demand;
use crate::detailed::{Shape, ZoneLanes};
use crate::lanes::Lanes;
use crate::limits::Limits;
use crate::network::Network;
use crate::plan::{Plan, day_kinds, days_of_months, switches, week_lanes};
use crate::register::{Register, Room, Year};
use crate::supply::supply;
use crate::watch::{HourState, Watch};
use crate::water_heating::heat_water;
use crate::zone::{LeakingAir, Part, Zone};
use crate::zoning::{ZoneOfBuilding, zones};
use crate::{Building, Climate, Mode, YearResult};
use pulp::{Simd, WithSimd};
use std::collections::BTreeMap;

/// Buildings to run through the year of a climate.
pub(crate) struct Batch<'a, 'o> {
    pub buildings: &'a [&'a Building],
    pub climate: &'a Climate,
    pub mode: Mode,
    /// Sees the hours of the first building.
    pub observer: Option<&'o mut (dyn FnMut(&HourState) + 'o)>,
}

/// What buildings must share to stand in one register.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Pattern {
    day_kind: [u8; 365],
    /// Hours that are cut into short steps.
    switches: [[u32; 3]; 3],
    /// Of each zone of the default mode.
    shapes: Vec<Shape>,
}

impl Pattern {
    fn of(building: &Building, climate: &Climate, mode: Mode) -> Self {
        let (switches, shapes) = match mode {
            Mode::Screening => ([[0; 3]; 3], Vec::new()),
            Mode::Default => (switches(building), zones(building).iter().map(|zone| zone.zone.shape()).collect()),
        };
        Self { day_kind: day_kinds(building, climate), switches, shapes }
    }
}

/// What all registers of a batch use.
struct Workshop<'a, 'o, S: Simd> {
    simd: S,
    climate: &'a Climate,
    leaks: LeakingAir<'a>,
    watch: Option<Watch<'o>>,
    /// Room for the loads of the next register.
    demand: Option<Demand<S>>,
    results: Vec<YearResult>,
}

impl WithSimd for Batch<'_, '_> {
    type Output = Vec<YearResult>;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Vec<YearResult> {
        let Self { buildings, climate, mode, observer } = self;
        let mut alike = BTreeMap::<Pattern, Vec<usize>>::new();
        for (place, building) in buildings.iter().enumerate() {
            alike.entry(Pattern::of(building, climate, mode)).or_default().push(place);
        }
        let mut workshop = Workshop {
            simd,
            climate,
            leaks: LeakingAir::new(climate, mode),
            watch: observer.map(Watch::new),
            demand: None,
            results: vec![YearResult::default(); buildings.len()],
        };
        for (pattern, places) in &alike {
            for places in places.chunks(Lanes::<S>::COUNT) {
                // Lanes beyond the last building run it again.
                let of_lane = |lane: usize| buildings[places[lane.min(places.len() - 1)]];
                let members: Vec<&Building> = (0..Lanes::<S>::COUNT).map(of_lane).collect();
                match mode {
                    Mode::Screening => {
                        let model = Network::new(simd, &members, climate);
                        let zone = Zone::new(model, Part::whole(simd, &members, climate), climate);
                        workshop.run(pattern, places, &members, vec![zone]);
                    }
                    Mode::Default => {
                        let cut: Vec<Vec<ZoneOfBuilding>> = members.iter().map(|building| zones(building)).collect();
                        let zone = |index: usize| {
                            let of_lanes: Vec<&ZoneOfBuilding> = cut.iter().map(|zones| &zones[index]).collect();
                            let faces: Vec<_> = of_lanes.iter().map(|zone| &zone.zone).collect();
                            let model = ZoneLanes::new(simd, &faces, climate);
                            Zone::new(model, Part::of(simd, &members, &of_lanes, climate), climate)
                        };
                        workshop.run(pattern, places, &members, (0..pattern.shapes.len()).map(zone).collect());
                    }
                }
            }
        }
        workshop.results
    }
}

impl<S: Simd> Workshop<'_, '_, S> {
    /// Runs the buildings of a register: loads of the year, then plants, which the year's loads size.
    #[inline(always)]
    fn run<Z: HeatBalance<S>>(
        &mut self,
        pattern: &Pattern,
        places: &[usize],
        members: &[&Building],
        zones: Vec<Zone<S, Z>>,
    ) {
        let (simd, climate) = (self.simd, self.climate);
        let plans: Vec<Plan> = members[..places.len()].iter().map(|building| Plan::new(building, climate)).collect();
        let mut register = Register {
            simd,
            weeks: week_lanes(simd, &plans),
            handling: AirHandling::new(simd, members, climate),
            limits: Limits::new(simd, members),
            zones,
            room: Room::new(),
            demand: self.demand.take().map_or_else(|| Demand::new(simd), |demand| demand.cleared(simd)),
        };
        let kinds = &pattern.day_kind;
        let year = Year {
            leaks: &self.leaks,
            day_kind: kinds,
            switches: pattern.switches,
            same_kind: std::array::from_fn(|day| kinds[day] == kinds[(day + 364) % 365]),
        };
        register.run(&year, self.watch.as_mut());
        let comfort = register.comfort();
        let Register { weeks, demand, .. } = register;
        let supply = supply(simd, members, climate, &demand);
        let outdoor_c = |hour: usize| climate.hours()[hour].dry_bulb_c;
        let water = heat_water(simd, members, &weeks, &pattern.day_kind, outdoor_c);
        let days = days_of_months(&pattern.day_kind);
        for (lane, (&place, plan)) in places.iter().zip(&plans).enumerate() {
            self.results[place] =
                crate::result::of_lane(lane, members[lane], plan, &days, (&demand, &comfort), &supply, &water);
        }
        self.demand = Some(demand);
    }
}
