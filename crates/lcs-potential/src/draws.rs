//! Random numbers that mean the same on every machine and in every order of work.
//!
//! A draw is one consistent world. What all buildings share in it (what a measure really brings, what it really
//! costs) has one random number per measure and draw; what differs from building to building has its own. Sums over
//! a portfolio are taken draw by draw, so that shared uncertainty does not average out.

use lcs_pack::Measure;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Seed of one stream: FNV-1a over its name, mixed with the run's seed.
fn seed_of(seed: u64, name: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    name.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Latin hypercube: per dimension one probability in each of `draws` equal strata, in random order.
///
/// # Source
/// McKay, Beckman & Conover (1979), Technometrics 21:239, doi:10.1080/00401706.1979.10489755.
fn latin_hypercube(rng: &mut ChaCha8Rng, dimensions: usize, draws: usize) -> Vec<Vec<f64>> {
    (0..dimensions)
        .map(|_| {
            let mut strata: Vec<usize> = (0..draws).collect();
            strata.shuffle(rng);
            let within = |rng: &mut ChaCha8Rng| (rng.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
            strata.into_iter().map(|stratum| (stratum as f64 + within(rng)) / draws as f64).collect()
        })
        .collect()
}

/// What all buildings share: per measure the probabilities of effect and cost in each draw.
#[derive(Debug, Clone)]
pub(crate) struct SharedDraws {
    effect: Vec<Vec<f64>>,
    cost: Vec<Vec<f64>>,
}

impl SharedDraws {
    pub(crate) fn new(measures: &[Measure], draws: usize, seed: u64) -> Self {
        let mut columns: (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
        for measure in measures {
            let mut rng = ChaCha8Rng::seed_from_u64(seed_of(seed, &format!("measure/{}", measure.id)));
            let mut both = latin_hypercube(&mut rng, 2, draws).into_iter();
            columns.0.extend(both.next());
            columns.1.extend(both.next());
        }
        Self { effect: columns.0, cost: columns.1 }
    }

    /// Probability of a measure's effect.
    pub(crate) fn effect(&self, measure: usize, draw: Draw) -> f64 {
        draw.index().map_or(0.5, |draw| self.effect[measure][draw])
    }

    /// Probability of a measure's cost.
    pub(crate) fn cost(&self, measure: usize, draw: Draw) -> f64 {
        draw.index().map_or(0.5, |draw| self.cost[measure][draw])
    }
}

/// What one building has for itself: per unknown of its archetype the probability in each draw.
#[derive(Debug, Clone)]
pub(crate) struct OwnDraws(Vec<Vec<f64>>);

impl OwnDraws {
    pub(crate) fn new(facility: &str, unknowns: usize, draws: usize, seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed_of(seed, &format!("facility/{facility}")));
        Self(latin_hypercube(&mut rng, unknowns, draws))
    }

    /// The probabilities of one draw, unknown by unknown.
    pub(crate) fn of(&self, draw: Draw) -> impl FnMut() -> f64 + '_ {
        let mut unknown = 0;
        move || {
            let probability = draw.index().map_or(0.5, |draw| self.0[unknown][draw]);
            unknown += 1;
            probability
        }
    }
}

/// A draw, or the middle of all ranges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Draw {
    /// All unknowns at their medians.
    Median,
    /// The draw of a number.
    Number(usize),
}

impl Draw {
    fn index(self) -> Option<usize> {
        match self {
            Self::Median => None,
            Self::Number(draw) => Some(draw),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stratum_is_hit_once_in_every_dimension() {
        let own = OwnDraws::new("A-1", 5, 12, 7);
        for column in &own.0 {
            let mut strata: Vec<usize> = column.iter().map(|u| (u * 12.0) as usize).collect();
            strata.sort_unstable();
            assert_eq!(strata, (0..12).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_facility_keeps_its_draws_and_shares_them_with_no_other() {
        let first = |id: &str, seed| OwnDraws::new(id, 3, 4, seed).0;
        assert_eq!(first("A-1", 7), first("A-1", 7));
        assert_ne!(first("A-1", 7), first("A-2", 7));
        assert_ne!(first("A-1", 7), first("A-1", 8));
    }
}
