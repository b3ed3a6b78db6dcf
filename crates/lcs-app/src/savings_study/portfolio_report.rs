//! All studies as files to take away: a table of comma-separated values, a workbook.

use super::portfolio::{SavingsGroup, SavingsPortfolio};
use crate::{
    AppError,
    live_city::CityState,
    report_model::city_name,
    views::{Cell, csv_text},
};
use lcs_domain::Date;
use lcs_locale::{Arguments, Catalogue, Language, format_number, format_percent};
use lcs_report::{Paper, PaperCell, PaperSection, PaperTable, render_paper_xlsx};

/// The studies as comma-separated values.
///
/// # Errors
/// When the table cannot be written.
pub fn portfolio_csv(portfolio: &SavingsPortfolio, language: Language) -> Result<String, AppError> {
    let table = studies(portfolio, language);
    let headers: Vec<String> = table
        .columns
        .iter()
        .map(|(head, unit)| if unit.is_empty() { head.clone() } else { format!("{head} ({unit})") })
        .collect();
    let cell = |cell: &PaperCell| match cell {
        PaperCell::Text(text) => Cell::from(text.as_str()),
        PaperCell::Number(value, _) => Cell::Number(*value),
        PaperCell::Empty => Cell::Empty,
    };
    csv_text(&headers, table.rows.iter().map(|row| row.iter().map(cell).collect()))
}

/// The studies with their totals by measure and district as a workbook.
///
/// # Errors
/// When a sheet exceeds the limits of the format.
pub fn portfolio_xlsx(
    state: &CityState,
    portfolio: &SavingsPortfolio,
    language: Language,
) -> Result<Vec<u8>, AppError> {
    let word = |key: &str| Catalogue::word(language, key);
    // The last day of works: the same studies give the same file on every day.
    let last = portfolio.studies.iter().filter_map(|row| row.works_to.parse().ok()).max();
    let date: Date = last.unwrap_or(Date::constant(1980, 1, 1));
    let total = &portfolio.total;
    let kwh = |value: f64| format!("{} kWh", format_number(language, value, 0));
    let sentence = Catalogue::text(
        language,
        "mv-portfolio-answer",
        &Arguments::new()
            .number("studies", total.studies as f64)
            .text("savings", kwh(total.savings_kwh))
            .text("band", kwh(total.band_kwh))
            .text("independent", kwh(total.band_independent_kwh))
            .text("common", kwh(total.band_common_kwh))
            .text("confidence", format_percent(language, portfolio.confidence, 0))
            .text("correlation", format_number(language, portfolio.correlation, 2)),
    );
    let section =
        |heading: &str, table| PaperSection { heading: word(heading), sentences: Vec::new(), table: Some(table) };
    let paper = Paper {
        title: word("mv-portfolio-title"),
        subtitle: format!("{} · {date}", city_name(&state.city).say(language)),
        marks: if state.city.folder.settings().synthetic { vec![word("report-mark-synthetic")] } else { Vec::new() },
        origin: word("mv-portfolio-title"),
        date,
        sections: vec![
            PaperSection {
                heading: word("mv-portfolio-total"),
                sentences: vec![sentence],
                table: Some(groups(std::slice::from_ref(total), "mv-portfolio-all", language)),
            },
            section("mv-portfolio-studies", studies(portfolio, language)),
            section("mv-portfolio-by-measure", groups(&portfolio.by_measure, "mv-portfolio-measure", language)),
            section("mv-portfolio-by-district", groups(&portfolio.by_district, "report-column-district", language)),
        ],
    };
    Ok(render_paper_xlsx(&paper)?)
}

fn column(language: Language, key: &str, unit: &str) -> (String, String) {
    (Catalogue::word(language, key), unit.to_owned())
}

fn studies(portfolio: &SavingsPortfolio, language: Language) -> PaperTable {
    let head = |key: &str, unit: &str| column(language, key, unit);
    let text = |text: &str| PaperCell::Text(text.to_owned());
    let rows = portfolio.studies.iter().map(|row| {
        let verdict = match (&row.counted_in, row.verdict) {
            (Some(title), _) => {
                Catalogue::text(language, "mv-portfolio-counted-in", &Arguments::new().text("study", title.clone()))
            }
            (None, Some(verdict)) => Catalogue::word(language, &format!("mv-verdict-{}", verdict.id())),
            (None, None) => row.problem.clone().unwrap_or_default(),
        };
        vec![
            text(&row.id),
            text(&row.title),
            text(&row.facility),
            text(&row.facility_name),
            text(row.district.as_deref().unwrap_or_default()),
            text(&row.measures.join("; ")),
            text(&row.works_from),
            text(&row.works_to),
            PaperCell::maybe(row.works_cost, 0),
            PaperCell::Number(row.expected_kwh_year, 0),
            PaperCell::maybe(row.smallest_provable_kwh, 0),
            PaperCell::maybe(row.savings_kwh, 0),
            PaperCell::maybe(row.band_kwh, 0),
            PaperCell::maybe(row.normal_year_kwh, 0),
            PaperCell::Text(verdict),
        ]
    });
    PaperTable {
        columns: vec![
            head("report-column-id", ""),
            head("mv-portfolio-study", ""),
            head("mv-portfolio-facility-id", ""),
            head("mv-portfolio-facility", ""),
            head("report-column-district", ""),
            head("mv-portfolio-measures", ""),
            head("savings-report-figure-from", ""),
            head("savings-report-figure-to", ""),
            head("mv-portfolio-cost", &portfolio.currency),
            head("mv-portfolio-expected", "kWh/a"),
            head("mv-portfolio-smallest", "kWh"),
            head("savings-report-figure-savings", "kWh"),
            head("savings-report-figure-band", "kWh"),
            head("mv-portfolio-normal-year", "kWh/a"),
            head("mv-portfolio-verdict", ""),
        ],
        rows: rows.collect(),
    }
}

fn groups(groups: &[SavingsGroup], name: &str, language: Language) -> PaperTable {
    let head = |key: &str, unit: &str| column(language, key, unit);
    #[expect(clippy::cast_precision_loss, reason = "a number of studies")]
    let row = |group: &SavingsGroup| {
        vec![
            PaperCell::Text(if group.name.is_empty() { "–".to_owned() } else { group.name.clone() }),
            PaperCell::Number(group.studies as f64, 0),
            PaperCell::Number(group.expected_kwh_year, 0),
            PaperCell::Number(group.savings_kwh, 0),
            PaperCell::Number(group.band_kwh, 0),
            PaperCell::Number(group.band_independent_kwh, 0),
            PaperCell::Number(group.band_common_kwh, 0),
        ]
    };
    PaperTable {
        columns: vec![
            head(name, ""),
            head("mv-portfolio-count", ""),
            head("mv-portfolio-expected", "kWh/a"),
            head("savings-report-figure-savings", "kWh"),
            head("savings-report-figure-band", "kWh"),
            head("mv-portfolio-band-independent", "kWh"),
            head("mv-portfolio-band-common", "kWh"),
        ],
        rows: groups.iter().map(row).collect(),
    }
}
