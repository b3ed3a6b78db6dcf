//! Green Button: usage as an Atom feed of ESPI elements.
//!
//! A usage point has meter readings, a meter reading has a reading type and interval blocks; links between entries say
//! which belong together. Only what stands in interval readings counts: summaries repeat the same energy.
//!
//! # Source
//! NAESB REQ.21, Energy Services Provider Interface: `UnitSymbolKind`, `AccumulationKind`, `FlowDirectionKind`,
//! `QualityOfReading`; times are seconds since 1970 UTC, values are to be multiplied by ten to the power of
//! `powerOfTenMultiplier`.

use super::{
    gather::{At, Gathered, Label, Taken},
    new_meter, smallest,
};
use crate::{
    ImportError,
    draft::{Draft, as_f64},
};
use jiff::tz::TimeZone;
use lcs_domain::{Carrier, ColumnMapping, IntervalStatus, MeterId, Severity, SourceRef};
use lcs_units::Unit;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The vocabulary.
const NAMESPACE: &str = "naesb.org/espi";
/// `AccumulationKind`: bulk quantity and cumulative, the meter's counter as it stands.
const CUMULATIVE: [&str; 2] = ["1", "3"];
/// `FlowDirectionKind`: from the premises into the grid.
const REVERSE: &str = "19";

/// Whether a text is such a feed.
pub(crate) fn is_feed(text: &str) -> bool {
    text.contains(NAMESPACE) && text.contains("IntervalBlock")
}

/// What a reading type says.
#[derive(Debug, Clone, Default)]
struct ReadingType {
    unit: Option<String>,
    power_of_ten: i32,
    cumulative: bool,
    reverse: bool,
}

/// One interval reading as it stands.
#[derive(Debug, Clone, Default)]
struct Interval {
    start_utc_s: Option<i64>,
    duration_s: Option<i64>,
    value: Option<String>,
    quality: Option<String>,
    /// Position in the feed.
    row: u32,
}

/// An entry of the feed.
#[derive(Debug, Default)]
struct Entry {
    own: String,
    up: String,
    related: Vec<String>,
    kind: Option<String>,
    reading_type: Option<ReadingType>,
    intervals: Vec<Interval>,
}

/// Reads a feed into the draft.
///
/// # Errors
/// Where the XML is damaged, no interval is found, or the intervals are registers or longer than a day.
pub(crate) fn read(draft: &mut Draft<'_>, text: &str) -> Result<(), ImportError> {
    let feed = Feed::parse(draft.name, text)?;
    draft.map_column(ColumnMapping {
        sheet: None,
        header: "IntervalReading/value".to_owned(),
        field: Some("quantity".to_owned()),
        unit: None,
    });
    let mut durations: BTreeMap<u32, Gathered> = BTreeMap::new();
    let mut exported: BTreeMap<MeterId, usize> = BTreeMap::new();
    for entry in feed.entries.iter().filter(|entry| !entry.intervals.is_empty()) {
        let Some(block) = feed.block(entry) else {
            let first = entry.intervals[0].row;
            draft.reject("reading.no_type", source(draft, first), entry.own.clone());
            continue;
        };
        if block.kind.cumulative {
            let place = source(draft, entry.intervals[0].row).to_string();
            let column = block.meter.to_string();
            return Err(ImportError::Register { file: draft.name.to_owned(), place, column });
        }
        if block.kind.reverse {
            *exported.entry(block.meter).or_default() += entry.intervals.len();
            draft.rows_read += u32::try_from(entry.intervals.len()).unwrap_or(u32::MAX);
            continue;
        }
        take(draft, entry, &block, &mut durations)?;
    }
    for (meter, count) in exported {
        let finding =
            lcs_domain::Finding::new("reading.left_out", Severity::Warning, lcs_domain::Subject::Meter(meter.clone()));
        let finding = finding.text("meter", meter.to_string()).text("reason", "exported");
        draft.find(finding.number("readings", as_f64(count)));
    }
    let at = source_of(draft);
    for (_, gathered) in durations {
        gathered.finish(draft, &at)?;
    }
    Ok(())
}

/// The readings of an entry by the length of their intervals.
fn take(
    draft: &mut Draft<'_>,
    entry: &Entry,
    block: &Block<'_>,
    durations: &mut BTreeMap<u32, Gathered>,
) -> Result<(), ImportError> {
    let Some(unit) = block.kind.unit.as_deref().and_then(unit) else {
        let found = block.kind.unit.clone().unwrap_or_default();
        draft.reject("unit.unknown", source(draft, entry.intervals[0].row), found);
        draft.rows_read += u32::try_from(entry.intervals.len()).unwrap_or(u32::MAX);
        return Ok(());
    };
    if !draft.meters.contains_key(&block.meter) {
        let place = source(draft, entry.intervals[0].row);
        draft.meters.insert(block.meter.clone(), new_meter(&block.meter, block.carrier(unit), place));
    }
    for interval in &entry.intervals {
        draft.rows_read += 1;
        let (Some(start_utc_s), Some(duration_s)) = (interval.start_utc_s, interval.duration_s) else {
            draft.reject("cell.not_a_date", source(draft, interval.row), "");
            continue;
        };
        let whole = u32::try_from(duration_s).ok().filter(|s| (60..=86_400).contains(s) && 86_400 % s == 0);
        let Some(duration_s) = whole else {
            return Err(ImportError::NotIntervals {
                file: draft.name.to_owned(),
                place: source(draft, interval.row).to_string(),
                hours: format!("{}", (duration_s as f64 / 36.0).round() / 100.0),
            });
        };
        let text = interval.value.clone().unwrap_or_default();
        let value =
            text.trim().parse::<Decimal>().ok().and_then(|value| value.checked_mul(ten_to(block.kind.power_of_ten)?));
        let Some(value) = value else {
            draft.reject("cell.not_a_number", source(draft, interval.row), text);
            continue;
        };
        let Some((value, counted)) = smallest(value, unit) else {
            draft.reject("cell.out_of_range", source(draft, interval.row), text);
            continue;
        };
        let taken =
            Taken { at: At::Utc(start_utc_s), value, status: status(interval.quality.as_deref()), row: interval.row };
        let gathered =
            durations.entry(duration_s).or_insert_with(|| Gathered::new(TimeZone::UTC, Label::Start, Some(duration_s)));
        gathered.push(&block.meter, counted, taken);
    }
    Ok(())
}

fn source(draft: &Draft<'_>, row: u32) -> SourceRef {
    source_of(draft)(row)
}

fn source_of(draft: &Draft<'_>) -> impl Fn(u32) -> SourceRef + 'static {
    let (file, name) = (draft.hash().clone(), draft.name.to_owned());
    move |row| SourceRef {
        file: file.clone(),
        name: name.clone(),
        sheet: None,
        row,
        column: Some("IntervalReading".to_owned()),
    }
}

/// `UnitSymbolKind`.
fn unit(code: &str) -> Option<Unit> {
    match code {
        "72" => Some(Unit::Wh),
        "42" => Some(Unit::CubicMetre),
        "119" => Some(Unit::CubicFoot),
        "169" => Some(Unit::Therm),
        _ => None,
    }
}

/// `QualityOfReading`: 7 edited by hand; 8 and 9 estimated.
fn status(quality: Option<&str>) -> IntervalStatus {
    match quality {
        Some("7") => IntervalStatus::Substituted,
        Some("8" | "9") => IntervalStatus::Estimated,
        _ => IntervalStatus::Measured,
    }
}

/// `None` where it is beyond all reason.
fn ten_to(power: i32) -> Option<Decimal> {
    let size = power.unsigned_abs();
    match (size > 15, power < 0) {
        (true, _) => None,
        (_, true) => Some(Decimal::new(1, size)),
        (_, false) => Decimal::from_i128_with_scale(10_i128.pow(size), 0).into(),
    }
}

/// An interval block with the meter and type to which its links lead.
struct Block<'f> {
    meter: MeterId,
    kind: &'f ReadingType,
    service: Option<&'f str>,
}

impl Block<'_> {
    /// `ServiceKind` 1 is gas; a volume is gas too, and so are therms.
    fn carrier(&self, unit: Unit) -> Carrier {
        match self.service {
            Some("1") => Carrier::NaturalGas,
            _ => crate::bill_list::carrier_by_unit(unit),
        }
    }
}

struct Feed {
    entries: Vec<Entry>,
}

impl Feed {
    fn parse(name: &str, text: &str) -> Result<Self, ImportError> {
        let damaged = |reason: String| ImportError::Damaged { file: name.to_owned(), sheet: None, reason };
        let mut reader = Reader::from_str(text);
        let mut at = Position::default();
        loop {
            match reader.read_event().map_err(|error| damaged(error.to_string()))? {
                Event::Start(element) => at.begin(&element, false),
                Event::Empty(element) => at.begin(&element, true),
                Event::Text(text) => at.text.push_str(&text.xml10_content()),
                Event::CData(text) => at.text.push_str(&text.xml10_content()),
                Event::End(element) => at.end(element.local_name().as_ref()),
                Event::Eof => break,
                _ => {}
            }
        }
        if !at.path.is_empty() {
            return Err(damaged("it breaks off before its last element ends".to_owned()));
        }
        Ok(Self { entries: at.entries })
    }

    /// Meter and reading type of an interval block, by its links.
    fn block(&self, block: &Entry) -> Option<Block<'_>> {
        let place = if block.own.is_empty() { &block.up } else { &block.own };
        let reading = place.split("/IntervalBlock").next()?;
        let same = |a: &str, b: &str| a.trim_end_matches('/') == b.trim_end_matches('/');
        let entry_of = |path: &str| self.entries.iter().find(|entry| same(&entry.own, path));
        let of_type = |entry: &&Entry| entry.reading_type.is_some();
        let reading_entry = entry_of(reading);
        let linked =
            reading_entry.and_then(|reading| reading.related.iter().find_map(|path| entry_of(path).filter(of_type)));
        // A feed with one type need not link it.
        let mut types = self.entries.iter().filter(of_type);
        let only = types.next().filter(|_| types.next().is_none());
        let kind = linked.or(only)?.reading_type.as_ref()?;
        let point = reading.split("/MeterReading").next()?;
        let id = point.rsplit('/').next().filter(|id| !id.is_empty())?;
        let meter = MeterId::new(id)?;
        let service = entry_of(point).and_then(|point| point.kind.as_deref());
        // Electricity and gas of one usage point are two meters.
        let first = self.entries.iter().find(of_type)?.reading_type.as_ref()?;
        let meter =
            if first.unit == kind.unit { meter } else { MeterId::new(&format!("{meter}:{}", kind.unit.as_deref()?))? };
        Some(Block { meter, kind, service })
    }
}

/// Where in the feed the reader stands.
#[derive(Default)]
struct Position {
    path: Vec<String>,
    text: String,
    entries: Vec<Entry>,
    rows: u32,
}

impl Position {
    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        let name = element.local_name().as_ref().to_owned();
        self.text.clear();
        match name.as_str() {
            "entry" => self.entries.push(Entry::default()),
            "link" => self.link(element),
            "ReadingType" => {
                if let Some(entry) = self.entries.last_mut() {
                    entry.reading_type = Some(ReadingType::default());
                }
            }
            "IntervalReading" => {
                self.rows += 1;
                let interval = Interval { row: self.rows, ..Interval::default() };
                if let Some(entry) = self.entries.last_mut() {
                    entry.intervals.push(interval);
                }
            }
            _ => {}
        }
        if !is_empty {
            self.path.push(name);
        }
    }

    fn link(&mut self, element: &BytesStart<'_>) {
        let attribute = |name: &str| {
            let found = element.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
            let value: &str = found.value.as_ref();
            Some(value.to_owned())
        };
        let (Some(entry), Some(href)) = (self.entries.last_mut(), attribute("href")) else { return };
        match attribute("rel").as_deref() {
            Some("self") => entry.own = href,
            Some("up") => entry.up = href,
            Some("related") => entry.related.push(href),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        let text = std::mem::take(&mut self.text);
        let text = text.trim();
        let within = |parent: &str| self.path.iter().any(|element| element == parent);
        let (in_interval, in_type) = (within("IntervalReading"), within("ReadingType"));
        let in_service = within("ServiceCategory");
        if let Some(entry) = self.entries.last_mut() {
            match (name, entry.intervals.last_mut()) {
                ("start", Some(interval)) if in_interval => interval.start_utc_s = text.parse().ok(),
                ("duration", Some(interval)) if in_interval => interval.duration_s = text.parse().ok(),
                ("value", Some(interval)) if in_interval => interval.value = Some(text.to_owned()),
                ("quality", Some(interval)) if in_interval => interval.quality = Some(text.to_owned()),
                _ => {}
            }
            if let (true, Some(kind)) = (in_type, entry.reading_type.as_mut()) {
                match name {
                    "uom" => kind.unit = Some(text.to_owned()),
                    "powerOfTenMultiplier" => kind.power_of_ten = text.parse().unwrap_or(0),
                    "accumulationBehaviour" => kind.cumulative = CUMULATIVE.contains(&text),
                    "flowDirection" => kind.reverse = text == REVERSE,
                    _ => {}
                }
            }
            if name == "kind" && in_service {
                entry.kind = Some(text.to_owned());
            }
        }
        self.path.pop();
    }
}
