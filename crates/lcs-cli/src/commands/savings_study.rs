//! `lcs mv study`, `plan`, `events`, `portfolio`, `compare`: studies of works that a city keeps

use super::mv::write;
use crate::{
    arguments::{Format, KeepStudy, OfStudy, Portfolio, StudyEvents},
    output,
};
use lcs_app::{
    Actor, AppError, CityState, EventRuling, LiveCity, ReportFormat, StudyPage, decide_event, keep_study, plan_report,
    portfolio_xlsx, read_studies, read_study, read_study_file, savings_portfolio, study_comparison, study_page,
};
use lcs_locale::Language;
use serde_json::json;
use std::{collections::BTreeMap, path::Path, process::ExitCode, sync::Arc};

pub(crate) async fn keep(kept: &KeepStudy, format: Format) -> Result<ExitCode, AppError> {
    let state = city(&kept.dir).await?;
    let mut new = read_study_file(&kept.file)?;
    if let (Some(id), None) = (&kept.id, new.replaces) {
        // Whoever sits at the city's own machine means the study as it is now.
        new.replaces = Some(read_study(&kept.dir, id).await?.0.stamp.version);
    }
    let id = keep_study(&state, &Actor::local(), &kept.dir, kept.id.as_deref(), &new).await?;
    match format {
        Format::Json => output::json(&json!({ "id": id })),
        Format::Table | Format::Csv => output::text(&id),
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn plan(of: &OfStudy, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let state = city(&of.dir).await?;
    let page = page(&state, &of.dir, &of.id, language).await?;
    if let Some(folder) = &of.report {
        for kind in [ReportFormat::Pdf, ReportFormat::Xlsx] {
            let (name, bytes) = plan_report(&state, &page, kind, language)?;
            write(folder, &name, &bytes)?;
            output::note(&folder.join(name).to_string_lossy());
        }
    }
    if format == Format::Json {
        output::json(&with_basis(&page, json!({ "plan": page.plan, "problem": page.plan_problem })));
        return Ok(ExitCode::SUCCESS);
    }
    note_basis(&page);
    let header = ["months", "smallest provable, kWh", "share, %", "half-band, kWh"];
    let rows = page.plan.iter().flat_map(|plan| &plan.provable_by_months).map(|of| {
        let share = format!("{:.1}", 100.0 * of.smallest_share);
        vec![of.months.to_string(), whole(Some(of.smallest_kwh)), share, whole(Some(of.half_band_kwh))]
    });
    table(&header, rows.collect(), format);
    match (&page.plan, &page.plan_problem) {
        (Some(plan), _) => {
            let months = page.works.reporting_months;
            output::note(&format!("expected in {months} months: {:.0} kWh", plan.expected_kwh));
            for measure in &plan.measures {
                let option = measure.option.map_or_else(|| "none".to_owned(), |option| format!("{option:?}"));
                output::note(&format!("{}: option {option}, {}", measure.name, measure.reason.replace('_', " ")));
            }
        }
        (None, Some(problem)) => output::note(&format!("no plan: {}\nhint: {}", problem.message, problem.hint)),
        (None, None) => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// What is said of a study, with what it rests on.
fn with_basis(page: &StudyPage, mut said: serde_json::Value) -> serde_json::Value {
    said["id"] = json!(page.id);
    said["basis"] = json!(page.basis);
    said["supply_meters"] = json!(page.supply_meters);
    said["generation_meters"] = json!(page.generation_meters);
    said
}

fn note_basis(page: &StudyPage) {
    if let Some(basis) = &page.basis {
        output::note(&format!("{}, meters {}. {}", basis.model, page.supply_meters.join(", "), basis.reason));
    }
}

pub(crate) async fn events(of: &StudyEvents, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let state = city(&of.dir).await?;
    if let (Some(first), Some(verdict)) = (&of.decide, of.verdict()) {
        let shown = page(&state, &of.dir, &of.id, language).await?;
        let found = shown.result.iter().flat_map(|result| &result.events).find(|event| event.first == *first);
        let event = found.ok_or_else(|| AppError::NotFound {
            what: format!("event that begins on {first}"),
            hint: format!("see the events of the study: lcs mv events {}", of.id),
        })?;
        let ruling = EventRuling {
            replaces: shown.version,
            first: event.first.clone(),
            last: event.last.clone(),
            verdict,
            why: of.why.clone().unwrap_or_default(),
        };
        decide_event(&state, &Actor::local(), &of.dir, &of.id, &ruling).await?;
    }
    let page = page(&state, &of.dir, &of.id, language).await?;
    if format == Format::Json {
        output::json(&with_basis(&page, json!({ "result": page.result, "problem": page.result_problem })));
        return Ok(ExitCode::SUCCESS);
    }
    note_basis(&page);
    let header = ["from", "to", "change, kWh/d", "± kWh/d", "evidence", "needed", "decided"];
    let rows = page.result.iter().flat_map(|result| &result.events).map(|event| {
        let decided = event.decision.as_ref().map_or_else(|| "no".to_owned(), |decision| decision.why.clone());
        let figures = [event.change_kwh_day, event.standard_error_kwh_day, event.evidence, event.threshold];
        let figures = figures.map(|figure| format!("{figure:.1}"));
        [event.first.clone(), event.last.clone()].into_iter().chain(figures).chain([decided]).collect()
    });
    table(&header, rows.collect(), format);
    match (&page.result, &page.result_problem) {
        (Some(result), _) => {
            let before = &result.filled;
            output::note(&format!("before events: {:.0} kWh, ± {}", before.savings_kwh, band(before.band_kwh)));
            output::note(&format!("after them: {:.0} kWh, ± {}", result.savings_kwh, band(result.band_kwh)));
        }
        (None, Some(problem)) => output::note(&format!("no result: {}\nhint: {}", problem.message, problem.hint)),
        (None, None) => {}
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn portfolio(all: &Portfolio, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let state = city(&all.dir).await?;
    let studies = read_studies(&all.dir).await?;
    let portfolio = savings_portfolio(&state, &Actor::local(), &studies, all.correlation, language)?;
    if let Some(file) = &all.workbook {
        let bytes = portfolio_xlsx(&state, &portfolio, language)?;
        std::fs::write(file, bytes).map_err(|error| AppError::Write { path: file.clone(), error })?;
    }
    if format == Format::Json {
        output::json(&portfolio);
        return Ok(ExitCode::SUCCESS);
    }
    let header = ["id", "facility", "works", "expected, kWh/a", "smallest, kWh", "saved, kWh", "± kWh", "events open"];
    let rows = portfolio.studies.iter().map(|row| {
        vec![
            row.id.clone(),
            row.facility.clone(),
            row.works_from.clone(),
            whole(Some(row.expected_kwh_year)),
            whole(row.smallest_provable_kwh),
            whole(row.savings_kwh),
            whole(row.band_kwh),
            row.undecided_events.to_string(),
        ]
    });
    table(&header, rows.collect(), format);
    for row in &portfolio.studies {
        if let Some(title) = &row.counted_in {
            output::note(&format!("{}: counted in {title}, whose year holds these works", row.id));
        }
    }
    let total = &portfolio.total;
    output::note(&format!(
        "{} studies saved {:.0} kWh, ± {:.0} kWh at {:.0} % (± {:.0} if errors were independent, ± {:.0} if they were one)",
        total.studies,
        total.savings_kwh,
        total.band_kwh,
        100.0 * portfolio.confidence,
        total.band_independent_kwh,
        total.band_common_kwh
    ));
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn compare(of: &OfStudy, format: Format) -> Result<ExitCode, AppError> {
    let state = city(&of.dir).await?;
    let (study, _) = read_study(&of.dir, &of.id).await?;
    let others = read_studies(&of.dir).await?;
    let comparison = study_comparison(&state, &Actor::local(), &study, &others)?;
    if format == Format::Json {
        output::json(&comparison);
        return Ok(ExitCode::SUCCESS);
    }
    let header = ["facility", "name", "before, kWh", "saved without works, %"];
    let rows = comparison.members.iter().map(|member| {
        let share = member.saved_share.map_or_else(String::new, |share| format!("{:.1}", 100.0 * share));
        vec![member.id.clone(), member.name.clone(), whole(Some(member.baseline_kwh)), share]
    });
    table(&header, rows.collect(), format);
    let figures = [
        ("as metered", comparison.savings_kwh, comparison.band_kwh),
        ("net of the group", comparison.net_kwh, comparison.net_band_kwh),
    ];
    for (name, savings, half_band) in figures {
        if let Some(savings) = savings {
            output::note(&format!("{name}: {savings:.0} kWh, ± {}", band(half_band)));
        }
    }
    if let Some(problem) = &comparison.problem {
        output::note(&format!("no comparison: {}\nhint: {}", problem.message, problem.hint));
    }
    Ok(ExitCode::SUCCESS)
}

async fn city(dir: &Path) -> Result<Arc<CityState>, AppError> {
    LiveCity::open(dir).await?.current().await
}

async fn page(state: &CityState, dir: &Path, id: &str, language: Language) -> Result<StudyPage, AppError> {
    let (study, history) = read_study(dir, id).await?;
    study_page(state, &Actor::local(), &study, &history, &BTreeMap::new(), language)
}

fn table(header: &[&str], rows: Vec<Vec<String>>, format: Format) {
    if format == Format::Csv { output::csv(header, &rows) } else { output::table(header, rows) }
}

fn whole(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| format!("{value:.0}"))
}

fn band(half: Option<f64>) -> String {
    half.map_or_else(|| "unknown".to_owned(), |half| format!("{half:.0} kWh"))
}
