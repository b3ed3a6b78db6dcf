//! One file, written whole or not at all.

use crate::{
    Month, PartFile, PartKind, QueryError, Stream,
    columns::{METER, SEQ_FROM, SEQ_TO, START, VALUE, file_schema},
};
use datafusion::arrow::{
    array::{AsArray, RecordBatch},
    compute::{max, min},
    datatypes::{Int64Type, TimestampMillisecondType},
};
use datafusion::parquet::{
    arrow::ArrowWriter,
    basic::{Compression, Encoding, ZstdLevel},
    errors::ParquetError,
    file::{
        metadata::{KeyValue, SortingColumn},
        properties::WriterProperties,
    },
    schema::types::ColumnPath,
};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

/// Rows of a row group: large enough for compression, small enough to be kept in memory while it is written.
const ROW_GROUP_ROWS: usize = 512 * 1024;
/// Rows of a page, the least that is read for one meter.
const PAGE_ROWS: usize = 8 * 1024;
/// How a file is called while it is written.
pub(crate) const TEMPORARY: &str = ".writing";

/// How a file is laid out. Rows are sorted by meter and time, so that least and greatest meter of pages and row groups
/// tell apart what a reader needs; a Bloom filter would say nothing more. Few different starts occur in a month: a
/// dictionary holds them in a dozen bits. Values are differences.
fn properties(stream: &Stream, kind: PartKind) -> WriterProperties {
    let entry = |key: &str, value: String| KeyValue::new(format!("lcs.{key}"), value);
    let ascending = |column_idx: i32| SortingColumn { column_idx, descending: false, nulls_first: false };
    let value = ColumnPath::from(VALUE);
    WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_max_row_group_row_count(Some(ROW_GROUP_ROWS))
        .set_data_page_row_count_limit(PAGE_ROWS)
        .set_sorting_columns(Some(vec![ascending(0), ascending(1)]))
        .set_column_dictionary_enabled(value.clone(), false)
        .set_column_encoding(value, Encoding::DELTA_BINARY_PACKED)
        .set_key_value_metadata(Some(vec![
            entry("layout", "1".to_owned()),
            entry("stream", stream.name().to_owned()),
            entry("unit", stream.unit.symbol().to_owned()),
            entry("interval_s", stream.interval_s.to_string()),
            entry("kind", format!("{kind:?}").to_lowercase()),
        ]))
        .build()
}

/// What a file is written for.
pub(crate) struct PartTarget<'a> {
    pub(crate) root: &'a Path,
    pub(crate) stream: &'a Stream,
    pub(crate) month: Month,
    pub(crate) kind: PartKind,
    /// The publication that will make it visible.
    pub(crate) seq: u64,
}

/// Writes batches into a temporary file, which gets its name when it is finished and on the disk.
pub(crate) struct PartWriter {
    folder: PathBuf,
    name: String,
    temporary: PathBuf,
    writer: Option<ArrowWriter<Hashing>>,
    part: PartFile,
}

impl PartWriter {
    pub(crate) fn create(target: &PartTarget<'_>) -> Result<Self, QueryError> {
        let relative = format!("{}/month={}", target.stream.name(), target.month);
        let folder = target.root.join(&relative);
        fs::create_dir_all(&folder).map_err(QueryError::io("create", &folder))?;
        let name = free_name(&folder, target);
        let temporary = folder.join(format!("{name}{TEMPORARY}"));
        let file = File::create(&temporary).map_err(QueryError::io("create", &temporary))?;
        let sink = Hashing { file: BufWriter::with_capacity(1 << 18, file), hash: Sha256::new(), bytes: 0 };
        let writer = ArrowWriter::try_new(sink, file_schema(), Some(properties(target.stream, target.kind)))
            .map_err(|error| failed(&temporary, error))?;
        let part = PartFile {
            path: format!("{relative}/{name}"),
            month: target.month,
            kind: target.kind,
            rows: 0,
            meters: (String::new(), String::new()),
            starts_utc_s: (i64::MAX, i64::MIN),
            seq_from: (u64::MAX, 0),
            seq_to: None,
            bytes: 0,
            sha256: String::new(),
            replaced_at: None,
        };
        Ok(Self { folder, name, temporary, writer: Some(writer), part })
    }

    /// Writes rows that come after those written before.
    pub(crate) fn write(&mut self, batch: &RecordBatch) -> Result<(), QueryError> {
        if batch.num_rows() == 0 {
            return Ok(());
        }
        self.take_note(batch);
        let written = self.writer.as_mut().map_or(Ok(()), |writer| writer.write(batch));
        written.map_err(|error| failed(&self.temporary, error))
    }

    /// Keeps what the manifest wants to know.
    fn take_note(&mut self, batch: &RecordBatch) {
        let part = &mut self.part;
        let meters = batch.column_by_name(METER).and_then(|column| column.as_string_opt::<i32>());
        if let Some(meters) = meters {
            if part.rows == 0 {
                part.meters.0 = meters.value(0).to_owned();
            }
            part.meters.1 = meters.value(batch.num_rows() - 1).to_owned();
        }
        let starts = batch.column_by_name(START).map(|column| column.as_primitive::<TimestampMillisecondType>());
        if let Some((first, last)) = starts.and_then(|starts| min(starts).zip(max(starts))) {
            let (first_s, last_s) = (first.div_euclid(1_000), last.div_euclid(1_000));
            part.starts_utc_s = (part.starts_utc_s.0.min(first_s), part.starts_utc_s.1.max(last_s));
        }
        let bounds = |name: &str| {
            let seq = batch.column_by_name(name)?.as_primitive::<Int64Type>();
            Some((u64::try_from(min(seq)?).ok()?, u64::try_from(max(seq)?).ok()?))
        };
        if let Some((first, last)) = bounds(SEQ_FROM) {
            part.seq_from = (part.seq_from.0.min(first), part.seq_from.1.max(last));
        }
        part.seq_to = part.seq_to.max(bounds(SEQ_TO).map(|(_, last)| last));
        part.rows += batch.num_rows() as u64;
    }

    /// The error of a writer with the file that it is about.
    pub(crate) fn failed(&self, error: ParquetError) -> QueryError {
        failed(&self.temporary, error)
    }

    /// Brings the file to the disk and gives it its name; nothing where no row was written.
    pub(crate) fn finish(mut self) -> Result<Option<PartFile>, QueryError> {
        let Some(writer) = self.writer.take().filter(|_| self.part.rows > 0) else { return Ok(None) };
        let sink = writer.into_inner().map_err(|error| failed(&self.temporary, error))?;
        let written = QueryError::io("write", &self.temporary);
        let (file, sha256, bytes) = sink.finish().map_err(written)?;
        file.sync_all().map_err(QueryError::io("sync", &self.temporary))?;
        let target = self.folder.join(&self.name);
        fs::rename(&self.temporary, &target).map_err(QueryError::io("rename", &self.temporary))?;
        sync_folder(&self.folder)?;
        self.part.bytes = bytes;
        self.part.sha256 = sha256;
        Ok(Some(self.part.clone()))
    }
}

impl Drop for PartWriter {
    /// A file that was not finished leaves nothing behind; after a power cut [`sweep`](crate::sweep) does the same.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.temporary);
    }
}

/// A name that no file of the folder has, so that an import that is tried again meets no rest of the first attempt.
fn free_name(folder: &Path, target: &PartTarget<'_>) -> String {
    let word = match target.kind {
        PartKind::Open => "part",
        PartKind::Closed => "closed",
    };
    let name = |attempt: u32| format!("{word}-{:010}-{attempt}.parquet", target.seq);
    let taken = |name: &String| folder.join(name).exists() || folder.join(format!("{name}{TEMPORARY}")).exists();
    (0..).map(name).find(|name| !taken(name)).unwrap_or_else(|| name(u32::MAX))
}

/// The new name is on the disk only when the folder is. Where folders cannot be opened the system sees to it itself.
fn sync_folder(folder: &Path) -> Result<(), QueryError> {
    match File::open(folder) {
        Ok(open) if cfg!(unix) => open.sync_all().map_err(QueryError::io("sync", folder)),
        _ => Ok(()),
    }
}

fn failed(file: &Path, error: ParquetError) -> QueryError {
    QueryError::Io { action: "write", path: file.to_owned(), error: io::Error::other(error) }
}

/// A file that hashes what it takes.
struct Hashing {
    file: BufWriter<File>,
    hash: Sha256,
    bytes: u64,
}

impl Hashing {
    fn finish(self) -> io::Result<(File, String, u64)> {
        let file = self.file.into_inner().map_err(|error| error.into_error())?;
        let hex = self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok((file, hex, self.bytes))
    }
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.file.write(bytes)?;
        self.hash.update(&bytes[..taken]);
        self.bytes += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
