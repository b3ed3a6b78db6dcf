//! The powers of every step as a table.

use crate::AppError;
use lcs_community::Dispatch;
use std::path::Path;

/// Writes the schedule to a file.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write_schedule(file: &Path, dispatch: &Dispatch, step_minutes: u32) -> Result<(), AppError> {
    let failed = |error| AppError::Write { path: file.to_owned(), error };
    std::fs::write(file, schedule_csv(dispatch, step_minutes)?).map_err(failed)
}

/// One row a step: powers in kW, stored energy at its end in kWh, the price of the bus where the plan has one.
///
/// # Errors
/// Never in practice: a table in memory can be written.
pub(super) fn schedule_csv(dispatch: &Dispatch, step_minutes: u32) -> Result<Vec<u8>, AppError> {
    let internal = |error: csv::Error| AppError::Internal { message: error.to_string() };
    let mut table = csv::Writer::from_writer(Vec::new());
    write(&mut table, dispatch, step_minutes).map_err(internal)?;
    table.into_inner().map_err(|error| AppError::Internal { message: error.to_string() })
}

fn write(table: &mut csv::Writer<Vec<u8>>, dispatch: &Dispatch, step_minutes: u32) -> csv::Result<()> {
    let mut header = vec!["step".to_owned(), "hour_of_year".to_owned()];
    header.extend(["import_kw", "export_kw", "pv_kw", "bus_price_per_kwh"].map(str::to_owned));
    for store in &dispatch.stores {
        let name = store.name.replace(' ', "_");
        header.extend(["charge_kw", "discharge_kw", "stored_kwh"].map(|column| format!("{name}_{column}")));
    }
    table.write_record(header)?;
    for step in 0..dispatch.import_kw.len() {
        let at = |series: &[f64]| series.get(step).map_or_else(String::new, |value| format!("{value:.4}"));
        let hour = step as f64 * f64::from(step_minutes) / 60.0;
        let mut row = vec![step.to_string(), hour.to_string()];
        row.extend(
            [&dispatch.import_kw, &dispatch.export_kw, &dispatch.pv_kw, &dispatch.bus_price_per_kwh].map(|of| at(of)),
        );
        for store in &dispatch.stores {
            row.extend([&store.charge_kw, &store.discharge_kw, &store.stored_kwh].map(|of| at(of)));
        }
        table.write_record(row)?;
    }
    Ok(())
}
