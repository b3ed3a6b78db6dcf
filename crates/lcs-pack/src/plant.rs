//! What cools and heats a building.

/// Kind of cooling plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlantKind {
    /// Chillers with cooling towers.
    WaterCooledChiller,
    /// Chillers with dry condensers.
    AirCooledChiller,
    /// Split units.
    DxSplit,
    /// Variable refrigerant flow.
    Vrf,
    /// District cooling: no plant in the building.
    District,
    /// No cooling.
    None,
}

impl PlantKind {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 6] = [
        ("water-cooled-chiller", Self::WaterCooledChiller),
        ("air-cooled-chiller", Self::AirCooledChiller),
        ("dx-split", Self::DxSplit),
        ("vrf", Self::Vrf),
        ("district", Self::District),
        ("none", Self::None),
    ];

    /// The id in packs, for example `dx-split`.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS.iter().find(|(_, kind)| *kind == self).map_or("none", |(id, _)| id)
    }
}

/// What heats the building.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeatingKind {
    /// No heating.
    None,
    /// Boiler on gas or oil (the billed fuel).
    Boiler,
    /// District steam or hot water.
    District,
    /// Electric resistance.
    Electric,
    /// Heat pump.
    HeatPump,
}

impl HeatingKind {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 5] = [
        ("none", Self::None),
        ("boiler", Self::Boiler),
        ("district", Self::District),
        ("electric", Self::Electric),
        ("heat-pump", Self::HeatPump),
    ];
}
