//! The files an energy officer finds on the desk.

mod bill_list;
mod facility_list;
mod smart_meter;
mod weather_station;

pub use facility_list::FacilityList;

use crate::{
    DemoError, DemoSettings, PlantedFault, account::Account, bill::Bill, calendar::Span, portfolio::Premises,
    tariff::Tariffs, weather::Weather,
};

/// A file with the number of its data rows.
pub struct Written {
    pub name: String,
    pub bytes: Vec<u8>,
    pub rows: u32,
}

/// All that is written.
pub struct Desk<'a> {
    pub settings: &'a DemoSettings,
    pub premises: &'a [Premises],
    pub accounts: &'a [Account],
    pub tariffs: &'a Tariffs,
    pub list: &'a FacilityList,
    pub bills: &'a [Vec<Bill>],
    /// Positions of accounts with a smart meter.
    pub smart_meters: &'a [usize],
    pub weather: &'a Weather,
    pub span: &'a Span,
}

/// Writes all files and notes in the faults which rows they hit.
pub fn write(desk: &Desk<'_>, faults: &mut [PlantedFault]) -> Result<Vec<Written>, DemoError> {
    let mut files = vec![desk.list.write(faults)?, accounts(desk)?];
    files.extend(bill_list::write(desk, faults)?);
    files.push(weather_station::write(desk)?);
    files.extend(smart_meter::write(desk)?);
    Ok(files)
}

/// The account list, in the order of account numbers: one row per account and premises served.
fn accounts(desk: &Desk<'_>) -> Result<Written, DemoError> {
    let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    table.write_record(["No. Akaun", "No. Aset", "Nama Premis", "Jenis Tenaga", "Tarif"])?;
    let mut rows = 0;
    for (index, account) in desk.accounts.iter().enumerate() {
        let energy = if account.carrier == lcs_domain::Carrier::Electricity { "Elektrik" } else { "Gas Asli" };
        for &(premises, _) in &account.serves {
            let (id, name) = desk.list.listed_as(index, &desk.premises[premises]);
            table.write_record([&account.id, id, &name.to_uppercase(), energy, desk.tariffs.code(account.supply)])?;
            rows += 1;
        }
    }
    Ok(Written { name: "senarai-akaun.csv".to_owned(), bytes: bytes(table)?, rows })
}

/// What a CSV writer has written.
fn bytes(table: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, DemoError> {
    table.into_inner().map_err(|error| DemoError::Csv(csv::Error::from(error.into_error())))
}
