//! A facility that answers the question: how much energy with these measures?

use crate::asset::AssetModel;
use crate::thermal::ThermalModel;
use lcs_pack::Measure;

/// Energy of a year.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Energy {
    pub electricity_kwh: f64,
    pub heat_kwh: f64,
}

/// A measure at one probability of its effect.
pub(crate) type Applied<'m> = (&'m Measure, f64);

/// Simulated, or split by end uses.
pub(crate) enum Model<'a> {
    /// A building with zones.
    Thermal(Box<ThermalModel<'a>>),
    /// Street lights, lifts of flats, pumps.
    Asset(AssetModel),
}

impl Model<'_> {
    /// Energy before measures, met to the bills.
    pub(crate) fn base(&self) -> Energy {
        match self {
            Self::Thermal(model) => model.base(),
            Self::Asset(model) => model.base(),
        }
    }

    /// Energy with measures, met to the bills by the same scales; `None` when they change nothing.
    pub(crate) fn with(&self, measures: &[Applied<'_>]) -> Option<Energy> {
        match self {
            Self::Thermal(model) => model.with(measures),
            Self::Asset(model) => model.with(measures),
        }
    }
}
