//! A city's greenhouse gas inventory held against its own lines.

use crate::{AppError, error::read_file};
use lcs_carbon::inventory::{CityInventory, Finding, InventoryCheck, check};
use lcs_domain::Argument;
use lcs_import::{WantedInventory, read_inventory};
use lcs_locale::{Catalogue, Language};
use serde::Serialize;
use std::path::Path;
use utoipa::ToSchema;

/// A finding about an inventory as a person reads it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct InventoryFinding {
    /// Dotted code.
    pub code: String,
    /// How much it matters.
    #[schema(value_type = crate::views::Severity)]
    pub severity: lcs_domain::Severity,
    /// References of the lines it concerns, such as `I.1.2`.
    pub lines: Vec<String>,
    /// Its kind in short.
    pub title: String,
    /// The sentence.
    pub message: String,
    /// Where it stands: a path in a JSON document (`$.lines["I.1.1"].tco2e`) or a cell (`Inventory!H12`).
    #[schema(required)]
    pub place: Option<String>,
    /// The evidence, by name.
    #[schema(value_type = Object)]
    pub arguments: serde_json::Value,
}

/// An inventory's totals from its lines, as printed, and what lies between.
#[derive(Debug, Clone, PartialEq)]
pub struct InventoryReport {
    /// Everything that was computed.
    pub check: InventoryCheck,
    /// What is odd, in words.
    pub findings: Vec<InventoryFinding>,
}

impl InventoryReport {
    /// Checks an inventory.
    pub(crate) fn of(inventory: &CityInventory, language: Language) -> Self {
        let check = check(inventory);
        let findings = check.findings.iter().map(|finding| told(finding, language)).collect();
        Self { check, findings }
    }

    /// The document of `lcs inventory check`: what was computed, the findings with their sentences.
    #[must_use]
    pub fn document(&self) -> serde_json::Value {
        let mut document = serde_json::to_value(&self.check).unwrap_or_default();
        document["findings"] = serde_json::to_value(&self.findings).unwrap_or_default();
        document
    }
}

/// Reads an inventory and recomputes its totals.
///
/// # Errors
/// When the file cannot be read or is no inventory. What is odd inside one is a finding.
pub fn check_inventory(path: &Path, language: Language) -> Result<InventoryReport, AppError> {
    check_inventory_file(path, &WantedInventory::default(), language)
}

/// The same for a file that may hold several inventories.
///
/// # Errors
/// As [`check_inventory`].
pub fn check_inventory_file(
    path: &Path,
    wanted: &WantedInventory,
    language: Language,
) -> Result<InventoryReport, AppError> {
    let file = read_inventory(&path.display().to_string(), &read_file(path)?, wanted)?;
    Ok(InventoryReport::of(&file.inventory, language))
}

pub(crate) fn told(finding: &Finding, language: Language) -> InventoryFinding {
    let lines: Vec<String> = finding.lines.iter().map(ToString::to_string).collect();
    let value = |argument: &Argument| match argument {
        Argument::Number(value) => lcs_locale::Argument::Number(*value),
        Argument::Text(text) => lcs_locale::Argument::Text(text.clone()),
    };
    // What a finding may lack, as its sentence knows it.
    let absent = [("explained_by", "no"), ("of", "none"), ("instead", ""), ("value", "")].into_iter();
    let absent = absent.map(|(name, text)| (name, lcs_locale::Argument::Text(text.to_owned())));
    let given = finding.arguments.iter().map(|(name, argument)| (name.as_ref(), value(argument)));
    let about = [("lines", lcs_locale::Argument::Text(lines.join(", ")))];
    let place = match finding.arguments.get("place") {
        Some(Argument::Text(place)) => Some(place.clone()),
        _ => None,
    };
    InventoryFinding {
        code: finding.code.id().to_owned(),
        severity: finding.severity,
        title: Catalogue::finding_title(language, finding.code.id()),
        message: Catalogue::finding_text(language, finding.code.id(), absent.chain(given).chain(about)),
        place,
        arguments: serde_json::to_value(&finding.arguments).unwrap_or_default(),
        lines,
    }
}
