//! An archetype with its ranges resolved to one set of numbers.

use crate::quantile::quantile;
use lcs_pack::{HeatingKind, PlantKind, Ranged, ThermalArchetype};

/// What is not known of a thermal building: how many probabilities [`Parameters::sample`] takes.
pub(crate) const UNKNOWNS: usize = 23;

/// Seasonal efficiency of a boiler that only its fuel bill tells of: a non-condensing one in the existing stock.
const BOILER_EFFICIENCY: f64 = 0.8;

/// One building of an archetype. Units stand in the names; factors are 1 until a measure changes them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parameters {
    pub window_wall_ratio: f64,
    pub wall_u_w_m2k: f64,
    pub roof_u_w_m2k: f64,
    pub window_u_w_m2k: f64,
    pub window_shgc: f64,
    pub shading_factor: f64,
    pub roof_absorptance: f64,
    pub infiltration_ach: f64,
    pub conditioned_fraction: f64,
    pub occupancy_m2_person: f64,
    pub lighting_w_m2: f64,
    pub equipment_w_m2: f64,
    pub outdoor_air_l_s_person: f64,
    pub cooling_setpoint_c: f64,
    pub heating_setpoint_c: Option<f64>,
    pub plant: PlantKind,
    pub cooling_cop: f64,
    pub heating: HeatingKind,
    pub heating_efficiency: f64,
    pub fan_w_per_l_s: f64,
    pub other_w_m2: f64,
    pub wall_absorptance: f64,
    /// Depth of overhangs over height of the windows.
    pub overhang_ratio: f64,
    /// Cooling set-point outside use, °C; `None` is off.
    pub cooling_setback_c: Option<f64>,
    /// Heating set-point outside use, °C; `None` is off.
    pub heating_setback_c: Option<f64>,
    /// Whether a fuel heats the water.
    pub fuel_hot_water: bool,
    /// Hot water drawn, over the archetype's.
    pub hot_water_factor: f64,
    /// Pump power over that of the screening plant.
    pub pump_factor: f64,
    /// Lighting and equipment outside use, over the schedule's.
    pub night_factor: f64,
    /// Hours a day cut off the plant's running time.
    pub plant_hours_cut: f64,
    /// Cooling capacity installed, W; `None` sizes the plant for the building as it is. Measures leave it: pumps and
    /// chillers stay as large as they are, and a new chiller is paid and counted at the old one's size.
    pub cooling_capacity_w: Option<f64>,
}

impl Parameters {
    /// One building: `probability` gives the probability of each unknown in turn, 0.5 for the median. Values are held
    /// within what a building can have, whatever the tails of a range say.
    pub(crate) fn sample(archetype: &ThermalArchetype, mut probability: impl FnMut() -> f64) -> Self {
        let mut at = |range: &Ranged, low: f64, high: f64| quantile(range, probability()).clamp(low, high);
        Self {
            window_wall_ratio: at(&archetype.window_wall_ratio, 0.0, 0.95),
            wall_u_w_m2k: at(&archetype.wall_u_w_m2k, 0.05, 6.0),
            roof_u_w_m2k: at(&archetype.roof_u_w_m2k, 0.05, 7.0),
            window_u_w_m2k: at(&archetype.window_u_w_m2k, 0.3, 7.0),
            window_shgc: at(&archetype.window_shgc, 0.05, 0.95),
            shading_factor: at(&archetype.shading_factor, 0.05, 1.0),
            roof_absorptance: at(&archetype.roof_absorptance, 0.05, 1.0),
            infiltration_ach: at(&archetype.infiltration_ach, 0.02, 20.0),
            conditioned_fraction: at(&archetype.conditioned_fraction, 0.0, 1.0),
            occupancy_m2_person: at(&archetype.occupancy_m2_person, 0.5, 10_000.0),
            lighting_w_m2: at(&archetype.lighting_w_m2, 0.0, 200.0),
            equipment_w_m2: at(&archetype.equipment_w_m2, 0.0, 2_000.0),
            outdoor_air_l_s_person: at(&archetype.outdoor_air_l_s_person, 0.0, 100.0),
            cooling_setpoint_c: at(&archetype.cooling_setpoint_c, 15.0, 35.0),
            heating_setpoint_c: archetype.heating_setpoint_c.as_ref().map(|range| at(range, 5.0, 28.0)),
            plant: archetype.plant,
            cooling_cop: at(&archetype.cooling_cop, 1.0, 15.0),
            heating: archetype.heating,
            heating_efficiency: at(&archetype.heating_efficiency, 0.3, 8.0),
            fan_w_per_l_s: at(&archetype.fan_w_per_l_s, 0.0, 10.0),
            other_w_m2: at(&archetype.other_w_m2, 0.0, 500.0),
            wall_absorptance: archetype
                .wall_absorptance
                .as_ref()
                .map_or(ThermalArchetype::WALL_ABSORPTANCE, |range| at(range, 0.05, 1.0)),
            overhang_ratio: archetype.overhang_ratio.as_ref().map_or(0.0, |range| at(range, 0.0, 3.0)),
            cooling_setback_c: archetype.cooling_setback_c.as_ref().map(|range| at(range, 15.0, 40.0)),
            heating_setback_c: archetype.heating_setback_c.as_ref().map(|range| at(range, 5.0, 28.0)),
            fuel_hot_water: matches!(archetype.heating, HeatingKind::Boiler | HeatingKind::District),
            hot_water_factor: 1.0,
            pump_factor: 1.0,
            night_factor: 1.0,
            plant_hours_cut: 0.0,
            cooling_capacity_w: None,
        }
        .without_conflict()
    }

    /// What the bills say about the carrier: a building with electricity bills and no other carrier is heated by
    /// electricity, whatever its archetype burns; one that buys a fuel and does not heat rooms with it heats its water.
    pub(crate) fn billed(mut self, electricity: bool, heat: bool) -> Self {
        if electricity && !heat {
            if matches!(self.heating, HeatingKind::Boiler | HeatingKind::District) {
                self.heating = HeatingKind::Electric;
                self.heating_efficiency = 1.0;
            }
            self.fuel_hot_water = false;
        } else if heat {
            self.fuel_hot_water = true;
        }
        self
    }

    /// Rooms are heated with the fuel that is billed, though the archetype heats them with electricity.
    pub(crate) fn heated_by_fuel(mut self) -> Self {
        self.heating = HeatingKind::Boiler;
        self.heating_efficiency = BOILER_EFFICIENCY;
        self
    }

    /// Heating never fights cooling, and outside use neither asks for more than in use.
    fn without_conflict(mut self) -> Self {
        self.heating_setpoint_c = self.heating_setpoint_c.map(|set| set.min(self.cooling_setpoint_c - 1.0));
        self.cooling_setback_c = self.cooling_setback_c.map(|set| set.max(self.cooling_setpoint_c));
        let warmest = self.heating_setpoint_c.unwrap_or(f64::INFINITY);
        self.heating_setback_c = self.heating_setback_c.map(|set| set.min(warmest));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::office;

    #[test]
    fn the_median_building_has_the_medians_and_takes_every_unknown_once() {
        let mut taken = 0;
        let median = Parameters::sample(&office(), || {
            taken += 1;
            0.5
        });
        // The office has no heating set-point, no set-backs, no overhangs, and walls of the usual absorptance.
        assert_eq!(taken, UNKNOWNS - 5);
        assert!((median.cooling_cop - 3.5).abs() < 1e-9);
    }

    #[test]
    fn bills_decide_what_heats() {
        let archetype = ThermalArchetype { heating: HeatingKind::Boiler, ..office() };
        let sample = || Parameters::sample(&archetype, || 0.5);
        assert_eq!(sample().billed(true, false).heating, HeatingKind::Electric);
        assert!(!sample().billed(true, false).fuel_hot_water);
        assert_eq!(sample().billed(true, true).heating, HeatingKind::Boiler);
        assert!(Parameters::sample(&office(), || 0.5).billed(true, true).fuel_hot_water);
    }
}
