//! Why a total changed: the effect of each factor.
//!
//! A total is a sum over groups of products of factors (population × product per head × energy per product × carbon
//! per energy, sector by sector). [`decompose`] splits its change between two periods, or along a chain of periods, into
//! one effect per factor that leaves no residual: additive effects sum to the change, multiplicative ones multiply to
//! the ratio. [`against_mean`] does the same between cities, each against the mean of all.
//!
//! Groups below zero (sinks) lie outside the logarithmic methods; there the gross total is decomposed and the change of
//! the sinks stands beside the factors as an effect of its own, named [`SINKS`].
//!
//! # Source
//! B. W. Ang, The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33 (2005) 867–871,
//! doi:10.1016/j.enpol.2003.10.010; LMDI decomposition approach: a guide for implementation, Energy Policy 86 (2015)
//! 233–238, doi:10.1016/j.enpol.2015.07.007. Zeros: B. W. Ang, F. Q. Zhang, K.-H. Choi, Energy 23 (1998) 489–495,
//! doi:10.1016/S0360-5442(98)00016-4, table 2. Between regions: B. W. Ang, X. Y. Xu, B. Su, Energy Economics 51 (2015)
//! 68–76, doi:10.1016/j.eneco.2015.06.011.

mod cities;
mod effects;
mod error;
mod lmdi;
mod log_mean;
mod product;
mod table;

pub use cities::{CityEffects, against_mean};
pub use effects::{Decomposition, Effects, GroupEffects, SINKS, Settings, Step, decompose};
pub use error::DecomposeError;
pub use table::FactorTable;

use serde::{Deserialize, Serialize};

/// How effects are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Method {
    /// Logarithmic mean of the groups' values: effects of parts of the city sum to those of the city.
    #[default]
    #[serde(rename = "lmdi-1")]
    LmdiI,
    /// Logarithmic mean of the groups' shares: weights sum to one.
    #[serde(rename = "lmdi-2")]
    LmdiIi,
    /// Mean over all orders of changing the factors; takes values of any sign.
    #[serde(rename = "shapley")]
    Shapley,
}

/// Whether effects add or multiply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Effects in the total's unit; they sum to the change.
    #[default]
    Additive,
    /// Effects as ratios; they multiply to the ratio of the totals.
    Multiplicative,
}
