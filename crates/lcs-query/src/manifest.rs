//! Which files a stream consists of: a plain list that the caller keeps, and publishes with its own transaction.

use crate::{AsOf, Month, Stream};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Rows of which each is believed until a file with a higher number says otherwise.
    Open,
    /// Rows that were replaced, each with the number that replaced it.
    Closed,
}

/// One file of a stream with what a reader needs to leave it alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartFile {
    /// Where it lies below the root, with `/` between folders.
    pub path: String,
    /// Its month.
    pub month: Month,
    /// What it holds.
    pub kind: PartKind,
    /// Number of rows.
    pub rows: u64,
    /// First and last meter in the order of their bytes.
    pub meters: (String, String),
    /// First and last start of a reading, seconds since 1970-01-01 00:00 UTC.
    pub starts_utc_s: (i64, i64),
    /// Lowest and highest number that brought a row.
    pub seq_from: (u64, u64),
    /// Highest number that replaced a row; only in closed files.
    pub seq_to: Option<u64>,
    /// Size, bytes.
    pub bytes: u64,
    /// SHA-256, lower-case hexadecimal.
    pub sha256: String,
    /// The publication from which on other files stand in its place; the file itself may still be in use.
    pub replaced_at: Option<u64>,
}

impl PartFile {
    /// Whether two files may speak of the same interval of the same meter.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        let meters = self.meters.0 <= other.meters.1 && other.meters.0 <= self.meters.1;
        let starts = self.starts_utc_s.0 <= other.starts_utc_s.1 && other.starts_utc_s.0 <= self.starts_utc_s.1;
        meters && starts
    }

    /// Whether rows may be believed as of a number.
    pub(crate) fn believed(&self, as_of: AsOf) -> bool {
        let seq = as_of.latest_seq();
        self.seq_from.0 <= seq && (self.kind == PartKind::Open || self.seq_to.is_some_and(|last| last > seq))
    }

    /// Whether every row is believed as of a number, as far as this file alone can say.
    pub(crate) fn wholly_believed(&self, as_of: AsOf) -> bool {
        self.kind == PartKind::Open && self.seq_from.1 <= as_of.latest_seq()
    }
}

/// The files of a stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The stream.
    pub stream: Stream,
    /// Its files, replaced ones among them until they are [swept](crate::sweep).
    pub files: Vec<PartFile>,
}

impl Manifest {
    /// A stream without readings.
    #[must_use]
    pub fn new(stream: Stream) -> Self {
        Self { stream, files: Vec::new() }
    }

    /// The files that count.
    pub fn active(&self) -> impl Iterator<Item = &PartFile> {
        self.files.iter().filter(|file| file.replaced_at.is_none())
    }

    /// Months in which readers have to look for the latest of several files, in order: those worth compacting.
    #[must_use]
    pub fn dirty_months(&self) -> Vec<Month> {
        let open: Vec<&PartFile> = self.active().filter(|file| file.kind == PartKind::Open).collect();
        let mut months: Vec<Month> = open.iter().map(|file| file.month).collect();
        months.sort_unstable();
        months.dedup();
        let files_of = |month: Month| open.iter().copied().filter(move |file| file.month == month);
        let dirty =
            |month: Month| files_of(month).enumerate().any(|(at, a)| files_of(month).skip(at + 1).any(|b| a.meets(b)));
        months.retain(|month| dirty(*month));
        months
    }
}

/// A stream's files and where they lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingFiles {
    /// The folder to which the paths of the manifest are relative, as an absolute path.
    pub root: PathBuf,
    /// The files.
    pub manifest: Manifest,
}

impl ReadingFiles {
    /// Where a file lies.
    #[must_use]
    pub fn path_of(&self, part: &PartFile) -> PathBuf {
        self.root.join(&part.path)
    }
}
