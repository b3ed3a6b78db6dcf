//! Targets as written, and every wording of the promises.

use super::error::FileFault;
use super::reader::{Fault, Reader, find, inside};
use super::{BAU, CityScenario};
use crate::document::Target;
use crate::typed::{Against, Balance, Part, TypedTarget, wordings};

/// Share of the reference that a target may allow: a tenfold rise is no target but 70 % written as 70.
const MOST_ALLOWED: f64 = 10.0;

/// Reads and checks all targets, those of the promises first.
pub(super) fn targets(reader: &mut Reader<'_>, scenarios: &[CityScenario]) -> Result<Vec<TypedTarget>, Fault> {
    let file = reader.file;
    let mut all = Vec::new();
    for (id, promise) in &file.promises {
        let key = format!("promises.{id}");
        let said = reader.said(promise.status, promise.source.as_deref(), promise.note.as_deref());
        reader.state(&key, said)?;
        inside(&format!("{key}.limit"), None, promise.limit, (0.0, MOST_ALLOWED))?;
        not_after(&format!("{key}.base_year"), promise.base_year, promise.year)?;
        let read = wordings(promise.limit, promise.year, promise.base_year, BAU, &file.boundary);
        all.extend(read.into_iter().map(|target| TypedTarget { id: format!("{id}/{}", target.id), ..target }));
    }
    for (id, target) in &file.targets {
        let key = format!("targets.{id}");
        let said = reader.said(target.status, target.source.as_deref(), target.note.as_deref());
        reader.state(&key, said)?;
        sound(&key, target)?;
        if let Against::BusinessAsUsual { version } = &target.against {
            let versions = scenarios.iter().map(|scenario| scenario.id.as_str());
            find(&format!("{key}.against.version"), "scenario", version, versions)?;
        }
        let part = target.part.clone().unwrap_or_default();
        known(&key, &part, scenarios)?;
        all.push(TypedTarget {
            id: id.clone(),
            metric: target.metric,
            against: target.against.clone(),
            boundary: file.boundary.clone(),
            part,
            factor: target.factor,
            balance: target.balance,
            year: target.year,
            limit: target.limit,
        });
    }
    Ok(all)
}

/// Checks figures that no unit guards.
fn sound(key: &str, target: &Target) -> Result<(), Fault> {
    let below = |name: &str| format!("{key}.{name}");
    let lowest = match target.balance {
        Balance::Gross => 0.0,
        // Below zero more is taken up than emitted.
        Balance::Net { residual_cap, most_offset } => {
            inside(&below("balance.most_offset"), None, most_offset, (0.0, 1.0))?;
            residual_cap.map_or(Ok(()), |cap| inside(&below("balance.residual_cap"), None, cap, (0.0, 1.0)))?;
            if target.part.as_ref().is_some_and(|part| *part != Part::default()) {
                return Err((below("balance"), FileFault::OneOf { one_of: "a net `balance` and a `part`" }));
            }
            -MOST_ALLOWED
        }
    };
    inside(&below("limit"), None, target.limit, (lowest, MOST_ALLOWED))?;
    let any = (f64::NEG_INFINITY, f64::INFINITY);
    match &target.against {
        Against::BusinessAsUsual { .. } => Ok(()),
        Against::BaseYear { year } => not_after(&below("against.year"), *year, target.year),
        Against::Level { value } => inside(&below("against.value"), None, *value, any),
        Against::Trajectory { points } => {
            let key = below("against.points");
            if points.is_empty() || points.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
                return Err((
                    key,
                    FileFault::Points { reason: "the years of its points do not ascend, or there are none" },
                ));
            }
            points.iter().try_for_each(|(year, value)| inside(&key, Some(*year), *value, any))
        }
        Against::Budget { from, tonnes, .. } => {
            inside(&below("against.tonnes"), None, *tonnes, (0.0, f64::INFINITY))?;
            not_after(&below("against.from"), *from, target.year)
        }
    }
}

/// A reference does not lie after the year in which the target is due.
fn not_after(key: &str, year: i16, due: i16) -> Result<(), Fault> {
    inside(key, None, f64::from(year), (f64::NEG_INFINITY, f64::from(due)))
}

/// Sectors and places of a part exist in some scenario.
fn known(key: &str, part: &Part, scenarios: &[CityScenario]) -> Result<(), Fault> {
    let cells = || scenarios.iter().flat_map(|scenario| &scenario.model.cells);
    let names = |of: fn(&crate::city_model::Cell) -> &String| {
        let mut names: Vec<&str> = cells().map(|cell| of(cell).as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let (sectors, places) = (names(|cell| &cell.sector), names(|cell| &cell.place));
    for (below, what, asked, known) in
        [("sectors", "sector", &part.sectors, sectors), ("places", "place", &part.places, places)]
    {
        for name in asked {
            find(&format!("{key}.part.{below}"), what, name, known.iter().copied())?;
        }
    }
    Ok(())
}
