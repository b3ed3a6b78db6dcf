//! `lcs schema`

use crate::{arguments, arguments::SchemaInput, output};
use lcs_app::AppError;
use std::process::ExitCode;

#[expect(clippy::unnecessary_wraps, reason = "every command has one shape")]
pub(crate) fn run(arguments: &arguments::Schema) -> Result<ExitCode, AppError> {
    match arguments.input {
        SchemaInput::Building => output::json(&lcs_sim::building_schema()),
    }
    Ok(ExitCode::SUCCESS)
}
