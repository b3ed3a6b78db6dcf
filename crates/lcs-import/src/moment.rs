//! Dates with a time of day as people and loggers write them, and the clock of the place.

use crate::{DateOrder, date, grid::Cell};
use jiff::{
    SignedDuration,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

const HOUR_S: i64 = 3_600;
const DAY_S: i64 = 86_400;

/// A time as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// On the clock of the place.
    Local(DateTime),
    /// With its offset: seconds since 1970 UTC.
    Utc(i64),
}

/// Instants that a clock of the place may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instants {
    /// The usual case.
    One(i64),
    /// The hour that comes twice when summer time ends: first and second.
    Two(i64, i64),
    /// The hour that is left out when summer time begins.
    Never,
}

/// Seconds since 1970 of a clock without zone.
pub(crate) fn local_s(at: DateTime) -> i64 {
    TimeZone::UTC.to_timestamp(at).map_or(0, |at| at.as_second())
}

/// The instants that a local clock may mean.
pub(crate) fn instants(zone: &TimeZone, at: DateTime) -> Instants {
    let of = |offset: jiff::tz::Offset| local_s(at) - i64::from(offset.seconds());
    match zone.to_ambiguous_timestamp(at).offset() {
        AmbiguousOffset::Unambiguous { offset } => Instants::One(of(offset)),
        AmbiguousOffset::Fold { before, after } => Instants::Two(of(before), of(after)),
        AmbiguousOffset::Gap { .. } => Instants::Never,
    }
}

/// Date and time of day of a cell, apart. The clock begins at the digits before the first colon, or after a T.
pub(crate) fn split(cell: &Cell) -> (Cell, Option<String>) {
    let Cell::Text(text) = cell else { return (cell.clone(), None) };
    let text = text.trim();
    let before_colon = text.find(':').map(|colon| {
        let digits = text[..colon].bytes().rev().take_while(u8::is_ascii_digit).count().min(2);
        colon - digits
    });
    // "2019-08-26T13"
    let after_t = || {
        let between_digits = |pair: &[u8]| pair[0].is_ascii_digit() && pair[1] == b'T' && pair[2].is_ascii_digit();
        text.as_bytes().windows(3).position(between_digits).map(|at| at + 2)
    };
    let clock_at = before_colon.or_else(after_t);
    match clock_at {
        Some(at) => {
            let date = text[..at].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, 'T' | 't' | ','));
            (Cell::Text(date.to_owned()), Some(text[at..].to_owned()))
        }
        None => (Cell::Text(text.to_owned()), None),
    }
}

/// A moment, and whether it has a time of day.
pub(crate) fn read(cell: &Cell, order: DateOrder) -> Option<(Moment, bool)> {
    match cell {
        Cell::DateTime(at) => return Some((Moment::Local(*at), true)),
        Cell::Number(serial) if serial.fract() != 0.0 => return serial_moment(cell, *serial, order),
        Cell::Text(text) if text.contains('.') => {
            if let Ok(serial) = text.trim().parse::<f64>() {
                return serial_moment(cell, serial, order);
            }
        }
        _ => {}
    }
    let (day, clock) = split(cell);
    let midnight = date::read(&day, order)?.at(0, 0, 0, 0);
    match clock {
        None => Some((Moment::Local(midnight), false)),
        Some(clock) => Some((at(midnight, &clock)?, true)),
    }
}

/// The clock of a cell that holds nothing else, on a day.
pub(crate) fn on_day(midnight: DateTime, cell: &Cell) -> Option<Moment> {
    match cell {
        Cell::Number(share) if (0.0..=1.0).contains(share) => later(midnight, seconds_of(*share)),
        Cell::DateTime(moment) => Some(Moment::Local(midnight.date().to_datetime(moment.time()))),
        _ => {
            let text = cell.text()?;
            let text = text.trim();
            // "0030" and "30" are hours and minutes without their colon.
            if (3..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
                let (hours, minutes) = text.split_at(text.len() - 2);
                return at(midnight, &format!("{hours}:{minutes}"));
            }
            at(midnight, text)
        }
    }
}

fn serial_moment(cell: &Cell, serial: f64, order: DateOrder) -> Option<(Moment, bool)> {
    let midnight = date::read(cell, order)?.at(0, 0, 0, 0);
    Some((later(midnight, seconds_of(serial.fract()))?, true))
}

/// A share of a day in whole seconds; a spreadsheet keeps them with noise.
#[expect(clippy::cast_possible_truncation, reason = "at most 86,400")]
fn seconds_of(share: f64) -> i64 {
    (share * DAY_S as f64).round() as i64
}

fn at(midnight: DateTime, clock: &str) -> Option<Moment> {
    let (clock, offset_s) = offset(clock)?;
    let within_s = seconds(clock)?;
    match offset_s {
        Some(offset_s) => Some(Moment::Utc(local_s(midnight) + within_s - offset_s)),
        None => later(midnight, within_s),
    }
}

fn later(midnight: DateTime, seconds: i64) -> Option<Moment> {
    midnight.checked_add(SignedDuration::from_secs(seconds)).ok().map(Moment::Local)
}

/// Time of day and, where it is there, the offset in seconds: `06:00:00+08:00`, `06:00Z`.
fn offset(time: &str) -> Option<(&str, Option<i64>)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock.trim(), Some(0)));
    }
    let Some(at) = time.rfind(['+', '-']) else { return Some((time, None)) };
    let (clock, sign) = (time[..at].trim(), if &time[at..=at] == "-" { -1 } else { 1 });
    let digits = time[at + 1..].replace(':', "");
    let (hours, minutes) = match digits.len() {
        2 => (digits.parse::<i64>().ok()?, 0),
        4 => (digits[..2].parse::<i64>().ok()?, digits[2..].parse::<i64>().ok()?),
        _ => return None,
    };
    Some((clock, Some(sign * (hours * HOUR_S + minutes * 60))))
}

/// Seconds from midnight; 24:00 is the end of the day, 12:00 AM its beginning.
pub(crate) fn seconds(clock: &str) -> Option<i64> {
    let lower = clock.trim().to_ascii_lowercase();
    let (clock, afternoon) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(clock), _) => (clock.trim_end(), Some(false)),
        (_, Some(clock)) => (clock.trim_end(), Some(true)),
        _ => (lower.as_str(), None),
    };
    let mut parts = clock.split(':');
    let hours: i64 = parts.next()?.trim().parse().ok().filter(|hours| (0..=24).contains(hours))?;
    let hours = match afternoon {
        None => hours,
        Some(_) if !(1..=12).contains(&hours) => return None,
        Some(afternoon) => hours % 12 + if afternoon { 12 } else { 0 },
    };
    let rest: Vec<f64> = parts
        .map(|part| part.trim().parse::<f64>().ok().filter(|part| (0.0..60.0).contains(part)))
        .collect::<Option<_>>()?;
    let within = rest.first().copied().unwrap_or(0.0) * 60.0 + rest.get(1).copied().unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "below 3,600")]
    let within_s = within as i64;
    (hours < 24 || within == 0.0).then_some(hours * HOUR_S + within_s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<(Moment, bool)> {
        read(&Cell::Text(text.to_owned()), DateOrder::DayFirst)
    }

    fn local(text: &str) -> Moment {
        Moment::Local(text.parse().unwrap())
    }

    #[test]
    fn one_moment_in_many_hands() {
        for written in [
            "2019-08-26T00:30",
            "2019-08-26 00:30:00",
            "26 Aug 2019 00:30:00",
            "26/08/2019 12:30 AM",
            "Aug 26 2019 12:30AM",
            "43703.0208333333",
        ] {
            assert_eq!(text(written), Some((local("2019-08-26T00:30"), true)), "{written}");
        }
        assert_eq!(text("26/08/2019 24:00"), Some((local("2019-08-27T00:00"), true)));
        // 2019-08-26T00:30+08:00 is 2019-08-25T16:30Z (GNU date: 1566750600).
        assert_eq!(text("2019-08-26T00:30:00+08:00"), Some((Moment::Utc(1_566_750_600), true)));
        assert_eq!(text("26/08/2019"), Some((local("2019-08-26T00:00"), false)));
        for wrong in ["26/08/2019 25:00", "26/08/2019 12:61", "00:30", "KABOOM", "26/08/2019 13:00 PM"] {
            assert_eq!(text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_clock_alone_stands_on_its_day() {
        let midnight = jiff::civil::date(2019, 8, 26).at(0, 0, 0, 0);
        for cell in [Cell::Text("00:30".into()), Cell::Text("0030".into()), Cell::Number(0.5 / 24.0)] {
            assert_eq!(on_day(midnight, &cell), Some(local("2019-08-26T00:30")), "{cell:?}");
        }
    }

    #[test]
    fn summer_time_leaves_one_hour_out_and_has_one_twice() {
        let zone = TimeZone::get("America/Los_Angeles").unwrap();
        let of = |text: &str| instants(&zone, text.parse().unwrap());
        // 2024-11-03: 01:30 PDT is 08:30Z, 01:30 PST is 09:30Z. 2024-03-10: 02:30 does not exist (Energy Policy Act of
        // 2005: second Sunday of March, first of November).
        assert_eq!(of("2024-11-03T01:30"), Instants::Two(1_730_622_600, 1_730_626_200));
        assert_eq!(of("2024-03-10T02:30"), Instants::Never);
        assert_eq!(of("2024-03-10T03:00"), Instants::One(1_710_064_800));
    }
}
