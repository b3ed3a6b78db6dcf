//! A facility that answers the question: how much energy with these measures?

use crate::asset::AssetModel;
use crate::thermal::{self, ThermalModel};
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

/// A question: this facility with these measures.
pub(crate) struct Trial<'m, 'a> {
    /// The facility.
    pub model: &'m Model<'a>,
    /// What is done to it.
    pub measures: Vec<Applied<'m>>,
}

/// Energy after the measures of each trial, met to the bills by the scales of its facility; `None` where they change
/// nothing. Buildings of all trials are simulated side by side.
pub(crate) fn energy_after(trials: &[Trial<'_, '_>]) -> Vec<Option<Energy>> {
    let thermal: Vec<_> = trials
        .iter()
        .map(|trial| match trial.model {
            Model::Thermal(model) => Some((&**model, trial.measures.as_slice())),
            Model::Asset(_) => None,
        })
        .collect();
    let mut simulated = thermal::energy_after(thermal.iter().flatten()).into_iter();
    trials
        .iter()
        .map(|trial| match trial.model {
            Model::Thermal(_) => simulated.next().flatten(),
            Model::Asset(model) => model.with(&trial.measures),
        })
        .collect()
}

impl Model<'_> {
    /// Energy before measures, met to the bills.
    pub(crate) fn base(&self) -> Energy {
        match self {
            Self::Thermal(model) => model.base(),
            Self::Asset(model) => model.base(),
        }
    }
}
