//! Emission paths of the own estate and of the city, and how far each ends from every reading of the target.
//!
//! Two scopes stand side by side. In the **estate** the plan counts in full. In the **city** the same tonnes count
//! once, and an explicit action "the same measures in the rest of the stock" carries the plan's depth to the other
//! buildings; its share, start and ramp are assumptions and are listed as such beside the result.
//!
//! Each scope has three paths: business as usual with the grid as it was in the base year, the same activity on the
//! grid as it is expected to become, and the plan on that grid. A saved kilowatt-hour is worth the grid factor of its
//! own year, so that a tonne which the grid saves is not saved again by a measure.
//!
//! A target is typed (what it measures, against what). A wording that can be read in several ways is several targets,
//! and all are evaluated for both scopes.
//!
//! Why a total changed is told by [`decompose`]; which [`actions`] bring which tonne by [`shapley`]. [`typed`] reads every
//! wording of a target at once and finds the cheapest mix that meets one; [`uncertainty`] draws the same model many times.
//!
//! A planner's **scenario file** ([`ScenarioFile`]) is read and checked by [`read_scenario`] and run by [`run_scenario`]: drivers,
//! services, stock, fleets, waste and lines of the inventory become yearly paths ([`CityModel`]), actions and instruments
//! change them, and the outcome says what is emitted, which reading is met, what closes it, and what it all rests on.
//! A scenario begins from little ([`little_scenario`]), is edited as tables ([`ScenarioTables`]), holds the city's own buildings
//! ([`with_own_buildings`]), and says which figure is worth asking for ([`worth_of_figures`]).
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod actions;
mod assumption;
mod budget;
mod city;
mod city_model;
pub mod decompose;
mod dimension;
pub mod document;
mod driver;
mod error;
mod estate;
mod figure;
mod little;
mod load;
mod outcome;
mod own_buildings;
mod paths;
mod run;
pub mod shapley;
mod target;
pub mod typed;
pub mod uncertainty;
mod worth;

pub use assumption::{AssumptionUsed, How, ids};
pub use budget::{Accumulation, cumulative_t};
pub use city_model::{CityModel, FACTORS};
pub use dimension::{Dimension, ScenarioUnit, UnknownUnit};
pub use document::{ScenarioFile, scenario_schema};
pub use error::ScenarioError;
pub use estate::{EstateInput, PlanEffect};
pub use little::{LittleKnown, LittlePart, LittlePromise, LittleSources, little_scenario};
pub use load::{
    BAU, CityScenarios, Difference, FileFault, LineFigures, ScenarioFileError, ScenarioTables, StatedFigure,
    differences, own_tables, read_scenario, read_scenario_tables, scenario_tables, scenario_text, tables_of,
};
pub use outcome::{
    ActionAbout, ActionCostRow, CHANGES, ClosingAction, DriverReport, EmissionNode, FactorLeaf, InstrumentRow,
    MoneyCaution, Observation, PartPath, PlanAgainstActual, Point, PotentialRow, Probability, ScenarioAbout,
    ScenarioCost, ScenarioOutcome, ScenarioReading, ScenarioUncertainty, SliderOutcome, Spread, TargetClosing,
    TornadoYear, VariancePart, WedgeRow, backcast, draw_scenario, effects_between, open_total, run_scenario, slide,
};
pub use own_buildings::{
    ELECTRICITY_LINE, FUEL_LINE, OWN_PIECE, OWN_PLAN, OwnBuilding, OwnBuildings, OwnBuildingsError, with_own_buildings,
};
pub use paths::{Paths, Range, Scope};
pub use run::{Scenario, ScenarioInput, run};
pub use target::{Figures, NoteCode, Reference, TargetReading, read_target};
pub use worth::{FigureWorth, worth_of_figures};
