//! Photovoltaic yield: cell temperature, direct-current power, losses, inverter.

use crate::Plane;

/// How the modules are built and mounted: what the wind can cool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellMounting {
    /// Glass and polymer sheet on an open rack.
    #[default]
    OpenRackGlassPolymer,
    /// Two glass sheets on an open rack.
    OpenRackGlassGlass,
    /// Glass and glass close to the roof.
    CloseRoofGlassGlass,
    /// Glass and polymer with an insulated back, as part of the roof.
    InsulatedBackGlassPolymer,
}

impl CellMounting {
    /// Coefficients a, b (s/m) and the cell's excess over the module back at 1,000 W/m², K.
    ///
    /// # Source
    /// King, Boyson & Kratochvil, Sandia Photovoltaic Array Performance Model, SAND2004-3535, table 1.
    const fn coefficients(self) -> (f64, f64, f64) {
        match self {
            Self::OpenRackGlassPolymer => (-3.56, -0.075, 3.0),
            Self::OpenRackGlassGlass => (-3.47, -0.059_4, 3.0),
            Self::CloseRoofGlassGlass => (-2.98, -0.047_1, 1.0),
            Self::InsulatedBackGlassPolymer => (-2.81, -0.045_5, 0.0),
        }
    }

    /// Cell temperature, °C, from irradiance on the plane, air temperature and wind at 10 m.
    ///
    /// # Source
    /// SAND2004-3535, equations 11 and 12.
    #[must_use]
    pub fn cell_temperature_c(self, hour: &PvHour) -> f64 {
        let (a, b, excess_k) = self.coefficients();
        let module_c = hour.plane_w_m2 * (a + b * hour.wind_m_s).exp() + hour.air_c;
        module_c + hour.plane_w_m2 / 1_000.0 * excess_k
    }
}

/// Losses of the direct-current side by cause, as shares. They multiply.
///
/// # Source
/// Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641 (2014), table 6: 14.0757 % in all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PvLosses {
    /// Dirt.
    pub soiling: f64,
    /// Shade from the surroundings.
    pub shading: f64,
    /// Snow.
    pub snow: f64,
    /// Modules that differ.
    pub mismatch: f64,
    /// Cables.
    pub wiring: f64,
    /// Plugs.
    pub connections: f64,
    /// First light on new cells.
    pub light_induced: f64,
    /// Modules below their label.
    pub nameplate: f64,
    /// Years.
    pub age: f64,
    /// Standstill.
    pub availability: f64,
}

impl Default for PvLosses {
    fn default() -> Self {
        Self {
            soiling: 0.02,
            shading: 0.03,
            snow: 0.0,
            mismatch: 0.02,
            wiring: 0.02,
            connections: 0.005,
            light_induced: 0.015,
            nameplate: 0.01,
            age: 0.0,
            availability: 0.03,
        }
    }
}

impl PvLosses {
    /// The loss in all, as a share.
    #[must_use]
    pub fn total(&self) -> f64 {
        let causes = [
            self.soiling,
            self.shading,
            self.snow,
            self.mismatch,
            self.wiring,
            self.connections,
            self.light_induced,
            self.nameplate,
            self.age,
            self.availability,
        ];
        1.0 - causes.iter().map(|loss| 1.0 - loss).product::<f64>()
    }
}

/// A photovoltaic system on one plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PvSystem {
    /// Power of the modules at standard test conditions, kWp.
    pub dc_kwp: f64,
    /// The modules' plane.
    pub plane: Plane,
    /// Change of power with cell temperature, 1/K, negative.
    pub gamma_per_k: f64,
    /// Losses of the direct-current side.
    pub losses: PvLosses,
    /// Nominal efficiency of the inverter.
    pub inverter_efficiency: f64,
    /// Power of the modules over that of the inverter's output.
    pub dc_ac_ratio: f64,
    /// How the modules are mounted.
    pub mounting: CellMounting,
}

impl PvSystem {
    /// A system with the defaults of PVWatts: −0.35 %/K, losses 14.0757 %, inverter 96 %, ratio 1.1, open rack of
    /// glass and polymer.
    #[must_use]
    pub fn new(dc_kwp: f64, plane: Plane) -> Self {
        Self {
            dc_kwp,
            plane,
            gamma_per_k: -0.003_5,
            losses: PvLosses::default(),
            inverter_efficiency: 0.96,
            dc_ac_ratio: 1.1,
            mounting: CellMounting::default(),
        }
    }
}

/// What an hour brings to the modules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PvHour {
    /// Irradiance on the modules' plane, W/m².
    pub plane_w_m2: f64,
    /// Air temperature, °C.
    pub air_c: f64,
    /// Wind speed at 10 m, m/s.
    pub wind_m_s: f64,
}

/// Direct-current power before losses, W.
///
/// # Source
/// PVWatts Version 5 Manual, equation 8, at every irradiance (the manual bends it below 125 W/m²).
#[must_use]
pub fn dc_power_w(system: &PvSystem, hour: &PvHour) -> f64 {
    dc_power_at_cell_w(system, hour.plane_w_m2, system.mounting.cell_temperature_c(hour))
}

/// [`dc_power_w`] of light that passed the cover, at a known cell temperature.
#[must_use]
pub fn dc_power_at_cell_w(system: &PvSystem, effective_w_m2: f64, cell_c: f64) -> f64 {
    effective_w_m2 * system.dc_kwp * (1.0 + system.gamma_per_k * (cell_c - 25.0))
}

/// Alternating-current power, W, of an inverter fed with direct-current power after losses.
///
/// # Source
/// PVWatts Version 5 Manual, equations 9 to 12 (reference efficiency 0.9637).
#[must_use]
pub fn inverter_ac_w(system: &PvSystem, dc_w: f64) -> f64 {
    const REFERENCE_EFFICIENCY: f64 = 0.963_7;
    if dc_w <= 0.0 {
        return 0.0;
    }
    let ac_rated_w = system.dc_kwp * 1_000.0 / system.dc_ac_ratio;
    let load = dc_w / (ac_rated_w / system.inverter_efficiency);
    let efficiency = system.inverter_efficiency / REFERENCE_EFFICIENCY * (-0.016_2 * load - 0.005_9 / load + 0.985_8);
    (efficiency * dc_w).clamp(0.0, ac_rated_w)
}

/// Mean alternating-current power of a system over an hour, W.
#[must_use]
pub fn pv_hour(system: &PvSystem, hour: &PvHour) -> f64 {
    inverter_ac_w(system, dc_power_w(system, hour) * (1.0 - system.losses.total()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// PVWatts Version 5 Manual, table 6: the product of the default causes.
    #[test]
    fn default_losses_multiply_to_the_manual() {
        assert!((PvLosses::default().total() - 0.140_757).abs() < 1e-6);
    }

    #[test]
    fn the_inverter_clips_and_sleeps() {
        let system = PvSystem::new(11.0, Plane::HORIZONTAL);
        assert_eq!(inverter_ac_w(&system, 11_000.0), 10_000.0);
        assert_eq!(inverter_ac_w(&system, 1.0), 0.0);
        assert_eq!(inverter_ac_w(&system, -5.0), 0.0);
    }
}
