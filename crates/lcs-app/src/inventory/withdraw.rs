//! An inventory taken away; its vintages stay in the history.

use super::kept::may_write;
use crate::{
    Actor, AppError,
    documents::{DocumentKind, withdraw_document},
};
use std::path::Path;

/// Withdraws an inventory. `replaces` is the version that its reader saw.
///
/// # Errors
/// When the actor may not import for the whole city, there is no such inventory, or somebody else published meanwhile.
pub async fn withdraw_inventory(actor: &Actor, dir: &Path, id: &str, replaces: i64) -> Result<(), AppError> {
    may_write(actor)?;
    super::kept::vintage(dir, id, None).await?;
    withdraw_document(dir, actor, DocumentKind::Inventory, id, replaces).await
}
