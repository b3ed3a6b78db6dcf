//! Archetypes: what is assumed of a building of a use class until better is known.

use crate::{EndUseArchetype, Ranged, ThermalArchetype};

/// One use class of a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct UseClass {
    /// Id, for example `office`; the catalogue holds its names.
    pub id: String,
    /// Words that owners write for it, lower case, any language.
    pub labels: Vec<String>,
    /// The archetype of this class, whatever the year of construction.
    pub archetype: Archetype,
    /// Narrower archetypes by year of construction, the oldest first; empty where the year tells nothing.
    pub vintages: Vec<Vintage>,
    /// Site energy intensity of the existing stock, kWh/m² of gross floor area and year; for facilities without bills
    /// and for plausibility.
    pub eui_kwh_m2: Option<Ranged>,
}

/// How a class is modelled.
#[derive(Debug, Clone, PartialEq)]
pub enum Archetype {
    /// A building with air-conditioned or heated zones: simulated hour by hour.
    Thermal(Box<ThermalArchetype>),
    /// An asset without a thermal zone (street lighting, lifts and pumps of flats, car parks): end uses by share, or by
    /// the number of its parts.
    EndUses(EndUseArchetype),
}

/// The buildings of a class that were built in the same span of years.
#[derive(Debug, Clone, PartialEq)]
pub struct Vintage {
    /// The first year that no longer belongs to it; `None` for all years after those of the other vintages.
    pub built_before: Option<i16>,
    /// The archetype of these buildings.
    pub archetype: ThermalArchetype,
}

impl Vintage {
    /// Whether a building of this year is of this vintage or of an older one.
    pub(crate) fn reaches(&self, year_built: i16) -> bool {
        self.built_before.is_none_or(|before| year_built < before)
    }
}

impl UseClass {
    /// The thermal archetype of a building of this class that was built in a year. The archetype of the whole class where
    /// the year is unknown or no vintage holds it; `None` for an asset without a thermal zone.
    #[must_use]
    pub fn archetype_for(&self, year_built: Option<i16>) -> Option<&ThermalArchetype> {
        let Archetype::Thermal(whole) = &self.archetype else { return None };
        let vintage = year_built.and_then(|year| self.vintages.iter().find(|vintage| vintage.reaches(year)));
        Some(vintage.map_or(whole, |vintage| &vintage.archetype))
    }
}
