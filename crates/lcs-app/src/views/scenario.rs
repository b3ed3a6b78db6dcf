//! Paths of the own estate, of the whole city or of a district under a yearly budget, drawn anew for any budget.

mod closing_budget;

use super::{
    FactStatus, PathLimit, PathScope, PathSeries, Reading, Sight,
    estate_part::EstatePart,
    scope_readings::readings,
    wedges::{Wedge, city_wedges, estate_wedges},
};
use crate::{
    Actor, AppError, Capability, Place,
    live_city::{CityState, lock},
    report_model::said_assumption,
};
use lcs_locale::{Catalogue, Language};
use lcs_scenario::{AssumptionUsed, Paths, Scenario};
use serde::Serialize;
use std::{collections::BTreeSet, fmt, str::FromStr};
use utoipa::ToSchema;

/// Paths and readings of a scope under a budget.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ScenarioPage {
    /// `estate`, `city`, or `district:` and its name.
    pub scope: String,
    /// The same in words.
    pub scope_name: String,
    /// The paths.
    pub path: PathSeries,
    /// What brings emissions down from business as usual to the plan, in the years of the path. A project's tonnes are
    /// divided over its measures in proportion to what each brings alone.
    pub wedges: Vec<Wedge>,
    /// How the wedges were divided, in words.
    pub wedges_note: String,
    /// Readings of the target for this scope.
    pub readings: Vec<Reading>,
    /// Money that may be spent in a year.
    pub yearly_budget: f64,
    /// The run's budget.
    pub default_budget: f64,
    /// ISO 4217 code of all money.
    pub currency: String,
    /// What each reading would take.
    pub closes: Vec<ClosingBudget>,
    /// The city's product in the years of the path; null for a district, which has none of its own.
    pub gdp: Option<Gdp>,
    /// Everything that is not a published figure.
    pub assumptions: Vec<AssumptionRow>,
    /// Districts that the actor sees.
    pub districts: Vec<String>,
}

/// The smallest yearly budget that meets a reading.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ClosingBudget {
    /// [`Reading::id`].
    pub reading: String,
    /// Money a year, to two significant digits; null where not even everything at once would meet it, or where it cannot
    /// be told whether it is met.
    pub yearly_budget: Option<f64>,
}

/// The city's product by year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Gdp {
    /// One value per year of the path.
    pub values: Vec<f64>,
    /// Its unit.
    pub unit: String,
}

/// Something that the result rests on and that nobody has published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AssumptionRow {
    /// What is assumed.
    pub name: String,
    /// Its value with range, unit and years.
    pub value: String,
    /// How far to trust it.
    pub status: FactStatus,
    /// Where it comes from.
    pub source: String,
}

/// Whose emissions.
#[derive(Debug, Clone, PartialEq, Eq)]
enum AskedScope {
    Estate,
    City,
    District(String),
}

impl FromStr for AskedScope {
    type Err = AppError;

    fn from_str(text: &str) -> Result<Self, AppError> {
        match text.split_once(':') {
            None if text == "estate" => Ok(Self::Estate),
            None if text == "city" => Ok(Self::City),
            Some(("district", name)) if !name.is_empty() => Ok(Self::District(name.to_owned())),
            _ => Err(AppError::request(
                format!("`{text}` is no scope of a scenario"),
                "ask for `estate`, `city` or `district:` with the name of a district",
            )),
        }
    }
}

impl fmt::Display for AskedScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Estate => f.write_str("estate"),
            Self::City => f.write_str("city"),
            Self::District(name) => write!(f, "district:{name}"),
        }
    }
}

impl AskedScope {
    fn district(&self) -> Option<&str> {
        if let Self::District(name) = self { Some(name) } else { None }
    }

    fn path_scope(&self) -> PathScope {
        match self {
            Self::Estate => PathScope::Estate,
            Self::City => PathScope::City,
            Self::District(_) => PathScope::District,
        }
    }

    fn name(&self, language: Language) -> String {
        match self {
            Self::Estate => Catalogue::word(language, "scope-estate"),
            Self::City => Catalogue::word(language, "scope-city"),
            Self::District(name) => name.clone(),
        }
    }
}

/// Paths and readings of `scope` (`estate`, `city`, `district:NAME`) with the plan for a budget; without a budget the
/// run's own. Estate and district are what the actor sees of them, and have the whole budget to themselves. The city's
/// path needs the whole estate.
///
/// # Errors
/// When the scope is not understood or not in sight, the budget cannot be spent, there is no run, or the pack does not
/// say what a path needs.
pub fn scenario_page(
    state: &CityState,
    actor: &Actor,
    scope: &str,
    yearly_budget: Option<f64>,
    language: Language,
) -> Result<ScenarioPage, AppError> {
    let sight = Sight::of(state, actor)?;
    let scope: AskedScope = scope.parse()?;
    if scope == AskedScope::City {
        actor.may(Capability::Read, Place::City)?;
    }
    let estate = EstatePart::of(state, &sight, scope.district())?;
    let budget = estate.budget(yearly_budget)?;
    let ranking = estate.ranking();
    let plan = ranking.plan(budget);
    let scenario = estate.scenario(state, &plan.years).map_err(|error| no_scenario(state, &error))?;
    let path_scope = scope.path_scope();
    let readings = readings(&state.city.pack, &scenario, path_scope, estate.part, language);
    Ok(ScenarioPage {
        scope_name: scope.name(language),
        path: path(&scenario, path_scope, &readings, &estate),
        wedges: match path_scope {
            PathScope::City => city_wedges(&scenario, language),
            _ => estate_wedges(&scenario, &estate.base, &estate.potentials, &plan.items, language),
        },
        wedges_note: match path_scope {
            PathScope::City => Catalogue::word(language, "outlook-wedges-city"),
            _ => Catalogue::word(language, "outlook-wedges-divided"),
        },
        closes: closes(state, &sight, &scope, || closing_budget::closes(state, &estate, &ranking, path_scope)),
        gdp: (path_scope != PathScope::District)
            .then(|| Gdp { values: scenario.gdp.clone(), unit: scenario.gdp_unit.clone() }),
        assumptions: scenario.assumptions_used.iter().map(|used| assumption(used, language)).collect(),
        readings,
        yearly_budget: budget,
        default_budget: estate.settings().yearly_budget,
        currency: state.city.pack.currency.clone(),
        districts: districts(&sight),
        scope: scope.to_string(),
    })
}

/// What each reading would take. It does not depend on the budget asked for, so it is searched once for those who see
/// the whole city; others see different parts of it.
fn closes(
    state: &CityState,
    sight: &Sight<'_>,
    scope: &AskedScope,
    search: impl FnOnce() -> Vec<ClosingBudget>,
) -> Vec<ClosingBudget> {
    if !sight.whole_city() {
        return search();
    }
    lock(&state.caches.closes).entry(scope.to_string()).or_insert_with(search).clone()
}

fn no_scenario(state: &CityState, error: &lcs_scenario::ScenarioError) -> AppError {
    let pack = &state.city.pack.id;
    AppError::unusable(format!("pack {pack} gives no scenario: {error}"), error.hint().to_string())
}

fn path(scenario: &Scenario, scope: PathScope, readings: &[Reading], estate: &EstatePart<'_>) -> PathSeries {
    let paths: &Paths = if scope == PathScope::City { &scenario.city } else { &scenario.estate };
    PathSeries {
        years: scenario.years.clone(),
        bau_t: paths.bau_t.clone(),
        grid_t: paths.grid_t.clone(),
        plan_t: paths.plan_t.clone(),
        plan_p10_t: paths.plan_p10_t.clone(),
        plan_p90_t: paths.plan_p90_t.clone(),
        limits: PathLimit::of(readings, scope),
        // The account knows the own estate only.
        history: if scope == PathScope::City { Vec::new() } else { estate.history() },
    }
}

fn assumption(used: &AssumptionUsed, language: Language) -> AssumptionRow {
    let said = said_assumption(used);
    AssumptionRow { name: said.name.say(language), value: said.value, status: used.status.into(), source: said.source }
}

fn districts(sight: &Sight<'_>) -> Vec<String> {
    let names: BTreeSet<&String> = sight.facilities().filter_map(|(_, facility)| facility.district.as_ref()).collect();
    names.into_iter().cloned().collect()
}
