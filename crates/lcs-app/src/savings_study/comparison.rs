//! A comparison group: facilities without works that resemble the one of the study, in the same months.

use super::{
    after::verdict,
    document::{SavingsStudy, StudyWorks},
    keep::StudyDocument,
    page::{facility_in_sight, metered_total},
};
use crate::{
    Actor, AppError,
    list_facilities::float,
    live_city::CityState,
    views::{SavingsProblem, SavingsVerdict, Sight},
};
use lcs_domain::{Carrier, Date, Facility};
use lcs_mv::{
    MeteredTotal,
    comparison::{MatchPlan, MatchUnit, MeterChange, match_groups, net_of_comparison},
};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Facilities that are proposed.
const PROPOSED: usize = 10;

/// Days of the baseline year that the bills of a candidate have to cover.
const FEWEST_BASELINE_DAYS: f64 = 300.0;

/// A facility is of like size when it used at least a third and at most three times as much before the works.
const LIKE_SIZE: f64 = 3.0;

/// A study beside facilities without works.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StudyComparison {
    /// The study.
    pub study: String,
    /// Facilities like it, the nearest first; those of the study's own choice where it has made one.
    pub members: Vec<ComparisonMember>,
    /// Whether the study names these facilities itself; otherwise they are a proposal.
    pub chosen: bool,
    /// Facilities without works, of the same use and like size and with enough bills, that were looked at.
    pub looked_at: usize,
    /// The saving of the study as metered, kWh.
    #[schema(required)]
    pub savings_kwh: Option<f64>,
    /// Half-width of its band.
    #[schema(required)]
    pub band_kwh: Option<f64>,
    /// Share that the group saved without works; below zero where it used more.
    #[schema(required)]
    pub comparison_share: Option<f64>,
    /// Half-width of the band of that share.
    #[schema(required)]
    pub comparison_band: Option<f64>,
    /// The saving less what happened to the group: the difference of the differences, kWh.
    #[schema(required)]
    pub net_kwh: Option<f64>,
    /// Half-width of its band.
    #[schema(required)]
    pub net_band_kwh: Option<f64>,
    /// What that band says.
    #[schema(required)]
    pub net_verdict: Option<SavingsVerdict>,
    /// Why it cannot be done.
    #[schema(required)]
    pub problem: Option<SavingsProblem>,
}

/// A facility of the group.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ComparisonMember {
    /// Facility.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Energy of the year before the works, kWh.
    pub baseline_kwh: f64,
    /// Share of its own counterfactual that it saved without works; null where its model cannot be made.
    #[schema(required)]
    pub saved_share: Option<f64>,
}

/// The study beside its comparison group, chosen or proposed from what the reader sees.
///
/// # Errors
/// When the study's facility is not in the reader's scope.
pub fn study_comparison(
    state: &CityState,
    actor: &Actor,
    study: &StudyDocument,
    others: &[StudyDocument],
) -> Result<StudyComparison, AppError> {
    let facility = facility_in_sight(state, actor, study)?;
    let sight = Sight::of(state, actor)?;
    let mut comparison = StudyComparison {
        study: study.stamp.id.clone(),
        members: Vec::new(),
        chosen: !study.study.works.comparison.is_empty(),
        looked_at: 0,
        savings_kwh: None,
        band_kwh: None,
        comparison_share: None,
        comparison_band: None,
        net_kwh: None,
        net_band_kwh: None,
        net_verdict: None,
        problem: None,
    };
    if let Err(error) = compare(state, &sight, facility, study, others, &mut comparison) {
        comparison.problem = Some(SavingsProblem { message: error.to_string(), hint: error.hint() });
    }
    Ok(comparison)
}

fn compare(
    state: &CityState,
    sight: &Sight<'_>,
    facility: &Facility,
    study: &StudyDocument,
    others: &[StudyDocument],
    comparison: &mut StudyComparison,
) -> Result<(), AppError> {
    let metered = metered_total(state, facility, &study.study)?;
    comparison.savings_kwh = Some(metered.savings);
    comparison.band_kwh = metered.half_band;
    let pool = Pool::of(state, sight, facility, study, others)?;
    comparison.looked_at = pool.candidates.len();
    let chosen = if comparison.chosen { pool.named(sight, &study.study.works)? } else { pool.nearest()? };
    let mut changes = Vec::new();
    for (at, baseline_kwh) in chosen {
        let other = &state.estate.snapshot.facilities[at];
        let total = metered_total(state, other, &untouched(&study.study.works, other)).ok();
        changes.extend(total.filter(|total| total.counterfactual > 0.0).map(change));
        comparison.members.push(ComparisonMember {
            id: other.id.to_string(),
            name: other.name.clone(),
            baseline_kwh,
            saved_share: total.filter(|total| total.counterfactual > 0.0).map(|of| of.savings / of.counterfactual),
        });
    }
    let net = net_of_comparison(&metered, &changes).map_err(|error| {
        AppError::unusable(
            error.to_string(),
            "choose at least two facilities whose bills cover the year before and the months after the works",
        )
    })?;
    comparison.comparison_share = Some(net.comparison_share);
    comparison.comparison_band = Some(net.comparison_half_band);
    comparison.net_kwh = Some(net.savings);
    comparison.net_band_kwh = net.half_band;
    comparison.net_verdict = Some(verdict(net.savings, net.half_band));
    Ok(())
}

fn change(total: MeteredTotal) -> MeterChange {
    MeterChange { counterfactual: total.counterfactual, observed: total.observed }
}

/// The same question about a facility where nothing was done.
fn untouched(works: &StudyWorks, facility: &Facility) -> SavingsStudy {
    let works = StudyWorks {
        facility: facility.id.to_string(),
        apart_meters: Vec::new(),
        comparison: Vec::new(),
        ..works.clone()
    };
    SavingsStudy { works, decisions: Vec::new() }
}

/// Whom the study can be compared with.
struct Pool {
    treated: MatchUnit,
    /// Places in the snapshot with what they are matched by.
    candidates: Vec<(usize, MatchUnit)>,
}

impl Pool {
    fn of(
        state: &CityState,
        sight: &Sight<'_>,
        facility: &Facility,
        study: &StudyDocument,
        others: &[StudyDocument],
    ) -> Result<Self, AppError> {
        let works = &study.study.works;
        let understood = works.understood()?;
        let year = baseline_year(understood.works.0);
        let with_works: BTreeSet<&str> = others.iter().map(|other| other.study.works.facility.as_str()).collect();
        let own = state.index.facility.get(facility.id.as_str()).copied().unwrap_or_default();
        let unit = |at: usize| unit(state, at, understood.carrier, year);
        let treated = unit(own).ok_or_else(|| {
            AppError::unusable(
                format!("the bills of {} do not cover the year before the works", facility.name),
                "import the bills of that year",
            )
        })?;
        let candidates = sight
            .places()
            .filter(|at| *at != own)
            .filter(|at| !with_works.contains(state.estate.snapshot.facilities[*at].id.as_str()))
            .filter(|at| state.index.use_classes[*at] == state.index.use_classes[own])
            .filter_map(|at| Some((at, unit(at)?)))
            .filter(|(_, other)| other.figures.len() == treated.figures.len())
            .filter(|(_, other)| {
                let size = other.baseline_energy / treated.baseline_energy;
                (1.0 / LIKE_SIZE..=LIKE_SIZE).contains(&size)
            });
        Ok(Self { candidates: candidates.collect(), treated })
    }

    /// The nearest ones by baseline energy and, where it is known, floor area.
    fn nearest(&self) -> Result<Vec<(usize, f64)>, AppError> {
        let pool: Vec<MatchUnit> = self.candidates.iter().map(|(_, unit)| unit.clone()).collect();
        // One treated facility has no quantiles to cut strata at; the candidates are of its own stratum already.
        let plan = MatchPlan { strata: 1, per_treated: PROPOSED, ..MatchPlan::default() };
        let matched = match_groups(std::slice::from_ref(&self.treated), &pool, plan).map_err(|error| {
            AppError::unusable(
                error.to_string(),
                "a comparison needs facilities of the same use without works of their own",
            )
        })?;
        let found = matched.matches.first().map(|found| found.untreated.as_slice()).unwrap_or_default();
        Ok(found.iter().map(|at| (self.candidates[*at].0, self.candidates[*at].1.baseline_energy)).collect())
    }

    /// Those that the study names, as far as they are candidates.
    fn named(&self, sight: &Sight<'_>, works: &StudyWorks) -> Result<Vec<(usize, f64)>, AppError> {
        let place = |id: &String| sight.facility(id).map(|(at, _)| at);
        let places = works.comparison.iter().map(place).collect::<Result<Vec<usize>, AppError>>()?;
        let of = |at: &usize| {
            self.candidates.iter().find(|(own, _)| own == at).map(|(at, unit)| (*at, unit.baseline_energy))
        };
        Ok(places.iter().filter_map(of).collect())
    }
}

/// The 365 days before the works.
fn baseline_year(works_from: Date) -> (Date, Date) {
    (works_from.saturating_sub(jiff::Span::new().days(365)), works_from)
}

/// A facility by what it is matched by; `None` where its bills do not cover the year.
fn unit(state: &CityState, at: usize, carrier: Carrier, (first, after): (Date, Date)) -> Option<MatchUnit> {
    let facility = &state.estate.snapshot.facilities[at];
    let days = |from: Date, to: Date| f64::from((to - from).get_days().max(0));
    let (mut energy, mut most_days) = (0.0, 0.0_f64);
    for metered in state.estate.metered_kwh(&facility.id, carrier) {
        let mut covered = 0.0;
        for bill in &metered.bills {
            let overlap = days(first.max(bill.days.start), after.min(bill.days.end));
            if let (true, Some(kwh)) = (overlap > 0.0, bill.kwh) {
                energy += kwh * overlap / days(bill.days.start, bill.days.end);
                covered += overlap;
            }
        }
        most_days = most_days.max(covered);
    }
    (most_days >= FEWEST_BASELINE_DAYS && energy > 0.0).then(|| MatchUnit {
        name: facility.id.to_string(),
        class: state.index.use_classes[at].clone(),
        baseline_energy: energy,
        figures: facility.denominator().map(|area| float(area.area_m2)).into_iter().collect(),
    })
}
