//! Why the other candidates lost, in sentences.

use lcs_locale::{Arguments, Catalogue, Language, format_number};
use lcs_mv::{
    Answer, Measure, Outcome, Rival,
    caltrack::{DegreeDays, Fate, Parameter},
};

/// A sentence for each family of candidates that is not the model; ways to divide the year, which are many, have one.
pub(super) fn sentences(answer: &Answer, language: Language) -> Vec<String> {
    let divides = !answer.model.splits.is_empty();
    match answer.rivals.iter().filter_map(behind_by).min_by(f64::total_cmp) {
        Some(nearest) if divides => {
            let arguments = Arguments::new()
                .number("rivals", answer.rivals.len() as f64)
                .text("behind", format_number(language, nearest, 1));
            vec![Catalogue::text(language, "savings-rival-divisions", &arguments)]
        }
        _ => answer.rivals.iter().map(|rival| sentence(rival, language)).collect(),
    }
}

fn behind_by(rival: &Rival) -> Option<f64> {
    match rival.outcome {
        Outcome::Beaten { behind_by, .. } => Some(behind_by),
        _ => None,
    }
}

fn sentence(rival: &Rival, language: Language) -> String {
    let named = Arguments::new().text("name", name(&rival.name, language));
    let (key, arguments) = match &rival.outcome {
        Outcome::Beaten { measure: Measure::AdjustedRSquared, behind_by } if *behind_by == 0.0 => ("tied", named),
        Outcome::Beaten { measure: Measure::AdjustedRSquared, behind_by } => {
            ("beaten", named.text("behind", format_number(language, *behind_by, 4)))
        }
        Outcome::Beaten { measure: Measure::InformationCriterion, behind_by } => {
            ("behind", named.text("behind", format_number(language, *behind_by, 1)))
        }
        Outcome::Disqualified { reason, .. } | Outcome::NotAttempted { reason } => of_fate(reason, named),
    };
    Catalogue::text(language, &format!("savings-rival-{key}"), &arguments)
}

fn of_fate(fate: &Fate, named: Arguments) -> (&'static str, Arguments) {
    let degree_days = |kind: &DegreeDays| match kind {
        DegreeDays::Heating => "heating",
        DegreeDays::Cooling => "cooling",
    };
    match fate {
        Fate::Negative { parameter, .. } => {
            let parameter = match parameter {
                Parameter::Intercept => "base",
                Parameter::BetaHdd => "heating",
                Parameter::BetaCdd => "cooling",
            };
            ("negative", named.text("parameter", parameter.to_owned()))
        }
        Fate::TooFewDegreeDays { kind, .. } | Fate::TooFewPeriods { kind, .. } => {
            ("few", named.text("kind", degree_days(kind).to_owned()))
        }
        Fate::Collinear => ("collinear", named),
        Fate::Chosen | Fate::Outfitted { .. } | Fate::Tied => ("tied", named),
    }
}

/// The words for a family: its terms, or its driver and the hours over which that is averaged.
fn name(id: &str, language: Language) -> String {
    let word = |id: &str| Catalogue::word(language, &format!("savings-form-{id}"));
    match id.split_once(", ") {
        Some((driver, hours)) => format!("{} ({})", word(driver), word(hours)),
        None => word(id),
    }
}
