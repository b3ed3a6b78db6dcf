//! `lcs scenario`

use crate::{
    arguments::{self, Decompose, Format, OfDir, Save, ScenarioCommand, Show},
    output,
};
use lcs_app::{
    Actor, AppError, MoneyCaution, city_scenario, city_scenarios, decompose_change, decompose_cities,
    keep_scenario_file, run_scenario_file,
};
use std::{path::Path, process::ExitCode};

pub(crate) async fn run(arguments: &arguments::Scenario, format: Format) -> Result<ExitCode, AppError> {
    match &arguments.command {
        ScenarioCommand::Run { file } => run_file(file, format),
        ScenarioCommand::List(of) => list(of, format).await,
        ScenarioCommand::Show(of) => show(of, format).await,
        ScenarioCommand::Save(of) => save(of, format).await,
        ScenarioCommand::Decompose(of) => decompose(of, format),
    }
}

/// The readings as a table, for they are what a run is asked for; the whole outcome as JSON.
fn run_file(file: &Path, format: Format) -> Result<ExitCode, AppError> {
    let outcome = run_scenario_file(file)?;
    if format == Format::Json {
        output::json(&outcome);
        return Ok(ExitCode::SUCCESS);
    }
    for driver in &outcome.drivers {
        for caution in &driver.cautions {
            let holds = match caution {
                MoneyCaution::NominalPrices => "prices of each year: its growth holds inflation",
                MoneyCaution::ForeignCurrency => "another currency than the file: its growth holds the exchange rate",
            };
            output::note(&format!("`drivers.{}` is in {holds}; constant prices of one currency do not", driver.id));
        }
    }
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
    let rows = outcome.target_readings.iter().map(|at| {
        let reading = &at.reading;
        let met = reading.met.map_or("cannot be told", |met| if met { "met" } else { "missed" });
        vec![
            at.scenario.clone(),
            reading.name.clone(),
            reading.kind.clone(),
            met.to_owned(),
            number(reading.value),
            number(reading.limit),
            reading.unit.clone(),
        ]
    });
    let header = ["scenario", "target", "reading", "", "value", "limit", "unit"];
    let rows: Vec<Vec<String>> = rows.collect();
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(of: &OfDir, format: Format) -> Result<ExitCode, AppError> {
    let found = city_scenarios(&Actor::local(), &of.dir).await?;
    if format == Format::Json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let kept = found.documents.into_iter().map(|entry| {
        let stamp = entry.stamp;
        vec![stamp.id, stamp.title, stamp.version.to_string(), entry.inherits.unwrap_or_default(), stamp.at, stamp.note]
    });
    let ready = found.ready.into_iter().map(|ready| {
        let nothing = String::new;
        vec![ready.id, ready.name, nothing(), nothing(), nothing(), "ready, of the pack".to_owned()]
    });
    let header = ["id", "title", "version", "inherits", "written", "note"];
    let rows: Vec<Vec<String>> = kept.chain(ready).collect();
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}

/// The file itself, to be redirected into one; the whole document as JSON.
async fn show(of: &Show, format: Format) -> Result<ExitCode, AppError> {
    let sheet = city_scenario(&Actor::local(), &of.dir, &of.id, of.version_number).await?;
    if format == Format::Json {
        output::json(&sheet);
    } else {
        output::text(&sheet.text);
    }
    Ok(ExitCode::SUCCESS)
}

async fn save(of: &Save, format: Format) -> Result<ExitCode, AppError> {
    let replaced = of.id.as_deref().zip(of.replaces);
    let stamp = keep_scenario_file(&Actor::local(), &of.dir, &of.file, of.title.as_deref(), &of.note, replaced).await?;
    if format == Format::Json {
        output::json(&stamp);
    } else {
        output::table(&["id", "title", "version"], vec![vec![stamp.id, stamp.title, stamp.version.to_string()]]);
    }
    Ok(ExitCode::SUCCESS)
}

fn decompose(of: &Decompose, format: Format) -> Result<ExitCode, AppError> {
    if of.against_mean {
        return between_cities(of, format);
    }
    let found = decompose_change(&of.file, &of.settings())?;
    if format == Format::Json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let mut rows: Vec<Vec<String>> =
        found.effects.0.iter().map(|(factor, effect)| vec![factor.clone(), format!("{effect:.6}")]).collect();
    rows.push(vec![format!("all, {} to {}", found.from, found.to), format!("{:.6}", found.total_change)]);
    let header = ["factor", "effect"];
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}

/// A row for each city: how far it lies from the mean, and which factor brings how much of that.
fn between_cities(of: &Decompose, format: Format) -> Result<ExitCode, AppError> {
    let settings = of.settings();
    let cities = decompose_cities(&of.file, &settings)?;
    if format == Format::Json {
        output::json(&serde_json::json!({ "method": settings.method, "form": settings.form, "cities": cities }));
        return Ok(ExitCode::SUCCESS);
    }
    // A city with a sink has an effect more than others.
    let mut effects: Vec<&str> = Vec::new();
    for (name, _) in cities.iter().flat_map(|city| &city.effects.0) {
        if !effects.contains(&name.as_str()) {
            effects.push(name);
        }
    }
    let rows = cities.iter().map(|city| {
        let of_effect = |name: &&str| city.effects.get(name).map_or_else(String::new, |effect| format!("{effect:.6}"));
        let own = effects.iter().map(of_effect);
        [city.city.clone(), format!("{:.6}", city.total_change)].into_iter().chain(own).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let header: Vec<&str> = ["city", "from the mean"].into_iter().chain(effects.iter().copied()).collect();
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    Ok(ExitCode::SUCCESS)
}
