//! Where a figure comes from, one step at a time: the calculation again, listened to.

mod words;

use super::{Sight, SourcePlace};
use crate::{
    Actor, AppError,
    explain::{Reference, facility_figure, no_intensity, run_by_number},
    live_city::CityState,
};
use lcs_domain::Node;
use lcs_locale::Language;
use lcs_units::{Decimal, Emissions};
use serde::Serialize;
use utoipa::ToSchema;
use words::Words;

/// The tree of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Explanation {
    /// What was asked.
    pub reference: String,
    /// Pack id, version and hash.
    pub pack: String,
    /// Sequence number of the belief clock.
    pub seq: i64,
    /// The figure with its inputs.
    pub nodes: Vec<ExplanationNode>,
}

/// One step: a figure, how it was made, and from what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExplanationNode {
    /// What the figure is, as a stable word.
    pub figure: String,
    /// The same in words.
    pub figure_name: String,
    /// Of what: facility, meter, carrier, days.
    pub of: String,
    /// The value as it entered the calculation, exact where it is a decimal.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// How it was made.
    #[schema(required)]
    pub method: Option<String>,
    /// The dated fact with its citation.
    #[schema(required)]
    pub fact: Option<String>,
    /// The cell of an imported file.
    #[schema(required)]
    pub source: Option<SourcePlace>,
    /// What it was made from.
    #[schema(no_recursion)]
    pub inputs: Vec<ExplanationNode>,
    /// What to ask for to see its inputs, where they are not given here.
    #[schema(required)]
    pub reference: Option<String>,
}

/// Explains a figure. The city's figure lists the facilities in the actor's sight, the largest first; each opens by a
/// reference of its own. For an actor who does not see the whole city it is the sum over what they see.
///
/// # Errors
/// When the reference names no figure, a facility that is not in sight, a run for somebody who does not see the whole
/// city, or a year without bills.
pub async fn explanation(
    state: &CityState,
    actor: &Actor,
    reference: &str,
    language: Language,
) -> Result<Explanation, AppError> {
    let sight = Sight::of(state, actor)?;
    let words = Words::new(language);
    let nodes = match Reference::read(reference)? {
        Reference::City { figure, year } => vec![estate_figure(state, &sight, figure, state.year(year)?, &words)?],
        Reference::Facility { id, figure, year } => {
            let (_, facility) = sight.facility(id)?;
            vec![words.node(facility_figure(&state.estate, facility, figure, state.year(year)?)?)]
        }
        Reference::Run(id) => run(state, &sight, id).await?.into_iter().map(|node| words.node(node)).collect(),
    };
    let pack = state.city.pack_citation();
    Ok(Explanation { reference: reference.to_owned(), pack, seq: state.estate.snapshot.seq, nodes })
}

/// A run speaks of the whole city; for others there is none.
async fn run(state: &CityState, sight: &Sight<'_>, id: i64) -> Result<Vec<Node>, AppError> {
    let record = match &state.run {
        _ if !sight.whole_city() => {
            return Err(AppError::NotFound { what: format!("run {id}"), hint: "ask for city:emissions".to_owned() });
        }
        Some(run) if run.record.id == id => return Ok(run.record.body.explanation(&run.record)),
        _ => run_by_number(&state.city.folder, id).await?,
    };
    Ok(record.body.explanation(&record))
}

/// The sum over the facilities in sight.
fn estate_figure(
    state: &CityState,
    sight: &Sight<'_>,
    figure: &str,
    year: i16,
    words: &Words,
) -> Result<ExplanationNode, AppError> {
    if figure == "eui" {
        return Err(no_intensity());
    }
    let is_energy = figure == "energy";
    let unit = if is_energy { "kWh" } else { "kg CO2e" };
    let accounts = state.accounts(year);
    let mut parts: Vec<(Decimal, ExplanationNode)> = sight
        .facilities()
        .map(|(at, facility)| {
            let account = &accounts[at];
            let value = if is_energy { account.energy_kwh } else { kilograms(account.emissions) };
            let node = Node::new(figure, &format!("{} ({})", facility.name, facility.id), value.normalize(), unit);
            let reference = format!("facility:{}:{figure}@{year}", facility.id);
            (value, ExplanationNode { reference: Some(reference), ..words.node(node) })
        })
        .collect();
    // Stable, so that equal ones stay in the order of their ids.
    parts.sort_by(|(a, _), (b, _)| b.cmp(a));
    let total: Decimal = parts.iter().map(|(value, _)| *value).sum();
    let node = Node::new(figure, &format!("own estate {year}"), total.normalize(), unit).by("sum over facilities");
    Ok(ExplanationNode { inputs: parts.into_iter().map(|(_, node)| node).collect(), ..words.node(node) })
}

fn kilograms(emissions: Emissions) -> Decimal {
    Decimal::new(emissions.grams(), 3)
}
