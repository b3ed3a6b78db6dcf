//! The main job on Seattle's benchmarking file of 2016, checked against sums made here from the same file.

use crate::{
    cities::{copy, seattle},
    driver::{count, json, number, refused, text},
    state::{assert_whole_report, state},
};
use lcs_testkit::assert_close;
use std::{collections::BTreeMap, path::Path};

/// International Table Btu: 1 kBtu = 1,055.05585262 kJ.
const KWH_PER_KBTU: f64 = 1_055.055_852_62 / 3600.0;

/// Of each million parts one: what decimal arithmetic and printed digits leave.
const ARITHMETIC: f64 = 1e-6;

/// One row of the file, as little of it as the checks need.
struct Row {
    id: String,
    site_energy_kbtu: f64,
    electricity_kbtu: f64,
    gas_kbtu: f64,
    steam_kbtu: f64,
    /// `TotalGHGEmissions`; nine rows have none.
    emissions_t: Option<f64>,
}

impl Row {
    fn three_fuels_kbtu(&self) -> f64 {
        self.electricity_kbtu + self.gas_kbtu + self.steam_kbtu
    }

    /// The factors that reproduce the file's own column: 0.023787 kg/kWh, 53.11 and 77.188 kg/MMBtu.
    fn reckoned_t(&self) -> f64 {
        let electricity_kwh = self.electricity_kbtu * KWH_PER_KBTU;
        (electricity_kwh * 0.023_787 + self.gas_kbtu * 0.053_11 + self.steam_kbtu * 0.077_188) / 1000.0
    }
}

fn rows(file: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header.trim_start_matches('\u{feff}') == name).unwrap();
    let names = [
        "OSEBuildingID",
        "SiteEnergyUse(kBtu)",
        "Electricity(kBtu)",
        "NaturalGas(kBtu)",
        "SteamUse(kBtu)",
        "TotalGHGEmissions",
    ];
    let columns = names.map(column);
    let row = |record: csv::StringRecord| {
        let value = |index: usize| record[columns[index]].parse::<f64>().ok();
        let or_zero = |index: usize| value(index).unwrap_or(0.0);
        Row {
            id: record[columns[0]].to_owned(),
            site_energy_kbtu: or_zero(1),
            electricity_kbtu: or_zero(2),
            gas_kbtu: or_zero(3),
            steam_kbtu: or_zero(4),
            emissions_t: value(5),
        }
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn sum(rows: &[Row], of: impl Fn(&Row) -> f64) -> f64 {
    rows.iter().map(of).sum()
}

#[test]
fn the_sums_of_this_test_are_those_that_the_issue_states() {
    let Some(city) = seattle() else { return };
    let rows = rows(&city.csv);
    assert_eq!(rows.len(), 3376);
    assert!((sum(&rows, |row| row.site_energy_kbtu) - 18_215_762_449.9).abs() < 0.1);
    assert!((sum(&rows, Row::three_fuels_kbtu) - 18_015_849_328.4).abs() < 0.1);
    assert!((sum(&rows, |row| row.emissions_t.unwrap_or(0.0)) - 403_110.61).abs() < 0.01);
}

#[test]
fn every_row_is_taken_once() {
    let Some(city) = seattle() else { return };
    let first = &city.imported["files"][0];
    assert_eq!(first["kind"], "facility-list");
    assert_eq!((count(first, "/rows_read"), count(first, "/facilities")), (3376, 3376));
    assert_eq!(count(first, "/accepted"), 3376, "{}", first["findings"]);
    assert_eq!((count(first, "/unchanged"), count(first, "/rejected")), (0, 0));
    let again = &city.again["files"][0];
    assert_eq!((count(again, "/accepted"), count(again, "/unchanged")), (0, 3376));
}

#[test]
fn energy_is_the_sum_of_the_file() {
    let Some(city) = seattle() else { return };
    let rows = rows(&city.csv);
    assert_eq!((count(&city.run, "/year"), count(&city.run, "/facilities")), (2016, 3376));
    let total_kwh = sum(&rows, |row| row.site_energy_kbtu) * KWH_PER_KBTU;
    assert_close(number(&city.run, "/energy_kwh"), total_kwh, ARITHMETIC, "site energy");
}

#[test]
fn energy_by_carrier_is_that_of_the_three_metered_columns() {
    let Some(city) = seattle() else { return };
    let rows = rows(&city.csv);
    // `explain city:energy` opens every facility into its carriers.
    let explained = json(&["explain", "city:energy@2016", "--dir", text(&city.dir)]);
    let mut by_carrier: BTreeMap<String, f64> = BTreeMap::new();
    for facility in explained["nodes"][0]["inputs"].as_array().unwrap() {
        for carrier in facility["inputs"].as_array().unwrap() {
            let of = carrier["of"].as_str().unwrap().to_owned();
            *by_carrier.entry(of).or_default() += carrier["value"].as_str().unwrap().parse::<f64>().unwrap();
        }
    }
    eprintln!("Seattle by carrier, kWh: {by_carrier:?}");
    for (name, column) in [
        // The file gives electricity in kWh too, 0.004 % more; the column in the unit of the total is taken.
        ("electricity", sum(&rows, |row| row.electricity_kbtu)),
        ("natural-gas", sum(&rows, |row| row.gas_kbtu)),
        ("steam", sum(&rows, |row| row.steam_kbtu)),
        ("unspecified", sum(&rows, |row| row.site_energy_kbtu - row.three_fuels_kbtu())),
    ] {
        assert_close(by_carrier[name], column * KWH_PER_KBTU, ARITHMETIC, name);
    }
}

#[test]
fn emissions_are_those_of_the_file() {
    let Some(city) = seattle() else { return };
    assert_close(number(&city.run, "/emissions_t"), 403_110.61, 1e-4, "TotalGHGEmissions");
    // To the gram per facility what the three factors give.
    let reckoned_t = sum(&rows(&city.csv), Row::reckoned_t);
    assert_close(number(&city.run, "/emissions_t"), reckoned_t, ARITHMETIC, "the three factors");
}

/// Every row with the file's own figure within 0.5 % + 0.05 t: the file prints hundredths of a tonne and rounds its
/// factors; a factor that is wrong by 1 % or a carrier that is left out shows in hundreds of rows.
#[test]
fn emissions_agree_row_by_row() {
    let Some(city) = seattle() else { return };
    let listed = json(&["facilities", "list", "--dir", text(&city.dir), "--year", "2016"]);
    let listed: BTreeMap<&str, f64> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["id"].as_str().unwrap(), line["emissions_t"].as_f64().unwrap_or(0.0)))
        .collect();
    assert_eq!(listed.len(), 3376);
    let (mut compared, mut differing, mut largest) = (0, Vec::new(), 0.0_f64);
    for row in rows(&city.csv) {
        let ours_t = listed[row.id.as_str()];
        assert!((ours_t - row.reckoned_t()).abs() < 1e-3, "{}: {ours_t} t, not {}", row.id, row.reckoned_t());
        let Some(theirs_t) = row.emissions_t else { continue };
        compared += 1;
        largest = largest.max((ours_t - theirs_t).abs());
        if (ours_t - theirs_t).abs() > 0.005 * theirs_t.abs() + 0.05 {
            differing.push(format!("{}: {ours_t} t, the file says {theirs_t}", row.id));
        }
    }
    eprintln!("Seattle: {compared} rows compared, {} differ; largest difference {largest:.3} t", differing.len());
    assert_eq!(compared, 3367, "nine rows give no emissions");
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn the_difference_between_total_and_fuels_is_carried_with_findings() {
    let Some(city) = seattle() else { return };
    let finding = |code: &str| {
        let found = city.run["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == code);
        found.map_or(0, |finding| count(finding, "/count"))
    };
    eprintln!("Seattle findings: {}", city.run["findings"]);
    // Independent: rows whose total and fuels differ by more than 1 % of the total; what is less is told in one finding.
    let clear = |row: &&Row| (row.site_energy_kbtu - row.three_fuels_kbtu()).abs() > 0.01 * row.site_energy_kbtu.abs();
    let expected = rows(&city.csv).iter().filter(clear).count() as u64;
    assert_eq!(finding("energy.unspecified"), expected);
    assert_eq!(finding("energy.unspecified_rounding"), 1);
    assert_eq!(finding("scenario.missing"), 1, "a pack without drivers says so");
}

#[test]
fn the_run_says_what_it_is() {
    let Some(city) = seattle() else { return };
    let run = &city.run;
    assert!(run["scenario"].is_null());
    assert_eq!(run["status"], "screening", "weather synthesised from the city's own normals is no demonstration");
    assert_eq!(run["potential"]["currency"], "USD");
    for figure in ["emissions_t", "capex"] {
        let [p10, p50, p90] = ["p10", "p50", "p90"].map(|part| number(run, &format!("/potential/{figure}_{part}")));
        assert!(0.0 < p10 && p10 <= p50 && p50 <= p90, "{figure}: {p10} {p50} {p90}");
    }
    assert!(number(run, "/potential/emissions_t_p90") < number(run, "/emissions_t"));
    let share = number(run, "/unverified_share");
    assert!((0.0..=1.0).contains(&share));
    assert!(run["factor_basis"].as_str().unwrap().contains("electricity"), "{}", run["factor_basis"]);
    assert_whole_report(Path::new(run["report"].as_str().unwrap()));
}

#[test]
fn weather_of_another_climate_makes_a_demonstration() {
    let (Some(city), Some(weather)) = (seattle(), lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw"))
    else {
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    copy(&city.dir, dir.path());
    let run = json(&["run", "--dir", text(dir.path()), "--weather", text(&weather)]);
    assert_eq!(run["status"], "demonstration");
    assert_eq!(run["run"], 2);
    let codes: Vec<&str> = run["findings"].as_array().unwrap().iter().filter_map(|f| f["code"].as_str()).collect();
    assert!(codes.contains(&"weather.other_climate"), "{codes:?}");
    // The account does not depend on the weather.
    assert_eq!(run["emissions_t"], city.run["emissions_t"]);
    assert_eq!(run["energy_kwh"], city.run["energy_kwh"]);
}

#[test]
fn a_dry_run_changes_nothing() {
    let Some(city) = seattle() else { return };
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path().join("city");
    crate::cities::init_seattle(&dir);
    let before = state(&dir);
    let report = json(&["import", text(&city.csv), "--dir", text(&dir), "--dry-run"]);
    assert_eq!(count(&report, "/files/0/accepted"), 3376);
    assert_eq!(state(&dir), before);
    refused(&["run", "--dir", text(&dir)]).says(&["holds no facilities"]).hints("lcs import");
}
