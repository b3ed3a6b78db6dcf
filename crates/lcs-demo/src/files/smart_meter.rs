//! What the utility's portal gives of smart meters: one row a day, one column an hour, named by its end.

use super::{Desk, Written, bytes};
use crate::{DemoError, calendar::days_between, dice::Dice};
use jiff::civil::Date;

const HOURS: usize = 24;
/// What an hour differs from its usual share of the day, log-normal.
const HOUR_SIGMA: f64 = 0.06;

/// One file for each of the last two years; none in a city without smart meters.
pub fn write(desk: &Desk<'_>) -> Result<Vec<Written>, DemoError> {
    if desk.smart_meters.is_empty() {
        return Ok(Vec::new());
    }
    let first = desk.span.first_year.max(desk.span.last_year - 1);
    (first..=desk.span.last_year).map(|year| of_year(desk, year)).collect()
}

fn of_year(desk: &Desk<'_>, year: i16) -> Result<Written, DemoError> {
    let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let hours = (1..=HOURS).map(|hour| format!("{hour:02}:00"));
    table.write_record(["No. Akaun", "Tarikh", "Unit"].map(str::to_owned).into_iter().chain(hours))?;
    let (first, end) = (Date::constant(year, 1, 1), Date::constant(year + 1, 1, 1));
    let mut rows = 0;
    for &meter in desk.smart_meters {
        let account = &desk.accounts[meter];
        let kind = &desk.premises[account.serves[0].0].kind;
        let mut dice = Dice::new(desk.settings.seed, "smart meter", meter * 10_000 + year.unsigned_abs() as usize);
        for day in 0..days_between(first, end) {
            let date = crate::calendar::later(first, day);
            let kwh = account.daily_kwh[desk.span.day(date)];
            let weekend = date.weekday().to_monday_zero_offset() >= 5;
            let cells =
                hourly_wh(kwh, kind.night, weekend, &mut dice).map(|wh| format!("{}.{:03}", wh / 1_000, wh % 1_000));
            let row = [account.id.clone(), date.strftime("%d/%m/%Y").to_string(), "kWh".to_owned()];
            table.write_record(row.into_iter().chain(cells))?;
            rows += 1;
        }
    }
    Ok(Written { name: format!("meter-pintar-{year}.csv"), bytes: bytes(table)?, rows })
}

/// A day's energy over its hours in whole Wh that add up to it: a base through the night, and people by day.
fn hourly_wh(kwh: f64, night: f64, weekend: bool, dice: &mut Dice) -> [u64; HOURS] {
    let base = night.clamp(0.05, 1.0);
    let mut weights = [0.0; HOURS];
    for (hour, weight) in weights.iter_mut().enumerate() {
        let people = match hour {
            8..=11 | 14..=16 => 1.0,
            12..=13 => 0.9,
            7 | 17 => 0.6,
            18..=20 => 0.25,
            _ => 0.0,
        };
        let people = if weekend { 0.4 * people } else { people };
        *weight = (base + (1.0 - base) * people) * dice.lognormal(1.0, HOUR_SIGMA);
    }
    let sum: f64 = weights.iter().sum();
    let day_wh = (kwh * 1_000.0).round().max(0.0) as u64;
    let mut hours = weights.map(|weight| (day_wh as f64 * weight / sum).floor() as u64);
    // What rounding down has left goes to noon.
    hours[12] += day_wh - hours.iter().sum::<u64>();
    hours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_add_up_to_their_day() {
        let mut dice = Dice::new(1, "test", 0);
        for kwh in [0.0, 0.001, 12.345, 98_765.432_1] {
            let hours = hourly_wh(kwh, 0.2, false, &mut dice);
            assert_eq!(hours.iter().sum::<u64>(), (kwh * 1_000.0).round() as u64);
        }
        let office = hourly_wh(1_000.0, 0.1, false, &mut dice);
        assert!(office[10] > 4 * office[3]);
    }
}
