//! Paths, target readings and what they assume.

use super::ReportInput;
use lcs_locale::{Arguments, Catalogue, Language, Phrase, format_number};
use lcs_report::{Assumption, PathPair, Scenario, ScenarioPart, Scope, TargetReading};
use lcs_scenario::{AssumptionUsed, Paths};

/// The scenario, or why there is none.
pub(super) fn scenario(input: &ReportInput<'_>) -> ScenarioPart {
    let Some(scenario) = &input.chain.scenario else {
        let arguments = Arguments::new().text("pack", input.city.pack.id.clone());
        return ScenarioPart::None { reason: Phrase::with("scenario-none", arguments) };
    };
    ScenarioPart::Some(Scenario {
        years: scenario.years.clone(),
        estate: paths(&scenario.estate),
        city: paths(&scenario.city),
        targets: scenario.target_readings.iter().map(reading).collect(),
        assumptions: scenario.assumptions_used.iter().map(said_assumption).collect(),
    })
}

fn paths(paths: &Paths) -> PathPair {
    PathPair {
        bau_t: paths.bau_t.clone(),
        plan_t: paths.plan_t.clone(),
        plan_p10_t: paths.plan_p10_t.clone(),
        plan_p90_t: paths.plan_p90_t.clone(),
    }
}

fn reading(reading: &lcs_scenario::TargetReading) -> TargetReading {
    let note = Phrase::key(&format!("target-note-{}", reading.note_code.id()));
    TargetReading {
        name: named("target-name-", &reading.name),
        kind: reading.kind.to_owned(),
        scope: match reading.scope {
            lcs_scenario::Scope::Estate => Scope::Estate,
            lcs_scenario::Scope::City => Scope::City,
        },
        year: reading.year,
        met: reading.met,
        value: reading.value,
        limit: reading.limit,
        unit: reading.unit.clone(),
        gap: reading.gap,
        limit_t: reading.limit_t,
        note,
        unverified: reading.unverified,
    }
}

/// An assumption as reports and pages show it.
pub(crate) fn said_assumption(used: &AssumptionUsed) -> Assumption {
    let number = |value: f64| {
        if value.abs() >= 10_000.0 {
            format_number(Language::En, value, 0)
        } else if value.abs() >= 100.0 {
            format!("{value:.0}")
        } else {
            format!("{value:.4}")
        }
    };
    let trimmed = |value: f64| {
        let text = number(value);
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    };
    let value = match (used.value, used.range) {
        (Some(value), Some((low, high))) => format!("{} ({} – {})", trimmed(value), trimmed(low), trimmed(high)),
        (Some(value), None) => trimmed(value),
        _ => String::new(),
    };
    let unit = if used.unit == "1" { "" } else { &used.unit };
    let years = used.years.map(|(from, to)| if from == to { format!("{from}") } else { format!("{from}–{to}") });
    let cited = used.fact.as_ref().map(|fact| {
        let source = fact.source.as_deref().or(fact.note.as_deref()).unwrap_or(&fact.key);
        format!("{source} ({} {})", fact.pack, fact.version)
    });
    Assumption {
        name: named("assumption-", &used.id),
        value: [value, unit.to_owned(), years.unwrap_or_default()].join(" ").trim().to_owned(),
        status: used.status.id().to_owned(),
        source: used.note.clone().or(cited).unwrap_or_default(),
    }
}

/// The catalogue's name of an id, or the id of something that only a city's own pack knows.
fn named(prefix: &str, id: &str) -> Phrase {
    let key = format!("{prefix}{}", id.replace('.', "-"));
    match Catalogue::try_text(Language::En, &key, &Arguments::new()) {
        Some(_) => Phrase::key(&key),
        None => Phrase::plain(id),
    }
}
