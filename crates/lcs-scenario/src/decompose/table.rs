//! Factors by period and group.

use super::effects::SINKS;
use super::error::DecomposeError;
use crate::shapley::MOST_PLAYERS;

/// A complete table: each group has every factor in every period.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorTable {
    pub(super) factors: Vec<String>,
    pub(super) groups: Vec<String>,
    pub(super) periods: Vec<String>,
    /// Period by period, group by group, factor by factor.
    pub(super) values: Vec<Vec<Vec<f64>>>,
}

impl FactorTable {
    /// From the rows of a sheet: columns `period` (or `city`) and `group` (in any place and case), all others are factors. Periods
    /// are put in the order of their numbers where all are numbers, else in the order in which they appear; groups in
    /// the order in which they appear. Rows without any text are passed over.
    ///
    /// # Errors
    /// [`DecomposeError`] with row and column of what is missing, double or no number.
    pub fn from_rows<S: AsRef<str>>(header: &[S], rows: &[Vec<S>]) -> Result<Self, DecomposeError> {
        let names: Vec<&str> = header.iter().map(|name| name.as_ref().trim().trim_start_matches('\u{feff}')).collect();
        let column = |column: &'static str| {
            let found = names.iter().position(|name| name.eq_ignore_ascii_case(column));
            found.ok_or_else(|| DecomposeError::NoColumn { column, found: names.join(", ") })
        };
        // Between cities a city stands where a period does.
        let (period_at, group_at) =
            (column("period").or_else(|none| column("city").map_err(|_| none))?, column("group")?);
        let factor_at: Vec<usize> = (0..names.len()).filter(|at| *at != period_at && *at != group_at).collect();
        let factors: Vec<String> = factor_at.iter().map(|at| names[*at].to_owned()).collect();
        check_factors(&factors)?;

        let mut cells: Vec<(String, String, Vec<f64>)> = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            let number = index + 2;
            if row.iter().all(|cell| cell.as_ref().trim().is_empty()) {
                continue;
            }
            if row.len() != names.len() {
                return Err(DecomposeError::RaggedRow { row: number, cells: row.len(), columns: names.len() });
            }
            let name = |at: usize, column: &'static str| {
                let text = row[at].as_ref().trim();
                if text.is_empty() { Err(DecomposeError::NoName { row: number, column }) } else { Ok(text.to_owned()) }
            };
            let value = |at: &usize| {
                let text = row[*at].as_ref().trim();
                let read = text.parse::<f64>().ok().filter(|value| value.is_finite());
                read.ok_or_else(|| DecomposeError::NotANumber {
                    row: number,
                    column: names[*at].to_owned(),
                    value: text.to_owned(),
                })
            };
            let values = factor_at.iter().map(value).collect::<Result<Vec<f64>, _>>()?;
            cells.push((name(period_at, "period")?, name(group_at, "group")?, values));
        }
        Self::complete(factors, cells)
    }

    /// From rows of period, group and factors, in the order of `factors`.
    ///
    /// # Errors
    /// [`DecomposeError`] where a row is missing, double, ragged or not finite.
    pub fn new(factors: &[&str], rows: &[(&str, &str, &[f64])]) -> Result<Self, DecomposeError> {
        let factors: Vec<String> = factors.iter().map(|name| (*name).to_owned()).collect();
        check_factors(&factors)?;
        for (index, (.., values)) in rows.iter().enumerate() {
            if values.len() != factors.len() {
                let (cells, columns) = (values.len() + 2, factors.len() + 2);
                return Err(DecomposeError::RaggedRow { row: index + 2, cells, columns });
            }
            if let Some(at) = values.iter().position(|value| !value.is_finite()) {
                return Err(DecomposeError::NotANumber {
                    row: index + 2,
                    column: factors[at].clone(),
                    value: values[at].to_string(),
                });
            }
        }
        let row = |(period, group, values): &(&str, &str, &[f64])| {
            ((*period).to_owned(), (*group).to_owned(), values.to_vec())
        };
        Self::complete(factors, rows.iter().map(row).collect())
    }

    fn complete(factors: Vec<String>, cells: Vec<(String, String, Vec<f64>)>) -> Result<Self, DecomposeError> {
        let (mut periods, mut groups): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for (period, group, _) in &cells {
            if !periods.contains(period) {
                periods.push(period.clone());
            }
            if !groups.contains(group) {
                groups.push(group.clone());
            }
        }
        if periods.len() < 2 {
            return Err(DecomposeError::TooFewPeriods { count: periods.len() });
        }
        if periods.iter().all(|period| period.parse::<f64>().is_ok_and(f64::is_finite)) {
            let number = |period: &String| period.parse::<f64>().unwrap_or_default();
            periods.sort_by(|a, b| number(a).total_cmp(&number(b)));
        }
        let mut values = vec![vec![Vec::new(); groups.len()]; periods.len()];
        let at = |names: &[String], name: &String| names.iter().position(|known| known == name).unwrap_or_default();
        for (period, group, row) in cells {
            let product = row.iter().product::<f64>();
            if !product.is_normal() && !row.contains(&0.0) {
                return Err(DecomposeError::Overflow { period, group });
            }
            let cell = &mut values[at(&periods, &period)][at(&groups, &group)];
            if !cell.is_empty() {
                return Err(DecomposeError::RowTwice { period, group });
            }
            *cell = row;
        }
        for (period, row) in periods.iter().zip(&values) {
            if let Some(missing) = row.iter().position(Vec::is_empty) {
                return Err(DecomposeError::RowMissing { period: period.clone(), group: groups[missing].clone() });
            }
        }
        Ok(Self { factors, groups, periods, values })
    }

    /// Names of the factors.
    #[must_use]
    pub fn factors(&self) -> &[String] {
        &self.factors
    }

    /// Names of the groups.
    #[must_use]
    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// Names of the periods, in order.
    #[must_use]
    pub fn periods(&self) -> &[String] {
        &self.periods
    }

    /// Total of a period: sum over groups of the product of factors.
    #[must_use]
    pub fn total(&self, period: usize) -> f64 {
        self.values[period].iter().map(|factors| factors.iter().product::<f64>()).sum()
    }
}

fn check_factors(factors: &[String]) -> Result<(), DecomposeError> {
    if factors.is_empty() || factors.iter().any(String::is_empty) {
        return Err(DecomposeError::NoFactors);
    }
    if factors.len() > MOST_PLAYERS {
        return Err(DecomposeError::TooManyFactors { count: factors.len(), most: MOST_PLAYERS });
    }
    let twice = factors.iter().enumerate().find(|(at, name)| factors[..*at].contains(name) || *name == SINKS);
    twice.map_or(Ok(()), |(_, factor)| Err(DecomposeError::FactorTwice { factor: factor.clone() }))
}
