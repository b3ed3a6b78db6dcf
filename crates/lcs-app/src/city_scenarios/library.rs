//! All scenarios of a city: those that people wrote and those that come with its pack. Each may start from any of them.

use super::{KIND, ReadyScenario, ScenarioBody};
use crate::{
    AppError, City, DocumentStamp,
    documents::{Document, documents, read_document},
};
use lcs_scenario::{
    CityScenarios, ScenarioFileError, ScenarioTables, own_tables, read_scenario, scenario_tables, scenario_text,
    tables_of,
};
use std::{collections::BTreeMap, path::Path};
use toml::{Table, Value};

/// Scenarios by id, ready ones by the name of their file.
pub(crate) struct Library {
    pub(super) documents: Vec<Document<ScenarioBody>>,
    ready: BTreeMap<String, String>,
}

impl Library {
    pub(crate) async fn open(dir: &Path) -> Result<Self, AppError> {
        let ready = City::open(dir)?.pack.scenarios;
        Ok(Self { documents: documents(dir, KIND).await?, ready })
    }

    /// Ids that are taken.
    pub(super) fn ids(&self) -> Vec<String> {
        self.documents.iter().map(|document| document.stamp.id.clone()).collect()
    }

    pub(super) fn ready_list(&self) -> Vec<ReadyScenario> {
        let name = |id: &str, text: &str| {
            let tables = tables_of(id, text).ok();
            let name = tables.and_then(|tables| tables.get("name")?.as_str().map(str::to_owned));
            name.unwrap_or_else(|| id.to_owned())
        };
        self.ready.iter().map(|(id, text)| ReadyScenario { id: id.clone(), name: name(id, text) }).collect()
    }

    /// A ready scenario's text.
    pub(super) fn ready(&self, id: &str) -> Result<&str, AppError> {
        self.ready.get(id).map(String::as_str).ok_or_else(|| AppError::NotFound {
            what: format!("ready scenario `{id}`"),
            hint: match self.ready.len() {
                0 => "the pack has none: upload a file, or start from little".into(),
                _ => format!("there are: {}", self.ready.keys().cloned().collect::<Vec<_>>().join(", ")),
            },
        })
    }

    /// A scenario's latest version.
    pub(super) fn document(&self, id: &str) -> Option<&Document<ScenarioBody>> {
        self.documents.iter().find(|document| document.stamp.id == id)
    }

    /// A version of a scenario, the latest unless another is asked for.
    pub(crate) async fn version(
        &self,
        dir: &Path,
        id: &str,
        version: Option<i64>,
    ) -> Result<(DocumentStamp, String), AppError> {
        if version.is_none()
            && let Some(document) = self.document(id)
        {
            return Ok((document.stamp.clone(), document.body.text.clone()));
        }
        let document = read_document::<ScenarioBody>(dir, KIND, id, version).await?;
        Ok((document.stamp, document.body.text))
    }

    /// The latest text of a scenario that people wrote.
    pub(super) fn text(&self, id: &str) -> Result<&str, AppError> {
        self.document(id).map(|document| document.body.text.as_str()).ok_or_else(|| AppError::NotFound {
            what: format!("scenario `{id}`"),
            hint: "see the list of them; it may have been taken away".into(),
        })
    }

    /// What a scenario inherits, by name.
    fn inherited(&self, name: &str) -> Result<String, String> {
        let document = self.document(name).map(|document| document.body.text.clone());
        document.or_else(|| self.ready.get(name).cloned()).ok_or_else(|| "the city has no such scenario".to_owned())
    }

    /// All tables of a scenario.
    pub(crate) fn tables(&self, id: &str, text: &str) -> Result<ScenarioTables, AppError> {
        scenario_tables(id, text, &mut |name| self.inherited(name)).map_err(|error| refused(&error))
    }

    /// A scenario, read and checked.
    pub(crate) fn read(&self, id: &str, text: &str) -> Result<CityScenarios, AppError> {
        read_scenario(id, text, &mut |name| self.inherited(name)).map_err(|error| refused(&error))
    }

    pub(super) fn check(&self, id: &str, text: &str) -> Result<(), AppError> {
        self.read(id, text).map(|_| ())
    }

    /// The text of edited tables: where the scenario starts from another, only what it says otherwise.
    pub(super) fn text_of_tables(&self, id: &str, before: &str, whole: &Table) -> Result<String, AppError> {
        let Some(inherited) = self.tables(id, before)?.inherited else { return Ok(scenario_text(whole)) };
        let own = own_tables(&inherited, whole).map_err(|keys| {
            AppError::unusable(
                format!(
                    "`{id}` starts from another scenario and cannot take away what that one says: {}",
                    keys.join(", ")
                ),
                "set it to 0 or leave the action out of the scenario; or save it as a file of its own",
            )
        })?;
        let inherits = super::inherits(before).map(|parent| ("inherits".to_owned(), Value::String(parent)));
        let name = whole.get("name").map(|name| ("name".to_owned(), name.clone()));
        Ok(scenario_text(&own.into_iter().chain(name).chain(inherits).collect()))
    }
}

/// A fault of a scenario, as an error of the use case.
pub(super) fn refused(error: &ScenarioFileError) -> AppError {
    AppError::unusable(error.to_string(), error.hint())
}
