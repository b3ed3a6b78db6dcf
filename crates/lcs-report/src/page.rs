//! The page as data: every text translated, every figure rounded, every table cut to the rows a meeting reads.

mod tables;

use crate::{
    answer::five_sentences,
    chart::{BarChart, PathChart, bar_chart, path_chart},
    glyphs,
    model::{Figure, ReportModel, ScenarioPart, Scope},
    wording::Wording,
};
use lcs_locale::{Arguments, Catalogue, Language, Resource, format_date, format_fiscal_year};
use serde::Serialize;
use std::collections::BTreeMap;
use tables::{AnnexTables, Findings, ReadingRow};

/// Projects in the table of section 1.
const PROJECTS_SHOWN: usize = 10;
/// Questions in section 4.
const QUESTIONS_SHOWN: usize = 10;
/// Projects in the chart of section 1.
const BARS_SHOWN: usize = 8;

/// Everything the template sets.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Page {
    language: &'static str,
    font: &'static str,
    /// Messages of the catalogue that need no values, by key.
    words: BTreeMap<&'static str, String>,
    title: String,
    subtitle: String,
    /// Marks on every page: synthetic, demonstration, unverified share.
    marks: Vec<String>,
    origin: String,
    sentences: [String; 5],
    path: Option<PathChart>,
    projects_chart: Option<BarChart>,
    first: Section,
    benefit: Option<Benefit>,
    measures_chart: Option<BarChart>,
    measures: Table,
    target: Target,
    findings: Findings,
    questions: Vec<(String, String)>,
    method: Vec<String>,
    sources: Table,
    run: String,
    annex: AnnexTables,
}

/// A table: heads, rows, and which columns hold numbers.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Table {
    /// Heads; what stands after a line break is the unit.
    pub heads: Vec<String>,
    /// Columns of numbers.
    pub numeric: Vec<usize>,
    /// Cells; one with a line break has its second line set small and grey.
    pub rows: Vec<Vec<String>>,
    /// The last line, set apart.
    pub total: Option<Vec<String>>,
}

/// A table under a sentence.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Section {
    lead: String,
    table: Table,
}

/// Four figures with their ranges.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Benefit {
    lead: String,
    /// Name, range, middle.
    figures: [[String; 3]; 4],
}

/// Both scopes side by side, or why not.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Target {
    reason: Option<String>,
    estate: Option<PathChart>,
    city: Option<PathChart>,
    readings: Vec<ReadingRow>,
    assumptions: Table,
}

/// Puts a model into the words of a language.
pub fn page(model: &ReportModel, language: Language) -> Page {
    let words = &Wording { language, currency: &model.title.currency };
    let scenario = match &model.scenario {
        ScenarioPart::Some(scenario) => Some(scenario),
        ScenarioPart::None { .. } => None,
    };
    let projects = model.plan.rows.iter().take(BARS_SHOWN);
    Page {
        language: language.code(),
        font: glyphs::FAMILY,
        words: plain_words(language, "report"),
        title: words.say("report-title", Arguments::new().text("city", model.title.city.say(language))),
        subtitle: words.say(
            "report-subtitle",
            Arguments::new()
                .text("year", format_fiscal_year(language, model.title.year, model.title.first_month))
                .text("date", format_date(language, model.title.date)),
        ),
        marks: marks(model, words),
        origin: origin(model, words),
        sentences: five_sentences(model, words),
        path: scenario.and_then(|scenario| path_chart(scenario, Scope::Estate, words)),
        projects_chart: bar_chart(
            projects.map(|row| (row.facility_name.clone(), &row.emissions_saving_t)),
            "report-chart-projects",
            "report-chart-projects-alt",
            words,
        ),
        first: first(model, words),
        benefit: benefit(model, words),
        measures_chart: bar_chart(
            model.measures.iter().map(|row| (words.name("measure", &row.measure), &row.emissions_saving_t)),
            "report-chart-measures",
            "report-chart-measures-alt",
            words,
        ),
        measures: tables::measures(&model.measures, words),
        target: target(model, words),
        findings: tables::findings(&model.findings, words),
        questions: model
            .questions
            .iter()
            .take(QUESTIONS_SHOWN)
            .map(|question| (question.text.say(language), question.worth.say(language)))
            .collect(),
        method: model.method.iter().map(|paragraph| paragraph.say(language)).collect(),
        sources: tables::sources(&model.sources, words),
        run: run(model, words),
        annex: tables::annex(model, words),
    }
}

/// All messages of the report without values, which the template names itself.
pub fn plain_words(language: Language, topic: &str) -> BTreeMap<&'static str, String> {
    let report = |file: &&Resource| file.language == Language::En && file.topic == topic;
    let lines = Catalogue::resources().iter().filter(report).flat_map(|file| file.source.lines());
    lines
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(" = "))
        .filter(|(_, text)| !text.contains('{'))
        .map(|(key, _)| (key, Catalogue::word(language, key)))
        .collect()
}

fn marks(model: &ReportModel, words: &Wording) -> Vec<String> {
    let mut marks = Vec::new();
    if model.title.standing.synthetic {
        marks.push(words.word("report-mark-synthetic"));
    }
    if model.title.standing.demonstration {
        marks.push(words.word("report-mark-demonstration"));
    }
    if model.title.unverified_share > 0.0 {
        let share = words.percent(model.title.unverified_share);
        marks.push(words.say("report-mark-unverified", Arguments::new().text("share", share)));
    }
    marks
}

fn origin(model: &ReportModel, words: &Wording) -> String {
    words.say(
        "report-footer-origin",
        Arguments::new()
            .text("pack", model.title.pack_id.clone())
            .text("version", model.title.pack_version.clone())
            .text("run", model.title.run_id.clone())
            .text("date", format_date(words.language, model.title.date)),
    )
}

fn run(model: &ReportModel, words: &Wording) -> String {
    let title = &model.title;
    words.say(
        "report-run-text",
        Arguments::new()
            .text("sequence", title.sequence.to_string())
            .text("pack", title.pack_id.clone())
            .text("version", title.pack_version.clone())
            .text("hash", title.pack_sha256.chars().take(16).collect::<String>())
            .text("run", title.run_id.clone())
            .text("weather", title.weather.say(words.language)),
    )
}

fn first(model: &ReportModel, words: &Wording) -> Section {
    let count = Arguments::new().text("count", words.count(model.plan.rows.len() as f64));
    let lead = match model.plan.yearly_budget {
        _ if model.plan.rows.is_empty() => words.word("report-answer-first-none"),
        Some(budget) => {
            let budget = words.money(&Figure::exact(budget, &model.title.currency, 0));
            words.say("report-first-lead", count.text("budget", budget))
        }
        None => words.say("report-first-lead-unlimited", count),
    };
    Section { lead, table: tables::plan(&model.plan, PROJECTS_SHOWN, words) }
}

fn benefit(model: &ReportModel, words: &Wording) -> Option<Benefit> {
    let potential = model.potential.as_ref()?;
    let card = |key: &str, figure: &Figure, say: fn(&Wording, &Figure) -> String| {
        [words.word(key), say(words, figure), words.middle(figure, say)]
    };
    Some(Benefit {
        lead: words.say("report-benefit-lead", Arguments::new().text("facilities", words.count(potential.facilities))),
        figures: [
            card("report-emissions-avoided", &potential.emissions_t, |words, figure| words.emissions(figure)),
            card("report-energy-saved", &potential.energy_kwh, |words, figure| words.energy(figure)),
            card("report-cost-saved", &potential.cost_saving, |words, figure| words.money(figure)),
            card("report-investment", &potential.capex, |words, figure| words.money(figure)),
        ],
    })
}

fn target(model: &ReportModel, words: &Wording) -> Target {
    match &model.scenario {
        ScenarioPart::None { reason } => Target {
            reason: Some(reason.say(words.language)),
            estate: None,
            city: None,
            readings: Vec::new(),
            assumptions: Table::default(),
        },
        ScenarioPart::Some(scenario) => Target {
            reason: None,
            estate: path_chart(scenario, Scope::Estate, words),
            city: path_chart(scenario, Scope::City, words),
            readings: tables::readings(&scenario.targets, words),
            assumptions: tables::assumptions(&scenario.assumptions, words),
        },
    }
}
