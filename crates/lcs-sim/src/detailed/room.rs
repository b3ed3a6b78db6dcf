//! The air and the radiant node of a zone: where all inner faces meet.

use super::StepUse;

/// An inner face whose element was eliminated: `(behind + convection + radiation) T = right + convection T_air +
/// radiation T_radiant`, all per m².
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct InnerFace {
    pub area_m2: f64,
    /// To the air, W/(m²·K).
    pub convection: f64,
    /// To the radiant node, W/(m²·K).
    pub radiation: f64,
    /// What the element behind adds to the diagonal, W/(m²·K).
    pub behind: f64,
    /// Everything known, W/m².
    pub right: f64,
}

impl InnerFace {
    fn diagonal(&self) -> f64 {
        self.behind + self.convection + self.radiation
    }

    pub fn temperature_c(&self, (air_c, radiant_c): (f64, f64)) -> f64 {
        (self.right + self.convection * air_c + self.radiation * radiant_c) / self.diagonal()
    }
}

/// Two equations for the air and the radiant node.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Room {
    air_air: f64,
    air_right: f64,
    cross: f64,
    radiant_radiant: f64,
    radiant_right: f64,
}

impl Room {
    /// Joins a face.
    pub fn add(&mut self, face: &InnerFace) {
        let (area, h_c, h_r, d) = (face.area_m2, face.convection, face.radiation, face.diagonal());
        self.air_air += area * h_c * (1.0 - h_c / d);
        self.air_right += area * h_c * face.right / d;
        self.cross += area * h_c * h_r / d;
        self.radiant_radiant += area * h_r * (1.0 - h_r / d);
        self.radiant_right += area * h_r * face.right / d;
    }

    /// Joins air that comes from elsewhere or was there before: a conductance to a temperature.
    pub fn add_air(&mut self, conductance_w_k: f64, temperature_c: f64) {
        self.air_air += conductance_w_k;
        self.air_right += conductance_w_k * temperature_c;
    }

    /// Joins convective heat, W.
    pub fn add_heat(&mut self, heat_w: f64) {
        self.air_right += heat_w;
    }

    /// Temperatures of air and radiant node, and the heat (negative: cold) that holds the set-points, W.
    pub fn solve(&self, usage: &StepUse) -> ((f64, f64), f64) {
        let free_c = (self.air_right + self.cross * self.radiant_right / self.radiant_radiant)
            / (self.air_air - self.cross * self.cross / self.radiant_radiant);
        let held_c = match (usage.heating_c, usage.cooling_c) {
            (Some(low_c), _) if free_c < low_c => Some(low_c),
            (_, Some(high_c)) if free_c > high_c => Some(high_c),
            _ => None,
        };
        let air_c = held_c.unwrap_or(free_c);
        let radiant_c = (self.radiant_right + self.cross * air_c) / self.radiant_radiant;
        let heat_w = held_c.map_or(0.0, |_| self.air_air * air_c - self.cross * radiant_c - self.air_right);
        ((air_c, radiant_c), heat_w)
    }
}
