//! What is believed of a stream: from its files to a table of rows, as of a publication.

use crate::{
    AsOf, Manifest, PartFile, ReadingFiles, Span,
    columns::{METER, SEQ_FROM, SEQ_TO, START, read_schema},
};
use datafusion::{
    common::{ScalarValue, exec_datafusion_err, exec_err},
    dataframe::DataFrame,
    datasource::{
        file_format::parquet::ParquetFormat,
        listing::{ListingOptions, ListingTable, ListingTableConfig, ListingTableUrl},
    },
    error::Result,
    logical_expr::{Expr, col, lit},
    prelude::SessionContext,
};
use lcs_domain::MeterId;
use std::{path::Path, sync::Arc};
use url::Url;

/// The last row of each meter and time. Rows of one publication about the same time cannot be told apart; the larger
/// value is then taken, so that the answer does not depend on which file was read first.
const LAST_OF_EACH: &str = "\
    select meter, start, value, status, seq_from, seq_to from (\
        select *, row_number() over (partition by meter, start order by seq_from desc, value desc nulls last, status) \
            as place from unsettled) \
    where place = 1";

/// Which rows of a stream are wanted.
#[derive(Debug, Clone)]
pub(crate) struct Scan {
    /// First and last meter in the order of their bytes.
    pub(crate) meters: Option<(String, String)>,
    /// Between which instants readings start.
    pub(crate) span: Span,
    /// As of which publication.
    pub(crate) as_of: AsOf,
}

impl Scan {
    /// Everything that is believed.
    pub(crate) fn whole(as_of: AsOf) -> Self {
        Self { meters: None, span: Span::ALL, as_of }
    }

    /// One meter, whatever the publication.
    pub(crate) fn of_meter(meter: &MeterId, span: Span) -> Self {
        let only = meter.as_str().to_owned();
        Self { meters: Some((only.clone(), only)), span, as_of: AsOf::Now }
    }

    /// The files that can hold wanted rows.
    pub(crate) fn files<'a>(&self, manifest: &'a Manifest) -> Vec<&'a PartFile> {
        let meters =
            |part: &PartFile| self.meters.as_ref().is_none_or(|(a, z)| part.meters.0 <= *z && *a <= part.meters.1);
        let starts =
            |part: &PartFile| part.starts_utc_s.0 < self.span.to_utc_s && self.span.from_utc_s <= part.starts_utc_s.1;
        let mut files: Vec<&PartFile> =
            manifest.active().filter(|part| part.believed(self.as_of) && meters(part) && starts(part)).collect();
        files.sort_by(|a, b| (a.month, &a.path).cmp(&(b.month, &b.path)));
        files
    }

    /// The wanted rows. Files that no other file can contradict are read as they are; of the rest the last row of each
    /// meter and time is taken.
    pub(crate) async fn frame(&self, context: &SessionContext, files: &ReadingFiles) -> Result<DataFrame> {
        let chosen = self.files(&files.manifest);
        let alone = |part: &PartFile| {
            part.wholly_believed(self.as_of)
                && chosen.iter().all(|other| other.path == part.path || other.month != part.month || !part.meets(other))
        };
        let (settled, unsettled): (Vec<&PartFile>, Vec<&PartFile>) =
            chosen.iter().copied().partition(|part| alone(part));
        let rows = self.within(table(context, &files.root, &settled)?, &settled)?;
        if unsettled.is_empty() {
            return Ok(rows);
        }
        let latest = i64::try_from(self.as_of.latest_seq()).unwrap_or(i64::MAX);
        let believed = col(SEQ_FROM).lt_eq(lit(latest)).and(col(SEQ_TO).is_null().or(col(SEQ_TO).gt(lit(latest))));
        let candidates = self.within(table(context, &files.root, &unsettled)?, &unsettled)?.filter(believed)?;
        context.register_table("unsettled", candidates.into_view())?;
        let last = context.sql(LAST_OF_EACH).await?;
        context.deregister_table("unsettled")?;
        rows.union(last)
    }

    /// Leaves out meters and times that are not wanted, where a file has such.
    pub(crate) fn within(&self, rows: DataFrame, parts: &[&PartFile]) -> Result<DataFrame> {
        let mut rows = rows;
        if let Some((first, last)) = &self.meters
            && parts.iter().any(|part| part.meters.0 < *first || *last < part.meters.1)
        {
            rows = rows.filter(col(METER).gt_eq(lit(first)).and(col(METER).lt_eq(lit(last))))?;
        }
        let Span { from_utc_s, to_utc_s } = self.span;
        if parts.iter().any(|part| part.starts_utc_s.0 < from_utc_s) {
            rows = rows.filter(col(START).gt_eq(instant_literal(from_utc_s)))?;
        }
        if parts.iter().any(|part| part.starts_utc_s.1 >= to_utc_s) {
            rows = rows.filter(col(START).lt(instant_literal(to_utc_s)))?;
        }
        Ok(rows)
    }
}

/// An instant in an expression.
pub(crate) fn instant_literal(utc_s: i64) -> Expr {
    let ms = utc_s.saturating_mul(1_000);
    lit(ScalarValue::TimestampMillisecond(Some(ms), Some("UTC".into())))
}

/// All rows of some files, in the order of the files.
pub(crate) fn table(context: &SessionContext, root: &Path, parts: &[&PartFile]) -> Result<DataFrame> {
    if parts.is_empty() {
        let none = datafusion::arrow::array::RecordBatch::new_empty(read_schema());
        return context.read_batch(none);
    }
    let paths = parts.iter().map(|part| location(&root.join(&part.path), part)).collect::<Result<Vec<_>>>()?;
    let options = ListingOptions::new(Arc::new(ParquetFormat::default())).with_file_extension(".parquet");
    let config =
        ListingTableConfig::new_with_multi_paths(paths).with_listing_options(options).with_schema(read_schema());
    context.read_table(Arc::new(ListingTable::try_new(config)?))
}

/// A file by its address, in which no character of a folder's name has a meaning of its own. One that is not there would
/// be passed over like an empty folder, and its readings with it: therefore the look at its size.
fn location(file: &Path, part: &PartFile) -> Result<ListingTableUrl> {
    let bytes = std::fs::metadata(file)?.len();
    if bytes != part.bytes {
        return exec_err!("{} has {bytes} bytes instead of {}", file.display(), part.bytes);
    }
    let address =
        Url::from_file_path(file).map_err(|()| exec_datafusion_err!("{} is not an absolute path", file.display()))?;
    ListingTableUrl::parse(address.as_str())
}
