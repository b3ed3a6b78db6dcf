//! Seattle's disclosure file against sums made here with a plain CSV reader.

use crate::{findings, options, reference};
use lcs_domain::{AreaKind, Batch, BillStatus, Carrier};
use lcs_import::read;
use lcs_units::{Decimal, Unit};
use std::collections::BTreeMap;

const FILE: &str = "seattle_2016/2016_Building_Energy_Benchmarking.csv";

/// Rows by header, read without the crate under test.
fn rows() -> Option<Vec<BTreeMap<String, String>>> {
    let mut reader = csv::Reader::from_path(lcs_testkit::reference(FILE)?).unwrap();
    Some(reader.deserialize().map(Result::unwrap).collect())
}

fn number(row: &BTreeMap<String, String>, column: &str) -> Decimal {
    row[column].parse().unwrap_or_default()
}

/// Sum of bills in kBtu, exact: every bill of this file stands in kBtu.
fn kbtu(batch: &Batch, wanted: impl Fn(Carrier) -> bool) -> Decimal {
    let carriers: BTreeMap<_, _> = batch.meters.iter().map(|meter| (&meter.id, meter.carrier)).collect();
    let taken = batch.bills.iter().filter(|bill| wanted(carriers[&bill.meter]));
    taken
        .map(|bill| {
            assert_eq!(bill.unit, Unit::KBtu);
            bill.quantity
        })
        .sum()
}

#[test]
fn every_row_is_a_facility_and_all_energy_is_carried() {
    let (Some(rows), Some(batch)) = (rows(), reference(FILE)) else { return };
    let batch = batch.unwrap();
    assert_eq!((batch.rows_read, batch.facilities.len(), batch.rejected.len()), (3376, 3376, 0));

    // facts/energy-database.md T4: 18,215,762,449.9 kBtu in all; the metered fuels, steam, electricity and gas in the
    // file's kBtu columns, give 18,015,849,328.4.
    let site: Decimal = rows.iter().map(|row| number(row, "SiteEnergyUse(kBtu)")).sum();
    let fuels: Decimal = rows
        .iter()
        .flat_map(|row| ["SteamUse(kBtu)", "Electricity(kBtu)", "NaturalGas(kBtu)"].map(|column| number(row, column)))
        .sum();
    assert_eq!(site.round_dp(1).to_string(), "18215762449.9");
    assert_eq!(fuels.round_dp(1).to_string(), "18015849328.4");
    assert_eq!(kbtu(&batch, |carrier| carrier != Carrier::Unspecified), fuels);
    // Remainders are kept to 1e-6 kBtu; the file has at most four decimals, so nothing is rounded.
    assert_eq!(kbtu(&batch, |_| true), site);

    // T4: the fuel sum is off by more than one per cent in 53 rows.
    assert_eq!(findings(&batch, "energy.unspecified").len(), 53);
    assert_eq!(findings(&batch, "energy.unspecified_rounding").len(), 1);
    // T4: one negative electricity. Rows without any energy: total, electricity, steam and gas all blank or missing.
    assert_eq!(findings(&batch, "energy.negative").len(), 1);
    let columns =
        ["SiteEnergyUse(kBtu)", "SteamUse(kBtu)", "Electricity(kBtu)", "NaturalGas(kBtu)", "SiteEUI(kBtu/sf)"];
    let blank = rows.iter().filter(|row| columns.iter().all(|column| row[*column].is_empty())).count();
    assert_eq!(findings(&batch, "energy.missing").len(), blank);
}

#[test]
fn a_row_stands_as_written() {
    let Some(batch) = reference(FILE) else { return };
    let batch = batch.unwrap();
    // The first row of the file, read by eye.
    let hotel = &batch.facilities[0];
    assert_eq!((hotel.id.as_str(), hotel.name.as_str()), ("1", "Mayflower park hotel"));
    assert_eq!(hotel.use_label.as_deref(), Some("Hotel"));
    assert_eq!(hotel.address.as_deref(), Some("405 Olive way, Seattle, WA, 98101"));
    assert_eq!((hotel.district.as_deref(), hotel.year_built, hotel.storeys), (Some("DOWNTOWN"), Some(1927), Some(12)));
    assert_eq!((hotel.latitude_deg, hotel.longitude_deg), (Some(47.6122), Some(-122.33799)));
    assert_eq!(hotel.attributes["ComplianceStatus"], "Compliant");
    let area = hotel.denominator().unwrap();
    // 88,434 ft² × 0.09290304 (exact, NIST SP 811).
    assert_eq!((area.kind, area.area_m2.to_string().as_str()), (AreaKind::GrossBuilding, "8215.78743936"));
    let reported = |figure: &str| hotel.reported.iter().find(|reported| reported.figure == figure).unwrap();
    assert_eq!(reported("emissions_t").value.to_string(), "249.98");
    assert_eq!(reported("energy_star_score").value.to_string(), "60");
    // 81.69999695 kBtu/ft² × 3.15459 kWh/m² per kBtu/ft² (T13) = 257.73.
    assert_eq!(reported("site_eui_kwh_m2").value.round_dp(2).to_string(), "257.73");
    let gas = batch.bills.iter().find(|bill| bill.meter.as_str() == "1:natural-gas").unwrap();
    assert_eq!(
        (gas.quantity.to_string().as_str(), gas.period.days(), gas.status),
        ("1276453", 366, BillStatus::Measured)
    );
    assert_eq!(gas.source.to_string(), "2016_Building_Energy_Benchmarking.csv › row 2 › NaturalGas(kBtu)");
    // Weather-normalised, source and intensity columns are no energy.
    let field = |header: &str| batch.mapping.iter().find(|column| column.header == header).unwrap().field.clone();
    for header in ["SiteEUIWN(kBtu/sf)", "SourceEUI(kBtu/sf)", "SiteEnergyUseWN(kBtu)", "GHGEmissionsIntensity"] {
        assert_eq!(field(header), None, "{header}");
    }
}

#[test]
fn reading_twice_gives_the_same() {
    let Some(file) = lcs_testkit::reference(FILE) else { return };
    let bytes = std::fs::read(file).unwrap();
    let start = std::time::Instant::now();
    let first = read("a.csv", &bytes, &options()).unwrap();
    // 0.3 s on one core of 2020; the limit leaves room for a busy machine.
    assert!(start.elapsed().as_secs_f64() < 3.0, "{:?}", start.elapsed());
    assert_eq!(first, read("a.csv", &bytes, &options()).unwrap());
}
