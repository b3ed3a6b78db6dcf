//! Use cases of LCS, one file each: what a person asks for, done in one transaction, with words and explanation.
//!
//! Here science, packs, files and database meet; none of them knows of the others.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod actor;
mod amend_facility;
mod city;
mod city_scenarios;
mod community;
mod correction;
mod counted_parts;
mod daily_meters;
mod decompose_change;
mod documents;
mod error;
mod estate;
mod explain;
mod import_files;
mod import_scope;
mod intake;
mod inventory;
mod jobs;
mod list_facilities;
mod live_city;
mod local_clock;
mod make_demo;
mod measured_savings;
mod merge;
mod observed_weather;
mod pack_calendar;
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
mod savings_study;
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
pub use city::{City, PackRemark, check_pack, embedded_packs, init_city, open_pack};
pub use city_scenarios::{
    CityScenarioEntry, CityScenarioList, CityScenarioSheet, DifferenceRow, DraftAnswer, DraftPath, NewCityScenario,
    ReadyScenario, SavedCityScenario, ScenarioContent, ScenarioDraft, ScenarioFault, ScenarioOrigin, StartPart,
    StartPromise, StartWithLittle, city_scenario, city_scenarios, new_city_scenario, save_city_scenario, try_draft,
    withdraw_city_scenario,
};
pub use community::{
    BillRule, BlockAnswer, BlockChanges, BlockControls, BlockDraft, BlockEffectReport, BlockForecast, BlockFront,
    BlockFrontPage, BlockFrontPoint, BlockJudgement, BlockLayout, BlockLimit, BlockLine, BlockList, BlockObjective,
    BlockOperation, BlockOutage, BlockPage, BlockPoint, BlockReport, BlockRun, BlockSettlement, BlockSizes,
    BlockVerdict, ClaimKind, ClaimRow, CommonBillPayer, CommonBillPicture, CommonPayer, ConditionRow, Control,
    DraftAsked, EffectEntry, EffectRequest, EffectYear, FrontAgainst, FrontRequest, GivenSizes, HouseShare, JudgeAsked,
    JudgeRequest, JudgedYear, KnownAhead, OpenBlock, OperateAsked, OperateRequest, OptimiseRequest, OutagePicture,
    OutageRequest, OutageTarget, PlannedBlock, Plant, RuleBills, SettleRequest, SettlementRule, SizeBound, SizeFigure,
    StatedYear, StopWhen, SurvivalPoint, WeekPicture, WriteBlock, YearTable, answer_of_block, block_report_file,
    block_report_of_file, block_schema, draft_block, effect_of_block, front_of_block, fronts_of_block, judge_block,
    list_blocks, open_block, operate_block, optimise_block, outage_of_block, remove_block, settle_block, show_block,
    write_block,
};
pub use decompose_change::{DecomposeMethod, DecomposeSettings, EffectForm, decompose_change, decompose_cities};
pub use documents::DocumentStamp;
pub use error::AppError;
pub use estate::Estate;
pub use explain::{Explanation, explain};
pub use import_files::{FileReport, FindingRow, ImportReport, ImportRequest, import_files, read_mapping};
pub use inventory::{
    InventoryCause, InventoryChange, InventoryChangeAsked, InventoryFinding, InventoryFormat, InventoryGas,
    InventoryLine, InventoryLineChange, InventoryList, InventoryPage, InventoryPrinted, InventoryQuality,
    InventoryReport, InventoryRestated, InventoryRestatement, InventorySector, InventorySummary, InventoryTotalChange,
    InventoryVintage, SaveInventory, SavedInventory, check_inventory, check_inventory_file, export_inventory,
    inventories, inventory_change, inventory_page, restated_inventory, save_inventory, withdraw_inventory,
};
pub use jobs::{
    ImportColumn, ImportField, ImportFields, ImportedColumn, Job, JobKind, JobRequest, JobState, Jobs, PageFileReport,
    PageImportReport, import_fields,
};
pub use lcs_import::WantedInventory;
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
pub use run_scenario::{MoneyCaution, keep_scenario_file, run_scenario_file, scenario_schema};
pub use savings_report::{NamedFile, savings_report};
pub use savings_study::{
    ComparisonMember, EventDecision, EventRuling, EventVerdict, MeasurementOption, MissingDays, NewStudy,
    ProvableSaving, SavingsGroup, SavingsPortfolio, SavingsStudy, StudyAdvice, StudyBasis, StudyComparison,
    StudyDocument, StudyEndUse, StudyEvent, StudyEventKind, StudyFilled, StudyMeasure, StudyMeasureOption, StudyModel,
    StudyNormalYear, StudyPage, StudyPlan, StudyResult, StudyRow, StudyVersion, StudyWorks, decide_event, keep_study,
    plan_report, portfolio_csv, portfolio_xlsx, read_studies, read_study, read_study_file, savings_portfolio,
    study_comparison, study_page, withdraw_study,
};
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
