//! The chain: account → findings → potential → plan → scenario → report, published as one run.

use crate::{
    Actor, AppError, Capability, City, OnProgress, Place, Progress,
    correction::Corrections,
    estate::{Estate, uses_by_name},
    list_facilities::{chosen_year, float, nothing_imported},
    plan_settings::{PlanMoney, check_budget, plan_money},
    potential_inputs::potential_inputs,
    progress::step,
    quality::quality_findings,
    reading_match::readings_against_bills,
    readings::CityReadings,
    report_model::{ReportInput, report_model},
    run_detail::{DETAIL_FILE, FacilityBase, RunDetail},
    run_result::{
        FindingCount, PathReport, PlanReport, PlanYearReport, PotentialReport, RunBody, RunReport, ScenarioReport,
    },
    scenario::{Base, Part, estate_scenario},
    weather::{CityWeather, city_weather},
};
use lcs_carbon::FacilityYear;
use lcs_domain::{Fact, Finding, Severity, Subject};
use lcs_locale::Language;
use lcs_potential::{DEFAULT_DRAWS, ExportCredit, FacilityPotential, Plan, PortfolioPotential, SolarYield};
use lcs_report::{ReportModel, render_pdf, render_xlsx};
use lcs_scenario::{Paths, Scenario};
use lcs_sim::{Climate, Weekday};
use lcs_store::{RunRecord, Store};
use lcs_units::{Decimal, Emissions};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// What to run.
#[derive(Debug, Clone)]
pub struct RunRequest {
    /// The city folder.
    pub dir: PathBuf,
    /// A weather year; `None` synthesises one from the pack's normals.
    pub weather: Option<PathBuf>,
    /// Start of all random numbers.
    pub seed: u64,
    /// Money for the plan in a year, over the pack's assumption.
    pub budget: Option<f64>,
    /// Calendar year of the account.
    pub year: Option<i16>,
}

/// Runs the chain and publishes the run with its report.
///
/// # Errors
/// When the actor may not, nothing was imported, the weather is not usable, or the folder cannot be written. Then no run exists.
pub async fn run_chain(
    actor: &Actor,
    request: &RunRequest,
    on_progress: OnProgress<'_>,
) -> Result<RunReport, AppError> {
    Ok(run_with_findings(actor, request, on_progress).await?.0)
}

/// The run and everything that was found on the way.
pub(crate) async fn run_with_findings(
    actor: &Actor,
    request: &RunRequest,
    on_progress: OnProgress<'_>,
) -> Result<(RunReport, Vec<Finding>), AppError> {
    actor.may(Capability::Run, Place::City)?;
    let city = City::open(&request.dir)?;
    check_budget(request.budget)?;
    let store = Store::open_write(city.folder.clone()).await?;
    let estate = Estate::new(store.snapshot().await?, &city.pack);
    if estate.snapshot.facilities.is_empty() {
        return Err(nothing_imported(&request.dir, &estate.snapshot));
    }
    let weather = city_weather(&city.pack, request.weather.as_deref(), request.seed)?;
    let id = store.next_run_id().await?;

    let chain = Chain::calculate(&city, &estate, weather, request, on_progress)?;
    let mut report = chain.report(id, &city, &estate);
    let model = chain.report_model(&report, &city, &estate);
    let findings = chain.findings.clone();
    report.report = write_report(&city, id, chain.detail(model), on_progress)?;

    let body = RunBody {
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
        pack_layers: city.pack.layers.clone(),
        seed: request.seed,
        draws: DEFAULT_DRAWS,
        report: report.clone(),
    };
    let record = RunRecord { id, believed_seq: estate.snapshot.seq, body };
    store.publish_run(actor.as_str(), &record, &findings).await?;
    store.close().await;
    Ok((report, findings))
}

/// Everything that a run calculates, before it is put into words.
pub(crate) struct Chain {
    pub(crate) year: i16,
    /// The account of record.
    pub(crate) accounts: Vec<FacilityYear>,
    /// The same with proposed corrections: what potential, plan and scenario rest on.
    pub(crate) planned: Vec<FacilityYear>,
    /// What paths start from, in the order of `planned`.
    bases: Vec<FacilityBase>,
    pub(crate) weather: CityWeather,
    pub(crate) potentials: Vec<FacilityPotential>,
    pub(crate) portfolio: PortfolioPotential,
    pub(crate) money: PlanMoney,
    pub(crate) plan: Plan,
    pub(crate) scenario: Option<Scenario>,
    pub(crate) findings: Vec<Finding>,
}

impl Chain {
    fn calculate(
        city: &City,
        estate: &Estate,
        weather: CityWeather,
        request: &RunRequest,
        on_progress: OnProgress<'_>,
    ) -> Result<Self, AppError> {
        let pack = &city.pack;
        let mut findings = estate.snapshot.import_findings.clone();
        findings.extend(estate.link_findings.iter().cloned());
        findings.extend(weather.findings.iter().cloned());
        findings.extend(uses_by_name(pack, &estate.snapshot.facilities));

        let stage = |stage, done, total| step(on_progress, Progress { stage, done, total });
        stage("progress-account", 0, 1)?;
        let year = chosen_year(estate, request.year);
        let (accounts, found) = estate.year(year);
        findings.extend(found);
        stage("progress-account", 1, 1)?;
        stage("progress-quality", 0, 1)?;
        let found = quality_findings(estate, pack, &accounts, jiff::Zoned::now().date());
        let corrections = Corrections::from_findings(&found);
        findings.extend(found);
        findings.extend(readings_against_bills(&CityReadings::of(city, &estate.snapshot)?, estate)?);
        let (corrected, found) = corrections.apply(estate);
        findings.extend(found);
        let planned = if corrections.is_empty() { accounts.clone() } else { corrected.year(year).0 };
        let bases = bases(&corrected, &planned, year);
        stage("progress-quality", 1, 1)?;

        let (inputs, found) = potential_inputs(&corrected, pack, &planned);
        findings.extend(found);
        let climate =
            Climate::new(&weather.year).starting_on(Weekday::of_new_year(u16::try_from(year).unwrap_or(2023)));
        let context = lcs_potential::Context {
            schedules: &pack.schedules,
            measures: &pack.measures,
            climate: &climate,
            solar: &SolarYield::new(&weather.year),
            export: ExportCredit::default(),
            draws: DEFAULT_DRAWS,
            seed: request.seed,
        };
        let potentials = lcs_potential::assess(&inputs, &context, &|done| {
            on_progress(Progress { stage: "progress-simulate", done, total: inputs.len() })
        });
        let potentials = potentials.ok_or(AppError::Cancelled)?;
        findings.extend(potentials.iter().flat_map(|potential| potential.findings.iter().cloned()));
        let portfolio = lcs_potential::portfolio(&potentials);

        stage("progress-plan", 0, 1)?;
        let money = plan_money(pack, request.budget)?;
        let plan = lcs_potential::plan(&potentials, &money.settings);
        let base: Base = bases.iter().map(|facility| &facility.base).sum();
        let scenario = match estate_scenario(pack, Part::Whole, &base, year, &plan.years) {
            Ok(scenario) => Some(scenario),
            Err(error) => {
                let finding = Finding::new("scenario.missing", Severity::Warning, Subject::City);
                findings.push(finding.text("pack", pack.id.clone()).text("reason", error.to_string()));
                None
            }
        };
        stage("progress-plan", 1, 1)?;
        let findings = each_once(findings);
        Ok(Self { year, accounts, planned, bases, weather, potentials, portfolio, money, plan, scenario, findings })
    }

    /// Emissions of record of the estate.
    pub(crate) fn emissions(&self) -> Emissions {
        self.accounts.iter().map(|account| account.emissions).sum()
    }

    /// Energy of record of the estate.
    pub(crate) fn energy_kwh(&self) -> Decimal {
        self.accounts.iter().map(|account| account.energy_kwh).sum()
    }

    /// Emissions that planning counts with, after proposed corrections.
    fn planned_emissions(&self) -> Emissions {
        self.planned.iter().map(|account| account.emissions).sum()
    }

    /// Share of the emissions that rests on unverified facts.
    pub(crate) fn unverified_share(&self) -> f64 {
        let unverified: Emissions = self
            .accounts
            .iter()
            .flat_map(|account| &account.carriers)
            .map(|carrier| carrier.unverified_emissions)
            .sum();
        let all = self.emissions();
        if all == Emissions::ZERO { 0.0 } else { unverified.tonnes() / all.tonnes() }
    }

    /// Every fact that the account rests on, once.
    pub(crate) fn facts(&self) -> Vec<&Fact> {
        let mut facts: BTreeMap<(&str, &str, String), &Fact> = BTreeMap::new();
        for fact in self.accounts.iter().flat_map(|account| &account.carriers).flat_map(|carrier| &carrier.facts) {
            facts.insert((&fact.pack, &fact.key, fact.from.to_string()), fact);
        }
        facts.into_values().collect()
    }

    fn status(&self, city: &City) -> &'static str {
        if self.weather.demonstration {
            "demonstration"
        } else if city.folder.settings().synthetic {
            "synthetic"
        } else {
            "screening"
        }
    }

    fn report(&self, run: i64, city: &City, estate: &Estate) -> RunReport {
        RunReport {
            run,
            year: self.year,
            facilities: estate.snapshot.facilities.len(),
            facilities_with_energy: self.accounts.iter().filter(|account| !account.carriers.is_empty()).count(),
            energy_kwh: float(self.energy_kwh()),
            emissions_t: self.emissions().tonnes(),
            factor_basis: self.facts().iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            planning_emissions_t: self.planned_emissions().tonnes(),
            unverified_share: self.unverified_share(),
            status: self.status(city).to_owned(),
            weather: self.weather.origin.clone(),
            potential: self.potential_report(city),
            plan: self.plan_report(city),
            scenario: self.scenario.as_ref().map(scenario_report),
            findings: count_findings(&self.findings),
            report: PathBuf::new(),
        }
    }

    fn potential_report(&self, city: &City) -> PotentialReport {
        let all = &self.portfolio;
        PotentialReport {
            facilities: self.potentials.iter().filter(|potential| potential.baseline.is_some()).count(),
            emissions_t_p10: all.emissions_t.p10,
            emissions_t_p50: all.emissions_t.p50,
            emissions_t_p90: all.emissions_t.p90,
            capex_p10: all.capex.p10,
            capex_p50: all.capex.p50,
            capex_p90: all.capex.p90,
            electricity_kwh: all.electricity_kwh,
            heat_kwh: all.heat_kwh,
            yearly_saving: all.yearly_saving,
            currency: city.pack.currency.clone(),
        }
    }

    fn plan_report(&self, city: &City) -> PlanReport {
        let year = |year: &lcs_potential::PlanYear| PlanYearReport {
            year: year.year,
            spent: year.spent,
            emissions_t: year.reached.emissions_t,
        };
        PlanReport {
            yearly_budget: self.money.settings.yearly_budget,
            currency: city.pack.currency.clone(),
            budget_basis: self.money.basis(),
            projects: self.plan.items.len(),
            years: self.plan.years.iter().map(year).collect(),
        }
    }

    fn report_model(&self, report: &RunReport, city: &City, estate: &Estate) -> ReportModel {
        report_model(&ReportInput { chain: self, report, city, estate, date: jiff::Zoned::now().date() })
    }

    /// What the run keeps for pages.
    fn detail(self, model: ReportModel) -> RunDetail {
        RunDetail::new(model, self.potentials, self.bases, self.portfolio.by_measure, &self.plan, self.money)
    }
}

/// Years before the base year whose accounts pages show beside the paths.
const EARLIER_YEARS: i16 = 10;

/// What paths start from, and the years before it.
fn bases(corrected: &Estate, planned: &[FacilityYear], year: i16) -> Vec<FacilityBase> {
    let first = corrected.snapshot.bills.iter().map(|bill| bill.period.start.year()).min().unwrap_or(year);
    let years = first.max(year - EARLIER_YEARS)..year;
    let earlier: Vec<Vec<FacilityYear>> = years.map(|year| corrected.year(year).0).collect();
    let base = |(at, account): (usize, &FacilityYear)| FacilityBase::new(account, earlier.iter().map(|year| &year[at]));
    planned.iter().enumerate().map(base).collect()
}

fn scenario_report(scenario: &Scenario) -> ScenarioReport {
    let path = |paths: &Paths| PathReport {
        years: scenario.years.clone(),
        bau_t: paths.bau_t.clone(),
        grid_t: paths.grid_t.clone(),
        plan_t: paths.plan_t.clone(),
        plan_p10_t: paths.plan_p10_t.clone(),
        plan_p90_t: paths.plan_p90_t.clone(),
    };
    ScenarioReport {
        estate: path(&scenario.estate),
        city: path(&scenario.city),
        target_readings: scenario.target_readings.iter().filter_map(|r| serde_json::to_value(r).ok()).collect(),
        assumptions: scenario.assumptions_used.iter().filter_map(|a| serde_json::to_value(a).ok()).collect(),
    }
}

/// The same finding may come from two steps, or for every facility; it is told once.
fn each_once(findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let key = |finding: &Finding| serde_json::to_string(finding).unwrap_or_default();
    findings.into_iter().filter(|finding| seen.insert(key(finding))).collect()
}

fn count_findings(findings: &[Finding]) -> Vec<FindingCount> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(&finding.code).or_default() += 1;
    }
    let mut counts: Vec<FindingCount> =
        counts.into_iter().map(|(code, count)| FindingCount { code: code.to_owned(), count }).collect();
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.code.cmp(&b.code)));
    counts
}

/// The report's six files, made side by side, and the detail for pages, put in place together.
fn write_report(city: &City, run: i64, detail: RunDetail, on_progress: OnProgress<'_>) -> Result<PathBuf, AppError> {
    step(on_progress, Progress { stage: "progress-report", done: 0, total: 1 })?;
    let jobs: Vec<(Language, bool)> =
        Language::all().into_iter().flat_map(|language| [(language, true), (language, false)]).collect();
    let model = &detail.model;
    let mut files = jobs
        .into_par_iter()
        .map(|(language, pdf)| {
            let bytes = if pdf { render_pdf(model, language)? } else { render_xlsx(model, language)? };
            Ok((format!("report.{}.{}", language.code(), if pdf { "pdf" } else { "xlsx" }), bytes))
        })
        .collect::<Result<Vec<_>, AppError>>()?;
    files.push((DETAIL_FILE.to_owned(), detail.into_bytes()?));
    // From here on the run is published; nobody can stop it half-way.
    step(on_progress, Progress { stage: "progress-report", done: 1, total: 1 })?;
    let folder = city.folder.write_report(run, &files)?;
    Ok(std::path::absolute(&folder).unwrap_or(folder))
}

/// The last published run of a city.
///
/// # Errors
/// When the folder is not a city or has no run.
pub async fn last_run(dir: &Path) -> Result<RunReport, AppError> {
    let city = City::open(dir)?;
    let store = Store::open_read(city.folder.clone()).await?;
    let run: Option<RunRecord<RunBody>> = store.run(None).await?;
    store.close().await;
    run.map(|run| run.body.report)
        .ok_or_else(|| AppError::request("the chain has not been run yet", format!("lcs run --dir {}", dir.display())))
}
