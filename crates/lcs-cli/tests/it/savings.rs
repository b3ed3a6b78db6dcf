//! `lcs mv savings` against eemeter 3.2.0 (reference data of CalTRACK) and the documented layouts.

use crate::{
    cities::demo,
    driver::{json, json_with_code, lcs, number, refused, text},
};
use lcs_testkit::{assert_close, reference};
use std::fs;
use std::path::{Path, PathBuf};

/// Facts of eemeter 3.2.0 on the sample meter `il-electricity-cdd-hdd`, daily.
const SAVINGS: f64 = 793.908_496_472_537;
const BAND: f64 = 315.415_367_531_385;

fn file(name: &str) -> Option<PathBuf> {
    reference(&format!("mv/{name}"))
}

fn arguments<'a>(meter: &'a Path, temperature: &'a Path, model: &'a str) -> Vec<&'a str> {
    let mut call = vec!["mv", "savings", "--meter", text(meter), "--temperature", text(temperature)];
    call.extend(["--temperature-unit", "f", "--baseline-end", "2016-12-26", "--reporting-start", "2017-01-04"]);
    call.extend(["--fuel", "electricity", "--model", model]);
    call
}

#[test]
fn a_daily_meter_gives_the_savings_of_the_reference() {
    let Some(meter) = file("input_il-electricity-cdd-hdd-daily_meter.csv") else { return };
    let Some(temperature) = file("input_il_tempF_hourly.csv") else { return };
    let call = arguments(&meter, &temperature, "caltrack-daily");
    let answer = json(&call);
    assert_close(number(&answer, "/savings"), SAVINGS, 1e-9, "savings");
    assert_close(number(&answer, "/fsu_error_band"), BAND, 1e-8, "band");
    assert_eq!(number(&answer, "/model/heating_balance_point_f"), 53.0);
    assert_eq!(number(&answer, "/model/cooling_balance_point_f"), 68.0);
    let counted =
        ["qualified", "disqualified", "not_attempted"].map(|key| number(&answer, &format!("/candidates/{key}")));
    assert_eq!(counted, [1543.0, 3.0, 468.0]);
    assert_eq!(answer["unit"], "kWh");
    assert_eq!(number(&answer, "/confidence"), 0.9);
    assert!(answer["findings"].is_array());
    // For people the same figures, with what is noteworthy beside them.
    let table = lcs(&call);
    assert!(table.stdout.contains("793.9085"), "{}", table.stdout);
    // Running it again gives the same text, digit by digit.
    assert_eq!(json(&call), answer);
}

#[test]
fn findings_speak_the_language_asked_for() {
    let Some(meter) = file("input_il-electricity-cdd-hdd-daily_meter.csv") else { return };
    let Some(temperature) = file("input_il_tempF_hourly.csv") else { return };
    let folder = tempfile::tempdir().unwrap();
    let holed = folder.path().join("holed.csv");
    // Every third reading of the baseline is lost.
    let rows = fs::read_to_string(&meter).unwrap();
    let lost = rows.lines().enumerate().map(|(at, row)| match row.split_once(',') {
        Some((start, _)) if at > 100 && at % 3 == 0 => format!("{start},\n"),
        _ => format!("{row}\n"),
    });
    fs::write(&holed, lost.collect::<String>()).unwrap();
    let call = arguments(&holed, &temperature, "caltrack-daily");
    for (language, words) in [("en", "have a reading"), ("ja", "計量値があるのは"), ("ms", "mempunyai bacaan")]
    {
        let answer = json(&[call.as_slice(), &["--lang", language]].concat());
        let found = answer["findings"].as_array().unwrap();
        let gap = found.iter().find(|row| row["code"] == "mv.too_many_days_with_missing_meter_data").unwrap();
        assert_eq!(gap["severity"], "error");
        assert!(gap["message"].as_str().unwrap().contains(words), "{gap}");
        assert!(!gap["message"].as_str().unwrap().contains('{'), "{gap}");
    }
}

#[test]
fn joint_files_of_two_years_are_read() {
    let (Some(baseline), Some(reporting)) =
        (file("input_comstock_115041_daily_baseline.csv"), file("input_comstock_115041_daily_reporting.csv"))
    else {
        return;
    };
    let mut call = vec!["mv", "savings", "--baseline", text(&baseline), "--reporting", text(&reporting)];
    call.extend(["--fuel", "electricity", "--model", "opendsm-daily"]);
    // opendsm 1.2.7 on the same meter; the tolerance is the one promised for its optimiser.
    assert_close(number(&json(&call), "/savings"), 35_901.343_511_492, 5e-3, "savings");
}

#[test]
fn what_cannot_be_measured_is_refused_by_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &str| {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    };
    let temperature = write("air.csv", "dt,tempF\n2016-01-01T00:00:00Z,50\n2016-01-01T01:00:00Z,51\n");
    let meter = write("meter.csv", "start,value\n2016-01-01,5\n2016-01-02,much\n");
    refused(&arguments(&meter, &temperature, "caltrack-daily")).says(&["meter.csv", "line 3", "`much`"]);
    let meter = write("meter.csv", "from,to\n2016-01-01,5\n");
    refused(&arguments(&meter, &temperature, "caltrack-daily")).says(&["meter.csv", "`start`"]).hints("start,value");
    let meter = write("meter.csv", "start,value\n2016-01-01,5\n2016-01-02,6\n");
    refused(&arguments(&meter, &temperature, "caltrack-daily")).says(&["2015-12-27"]).hints("cover the same year");
    let missing = folder.path().join("none.csv");
    refused(&arguments(&missing, &temperature, "caltrack-daily")).says(&["none.csv"]);
    let call = arguments(&meter, &temperature, "caltrack-daily");
    refused(&[call.as_slice(), &["--confidence", "1.5"]].concat()).says(&["1.5"]);
    // Files of the one kind and of the other do not mix.
    assert_eq!(lcs(&[call.as_slice(), &["--baseline", text(&meter)]].concat()).code, 2);
}

#[test]
fn a_facility_is_judged_by_its_bills_and_the_weather_that_was() {
    let city = text(&demo().dir);
    let list = json(&["facilities", "list", "--dir", city]);
    let ids = list.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
    let ask = |id: &str, model: &str| {
        json(&["mv", "facility", id, "--dir", city, "--works-from", "2025-01-01", "--model", model])
    };
    let (id, page) =
        ids.map(|id| (id.clone(), ask(&id, "caltrack-billing"))).find(|(_, page)| page["result"].is_object()).unwrap();
    // What would have been used less what was used is what was saved.
    let at = |key: &str| number(&page, &format!("/result/{key}"));
    assert_close(at("counterfactual_kwh") - at("observed_kwh"), at("savings_kwh"), 1e-9, "saved");
    let periods = page["result"]["periods"].as_array().unwrap();
    let of = |side: &'static str| periods.iter().filter(move |period| period["side"] == side);
    assert!(of("baseline").count() >= 10 && of("reporting").count() >= 10, "{periods:?}");
    // The savings are those of the periods shown.
    let sum = |key: &str| of("reporting").map(|period| number(period, key)).sum::<f64>();
    assert_close(sum("/metered_kwh"), at("observed_kwh"), 1e-9, "metered");
    assert_close(sum("/predicted_kwh"), at("counterfactual_kwh"), 1e-9, "predicted");
    for pair in periods.windows(2) {
        assert!(pair[0]["end"].as_str() <= pair[1]["start"].as_str(), "{pair:?}");
    }
    assert_eq!(page["weather"]["files"][0], "stesen-cuaca.csv");
    assert!(ask(&id, "opendsm-billing")["result"].is_object());

    let folder = tempfile::tempdir().unwrap();
    let mut call = vec!["mv", "facility", &id, "--dir", city, "--works-from", "2025-01-01"];
    call.extend(["--report", text(folder.path())]);
    assert_eq!(lcs(&call).code, 0);
    for ending in ["pdf", "xlsx"] {
        let file = folder.path().join(format!("savings-{id}-2025-01-01.en.{ending}"));
        assert!(fs::metadata(&file).unwrap().len() > 5_000, "{}", file.display());
    }
    refused(&["mv", "facility", "nobody", "--dir", city, "--works-from", "2025-01-01"]).says(&["nobody"]);
    let works = |from: &'static str, to: &'static str| {
        refused(&["mv", "facility", &id, "--dir", city, "--works-from", from, "--works-to", to])
    };
    works("2025-02-01", "2025-01-01").says(&["2025-02-01"]);
    works("yesterday", "2025-01-01").says(&["yesterday"]).hints("2025-01-31");
}

#[test]
fn observed_weather_is_taken_in_row_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let city = folder.path().join("city");
    assert_eq!(lcs(&["init", text(&city), "--pack", "my-kuala-lumpur"]).code, 0);
    let file = folder.path().join("station.csv");
    fs::write(&file, "dt,tempC\n2024-01-01 00:00,27.5\n2024-01-01 01:00,hot\n2024-01-01 02:00,99\nnoon,26\n").unwrap();
    let call = ["import", text(&file), "--dir", text(&city)];
    let taken = &json_with_code(&call, 1)["files"][0];
    assert_eq!(taken["kind"], "observed-weather");
    assert_eq!([&taken["rows_read"], &taken["accepted"], &taken["rejected"]].map(|n| n.as_u64().unwrap()), [4, 1, 3]);
    let rows: Vec<_> =
        taken["findings"].as_array().unwrap().iter().map(|row| (row["row"].as_u64(), &row["code"])).collect();
    assert!(rows.iter().any(|(row, code)| *row == Some(3) && *code == "cell.not_a_number"), "{rows:?}");
    assert!(rows.iter().any(|(row, code)| *row == Some(4) && *code == "cell.out_of_range"), "{rows:?}");
    assert!(rows.iter().any(|(row, code)| *row == Some(5) && *code == "cell.not_a_date"), "{rows:?}");
    // The same file again says nothing new.
    let again = &json_with_code(&call, 1)["files"][0];
    assert_eq!([&again["accepted"], &again["unchanged"]].map(|n| n.as_u64().unwrap()), [0, 1]);
}
