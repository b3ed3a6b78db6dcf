//! Heat between faces and what they face: convection and long-wave exchange, in lanes.
//!
//! Natural convection is held as numerator and denominator of a cube root, so that the balance of an element needs one
//! division for both its films and its own solution.

use super::Tilt;
use super::glass_film::GlassFace;
use super::wind::{Exposed, Exposure, Wind};
use crate::lanes::{Lanes, Rational};
use pulp::Simd;

/// Stefan-Boltzmann constant, W/(m²·K⁴).
pub(crate) const STEFAN_BOLTZMANN: f64 = 5.670_374e-8;
/// Kelvin at 0 °C.
pub(crate) const ZERO_C_K: f64 = 273.15;

/// Cube root on 0 to 60, within 0.3 % from 0.3 on (least greatest relative error); below, where a face exchanges next
/// to nothing, it ends at 0.21, since air is never quite still.
const CUBE_ROOT: Rational = Rational {
    above: [0.213_167_971_458_714_2, 5.561_352_036_488_796, 5.207_685_584_359_517, 0.234_839_616_145_498_2],
    below: [1.0, 7.571_044_077_096_233, 2.641_570_442_967_086, 0.036_659_640_482_632_93],
};

/// Fourth root on 0 to 60, within 0.06 % from 0.3 on (least greatest relative error); it ends at 0.47.
const FOURTH_ROOT: Rational = Rational {
    above: [0.468_740_382_123_325_3, 2.578_754_174_561_56, 0.836_640_618_930_723_8, 0.018_793_193_718_423_86],
    below: [1.0, 2.473_239_037_737_83, 0.423_511_150_696_003, 0.004_276_761_193_079],
};

/// Factors of natural convection, W/(m²·K^4⁄3), at a face warmer and colder than the air.
///
/// # Source
/// Walton (1983), *Thermal Analysis Research Program Reference Manual*, NBSIR 83-2655: 1.31 |ΔT|^⅓ at walls,
/// 9.482/(7.238 − |cos Σ|) where heat rises freely, 1.810/(1.382 + |cos Σ|) where it is held. (Some prints have 7.283, with
/// which the first would not meet 1.31 at a wall; EnergyPlus computes with 7.238.)
pub(super) fn natural(tilt: Tilt) -> [f64; 2] {
    let (rises, held) = (9.482 / (7.238 - 1.0), 1.810 / (1.382 + 1.0));
    match tilt {
        Tilt::Vertical => [1.31, 1.31],
        Tilt::Up => [rises, held],
        Tilt::Down => [held, rises],
    }
}

/// Film of a face that rain wets, W/(m²·K): it takes the wet bulb of the air.
///
/// # Source
/// EnergyPlus Engineering Reference, "Outside Surface Heat Balance", rain.
const WET_W_M2K: f64 = 1000.0;

/// Air and sky of one hour, the same for all lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Outdoors {
    /// Dry bulb, °C.
    pub air_c: f64,
    /// Radiant temperature of the sky, °C.
    pub sky_c: f64,
    /// Wind at the mast.
    pub wind: Wind,
    /// Wet bulb where it rains, °C.
    pub rain_c: Option<f64>,
    /// Month, 0 = January.
    pub month: usize,
}

/// Natural convection with its denominator apart: `above / below`, W/(m²·K).
struct Convection<S: Simd> {
    above: Lanes<S>,
    below: Lanes<S>,
}

/// Factors of natural convection at a face warmer and colder than the air.
#[derive(Clone, Copy)]
struct Natural<S: Simd> {
    root: &'static Rational,
    warm: Lanes<S>,
    cold: Lanes<S>,
}

impl<S: Simd> Natural<S> {
    /// At walls, roofs, floors, and outer faces of glass.
    fn new(simd: S, of_lane: impl Fn(usize) -> Tilt) -> Self {
        Self::with(simd, &CUBE_ROOT, |lane| natural(of_lane(lane)))
    }

    fn with(simd: S, root: &'static Rational, factors: impl Fn(usize) -> [f64; 2]) -> Self {
        let [warm, cold] = [0, 1].map(|side| Lanes::from_fn(simd, |lane| factors(lane)[side]));
        Self { root, warm, cold }
    }

    #[inline(always)]
    fn at(&self, excess_k: Lanes<S>) -> Convection<S> {
        let factor = excess_k.greater_than(excess_k.constant(0.0)).select(self.warm, self.cold);
        let (above, below) = self.root.parts(excess_k.abs());
        Convection { above: factor * above, below }
    }
}

/// Long-wave conductance `factor (a² + b²)(a + b)` of two absolute temperatures, one shared by all lanes.
#[inline(always)]
fn long_wave<S: Simd>(factor: Lanes<S>, face_k: Lanes<S>, face_k2: Lanes<S>, body_k: f64) -> Lanes<S> {
    factor * ((face_k2 + body_k * body_k) * (face_k + body_k))
}

/// The outer face of an element: wind and natural convection after DOE-2, long wave to sky and surroundings.
///
/// # Source
/// DOE-2 model in the EnergyPlus Engineering Reference, "Outside Surface Heat Balance". Near the horizon the sky
/// radiates like the air: of the view of the sky its square root counts (same place).
pub(super) struct OuterFilm<S: Simd> {
    natural: Natural<S>,
    exposure: Exposure<S>,
    roughness: Lanes<S>,
    /// Stefan-Boltzmann constant times emissivity times view.
    to_sky: Lanes<S>,
    to_surroundings: Lanes<S>,
}

/// What an outer film needs to know of a face.
pub(super) struct OuterFace {
    pub exposed: Exposed,
    pub roughness: f64,
    pub emissivity: f64,
}

/// Conductance and drive of an outer film, both times their common denominator.
pub(super) struct OuterFlow<S: Simd> {
    /// The denominator.
    pub below: Lanes<S>,
    /// Conductance × denominator, W/(m²·K).
    pub film: Lanes<S>,
    /// Conductance × temperature × denominator, W/m².
    pub drive: Lanes<S>,
}

impl<S: Simd> OuterFlow<S> {
    /// Heat that reaches a face at a temperature, W/m².
    pub fn heat_w_m2(&self, face_c: Lanes<S>) -> Lanes<S> {
        (self.drive - self.film * face_c) / self.below
    }
}

impl<S: Simd> OuterFilm<S> {
    pub fn new(simd: S, of_lane: impl Fn(usize) -> OuterFace) -> Self {
        let lanes = |value: &dyn Fn(OuterFace) -> f64| Lanes::from_fn(simd, |lane| value(of_lane(lane)));
        let to_sky = |face: &OuterFace| {
            let view = 0.5 * (1.0 + face.exposed.tilt_deg.to_radians().cos());
            view * view.sqrt()
        };
        Self {
            natural: Natural::new(simd, |lane| Tilt::of(of_lane(lane).exposed.tilt_deg)),
            exposure: Exposure::new(simd, |lane| of_lane(lane).exposed),
            roughness: lanes(&|face| face.roughness),
            to_sky: lanes(&|face| STEFAN_BOLTZMANN * face.emissivity * to_sky(&face)),
            to_surroundings: lanes(&|face| STEFAN_BOLTZMANN * face.emissivity * (1.0 - to_sky(&face))),
        }
    }

    /// The film at the temperature that the face had before the step.
    #[inline(always)]
    pub fn at(&self, face_c: Lanes<S>, air: &Outdoors) -> OuterFlow<S> {
        if let Some(rain_c) = air.rain_c {
            let film = face_c.constant(WET_W_M2K);
            return OuterFlow { below: face_c.constant(1.0), film, drive: film * rain_c };
        }
        let Convection { above, below } = self.natural.at(face_c - air.air_c);
        let forced = below * self.exposure.forced_w_m2k(&air.wind);
        let glass = above.mul_add(above, forced * forced).sqrt();
        let convection = self.roughness.mul_add(glass - above, above);
        let face_k = face_c + ZERO_C_K;
        let face_k2 = face_k * face_k;
        let sky = long_wave(self.to_sky, face_k, face_k2, air.sky_c + ZERO_C_K);
        let surroundings = long_wave(self.to_surroundings, face_k, face_k2, air.air_c + ZERO_C_K);
        let to_air = below.mul_add(surroundings, convection);
        let to_sky = below * sky;
        OuterFlow { below, film: to_air + to_sky, drive: to_air.scaled_add(air.air_c, to_sky * air.sky_c) }
    }
}

/// The inner face of an element: natural convection after Walton, at glass after ISO 15099; long wave to the radiant node.
pub(super) struct InnerFilm<S: Simd> {
    natural: Natural<S>,
    /// Stefan-Boltzmann constant times exchange factor.
    exchange: Lanes<S>,
}

/// Conductances of an inner film, W/(m²·K): convection is `convection / below`.
pub(super) struct InnerFlow<S: Simd> {
    pub below: Lanes<S>,
    pub convection: Lanes<S>,
    pub radiation: Lanes<S>,
}

/// The air and the radiant node before a step.
#[derive(Clone, Copy)]
pub(super) struct RoomBefore<S: Simd> {
    pub air_c: Lanes<S>,
    pub radiant_k: Lanes<S>,
    pub radiant_k2: Lanes<S>,
}

impl<S: Simd> RoomBefore<S> {
    #[inline(always)]
    pub fn new(air_c: Lanes<S>, radiant_c: Lanes<S>) -> Self {
        let radiant_k = radiant_c + ZERO_C_K;
        Self { air_c, radiant_k, radiant_k2: radiant_k * radiant_k }
    }
}

impl<S: Simd> InnerFilm<S> {
    pub fn new(simd: S, tilt: impl Fn(usize) -> Tilt, exchange: impl Fn(usize) -> f64) -> Self {
        Self { natural: Natural::new(simd, tilt), exchange: Self::long_wave(simd, exchange) }
    }

    /// At glass.
    pub fn of_glass(simd: S, glass: impl Fn(usize) -> GlassFace, exchange: impl Fn(usize) -> f64) -> Self {
        let natural = Natural::with(simd, &FOURTH_ROOT, |lane| glass(lane).factors());
        Self { natural, exchange: Self::long_wave(simd, exchange) }
    }

    fn long_wave(simd: S, exchange: impl Fn(usize) -> f64) -> Lanes<S> {
        Lanes::from_fn(simd, |lane| STEFAN_BOLTZMANN * exchange(lane))
    }

    /// The film at the temperature that the face had before the step.
    #[inline(always)]
    pub fn at(&self, face_c: Lanes<S>, room: &RoomBefore<S>) -> InnerFlow<S> {
        let Convection { above, below } = self.natural.at(face_c - room.air_c);
        let face_k = face_c + ZERO_C_K;
        let squares = face_k.mul_add(face_k, room.radiant_k2);
        InnerFlow { below, convection: above, radiation: self.exchange * (squares * (face_k + room.radiant_k)) }
    }
}

/// Factors of long-wave exchange with a mean radiant node, which makes up for what a face does not see of itself: from
/// the area and the emissivity of each face.
///
/// # Source
/// Carroll (1980), *An "MRT method" of computing radiant energy exchange in rooms*.
pub(super) fn radiant_exchange(faces: &[(f64, f64)]) -> Vec<f64> {
    let mut views = vec![1.0; faces.len()];
    // A fixed point, reached within a few rounds where no face has half of all area.
    for _ in 0..30 {
        let sum: f64 = faces.iter().zip(&views).map(|((area_m2, _), view)| area_m2 * view).sum();
        for (view, (area_m2, _)) in views.iter_mut().zip(faces) {
            *view = 1.0 / (1.0 - area_m2 * *view / sum).max(0.5);
        }
    }
    let exchange = |((_, emissivity), view): (&(f64, f64), &f64)| 1.0 / ((1.0 - emissivity) / emissivity + 1.0 / view);
    faces.iter().zip(&views).map(exchange).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulp::{Arch, WithSimd};

    struct AtExcess(f64);

    impl WithSimd for AtExcess {
        type Output = [f64; 4];

        /// Natural convection up, at a wall and at glass with a factor of 1, and an outer film without long wave in a wind of
        /// 5 m/s.
        fn with_simd<S: Simd>(self, simd: S) -> Self::Output {
            let excess = Lanes::splat(simd, self.0);
            let of = |natural: Natural<S>| {
                let Convection { above, below } = natural.at(excess);
                (above / below).lane(0)
            };
            let upright = |tilt| of(Natural::new(simd, |_| tilt));
            let exposed = Exposed { height_m: 10.0, tilt_deg: 90.0, azimuths: vec![(1.0, 0.0)] };
            let face = |_| OuterFace { exposed: exposed.clone(), roughness: 1.67, emissivity: 0.0 };
            let air = Outdoors { air_c: 0.0, sky_c: 0.0, wind: Wind::new(5.0, Some(0.0)), rain_c: None, month: 0 };
            let flow = OuterFilm::new(simd, face).at(excess, &air);
            let glass = of(Natural::with(simd, &FOURTH_ROOT, |_| [1.0; 2]));
            [upright(Tilt::Up), upright(Tilt::Vertical), glass, (flow.film / flow.below).lane(0)]
        }
    }

    /// The correlations as published, with std's roots.
    #[test]
    fn films_follow_their_correlations() {
        for excess in [-50.0, -8.0, -1.0, 0.3, 0.7, 2.0, 5.0, 12.0, 30.0, 59.0_f64] {
            let [up, vertical, glass, outer] = Arch::new().dispatch(AtExcess(excess));
            let root = excess.abs().cbrt();
            let expected_up = if excess > 0.0 { 9.482 / (7.238 - 1.0) } else { 1.810 / 2.382 } * root;
            assert!((up / expected_up - 1.0).abs() < 0.003, "{excess}: {up} against {expected_up}");
            assert!((vertical / (1.31 * root) - 1.0).abs() < 0.003);
            let fourth = excess.abs().powf(0.25);
            assert!((glass / fourth - 1.0).abs() < 0.001, "{excess}: {glass} against {fourth}");
            let natural = 1.31 * root;
            let smooth = natural.hypot(3.26 * 5.0_f64.powf(0.89));
            let expected = natural + 1.67 * (smooth - natural);
            assert!((outer / expected - 1.0).abs() < 0.003, "{excess}: {outer} against {expected}");
        }
    }

    /// ASHRAE Handbook of Fundamentals, ch. 26: a black body at 24 °C sees another at 24 °C with 5.9 W/(m²·K).
    #[test]
    fn long_wave_conductance_is_four_sigma_t_cubed() {
        let t = 24.0 + ZERO_C_K;
        assert!((STEFAN_BOLTZMANN * (t * t + t * t) * (t + t) - 5.95).abs() < 0.02);
    }
}
