//! The reference block as the rest of the tests wants it.

use lcs_community::{Block, ReferenceParameters, Series};
use lcs_testkit::reference;

/// Block, year and house loads of the reference data, or nothing where they are not there.
pub fn reference_block() -> Option<(Block, Series)> {
    let read = |name: &str| Some(std::fs::read_to_string(reference(&format!("community/{name}"))?).unwrap());
    let parameters: ReferenceParameters = serde_json::from_str(&read("params.json")?).unwrap();
    let series = Series::from_csv(&read("series_8760.csv")?).unwrap();
    let series = series.with_house_csv(&read("loads_50x8760_kw.csv")?).unwrap();
    Some((Block::from(&parameters), series))
}

/// Expected figures of outage and trade.
pub fn expected() -> Option<serde_json::Value> {
    let text = std::fs::read_to_string(reference("community/resilience_p2p.json")?).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

/// A column of a reference table.
pub fn column(file: &str, name: &str) -> Option<Vec<f64>> {
    let text = std::fs::read_to_string(reference(&format!("community/{file}"))?).unwrap();
    let mut lines = text.lines();
    let at = lines.next().unwrap().split(',').position(|column| column == name).unwrap();
    Some(lines.map(|line| line.split(',').nth(at).unwrap().parse().unwrap()).collect())
}
