//! The report on a block: what its page says, as a PDF or a workbook. One page that tells it, then tables.

mod tables;

use super::{
    answer::{BlockAnswer, ClaimKind, PlannedBlock, block_answer},
    block_folder::BlockInput,
    blocks::OpenBlock,
    changes::BlockChanges,
    conditions::{ConditionRow, Verdict},
    page_answers::StopWhen,
};
use crate::{AppError, ReportFormat, live_city::CityState, report_model::city_name, savings_report::NamedFile};
use lcs_domain::Date;
use lcs_locale::{Arguments, Catalogue, Language, format_date, format_money, format_number, format_percent};
use lcs_report::{Paper, PaperCell, PaperSection, PaperTable, render_paper_pdf, render_paper_xlsx};
use serde::Serialize;
use std::{path::Path, sync::Arc};

/// Lengths of outages that are told, h.
const OUTAGES_H: [f64; 7] = [3.0, 6.0, 12.0, 15.0, 24.0, 48.0, 72.0];

/// Makes the report on a block of a city, with changes.
///
/// # Errors
/// As [`answer_of_block`](super::answer_of_block); also when a file cannot be set.
pub fn block_report_file(
    city: &CityState,
    open: &OpenBlock,
    changes: &BlockChanges,
    stop: StopWhen,
    format: ReportFormat,
    language: Language,
) -> Result<NamedFile, AppError> {
    let answer = block_answer(&open.input, changes, stop)?;
    let place = city_name(&city.city).say(language);
    let marks = city.city.folder.settings().synthetic;
    let words = Words { language, answer: &answer, input: &open.input };
    words.file(&open.id, &open.title, &place, marks, format)
}

/// Makes the report on a block's file without a city.
///
/// # Errors
/// When a file cannot be read, a key or series does not fit, or a file cannot be set.
pub fn block_report_of_file(block: &Path, format: ReportFormat, language: Language) -> Result<NamedFile, AppError> {
    let input = BlockInput::read(block)?;
    let answer = block_answer(&input, &BlockChanges::default(), Arc::new(|| false))?;
    let place = input.block.place.as_ref().map_or_else(String::new, |place| place.name.clone());
    let id = block.file_stem().map_or_else(|| "block".to_owned(), |stem| stem.to_string_lossy().into_owned());
    let title = if input.block.name.is_empty() { id.clone() } else { input.block.name.clone() };
    Words { language, answer: &answer, input: &input }.file(&id, &title, &place, false, format)
}

/// A variant as its word in the answer, which is also the end of its key.
fn id(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|id| id.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A block's answer in one language.
struct Words<'a> {
    language: Language,
    answer: &'a BlockAnswer,
    input: &'a BlockInput,
}

impl Words<'_> {
    fn file(
        &self,
        id: &str,
        title: &str,
        place: &str,
        synthetic: bool,
        format: ReportFormat,
    ) -> Result<NamedFile, AppError> {
        let paper = self.paper(title, place, synthetic);
        let (bytes, ending) = match format {
            ReportFormat::Pdf => (render_paper_pdf(&paper, self.language)?, "pdf"),
            ReportFormat::Xlsx => (render_paper_xlsx(&paper)?, "xlsx"),
        };
        Ok((format!("block-{id}.{}.{ending}", self.language.code()), bytes))
    }

    fn word(&self, key: &str) -> String {
        Catalogue::word(self.language, key)
    }

    fn say(&self, key: &str, arguments: Arguments) -> String {
        Catalogue::text(self.language, key, &arguments)
    }

    fn money(&self, value: f64) -> String {
        format_money(self.language, value, &self.answer.currency)
    }

    fn percent(&self, share: f64) -> String {
        format_percent(self.language, share, 1)
    }

    fn amount(&self, value: f64, unit: &str, decimals: u8) -> String {
        format!("{}\u{a0}{unit}", format_number(self.language, value, i32::from(decimals)))
    }

    fn hours(&self, value: f64) -> String {
        self.amount(value, "h", if value < 10.0 { 1 } else { 0 })
    }

    fn paper(&self, title: &str, place: &str, synthetic: bool) -> Paper {
        let date: Date = jiff::Zoned::now().date();
        let mut marks = Vec::new();
        if synthetic {
            marks.push(self.word("report-mark-synthetic"));
        }
        if self.input.block.series.household.is_some() || self.input.block.series.variety.is_some() {
            marks.push(self.word("block-report-mark-stated"));
        }
        let day = format_date(self.language, date);
        let subtitle = if place.is_empty() { day.clone() } else { format!("{place} · {day}") };
        let mut sections = vec![self.told(), self.conditions()];
        match &self.answer.plan {
            Some(plan) => {
                sections.extend([self.year(plan), self.sizes(plan)]);
                sections.extend(plan.outage.as_ref().map(|_| self.outages(plan)));
                if !plan.bills.is_empty() {
                    sections.extend([self.rules(plan), self.homes(plan)]);
                }
            }
            None => sections.push(self.limits()),
        }
        sections.push(self.method());
        Paper {
            title: self.say("block-report-title", Arguments::new().text("block", title.to_owned())),
            subtitle,
            marks,
            origin: self.say("block-report-origin", Arguments::new().text("block", title.to_owned()).text("date", day)),
            date,
            sections,
        }
    }

    /// What comes of the block, in sentences.
    fn told(&self) -> PaperSection {
        let mut sentences = Vec::new();
        match &self.answer.plan {
            Some(plan) => {
                sentences.push(self.cost(plan));
                sentences.extend(plan.outage.as_ref().map(|outage| {
                    self.say(
                        "block-report-alone",
                        Arguments::new()
                            .text("mean", self.hours(outage.mean_hours))
                            .text("least", self.hours(outage.min_hours)),
                    )
                }));
                sentences.extend(self.against_grid(plan));
                sentences.extend(self.claims());
                if !self.answer.plant_is_priced {
                    sentences.push(self.word("block-report-unpriced"));
                }
            }
            None => sentences.push(self.word("block-report-impossible")),
        }
        let count = |verdict| self.answer.conditions.iter().filter(|at| at.verdict == verdict).count();
        let [fails, missing] = [count(Verdict::Fails), count(Verdict::Missing)].map(|count| count as f64);
        if !self.answer.conditions.is_empty() {
            let arguments = Arguments::new().number("fails", fails).number("missing", missing);
            sentences.push(self.say("block-report-may-be-built", arguments));
        }
        if let Some(share) = self.answer.filled_share {
            sentences.push(self.say("block-report-filled", Arguments::new().text("share", self.percent(share))));
        }
        PaperSection { heading: self.word("block-report-answer"), sentences, table: None }
    }

    fn cost(&self, plan: &PlannedBlock) -> String {
        self.say(
            "block-report-cost",
            Arguments::new()
                .text("cost", self.money(plan.cost))
                .text("plant", self.money(plan.plant_cost))
                .text("emissions", self.amount(plan.carbon_kg / 1_000.0, "t CO2", 1))
                .text("share", self.percent(plan.local_share)),
        )
    }

    fn against_grid(&self, plan: &PlannedBlock) -> Option<String> {
        let alone = plan.grid_only_cost?;
        let direction = if plan.cost <= alone { "less" } else { "more" };
        let arguments = Arguments::new()
            .text("amount", self.money((alone - plan.cost).abs()))
            .text("direction", direction)
            .text("alone", self.money(alone));
        Some(self.say("block-report-against-grid", arguments))
    }

    fn claims(&self) -> Vec<String> {
        let said = |claim: &super::answer::ClaimRow| {
            let (key, write): (_, fn(&Self, f64) -> String) = match claim.kind {
                ClaimKind::LocalShare => ("block-report-claim-local-share", Self::percent),
                ClaimKind::OutageHours => ("block-report-claim-outage-hours", Self::hours),
            };
            let arguments = Arguments::new()
                .text("claimed", write(self, claim.claimed))
                .text("computed", claim.computed.map_or_else(|| "–".to_owned(), |value| write(self, value)))
                .text("source", claim.source.clone());
            self.say(key, arguments)
        };
        self.answer.claims.iter().map(said).collect()
    }

    fn conditions(&self) -> PaperSection {
        let verdict = |row: &ConditionRow| match row.verdict {
            Verdict::Holds => "block-report-verdict-holds",
            Verdict::Fails => "block-report-verdict-fails",
            Verdict::Missing => "block-report-verdict-missing",
            Verdict::Unchecked => "block-report-verdict-unchecked",
        };
        let rests_on = |row: &ConditionRow| match (row.value, row.limit) {
            (Some(value), Some(limit)) => self.say(
                "block-report-of-at-most",
                Arguments::new()
                    .text("value", self.amount(value, &row.unit, 1))
                    .text("limit", self.amount(limit, &row.unit, 1)),
            ),
            _ => row.fact.clone().unwrap_or_else(|| "–".to_owned()),
        };
        let row = |row: &ConditionRow| {
            let source = if row.source.is_empty() { "–".to_owned() } else { row.source.clone() };
            let text = row.text_in.get(self.language.code()).unwrap_or(&row.text).clone();
            [text, self.word(verdict(row)), rests_on(row), source].map(PaperCell::Text).to_vec()
        };
        let heads = ["condition", "verdict", "rests-on", "source"];
        let rows: Vec<_> = self.answer.conditions.iter().map(row).collect();
        let sentence = if rows.is_empty() { "block-report-no-conditions" } else { "block-report-conditions-explained" };
        PaperSection {
            heading: self.word("block-report-conditions"),
            sentences: vec![self.word(sentence)],
            table: self.table(&heads.map(|head| (head, "")), rows),
        }
    }

    /// A table with heads of the catalogue; none without rows.
    fn table(&self, heads: &[(&str, &str)], rows: Vec<Vec<PaperCell>>) -> Option<PaperTable> {
        let head = |(key, unit): &(&str, &str)| (self.word(&format!("block-report-head-{key}")), (*unit).to_owned());
        (!rows.is_empty()).then(|| PaperTable { columns: heads.iter().map(head).collect(), rows })
    }

    fn method(&self) -> PaperSection {
        let gap = self.answer.plan.as_ref().map(|plan| {
            self.say("block-report-proof", Arguments::new().text("gap", format!("{:.1e}", plan.gap.max(1e-12))))
        });
        let sentences = [self.word("block-report-method-text"), self.word("block-report-method-limits")];
        PaperSection {
            heading: self.word("block-report-method"),
            sentences: sentences.into_iter().chain(gap).collect(),
            table: None,
        }
    }
}
