//! Where a table of interval readings has its meter, its times and its energy.

use super::{
    columns::{ColumnsOfADay, Slot, columns_of_a_day},
    gather::Label,
};
use crate::{
    DateOrder, Field, ReadOptions,
    grid::{Row, Sheet},
    header::Meaning,
    moment::{self, Moment, local_s},
    table::squeeze,
    unit, words,
};
use lcs_domain::Carrier;
use lcs_units::{Kind, Unit};

/// Rows in which the header is looked for.
const HEADER_ROWS: usize = 20;
/// Rows by which columns are judged.
const SAMPLE_ROWS: usize = 50;
/// Rows among which two readings of one meter are looked for.
const SPACING_ROWS: usize = 5_000;
const DAY_S: i64 = 86_400;

/// Headers of days, folded.
const DAYS: [&str; 14] = [
    "date",
    "readdate",
    "readingdate",
    "consumptiondate",
    "settlementdate",
    "usagedate",
    "day",
    "tarikh",
    "tarikhbacaan",
    "hari",
    "日付",
    "年月日",
    "検針日",
    "使用日",
];
/// Headers that can only be those of interval readings, folded.
const MOMENTS: [&str; 14] = [
    "readdatetime",
    "readingdatetime",
    "timestamp",
    "datetime",
    "datetimelocal",
    "datetimeutc",
    "intervalstart",
    "intervalend",
    "intervalstarttime",
    "intervalendtime",
    "tarikhmasa",
    "masabacaan",
    "日時",
    "年月日時",
];
/// Headers of a time of day beside a day, folded.
const CLOCKS: [&str; 11] =
    ["time", "readtime", "readingtime", "starttime", "endtime", "hour", "masa", "jam", "時刻", "時間", "時間帯"];
/// Headers of meter numbers beside those of bills, folded: points of supply in several countries.
const POINTS: [&str; 6] = ["meter", "m1code1", "nmi", "icp", "ean", "spid"];
/// Headers of how a reading came about, folded.
const STATUSES: [&str; 7] = ["est", "status", "readstatus", "quality", "kualiti", "状態", "品質"];
/// Headers of values that leave the unit to a column of its own, folded.
const VALUES: [&str; 5] = ["value", "nilai", "reading", "energy", "値"];
/// Words of registers.
const REGISTERS: [&str; 9] =
    ["register", "cumulative", "kumulatif", "odometer", "meterreading", "bacaanmeter", "積算", "指示数", "指針"];
/// Times of entries, not of readings.
const NOT_READ_THEN: [&str; 8] = ["modified", "updated", "created", "generated", "uploaded", "entry", "import", "更新"];

/// A table of interval readings.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// Position of the header among the rows.
    pub(super) header_at: usize,
    /// Headers as written.
    pub(super) headers: Vec<String>,
    /// Column of the meter.
    pub(super) meter: usize,
    /// Column of the day, or of the moment.
    pub(super) day: usize,
    /// Where the energy stands.
    pub(super) times: Times,
    /// Unit in the headers.
    pub(super) unit: Option<Unit>,
    /// Column with the unit of its row.
    pub(super) unit_column: Option<usize>,
    /// Column that says how readings came about.
    pub(super) status: Option<usize>,
    /// Column that names the carrier.
    pub(super) carrier_column: Option<usize>,
    /// Carrier in the header.
    pub(super) carrier: Option<Carrier>,
    /// What the times name.
    pub(super) label: Label,
}

/// Where the energy stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Times {
    /// One row a reading: its column, and that of the time of day where it stands apart.
    Long { value: usize, clock: Option<usize> },
    /// One row a day.
    Wide { columns: Vec<(usize, Slot)>, interval_s: u32 },
}

/// A table that looks like interval readings and lacks a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lacking {
    /// Row of the headers, as a spreadsheet counts.
    pub(super) row: u32,
    /// What it lacks.
    pub(super) what: &'static str,
}

/// One header with what its words say.
struct Header {
    at: usize,
    text: String,
    folded: String,
    meaning: Meaning,
}

impl Layout {
    /// Looks for the table; `None` where the sheet holds something else.
    pub(super) fn find(sheet: &Sheet, options: &ReadOptions) -> Option<Result<Self, Lacking>> {
        sheet.rows.iter().take(HEADER_ROWS).enumerate().find_map(|(header_at, row)| {
            let headers = headers(row, options);
            Candidate { sheet, header_at, headers: &headers, rows: &sheet.rows[header_at + 1..] }.layout()
        })
    }

    /// The header of a column that counts on and on.
    pub(super) fn register(&self) -> Option<&str> {
        let Times::Long { value, .. } = &self.times else { return None };
        let header = self.headers.get(*value)?;
        let folded = words::fold(header);
        REGISTERS.iter().any(|word| folded.contains(word)).then_some(header)
    }

    /// Header of a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }
}

fn headers(row: &Row, options: &ReadOptions) -> Vec<Header> {
    let header = |(at, cell): (usize, &crate::grid::Cell)| {
        let text = squeeze(&cell.text()?);
        let user = options.mapping.as_ref().and_then(|mapping| mapping.columns.get(&text));
        Some(Header { at, folded: words::fold(&text), meaning: Meaning::of(&text, user), text })
    };
    row.cells.iter().enumerate().filter_map(header).collect()
}

struct Candidate<'a> {
    sheet: &'a Sheet,
    header_at: usize,
    headers: &'a [Header],
    rows: &'a [Row],
}

impl Candidate<'_> {
    fn layout(&self) -> Option<Result<Layout, Lacking>> {
        if self.headers.len() < 2 {
            return None;
        }
        let headers: Vec<(usize, &str)> = self.headers.iter().map(|header| (header.at, header.text.as_str())).collect();
        if let Some(ColumnsOfADay { slots: columns, interval_s, unit }) = columns_of_a_day(&headers) {
            return Some(self.wide_layout(columns, interval_s, unit));
        }
        self.long()
    }

    fn lacking<T>(&self, what: &'static str) -> Result<T, Lacking> {
        Err(Lacking { row: self.sheet.rows[self.header_at].number, what })
    }

    fn wide_layout(&self, columns: Vec<(usize, Slot)>, interval_s: u32, unit: Option<Unit>) -> Result<Layout, Lacking> {
        let Some(meter) = self.meter() else { return self.lacking("the meter or account") };
        let taken = |at: usize| columns.iter().any(|(column, _)| *column == at);
        let is_day = |header: &&Header| {
            !taken(header.at) && (DAYS.contains(&header.folded.as_str()) || MOMENTS.contains(&header.folded.as_str()))
        };
        let Some(day) = self.headers.iter().find(is_day) else { return self.lacking("the day") };
        let unit_column = if unit.is_some() { None } else { self.unit_column(&taken) };
        if unit.is_none() && unit_column.is_none() {
            return self.lacking("the unit of the energy");
        }
        let label = match columns.first() {
            Some((_, Slot::Clock(0) | Slot::Number(_))) => Label::Start,
            _ => Label::End,
        };
        let times = Times::Wide { columns: columns.clone(), interval_s };
        Ok(Layout { label, ..self.with(meter, day.at, times, unit, unit_column, &taken) })
    }

    fn long(&self) -> Option<Result<Layout, Lacking>> {
        let (day, clock, label, sure) = self.times()?;
        let Some(meter) = self.meter() else {
            return sure.then(|| self.lacking("the meter or account"));
        };
        if !sure && !self.is_close(meter, day, clock) {
            return None;
        }
        let taken = |at: usize| at == day || Some(at) == clock || at == meter;
        let Some(value) = self.value(&taken) else {
            return sure.then(|| self.lacking("the energy of each interval (kWh; power in kW is none)"));
        };
        let unit = value.meaning.plain_unit().filter(|unit| is_metered(unit.kind()));
        let taken = |at: usize| taken(at) || at == value.at;
        let unit_column = if unit.is_some() { None } else { self.unit_column(&taken) };
        if unit.is_none() && unit_column.is_none() {
            return sure.then(|| self.lacking("the unit of the energy"));
        }
        let carrier = match value.meaning.field {
            Some(Field::Energy(carrier)) => Some(carrier),
            _ => None,
        };
        let times = Times::Long { value: value.at, clock };
        Some(Ok(Layout { label, carrier, ..self.with(meter, day, times, unit, unit_column, &taken) }))
    }

    fn with(
        &self,
        meter: usize,
        day: usize,
        times: Times,
        unit: Option<Unit>,
        unit_column: Option<usize>,
        taken: &dyn Fn(usize) -> bool,
    ) -> Layout {
        let mut headers = vec![String::new(); self.headers.last().map_or(0, |last| last.at + 1)];
        for header in self.headers {
            headers[header.at].clone_from(&header.text);
        }
        let free = |header: &&Header| header.at != meter && header.at != day && !taken(header.at);
        let status = self.headers.iter().filter(free).find(|header| {
            header.meaning.field == Some(Field::Estimated) || STATUSES.contains(&header.folded.as_str())
        });
        let names_carrier = |header: &&Header| {
            header.meaning.field == Some(Field::Carrier)
                || self.first_text(header.at).is_some_and(|text| words::carrier(&text).is_some())
        };
        Layout {
            header_at: self.header_at,
            headers,
            meter,
            day,
            times,
            unit,
            unit_column,
            status: status.map(|header| header.at),
            carrier_column: self.headers.iter().filter(free).find(names_carrier).map(|header| header.at),
            carrier: None,
            label: Label::Unsaid,
        }
    }

    /// The meter's column: its number before that of its account.
    fn meter(&self) -> Option<usize> {
        let rank = |header: &Header| match header.meaning.field {
            Some(Field::Meter) => Some((0, header.meaning.rank)),
            _ if POINTS.contains(&header.folded.as_str()) => Some((1, 0)),
            Some(Field::Account) => Some((2, header.meaning.rank)),
            _ => None,
        };
        let ranked = self.headers.iter().filter_map(|header| Some((rank(header)?, header.at)));
        ranked.min().map(|(_, at)| at)
    }

    /// A column of units, or any whose cells name one.
    fn unit_column(&self, taken: &dyn Fn(usize) -> bool) -> Option<usize> {
        let named = self.headers.iter().find(|header| header.meaning.field == Some(Field::Unit));
        let by_cell = || {
            let names_unit = |header: &&Header| {
                let unit = self.first_text(header.at).and_then(|text| unit::unit(&text));
                !taken(header.at) && unit.is_some_and(|unit| is_metered(unit.kind()))
            };
            self.headers.iter().find(names_unit)
        };
        named.or_else(by_cell).map(|header| header.at)
    }

    fn first_text(&self, column: usize) -> Option<String> {
        self.rows.iter().find_map(|row| row.cell(column).text().map(|text| text.into_owned()))
    }

    /// Column of the moments or days, that of the time of day where it stands apart, what the times name, and whether
    /// the header alone says that these are interval readings.
    fn times(&self) -> Option<(usize, Option<usize>, Label, bool)> {
        let is_then = |header: &&Header| !NOT_READ_THEN.iter().any(|word| header.folded.contains(word));
        let timed = self.headers.iter().filter(is_then).filter(|header| self.holds_moments(header.at));
        let order = |header: &&Header| match label(header) {
            Label::Start => 0,
            Label::Unsaid => 1,
            Label::End => 2,
        };
        if let Some(header) = timed.min_by_key(order) {
            let sure = MOMENTS.contains(&header.folded.as_str());
            return Some((header.at, None, label(header), sure));
        }
        let day = self.headers.iter().find(|header| DAYS.contains(&header.folded.as_str()))?;
        let is_clock = |header: &&Header| CLOCKS.contains(&header.folded.as_str()) && self.holds_clocks(header.at);
        if let Some(clock) = self.headers.iter().find(is_clock) {
            return Some((day.at, Some(clock.at), label(clock), false));
        }
        let spans = [Field::Start, Field::End, Field::Month, Field::Cost];
        let is_bill =
            self.headers.iter().any(|header| header.meaning.field.is_some_and(|field| spans.contains(&field)));
        (!is_bill).then_some((day.at, None, Label::Start, false))
    }

    fn sample(&self, column: usize) -> Vec<&crate::grid::Cell> {
        let filled = self.rows.iter().map(|row| row.cell(column)).filter(|cell| cell.text().is_some());
        filled.take(SAMPLE_ROWS).collect()
    }

    /// Whether cells hold days with times other than midnight.
    fn holds_moments(&self, column: usize) -> bool {
        let sample = self.sample(column);
        let read: Vec<Moment> = sample
            .iter()
            .filter_map(|cell| moment::read(cell, DateOrder::DayFirst).or(moment::read(cell, DateOrder::MonthFirst)))
            .filter_map(|(moment, timed)| timed.then_some(moment))
            .collect();
        let off_midnight = |moment: &Moment| match moment {
            Moment::Utc(_) => true,
            Moment::Local(at) => at.time() != jiff::civil::Time::midnight(),
        };
        read.len() * 2 > sample.len() && (read.iter().any(off_midnight) || read.len() == 1)
    }

    fn holds_clocks(&self, column: usize) -> bool {
        let sample = self.sample(column);
        let midnight = jiff::civil::Date::constant(2025, 1, 1).at(0, 0, 0, 0);
        !sample.is_empty() && sample.iter().all(|cell| moment::on_day(midnight, cell).is_some())
    }

    /// Whether most readings of the first meter follow within a day: bills do not.
    fn is_close(&self, meter: usize, day: usize, clock: Option<usize>) -> bool {
        let Some(first) = self.first_text(meter) else { return false };
        let of_first = |row: &&Row| row.cell(meter).text().is_some_and(|text| text == first);
        let stamps: Vec<i64> = self
            .rows
            .iter()
            .take(SPACING_ROWS)
            .filter(of_first)
            .take(SAMPLE_ROWS)
            .filter_map(|row| {
                let at = match moment::read(row.cell(day), DateOrder::DayFirst)?.0 {
                    Moment::Utc(utc_s) => return Some(utc_s),
                    Moment::Local(at) => at,
                };
                match clock {
                    Some(clock) => match moment::on_day(at, row.cell(clock))? {
                        Moment::Local(at) => Some(local_s(at)),
                        Moment::Utc(utc_s) => Some(utc_s),
                    },
                    None => Some(local_s(at)),
                }
            })
            .collect();
        let steps = stamps.windows(2).map(|pair| (pair[1] - pair[0]).abs());
        let (close, all) = steps.fold((0, 0), |(close, all), step| (close + usize::from(step <= DAY_S), all + 1));
        // A handful of days in a row may be anything.
        all >= 4 && close * 10 >= all * 8
    }

    /// The column of energy.
    fn value(&self, taken: &dyn Fn(usize) -> bool) -> Option<&Header> {
        let rank = |header: &Header| {
            let unit = header.meaning.plain_unit();
            let metered = unit.is_some_and(|unit| is_metered(unit.kind()));
            match header.meaning.field {
                Some(Field::Quantity | Field::Energy(_)) if metered => Some((0, header.meaning.rank)),
                Some(Field::Quantity | Field::Energy(_)) if unit.is_none() => Some((2, header.meaning.rank)),
                None if metered && !header.meaning.left_out => Some((1, 0)),
                None if VALUES.contains(&header.folded.as_str()) => Some((3, 0)),
                _ if REGISTERS.iter().any(|word| header.folded.contains(word)) && metered => Some((4, 0)),
                _ => None,
            }
        };
        let free = self.headers.iter().filter(|header| !taken(header.at));
        let ranked = free.filter_map(|header| Some((rank(header)?, header.at, header)));
        ranked.min_by_key(|(rank, at, _)| (*rank, *at)).map(|(_, _, header)| header)
    }
}

/// What interval readings count.
pub(super) fn is_metered(kind: Kind) -> bool {
    matches!(kind, Kind::Energy | Kind::Volume)
}

/// What the words of a header say about the times below it.
fn label(header: &Header) -> Label {
    let tokens = words::tokens(&header.text);
    let says = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.as_str()));
    if says(&["start", "from", "begin", "beginning", "mula", "dari", "開始"]) || header.text.contains("開始") {
        Label::Start
    } else if says(&["end", "ending", "to", "until", "tamat", "akhir", "hingga"]) || header.text.contains("終了") {
        Label::End
    } else {
        Label::Unsaid
    }
}
