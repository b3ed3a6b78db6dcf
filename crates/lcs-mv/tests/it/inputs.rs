//! Meters and weather from the reference data.

use lcs_mv::{HourlyTemperature, JointSeries, MeterSeries, Stamp, TemperatureUnit, layout};
use lcs_testkit::{reference, workspace_root};
use serde_json::Value;
use std::fs;

/// The text of a reference file; `None` (said loudly) where it is absent.
pub fn text(path: &str) -> Option<String> {
    reference(path).map(|file| fs::read_to_string(file).unwrap())
}

/// A reference result. Python writes NaN, which is no JSON.
pub fn json(path: &str) -> Option<Value> {
    text(path).map(|text| serde_json::from_str(&text.replace(": NaN", ": null")).unwrap())
}

/// A meter of the Illinois samples.
pub fn illinois_meter(sample: &str) -> Option<MeterSeries> {
    text(&format!("mv/input_{sample}_meter.csv")).map(|text| layout::meter_csv(&text).unwrap())
}

/// The weather of the Illinois samples.
pub fn illinois_weather() -> Option<HourlyTemperature> {
    let text = text("mv/input_il_tempF_hourly.csv")?;
    Some(layout::temperature_csv(&text, TemperatureUnit::Fahrenheit).unwrap())
}

pub fn stamp(text: &str) -> Stamp {
    text.parse().unwrap()
}

/// A joint file of the ComStock meters, for example `comstock_116756_daily_baseline`.
pub fn joint(name: &str) -> Option<JointSeries> {
    let text = text(&format!("mv/input_{name}.csv"))?;
    Some(layout::joint_csv(&text, TemperatureUnit::Fahrenheit).unwrap())
}

/// A meter that lies in the repository.
pub fn repository_meter(sample: &str) -> MeterSeries {
    let file = workspace_root().join(format!("reference/mv/input_{sample}_meter.csv"));
    layout::meter_csv(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Results of eemeter 3.2.0 that lie in the repository.
pub fn repository_results() -> Value {
    let file = workspace_root().join("reference/mv/eemeter320.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// A text that lies in the repository's reference folder.
pub fn repository_text(path: &str) -> String {
    fs::read_to_string(workspace_root().join("reference").join(path)).unwrap()
}
