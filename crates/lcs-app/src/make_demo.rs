//! The demo city: synthetic foreign files, taken in and run like any city's, and scored against their hidden truth.

use crate::{
    Actor, AppError, City, ImportRequest, OnProgress, Progress, RunReport, RunRequest, import_files, init_city,
    progress::step, run_chain::run_with_findings, run_detail::RunDetail, run_result::RunBody,
};
use lcs_demo::{DemoSettings, FaultScore, FoundFault, Normals, Truth};
use lcs_domain::Finding;
use lcs_locale::Language;
use lcs_store::{RunRecord, Store};
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The pack of the demo city.
const PACK: &str = "my-kuala-lumpur";

/// Folder of the foreign files inside the city folder.
const INCOMING: &str = "incoming";

/// Folder of the ground that maps show.
const MAP: &str = "map";

/// The hidden truth, for scoring only; nothing of the chain reads it.
const TRUTH: &str = "truth.json";

/// What demo to make.
#[derive(Debug, Clone)]
pub struct DemoRequest {
    /// The folder; an earlier demo city there is kept.
    pub dir: PathBuf,
    /// Start of all random numbers.
    pub seed: u64,
    /// How many facilities.
    pub facilities: usize,
}

/// The demo city's run and how its planted faults fared.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct DemoReport {
    /// Address of the web application; absent while there is none.
    pub address: Option<String>,
    /// One-time link for the first administrator; absent while there is no web application.
    pub setup_link: Option<String>,
    /// Folder of the report.
    pub report: PathBuf,
    /// The city folder.
    pub dir: PathBuf,
    /// Everything in it is invented.
    pub synthetic: bool,
    /// Planted faults by kind: found, missed, false alarms.
    pub faults: Vec<FaultScore>,
    /// Energy that the city truly used in the year, kWh; the imported bills know it only with noise and faults.
    pub true_energy_kwh: f64,
    /// The run.
    pub run: RunReport,
}

/// Makes the city if the folder is new, then runs the chain, unless its last run still says what a new one would.
///
/// # Errors
/// When the folder holds something that is no demo city, or cannot be written.
pub async fn make_demo(
    actor: &Actor,
    request: &DemoRequest,
    on_progress: OnProgress<'_>,
) -> Result<DemoReport, AppError> {
    let kept = if request.dir.join("lcs.toml").exists() {
        check_is_demo(&request.dir)?;
        valid_run(&request.dir).await?
    } else {
        make_city(actor, request, on_progress).await?;
        None
    };
    let (run, findings) = match kept {
        Some(kept) => kept,
        None => {
            let run =
                RunRequest { dir: request.dir.clone(), weather: None, seed: request.seed, budget: None, year: None };
            run_with_findings(actor, &run, on_progress).await?
        }
    };
    let truth = read_truth(&request.dir)?;
    let found: Vec<FoundFault> = findings.iter().map(FoundFault::from).collect();
    Ok(DemoReport {
        address: None,
        setup_link: None,
        report: run.report.clone(),
        dir: request.dir.clone(),
        synthetic: true,
        faults: lcs_demo::score(&truth, &found),
        true_energy_kwh: truth.energy_kwh(run.year),
        run,
    })
}

/// The last run with its findings, where it is of this program version, of the pack as it is and of everything that was
/// imported, and its files are there.
async fn valid_run(dir: &Path) -> Result<Option<(RunReport, Vec<Finding>)>, AppError> {
    let city = City::open(dir)?;
    if !city.folder.database().exists() {
        return Ok(None);
    }
    let store = Store::open_read(city.folder.clone()).await?;
    let last: Option<RunRecord<serde_json::Value>> = store.run(None).await?;
    let kept = last.and_then(|run| Some((run.id, run.believed_seq, RunBody::deserialize(run.body).ok()?)));
    let Some((id, believed_seq, body)) = kept else { return Ok(None) };
    let is_of_now = body.code_version == env!("CARGO_PKG_VERSION")
        && body.pack_layers == city.pack.layers
        && believed_seq == store.snapshot().await?.seq
        && RunDetail::read(&city.folder, id)?.is_some();
    let findings = if is_of_now { store.run_findings(id).await? } else { Vec::new() };
    store.close().await;
    // The folder may have been moved since.
    let folder = dir.join("reports").join(format!("run-{id}"));
    let report = RunReport { report: std::path::absolute(&folder).unwrap_or(folder), ..body.report };
    Ok(is_of_now.then_some((report, findings)))
}

fn check_is_demo(dir: &Path) -> Result<(), AppError> {
    if City::open(dir)?.folder.settings().synthetic && dir.join(TRUTH).exists() {
        return Ok(());
    }
    Err(AppError::request(
        format!("{} is a city of its own, not a demo", dir.display()),
        "choose another folder with --dir; nothing was changed",
    ))
}

/// Everything is made in a folder beside the target, which appears whole or not at all.
async fn make_city(actor: &Actor, request: &DemoRequest, on_progress: OnProgress<'_>) -> Result<(), AppError> {
    step(on_progress, Progress { stage: "progress-demo", done: 0, total: 1 })?;
    let write = |error: std::io::Error, path: &Path| AppError::Write { path: path.to_owned(), error };
    if request.dir.exists() && fs::read_dir(&request.dir).map_err(|e| write(e, &request.dir))?.next().is_some() {
        return Err(lcs_store::StoreError::NotEmpty(request.dir.clone()).into());
    }
    let beside = beside(&request.dir);
    if beside.exists() {
        fs::remove_dir_all(&beside).map_err(|error| write(error, &beside))?;
    }
    let city = init_city(&beside, PACK, true)?;
    let settings = settings(&city, request)?;
    let demo = lcs_demo::make(&settings).map_err(|e| AppError::request(e.to_string(), e.hint()))?;

    let incoming = beside.join(INCOMING);
    fs::create_dir_all(&incoming).map_err(|error| write(error, &incoming))?;
    let mut files = Vec::new();
    for (name, bytes) in &demo.files {
        let path = incoming.join(name);
        fs::write(&path, bytes).map_err(|error| write(error, &path))?;
        files.push(path);
    }
    let map = beside.join(MAP);
    fs::create_dir_all(&map).map_err(|error| write(error, &map))?;
    for (name, bytes) in lcs_demo::ground(&settings).map_err(|e| AppError::request(e.to_string(), e.hint()))? {
        let path = map.join(name);
        fs::write(&path, bytes).map_err(|error| write(error, &path))?;
    }
    let truth = serde_json::to_vec(&demo.truth).map_err(|e| AppError::request(e.to_string(), "report this"))?;
    let path = beside.join(TRUTH);
    fs::write(&path, truth).map_err(|error| write(error, &path))?;
    step(on_progress, Progress { stage: "progress-demo", done: 1, total: 1 })?;

    let import = ImportRequest { dir: beside.clone(), files, mapping: None, dry_run: false, language: Language::En };
    import_files(actor, &import, on_progress).await?;
    if request.dir.exists() {
        fs::remove_dir(&request.dir).map_err(|error| write(error, &request.dir))?;
    }
    fs::rename(&beside, &request.dir).map_err(|error| write(error, &request.dir))
}

/// `demo-city` → `.demo-city.making`, on the same disk.
fn beside(dir: &Path) -> PathBuf {
    let name = dir.file_name().map_or_else(|| "city".into(), |name| name.to_string_lossy());
    dir.with_file_name(format!(".{name}.making"))
}

fn settings(city: &City, request: &DemoRequest) -> Result<DemoSettings, AppError> {
    let climate = city.pack.climate.as_ref().ok_or_else(|| {
        AppError::request(format!("pack {} has no climate normals", city.pack.id), "add them to the pack")
    })?;
    Ok(DemoSettings {
        seed: request.seed,
        facilities: request.facilities,
        first_year: 2024,
        last_year: 2025,
        normals: Normals {
            mean_c: climate.mean_c,
            relative_humidity_pct: climate.relative_humidity_pct,
            ghi_kwh_m2_day: climate.ghi_kwh_m2_day,
        },
    })
}

fn read_truth(dir: &Path) -> Result<Truth, AppError> {
    let bytes = crate::error::read_file(&dir.join(TRUTH))?;
    serde_json::from_slice(&bytes).map_err(|error| {
        AppError::request(format!("{TRUTH} cannot be read: {error}"), "make the demo city anew in another folder")
    })
}
