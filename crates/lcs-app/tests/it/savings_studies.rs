//! A kept study is seen, changed and summed only by those who see its facility.

use crate::demo::{copy, open, viewer, wait};
use lcs_app::{
    Actor, AppError, MissingDays, NewStudy, Node, StudyEndUse, StudyMeasure, StudyWorks, keep_study, read_studies,
    read_study, savings_portfolio, study_comparison, study_page, views::portfolio, withdraw_study,
};
use lcs_locale::Language::En;
use std::collections::BTreeMap;

fn study(facility: &str, comparison: Vec<String>) -> NewStudy {
    let measure = StudyMeasure {
        name: "LED".into(),
        end_use: StudyEndUse::Lighting,
        expected_kwh_year: 1_000.0,
        varies: false,
        spot_cost: None,
        submeter_cost: None,
    };
    NewStudy {
        title: format!("Works at {facility}"),
        note: String::new(),
        replaces: None,
        works: StudyWorks {
            facility: facility.to_owned(),
            carrier: "electricity".into(),
            works_from: "2025-01-06".into(),
            works_to: "2025-01-17".into(),
            model: None,
            measures: vec![measure],
            works_cost: None,
            reporting_months: 12,
            supply_meter_cost: 0.0,
            missing_days: MissingDays::SavingShare,
            apart_meters: Vec::new(),
            comparison,
        },
    }
}

#[test]
fn a_study_outside_is_as_if_it_were_not_there() {
    let place = tempfile::tempdir().unwrap();
    copy(place.path());
    let dir = place.path();
    wait().block_on(async {
        let state = open(dir).await;
        let local = Actor::local();
        let rows = portfolio(&state, &local, None, En).unwrap().rows;
        // Two facilities of the same use in two districts, so that each could be compared with the other.
        let (inside, outside) = rows
            .iter()
            .flat_map(|a| rows.iter().map(move |b| (a, b)))
            .find(|(a, b)| a.use_class == b.use_class && a.district.is_some() && a.district != b.district)
            .unwrap();
        let hidden = keep_study(&state, &local, dir, None, &study(&outside.id, Vec::new())).await.unwrap();
        keep_study(&state, &local, dir, None, &study(&inside.id, Vec::new())).await.unwrap();
        let reader = viewer(Node::District(inside.district.clone().unwrap()));

        let studies = read_studies(dir).await.unwrap();
        assert_eq!(studies.len(), 2);
        let seen = savings_portfolio(&state, &reader, &studies, None, En).unwrap();
        let written = serde_json::to_string(&seen).unwrap();
        assert_eq!(seen.studies.len(), 1);
        assert!(!seen.may_write && !written.contains(&outside.id) && !written.contains(&outside.name), "{written}");

        let (kept, history) = read_study(dir, &hidden).await.unwrap();
        let page = study_page(&state, &reader, &kept, &history, &BTreeMap::new(), En);
        assert!(matches!(page, Err(AppError::NotFound { .. })));
        assert!(matches!(study_comparison(&state, &reader, &kept, &studies), Err(AppError::NotFound { .. })));
        // The comparison of a study that is seen draws on what is seen.
        let own = studies.iter().find(|study| study.stamp.id != hidden).unwrap();
        let compared = study_comparison(&state, &reader, own, &studies).unwrap();
        let ids: Vec<&str> = compared.members.iter().map(|member| member.id.as_str()).collect();
        let districts = rows.iter().filter(|row| ids.contains(&row.id.as_str())).map(|row| row.district.clone());
        assert!(districts.into_iter().all(|district| district == inside.district), "{compared:?}");
        // Nobody who only reads writes, and nobody names what they do not see.
        let refused = keep_study(&state, &reader, dir, None, &study(&inside.id, Vec::new())).await;
        assert!(matches!(refused, Err(AppError::Forbidden { .. })), "{refused:?}");
        assert!(withdraw_study(&state, &reader, dir, &hidden, kept.stamp.version).await.is_err());
        assert_eq!(read_studies(dir).await.unwrap().len(), 2);
    });
}
