//! Random tokens.

use crate::AppError;

/// 32 random bytes of the operating system in hexadecimal.
pub(super) fn new_token() -> Result<String, AppError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| AppError::Internal { message: error.to_string() })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
