//! Sums over all periods for each balance point of the grid, and the least squares that follow from them.
//!
//! The sums of one balance point follow from those of its neighbour by adding what the step of one degree adds, so
//! that 365 days and 61 balance points cost hundreds, not tens of thousands, of steps. Only positive numbers are added:
//! nothing is lost to cancellation.

use super::candidate::{LOWEST_F, POINTS};
use crate::{
    Granularity,
    period::{Periods, UsagePeriod},
};

/// Correlations closer to one than this leave nothing to tell two columns apart.
const COLLINEAR: f64 = 1e-12;
/// Variance, relative to the mean squared, below which a load is flat but for rounding.
const FLAT: f64 = 1e-24;

/// One period as the regression sees it.
struct Row<'a> {
    use_per_day: f64,
    weight: f64,
    day_means_f: &'a [f64],
}

/// Weighted sums of one kind of degree days, by balance point.
pub(super) struct Side {
    /// Mean over all periods.
    pub(super) mean: [f64; POINTS],
    /// Weighted sum of squares about the mean.
    pub(super) squares: [f64; POINTS],
    /// Weighted sum of products with the use, both about their means.
    pub(super) with_use: [f64; POINTS],
    /// Weighted sum.
    pub(super) total: [f64; POINTS],
    /// Periods with any.
    pub(super) nonzero: [u32; POINTS],
}

impl Side {
    const fn empty() -> Self {
        Self {
            mean: [0.0; POINTS],
            squares: [0.0; POINTS],
            with_use: [0.0; POINTS],
            total: [0.0; POINTS],
            nonzero: [0; POINTS],
        }
    }

    /// Takes the sums that a walk has reached at a balance point.
    fn set(&mut self, point: usize, walk: &Walk, nonzero: u32) {
        self.total[point] = walk.sums[0];
        self.squares[point] = walk.sums[1];
        self.with_use[point] = walk.sums[2];
        self.nonzero[point] = nonzero;
    }
}

/// Everything the candidates need.
pub(super) struct Grid {
    /// Periods with use and weather.
    pub(super) rows: usize,
    /// Sum of weights.
    pub(super) weight: f64,
    /// Weighted mean of use per day.
    pub(super) mean_use: f64,
    /// Weighted sum of squares of use about its mean; zero where the load is flat.
    pub(super) use_squares: f64,
    /// Heating degree days.
    pub(super) heating: Side,
    /// Cooling degree days.
    pub(super) cooling: Side,
    /// Mean temperature of the coldest and the warmest day.
    pub(super) day_range_f: (f64, f64),
    cross: Cross,
    /// One over the sum of squares of use; zero where the load is flat.
    per_square: f64,
    adjustment: [f64; 3],
}

/// Sums of products of heating and cooling degree days about their means.
enum Cross {
    /// No day has both (daily, heating point not above cooling point): it follows from the means.
    Disjoint,
    /// Periods of many days have both: kept for each pair, by cooling point and then heating point.
    Dense(Vec<f64>),
}

/// Slopes and fit of a candidate.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    pub(super) intercept: f64,
    pub(super) beta_hdd: f64,
    pub(super) beta_cdd: f64,
    pub(super) adjusted_r_squared: f64,
}

impl Grid {
    /// Gathers the sums of a baseline.
    pub(super) fn new(periods: &Periods, cooling_allowed: bool) -> Self {
        let rows: Vec<Row> = rows(periods).collect();
        let weight: f64 = rows.iter().map(|row| row.weight).sum();
        let mean_use = rows.iter().map(|row| row.weight * row.use_per_day).sum::<f64>() / weight;
        let use_squares: f64 = rows.iter().map(|row| row.weight * (row.use_per_day - mean_use).powi(2)).sum();
        let flat = use_squares <= FLAT * weight * mean_use * mean_use;
        let days = rows.iter().flat_map(|row| row.day_means_f);
        let day_range_f =
            days.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), day| (low.min(*day), high.max(*day)));
        let mut grid = Self {
            rows: rows.len(),
            weight,
            mean_use,
            use_squares: if flat { 0.0 } else { use_squares },
            heating: Side::empty(),
            cooling: Side::empty(),
            day_range_f,
            cross: Cross::Disjoint,
            per_square: if flat { 0.0 } else { 1.0 / use_squares },
            adjustment: adjustments(rows.len()),
        };
        match periods.frame.granularity {
            Granularity::Daily if rows.iter().all(|row| row.day_means_f.len() == 1) => grid.sum_days(&rows),
            _ => grid.sum_periods(&rows, cooling_allowed),
        }
        grid
    }

    /// Sums of single days, walking up for heating and down for cooling.
    fn sum_days(&mut self, rows: &[Row]) {
        let buckets = Buckets::of(rows.iter().map(|row| (row.day_means_f[0], row.use_per_day - self.mean_use)));
        buckets.walk_up(|point, walk| self.heating.set(point, walk, walk.count));
        buckets.walk_down(|point, walk| self.cooling.set(point, walk, walk.count - buckets.on_point[point]));
        let count = self.weight;
        for side in [&mut self.heating, &mut self.cooling] {
            for point in 0..POINTS {
                side.mean[point] = side.total[point] / count;
                side.squares[point] -= side.total[point] * side.mean[point];
            }
        }
    }

    /// Sums of periods of many days, whose degree days are means over the days.
    fn sum_periods(&mut self, rows: &[Row], cooling_allowed: bool) {
        let mut heating = vec![[0.0; POINTS]; rows.len()];
        let mut cooling = vec![[0.0; POINTS]; rows.len()];
        for ((row, heating), cooling) in rows.iter().zip(&mut heating).zip(&mut cooling) {
            let buckets = Buckets::of(row.day_means_f.iter().map(|day| (*day, 0.0)));
            let days = row.day_means_f.len() as f64;
            buckets.walk_up(|point, walk| heating[point] = walk.sums[0] / days);
            buckets.walk_down(|point, walk| cooling[point] = walk.sums[0] / days);
        }
        self.heating = self.centre(rows, &mut heating);
        self.cooling = self.centre(rows, &mut cooling);
        if !cooling_allowed {
            return;
        }
        let mut cross = vec![0.0; POINTS * POINTS];
        for ((row, heating), cooling) in rows.iter().zip(&heating).zip(&cooling) {
            for (point, of_cooling) in cross.chunks_exact_mut(POINTS).enumerate() {
                // only heating points that are not above the cooling point are asked for
                let weighted = row.weight * cooling[point];
                for (sum, heating) in of_cooling[..=point].iter_mut().zip(heating) {
                    *sum += weighted * heating;
                }
            }
        }
        self.cross = Cross::Dense(cross);
    }

    /// Sums of one side; the columns are left about their means.
    fn centre(&self, rows: &[Row], columns: &mut [[f64; POINTS]]) -> Side {
        let mut side = Side::empty();
        for (row, column) in rows.iter().zip(columns.iter()) {
            for (point, value) in column.iter().enumerate() {
                side.total[point] += row.weight * value;
                side.nonzero[point] += u32::from(*value > 0.0);
            }
        }
        side.mean = side.total.map(|total| total / self.weight);
        for (row, column) in rows.iter().zip(columns.iter_mut()) {
            let use_about_mean = row.weight * (row.use_per_day - self.mean_use);
            for (point, value) in column.iter_mut().enumerate() {
                *value -= side.mean[point];
                side.squares[point] += row.weight * *value * *value;
                side.with_use[point] += use_about_mean * *value;
            }
        }
        side
    }

    /// Base load alone.
    pub(super) fn base_load(&self) -> Fit {
        Fit { intercept: self.mean_use, beta_hdd: 0.0, beta_cdd: 0.0, adjusted_r_squared: 0.0 }
    }

    /// Base load and one slope; `None` where the degree days do not vary.
    pub(super) fn one(&self, side: &Side, point: usize) -> Option<(f64, Fit)> {
        let scale = self.weight * side.mean[point] * side.mean[point];
        if side.squares[point] <= COLLINEAR * scale {
            return None;
        }
        let slope = if self.use_squares == 0.0 { 0.0 } else { side.with_use[point] / side.squares[point] };
        let intercept = self.mean_use - slope * side.mean[point];
        let adjusted_r_squared = self.adjusted(slope * side.with_use[point], 1);
        Some((slope, Fit { intercept, beta_hdd: 0.0, beta_cdd: 0.0, adjusted_r_squared }))
    }

    /// Base load, heating and cooling; `None` where the two cannot be told apart.
    #[inline]
    pub(super) fn two(&self, heating: usize, cooling: usize) -> Option<Fit> {
        let (h, c) = (&self.heating, &self.cooling);
        let cross = match &self.cross {
            Cross::Disjoint => -self.weight * h.mean[heating] * c.mean[cooling],
            Cross::Dense(sums) => sums[cooling * POINTS + heating],
        };
        let product = h.squares[heating] * c.squares[cooling];
        let determinant = product - cross * cross;
        if determinant <= COLLINEAR * product || product <= 0.0 {
            return None;
        }
        let (mut beta_hdd, mut beta_cdd) = (0.0, 0.0);
        if self.use_squares != 0.0 {
            let inverse = 1.0 / determinant;
            beta_hdd = (h.with_use[heating] * c.squares[cooling] - c.with_use[cooling] * cross) * inverse;
            beta_cdd = (c.with_use[cooling] * h.squares[heating] - h.with_use[heating] * cross) * inverse;
        }
        let intercept = self.mean_use - beta_hdd * h.mean[heating] - beta_cdd * c.mean[cooling];
        let explained = beta_hdd * h.with_use[heating] + beta_cdd * c.with_use[cooling];
        Some(Fit { intercept, beta_hdd, beta_cdd, adjusted_r_squared: self.adjusted(explained, 2) })
    }

    /// Adjusted R² of an explained sum of squares.
    #[inline]
    fn adjusted(&self, explained: f64, slopes: usize) -> f64 {
        if self.rows <= slopes + 1 {
            return f64::NEG_INFINITY;
        }
        1.0 - (1.0 - explained * self.per_square) * self.adjustment[slopes]
    }
}

/// (n − 1) / (n − k − 1) by the number of slopes k; infinite where no degree of freedom is left.
fn adjustments(rows: usize) -> [f64; 3] {
    std::array::from_fn(|slopes| match rows.checked_sub(slopes + 1) {
        None | Some(0) => f64::INFINITY,
        Some(degrees) => (rows - 1) as f64 / degrees as f64,
    })
}

/// The periods that have use and weather.
fn rows(periods: &Periods) -> impl Iterator<Item = Row<'_>> {
    let weighted = periods.frame.granularity == Granularity::Billing;
    periods.list.iter().filter_map(move |period: &UsagePeriod| {
        let value = period.value?;
        let day_means_f = periods.day_means_f(period);
        let weight = if weighted { day_means_f.len() as f64 } else { 1.0 };
        let use_per_day = value / period.length_days;
        (!day_means_f.is_empty()).then_some(Row { use_per_day, weight, day_means_f })
    })
}

/// Days by whole degree: all that the walk from one balance point to the next needs.
struct Buckets {
    /// Degrees 30 to 89, and before and behind them the days outside.
    by_degree: [Bucket; POINTS + 1],
    /// Days exactly on each balance point.
    on_point: [u32; POINTS],
}

/// Sums over the days whose temperature has the same whole degree.
#[derive(Clone, Copy, Default)]
struct Bucket {
    count: u32,
    uses: f64,
    /// To the next whole degree above: sum, squares, products with the use.
    to_above: [f64; 3],
    /// From the whole degree below.
    from_below: [f64; 3],
}

impl Buckets {
    /// Sorts days of (temperature, use about the mean).
    fn of(days: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut buckets = Self { by_degree: [Bucket::default(); POINTS + 1], on_point: [0; POINTS] };
        for (day_f, use_about_mean) in days {
            let degree = day_f.floor().clamp(f64::from(LOWEST_F - 1), f64::from(LOWEST_F) + POINTS as f64 - 1.0);
            let slot = (degree - f64::from(LOWEST_F - 1)) as usize;
            let (above, below) = (degree + 1.0 - day_f, day_f - degree);
            let bucket = &mut buckets.by_degree[slot];
            bucket.count += 1;
            bucket.uses += use_about_mean;
            add(&mut bucket.to_above, [above, above * above, above * use_about_mean]);
            add(&mut bucket.from_below, [below, below * below, below * use_about_mean]);
            if below == 0.0 && slot > 0 {
                buckets.on_point[slot - 1] += 1;
            }
        }
        buckets
    }

    /// Heating degree days: from the coldest balance point upwards.
    fn walk_up(&self, mut visit: impl FnMut(usize, &Walk)) {
        let mut walk = Walk::default();
        for point in 0..POINTS {
            walk.step();
            walk.take(&self.by_degree[point], self.by_degree[point].to_above);
            visit(point, &walk);
        }
    }

    /// Cooling degree days: from the warmest balance point downwards.
    fn walk_down(&self, mut visit: impl FnMut(usize, &Walk)) {
        let mut walk = Walk::default();
        for point in (0..POINTS).rev() {
            walk.step();
            walk.take(&self.by_degree[point + 1], self.by_degree[point + 1].from_below);
            visit(point, &walk);
        }
    }
}

/// Sums over the days on one side of a balance point that moves by one degree at a time.
#[derive(Default)]
struct Walk {
    count: u32,
    uses: f64,
    sums: [f64; 3],
}

impl Walk {
    /// The balance point moves away by a degree: each distance d becomes d + 1.
    fn step(&mut self) {
        let count = f64::from(self.count);
        self.sums[1] += 2.0 * self.sums[0] + count;
        self.sums[0] += count;
        self.sums[2] += self.uses;
    }

    /// The days that the step passed join.
    fn take(&mut self, bucket: &Bucket, distances: [f64; 3]) {
        self.count += bucket.count;
        self.uses += bucket.uses;
        add(&mut self.sums, distances);
    }
}

fn add(sums: &mut [f64; 3], terms: [f64; 3]) {
    for (sum, term) in sums.iter_mut().zip(terms) {
        *sum += term;
    }
}
