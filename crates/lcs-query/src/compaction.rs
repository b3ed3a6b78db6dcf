//! A month with corrections, written anew.

use crate::{
    LocalEngine, Manifest, Month, PartFile, PartKind, QueryError, ReadingFiles,
    columns::{SEQ_TO, file_schema},
    damage::diagnosed,
    part::{PartTarget, PartWriter},
    scan::table,
};
use datafusion::{
    arrow::{
        array::RecordBatch,
        compute::{cast, filter_record_batch, is_not_null, is_null},
        error::ArrowError,
    },
    execution::SendableRecordBatchStream,
    prelude::SessionContext,
};
use tokio_stream::StreamExt;

/// Each row with the publication that replaced it: that of the next row of the same meter and time.
const WITH_SUCCESSORS: &str = "\
    select meter, start, value, status, seq_from, \
        lead(seq_from) over (partition by meter, start order by seq_from, value nulls first, status desc) as seq_to \
    from rows order by meter, start, seq_from, seq_to";

/// What a compaction did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compaction {
    /// Files that stand in the place of others: one with what is believed, one with what was.
    pub written: Vec<PartFile>,
    /// Paths of the files in whose place they stand.
    pub replaced: Vec<String>,
    /// The publication that makes it so.
    pub seq: u64,
}

impl Manifest {
    /// Takes a compaction in. Replaced files stay in the list until they are [swept](crate::sweep), for readers that
    /// still have an older manifest.
    pub fn apply(&mut self, compaction: &Compaction) {
        for part in self.files.iter_mut().filter(|part| compaction.replaced.contains(&part.path)) {
            part.replaced_at = Some(compaction.seq);
        }
        self.files.extend(compaction.written.iter().cloned());
    }
}

/// Writes the open files of a month as one file of what is believed now, and one of what was believed before with the
/// numbers between which it was. Readings as of any publication are the same before and after. A month of one open file
/// is left as it is.
///
/// # Errors
/// A month without files, a file that is missing or damaged, a disk that takes no more; then nothing changes.
pub fn compact_month(
    engine: &LocalEngine,
    files: &ReadingFiles,
    month: Month,
    seq: u64,
) -> Result<Compaction, QueryError> {
    let manifest = &files.manifest;
    let open = |part: &&PartFile| part.month == month && part.kind == PartKind::Open;
    let mut parts: Vec<PartFile> = manifest.active().filter(open).cloned().collect();
    if parts.is_empty() {
        return Err(QueryError::EmptyMonth { month });
    }
    if parts.len() == 1 {
        return Ok(Compaction { seq, ..Compaction::default() });
    }
    parts.sort_by(|a, b| a.path.cmp(&b.path));
    let replaced = parts.iter().map(|part| part.path.clone()).collect();
    let context = engine.session(engine.threads())?;
    let target = |kind| PartTarget { root: &files.root, stream: &manifest.stream, month, kind, seq };
    let mut writers = [PartWriter::create(&target(PartKind::Open))?, PartWriter::create(&target(PartKind::Closed))?];
    let root = files.root.clone();
    let rows = parts.clone();
    let written = engine.run("compact a month", async move {
        let mut stream = successors(&context, &root, &rows).await.map_err(QueryError::engine("compact a month"))?;
        while let Some(batch) = stream.next().await {
            write(&mut writers, &batch.map_err(QueryError::engine("compact a month"))?)?;
        }
        let [open, closed] = writers;
        Ok([open.finish()?, closed.finish()?])
    });
    let written = written.map_err(|error| diagnosed(files, &parts, error))?;
    Ok(Compaction { written: written.into_iter().flatten().collect(), replaced, seq })
}

async fn successors(
    context: &SessionContext,
    root: &std::path::Path,
    parts: &[PartFile],
) -> datafusion::error::Result<SendableRecordBatchStream> {
    let rows = table(context, root, &parts.iter().collect::<Vec<_>>())?;
    context.register_table("rows", rows.into_view())?;
    context.sql(WITH_SUCCESSORS).await?.execute_stream().await
}

/// Sorts rows into what is believed and what was.
fn write([open, closed]: &mut [PartWriter; 2], batch: &RecordBatch) -> Result<(), QueryError> {
    let wrong = |error: ArrowError| QueryError::Engine { action: "compact a month", reason: error.to_string() };
    let schema = file_schema();
    let columns = batch.columns().iter().zip(schema.fields()).map(|(column, field)| cast(column, field.data_type()));
    let columns = columns.collect::<Result<Vec<_>, _>>().map_err(wrong)?;
    let batch = RecordBatch::try_new(schema, columns).map_err(wrong)?;
    let Some(seq_to) = batch.column_by_name(SEQ_TO) else { return Ok(()) };
    let believed = is_null(seq_to).and_then(|rows| filter_record_batch(&batch, &rows)).map_err(wrong)?;
    let replaced = is_not_null(seq_to).and_then(|rows| filter_record_batch(&batch, &rows)).map_err(wrong)?;
    open.write(&believed)?;
    closed.write(&replaced)
}
