//! A small city to publish into.

use lcs_domain::{
    AreaKind, Bill, BillStatus, Carrier, ColumnMapping, Date, Facility, FacilityId, FileHash, FileKind, Finding,
    FloorArea, Meter, MeterId, Period, ReportedFigure, ServedFacility, Severity, SourceRef, Subject, UseShare,
};
use lcs_store::{Change, CityFolder, FileRecord, PackChoice, Settings, Store};
use lcs_units::{Money, Unit};
use std::{collections::BTreeMap, path::Path};

pub(crate) fn settings() -> Settings {
    Settings { pack: PackChoice { id: "my-kuala-lumpur".into(), folder: None }, synthetic: false }
}

/// A new, empty city.
pub(crate) fn create(root: &Path) -> CityFolder {
    CityFolder::create(root, settings(), &[]).unwrap()
}

pub(crate) fn hash(name: &str) -> FileHash {
    FileHash::new(&format!("hash-of-{name}")).unwrap()
}

pub(crate) fn cell(file: &str, row: u32, column: &str) -> SourceRef {
    SourceRef { file: hash(file), name: file.into(), sheet: None, row, column: Some(column.into()) }
}

pub(crate) fn file(name: &str) -> FileRecord {
    FileRecord {
        hash: hash(name),
        name: name.into(),
        kind: FileKind::Bills,
        byte_count: 1234,
        mapping: vec![ColumnMapping {
            sheet: None,
            header: "Usage (kWh)".into(),
            field: Some("quantity".into()),
            unit: Some("kWh".into()),
        }],
    }
}

/// A facility that says something in every field.
pub(crate) fn facility(id: &str, name: &str, file: &str) -> Facility {
    Facility {
        id: FacilityId::new(id).unwrap(),
        name: name.into(),
        use_label: Some("Pejabat".into()),
        uses: vec![UseShare { label: "Office".into(), area_m2: "812.50".parse().unwrap() }],
        address: Some("1, Jalan Raja Laut".into()),
        district: Some("中央区".into()),
        latitude_deg: Some(3.1478),
        longitude_deg: Some(101.6953),
        year_built: Some(1984),
        storeys: Some(29),
        buildings: Some(1),
        floor_areas: vec![FloorArea {
            kind: AreaKind::Gross,
            area_m2: "1000.10".parse().unwrap(),
            source: cell(file, 2, "GFA"),
        }],
        reported: vec![ReportedFigure {
            figure: "site_energy_kwh".into(),
            year: Some(2025),
            value: "12.345678901234567890".parse().unwrap(),
            source: cell(file, 2, "Energy"),
        }],
        attributes: BTreeMap::from([("Remarks".into(), "said 'roof leaks'; drop table bill".into())]),
        source: cell(file, 2, "Name"),
    }
}

pub(crate) fn meter(id: &str, facility: &str, file: &str) -> Meter {
    Meter {
        id: MeterId::new(id).unwrap(),
        name: None,
        account: Some(format!("account of {id}")),
        carrier: Carrier::Electricity,
        serves: vec![ServedFacility {
            facility: FacilityId::new(facility).unwrap(),
            share: "0.25".parse().unwrap(),
            period: Period::new(Date::constant(2025, 1, 1), Date::constant(2025, 7, 1)),
            source: cell(file, 3, "Facility"),
        }],
        tariff: Some("C1".into()),
        source: cell(file, 3, "Meter"),
    }
}

/// A bill of one month of 2025.
pub(crate) fn bill(meter: &str, month: i8, quantity: &str, file: &str, row: u32) -> Bill {
    Bill {
        meter: MeterId::new(meter).unwrap(),
        period: Period::month(2025, month),
        quantity: quantity.parse().unwrap(),
        unit: Unit::Kwh,
        cost: Some(Money { amount: "1999.90".parse().unwrap(), currency: "MYR".into() }),
        status: BillStatus::Measured,
        source: cell(file, row, "kWh"),
    }
}

pub(crate) fn finding(code: &'static str, file: &str) -> Finding {
    Finding::new(code, Severity::Warning, Subject::File(file.into()))
        .number("rows", 3.0)
        .text("header", "使用量")
        .at(&cell(file, 7, "kWh"))
}

/// One facility, one meter, three months of bills, one finding, all in `file`.
pub(crate) fn first_change(file_name: &str) -> Change {
    Change {
        actor: "local:officer".into(),
        files: vec![file(file_name)],
        facilities: vec![facility("F1", "Menara DBKL 1", file_name)],
        meters: vec![meter("M1", "F1", file_name)],
        bills: vec![
            bill("M1", 1, "1000.0", file_name, 2),
            bill("M1", 2, "900", file_name, 3),
            bill("M1", 3, "-0.125", file_name, 4),
        ],
        superseded_bills: Vec::new(),
        findings: vec![finding("bill.gap", file_name)],
        ..Change::default()
    }
}

/// So many bills that the transaction outgrows the database's page cache and reaches the disk before its commit.
pub(crate) fn large_change(file_name: &str) -> Change {
    let bills = (0..60_000_u32)
        .map(|row| {
            let month = i8::try_from(row % 12).unwrap() + 1;
            bill(&format!("large-{}", row / 12), month, &row.to_string(), file_name, row + 2)
        })
        .collect();
    Change { bills, ..first_change(file_name) }
}

/// A city with one published change.
pub(crate) async fn with_first_change(root: &Path) -> CityFolder {
    let folder = create(root);
    let store = Store::open_write(folder.clone()).await.unwrap();
    assert_eq!(store.publish(&first_change("bills.csv")).await.unwrap(), 1);
    store.close().await;
    folder
}
