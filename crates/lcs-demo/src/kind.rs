//! What a city hall runs, and where: the tables in `city/`.

use crate::{DemoError, EndUse};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One kind of facility; see the head of `city/kinds.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub use_class: String,
    pub count: usize,
    pub names: Vec<String>,
    pub labels: Vec<String>,
    #[serde(default = "yes")]
    pub area: bool,
    /// Median and log-standard deviation, m² or lamps.
    pub size: [f64; 2],
    pub storeys: [i64; 2],
    pub built: [i64; 2],
    /// Median and log-standard deviation, kWh per m² or lamp and year.
    pub intensity: [f64; 2],
    pub week: [f64; 3],
    pub holiday: f64,
    pub feast: f64,
    pub ramadan: f64,
    pub school_break: f64,
    pub night: f64,
    pub end_uses: BTreeMap<EndUse, f64>,
    pub event_rate: f64,
    /// Chance of a supply, kWh/m² a year.
    #[serde(default)]
    pub gas: [f64; 2],
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Kinds {
    kind: Vec<Kind>,
}

/// All kinds, in the order of the table.
pub fn kinds() -> Result<Vec<Kind>, DemoError> {
    let table: Kinds = toml::from_str(include_str!("../city/kinds.toml"))
        .map_err(|error| DemoError::Table { table: "kinds.toml", message: error.to_string() })?;
    Ok(table.kind)
}

/// A district with the circle its facilities lie in.
#[derive(Debug, Clone, Deserialize)]
pub struct District {
    pub name: String,
    pub latitude_deg: f64,
    pub longitude_deg: f64,
    pub area_km2: f64,
    pub people: f64,
}

impl District {
    /// Radius of the circle with the district's area, a little drawn in since no district is round.
    pub fn radius_km(&self) -> f64 {
        0.8 * (self.area_km2 / std::f64::consts::PI).sqrt()
    }
}

/// All districts.
pub fn districts() -> Result<Vec<District>, DemoError> {
    let mut table = csv::Reader::from_reader(include_str!("../city/districts.csv").as_bytes());
    Ok(table.deserialize().collect::<Result<_, _>>()?)
}

/// How many of each kind make `total`, by largest remainder of the table's counts.
pub fn allot(kinds: &[Kind], total: usize) -> Vec<usize> {
    let sum: usize = kinds.iter().map(|kind| kind.count).sum();
    let mut counts: Vec<usize> = kinds.iter().map(|kind| kind.count * total / sum).collect();
    let mut order: Vec<usize> = (0..kinds.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse((kinds[index].count * total % sum, kinds[index].count)));
    let missing = total - counts.iter().sum::<usize>();
    for &index in order.iter().cycle().take(missing) {
        counts[index] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_hold_together() {
        let kinds = kinds().unwrap();
        assert_eq!(kinds.iter().map(|kind| kind.count).sum::<usize>(), 1955);
        for kind in &kinds {
            let shares: f64 = kind.end_uses.values().sum();
            assert!((shares - 1.0).abs() < 1e-9, "{} {shares}", kind.names[0]);
            assert!(kind.names.iter().all(|name| name.contains("{d}") && name.contains("{n}")));
        }
        // The 11 seats add up to the census totals (values-malaysia.md 7.1): 1,982,112 people, 243 km².
        let districts = districts().unwrap();
        assert_eq!(districts.iter().map(|one| one.people).sum::<f64>(), 1_982_112.0);
        assert_eq!(districts.iter().map(|one| one.area_km2).sum::<f64>(), 243.0);
    }

    #[test]
    fn counts_always_sum() {
        let kinds = kinds().unwrap();
        for total in [1, 2, 10, 50, 777, 1955, 5000] {
            assert_eq!(allot(&kinds, total).iter().sum::<usize>(), total);
        }
    }
}
