//! What a city owns: buildings and other assets that use energy.

use crate::{FacilityId, SourceRef};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// Which floor area is meant. An intensity always names its denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// Gross floor area of the building without parking.
    GrossBuilding,
    /// Gross floor area, parking not said to be excluded.
    Gross,
    /// Gross floor area, building and parking together.
    GrossWithParking,
    /// Net or lettable floor area.
    Net,
    /// Conditioned (heated or cooled) floor area.
    Conditioned,
    /// Parking alone; never a denominator.
    Parking,
    /// Site or land area; never a denominator.
    Site,
}

impl AreaKind {
    /// The kinds that may stand under an intensity, the preferred one first.
    pub const DENOMINATORS: [Self; 5] =
        [Self::GrossBuilding, Self::Gross, Self::GrossWithParking, Self::Net, Self::Conditioned];

    /// The id in columns and catalogues.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::GrossBuilding => "gross-building",
            Self::Gross => "gross",
            Self::GrossWithParking => "gross-with-parking",
            Self::Net => "net",
            Self::Conditioned => "conditioned",
            Self::Parking => "parking",
            Self::Site => "site",
        }
    }
}

impl fmt::Display for AreaKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One statement of a floor area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FloorArea {
    /// Which area.
    pub kind: AreaKind,
    /// Square metres, converted exactly from what the file says.
    pub area_m2: Decimal,
    /// The cell.
    pub source: SourceRef,
}

/// A part of the floor area under one use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UseShare {
    /// The use as the file writes it.
    pub label: String,
    /// Square metres.
    pub area_m2: Decimal,
}

/// A yearly figure that the file itself reports (its own total or emissions), kept for comparison, never summed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportedFigure {
    /// What it is: `site_energy_kwh`, `emissions_t`, `site_eui_kwh_m2`, `energy_star_score`.
    pub figure: String,
    /// Calendar year it speaks of, where known.
    pub year: Option<i16>,
    /// The value in the unit named by the figure.
    pub value: Decimal,
    /// The cell.
    pub source: SourceRef,
}

/// A building, a group of buildings on one site, or another asset (street lighting, a pump station).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Facility {
    /// The owner's id, or one made from name and address when the file has none.
    pub id: FacilityId,
    /// The name.
    pub name: String,
    /// The main use as the file writes it; a pack turns it into a use class.
    pub use_label: Option<String>,
    /// Uses with areas, the largest first.
    pub uses: Vec<UseShare>,
    /// Street address as one line.
    pub address: Option<String>,
    /// District, neighbourhood or planning zone.
    pub district: Option<String>,
    /// Degrees, north positive.
    pub latitude_deg: Option<f64>,
    /// Degrees, east positive.
    pub longitude_deg: Option<f64>,
    /// Year of completion.
    pub year_built: Option<i16>,
    /// Storeys above ground.
    pub storeys: Option<u16>,
    /// Number of buildings under this id.
    pub buildings: Option<u16>,
    /// Every stated floor area.
    pub floor_areas: Vec<FloorArea>,
    /// Figures that the file reports itself.
    pub reported: Vec<ReportedFigure>,
    /// Columns that were kept as they are.
    pub attributes: BTreeMap<String, String>,
    /// The row.
    pub source: SourceRef,
}

impl Facility {
    /// The floor area an intensity is divided by: the first kind of [`AreaKind::DENOMINATORS`] that is stated and
    /// positive.
    #[must_use]
    pub fn denominator(&self) -> Option<&FloorArea> {
        AreaKind::DENOMINATORS
            .iter()
            .find_map(|kind| self.floor_areas.iter().find(|area| area.kind == *kind && area.area_m2 > Decimal::ZERO))
    }
}
