//! The year of a zone.

use super::outdoors::Outdoors;
use super::room::Room;
use super::sun::{on_plane, positions};
use super::sunlight::Sunlight;
use super::wall::Wall;
use super::window::Window;
use super::{DetailedZone, Glazed, StepUse};
use lcs_solar::Plane;
use lcs_weather::{HOURS, WeatherYear};

/// Days run before 1 January, taken from the end of the year, so that mass starts as it would be.
const WARM_UP_DAYS: usize = 30;
/// Temperature at the start of the warm-up, °C.
const START_C: f64 = 20.0;
/// Heat capacity of air, J/(kg·K).
const AIR_J_KGK: f64 = 1006.0;

/// One hour of a zone: means over its steps.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DetailedHour {
    /// Hour of the year, 0 = 1 January 00:00–01:00.
    pub hour: usize,
    /// Air, °C.
    pub air_c: f64,
    /// Heat given to the air, W.
    pub heating_w: f64,
    /// Heat taken from the air, W.
    pub cooling_w: f64,
    /// Sun through the glass, W.
    pub solar_w: f64,
    /// Everything that entered the zone but heating and cooling: sun absorbed, gains, heat through faces and air, W.
    pub entered_w: f64,
    /// What air and elements kept, W. Equal to `entered_w + heating_w − cooling_w`.
    pub stored_w: f64,
}

/// Runs a zone through a weather year and shows each hour. An hour has `steps` steps (1 is enough for loads; peaks after
/// a change of set-point want 4 or 6); `usage` answers for an hour of the year and a step.
///
/// Method: implicit heat balance of layers cut into cells (ISO 52016-1:2017 clause 6.5.6, with the real layers in place
/// of its five nodes), one air node, one radiant node (Carroll 1980), convection by Walton inside and by the DOE-2 model
/// outside, both linearised at the temperatures before the step.
pub fn simulate_detailed(
    zone: &DetailedZone,
    year: &WeatherYear,
    steps: usize,
    mut usage: impl FnMut(usize, usize) -> StepUse,
    mut observe: impl FnMut(DetailedHour),
) {
    let mut state = ZoneYear::new(zone, year, steps);
    for count in HOURS - WARM_UP_DAYS * 24..2 * HOURS {
        let seen = state.hour(year, count % HOURS, &mut usage);
        if count >= HOURS {
            observe(seen);
        }
    }
}

struct ZoneYear<'z> {
    zone: &'z DetailedZone,
    walls: Vec<Wall<'z>>,
    windows: Vec<Window<'z>>,
    sunlight: Sunlight,
    inner_m2: f64,
    room_c: (f64, f64),
    steps: usize,
}

impl<'z> ZoneYear<'z> {
    fn new(zone: &'z DetailedZone, year: &WeatherYear, steps: usize) -> Self {
        let sun = positions(year);
        let light =
            |tilt_deg: f64, azimuth_deg: f64| on_plane(year, &sun, Plane { tilt_deg, azimuth_deg }, zone.albedo);
        let areas: Vec<f64> =
            zone.opaque.iter().map(|of| of.area_m2).chain(zone.glazed.iter().map(Glazed::area_m2)).collect();
        let views = radiant_views(&areas);
        let exchange = |emissivity: f64, view: f64| 1.0 / ((1.0 - emissivity) / emissivity + 1.0 / view);
        let walls = zone.opaque.iter().zip(&views).map(|(of, view)| {
            Wall::new(of, light(of.tilt_deg, of.azimuth_deg), exchange(of.emissivity, *view), START_C)
        });
        let windows =
            zone.glazed.iter().zip(&views[zone.opaque.len()..]).map(|(of, view)| {
                Window::new(of, &light(90.0, of.azimuth_deg), exchange(of.emissivity, *view), START_C)
            });
        Self {
            zone,
            walls: walls.collect(),
            windows: windows.collect(),
            sunlight: Sunlight::default(),
            inner_m2: areas.iter().sum(),
            room_c: (START_C, START_C),
            steps,
        }
    }

    fn hour(
        &mut self,
        year: &WeatherYear,
        hour: usize,
        usage: &mut impl FnMut(usize, usize) -> StepUse,
    ) -> DetailedHour {
        let air = Outdoors::of(year, hour);
        self.sunlight.share(&self.walls, &self.windows, hour);
        let mut seen = DetailedHour { hour, solar_w: self.sunlight.entered_w, ..DetailedHour::default() };
        let part = 1.0 / self.steps as f64;
        for step in 0..self.steps {
            let usage = usage(hour, step);
            let (heat_w, entered_w, stored_w) = self.step(&air, hour, &usage, 3600.0 * part);
            seen.air_c += self.room_c.0 * part;
            seen.heating_w += heat_w.max(0.0) * part;
            seen.cooling_w += (-heat_w).max(0.0) * part;
            seen.entered_w += entered_w * part;
            seen.stored_w += stored_w * part;
        }
        seen
    }

    /// Heat given by the plant, heat that entered otherwise, and heat kept, W.
    fn step(&mut self, air: &Outdoors, hour: usize, usage: &StepUse, step_s: f64) -> (f64, f64, f64) {
        let stored_before = self.stored_j(air.density_kg_m3);
        let mut room = Room::default();
        let radiant_w_m2 = usage.radiant_w / self.inner_m2;
        for (wall, absorbed) in self.walls.iter_mut().zip(&self.sunlight.walls_w_m2) {
            room.add(&wall.prepare(air, hour, self.room_c, absorbed + radiant_w_m2, step_s));
        }
        for (window, [outer, inner]) in self.windows.iter_mut().zip(&self.sunlight.panes_w_m2) {
            room.add(&window.prepare(air, self.room_c, [*outer, inner + radiant_w_m2]));
        }
        let flow_m3_s = self.zone.infiltration_ach * self.zone.volume_m3 / 3600.0 + usage.ventilation_m3_s;
        let flow_w_k = flow_m3_s * air.density_kg_m3 * AIR_J_KGK;
        room.add_air(flow_w_k, air.air_c);
        room.add_air(self.zone.volume_m3 * air.density_kg_m3 * AIR_J_KGK / step_s, self.room_c.0);
        room.add_heat(usage.convective_w);
        let (room_c, heat_w) = room.solve(usage);
        self.walls.iter_mut().for_each(|wall| wall.finish(room_c));
        self.windows.iter_mut().for_each(|window| window.finish(room_c));
        self.room_c = room_c;

        let through_walls: f64 = self.walls.iter().map(|wall| wall.of.area_m2 * wall.entered_w_m2()).sum();
        let through_glass: f64 = self.windows.iter().map(|window| window.of.area_m2() * window.entered_w_m2()).sum();
        let entered_w = through_walls
            + through_glass
            + self.sunlight.absorbed_w
            + usage.convective_w
            + usage.radiant_w
            + flow_w_k * (air.air_c - room_c.0);
        (heat_w, entered_w, (self.stored_j(air.density_kg_m3) - stored_before) / step_s)
    }

    /// Heat in elements and air above 0 °C, J.
    fn stored_j(&self, density_kg_m3: f64) -> f64 {
        let air = self.zone.volume_m3 * density_kg_m3 * AIR_J_KGK * self.room_c.0;
        air + self.walls.iter().map(|wall| wall.of.area_m2 * wall.stored_j_m2()).sum::<f64>()
    }
}

/// Factors of long-wave exchange with a mean radiant node, which makes up for what a face does not see of itself.
///
/// # Source
/// Carroll (1980), *An "MRT method" of computing radiant energy exchange in rooms*.
fn radiant_views(areas_m2: &[f64]) -> Vec<f64> {
    let mut views = vec![1.0; areas_m2.len()];
    // A fixed point, reached within a few rounds where no face has half of all area.
    for _ in 0..30 {
        let sum: f64 = areas_m2.iter().zip(&views).map(|(area, view)| area * view).sum();
        for (view, area) in views.iter_mut().zip(areas_m2) {
            *view = 1.0 / (1.0 - area * *view / sum).max(0.5);
        }
    }
    views
}
