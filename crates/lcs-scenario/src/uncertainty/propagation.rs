//! Error propagation by formula, as a check on the draws.

use super::draws::Share;

/// A value with half of its 95 % interval in percent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertain {
    /// Value.
    pub value: f64,
    /// Half of the 95 % interval, % of the value.
    pub half_width_percent: f64,
}

/// Product of independent values: `U = √Σ U_i²`. For small, normal, uncorrelated uncertainties.
///
/// # Source
/// IPCC 2006 Guidelines, volume 1, chapter 3, equation 3.1.
#[must_use]
pub fn product(parts: &[Uncertain]) -> Uncertain {
    Uncertain {
        value: parts.iter().map(|part| part.value).product(),
        half_width_percent: parts.iter().map(|part| part.half_width_percent.powi(2)).sum::<f64>().sqrt(),
    }
}

/// Sum of independent values: `U = √Σ (U_i E_i)² / |Σ E_i|`; `None` where they sum to zero.
///
/// # Source
/// IPCC 2006 Guidelines, volume 1, chapter 3, equation 3.2.
#[must_use]
pub fn sum(parts: &[Uncertain]) -> Option<Uncertain> {
    let value: f64 = parts.iter().map(|part| part.value).sum();
    let squares: f64 = parts.iter().map(|part| (part.half_width_percent * part.value).powi(2)).sum();
    (value != 0.0).then(|| Uncertain { value, half_width_percent: squares.sqrt() / value.abs() })
}

/// Half width of a sum of parts, of which members of a group move together: two of loadings `a` and `b` correlate by `a b`.
/// Each part is its own signed half width and what it moves with.
///
/// # Source
/// Law of propagation of uncertainty with correlated inputs: JCGM 100:2008 (GUM), equation 13; without groups it is equation
/// 3.2 of the IPCC 2006 Guidelines, volume 1, chapter 3.
#[must_use]
pub fn sum_together(parts: &[(f64, Option<&Share>)]) -> f64 {
    let correlation = |a: Option<&Share>, b: Option<&Share>| {
        a.zip(b).filter(|(a, b)| a.group == b.group).map_or(0.0, |(a, b)| a.loading * b.loading)
    };
    let mut variance = 0.0;
    for (at, (width, share)) in parts.iter().enumerate() {
        let with_later = parts[at + 1..].iter().map(|(other, with)| correlation(*share, *with) * other).sum::<f64>();
        variance += width * (width + 2.0 * with_later);
    }
    variance.max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uncertainty::{Distribution, Draws, Unknown, quantile};

    const LINES: [(f64, f64, f64, f64); 3] =
        [(1000.0, 0.5, 5.0, 5.0), (400.0, 2.0, 10.0, 7.0), (50.0, 8.0, 30.0, 50.0)];

    /// TV-ERR: lines 7.071068, 12.206556 and 58.309519 %, total 1700 with 15.018558 %.
    #[test]
    fn propagation_is_that_of_the_guidelines() {
        let line = |(a, ef, u_a, u_ef): &(f64, f64, f64, f64)| {
            product(&[
                Uncertain { value: *a, half_width_percent: *u_a },
                Uncertain { value: *ef, half_width_percent: *u_ef },
            ])
        };
        let lines: Vec<Uncertain> = LINES.iter().map(line).collect();
        for (line, expected) in lines.iter().zip([7.071_068, 12.206_556, 58.309_519]) {
            assert!((line.half_width_percent - expected).abs() < 5e-7);
        }
        let total = sum(&lines).unwrap();
        assert!((total.value - 1700.0).abs() < 1e-9 && (total.half_width_percent - 15.018_558).abs() < 5e-7);
        assert_eq!(sum(&[]), None);
    }

    /// By hand: 3 and 4 apart are 5, together 7, against each other 1; half together √(9 + 16 + 2 · 0.25 · 12) = √31.
    #[test]
    fn parts_that_move_together_add_up() {
        let share = |loading| Some(Share { group: "grid".to_owned(), loading });
        let of = |a: Option<Share>, b: Option<Share>| sum_together(&[(3.0, a.as_ref()), (4.0, b.as_ref())]);
        for (a, b, by_hand) in [
            (None, None, 5.0),
            (share(1.0), share(1.0), 7.0),
            (share(1.0), share(-1.0), 1.0),
            (share(0.5), share(0.5), 31.0_f64.sqrt()),
            (share(1.0), None, 5.0),
        ] {
            assert!((of(a, b) - by_hand).abs() < 1e-12);
        }
    }

    /// TV-ERR by draws: mean 1699.6 ± 1.5; 2.5 %, 50 % and 97.5 % at 1458.3, 1693.7 and 1974.4, ± 5.
    #[test]
    fn draws_agree_with_the_vector() {
        let normal = |id: String, mean: f64, percent: f64| Unknown {
            id,
            distribution: Distribution::Normal { mean, sd: mean * percent / 100.0 / 1.96 },
            share: None,
        };
        let unknowns: Vec<Unknown> = LINES
            .iter()
            .enumerate()
            .flat_map(|(at, (a, ef, u_a, u_ef))| {
                [normal(format!("activity-{at}"), *a, *u_a), normal(format!("factor-{at}"), *ef, *u_ef)]
            })
            .collect();
        let draws = Draws::new(&unknowns, 200_000, 1).unwrap();
        let total = |draw: usize| (0..3).map(|line| draws.of(2 * line)[draw] * draws.of(2 * line + 1)[draw]).sum();
        let mut totals: Vec<f64> = (0..draws.count()).map(total).collect();
        let mean = totals.iter().sum::<f64>() / totals.len() as f64;
        assert!((mean - 1699.6).abs() < 1.5, "{mean}");
        totals.sort_by(f64::total_cmp);
        for (p, expected) in [(0.025, 1458.3), (0.5, 1693.7), (0.975, 1974.4)] {
            assert!((quantile(&totals, p) - expected).abs() < 5.0, "{p}");
        }
    }
}
