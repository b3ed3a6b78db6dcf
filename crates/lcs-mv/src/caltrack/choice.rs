//! The choice among the candidates, and what happens where several fit alike.

use super::{
    candidate::{Counts, DegreeDays, Fate, Form, LOWEST_F, POINTS, Parameter},
    grid::{Fit, Grid, Side},
};
use crate::{Compat, Granularity};
use serde::{Deserialize, Serialize};

/// Candidates whose adjusted R² differs by no more than this fit alike.
pub(super) const TIE: f64 = 1e-12;
/// Degree days that all periods together must have.
const MINIMUM_TOTAL: f64 = 20.0;

/// Whether the base load and the weather-dependent load can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// They can.
    Identifiable,
    /// They cannot: every day lies on one side of the balance point, so that a lower (or higher) one with another
    /// base load predicts the same. Only totals and savings mean something.
    NotIdentifiable,
}

/// What the choice is made under.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    pub(super) cooling_allowed: bool,
    pub(super) granularity: Granularity,
    pub(super) compat: Compat,
}

impl Terms {
    /// Periods that must have degree days.
    fn minimum_periods(self) -> u32 {
        match self.granularity {
            Granularity::Daily => 10,
            Granularity::Billing => 0,
        }
    }

    /// Why a side's balance point is not tried.
    pub(super) fn obstacle(self, side: &Side, point: usize, kind: DegreeDays) -> Option<Fate> {
        let (total, periods, minimum) = (side.total[point], side.nonzero[point], self.minimum_periods());
        if total < MINIMUM_TOTAL {
            return Some(Fate::TooFewDegreeDays { kind, total, minimum: MINIMUM_TOTAL });
        }
        (periods < minimum).then_some(Fate::TooFewPeriods { kind, periods, minimum })
    }

    fn attempted(self, side: &Side) -> [bool; POINTS] {
        let minimum = self.minimum_periods();
        std::array::from_fn(|point| side.total[point] >= MINIMUM_TOTAL && side.nonzero[point] >= minimum)
    }
}

/// The candidate that was chosen.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub(super) form: Form,
    pub(super) heating: Option<usize>,
    pub(super) cooling: Option<usize>,
    pub(super) fit: Fit,
    pub(super) split: Split,
}

impl Fit {
    /// The first coefficient that is negative.
    pub(super) fn negative(&self) -> Option<(Parameter, f64)> {
        [
            (Parameter::Intercept, self.intercept),
            (Parameter::BetaCdd, self.beta_cdd),
            (Parameter::BetaHdd, self.beta_hdd),
        ]
        .into_iter()
        .find(|(_, value)| *value < 0.0)
    }

    #[inline]
    fn qualifies(&self) -> bool {
        self.intercept >= 0.0 && self.beta_hdd >= 0.0 && self.beta_cdd >= 0.0
    }
}

/// A candidate with one slope, by balance point.
pub(super) fn single(grid: &Grid, kind: DegreeDays, point: usize) -> Option<Fit> {
    match kind {
        DegreeDays::Heating => grid.one(&grid.heating, point).map(|(slope, fit)| Fit { beta_hdd: slope, ..fit }),
        DegreeDays::Cooling => grid.one(&grid.cooling, point).map(|(slope, fit)| Fit { beta_cdd: slope, ..fit }),
    }
}

/// Tries all candidates in the order of the method and keeps the best; of equals the first.
pub(super) fn choose(grid: &Grid, terms: Terms) -> (Option<Choice>, Counts) {
    let mut tally = Tally { best: None, counts: Counts::default() };
    tally.add(Some(grid.base_load()), Form::InterceptOnly, None, None);
    let heating = terms.attempted(&grid.heating);
    for (point, attempted) in heating.iter().enumerate() {
        if *attempted {
            tally.add(single(grid, DegreeDays::Heating, point), Form::HddOnly, Some(point), None);
        } else {
            tally.counts.not_attempted += 1;
        }
    }
    if terms.cooling_allowed {
        let cooling = terms.attempted(&grid.cooling);
        for (point, attempted) in cooling.iter().enumerate() {
            if *attempted {
                tally.add(single(grid, DegreeDays::Cooling, point), Form::CddOnly, None, Some(point));
            } else {
                tally.counts.not_attempted += 1;
            }
        }
        for (above, cooling) in cooling.iter().enumerate() {
            for (below, heating) in heating[..=above].iter().enumerate() {
                if *heating && *cooling {
                    tally.add(grid.two(below, above), Form::CddHdd, Some(below), Some(above));
                } else {
                    tally.counts.not_attempted += 1;
                }
            }
        }
    }
    let best = tally.best.map(|best| settle(grid, terms, best));
    (best, tally.counts)
}

struct Tally {
    best: Option<Choice>,
    counts: Counts,
}

impl Tally {
    #[inline]
    fn add(&mut self, fit: Option<Fit>, form: Form, heating: Option<usize>, cooling: Option<usize>) {
        let Some(fit) = fit.filter(Fit::qualifies) else {
            self.counts.disqualified += 1;
            return;
        };
        self.counts.qualified += 1;
        if self.best.is_none_or(|best| fit.adjusted_r_squared > best.fit.adjusted_r_squared) {
            self.best = Some(Choice { form, heating, cooling, fit, split: Split::Identifiable });
        }
    }
}

/// Where every day is warmer than the cooling balance point, all such balance points fit alike: the highest one that is
/// not above the coldest day is taken, so that the base load is the use of the coldest days. Heating mirrors it.
fn settle(grid: &Grid, terms: Terms, best: Choice) -> Choice {
    let (coldest_f, warmest_f) = grid.day_range_f;
    let degree = |point: usize| f64::from(LOWEST_F + point as i32);
    let (kind, one_sided): (_, &dyn Fn(usize) -> bool) = match best.form {
        Form::CddOnly => (DegreeDays::Cooling, &|point| degree(point) <= coldest_f),
        Form::HddOnly => (DegreeDays::Heating, &|point| degree(point) >= warmest_f),
        Form::InterceptOnly | Form::CddHdd => return best,
    };
    if !best.cooling.or(best.heating).is_some_and(one_sided) {
        return best;
    }
    let settled = Choice { split: Split::NotIdentifiable, ..best };
    if terms.compat == Compat::Eemeter320 {
        return settled;
    }
    let alike = |point: &usize| {
        let fit = single(grid, kind, *point).filter(Fit::qualifies)?;
        (one_sided(*point) && fit.adjusted_r_squared >= best.fit.adjusted_r_squared - TIE).then_some((*point, fit))
    };
    let taken = match kind {
        DegreeDays::Cooling => (0..POINTS).rev().find_map(|point| alike(&point)),
        DegreeDays::Heating => (0..POINTS).find_map(|point| alike(&point)),
    };
    match (taken, kind) {
        (Some((point, fit)), DegreeDays::Cooling) => Choice { cooling: Some(point), fit, ..settled },
        (Some((point, fit)), DegreeDays::Heating) => Choice { heating: Some(point), fit, ..settled },
        (None, _) => settled,
    }
}
