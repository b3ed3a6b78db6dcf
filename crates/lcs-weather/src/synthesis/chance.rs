//! Seeded chance: the same seed gives the same weather on every machine.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What the chance is for. Each has its own stream, so that a change in one leaves the others as they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    Sunlight,
    Temperature,
    Wind,
    Passing,
}

/// A stream of normal variates.
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    pub(super) fn new(seed: u64, stream: Stream) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(stream as u64);
        Self(generator)
    }

    /// A standard normal variate, by Box and Muller.
    pub(super) fn normal(&mut self) -> f64 {
        let (radius, angle): (f64, f64) = (self.0.random(), self.0.random());
        // 1 − u lies in (0, 1], where the logarithm is finite.
        (-2.0 * (1.0 - radius).ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
    }

    /// A first-order autoregressive series of standard normal variates.
    pub(super) fn autoregressive(&mut self, count: usize, correlation: f64) -> Vec<f64> {
        let mut value = self.normal();
        let innovation = (1.0 - correlation * correlation).sqrt();
        (0..count)
            .map(|_| {
                let this = value;
                value = correlation * value + innovation * self.normal();
                this
            })
            .collect()
    }
}

/// Probability that a standard normal variate lies below `x`.
///
/// # Source
/// Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.17 (error < 7.5e-8).
pub(super) fn normal_probability(x: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * x.abs());
    let polynomial =
        t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    let tail = (-0.5 * x * x).exp() / std::f64::consts::TAU.sqrt() * polynomial;
    if x >= 0.0 { 1.0 - tail } else { tail }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_normal_distribution() {
        for (x, probability) in [(0.0, 0.5), (1.0, 0.841_344_7), (-1.959_964, 0.025), (3.0, 0.998_650_1)] {
            assert!((normal_probability(x) - probability).abs() < 1e-6);
        }
    }

    #[test]
    fn series_have_the_asked_spread_and_memory() {
        let series = Chance::new(1, Stream::Wind).autoregressive(100_000, 0.5);
        let count = series.len() as f64;
        let variance = series.iter().map(|x| x * x).sum::<f64>() / count;
        let memory = series.windows(2).map(|pair| pair[0] * pair[1]).sum::<f64>() / count / variance;
        // Standard error of both about 0.006.
        assert!((variance - 1.0).abs() < 0.03 && (memory - 0.5).abs() < 0.02, "{variance} {memory}");
    }

    #[test]
    fn streams_differ_and_repeat() {
        let draw = |seed, stream| Chance::new(seed, stream).normal();
        assert_eq!(draw(7, Stream::Wind), draw(7, Stream::Wind));
        assert_ne!(draw(7, Stream::Wind), draw(7, Stream::Sunlight));
        assert_ne!(draw(7, Stream::Wind), draw(8, Stream::Wind));
    }
}
