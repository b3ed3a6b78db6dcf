//! Loads that all homes share, lifts, pumps, corridor lights, and who pays for them.

use super::Settlement;
use crate::{CommunityError, series::fault};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How the bill is shared beside the rule: what the homes agreed on.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettlementTerms {
    /// Who pays for what all homes share.
    #[serde(default)]
    pub common_payer: CommonPayer,
    /// Floor area of each home, m², for `by_area`: one for each, or one that stands for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub home_area_m2: Vec<f64>,
}

/// Who pays for what all homes share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommonPayer {
    /// The homes, by the energy that each uses itself.
    #[default]
    ByUse,
    /// The homes, all alike.
    Equally,
    /// The homes, by floor area.
    ByArea,
    /// A management body, which has a bill of its own.
    ManagementBody,
}

/// What the common loads cost.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CommonBill {
    /// Who pays it.
    pub payer: CommonPayer,
    /// By the rule, demand charge included.
    pub bill: f64,
    /// On their own with the grid, with the same demand charge.
    pub alone: f64,
    /// Used, kWh.
    pub energy_kwh: f64,
}

/// The share of the common bill that each home bears; none where the homes bear none.
pub(super) fn shares(terms: &SettlementTerms, own_energy_kwh: &[f64]) -> Result<Option<Vec<f64>>, CommunityError> {
    let homes = own_energy_kwh.len();
    let weights: Vec<f64> = match terms.common_payer {
        CommonPayer::ManagementBody => return Ok(None),
        CommonPayer::Equally => vec![1.0; homes],
        CommonPayer::ByUse => own_energy_kwh.to_vec(),
        CommonPayer::ByArea => match terms.home_area_m2.as_slice() {
            [one] => vec![*one; homes],
            each if each.len() == homes => each.to_vec(),
            each => {
                let reason =
                    format!("{} areas for {homes} homes; `by_area` needs one for each, or one for all", each.len());
                return Err(fault("settlement.home_area_m2", reason));
            }
        },
    };
    let sum: f64 = weights.iter().sum();
    let even = 1.0 / homes.max(1) as f64;
    Ok(Some(weights.into_iter().map(|weight| if sum > 0.0 { weight / sum } else { even }).collect()))
}

impl Settlement {
    /// Takes the last house, which stands for the common loads, out of the houses and lays its bill on those who pay it.
    pub(super) fn lay_common(&mut self, payer: CommonPayer, shares: Option<&[f64]>) {
        let Some(common) = self.houses.pop() else { return };
        for (house, share) in self.houses.iter_mut().zip(shares.unwrap_or_default()) {
            house.bill += share * common.bill;
            house.alone += share * common.alone;
        }
        self.common =
            Some(CommonBill { payer, bill: common.bill, alone: common.alone, energy_kwh: common.deficit_kwh });
        self.judge();
    }
}
