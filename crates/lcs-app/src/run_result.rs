//! What a run of the chain gives, and what the store keeps of it.

use lcs_domain::Node;
use lcs_potential::Quantiles;
use lcs_store::RunRecord;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The result of `lcs run`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunReport {
    /// Number of the run, for `lcs explain run:NUMBER`.
    pub run: i64,
    /// Calendar year of the account.
    pub year: i16,
    /// Facilities in the database.
    pub facilities: usize,
    /// Those with a bill in the year.
    pub facilities_with_energy: usize,
    /// Energy of the own estate, as billed.
    pub energy_kwh: f64,
    /// Emissions of the own estate.
    pub emissions_t: f64,
    /// Emissions that potential, plan and scenario count with: bills and floor areas that look slipped in unit are
    /// corrected as their findings propose. Equal to `emissions_t` where nothing looks slipped.
    pub planning_emissions_t: f64,
    /// Factors behind the emissions, each with unit, validity, citation and status.
    pub factor_basis: String,
    /// Share of the emissions that rests on unverified facts, 0 to 1.
    pub unverified_share: f64,
    /// `demonstration` with weather of another climate, `synthetic` for a demo city, else `screening`.
    pub status: String,
    /// The weather used.
    pub weather: String,
    /// What the measures could save in a year.
    pub potential: PotentialReport,
    /// What fits the budget.
    pub plan: PlanReport,
    /// Paths and readings of the target; absent where the pack has no drivers.
    pub scenario: Option<ScenarioReport>,
    /// Findings by code, most frequent first.
    pub findings: Vec<FindingCount>,
    /// Folder with `report.{en,ja,ms}.{pdf,xlsx}`.
    pub report: PathBuf,
}

/// What the measures could save in a year, all facilities together: P10, median, P90.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PotentialReport {
    /// Facilities that could be assessed.
    pub facilities: usize,
    /// Emissions avoided a year.
    pub emissions_t_p10: f64,
    /// Median.
    pub emissions_t_p50: f64,
    /// Ninetieth percentile.
    pub emissions_t_p90: f64,
    /// Investment.
    pub capex_p10: f64,
    /// Median.
    pub capex_p50: f64,
    /// Ninetieth percentile.
    pub capex_p90: f64,
    /// Electricity saved a year.
    pub electricity_kwh: Quantiles,
    /// Other carriers saved a year.
    pub heat_kwh: Quantiles,
    /// Energy cost saved a year.
    pub yearly_saving: Quantiles,
    /// ISO 4217.
    pub currency: String,
}

/// What fits the budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanReport {
    /// Money a year.
    pub yearly_budget: f64,
    /// ISO 4217.
    pub currency: String,
    /// Where the budget comes from.
    pub budget_basis: String,
    /// Number of projects.
    pub projects: usize,
    /// Money spent by year.
    pub years: Vec<PlanYearReport>,
}

/// One year of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanYearReport {
    /// The year.
    pub year: i16,
    /// Money spent in it.
    pub spent: f64,
    /// Emissions avoided a year from then on.
    pub emissions_t: Quantiles,
}

/// Paths and readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScenarioReport {
    /// The city's own facilities: the plan counts in full.
    pub estate: PathReport,
    /// The whole city: the plan counts with the action "the same measures in the rest of the stock".
    pub city: PathReport,
    /// Every reading of every target for both scopes.
    pub target_readings: Vec<serde_json::Value>,
    /// Everything that is not published.
    pub assumptions: Vec<serde_json::Value>,
}

/// Emissions of one scope by year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PathReport {
    /// The years.
    pub years: Vec<i16>,
    /// Business as usual with the grid of the base year.
    pub bau_t: Vec<f64>,
    /// The same on the grid as it is expected to become.
    pub grid_t: Vec<f64>,
    /// With the plan.
    pub plan_t: Vec<f64>,
    /// Lower end of the plan's range.
    pub plan_p10_t: Vec<f64>,
    /// Upper end of the plan's range.
    pub plan_p90_t: Vec<f64>,
}

/// How often a code was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingCount {
    /// Dotted code.
    pub code: String,
    /// How many.
    pub count: usize,
}

/// What the store keeps of a run: what it rested on, and what it gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunBody {
    /// Version of this program.
    pub code_version: String,
    /// Layers of the pack: id, version, hash.
    pub pack_layers: Vec<(String, String, String)>,
    /// Start of all random numbers.
    pub seed: u64,
    /// Draws behind the ranges.
    pub draws: usize,
    /// The result.
    pub report: RunReport,
}

impl RunBody {
    /// The run as a tree: result over parameters.
    #[must_use]
    pub fn explanation(&self, record: &RunRecord<Self>) -> Vec<Node> {
        let of = format!("run {}", record.id);
        let report = &self.report;
        let mut run = Node::new("run", &of, report.year, "year").by("import → account → simulation → plan → scenario");
        run.inputs = vec![
            Node::new("energy", &of, report.energy_kwh, "kWh"),
            Node::new("emissions", &of, report.emissions_t, "t CO2e").fact(report.factor_basis.clone()),
            Node::new("potential", &of, report.potential.emissions_t_p50, "t CO2e/yr")
                .by("measures simulated again per facility, median of the draws"),
            Node::new("belief", &of, record.believed_seq, "sequence number"),
            Node::new("weather", &of, &report.weather, ""),
            Node::new("seed", &of, self.seed, ""),
            Node::new("draws", &of, self.draws, ""),
            Node::new("yearly budget", &of, report.plan.yearly_budget, &report.plan.currency)
                .fact(report.plan.budget_basis.clone()),
            Node::new("program", &of, &self.code_version, "version"),
        ];
        let layer = |(id, version, hash): &(String, String, String)| {
            Node::new("pack", id, version, "version").by(&format!("sha256 {hash}"))
        };
        run.inputs.extend(self.pack_layers.iter().map(layer));
        vec![run]
    }
}
