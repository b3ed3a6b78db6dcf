//! Lists as a Malaysian or Japanese city keeps them.

use crate::{csv, findings, options, rejected};
use lcs_domain::{BillStatus, Carrier, Date, FileKind, Period};
use lcs_import::read;
use lcs_units::Unit;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

#[test]
fn an_asset_list_with_a_preamble_and_two_units() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Premis").unwrap();
    sheet.write(0, 0, "Senarai Premis Dewan Bandaraya").unwrap();
    sheet.write(1, 0, "Dikemas kini 2025").unwrap();
    let headers = [
        "No. Aset",
        "Nama Premis",
        "Kategori",
        "Alamat",
        "Zon",
        "Luas Lantai Kasar (mp)",
        "Unit",
        "Tahun Siap",
        "Bil. Tingkat",
        "Latitud",
        "Longitud",
    ];
    for (column, header) in (0u16..).zip(headers) {
        sheet.write(3, column, header).unwrap();
    }
    let rows: [(&str, f64, &str); 3] = [("P-001", 1200.0, ""), ("P-002", 12_916.69, "kps"), ("P-003", 50.0, "ela")];
    for (row, (id, area, unit)) in (4u32..).zip(rows) {
        sheet.write(row, 0, id).unwrap();
        sheet.write(row, 1, format!("Dewan {id}")).unwrap();
        sheet.write(row, 2, "Dewan Serbaguna").unwrap();
        sheet.write(row, 4, "Zon 3").unwrap();
        sheet.write(row, 5, area).unwrap();
        sheet.write(row, 6, unit).unwrap();
        sheet.write(row, 7, 1998).unwrap();
        sheet.write(row, 8, 4).unwrap();
        sheet.write(row, 9, 3.15).unwrap();
        sheet.write(row, 10, 101.7).unwrap();
    }
    let batch = read("senarai-premis.xlsx", &book.save_to_buffer().unwrap(), &options()).unwrap();
    assert_eq!((batch.kind, batch.facilities.len()), (FileKind::FacilityList, 3));
    let area = |at: usize| batch.facilities[at].denominator().map(|area| area.area_m2.round_dp(1).to_string());
    // 12,916.69 ft² × 0.09290304 = 1,200.0 m².
    assert_eq!((area(0).as_deref(), area(1).as_deref(), area(2)), (Some("1200"), Some("1200.0"), None));
    assert_eq!(rejected(&batch), [("unit.unknown", 7, Some("Luas Lantai Kasar (mp)"), "ela")]);
    let hall = &batch.facilities[0];
    assert_eq!((hall.district.as_deref(), hall.year_built, hall.storeys), (Some("Zon 3"), Some(1998), Some(4)));
    assert_eq!(hall.source.to_string(), "senarai-premis.xlsx › Premis › row 5");
}

#[test]
fn an_account_list_links_accounts_to_premises() {
    let batch = csv(
        "senarai-akaun.csv",
        "No. Akaun;No. Aset;Nama Premis;Jenis Tenaga;Tarif\n\
         220001;P-001;Dewan A;Elektrik;C1\n\
         220002;P-002;Dewan B;Elektrik;B\n\
         220002;P-003;Pejabat C;Elektrik;B\n\
         330001;P-001;Dewan A;Gas asli;\n\
         440001;P-001;Dewan A;Air bersih;\n\
         550001;P-001;Dewan A;Wayang;\n",
    );
    assert_eq!((batch.kind, batch.meters.len(), batch.facilities.len()), (FileKind::AccountList, 3, 0));
    assert_eq!(batch.meters[2].carrier, Carrier::NaturalGas);
    assert_eq!(batch.meters[0].tariff.as_deref(), Some("C1"));
    let shares: Vec<_> =
        batch.meters[1].serves.iter().map(|served| (served.facility.as_str(), served.share.to_string())).collect();
    assert_eq!(shares, [("P-002", "0.5".to_owned()), ("P-003", "0.5".to_owned())]);
    assert_eq!((findings(&batch, "meter.shared").len(), findings(&batch, "meter.left_out").len()), (1, 1));
    assert_eq!(rejected(&batch), [("carrier.unknown", 7, Some("Jenis Tenaga"), "Wayang")]);
}

#[test]
fn bills_with_days_first_and_the_last_day_included() {
    let batch = csv(
        "bil-elektrik-2024.csv",
        "No. Akaun,Tarikh Mula,Tarikh Akhir,Penggunaan (kWh),Amaun (RM),Jenis Bacaan\n\
         220001,01/01/2024,31/01/2024,\"12,500\",\"6,362.50\",Sebenar\n\
         220001,01/02/2024,29/02/2024,11800,6006.20,Anggaran\n",
    );
    assert_eq!((batch.kind, batch.bills.len(), batch.facilities.len()), (FileKind::Bills, 2, 0));
    assert!(batch.rejected.is_empty());
    let bill = &batch.bills[0];
    assert_eq!(
        (bill.period, bill.quantity.to_string().as_str(), bill.unit),
        (Period::month(2024, 1), "12500", Unit::Kwh)
    );
    assert_eq!(bill.cost.as_ref().unwrap().amount.to_string(), "6362.50");
    assert_eq!(batch.bills[1].status, BillStatus::Estimated);
    assert_eq!((batch.meters[0].carrier, batch.meters[0].serves.len()), (Carrier::Electricity, 0));
    let gas = csv(
        "bil-gas-2025.csv",
        "No. Akaun,Tarikh Mula,Tarikh Akhir,Penggunaan (MMBtu),Amaun (RM)\n330001,05/03/2025,04/04/2025,12.5,480\n",
    );
    assert_eq!((gas.meters[0].carrier, gas.bills[0].unit), (Carrier::NaturalGas, Unit::MmBtu));
    assert_eq!(gas.bills[0].period, Period::new(Date::constant(2025, 3, 5), Date::constant(2025, 4, 5)).unwrap());
    assert_eq!(findings(&gas, "date.ambiguous").len(), 1);
}

#[test]
fn japanese_lists_in_cp932() {
    let text = "施設番号,施設名称,用途,延床面積（㎡）,竣工年,年度,電気使用量(kWh),都市ガス使用量(m3)\n\
                001,区役所,庁舎,\"12,345.6\",1985,2023,\"1,234,567\",4567\n";
    let (bytes, _, failed) = encoding_rs::SHIFT_JIS.encode(text);
    assert!(!failed);
    let batch = read("施設一覧.csv", &bytes, &options()).unwrap();
    let office = &batch.facilities[0];
    assert_eq!(
        (office.name.as_str(), office.use_label.as_deref(), office.year_built),
        ("区役所", Some("庁舎"), Some(1985))
    );
    assert_eq!(office.denominator().unwrap().area_m2.to_string(), "12345.6");
    assert_eq!((batch.bills[0].quantity.to_string().as_str(), batch.bills[0].unit), ("1234567", Unit::Kwh));
    assert_eq!((batch.bills[1].meter.as_str(), batch.bills[1].unit), ("001:natural-gas", Unit::CubicMetre));
}

#[test]
fn decimal_commas_with_semicolons() {
    let batch = csv("bil.csv", "No. Akaun;Bulan;Elektrik (kWh)\n1;2024-01;1.234,5\n1;2024-02;987,25\n");
    assert_eq!(batch.bills.iter().map(|bill| bill.quantity.to_string()).collect::<Vec<_>>(), ["1234.5", "987.25"]);
}

#[test]
fn bulk_fuel_lasts_until_the_next_delivery() {
    let batch = csv(
        "diesel.csv",
        "Account,Delivery Date,Quantity,Units,Energy Type\nT1,2024-01-10,1000,L,Diesel\nT1,2024-03-10,900,L,Diesel\nT1,2024-05-09,950,L,Diesel\n",
    );
    let days: Vec<_> = batch.bills.iter().map(|bill| (bill.period.start.to_string(), bill.period.days())).collect();
    // 60 days, 60 days, and their mean for the last.
    assert_eq!(days, [("2024-01-10".to_owned(), 60), ("2024-03-10".to_owned(), 60), ("2024-05-09".to_owned(), 60)]);
    assert_eq!((batch.bills[0].unit, findings(&batch, "bill.delivery_open").len()), (Unit::Litre, 1));
}

#[test]
fn columns_per_year_and_names_with_one_bill() {
    let wide = csv("list.csv", "Name,Floor Area (m2),Electricity 2022 (kWh),Electricity 2023 (kWh)\nHall,100,10,20\n");
    let years: Vec<_> = wide.bills.iter().map(|bill| (bill.period.start.year(), bill.quantity.to_string())).collect();
    assert_eq!(years, [(2022, "10".to_owned()), (2023, "20".to_owned())]);
    let single = csv("b.csv", "Nama Premis,Bulan,Penggunaan (kWh)\nDewan,Januari 2024,77\n");
    assert_eq!((single.facilities[0].id.as_str(), single.bills[0].meter.as_str()), ("Dewan", "Dewan:electricity"));
    let named = csv("disclosure-2019.csv", "Name,Electricity (kWh)\nHall,5\n");
    assert_eq!((named.bills[0].period, findings(&named, "energy.year_from_name").len()), (Period::year(2019), 1));
}

#[test]
fn dates_of_a_spreadsheet_are_dates() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0u16..).zip(["Account", "Start", "End", "Usage (kWh)"]) {
        sheet.write(0, column, header).unwrap();
    }
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(1, 0, 9.0).unwrap();
    sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2024, 2, 1).unwrap(), &format).unwrap();
    sheet.write_with_format(1, 2, ExcelDateTime::from_ymd(2024, 2, 29).unwrap(), &format).unwrap();
    sheet.write(1, 3, 42.5).unwrap();
    // A cell in the last corner of the sheet must not cost the area between.
    sheet.write(1_048_575, 100, " ").unwrap();
    let batch = read("b.xlsx", &book.save_to_buffer().unwrap(), &options()).unwrap();
    assert_eq!((batch.bills[0].period, batch.bills[0].meter.as_str()), (Period::month(2024, 2), "9"));
}
