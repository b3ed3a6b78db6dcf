//! An inventory from a file, published as a vintage of its year.

use super::{
    change::{InventoryChange, told_change},
    check::{InventoryFinding, InventoryReport},
    kept::{KeptInventory, may_write, vintage},
};
use crate::{
    Actor, AppError,
    documents::{DocumentKind, NewVersion, write_document},
};
use lcs_carbon::inventory::{CityInventory, SIGNIFICANCE, YearLabel, compare, to_json};
use lcs_domain::FileHash;
use lcs_import::{WantedInventory, read_inventory};
use lcs_locale::Language;
use lcs_store::CityFolder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt::Write, path::Path};
use utoipa::ToSchema;

/// How a file is to be published.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveInventory {
    /// Why; a published inventory is not replaced without a reason.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub note: String,
    /// Version of the vintage that it replaces; null for the first of its year.
    pub replaces: Option<i64>,
    /// Change of the total from which a recalculation is significant, a share; 0.05 unless the city states its own.
    #[schema(minimum = 0, maximum = 1)]
    pub significance: Option<f64>,
    /// Which city, where the file holds several.
    #[schema(max_length = 200)]
    pub city: Option<String>,
    /// Which year, where the file holds several.
    pub year: Option<i16>,
    /// Read and compare, publish nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SavedInventory {
    /// Id of the inventory: its year.
    pub id: String,
    /// How it is called.
    pub title: String,
    /// Number of the vintage; null for a trial.
    #[schema(required)]
    pub version: Option<i64>,
    /// Version of the vintage before; null for the first.
    #[schema(required)]
    pub before: Option<i64>,
    /// How the file was laid out: `json`, `lines`, `cities`, `subsectors`.
    pub layout: String,
    /// Reporting level: `basic`, `basic_plus`, `basic_plus_s3`.
    pub level: String,
    /// Lines with an amount.
    pub amounts: usize,
    /// Sum of the lines that the level counts, t CO2e.
    pub lines_t: f64,
    /// What is odd, in words.
    pub findings: Vec<InventoryFinding>,
    /// What changes against the vintage before; null for the first.
    #[schema(required)]
    pub change: Option<InventoryChange>,
}

/// Publishes an inventory, or says what publishing it would change.
///
/// # Errors
/// When the actor may not import for the whole city; the file is no inventory or says no year; nothing differs from the
/// vintage that is published; one is replaced without a reason, or somebody else published meanwhile.
pub async fn save_inventory(
    actor: &Actor,
    dir: &Path,
    file: (&str, &[u8]),
    request: &SaveInventory,
    language: Language,
) -> Result<SavedInventory, AppError> {
    may_write(actor)?;
    let (name, bytes) = file;
    let significance = significance(request.significance)?;
    let read = read_inventory(name, bytes, &WantedInventory { city: request.city.clone(), year: request.year })?;
    let id = id_of(name, read.inventory.year.as_ref())?;
    let before = match vintage(dir, &id, None).await {
        Ok(before) => Some(before),
        Err(AppError::NotFound { .. }) => None,
        Err(error) => return Err(error),
    };
    let title = title(&read.inventory, &id);
    let report = InventoryReport::of(&read.inventory, language);
    let level = super::kept::level_of(&read.inventory);
    let change = before.as_ref().map(|(document, earlier)| {
        let change = compare(earlier, &read.inventory, significance);
        told_change(&change, Some(document.stamp.clone()), None)
    });
    let mut saved = SavedInventory {
        title,
        version: None,
        before: before.as_ref().map(|(document, _)| document.stamp.version),
        layout: read.layout.id().to_owned(),
        level: level.id().to_owned(),
        amounts: read.inventory.lines.values().filter(|entry| entry.tonnes.is_some()).count(),
        lines_t: report.check.totals.of_total(level),
        findings: report.findings,
        change,
        id,
    };
    if request.dry_run {
        return Ok(saved);
    }
    check_reason(&saved, before.as_ref().map(|(_, earlier)| earlier), &read.inventory, request)?;
    let hash = hash(bytes);
    CityFolder::open(dir)?.keep_original(&hash, bytes)?;
    let body = KeptInventory::new(&read, name, hash.as_str(), significance);
    let new =
        NewVersion { id: &saved.id, title: &saved.title, note: &request.note, replaces: request.replaces, body: &body };
    saved.version = Some(write_document(dir, actor, DocumentKind::Inventory, new).await?);
    Ok(saved)
}

/// A vintage replaces what its author saw, says why, and says something else.
fn check_reason(
    saved: &SavedInventory,
    before: Option<&CityInventory>,
    new: &CityInventory,
    request: &SaveInventory,
) -> Result<(), AppError> {
    let Some(before) = before else { return Ok(()) };
    if request.replaces.is_none() {
        return Err(AppError::conflict(
            format!("an inventory of {} is published already", saved.id),
            "compare the two, then replace it and say why (`--replace --note \"…\"`)",
        ));
    }
    if to_json(before) == to_json(new) {
        return Err(AppError::unusable(
            format!("the file says what the published inventory of {} says", saved.id),
            "nothing needs to be done",
        ));
    }
    if request.note.trim().is_empty() {
        return Err(AppError::unusable(
            format!("the published inventory of {} would be replaced without a reason", saved.id),
            "say why: what was corrected, which factor, method or boundary changed",
        ));
    }
    Ok(())
}

fn significance(asked: Option<f64>) -> Result<f64, AppError> {
    match asked {
        None => Ok(SIGNIFICANCE),
        Some(share) if (0.0..=1.0).contains(&share) => Ok(share),
        Some(share) => Err(AppError::unusable(
            format!("{share} is no share from which a recalculation is significant"),
            "give a share from 0 to 1, for example 0.05",
        )),
    }
}

/// `2019`, or `2013-2014` for twelve months over two calendar years.
fn id_of(file: &str, year: Option<&YearLabel>) -> Result<String, AppError> {
    match year {
        Some(year) if year.first == year.last => Ok(year.first.to_string()),
        Some(year) => Ok(format!("{}-{}", year.first, year.last)),
        None => Err(AppError::unusable(
            format!("{file} does not say of which year the inventory is"),
            "write the year into the file, for example \"year\": 2019 or a row `Inventory year`",
        )),
    }
}

fn title(inventory: &CityInventory, id: &str) -> String {
    let city = inventory.city.as_deref().unwrap_or_default();
    let title: String = format!("{city} {id}").chars().filter(|c| !c.is_control()).take(200).collect();
    title.trim().to_owned()
}

fn hash(bytes: &[u8]) -> FileHash {
    let digest = Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    FileHash::new(&digest).expect("a digest has 64 characters")
}
