//! The pieces of a city that emit. Each becomes cells: a part and its carrier.

use super::quantity::{Quantity, Trust};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a piece belongs when totals are opened.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Belongs {
    /// Sector, such as `buildings` or `transport`.
    #[serde(default)]
    pub sector: String,
    /// Estate, district or facility that it is part of; empty for the rest of the city.
    #[serde(default)]
    pub place: String,
}

/// A service of energy: driver × service per driver × share of carrier × energy per service × emission factor.
///
/// # Source
/// The extended snapshot form of AIM/ExSS: `D = DF · ESG · share · e`, `GHG = Σ D · EF`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Sector and place.
    #[serde(default)]
    pub belongs: Belongs,
    /// Driver.
    pub driver: String,
    /// Service per unit of the driver. Its unit defines the unit of the service.
    pub per_driver: Quantity,
    /// Carriers by id.
    pub uses: BTreeMap<String, ServiceUse>,
}

/// A carrier's part of a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceUse {
    /// Share of the service; the shares of a service add up to 1.
    pub share: Quantity,
    /// Energy per service.
    pub intensity: Quantity,
}

/// Building stock by class of performance: floor area is demolished, retrofitted from class to class, and built new.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Buildings {
    /// Sector and place.
    #[serde(default)]
    pub belongs: Belongs,
    /// Driver.
    pub driver: String,
    /// Floor area per unit of the driver. New construction makes up what demolition leaves short of it.
    pub floor_area: Quantity,
    /// Classes by id.
    pub classes: BTreeMap<String, BuildingClass>,
    /// Retrofit without any action.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retrofit: Vec<Retrofit>,
}

/// A class of performance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BuildingClass {
    /// Share of the floor area in the base year; the classes add up to 1.
    pub base_share: Quantity,
    /// Share of new floor area; the classes add up to 1.
    #[serde(default)]
    pub new_share: Quantity,
    /// Share demolished every year.
    #[serde(default)]
    pub demolition: Quantity,
    /// Energy per floor area, by carrier.
    pub energy: BTreeMap<String, Quantity>,
}

/// Floor area that changes its class.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Retrofit {
    /// From this class.
    pub from: String,
    /// To this.
    pub to: String,
    /// Share of the class every year.
    pub rate: Quantity,
}

/// Vehicles by vintage and technology. Retirement is what the survival curve says; sales make up what is then short.
///
/// # Source
/// The vintage form of LEAP: `Stock[v, y] = Sales[v] · Survival(y − v)`, energy by the vehicle's vintage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fleet {
    /// Sector and place.
    #[serde(default)]
    pub belongs: Belongs,
    /// Driver.
    pub driver: String,
    /// Vehicles per unit of the driver.
    pub vehicles: Quantity,
    /// Share of a vintage that is left at age 0, 1, 2, … years; 1 at age 0, never rising, none after the last.
    pub survival: Vec<f64>,
    /// Share of the base year's vehicles at age 0, 1, 2, …, adding up to 1; the last is that age or older.
    pub by_age: Vec<f64>,
    /// How far the survival curve and the age profile may be trusted.
    #[serde(default)]
    pub status: Trust,
    /// Title and publisher, or a key of `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Technologies by id.
    pub technologies: BTreeMap<String, Technology>,
}

/// A technology of vehicles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Technology {
    /// Carrier.
    pub carrier: String,
    /// Share of the base year's vehicles; the technologies add up to 1.
    pub base_share: Quantity,
    /// Share of sales; the technologies add up to 1.
    pub sales_share: Quantity,
    /// Distance of a vehicle in a year.
    pub distance: Quantity,
    /// Energy per distance of a vehicle sold in a year; vehicles older than the first given year have its value.
    pub energy: Quantity,
    /// Yearly rise of energy per distance with age, 0.005 for half a per cent.
    #[serde(default)]
    pub ageing: Quantity,
}

/// Waste: driver × mass per driver × share of treatment × emission factor of the treatment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waste {
    /// Sector and place.
    #[serde(default)]
    pub belongs: Belongs,
    /// Driver.
    pub driver: String,
    /// Waste per unit of the driver.
    pub per_driver: Quantity,
    /// Treatments by id.
    pub treatments: BTreeMap<String, Treatment>,
}

/// A treatment of waste. Either `factor` or `landfill`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Treatment {
    /// Share of the waste; the treatments add up to 1.
    pub share: Quantity,
    /// Emissions per mass of waste.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<Quantity>,
    /// Methane commitment of a landfill, which gives the factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landfill: Option<Landfill>,
}

/// Methane that a tonne of waste will give off in a landfill.
///
/// # Source
/// GPC, chapter 8, methane commitment: `CH4 = L0 (1 − f_rec)(1 − OX)`, `L0 = MCF · DOC · DOC_f · F · 16/12`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Landfill {
    /// Methane correction factor.
    pub correction: Quantity,
    /// Degradable organic carbon per waste.
    pub degradable_carbon: Quantity,
    /// Share of it that degrades.
    pub degraded_share: Quantity,
    /// Share of methane in the gas.
    pub methane_share: Quantity,
    /// Share of the methane that is recovered.
    pub recovered: Quantity,
    /// Share of the rest that is oxidised.
    pub oxidised: Quantity,
    /// Warming potential of the methane.
    pub gwp: Quantity,
}

/// Emissions of industrial processes: driver × mass emitted per driver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Industry {
    /// Sector and place.
    #[serde(default)]
    pub belongs: Belongs,
    /// Driver.
    pub driver: String,
    /// Emissions per unit of the driver.
    pub per_driver: Quantity,
}

/// A line of the inventory that is carried on with a driver: `base × (driver / base driver)^elasticity × (1 − rate)^years`,
/// and with the factor of its carrier where it has one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Sector and place.
    #[serde(default)]
    pub belongs: Belongs,
    /// Driver.
    pub driver: String,
    /// Emissions of the base year.
    pub base: Quantity,
    /// Per cent of activity per per cent of the driver.
    pub elasticity: Quantity,
    /// Yearly fall of energy per activity without any action.
    #[serde(default)]
    pub improvement: Quantity,
    /// Carrier whose factor it follows; none for emissions that follow no carrier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
}
