//! What a column can hold.

use lcs_domain::{AreaKind, Carrier};

/// A mappable field, for documentation and for mapping forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldInfo {
    /// Id, as in mappings and in [`lcs_domain::ColumnMapping::field`].
    pub id: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What kind of unit it needs, if any: `area`, `energy`, `intensity`, `emissions`, `currency`.
    pub unit: Option<&'static str>,
    /// Headers that are recognised by themselves.
    pub headers: &'static [String],
}

macro_rules! fields {
    ($($name:ident = $id:literal, $unit:expr, $meaning:literal;)*) => {
        /// What a column holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Field {
            /// A floor area of some kind.
            Area(AreaKind),
            /// Yearly or monthly energy of one carrier.
            Energy(Carrier),
            $(#[doc = $meaning] $name,)*
        }

        const PLAIN: &[(Field, &str, Option<&str>, &str)] = &[$((Field::$name, $id, $unit, $meaning),)*];
    };
}

fields! {
    FacilityId = "facility-id", None, "the owner's id of a facility";
    FacilityName = "facility-name", None, "name of a facility";
    Use = "use", None, "main use of the facility";
    LargestUse = "largest-use", None, "use with the largest floor area";
    LargestUseArea = "largest-use-area", Some("area"), "its floor area";
    SecondUse = "second-use", None, "use with the second largest floor area";
    SecondUseArea = "second-use-area", Some("area"), "its floor area";
    ThirdUse = "third-use", None, "use with the third largest floor area";
    ThirdUseArea = "third-use-area", Some("area"), "its floor area";
    UseType = "use-type", None, "use, in a table with one row per use";
    UseArea = "use-area", Some("area"), "floor area of that use";
    Address = "address", None, "street address";
    AddressPart = "address-part", None, "further line of the address, city, state, postal code";
    District = "district", None, "district, neighbourhood or planning zone";
    Latitude = "latitude", None, "degrees, north positive";
    Longitude = "longitude", None, "degrees, east positive";
    YearBuilt = "year-built", None, "year of completion";
    Storeys = "storeys", None, "storeys above ground";
    Buildings = "buildings", None, "number of buildings";
    SiteEnergy = "site-energy", Some("energy"), "yearly energy of all carriers as the file totals it";
    SiteEui = "site-eui", Some("intensity"), "yearly site energy per floor area";
    Emissions = "emissions", Some("emissions"), "yearly greenhouse-gas emissions as the file states them (t)";
    EnergyStarScore = "energy-star-score", None, "ENERGY STAR score, 1 to 100";
    DataYear = "year", None, "calendar year of yearly figures";
    YearEnding = "year-ending", None, "last day of the twelve months of yearly figures";
    Meter = "meter", None, "number of a meter";
    Account = "account", None, "number of a supply account";
    MeterName = "meter-name", None, "name of a meter";
    Carrier = "carrier", None, "energy carrier or meter type";
    Tariff = "tariff", None, "tariff code";
    Share = "share", None, "share of the account that the facility uses (0 to 1, or %)";
    InMetrics = "in-metrics", None, "whether the meter counts for its property";
    Start = "start", None, "first day of a bill";
    End = "end", None, "last day of a bill, or first of the next";
    Month = "month", None, "calendar month of a bill";
    BillDate = "bill-date", None, "reading or bill date, where a bill has only one";
    DeliveryDate = "delivery-date", None, "day on which fuel was delivered";
    Quantity = "quantity", Some("energy"), "energy, volume or mass on a bill";
    Unit = "unit", None, "unit of the numbers in the same row";
    Cost = "cost", Some("currency"), "what was paid";
    Estimated = "estimated", None, "whether the quantity is estimated";
}

const AREAS: [(AreaKind, &str, &str); 7] = [
    (AreaKind::GrossBuilding, "area-gross-building", "gross floor area of the building without parking"),
    (AreaKind::Gross, "area-gross", "gross floor area"),
    (AreaKind::GrossWithParking, "area-gross-with-parking", "gross floor area with parking"),
    (AreaKind::Net, "area-net", "net or lettable floor area"),
    (AreaKind::Conditioned, "area-conditioned", "conditioned floor area"),
    (AreaKind::Parking, "area-parking", "parking area"),
    (AreaKind::Site, "area-site", "land area"),
];

macro_rules! energy_ids {
    ($($carrier:ident = $id:literal;)*) => {
        const ENERGY: &[(Carrier, &str)] = &[$((Carrier::$carrier, $id),)*];
    };
}

energy_ids! {
    Electricity = "energy-electricity";
    NaturalGas = "energy-natural-gas";
    Lpg = "energy-lpg";
    Diesel = "energy-diesel";
    FuelOil = "energy-fuel-oil";
    Kerosene = "energy-kerosene";
    Coal = "energy-coal";
    Wood = "energy-wood";
    Steam = "energy-steam";
    HotWater = "energy-hot-water";
    ChilledWater = "energy-chilled-water";
    SolarOnSite = "energy-solar";
    Unspecified = "energy-unspecified";
    Other = "energy-other";
}

/// Every field with id, unit and meaning.
pub(crate) fn all() -> impl Iterator<Item = (Field, &'static str, Option<&'static str>, &'static str)> {
    let plain = PLAIN.iter().copied();
    let areas = AREAS.iter().map(|&(kind, id, meaning)| (Field::Area(kind), id, Some("area"), meaning));
    let energy = ENERGY.iter().map(|&(carrier, id)| {
        (Field::Energy(carrier), id, Some("energy"), "energy of this carrier over a year or month")
    });
    plain.chain(areas).chain(energy)
}

impl Field {
    /// The id in mappings and catalogues.
    pub(crate) fn id(self) -> &'static str {
        all().find(|&(field, ..)| field == self).map_or("", |(_, id, ..)| id)
    }

    /// Reads an id.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        all().find(|&(_, own, ..)| own == id).map(|(field, ..)| field)
    }

    /// Numbers in it are floor areas.
    pub(crate) fn is_area(self) -> bool {
        matches!(self, Self::Area(_) | Self::LargestUseArea | Self::SecondUseArea | Self::ThirdUseArea | Self::UseArea)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_lead_back() {
        for (field, id, ..) in all() {
            assert_eq!(Field::from_id(id), Some(field));
            assert_eq!(field.id(), id);
        }
        for carrier in Carrier::ALL {
            assert_eq!(Field::Energy(*carrier).id(), format!("energy-{carrier}"));
        }
    }
}
