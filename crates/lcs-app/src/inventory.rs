//! The city's greenhouse gas inventories: kept with every vintage, checked, compared, restated, exchanged.
//!
//! One document per inventory year; every version of it is a published vintage and none is ever lost. What is kept is the
//! JSON layout with what was found while reading, so that a vintage says today what it said on its day.

mod change;
mod check;
mod export;
mod kept;
mod list;
mod page;
mod restated;
mod save;
mod withdraw;

pub use change::{
    InventoryCause, InventoryChange, InventoryChangeAsked, InventoryLineChange, InventoryTotalChange, inventory_change,
};
pub use check::{InventoryFinding, InventoryReport, check_inventory, check_inventory_file};
pub use export::{InventoryFormat, export_inventory};
pub use list::{InventoryList, InventorySummary, inventories};
pub use page::{
    InventoryGas, InventoryLine, InventoryPage, InventoryPrinted, InventoryQuality, InventorySector, InventoryVintage,
    inventory_page,
};
pub use restated::{InventoryRestated, InventoryRestatement, restated_inventory};
pub use save::{SaveInventory, SavedInventory, save_inventory};
pub use withdraw::withdraw_inventory;

#[cfg(test)]
mod tests;
