//! Where the sun goes once it is inside.

use super::Tilt;
use super::wall::Wall;
use super::window::Window;

/// Sun absorbed in one hour.
#[derive(Debug, Clone, Default)]
pub(super) struct Sunlight {
    /// By each opaque element inside, W/m².
    pub walls_w_m2: Vec<f64>,
    /// By the outer and the inner pane of each window, W/m².
    pub panes_w_m2: Vec<[f64; 2]>,
    /// Through the glass, W.
    pub entered_w: f64,
    /// Absorbed inside and in the panes together, W: what the heat balance receives.
    pub absorbed_w: f64,
}

impl Sunlight {
    /// Shares out the sun of an hour: the beam falls on the floor, what the floor throws back and all diffuse light
    /// spread evenly; glass lets its part out again.
    pub fn share(&mut self, walls: &[Wall<'_>], windows: &[Window<'_>], hour: usize) {
        let (mut beam_w, mut diffuse_w) = (0.0, 0.0);
        self.panes_w_m2.clear();
        for window in windows {
            let light = &window.light[hour];
            let (direct, spread) = (window.of.optics.at(light.incidence_deg), window.of.optics.diffuse());
            let area_m2 = window.of.area_m2();
            beam_w += light.beam_w_m2 * direct.transmittance * area_m2;
            diffuse_w += light.diffuse_w_m2 * spread.transmittance * area_m2;
            self.panes_w_m2.push([
                light.beam_w_m2 * direct.outer + light.diffuse_w_m2 * spread.outer,
                light.beam_w_m2 * direct.inner + light.diffuse_w_m2 * spread.inner,
            ]);
        }
        self.entered_w = beam_w + diffuse_w;
        self.walls_w_m2.clear();
        self.walls_w_m2.resize(walls.len(), 0.0);
        let on_floor: f64 = walls.iter().filter(|wall| wall.of.inner() == Tilt::Up).map(|wall| wall.of.area_m2).sum();
        if on_floor > 0.0 {
            for (wall, absorbed) in
                walls.iter().zip(&mut self.walls_w_m2).filter(|(wall, _)| wall.of.inner() == Tilt::Up)
            {
                *absorbed += beam_w * wall.of.solar_absorptance / on_floor;
                diffuse_w += beam_w * (1.0 - wall.of.solar_absorptance) * wall.of.area_m2 / on_floor;
            }
        } else {
            diffuse_w += beam_w;
        }
        self.spread(walls, windows, diffuse_w);
        let inside: f64 = walls.iter().zip(&self.walls_w_m2).map(|(wall, w)| wall.of.area_m2 * w).sum();
        let glass: f64 =
            windows.iter().zip(&self.panes_w_m2).map(|(window, w)| window.of.area_m2() * (w[0] + w[1])).sum();
        self.absorbed_w = inside + glass;
    }

    /// Diffuse light, evenly over everything that takes it up.
    fn spread(&mut self, walls: &[Wall<'_>], windows: &[Window<'_>], diffuse_w: f64) {
        let opaque: f64 = walls.iter().map(|wall| wall.of.area_m2 * wall.of.solar_absorptance).sum();
        let glass: f64 =
            windows.iter().map(|window| window.of.area_m2() * window.of.optics.diffuse().not_reflected()).sum();
        let density_w_m2 = diffuse_w / (opaque + glass);
        for (wall, absorbed) in walls.iter().zip(&mut self.walls_w_m2) {
            *absorbed += density_w_m2 * wall.of.solar_absorptance;
        }
        for (window, panes) in windows.iter().zip(&mut self.panes_w_m2) {
            // From inside the panes change places.
            let optics = window.of.optics.diffuse();
            panes[1] += density_w_m2 * optics.outer;
            panes[0] += density_w_m2 * optics.inner;
        }
    }
}
