//! The smart home community: a block's file or folder in, its plan, outages and bills out.

mod block_folder;
mod optimise;
mod outage;
mod settle;

pub use lcs_community::{Layout as BlockLayout, Objective as BlockObjective, Rule as SettlementRule, block_schema};
pub use optimise::{BlockReport, OptimiseRequest, optimise_block};
pub use outage::{BlockOutage, OutageRequest, outage_of_block};
pub use settle::{BlockSettlement, HouseShare, SettleRequest, settle_block};

use crate::AppError;
use lcs_community::CommunityError;
use std::path::Path;

/// An error of the science, with the file it came from.
fn in_file(path: &Path) -> impl Fn(CommunityError) -> AppError + '_ {
    move |error| AppError::request(format!("{}: {error}", path.display()), error.hint())
}
