//! Answers speak the reader's language throughout.

use crate::demo::{demo, wait};
use lcs_app::{
    Actor,
    views::{ExplanationNode, explanation, facility_page, home, portfolio},
};
use lcs_locale::Language::{En, Ja, Ms};
use std::collections::BTreeSet;

/// Words of the nodes that were not translated.
fn same(en: &ExplanationNode, other: &ExplanationNode, found: &mut BTreeSet<String>) {
    let long = |text: &String| text.chars().filter(char::is_ascii_alphabetic).count() > 3;
    if en.figure_name == other.figure_name {
        found.insert(en.figure_name.clone());
    }
    if let (Some(en), Some(other)) = (&en.method, &other.method)
        && en == other
        && long(en)
    {
        found.insert(en.clone());
    }
    en.inputs.iter().zip(&other.inputs).for_each(|(en, other)| same(en, other, found));
}

#[test]
fn every_step_of_every_explanation_has_words() {
    let state = &demo().state;
    let actor = Actor::local();
    let references: Vec<String> = state
        .estate
        .snapshot
        .facilities
        .iter()
        .flat_map(|facility| ["energy", "emissions", "eui"].map(|figure| format!("facility:{}:{figure}", facility.id)))
        .chain(["city:energy".to_owned(), "city:emissions".to_owned()])
        .collect();
    let explain = |reference: &str, language| wait().block_on(explanation(state, &actor, reference, language)).unwrap();
    for language in [Ja, Ms] {
        let mut untranslated = BTreeSet::new();
        for reference in &references {
            let (en, other) = (explain(reference, En), explain(reference, language));
            en.nodes.iter().zip(&other.nodes).for_each(|(en, other)| same(en, other, &mut untranslated));
        }
        assert_eq!(untranslated, BTreeSet::new(), "{language}");
    }
}

#[test]
fn names_of_uses_measures_and_end_uses_are_words() {
    let state = &demo().state;
    let actor = Actor::local();
    let rows = portfolio(state, &actor, None, Ja).unwrap().rows;
    assert!(rows.iter().all(|row| row.use_name != row.use_class), "a use without a name");
    for row in &rows {
        let page = facility_page(state, &actor, &row.id, None, Ja).unwrap();
        assert!(page.end_uses.iter().all(|end_use| end_use.name != end_use.end_use), "{:?}", page.end_uses);
        assert!(page.measures.iter().all(|measure| measure.name != measure.measure), "{:?}", page.measures);
        assert!(page.floor_areas.iter().all(|area| area.kind != area.kind_name));
    }
    for language in [En, Ja, Ms] {
        for item in home(state, &actor, None, language).unwrap().inbox {
            assert!(!item.title.contains('{') && !item.detail.contains('{') && item.title != item.code, "{item:?}");
        }
    }
}
