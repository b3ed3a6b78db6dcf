//! A block of homes as its developer describes it: plant with prices and limits, the grid, cars, hot water, and what
//! the plan must reach.

use crate::{
    BlockPlace, Calendar, Claims, CommunityError, Days, Facts, Grid, Homes, HotWater, Household, Precondition,
    Requirements, SettlementTerms, Vehicles, Weekday, validation,
};
use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};

/// A block. Units are the last part of each name; money is in `currency`, and costs of plant are per year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// What to call it.
    #[serde(default)]
    pub name: String,
    /// Currency of all prices and costs, such as JPY or MYR.
    pub currency: String,
    /// Length of a step, minutes: 60, 30 or 15.
    #[serde(default = "sixty")]
    pub step_minutes: u32,
    /// Weekday of the first step.
    #[serde(default)]
    pub first_weekday: Weekday,
    /// Day of the year of the first step, 1 = 1 January.
    #[serde(default = "one")]
    pub first_day: u32,
    /// Where the loads and the sun come from.
    #[serde(default)]
    pub series: SeriesSource,
    /// The grid at the block's one connection.
    pub grid: Grid,
    /// Photovoltaic plant, to be sized or given.
    #[serde(default)]
    pub pv: Option<Pv>,
    /// Shared battery, to be sized or given.
    #[serde(default)]
    pub battery: Option<Battery>,
    /// Cars, by group of equal ones.
    #[serde(default)]
    pub vehicles: Vec<Vehicles>,
    /// Heat-pump water heaters.
    #[serde(default)]
    pub hot_water: Option<HotWater>,
    /// What each home has behind its own meter, for house-by-house plans.
    #[serde(default)]
    pub homes: Option<Homes>,
    /// What the plan must reach.
    #[serde(default)]
    pub requirements: Requirements,
    /// What must be true before the plan may be built here: licences, rights, roofs. Each is held against `facts` and the
    /// plan, and shown with every plan.
    #[serde(default)]
    pub preconditions: Vec<Precondition>,
    /// What is known of the place and the people, for the preconditions.
    #[serde(default)]
    pub facts: Facts,
    /// How the bill is shared beside the rule: who pays for common loads.
    #[serde(default)]
    pub settlement: SettlementTerms,
    /// Where it lies.
    #[serde(default)]
    pub place: Option<BlockPlace>,
    /// What others claim of it; shown beside what is computed.
    #[serde(default)]
    pub claims: Claims,
}

/// Where loads and sun come from: a file beside the block, or models with stated figures.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeriesSource {
    /// A table with the columns `block_load_kw`, `pv_pu_kw_per_kwp` and, if wanted, `import_price_jpy_per_kwh`
    /// (in the block's currency), `temp_c` and `common_load_kw`, the part of the load that the homes share.
    #[serde(default)]
    pub file: Option<String>,
    /// A table with the load of every house, kW, one column each.
    #[serde(default)]
    pub house_file: Option<String>,
    /// Scales the load to this amount, kWh a year.
    #[serde(default)]
    pub load_kwh_per_year: Option<f64>,
    /// Scales the photovoltaic yield to this amount, kWh/kWp a year.
    #[serde(default)]
    pub pv_kwh_per_kwp_year: Option<f64>,
    /// Loads from interval readings of a city's own meters, where no file has them.
    #[serde(default)]
    pub readings: Option<MeteredLoad>,
    /// Loads from a stated household, where neither file nor readings have them.
    #[serde(default)]
    pub household: Option<Household>,
    /// Sun from latitude and a stated yearly yield, where no file has it.
    #[serde(default)]
    pub sun: Option<crate::StatedSun>,
    /// Homes that differ, made from the block's load, to share bills where no `house_file` has them.
    #[serde(default)]
    pub variety: Option<crate::Variety>,
}

/// Interval readings that a block's load is taken from: the electricity of a city's facilities in a calendar year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeteredLoad {
    /// Ids of the facilities whose supply meters are added up.
    pub facilities: Vec<String>,
    /// The calendar year.
    pub year: i16,
}

/// Photovoltaic plant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pv {
    /// Yearly cost, currency/kW.
    #[serde(default)]
    pub cost_per_kw_year: f64,
    /// Least power, kWp. Equal to `max_kw` for a given plant.
    #[serde(default)]
    pub min_kw: f64,
    /// Greatest power, kWp: the roofs.
    #[serde(default)]
    pub max_kw: Option<f64>,
}

/// Shared battery.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Battery {
    /// Yearly cost, currency/kWh.
    #[serde(default)]
    pub cost_per_kwh_year: f64,
    /// Least capacity, kWh.
    #[serde(default)]
    pub min_kwh: f64,
    /// Greatest capacity, kWh.
    #[serde(default)]
    pub max_kwh: Option<f64>,
    /// From the bus into the cells; its power counts on the bus.
    pub charger: Converter,
    /// From the cells to the bus; its power counts on the battery's side.
    pub discharger: Converter,
    /// Energy stored per energy taken from the bus.
    pub charge_efficiency: f64,
    /// Energy given to the bus per energy taken from the cells.
    pub discharge_efficiency: f64,
    /// Share of the stored energy lost in a day.
    #[serde(default)]
    pub standing_loss_per_day: f64,
}

/// A converter of a battery.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Converter {
    /// Yearly cost, currency/kW.
    #[serde(default)]
    pub cost_per_kw_year: f64,
    /// Least power, kW.
    #[serde(default)]
    pub min_kw: f64,
    /// Greatest power, kW.
    #[serde(default)]
    pub max_kw: Option<f64>,
}

impl Block {
    /// The clock of its series.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        Calendar {
            steps_per_hour: (60 / self.step_minutes.clamp(1, 60)) as usize,
            first_day: self.first_day.saturating_sub(1) as usize,
            first_weekday: self.first_weekday,
        }
    }

    /// Checks every figure.
    ///
    /// # Errors
    /// [`CommunityError::Input`] with all keys whose value no block can have.
    pub fn validate(&self) -> Result<(), CommunityError> {
        validation::check(self)
    }

    /// The same block with plant of given sizes, which no plan may change.
    #[must_use]
    pub fn with_sizes(&self, sizes: &crate::Sizes) -> Self {
        let mut block = self.clone();
        if let Some(pv) = &mut block.pv {
            (pv.min_kw, pv.max_kw) = (sizes.pv_kw, Some(sizes.pv_kw));
        }
        if let Some(battery) = &mut block.battery {
            (battery.min_kwh, battery.max_kwh) = (sizes.battery_kwh, Some(sizes.battery_kwh));
            (battery.charger.min_kw, battery.charger.max_kw) = (sizes.charger_kw, Some(sizes.charger_kw));
            (battery.discharger.min_kw, battery.discharger.max_kw) = (sizes.discharger_kw, Some(sizes.discharger_kw));
        }
        block
    }

    /// The same block without shared plant: what the homes do with their own.
    #[must_use]
    pub fn without_shared_plant(&self) -> Self {
        Self { pv: None, battery: None, vehicles: Vec::new(), hot_water: None, ..self.clone() }
    }

    /// How many steps of `hour_from..hour_to` on `days` a step is in: whether it lies there.
    pub(crate) fn lies_in(&self, step: usize, days: Days, from_hour: u32, to_hour: u32) -> bool {
        let (calendar, hour) = (self.calendar(), self.calendar().hour(step) as u32);
        let inside = if from_hour < to_hour {
            (from_hour..to_hour).contains(&hour)
        } else {
            hour >= from_hour || hour < to_hour
        };
        inside && calendar.holds(days, calendar.day(step))
    }
}

/// JSON Schema of a block's file.
#[must_use]
pub fn block_schema() -> Schema {
    schema_for!(Block)
}

fn sixty() -> u32 {
    60
}

fn one() -> u32 {
    1
}
