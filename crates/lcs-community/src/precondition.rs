//! What must be true before a block may be built, and whether its own facts and its plan say so.
//!
//! A condition is law, guideline or contract of the place, with its source; the facts are the block's. What the facts do
//! not say is asked for by key: nobody's silence is taken for a yes.

use crate::Block;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::{collections::BTreeMap, fmt};

/// A plant may pass its limit by this share: an interior point only comes near to it.
const NEAR: f64 = 1e-4;

/// Energy below this share of what is bought and sold is none: an interior point never quite reaches 0.
const NEGLIGIBLE: f64 = 1e-6;

/// What is known of the place and the people beside plant and grid.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Roof of all houses, m².
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roof_area_m2: Option<f64>,
    /// What stands behind the connection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premises: Option<Premises>,
    /// Licences, contracts and consents by name: whether they are given. What is left out is not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub granted: BTreeMap<String, bool>,
}

/// What stands behind a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Premises {
    /// One household.
    SingleHousehold,
    /// Many households, each its own customer or tenant.
    MultiTenant,
    /// A business, or a body such as a joint management body.
    NonDomestic,
}

/// A condition with its source.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Precondition {
    /// What must be true, in words.
    pub text: String,
    /// The same in other languages, by code such as `ja` or `ms`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text_in: BTreeMap<String, String>,
    /// Law, guideline or contract that says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What it is held against; left out where only people can tell.
    #[serde(default)]
    pub check: ConditionCheck,
}

/// What a condition is held against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ConditionCheck {
    /// Nothing: words that people answer for.
    Words {},
    /// The modules fit on `facts.roof_area_m2`.
    Roof {
        /// Share of the roof that modules can cover, 0–1.
        usable_share: f64,
        /// Power of a square metre of modules, kWp/m².
        kwp_per_m2: f64,
    },
    /// `facts.granted` says yes: a licence, a contract, a consent.
    Granted {
        /// Its name there.
        fact: String,
    },
    /// Nothing flows into the grid.
    NoExport {},
    /// Only from these premises (`facts.premises`) may anything be sold to the grid.
    ExportPremises {
        /// Premises that may.
        allowed: Vec<Premises>,
    },
    /// Plant that sells to the grid is at most so large.
    ExportPlant {
        /// Greatest plant, kW.
        #[serde(default)]
        most_kw: Option<f64>,
        /// Greatest plant as a share of the greatest import.
        #[serde(default)]
        most_share_of_peak: Option<f64>,
    },
    /// Photovoltaic plant is at most so large.
    PlantSize {
        /// Greatest plant, kWp.
        most_kw: f64,
    },
    /// `grid.connection_kw` carries the greatest import.
    Connection {},
}

impl Default for ConditionCheck {
    fn default() -> Self {
        Self::Words {}
    }
}

/// What a plan comes to at the roof and at the grid.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct PlannedAtSite {
    /// Photovoltaic plant, kWp.
    pub pv_kw: f64,
    /// Greatest import, kW.
    pub import_peak_kw: f64,
    /// Bought, kWh.
    pub import_kwh: f64,
    /// Sold, kWh.
    pub export_kwh: f64,
}

/// What the facts say of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConditionVerdict {
    /// It is met.
    Holds,
    /// It is not met: the block may not be built so.
    Fails,
    /// A fact is missing.
    Missing,
    /// Words that only people can answer for, or a plan that is not there.
    Unchecked,
}

/// A condition held against the block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConditionFinding {
    /// The condition, in words.
    pub text: String,
    /// The same in other languages, by code.
    pub text_in: BTreeMap<String, String>,
    /// Who says so.
    pub source: String,
    /// What the facts say.
    pub verdict: ConditionVerdict,
    /// Key of the block's file that it rests on, or that is missing.
    pub fact: Option<String>,
    /// What was looked at, where it is a number.
    pub value: Option<f64>,
    /// What it may be at most.
    pub limit: Option<f64>,
    /// Unit of both.
    pub unit: &'static str,
}

/// Holds each condition of `block` against its facts and its plan; without a plan against the plant that the block
/// prescribes and the sale that it intends. What hangs on a plan that is not there is unchecked.
#[must_use]
pub fn check_preconditions(block: &Block, plan: Option<&PlannedAtSite>) -> Vec<ConditionFinding> {
    let site = Site { block, plan };
    block.preconditions.iter().map(|condition| site.finding(condition)).collect()
}

struct Site<'a> {
    block: &'a Block,
    plan: Option<&'a PlannedAtSite>,
}

/// What was found, before the words of the condition are laid beside it.
struct Found {
    verdict: ConditionVerdict,
    fact: Option<String>,
    value: Option<f64>,
    limit: Option<f64>,
    unit: &'static str,
}

impl Found {
    fn plain(verdict: ConditionVerdict, fact: &str) -> Self {
        let fact = (!fact.is_empty()).then(|| fact.to_owned());
        Self { verdict, fact, value: None, limit: None, unit: "" }
    }

    fn missing(fact: &str) -> Self {
        Self::plain(ConditionVerdict::Missing, fact)
    }

    fn at_most(value: f64, limit: f64, unit: &'static str, fact: &str) -> Self {
        let holds = value <= limit * (1.0 + NEAR) + NEAR;
        Self { value: Some(value), limit: Some(limit), unit, ..Self::plain(met(holds), fact) }
    }
}

fn met(holds: bool) -> ConditionVerdict {
    if holds { ConditionVerdict::Holds } else { ConditionVerdict::Fails }
}

impl Site<'_> {
    fn finding(&self, condition: &Precondition) -> ConditionFinding {
        let Found { verdict, fact, value, limit, unit } = self.found(&condition.check);
        let Precondition { text, text_in, source, .. } = condition.clone();
        ConditionFinding { text, text_in, source, verdict, fact, value, limit, unit }
    }

    fn found(&self, check: &ConditionCheck) -> Found {
        let facts = &self.block.facts;
        match check {
            ConditionCheck::Words {} => Found::plain(ConditionVerdict::Unchecked, ""),
            ConditionCheck::Roof { usable_share, kwp_per_m2 } => match (self.pv_kw(), facts.roof_area_m2) {
                (None, Some(_)) => Found::plain(ConditionVerdict::Unchecked, "facts.roof_area_m2"),
                (Some(pv_kw), Some(area)) => {
                    Found::at_most(pv_kw, area * usable_share * kwp_per_m2, "kWp", "facts.roof_area_m2")
                }
                (Some(pv_kw), None) if pv_kw <= NEAR => Found::plain(ConditionVerdict::Holds, "pv"),
                (_, None) => Found::missing("facts.roof_area_m2"),
            },
            ConditionCheck::Granted { fact } => {
                let key = format!("facts.granted.{fact}");
                facts.granted.get(fact).map_or_else(|| Found::missing(&key), |given| Found::plain(met(*given), &key))
            }
            ConditionCheck::NoExport {} => Found::plain(met(!self.sells()), "grid.export"),
            ConditionCheck::ExportPremises { allowed } => match facts.premises {
                _ if !self.sells() => Found::plain(ConditionVerdict::Holds, "grid.export"),
                Some(premises) => Found::plain(met(allowed.contains(&premises)), "facts.premises"),
                None => Found::missing("facts.premises"),
            },
            ConditionCheck::ExportPlant { .. } if !self.sells() => Found::plain(ConditionVerdict::Holds, "grid.export"),
            ConditionCheck::ExportPlant { most_kw, most_share_of_peak } => {
                let of_peak = most_share_of_peak.zip(self.plan).map(|(share, plan)| share * plan.import_peak_kw);
                match (self.pv_kw(), most_kw.iter().copied().chain(of_peak).reduce(f64::min)) {
                    (Some(pv_kw), Some(most)) => Found::at_most(pv_kw, most, "kW", "pv"),
                    _ => Found::plain(ConditionVerdict::Unchecked, "pv"),
                }
            }
            ConditionCheck::PlantSize { most_kw } => self.pv_kw().map_or_else(
                || Found::plain(ConditionVerdict::Unchecked, "pv"),
                |pv_kw| Found::at_most(pv_kw, *most_kw, "kWp", "pv"),
            ),
            ConditionCheck::Connection {} => match (self.block.grid.connection_kw, self.plan) {
                (Some(most), Some(plan)) => Found::at_most(plan.import_peak_kw, most, "kW", "grid.connection_kw"),
                (Some(_), None) => Found::plain(ConditionVerdict::Unchecked, "grid.connection_kw"),
                (None, _) => Found::missing("grid.connection_kw"),
            },
        }
    }

    /// Plant of the plan; without one what the block prescribes at least, 0 of which says nothing.
    fn pv_kw(&self) -> Option<f64> {
        let prescribed = self.block.pv.map_or(Some(0.0), |pv| (pv.min_kw > 0.0).then_some(pv.min_kw));
        self.plan.map(|plan| plan.pv_kw).or(prescribed)
    }

    fn sells(&self) -> bool {
        match self.plan {
            Some(plan) => plan.export_kwh > NEGLIGIBLE * (plan.import_kwh + plan.export_kwh),
            None => self.block.grid.export.is_some_and(|export| export.max_kw != Some(0.0)),
        }
    }
}

/// A condition may be a plain text, too.
impl<'de> Deserialize<'de> for Precondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrTable)
    }
}

struct TextOrTable;

impl<'de> de::Visitor<'de> for TextOrTable {
    type Value = Precondition;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, or a table with `text`, `source` and `check`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Precondition, E> {
        let (text, check) = (text.to_owned(), ConditionCheck::default());
        Ok(Precondition { text, text_in: BTreeMap::new(), source: String::new(), check })
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Precondition, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Table {
            text: String,
            #[serde(default)]
            text_in: BTreeMap<String, String>,
            #[serde(default)]
            source: String,
            #[serde(default)]
            check: ConditionCheck,
        }
        let Table { text, text_in, source, check } = Table::deserialize(de::value::MapAccessDeserializer::new(map))?;
        Ok(Precondition { text, text_in, source, check })
    }
}
