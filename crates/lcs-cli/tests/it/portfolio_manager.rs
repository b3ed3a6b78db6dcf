//! Portfolio Manager's workbooks, tables and reports: each is taken, or refused by name.

use crate::driver::{count, json, lcs, refused, text};
use serde_json::Value;
use std::path::Path;

/// What becomes of a file.
enum Fate {
    /// Taken: kind, facilities, bills and rejections, counted in the files with another program (openpyxl, `wc`).
    Taken { kind: &'static str, facilities: u64, bills: u64, rejected: u64 },
    /// Refused with words of the message.
    Refused(&'static str),
}

use Fate::{Refused, Taken};

const FATES: [(&str, Fate); 20] = [
    // 35 electricity and 35 gas entries; 34 of water are left out.
    (
        "Has_Meters_two_buildings.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 2, bills: 70, rejected: 0 },
    ),
    // Two rows speak of 2020 (years ending 31 December and 1 January), one names no year.
    ("Sample_MultipleCycles.xlsx", Taken { kind: "facility-list", facilities: 2, bills: 3, rejected: 1 }),
    // 4 properties × 12 months × 2 carriers, and what each total has beyond them.
    (
        "example-data-request-response-new-format.xlsx",
        Taken { kind: "portfolio-manager-data-request", facilities: 4, bills: 100, rejected: 0 },
    ),
    (
        "example-data-request-response.xlsx",
        Taken { kind: "portfolio-manager-data-request", facilities: 4, bills: 100, rejected: 0 },
    ),
    (
        "example-pm-monthly-meter-usage-2-cost-meters.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 2, bills: 8, rejected: 0 },
    ),
    // Two rows of an unknown type and two of an unknown unit.
    (
        "example-pm-monthly-meter-usage-with-unknown-types-and-units.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 2, bills: 4, rejected: 4 },
    ),
    (
        "example-pm-monthly-meter-usage.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 2, bills: 8, rejected: 0 },
    ),
    // 12 months of 9 electricity, 7 gas and 1 steam series, and what one total has beyond them.
    (
        "portfolio-manager-report.xml",
        Taken { kind: "portfolio-manager-report", facilities: 9, bills: 205, rejected: 0 },
    ),
    (
        "portfolio-manager-sample-missing-headers.csv",
        Taken { kind: "facility-list", facilities: 3, bills: 0, rejected: 0 },
    ),
    ("portfolio-manager-sample-with-crlf.xlsx", Taken { kind: "facility-list", facilities: 9, bills: 0, rejected: 0 }),
    // One of two rows has no id.
    ("portfolio-manager-sample-with-errors.csv", Taken { kind: "facility-list", facilities: 1, bills: 1, rejected: 1 }),
    // 396 intensities of which 4 are zero; in the CSV one stands for the year 1880.
    ("portfolio-manager-sample.csv", Taken { kind: "facility-list", facilities: 512, bills: 391, rejected: 1 }),
    ("portfolio-manager-sample.xls", Taken { kind: "facility-list", facilities: 512, bills: 392, rejected: 0 }),
    ("portfolio-manager-sample.xlsx", Taken { kind: "facility-list", facilities: 512, bills: 392, rejected: 0 }),
    (
        "portfolio-manager-single-22482007.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 1, bills: 72, rejected: 0 },
    ),
    // Start, end, usage and its unit by the hour, of nobody.
    ("system_meter_readings.xlsx", Refused("without a column for the account, meter or facility")),
    // Filled in: 324 electricity entries and 255 others.
    (
        "upload_templates/Add_Bills_to_Meters.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 9, bills: 579, rejected: 0 },
    ),
    (
        "upload_templates/Add_Meters.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 9, bills: 0, rejected: 0 },
    ),
    ("upload_templates/Add_Properties_en.xlsx", Taken { kind: "facility-list", facilities: 9, bills: 0, rejected: 0 }),
    (
        "upload_templates/ESPM_BPS_Sample_Meter_Readings.xlsx",
        Taken { kind: "portfolio-manager-workbook", facilities: 9, bills: 579, rejected: 0 },
    ),
];

fn init(dir: &Path) {
    let answer = lcs(&["init", text(dir), "--pack", "my-kuala-lumpur"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
}

#[test]
fn every_file_is_taken_or_refused_by_name() {
    let mut wrong = Vec::new();
    for (name, fate) in &FATES {
        let Some(file) = lcs_testkit::reference(&format!("portfolio_manager/{name}")) else { return };
        let root = tempfile::tempdir().unwrap();
        let dir = root.path().join("city");
        init(&dir);
        let import = ["import", text(&file), "--dir", text(&dir)];
        match fate {
            Refused(words) => {
                let refusal = refused(&import);
                refusal.says(&[Path::new(name).file_name().unwrap().to_str().unwrap()]);
                if !refusal.error.contains(words) {
                    wrong.push(format!("{name}: {}", refusal.error));
                }
            }
            Taken { kind, facilities, bills, rejected } => {
                let answer = lcs(&[&import[..], &["--format", "json"]].concat());
                let document: Value = serde_json::from_str(&answer.stdout).unwrap();
                let file = &document["files"][0];
                let counts = ["facilities", "bills", "rejected"].map(|key| file[key].as_u64());
                let expected = [facilities, bills, rejected].map(|count| Some(*count));
                if file["kind"] != **kind || counts != expected || answer.code != i32::from(*rejected > 0) {
                    let mut shown = document.to_string();
                    shown.truncate(600);
                    wrong.push(format!("{name}: exit {} {} {counts:?}: {shown}", answer.code, file["kind"]));
                    continue;
                }
                let again = lcs(&[&import[..], &["--format", "json"]].concat());
                let document: Value = serde_json::from_str(&again.stdout).unwrap();
                if count(&document, "/files/0/accepted") != 0 {
                    wrong.push(format!("{name}: {} rows are new the second time", document["files"][0]["accepted"]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What was not taken is named by sheet, row and column.
#[test]
fn unknown_types_and_units_are_named_by_row() {
    let name = "portfolio_manager/example-pm-monthly-meter-usage-with-unknown-types-and-units.xlsx";
    let Some(file) = lcs_testkit::reference(name) else { return };
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("city");
    init(&dir);
    let answer = crate::driver::json_with_code(&["import", text(&file), "--dir", text(&dir)], 1);
    let findings = answer["files"][0]["findings"].as_array().unwrap();
    let rejected: Vec<&Value> = findings.iter().filter(|finding| finding["severity"] == "error").collect();
    assert_eq!(rejected.len(), 4, "{findings:?}");
    for finding in rejected {
        assert_eq!(finding["sheet"], "Meter Entries", "{finding}");
        // The header stands in row 6, the entries in rows 7 to 14.
        assert!((7..=14).contains(&finding["row"].as_u64().unwrap()), "{finding}");
        assert!(["Meter Type", "Usage/Quantity"].contains(&finding["column"].as_str().unwrap()), "{finding}");
        assert!(finding["message"].as_str().unwrap().contains("Some Unknown"), "{finding}");
    }
}

/// Bills divided among months, and the next bill that shares its first day with the end of this one (facts of the
/// energy database, T1 and T2): 44,160 kWh from 6 January to 6 February 2018 are 31 days, 26 of them in January.
#[test]
fn bills_are_divided_by_days_with_the_end_day_left_out() {
    let Some(file) = lcs_testkit::reference("portfolio_manager/Has_Meters_two_buildings.xlsx") else { return };
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("city");
    init(&dir);
    json(&["import", text(&file), "--dir", text(&dir)]);
    let shown = json(&["facilities", "show", "1508802", "--dir", text(&dir), "--year", "2018"]);
    let carriers = shown["carriers"].as_array().unwrap();
    let electricity = carriers.iter().find(|carrier| carrier["carrier"] == "electricity").unwrap();
    let month = |index: usize| electricity["monthly_kwh"][index].as_f64().unwrap();
    let (january, of_first_in_february) = (37_037.419, 7_122.581);
    assert!((month(0) - january).abs() < 1e-3, "January: {}", month(0));
    // The next bill, 44,320 kWh from 6 February to 8 March, has 23 of its 30 days in February.
    let of_second_in_february = 44_320.0 * 23.0 / 30.0;
    assert!((month(1) - of_first_in_february - of_second_in_february).abs() < 1e-3, "February: {}", month(1));
    let overlaps = shown["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == "bill.overlap");
    assert_eq!(overlaps.count(), 0, "a shared boundary is no overlap");

    // 6 April to 8 May: no use, and a cost of 6,019.31.
    let run = json(&["run", "--dir", text(&dir), "--year", "2018"]);
    let codes: Vec<&str> = run["findings"].as_array().unwrap().iter().filter_map(|f| f["code"].as_str()).collect();
    assert!(codes.contains(&"bill.cost_without_usage"), "{codes:?}");
    crate::state::assert_whole_report(Path::new(run["report"].as_str().unwrap()));
}

/// Several files in one call, as a city hands them in.
#[test]
fn a_portfolio_is_imported_at_once_and_run() {
    let names =
        ["portfolio-manager-sample.xlsx", "Has_Meters_two_buildings.xlsx", "portfolio-manager-single-22482007.xlsx"];
    let files: Option<Vec<_>> =
        names.iter().map(|name| lcs_testkit::reference(&format!("portfolio_manager/{name}"))).collect();
    let Some(files) = files else { return };
    let root = tempfile::tempdir().unwrap();
    let dir = root.path().join("city");
    init(&dir);
    let mut import = vec!["import"];
    import.extend(files.iter().map(|file| text(file)));
    import.extend(["--dir", text(&dir)]);
    let imported = json(&import);
    assert_eq!(imported["files"].as_array().unwrap().len(), 3);
    assert_eq!(json(&["facilities", "list", "--dir", text(&dir)]).as_array().unwrap().len(), 512 + 2 + 1);
}
