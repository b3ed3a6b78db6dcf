//! How the year is split into seasons and kinds of day.

use super::{days::Day, ellipse::Ellipse};
use serde::{Deserialize, Serialize};

/// Days that a season must have to stand alone.
const ALONE_DAYS: usize = 30;
/// Weekend days that every part must have.
const WEEKEND_DAYS: usize = 8;

/// A season of the year, by month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Season {
    /// June to September.
    #[serde(rename = "su")]
    Summer,
    /// March to May, October.
    #[serde(rename = "sh")]
    Shoulder,
    /// November to February.
    #[serde(rename = "wi")]
    Winter,
}

impl Season {
    const ALL: [Self; 3] = [Self::Summer, Self::Shoulder, Self::Winter];

    /// The season of a month, 1 to 12.
    fn of(month: usize) -> Self {
        match month {
            6..=9 => Self::Summer,
            3..=5 | 10 => Self::Shoulder,
            _ => Self::Winter,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Summer => "su",
            Self::Shoulder => "sh",
            Self::Winter => "wi",
        }
    }
}

/// The kind of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Week {
    /// Every day.
    #[serde(rename = "fw")]
    Full,
    /// Monday to Friday.
    #[serde(rename = "wd")]
    Weekday,
    /// Saturday and Sunday.
    #[serde(rename = "we")]
    Weekend,
}

/// A part of the year that has its own curve.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// Which days of the week.
    pub week: Week,
    /// Which seasons, summer first.
    pub seasons: Vec<Season>,
}

impl Part {
    /// All days of the year.
    pub(super) fn whole() -> Self {
        Self { week: Week::Full, seasons: Season::ALL.to_vec() }
    }

    /// Whether a day belongs to it.
    #[must_use]
    pub fn holds(&self, day: &Day) -> bool {
        let weekend = day.start.weekday() >= 5;
        let fits = match self.week {
            Week::Full => true,
            Week::Weekday => !weekend,
            Week::Weekend => weekend,
        };
        fits && self.seasons.contains(&Season::of(day.start.month()))
    }

    /// Where it stands among the parts of a split: whole weeks by name, weekdays and weekends by season.
    fn place(&self) -> (Week, String, Vec<Season>) {
        let name = if self.week == Week::Full { self.name() } else { String::new() };
        (self.week, name, self.seasons.clone())
    }

    /// The name by which the method's users know it, for example `wd-su_sh_wi`.
    #[must_use]
    pub fn name(&self) -> String {
        let week = match self.week {
            Week::Full => "fw",
            Week::Weekday => "wd",
            Week::Weekend => "we",
        };
        let seasons: Vec<&str> = self.seasons.iter().map(|season| season.name()).collect();
        format!("{week}-{}", seasons.join("_"))
    }
}

/// The splits that a meter's days allow, from few parts to many; the first one is the whole year.
pub(super) fn allowed_splits(days: &[(Day, f64, f64)]) -> Vec<Vec<Part>> {
    let rules = Rules::of(days);
    let mut splits: Vec<Vec<Part>> = all_splits().into_iter().filter(|split| rules.allow(split, days)).collect();
    splits.sort_by_key(|split| {
        let name = split.iter().map(Part::name).collect::<Vec<_>>().join("__");
        (name.len(), name)
    });
    splits.dedup();
    splits
}

/// Every way to divide the seasons for weekdays and for weekends, equal parts joined or not.
fn all_splits() -> Vec<Vec<Part>> {
    use Season::{Shoulder, Summer, Winter};
    let partitions: [Vec<Vec<Season>>; 5] = [
        vec![vec![Summer, Shoulder, Winter]],
        vec![vec![Summer], vec![Shoulder, Winter]],
        vec![vec![Summer, Shoulder], vec![Winter]],
        vec![vec![Summer, Winter], vec![Shoulder]],
        vec![vec![Summer], vec![Shoulder], vec![Winter]],
    ];
    let mut splits = Vec::new();
    for weekdays in &partitions {
        for weekends in &partitions {
            let shared: Vec<&Vec<Season>> = weekdays.iter().filter(|seasons| weekends.contains(seasons)).collect();
            for joined in 0..1_usize << shared.len() {
                let joins = |seasons: &Vec<Season>| {
                    shared.iter().position(|other| *other == seasons).is_some_and(|at| joined >> at & 1 == 1)
                };
                let part = |week: Week, seasons: &Vec<Season>| {
                    let week = if joins(seasons) { Week::Full } else { week };
                    Part { week, seasons: seasons.clone() }
                };
                let mut split: Vec<Part> = weekdays.iter().map(|seasons| part(Week::Weekday, seasons)).collect();
                split.extend(weekends.iter().map(|seasons| part(Week::Weekend, seasons)));
                split.sort_by_key(Part::place);
                split.dedup();
                splits.push(split);
            }
        }
    }
    splits
}

/// What may stand alone.
struct Rules {
    seasons: [bool; 3],
    week: bool,
}

impl Rules {
    /// A season may stand alone if its days lie apart from those of both others; the weekend if it does in any season.
    fn of(days: &[(Day, f64, f64)]) -> Self {
        let part = |week: Week, season: Season| Part { week, seasons: vec![season] };
        let ellipse = |week: Week, season: Season| {
            let part = part(week, season);
            let cloud: Vec<(f64, f64)> =
                days.iter().filter(|day| part.holds(&day.0)).map(|day| (day.1, day.2)).collect();
            if cloud.len() < 3 { None } else { Ellipse::of(&cloud) }
        };
        let weekdays = Season::ALL.map(|season| ellipse(Week::Weekday, season));
        let weekends = Season::ALL.map(|season| ellipse(Week::Weekend, season));
        let apart = |a: &Option<Ellipse>, b: &Option<Ellipse>| match (a, b) {
            (Some(a), Some(b)) => !a.overlaps(b),
            _ => true,
        };
        let seasons_apart = |a: usize, b: usize| apart(&weekdays[a], &weekdays[b]) || apart(&weekends[a], &weekends[b]);
        let enough =
            |season: Season| days.iter().filter(|day| part(Week::Full, season).holds(&day.0)).count() >= ALONE_DAYS;
        let alone = |a: usize, b: usize, c: usize| seasons_apart(a, b) && seasons_apart(a, c) && enough(Season::ALL[a]);
        Self {
            seasons: [alone(0, 1, 2), alone(1, 0, 2), alone(2, 0, 1)],
            week: (0..3).any(|season| apart(&weekdays[season], &weekends[season])),
        }
    }

    fn allow(&self, split: &[Part], days: &[(Day, f64, f64)]) -> bool {
        if split == [Part::whole()] {
            return true;
        }
        if !self.week && split.iter().any(|part| part.week == Week::Weekday) {
            return false;
        }
        split.iter().all(|part| {
            let weekend = Part { week: Week::Weekend, seasons: part.seasons.clone() };
            let alone = part.seasons.len() > 1 || self.seasons[part.seasons[0] as usize];
            alone && days.iter().filter(|day| weekend.holds(&day.0)).count() >= WEEKEND_DAYS
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_splits_are_those_of_the_five_partitions() {
        // 5 × 5 pairs of partitions; each pair that shares k parts stands for 2^k splits, less repetitions
        let mut names: Vec<String> =
            all_splits().iter().map(|split| split.iter().map(Part::name).collect::<Vec<_>>().join("__")).collect();
        names.sort();
        names.dedup();
        assert!(names.contains(&"fw-su_sh_wi".to_owned()));
        assert!(names.contains(&"fw-su__wd-sh_wi__we-sh_wi".to_owned()));
        assert!(names.contains(&"wd-su_sh_wi__we-su__we-sh_wi".to_owned()));
    }
}
