//! The hourly rows of an EPW file as columns, with the missing values open.

use super::error::{EpwError, EpwNote};
use super::field::EpwField;
use super::header::HEADER_LINES;
use crate::{DAYS_OF_MONTHS, HOURS};

/// Columns of a row.
const COLUMNS: usize = 35;

/// 8,760 hours by column; `None` where the file gives the missing code.
#[derive(Default)]
pub(super) struct Columns {
    pub dry_bulb_c: Vec<Option<f64>>,
    pub dew_point_c: Vec<Option<f64>>,
    pub relative_humidity_pct: Vec<Option<f64>>,
    pub pressure_pa: Vec<Option<f64>>,
    pub sky_ir_w_m2: Vec<Option<f64>>,
    pub ghi_w_m2: Vec<Option<f64>>,
    pub dni_w_m2: Vec<Option<f64>>,
    pub dhi_w_m2: Vec<Option<f64>>,
    pub wind_m_s: Vec<Option<f64>>,
    pub total_cover_tenths: Vec<Option<f64>>,
    pub opaque_cover_tenths: Vec<Option<f64>>,
}

impl Columns {
    fn push(&mut self, line: usize, row: &[&str]) -> Result<(), EpwError> {
        for (column, field) in [
            (&mut self.dry_bulb_c, EpwField::DryBulb),
            (&mut self.dew_point_c, EpwField::DewPoint),
            (&mut self.relative_humidity_pct, EpwField::RelativeHumidity),
            (&mut self.pressure_pa, EpwField::Pressure),
            (&mut self.sky_ir_w_m2, EpwField::SkyInfrared),
            (&mut self.ghi_w_m2, EpwField::GlobalHorizontal),
            (&mut self.dni_w_m2, EpwField::DirectNormal),
            (&mut self.dhi_w_m2, EpwField::DiffuseHorizontal),
            (&mut self.wind_m_s, EpwField::Wind),
            (&mut self.total_cover_tenths, EpwField::TotalCover),
            (&mut self.opaque_cover_tenths, EpwField::OpaqueCover),
        ] {
            column.push(field.read(line, row)?);
        }
        Ok(())
    }
}

/// When a row applies, as its first fields say.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    year: i32,
    month: usize,
    day: usize,
    hour: usize,
}

impl Stamp {
    fn read(line: usize, row: &[&str]) -> Result<Self, EpwError> {
        const NAMES: [&str; 4] = ["year", "month", "day", "hour"];
        let mut parts = [0_i32; 4];
        for (index, part) in parts.iter_mut().enumerate() {
            let text = row[index].trim();
            *part = text.parse().map_err(|_| EpwError::Number {
                line,
                column: index + 1,
                name: NAMES[index],
                text: text.to_owned(),
            })?;
        }
        let [year, month, day, hour] = parts;
        // A negative number matches no hour of the year and is reported as out of order.
        let [month, day, hour] = [month, day, hour].map(|part| usize::try_from(part).unwrap_or(usize::MAX));
        Ok(Self { year, month, day, hour })
    }

    fn text(month: usize, day: usize, hour: usize) -> String {
        format!("{month:02}-{day:02} hour {hour}")
    }
}

/// Reads the rows, hour by hour from 1 January.
pub(super) fn read(lines: &[&str]) -> Result<(Columns, Vec<EpwNote>), EpwError> {
    let mut columns = Columns::default();
    let mut notes = Vec::new();
    let mut years = (i32::MAX, i32::MIN);
    let mut calendar = calendar();
    let mut rows_found = 0;
    for (index, text) in lines.iter().enumerate().skip(HEADER_LINES) {
        // A trailing 0x1A ends files that went through old DOS tools.
        if text.trim().is_empty() || text.trim() == "\u{1a}" {
            continue;
        }
        let line = index + 1;
        rows_found += 1;
        let row: Vec<&str> = text.split(',').collect();
        // Some writers leave the last columns (albedo, rain) out: a row is whole once the sky cover is there.
        if row.len() < COLUMNS - 3 {
            return Err(EpwError::Columns { line, found: row.len() });
        }
        let stamp = Stamp::read(line, &row)?;
        if (stamp.month, stamp.day) == (2, 29) {
            if !notes.contains(&EpwNote::LeapDayDropped) {
                notes.push(EpwNote::LeapDayDropped);
            }
            continue;
        }
        let Some((month, day, hour)) = calendar.next() else {
            continue;
        };
        if (stamp.month, stamp.day, stamp.hour) != (month, day, hour) {
            return Err(EpwError::OutOfOrder {
                line,
                found: Stamp::text(stamp.month, stamp.day, stamp.hour),
                expected: Stamp::text(month, day, hour),
            });
        }
        years = (years.0.min(stamp.year), years.1.max(stamp.year));
        columns.push(line, &row)?;
    }
    let leap_hours = if notes.is_empty() { 0 } else { 24 };
    if rows_found != HOURS + leap_hours {
        return Err(EpwError::Length { rows: rows_found });
    }
    if years.0 != years.1 {
        notes.push(EpwNote::MixedYears { first: years.0, last: years.1 });
    }
    Ok((columns, notes))
}

/// Month, day and hour (1 to 24) of every hour of a common year.
fn calendar() -> impl Iterator<Item = (usize, usize, usize)> {
    DAYS_OF_MONTHS
        .into_iter()
        .enumerate()
        .flat_map(|(month, days)| (1..=days).flat_map(move |day| (1..=24).map(move |hour| (month + 1, day, hour))))
}
