//! What a year of simulation says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::AddAssign;

/// Energy by end use over a month or a year, kWh of the whole building.
///
/// Heating and cooling are heat at the coil, outdoor air included; the rest is energy drawn.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct EndUses {
    /// Heat given to the zone and to reheat.
    pub heating_kwh: f64,
    /// Sensible heat taken out at the coil, fan heat included.
    pub cooling_sensible_kwh: f64,
    /// Latent heat taken out at the coil.
    pub cooling_latent_kwh: f64,
    /// Electricity of lights.
    pub lighting_kwh: f64,
    /// Electricity of equipment within the zone.
    pub equipment_kwh: f64,
    /// Electricity of fans.
    pub fans_kwh: f64,
    /// Electricity of chilled and condenser water pumps.
    pub pumps_kwh: f64,
    /// Electricity of the cooling plant: compressors and heat rejection.
    pub plant_electricity_kwh: f64,
    /// Electricity for heating.
    pub heating_electricity_kwh: f64,
    /// Fuel or district heat for heating.
    pub heating_fuel_kwh: f64,
    /// Chilled water bought from a network.
    pub district_cooling_kwh: f64,
    /// Electricity for hot water.
    pub hot_water_electricity_kwh: f64,
    /// Fuel for hot water.
    pub hot_water_fuel_kwh: f64,
    /// Other electricity: lifts, pumps, outdoor lights.
    pub other_kwh: f64,
    /// All electricity.
    pub electricity_kwh: f64,
}

impl EndUses {
    /// Sensible and latent cooling, kWh of heat.
    #[must_use]
    pub fn cooling_kwh(&self) -> f64 {
        self.cooling_sensible_kwh + self.cooling_latent_kwh
    }

    /// All fuel, kWh.
    #[must_use]
    pub fn fuel_kwh(&self) -> f64 {
        self.heating_fuel_kwh + self.hot_water_fuel_kwh
    }

    /// Sets the total from the parts.
    pub(crate) fn total(&mut self) {
        self.electricity_kwh = self.lighting_kwh
            + self.equipment_kwh
            + self.fans_kwh
            + self.pumps_kwh
            + self.plant_electricity_kwh
            + self.heating_electricity_kwh
            + self.hot_water_electricity_kwh
            + self.other_kwh;
    }
}

impl AddAssign for EndUses {
    fn add_assign(&mut self, more: Self) {
        self.heating_kwh += more.heating_kwh;
        self.cooling_sensible_kwh += more.cooling_sensible_kwh;
        self.cooling_latent_kwh += more.cooling_latent_kwh;
        self.lighting_kwh += more.lighting_kwh;
        self.equipment_kwh += more.equipment_kwh;
        self.fans_kwh += more.fans_kwh;
        self.pumps_kwh += more.pumps_kwh;
        self.plant_electricity_kwh += more.plant_electricity_kwh;
        self.heating_electricity_kwh += more.heating_electricity_kwh;
        self.heating_fuel_kwh += more.heating_fuel_kwh;
        self.district_cooling_kwh += more.district_cooling_kwh;
        self.hot_water_electricity_kwh += more.hot_water_electricity_kwh;
        self.hot_water_fuel_kwh += more.hot_water_fuel_kwh;
        self.other_kwh += more.other_kwh;
        self.electricity_kwh += more.electricity_kwh;
    }
}

/// Highest hourly means of the year, W of the whole building.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Peak {
    /// Heating at the coil.
    pub heating_w: f64,
    /// Cooling at the coil, sensible and latent.
    pub cooling_w: f64,
}

/// A simulated year. Serialises to the document of `lcs simulate`.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct YearResult {
    /// Floor area that the figures refer to, m².
    pub floor_area_m2: f64,
    /// Sums over the year.
    pub annual: EndUses,
    /// Highest hourly loads.
    pub peak: Peak,
    /// Cooling capacity installed, W (given or sized).
    pub cooling_capacity_w: f64,
    /// Occupied hours with cooling available and the air more than 0.5 K above its set-point.
    pub unmet_cooling_hours: u32,
    /// Occupied hours with heating available and the air more than 0.5 K below its set-point.
    pub unmet_heating_hours: u32,
    /// Occupied hours above 28 °C.
    pub occupied_hours_above_28_c: u32,
    /// Occupied hours.
    pub occupied_hours: u32,
    /// Sums over the months, January first.
    pub monthly: [EndUses; 12],
}

impl YearResult {
    /// Electricity per floor area, kWh/m² in the year.
    #[must_use]
    pub fn electricity_intensity_kwh_m2(&self) -> f64 {
        self.annual.electricity_kwh / self.floor_area_m2
    }
}
