//! Sheets in and out, and restating under other warming potentials.

use lcs_carbon::inventory::{
    CityFacts, GwpSet, GwpTable, InventoryError, InventoryRow, Methane, check, from_rows, from_wide_row, parse,
    restate, to_ecrf_rows, to_rows,
};
use lcs_testkit::reference;

fn facts() -> CityFacts {
    CityFacts { year: "2019".to_owned(), level: "BASIC+".to_owned(), ..CityFacts::default() }
}

#[test]
fn an_inventory_survives_the_sheet() {
    let Some(path) = reference("gpc/tokyo_2019.json") else { return };
    let tokyo = parse(&std::fs::read(path).unwrap()).unwrap();
    let rows = to_rows(&tokyo);
    assert_eq!(rows.len(), 54);
    let back = from_rows(&facts(), &rows);
    assert_eq!(check(&back).totals, check(&tokyo).totals);
    assert_eq!(back.lines, tokyo.lines);
}

#[test]
fn a_row_of_the_dashboard_is_read() {
    let header = ["City", "I.1.1 (tCO2e)", "I.1.2", "I.1.2 notation key", "II.1.1", "BASIC", "Comment"];
    let cells = ["Somewhere", "1,000.5", "", "IE (I.1.1)", "NO; IE", "1000.5", "x"];
    let read = from_wide_row(&facts(), &header, &cells).unwrap();
    let result = check(&read);
    assert_eq!((read.lines.len(), result.totals.basic_t), (3, 1_000.5));
    assert_eq!(result.differences.basic_t, Some(0.0));
    assert_eq!(from_wide_row(&facts(), &["A"], &["1"]), Err(InventoryError::NoLineColumns { columns: 1 }));
}

#[test]
fn the_common_framework_has_a_row_per_subsector() {
    let rows =
        [("I.1.1", "10", ""), ("I.1.2", "20", ""), ("I.1.3", "", "NE"), ("I.4.4", "70", ""), ("III.1.3", "4", "")];
    let rows: Vec<InventoryRow> = rows
        .into_iter()
        .map(|(reference, total, key)| InventoryRow {
            reference: reference.to_owned(),
            total_co2e_t: total.to_owned(),
            notation_key: key.to_owned(),
            ..InventoryRow::default()
        })
        .collect();
    let written = to_ecrf_rows(&from_rows(&facts(), &rows));
    // 8 + 5 + 4 + 2 + 3 + 1 subsectors, and generation for the grid.
    assert_eq!(written.len(), 24);
    let row = |name: &str| written.iter().find(|row| row.subsector == name).unwrap();
    assert_eq!((row("I.1").direct_t, row("I.1").indirect_t, row("I.1").other_t), (Some(10.0), Some(20.0), None));
    assert_eq!(row("I.1").other_key, "NE");
    assert_eq!((row("I.4").direct_t, row("I.4.4").direct_t), (None, Some(70.0)));
}

/// 1 TJ of diesel in manufacturing (TV-UNIT): 74,343 kg by the fifth report, 74,353.2 kg by the sixth.
#[test]
fn lines_by_gas_are_restated_and_others_kept() {
    let text = r#"{"units":"tCO2e","year":2020,"level":"BASIC","lines":{
        "I.3.1":{"tco2e":74.343,"gases_t":{"CO2":74.1,"CH4 fossil":0.003,"N2O":0.0006}},"I.3.2":{"tco2e":100}}}"#;
    let inventory = parse(text.as_bytes()).unwrap();
    let under = |set, methane| restate(&inventory, &GwpTable::new(set, methane)).unwrap();
    assert!((under(GwpSet::Ar5, Methane::Single).totals.basic_t - 174.343).abs() < 1e-9);
    let sixth = under(GwpSet::Ar6, Methane::ByOrigin);
    assert!((sixth.totals.basic_t - 174.353_2).abs() < 1e-9);
    assert_eq!((sixth.by_gas.len(), sixth.kept.len()), (1, 1));
    let error = restate(&inventory, &GwpTable::new(GwpSet::Ar4, Methane::Single)).unwrap_err();
    assert!(error.to_string().contains("AR4"));
}
