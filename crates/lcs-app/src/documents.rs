//! Documents that people write in LCS: inventories, scenarios, studies of savings, blocks. Every version is kept with who
//! wrote it, when and why.
//!
//! The use cases of each kind ask for their own rights and check what the document says; here is how it is kept.

use crate::{Actor, AppError};
use jiff::Timestamp;
use lcs_store::{CityFolder, DocumentKey, DocumentText, DocumentVersion, Store, StoreError};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    path::Path,
    time::{Duration, Instant},
};
use utoipa::ToSchema;

/// How long one waits for another writer, an import for example, before saying that the city is busy.
const WAIT: Duration = Duration::from_secs(15);

/// Between two looks whether the other writer has finished.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// Characters of the longest title and id.
const LONGEST_TITLE: usize = 200;

/// Characters of the longest note.
const LONGEST_NOTE: usize = 2000;

/// A sort of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentKind {
    /// A city's greenhouse gas inventory of a year.
    Inventory,
    /// A scenario of the city.
    Scenario,
    /// Works on a facility with their plan of measurement, and what was decided about its events.
    SavingsStudy,
    /// A block of homes.
    Block,
}

impl DocumentKind {
    const fn id(self) -> &'static str {
        match self {
            Self::Inventory => "inventory",
            Self::Scenario => "scenario",
            Self::SavingsStudy => "savings-study",
            Self::Block => "block",
        }
    }

    const fn key(self, id: &str) -> DocumentKey<'_> {
        DocumentKey { kind: self.id(), id }
    }
}

/// When a version of a document was written, by whom and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DocumentStamp {
    /// Its id.
    pub id: String,
    /// How people call it.
    pub title: String,
    /// The number of this version on the belief clock; whoever changes the document says which one they saw.
    pub version: i64,
    /// The number from which it did not hold any more.
    #[schema(required)]
    pub until: Option<i64>,
    /// When it was written, RFC 3339.
    pub at: String,
    /// Who wrote it, in the journal's form: `local:officer`, `person:<id>`.
    pub actor: String,
    /// Why.
    pub note: String,
}

/// A document with its stamp.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Document<T> {
    /// When, by whom, why.
    pub stamp: DocumentStamp,
    /// What it says.
    pub body: T,
}

/// What is to be written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewVersion<'a, T> {
    /// Its id.
    pub id: &'a str,
    /// How people call it.
    pub title: &'a str,
    /// Why it is written.
    pub note: &'a str,
    /// The version that the author saw; `None` for a new document.
    pub replaces: Option<i64>,
    /// What it says.
    pub body: &'a T,
}

/// Writes a version and gives its number. Waits a little for another writer.
///
/// # Errors
/// When title, id or note cannot be taken, somebody else wrote meanwhile, or the database refuses; then nothing changed.
pub(crate) async fn write_document<T: Serialize + Sync>(
    dir: &Path,
    actor: &Actor,
    kind: DocumentKind,
    new: NewVersion<'_, T>,
) -> Result<i64, AppError> {
    let id = checked_id(new.id)?;
    let title = checked_title(new.title)?;
    if new.note.chars().count() > LONGEST_NOTE {
        return Err(AppError::unusable("the note is longer than 2,000 characters", "say it shorter"));
    }
    let body = serde_json::to_string(new.body).map_err(|error| AppError::Internal { message: error.to_string() })?;
    let store = open_write(dir).await?;
    let text = DocumentText { title, note: new.note.trim(), body: &body };
    let written = store.publish_document(actor.as_str(), kind.key(id), new.replaces, text).await;
    store.close().await;
    Ok(written?)
}

/// Takes a document away; its versions stay in its history.
///
/// # Errors
/// When somebody else wrote meanwhile, or the database refuses; then nothing changed.
pub(crate) async fn withdraw_document(
    dir: &Path,
    actor: &Actor,
    kind: DocumentKind,
    id: &str,
    replaces: i64,
) -> Result<(), AppError> {
    let store = open_write(dir).await?;
    let withdrawn = store.withdraw_document(actor.as_str(), kind.key(id), replaces).await;
    store.close().await;
    withdrawn?;
    Ok(())
}

/// The documents of a kind as they are believed now, by id.
///
/// # Errors
/// When the database cannot be read or a document is of another version of LCS.
pub(crate) async fn documents<T: DeserializeOwned>(
    dir: &Path,
    kind: DocumentKind,
) -> Result<Vec<Document<T>>, AppError> {
    let Some(store) = open_read(dir).await? else { return Ok(Vec::new()) };
    let rows = store.documents(kind.id()).await;
    store.close().await;
    rows?.into_iter().map(document).collect()
}

/// One document as it is believed now, or one of its versions.
///
/// # Errors
/// [`AppError::NotFound`]; or when the database cannot be read or the document is of another version of LCS.
pub(crate) async fn read_document<T: DeserializeOwned>(
    dir: &Path,
    kind: DocumentKind,
    id: &str,
    version: Option<i64>,
) -> Result<Document<T>, AppError> {
    let found = match open_read(dir).await? {
        Some(store) => {
            let row = store.document(kind.key(id), version).await;
            store.close().await;
            row?
        }
        None => None,
    };
    let missing = || AppError::NotFound {
        what: format!("{} `{id}`", kind.id()),
        hint: "see the list of them; it may have been taken away".into(),
    };
    document(found.ok_or_else(missing)?)
}

/// Every version of a document, the latest first.
///
/// # Errors
/// When the database cannot be read or a version cannot.
pub(crate) async fn document_history<T: DeserializeOwned>(
    dir: &Path,
    kind: DocumentKind,
    id: &str,
) -> Result<Vec<Document<T>>, AppError> {
    let Some(store) = open_read(dir).await? else { return Ok(Vec::new()) };
    let rows = store.document_history(kind.key(id)).await;
    store.close().await;
    rows?.into_iter().map(document).collect()
}

/// An id that nothing else has, from a title: `Plan 2030` becomes `plan-2030`, a title without Latin letters the time.
pub(crate) fn id_from(title: &str, taken: &[String], now: Timestamp) -> String {
    let word =
        title.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect::<String>();
    let word = word.split_whitespace().collect::<Vec<_>>().join("-");
    let word: String = word.chars().take(60).collect();
    let word = word.trim_end_matches('-');
    let base = if word.is_empty() { now.strftime("%Y%m%d-%H%M%S").to_string() } else { word.to_owned() };
    let is_free = |id: &String| !taken.contains(id);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone()).chain(numbered).find(is_free).unwrap_or(base)
}

fn document<T: DeserializeOwned>(row: DocumentVersion) -> Result<Document<T>, AppError> {
    let unreadable = |error: serde_json::Error| {
        AppError::unusable(
            format!("`{}`, version {}, cannot be read: {error}", row.id, row.version),
            "it was written by another version of LCS: use that version, or write it anew",
        )
    };
    let body = serde_json::from_str(&row.body).map_err(unreadable)?;
    let DocumentVersion { id, title, note, version, until, at, actor, .. } = row;
    Ok(Document { stamp: DocumentStamp { id, title, version, until, at, actor, note }, body })
}

fn checked_id(id: &str) -> Result<&str, AppError> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !id.is_empty() && id.len() <= LONGEST_TITLE && id.chars().all(is_plain) {
        return Ok(id);
    }
    Err(AppError::unusable(
        format!("`{id}` cannot be an id"),
        "use up to 200 letters a-z, digits, `-`, `_` and `.`, for example plan-2030",
    ))
}

fn checked_title(title: &str) -> Result<&str, AppError> {
    let title = title.trim();
    if title.is_empty() || title.chars().count() > LONGEST_TITLE || title.chars().any(char::is_control) {
        return Err(AppError::unusable(
            "the title is empty or longer than 200 characters",
            "give it a name of one line",
        ));
    }
    Ok(title)
}

async fn open_read(dir: &Path) -> Result<Option<Store>, AppError> {
    let folder = CityFolder::open(dir)?;
    if !folder.database().exists() {
        return Ok(None);
    }
    Ok(Some(Store::open_read(folder).await?))
}

async fn open_write(dir: &Path) -> Result<Store, AppError> {
    let folder = CityFolder::open(dir)?;
    let until = Instant::now() + WAIT;
    loop {
        match Store::open_write(folder.clone()).await {
            Err(StoreError::Busy { .. }) if Instant::now() < until => tokio::time::sleep(LOOK_AGAIN).await,
            opened => return Ok(opened?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn city() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        crate::init_city(dir.path(), "my-kuala-lumpur", false).unwrap();
        dir
    }

    const fn version<'a>(replaces: Option<i64>, body: &'a Vec<u32>) -> NewVersion<'a, Vec<u32>> {
        NewVersion { id: "plan", title: " Plan ", note: "first", replaces, body }
    }

    #[tokio::test]
    async fn what_is_written_is_read_with_all_its_versions() {
        let dir = city();
        let actor = Actor::local();
        let kind = DocumentKind::Scenario;
        assert!(documents::<Vec<u32>>(dir.path(), kind).await.unwrap().is_empty());
        let first = write_document(dir.path(), &actor, kind, version(None, &vec![1])).await.unwrap();
        let second = write_document(dir.path(), &actor, kind, version(Some(first), &vec![2])).await.unwrap();
        let read = read_document::<Vec<u32>>(dir.path(), kind, "plan", None).await.unwrap();
        assert_eq!((read.stamp.title.as_str(), read.stamp.version, read.body), ("Plan", second, vec![2]));
        let history = document_history::<Vec<u32>>(dir.path(), kind, "plan").await.unwrap();
        assert_eq!(history.iter().map(|version| version.body[0]).collect::<Vec<_>>(), [2, 1]);
        let late = write_document(dir.path(), &actor, kind, version(Some(first), &vec![3])).await.unwrap_err();
        assert_eq!(late.code(), "conflict");
        withdraw_document(dir.path(), &actor, kind, "plan", second).await.unwrap();
        let gone = read_document::<Vec<u32>>(dir.path(), kind, "plan", None).await.unwrap_err();
        assert_eq!(gone.code(), "not-found");
    }

    #[tokio::test]
    async fn two_at_once_both_write_one_after_the_other() {
        let dir = city();
        let actor = Actor::local();
        let (one, two) = (vec![1], vec![2]);
        let a = NewVersion { id: "a", ..version(None, &one) };
        let b = NewVersion { id: "b", ..version(None, &two) };
        let write = |new| write_document(dir.path(), &actor, DocumentKind::Block, new);
        let (first, second) = tokio::join!(write(a), write(b));
        assert!(first.unwrap() != second.unwrap());
        assert_eq!(documents::<Vec<u32>>(dir.path(), DocumentKind::Block).await.unwrap().len(), 2);
    }

    #[tokio::test]
    async fn an_odd_id_or_title_is_refused() {
        let dir = city();
        for new in [
            NewVersion { id: "../x", ..version(None, &vec![]) },
            NewVersion { id: "", ..version(None, &vec![]) },
            NewVersion { title: " \n", ..version(None, &vec![]) },
        ] {
            let error = write_document(dir.path(), &Actor::local(), DocumentKind::Block, new).await.unwrap_err();
            assert_eq!(error.code(), "unprocessable");
        }
    }

    #[test]
    fn ids_come_from_titles() {
        let now = "2026-01-02T03:04:05Z".parse().unwrap();
        let taken = ["plan-2030".to_owned()];
        assert_eq!(id_from("Plan: 2030!", &[], now), "plan-2030");
        assert_eq!(id_from("Plan 2030", &taken, now), "plan-2030-2");
        assert_eq!(id_from("計画", &[], now), "20260102-030405");
    }
}
