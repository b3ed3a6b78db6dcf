//! Every limit of every check, with its reason.

/// Limits of the checks. Ratios of energies are compared as natural logarithms, where half and double lie equally far
/// from one; a scatter is a robust standard deviation of such logarithms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// Bills a meter needs before its own history says what is usual: half a year of monthly bills.
    pub history_bills: usize,
    /// Shortest hole between bills that is worth a finding, days: reading rounds shift by a day or two.
    pub gap_days: i32,
    /// Holes from here on may change a year's total, days: half a monthly bill.
    pub serious_gap_days: i32,
    /// Least scatter assumed of a meter's own history: weather and calendar alone move a month by some per cent.
    pub history_scatter: f64,
    /// A unit slip must stand out from the history by so many scatters. The smallest slip, 3.41, is then invisible in
    /// a history that scatters by more than a quarter, where it could not be told from use.
    pub slip_scatters: f64,
    /// How far the slipped bills' middle may lie from the smallest ratio in a calm history; from larger ones farther.
    pub slip_closeness: f64,
    /// Share of other odd bills above which a history is too unsettled to speak of a slip.
    pub slip_strays: f64,
    /// A spike is at least so many times the expected bill.
    pub spike_ratio: f64,
    /// And stands out by so many scatters.
    pub spike_scatters: f64,
    /// Bills with the same quantity in a row that no real load produces.
    pub flat_bills: usize,
    /// Estimated bills in a row.
    pub estimated_bills: usize,
    /// Zero bills are news only for a meter that is otherwise in use: at most this share of its bills may be zero.
    pub zero_share: f64,
    /// A bill without use that costs at least this share of the meter's usual bill is more than a standing charge.
    pub standing_charge_share: f64,
    /// A price per unit is odd at this many times (or one over) the price others pay.
    pub price_ratio: f64,
    /// And when it stands out by so many scatters.
    pub price_scatters: f64,
    /// Priced bills a group needs before its price is known.
    pub price_bills: usize,
    /// Bills on each side of the date at which two meters may have been exchanged.
    pub swap_bills: usize,
    /// Two meters closer in level than this ratio cannot be seen to be exchanged.
    pub swap_ratio: f64,
    /// The exchange must stand out by so many scatters.
    pub swap_scatters: f64,
    /// Levels must cross to within this logarithm in calm histories.
    pub swap_closeness: f64,
    /// Both meters must change within so many days of each other: one billing cycle.
    pub swap_days: i32,
    /// Buildings of a class needed for a peer band.
    pub peers: usize,
    /// Least scatter assumed within a class: buildings of one class that agree better than this agree by chance.
    pub peer_scatter: f64,
    /// A building is unusual beyond so many scatters of its class: 0.3 % of a normal stock.
    pub eui_scatters: f64,
    /// Log likelihood ratio from which a floor area is held to be in the wrong unit. Areas in the wrong unit are rare
    /// (assumed 1 in 100, so 4.6 breaks even); 6 leaves one false alarm for four true ones.
    pub area_slip_evidence: f64,
    /// Coordinates closer than this are the same place, m: the usual spread of geocoders on one entrance.
    pub same_place_m: f64,
    /// Coordinates further apart than this contradict equal names, m.
    pub other_place_m: f64,
    /// Share of common letter pairs (Dice) from which names at one place are alike.
    pub alike_names: f64,
    /// The same with nothing but the district and the floor area in common.
    pub alike_names_apart: f64,
    /// Earliest year of completion believed; SEED's default.
    pub earliest_year_built: i16,
    /// A facility is out of town beyond this many times the distance within which three quarters of all lie.
    pub cloud_radii: f64,
    /// A town is at least so wide, km.
    pub cloud_minimum_km: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            history_bills: 6,
            gap_days: 5,
            serious_gap_days: 15,
            history_scatter: 0.04,
            slip_scatters: 5.0,
            slip_closeness: 0.08,
            slip_strays: 0.15,
            spike_ratio: 2.0,
            spike_scatters: 6.0,
            flat_bills: 6,
            estimated_bills: 3,
            zero_share: 0.25,
            standing_charge_share: 0.25,
            price_ratio: 3.0,
            price_scatters: 6.0,
            price_bills: 30,
            swap_bills: 3,
            swap_ratio: 1.5,
            swap_scatters: 3.0,
            swap_closeness: 0.1,
            swap_days: 31,
            peers: 8,
            peer_scatter: 0.15,
            eui_scatters: 3.0,
            area_slip_evidence: 6.0,
            same_place_m: 10.0,
            other_place_m: 200.0,
            alike_names: 0.6,
            alike_names_apart: 0.85,
            earliest_year_built: 1700,
            cloud_radii: 3.0,
            cloud_minimum_km: 1.0,
        }
    }
}
