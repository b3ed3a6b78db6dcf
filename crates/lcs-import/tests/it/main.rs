//! Files as cities, utilities and Portfolio Manager hand them over.
#![allow(clippy::unwrap_used)]

mod bad_input;
mod catalogue;
mod city_lists;
mod intervals;
mod inventory;
mod portfolio_manager;
mod robustness;
mod seattle;

use lcs_domain::{Batch, Date, Finding};
use lcs_import::{DateOrder, ImportError, ReadOptions, read};

/// A reader in Malaysia in 2026.
fn options() -> ReadOptions {
    ReadOptions {
        currency: "MYR".to_owned(),
        date_order: DateOrder::Detect,
        time_zone: "Asia/Kuala_Lumpur".to_owned(),
        today: Date::constant(2026, 11, 22),
        mapping: None,
    }
}

/// A reference file as a batch; `None` where the reference data are absent.
fn reference(path: &str) -> Option<Result<Batch, ImportError>> {
    let file = lcs_testkit::reference(path)?;
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    Some(read(&name, &std::fs::read(file).unwrap(), &options()))
}

fn csv(name: &str, text: &str) -> Batch {
    read(name, text.as_bytes(), &options()).unwrap()
}

fn findings<'b>(batch: &'b Batch, code: &str) -> Vec<&'b Finding> {
    batch.findings.iter().filter(|finding| finding.code == code).collect()
}

/// Code, row and column of every rejection.
fn rejected(batch: &Batch) -> Vec<(&str, u32, Option<&str>, &str)> {
    batch
        .rejected
        .iter()
        .map(|rejection| {
            let source = &rejection.source;
            (rejection.code.as_str(), source.row, source.column.as_deref(), rejection.found.as_str())
        })
        .collect()
}
