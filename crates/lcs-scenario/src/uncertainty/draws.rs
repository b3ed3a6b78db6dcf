//! Draws of unknowns, some of which move together.

use super::distribution::{Distribution, DistributionError};
use super::normal::normal_quantile;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

/// Something not known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unknown {
    /// Id.
    pub id: String,
    /// How it is distributed.
    pub distribution: Distribution,
    /// What it moves with.
    pub share: Option<Share>,
}

/// Correlation with a group: two members of loadings `a` and `b` have the rank correlation of normals with `a b`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Name of the group.
    pub group: String,
    /// −1 to 1; 1 moves wholly with the group, −1 wholly against it.
    pub loading: f64,
}

/// Values of all unknowns in all draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    /// Unknown by unknown, draw by draw.
    values: Vec<Vec<f64>>,
    count: usize,
}

impl Draws {
    /// Draws by Latin hypercube: each stream of random numbers has one value in each of `count` equal strata.
    ///
    /// # Errors
    /// [`DistributionError`] for a distribution that does not exist.
    ///
    /// # Source
    /// McKay, Beckman & Conover (1979), Technometrics 21:239, doi:10.1080/00401706.1979.10489755.
    pub fn new(unknowns: &[Unknown], count: usize, seed: u64) -> Result<Self, DistributionError> {
        let values = unknowns
            .iter()
            .map(|unknown| {
                let distribution = unknown.distribution.check()?;
                let loading = unknown.share.as_ref().map_or(0.0, |share| share.loading.clamp(-1.0, 1.0));
                let own_part = (1.0 - loading * loading).sqrt();
                let own = if own_part > 0.0 { stream(&format!("own/{}", unknown.id), count, seed) } else { vec![] };
                let group = unknown.share.as_ref().map(|share| stream(&format!("group/{}", share.group), count, seed));
                let z = |draw: usize| {
                    let own = own.get(draw).map_or(0.0, |own| own_part * own);
                    own + group.as_ref().map_or(0.0, |group| loading * group[draw])
                };
                Ok((0..count).map(|draw| distribution.at(z(draw))).collect())
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { values, count })
    }

    /// Number of draws.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// An unknown's values, draw by draw.
    #[must_use]
    pub fn of(&self, unknown: usize) -> &[f64] {
        &self.values[unknown]
    }
}

/// Standard normal values, one in each stratum, in random order.
fn stream(name: &str, count: usize, seed: u64) -> Vec<f64> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed_of(seed, name));
    let mut strata: Vec<usize> = (0..count).collect();
    strata.shuffle(&mut rng);
    // The middle of a 53-bit step keeps both ends open.
    let within = |rng: &mut ChaCha8Rng| ((rng.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
    strata.into_iter().map(|stratum| normal_quantile((stratum as f64 + within(&mut rng)) / count as f64)).collect()
}

/// Seed of one stream: FNV-1a over its name, mixed with the run's seed.
fn seed_of(seed: u64, name: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    name.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown(id: &str, group: Option<(&str, f64)>) -> Unknown {
        Unknown {
            id: id.to_owned(),
            distribution: Distribution::Normal { mean: 0.0, sd: 1.0 },
            share: group.map(|(group, loading)| Share { group: group.to_owned(), loading }),
        }
    }

    fn correlation(a: &[f64], b: &[f64]) -> f64 {
        a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>() / a.len() as f64
    }

    /// Standard error of a correlation near 0 over 20,000 draws is 0.007.
    #[test]
    fn members_of_a_group_move_together() {
        let group = |loading| Some(("grid", loading));
        let unknowns =
            [unknown("a", group(1.0)), unknown("b", group(1.0)), unknown("c", group(0.6)), unknown("d", None)];
        let draws = Draws::new(&unknowns, 20_000, 1).unwrap();
        assert_eq!(draws.of(0), draws.of(1));
        assert!((correlation(draws.of(0), draws.of(2)) - 0.6).abs() < 0.025);
        assert!(correlation(draws.of(0), draws.of(3)).abs() < 0.03);
        assert!((correlation(draws.of(2), draws.of(2)) - 1.0).abs() < 0.02);
    }

    #[test]
    fn a_seed_means_the_same_in_any_order_and_company() {
        let (a, b) = (unknown("a", None), unknown("b", Some(("g", -1.0))));
        let both = Draws::new(&[a.clone(), b.clone()], 100, 42).unwrap();
        let turned = Draws::new(&[b, a.clone()], 100, 42).unwrap();
        assert_eq!((both.of(0), both.of(1)), (turned.of(1), turned.of(0)));
        assert_ne!(Draws::new(&[a], 100, 43).unwrap().of(0), both.of(0));
    }
}
