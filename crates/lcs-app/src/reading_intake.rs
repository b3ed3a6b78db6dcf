//! Interval readings of an import on their way into the city's files.
//!
//! What is believed already is not written again; a reading that says something else is appended and wins. The files are
//! written before the transaction that makes them part of the city: an import that dies between the two leaves files
//! that nobody reads, and the next import removes them.

use crate::{
    AppError, City,
    merge::RowCounts,
    readings::{CityReadings, engine, stream},
};
use lcs_domain::{Batch, Finding, IntervalReading, IntervalStatus, IntervalUnit, MeterId, Severity, Subject};
use lcs_query::{
    AsOf, Engine, Manifest, MeterReadings, Month, PartFile, PartKind, Reading, ReadingFiles, ReadingsAsked, Span,
    Status, Stream, compact_month, write_readings,
};
use lcs_store::{Change, ReadingFileRow, ReadingSpan, Snapshot};
use std::collections::{BTreeMap, BTreeSet};

/// A month that comes to so many files is written anew as one.
const MOST_FILES_OF_A_MONTH: usize = 8;

/// Readings of one meter, by start.
type OfMeter = BTreeMap<i64, IntervalReading>;

/// Readings that are new, with those that are believed.
#[derive(Debug)]
pub(crate) struct ReadingIntake {
    believed: CityReadings,
    pending: BTreeMap<(IntervalUnit, u32), BTreeMap<MeterId, OfMeter>>,
}

impl ReadingIntake {
    pub(crate) fn new(city: &City, snapshot: &Snapshot) -> Result<Self, AppError> {
        Ok(Self { believed: CityReadings::of(city, snapshot)?, pending: BTreeMap::new() })
    }

    /// Takes the readings of a file in; counts them by whether they say something new.
    pub(crate) fn take(&mut self, batch: &Batch, findings: &mut Vec<Finding>) -> Result<RowCounts, AppError> {
        let mut counts = RowCounts::default();
        let known = self.known(batch)?;
        let clock = self.believed.clock();
        for series in &batch.readings {
            let key = (series.unit, series.interval_s);
            let pending = self.pending.entry(key).or_default().entry(series.meter.clone()).or_default();
            let none = OfMeter::new();
            let believed = known.get(&(key.0, key.1, series.meter.clone())).unwrap_or(&none);
            let mut superseded: Vec<i64> = Vec::new();
            for reading in &series.readings {
                let before = pending.get(&reading.start_utc_s).or_else(|| believed.get(&reading.start_utc_s));
                if before == Some(reading) {
                    counts.unchanged += 1;
                    continue;
                }
                counts.accepted += 1;
                superseded.extend(before.filter(|before| before.value != reading.value).map(|of| of.start_utc_s));
                pending.insert(reading.start_utc_s, *reading);
            }
            if let Some((first, last)) = superseded.first().zip(superseded.last()) {
                let day = |utc_s: &i64| clock.day(*utc_s).to_string();
                let finding =
                    Finding::new("reading.superseded", Severity::Warning, Subject::Meter(series.meter.clone()))
                        .text("meter", series.meter.to_string())
                        .number("readings", superseded.len() as f64)
                        .text("first", day(first))
                        .text("last", day(last));
                let source = batch.meters.iter().find(|meter| meter.id == series.meter).map(|meter| &meter.source);
                findings.push(match source {
                    Some(source) => finding.at(source),
                    None => finding,
                });
            }
        }
        Ok(counts)
    }

    /// What is believed of the meters and days of a file.
    fn known(&self, batch: &Batch) -> Result<BTreeMap<(IntervalUnit, u32, MeterId), OfMeter>, AppError> {
        let mut known = BTreeMap::new();
        let mut asked: BTreeMap<(IntervalUnit, u32), (Vec<MeterId>, Span)> = BTreeMap::new();
        for series in &batch.readings {
            let (Some(first), Some(last)) = (series.readings.first(), series.readings.last()) else { continue };
            let span = Span { from_utc_s: first.start_utc_s, to_utc_s: last.start_utc_s + 1 };
            let (meters, hull) = asked.entry((series.unit, series.interval_s)).or_insert_with(|| (Vec::new(), span));
            meters.push(series.meter.clone());
            *hull = hull.hull(span);
        }
        for ((unit, interval_s), (meters, span)) in asked {
            let Some(files) = self.believed.files(&stream(unit, interval_s)?) else { continue };
            let asked = ReadingsAsked { meters: Some(meters), span, as_of: AsOf::Now };
            for of_meter in engine()?.readings(&files, &asked)? {
                let readings = of_meter.readings.iter().filter_map(|reading| {
                    let status = domain_status(reading.status);
                    let start_utc_s = reading.start_utc_s;
                    Some((start_utc_s, IntervalReading { start_utc_s, value: reading.value?, status }))
                });
                known.insert((unit, interval_s, of_meter.meter.clone()), readings.collect());
            }
        }
        Ok(known)
    }

    /// Whether something is to be written.
    pub(crate) fn has_news(&self) -> bool {
        self.pending.values().flat_map(BTreeMap::values).any(|readings| !readings.is_empty())
    }

    /// Writes what is new for the change with number `seq`, and says so in the change.
    pub(crate) fn write(self, seq: i64, change: &mut Change) -> Result<(), AppError> {
        self.believed.sweep()?;
        let number = u64::try_from(seq).unwrap_or_default();
        for ((unit, interval_s), meters) in &self.pending {
            let stream = stream(*unit, *interval_s)?;
            let mut readings = Vec::with_capacity(meters.len());
            for (meter, of_meter) in meters {
                let (Some((&first, _)), Some((&last, _))) = (of_meter.first_key_value(), of_meter.last_key_value())
                else {
                    continue;
                };
                change.reading_spans.push(ReadingSpan {
                    meter: meter.clone(),
                    stream: stream.name().to_owned(),
                    first_start_utc_s: first,
                    last_start_utc_s: last,
                    readings: of_meter.len() as u64,
                });
                let readings_of = of_meter.values().copied().map(query_reading).collect();
                readings.push(MeterReadings { meter: meter.clone(), readings: readings_of });
            }
            let written = write_readings(self.believed.root(), &stream, number, &readings)?;
            let Rewritten { files, replaced } = self.rewritten(&stream, number, written)?;
            let described = json(&stream)?;
            for file in files {
                let body = json(&file)?;
                change.reading_files.push(ReadingFileRow { path: file.path, stream: described.clone(), body });
            }
            change.replaced_reading_files.extend(replaced);
        }
        Ok(())
    }
}

impl ReadingIntake {
    /// The files that this import adds. A month that has come to consist of many, such as one of daily deliveries, is
    /// written anew as one: whoever reads it has fewer to open and to compare.
    fn rewritten(&self, stream: &Stream, seq: u64, written: Vec<PartFile>) -> Result<Rewritten, AppError> {
        let mut files = self.believed.files(stream).unwrap_or_else(|| ReadingFiles {
            root: self.believed.root().clone(),
            manifest: Manifest::new(stream.clone()),
        });
        let believed: BTreeSet<String> = files.manifest.files.iter().map(|file| file.path.clone()).collect();
        files.manifest.files.extend(written.iter().cloned());
        let mut rewritten = Rewritten { files: written, replaced: Vec::new() };
        let months: BTreeSet<Month> = rewritten.files.iter().map(|file| file.month).collect();
        for month in months {
            let open = files.manifest.active().filter(|file| file.month == month && file.kind == PartKind::Open);
            if open.count() < MOST_FILES_OF_A_MONTH {
                continue;
            }
            let compaction = compact_month(engine()?, &files, month, seq)?;
            rewritten.files.retain(|file| !compaction.replaced.contains(&file.path));
            rewritten.files.extend(compaction.written);
            // A file of this very import that is not part of the city yet is swept with the next one.
            rewritten.replaced.extend(compaction.replaced.into_iter().filter(|path| believed.contains(path)));
        }
        Ok(rewritten)
    }
}

/// Files that an import adds, and paths of those that it replaces.
struct Rewritten {
    files: Vec<PartFile>,
    replaced: Vec<String>,
}

fn json(value: &impl serde::Serialize) -> Result<serde_json::Value, AppError> {
    serde_json::to_value(value).map_err(|error| AppError::Internal { message: error.to_string() })
}

fn domain_status(status: Status) -> IntervalStatus {
    match status {
        Status::Measured => IntervalStatus::Measured,
        Status::Estimated => IntervalStatus::Estimated,
        Status::Substituted => IntervalStatus::Substituted,
    }
}

fn query_reading(reading: IntervalReading) -> Reading {
    let status = match reading.status {
        IntervalStatus::Measured => Status::Measured,
        IntervalStatus::Estimated => Status::Estimated,
        IntervalStatus::Substituted => Status::Substituted,
    };
    Reading { start_utc_s: reading.start_utc_s, value: Some(reading.value), status }
}
