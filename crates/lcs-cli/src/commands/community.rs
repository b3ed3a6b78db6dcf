//! `lcs community`

use super::mv::write;
use crate::{
    arguments::{self, CommunityCommand, Format},
    output,
};
use lcs_app::{
    AppError, BlockEffectReport, BlockFront, BlockJudgement, BlockLimit, BlockOperation, BlockOutage, BlockReport,
    BlockSettlement, BlockVerdict, CommonPayer, ConditionRow, ReportFormat, block_report_of_file, effect_of_block,
    front_of_block, judge_block, operate_block, optimise_block, outage_of_block, settle_block,
};
use lcs_locale::Language;
use serde_json::json;
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Community, format: Format, language: Language) -> Result<ExitCode, AppError> {
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
        CommunityCommand::Front(of) => {
            let report = front_of_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { front(&report, format) }
        }
        CommunityCommand::Operate(of) => {
            let report = operate_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { operation(&report, format) }
        }
        CommunityCommand::Judge(of) => {
            let report = judge_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { judgement(&report, format) }
        }
        CommunityCommand::Effect(of) => {
            let report = effect_of_block(&of.request())?;
            if format == Format::Json { output::json(&report) } else { effect(&report, format) }
        }
        CommunityCommand::Report(of) => report(of, format, language)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn report(of: &arguments::BlockReportFiles, format: Format, language: Language) -> Result<(), AppError> {
    let mut files = Vec::new();
    for kind in [ReportFormat::Pdf, ReportFormat::Xlsx] {
        let (name, bytes) = block_report_of_file(&of.block, kind, language)?;
        write(&of.out, &name, &bytes)?;
        files.push(of.out.join(name).to_string_lossy().into_owned());
    }
    match format {
        Format::Json => output::json(&json!({ "files": files })),
        Format::Table | Format::Csv => files.iter().for_each(|file| output::text(file)),
    }
    Ok(())
}

/// What the facts say of a precondition, in a word.
const fn verdict(row: &ConditionRow) -> &'static str {
    match row.verdict {
        BlockVerdict::Holds => "holds",
        BlockVerdict::Fails => "NOT MET",
        BlockVerdict::Missing => "fact missing",
        BlockVerdict::Unchecked => "not checked",
    }
}

fn condition(row: &ConditionRow) {
    let ConditionRow { text, source, fact, value, limit, unit, .. } = row;
    let figures = match (value, limit) {
        (Some(value), Some(limit)) => format!(": {value:.1} {unit}, at most {limit:.1} {unit}"),
        _ => String::new(),
    };
    let fact = fact.as_ref().map_or_else(String::new, |fact| format!(" (`{fact}`)"));
    let source = if source.is_empty() { String::new() } else { format!(" [{source}]") };
    output::note(&format!("- {}: {text}{figures}{fact}{source}", verdict(row)));
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
    of.preconditions.iter().for_each(condition);
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
    let [least, middle, most] = of.saving_spread;
    if let Some(common) = of.common {
        output::note(&format!("common loads: {:.2} {unit}, paid {}", common.bill, payer(common.payer)));
    }
    output::note(&format!("all: {:.2} {unit}, alone {:.2} {unit}", of.total, of.alone_total));
    output::note(&format!("bills less what the block pays: {:.2} {unit}", of.budget_gap.abs()));
    output::note(&format!("a house saves {least:.2} to {most:.2} {unit}, in the middle {middle:.2} {unit}"));
    if of.worse_off.is_empty() {
        output::note("no house is worse off than alone");
    } else {
        output::note(&format!("worse off than alone: {:?}", of.worse_off));
    }
}

const fn payer(payer: CommonPayer) -> &'static str {
    match payer {
        CommonPayer::ByUse => "by the houses, by use",
        CommonPayer::Equally => "by the houses, all alike",
        CommonPayer::ByArea => "by the houses, by floor area",
        CommonPayer::ManagementBody => "by the management body",
    }
}

fn front(of: &BlockFront, format: Format) {
    let money = format!("cost, {} a year", of.unit);
    let price = format!("price of CO2, {}/kg", of.unit);
    let header: [&str; 5] = if of.against == "co2" {
        [&price, &money, "CO2, kg", "sun, kWp", "battery, kWh"]
    } else {
        ["outage, h", &money, "survived from, %", "sun, kWp", "battery, kWh"]
    };
    let rows = of.points.iter().map(|at| {
        let demand = at.carbon_price_per_kg.or(at.outage_hours.map(f64::from));
        let share = at.carbon_kg.or(at.probability.map(|share| 100.0 * share));
        let cost = if at.possible { number(at.cost) } else { "not possible".to_owned() };
        vec![number(demand), cost, number(share), number(at.pv_kw), number(at.battery_kwh)]
    });
    print(&header, rows.collect(), format);
    for at in of.points.iter().filter(|at| !at.possible) {
        let what = at.outage_hours.map_or_else(String::new, |hours| format!("{hours} h: "));
        in_the_way(&what, &at.limits);
    }
}

fn operation(of: &BlockOperation, format: Format) {
    let money = format!("{} a year", of.unit);
    let rows = [
        ("as run on forecasts", Some(of.cost)),
        ("with the year known beforehand", Some(of.perfect_cost)),
        ("with the battery idle", of.idle_cost),
        ("promised saving", of.promised_saving),
        ("reached saving", of.reached_saving),
    ];
    let row = |(name, value): (&str, Option<f64>)| vec![name.to_owned(), number(value), money.clone()];
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(row).collect();
    let share = of.reached_share.map(|share| 100.0 * share);
    rows.push(vec!["reached of the promise".into(), number(share), "%".into()]);
    rows.push(vec!["highest import".into(), number(Some(of.import_peak_kw)), "kW".into()]);
    print(&["energy and peaks, without the plant", "value", "unit"], rows, format);
    if of.idle_cost.is_none() {
        output::note("no promise is told: cars or tanks must be charged by some rule, so that nothing is idle");
    }
}

fn judgement(of: &BlockJudgement, format: Format) {
    let (cost, best) = (format!("cost, {}", of.unit), format!("best for that year, {}", of.unit));
    let header = ["year", &cost, &best, "dearer by, %", "local share, %", "CO2, kg"];
    let percent = |share: Option<f64>| number(share.map(|share| 100.0 * share));
    let rows = of.years.iter().map(|at| {
        let cost = if at.possible { number(at.cost) } else { "not possible".to_owned() };
        let [regret, local] = [percent(at.regret_share), percent(at.local_share)];
        vec![at.year.clone(), cost, number(at.best_cost), regret, local, number(at.carbon_kg)]
    });
    print(&header, rows.collect(), format);
    for at in of.years.iter().filter(|at| !at.possible) {
        in_the_way(&format!("{}: ", at.year), &at.limits);
    }
}

/// The piece of a scenario file itself, ready to be put into one; as CSV the years.
fn effect(of: &BlockEffectReport, format: Format) {
    if format != Format::Csv {
        output::text(&of.scenario_toml);
        return;
    }
    let rows = of.years.iter().map(|at| {
        let figures = [at.saved_kwh, at.exported_kwh, at.carbon_saved_kg, at.cost];
        let texts = figures.iter().map(|value| format!("{value:.2}"));
        [at.year.to_string(), at.carrier.to_owned()].into_iter().chain(texts).collect()
    });
    output::csv(
        &["year", "carrier", "saved_kwh", "exported_kwh", "carbon_saved_kg", "cost"],
        &rows.collect::<Vec<Vec<String>>>(),
    );
}

fn in_the_way(what: &str, limits: &[BlockLimit]) {
    for at in limits {
        let BlockLimit { limit, asked, needed, unit } = at;
        output::note(&format!("{what}`{limit}` is {asked:.2} {unit}, {needed:.2} {unit} would do"));
    }
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
}

fn print(header: &[&str], rows: Vec<Vec<String>>, format: Format) {
    if format == Format::Csv { output::csv(header, &rows) } else { output::table(header, rows) }
}
