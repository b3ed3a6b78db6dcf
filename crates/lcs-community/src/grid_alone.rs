//! The same homes without the block's plant: what everything is held against.

use crate::{Block, CommunityError, Plan, PlanYear, Request, Requirements, optimise};

impl Block {
    /// The same homes and cars on the grid alone: no sun, no battery, no power back from the cars, nothing required.
    #[must_use]
    pub fn on_grid_alone(&self) -> Self {
        let mut block = self.clone();
        (block.pv, block.battery, block.requirements) = (None, None, Requirements::default());
        block.vehicles.iter_mut().for_each(|cars| cars.discharge_kw = 0.0);
        block
    }
}

/// What the homes cost on the grid alone, their cars and tanks charged as cheaply as can be.
///
/// # Errors
/// As [`optimise`](crate::optimise()): a connection that is too small for the load is [`CommunityError::Impossible`].
pub fn grid_alone(block: &Block, years: &[PlanYear], request: &Request) -> Result<Plan, CommunityError> {
    optimise(&block.on_grid_alone(), years, &Request { warm: None, ..*request })
}
