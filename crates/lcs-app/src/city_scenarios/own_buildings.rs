//! The city's own buildings for a scenario of the city: their accounts and the plan of the last run.

use crate::{AppError, FacilityBase, live_city::CityState, scenario::Base};
use lcs_locale::{Arguments, Catalogue, Language};
use lcs_potential::PlanItem;
use lcs_scenario::{OwnBuilding, OwnBuildings};
use std::collections::BTreeMap;

/// Buildings that stand for themselves, those that emit most first; the others are summed by district.
const MOST_SINGLE: usize = 500;

/// How far the own buildings are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// By district: enough for every path.
    Places,
    /// One by one: to open a total down to a building.
    Each,
}

/// The own buildings as they were in the last run.
///
/// # Errors
/// [`AppError::NoRun`] before the first run.
pub(crate) fn own_buildings(state: &CityState, detail: Detail, language: Language) -> Result<OwnBuildings, AppError> {
    let run = state.run.as_ref().ok_or(AppError::NoRun)?;
    let kept = &run.detail;
    let year = run.record.body.report.year;
    let mut saved = saved_by_facility(&kept.plan.items);
    let nowhere = Catalogue::word(language, "outlook-own-place");
    let building = |facility: &FacilityBase| {
        let at = state.index.facility.get(&facility.id);
        let district = at.and_then(|at| state.estate.snapshot.facilities[*at].district.clone());
        OwnBuilding {
            id: facility.id.clone(),
            place: district.unwrap_or_else(|| nowhere.clone()),
            electricity_kwh: facility.base.electricity_kwh,
            fuel_t: facility.base.other_t.max(0.0),
            saved: saved.remove(&facility.id).unwrap_or_default(),
        }
    };
    let mut buildings: Vec<(f64, OwnBuilding)> =
        kept.bases.iter().map(|facility| facility.base.emissions_t()).zip(kept.bases.iter().map(building)).collect();
    buildings.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.id.cmp(&other.id)));
    let words = |key: &str| {
        let number = run.record.body.report.run.to_string();
        let arguments = Arguments::new().text("run", number).text("year", year.to_string());
        Catalogue::text(language, key, &arguments)
    };
    let all = OwnBuildings {
        buildings: buildings.into_iter().map(|(_, building)| building).collect(),
        year,
        fuel_t_kwh: kept.bases.iter().map(|facility| &facility.base).sum::<Base>().other_t_kwh(),
        currency: state.city.pack.currency.clone(),
        spent: kept.plan.years.iter().map(|year| (year.year, year.spent)).collect(),
        plan_title: words("outlook-own-plan"),
        account_note: words("outlook-own-account"),
        line_note: words("outlook-own-line"),
    };
    Ok(match detail {
        Detail::Places => all.by_place(),
        Detail::Each => largest_apart(all),
    })
}

/// What the plan saves in each facility from the year after each of its projects on.
fn saved_by_facility(items: &[PlanItem]) -> BTreeMap<String, Vec<(i16, f64, f64)>> {
    let mut all: BTreeMap<String, BTreeMap<i16, (f64, f64)>> = BTreeMap::new();
    for item in items {
        let from = all.entry(item.facility_id.clone()).or_default().entry(item.year + 1).or_default();
        from.0 += item.outcome.electricity_kwh.p50;
        from.1 += item.outcome.heat_kwh.p50;
    }
    let running = |(facility, years): (String, BTreeMap<i16, (f64, f64)>)| {
        let mut sum = (0.0, 0.0);
        let add = |(year, (electricity, fuel)): (i16, (f64, f64))| {
            sum = (sum.0 + electricity, sum.1 + fuel);
            (year, sum.0, sum.1)
        };
        (facility, years.into_iter().map(add).collect())
    };
    all.into_iter().map(running).collect()
}

/// The largest one by one, the others by place.
fn largest_apart(mut all: OwnBuildings) -> OwnBuildings {
    if all.buildings.len() <= MOST_SINGLE {
        return all;
    }
    let others = all.buildings.split_off(MOST_SINGLE);
    let others = OwnBuildings { buildings: others, ..all.clone() }.by_place();
    all.buildings.extend(others.buildings);
    all
}
