//! Heat through glass in one step. Panes store nothing.

use super::film::{Gap, forced_w_m2k, long_wave_w_m2k, natural_w_m2k, outside_w_m2k, wind_factor};
use super::outdoors::Outdoors;
use super::room::InnerFace;
use super::sun::PlaneLight;
use super::wall::STILL_AIR_W_M2K;
use super::{Glazed, Tilt};

/// Light that reaches a window, W/m², after its shades.
#[derive(Debug, Clone, Copy)]
pub(super) struct WindowLight {
    pub beam_w_m2: f64,
    pub diffuse_w_m2: f64,
    pub incidence_deg: f64,
}

/// Windows with the temperatures of their panes.
#[derive(Debug, Clone)]
pub(super) struct Window<'z> {
    pub of: &'z Glazed,
    /// Light on it, by hour.
    pub light: Vec<WindowLight>,
    /// Outer and inner pane, °C.
    pane_c: [f64; 2],
    exchange: f64,
    wind: f64,
    outside: (f64, f64),
    /// The outer pane as a function of the inner: constant and slope.
    outer: (f64, f64),
    inner: InnerFace,
}

impl<'z> Window<'z> {
    pub fn new(of: &'z Glazed, light: &[PlaneLight], exchange: f64, start_c: f64) -> Self {
        let (width, height) = (of.width_m, of.height_m);
        let sky = of.shades.sky_share(width, height);
        let ground = of.shades.ground_share(width, height);
        let shaded = |light: &PlaneLight| {
            let shines = light.beam_w_m2 + light.circumsolar_w_m2 > 0.0;
            let lit = if shines { of.shades.sunlit(width, height, light.profile_tan, light.right_tan) } else { 0.0 };
            WindowLight {
                beam_w_m2: light.beam_w_m2 * lit,
                diffuse_w_m2: light.circumsolar_w_m2 * lit + light.sky_w_m2 * sky + light.ground_w_m2 * ground,
                incidence_deg: light.incidence_deg,
            }
        };
        Self {
            of,
            light: light.iter().map(shaded).collect(),
            pane_c: [start_c; 2],
            exchange,
            wind: forced_w_m2k(wind_factor(of.middle_m)) / forced_w_m2k(1.0),
            outside: (0.0, 0.0),
            outer: (0.0, 0.0),
            inner: InnerFace::default(),
        }
    }

    /// Heat that entered at the outer face in the last step, W/m², without what the sun brought.
    pub fn entered_w_m2(&self) -> f64 {
        self.outside.1 - self.outside.0 * self.pane_c[0]
    }

    /// The balance of the inner face. `absorbed_w_m2` is the sun in the outer and the inner pane, with radiant heat in
    /// the latter.
    pub fn prepare(&mut self, air: &Outdoors, room_c: (f64, f64), absorbed_w_m2: [f64; 2]) -> InnerFace {
        let of = self.of;
        let [outer_c, face_c] = self.pane_c;
        let half_pane = of.pane_m / of.pane_w_mk / 2.0;
        let convection = outside_w_m2k(Tilt::Vertical, outer_c - air.air_c, air.forced_w_m2k * self.wind, 1.0);
        let to_sky = 0.5 * 0.5_f64.sqrt();
        let sky = long_wave_w_m2k(of.emissivity, to_sky, outer_c, air.sky_c);
        let surroundings = long_wave_w_m2k(of.emissivity, 1.0 - to_sky, outer_c, air.air_c);
        let film = convection + sky + surroundings;
        let through = film / (1.0 + film * half_pane);
        let outside_c = ((convection + surroundings) * air.air_c + sky * air.sky_c) / film;
        self.outside = (through, through * outside_c);

        let gap = Gap { width_m: of.gap_m, height_m: of.height_m, emissivity: of.emissivity };
        let gap = gap.conductance_w_m2k(face_c, outer_c, air.pressure_pa);
        let between = gap / (1.0 + gap * 2.0 * half_pane);
        let slope = between / (through + between);
        let constant = (self.outside.1 + absorbed_w_m2[0]) / (through + between);
        self.outer = (constant, slope);
        self.inner = InnerFace {
            area_m2: of.area_m2(),
            convection: natural_w_m2k(Tilt::Vertical, face_c - room_c.0).max(STILL_AIR_W_M2K),
            radiation: long_wave_w_m2k(self.exchange, 1.0, face_c, room_c.1),
            behind: between * (1.0 - slope),
            right: between * constant + absorbed_w_m2[1],
        };
        self.inner
    }

    /// Fills in the temperatures once those of the room are known.
    pub fn finish(&mut self, room_c: (f64, f64)) {
        self.pane_c[1] = self.inner.temperature_c(room_c);
        self.pane_c[0] = self.outer.0 + self.outer.1 * self.pane_c[1];
    }
}
