//! Several cities: each against the mean of all.

use super::effects::{Effects, Settings, decompose};
use super::error::DecomposeError;
use super::table::FactorTable;
use serde::Serialize;

/// How far a city lies from the mean, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CityEffects {
    /// City.
    pub city: String,
    /// Its total less that of the mean city, or over it.
    pub total_change: f64,
    /// Effects: positive (above 1) where the city's factor is above the mean's.
    pub effects: Effects,
}

/// Compares cities, which stand in the table where periods do, in its order. The mean city has in each group the
/// arithmetic mean of each factor; so the difference between two cities is the difference of their effects, whatever
/// their order, and needs no pair of them to be the reference. `chained` has no meaning here and is passed over.
///
/// # Errors
/// [`DecomposeError`] where the method is not defined for the signs of the values.
pub fn against_mean(table: &FactorTable, settings: &Settings) -> Result<Vec<CityEffects>, DecomposeError> {
    let cities = table.periods.len() as f64;
    let mean: Vec<Vec<f64>> = (0..table.groups.len())
        .map(|group| {
            let of = |factor: usize| table.values.iter().map(|city| city[group][factor]).sum::<f64>() / cities;
            (0..table.factors.len()).map(of).collect()
        })
        .collect();
    let settings = Settings { chained: false, ..*settings };
    let compare = |(city, values): (&String, &Vec<Vec<f64>>)| {
        let pair = FactorTable {
            factors: table.factors.clone(),
            groups: table.groups.clone(),
            periods: vec!["mean".to_owned(), city.clone()],
            values: vec![mean.clone(), values.clone()],
        };
        let found = decompose(&pair, &settings)?;
        Ok(CityEffects { city: city.clone(), total_change: found.total_change, effects: found.effects })
    };
    table.periods.iter().zip(&table.values).map(compare).collect()
}
