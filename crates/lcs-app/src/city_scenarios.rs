//! Scenarios of the city that people write: kept as the text of a scenario file, so that a scenario in the pages and a file are
//! the same thing. Every version is kept; one may start from another and then says only what it changes.

mod draft;
mod library;
mod little;
mod own_buildings;

pub use draft::{DraftAnswer, DraftPath, ScenarioDraft, ScenarioFault, try_draft};
pub(crate) use library::Library;
pub use little::{StartPart, StartPromise, StartWithLittle};
pub(crate) use own_buildings::{Detail, own_buildings};

use crate::{
    Actor, AppError, Capability, DocumentStamp, Place,
    documents::{
        Document, DocumentKind, NewVersion, document_history, id_from, read_document, withdraw_document, write_document,
    },
};
use jiff::Timestamp;
use lcs_scenario::{Difference, scenario_text, tables_of};
use serde::{Deserialize, Serialize};
use std::path::Path;
use toml::{Table, Value};
use utoipa::ToSchema;

const KIND: DocumentKind = DocumentKind::Scenario;

/// What is kept of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ScenarioBody {
    /// A scenario file. What it inherits is the id of another scenario, or the name of a ready one.
    pub text: String,
}

/// The city's scenarios.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CityScenarioList {
    /// Those that people wrote, by id.
    pub documents: Vec<CityScenarioEntry>,
    /// Ready ones to start from.
    pub ready: Vec<ReadyScenario>,
}

/// A scenario in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CityScenarioEntry {
    /// Who wrote its last version, when and why.
    pub stamp: DocumentStamp,
    /// The scenario that it starts from.
    #[schema(required)]
    pub inherits: Option<String>,
}

/// A scenario that comes with the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReadyScenario {
    /// Name of its file.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// One version of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CityScenarioSheet {
    /// Who wrote it, when and why.
    pub stamp: DocumentStamp,
    /// The scenario file.
    pub text: String,
    /// All its tables with what it inherits, as `lcs schema scenario` describes them.
    #[schema(value_type = Object)]
    pub tables: serde_json::Value,
    /// Whether the text has comments, which are lost where the tables are edited.
    pub has_comments: bool,
    /// The scenario that it starts from.
    #[schema(required)]
    pub inherits: Option<String>,
    /// What it says otherwise than that one.
    pub differences: Vec<DifferenceRow>,
    /// Every version, the latest first.
    pub history: Vec<DocumentStamp>,
}

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DifferenceRow {
    /// Key in the file.
    pub key: String,
    /// Before, as the file writes it; null where there was none.
    #[schema(required)]
    pub before: Option<String>,
    /// After; null where there is none any more.
    #[schema(required)]
    pub after: Option<String>,
}

impl From<&Difference> for DifferenceRow {
    fn from(difference: &Difference) -> Self {
        let text = |value: &Option<Value>| value.as_ref().map(ToString::to_string);
        Self { key: difference.key.clone(), before: text(&difference.before), after: text(&difference.after) }
    }
}

/// A new scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCityScenario {
    /// What to call it.
    #[schema(max_length = 200)]
    pub title: String,
    /// Why.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub note: String,
    /// What it starts from.
    pub from: ScenarioOrigin,
}

/// What a new scenario starts from.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ScenarioOrigin {
    /// A copy of a ready scenario.
    Ready {
        /// Name of its file.
        id: String,
    },
    /// A scenario file.
    Text {
        /// Its text.
        text: String,
    },
    /// Another scenario, of which it says only what it changes.
    Another {
        /// That one's id.
        id: String,
    },
    /// Little: emissions, inhabitants, growth.
    Little(StartWithLittle),
}

/// A new version of a scenario.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedCityScenario {
    /// What to call it.
    #[schema(max_length = 200)]
    pub title: String,
    /// Why.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub note: String,
    /// The version that was edited.
    pub replaces: i64,
    /// What it says now.
    pub content: ScenarioContent,
}

/// What a scenario says.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ScenarioContent {
    /// A scenario file.
    Text {
        /// Its text.
        text: String,
    },
    /// All its tables, with what it inherits; only what differs from that is kept.
    Tables {
        /// As `lcs schema scenario` describes them.
        #[schema(value_type = Object)]
        tables: serde_json::Value,
    },
}

/// The city's scenarios and those that come with its pack.
///
/// # Errors
/// When nothing of the city may be read, or the database cannot be.
pub async fn city_scenarios(actor: &Actor, dir: &Path) -> Result<CityScenarioList, AppError> {
    actor.may_somewhere(Capability::Read)?;
    let library = Library::open(dir).await?;
    let entry = |document: &Document<ScenarioBody>| CityScenarioEntry {
        stamp: document.stamp.clone(),
        inherits: inherits(&document.body.text),
    };
    Ok(CityScenarioList { documents: library.documents.iter().map(entry).collect(), ready: library.ready_list() })
}

/// One version of a scenario, the latest unless another is asked for.
///
/// # Errors
/// [`AppError::NotFound`]; or when nothing of the city may be read, or what it inherits cannot be had.
pub async fn city_scenario(
    actor: &Actor,
    dir: &Path,
    id: &str,
    version: Option<i64>,
) -> Result<CityScenarioSheet, AppError> {
    actor.may_somewhere(Capability::Read)?;
    let library = Library::open(dir).await?;
    let document = read_document::<ScenarioBody>(dir, KIND, id, version).await?;
    let history = document_history::<ScenarioBody>(dir, KIND, id).await?;
    let tables = library.tables(id, &document.body.text)?;
    Ok(CityScenarioSheet {
        tables: as_json(&tables.whole)?,
        has_comments: document.body.text.lines().any(|line| line.trim_start().starts_with('#')),
        inherits: inherits(&document.body.text),
        differences: tables.differences().iter().map(DifferenceRow::from).collect(),
        history: history.into_iter().map(|version| version.stamp).collect(),
        text: document.body.text,
        stamp: document.stamp,
    })
}

/// Makes a scenario and gives its stamp.
///
/// # Errors
/// When the actor may not run the chain, what it starts from cannot be had, or is no scenario: key and reason are named.
pub async fn new_city_scenario(actor: &Actor, dir: &Path, new: &NewCityScenario) -> Result<DocumentStamp, AppError> {
    actor.may(Capability::Run, Place::City)?;
    let library = Library::open(dir).await?;
    let id = id_from(&new.title, &library.ids(), Timestamp::now());
    let text = match &new.from {
        ScenarioOrigin::Ready { id } => library.ready(id)?.to_owned(),
        ScenarioOrigin::Text { text } => text.clone(),
        ScenarioOrigin::Another { id } => {
            library.text(id)?;
            let own = [("name", new.title.trim()), ("inherits", id.as_str())];
            scenario_text(&own.into_iter().map(|(key, value)| (key.to_owned(), Value::from(value))).collect())
        }
        ScenarioOrigin::Little(start) => scenario_text(&start.tables(new.title.trim())?),
    };
    library.check(&id, &text)?;
    put(actor, dir, &id, &new.title, &new.note, None, text).await
}

/// Writes a new version of a scenario and gives its stamp.
///
/// # Errors
/// When the actor may not run the chain, somebody else wrote meanwhile, or it is no scenario: key and reason are named.
pub async fn save_city_scenario(
    actor: &Actor,
    dir: &Path,
    id: &str,
    saved: &SavedCityScenario,
) -> Result<DocumentStamp, AppError> {
    actor.may(Capability::Run, Place::City)?;
    let library = Library::open(dir).await?;
    let before = library.text(id)?;
    let text = match &saved.content {
        ScenarioContent::Text { text } => text.clone(),
        ScenarioContent::Tables { tables } => library.text_of_tables(id, before, &as_tables(tables)?)?,
    };
    library.check(id, &text)?;
    put(actor, dir, id, &saved.title, &saved.note, Some(saved.replaces), text).await
}

/// Takes a scenario away; its versions stay in its history.
///
/// # Errors
/// When the actor may not run the chain, another scenario starts from it, or somebody else wrote meanwhile.
pub async fn withdraw_city_scenario(actor: &Actor, dir: &Path, id: &str, replaces: i64) -> Result<(), AppError> {
    actor.may(Capability::Run, Place::City)?;
    let library = Library::open(dir).await?;
    library.text(id)?;
    let heirs: Vec<&str> = library
        .documents
        .iter()
        .filter(|document| inherits(&document.body.text).as_deref() == Some(id))
        .map(|document| document.stamp.id.as_str())
        .collect();
    if !heirs.is_empty() {
        return Err(AppError::conflict(
            format!("`{id}` cannot be taken away: {} start from it", heirs.join(", ")),
            "take those away first, or let them start from another",
        ));
    }
    withdraw_document(dir, actor, KIND, id, replaces).await
}

async fn put(
    actor: &Actor,
    dir: &Path,
    id: &str,
    title: &str,
    note: &str,
    replaces: Option<i64>,
    text: String,
) -> Result<DocumentStamp, AppError> {
    let body = ScenarioBody { text };
    write_document(dir, actor, KIND, NewVersion { id, title, note, replaces, body: &body }).await?;
    Ok(read_document::<ScenarioBody>(dir, KIND, id, None).await?.stamp)
}

/// The scenario that a text starts from.
fn inherits(text: &str) -> Option<String> {
    tables_of("", text).ok()?.get("inherits")?.as_str().map(str::to_owned)
}

/// Tables as JSON.
fn as_json(tables: &Table) -> Result<serde_json::Value, AppError> {
    serde_json::to_value(tables).map_err(|error| AppError::Internal { message: error.to_string() })
}

/// JSON as tables. What is null is left out, as TOML has no such value.
fn as_tables(json: &serde_json::Value) -> Result<Table, AppError> {
    let unusable = |reason: &str| {
        AppError::unusable(
            format!("these are no tables of a scenario: {reason}"),
            "send an object of tables, as it was read",
        )
    };
    match value_of(json) {
        Some(Value::Table(tables)) => Ok(tables),
        Some(_) | None => Err(unusable("not an object")),
    }
}

fn value_of(json: &serde_json::Value) -> Option<Value> {
    use serde_json::Value as Json;
    Some(match json {
        Json::Null => return None,
        Json::Bool(value) => Value::Boolean(*value),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Value::Integer(whole),
            None => Value::Float(number.as_f64()?),
        },
        Json::String(text) => Value::String(text.clone()),
        Json::Array(items) => Value::Array(items.iter().filter_map(value_of).collect()),
        Json::Object(entries) => {
            Value::Table(entries.iter().filter_map(|(key, value)| Some((key.clone(), value_of(value)?))).collect())
        }
    })
}

#[cfg(test)]
mod tests;
