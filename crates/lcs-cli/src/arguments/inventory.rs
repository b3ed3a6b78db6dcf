//! `lcs inventory`

use clap::{Args, Subcommand, ValueEnum};
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
        /// The inventory: the JSON layout, or a sheet with a row per line, per city or per subsector (XLSX, XLS, CSV)
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        wanted: Wanted,
    },
    /// Publish an inventory as a vintage of its year
    Import(ImportInventory),
    /// The inventories that the city keeps
    List {
        /// The city folder
        #[arg(long)]
        dir: PathBuf,
    },
    /// One inventory: totals, lines, findings, vintages
    Show(ShowInventory),
    /// What changed between two vintages or two years, line by line and by cause
    Compare {
        /// Id of the inventory: its year
        id: String,
        /// The city folder
        #[arg(long)]
        dir: PathBuf,
        /// Version of the earlier vintage; without it the one before
        #[arg(long)]
        from: Option<i64>,
        /// Version of the later vintage; without it the latest
        #[arg(long)]
        to: Option<i64>,
        /// Another inventory to compare with, in place of an earlier vintage
        #[arg(long, value_name = "ID")]
        against: Option<String>,
    },
    /// Write an inventory for others
    Export(ExportInventory),
    /// Take an inventory away; its vintages stay in the history
    Withdraw {
        /// Id of the inventory: its year
        id: String,
        /// The city folder
        #[arg(long)]
        dir: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Wanted {
    /// Which city, where the file holds several
    #[arg(long)]
    pub(crate) city: Option<String>,
    /// Which year, where the file holds several
    #[arg(long)]
    pub(crate) year: Option<i16>,
}

#[derive(Debug, Args)]
pub(crate) struct ImportInventory {
    /// The inventory: the JSON layout, or a sheet with a row per line, per city or per subsector (XLSX, XLS, CSV)
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    #[command(flatten)]
    pub(crate) wanted: Wanted,
    /// Replace the published inventory of that year; needs a reason
    #[arg(long)]
    pub(crate) replace: bool,
    /// Why
    #[arg(long, default_value = "")]
    pub(crate) note: String,
    /// Share of the total from which a recalculation is significant, instead of 0.05
    #[arg(long, value_name = "SHARE")]
    pub(crate) significance: Option<f64>,
    /// Read and compare, publish nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowInventory {
    /// Id of the inventory: its year
    pub(crate) id: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Number of a vintage; without it the latest
    #[arg(long)]
    pub(crate) vintage: Option<i64>,
    /// Restate the totals under this report's warming potentials: AR5 or AR6
    #[arg(long, value_name = "REPORT", conflicts_with = "grid_factor")]
    pub(crate) gwp: Option<String>,
    /// Restate grid energy with this factor, t CO2e per MWh
    #[arg(long, value_name = "T_PER_MWH")]
    pub(crate) grid_factor: Option<f64>,
}

#[derive(Debug, Args)]
pub(crate) struct ExportInventory {
    /// Id of the inventory: its year
    pub(crate) id: String,
    /// The city folder
    #[arg(long)]
    pub(crate) dir: PathBuf,
    /// Layout of the file
    #[arg(long, value_enum)]
    pub(crate) format_as: ExportLayout,
    /// The file to write; without it a name of the inventory's in the working folder
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Number of a vintage; without it the latest
    #[arg(long)]
    pub(crate) vintage: Option<i64>,
}

/// Layout of an exported inventory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportLayout {
    /// A workbook with a row per line
    Ciris,
    /// A workbook with a row per subsector: the common reporting framework
    Ecrf,
    /// A workbook with a row per sector and scope, as questionnaires ask
    Cdp,
    /// The JSON layout
    Json,
}
