//! `lcs inventory`

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Inventory {
    #[command(subcommand)]
    pub(crate) command: InventoryCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum InventoryCommand {
    /// Recompute published totals from their lines and say by how much they disagree
    Check {
        /// The inventory (GPC lines and published totals)
        #[arg(value_name = "JSON")]
        file: PathBuf,
    },
}
