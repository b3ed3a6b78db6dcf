//! A building as the simulation sees it: its envelope, its use, and its plant.

use crate::validation::{BuildingError, check};
use crate::{AirSide, CoolingPlant, Envelope, Heating, HotWater, Mass, Schedules, Use, Zoning};
use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};

/// A building, or the part of one that is used in one way. Units are the last part of each name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Building {
    /// What to call it in reports.
    #[serde(default)]
    pub name: String,
    /// Floor area, m². Power and occupant densities refer to it.
    pub floor_area_m2: f64,
    /// Storey height, m: with the floor area the air volume.
    pub storey_height_m: f64,
    /// Share of the floor area that is heated, cooled and ventilated, 0–1. Lights and equipment count in full.
    pub conditioned_fraction: f64,
    /// Envelope.
    pub envelope: Envelope,
    /// Into which zones it is cut; the screening mode takes it as one.
    #[serde(default)]
    pub zoning: Zoning,
    /// Storage of heat and moisture.
    pub mass: Mass,
    /// People, lights, equipment, air, set-point.
    #[serde(rename = "use")]
    pub usage: Use,
    /// When it is used.
    pub schedules: Schedules,
    /// Coil, fans, heat recovery.
    pub air_side: AirSide,
    /// Cooling plant.
    pub cooling_plant: CoolingPlant,
    /// Heating, where there is any.
    #[serde(default)]
    pub heating: Option<Heating>,
    /// Hot water, where there is any.
    #[serde(default)]
    pub hot_water: Option<HotWater>,
}

impl Building {
    /// Air volume, m³.
    #[must_use]
    pub fn air_volume_m3(&self) -> f64 {
        self.floor_area_m2 * self.storey_height_m
    }

    /// People at design occupancy.
    #[must_use]
    pub fn design_people(&self) -> f64 {
        self.floor_area_m2 / self.usage.occupancy.area_per_person_m2
    }

    /// Checks every figure.
    ///
    /// # Errors
    /// All keys whose value no building can have, each with the reason and a hint.
    pub fn validate(&self) -> Result<(), Vec<BuildingError>> {
        check(self)
    }
}

/// The JSON Schema of a building file.
#[must_use]
pub fn building_schema() -> Schema {
    schema_for!(Building)
}
