//! Energy carriers.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! carriers {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What a meter measures or a tank holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Carrier { $($(#[$doc])* $name,)* }

        impl Carrier {
            /// All carriers, in the order in which tables show them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The id in packs, columns and catalogues.
            #[must_use]
            pub const fn id(self) -> &'static str { match self { $(Self::$name => $id,)* } }

            /// Reads an id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> { match id { $($id => Some(Self::$name),)* _ => None } }
        }
    };
}

carriers! {
    /// Electricity from the grid.
    Electricity = "electricity",
    /// Pipeline gas.
    NaturalGas = "natural-gas",
    /// Liquefied petroleum gas, propane.
    Lpg = "lpg",
    /// Diesel, gas oil, fuel oil no. 2.
    Diesel = "diesel",
    /// Heavy fuel oil (no. 4 to 6).
    FuelOil = "fuel-oil",
    /// Kerosene, fuel oil no. 1.
    Kerosene = "kerosene",
    /// Coal and coke.
    Coal = "coal",
    /// Wood and other solid biomass.
    Wood = "wood",
    /// District steam.
    Steam = "steam",
    /// District hot water.
    HotWater = "hot-water",
    /// District chilled water.
    ChilledWater = "chilled-water",
    /// Electricity made on site by the sun and used there.
    SolarOnSite = "solar",
    /// Energy that a report contains without saying which carrier; never given emissions.
    Unspecified = "unspecified",
    /// A carrier that the file names and LCS does not know.
    Other = "other",
}

impl fmt::Display for Carrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
