//! What needs somebody today.

use super::{InboxItem, InboxKind, Severity, Sight};
use crate::{live_city::CityState, views::findings::groups};
use lcs_locale::{Arguments, Catalogue, Language, Phrase};

/// Items at most: a longer list is not read.
const ITEMS: usize = 8;

/// Places that findings leave to questions, as far as there are any.
const KEPT_FOR_QUESTIONS: usize = 3;

/// The most urgent first: data to import, a run that is due, findings that make results wrong or doubtful, and
/// questions whose answers would sharpen the result.
pub(super) fn inbox(state: &CityState, sight: &Sight<'_>, may_run: bool, language: Language) -> Vec<InboxItem> {
    if state.estate.snapshot.facilities.is_empty() {
        return vec![due(InboxKind::Import, "inbox-import", "inbox-import-detail", language)];
    }
    let mut items = Vec::new();
    if may_run && state.changed_since_run() {
        let (title, detail) = match state.run {
            None => ("inbox-first-run", "inbox-first-run-detail"),
            Some(_) => ("inbox-run-again", "inbox-run-again-detail"),
        };
        items.push(due(InboxKind::Run, title, detail, language));
    }
    let questions = questions(state, sight, language);
    let room = ITEMS - items.len() - questions.len().min(KEPT_FOR_QUESTIONS);
    items.extend(findings(state, sight, language).into_iter().take(room));
    let room = ITEMS - items.len();
    items.extend(questions.into_iter().take(room));
    items
}

/// A step of the work that is due.
fn due(kind: InboxKind, title: &str, detail: &str, language: Language) -> InboxItem {
    InboxItem {
        kind,
        code: title.to_owned(),
        title: Catalogue::word(language, title),
        detail: Catalogue::word(language, detail),
        count: None,
        severity: Severity::Warning,
    }
}

fn findings(state: &CityState, sight: &Sight<'_>, language: Language) -> Vec<InboxItem> {
    let places: Vec<usize> = sight.findings().collect();
    let open = groups(state, sight, &places, language).into_iter().filter(|group| group.severity > Severity::Info);
    let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    open.map(|group| {
        let arguments =
            Arguments::new().number("count", count(group.count)).number("facilities", count(group.facilities));
        let key = if group.facilities == 0 { "inbox-findings-elsewhere" } else { "inbox-findings" };
        InboxItem {
            kind: InboxKind::Finding,
            code: group.code,
            title: group.title,
            detail: Catalogue::text(language, key, &arguments),
            count: Some(group.count),
            severity: group.severity,
        }
    })
    .collect()
}

/// Questions about the city as a whole, the most valuable first.
fn questions(state: &CityState, sight: &Sight<'_>, language: Language) -> Vec<InboxItem> {
    let run = state.run.as_ref().filter(|_| sight.whole_city());
    let item = |question: &lcs_report::Question| {
        let code = match &question.text {
            Phrase::Key { key, .. } => key.clone(),
            _ => "question".to_owned(),
        };
        let worth = Arguments::new().text("worth", question.worth.say(language));
        InboxItem {
            kind: InboxKind::Question,
            code,
            title: question.text.say(language),
            detail: Catalogue::text(language, "inbox-question-worth", &worth),
            count: None,
            severity: Severity::Info,
        }
    };
    run.into_iter().flat_map(|run| &run.detail.model.questions).map(item).collect()
}
