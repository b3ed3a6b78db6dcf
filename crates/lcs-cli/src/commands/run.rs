//! `lcs run`

use crate::{
    arguments,
    arguments::Format,
    output::{self, Bars},
};
use lcs_app::{Actor, AppError, RunReport, RunRequest, run_chain};
use lcs_locale::{Arguments, Catalogue, Language, format_money, format_number};
use std::process::ExitCode;

pub(crate) async fn run(arguments: &arguments::Run, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let request = RunRequest {
        dir: arguments.dir.clone(),
        weather: arguments.weather.clone(),
        seed: arguments.seed,
        budget: arguments.budget,
        year: arguments.year,
    };
    let bars = Bars::new(language);
    let report = run_chain(&Actor::local(), &request, &|progress| bars.step(progress)).await;
    bars.finish();
    let report = report?;
    match format {
        Format::Json => output::json(&report),
        Format::Csv => output::csv(&["figure", "value", "unit"], &rows(&report, Language::En)),
        Format::Table => print(&report, language),
    }
    Ok(ExitCode::SUCCESS)
}

/// The run as people read it: figures, readings of the target, most frequent findings.
pub(crate) fn print(report: &RunReport, language: Language) {
    output::table(&["figure", "value", "unit"], rows(report, language));
    if let Some(scenario) = &report.scenario {
        let text = |reading: &serde_json::Value, key: &str| match &reading[key] {
            serde_json::Value::Null => "?".to_owned(),
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Bool(met) => if *met { "yes" } else { "no" }.to_owned(),
            number => number.as_f64().map_or_else(String::new, |value| format_number(language, value, 1)),
        };
        let named = |reading: &serde_json::Value| {
            let id = text(reading, "name");
            let key = format!("target-name-{}", id.replace('.', "-"));
            Catalogue::try_text(language, &key, &Arguments::new()).unwrap_or(id)
        };
        let keys = ["name", "scope", "met", "value", "limit", "gap", "unit"];
        let rows = scenario
            .target_readings
            .iter()
            .map(|reading| keys.map(|key| if key == "name" { named(reading) } else { text(reading, key) }).to_vec());
        output::text("");
        output::table(&["target reading", "scope", "met", "value", "limit", "gap", "unit"], rows.collect());
    }
    let findings: Vec<String> =
        report.findings.iter().take(8).map(|finding| format!("{} {}", finding.count, finding.code)).collect();
    output::note(&format!("findings: {}", findings.join(", ")));
    output::note(&format!("report: {}", report.report.display()));
}

fn rows(report: &RunReport, language: Language) -> Vec<Vec<String>> {
    let number = |value: f64| format_number(language, value, 0);
    let row = |figure: &str, value: String, unit: &str| vec![figure.to_owned(), value, unit.to_owned()];
    let potential = &report.potential;
    let range = |low: f64, middle: f64, high: f64| format!("{} ({} – {})", number(middle), number(low), number(high));
    vec![
        row("year", report.year.to_string(), ""),
        row("status", report.status.clone(), ""),
        row("facilities", number(report.facilities as f64), ""),
        row("energy", number(report.energy_kwh), "kWh"),
        row("emissions", number(report.emissions_t), "t CO2e"),
        row("emissions for planning (slips corrected)", number(report.planning_emissions_t), "t CO2e"),
        row("unverified share of emissions", format!("{:.1}", report.unverified_share * 100.0), "%"),
        row(
            "potential (P10 – P90)",
            range(potential.emissions_t_p10, potential.emissions_t_p50, potential.emissions_t_p90),
            "t CO2e/yr",
        ),
        row(
            "its investment (P10 – P90)",
            range(potential.capex_p10, potential.capex_p50, potential.capex_p90),
            &potential.currency,
        ),
        row("plan: projects", report.plan.projects.to_string(), ""),
        row("plan: budget", format_money(language, report.plan.yearly_budget, &report.plan.currency), "a year"),
    ]
}
