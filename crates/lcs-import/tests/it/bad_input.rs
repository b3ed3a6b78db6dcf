//! Files that are not what they say, and values that cannot be.

use crate::{csv, findings, options, reference, rejected};
use lcs_domain::BillStatus;
use lcs_import::{ImportError, MappedColumn, Mapping, ReadOptions, read};
use lcs_units::Unit;

fn error(name: &str, bytes: &[u8]) -> ImportError {
    let error = read(name, bytes, &options()).unwrap_err();
    assert!(!error.hint().is_empty());
    error
}

#[test]
fn every_broken_meter_file_has_a_name_for_its_fault() {
    type Fault = fn(&ImportError) -> bool;
    let cases: [(&str, Fault); 7] = [
        ("amr_upload_data_files/not_a_csv.csv", |e| matches!(e, ImportError::NotATable { found: "a PNG image", .. })),
        ("amr_upload_data_files/not_a_xlsx.xlsx", |e| {
            matches!(e, ImportError::NotATable { found: "a JPEG image", .. })
        }),
        ("amr_upload_data_files/energy_assets_invalid.csv", |e| {
            matches!(e, ImportError::NotATable { found: "an HTML page", .. })
        }),
        ("amr_upload_data_files/with-nulls-and-empty-lines.csv", |e| matches!(e, ImportError::Encoding { .. })),
        ("amr_highlands/empty.csv", |e| matches!(e, ImportError::Empty { .. })),
        // No headers: nobody says what the numbers are.
        ("amr_upload_data_files/with-mixed-line-endings.csv", |e| matches!(e, ImportError::NoTable { .. })),
        ("amr_upload_data_files/date-test.xlsx", |e| matches!(e, ImportError::NoTable { .. })),
    ];
    for (path, fault) in cases {
        let Some(result) = reference(&format!("interval_meter_files/{path}")) else { return };
        let error = result.unwrap_err();
        assert!(fault(&error), "{path}: {error}");
        let name = path.rsplit('/').next().unwrap();
        assert!(error.to_string().contains(name) && !error.hint().is_empty());
    }
}

#[test]
fn property_files_are_read_or_refused_by_name() {
    for (name, facilities) in [
        ("example-data-properties", 14),
        ("example-data-properties-unicode", 3),
        ("example-data-properties-missing-headers", 3),
        ("example-data-properties-duplicate-headers", 3),
        ("example-data-properties-duplicates", 3),
    ] {
        let Some(batch) = reference(&format!("property_files/{name}.xlsx")) else { return };
        assert_eq!(batch.unwrap().facilities.len(), facilities, "{name}");
    }
    let named = |name: &str| reference(&format!("property_files/{name}")).unwrap();
    let duplicates = named("example-data-properties-duplicates.xlsx").unwrap();
    assert_eq!(findings(&duplicates, "facility.duplicate").len(), 6);
    assert_eq!(
        findings(&named("example-data-properties-duplicate-headers.xlsx").unwrap(), "header.duplicate").len(),
        1
    );
    assert_eq!(findings(&named("example-data-properties-missing-headers.xlsx").unwrap(), "header.missing").len(), 1);
    let unicode = named("example-data-properties-unicode.xlsx").unwrap();
    assert_eq!(unicode.facilities[2].name, "🏦 Bank");
    // An area without unit is not guessed.
    assert!(!findings(&named("covered-buildings-sample.csv").unwrap(), "unit.missing").is_empty());
    let no_table = named("san-jose-test-properties.csv").unwrap_err();
    assert!(no_table.to_string().contains("\"UBID\"") && no_table.to_string().contains("one bill or one area"));
    let lacking = reference("portfolio_manager/system_meter_readings.xlsx").unwrap().unwrap_err();
    assert!(matches!(lacking, ImportError::MissingColumn { row: 1, .. }), "{lacking}");
}

#[test]
fn files_that_hold_nothing() {
    assert!(matches!(error("a.csv", b""), ImportError::Empty { .. }));
    assert!(matches!(error("a.csv", b"\r\n \n"), ImportError::Empty { .. }));
    assert!(matches!(error("a.csv", b"Property Name,Gross Floor Area (m2)\n"), ImportError::NoRows { headers: 2, .. }));
    assert!(matches!(error("a.csv", b"colour,weight\nred,1\n"), ImportError::NoTable { .. }));
    assert!(matches!(error("a.xlsx", b"PK\x03\x04 and then nothing"), ImportError::Damaged { .. }));
    assert!(matches!(error("a.xml", b"<BuildingSync/>"), ImportError::ForeignXml { .. }));
    assert!(matches!(error("a.xml", b"<reportData><informationAndMetrics></reportData>"), ImportError::Damaged { .. }));
    let no_unit = error("a.csv", b"Account,Start,End,Usage\n1,2024-01-01,2024-01-31,5\n");
    assert!(no_unit.to_string().contains("the unit of the usage"), "{no_unit}");
}

#[test]
fn values_that_cannot_be_are_rejected_by_row_and_column() {
    let batch = csv(
        "list.csv",
        "Facility ID,Name,Gross Floor Area (m2),Year Built,Latitude,Year,Electricity (kWh)\n\
         1,Hall,1e12,3000,3.1,2024,5000\n\
         2,Pool,-20,1990,95,2024,-700\n\
         3,Depot,abc,1990.5,3.1,2024,9e30\n\
         ,Nobody,1,1990,3.1,2024,1\n\
         1,Hall,100,1990,3.1,2024,5000\n\
         Total,,,,,,9300\n",
    );
    assert_eq!(
        rejected(&batch),
        [
            ("row.no_facility", 5, None, "Nobody · 1 · 1990"),
            ("row.duplicate_facility", 6, None, "1"),
            ("cell.absurd_year", 2, Some("Year Built"), "3000"),
            ("cell.absurd_area", 2, Some("Gross Floor Area (m2)"), "1000000000000 m²"),
            ("cell.out_of_range", 3, Some("Latitude"), "95"),
            ("cell.negative", 3, Some("Gross Floor Area (m2)"), "-20"),
            ("cell.absurd_year", 4, Some("Year Built"), "1990.5"),
            ("cell.not_a_number", 4, Some("Gross Floor Area (m2)"), "abc"),
            ("cell.not_a_number", 4, Some("Electricity (kWh)"), "9e30"),
        ]
    );
    assert_eq!(batch.facilities.len(), 3);
    assert_eq!((findings(&batch, "energy.negative").len(), findings(&batch, "row.total").len()), (1, 1));
}

#[test]
fn the_users_mapping_goes_first() {
    let text = "Ref,Space,Note\nA,500,x\nB,700,y\n";
    assert!(matches!(error("a.csv", text.as_bytes()), ImportError::NoTable { .. }));
    let column =
        |field: &str, unit: Option<&str>| MappedColumn { field: Some(field.into()), unit: unit.map(Into::into) };
    let mut mapping = Mapping::default();
    mapping.columns.insert("Ref".into(), column("facility-id", None));
    mapping.columns.insert("Space".into(), column("area-net", Some("ft2")));
    mapping.columns.insert("Note".into(), column("ignore", None));
    let batch = read("a.csv", text.as_bytes(), &ReadOptions { mapping: Some(mapping.clone()), ..options() }).unwrap();
    assert_eq!(batch.facilities[0].floor_areas[0].area_m2.to_string(), "46.45152000");
    assert!(batch.facilities[0].attributes.is_empty());
    mapping.columns.insert("Note".into(), column("colour", None));
    let unknown = read("a.csv", text.as_bytes(), &ReadOptions { mapping: Some(mapping), ..options() }).unwrap_err();
    assert!(matches!(unknown, ImportError::UnknownField { .. }));
    assert!(matches!(Mapping::from_toml("[X]\nunit = \"parsec\"\n"), Err(ImportError::UnknownUnit { .. })));
    assert!(matches!(Mapping::from_toml("X = 1"), Err(ImportError::Mapping { .. })));
}

#[test]
fn bills_with_oddities() {
    let batch = csv(
        "gas.csv",
        "Meter No,Start Date,End Date,Usage,Units,Cost (RM),Estimated\n\
         7,2024-01-01,2024-01-31,10,GJ,90,No\n\
         7,2024-02-01,2024-02-29,0,GJ,95,Yes\n\
         7,2024-03-01,2024-02-01,3,GJ,9,No\n\
         7,2024-04-01,,3,GJ,9,No\n\
         7,2024-04-01,2024-04-30,,GJ,9,No\n\
         7,2024-05-01,2024-05-31,3,crates,9,No\n",
    );
    let codes: Vec<_> = rejected(&batch).iter().map(|row| (row.0, row.1)).collect();
    assert_eq!(codes, [("row.no_period", 5), ("bill.no_quantity", 6), ("unit.unknown", 7), ("period.reversed", 4)]);
    assert_eq!(
        (batch.bills[0].unit, batch.bills[0].period.days(), batch.bills[1].status),
        (Unit::Gj, 31, BillStatus::Estimated)
    );
    assert_eq!(batch.bills[0].cost.as_ref().unwrap().currency, "MYR");
    assert_eq!(findings(&batch, "bill.cost_without_usage").len(), 1);
}

#[test]
fn other_archives_are_named() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let named = |from: &[u8], to: &[u8]| error("a.xlsx", &replace(&bytes, from, to));
    assert!(matches!(named(b"xl/", b"yl/"), ImportError::NotATable { found: "a ZIP archive", .. }));
    assert!(matches!(
        named(b"xl/workbook.xml", b"xl/workbook.bin"),
        ImportError::NotATable { found: "a binary XLSB workbook", .. }
    ));
}

/// Replaces equal-length byte strings.
fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(from.len()) {
        if from.len() == to.len() && bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
    bytes
}

#[test]
fn a_year_on_two_sheets_is_booked_once() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["A", "B"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, header) in (0u16..).zip(["Facility ID", "Year", "Floor Area (m2)", "Electricity (kWh)"]) {
            sheet.write(0, column, header).unwrap();
        }
        for (column, value) in (0u16..).zip([7.0, 2024.0, 100.0, 5000.0]) {
            sheet.write(1, column, value).unwrap();
        }
    }
    let batch = read("x.xlsx", &book.save_to_buffer().unwrap(), &options()).unwrap();
    assert_eq!((batch.facilities.len(), batch.bills.len()), (1, 1));
    assert_eq!(rejected(&batch), [("row.duplicate_year", 2, Some("Electricity (kWh)"), "5000")]);
}
