//! What the weather station of the city writes down: the mean temperature of each day.

use super::{Desk, Written, bytes};
use crate::{DemoError, dice::Dice};

/// What a thermometer and its screen add to the truth, standard deviation, K.
const READING_SIGMA_K: f64 = 0.15;

pub fn write(desk: &Desk<'_>) -> Result<Written, DemoError> {
    let mut dice = Dice::new(desk.settings.seed, "weather station", 0);
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["Tarikh", "Suhu purata (°C)"])?;
    for (day, weather) in desk.weather.days.iter().enumerate() {
        let read_c = weather.mean_c + READING_SIGMA_K * dice.normal();
        table.write_record([desk.span.date(day).strftime("%d/%m/%Y").to_string(), format!("{read_c:.1}")])?;
    }
    Ok(Written { name: "stesen-cuaca.csv".to_owned(), bytes: bytes(table)?, rows: desk.weather.days.len() as u32 })
}
