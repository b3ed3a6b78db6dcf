//! Whether a method is computed as it should be, or as a reference implementation does.

use serde::{Deserialize, Serialize};

/// Which reading of a method is computed.
///
/// The two differ only where the reference implementation departs from what is right; with days of 24 hours and
/// unbroken weather they give the same figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compat {
    /// As it should be: degree days are counted over the true length of a period; missing hours are not counted as
    /// present; ties are broken by the documented rule.
    #[default]
    Correct,
    /// As eemeter 3.2.0: a local day of 25 hours counts its degree days twice in a prediction, one of 23 hours counts
    /// as a whole day of degree days, an hour with a blank temperature counts as present on a single day, of equally
    /// good candidates the first one wins.
    #[serde(rename = "eemeter-3.2.0")]
    Eemeter320,
}
