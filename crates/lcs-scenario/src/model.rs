//! What drives a city's emissions: drivers with their vintages, services of energy, stock that ages, and scenarios that
//! inherit from each other.

mod inherit;
mod services;
mod stock;
mod vintages;

pub use inherit::{Difference, InheritanceError, Overrides, ScenarioTree};
pub use services::{Service, ServiceError, ServiceUse, Use};
pub use stock::{FloorStock, Stock, StockError, Survival, VintageStock};
pub use vintages::{DriverError, DriverHistory, DriverVintage, Observation};
