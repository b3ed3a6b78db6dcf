//! Portfolio Manager's exports, reports, answers and templates.

use crate::{findings, reference, rejected};
use lcs_domain::{BillStatus, Carrier, Date, FileKind, MeterId, Period};
use lcs_testkit::assert_close;
use lcs_units::{Decimal, Unit};

/// T1 and T2 of facts/energy-database.md.
#[test]
fn a_workbook_with_meters() {
    let Some(batch) = reference("portfolio_manager/Has_Meters_two_buildings.xlsx") else { return };
    let batch = batch.unwrap();
    assert_eq!(batch.kind, FileKind::PortfolioManagerWorkbook);
    // SOURCE.txt: two properties, five meters (two of them water), 104 entries, 34 of them of water meters.
    assert_eq!((batch.facilities.len(), batch.meters.len(), batch.bills.len()), (2, 3, 70));
    assert_eq!(batch.rows_read, 2 + 5 + 104);
    let shared: Vec<_> = batch.bills.iter().filter(|bill| bill.meter.as_str() == "70305364").collect();
    let january = shared[0];
    assert_eq!((january.quantity, january.unit), (Decimal::from(44_160), Unit::Kwh));
    assert_eq!(january.period, Period::new(Date::constant(2018, 1, 6), Date::constant(2018, 2, 6)).unwrap());
    assert_eq!(shared[1].period.start, january.period.end);
    assert_eq!(findings(&batch, "period.end_shared").len(), 1);
    let costly = findings(&batch, "bill.cost_without_usage");
    assert_eq!((costly.len(), costly[0].source.as_ref().unwrap().row), (1, 5));
    assert_eq!(findings(&batch, "meter.left_out").len(), 2);
    // The diesel tank is marked as not counting for its property.
    let diesel = batch.meters.iter().find(|meter| meter.carrier == Carrier::Diesel).unwrap();
    assert!(diesel.serves.is_empty());
    assert_eq!(findings(&batch, "meter.not_in_metrics").len(), 1);
    // 53,674 ft² in "GFA Units" Sq. Ft.
    assert_close(as_f64(batch.facilities[0].denominator().unwrap().area_m2), 53_674.0 * 0.092_903_04, 1e-12, "area");
}

#[test]
fn bills_from_the_first_to_the_last_of_a_month_include_the_last() {
    // SOURCE.txt of the reference data: these run first to last day, inclusive; the sheets declare the range A1 only.
    for (path, bills) in [
        ("portfolio_manager/portfolio-manager-single-22482007.xlsx", 72),
        ("portfolio_manager/upload_templates/ESPM_BPS_Sample_Meter_Readings.xlsx", 579),
        ("portfolio_manager/upload_templates/Add_Bills_to_Meters.xlsx", 579),
    ] {
        let Some(batch) = reference(path) else { return };
        let batch = batch.unwrap();
        assert_eq!(batch.bills.len(), bills, "{path}");
        assert!(batch.bills.iter().all(|bill| bill.period.start.day() == 1 && bill.period.end.day() == 1), "{path}");
        assert!(batch.rejected.is_empty() || rejected(&batch).iter().all(|row| row.0.starts_with("cell.")), "{path}");
    }
}

#[test]
fn the_template_and_the_export_of_the_same_bills_agree() {
    let path = |name: &str| format!("portfolio_manager/upload_templates/{name}.xlsx");
    let (Some(template), Some(export)) =
        (reference(&path("Add_Bills_to_Meters")), reference(&path("ESPM_BPS_Sample_Meter_Readings")))
    else {
        return;
    };
    let (template, export) = (template.unwrap(), export.unwrap());
    let of = |batch: &lcs_domain::Batch, meter: &MeterId| {
        let bills = batch.bills.iter().filter(|bill| bill.meter == *meter);
        let mut bills: Vec<_> = bills.map(|bill| (bill.period, bill.quantity, bill.unit)).collect();
        bills.sort_by_key(|bill| bill.0);
        bills
    };
    // The XML of the two sheets, compared without this crate: the same 17 meters, of which five differ in one to three
    // bills that were scrambled differently.
    let same = template.meters.iter().filter(|meter| of(&template, &meter.id) == of(&export, &meter.id)).count();
    assert_eq!((template.meters.len(), export.meters.len(), same), (17, 17, 12));
}

#[test]
fn unknown_types_and_units_are_rejected_by_name() {
    let Some(batch) = reference("portfolio_manager/example-pm-monthly-meter-usage-with-unknown-types-and-units.xlsx")
    else {
        return;
    };
    let batch = batch.unwrap();
    assert_eq!(
        rejected(&batch),
        [
            ("unit.unknown", 10, Some("Usage/Quantity"), "Some Unknown Unit"),
            ("unit.unknown", 11, Some("Usage/Quantity"), "Some Unknown Unit"),
            ("carrier.unknown", 12, Some("Meter Type"), "Some Unknown Type"),
            ("carrier.unknown", 13, Some("Meter Type"), "Some Unknown Type"),
        ]
    );
    assert_eq!(batch.bills.len(), 4);
    // The properties stand on no sheet of their own.
    assert_eq!(
        batch.facilities.iter().map(|facility| facility.name.as_str()).collect::<Vec<_>>(),
        ["Campus Building 1"; 2]
    );
}

#[test]
fn answers_to_data_requests_old_and_new() {
    for name in ["example-data-request-response", "example-data-request-response-new-format"] {
        let Some(batch) = reference(&format!("portfolio_manager/{name}.xlsx")) else { return };
        let batch = batch.unwrap();
        assert_eq!((batch.kind, batch.facilities.len()), (FileKind::PortfolioManagerDataRequest, 4));
        let of = |meter: &str| batch.bills.iter().filter(|bill| bill.meter.as_str() == meter).collect::<Vec<_>>();
        let library = of("5766973:electricity");
        assert_eq!((library.len(), library[0].period), (12, Period::month(2016, 1)));
        assert_eq!(library[0].quantity.to_string(), "597478.9");
        // The yearly columns say the same and are not counted again: 2,185,493 kWh on the first sheet.
        let sum: Decimal = library.iter().map(|bill| bill.unit.to_base(bill.quantity).unwrap()).sum();
        // Portfolio Manager converts with 3.412 kBtu/kWh: 0.004 % off the exact factor.
        assert_close(as_f64(sum), 2_185_493.0, 1e-4, "electricity of the library");
        assert!(findings(&batch, "energy.months_disagree").is_empty());
        // Total 12,016,061.4 kBtu less 2,185,493 kWh and 32,680.3 therms.
        let rest = of("5766973:unspecified");
        assert_eq!((rest.len(), rest[0].status), (1, BillStatus::Derived));
        assert_close(
            as_f64(rest[0].quantity),
            12_016_061.4 - 2_185_493.0 * 3.412_141_633 - 3_268_030.094_1,
            1e-6,
            "rest",
        );
    }
}

#[test]
fn a_report_in_xml() {
    let Some(batch) = reference("portfolio_manager/portfolio-manager-report.xml") else { return };
    let batch = batch.unwrap();
    assert_eq!((batch.kind, batch.facilities.len()), (FileKind::PortfolioManagerReport, 9));
    assert_eq!(batch.facilities[0].name, "Medstar POB North Tower");
    assert_eq!(batch.facilities[0].denominator().unwrap().area_m2.round_dp(1).to_string(), "8291.6");
    // The element monthlyUsage, read by eye.
    let january = batch.bills.iter().find(|bill| bill.meter.as_str() == "22178843:electricity").unwrap();
    assert_eq!((january.quantity.to_string().as_str(), january.period), ("235373.4", Period::month(2021, 1)));
    // Nine properties by twelve months; electricity every month.
    let electricity = batch.bills.iter().filter(|bill| bill.meter.as_str().ends_with(":electricity")).count();
    assert_eq!(electricity, 108);
    // Intensities beside monthly energy are not counted a second time.
    assert!(findings(&batch, "energy.from_intensity").is_empty());
}

#[test]
fn years_of_one_facility_are_no_duplicates() {
    let Some(batch) = reference("portfolio_manager/Sample_MultipleCycles.xlsx") else { return };
    let batch = batch.unwrap();
    assert_eq!(batch.facilities.len(), 2);
    let mut years: Vec<_> =
        batch.bills.iter().map(|bill| (bill.period.start.year(), bill.quantity.to_string())).collect();
    years.sort();
    // Read by eye; 2020 stands twice, as year ending 2020-12-31 and 2021-01-01.
    assert_eq!(years, [(2018, "724279.4".into()), (2019, "701500.6".into()), (2020, "630245.3".into())]);
    assert_eq!(findings(&batch, "facility.duplicate").len(), 1);
    assert_eq!(findings(&batch, "energy.no_year").len(), 1);
    assert_eq!(batch.facilities[0].floor_areas[0].area_m2.round_dp(2).to_string(), "742.48");
}

#[test]
fn one_list_in_three_formats() {
    let read = |extension: &str| reference(&format!("portfolio_manager/portfolio-manager-sample.{extension}"));
    let (Some(xls), Some(xlsx), Some(csv)) = (read("xls"), read("xlsx"), read("csv")) else { return };
    let (xls, xlsx, csv) = (xls.unwrap(), xlsx.unwrap(), csv.unwrap());
    for batch in [&xls, &xlsx, &csv] {
        assert_eq!((batch.rows_read, batch.facilities.len()), (512, 512));
    }
    let quantities = |batch: &lcs_domain::Batch| {
        batch.bills.iter().map(|bill| (bill.meter.clone(), bill.quantity)).collect::<Vec<_>>()
    };
    assert_eq!(quantities(&xls), quantities(&xlsx));
    // The CSV has a year ending in 1880 in its first row.
    assert_eq!(rejected(&csv), [("cell.out_of_range", 2, Some("Year Ending"), "12/31/1880")]);
    // 69.8 kBtu/ft² × 322,701 ft² (row 3).
    let second = csv.bills.iter().find(|bill| bill.meter.as_str() == "5766975:unspecified").unwrap();
    assert_eq!(
        (second.quantity.to_string().as_str(), second.unit, second.status),
        ("22524529.8", Unit::KBtu, BillStatus::Derived)
    );
    assert_eq!(findings(&csv, "energy.from_intensity").len(), csv.bills.len());
}

#[test]
fn broken_samples_are_read_as_far_as_they_go() {
    let Some(errors) = reference("portfolio_manager/portfolio-manager-sample-with-errors.csv") else { return };
    assert_eq!(rejected(&errors.unwrap())[0].0, "row.no_facility");
    let missing = reference("portfolio_manager/portfolio-manager-sample-missing-headers.csv").unwrap().unwrap();
    assert_eq!((missing.facilities.len(), findings(&missing, "header.missing").len()), (3, 1));
    let crlf = reference("portfolio_manager/portfolio-manager-sample-with-crlf.xlsx").unwrap().unwrap();
    assert_eq!(crlf.facilities.len(), 9);
    assert!(crlf.facilities[0].attributes["Property Notes"].contains("Nice building - Large atrium"));
    let meters = reference("portfolio_manager/upload_templates/Add_Meters.xlsx").unwrap().unwrap();
    assert_eq!((meters.meters.len(), meters.bills.len()), (17, 0));
    let properties = reference("portfolio_manager/upload_templates/Add_Properties_en.xlsx").unwrap().unwrap();
    assert_eq!((properties.facilities.len(), properties.facilities[0].id.as_str()), (9, "Medstar POB South Tower"));
}

fn as_f64(value: Decimal) -> f64 {
    value.to_string().parse().unwrap()
}
