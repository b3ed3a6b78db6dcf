//! Keeping studies: written, changed, decided about and withdrawn, each version with author and note.

use super::document::{EventDecision, EventVerdict, SavingsStudy, StudyWorks};
use crate::{
    Actor, AppError, Capability, Place,
    documents::{
        Document, DocumentKind, DocumentStamp, NewVersion, document_history, documents, id_from, read_document,
        withdraw_document, write_document,
    },
    error::read_text,
    live_city::CityState,
    views::Sight,
};
use jiff::Timestamp;
use lcs_domain::Facility;
use serde::{Deserialize, Serialize};
use std::path::Path;
use utoipa::ToSchema;

const KIND: DocumentKind = DocumentKind::SavingsStudy;

/// A study as somebody hands it in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStudy {
    /// How people call it.
    pub title: String,
    /// Why it is written or changed.
    #[serde(default)]
    pub note: String,
    /// The version that the author saw; null for a new study.
    #[serde(default)]
    pub replaces: Option<i64>,
    /// What it says.
    pub works: StudyWorks,
}

/// What a person says of a proposed event.
#[derive(Debug, Clone, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EventRuling {
    /// The version that the person saw.
    pub replaces: i64,
    /// First day of the event as it is proposed.
    pub first: String,
    /// Last day of it.
    pub last: String,
    /// What is decided.
    pub verdict: EventVerdict,
    /// Why; it may not be empty.
    pub why: String,
}

/// A study with its stamp.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyDocument {
    /// When this version was written, by whom, why.
    pub stamp: DocumentStamp,
    /// What it says.
    pub study: SavingsStudy,
}

impl From<Document<SavingsStudy>> for StudyDocument {
    fn from(document: Document<SavingsStudy>) -> Self {
        Self { stamp: document.stamp, study: document.body }
    }
}

/// Every study of the city, by id. Whoever shows them asks for each facility whether the reader sees it.
///
/// # Errors
/// When the database cannot be read or a study is of another version of LCS.
pub async fn read_studies(dir: &Path) -> Result<Vec<StudyDocument>, AppError> {
    Ok(documents(dir, KIND).await?.into_iter().map(StudyDocument::from).collect())
}

/// A study with all its versions, the latest first.
///
/// # Errors
/// [`AppError::NotFound`] where there is none; or when the database cannot be read.
pub async fn read_study(dir: &Path, id: &str) -> Result<(StudyDocument, Vec<StudyDocument>), AppError> {
    let current = read_document(dir, KIND, id, None).await?;
    let history = document_history(dir, KIND, id).await?;
    Ok((current.into(), history.into_iter().map(StudyDocument::from).collect()))
}

/// A study from a TOML file, for the command line.
///
/// # Errors
/// When the file cannot be read or is no study.
pub fn read_study_file(path: &Path) -> Result<NewStudy, AppError> {
    toml::from_str(&read_text(path)?).map_err(|error| {
        AppError::request(
            format!("{} is no study: {}", path.display(), error.to_string().trim_end()),
            "see docs/guides/savings.md for an example",
        )
    })
}

/// Writes a study, or a new version of one, and gives its id.
///
/// # Errors
/// When the facility is not in the actor's scope or they may not amend it, a value cannot be taken, or somebody else
/// wrote meanwhile; then nothing changed.
pub async fn keep_study(
    state: &CityState,
    actor: &Actor,
    dir: &Path,
    id: Option<&str>,
    new: &NewStudy,
) -> Result<String, AppError> {
    may_amend(state, actor, &new.works.facility)?;
    let sight = Sight::of(state, actor)?;
    new.works.understood()?;
    for other in &new.works.comparison {
        sight.facility(other)?;
    }
    let (id, decisions) = match id {
        None => {
            let taken: Vec<String> = read_studies(dir).await?.into_iter().map(|study| study.stamp.id).collect();
            (id_from(&new.title, &taken, Timestamp::now()), Vec::new())
        }
        Some(id) => {
            let believed = read_document::<SavingsStudy>(dir, KIND, id, None).await?;
            may_amend(state, actor, &believed.body.works.facility)?;
            if new.replaces.is_none() {
                return Err(AppError::unusable("the version that it replaces is missing", "send `replaces`"));
            }
            (id.to_owned(), believed.body.decisions)
        }
    };
    let body = SavingsStudy { works: new.works.clone(), decisions };
    let replaces = new.replaces;
    write_document(dir, actor, KIND, NewVersion { id: &id, title: &new.title, note: &new.note, replaces, body: &body })
        .await?;
    Ok(id)
}

/// Keeps what a person decided about an event; each decision is a version of the study.
///
/// # Errors
/// When the study is not in the actor's scope or they may not amend its facility, the reason is missing, a figure cannot
/// be taken, or somebody else wrote meanwhile; then nothing changed.
pub async fn decide_event(
    state: &CityState,
    actor: &Actor,
    dir: &Path,
    id: &str,
    ruling: &EventRuling,
) -> Result<(), AppError> {
    actor.may_somewhere(Capability::Amend)?;
    let believed = read_document::<SavingsStudy>(dir, KIND, id, None).await?;
    may_amend(state, actor, &believed.body.works.facility)?;
    let why = ruling.why.trim();
    if why.is_empty() {
        return Err(AppError::unusable("the reason is missing", "say why: who asks in a year must find it"));
    }
    if let EventVerdict::Adjust { change_kwh_day, standard_error_kwh_day } = ruling.verdict
        && !(change_kwh_day.is_finite() && standard_error_kwh_day.is_finite() && standard_error_kwh_day >= 0.0)
    {
        return Err(AppError::unusable(
            "the change of the event is no number, or its standard error is below zero",
            "give both in kWh a day, the error zero where the change was metered",
        ));
    }
    let mut body = believed.body;
    body.decisions.push(EventDecision {
        first: ruling.first.clone(),
        last: ruling.last.clone(),
        verdict: ruling.verdict,
        by: actor.as_str().to_owned(),
        at: Timestamp::now().to_string(),
        why: why.to_owned(),
    });
    let stamp = &believed.stamp;
    let new = NewVersion { id, title: &stamp.title, note: why, replaces: Some(ruling.replaces), body: &body };
    write_document(dir, actor, KIND, new).await.map(|_| ())
}

/// Takes a study away; its versions stay in the database.
///
/// # Errors
/// When it is not in the actor's scope or they may not amend its facility, or somebody else wrote meanwhile.
pub async fn withdraw_study(
    state: &CityState,
    actor: &Actor,
    dir: &Path,
    id: &str,
    replaces: i64,
) -> Result<(), AppError> {
    actor.may_somewhere(Capability::Amend)?;
    let believed = read_document::<SavingsStudy>(dir, KIND, id, None).await?;
    may_amend(state, actor, &believed.body.works.facility)?;
    withdraw_document(dir, actor, KIND, id, replaces).await
}

/// The facility, when the actor may amend it; as if it did not exist when they do not see it.
fn may_amend<'s>(state: &'s CityState, actor: &Actor, facility: &str) -> Result<&'s Facility, AppError> {
    actor.may_somewhere(Capability::Amend)?;
    let (_, facility) = Sight::of(state, actor)?.facility(facility)?;
    actor.may(Capability::Amend, Place::Facility(facility))?;
    Ok(facility)
}
