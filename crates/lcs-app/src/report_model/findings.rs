//! What the data could not tell.

use super::{ReportInput, count};
use lcs_domain::{Argument, Finding, Severity, Subject};
use lcs_report::{FindingExample, FindingGroup};
use std::collections::{BTreeMap, BTreeSet};

/// Findings of one code that the workbook lists; beyond this only the count tells.
const LISTED: usize = 2_000;

/// Findings by code, the gravest and most frequent first.
pub(super) fn groups(input: &ReportInput<'_>) -> Vec<FindingGroup> {
    let mut by_code: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &input.chain.findings {
        by_code.entry(&finding.code).or_default().push(finding);
    }
    let names: BTreeMap<&str, &str> =
        input.estate.snapshot.facilities.iter().map(|f| (f.id.as_str(), f.name.as_str())).collect();
    let mut groups: Vec<(Severity, FindingGroup)> = by_code
        .into_iter()
        .map(|(code, findings)| {
            let severity = findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Info);
            let subjects: BTreeSet<&Subject> = findings.iter().map(|finding| &finding.subject).collect();
            let group = FindingGroup {
                code: code.to_owned(),
                severity: severity_id(severity).to_owned(),
                count: count(findings.len()),
                facilities: count(subjects.len()),
                examples: findings.iter().take(LISTED).map(|finding| example(finding, &names)).collect(),
            };
            (severity, group)
        })
        .collect();
    groups.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| y.count.cmp(&x.count)).then_with(|| x.code.cmp(&y.code)));
    groups.into_iter().map(|(_, group)| group).collect()
}

const fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn example(finding: &Finding, names: &BTreeMap<&str, &str>) -> FindingExample {
    let subject = match &finding.subject {
        Subject::Facility(id) => names.get(id.as_str()).map_or_else(|| id.to_string(), |name| format!("{name} ({id})")),
        Subject::Meter(id) => id.to_string(),
        Subject::File(name) => name.clone(),
        Subject::City => String::new(),
    };
    let argument = |argument: &Argument| match argument {
        Argument::Number(value) => lcs_locale::Argument::Number(*value),
        Argument::Text(text) => lcs_locale::Argument::Text(text.clone()),
    };
    let source = finding.source.as_ref();
    FindingExample {
        subject,
        arguments: finding.arguments.iter().map(|(name, value)| (name.to_string(), argument(value))).collect(),
        file: source.map(|source| source.name.clone()),
        sheet: source.and_then(|source| source.sheet.clone()),
        row: source.map(|source| source.row),
        column: source.and_then(|source| source.column.clone()),
    }
}
