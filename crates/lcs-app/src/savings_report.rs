//! The report on a facility's works: what the page says, as a PDF or a workbook.

use crate::{
    Actor, AppError, ReportFormat,
    live_city::CityState,
    report_model::city_name,
    views::{
        SavingsAsked, SavingsPage, SavingsResult, SavingsSide, SavingsSource, SavingsVerdict, Severity, savings_page,
    },
};
use lcs_domain::Date;
use lcs_locale::Language;
use lcs_report::{MeterBaseline, NoteRow, PeriodRow, SavingsReport, Side, Verdict};

/// A file's name and bytes.
pub type NamedFile = (String, Vec<u8>);

/// Makes the report on works at a facility.
///
/// # Errors
/// As [`savings_page`]; also where there is no answer to report on, and why.
pub fn savings_report(
    state: &CityState,
    actor: &Actor,
    id: &str,
    asked: &SavingsAsked,
    format: ReportFormat,
    language: Language,
) -> Result<NamedFile, AppError> {
    let page = savings_page(state, actor, id, asked, language)?;
    let Some(result) = &page.result else {
        let (message, hint) = page.problem.map_or_else(
            || ("no day of works was given".to_owned(), "say when the works began".to_owned()),
            |problem| (problem.message, problem.hint),
        );
        return Err(AppError::unusable(message, hint));
    };
    let report = report(state, &page, result);
    let bytes = match format {
        ReportFormat::Pdf => lcs_report::render_savings_pdf(&report, language)?,
        ReportFormat::Xlsx => lcs_report::render_savings_xlsx(&report, language)?,
    };
    let ending = match format {
        ReportFormat::Pdf => "pdf",
        ReportFormat::Xlsx => "xlsx",
    };
    Ok((format!("savings-{}-{}.{}.{ending}", page.id, report.works.0, language.code()), bytes))
}

/// A date that this program wrote.
fn date(text: &str) -> Date {
    text.parse().unwrap_or(Date::ZERO)
}

fn report(state: &CityState, page: &SavingsPage, result: &SavingsResult) -> SavingsReport {
    let asked = |day: &Option<String>| day.as_deref().map_or(Date::ZERO, date);
    let weather = page.weather.as_ref();
    let meter = |meter: &crate::views::SavingsMeter| MeterBaseline {
        meter: meter.id.clone(),
        form: meter.form.clone(),
        base_kwh_day: meter.base_kwh_day,
        heating_balance_point_c: meter.heating_balance_point_c,
        cooling_balance_point_c: meter.cooling_balance_point_c,
        adjusted_r_squared: meter.adjusted_r_squared,
        cvrmse: meter.cvrmse,
        split_identifiable: meter.split_identifiable,
    };
    let period = |period: &crate::views::SavingsPeriod| PeriodRow {
        start: date(&period.start),
        end: date(&period.end),
        side: match period.side {
            SavingsSide::Baseline => Side::Baseline,
            SavingsSide::Works => Side::Works,
            SavingsSide::Reporting => Side::Reporting,
        },
        metered_kwh: period.metered_kwh,
        predicted_kwh: period.predicted_kwh,
    };
    let mut findings: Vec<_> = result.findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let note = |finding: &crate::views::SavingsFinding| NoteRow {
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        code: finding.code.clone(),
        message: finding.message.clone(),
        meter: finding.meter.clone(),
    };
    SavingsReport {
        city: city_name(&state.city),
        facility: page.name.clone(),
        facility_id: page.id.clone(),
        carrier: page.carrier.clone().unwrap_or_default(),
        works: (asked(&page.works_from), asked(&page.works_to)),
        model: page.model.clone(),
        of_readings: page.source == SavingsSource::Readings,
        confidence: page.confidence,
        // The last day that was metered: the same data give the same file on every day.
        date: result.periods.last().map_or(Date::ZERO, |last| date(&last.end).yesterday().unwrap_or(Date::ZERO)),
        synthetic: state.city.folder.settings().synthetic,
        weather_files: weather.map(|weather| weather.files.clone()).unwrap_or_default(),
        weather_days: weather.map_or((Date::ZERO, Date::ZERO), |of| (date(&of.first), date(&of.last))),
        savings_kwh: result.savings_kwh,
        band_kwh: result.band_kwh,
        counterfactual_kwh: result.counterfactual_kwh,
        observed_kwh: result.observed_kwh,
        verdict: match result.verdict {
            SavingsVerdict::Saved => Verdict::Saved,
            SavingsVerdict::NotProved => Verdict::NotProved,
            SavingsVerdict::MoreUsed => Verdict::MoreUsed,
        },
        meters: result.meters.iter().map(meter).collect(),
        periods: result.periods.iter().map(period).collect(),
        findings: findings.into_iter().map(note).collect(),
    }
}
