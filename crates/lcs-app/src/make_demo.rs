//! The demo city: synthetic foreign files, taken in and run like any city's, and scored against their hidden truth.

use crate::{
    Actor, AppError, City, ImportRequest, OnProgress, Progress, RunReport, RunRequest, import_files, init_city,
    run_chain::run_with_findings,
};
use lcs_demo::{DemoSettings, FaultScore, FoundFault, Normals, Truth};
use lcs_locale::Language;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The pack of the demo city.
const PACK: &str = "my-kuala-lumpur";

/// Folder of the foreign files inside the city folder.
const INCOMING: &str = "incoming";

/// The hidden truth, for scoring only; nothing of the chain reads it.
const TRUTH: &str = "truth.json";

/// What demo to make.
#[derive(Debug, Clone)]
pub struct DemoRequest {
    /// The folder; an earlier demo city there is kept and run again.
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

/// Makes the city if the folder is new, then runs the chain.
///
/// # Errors
/// When the folder holds something that is no demo city, or cannot be written.
pub async fn make_demo(
    actor: &Actor,
    request: &DemoRequest,
    on_progress: OnProgress<'_>,
) -> Result<DemoReport, AppError> {
    if request.dir.join("lcs.toml").exists() {
        check_is_demo(&request.dir)?;
    } else {
        make_city(actor, request, on_progress).await?;
    }
    let run = RunRequest { dir: request.dir.clone(), weather: None, seed: request.seed, budget: None, year: None };
    let (run, findings) = run_with_findings(actor, &run, on_progress).await?;
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
    on_progress(Progress { stage: "progress-demo", done: 0, total: 1 });
    let write = |error: std::io::Error, path: &Path| AppError::Write { path: path.to_owned(), error };
    if request.dir.exists() && fs::read_dir(&request.dir).map_err(|e| write(e, &request.dir))?.next().is_some() {
        return Err(lcs_store::StoreError::NotEmpty(request.dir.clone()).into());
    }
    let beside = beside(&request.dir);
    if beside.exists() {
        fs::remove_dir_all(&beside).map_err(|error| write(error, &beside))?;
    }
    let city = init_city(&beside, PACK, true)?;
    let demo = lcs_demo::make(&settings(&city, request)?).map_err(|e| AppError::request(e.to_string(), e.hint()))?;

    let incoming = beside.join(INCOMING);
    fs::create_dir_all(&incoming).map_err(|error| write(error, &incoming))?;
    let mut files = Vec::new();
    for (name, bytes) in &demo.files {
        let path = incoming.join(name);
        fs::write(&path, bytes).map_err(|error| write(error, &path))?;
        files.push(path);
    }
    let truth = serde_json::to_vec(&demo.truth).map_err(|e| AppError::request(e.to_string(), "report this"))?;
    let path = beside.join(TRUTH);
    fs::write(&path, truth).map_err(|error| write(error, &path))?;
    on_progress(Progress { stage: "progress-demo", done: 1, total: 1 });

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
