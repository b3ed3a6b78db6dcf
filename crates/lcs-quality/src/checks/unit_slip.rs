//! `bill.unit_slip`: bills that are off by the ratio of two units, seen against the same meter's other bills.

use crate::survey::{same_season, stats_count};
use crate::usual::Usual;
use crate::{History, Reading, Survey, Thresholds, stats};
use lcs_domain::{Finding, Severity};
use rust_decimal::prelude::ToPrimitive;

/// Ratios at which energies and volumes are mixed up, the larger over the smaller unit.
///
/// # Source
/// energy-database.md 6.2 and NIST SP 811 (2008), appendix B.
const RATIOS: [(f64, &str); 9] = [
    (3.412_141_633, "kBtu/kWh"),
    (3.6, "MJ/kWh"),
    (10.763_910_4, "ft²/m²"),
    (29.307_107, "kWh/therm"),
    (35.314_667, "ft³/m³"),
    (100.0, "ft³/ccf"),
    (277.777_778, "kWh/GJ"),
    (1000.0, "kWh/MWh"),
    (1_000_000.0, "Wh/MWh"),
];

/// Ratios from here on come from no season and no vacancy.
const BEYOND_SEASONS: f64 = 50.0;
/// Farther from a ratio than this logarithm, the next one comes into sight.
const WIDEST: f64 = 0.6;
/// The money agrees with a slip (or with real use) when the price is off by the ratio to within this logarithm.
const PRICE_CLOSENESS: f64 = 0.35;

/// Bills in another unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// Position of the first reading.
    pub first: usize,
    /// Position of the last reading.
    pub last: usize,
    /// How many times too large the bills are.
    ratio: f64,
    /// Another ratio that the history cannot tell from it: 3.41 and 3.6 lie 5 % apart.
    alternative: Option<f64>,
    units: &'static str,
    /// How many times the expected bill they really are.
    observed: f64,
    expected_daily: f64,
    evidence: Money,
}

/// What the bills' cost says.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Money {
    /// Too few bills with a cost.
    Silent,
    /// The cost is as usual, so only the quantity is wrong.
    Confirms,
    /// The cost grew with the quantity.
    Contradicts,
}

impl Money {
    const fn id(self) -> &'static str {
        match self {
            Self::Silent => "none",
            Self::Confirms => "confirms",
            Self::Contradicts => "contradicts",
        }
    }
}

/// One finding per run of slipped bills.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let of = |(history, slips): (&History<'_>, &Vec<Slip>)| -> Vec<Finding> {
        slips.iter().map(|slip| finding(history, slip)).collect()
    };
    survey.histories.iter().zip(&survey.slips).flat_map(of).collect()
}

fn finding(history: &History<'_>, slip: &Slip) -> Finding {
    let severity = if slip.evidence == Money::Contradicts { Severity::Warning } else { Severity::Error };
    let run = &history.readings[slip.first..=slip.last];
    let finding = history
        .on_bills("bill.unit_slip", severity, run)
        .number("ratio", slip.ratio)
        .number("observed_ratio", slip.observed)
        .number("expected_daily", slip.expected_daily)
        .number("proposed_factor", 1.0 / slip.ratio)
        .text("units", slip.units)
        .text("cost", slip.evidence.id());
    match slip.alternative {
        Some(ratio) => finding.number("alternative_factor", 1.0 / ratio),
        None => finding,
    }
}

/// The slips of one meter: all of one ratio, the one that explains most bills best.
pub fn slips(history: &History<'_>, usual: &Usual, limits: &Thresholds) -> Vec<Slip> {
    let case = Case { history, limits, usual };
    if !case.has_outliers() {
        return Vec::new();
    }
    let candidates = RATIOS.iter().flat_map(|(ratio, units)| [(*ratio, *units), (1.0 / ratio, *units)]);
    let mut fitting: Vec<_> = candidates.filter_map(|(ratio, units)| case.slipped(ratio, units)).collect();
    fitting.sort_by(|one, other| other.1.len().cmp(&one.1.len()).then(one.0.total_cmp(&other.0)));
    let mut fitting = fitting.into_iter();
    let mut best = fitting.next().map(|(_, slips)| slips).unwrap_or_default();
    for slip in &mut best {
        let ratios = RATIOS.iter().flat_map(|(ratio, _)| [*ratio, 1.0 / ratio]);
        let confusable = |other: &f64| (slip.ratio / other).ln().abs() <= limits.slip_closeness;
        slip.alternative = ratios.filter(|other| *other != slip.ratio).find(confusable);
    }
    best
}

/// One meter's history against what is usual for it.
struct Case<'a> {
    history: &'a History<'a>,
    limits: &'a Thresholds,
    usual: &'a Usual,
}

impl Case<'_> {
    fn has_outliers(&self) -> bool {
        let least = (self.limits.slip_scatters * self.usual.scatter).max(1.0);
        self.usual.apart.iter().flatten().any(|apart| apart.abs() >= least)
    }

    /// The runs of bills off by `ratio` with their distance from it, if the history bears that out.
    fn slipped(&self, ratio: f64, units: &'static str) -> Option<(f64, Vec<Slip>)> {
        let (shift, scatter) = (ratio.ln(), self.usual.scatter);
        if shift.abs() < self.limits.slip_scatters * scatter {
            return None;
        }
        let near = (3.5 * scatter).max(0.25).min(shift.abs() / 3.0);
        let off = self.positions(|apart| (apart - shift).abs() <= near);
        let strays = self.positions(|apart| apart.abs() > (4.0 * scatter).max(0.4) && (apart - shift).abs() > near);
        let bills = self.usual.apart.iter().flatten().count();
        let too_many = stats_count(strays.len()) > (self.limits.slip_strays * stats_count(bills)).max(1.0);
        if off.is_empty() || 2 * off.len() > bills || too_many {
            return None;
        }
        let usable = |index: usize| !off.contains(&index) && !strays.contains(&index);
        let apart = |at: usize| Some(self.usual.apart[at]? - self.usual.around(self.history, at, usable)?);
        let observed = stats::median(off.iter().filter_map(|at| apart(*at)))?;
        let good: Vec<f64> = (0..self.usual.apart.len()).filter(|at| usable(*at)).filter_map(apart).collect();
        let calm = stats::level(&good)?.sigma.max(self.limits.history_scatter);
        let evidence = self.money(&off, usable, shift);
        let closeness = closeness(ratio, self.limits).max(2.0 * calm / stats_count(off.len()).sqrt());
        let distance = (observed - shift).abs();
        let allowed = if evidence == Money::Confirms { 2.0 * closeness } else { closeness };
        let runs = runs(&off);
        let sharp = runs.iter().all(|run| self.is_sharp(run, shift, usable));
        if distance > allowed || !sharp || self.recurs(&runs, ratio) {
            return None;
        }
        let slip = |run: &(usize, usize)| Slip {
            first: run.0,
            last: run.1,
            ratio,
            alternative: None,
            units,
            observed: observed.exp(),
            expected_daily: self.usual.expected[run.0].exp(),
            evidence,
        };
        Some((distance, runs.iter().map(slip).collect()))
    }

    fn positions(&self, wanted: impl Fn(f64) -> bool) -> Vec<usize> {
        (0..self.usual.apart.len()).filter(|at| self.usual.apart[*at].is_some_and(&wanted)).collect()
    }

    /// The whole ratio is there from one bill to the next: a season comes by degrees.
    fn is_sharp(&self, run: &(usize, usize), shift: f64, usable: impl Fn(usize) -> bool) -> bool {
        let before = (0..run.0).rev().find(|index| usable(*index)).map(|index| (run.0, index));
        let after = (run.1 + 1..self.usual.apart.len()).find(|index| usable(*index)).map(|index| (run.1, index));
        let steep = |(inside, outside): (usize, usize)| match (self.usual.apart[inside], self.usual.apart[outside]) {
            (Some(inside), Some(outside)) => (inside - outside) * shift.signum() >= 0.6 * shift.abs(),
            _ => false,
        };
        let edges: Vec<bool> = [before, after].into_iter().flatten().map(steep).collect();
        !edges.is_empty() && edges.iter().all(|steep| *steep)
    }

    /// The same months are off in another year too, so it is a season, a school holiday or a festival.
    fn recurs(&self, runs: &[(usize, usize)], ratio: f64) -> bool {
        let start = |index: usize| self.history.readings[index].bill.period.start;
        let large = ratio.max(1.0 / ratio) >= BEYOND_SEASONS;
        !large
            && runs.iter().enumerate().any(|(at, one)| {
                runs[at + 1..].iter().any(|other| {
                    (one.0..=one.1).any(|here| (other.0..=other.1).any(|there| same_season(start(here), start(there))))
                })
            })
    }

    /// Compares the price of the slipped bills with that of the others.
    fn money(&self, off: &[usize], usable: impl Fn(usize) -> bool, shift: f64) -> Money {
        let price = |index: usize| price(&self.history.readings[index]).map(f64::ln);
        let good: Vec<f64> = (0..self.usual.apart.len()).filter(|index| usable(*index)).filter_map(price).collect();
        let (Some(odd), Some(usual)) =
            (stats::median(off.iter().filter_map(|i| price(*i))), stats::median(good.iter().copied()))
        else {
            return Money::Silent;
        };
        if good.len() < 3 {
            Money::Silent
        } else if (odd - usual + shift).abs() <= PRICE_CLOSENESS {
            Money::Confirms
        } else if (odd - usual).abs() <= PRICE_CLOSENESS {
            Money::Contradicts
        } else {
            Money::Silent
        }
    }
}

/// How near the bills must come to the ratio. The larger it is, the fewer real changes come near it: a load may well
/// treble, or fall to a thirtieth when a building closes, but not grow a thousandfold.
fn closeness(ratio: f64, limits: &Thresholds) -> f64 {
    let size = ratio.ln().abs() / RATIOS[0].0.ln();
    let reach = if ratio > 1.0 { size.powi(2) } else { size };
    (limits.slip_closeness * reach).min(WIDEST)
}

/// Currency per base unit.
pub fn price(reading: &Reading<'_>) -> Option<f64> {
    let cost = reading.bill.cost.as_ref()?.amount.to_f64()?;
    let quantity = reading.daily * f64::from(reading.bill.period.days());
    (cost > 0.0 && quantity > 0.0).then(|| cost / quantity)
}

/// Neighbouring positions as first and last.
fn runs(positions: &[usize]) -> Vec<(usize, usize)> {
    positions.chunk_by(|one, next| one + 1 == *next).map(|run| (run[0], run[run.len() - 1])).collect()
}
