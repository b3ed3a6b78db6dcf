//! The balance in lanes: registers of any width and any neighbours give the same.

use super::{DetailedZone, Glass, Glazed, Layer, Opaque, Outside, Shades, StepLength, ZoneLanes};
use crate::Climate;
use crate::balance::{HeatBalance, Step};
use crate::construction::{Element, made_up, mass_layer};
use crate::lanes::Lanes;
use lcs_weather::{HOURS, WeatherYear};
use pulp::{Arch, Simd, WithSimd};

fn singapore() -> Option<Climate> {
    let file = lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw")?;
    Some(Climate::new(&WeatherYear::from_epw(&lcs_testkit::bytes(file)).unwrap().0))
}

fn element(area_m2: f64, tilt_deg: f64, azimuth_deg: f64, layers: Vec<Layer>, outside: Outside) -> Opaque {
    Opaque {
        area_m2,
        tilt_deg,
        azimuth_deg,
        layers,
        outside,
        solar_absorptance: 0.6,
        inner_solar_absorptance: 0.6,
        emissivity: 0.9,
        roughness: 1.67,
        height_m: 6.0,
    }
}

/// A storeyed office, `index` varies it.
fn shoebox(index: usize) -> DetailedZone {
    let vary = 1.0 + 0.02 * (index % 17) as f64;
    let turn = [0.0, 45.0][index % 2];
    let sides = [0.0, 90.0, 180.0, 270.0].map(|azimuth| azimuth + turn);
    let walls = sides
        .map(|azimuth| element(120.0 * vary, 90.0, azimuth, made_up(Element::Wall, 2.4 * vary, 60e3), Outside::Air));
    let others = [
        element(400.0, 0.0, 0.0, made_up(Element::Roof, 0.6 * vary, 60e3), Outside::Air),
        element(400.0, 180.0, 0.0, made_up(Element::Ground, 0.4, 60e3), Outside::Ground([27.0; 12])),
        element(4000.0, 90.0, 0.0, vec![mass_layer(60e3, f64::INFINITY)], Outside::Inside),
    ];
    let window = |azimuth_deg: f64| Glazed {
        count: 60.0,
        width_m: 1.0,
        height_m: 1.0,
        tilt_deg: 90.0,
        azimuth_deg,
        glass: Glass::Simple { u_w_m2k: 5.6, shgc: 0.8 / vary },
        emissivity: 0.84,
        shades: Shades::default(),
        sun_share: 0.8,
        middle_m: 6.0,
    };
    DetailedZone {
        air_j_k: 1600.0 * 10e3,
        opaque: walls.into_iter().chain(others).collect(),
        glazed: sides.map(window).to_vec(),
        albedo: 0.2,
    }
}

/// Yearly cooling of zones held below 24 °C, W·h; short steps at 08:00.
struct Cooling<'a> {
    zones: &'a [DetailedZone],
    climate: &'a Climate,
}

impl WithSimd for Cooling<'_> {
    type Output = Vec<f64>;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Vec<f64> {
        let mut results = Vec::new();
        for chunk in self.zones.chunks(Lanes::<S>::COUNT) {
            let members: Vec<&DetailedZone> = chunk.iter().collect();
            let mut zone = ZoneLanes::new(simd, &members, self.climate);
            let sum = year(simd, &mut zone);
            results.extend((0..chunk.len()).map(|lane| sum.lane(lane)));
        }
        results
    }
}

#[inline(always)]
fn year<S: Simd>(simd: S, zone: &mut ZoneLanes<'_, S>) -> Lanes<S> {
    let (convective_w, radiant_w) = (Lanes::splat(simd, 12e3), Lanes::splat(simd, 18e3));
    let outdoor_air_w_k = Lanes::splat(simd, 500.0);
    let mut sum = Lanes::splat(simd, 0.0);
    for hour in 0..HOURS {
        let length = if hour % 24 == 8 { StepLength::Quarter } else { StepLength::Hour };
        for _ in 0..length.in_hour() {
            let free = zone.free(&Step { hour, length, convective_w, radiant_w, outdoor_air_w_k });
            let cold_w = ((free.air_c - 24.0) / free.k_per_w).positive();
            zone.settle(-cold_w);
            sum = cold_w.scaled_add(1.0 / length.in_hour() as f64, sum);
        }
    }
    sum
}

#[test]
fn width_and_neighbours_change_nothing() {
    let Some(climate) = singapore() else { return };
    let zones: Vec<DetailedZone> = (0..11).map(shoebox).collect();
    let run = |arch: Arch, zones: &[DetailedZone]| arch.dispatch(Cooling { zones, climate: &climate });
    let wide = run(Arch::new(), &zones);
    assert_eq!(wide, run(Arch::Scalar, &zones));
    assert_eq!(&wide[5..], run(Arch::new(), &zones[5..]));
    assert!(wide.iter().all(|cold_wh| *cold_wh > 1e7));
}

/// A plate of no depth keeps the sun from the shared columns, but shades nothing: the angular curve as a table then
/// gives the year within 0.5 % of the curve itself.
#[test]
fn columns_of_a_zone_agree_with_the_shared_ones() {
    let Some(climate) = singapore() else { return };
    let usual = shoebox(0);
    let mut own = usual.clone();
    for window in &mut own.glazed {
        window.shades.overhang = Some(super::Overhang { depth_m: 1e-9, above_m: 1.0, past_m: [0.0; 2] });
    }
    let cooling = Arch::new().dispatch(Cooling { zones: &[usual, own], climate: &climate });
    assert!((cooling[1] / cooling[0] - 1.0).abs() < 0.005, "{cooling:?}");
    assert_ne!(cooling[0], cooling[1]);
}

/// Walls of no area change nothing.
#[test]
fn what_has_no_area_does_not_count() {
    let Some(climate) = singapore() else { return };
    let usual = shoebox(0);
    let mut more = usual.clone();
    more.opaque.push(element(0.0, 90.0, 33.0, made_up(Element::Wall, 1.0, 90e3), Outside::Air));
    let cooling = Arch::new().dispatch(Cooling { zones: &[usual, more], climate: &climate });
    assert_eq!(cooling[0], cooling[1]);
}

/// Cooling of January after so many days of warm-up at the end of the year before, of the heavy box of the standard.
struct January<'a> {
    climate: &'a Climate,
    warm_up_days: usize,
}

impl WithSimd for January<'_> {
    type Output = f64;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> f64 {
        let of = crate::ashrae140::CASES[6].zone();
        let mut zone = ZoneLanes::new(simd, &[&of], self.climate);
        let (heat_w, air_w_k) = (Lanes::splat(simd, 600.0), Lanes::splat(simd, 30.0));
        let mut sum_wh = 0.0;
        for count in HOURS - self.warm_up_days * 24..HOURS + 31 * 24 {
            let (hour, length) = (count % HOURS, StepLength::Hour);
            let step = Step { hour, length, convective_w: heat_w, radiant_w: heat_w, outdoor_air_w_k: air_w_k };
            let free = zone.free(&step);
            let cold_w = ((free.air_c - 24.0) / free.k_per_w).positive();
            zone.settle(-cold_w);
            sum_wh += if count >= HOURS { cold_w.lane(0) } else { 0.0 };
        }
        sum_wh
    }
}

/// A fortnight is warm-up enough: two months change the first month, and so the year, by less than 0.05 %.
#[test]
fn a_fortnight_warms_up() {
    let Some(climate) = singapore() else { return };
    let january = |warm_up_days| Arch::new().dispatch(January { climate: &climate, warm_up_days });
    let (fortnight, long) = (january(14), january(60));
    assert!((fortnight / long - 1.0).abs() < 5e-4, "{fortnight} against {long}");
}
