//! A facility among those of the same use.

use super::{Quantiles, name_or_id};
use lcs_locale::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// Fewer facilities than this would be told by their figures.
const FEWEST: usize = 5;

/// Bars of the histogram between the tenth and ninetieth percentile.
const MIDDLE_BINS: f64 = 8.0;

/// Spreads between the tenth and ninetieth percentile beyond which the last bar holds all that is left.
const FAR: f64 = 1.0;

/// Intensities of all facilities of the same use in the whole city.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Peers {
    /// The use.
    pub use_name: String,
    /// Facilities of the use with an intensity in the year, this one included.
    pub count: usize,
    /// Their intensities.
    pub eui_kwh_m2: Quantiles,
    /// Share of the other peers that lie below this facility, 0 to 1; null where it has no intensity.
    #[schema(required)]
    pub rank: Option<f64>,
    /// Histogram. The last bar reaches to the largest intensity and may be wider than the others.
    pub bins: Vec<PeerBin>,
}

/// One bar: `from` included, `to` not, but in the last.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct PeerBin {
    /// Lower end, kWh/m².
    pub from: f64,
    /// Upper end, kWh/m².
    pub to: f64,
    /// Facilities in between.
    pub count: usize,
}

impl Peers {
    /// The comparison, where there are enough facilities. `eui_kwh_m2` ascends.
    pub(crate) fn of(eui_kwh_m2: &[f64], own: Option<f64>, use_class: &str, language: Language) -> Option<Self> {
        if eui_kwh_m2.len() < FEWEST {
            return None;
        }
        let quantiles = lcs_potential::Quantiles::of(eui_kwh_m2);
        Some(Self {
            use_name: name_or_id(language, "use", use_class),
            count: eui_kwh_m2.len(),
            eui_kwh_m2: quantiles.into(),
            rank: own.and_then(|own| rank(eui_kwh_m2, own)),
            bins: bins(eui_kwh_m2, &quantiles),
        })
    }
}

/// Share of the others that lie below, 0 to 1; `None` with too few of them.
pub(crate) fn rank(ascending: &[f64], own: f64) -> Option<f64> {
    let below = ascending.partition_point(|value| *value < own);
    #[expect(clippy::cast_precision_loss, reason = "a number of facilities")]
    (ascending.len() >= FEWEST).then(|| below as f64 / (ascending.len() - 1) as f64)
}

/// Bars whose ends are round numbers.
fn bins(ascending: &[f64], quantiles: &lcs_potential::Quantiles) -> Vec<PeerBin> {
    let (Some(&least), Some(&most)) = (ascending.first(), ascending.last()) else { return Vec::new() };
    let spread = quantiles.p90 - quantiles.p10;
    let width = round_step(if spread > 0.0 { spread / MIDDLE_BINS } else { most.abs() / MIDDLE_BINS });
    let first = (least.max(quantiles.p10 - FAR * spread) / width).floor() * width;
    let last = most.min(quantiles.p90 + FAR * spread);
    let mut bins = Vec::new();
    let (mut from, mut counted) = (first, 0);
    loop {
        let to = from + width;
        let is_last = to > last;
        let to = if is_last { to.max(most) } else { to };
        let below = if is_last { ascending.len() } else { ascending.partition_point(|value| *value < to) };
        // What lies far below stands in the first bar, which then begins at the smallest value.
        let start = if bins.is_empty() { from.min(least) } else { from };
        bins.push(PeerBin { from: start, to, count: below - counted });
        if is_last {
            return bins;
        }
        (from, counted) = (to, below);
    }
}

/// The next 1, 2 or 5 times a power of ten.
fn round_step(step: f64) -> f64 {
    if !step.is_finite() || step <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|round| *round >= step).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_counts_those_below_and_needs_enough_of_them() {
        assert_eq!(rank(&[1.0, 2.0, 3.0, 4.0, 5.0], 4.0), Some(0.75));
        assert_eq!(rank(&[1.0, 2.0, 3.0, 4.0, 5.0], 1.0), Some(0.0));
        assert_eq!(rank(&[1.0, 2.0, 3.0, 4.0], 4.0), None);
        assert_eq!(Peers::of(&[1.0, 2.0, 3.0, 4.0], None, "office", Language::En), None);
    }

    #[test]
    fn every_peer_stands_in_one_bar_and_a_freak_does_not_flatten_the_others() {
        let mut values: Vec<f64> = (0..60).map(|n| 100.0 + f64::from(n) * 2.0).collect();
        values.push(250_000.0);
        let peers = Peers::of(&values, Some(150.0), "office", Language::En).unwrap();
        assert_eq!(peers.bins.iter().map(|bin| bin.count).sum::<usize>(), 61);
        assert!((8..=25).contains(&peers.bins.len()), "{:?}", peers.bins);
        assert!(peers.bins.windows(2).all(|pair| (pair[0].to - pair[1].from).abs() < 1e-9));
        assert!((peers.bins.last().unwrap().to - 250_000.0).abs() < 1e-9);
        assert!(peers.bins.iter().all(|bin| bin.from.rem_euclid(10.0) == 0.0));
    }

    #[test]
    fn equal_peers_make_one_bar() {
        let peers = Peers::of(&[80.0; 6], Some(80.0), "office", Language::En).unwrap();
        assert_eq!(peers.bins.iter().map(|bin| bin.count).sum::<usize>(), 6);
        assert_eq!(peers.rank, Some(0.0));
        let nothing = Peers::of(&[0.0; 6], None, "office", Language::En).unwrap();
        assert_eq!(nothing.bins.iter().map(|bin| bin.count).sum::<usize>(), 6);
    }
}
