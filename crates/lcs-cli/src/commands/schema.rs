//! `lcs schema`

use crate::{arguments, arguments::SchemaOf, output};
use lcs_app::AppError;
use std::process::ExitCode;

#[expect(clippy::unnecessary_wraps, reason = "every command has one shape")]
pub(crate) fn run(arguments: &arguments::Schema) -> Result<ExitCode, AppError> {
    match arguments.of {
        SchemaOf::Building => output::json(&lcs_sim::building_schema()),
        SchemaOf::Scenario => output::json(&lcs_app::scenario_schema()),
        SchemaOf::Block => output::json(&lcs_app::block_schema()),
        SchemaOf::Openapi => output::text(&lcs_server::openapi()),
    }
    Ok(ExitCode::SUCCESS)
}
