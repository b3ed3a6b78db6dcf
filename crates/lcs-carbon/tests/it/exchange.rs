//! Sheets in and out, and restating under other warming potentials.

use lcs_carbon::inventory::{
    CityFacts, GwpSet, GwpTable, InventoryColumn, InventoryError, InventoryRow, Methane, RowCell, check, from_rows,
    from_wide_row, parse, restate, to_ecrf_rows, to_facts, to_json, to_rows, to_sector_rows,
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
    let back = from_rows(&to_facts(&tokyo), &rows);
    assert_eq!(check(&back).totals, check(&tokyo).totals);
    assert_eq!(back, tokyo);
}

#[test]
fn an_inventory_survives_the_layout() {
    for name in ["tokyo_2019", "kl_2020"] {
        let Some(path) = reference(&format!("gpc/{name}.json")) else { return };
        let mut read = parse(&std::fs::read(path).unwrap()).unwrap();
        // An object has no order.
        read.published.sort_by_key(|printed| printed.aggregate.name());
        let mut back = parse(to_json(&read).to_string().as_bytes()).unwrap();
        back.published.sort_by_key(|printed| printed.aggregate.name());
        assert_eq!(back, read);
    }
    let full = r#"{"units":"kgCO2e","year":"2013 Apr - 2014 Mar","level":"BASIC+S3","gwp":{"set":"AR5","CH4":28},
        "lines":{"I.1.2":{"tco2e":"1234.123456789012345678","notation_key":"IE (I.1.1)","activity":2,"activity_unit":"MWh",
        "factor_t_per_unit":0.6,"factor_publisher":"x","factor_valid":"2012/2014","method":"m","explanation":"e",
        "gases_t":{"CH4 biogenic":3,"SF6":0.25},"biogenic_co2_t":7,"activity_quality":"H","factor_quality":"low"}}}"#;
    let read = parse(full.as_bytes()).unwrap();
    let back = parse(to_json(&read).to_string().as_bytes()).unwrap();
    assert_eq!((back.lines, back.gwp, back.year), (read.lines, read.gwp, read.year));
}

#[test]
fn a_row_of_the_dashboard_is_read() {
    let header = ["City", "I.1.1 (tCO2e)", "I.1.2", "I.1.2 notation key", "II.1.1", "BASIC", "Comment"];
    let cells = ["Somewhere", "1,000.5", "", "IE (I.1.1)", "NO; IE", "1000.5", "x"];
    let cells = cells.map(|text| RowCell { text: text.to_owned(), at: String::new() });
    let read = from_wide_row(&facts(), &header, &cells).unwrap();
    let result = check(&read);
    assert_eq!((read.lines.len(), result.totals.basic_t), (3, 1_000.5));
    assert_eq!(result.differences.basic_t, Some(0.0));
    assert_eq!(
        from_wide_row(&facts(), &["A"], &[RowCell::default()]),
        Err(InventoryError::NoLineColumns { columns: 1 })
    );
}

#[test]
fn the_common_framework_has_a_row_per_subsector() {
    let rows =
        [("I.1.1", "10", ""), ("I.1.2", "20", ""), ("I.1.3", "", "NE"), ("I.4.4", "70", ""), ("III.1.3", "4", "")];
    let rows: Vec<InventoryRow> = rows
        .into_iter()
        .map(|(reference, total, key)| {
            let row = InventoryRow::default().with(InventoryColumn::Reference, reference);
            row.with(InventoryColumn::Total, total).with(InventoryColumn::NotationKey, key)
        })
        .collect();
    let inventory = from_rows(&facts(), &rows);
    let written = to_ecrf_rows(&inventory);
    // 8 + 5 + 4 + 2 + 3 + 1 subsectors, generation for the grid, and four kinds of waste from elsewhere.
    assert_eq!(written.len(), 28);
    let row = |name: &str| written.iter().find(|row| row.subsector == name).unwrap();
    let tonnes = |name: &str| (row(name).direct.tonnes, row(name).indirect.tonnes, row(name).other.tonnes);
    assert_eq!(tonnes("I.1"), (Some(10.0), Some(20.0), None));
    assert_eq!(row("I.1").other.key, "NE");
    assert_eq!((tonnes("I.4").0, tonnes("I.4.4").0), (None, Some(70.0)));
    assert_eq!((tonnes("III.1").0, tonnes("III.1.3").0), (None, Some(4.0)));
    let sectors = to_sector_rows(&inventory);
    assert_eq!((sectors[0].scopes_t, sectors[0].keys[2].as_str()), ([Some(80.0), Some(20.0), None], "NE"));
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
    assert_eq!((sixth.anew.len(), sixth.kept.len()), (1, 1));
    let error = restate(&inventory, &GwpTable::new(GwpSet::Ar4, Methane::Single)).unwrap_err();
    assert!(error.to_string().contains("AR4"));
}
