//! Greenhouse gas inventories as cities exchange them. The sheets are made by hand after the public names of their columns.

use lcs_carbon::inventory::{CityInventory, FindingCode, Gas, GpcLine, Total, check};
use lcs_domain::Argument;
use lcs_import::{ImportError, InventoryLayout, WantedInventory, read_inventory};
use rust_xlsxwriter::Workbook;

fn read(name: &str, bytes: &[u8]) -> Result<(InventoryLayout, CityInventory), ImportError> {
    read_inventory(name, bytes, &WantedInventory::default()).map(|file| (file.layout, file.inventory))
}

fn line(text: &str) -> GpcLine {
    text.parse().unwrap()
}

fn places(inventory: &CityInventory, code: FindingCode) -> Vec<String> {
    let found = inventory.findings.iter().filter(|finding| finding.code == code);
    let place = |argument: &Argument| match argument {
        Argument::Text(text) => text.clone(),
        Argument::Number(number) => number.to_string(),
    };
    found.filter_map(|finding| finding.arguments.get("place").map(place)).collect()
}

const CIRIS: &str = "\
City,Somewhere
Inventory year,2019,,Reporting level,BASIC+
\"Population\",\"1,770,000\"

GPC ref No.,Scope,GHG emissions source,Notation key,Activity amount,Activity unit,Emission factor,Emission factor unit,CO2 (t),CH4 (t),Total CO2e (tonnes),CO2(b),Data quality - activity data,Data quality - emission factor,Methodology,Explanatory comments
I,,STATIONARY ENERGY,,,,,,,,,,,,,
I.1,,Residential buildings,,,,,,,,,,,,,
I.1.1,1,Emissions from fuel combustion,,\"1,000\",GJ,56.1,kg CO2e/GJ,56.0,0.001,56.1,,H,M,Fuel sales,
I.1.2,2,Grid energy,,,,,,,,\"2,500.5 t\",,M,M,,
I.1.3,3,Losses,NE,,,,,,,,,,,,no data
I.2.1,1,Fuel,IE (I.1.1),,,,,,,,,,,,
I.9.1,1,Typing error,,,,,,,,7,,,,,
I.4.1,1,Plants,N/A,,,,,,,lots,,,,,
II.1.1,1,Road,,,,,,,,\"1,200\",30,L,L,,
Total BASIC,,,,,,,,,,3756.6,,,,,
";

#[test]
fn a_sheet_with_a_row_per_line_is_read_to_its_cells() {
    let (layout, read) = read("ciris.csv", CIRIS.as_bytes()).unwrap();
    assert_eq!(layout, InventoryLayout::Lines);
    assert_eq!(
        (read.city.as_deref(), read.level, read.population),
        (Some("Somewhere"), Some(Total::BasicPlus), Some(1_770_000.0))
    );
    assert_eq!(read.year.as_ref().map(|year| year.first), Some(2019));
    let home = &read.lines[&line("I.1.1")];
    assert_eq!((home.gases[&Gas::Ch4], home.method.as_deref()), (0.001, Some("Fuel sales")));
    assert!((home.product.as_ref().unwrap().factor_t_per_unit - 0.056_1).abs() < 1e-12);
    assert_eq!(read.lines[&line("I.2.1")].notation.as_ref().unwrap().elsewhere, [line("I.1.1")]);
    assert_eq!(read.lines[&line("I.1.3")].explanation.as_deref(), Some("no data"));
    // By hand: 56.1 + 2,500.5 + 1,200.
    let result = check(&read);
    assert_eq!((result.totals.basic_t, result.differences.basic_t), (3_756.6, Some(0.0)));
    assert_eq!(places(&read, FindingCode::LineUnknown), ["A12"]);
    assert_eq!(places(&read, FindingCode::KeyUnknown), ["D13"]);
    assert_eq!(places(&read, FindingCode::ValueUnreadable), ["K13"]);
}

#[test]
fn a_workbook_names_sheet_and_cell() {
    let mut book = Workbook::new();
    let about = book.add_worksheet().set_name("City").unwrap();
    about.write_string(0, 0, "Inventory year").unwrap().write_number(0, 1, 2020).unwrap();
    let sheet = book.add_worksheet().set_name("Inventory").unwrap();
    for (column, head) in ["GPC ref no.", "Notation keys", "Total CO2e (kt)"].into_iter().enumerate() {
        sheet.write_string(2, u16::try_from(column).unwrap(), head).unwrap();
    }
    sheet.write_string(3, 0, "I.1.1").unwrap().write_number(3, 2, 0.1).unwrap();
    sheet.write_string(4, 0, "I.1.2").unwrap().write_string(4, 1, "NO; IE").unwrap();
    sheet.write_string(5, 0, "I.1.3").unwrap();
    let (_, read) = read("book.xlsx", &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(read.lines.len(), 2);
    assert_eq!(read.lines[&line("I.1.1")].tonnes, "100".parse().ok());
    assert_eq!(places(&read, FindingCode::KeyCompound), ["Inventory!B5"]);
    assert_eq!(read.year.unwrap().first, 2020);
}

const CITIES: &str = "\
City,Country,Year,Population,I.1.1,I.1.2,I.2.1,I.2.2,II.1.1,II.1.2,BASIC
Somewhere,Here,2019,\"1,000\",10,20,NE,5.5,\"1,000\",NO,1035.5
Elsewhere,There,2018,2000,1,2,3,4,5,6,22
";

#[test]
fn a_sheet_with_a_row_per_city_needs_to_know_which() {
    let several = read("cities.csv", CITIES.as_bytes()).unwrap_err();
    assert!(several.to_string().contains("Somewhere 2019") && several.hint().contains("--city"), "{several}");
    let wanted = WantedInventory { city: Some("somewhere".to_owned()), year: Some(2019) };
    let file = read_inventory("cities.csv", CITIES.as_bytes(), &wanted).unwrap();
    let result = check(&file.inventory);
    assert_eq!(
        (file.layout, result.totals.basic_t, result.differences.basic_t),
        (InventoryLayout::Cities, 1_035.5, Some(0.0))
    );
    let nobody = WantedInventory { city: Some("nowhere".to_owned()), year: None };
    assert!(
        read_inventory("cities.csv", CITIES.as_bytes(), &nobody).unwrap_err().to_string().contains("Elsewhere 2018")
    );
}

const FRAMEWORK: &str = "\
Inventory year;2021
CRF ref no.;Sub-sector;Direct emissions (tCO2e);Direct notation key;Indirect emissions (tCO2e);Indirect notation key;Other emissions (tCO2e);Other notation key
I.1;Residential buildings;1.234,5;;20;;;NE
;Commercial and institutional buildings and facilities;3;;IE;;;
III.1;Solid waste disposal;;NO;;;12,5;
III.1.3;Solid waste from elsewhere;4;;;;;
I.4.4;Generation for the grid;70;;;;;
";

#[test]
fn the_common_framework_is_read_into_lines() {
    let (layout, read) = read("ecrf.csv", FRAMEWORK.as_bytes()).unwrap();
    assert_eq!(layout, InventoryLayout::Subsectors);
    let tonnes =
        |text: &str| read.lines.get(&line(text)).and_then(|entry| entry.tonnes).map(|t| t.normalize().to_string());
    assert_eq!(tonnes("I.1.1").as_deref(), Some("1234.5"));
    assert_eq!(tonnes("III.1.2").as_deref(), Some("12.5"));
    assert_eq!((tonnes("III.1.3").as_deref(), tonnes("I.4.4").as_deref()), (Some("4"), Some("70")));
    assert_eq!(read.lines[&line("I.2.2")].notation.as_ref().unwrap().to_string(), "IE");
    assert_eq!(read.lines[&line("I.1.3")].notation.as_ref().unwrap().to_string(), "NE");
}

#[test]
fn what_is_no_inventory_is_refused_with_what_was_found() {
    let bills = read("bills.csv", b"Account,Start,End,kWh\n1,2,3,4\n").unwrap_err();
    assert!(bills.to_string().contains("Account") && bills.hint().contains("GPC ref no."), "{bills}");
    let json = read("town.json", b" {\"lines\": [1, 2]").unwrap_err();
    assert!(json.to_string().contains("town.json") && json.to_string().contains("line 1"), "{json}");
    assert!(matches!(read("empty.json", b""), Err(ImportError::Empty { .. })));
    let utf16: Vec<u8> = std::iter::once(0xFEFF_u16)
        .chain("{\"units\":\"t\",\"lines\":{\"I.1.1\":3}}".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read("utf16.json", &utf16).unwrap().1.lines.len(), 1);
}
