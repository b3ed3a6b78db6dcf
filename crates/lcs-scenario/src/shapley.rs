//! The Shapley value: what each player brings, averaged over all orders of joining.
//!
//! Exact up to [`EXACT_PLAYERS`] players, by all coalitions. Beyond, orders are drawn at random in pairs of an order and
//! its reverse, and the error of the mean is stated. Either way the parts add up to the whole.
//!
//! # Source
//! L. S. Shapley, A value for n-person games, Contributions to the Theory of Games II (1953), 307–317. In energy
//! decomposition the same as Sun's complete decomposition: B. W. Ang, F. L. Liu, E. P. Chew, Energy Policy 31 (2003)
//! 1561–1566, doi:10.1016/S0301-4215(02)00217-7. Sampling: J. Castro, D. Gómez, J. Tejada, Computers & Operations
//! Research 36 (2009) 1726–1730, doi:10.1016/j.cor.2008.04.004.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// Up to this many players every coalition is tried.
pub const EXACT_PLAYERS: usize = 12;
/// A coalition is a bit set of this many players at most.
pub const MOST_PLAYERS: usize = 64;

/// How to sample beyond [`EXACT_PLAYERS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Pairs of orders drawn.
    pub pairs: usize,
    /// Start of the random numbers.
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Self {
        Self { pairs: 500, seed: 1 }
    }
}

/// The parts, per player one value for each quantity of the game.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// Player by player, quantity by quantity.
    pub values: Vec<Vec<f64>>,
    /// Standard errors of the same shape where sampled; `None` where exact.
    pub standard_errors: Option<Vec<Vec<f64>>>,
}

impl Parts {
    /// Means of samples, each player by player and quantity by quantity, with the standard errors of the means.
    pub(crate) fn of_samples(samples: &[Vec<Vec<f64>>]) -> Self {
        let n = samples.len() as f64;
        let mean = |player: usize, at: usize| samples.iter().map(|sample| sample[player][at]).sum::<f64>() / n;
        let error = |player: usize, at: usize, mean: f64| {
            let squares: f64 = samples.iter().map(|sample| (sample[player][at] - mean).powi(2)).sum();
            (squares / (n - 1.0) / n).sqrt()
        };
        let shape = || samples.first().into_iter().flatten().map(Vec::len).enumerate();
        let values: Vec<Vec<f64>> =
            shape().map(|(player, quantities)| (0..quantities).map(|at| mean(player, at)).collect()).collect();
        let of_player = |(player, means): (usize, &Vec<f64>)| {
            means.iter().enumerate().map(|(at, mean)| error(player, at, *mean)).collect()
        };
        let standard_errors = Some(values.iter().enumerate().map(of_player).collect());
        Self { values, standard_errors }
    }
}

/// Shares out `value(everyone) − value(nobody)`. A game may have several quantities (years, sectors): `value` gives the
/// same number of them for every coalition, whose bit `i` says that player `i` is in.
///
/// # Panics
/// With more than [`MOST_PLAYERS`] players.
pub fn shapley(players: usize, sampling: Sampling, mut value: impl FnMut(u64) -> Vec<f64>) -> Parts {
    assert!(players <= MOST_PLAYERS, "{players} players do not fit a coalition");
    if players <= EXACT_PLAYERS {
        return Parts { values: exact(players, &mut value), standard_errors: None };
    }
    sampled(players, sampling, &mut value)
}

/// All coalitions: `Σ_S |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S))`.
fn exact(players: usize, value: &mut impl FnMut(u64) -> Vec<f64>) -> Vec<Vec<f64>> {
    let worth: Vec<Vec<f64>> = (0..1_u64 << players).map(value).collect();
    let quantities = worth[0].len();
    // 1 / (n · C(n − 1, size)).
    let mut weight = vec![1.0 / players.max(1) as f64; players];
    for size in 1..players {
        weight[size] = weight[size - 1] * size as f64 / (players - size) as f64;
    }
    let part = |player: usize| {
        let bit = 1_usize << player;
        let mut part = vec![0.0; quantities];
        for without in (0..worth.len()).filter(|coalition| coalition & bit == 0) {
            let weight = weight[without.count_ones() as usize];
            for (sum, (with, without)) in part.iter_mut().zip(worth[without | bit].iter().zip(&worth[without])) {
                *sum += weight * (with - without);
            }
        }
        part
    };
    (0..players).map(part).collect()
}

fn sampled(players: usize, sampling: Sampling, value: &mut impl FnMut(u64) -> Vec<f64>) -> Parts {
    let mut rng = ChaCha8Rng::seed_from_u64(sampling.seed);
    let nobody = value(0);
    let pairs = sampling.pairs.max(2);
    let mut sum = vec![vec![0.0; nobody.len()]; players];
    let mut squares = sum.clone();
    let mut order: Vec<usize> = (0..players).collect();
    for _ in 0..pairs {
        order.shuffle(&mut rng);
        let mut of_pair = vec![vec![0.0; nobody.len()]; players];
        for reverse in [false, true] {
            let mut coalition = 0_u64;
            let mut before = nobody.clone();
            for step in 0..players {
                let player = order[if reverse { players - 1 - step } else { step }];
                coalition |= 1 << player;
                let after = value(coalition);
                for (mean, (after, before)) in of_pair[player].iter_mut().zip(after.iter().zip(&before)) {
                    *mean += 0.5 * (after - before);
                }
                before = after;
            }
        }
        for player in 0..players {
            for (quantity, mean) in of_pair[player].iter().enumerate() {
                sum[player][quantity] += mean;
                squares[player][quantity] += mean * mean;
            }
        }
    }
    let n = pairs as f64;
    let error = |sum: f64, squares: f64| ((squares - sum * sum / n).max(0.0) / (n - 1.0) / n).sqrt();
    let errors = |(sums, squares): (&Vec<f64>, &Vec<f64>)| {
        sums.iter().zip(squares).map(|(sum, squares)| error(*sum, *squares)).collect()
    };
    let standard_errors = sum.iter().zip(&squares).map(errors).collect();
    let values = sum.into_iter().map(|sums| sums.into_iter().map(|sum| sum / n).collect()).collect();
    Parts { values, standard_errors: Some(standard_errors) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn product(factors: &[f64]) -> impl FnMut(u64) -> Vec<f64> + '_ {
        |coalition| {
            let taken = factors.iter().enumerate().filter(|(i, _)| coalition >> i & 1 == 1);
            vec![1_000.0 - 1_000.0 * taken.map(|(_, factor)| factor).product::<f64>()]
        }
    }

    /// TV-WEDGE of the reference sheet: 1000 × 0.8 × 0.7 × 0.6 = 336, cut 664 = 138 + 218 + 308.
    #[test]
    fn three_actions_on_one_product() {
        let parts = shapley(3, Sampling::default(), product(&[0.8, 0.7, 0.6]));
        for (part, expected) in parts.values.iter().zip([138.0, 218.0, 308.0]) {
            assert!((part[0] - expected).abs() < 1e-9);
        }
        assert!(parts.standard_errors.is_none());
    }

    /// The sampled value of a game of 13, held against the exact value of the same game with an idle player left out.
    #[test]
    fn sampling_finds_the_exact_value_within_its_error() {
        let factors: Vec<f64> = (0..13).map(|i| if i == 12 { 1.0 } else { 0.98 - 0.03 * f64::from(i) }).collect();
        let parts = shapley(13, Sampling { pairs: 400, seed: 7 }, product(&factors));
        let exact = shapley(12, Sampling::default(), product(&factors[..12]));
        let errors = parts.standard_errors.as_ref().unwrap();
        for ((sampled, exact), error) in parts.values.iter().zip(&exact.values).zip(errors) {
            // Four standard errors: one miss in 16,000, and the seed is fixed.
            let off = (sampled[0] - exact[0]).abs();
            assert!(off <= 4.0 * error[0] + 1e-9, "{off} > 4 × {}", error[0]);
        }
        assert!(parts.values[12][0].abs() < 1e-9);
        assert_eq!(shapley(13, Sampling { pairs: 400, seed: 7 }, product(&factors)), parts);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(worth in proptest::collection::vec(-1e3..1e3_f64, 32)) {
            let parts = shapley(5, Sampling::default(), |coalition| vec![worth[coalition as usize]]);
            let sum: f64 = parts.values.iter().map(|part| part[0]).sum();
            prop_assert!((sum - (worth[31] - worth[0])).abs() < 1e-9);
        }

        #[test]
        fn sampled_parts_sum_to_the_whole(factors in proptest::collection::vec(0.1..1.5_f64, 14), seed: u64) {
            let mut game = product(&factors);
            let whole = game(u64::MAX)[0];
            let parts = shapley(14, Sampling { pairs: 3, seed }, game);
            let sum: f64 = parts.values.iter().map(|part| part[0]).sum();
            prop_assert!((sum - whole).abs() < 1e-8 * (1.0 + whole.abs()));
        }
    }
}
