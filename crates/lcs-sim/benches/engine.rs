//! How fast the engine is: CPU time on one core, one line of JSON for each measure.
//!
//! `cargo bench -p lcs-sim` with the reference data beside the repository. Each measure is the best of several runs, so
//! that neighbours on the machine count as little as they can.

#![expect(clippy::unwrap_used, reason = "a measure without its weather has nothing to say")]

use lcs_sim::{
    Building, Climate, CoolingPlant, Facing, HeatRejection, MachineCurves, Mode, PartLoad, PerimeterCore, PlantKind,
    Pump, PumpControl, Pumping, TowerDesign, TowerFan, Window, Zoning, simulate_many,
};
use lcs_weather::WeatherYear;
use pulp::{Arch, Simd, WithSimd};
use std::io::Write;
use std::time::Instant;

/// Floating-point operations of the balance of heat of the shoebox in a step, a fused product with sum as two, as its
/// code has them: outdoor element 121 (outer film 44, inner film 24, both faces 30, sums 14, the rest 9) and 9 a node;
/// buried element 59 and 9 a node; window 125; air and radiant node 29; sun 51 in half of the hours. Wall and roof have
/// two nodes, floor and inner mass one. Coil, moisture and plant are not counted.
const FLOPS_PER_STEP: f64 = 2.0 * (121.0 + 2.0 * 9.0) + 2.0 * (59.0 + 9.0) + 125.0 + 29.0 + 0.5 * 51.0;
/// Steps of an hour, on average: one hour of a working day has four, and a fortnight runs before.
const STEPS_PER_HOUR: f64 = (1.0 + 5.0 * 3.0 / 168.0) * (365.0 + 14.0) / 365.0;

const BUILDINGS: usize = 160;
const MEASURES: usize = 8;
const LONG_S: f64 = 0.3;

fn main() {
    let mut out = std::io::stdout().lock();
    let Some(file) = lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw") else { return };
    let year = WeatherYear::from_epw(&std::fs::read(file).unwrap()).unwrap().0;
    let climate_s = best_s(|| Climate::new(&year));
    let climate = Climate::new(&year);
    writeln!(out, r#"{{"measure":"climate_pre_pass","cpu_s":{climate_s:.6}}}"#).unwrap();

    let peak_flops = Arch::new().dispatch(Lanes) as f64 * PEAK_FLOPS / best_s(|| Arch::new().dispatch(Peak));
    writeln!(out, r#"{{"measure":"peak","gflop_s":{:.1}}}"#, peak_flops / 1e9).unwrap();

    let office = office();
    let per_s = buildings_per_s(&office, &climate, Mode::Screening);
    writeln!(out, r#"{{"measure":"screening","building_years_per_cpu_s":{per_s:.0},"cpu_s":{:.9}}}"#, 1.0 / per_s)
        .unwrap();

    let cooled = Building { cooling_plant: chillers(), ..office.clone() };
    let per_s = buildings_per_s(&cooled, &climate, Mode::Screening);
    writeln!(
        out,
        r#"{{"measure":"screening_chillers","building_years_per_cpu_s":{per_s:.0},"cpu_s":{:.9}}}"#,
        1.0 / per_s
    )
    .unwrap();

    let per_s = buildings_per_s(&office, &climate, Mode::Default);
    let flops_per_zone_hour = FLOPS_PER_STEP * STEPS_PER_HOUR;
    let share = per_s * flops_per_zone_hour * 8760.0 / peak_flops;
    writeln!(
        out,
        r#"{{"measure":"default_shoebox","zone_years_per_cpu_s":{per_s:.0},"cpu_s":{:.9},"flops_per_zone_hour":{flops_per_zone_hour:.0},"share_of_peak":{share:.3}}}"#,
        1.0 / per_s
    )
    .unwrap();

    let cut = Building { zoning: Zoning::PerimeterCore(PerimeterCore::usual(4, 1.6)), ..office };
    let per_s = 6.0 * buildings_per_s(&cut, &climate, Mode::Default);
    writeln!(
        out,
        r#"{{"measure":"default_perimeter_core","zone_years_per_cpu_s":{per_s:.0},"cpu_s":{:.9}}}"#,
        1.0 / per_s
    )
    .unwrap();
}

/// Least mean CPU time of a run, s, over several measures. The system counts in steps of some milliseconds, so that a
/// measure repeats the run until it is long against them.
fn best_s<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut measure = |_| {
        let (start_s, mut count) = (cpu_s(), 0.0);
        loop {
            std::hint::black_box(run());
            count += 1.0;
            let passed_s = cpu_s() - start_s;
            if passed_s > LONG_S {
                return passed_s / count;
            }
        }
    };
    (0..MEASURES).map(&mut measure).fold(f64::INFINITY, f64::min)
}

/// CPU time of this thread where the system tells, s; else wall time.
fn cpu_s() -> f64 {
    thread_local!(static START: Instant = Instant::now());
    let of_thread = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = of_thread.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.with(|start| start.elapsed().as_secs_f64()), |ns| ns / 1e9)
}

fn buildings_per_s(office: &Building, climate: &Climate, mode: Mode) -> f64 {
    let many: Vec<Building> = (0..BUILDINGS).map(|index| varied(office, index)).collect();
    let many: Vec<&Building> = many.iter().collect();
    BUILDINGS as f64 / best_s(|| simulate_many(&many, climate, mode))
}

/// A building among many: no two alike.
fn varied(office: &Building, index: usize) -> Building {
    let mut building = office.clone();
    building.usage.lighting.power_w_m2 += (index % 50) as f64 * 0.1;
    building.envelope.windows[0].shgc -= (index % 40) as f64 * 0.005;
    building.envelope.walls[0].u_w_m2k += (index % 7) as f64 * 0.05;
    building
}

/// Four storeys of 25 m × 16 m, of which transmittances and mass are known and no layers.
fn office() -> Building {
    let file = lcs_testkit::workspace_root().join("examples/simulate/tropical-office.toml");
    let mut building: Building = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    building.floor_area_m2 = 1600.0;
    building.mass.surface_area_ratio = 4.5;
    let envelope = &mut building.envelope;
    for (wall, area_m2) in envelope.walls.iter_mut().zip([200.0, 130.0, 200.0, 130.0]) {
        wall.layers.clear();
        (wall.area_m2, wall.u_w_m2k) = (area_m2, 2.4);
    }
    let (roof, ground) = (envelope.roof.as_mut().unwrap(), envelope.ground.as_mut().unwrap());
    roof.layers.clear();
    ground.layers.clear();
    (roof.area_m2, ground.area_m2, ground.u_w_m2k) = (400.0, 400.0, 0.4);
    let window = Window { panes: None, size: None, area_m2: 60.0, u_w_m2k: 5.6, ..envelope.windows[0].clone() };
    let sides = [Facing::North, Facing::East, Facing::South, Facing::West];
    envelope.windows = sides.map(|facing| Window { facing, ..window.clone() }).to_vec();
    building.validate().unwrap();
    building
}

/// The dearest plant to follow: two chillers with variable speed, towers whose approach and fans follow the weather, and
/// three sets of pumps.
fn chillers() -> CoolingPlant {
    let pump = |control| Pump { w_per_w: 0.02, control };
    CoolingPlant {
        kind: PlantKind::WaterCooledChiller,
        rated_cop: 6.0,
        rated_condenser_c: 29.4,
        curves: MachineCurves::CentrifugalVariableSpeed,
        part_load: PartLoad::CentrifugalVariableSpeed,
        minimum_part_load_ratio: 0.15,
        sizing_factor: 1.15,
        machines: 2,
        pumping: Some(Pumping {
            primary: pump(PumpControl::PerMachine),
            secondary: Some(pump(PumpControl::VariableSpeed)),
            condenser: Some(pump(PumpControl::PerMachine)),
        }),
        heat_rejection: Some(HeatRejection {
            tower_approach_k: 3.9,
            minimum_condenser_water_c: 21.0,
            fan_w_per_w: 0.012,
            design: Some(TowerDesign { wet_bulb_c: 26.0, range_k: 5.5 }),
            fan: TowerFan::VariableSpeed,
            approach_set_k: None,
        }),
        ..CoolingPlant::none()
    }
}

/// Fused products with sums that no other waits for: what the core could do at most.
struct Peak;

const CHAINS: usize = 12;
const ROUNDS: usize = 1_000_000;
/// Of each lane.
const PEAK_FLOPS: f64 = (2 * CHAINS * ROUNDS) as f64;

/// How many lanes the machine's registers have.
struct Lanes;

impl WithSimd for Lanes {
    type Output = usize;

    fn with_simd<S: Simd>(self, _: S) -> usize {
        S::F64_LANES
    }
}

impl WithSimd for Peak {
    type Output = f64;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> f64 {
        let (factor, more) = (simd.splat_f64s(0.999_999), simd.splat_f64s(1e-9));
        let mut chains = [simd.splat_f64s(1.0); CHAINS];
        for _ in 0..ROUNDS {
            for chain in &mut chains {
                *chain = simd.mul_add_f64s(*chain, factor, more);
            }
        }
        let mut sum = simd.splat_f64s(0.0);
        for chain in chains {
            sum = simd.add_f64s(sum, chain);
        }
        simd.reduce_sum_f64s(sum)
    }
}
