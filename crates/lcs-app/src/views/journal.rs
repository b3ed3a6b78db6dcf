//! Who changed what, and when.

use crate::{Actor, AppError, Capability, Place, live_city::LiveCity};
use lcs_locale::{Arguments, Catalogue, Language};
use lcs_store::{ChangeRow, CityFolder, Store};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Changes of a page unless asked otherwise.
const ROWS: u32 = 50;

/// Changes of a page at most.
const MOST_ROWS: u32 = 500;

/// A page of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Journal {
    /// All changes.
    pub total: u64,
    /// Those of this page, the newest first.
    pub changes: Vec<JournalChange>,
}

/// One published change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JournalChange {
    /// Its sequence number.
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// `import`, `run` or `document`.
    pub kind: String,
    /// The same in words.
    pub kind_name: String,
    /// Who, in the journal's form: `local:officer`, `person:<id>`.
    pub actor: String,
    /// Who, in words: a person's name, while they have one, or the user of the command line.
    #[schema(required)]
    pub actor_name: Option<String>,
    /// Names of the files, which run or which document, in words.
    pub detail: String,
}

/// A stretch of the journal. `names` gives the names of people by their ids: the journal itself holds none, so that a
/// name can be changed or forgotten.
///
/// # Errors
/// When the actor may not read the journal, or the database cannot be read.
pub async fn journal(
    city: &LiveCity,
    actor: &Actor,
    names: &BTreeMap<String, String>,
    offset: u32,
    limit: Option<u32>,
    language: Language,
) -> Result<Journal, AppError> {
    actor.may(Capability::ReadJournal, Place::City)?;
    let folder = CityFolder::open(city.dir())?;
    if !folder.database().exists() {
        return Ok(Journal { total: 0, changes: Vec::new() });
    }
    let store = Store::open_read(folder).await?;
    let read = store.changes(offset, limit.unwrap_or(ROWS).min(MOST_ROWS)).await;
    store.close().await;
    let (total, changes) = read?;
    Ok(Journal { total, changes: changes.into_iter().map(|change| in_words(change, names, language)).collect() })
}

fn in_words(change: ChangeRow, names: &BTreeMap<String, String>, language: Language) -> JournalChange {
    let kind_name = Catalogue::try_text(language, &format!("change-{}", change.kind), &Arguments::new());
    let local = change.actor.strip_prefix("local:").map(|user| {
        let arguments = Arguments::new().text("user", user);
        // A system without a user's name, such as a container.
        let key = if user == "unknown" { "change-by-command-line" } else { "change-by-local-user" };
        Catalogue::text(language, key, &arguments)
    });
    let person = change.actor.strip_prefix("person:").and_then(|id| names.get(id).cloned());
    JournalChange {
        seq: change.seq,
        at: change.at,
        kind_name: kind_name.unwrap_or_else(|| change.kind.clone()),
        actor_name: person.or(local),
        actor: change.actor,
        detail: match change.detail.strip_prefix("run ").filter(|_| change.kind == "run") {
            Some(number) => Catalogue::text(language, "change-run-number", &Arguments::new().text("number", number)),
            None => change.detail,
        },
        kind: change.kind,
    }
}
