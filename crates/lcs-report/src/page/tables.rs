//! The tables of the page.

use super::Table;
use crate::{
    model::{
        Assumption, FacilityRow, Figure, FindingExample, FindingGroup, MeasureRow, Plan, ReportModel, SourceRow,
        TargetReading,
    },
    wording::{Wording, energy_scale},
};
use lcs_locale::{Arguments, Catalogue};
use serde::Serialize;

/// Facilities in the annex; the workbook holds all.
const FACILITIES_SHOWN: usize = 25;
/// Kinds of findings in section 4.
const FINDINGS_SHOWN: usize = 15;

/// A column head over its unit.
fn head(words: &Wording, key: &str, unit: &str) -> String {
    let name = words.word(key);
    if unit.is_empty() { name } else { format!("{name}\n{unit}") }
}

/// The projects that come first, and all of them as the last line.
pub fn plan(plan: &Plan, shown: usize, words: &Wording) -> Table {
    let (divisor, money) = (1e3, words.currency_unit("report-unit-thousand"));
    let tonnes = words.word("unit-tonnes-per-year");
    let rows = plan.rows.iter().take(shown).map(|row| {
        vec![
            row.rank.to_string(),
            row.year.to_string(),
            format!("{}\n{}", row.facility_name, words.name("use", &row.use_class)),
            words.names("measure", &row.measures),
            words.range(&row.capex, divisor),
            words.range(&row.emissions_saving_t, 1.0),
            words.short(row.cost_saving / divisor),
            words.name("reason", &row.reason),
        ]
    });
    Table {
        heads: vec![
            String::new(),
            words.word("report-column-year"),
            words.word("report-column-facility"),
            words.word("report-column-measures"),
            head(words, "report-column-capex", &money),
            head(words, "report-column-emissions-saving", &tonnes),
            head(words, "report-column-cost-saving", &money),
            words.word("report-column-why"),
        ],
        numeric: vec![0, 4, 5, 6],
        rows: rows.collect(),
        total: (!plan.rows.is_empty()).then(|| {
            let count = Arguments::new().text("count", words.count(plan.rows.len() as f64));
            vec![
                String::new(),
                String::new(),
                words.say("report-first-total", count),
                String::new(),
                words.range(&plan.capex, divisor),
                words.range(&plan.emissions_saving_t, 1.0),
                words.range(&plan.cost_saving, divisor),
                String::new(),
            ]
        }),
    }
}

/// The measures one by one.
pub fn measures(measures: &[MeasureRow], words: &Wording) -> Table {
    let largest = measures.iter().map(|row| row.capex.p90.unwrap_or(row.capex.value)).fold(0.0, f64::max);
    let (divisor, money) = words.money_unit(largest);
    let payback = |years: Option<f64>| years.map_or_else(|| words.word("report-never"), |years| words.number(years, 1));
    let per_tonne = |row: &MeasureRow| match row.cost_per_tonne {
        Some(cost) => words.short(cost),
        None if row.pays_for_itself => words.word("report-pays-for-itself"),
        None => "–".to_owned(),
    };
    let rows = measures.iter().map(|row| {
        vec![
            words.name("measure", &row.measure),
            words.count(row.facilities),
            words.range(&row.capex, divisor),
            words.range(&row.emissions_saving_t, 1.0),
            words.range(&row.energy_saving_kwh, 1e3),
            words.range(&row.cost_saving, divisor),
            payback(row.simple_payback_years),
            per_tonne(row),
            words.name("status", &row.status),
        ]
    });
    Table {
        heads: vec![
            words.word("report-column-measure"),
            words.word("report-column-facilities"),
            head(words, "report-column-capex", &money),
            head(words, "report-column-emissions-saving", &words.word("unit-tonnes-per-year")),
            head(words, "report-column-energy-saving", "MWh"),
            head(words, "report-column-cost-saving", &money),
            head(words, "report-column-payback", &words.word("unit-years")),
            head(words, "report-column-cost-per-tonne", words.currency_sign()),
            words.word("report-column-status"),
        ],
        numeric: vec![1, 2, 3, 4, 5, 6, 7],
        rows: rows.collect(),
        total: None,
    }
}

/// One reading of the target as the page shows it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReadingRow {
    name: String,
    kind: String,
    scope: String,
    year: String,
    value: String,
    limit: String,
    gap: String,
    met: Option<bool>,
    note: String,
}

/// Every reading of the target.
pub fn readings(targets: &[TargetReading], words: &Wording) -> Vec<ReadingRow> {
    let amount =
        |value: Option<f64>, unit: &str| value.map_or_else(|| "–".to_owned(), |value| words.amount(value, unit));
    targets
        .iter()
        .map(|reading| ReadingRow {
            name: reading.name.say(words.language),
            kind: {
                let kind = words.name("target", &reading.kind);
                if reading.unverified { format!("{kind} · {}", words.name("status", "unverified")) } else { kind }
            },
            scope: words.name("scope", reading.scope.id()),
            year: reading.year.to_string(),
            value: amount(reading.value, &reading.unit),
            limit: amount(reading.limit, &reading.unit),
            gap: reading.gap.map_or_else(|| "–".to_owned(), |gap| words.difference(gap, &reading.unit)),
            met: reading.met,
            note: reading.note.say(words.language),
        })
        .collect()
}

/// What the scenario assumed.
pub fn assumptions(assumptions: &[Assumption], words: &Wording) -> Table {
    Table {
        heads: ["report-column-assumption", "report-column-value", "report-column-status", "report-column-source"]
            .map(|key| words.word(key))
            .into(),
        numeric: vec![1],
        rows: assumptions
            .iter()
            .map(|row| {
                let status = words.name("status", &row.status);
                vec![row.name.say(words.language), row.value.clone(), status, row.source.clone()]
            })
            .collect(),
        total: None,
    }
}

/// Findings by kind.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Findings {
    table: Table,
}

/// Findings by kind with one example each.
pub fn findings(groups: &[FindingGroup], words: &Wording) -> Findings {
    let rows = groups.iter().take(FINDINGS_SHOWN).map(|group| {
        vec![
            words.name("severity", &group.severity),
            Catalogue::finding_title(words.language, &group.code),
            words.count(group.count),
            words.count(group.facilities),
            group.examples.first().map(|example| finding_example(&group.code, example, words)).unwrap_or_default(),
        ]
    });
    Findings {
        table: Table {
            heads: [
                "report-column-severity",
                "report-column-finding",
                "report-column-count",
                "report-column-facilities",
                "report-column-example",
            ]
            .map(|key| words.word(key))
            .into(),
            numeric: vec![2, 3],
            rows: rows.collect(),
            total: None,
        },
    }
}

fn finding_example(code: &str, example: &FindingExample, words: &Wording) -> String {
    let values = example.arguments.iter().map(|(name, value)| (name.as_str(), value.clone()));
    let sentence = Catalogue::finding_text(words.language, code, values);
    let place = place(example, words);
    let joint = if words.language == lcs_locale::Language::Ja { "：" } else { ": " };
    let what = if example.subject.is_empty() { sentence } else { format!("{}{joint}{sentence}", example.subject) };
    if place.is_empty() { what } else { format!("{what}\n{place}") }
}

/// File, sheet and row of a finding.
pub fn place(example: &FindingExample, words: &Wording) -> String {
    let row = example.row.map(|row| format!("{} {row}", words.word("report-column-row")));
    let column = example.column.as_ref().map(|column| format!("{} {column}", words.word("report-column-column")));
    [example.file.clone(), example.sheet.clone(), row, column].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the figures rest on: a source once, with all places in it that serve one purpose.
pub fn sources(sources: &[SourceRow], words: &Wording) -> Table {
    let mut rows: Vec<[String; 4]> = Vec::new();
    for row in sources {
        let (used_for, status) = (row.used_for.say(words.language), words.name("status", &row.status));
        let place = short_hashes(&row.locator);
        match rows.iter_mut().find(|known| known[0] == row.citation && known[2] == used_for && known[3] == status) {
            Some(known) if known[1].split("; ").any(|known| known == place) => {}
            Some(known) => known[1] = format!("{}; {place}", known[1]),
            None => rows.push([row.citation.clone(), place, used_for, status]),
        }
    }
    Table {
        heads: ["report-column-source", "report-column-locator", "report-column-used-for", "report-column-status"]
            .map(|key| words.word(key))
            .into(),
        numeric: Vec::new(),
        rows: rows.into_iter().map(Vec::from).collect(),
        total: None,
    }
}

/// The text with SHA-256 hashes cut to the part that tells files apart; the workbook has them in full.
fn short_hashes(text: &str) -> String {
    let short = |word: &str| {
        let is_hash = word.len() == 64 && word.bytes().all(|letter| letter.is_ascii_hexdigit());
        if is_hash { format!("{}…", &word[..12]) } else { word.to_owned() }
    };
    text.split(' ').map(short).collect::<Vec<_>>().join(" ")
}

/// The estate in figures.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnnexTables {
    carriers: Table,
    uses: Table,
    /// P10, median and P90 of the intensity of each use as shares of the largest, for the bars beside them.
    intensities: Vec<Option<[f64; 3]>>,
    facilities_title: String,
    facilities_note: String,
    facilities: Table,
}

/// The estate by carrier, by use, and its largest emitters.
pub fn annex(model: &ReportModel, words: &Wording) -> AnnexTables {
    let mut largest: Vec<&FacilityRow> = model.facilities.iter().collect();
    // Ids break ties, so that the order does not depend on the order of import.
    largest.sort_by(|a, b| {
        let (a_t, b_t) = (a.emissions_t.unwrap_or(0.0), b.emissions_t.unwrap_or(0.0));
        b_t.total_cmp(&a_t).then_with(|| a.id.cmp(&b.id))
    });
    largest.truncate(FACILITIES_SHOWN);
    let top_eui = model.estate.uses.iter().filter_map(|row| row.eui_kwh_m2).map(|eui| eui[2]).fold(0.0, f64::max);
    let count = words.count(largest.len() as f64);
    AnnexTables {
        carriers: carriers(model, words),
        uses: uses(model, words),
        intensities: model
            .estate
            .uses
            .iter()
            .map(|row| row.eui_kwh_m2.filter(|_| top_eui > 0.0).map(|eui| eui.map(|value| value / top_eui)))
            .collect(),
        facilities_title: words.say("report-annex-facilities", Arguments::new().text("count", count.clone())),
        facilities_note: words.say(
            "report-annex-facilities-note",
            Arguments::new().text("shown", count).text("all", words.count(model.facilities.len() as f64)),
        ),
        facilities: facilities(&largest, words),
    }
}

fn carriers(model: &ReportModel, words: &Wording) -> Table {
    let (divisor, unit) = energy_scale(model.estate.energy_kwh);
    Table {
        heads: vec![
            words.word("report-column-carrier"),
            head(words, "report-column-energy", unit),
            head(words, "report-column-emissions", &words.word("unit-tonnes")),
            words.word("report-column-factor"),
            words.word("report-column-source"),
            words.word("report-column-status"),
        ],
        numeric: vec![1, 2],
        rows: model
            .estate
            .carriers
            .iter()
            .map(|row| {
                vec![
                    words.name("carrier", &row.carrier),
                    words.short(row.energy_kwh / divisor),
                    row.emissions_t.map_or_else(|| "–".to_owned(), |tonnes| words.count(tonnes)),
                    row.factor.clone(),
                    row.citation.clone(),
                    words.name("status", &row.status),
                ]
            })
            .collect(),
        total: Some(vec![
            words.word("report-column-total"),
            words.short(model.estate.energy_kwh / divisor),
            words.count(model.estate.emissions_t),
            String::new(),
            String::new(),
            String::new(),
        ]),
    }
}

fn uses(model: &ReportModel, words: &Wording) -> Table {
    let (divisor, unit) = energy_scale(model.estate.energy_kwh);
    let rows = model.estate.uses.iter().map(|row| {
        let [p10, median, p90] = row.eui_kwh_m2.unwrap_or([f64::NAN; 3]);
        let range = Figure::range(p10, median, p90, "kWh/m2", 0);
        vec![
            words.name("use", &row.use_class),
            words.count(row.facilities),
            if row.floor_area_m2 > 0.0 { words.count(row.floor_area_m2) } else { "–".to_owned() },
            words.short(row.energy_kwh / divisor),
            words.count(row.emissions_t),
            row.eui_kwh_m2.map_or_else(|| "–".to_owned(), |_| words.range(&range, 1.0)),
        ]
    });
    Table {
        heads: vec![
            words.word("report-column-use"),
            words.word("report-column-facilities"),
            head(words, "report-column-floor-area", "m2"),
            head(words, "report-column-energy", unit),
            head(words, "report-column-emissions", &words.word("unit-tonnes")),
            head(words, "report-column-eui", "kWh/m2, P10–P90"),
            String::new(),
        ],
        numeric: vec![1, 2, 3, 4, 5],
        rows: rows.collect(),
        total: None,
    }
}

fn facilities(rows: &[&FacilityRow], words: &Wording) -> Table {
    let amount =
        |value: Option<f64>, divisor: f64| value.map_or_else(|| "–".to_owned(), |value| words.short(value / divisor));
    Table {
        heads: vec![
            words.word("report-column-id"),
            words.word("report-column-name"),
            words.word("report-column-use"),
            head(words, "report-column-floor-area", "m2"),
            head(words, "report-column-energy", "MWh"),
            head(words, "report-column-eui", "kWh/m2"),
            head(words, "report-column-emissions", &words.word("unit-tonnes")),
            words.word("report-column-coverage"),
        ],
        numeric: vec![3, 4, 5, 6, 7],
        rows: rows
            .iter()
            .map(|row| {
                let kind = row.floor_area_kind.as_ref().map(|kind| words.name("area", kind)).unwrap_or_default();
                let area = row.floor_area_m2.map_or_else(|| "–".to_owned(), |area| words.count(area));
                vec![
                    row.id.clone(),
                    row.name.clone(),
                    words.name("use", &row.use_class),
                    if kind.is_empty() { area } else { format!("{area}\n{kind}") },
                    amount(row.energy_kwh, 1e3),
                    amount(row.eui_kwh_m2, 1.0),
                    row.emissions_t.map_or_else(|| "–".to_owned(), |tonnes| words.count(tonnes)),
                    words.percent(row.coverage),
                ]
            })
            .collect(),
        total: None,
    }
}
