//! Weeks of use.

use lcs_domain::Fact;

/// Fractions by hour of the day, 0 to 1.
pub type DayProfile = [f64; 24];

/// A week of use.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// Id.
    pub id: String,
    /// Monday to Friday: occupancy, lighting, equipment, cooling and ventilation availability.
    pub weekday: DaySchedule,
    /// Saturday.
    pub saturday: DaySchedule,
    /// Sunday and public holidays.
    pub sunday: DaySchedule,
    /// Where it comes from.
    pub fact: Fact,
}

/// One day of use.
#[derive(Debug, Clone, PartialEq)]
pub struct DaySchedule {
    /// People present.
    pub occupancy: DayProfile,
    /// Lights on.
    pub lighting: DayProfile,
    /// Equipment on.
    pub equipment: DayProfile,
    /// Cooling, heating and ventilation available (0 or 1).
    pub hvac: DayProfile,
}
