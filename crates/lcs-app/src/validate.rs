//! Runs the science against published cases, in front of a user.

use crate::{AppError, weather::read_epw};
use lcs_sim::ashrae140::{CASES, CaseResult};
use rayon::prelude::*;
use std::path::Path;

/// The cases of ASHRAE Standard 140 on a weather file; its ranges hold for the weather of the standard alone.
///
/// # Errors
/// When the weather cannot be read.
pub fn validate_ashrae140(weather: &Path) -> Result<Vec<CaseResult>, AppError> {
    let (year, _, _) = read_epw(weather)?;
    Ok(CASES.par_iter().map(|case| case.run(&year)).collect())
}
