//! Actions on the cells of a city, and the tonnes that each of them brings.
//!
//! A **cell** is a part of the city's emissions (a use and its energy carrier) with a path of its own. An **action** cuts
//! shares of cells, along a ramp. Cuts of one cell multiply, so that no tonne is saved twice and none is saved that is
//! not there. What comes from elsewhere (a specification, a programme) enters as an action with its own yearly ramp.
//!
//! An **instrument** (a duty, a subsidy, a standard) does not save anything: it makes actions happen. The tonnes belong to
//! the actions; credit among instruments is shared in the same way.

mod error;
mod instruments;
mod model;
mod quadrature;
mod wedges;

pub use error::ActionError;
pub use instruments::{Instrument, InstrumentCredit, Push, credit};
pub use model::{Action, ActionModel, Cell, Cut, Ramp};
pub(crate) use quadrature::gauss_legendre;
pub use wedges::{Wedge, Wedges, common_scaling, wedges};
