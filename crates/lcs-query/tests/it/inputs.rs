//! A city of a few meters in a folder of its own.

use lcs_domain::MeterId;
use lcs_query::{
    AsOf, Engine, LocalEngine, Manifest, MeterReadings, Reading, ReadingFiles, ReadingsAsked, SmallestUnit, Span,
    Stream, write_readings,
};
use std::{num::NonZeroUsize, sync::LazyLock};
use tempfile::TempDir;

pub const DAY_S: i64 = 86_400;
/// 2024-01-01T00:00:00Z.
pub const NEW_YEAR_2024: i64 = 1_704_067_200;

/// One engine for all tests.
pub static ENGINE: LazyLock<LocalEngine> = LazyLock::new(|| engine(2));

pub fn engine(threads: usize) -> LocalEngine {
    LocalEngine::new(NonZeroUsize::new(threads).unwrap()).unwrap()
}

pub fn meter(id: &str) -> MeterId {
    MeterId::new(id).unwrap()
}

pub fn of_meter(id: &str, readings: &[(i64, i64)]) -> MeterReadings {
    let readings = readings.iter().map(|(start, value)| Reading::measured(*start, *value)).collect();
    MeterReadings { meter: meter(id), readings }
}

pub fn daily() -> Stream {
    Stream::new("electricity", SmallestUnit::WattHour, 86_400).unwrap()
}

/// A stream in a temporary folder, which is gone with it.
pub struct Shelf {
    pub files: ReadingFiles,
    pub folder: TempDir,
}

impl Shelf {
    pub fn new(stream: Stream) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { files: ReadingFiles { root: folder.path().to_owned(), manifest: Manifest::new(stream) }, folder }
    }

    /// Writes readings and makes them visible.
    pub fn publish(&mut self, seq: u64, readings: &[MeterReadings]) {
        let parts = write_readings(&self.files.root, &self.files.manifest.stream, seq, readings).unwrap();
        self.files.manifest.files.extend(parts);
    }

    pub fn readings(&self, as_of: AsOf) -> Vec<MeterReadings> {
        ENGINE.readings(&self.files, &ReadingsAsked { meters: None, span: Span::ALL, as_of }).unwrap()
    }
}
