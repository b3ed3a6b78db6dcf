//! Readings of the target for one scope.

use super::{PathScope, Reading};
use crate::scenario::Part;
use lcs_locale::Language;
use lcs_pack::{Pack, TargetReference};
use lcs_scenario::{Scenario, Scope, TargetReading};

/// The readings that make sense for a scope, in the pack's order. A fixed level of emissions is a promise of the whole
/// estate: of a part only the level of zero can be asked.
pub(crate) fn readings(
    pack: &Pack,
    scenario: &Scenario,
    scope: PathScope,
    part: Part,
    language: Language,
) -> Vec<Reading> {
    kept(pack, scenario, scope, part).filter_map(|reading| in_words(reading, scope, language)).collect()
}

/// The same before they are put into words.
pub(crate) fn kept<'s>(
    pack: &'s Pack,
    scenario: &'s Scenario,
    scope: PathScope,
    part: Part,
) -> impl Iterator<Item = &'s TargetReading> {
    let of = if scope == PathScope::City { Scope::City } else { Scope::Estate };
    let asks_a_part = |reading: &TargetReading| {
        let target = pack.targets.iter().find(|target| target.id == reading.name);
        target.is_some_and(|target| target.reference != TargetReference::FixedLevel || target.limit.value.is_zero())
    };
    let readings = scenario.target_readings.iter().filter(move |reading| reading.scope == of);
    readings.filter(move |reading| part == Part::Whole || asks_a_part(reading))
}

/// Id of a reading in answers.
pub(crate) fn id(reading: &TargetReading, scope: PathScope) -> String {
    let scope = match scope {
        PathScope::Estate => "estate",
        PathScope::City => "city",
        PathScope::District => "district",
    };
    format!("{scope}:{}", reading.name)
}

fn in_words(reading: &TargetReading, scope: PathScope, language: Language) -> Option<Reading> {
    let words = Reading::from_kept(&serde_json::to_value(reading).ok()?, language)?;
    Some(Reading { id: id(reading, scope), scope, ..words })
}
