//! Instruments: what makes actions happen.

use super::error::ActionError;
use super::model::{ActionModel, within};
use crate::shapley::{Sampling, shapley};
use serde::{Deserialize, Serialize};

/// A duty, price, standard, subsidy or campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// Id.
    pub id: String,
    /// What it sets going.
    pub pushes: Vec<Push>,
}

/// How far an instrument alone brings one action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Push {
    /// Id of the action.
    pub action: String,
    /// Share of the action's technical potential that owners take up because of it, 0 to 1, one value per year.
    pub uptake: Vec<f64>,
}

/// Credit among instruments.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InstrumentCredit {
    /// Instruments, in their order.
    pub instruments: Vec<String>,
    /// Tonnes credited to each, per year; they sum to what all save together.
    pub saved_t: Vec<Vec<f64>>,
    /// Standard errors where sampled (more than twelve instruments).
    pub standard_errors_t: Option<Vec<Vec<f64>>>,
    /// Tonnes that all instruments save together, per year.
    pub together_t: Vec<f64>,
    /// Tonnes of the technical potential: every action wholly taken up, per year.
    pub potential_t: Vec<f64>,
}

/// Shares the tonnes of the actions that instruments set going. Owners that one instrument has moved cannot be moved by
/// another: uptakes combine as `1 − Π (1 − u)`, so that all together never exceed the technical potential, which is the
/// action's own ramp.
///
/// # Errors
/// [`ActionError`] where an instrument pushes an unknown action or has a wrong series.
pub fn credit(
    model: &ActionModel,
    instruments: &[Instrument],
    sampling: Sampling,
) -> Result<InstrumentCredit, ActionError> {
    let years = model.years().len();
    let mut pushes = Vec::with_capacity(instruments.len());
    for (by, instrument) in instruments.iter().enumerate() {
        for push in &instrument.pushes {
            let unknown = || ActionError::Unknown { id: instrument.id.clone(), on: push.action.clone() };
            let action = model.actions().iter().position(|action| action.id == push.action).ok_or_else(unknown)?;
            if push.uptake.len() != years {
                return Err(ActionError::WrongLength { id: instrument.id.clone(), values: push.uptake.len(), years });
            }
            push.uptake.iter().try_for_each(|uptake| within(&instrument.id, *uptake))?;
            pushes.push((by, action, &push.uptake));
        }
    }
    let without = model.without_actions_t();
    let saved = |coalition: u64| -> Vec<f64> {
        let mut level = vec![vec![1.0; model.actions().len()]; years];
        for (_, action, uptake) in pushes.iter().filter(|(by, ..)| coalition >> by & 1 == 1) {
            for (year, uptake) in uptake.iter().enumerate() {
                level[year][*action] *= 1.0 - uptake;
            }
        }
        let of_year = |(year, not_moved): (usize, Vec<f64>)| {
            let level: Vec<f64> = not_moved.into_iter().map(|rest| 1.0 - rest).collect();
            without[year] - model.emissions_in(year, &level)
        };
        level.into_iter().enumerate().map(of_year).collect()
    };
    let together_t = saved(u64::MAX);
    let parts = shapley(instruments.len(), sampling, saved);
    let potential_t = without.iter().zip(model.with_all_t()).map(|(without, with)| without - with).collect();
    Ok(InstrumentCredit {
        instruments: instruments.iter().map(|instrument| instrument.id.clone()).collect(),
        saved_t: parts.values,
        standard_errors_t: parts.standard_errors,
        together_t,
        potential_t,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::model::{Action, Cell, Cut};
    use proptest::prelude::*;

    fn model() -> ActionModel {
        let cells = ["offices", "homes"].map(|id| Cell { id: id.to_owned(), emissions_t: vec![100.0] }).to_vec();
        let action = |id: &str, cell: &str| Action {
            id: id.to_owned(),
            cuts: vec![Cut { cell: cell.to_owned(), share: 0.5 }],
            in_place: vec![0.8],
            yearly_cost: 1.0,
            body: None,
        };
        ActionModel::new(vec![2030], cells, vec![action("cooling", "offices"), action("solar", "homes")]).unwrap()
    }

    fn instrument(id: &str, action: &str, uptake: f64) -> Instrument {
        Instrument { id: id.to_owned(), pushes: vec![Push { action: action.to_owned(), uptake: vec![uptake] }] }
    }

    /// By hand: potential of cooling 40 t; duty and subsidy each move half the owners, together three quarters: 30 t,
    /// 15 t each.
    #[test]
    fn two_instruments_on_one_action_share_its_tonnes() {
        let both = [instrument("duty", "cooling", 0.5), instrument("subsidy", "cooling", 0.5)];
        let found = credit(&model(), &both, Sampling::default()).unwrap();
        assert!((found.together_t[0] - 30.0).abs() < 1e-12);
        assert!(found.saved_t.iter().all(|saved| (saved[0] - 15.0).abs() < 1e-12));
        let wrong = credit(&model(), &[instrument("duty", "trees", 0.5)], Sampling::default());
        assert_eq!(wrong.unwrap_err(), ActionError::Unknown { id: "duty".to_owned(), on: "trees".to_owned() });
    }

    proptest! {
        #[test]
        fn no_set_of_instruments_exceeds_the_technical_potential(
            pushes in proptest::collection::vec((0_usize..2, 0.0..=1.0_f64), 1..8)
        ) {
            let instruments: Vec<Instrument> = pushes
                .iter()
                .enumerate()
                .map(|(at, (action, uptake))| instrument(&at.to_string(), ["cooling", "solar"][*action], *uptake))
                .collect();
            let found = credit(&model(), &instruments, Sampling::default()).unwrap();
            prop_assert!(found.together_t[0] <= found.potential_t[0] + 1e-9);
            let sum: f64 = found.saved_t.iter().map(|saved| saved[0]).sum();
            prop_assert!((sum - found.together_t[0]).abs() < 1e-9);
        }
    }
}
