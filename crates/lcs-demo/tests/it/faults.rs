//! Every planted fault is in the bytes, and the score gives credit only where it is due.

use crate::{
    files::{csv_rows, list_rows},
    whole_city,
};
use calamine::{Data, DataType};
use lcs_demo::{FaultKind, FoundFault, PlantedFault, score};
use lcs_domain::Period;
use std::collections::{BTreeMap, BTreeSet};

type Tables = BTreeMap<String, Vec<Vec<String>>>;

fn tables() -> Tables {
    let city = whole_city();
    let bills = city.files.iter().filter(|file| file.0.starts_with("bil-"));
    bills.map(|file| (file.0.clone(), csv_rows(city, &file.0))).collect()
}

/// The rows of a fault as text.
fn rows<'a>(tables: &'a Tables, fault: &PlantedFault) -> Vec<&'a Vec<String>> {
    fault.rows.iter().map(|(file, row)| &tables[file][*row as usize - 1]).collect()
}

/// kWh of an account's bills outside the fault, per bill.
fn others_kwh(tables: &Tables, fault: &PlantedFault) -> f64 {
    let mut values: Vec<f64> = Vec::new();
    for (file, table) in tables {
        for (index, row) in table.iter().enumerate().skip(1) {
            if row[0] == fault.accounts[0] && !fault.rows.contains(&(file.clone(), index as u32 + 1)) {
                values.push(row[3].parse().unwrap());
            }
        }
    }
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn of(kind: FaultKind) -> Vec<&'static PlantedFault> {
    whole_city().truth.faults.iter().filter(|fault| fault.kind == kind).collect()
}

fn kwh(row: &[String]) -> f64 {
    row[3].parse().unwrap()
}

#[test]
fn there_are_ten_of_every_kind_on_premises_of_their_own() {
    for kind in FaultKind::ALL {
        assert!(of(kind).len() >= 10, "{kind:?}: {}", of(kind).len());
    }
    let mut seen = BTreeSet::new();
    for fault in &whole_city().truth.faults {
        for id in fault.facilities.iter().chain(&fault.accounts) {
            assert!(seen.insert(id), "{id} has two faults");
        }
    }
}

#[test]
fn quantities_are_wrong_by_what_the_truth_says() {
    let tables = tables();
    for fault in of(FaultKind::UnitSlip).into_iter().chain(of(FaultKind::Spike)) {
        for row in rows(&tables, fault) {
            assert_eq!(row[0], fault.accounts[0]);
            // Months of one account lie within a factor of 2.2 of its median.
            let ratio = kwh(row) / others_kwh(&tables, fault) / fault.factor.unwrap();
            assert!((0.45..2.2).contains(&ratio), "{fault:?} {ratio}");
        }
    }
    for fault in of(FaultKind::Flat) {
        let values: BTreeSet<_> = rows(&tables, fault).iter().map(|row| row[3].clone()).collect();
        assert_eq!(values.len(), 1);
        assert!(fault.rows.len() >= 6 && rows(&tables, fault).iter().all(|row| row[5] == "Sebenar"));
    }
    for fault in of(FaultKind::EstimatedRun) {
        assert!(fault.rows.len() >= 4 && rows(&tables, fault).iter().all(|row| row[5] == "Anggaran"));
    }
    for fault in of(FaultKind::Negative) {
        let values: Vec<f64> = rows(&tables, fault).iter().map(|row| kwh(row)).collect();
        assert_eq!(values[0], -values[1], "{values:?}");
        assert!(values[0] > values[2] && values[2] > 0.0);
    }
}

#[test]
fn bills_are_missing_doubled_or_misdated() {
    let tables = tables();
    let all: Vec<&Vec<String>> = tables.values().flatten().collect();
    for fault in of(FaultKind::Gap) {
        let (first, last) = fault.days.unwrap();
        assert!(fault.rows.is_empty());
        assert!((54..=200).contains(&first.until(last).unwrap().get_days()));
        let starts = format!("{:02}/{:02}/{}", first.day(), first.month(), first.year());
        assert!(!all.iter().any(|row| row[0] == fault.accounts[0] && row[1] == starts));
    }
    for fault in of(FaultKind::Duplicate) {
        let rows = rows(&tables, fault);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0], rows[1]);
    }
    let late = of(FaultKind::Duplicate).iter().filter(|fault| fault.rows[1].1 > fault.rows[0].1 + 1).count();
    assert!(late > 0, "some copies stand at the end of the file");
    for fault in of(FaultKind::FutureDate) {
        let row = rows(&tables, fault)[0];
        assert!(row[2][6..].parse::<i16>().unwrap() >= 2034, "{row:?}");
    }
}

#[test]
fn exchanged_meters_change_level_in_opposite_directions() {
    let tables = tables();
    for fault in of(FaultKind::SwappedMeter) {
        let (from, _) = fault.days.unwrap();
        let level = |account: &String, after: bool| {
            let date = |text: &str| jiff::civil::Date::strptime("%d/%m/%Y", text).unwrap();
            let kwh: Vec<f64> = tables
                .values()
                .flatten()
                .filter(|row| row[0] == *account)
                .filter(|row| if after { date(&row[1]) >= from } else { date(&row[2]) < from })
                .map(|row| kwh(row))
                .collect();
            kwh.iter().sum::<f64>() / kwh.len() as f64
        };
        let change = |account| (level(account, true) / level(account, false)).ln();
        let [one, other] = fault.accounts.as_slice() else { panic!("{fault:?}") };
        assert!(change(one) * change(other) < 0.0, "{} {}", change(one), change(other));
    }
}

#[test]
fn the_facility_list_is_wrong_where_the_truth_says() {
    let list = list_rows(whole_city());
    let row = |fault: &PlantedFault, which: usize| -> Vec<Data> { list[fault.rows[which].1 as usize - 1].clone() };
    let truth = |id: &str| whole_city().truth.facilities.iter().find(|one| one.id == id).unwrap();
    for fault in of(FaultKind::AreaUnitSlip) {
        let row = row(fault, 0);
        let area = row[5].as_f64().unwrap();
        // 1 ft² = 0.09290304 m² exactly.
        assert!((area * 0.092_903_04 / truth(&fault.facilities[0]).floor_area_m2.unwrap() - 1.0).abs() < 0.02);
        assert_eq!((row[0].to_string(), row[6].to_string()), (fault.facilities[0].clone(), "mp".to_owned()));
    }
    for fault in of(FaultKind::Coordinates) {
        let row = row(fault, 0);
        let (latitude, longitude) = (row[9].as_f64().unwrap(), row[10].as_f64().unwrap());
        assert!(!(2.9..3.4).contains(&latitude) || !(101.4..102.0).contains(&longitude), "{latitude} {longitude}");
    }
    for fault in of(FaultKind::YearBuilt) {
        let year = row(fault, 0)[7].as_f64().unwrap();
        assert!(!(1850.0..2026.0).contains(&year), "{year}");
    }
    for fault in of(FaultKind::DuplicateFacility) {
        let ids: BTreeSet<String> = (0..2).map(|which| row(fault, which)[0].to_string()).collect();
        assert_eq!(ids, fault.facilities.iter().cloned().collect());
        assert_ne!(row(fault, 0)[1].to_string(), row(fault, 1)[1].to_string());
    }
}

#[test]
fn perfect_findings_score_fully_and_misplaced_ones_not_at_all() {
    let truth = &whole_city().truth;
    let perfect: Vec<FoundFault> = truth
        .faults
        .iter()
        .map(|fault| FoundFault {
            code: fault.kind.code().to_owned(),
            facility: fault.facilities.first().cloned(),
            account: fault.accounts.first().cloned(),
            other: fault.accounts.get(1).cloned(),
            period: fault.days.and_then(|(first, last)| Period::new(first, last.tomorrow().unwrap())),
            row: None,
        })
        .collect();
    for result in score(truth, &perfect) {
        assert_eq!((result.found, result.missed, result.false_alarms), (result.planted, 0, 0), "{result:?}");
    }
    // The same findings one year and a half away, and on an account where nothing was planted.
    for finding in perfect.iter().filter(|finding| finding.period.is_some()) {
        let period = Period::year(2022);
        let elsewhere = FoundFault { period: Some(period), ..finding.clone() };
        let nowhere = FoundFault { account: Some("0".to_owned()), ..finding.clone() };
        for wrong in [elsewhere, nowhere] {
            let scores = score(truth, std::slice::from_ref(&wrong));
            assert_eq!(scores.iter().map(|one| one.found).sum::<usize>(), 0, "{wrong:?}");
            assert_eq!(scores.iter().map(|one| one.false_alarms).sum::<usize>(), 1);
        }
    }
    // Another code at a planted place is neither credit nor blame.
    let gap = of(FaultKind::Gap)[0];
    let other =
        FoundFault { code: "bill.spike".to_owned(), account: Some(gap.accounts[0].clone()), ..FoundFault::default() };
    let spike = score(truth, &[other]).into_iter().find(|one| one.kind == FaultKind::Spike).unwrap();
    assert_eq!((spike.found, spike.false_alarms, spike.other_fault), (0, 0, 1));
}
