//! Taking files in: each becomes a batch that meets what is believed; everything is published at once, or nothing.

use crate::{
    Actor, AppError, City, Scope,
    import_scope::{refuse_foreign_facilities, refuse_foreign_result},
    merge::{Belief, RowCounts},
    reading_intake::ReadingIntake,
};
use lcs_domain::{Argument, Batch, FileHash, FileKind, Finding, Severity, Subject};
use lcs_import::{DateOrder, Mapping, ReadOptions};
use lcs_store::{Change, FileRecord, Snapshot, Store};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// An import under way. It holds the folder's lock, unless it is a dry run.
#[derive(Debug)]
pub(crate) struct Intake<'c> {
    city: &'c City,
    store: Option<Store>,
    scope: Scope,
    known: BTreeSet<FileHash>,
    belief: Belief,
    readings: ReadingIntake,
    change: Change,
    originals: Vec<(FileHash, Vec<u8>)>,
}

/// What became of one file.
#[derive(Debug)]
pub(crate) struct Taken {
    /// What stands in it.
    pub batch: Batch,
    /// Its rows by what became of them.
    pub rows: RowCounts,
    /// What was not taken and what is odd.
    pub findings: Vec<Finding>,
}

/// How files of this city are read.
pub(crate) fn read_options(city: &City, mapping: Option<Mapping>) -> ReadOptions {
    ReadOptions {
        currency: city.pack.currency.clone(),
        date_order: DateOrder::Detect,
        time_zone: city.pack.time_zone.clone(),
        today: jiff::Zoned::now().date(),
        mapping,
    }
}

impl<'c> Intake<'c> {
    /// Begins; what is taken must lie in `scope`.
    pub(crate) async fn open(city: &'c City, actor: &Actor, scope: Scope, dry_run: bool) -> Result<Self, AppError> {
        let store = if dry_run { None } else { Some(Store::open_write(city.folder.clone()).await?) };
        let snapshot = believed(city, store.as_ref()).await?;
        Ok(Self {
            city,
            store,
            scope,
            known: snapshot.files.iter().map(|file| file.hash.clone()).collect(),
            readings: ReadingIntake::new(city, &snapshot)?,
            belief: Belief::new(snapshot),
            change: Change { actor: actor.as_str().to_owned(), ..Change::default() },
            originals: Vec::new(),
        })
    }

    /// What is believed, with everything taken so far.
    pub(crate) const fn belief(&self) -> &Belief {
        &self.belief
    }

    /// Reads a file and takes in what it says. A file that was taken in before says nothing new.
    pub(crate) fn take(&mut self, name: &str, bytes: Vec<u8>, options: &ReadOptions) -> Result<Taken, AppError> {
        let batch = lcs_import::read(name, &bytes, options)?;
        let mut findings = rejections_as_findings(&batch);
        findings.extend(batch.findings.iter().cloned());
        let is_new = !self.known.contains(&batch.hash);
        let rows = if is_new {
            refuse_foreign_facilities(&self.belief, &batch, &self.scope)?;
            let mut rows = self.belief.take(&batch, &mut self.change, &mut findings);
            refuse_foreign_result(&self.belief, &batch, &self.scope)?;
            if batch.kind == FileKind::IntervalReadings {
                rows = self.readings.take(&batch, &mut findings)?;
            }
            rows
        } else {
            Belief::known(&batch)
        };
        if is_new {
            self.known.insert(batch.hash.clone());
            self.change.files.push(file_record(&batch, bytes.len()));
            self.change.findings.extend(findings.iter().cloned());
            self.originals.push((batch.hash.clone(), bytes));
        }
        Ok(Taken { batch, rows, findings })
    }

    /// Keeps the originals and publishes; gives the sequence number, or nothing in a dry run.
    pub(crate) async fn publish(mut self) -> Result<Option<i64>, AppError> {
        let Some(store) = self.store else { return Ok(None) };
        if self.readings.has_news() {
            self.readings.write(store.next_seq().await?, &mut self.change)?;
        }
        for (hash, bytes) in &self.originals {
            self.city.folder.keep_original(hash, bytes)?;
        }
        let seq = store.publish(&self.change).await?;
        store.close().await;
        Ok(Some(seq))
    }
}

/// What is believed now; nothing in a city that has not imported anything.
async fn believed(city: &City, writer: Option<&Store>) -> Result<Snapshot, AppError> {
    match writer {
        Some(store) => Ok(store.snapshot().await?),
        None if city.folder.database().exists() => Ok(Store::open_read(city.folder.clone()).await?.snapshot().await?),
        None => Ok(Snapshot::default()),
    }
}

fn file_record(batch: &Batch, byte_count: usize) -> FileRecord {
    FileRecord {
        hash: batch.hash.clone(),
        name: batch.name.clone(),
        kind: batch.kind,
        byte_count: byte_count as u64,
        mapping: batch.mapping.clone(),
    }
}

/// What was not taken, as findings, so that the report and the database know of it.
fn rejections_as_findings(batch: &Batch) -> Vec<Finding> {
    let finding = |rejection: &lcs_domain::Rejection| Finding {
        code: Cow::Owned(rejection.code.clone()),
        severity: Severity::Error,
        subject: Subject::File(batch.name.clone()),
        arguments: BTreeMap::from([
            (Cow::Borrowed("found"), Argument::Text(rejection.found.clone())),
            (Cow::Borrowed("column"), Argument::Text(rejection.source.column.clone().unwrap_or_default())),
        ]),
        source: Some(rejection.source.clone()),
    };
    batch.rejected.iter().map(finding).collect()
}
