//! A new city without Rust: the pack in `examples/seattle` against the city's own disclosure.

use super::seattle;
use jiff::civil::date;
use lcs_domain::{Carrier, UseShare};
use lcs_pack::{Archetype, FactorLookup};
use lcs_units::{Decimal, Unit};
use std::collections::BTreeSet;

#[test]
fn factors_hold_in_2016() {
    let pack = seattle();
    for (carrier, unit, expected) in [
        (Carrier::Electricity, Unit::Kwh, "0.023787"),
        (Carrier::NaturalGas, Unit::MmBtu, "53.11"),
        (Carrier::Steam, Unit::MmBtu, "77.188"),
    ] {
        let FactorLookup::Found { factor, .. } = pack.factor(carrier, date(2016, 7, 1)) else { panic!("{carrier}") };
        assert_eq!(factor.kg_co2e_per(unit).unwrap(), expected.parse::<Decimal>().unwrap());
    }
    assert!(matches!(pack.factor(Carrier::Electricity, date(2017, 1, 1)), FactorLookup::OutsideValidity { .. }));
}

/// energy-database.md 8, T4: 403,110.61 t, met within 0.01 % (issue 2); the sum is made here from the plain columns.
#[test]
fn factors_reproduce_the_disclosed_total() {
    let Some(rows) = disclosure() else { return };
    let column = |name: &str| rows.0.iter().position(|header| header == name).unwrap();
    let sum = |name: &str| -> f64 {
        let at = column(name);
        rows.1.iter().filter_map(|row| row.get(at)?.parse::<f64>().ok()).sum()
    };
    let tonnes = (sum("Electricity(kWh)") * 0.023_787
        + sum("NaturalGas(therms)") / 10.0 * 53.11
        + sum("SteamUse(kBtu)") / 1000.0 * 77.188)
        / 1000.0;
    lcs_testkit::assert_close(tonnes, sum("TotalGHGEmissions"), 1e-4, "tonnes of the disclosure");
}

#[test]
fn every_use_of_the_disclosure_is_classified() {
    let Some((header, rows)) = disclosure() else { return };
    let pack = seattle();
    let columns = [
        "PrimaryPropertyType",
        "LargestPropertyUseType",
        "SecondLargestPropertyUseType",
        "ThirdLargestPropertyUseType",
    ];
    let mut unknown = BTreeSet::new();
    for column in columns {
        let at = header.iter().position(|name| name == column).unwrap();
        for label in rows.iter().filter_map(|row| row.get(at)).filter(|label| !label.is_empty() && *label != "NULL") {
            if pack.classify_use(Some(label), &[]).is_none() {
                unknown.insert(label.clone());
            }
        }
    }
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn primary_types_mean_what_they_say() {
    let pack = seattle();
    for (label, id) in [
        ("Small- and Mid-Sized Office", "office"),
        ("Low-Rise Multifamily", "multifamily"),
        ("Supermarket / Grocery Store", "supermarket"),
        ("Refrigerated Warehouse", "refrigerated-warehouse"),
        ("Distribution Center", "warehouse"),
        ("Self-Storage Facility", "self-storage"),
        ("Residence Hall", "multifamily"),
        ("Medical Office", "clinic"),
        ("K-12 School", "school"),
        ("Mixed Use Property", "mixed-use"),
        ("Other", "other"),
    ] {
        assert_eq!(pack.classify_use(Some(label), &[]).unwrap().0.id, id, "{label}");
    }
    let recreation = [UseShare { label: "Other - Recreation".into(), area_m2: Decimal::ONE }];
    assert_eq!(pack.classify_use(Some("Other"), &recreation).unwrap().0.id, "sports-centre");
}

#[test]
fn buildings_of_a_cool_climate_are_heated() {
    for class in &seattle().uses {
        if let Archetype::Thermal(archetype) = &class.archetype {
            assert!(archetype.heating_setpoint_c.is_some(), "{}", class.id);
        }
    }
}

/// Header and rows of the disclosure. The file has no line breaks inside quotes.
fn disclosure() -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let path = lcs_testkit::reference("seattle_2016/2016_Building_Energy_Benchmarking.csv")?;
    let text = std::fs::read_to_string(path).unwrap();
    let mut rows = text.trim_start_matches('\u{feff}').lines().map(cells);
    let header = rows.next().unwrap();
    Some((header, rows.collect()))
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}
