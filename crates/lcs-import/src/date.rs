//! Dates and months as people and spreadsheets write them.

use crate::{DateOrder, grid::Cell, words};
use jiff::{ToSpan, civil::Date};

/// A date in a text, before anyone knows which number is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Sure(Date),
    /// First number, second number, year.
    Numbers(i8, i8, i16),
}

/// Reads a cell as a date. Spreadsheet serial numbers between 1955 and 2119 count as dates.
pub(crate) fn read(cell: &Cell, order: DateOrder) -> Option<Date> {
    match written(cell)? {
        Written::Sure(date) => Some(date),
        Written::Numbers(first, second, year) => match order {
            DateOrder::MonthFirst => Date::new(year, first, second).ok(),
            DateOrder::DayFirst | DateOrder::Detect => Date::new(year, second, first).ok(),
        },
    }
}

/// What the dates of a column tell about the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Evidence {
    /// Dates that only make sense with the day first.
    pub(crate) day_first: usize,
    /// Dates that only make sense with the month first.
    pub(crate) month_first: usize,
    /// Dates that make sense both ways and differ.
    pub(crate) open: usize,
}

impl Evidence {
    pub(crate) fn add(&mut self, cell: &Cell) {
        if let Some(Written::Numbers(first, second, _)) = written(cell) {
            match (first > 12, second > 12) {
                (true, false) => self.day_first += 1,
                (false, true) => self.month_first += 1,
                (false, false) if first != second => self.open += 1,
                _ => {}
            }
        }
    }

    /// The order, and whether it had to be assumed.
    pub(crate) fn order(self, told: DateOrder) -> (DateOrder, bool) {
        let assumed = if told == DateOrder::Detect { DateOrder::DayFirst } else { told };
        match (self.day_first, self.month_first) {
            (0, 0) => (assumed, self.open > 0),
            (day, month) if day > month => (DateOrder::DayFirst, false),
            (day, month) if month > day => (DateOrder::MonthFirst, false),
            _ => (assumed, true),
        }
    }
}

fn written(cell: &Cell) -> Option<Written> {
    match cell {
        Cell::Date(date) => Some(Written::Sure(*date)),
        Cell::DateTime(moment) => Some(Written::Sure(moment.date())),
        Cell::Number(serial) => from_serial(*serial).map(Written::Sure),
        Cell::Text(text) => from_text(text.trim()),
        Cell::Empty => None,
    }
}

/// Day number of a spreadsheet (day 1 is 1900-01-01, with the 1900 leap-day error that all of them keep).
fn from_serial(serial: f64) -> Option<Date> {
    (20_000.0..80_000.0).contains(&serial).then(|| {
        #[expect(clippy::cast_possible_truncation, reason = "below 80,000")]
        let days = serial.floor() as i64;
        Date::constant(1899, 12, 30).checked_add(days.days()).ok()
    })?
}

fn from_text(text: &str) -> Option<Written> {
    if text.len() > 64 || !text.chars().any(half_width_digit) {
        return None;
    }
    let text: String = text.chars().map(words::half_width).collect();
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        match text.len() {
            8 if !text.contains('.') => return ymd(&text[..4], &text[4..6], &text[6..]).map(Written::Sure),
            _ if text.bytes().filter(|&byte| byte == b'.').count() < 2 => {
                return from_serial(text.parse().ok()?).map(Written::Sure);
            }
            _ => {}
        }
    }
    // What follows the third part is a time of day.
    let mut parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    if let Some(date) = japanese(&text) {
        return Some(Written::Sure(date));
    }
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    // "2019-08-26T00:30"
    let c = c.split('T').next().filter(|day| !day.is_empty()).unwrap_or(c);
    if a.len() == 4 {
        return ymd(a, b, c).map(Written::Sure);
    }
    if let Some(month) = words::month(b) {
        return Date::new(year(c)?, month, day(a)?).ok().map(Written::Sure);
    }
    if let Some(month) = words::month(a) {
        return Date::new(year(c)?, month, day(b)?).ok().map(Written::Sure);
    }
    let (first, second) = (day(a)?, day(b)?);
    let fits = |n: i8| (1..=31).contains(&n);
    (fits(first) && fits(second)).then_some(Written::Numbers(first, second, year(c)?))
}

fn half_width_digit(c: char) -> bool {
    words::half_width(c).is_ascii_digit()
}

/// 2019年8月26日
fn japanese(text: &str) -> Option<Date> {
    let (y, rest) = text.split_once('年')?;
    let (m, rest) = rest.split_once('月')?;
    ymd(y, m, rest.split('日').next()?)
}

fn ymd(y: &str, m: &str, d: &str) -> Option<Date> {
    Date::new(y.trim().parse().ok()?, m.trim().parse().ok()?, d.trim().parse().ok()?).ok()
}

fn day(text: &str) -> Option<i8> {
    text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
}

/// Four digits, or two: 00 to 69 are of this century.
fn year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// Reads a cell as a calendar month: `Jan-16`, `2016-01`, `01/2016`, `Januari 2016`, `2016年1月`, or any date in it.
pub(crate) fn read_month(cell: &Cell, order: DateOrder) -> Option<(i16, i8)> {
    if let Cell::Text(text) = cell {
        let text: String = text.trim().chars().map(words::half_width).collect();
        if text.len() <= 32
            && let Some(found) = month_of(&text)
        {
            return Some(found);
        }
    }
    read(cell, order).map(|date| (date.year(), date.month()))
}

fn month_of(text: &str) -> Option<(i16, i8)> {
    let parts: Vec<&str> =
        text.split(['-', '/', ' ', '.', ',', '年', '月', '\'']).filter(|part| !part.is_empty()).collect();
    let [a, b] = parts[..] else {
        // 201601
        let digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        return digits.then(|| valid(text[..4].parse().ok()?, text[4..].parse().ok()?)).flatten();
    };
    if let Some(month) = words::month(a) {
        return valid(year(b)?, month);
    }
    if let Some(month) = words::month(b) {
        return valid(year(a)?, month);
    }
    if a.len() == 4 {
        valid(a.parse().ok()?, b.parse().ok()?)
    } else {
        valid(year(b).filter(|_| b.len() == 4)?, a.parse().ok()?)
    }
}

fn valid(year: i16, month: i8) -> Option<(i16, i8)> {
    ((1900..2200).contains(&year) && (1..=12).contains(&month)).then_some((year, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn one_day_in_many_hands() {
        let expected = Some(Date::constant(2019, 8, 26));
        for cell in [
            text("2019-08-26"),
            text("2019-08-26T00:30:00"),
            text("2019/8/26"),
            text("26/08/2019"),
            text("26.8.19"),
            text("26 Aug 2019 00:30:00"),
            text("26 Ogos 2019"),
            text("Aug 26, 2019"),
            text("20190826"),
            text("2019年8月26日"),
            text("43703"),
            Cell::Number(43_703.5),
            Cell::Date(Date::constant(2019, 8, 26)),
        ] {
            assert_eq!(read(&cell, DateOrder::DayFirst), expected, "{cell:?}");
        }
        assert_eq!(read(&text("12/31/10"), DateOrder::MonthFirst), Some(Date::constant(2010, 12, 31)));
        for wrong in ["31/02/2024", "Not Available", "12", "99/99/2020", "1.5", "", "4294967295"] {
            assert_eq!(read(&text(wrong), DateOrder::DayFirst), None, "{wrong}");
        }
    }

    #[test]
    fn a_column_tells_its_order() {
        let order = |dates: &[&str]| {
            let mut evidence = Evidence::default();
            dates.iter().for_each(|date| evidence.add(&text(date)));
            evidence.order(DateOrder::Detect)
        };
        assert_eq!(order(&["01/02/2024", "31/01/2024"]), (DateOrder::DayFirst, false));
        assert_eq!(order(&["1/2/24", "3/26/13 13:41"]), (DateOrder::MonthFirst, false));
        assert_eq!(order(&["01/02/2024"]), (DateOrder::DayFirst, true));
        assert_eq!(order(&["2024-01-02"]), (DateOrder::DayFirst, false));
    }

    #[test]
    fn months() {
        for (written, expected) in [
            ("Jan-16", Some((2016, 1))),
            ("2016-01", Some((2016, 1))),
            ("01/2016", Some((2016, 1))),
            ("Ogos 2024", Some((2024, 8))),
            ("2016年1月", Some((2016, 1))),
            ("201601", Some((2016, 1))),
            ("13/2016", None),
        ] {
            assert_eq!(read_month(&text(written), DateOrder::DayFirst), expected, "{written}");
        }
    }
}
