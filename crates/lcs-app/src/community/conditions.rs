//! Whether a block may be built: its preconditions, held against its facts and its plan.

use lcs_community::{Block, ConditionVerdict, Plan, PlannedAtSite, check_preconditions};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A precondition and what the block's facts say of it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ConditionRow {
    /// What must be true, as the block's file says it.
    pub text: String,
    /// The same in other languages, by code.
    pub text_in: BTreeMap<String, String>,
    /// Law, guideline or contract that says so; empty where the file names none.
    pub source: String,
    /// What the facts say.
    pub verdict: Verdict,
    /// Key of the block's file that it rests on, or that is missing.
    #[schema(required)]
    pub fact: Option<String>,
    /// What was looked at, where it is a number.
    #[schema(required)]
    pub value: Option<f64>,
    /// What it may be at most.
    #[schema(required)]
    pub limit: Option<f64>,
    /// Unit of both.
    pub unit: String,
}

/// What the facts say of a precondition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = ConditionVerdict)]
pub enum Verdict {
    /// It is met.
    Holds,
    /// It is not met: the block may not be built so.
    Fails,
    /// A fact is missing.
    Missing,
    /// Words that only people can answer for, or a plan that is not there.
    Unchecked,
}

impl From<ConditionVerdict> for Verdict {
    fn from(verdict: ConditionVerdict) -> Self {
        match verdict {
            ConditionVerdict::Holds => Self::Holds,
            ConditionVerdict::Fails => Self::Fails,
            ConditionVerdict::Missing => Self::Missing,
            ConditionVerdict::Unchecked => Self::Unchecked,
        }
    }
}

/// The preconditions of a block, in the order of its file.
pub(super) fn conditions(block: &Block, plan: Option<&Plan>) -> Vec<ConditionRow> {
    let planned = plan.map(|plan| {
        let year = plan.years.first();
        PlannedAtSite {
            pv_kw: plan.sizes.pv_kw,
            import_peak_kw: plan.import_peak_kw,
            import_kwh: year.map_or(0.0, |year| year.import_kwh),
            export_kwh: year.map_or(0.0, |year| year.export_kwh),
        }
    });
    let row = |found: lcs_community::ConditionFinding| ConditionRow {
        text: found.text,
        text_in: found.text_in,
        source: found.source,
        verdict: found.verdict.into(),
        fact: found.fact,
        value: found.value,
        limit: found.limit,
        unit: found.unit.to_owned(),
    };
    check_preconditions(block, planned.as_ref()).into_iter().map(row).collect()
}
