//! Studies of works, from the plan to all of them together, on a small city whose truth this file makes: use follows the
//! weather by a rule, everything fell by 5 % in 2025, and one building by another 20 %.

use crate::driver::{json, lcs, number, refused, text};
use lcs_testkit::assert_close;
use std::{fmt::Write, fs, path::PathBuf};
use tempfile::TempDir;

/// Days from 1 January 2024, and the number of days that are told.
const BEFORE: i32 = 31;
const DAYS: i32 = 762;

/// What is left of the use in 2025: for everyone, and for the building with works.
const ALL: f64 = 0.95;
const WORKS: f64 = 0.76;

/// Floor areas of six offices in 1,000 m²; the first one has works.
const SIZES: [f64; 6] = [2.0, 1.8, 2.2, 2.5, 1.6, 1.9];

/// Mean temperature of a day, °C.
fn mean_c(day: i32) -> f64 {
    let day = f64::from(day);
    22.0 + 8.0 * ((day - 110.0) / 365.25 * std::f64::consts::TAU).sin() + 1.5 * (day * 1.7).sin()
}

/// Use of a day of a building of 1,000 m² before anything changed, kWh.
fn use_kwh(day: i32) -> f64 {
    100.0 + 15.0 * (mean_c(day) - 20.0).max(0.0)
}

/// Months of December 2023 to January 2026 with their days.
fn months() -> impl Iterator<Item = (i32, i32, i32)> {
    let days = |year: i32, month: i32| match month {
        2 if year == 2024 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let of_years = (2024..=2025).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let all = std::iter::once((2023, 12)).chain(of_years).chain([(2026, 1), (2026, 2)]);
    all.map(move |(year, month)| (year, month, days(year, month)))
}

/// Year, month and day of the month of a day counted from 1 January 2024.
fn date(day: i32) -> (i32, i32, i32) {
    let mut left = day + BEFORE;
    for (year, month, days) in months() {
        if left < days {
            return (year, month, left + 1);
        }
        left -= days;
    }
    panic!("day {day} lies beyond the city")
}

fn written((year, month, day): (i32, i32, i32)) -> String {
    format!("{year}-{month:02}-{day:02}")
}

/// A tenant of the third building from September 2025 on, kWh a day.
const TENANT_KWH_DAY: f64 = 120.0;

struct City {
    root: TempDir,
}

impl City {
    fn new() -> Self {
        let city = Self { root: tempfile::tempdir().unwrap() };
        assert_eq!(lcs(&["init", text(&city.dir()), "--pack", "my-kuala-lumpur"]).code, 0);
        let files = [
            city.file("buildings.csv", &buildings()),
            city.file("accounts.csv", &accounts()),
            city.file("bills.csv", &bills()),
            city.file("weather.csv", &weather()),
        ];
        let mut call = vec!["import"];
        call.extend(files.iter().map(|file| text(file)));
        let dir = city.dir();
        call.extend(["--dir", text(&dir)]);
        let answer = lcs(&call);
        assert_eq!(answer.code, 0, "{}{}", answer.stdout, answer.stderr);
        city
    }

    fn dir(&self) -> PathBuf {
        self.root.path().join("city")
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.root.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn keep(&self, name: &str, facility: usize, expected_kwh_year: f64) -> String {
        let study = format!(
            "title = \"{name}\"\n[works]\nfacility = \"F-{facility}\"\ncarrier = \"electricity\"\n\
             works_from = \"2024-12-31\"\nworks_to = \"2024-12-31\"\nsupply_meter_cost = 900\n\
             [[works.measures]]\nname = \"LED\"\nend_use = \"lighting\"\nexpected_kwh_year = {}\nspot_cost = 300\n\
             [[works.measures]]\nname = \"Chiller\"\nend_use = \"cooling\"\nexpected_kwh_year = {}\nvaries = true\n",
            0.25 * expected_kwh_year,
            0.75 * expected_kwh_year
        );
        let file = self.file("study.toml", &study);
        json(&["mv", "study", text(&file), "--dir", text(&self.dir())])["id"].as_str().unwrap().to_owned()
    }

    fn ask(&self, call: &[&str]) -> serde_json::Value {
        let dir = self.dir();
        json(&[&["mv"], call, &["--dir", text(&dir)]].concat())
    }
}

fn buildings() -> String {
    let mut csv = "Facility ID,Facility name,Use,Gross floor area (m2),District\n".to_owned();
    for (at, size) in SIZES.iter().enumerate() {
        let district = if at < 3 { "Utara" } else { "Selatan" };
        writeln!(csv, "F-{at},Pejabat {at},Office,{},{district}", 1000.0 * size).unwrap();
    }
    csv
}

fn accounts() -> String {
    let mut csv = "Account,Facility ID,Carrier\n".to_owned();
    for at in 0..SIZES.len() {
        writeln!(csv, "A{at},F-{at},electricity").unwrap();
    }
    csv
}

/// Monthly bills of 2024 and 2025, each up to 1.2 % too high or too low by a pattern.
fn bills() -> String {
    let mut csv = "Account,Carrier,From,To,Usage (kWh)\n".to_owned();
    for (at, size) in SIZES.iter().enumerate() {
        for (turn, (year, month, last)) in months().filter(|(year, ..)| (2024..=2025).contains(year)).enumerate() {
            let left = match (year, at) {
                (2024, _) => 1.0,
                (_, 0) => WORKS,
                _ => ALL,
            };
            let noise = [1.012, 0.991, 1.004, 0.995, 0.998][(turn * 7 + at * 3 + turn / 4 * 2) % 5];
            let days = (0..DAYS).filter(|day| (date(*day).0, date(*day).1) == (year, month));
            let kwh: f64 = days.map(|day| size * use_kwh(day)).sum::<f64>() * left * noise;
            let tenant = if at == 2 && year == 2025 && month >= 9 { TENANT_KWH_DAY } else { 0.0 };
            let kwh = kwh + tenant * f64::from(last);
            let (first, last) = (written((year, month, 1)), written((year, month, last)));
            writeln!(csv, "A{at},electricity,{first},{last},{kwh:.1}").unwrap();
        }
    }
    csv
}

fn weather() -> String {
    let mut csv = "dt,tempC\n".to_owned();
    for day in -BEFORE..DAYS {
        for hour in 0..24 {
            let swing = 3.0 * (f64::from(hour - 9) / 24.0 * std::f64::consts::TAU).sin();
            writeln!(csv, "{} {hour:02}:00,{:.2}", written(date(day)), mean_c(day) + swing).unwrap();
        }
    }
    csv
}

/// What the building of works would have used in 2025 without anything, by the rule.
fn counterfactual_kwh() -> f64 {
    (0..DAYS).filter(|day| date(*day).0 == 2025).map(|day| SIZES[0] * use_kwh(day)).sum()
}

#[test]
fn a_planted_cut_is_planned_proved_compared_and_summed() {
    let city = City::new();
    let large = city.keep("Large works", 0, 0.2 * counterfactual_kwh());
    assert_eq!(large, "large-works");

    // Before the works: a fifth of a steady meter is proved, a thousandth is not, and what would help is said.
    let plan = city.ask(&["plan", &large])["plan"].clone();
    assert_eq!(plan["can_prove"], true, "{plan}");
    let provable = |key: &str| number(&plan, &format!("/provable/{key}"));
    assert!(provable("smallest_kwh") > provable("half_band_kwh"), "the power is added to the band: {plan}");
    // Of a year at the mean of the bills before the works, which are those of January to November.
    let mean_kwh_day = SIZES[0] * (0..335).map(use_kwh).sum::<f64>() / 335.0;
    let share = 0.2 * counterfactual_kwh() / (365.0 * mean_kwh_day);
    assert_close(number(&plan, "/expected_share"), share, 0.005, "expected share");
    assert_eq!(plan["measures"][0]["option"], "C");
    let tiny = city.keep("Tiny works", 1, 60.0);
    let plan = city.ask(&["plan", &tiny])["plan"].clone();
    assert_eq!(plan["can_prove"], false);
    assert_eq!(plan["measures"][0]["option"], "A", "constant load, option A offered: {plan}");
    assert!(plan["advice"].as_array().unwrap().iter().any(|advice| advice["kind"] == "finer-readings"), "{plan}");
    let folder = city.root.path().join("reports");
    let dir = city.dir();
    for language in ["en", "ja", "ms"] {
        let call = ["mv", "plan", &tiny, "--dir", text(&dir), "--report", text(&folder), "--lang", language];
        assert_eq!(lcs(&call).code, 0);
        for ending in ["pdf", "xlsx"] {
            assert!(fs::metadata(folder.join(format!("plan-{tiny}.{language}.{ending}"))).unwrap().len() > 5_000);
        }
    }

    // After them: the cut of 24 % is found inside its band, in the year that was and in a normal one.
    let result = city.ask(&["events", &large])["result"].clone();
    let truth = (1.0 - WORKS) * counterfactual_kwh();
    let (saved, band) = (number(&result, "/savings_kwh"), number(&result, "/band_kwh"));
    assert_eq!(result["verdict"], "saved");
    assert!((saved - truth).abs() < band, "{saved} ± {band}, planted {truth}");
    let normal = |key: &str| number(&result, &format!("/normal_year/{key}"));
    assert_close(normal("savings_kwh") / normal("before_kwh"), 1.0 - WORKS, 0.15, "share in a normal year");
    assert_close(normal("before_kwh") - normal("after_kwh"), normal("savings_kwh"), 1e-9, "normal year");

    // A tenant who moved in: proposed with days and size, adjusted when a person says so, kept with the reason.
    let let_out = city.keep("Let out", 2, 1_000.0);
    let before = city.ask(&["events", &let_out])["result"].clone();
    let event = &before["events"][0];
    assert_eq!((event["first"].as_str(), event["last"].as_str()), (Some("2025-09-01"), Some("2025-12-31")), "{before}");
    let wide = 1.645 * number(event, "/standard_error_kwh_day");
    assert!((number(event, "/change_kwh_day") - TENANT_KWH_DAY).abs() < wide, "size of the event: {event}");
    assert!(event["decision"].is_null() && before["savings_kwh"] == before["filled"]["savings_kwh"]);
    let decide = |verdict: &str, more: &[&str]| {
        let call = ["events", &let_out, "--decide", "2025-09-01", "--verdict", verdict, "--why", "lease of the hall"];
        city.ask(&[call.as_slice(), more].concat())["result"].clone()
    };
    assert_eq!(decide("reject", &[])["savings_kwh"], before["savings_kwh"]);
    let metered = decide("accept", &["--change-kwh-day", "120"]);
    let added = number(&metered, "/savings_kwh") - number(&before, "/savings_kwh");
    assert_close(added, 122.0 * TENANT_KWH_DAY, 1e-9, "122 days from September to December");
    assert_eq!(metered["events"][0]["decision"]["why"], "lease of the hall");
    // Without the tenant the building fell by 5 % like all others.
    let truth = (1.0 - ALL) * counterfactual_kwh() * SIZES[2] / SIZES[0];
    let off = (number(&metered, "/savings_kwh") - truth).abs();
    assert!(off < number(&metered, "/band_kwh"), "{metered}, planted {truth}");

    // Beside the others, which fell by 5 % without works, 19 % remain.
    let compared = city.ask(&["compare", &large]);
    assert_eq!(compared["members"].as_array().unwrap().len(), 3, "other studies are no candidates: {compared}");
    assert!((number(&compared, "/comparison_share") - (1.0 - ALL)).abs() < 0.015, "{compared}");
    let net = number(&compared, "/net_kwh");
    let net_truth = (ALL - WORKS) * counterfactual_kwh();
    assert!((net - net_truth).abs() < number(&compared, "/net_band_kwh"), "{net}, planted {net_truth}");

    // Together: sums and bands between both ends, by the rule for errors of one correlation.
    let all = city.ask(&["portfolio", "--correlation", "0.5"]);
    let rows = all["studies"].as_array().unwrap();
    let bands: Vec<f64> = rows.iter().map(|row| number(row, "/band_kwh")).collect();
    let (sum, squares) = (bands.iter().sum::<f64>(), bands.iter().map(|band| band * band).sum::<f64>());
    assert_close(number(&all, "/total/band_kwh"), (0.5 * squares + 0.5 * sum * sum).sqrt(), 1e-9, "band");
    assert_close(number(&all, "/total/band_independent_kwh"), squares.sqrt(), 1e-9, "independent");
    assert_close(number(&all, "/total/band_common_kwh"), sum, 1e-9, "common");
    let saved: f64 = rows.iter().map(|row| number(row, "/savings_kwh")).sum();
    assert_close(number(&all, "/total/savings_kwh"), saved, 1e-9, "sum");
    let by_measure = all["by_measure"].as_array().unwrap();
    assert_eq!(by_measure.iter().map(|group| group["name"].as_str().unwrap()).collect::<Vec<_>>(), ["Chiller", "LED"]);
    assert_close(number(&by_measure[0], "/savings_kwh"), 0.75 * saved, 1e-9, "shared out as expected");
    assert_eq!(all["by_district"][0]["name"], "Utara");
    // The same works once more are listed and not added again.
    let again = city.keep("Large works again", 0, 1_000.0);
    let with = city.ask(&["portfolio", "--correlation", "0.5"]);
    assert_eq!(with["total"]["savings_kwh"], all["total"]["savings_kwh"]);
    let row = with["studies"].as_array().unwrap().iter().find(|row| row["id"] == again.as_str()).unwrap();
    assert_eq!(row["counted_in"], "Large works");
    let book = city.root.path().join("all.xlsx");
    let call = ["mv", "portfolio", "--dir", text(&dir), "--workbook", text(&book), "--format", "csv"];
    let table = lcs(&call);
    assert!(table.stdout.lines().count() == 5 && fs::metadata(&book).unwrap().len() > 5_000, "{}", table.stdout);
}

/// What a charger of the first building takes: little before the works, much after them, kWh a day.
fn charger_kwh(day: i32) -> f64 {
    let steady = if date(day).0 == 2024 { 20.0 } else { 170.0 };
    steady + 5.0 * (f64::from(day) * 2.1).sin()
}

/// Every day of the first building's supply and of its charger; days of use lie up to 3 % beside the rule.
fn readings() -> String {
    let mut csv = "Meter,Carrier,Date,Energy (kWh)\n".to_owned();
    for day in (0..DAYS).filter(|day| date(*day).0 < 2026) {
        let left = if date(day).0 == 2024 { 1.0 } else { WORKS };
        let beside = 1.0 + 0.03 * (f64::from(day) * 0.9).sin() * (f64::from(day) * 7.3).cos();
        let (when, charger) = (written(date(day)), charger_kwh(day));
        let building = SIZES[0] * use_kwh(day) * left * beside;
        writeln!(csv, "A0,electricity,{when},{:.3}", building + charger).unwrap();
        writeln!(csv, "EV0,electricity,{when},{charger:.3}").unwrap();
    }
    csv
}

#[test]
fn works_are_judged_day_by_day_without_what_is_metered_apart() {
    let city = City::new();
    let dir = city.dir();
    let accounts = city.file("charger.csv", "Account,Facility ID,Carrier\nEV0,F-0,electricity\n");
    let meters = city.file("meters.csv", &readings());
    let call = ["import", text(&accounts), text(&meters), "--dir", text(&dir)];
    let answer = lcs(&call);
    assert_eq!(answer.code, 0, "{}{}", answer.stdout, answer.stderr);
    let keep = |name: &str, more: &str| {
        let study = format!(
            "title = \"{name}\"\n[works]\nfacility = \"F-0\"\ncarrier = \"electricity\"\n{more}\n\
             [[works.measures]]\nname = \"LED\"\nend_use = \"lighting\"\nexpected_kwh_year = 20000\n"
        );
        let file = city.file("study.toml", &study);
        json(&["mv", "study", text(&file), "--dir", text(&dir)])["id"].as_str().unwrap().to_owned()
    };
    let done = "works_from = \"2024-12-31\"\nworks_to = \"2024-12-31\"\napart_meters = [\"EV0\"]";
    let id = keep("By the day", done);
    let study = city.ask(&["events", &id]);
    assert_eq!(study["basis"]["source"], "readings", "{study}");
    assert_eq!(study["basis"]["model"], "caltrack-daily");
    assert_eq!(study["supply_meters"], serde_json::json!(["A0"]));
    let result = &study["result"];
    let truth = (1.0 - WORKS) * counterfactual_kwh();
    let (saved, band) = (number(result, "/savings_kwh"), number(result, "/band_kwh"));
    assert!((saved - truth).abs() < band, "{saved} ± {band}, planted {truth}");
    // The chart has months, not days: works of one day part December in two.
    assert!(result["periods"].as_array().unwrap().len() < 40, "{}", result["periods"]);
    for model in ["opendsm-daily", "tropical-daily"] {
        let id = keep(model, &format!("{done}\nmodel = \"{model}\""));
        let study = city.ask(&["events", &id]);
        assert_eq!(study["basis"]["model"], model);
        assert_close(number(&study["result"], "/savings_kwh"), truth, 0.02, model);
    }
    // Bills of the building lack the charger's: they are asked for by their model alone.
    let bills =
        keep("By the bill", "works_from = \"2024-12-31\"\nworks_to = \"2024-12-31\"\nmodel = \"caltrack-billing\"");
    assert_eq!(city.ask(&["events", &bills])["basis"]["source"], "bills");
    // Works to come: the year that ends with the last reading is the baseline, and no finer readings are advised.
    let planned = keep("To come", "works_from = \"2026-06-01\"\nworks_to = \"2026-06-30\"\napart_meters = [\"EV0\"]");
    let page = city.ask(&["plan", &planned]);
    assert_eq!(page["basis"]["source"], "readings", "{page}");
    assert_eq!(page["plan"]["baseline_last"], "2025-12-31", "{page}");
    let advice = page["plan"]["advice"].as_array().unwrap();
    assert!(advice.iter().all(|advice| advice["kind"] != "finer-readings"), "{page}");
}

#[test]
fn what_is_no_study_is_refused_and_nothing_is_kept() {
    let city = City::new();
    let dir = city.dir();
    let whole = "title = \"A\"\n[works]\nfacility = \"F-1\"\ncarrier = \"electricity\"\nworks_from = \"2025-01-01\"\n\
                 works_to = \"2025-01-02\"\n[[works.measures]]\nname = \"LED\"\nend_use = \"lighting\"\n\
                 expected_kwh_year = 10\n";
    let refuse = |from: &str, to: &str| {
        let file = city.file("wrong.toml", &whole.replace(from, to));
        refused(&["mv", "study", text(&file), "--dir", text(&dir)])
    };
    refuse("F-1", "nobody").says(&["nobody"]);
    refuse("2025-01-02", "2024-01-02").says(&["2024-01-02"]).hints("correct the dates");
    refuse("lighting", "lamps").says(&["lamps"]);
    refuse("= 10", "= -10").says(&["expected_kwh_year"]);
    refuse("title = \"A\"", "title = \" \"").says(&["title"]);
    refused(&["mv", "plan", "none", "--dir", text(&dir)]).says(&["none"]);
    refused(&["mv", "portfolio", "--dir", text(&dir), "--correlation", "2"]).says(&["2"]);
    assert_eq!(city.ask(&["portfolio"])["studies"].as_array().unwrap().len(), 0);
}
