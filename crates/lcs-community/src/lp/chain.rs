//! The chains of hours of an interior-point step, eliminated hour by hour.
//!
//! An hour's balances come first, then the energies that carry over, then the next hour. Energies are not multiplied out
//! but stay unknowns beside the prices: then every pivot is a sum of numbers of one sign, and a store that idles for days
//! between hours that hardly matter loses no digits. Where a chain closes on itself or a sum runs over a day, the order
//! makes a few entries more, which are found once.
//!
//! # Source
//! Rao, Wright & Rawlings, Application of interior-point methods to model predictive control, J. Optim. Theory Appl. 99
//! (1998) 723–757, doi:10.1023/A:1021711402723; Vanderbei, Symmetric quasidefinite matrices, SIAM J. Optim. 5 (1995)
//! 100–113, doi:10.1137/0805005.

use super::{normal::PRICE_DAMPING, standard::StandardForm};

/// Products per unknown above which a programme is no chain.
const MOST_PRODUCTS: usize = 64;

/// Least size of a pivot: what rounding took below it held nothing.
const LEAST_PIVOT: f64 = 1e-14;

/// Order, pattern and numbers of an elimination by the hour.
///
/// ```text
/// ⎡ A Θ Aᵀ   L  ⎤     A: columns within an hour, Θ: their weights
/// ⎣   Lᵀ    −Ω⁻¹⎦     L: columns that link hours, Ω: theirs
/// ```
pub(super) struct Chain {
    rows: usize,
    /// The columns that link hours; their unknowns follow the rows.
    links: Vec<usize>,
    /// When each unknown is eliminated.
    turn: Vec<u32>,
    /// Where each eliminated column begins: its pivot, then the entries below.
    start: Vec<usize>,
    below: Vec<u32>,
    /// The matrix before elimination: what never changes, and with the weights put in.
    fixed: Vec<f64>,
    matrix: Vec<f64>,
    /// Products of two entries of a column within an hour: where each goes, and the column that weighs it.
    products: Vec<(u32, u32, f64)>,
    factor: Vec<f64>,
    /// For each pair of entries of an eliminated column: which entry it changes.
    targets: Vec<u32>,
    scratch: Vec<f64>,
}

impl Chain {
    /// Finds order and pattern, once for all steps. Nothing where the programme is no chain of few columns.
    pub(super) fn new(form: &StandardForm) -> Option<Self> {
        let rows = form.rows();
        let links: Vec<usize> = (0..form.local).filter(|&k| links_hours(form, k)).collect();
        let turn = turns(form, &links);
        let (start, below) = eliminated(pattern(form, &links, &turn))?;
        let place = |a: u32, b: u32| {
            let (first, last) = (start[a.min(b) as usize], start[a.min(b) as usize + 1]);
            first + below[first..last].binary_search(&a.max(b)).unwrap_or_default()
        };
        let mut fixed = vec![0.0; below.len()];
        for (index, &k) in links.iter().enumerate() {
            form.column(k).for_each(|(row, value)| fixed[place(turn[row], turn[rows + index])] += value);
        }
        (0..rows).for_each(|row| fixed[start[turn[row] as usize]] = PRICE_DAMPING);
        let mut products = Vec::new();
        for k in within_an_hour(form, &links) {
            for (a, (one, entry)) in form.column(k).enumerate() {
                let product = |(other, value)| (place(turn[one], turn[other]) as u32, k as u32, entry * value);
                products.extend(form.column(k).skip(a).map(product));
            }
        }
        let mut targets = Vec::new();
        for column in start.windows(2) {
            let entries = &below[column[0] + 1..column[1]];
            for (at, &one) in entries.iter().enumerate() {
                targets.extend(entries[at..].iter().map(|&other| place(one, other) as u32));
            }
        }
        let (matrix, factor) = (fixed.clone(), fixed.clone());
        Some(Self { rows, links, turn, start, below, fixed, matrix, products, factor, targets, scratch: Vec::new() })
    }

    /// The columns that are unknowns beside the rows, which they follow.
    pub(super) fn links(&self) -> &[usize] {
        &self.links
    }

    /// Puts in the weights `theta` of the columns and factorises.
    pub(super) fn factorise(&mut self, theta: &[f64]) -> bool {
        self.matrix.copy_from_slice(&self.fixed);
        for &(at, k, product) in &self.products {
            self.matrix[at as usize] += theta[k as usize] * product;
        }
        for (index, &k) in self.links.iter().enumerate() {
            self.matrix[self.start[self.turn[self.rows + index] as usize]] = -1.0 / theta[k];
        }
        self.factor.copy_from_slice(&self.matrix);
        let mut targets = self.targets.iter();
        for column in self.start.windows(2) {
            let (first, last) = (column[0], column[1]);
            let (pivot, sign) = (self.factor[first], self.matrix[first].signum());
            let inverse = 1.0 / if pivot * sign > LEAST_PIVOT { pivot } else { sign * LEAST_PIVOT };
            self.factor[first] = inverse;
            for at in first + 1..last {
                let scaled = self.factor[at] * inverse;
                for (other, &target) in (at..last).zip(&mut targets) {
                    self.factor[target as usize] -= self.factor[other] * scaled;
                }
                self.factor[at] = scaled;
            }
        }
        self.factor.iter().all(|value| value.is_finite())
    }

    /// Solves in place for right-hand sides that lie one behind the other.
    pub(super) fn solve(&mut self, rhs: &mut [f64]) {
        match rhs.len() / self.turn.len() {
            1 => self.solve_some::<1>(rhs),
            2..=4 => rhs.chunks_mut(4 * self.turn.len()).for_each(|some| self.solve_some::<4>(some)),
            _ => rhs.chunks_mut(8 * self.turn.len()).for_each(|some| self.solve_some::<8>(some)),
        }
    }

    /// Solves for up to `SIDES` right-hand sides, side by side in the inner loop.
    fn solve_some<const SIDES: usize>(&mut self, rhs: &mut [f64]) {
        let size = self.turn.len();
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        scratch.resize(SIDES * size, 0.0);
        for (side, rhs) in rhs.chunks(size).enumerate() {
            rhs.iter().zip(&self.turn).for_each(|(rhs, &turn)| scratch[turn as usize * SIDES + side] = *rhs);
        }
        let (parts, _) = scratch.as_chunks_mut::<SIDES>();
        for k in 0..size {
            let (known, range) = (parts[k], self.start[k] + 1..self.start[k + 1]);
            for (&below, factor) in self.below[range.clone()].iter().zip(&self.factor[range]) {
                parts[below as usize].iter_mut().zip(known).for_each(|(part, known)| *part -= factor * known);
            }
        }
        for k in (0..size).rev() {
            let range = self.start[k] + 1..self.start[k + 1];
            let inverse = self.factor[self.start[k]];
            let mut part = parts[k].map(|part| part * inverse);
            for (&below, factor) in self.below[range.clone()].iter().zip(&self.factor[range]) {
                part.iter_mut().zip(parts[below as usize]).for_each(|(part, known)| *part -= factor * known);
            }
            parts[k] = part;
        }
        for (side, rhs) in rhs.chunks_mut(size).enumerate() {
            rhs.iter_mut().zip(&self.turn).for_each(|(rhs, &turn)| *rhs = scratch[turn as usize * SIDES + side]);
        }
        self.scratch = scratch;
    }

    /// Takes the matrix times `y` from `rest`, the damping left out.
    pub(super) fn subtract_product(&mut self, y: &[f64], rest: &mut [f64]) {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        scratch.resize(2 * y.len(), 0.0);
        let (ordered, product) = scratch.split_at_mut(y.len());
        y.iter().zip(&self.turn).for_each(|(y, &turn)| ordered[turn as usize] = *y);
        for k in 0..y.len() {
            let (here, first) = (ordered[k], self.start[k]);
            let mut sum = self.matrix[first] * here;
            let range = first + 1..self.start[k + 1];
            for (&below, value) in self.below[range.clone()].iter().zip(&self.matrix[range]) {
                sum += value * ordered[below as usize];
                product[below as usize] += value * here;
            }
            product[k] += sum;
        }
        rest.iter_mut().zip(&self.turn).for_each(|(rest, &turn)| *rest -= product[turn as usize]);
        rest[..self.rows].iter_mut().zip(y).for_each(|(rest, y)| *rest += PRICE_DAMPING * y);
        self.scratch = scratch;
    }
}

/// Whether a column stands in rows of different hours.
fn links_hours(form: &StandardForm, k: usize) -> bool {
    let mut steps = form.column(k).map(|(row, _)| form.step[row]);
    let first = steps.next();
    steps.any(|step| Some(step) != first)
}

/// The local columns that are no links.
fn within_an_hour<'a>(form: &'a StandardForm, links: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
    let mut links = links.iter().peekable();
    (0..form.local).filter(move |k| links.next_if(|link| *link == k).is_none())
}

/// Which unknowns meet, each pair at the one that is eliminated first.
fn pattern(form: &StandardForm, links: &[usize], turn: &[u32]) -> Vec<Vec<u32>> {
    let mut pattern: Vec<Vec<u32>> = vec![Vec::new(); turn.len()];
    let mut connect = |a: u32, b: u32| {
        if a != b {
            pattern[a.min(b) as usize].push(a.max(b));
        }
    };
    for (&k, &link) in links.iter().zip(&turn[form.rows()..]) {
        form.column(k).for_each(|(row, _)| connect(turn[row], link));
    }
    for k in within_an_hour(form, links) {
        for (a, (one, _)) in form.column(k).enumerate() {
            form.column(k).skip(a + 1).for_each(|(other, _)| connect(turn[one], turn[other]));
        }
    }
    pattern
}

/// When each row and each link is eliminated: by hour; a link right after its first row.
fn turns(form: &StandardForm, links: &[usize]) -> Vec<u32> {
    let rows = form.rows();
    let key = |unknown: &usize| match links.get(unknown.wrapping_sub(rows)) {
        Some(&k) => (form.column(k).map(|(row, _)| form.step[row]).min().unwrap_or(u32::MAX), 1, *unknown),
        None => (form.step[*unknown], 0, *unknown),
    };
    let mut order: Vec<usize> = (0..rows + links.len()).collect();
    order.sort_by_cached_key(key);
    let mut turn = vec![0; order.len()];
    order.iter().zip(0..).for_each(|(&unknown, at)| turn[unknown] = at);
    turn
}

/// The pattern of the factor: where each column begins, and its rows with the pivot first. Nothing where it is too full.
fn eliminated(mut pattern: Vec<Vec<u32>>) -> Option<(Vec<usize>, Vec<u32>)> {
    let most = MOST_PRODUCTS * pattern.len();
    let (mut start, mut below, mut products) = (vec![0], Vec::new(), 0);
    for k in 0..pattern.len() {
        let mut rows = std::mem::take(&mut pattern[k]);
        rows.sort_unstable();
        rows.dedup();
        products += rows.len() * (rows.len() + 1) / 2;
        if products > most {
            return None;
        }
        below.push(k as u32);
        below.extend_from_slice(&rows);
        start.push(below.len());
        if let Some((&parent, others)) = rows.split_first() {
            pattern[parent as usize].extend_from_slice(others);
        }
    }
    Some((start, below))
}
