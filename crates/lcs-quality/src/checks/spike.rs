//! `bill.spike`: one bill far above its neighbours that no change of unit explains.

use crate::survey::same_season;
use crate::{History, Survey, stats};
use lcs_domain::{Finding, Severity};

/// Single bills, or two in a row, that stand out.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    survey.histories.iter().enumerate().flat_map(|(index, history)| spikes(survey, index, history)).collect()
}

fn spikes(survey: &Survey<'_>, index: usize, history: &History<'_>) -> Vec<Finding> {
    let limits = &survey.input.thresholds;
    let Some(usual) = &survey.usual[index] else { return Vec::new() };
    let slipped = |at: usize| survey.slips[index].iter().any(|slip| (slip.first..=slip.last).contains(&at));
    // Against the higher of what comes before and after: on a step to a new level no bill stands out.
    let apart: Vec<Option<f64>> = (0..usual.apart.len())
        .map(|at| {
            let value = usual.apart[at].filter(|_| !slipped(at))?;
            let other = |at: &usize| !slipped(*at);
            let side = |positions: &mut dyn Iterator<Item = usize>| {
                let near: Vec<f64> =
                    positions.filter(other).filter_map(|position| usual.apart[position]).take(3).collect();
                if near.len() < 2 { None } else { stats::median(near) }
            };
            let (before, after) = (side(&mut (0..at).rev()), side(&mut (at + 1..usual.apart.len())));
            Some(value - before.into_iter().chain(after).reduce(f64::max)?)
        })
        .collect();
    let Some(calm) = stats::level(&apart.iter().copied().flatten().collect::<Vec<_>>()) else { return Vec::new() };
    let least = limits.spike_ratio.ln().max(limits.spike_scatters * calm.sigma.max(limits.history_scatter));
    let high = |at: usize| apart[at].is_some_and(|apart| apart >= least);
    let start = |at: usize| history.readings[at].bill.period.start;
    // A high bill that comes back in the same month of another year is a season.
    let seasonal = |at: usize| {
        (0..apart.len()).any(|other| apart[other] >= Some(least / 2.0) && same_season(start(at), start(other)))
    };
    (0..apart.len())
        .filter(|at| high(*at) && !seasonal(*at))
        // Three in a row are a new level, not a spike.
        .filter(|at| !(at.saturating_sub(2)..=*at).any(|from| from + 2 < apart.len() && (from..from + 3).all(high)))
        .filter_map(|at| Some((at, apart[at]?)))
        .map(|(at, apart)| {
            let run = &history.readings[at..=at];
            history
                .on_bills("bill.spike", Severity::Warning, run)
                .number("ratio", apart.exp())
                .number("daily", run[0].daily)
                .number("expected_daily", run[0].daily / apart.exp())
        })
        .collect()
}
