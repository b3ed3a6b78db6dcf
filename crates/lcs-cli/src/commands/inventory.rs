//! `lcs inventory`

use crate::{
    arguments::{self, ExportLayout, Format, InventoryCommand},
    output,
};
use lcs_app::{
    Actor, AppError, InventoryChange, InventoryChangeAsked, InventoryFormat, InventoryReport, InventoryRestatement,
    SaveInventory, WantedInventory, check_inventory_file, export_inventory, inventories, inventory_change,
    inventory_page, restated_inventory, save_inventory, withdraw_inventory,
};
use lcs_locale::Language;
use std::{path::Path, process::ExitCode};

pub(crate) async fn run(
    arguments: &arguments::Inventory,
    format: Format,
    language: Language,
) -> Result<ExitCode, AppError> {
    match &arguments.command {
        InventoryCommand::Check { file, wanted } => {
            let report = check_inventory_file(file, &wanted_of(wanted), language)?;
            checked(&report, format);
        }
        InventoryCommand::Import(import) => publish(import, format, language).await?,
        InventoryCommand::List { dir } => list(dir, format).await?,
        InventoryCommand::Show(show) => self::show(show, format, language).await?,
        InventoryCommand::Compare { id, dir, from, to, against } => {
            let asked = InventoryChangeAsked { from: *from, to: *to, against: against.clone() };
            changed(&inventory_change(&Actor::local(), dir, id, &asked).await?, format);
        }
        InventoryCommand::Export(export) => write(export, format).await?,
        InventoryCommand::Withdraw { id, dir } => {
            let page = inventory_page(&Actor::local(), dir, id, None, language).await?;
            withdraw_inventory(&Actor::local(), dir, id, page.stamp.version).await?;
            if format == Format::Json {
                output::json(&serde_json::json!({ "id": id, "withdrawn": true }));
            } else {
                output::note(&format!("{id} is withdrawn; its vintages stay in the history"));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn wanted_of(wanted: &arguments::Wanted) -> WantedInventory {
    WantedInventory { city: wanted.city.clone(), year: wanted.year }
}

fn cell(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| format!("{value:.1}"))
}

fn share(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| format!("{:+.2} %", value * 100.0))
}

/// How the command line calls a total.
fn total_name(id: &str) -> String {
    match id {
        "basic" => "BASIC".to_owned(),
        "basic_plus" => "BASIC+".to_owned(),
        "basic_plus_s3" => "BASIC+ S3".to_owned(),
        other => other.to_owned(),
    }
}

fn print(header: &[&str], rows: Vec<Vec<String>>, format: Format) {
    if format == Format::Csv { output::csv(header, &rows) } else { output::table(header, rows) }
}

fn notes(findings: &[lcs_app::InventoryFinding]) {
    for finding in findings {
        let place = finding.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
        output::note(&output::told(finding.severity, &format!("{place}{}", finding.message)));
    }
}

fn checked(report: &InventoryReport, format: Format) {
    if format == Format::Json {
        return output::json(&report.document());
    }
    let (totals, published, differences) = (&report.check.totals, &report.check.published, &report.check.differences);
    let row = |name: &str, lines: f64, published: Option<f64>, difference: Option<f64>| {
        vec![name.to_owned(), cell(Some(lines)), cell(published), cell(difference)]
    };
    let rows = vec![
        row("BASIC", totals.basic_t, published.basic_t, differences.basic_t),
        row("BASIC+", totals.basic_plus_t, published.basic_plus_t, differences.basic_plus_t),
        row("BASIC+ S3", totals.basic_plus_s3_t, published.basic_plus_s3_t, differences.basic_plus_s3_t),
        row("territorial", totals.territorial_t, published.territorial_t, differences.territorial_t),
    ];
    print(&["total", "sum of lines, t CO2e", "published, t CO2e", "published less lines, t CO2e"], rows, format);
    notes(&report.findings);
}

async fn publish(import: &arguments::ImportInventory, format: Format, language: Language) -> Result<(), AppError> {
    let path = &import.file;
    let bytes = std::fs::read(path).map_err(|error| AppError::Read { path: path.clone(), error })?;
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let mut request = SaveInventory {
        note: import.note.clone(),
        replaces: None,
        significance: import.significance,
        city: import.wanted.city.clone(),
        year: import.wanted.year,
        dry_run: true,
    };
    let actor = Actor::local();
    let trial = save_inventory(&actor, &import.dir, (&name, &bytes), &request, language).await?;
    let saved = if import.dry_run {
        trial
    } else {
        request.dry_run = false;
        request.replaces = trial.before.filter(|_| import.replace);
        save_inventory(&actor, &import.dir, (&name, &bytes), &request, language).await?
    };
    if format == Format::Json {
        output::json(&saved);
        return Ok(());
    }
    let version = saved.version.map_or_else(|| "trial".to_owned(), |version| version.to_string());
    let row = vec![
        saved.id.clone(),
        version,
        saved.layout.clone(),
        saved.amounts.to_string(),
        total_name(&saved.level),
        cell(Some(saved.lines_t)),
    ];
    print(
        &["inventory", "vintage", "layout", "lines with an amount", "level", "sum of lines, t CO2e"],
        vec![row],
        format,
    );
    if let Some(change) = &saved.change {
        changed(change, format);
    }
    notes(&saved.findings);
    Ok(())
}

async fn list(dir: &Path, format: Format) -> Result<(), AppError> {
    let list = inventories(&Actor::local(), dir).await?;
    if format == Format::Json {
        output::json(&list);
        return Ok(());
    }
    let rows = list.inventories.iter().map(|inventory| {
        vec![
            inventory.stamp.id.clone(),
            inventory.stamp.title.clone(),
            inventory.stamp.version.to_string(),
            inventory.stamp.at.clone(),
            total_name(&inventory.level),
            cell(Some(inventory.lines_t)),
            cell(inventory.published_t),
            inventory.errors.to_string(),
        ]
    });
    let header = [
        "inventory",
        "title",
        "vintage",
        "published at",
        "level",
        "sum of lines, t CO2e",
        "published, t CO2e",
        "errors",
    ];
    print(&header, rows.collect(), format);
    Ok(())
}

async fn show(show: &arguments::ShowInventory, format: Format, language: Language) -> Result<(), AppError> {
    let actor = Actor::local();
    if show.gwp.is_some() || show.grid_factor.is_some() {
        let asked =
            InventoryRestatement { version: show.vintage, gwp: show.gwp.clone(), grid_factor_t_mwh: show.grid_factor };
        let restated = restated_inventory(&actor, &show.dir, &show.id, &asked).await?;
        if format == Format::Json {
            output::json(&restated);
            return Ok(());
        }
        totals(&restated.totals, format);
        output::note(&format!("computed anew: {}; kept as they are: {}", restated.anew.len(), restated.kept.len()));
        return Ok(());
    }
    let page = inventory_page(&actor, &show.dir, &show.id, show.vintage, language).await?;
    if format == Format::Json {
        output::json(&page);
        return Ok(());
    }
    let lines = page.lines.iter().filter(|line| line.given).map(|line| {
        vec![
            line.line.clone(),
            line.scope.to_string(),
            cell(line.tonnes),
            line.key.clone(),
            line.explanation.clone().or_else(|| line.method.clone()).unwrap_or_default(),
        ]
    });
    print(&["line", "scope", "t CO2e", "key", "explanation"], lines.collect(), format);
    if format == Format::Table {
        let rows = page.totals.iter().filter(|total| total.sector.is_none()).map(|total| {
            vec![total_name(&total.total), cell(Some(total.lines_t)), cell(total.published_t), cell(total.difference_t)]
        });
        let header = ["total", "sum of lines, t CO2e", "published, t CO2e", "published less lines, t CO2e"];
        print(&header, rows.collect(), format);
        let rows = page.vintages.iter().map(|vintage| {
            let stamp = &vintage.stamp;
            vec![
                stamp.version.to_string(),
                stamp.at.clone(),
                cell(Some(vintage.lines_t)),
                share(vintage.relative),
                stamp.note.clone(),
            ]
        });
        print(&["vintage", "published at", "sum of lines, t CO2e", "change", "reason"], rows.collect(), format);
    }
    notes(&page.findings);
    Ok(())
}

fn totals(totals: &[lcs_app::InventoryTotalChange], format: Format) {
    let rows = totals.iter().map(|total| {
        vec![
            total_name(&total.total),
            cell(Some(total.before_t)),
            cell(Some(total.after_t)),
            cell(Some(total.change_t)),
            share(total.relative),
        ]
    });
    print(&["total", "before, t CO2e", "after, t CO2e", "change, t CO2e", "relative"], rows.collect(), format);
}

fn changed(change: &InventoryChange, format: Format) {
    if format == Format::Json {
        return output::json(change);
    }
    let rows = change.lines.iter().map(|line| {
        let why: Vec<String> = line.parts.iter().map(|part| format!("{} {:+.1}", part.cause, part.change_t)).collect();
        let side = |tonnes: Option<f64>, key: &str| if tonnes.is_some() { cell(tonnes) } else { key.to_owned() };
        vec![
            line.line.clone(),
            side(line.before_t, &line.before_key),
            side(line.after_t, &line.after_key),
            cell(Some(line.change_t)),
            share(line.share_of_total),
            why.join("; "),
        ]
    });
    let header = ["line", "before, t CO2e", "after, t CO2e", "change, t CO2e", "of the total", "why, t CO2e"];
    print(&header, rows.collect(), format);
    if format == Format::Table {
        totals(&change.totals, format);
    }
    let word = if change.significant { "significant" } else { "not significant" };
    output::note(&format!("the change is {word} (threshold {:.1} %)", change.threshold * 100.0));
}

async fn write(export: &arguments::ExportInventory, format: Format) -> Result<(), AppError> {
    let layout = match export.format_as {
        ExportLayout::Ciris => InventoryFormat::Ciris,
        ExportLayout::Ecrf => InventoryFormat::Ecrf,
        ExportLayout::Cdp => InventoryFormat::Cdp,
        ExportLayout::Json => InventoryFormat::Json,
    };
    let (name, bytes) = export_inventory(&Actor::local(), &export.dir, &export.id, export.vintage, layout).await?;
    let path = export.out.clone().unwrap_or_else(|| name.into());
    std::fs::write(&path, bytes).map_err(|error| AppError::Write { path: path.clone(), error })?;
    if format == Format::Json {
        output::json(&serde_json::json!({ "file": path.display().to_string(), "layout": layout.id() }));
    } else {
        output::text(&format!("{}\n", path.display()));
    }
    Ok(())
}
