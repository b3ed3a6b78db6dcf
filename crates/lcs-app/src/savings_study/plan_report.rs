//! The plan of measurement as a file for those who decide about the works, and for those who measure afterwards.

use super::{
    before::{ProvableSaving, StudyAdvice, StudyMeasureOption, StudyPlan},
    page::StudyPage,
};
use crate::{AppError, ReportFormat, live_city::CityState, report_model::city_name, savings_report::NamedFile};
use lcs_domain::Date;
use lcs_locale::{Arguments, Catalogue, Language, format_date, format_money, format_number, format_percent};
use lcs_report::{Paper, PaperCell, PaperSection, PaperTable, render_paper_pdf, render_paper_xlsx};

/// Makes the plan of a study as a PDF or a workbook.
///
/// # Errors
/// Where the study has no plan, and why.
pub fn plan_report(
    state: &CityState,
    page: &StudyPage,
    format: ReportFormat,
    language: Language,
) -> Result<NamedFile, AppError> {
    let Some(plan) = &page.plan else {
        let problem = page.plan_problem.clone();
        let (message, hint) = problem.map_or_else(Default::default, |problem| (problem.message, problem.hint));
        return Err(AppError::unusable(message, hint));
    };
    let paper = Words { language, page, plan }.paper(state);
    let (bytes, ending) = match format {
        ReportFormat::Pdf => (render_paper_pdf(&paper, language)?, "pdf"),
        ReportFormat::Xlsx => (render_paper_xlsx(&paper)?, "xlsx"),
    };
    Ok((format!("plan-{}.{}.{ending}", page.id, language.code()), bytes))
}

/// A plan in one language.
struct Words<'a> {
    language: Language,
    page: &'a StudyPage,
    plan: &'a StudyPlan,
}

impl Words<'_> {
    fn word(&self, key: &str) -> String {
        Catalogue::word(self.language, key)
    }

    fn say(&self, key: &str, arguments: Arguments) -> String {
        Catalogue::text(self.language, key, &arguments)
    }

    fn kwh(&self, value: f64) -> String {
        format!("{}\u{a0}kWh", format_number(self.language, value, 0))
    }

    fn percent(&self, share: f64) -> String {
        format_percent(self.language, share, 1)
    }

    fn date(&self, text: &str) -> String {
        text.parse::<Date>().map_or_else(|_| text.to_owned(), |date| format_date(self.language, date))
    }

    fn money(&self, value: f64) -> String {
        format_money(self.language, value, &self.page.currency)
    }

    fn paper(&self, state: &CityState) -> Paper {
        // The day on which this version was written: the same version gives the same file.
        let written = self.page.versions.first().map(|version| version.at.as_str()).unwrap_or_default();
        let date: Date = written.get(..10).and_then(|day| day.parse().ok()).unwrap_or(Date::ZERO);
        let synthetic = state.city.folder.settings().synthetic;
        Paper {
            title: self.say("mv-plan-title", Arguments::new().text("facility", self.page.facility_name.clone())),
            subtitle: format!(
                "{} · {} · {}",
                city_name(&state.city).say(self.language),
                self.page.title,
                format_date(self.language, date)
            ),
            marks: if synthetic { vec![self.word("report-mark-synthetic")] } else { Vec::new() },
            origin: self.say(
                "mv-plan-origin",
                Arguments::new().text("study", self.page.id.clone()).text("version", self.page.version.to_string()),
            ),
            date,
            sections: vec![
                self.answer(),
                self.measures(),
                self.by_months(),
                self.listed("mv-plan-quantities", "mv-quantity", &self.plan.quantities),
                self.listed("mv-plan-static", "mv-static", &self.plan.static_factors),
                self.method(),
            ],
        }
    }

    fn answer(&self) -> PaperSection {
        let (plan, works) = (self.plan, &self.page.works);
        let arguments = || {
            let provable = plan.provable;
            Arguments::new()
                .text("expected", self.kwh(plan.expected_kwh))
                .text("share", self.percent(plan.expected_share))
                .number("months", f64::from(works.reporting_months))
                .text("smallest", provable.map_or_else(String::new, |of| self.kwh(of.smallest_kwh)))
                .text("smallest_share", provable.map_or_else(String::new, |of| self.percent(of.smallest_share)))
                .text("band", provable.map_or_else(String::new, |of| self.kwh(of.half_band_kwh)))
                .text("confidence", format_percent(self.language, plan.confidence, 0))
                .text("power", format_percent(self.language, plan.power, 0))
        };
        let verdict = match plan.can_prove {
            Some(true) => "mv-plan-answer-provable",
            Some(false) => "mv-plan-answer-too-small",
            None => "mv-plan-answer-unknown",
        };
        let mut sentences = vec![self.say(verdict, arguments())];
        if plan.provable.is_some() {
            sentences.push(self.say("mv-plan-band", arguments()));
        }
        sentences.extend(plan.advice.iter().map(|advice| self.advice(*advice)));
        sentences.push(
            self.say(
                "mv-plan-works",
                Arguments::new()
                    .text("from", self.date(&works.works_from))
                    .text("to", self.date(&works.works_to))
                    .text("cost", works.works_cost.map_or_else(|| "–".to_owned(), |cost| self.money(cost))),
            ),
        );
        sentences.push(self.say("mv-plan-cost", Arguments::new().text("cost", self.money(plan.measurement_cost))));
        if let Some(share) = plan.cost_share {
            sentences.push(self.say("mv-plan-cost-share", Arguments::new().text("share", self.percent(share))));
        }
        PaperSection { heading: self.word("mv-plan-answer"), sentences, table: None }
    }

    fn advice(&self, advice: StudyAdvice) -> String {
        match advice {
            StudyAdvice::LongerReporting { months } => {
                self.say("mv-advice-longer-reporting", Arguments::new().number("months", f64::from(months)))
            }
            StudyAdvice::LongerBaseline { days } => {
                self.say("mv-advice-longer-baseline", Arguments::new().number("days", f64::from(days)))
            }
            StudyAdvice::Submeter => self.word("mv-advice-submeter"),
            StudyAdvice::FinerReadings => self.word("mv-advice-finer-readings"),
        }
    }

    fn measures(&self) -> PaperSection {
        let row = |(measure, asked): (&StudyMeasureOption, &super::StudyMeasure)| {
            vec![
                PaperCell::Text(measure.name.clone()),
                PaperCell::Text(self.word(&format!("mv-end-use-{}", asked.end_use.id()))),
                PaperCell::Number(asked.expected_kwh_year, 0),
                PaperCell::Text(measure.option.map_or_else(|| "–".to_owned(), |option| format!("{option:?}"))),
                PaperCell::Text(self.word(&format!("mv-reason-{}", measure.reason.replace('_', "-")))),
                PaperCell::Number(measure.cost, 0),
            ]
        };
        let columns = [
            ("mv-plan-measure", String::new()),
            ("mv-plan-end-use", String::new()),
            ("mv-portfolio-expected", "kWh/a".to_owned()),
            ("mv-plan-option", String::new()),
            ("mv-plan-reason", String::new()),
            ("mv-plan-measuring", self.page.currency.clone()),
        ];
        PaperSection {
            heading: self.word("mv-plan-measures"),
            sentences: vec![self.word(&format!("mv-reason-{}", self.plan.reason.replace('_', "-")))],
            table: Some(PaperTable {
                columns: columns.into_iter().map(|(key, unit)| (self.word(key), unit)).collect(),
                rows: self.plan.measures.iter().zip(&self.page.works.measures).map(row).collect(),
            }),
        }
    }

    fn by_months(&self) -> PaperSection {
        let row = |of: &ProvableSaving| {
            vec![
                PaperCell::Number(f64::from(of.months), 0),
                PaperCell::Number(of.smallest_kwh, 0),
                PaperCell::Number(100.0 * of.smallest_share, 1),
                PaperCell::Number(of.half_band_kwh, 0),
                PaperCell::Number(100.0 * of.half_band_share, 1),
            ]
        };
        let columns = [
            ("mv-plan-months", ""),
            ("mv-plan-smallest", "kWh"),
            ("mv-plan-smallest", "%"),
            ("mv-plan-half-band", "kWh"),
            ("mv-plan-half-band", "%"),
        ];
        PaperSection {
            heading: self.word("mv-plan-by-months"),
            sentences: Vec::new(),
            table: Some(PaperTable {
                columns: columns.into_iter().map(|(key, unit)| (self.word(key), unit.to_owned())).collect(),
                rows: self.plan.provable_by_months.iter().map(row).collect(),
            }),
        }
    }

    fn listed(&self, heading: &str, family: &str, ids: &[String]) -> PaperSection {
        let word = |id: &String| self.word(&format!("{family}-{}", id.replace('_', "-")));
        PaperSection { heading: self.word(heading), sentences: ids.iter().map(word).collect(), table: None }
    }

    fn method(&self) -> PaperSection {
        let plan = self.plan;
        let baseline = plan.baseline_first.as_ref().zip(plan.baseline_last.as_ref()).map(|(first, last)| {
            self.say(
                "mv-plan-baseline",
                Arguments::new()
                    .text("first", self.date(first))
                    .text("last", self.date(last))
                    .text("model", self.page.basis.as_ref().map_or_else(String::new, |basis| basis.model.clone()))
                    .text("cvrmse", plan.cvrmse.map_or_else(|| "–".to_owned(), |share| self.percent(share))),
            )
        });
        PaperSection {
            heading: self.word("mv-plan-method"),
            sentences: baseline.into_iter().chain([self.word("mv-plan-method-text")]).collect(),
            table: None,
        }
    }
}
