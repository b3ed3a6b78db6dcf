//! Bill files: electricity by year, gas of the last year; dates as day/month/year, the last day included.

use super::{Desk, Written, bytes};
use crate::{DemoError, PlantedFault, account::Supply, bill::Bill, calendar::later};
use jiff::civil::Date;

/// Writes a file per year of electricity and one of gas.
pub fn write(desk: &Desk<'_>, faults: &mut [PlantedFault]) -> Result<Vec<Written>, DemoError> {
    let years = desk.settings.first_year..=desk.settings.last_year;
    let mut files = Vec::new();
    for year in years {
        let name = format!("bil-elektrik-{year}.csv");
        files.push(one(desk, name, year, false, faults)?);
    }
    let year = desk.settings.last_year;
    files.push(one(desk, format!("bil-gas-{year}.csv"), year, true, faults)?);
    // A small city may have no gas account; nobody exports a file without rows.
    files.retain(|file| file.rows > 0);
    Ok(files)
}

fn one(desk: &Desk<'_>, name: String, year: i16, gas: bool, faults: &mut [PlantedFault]) -> Result<Written, DemoError> {
    let mut bills: Vec<&Bill> = desk
        .bills
        .iter()
        .flatten()
        .filter(|bill| (desk.accounts[bill.account].supply == Supply::Gas) == gas)
        .filter(|bill| later(bill.end, -1).year() == year)
        .collect();
    // As a utility exports it: by the day of the bill. The sort is stable, so a reversal follows its bill.
    bills.sort_by_key(|bill| (bill.late, bill.end, bill.account));
    let mut table = csv::Writer::from_writer(Vec::new());
    let unit = if gas { "MMBtu" } else { "kWh" };
    let quantity = format!("Penggunaan ({unit})");
    let mut header = vec!["No. Akaun", "Tarikh Mula", "Tarikh Akhir", &quantity, "Amaun (RM)"];
    if !gas {
        header.push("Jenis Bacaan");
    }
    table.write_record(&header)?;
    for (row, bill) in bills.iter().enumerate() {
        let account = &desk.accounts[bill.account];
        let mut record = vec![
            account.id.clone(),
            dmy(bill.written.0),
            dmy(bill.written.1),
            bill.quantity(account.supply),
            format!("{:.2}", bill.rm),
        ];
        if !gas {
            record.push(if bill.estimated { "Anggaran" } else { "Sebenar" }.to_owned());
        }
        table.write_record(&record)?;
        if let Some(fault) = bill.fault {
            // The header is row 1.
            faults[fault].rows.push((name.clone(), row as u32 + 2));
        }
    }
    let rows = bills.len() as u32;
    Ok(Written { name, bytes: bytes(table)?, rows })
}

fn dmy(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}
