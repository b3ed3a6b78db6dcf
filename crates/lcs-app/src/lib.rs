//! Use cases of LCS, one file each: what a person asks for, done in one transaction, with words and explanation.
//!
//! Here science, packs, files and database meet; none of them knows of the others.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod actor;
mod amend_facility;
mod check_inventory;
mod city;
mod community;
mod correction;
mod counted_parts;
mod decompose_change;
mod documents;
mod error;
mod estate;
mod explain;
mod import_files;
mod import_scope;
mod intake;
mod jobs;
mod list_facilities;
mod live_city;
mod make_demo;
mod measured_savings;
mod merge;
mod observed_weather;
mod people;
mod plan_settings;
mod potential_inputs;
mod problem;
mod progress;
mod quality;
mod reading_intake;
mod reading_match;
mod readings;
mod report_model;
mod reports;
mod rights;
mod run_chain;
mod run_detail;
mod run_result;
mod run_scenario;
mod savings_report;
mod scenario;
mod simulate_building;
mod solar;
mod upload_name;
mod uploads;
mod validate;
pub mod views;
mod weather;
mod weather_year;
mod words;

pub use actor::Actor;
pub use amend_facility::{Amendment, amend_facility};
pub use check_inventory::{InventoryFinding, InventoryReport, check_inventory};
pub use city::{City, PackRemark, check_pack, embedded_packs, init_city, open_pack};
pub use community::{
    BlockLayout, BlockObjective, BlockOutage, BlockReport, BlockSettlement, HouseShare, OptimiseRequest, OutageRequest,
    SettleRequest, SettlementRule, block_schema, optimise_block, outage_of_block, settle_block,
};
pub use decompose_change::{DecomposeMethod, DecomposeSettings, EffectForm, decompose_change};
pub use documents::DocumentStamp;
pub use error::AppError;
pub use estate::Estate;
pub use explain::{Explanation, explain};
pub use import_files::{FileReport, FindingRow, ImportReport, ImportRequest, import_files, read_mapping};
pub use jobs::{
    ImportColumn, ImportField, ImportFields, ImportedColumn, Job, JobKind, JobRequest, JobState, Jobs, PageFileReport,
    PageImportReport, import_fields,
};
pub use list_facilities::{
    CarrierLine, FacilityDetails, FacilityLine, MeterReadingsLine, list_facilities, show_facility,
};
pub use live_city::{CityState, LiveCity, PublishedRun};
pub use make_demo::{DemoReport, DemoRequest, make_demo};
pub use measured_savings::{
    MeteredFuel, MvCompat, MvModel, SavingsFiles, SavingsReport, SavingsRequest, TemperatureUnit, measured_savings,
};
pub use people::{
    AcceptInvitation, ChangePassword, Invitation, InvitationKind, InvitationLink, InvitePerson, InvitedPerson,
    NewSession, OpenSession, People, PeopleList, Person, PersonState, Session, SessionPerson, SignIn, UpdatePerson,
};
pub use plan_settings::PlanMoney;
pub use problem::Problem;
pub use progress::{OnProgress, Progress};
pub use reports::{ReportFile, ReportFormat, ReportList, RunReports, report_file, reports};
pub use rights::{Capability, Grant, Node, NodeKind, Place, Role, Scope};
pub use run_chain::{RunRequest, last_run, run_chain};
pub use run_detail::{EarlierYear, FacilityBase, RunDetail};
pub use run_result::{
    FindingCount, PathReport, PlanReport, PlanYearReport, PotentialReport, RunBody, RunReport, ScenarioReport,
};
pub use run_scenario::{run_scenario_file, scenario_schema};
pub use savings_report::{NamedFile, savings_report};
pub use scenario::Base;
pub use simulate_building::{SimulateRequest, SimulationMode, simulate_building};
pub use solar::{
    SkyModel, SolarPositionRequest, SolarPositionRow, SolarYieldReport, SolarYieldRequest, solar_positions, solar_yield,
};
pub use uploads::{
    HeldUpload, MOST_UPLOAD_BYTES, MOST_UPLOAD_FILES, NewFile, NewUpload, Upload, UploadedFile, Uploads,
};
pub use validate::{TropicalFigures, TropicalResult, validate_ashrae140, validate_tropical};
pub use weather_year::{
    MorphRequest, MorphTo, WeatherOfPack, WeatherYearReport, make_weather_year, morph_weather_year, show_weather_year,
};
pub use words::finding_message;
