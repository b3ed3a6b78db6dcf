//! A limit that stands in the way, as it is printed and shown.

use lcs_community::Relaxation;
use serde::Serialize;
use utoipa::ToSchema;

/// A limit with which no plan exists, and the least value of it that would do, all others kept.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BlockLimit {
    /// Key of the block's file.
    pub limit: String,
    /// Its value.
    pub asked: f64,
    /// The least value that would do.
    pub needed: f64,
    /// Unit of both.
    pub unit: String,
}

pub(super) fn limits(found: &[Relaxation]) -> Vec<BlockLimit> {
    let shown = |at: &Relaxation| BlockLimit {
        limit: at.limit.key(),
        asked: at.asked,
        needed: at.needed,
        unit: at.limit.unit().to_owned(),
    };
    found.iter().map(shown).collect()
}
