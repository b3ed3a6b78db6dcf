//! The sixteen cases of ANSI/ASHRAE Standard 140-2020 clause 5.2 (building thermal envelope and fabric load) that
//! `lcs validate ashrae140` runs: a box of 8 m × 6 m × 2.7 m with light (600) or heavy (900) walls.
//!
//! # Source
//! Geometry, layers, glass and schedules as the NREL BESTEST-GSR models encode the standard.

use crate::Climate;
use crate::detailed::{
    DetailedZone, Fin, Glass, Glazed, Layer, Opaque, Outside, Overhang, Pane, Shades, StepLength, StepUse,
    simulate_detailed,
};
use lcs_weather::WeatherYear;
use serde::Serialize;

/// Steps: the morning ramp of the set-back cases rises within an hour.
const STEP: StepLength = StepLength::Quarter;
/// Volume of the box, m³, and its leaks, air changes per hour.
const VOLUME_M3: f64 = 129.6;
const LEAKS_ACH: f64 = 0.5;
/// Continuous internal gain, W, and its radiant part.
const GAIN_W: f64 = 200.0;
const RADIANT: f64 = 0.6;
/// Night ventilation of the 650 family, m³/s.
const FAN_M3_S: f64 = 1703.16 / 3600.0;

/// What a case of the standard gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Outcome {
    /// A conditioned case: annual loads and hourly-integrated peaks.
    Loads {
        /// Annual heating, MWh.
        annual_heating_mwh: f64,
        /// Annual sensible cooling, MWh.
        annual_cooling_mwh: f64,
        /// Largest hourly heating, kW.
        peak_heating_kw: f64,
        /// Largest hourly cooling, kW.
        peak_cooling_kw: f64,
    },
    /// A free-floating case: hourly mean air temperature.
    FreeFloat {
        /// Highest, °C.
        max_temperature_c: f64,
        /// Lowest, °C.
        min_temperature_c: f64,
        /// Mean of the year, °C.
        mean_temperature_c: f64,
    },
}

/// A case with its outcome.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseResult {
    /// Its number in the standard.
    pub case: &'static str,
    /// What it gives.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// Which windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Windows {
    South,
    SouthWithOverhang,
    EastAndWest,
    EastAndWestWithShades,
}

/// Which control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Control {
    Constant,
    SetBack,
    NightVentilation,
}

/// A case of the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    name: &'static str,
    heavy: bool,
    windows: Windows,
    control: Control,
    free: bool,
}

/// All cases in the standard's order.
pub const CASES: [Case; 16] = {
    use Control::{Constant, NightVentilation, SetBack};
    use Windows::{EastAndWest, EastAndWestWithShades, South, SouthWithOverhang};
    const fn case(name: &'static str, heavy: bool, windows: Windows, control: Control, free: bool) -> Case {
        Case { name, heavy, windows, control, free }
    }
    [
        case("600", false, South, Constant, false),
        case("610", false, SouthWithOverhang, Constant, false),
        case("620", false, EastAndWest, Constant, false),
        case("630", false, EastAndWestWithShades, Constant, false),
        case("640", false, South, SetBack, false),
        case("650", false, South, NightVentilation, false),
        case("900", true, South, Constant, false),
        case("910", true, SouthWithOverhang, Constant, false),
        case("920", true, EastAndWest, Constant, false),
        case("930", true, EastAndWestWithShades, Constant, false),
        case("940", true, South, SetBack, false),
        case("950", true, South, NightVentilation, false),
        case("600FF", false, South, Constant, true),
        case("650FF", false, South, NightVentilation, true),
        case("900FF", true, South, Constant, true),
        case("950FF", true, South, NightVentilation, true),
    ]
};

impl Case {
    /// Its number in the standard.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Runs the case on the standard's weather.
    #[must_use]
    pub fn run(&self, year: &WeatherYear) -> CaseResult {
        let (mut heating_wh, mut cooling_wh, mut peak_heating_w, mut peak_cooling_w) = (0.0, 0.0, 0.0_f64, 0.0_f64);
        let (mut highest, mut lowest, mut sum) = (f64::MIN, f64::MAX, 0.0);
        let climate = Climate::new(year);
        let air_j_m3k = |hour: usize| air_j_m3k(year, hour);
        simulate_detailed(
            &self.zone(),
            &climate,
            STEP,
            |hour, step| self.usage(hour % 24, step, air_j_m3k(hour)),
            |hour| {
                heating_wh += hour.heating_w;
                cooling_wh += hour.cooling_w;
                peak_heating_w = peak_heating_w.max(hour.heating_w);
                peak_cooling_w = peak_cooling_w.max(hour.cooling_w);
                highest = highest.max(hour.air_c);
                lowest = lowest.min(hour.air_c);
                sum += hour.air_c;
            },
        );
        let outcome = if self.free {
            Outcome::FreeFloat {
                max_temperature_c: highest,
                min_temperature_c: lowest,
                mean_temperature_c: sum / lcs_weather::HOURS as f64,
            }
        } else {
            Outcome::Loads {
                annual_heating_mwh: heating_wh / 1e6,
                annual_cooling_mwh: cooling_wh / 1e6,
                peak_heating_kw: peak_heating_w / 1e3,
                peak_cooling_kw: peak_cooling_w / 1e3,
            }
        };
        CaseResult { case: self.name, outcome }
    }

    /// The box.
    #[must_use]
    pub fn zone(&self) -> DetailedZone {
        let south = matches!(self.windows, Windows::South | Windows::SouthWithOverhang);
        let wall = if self.heavy { heavy_wall() } else { light_wall() };
        let floor = if self.heavy { heavy_floor() } else { light_floor() };
        // Gross area less the two windows of 6 m².
        let (south_m2, side_m2) = if south { (21.6 - 12.0, 16.2) } else { (21.6, 16.2 - 6.0) };
        let upright = |azimuth_deg: f64, area_m2: f64| opaque(area_m2, 90.0, azimuth_deg, wall.to_vec(), Outside::Air);
        DetailedZone {
            // At the mean pressure of the standard's weather and 22 °C.
            air_j_k: VOLUME_M3 * 83_460.0 / (DRY_AIR_J_KGK * 295.15) * AIR_J_KGK,
            opaque: vec![
                upright(0.0, 21.6),
                upright(90.0, side_m2),
                upright(180.0, south_m2),
                upright(270.0, side_m2),
                opaque(48.0, 0.0, 0.0, roof().to_vec(), Outside::Air),
                // The floor is insulated so well that what lies under it does not matter.
                opaque(48.0, 180.0, 0.0, floor.to_vec(), Outside::Ground([10.0; 12])),
            ],
            glazed: self.windows.glazed(),
            albedo: 0.2,
        }
    }

    /// What happens at an hour of the day, in one of its steps, with outdoor air of a heat capacity in J/(m³·K).
    fn usage(&self, clock: usize, step: usize, air_j_m3k: f64) -> StepUse {
        let night = !(7..18).contains(&clock);
        let fan_m3_s = if self.control == Control::NightVentilation && night { FAN_M3_S } else { 0.0 };
        let mut usage = StepUse {
            convective_w: (1.0 - RADIANT) * GAIN_W,
            radiant_w: RADIANT * GAIN_W,
            outdoor_air_w_k: (LEAKS_ACH * VOLUME_M3 / 3600.0 + fan_m3_s) * air_j_m3k,
            ..StepUse::default()
        };
        if self.free {
            return usage;
        }
        usage.heating_c = match (self.control, clock) {
            (Control::NightVentilation, _) => None,
            (Control::SetBack, 23 | 0..=6) => Some(10.0),
            (Control::SetBack, 7) => Some(10.0 + 10.0 * (step + 1) as f64 / STEP.in_hour() as f64),
            _ => Some(20.0),
        };
        let cools = self.control != Control::NightVentilation || !night;
        usage.cooling_c = cools.then_some(27.0);
        usage
    }
}

/// Gas constant of dry air and its heat capacity, J/(kg·K).
const DRY_AIR_J_KGK: f64 = 287.06;
const AIR_J_KGK: f64 = 1006.0;

/// Heat capacity of outdoor air, J/(m³·K).
fn air_j_m3k(year: &WeatherYear, hour: usize) -> f64 {
    year.pressure_pa[hour] / (DRY_AIR_J_KGK * (year.dry_bulb_c[hour] + 273.15)) * AIR_J_KGK
}

impl Windows {
    fn glazed(self) -> Vec<Glazed> {
        let overhang = |past_m| Some(Overhang { depth_m: 1.0, above_m: 0.5, past_m });
        match self {
            Self::South => vec![window(2.0, 180.0, Shades::default())],
            // One plate over the whole wall; the windows lie 0.5 m from its ends, seen from outside.
            Self::SouthWithOverhang => [[0.5, 4.5], [4.5, 0.5]]
                .map(|past_m| window(1.0, 180.0, Shades { overhang: overhang(past_m), ..Shades::default() }))
                .to_vec(),
            Self::EastAndWest => [90.0, 270.0].map(|azimuth| window(1.0, azimuth, Shades::default())).to_vec(),
            Self::EastAndWestWithShades => {
                let fin = Some(Fin { depth_m: 1.0, beside_m: 0.0, past_m: [0.5, 0.2] });
                let shades = Shades { overhang: overhang([0.0, 0.0]), left: fin, right: fin };
                [90.0, 270.0].map(|azimuth| window(1.0, azimuth, shades)).to_vec()
            }
        }
    }
}

fn window(count: f64, azimuth_deg: f64, shades: Shades) -> Glazed {
    let pane = Pane { transmittance: 0.834, reflectance: 0.075 };
    Glazed {
        count,
        width_m: 3.0,
        height_m: 2.0,
        tilt_deg: 90.0,
        azimuth_deg,
        glass: Glass::Panes { pane, count: 2, thickness_m: 0.003_048, conductivity_w_mk: 1.0, gap_m: 0.012 },
        emissivity: 0.84,
        shades,
        sun_share: 1.0,
        middle_m: 1.2,
    }
}

fn opaque(area_m2: f64, tilt_deg: f64, azimuth_deg: f64, layers: Vec<Layer>, outside: Outside) -> Opaque {
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
        height_m: if tilt_deg == 0.0 { 2.7 } else { 1.35 },
    }
}

const fn layer(thickness_m: f64, conductivity_w_mk: f64, density_kg_m3: f64, heat_capacity_j_kgk: f64) -> Layer {
    Layer { thickness_m, conductivity_w_mk, density_kg_m3, heat_capacity_j_kgk }
}

const fn light_wall() -> [Layer; 3] {
    [layer(0.009, 0.14, 530.0, 900.0), layer(0.066, 0.04, 12.0, 840.0), layer(0.012, 0.16, 950.0, 840.0)]
}

const fn heavy_wall() -> [Layer; 3] {
    [layer(0.009, 0.14, 530.0, 900.0), layer(0.0615, 0.04, 10.0, 1400.0), layer(0.1, 0.51, 1400.0, 1000.0)]
}

const fn roof() -> [Layer; 3] {
    [layer(0.019, 0.14, 530.0, 900.0), layer(0.1118, 0.04, 12.0, 840.0), layer(0.01, 0.16, 950.0, 840.0)]
}

fn light_floor() -> [Layer; 2] {
    [Layer::massless(25.075), layer(0.025, 0.14, 650.0, 1200.0)]
}

fn heavy_floor() -> [Layer; 2] {
    [Layer::massless(25.175), layer(0.08, 1.13, 1400.0, 1000.0)]
}
