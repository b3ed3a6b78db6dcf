//! CPU time of the sun of a year and of its light on 37 planes, one JSON line per measure.
//!
//! `bench/solar_pvlib.py` measures the same work with pvlib; the checks in the lines show that it is the same.

#![expect(clippy::print_stdout, reason = "a bench prints what it measures")]

use std::hint::black_box;
use std::time::Instant;

use lcs_solar::*;

/// Repetitions, of which the mean is told.
const RUNS: u32 = 50;
const HOURS: usize = 8_760;
/// 2023-01-01 00:30 in Kuala Lumpur, s.
const FIRST_HOUR_UNIX_S: f64 = 1_672_531_200.0 - 7.5 * 3_600.0;
const KUALA_LUMPUR: Site = Site { latitude_deg: 3.139, longitude_deg: 101.687, elevation_m: 22.0 };

fn main() {
    let sun = year_of_sun();
    let up = sun.iter().filter(|sun| sun.is_up()).count();
    report("sun_position_site_year", "hours_up", up as f64, cpu_s_of(year_of_sun));

    let light = Light::clear(&sun);
    let planes = planes();
    let irradiation = || {
        let sky = SkyYear::new(Transposition::Perez, &light.columns(&sun));
        let mut on_plane_w_m2 = Vec::new();
        let mut sum_wh_m2 = 0.0;
        for plane in &planes {
            sky.fill_total_w_m2(plane, &mut on_plane_w_m2);
            sum_wh_m2 += black_box(&on_plane_w_m2).iter().sum::<f64>();
        }
        sum_wh_m2
    };
    report("plane_irradiance_37_planes", "kwh_m2_in_all", irradiation() / 1_000.0, cpu_s_of(irradiation));
}

fn report(measure: &str, check: &str, value: f64, cpu_s: f64) {
    println!(r#"{{"measure":"{measure}","cpu_s":{cpu_s:.7},"{check}":{value:.1}}}"#);
}

fn year_of_sun() -> Vec<SunPosition> {
    let steps = TimeSteps { start_unix_s: FIRST_HOUR_UNIX_S, step_s: 3_600.0, count: HOURS };
    sun_positions(&steps, &KUALA_LUMPUR, &Air::Steady(Refraction::STANDARD))
}

/// A year without clouds.
struct Light {
    ghi_w_m2: Vec<f64>,
    dni_w_m2: Vec<f64>,
    dhi_w_m2: Vec<f64>,
    extraterrestrial_w_m2: Vec<f64>,
}

impl Light {
    fn clear(sun: &[SunPosition]) -> Self {
        let pressure_pa = pressure_at_elevation_pa(KUALA_LUMPUR.elevation_m);
        let day = |hour: usize| day_of_year_utc(FIRST_HOUR_UNIX_S + hour as f64 * 3_600.0);
        let extraterrestrial_w_m2: Vec<f64> = (0..HOURS).map(|hour| extraterrestrial_normal_w_m2(day(hour))).collect();
        let of_hour = |(sun, outside): (&SunPosition, &f64)| {
            relative_air_mass(sun.apparent_zenith_deg).map_or_else(ClearSky::default, |air_mass| {
                ineichen(&ClearSkyInput {
                    apparent_zenith_deg: sun.apparent_zenith_deg,
                    absolute_air_mass: absolute_air_mass(air_mass, pressure_pa),
                    linke_turbidity: 4.5,
                    elevation_m: KUALA_LUMPUR.elevation_m,
                    extraterrestrial_w_m2: *outside,
                })
            })
        };
        let clear: Vec<ClearSky> = sun.iter().zip(&extraterrestrial_w_m2).map(of_hour).collect();
        Self {
            ghi_w_m2: clear.iter().map(|sky| sky.ghi_w_m2).collect(),
            dni_w_m2: clear.iter().map(|sky| sky.dni_w_m2).collect(),
            dhi_w_m2: clear.iter().map(|sky| sky.dhi_w_m2).collect(),
            extraterrestrial_w_m2,
        }
    }

    fn columns<'a>(&'a self, sun: &'a [SunPosition]) -> LightColumns<'a> {
        LightColumns {
            sun,
            ghi_w_m2: &self.ghi_w_m2,
            dni_w_m2: &self.dni_w_m2,
            dhi_w_m2: &self.dhi_w_m2,
            extraterrestrial_w_m2: &self.extraterrestrial_w_m2,
            albedo: 0.2,
        }
    }
}

/// A flat roof, and twelve directions at three tilts.
fn planes() -> Vec<Plane> {
    let tilted = [30.0, 60.0, 90.0]
        .into_iter()
        .flat_map(|tilt_deg| (0..12).map(move |twelfth| Plane { tilt_deg, azimuth_deg: f64::from(twelfth) * 30.0 }));
    std::iter::once(Plane::HORIZONTAL).chain(tilted).collect()
}

/// Mean CPU seconds of a job, after one run to warm up.
fn cpu_s_of<T>(job: impl Fn() -> T) -> f64 {
    black_box(job());
    let (clock, wall) = (cpu_s(), Instant::now());
    for _ in 0..RUNS {
        black_box(job());
    }
    // Where the system does not tell the thread's CPU time, the wall clock stands for it.
    let used_s = match (clock, cpu_s()) {
        (Some(before), Some(after)) => after - before,
        _ => wall.elapsed().as_secs_f64(),
    };
    used_s / f64::from(RUNS)
}

/// CPU seconds of this thread so far (Linux).
fn cpu_s() -> Option<f64> {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = schedule.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds * 1e-9)
}
