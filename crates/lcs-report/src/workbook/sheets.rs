//! The sheets.

use super::sheet::{Cell, Column, GENERAL, SHARE, TENTH, WHOLE, write};
use crate::{
    model::{Figure, FindingExample, FindingGroup, ReportModel, Scenario, ScenarioPart},
    wording::Wording,
};
use lcs_locale::{Catalogue, format_date};
use rust_xlsxwriter::{Workbook, XlsxError};

/// Name of the cell that holds the energy price against today.
const PRICE: &str = "energy_price_against_today";

fn column(words: &Wording, key: &str, unit: &str, width: f64) -> Column {
    Column::new(words.word(key), unit, width)
}

/// P10, P50 and P90 of a figure as three columns.
fn range_columns(words: &Wording, key: &str, unit: &str) -> [Column; 3] {
    ["P10", "P50", "P90"].map(|part| Column::new(format!("{} {part}", words.word(key)), unit, 16.0))
}

/// P10, P50 and P90 of a figure as three cells.
fn range_cells(figure: &Figure, format: &'static str) -> [Cell; 3] {
    [Cell::maybe(figure.p10, format), Cell::maybe(Some(figure.value), format), Cell::maybe(figure.p90, format)]
}

/// What a reader asks first, and the one cell to change.
pub fn summary(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let (title, estate) = (&model.title, &model.estate);
    let money = words.currency_sign().to_owned();
    let (tonnes, yearly) = (words.word("unit-tonnes"), words.word("unit-tonnes-per-year"));
    let mut rows = vec![vec![Cell::text(words.word("report-summary-price-change")), Cell::Input(1.0, "0.00")]];
    let mut add =
        |key: &str, cell: Cell, unit: &str| rows.push(vec![Cell::text(words.word(key)), cell, Cell::text(unit)]);
    add("report-column-year", Cell::label(f64::from(title.year)), "");
    add("report-column-facilities", Cell::whole(f64::from(estate.facilities)), "");
    add("report-column-floor-area", Cell::whole(estate.floor_area_m2), "m2");
    add("report-column-energy", Cell::whole(estate.energy_kwh), "kWh");
    add("report-column-emissions", Cell::whole(estate.emissions_t), &tonnes);
    add("report-summary-energy-cost", Cell::maybe(estate.energy_cost, WHOLE), &money);
    add("report-column-coverage", Cell::maybe(Some(estate.coverage), SHARE), "");
    add("report-column-unverified", Cell::maybe(Some(title.unverified_share), SHARE), "");
    add("report-summary-budget", Cell::maybe(model.plan.yearly_budget, WHOLE), &money);
    add("report-summary-standing", Cell::text(standing(model, words)), "");
    add(
        "report-summary-pack",
        Cell::text(format!("{} {} {}", title.pack_id, title.pack_version, title.pack_sha256)),
        "",
    );
    add("report-summary-run", Cell::text(format!("{} · {}", title.run_id, title.sequence)), "");
    add("report-summary-date", Cell::text(format_date(words.language, title.date)), "");
    add("report-summary-weather", Cell::text(title.weather.say(words.language)), "");
    if let Some(potential) = &model.potential {
        let figures = [
            ("report-emissions-avoided", &potential.emissions_t, yearly.as_str()),
            ("report-energy-saved", &potential.energy_kwh, "kWh"),
            ("report-cost-saved", &potential.cost_saving, &money),
            ("report-investment", &potential.capex, &money),
        ];
        for (key, figure, unit) in figures {
            for (part, cell) in ["P10", "P50", "P90"].into_iter().zip(range_cells(figure, WHOLE)) {
                rows.push(vec![Cell::text(format!("{} {part}", words.word(key))), cell, Cell::text(unit)]);
            }
        }
    }
    let name = words.word("report-sheet-summary");
    let columns = [
        column(words, "report-column-item", "", 56.0),
        column(words, "report-column-value", "", 24.0),
        column(words, "report-column-unit", "", 14.0),
    ];
    write(workbook, &name, &columns, rows)?;
    workbook.define_name(PRICE, &format!("='{name}'!$B$2"))?;
    Ok(())
}

fn standing(model: &ReportModel, words: &Wording) -> String {
    let standing = model.title.standing;
    let marks = [
        (standing.synthetic, "report-mark-synthetic"),
        (standing.demonstration, "report-mark-demonstration"),
        (!standing.synthetic && !standing.demonstration, "report-standing-ordinary"),
    ];
    marks.into_iter().filter(|(set, _)| *set).map(|(_, key)| words.word(key)).collect::<Vec<_>>().join(" · ")
}

/// Every facility.
pub fn facilities(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let columns = [
        column(words, "report-column-id", "", 14.0),
        column(words, "report-column-name", "", 36.0),
        column(words, "report-column-use", "", 22.0),
        column(words, "report-column-district", "", 18.0),
        column(words, "report-column-floor-area", "m2", 14.0),
        column(words, "report-column-floor-area-kind", "", 18.0),
        column(words, "report-column-year", "", 8.0),
        column(words, "report-column-energy", "kWh", 14.0),
        column(words, "report-column-eui", "kWh/m2", 12.0),
        column(words, "report-column-emissions", &words.word("unit-tonnes"), 12.0),
        column(words, "report-column-coverage", "%", 12.0),
        column(words, "report-column-unverified", "%", 12.0),
        column(words, "report-column-findings", "", 40.0),
    ];
    let joint = "; ";
    let rows = model.facilities.iter().map(|row| {
        let kinds = row.findings.iter().map(|code| Catalogue::finding_title(words.language, code));
        vec![
            Cell::text(&row.id),
            Cell::text(&row.name),
            Cell::text(words.name("use", &row.use_class)),
            row.district.as_ref().map_or(Cell::Empty, Cell::text),
            Cell::maybe(row.floor_area_m2, WHOLE),
            row.floor_area_kind.as_ref().map_or(Cell::Empty, |kind| Cell::text(words.name("area", kind))),
            Cell::label(f64::from(row.year)),
            Cell::maybe(row.energy_kwh, WHOLE),
            Cell::maybe(row.eui_kwh_m2, TENTH),
            Cell::maybe(row.emissions_t, TENTH),
            Cell::maybe(Some(row.coverage), SHARE),
            Cell::maybe(Some(row.unverified_share), SHARE),
            Cell::text(kinds.collect::<Vec<_>>().join(joint)),
        ]
    });
    write(workbook, &words.word("report-sheet-facilities"), &columns, rows)?;
    Ok(())
}

/// The measures over the estate.
pub fn measures(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let money = words.currency_sign();
    let mut columns =
        vec![column(words, "report-column-measure", "", 34.0), column(words, "report-column-facilities", "", 12.0)];
    columns.extend(range_columns(words, "report-column-capex", money));
    columns.extend(range_columns(words, "report-column-energy-saving", "kWh"));
    columns.extend(range_columns(words, "report-column-emissions-saving", &words.word("unit-tonnes-per-year")));
    columns.extend(range_columns(words, "report-column-cost-saving", money));
    columns.push(column(words, "report-column-payback", &words.word("unit-years"), 14.0));
    columns.push(column(words, "report-column-cost-per-tonne", money, 14.0));
    columns.push(column(words, "report-column-note", "", 18.0));
    columns.push(column(words, "report-column-status", "", 14.0));
    let rows = model.measures.iter().map(|row| {
        let mut cells = vec![Cell::text(words.name("measure", &row.measure)), Cell::whole(f64::from(row.facilities))];
        for figure in [&row.capex, &row.energy_saving_kwh, &row.emissions_saving_t, &row.cost_saving] {
            cells.extend(range_cells(figure, WHOLE));
        }
        cells.push(Cell::maybe(row.simple_payback_years, TENTH));
        cells.push(Cell::maybe(row.cost_per_tonne, WHOLE));
        let earns = row.pays_for_itself.then(|| words.word("report-pays-for-itself"));
        cells.push(earns.map_or(Cell::Empty, Cell::Text));
        cells.push(Cell::text(words.name("status", &row.status)));
        cells
    });
    write(workbook, &words.word("report-sheet-measures"), &columns, rows)?;
    Ok(())
}

/// The projects; saving, payback and running total are formulas.
pub fn plan(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let money = words.currency_sign();
    let mut columns = vec![
        column(words, "report-column-rank", "", 8.0),
        column(words, "report-column-year", "", 8.0),
        column(words, "report-column-id", "", 14.0),
        column(words, "report-column-facility", "", 36.0),
        column(words, "report-column-use", "", 22.0),
        column(words, "report-column-measures", "", 44.0),
    ];
    columns.extend(range_columns(words, "report-column-capex", money));
    columns.extend(range_columns(words, "report-column-energy-saving", "kWh"));
    columns.extend(range_columns(words, "report-column-emissions-saving", &words.word("unit-tonnes-per-year")));
    columns.push(column(words, "report-column-saving-today", money, 16.0));
    columns.push(column(words, "report-column-saving-changed", money, 16.0));
    columns.push(column(words, "report-column-payback", &words.word("unit-years"), 14.0));
    columns.push(column(words, "report-column-capex-cumulative", money, 18.0));
    columns.push(column(words, "report-column-why", "", 36.0));
    let mut cumulative = 0.0;
    let rows = (2u32..).zip(&model.plan.rows).map(|(line, row)| {
        let mut cells = vec![
            Cell::label(f64::from(row.rank)),
            Cell::label(f64::from(row.year)),
            Cell::text(&row.facility_id),
            Cell::text(&row.facility_name),
            Cell::text(words.name("use", &row.use_class)),
            Cell::text(words.names("measure", &row.measures)),
        ];
        cells.extend(range_cells(&row.capex, WHOLE));
        cells.extend(range_cells(&row.energy_saving_kwh, WHOLE));
        cells.extend(range_cells(&row.emissions_saving_t, TENTH));
        cumulative += row.capex.value;
        cells.push(Cell::whole(row.cost_saving));
        cells.push(Cell::Formula(format!("=P{line}*{PRICE}"), row.cost_saving, WHOLE));
        // Columns H and Q: investment P50 and saving at the changed price.
        let payback = if row.cost_saving > 0.0 { row.capex.value / row.cost_saving } else { f64::NAN };
        cells.push(if payback.is_finite() {
            Cell::Formula(format!("=IF(Q{line}>0,H{line}/Q{line},\"\")"), payback, TENTH)
        } else {
            Cell::Empty
        });
        cells.push(Cell::Formula(format!("=SUM(H$2:H{line})"), cumulative, WHOLE));
        cells.push(Cell::text(words.name("reason", &row.reason)));
        cells
    });
    write(workbook, &words.word("report-sheet-plan"), &columns, rows)?;
    Ok(())
}

/// Findings, one row per example given.
pub fn findings(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let columns = [
        column(words, "report-column-code", "", 24.0),
        column(words, "report-column-severity", "", 10.0),
        column(words, "report-column-finding", "", 28.0),
        column(words, "report-column-count", "", 9.0),
        column(words, "report-column-facilities", "", 10.0),
        column(words, "report-column-subject", "", 30.0),
        column(words, "report-column-example", "", 70.0),
        column(words, "report-column-file", "", 30.0),
        column(words, "report-column-sheet", "", 16.0),
        column(words, "report-column-row", "", 8.0),
        column(words, "report-column-column", "", 20.0),
    ];
    let rows = model.findings.iter().flat_map(|group| {
        let mut rows: Vec<_> = group.examples.iter().map(|example| finding_row(group, Some(example), words)).collect();
        if rows.is_empty() {
            rows.push(finding_row(group, None, words));
        }
        rows
    });
    write(workbook, &words.word("report-sheet-findings"), &columns, rows)?;
    Ok(())
}

/// The questions worth asking, the most valuable first.
pub fn questions(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let columns = [
        column(words, "report-column-rank", "", 8.0),
        column(words, "report-column-question", "", 80.0),
        column(words, "report-column-worth", "", 60.0),
    ];
    let rows = (1u32..).zip(&model.questions).map(|(rank, question)| {
        vec![
            Cell::label(rank),
            Cell::text(question.text.say(words.language)),
            Cell::text(question.worth.say(words.language)),
        ]
    });
    write(workbook, &words.word("report-sheet-questions"), &columns, rows)?;
    Ok(())
}

fn finding_row(group: &FindingGroup, example: Option<&FindingExample>, words: &Wording) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(&group.code),
        Cell::text(words.name("severity", &group.severity)),
        Cell::text(Catalogue::finding_title(words.language, &group.code)),
        Cell::whole(f64::from(group.count)),
        Cell::whole(f64::from(group.facilities)),
    ];
    let Some(example) = example else { return cells };
    let optional = |text: &Option<String>| text.as_ref().map_or(Cell::Empty, Cell::text);
    let values = example.arguments.iter().map(|(name, value)| (name.as_str(), value.clone()));
    cells.extend([
        Cell::text(&example.subject),
        Cell::text(Catalogue::finding_text(words.language, &group.code, values)),
        optional(&example.file),
        optional(&example.sheet),
        example.row.map_or(Cell::Empty, |row| Cell::label(f64::from(row))),
        optional(&example.column),
    ]);
    cells
}

fn calculated(model: &ReportModel) -> Option<&Scenario> {
    match &model.scenario {
        ScenarioPart::Some(scenario) => Some(scenario),
        ScenarioPart::None { .. } => None,
    }
}

/// Paths, one row per year and scope.
pub fn scenario(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let tonnes = words.word("unit-tonnes");
    let columns = [
        column(words, "report-column-scope", "", 16.0),
        column(words, "report-column-year", "", 8.0),
        column(words, "report-column-bau", &tonnes, 20.0),
        column(words, "report-column-plan", &tonnes, 20.0),
        Column::new(format!("{} P10", words.word("report-column-plan")), &tonnes, 20.0),
        Column::new(format!("{} P90", words.word("report-column-plan")), &tonnes, 20.0),
    ];
    let mut rows = Vec::new();
    if let Some(scenario) = calculated(model) {
        for (scope, pair) in [("estate", &scenario.estate), ("city", &scenario.city)] {
            for (index, year) in scenario.years.iter().enumerate() {
                let value = |series: &[f64]| Cell::maybe(series.get(index).copied(), TENTH);
                rows.push(vec![
                    Cell::text(words.name("scope", scope)),
                    Cell::label(f64::from(*year)),
                    value(&pair.bau_t),
                    value(&pair.plan_t),
                    value(&pair.plan_p10_t),
                    value(&pair.plan_p90_t),
                ]);
            }
        }
    } else if let ScenarioPart::None { reason } = &model.scenario {
        rows.push(vec![Cell::text(reason.say(words.language))]);
    }
    write(workbook, &words.word("report-sheet-scenario"), &columns, rows)?;
    Ok(())
}

/// Every reading of the target.
pub fn targets(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let columns = [
        column(words, "report-column-reading", "", 36.0),
        column(words, "report-column-kind", "", 30.0),
        column(words, "report-column-scope", "", 14.0),
        column(words, "report-column-year", "", 8.0),
        column(words, "report-column-met", "", 16.0),
        column(words, "report-column-value", "", 14.0),
        column(words, "report-column-limit", "", 14.0),
        column(words, "report-column-gap", "", 14.0),
        column(words, "report-column-unit", "", 16.0),
        column(words, "report-column-note", "", 60.0),
    ];
    let targets = calculated(model).map(|scenario| scenario.targets.as_slice()).unwrap_or_default();
    let rows = targets.iter().map(|reading| {
        let met = match reading.met {
            Some(true) => "report-met-yes",
            Some(false) => "report-met-no",
            None => "report-met-unknown",
        };
        vec![
            Cell::text(reading.name.say(words.language)),
            Cell::text(words.name("target", &reading.kind)),
            Cell::text(words.name("scope", reading.scope.id())),
            Cell::label(f64::from(reading.year)),
            Cell::text(words.word(met)),
            Cell::maybe(reading.value, GENERAL),
            Cell::maybe(reading.limit, GENERAL),
            Cell::maybe(reading.gap, GENERAL),
            Cell::text(&reading.unit),
            Cell::text(reading.note.say(words.language)),
        ]
    });
    write(workbook, &words.word("report-sheet-targets"), &columns, rows)?;
    Ok(())
}

/// What the scenario assumed.
pub fn assumptions(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let columns = [
        column(words, "report-column-assumption", "", 60.0),
        column(words, "report-column-value", "", 24.0),
        column(words, "report-column-status", "", 14.0),
        column(words, "report-column-source", "", 60.0),
    ];
    let assumptions = calculated(model).map(|scenario| scenario.assumptions.as_slice()).unwrap_or_default();
    let rows = assumptions.iter().map(|row| {
        vec![
            Cell::text(row.name.say(words.language)),
            Cell::text(&row.value),
            Cell::text(words.name("status", &row.status)),
            Cell::text(&row.source),
        ]
    });
    write(workbook, &words.word("report-sheet-assumptions"), &columns, rows)?;
    Ok(())
}

/// Factors by carrier, then everything else the figures rest on.
pub fn sources(workbook: &mut Workbook, model: &ReportModel, words: &Wording) -> Result<(), XlsxError> {
    let columns = [
        column(words, "report-column-source", "", 70.0),
        column(words, "report-column-locator", "", 36.0),
        column(words, "report-column-used-for", "", 40.0),
        column(words, "report-column-factor", "", 24.0),
        column(words, "report-column-status", "", 14.0),
    ];
    let factors = model.estate.carriers.iter().map(|row| {
        vec![
            Cell::text(&row.citation),
            Cell::Empty,
            Cell::text(words.name("carrier", &row.carrier)),
            Cell::text(&row.factor),
            Cell::text(words.name("status", &row.status)),
        ]
    });
    let others = model.sources.iter().map(|row| {
        vec![
            Cell::text(&row.citation),
            Cell::text(&row.locator),
            Cell::text(row.used_for.say(words.language)),
            Cell::Empty,
            Cell::text(words.name("status", &row.status)),
        ]
    });
    write(workbook, &words.word("report-sheet-sources"), &columns, factors.chain(others).collect::<Vec<_>>())?;
    Ok(())
}
