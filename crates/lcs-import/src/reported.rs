//! Figures that a file reports itself, kept for comparison and never summed.

use crate::{
    Field,
    draft::Draft,
    energy_columns::YearColumns,
    grid::Row,
    table::{Column, Table},
    unit::UnitWord,
    yearly_energy::{Part, kwh},
};
use lcs_domain::{Facility, Period, ReportedFigure, SourceRef};
use lcs_units::Unit;
use rust_decimal::Decimal;

/// Keeps the file's own yearly figures for comparison.
pub(crate) fn report(
    draft: &mut Draft<'_>,
    table: &Table<'_>,
    facility: &mut Facility,
    row: &Row,
    columns: &YearColumns,
    total: Option<&Part>,
    period: Option<Period>,
) {
    let year = period.and_then(|period| period.end.yesterday().ok()).map(|last| last.year());
    let mut keep = |figure: &str, value: Option<Decimal>, source: SourceRef| {
        if let Some(value) = value {
            facility.reported.push(ReportedFigure {
                figure: figure.to_owned(),
                year,
                value: value.normalize(),
                source,
            });
        }
    };
    if let Some(total) = total {
        keep("site_energy_kwh", kwh(total), total.source.clone());
    }
    let of_year = |column: &&Column| column.meaning.year == columns.year;
    if let Some(column) = &columns.eui
        && let (Some(eui), Some(UnitWord::Intensity(unit, per))) =
            (draft.number(table, row, column), column.meaning.unit)
    {
        keep("site_eui_kwh_m2", unit.to_base(eui).map(|kwh| kwh / per.factor()), draft.cell_source(table, row, column));
    }
    if let Some(column) = table.all(Field::Emissions).find(of_year)
        && let Some(value) = draft.number(table, row, column)
    {
        let tonnes = match column.meaning.unit {
            Some(UnitWord::KilogramsCo2 | UnitWord::Plain(Unit::Kilogram)) => value / Decimal::ONE_THOUSAND,
            _ => value,
        };
        keep("emissions_t", Some(tonnes), draft.cell_source(table, row, column));
    }
    if let Some(column) = table.all(Field::EnergyStarScore).find(of_year)
        && let Some(score) = draft.number(table, row, column)
    {
        keep("energy_star_score", Some(score), draft.cell_source(table, row, column));
    }
}
