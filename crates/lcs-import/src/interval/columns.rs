//! Columns that name the times of a day: by the clock, or by number.

use crate::{moment, words};
use lcs_units::{Kind, Unit};
use std::collections::BTreeMap;

/// Words before the numbers of columns, folded.
const NUMBERED: [&str; 12] = ["hh", "h", "hr", "hour", "jam", "period", "interval", "slot", "sp", "t", "kwh", "wh"];
const DAY_S: i64 = 86_400;

/// What the header of a column of a wide table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A time of day, seconds from midnight on the clock.
    Clock(i64),
    /// The how-manieth interval since midnight, from 0: time that has passed, whatever the clock did.
    Number(u32),
}

/// Columns that name the times of a day.
pub(super) struct ColumnsOfADay {
    /// Position and time of each, in order.
    pub(super) slots: Vec<(usize, Slot)>,
    /// From one to the next.
    pub(super) interval_s: u32,
    /// Where their headers name it.
    pub(super) unit: Option<Unit>,
}

/// The columns of positions and header texts that name the times of a day.
pub(super) fn columns_of_a_day(headers: &[(usize, &str)]) -> Option<ColumnsOfADay> {
    let clocks = headers.iter().filter_map(|(at, text)| Some((*at, clock_header(text)?))).collect();
    if let Some((slots, interval_s)) = clock_columns(clocks) {
        return Some(ColumnsOfADay { slots, interval_s, unit: None });
    }
    let mut groups: BTreeMap<String, Vec<(usize, u32)>> = BTreeMap::new();
    for (at, text) in headers {
        let folded = words::fold(text);
        let digits = folded.bytes().rev().take_while(u8::is_ascii_digit).count();
        let (word, number) = folded.split_at(folded.len() - digits);
        if let Ok(number) = number.parse()
            && NUMBERED.contains(&word)
        {
            groups.entry(word.to_owned()).or_default().push((*at, number));
        }
    }
    groups.into_iter().find_map(|(word, columns)| {
        let interval_s = interval_of_numbers(&columns)?;
        let slots = columns.into_iter().map(|(at, number)| (at, Slot::Number(number - 1))).collect();
        let unit = Unit::parse(&word).filter(|unit| unit.kind() == Kind::Energy);
        Some(ColumnsOfADay { slots, interval_s, unit })
    })
}

/// `[00:30]`, `00:30`, `00:30:00`, `7時`: seconds from midnight.
fn clock_header(text: &str) -> Option<i64> {
    let inner = text.trim_matches(['[', ']', ' ']);
    if let Some(hour) = inner.strip_suffix('時') {
        return hour.parse::<i64>().ok().filter(|hour| (0..=24).contains(hour)).map(|hour| hour * 3_600);
    }
    let plain = inner.contains(':') && inner.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    plain.then(|| moment::seconds(inner)).flatten()
}

/// Columns named by times of day, where they divide a day evenly. A last 00:00 is the end of the day.
fn clock_columns(mut clocks: Vec<(usize, i64)>) -> Option<(Vec<(usize, Slot)>, u32)> {
    let count = i64::try_from(clocks.len()).ok().filter(|count| (12..=288).contains(count))?;
    if let Some(last) = clocks.last_mut().filter(|last| last.1 == 0) {
        last.1 = DAY_S;
    }
    let interval_s = DAY_S / count;
    let first = clocks.first()?.1;
    let even = clocks.windows(2).all(|pair| pair[1].1 - pair[0].1 == interval_s);
    let whole = count * interval_s == DAY_S && (first == 0 || first == interval_s);
    let columns = clocks.into_iter().map(|(at, seconds)| (at, Slot::Clock(seconds))).collect();
    (even && whole).then_some((columns, u32::try_from(interval_s).ok()?))
}

/// Interval of columns numbered from 1, seconds. Some tables have columns for the long day of autumn.
fn interval_of_numbers(columns: &[(usize, u32)]) -> Option<u32> {
    let in_order = columns.iter().zip(1..).all(|((_, number), expected)| *number == expected);
    let per_day = match columns.len() {
        24 | 25 => 24,
        48 | 50 => 48,
        96 | 100 => 96,
        _ => return None,
    };
    in_order.then_some(86_400 / per_day)
}
