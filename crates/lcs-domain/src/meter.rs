//! Meters and supply accounts.

use crate::{Carrier, FacilityId, MeterId, Period, SourceRef};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A facility that a meter or account serves. One bill may serve several facilities, one facility have several meters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServedFacility {
    /// Which facility.
    pub facility: FacilityId,
    /// Share of the meter's energy, 0 to 1; shares of one meter sum to at most 1.
    pub share: Decimal,
    /// When the link holds; open when `None`.
    pub period: Option<Period>,
    /// The row that says so.
    pub source: SourceRef,
}

/// A meter, a supply account, or (where a file gives only yearly figures by carrier) a column of such figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meter {
    /// The utility's number, or `<facility>:<carrier>` where the file has none.
    pub id: MeterId,
    /// Name given by its owner.
    pub name: Option<String>,
    /// The supply account it is billed under, where that has a number of its own.
    pub account: Option<String>,
    /// What it measures.
    pub carrier: Carrier,
    /// Whom it serves.
    pub serves: Vec<ServedFacility>,
    /// Tariff code as the utility writes it.
    pub tariff: Option<String>,
    /// The row.
    pub source: SourceRef,
}
