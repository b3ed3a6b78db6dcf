//! Use cases of LCS, one file each: what a person asks for, done in one transaction, with words and explanation.
//!
//! Here science, packs, files and database meet; none of them knows of the others.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod actor;
mod city;
mod correction;
mod error;
mod estate;
mod explain;
mod import_files;
mod list_facilities;
mod make_demo;
mod merge;
mod plan_settings;
mod potential_inputs;
mod progress;
mod quality;
mod report_model;
mod run_chain;
mod run_result;
mod scenario;
mod simulate_building;
mod weather;
mod words;

pub use actor::Actor;
pub use city::{City, PackRemark, check_pack, embedded_packs, init_city, open_pack};
pub use error::AppError;
pub use explain::{Explanation, explain};
pub use import_files::{FileReport, FindingRow, ImportReport, ImportRequest, import_files, read_mapping};
pub use list_facilities::{CarrierLine, FacilityDetails, FacilityLine, list_facilities, show_facility};
pub use make_demo::{DemoReport, DemoRequest, make_demo};
pub use progress::{OnProgress, Progress};
pub use run_chain::{RunRequest, last_run, run_chain};
pub use run_result::{
    FindingCount, PathReport, PlanReport, PlanYearReport, PotentialReport, RunReport, ScenarioReport,
};
pub use simulate_building::simulate_building;
pub use words::finding_message;
