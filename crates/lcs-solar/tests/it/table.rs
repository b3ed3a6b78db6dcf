//! Rows of a CSV file by the names of their columns.

use std::collections::HashMap;
use std::path::Path;

pub struct Row(HashMap<String, String>);

impl Row {
    /// A cell; `None` where the file leaves it empty (not defined).
    pub fn get(&self, column: &str) -> Option<f64> {
        self.0[column].parse().ok()
    }

    /// A cell that holds a number.
    pub fn value(&self, column: &str) -> f64 {
        self.get(column).unwrap_or_else(|| panic!("{column} of {:?}", self.0))
    }

    pub fn text(&self, column: &str) -> &str {
        &self.0[column]
    }
}

pub fn read(path: &Path) -> Vec<Row> {
    csv::Reader::from_path(path).unwrap().deserialize().map(|row| Row(row.unwrap())).collect()
}

/// A file of pvlib's figures inside the repository.
pub fn pvlib(file: &str) -> Vec<Row> {
    read(&lcs_testkit::workspace_root().join("reference/pvlib_solar").join(file))
}

pub fn column(rows: &[Row], name: &str) -> Vec<f64> {
    rows.iter().map(|row| row.value(name)).collect()
}

/// Panics unless two figures agree to a relative tolerance and a floor for figures near nothing.
#[track_caller]
pub fn assert_near(ours: f64, theirs: f64, relative: f64, floor: f64, what: &str) {
    assert!((ours - theirs).abs() <= relative * theirs.abs() + floor, "{what}: {ours} instead of {theirs}");
}
