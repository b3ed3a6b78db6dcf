//! `lcs community`

use crate::{
    arguments::{self, CommunityCommand, Format},
    output,
};
use lcs_app::{AppError, BlockOutage, BlockReport, BlockSettlement, optimise_block, outage_of_block, settle_block};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Community, format: Format) -> Result<ExitCode, AppError> {
    match &arguments.command {
        CommunityCommand::Optimise(of) => {
            let report = optimise_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { plan(&report, format) }
        }
        CommunityCommand::Outage(of) => {
            let report = outage_of_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { outage(&report, format) }
        }
        CommunityCommand::Settle(of) => {
            let report = settle_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { bills(&report, format) }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn plan(of: &BlockReport, format: Format) {
    let money = format!("{} a year", of.unit);
    let rows = [
        ("what is made least", of.objective, money.as_str()),
        ("cost", of.cost, &money),
        ("of it the plant", of.plant_cost, &money),
        ("photovoltaic plant", of.pv_kw, "kWp"),
        ("battery", of.battery_kwh, "kWh"),
        ("charger", of.charger_kw, "kW"),
        ("discharger", of.discharger_kw, "kW"),
        ("highest import", of.import_peak_kw, "kW"),
        ("bought", of.import_kwh, "kWh"),
        ("sold", of.export_kwh, "kWh"),
        ("used", of.consumption_kwh, "kWh"),
        ("local share", 100.0 * of.local_share, "%"),
        ("sun used in the block", 100.0 * of.self_consumption, "%"),
        ("CO2 of what is bought", of.carbon_kg, "kg"),
    ];
    let row = |(name, value, unit): (&str, f64, &str)| vec![name.to_owned(), format!("{value:.2}"), unit.to_owned()];
    print(&["figure", "value", "unit"], rows.into_iter().map(row).collect(), format);
    output::note(&format!("no plan costs less than {:.6} of this (proven)", 1.0 - of.duality_gap.max(0.0)));
    if !of.preconditions.is_empty() {
        output::note("what must be true before it may be built:");
    }
    for precondition in &of.preconditions {
        output::note(&format!("- {precondition}"));
    }
}

fn outage(of: &BlockOutage, format: Format) {
    let rows = of.survival.iter().map(|at| vec![format!("{}", at.hours), format!("{:.1}", 100.0 * at.probability)]);
    print(&["outage, h", "survived from, % of the starts"], rows.collect(), format);
    output::note(&format!(
        "mean {:.2} h, median {:.1} h, worst {:.1} h, best {:.1} h",
        of.mean_hours, of.median_hours, of.min_hours, of.max_hours
    ));
}

fn bills(of: &BlockSettlement, format: Format) {
    let row = |house: &lcs_app::HouseShare| {
        let number = |value: f64| format!("{value:.2}");
        vec![house.house.to_string(), number(house.bill), number(house.alone), number(house.saving)]
    };
    let unit = &of.unit;
    let header = ["house", &format!("bill, {unit}"), &format!("alone, {unit}"), &format!("saved, {unit}")];
    print(&header, of.houses.iter().map(row).collect(), format);
    output::note(&format!("all: {:.2} {unit}, alone {:.2} {unit}", of.total, of.alone_total));
    if !of.worse_off.is_empty() {
        output::note(&format!("worse off than alone: {:?}", of.worse_off));
    }
}

fn print(header: &[&str], rows: Vec<Vec<String>>, format: Format) {
    if format == Format::Csv { output::csv(header, &rows) } else { output::table(header, rows) }
}
