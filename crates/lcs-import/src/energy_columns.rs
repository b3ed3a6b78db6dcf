//! Which columns of a table give the energy of a year.

use crate::{
    Field,
    draft::Draft,
    grid::Row,
    table::{Column, Table},
};
use lcs_domain::{Carrier, Severity};
use lcs_units::{Kind, Unit};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;

/// Columns that speak of one year: of the row's year, or of the year in their header.
pub(crate) struct YearColumns {
    pub(crate) year: Option<i16>,
    /// Per carrier its columns, the one to take first.
    pub(crate) carriers: Vec<(Carrier, Vec<Column>)>,
    pub(crate) total: Option<Column>,
    pub(crate) eui: Option<Column>,
}

fn is_yearly(column: &Column) -> bool {
    matches!(
        column.meaning.field,
        Some(Field::Energy(_) | Field::SiteEnergy | Field::SiteEui | Field::Emissions | Field::EnergyStarScore)
    )
}

impl YearColumns {
    /// One set for the rows' own year, and one for every year that stands in headers.
    pub(crate) fn all(draft: &mut Draft<'_>, table: &Table<'_>) -> Vec<Self> {
        let yearly = table.columns.iter().filter(|column| is_yearly(column));
        let years: BTreeSet<Option<i16>> = yearly.map(|column| column.meaning.year).collect();
        years.into_iter().map(|year| Self::of(draft, table, year)).collect()
    }

    fn of(draft: &mut Draft<'_>, table: &Table<'_>, year: Option<i16>) -> Self {
        let of_year = |column: &&Column| column.meaning.year == year;
        let mut carriers: Vec<(Carrier, Vec<Column>)> = Vec::new();
        for column in table.columns.iter().filter(of_year) {
            if let Some(Field::Energy(carrier)) = column.meaning.field {
                match carriers.iter_mut().find(|(known, _)| *known == carrier) {
                    Some((_, columns)) => columns.push(column.clone()),
                    None => carriers.push((carrier, vec![column.clone()])),
                }
            }
        }
        // As metered before converted, unless the file's own total says otherwise.
        for (carrier, columns) in &mut carriers {
            columns.sort_by_key(|column| {
                (column.meaning.plain_unit().map_or(9, |unit| metered_rank(*carrier, unit)), column.index)
            });
        }
        let total = table.all(Field::SiteEnergy).filter(of_year).min_by_key(|column| column.meaning.rank).cloned();
        if let Some(total) = &total {
            prefer_columns_that_reproduce(table, &mut carriers, total);
        }
        for (carrier, columns) in carriers.iter().filter(|(_, columns)| columns.len() > 1) {
            let others: Vec<&str> = columns[1..].iter().map(|column| column.header.as_str()).collect();
            let finding = draft
                .about_file("energy.column_chosen", Severity::Info)
                .text("carrier", carrier.id())
                .text("taken", columns[0].header.clone())
                .text("others", others.join(", "));
            draft.find(finding);
        }
        Self { year, carriers, total, eui: table.all(Field::SiteEui).find(of_year).cloned() }
    }
}

/// Units in which a carrier is metered come first.
fn metered_rank(carrier: Carrier, unit: Unit) -> u8 {
    match (carrier, unit) {
        (Carrier::Electricity | Carrier::SolarOnSite, Unit::Kwh)
        | (Carrier::NaturalGas, Unit::Therm | Unit::CubicMetre) => 0,
        (_, unit) if unit.kind() == Kind::Energy => 1,
        _ => 2,
    }
}

/// Of all ways to take one column per carrier, the one whose sum comes closest to the reported total in the median
/// row. Where a file converts with rounded factors (Seattle: 3.412 kBtu/kWh) its total follows the converted columns,
/// and only with them is what remains the energy of other carriers.
fn prefer_columns_that_reproduce(table: &Table<'_>, carriers: &mut [(Carrier, Vec<Column>)], total: &Column) {
    let ways: usize = carriers.iter().map(|(_, columns)| columns.len()).product();
    if !(2..=64).contains(&ways) {
        return;
    }
    let read = |row: &Row, column: &Column| -> Option<f64> {
        let value = row.cell(column.index).number(table.sheet.decimal_comma)?.ok()?.to_f64()?;
        let unit = column.meaning.plain_unit().filter(|unit| unit.kind() == Kind::Energy)?;
        Some(value * unit.factor().to_f64()?)
    };
    let rows: Vec<(&Row, f64)> = table.rows().iter().filter_map(|row| Some((row, read(row, total)?))).collect();
    // Position in each carrier's list, from the number of the way.
    let digits = |mut way: usize| -> Vec<usize> {
        carriers
            .iter()
            .map(|(_, columns)| {
                let digit = way % columns.len();
                way /= columns.len();
                digit
            })
            .collect()
    };
    let distance = |way: usize| -> f64 {
        let chosen = digits(way);
        let mut gaps: Vec<f64> = rows
            .iter()
            .map(|(row, total)| {
                let sum: f64 =
                    carriers.iter().zip(&chosen).filter_map(|((_, columns), &at)| read(row, &columns[at])).sum();
                (total - sum).abs()
            })
            .collect();
        gaps.sort_by(f64::total_cmp);
        gaps.get(gaps.len() / 2).copied().unwrap_or(f64::INFINITY)
    };
    // A total is summed in its own unit: where several ways come within one unit of it, columns in that unit go first.
    let unit = total.meaning.plain_unit();
    let rounding = unit.and_then(|unit| unit.factor().to_f64()).unwrap_or(1.0);
    let elsewhere = |way: usize| {
        carriers.iter().zip(digits(way)).filter(|((_, columns), at)| columns[*at].meaning.plain_unit() != unit).count()
    };
    let best = (0..ways)
        .map(|way| (distance(way).max(rounding), elsewhere(way), way))
        .min_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))))
        .map_or(0, |(_, _, way)| way);
    let chosen = digits(best);
    for ((_, columns), at) in carriers.iter_mut().zip(chosen) {
        let column = columns.remove(at);
        columns.insert(0, column);
    }
}
