//! The facility list: a workbook that several departments have filled in, each in its own way.

use super::Written;
use crate::{DemoError, FaultKind, PlantedFault, dice::Dice, fault::Site, portfolio::Premises};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use std::collections::BTreeMap;

/// File name of the list.
pub const NAME: &str = "senarai-premis.xlsx";
/// Rows above the header.
const PREAMBLE: [&str; 3] = [
    "SENARAI PREMIS MAJLIS BANDAR - DATA SINTETIK / SYNTHETIC",
    "Semua premis, akaun dan bil adalah rekaan / all premises, accounts and bills are invented",
    "Luas lantai: mp = meter persegi, kps = kaki persegi",
];
const HEADER: [&str; 11] = [
    "No. Aset",
    "Nama Premis",
    "Kategori",
    "Alamat",
    "Zon",
    "Luas Lantai Kasar",
    "Unit",
    "Tahun Siap",
    "Bil. Tingkat",
    "Latitud",
    "Longitud",
];
/// Square feet in a square metre.
const FT2_PER_M2: f64 = 1.0 / 0.092_903_04;

/// One row as somebody typed it.
#[derive(Debug, Clone)]
struct Row {
    id: String,
    name: String,
    category: String,
    address: String,
    zone: String,
    area: Option<f64>,
    unit: &'static str,
    year: Option<i64>,
    storeys: Option<i64>,
    place: Option<(f64, f64)>,
    fault: Option<usize>,
}

/// The list before it is written.
#[derive(Debug, Clone)]
pub struct FacilityList {
    /// First the premises in their order, then the rows planted twice.
    rows: Vec<Row>,
    /// Accounts that are listed under a second row.
    moved: BTreeMap<usize, usize>,
}

impl FacilityList {
    /// Fills in the list with the gaps, slips and units that such lists have.
    pub fn new(seed: u64, premises: &[Premises]) -> Self {
        let rows = premises.iter().map(|one| row(one, &mut Dice::new(seed, "facility list", one.number))).collect();
        Self { rows, moved: BTreeMap::new() }
    }

    /// Asset number and name under which an account of these premises is listed.
    pub fn listed_as(&self, account: usize, premises: &Premises) -> (&str, &str) {
        let row = &self.rows[self.moved.get(&account).copied().unwrap_or(premises.number)];
        (&row.id, &row.name)
    }

    /// Plants one of the faults that stand in this list.
    pub fn plant(
        &mut self,
        index: usize,
        site: &Site,
        fault: &mut PlantedFault,
        premises: &[Premises],
        dice: &mut Dice,
    ) {
        let one = &premises[site.premises[0]];
        let row = &mut self.rows[one.number];
        row.fault = Some(index);
        match site.kind {
            FaultKind::AreaUnitSlip => {
                row.area = Some((one.size * FT2_PER_M2).round());
                row.unit = "mp";
                fault.factor = Some(FT2_PER_M2);
            }
            FaultKind::Coordinates => row.place = Some(misplaced(one, dice)),
            FaultKind::YearBuilt => row.year = Some(*dice.pick(&[19, 208, 1097, 2055, 2105])),
            FaultKind::DuplicateFacility => {
                let (latitude, longitude) = (one.latitude_deg, one.longitude_deg);
                row.place = Some((latitude, longitude));
                let mut twin = row.clone();
                twin.id = format!("DB-{:05}", 10_002 + one.number * 3);
                twin.name = other_spelling(&row.name, dice);
                twin.place = Some((latitude + dice.between(-3e-5, 3e-5), longitude + dice.between(-3e-5, 3e-5)));
                fault.facilities.push(twin.id.clone());
                if let Some(&account) = site.accounts.first() {
                    self.moved.insert(account, self.rows.len());
                }
                self.rows.push(twin);
            }
            _ => {}
        }
    }

    /// Writes the workbook, by zone and name, and tells the faults their rows.
    pub fn write(&self, faults: &mut [PlantedFault]) -> Result<Written, DemoError> {
        let mut order: Vec<&Row> = self.rows.iter().collect();
        order.sort_by(|a, b| (&a.zone, &a.name, &a.id).cmp(&(&b.zone, &b.name, &b.id)));
        let mut workbook = Workbook::new();
        // A fixed date, so that the same city gives the same bytes.
        let created = ExcelDateTime::from_ymd(2026, 1, 2)?;
        workbook.set_properties(&DocProperties::new().set_title(PREAMBLE[0]).set_creation_datetime(&created));
        let sheet = workbook.add_worksheet().set_name("Premis")?;
        for (row, text) in PREAMBLE.iter().enumerate() {
            sheet.write(row as u32, 0, *text)?;
        }
        for (column, text) in HEADER.iter().enumerate() {
            sheet.write(PREAMBLE.len() as u32, column as u16, *text)?;
        }
        for (position, row) in order.iter().enumerate() {
            let line = (position + PREAMBLE.len() + 1) as u32;
            let texts = [&row.id, &row.name, &row.category, &row.address, &row.zone];
            for (column, text) in texts.into_iter().enumerate() {
                sheet.write(line, column as u16, text)?;
            }
            if let Some(area) = row.area {
                sheet.write(line, 5, area)?;
                sheet.write(line, 6, row.unit)?;
            }
            let (latitude, longitude) = row.place.unzip();
            let numbers = [row.year.map(|year| year as f64), row.storeys.map(|n| n as f64), latitude, longitude];
            for (column, number) in numbers.into_iter().enumerate() {
                if let Some(number) = number {
                    sheet.write(line, 7 + column as u16, (number * 1e5).round() / 1e5)?;
                }
            }
            if let Some(fault) = row.fault {
                faults[fault].rows.push((NAME.to_owned(), line + 1));
            }
        }
        let rows = order.len() as u32;
        Ok(Written { name: NAME.to_owned(), bytes: workbook.save_to_buffer()?, rows })
    }
}

fn row(one: &Premises, dice: &mut Dice) -> Row {
    let in_feet = dice.chance(0.09);
    let area = one.floor_area_m2().filter(|_| !dice.chance(0.12));
    let labels = &one.kind.labels;
    let label = if dice.chance(0.7) { &labels[0] } else { dice.pick(labels) };
    Row {
        id: one.id.clone(),
        name: one.name.clone(),
        category: label.clone(),
        address: one.address.clone(),
        zone: one.district.clone(),
        area: area.map(|m2| if in_feet { (m2 * FT2_PER_M2).round() } else { m2 }),
        unit: if in_feet { "kps" } else { "mp" },
        year: Some(i64::from(one.year_built)).filter(|_| !dice.chance(0.15)),
        storeys: Some(one.storeys).filter(|&storeys| storeys > 0 && !dice.chance(0.1)),
        place: Some((one.latitude_deg, one.longitude_deg)).filter(|_| !dice.chance(0.08)),
        fault: None,
    }
}

/// Coordinates as they go wrong: exchanged, a digit too few, a wrong sign, a degree off.
fn misplaced(one: &Premises, dice: &mut Dice) -> (f64, f64) {
    let (latitude, longitude) = (one.latitude_deg, one.longitude_deg);
    *dice.pick(&[
        (longitude, latitude),
        (latitude, longitude / 10.0),
        (-latitude, longitude),
        (latitude + 1.0, longitude),
        (latitude, longitude - 1.0),
    ])
}

/// The same name as another department writes it.
fn other_spelling(name: &str, dice: &mut Dice) -> String {
    let upper = name.to_uppercase();
    let dashed = name.replacen(' ', "-", 1);
    let marked = format!("{name} (DB)");
    let doubled = name.replacen(' ', "  ", 1);
    dice.pick(&[upper, dashed, marked, doubled]).clone()
}
