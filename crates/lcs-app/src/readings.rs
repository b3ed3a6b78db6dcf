//! Interval readings of the city: which files hold them, and what meters counted day by day.

use crate::{AppError, City, local_clock::LocalClock};
use lcs_domain::{Date, IntervalUnit, MeterId};
use lcs_query::{
    AsOf, Engine, LocalEngine, Manifest, PartFile, Per, ReadingFiles, SmallestUnit, Span, Stream, TotalsAsked, sweep,
};
use lcs_store::{ReadingSpan, Snapshot};
use std::{collections::BTreeMap, num::NonZeroUsize, path::PathBuf, sync::OnceLock, thread::available_parallelism};

/// The files of readings that are believed.
#[derive(Debug, Clone)]
pub(crate) struct CityReadings {
    root: PathBuf,
    /// IANA zone whose clock tells days.
    zone: String,
    /// By name.
    streams: BTreeMap<String, Manifest>,
    spans: BTreeMap<MeterId, Vec<ReadingSpan>>,
}

/// What a meter counted on a local day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MeterDay {
    /// Sum of the readings that are there, Wh or L.
    pub value: i64,
    /// Readings that are there.
    pub readings: u64,
    /// Readings of a full day, which summer time makes an hour shorter or longer.
    pub expected: u64,
    /// Of those that are there, estimated or substituted ones.
    pub not_measured: u64,
}

impl MeterDay {
    /// Whether nothing is missing.
    pub(crate) fn is_whole(self) -> bool {
        self.readings >= self.expected
    }

    /// Energy of a whole day, kWh (of gas as metered: m³).
    pub(crate) fn whole(self) -> Option<f64> {
        self.is_whole().then(|| self.value as f64 / 1_000.0)
    }
}

/// Days of meters, each in order.
pub(crate) type DaysOfMeters = BTreeMap<MeterId, BTreeMap<Date, MeterDay>>;

/// The engine that all readings of this process are asked through; its threads begin with the first question.
pub(crate) fn engine() -> Result<&'static LocalEngine, AppError> {
    static ENGINE: OnceLock<LocalEngine> = OnceLock::new();
    if let Some(engine) = ENGINE.get() {
        return Ok(engine);
    }
    let made = LocalEngine::new(available_parallelism().unwrap_or(NonZeroUsize::MIN))?;
    Ok(ENGINE.get_or_init(|| made))
}

/// The stream of readings of a unit and interval.
pub(crate) fn stream(unit: IntervalUnit, interval_s: u32) -> Result<Stream, AppError> {
    let (word, smallest) = match unit {
        IntervalUnit::WattHour => ("energy", SmallestUnit::WattHour),
        IntervalUnit::Litre => ("volume", SmallestUnit::Litre),
    };
    Ok(Stream::new(&format!("{word}-{interval_s}s"), smallest, interval_s)?)
}

impl CityReadings {
    /// What the database says of readings.
    pub(crate) fn of(city: &City, snapshot: &Snapshot) -> Result<Self, AppError> {
        let root = city.folder.readings();
        let root = std::path::absolute(&root).unwrap_or(root);
        let damaged = |path: &str, error: serde_json::Error| AppError::Internal {
            message: format!("what the database says of {path} cannot be understood: {error}"),
        };
        let mut streams: BTreeMap<String, Manifest> = BTreeMap::new();
        for row in &snapshot.reading_files {
            let stream: Stream =
                serde_json::from_value(row.stream.clone()).map_err(|error| damaged(&row.path, error))?;
            let file: PartFile = serde_json::from_value(row.body.clone()).map_err(|error| damaged(&row.path, error))?;
            let manifest = streams.entry(stream.name().to_owned()).or_insert_with(|| Manifest::new(stream));
            manifest.files.push(file);
        }
        let mut spans: BTreeMap<MeterId, Vec<ReadingSpan>> = BTreeMap::new();
        for span in &snapshot.reading_spans {
            spans.entry(span.meter.clone()).or_default().push(span.clone());
        }
        Ok(Self { root, zone: city.pack.time_zone.clone(), streams, spans })
    }

    /// Where files lie.
    pub(crate) const fn root(&self) -> &PathBuf {
        &self.root
    }

    /// The clock of the place.
    pub(crate) fn clock(&self) -> LocalClock {
        LocalClock::of_zone(&self.zone)
    }

    /// Readings of a meter, stream by stream.
    pub(crate) fn spans_of(&self, meter: &MeterId) -> &[ReadingSpan] {
        self.spans.get(meter).map_or(&[], Vec::as_slice)
    }

    /// The files of a stream; `None` where there are none.
    pub(crate) fn files(&self, stream: &Stream) -> Option<ReadingFiles> {
        let manifest = self.streams.get(stream.name())?.clone();
        Some(ReadingFiles { root: self.root.clone(), manifest })
    }

    /// The files of a stream by its name; `None` where there are none.
    pub(crate) fn files_named(&self, stream: &str) -> Option<ReadingFiles> {
        let manifest = self.streams.get(stream)?.clone();
        Some(ReadingFiles { root: self.root.clone(), manifest })
    }

    /// Seconds from one reading to the next in a stream.
    pub(crate) fn interval_s(&self, stream: &str) -> Option<u32> {
        self.streams.get(stream).map(|manifest| manifest.stream.interval_s)
    }

    /// What a stream counts.
    pub(crate) fn unit(&self, stream: &str) -> Option<IntervalUnit> {
        match self.streams.get(stream)?.stream.unit {
            SmallestUnit::WattHour => Some(IntervalUnit::WattHour),
            SmallestUnit::Litre => Some(IntervalUnit::Litre),
            SmallestUnit::Millicelsius => None,
        }
    }

    /// Removes files that no import has published: rests of one that was broken off. The caller has the folder's lock.
    pub(crate) fn sweep(&self) -> Result<(), AppError> {
        let Ok(folders) = std::fs::read_dir(&self.root) else { return Ok(()) };
        let names = folders.flatten().map(|folder| folder.file_name().to_string_lossy().into_owned());
        for name in names {
            let Ok(stream) = Stream::new(&name, SmallestUnit::WattHour, 1) else { continue };
            let manifest = self.streams.get(&name).cloned().unwrap_or_else(|| Manifest::new(stream));
            sweep(&ReadingFiles { root: self.root.clone(), manifest }, 0)?;
        }
        Ok(())
    }

    /// Days of meters from `from` until before `to`. Where a meter has readings at several intervals, each day is taken
    /// from one of them: the one that covers most of it, of equals the finest. They are never added together.
    pub(crate) fn days(
        &self,
        meters: &[MeterId],
        unit: IntervalUnit,
        (from, to): (Date, Date),
    ) -> Result<DaysOfMeters, AppError> {
        let mut days: DaysOfMeters = BTreeMap::new();
        let clock = self.clock();
        let span = Span { from_utc_s: clock.midnight(from).utc_s, to_utc_s: clock.midnight(to).utc_s };
        for (name, manifest) in self.streams.iter().filter(|(name, _)| self.unit(name) == Some(unit)) {
            let meters: Vec<MeterId> = meters.iter().filter(|meter| self.has(meter, name)).cloned().collect();
            if meters.is_empty() {
                continue;
            }
            let asked =
                TotalsAsked { meters: Some(meters), span, as_of: AsOf::Now, per: Per::Day, zone: self.zone.clone() };
            let files = ReadingFiles { root: self.root.clone(), manifest: manifest.clone() };
            let interval_s = i64::from(manifest.stream.interval_s);
            for total in engine()?.totals(&files, &asked)? {
                let day = MeterDay {
                    value: total.value.unwrap_or_default(),
                    readings: total.readings,
                    expected: expected(&clock, total.first_day, interval_s),
                    not_measured: total.estimated + total.substituted,
                };
                let of_meter = days.entry(total.meter).or_default();
                let better = of_meter.get(&total.first_day).is_none_or(|before| {
                    let (new, old) = (day.readings * before.expected, before.readings * day.expected);
                    new > old || (new == old && day.expected > before.expected)
                });
                if better {
                    of_meter.insert(total.first_day, day);
                }
            }
        }
        Ok(days)
    }

    fn has(&self, meter: &MeterId, stream: &str) -> bool {
        self.spans_of(meter).iter().any(|span| span.stream == stream)
    }
}

/// Readings of a full local day.
fn expected(clock: &LocalClock, day: Date, interval_s: i64) -> u64 {
    let length_s = day.tomorrow().map_or(86_400, |next| clock.midnight(next).utc_s - clock.midnight(day).utc_s);
    u64::try_from(length_s / interval_s.max(1)).unwrap_or_default().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_summer_time_is_an_hour_longer_or_shorter() {
        let clock = LocalClock::of_zone("Europe/London");
        let of = |month, day, interval_s| expected(&clock, Date::constant(2024, month, day), interval_s);
        // Clocks went forward on 31 March 2024 and back on 27 October 2024.
        assert_eq!((of(3, 31, 1_800), of(10, 27, 1_800), of(6, 1, 3_600), of(3, 31, 86_400)), (46, 50, 24, 1));
    }
}
