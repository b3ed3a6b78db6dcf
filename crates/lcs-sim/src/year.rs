//! Buildings through a year: one, or many side by side.

use crate::air_handling::AirHandling;
use crate::balance::HeatBalance;
use crate::limits::Limits;
use crate::network::Network;
use crate::plan::{Plan, week_lanes};
use crate::plant::OutsideAir;
use crate::register::{Demand, Register, whole};
use crate::supply::supply;
use crate::watch::{HourState, Watch};
use crate::zone::Zone;
use crate::{Building, Climate, YearResult};
use pulp::{Arch, Simd, WithSimd};

/// How a zone's heat balance is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Real layers and panes, several zones.
    #[default]
    Default,
    /// One zone of one mass, ISO 13790 annex C: several times faster, and enough to rank a city's buildings.
    Screening,
}

/// Runs a building through a year.
///
/// Give a building that [`Building::validate`] accepts: figures are not checked again here, and impossible ones give
/// impossible results.
#[must_use]
pub fn simulate(building: &Building, climate: &Climate) -> YearResult {
    run_one(building, climate, Mode::Default, None)
}

/// [`simulate`], showing each hour of each zone to `observer`.
#[must_use]
pub fn simulate_hourly(building: &Building, climate: &Climate, observer: impl FnMut(&HourState)) -> YearResult {
    simulate_hourly_in(Mode::Default, building, climate, observer)
}

/// [`simulate_hourly`] in a mode of choice.
#[must_use]
pub fn simulate_hourly_in(
    mode: Mode,
    building: &Building,
    climate: &Climate,
    mut observer: impl FnMut(&HourState),
) -> YearResult {
    run_one(building, climate, mode, Some(&mut observer))
}

/// Runs many buildings through the year of one climate, as many side by side as the machine's registers have lanes.
///
/// Results stand in the order of the buildings. Each is what the building gets alone, bit for bit, whatever its
/// neighbours and the width of the registers. Memory for loads does not grow with the number of buildings.
#[must_use]
pub fn simulate_many(buildings: &[&Building], climate: &Climate, mode: Mode) -> Vec<YearResult> {
    Arch::new().dispatch(Batch { buildings, climate, mode, observer: None })
}

fn run_one(
    building: &Building,
    climate: &Climate,
    mode: Mode,
    observer: Option<&mut dyn FnMut(&HourState)>,
) -> YearResult {
    let buildings = [building];
    let results = Arch::new().dispatch(Batch { buildings: &buildings, climate, mode, observer });
    results.into_iter().next().unwrap_or_default()
}

/// Buildings to run.
struct Batch<'a, 'o> {
    buildings: &'a [&'a Building],
    climate: &'a Climate,
    mode: Mode,
    observer: Option<&'o mut (dyn FnMut(&HourState) + 'o)>,
}

/// A building ready to run, and what its neighbours in a register must share with it.
struct Prepared<'a> {
    building: &'a Building,
    /// Where its result goes.
    place: usize,
    plan: Plan,
    /// Hours that are cut into short steps.
    switches: [[u32; 3]; 3],
}

impl WithSimd for Batch<'_, '_> {
    type Output = Vec<YearResult>;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Vec<YearResult> {
        let Self { buildings, climate, mode, observer } = self;
        let mut watch = observer.map(Watch::new);
        let outside: Vec<OutsideAir> =
            climate.hours().iter().map(|hour| OutsideAir::new(hour.dry_bulb_c, hour.wet_bulb_c)).collect();
        let mut prepared: Vec<Prepared> =
            buildings.iter().enumerate().map(|(place, building)| prepare(building, place, climate, mode)).collect();
        prepared.sort_by(|a, b| a.pattern().cmp(&b.pattern()));
        let mut results = vec![YearResult::default(); buildings.len()];
        let (mut demand, mut weeks) = (Demand::new(), Vec::with_capacity(72));
        for alike in prepared.chunk_by(|a, b| a.pattern() == b.pattern()) {
            for side_by_side in alike.chunks(S::F64_LANES) {
                // Lanes beyond the last building run it again.
                let lane = |lane: usize| &side_by_side[lane.min(side_by_side.len() - 1)];
                let members: Vec<&Building> = (0..S::F64_LANES).map(|i| lane(i).building).collect();
                let plans: Vec<&Plan> = (0..S::F64_LANES).map(|i| &lane(i).plan).collect();
                week_lanes(simd, &plans, &mut weeks);
                let first = lane(0);
                let humidity = climate.hours()[0].humidity_ratio;
                let zones =
                    vec![Zone::new(Network::new(simd, &members, climate), whole(simd, &members, climate), humidity)];
                let mut register = Register {
                    climate,
                    weeks: &weeks,
                    day_kind: &first.plan.day_kind,
                    switches: first.switches,
                    handling: AirHandling::new(simd, &members, climate),
                    limits: Limits::new(simd, &members),
                    zones,
                };
                register.run(&mut demand, watch.as_mut());
                let supply = supply(simd, &members, climate, &outside, &first.plan.same_kind(), &demand);
                for (lane, one) in side_by_side.iter().enumerate() {
                    results[one.place] =
                        crate::result::of_lane(lane, one.building, &one.plan, climate, &demand, &supply);
                }
            }
        }
        results
    }
}

impl Prepared<'_> {
    fn pattern(&self) -> (&[u8; 365], &[[u32; 3]; 3]) {
        (&self.plan.day_kind, &self.switches)
    }
}

fn prepare<'a>(building: &'a Building, place: usize, climate: &Climate, mode: Mode) -> Prepared<'a> {
    let plan = Plan::new(building, climate);
    let switches = match mode {
        Mode::Default => plan.switches(),
        Mode::Screening => [[0; 3]; 3],
    };
    Prepared { building, place, plan, switches }
}
